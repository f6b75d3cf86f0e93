// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/traffic/lineprinter.h"

#include <QFile>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#ifndef Q_OS_WIN
#include <csignal>
#endif

namespace wayside::ctl {

struct LinePrinter::State {
    mutable std::mutex mutex;
    std::condition_variable changed;
    std::deque<QByteArray> waiting;
    std::size_t bytes = 0; // of those
    std::uint64_t dropped = 0;
    std::uint64_t written = 0; // puts
    bool ending = false;
    bool failed = false;
    bool stuck = false;
    bool idle = true;
};

namespace {

constexpr int standardOutput = 1;
constexpr auto patience = std::chrono::seconds(2);

/// Not through stdio: a thread that hangs there would hold the lock that exit() takes.
template <typename State>
void writeAll(const std::shared_ptr<State>& state) {
    QFile out;
    const bool open = out.open(standardOutput, QIODevice::WriteOnly | QIODevice::Unbuffered);
    std::unique_lock lock(state->mutex);
    state->failed = !open;
    while (!state->failed) {
        state->changed.wait(lock, [&] { return state->ending || !state->waiting.empty(); });
        if (state->waiting.empty())
            break;
        const QByteArray text = std::move(state->waiting.front());
        state->waiting.pop_front();
        state->bytes -= std::size_t(text.size());
        state->idle = false;
        lock.unlock();
        const bool written = out.write(text) == text.size();
        lock.lock();
        state->idle = true;
        state->written += written ? 1 : 0;
        state->failed = !written;
        state->changed.notify_all();
    }
    state->changed.notify_all();
}

} // namespace

LinePrinter::LinePrinter() : m_state(std::make_shared<State>()) {
#ifndef Q_OS_WIN
    std::signal(SIGPIPE, SIG_IGN); // a reader that has gone is an error to be told, not the end
#endif
    std::thread([state = m_state] { writeAll(state); }).detach();
}

LinePrinter::~LinePrinter() {
    close();
}

void LinePrinter::put(QByteArray text) {
    const std::lock_guard lock(m_state->mutex);
    if (m_state->failed || m_state->bytes + std::size_t(text.size()) > mostBytes) {
        ++m_state->dropped;
        return;
    }
    m_state->bytes += std::size_t(text.size());
    m_state->waiting.push_back(std::move(text));
    m_state->changed.notify_all();
}

void LinePrinter::close() {
    if (std::exchange(m_closed, true))
        return;
    std::unique_lock lock(m_state->mutex);
    m_state->ending = true;
    m_state->changed.notify_all();
    const auto over = [this] { return m_state->failed || (m_state->waiting.empty() && m_state->idle); };
    for (std::uint64_t before = m_state->written;; before = m_state->written) {
        if (m_state->changed.wait_for(lock, patience, over) || m_state->written == before)
            break;
    }
    m_state->stuck = !over();
    if (m_state->stuck || m_state->failed)
        m_state->dropped += m_state->waiting.size() + (m_state->idle ? 0 : 1);
    m_state->waiting.clear();
}

std::uint64_t LinePrinter::dropped() const {
    const std::lock_guard lock(m_state->mutex);
    return m_state->dropped;
}

bool LinePrinter::hasFailed() const {
    const std::lock_guard lock(m_state->mutex);
    return m_state->failed;
}

bool LinePrinter::isStuck() const {
    const std::lock_guard lock(m_state->mutex);
    return m_state->stuck;
}

} // namespace wayside::ctl
