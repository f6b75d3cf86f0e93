// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/answerwatch.h"

#include <utility>

namespace wayside::store {

AnswerWatch::AnswerWatch(std::function<void()> cut) : m_cut(std::move(cut)) {
    m_thread = std::thread([this] { run(); });
}

AnswerWatch::~AnswerWatch() {
    {
        const std::scoped_lock lock(m_mutex);
        m_over = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void AnswerWatch::expect(Milliseconds limit) {
    const std::scoped_lock lock(m_mutex);
    const auto deadline = Clock::now() + limit;
    m_deadline = deadline;
    // Statement after statement wakes nobody: the thread looks again when an earlier deadline is over.
    if (!m_wakesAt || deadline < *m_wakesAt)
        m_changed.notify_one();
}

void AnswerWatch::answered() {
    const std::scoped_lock lock(m_mutex);
    m_deadline.reset();
}

bool AnswerWatch::hasCut() const {
    const std::scoped_lock lock(m_mutex);
    return m_hasCut;
}

void AnswerWatch::run() {
    std::unique_lock lock(m_mutex);
    while (!m_over && !m_hasCut) {
        if (!m_deadline) {
            m_changed.wait(lock, [this] { return m_over || m_deadline.has_value(); });
        } else if (Clock::now() >= *m_deadline) {
            m_hasCut = true;
            m_cut(); // under the lock: who is told of the answer afterwards knows that it is none
        } else {
            m_wakesAt = m_deadline; // which may change while the thread sleeps
            const auto wakesAt = *m_deadline;
            m_changed.wait_until(lock, wakesAt);
            m_wakesAt.reset();
        }
    }
}

} // namespace wayside::store
