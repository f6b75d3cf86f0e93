// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/lab/labengine.h"

#include "netcore/inspect/recordedtraffic.h"

#include <algorithm>

namespace wayside::lab {

namespace {

constexpr int tickMs = 100;
constexpr int ticksForAll = 5; // counters and times move on without telling

} // namespace

LabEngine::LabEngine(std::shared_ptr<LabQueue> queue, std::function<void()> wake)
    : m_queue(std::move(queue))
    , m_wake(std::move(wake)) {
    connect(&m_tick, &QTimer::timeout, this, &LabEngine::flush);
}

LabEngine::~LabEngine() {
    m_sessions.clear();
}

void LabEngine::add(quint64 id, const LabPlan& plan) {
    auto session = std::make_unique<LabSession>(
        id, plan, m_scheduler, [this, id, number = quint64(0)](const recording::Record& record) mutable {
            if (auto shown = inspect::trafficOf(record)) {
                shown->sequence = ++number;
                m_queue->put(id, *shown);
            }
        });
    connect(session.get(), &LabSession::changed, this, [this, id] { m_changed.insert(id); });
    connect(session.get(), &LabSession::stopped, this,
            [this] { QMetaObject::invokeMethod(this, &LabEngine::checkFinished, Qt::QueuedConnection); });
    m_sessions.emplace(id, std::move(session));
    m_changed.insert(id);
    if (!m_tick.isActive())
        m_tick.start(tickMs);
}

LabSession* LabEngine::session(quint64 id) {
    const auto found = m_sessions.find(id);
    return found == m_sessions.end() ? nullptr : found->second.get();
}

void LabEngine::remove(quint64 id, const QString& reason) {
    LabSession* leaving = session(id);
    if (!leaving)
        return;
    m_leaving.insert(id);
    leaving->close(reason);
    checkFinished();
}

void LabEngine::finish(Milliseconds deadline, const QString& reason, std::function<void()> done) {
    m_finished.push_back(std::move(done));
    const MonotonicTime cutAt = m_scheduler.now() + deadline;
    if (!m_cutAt || cutAt < *m_cutAt) {
        m_cutAt = cutAt;
        m_cut.set(cutAt);
    }
    for (const auto& [id, session] : m_sessions)
        session->close(reason);
    checkFinished();
}

void LabEngine::checkFinished() {
    const QSet<quint64> leaving = m_leaving;
    for (const quint64 id : leaving) {
        const LabSession* session = this->session(id);
        if (!session || !session->isLive())
            forget(id);
    }
    if (m_finished.empty())
        return;
    const bool live = std::any_of(m_sessions.begin(), m_sessions.end(), [this](const auto& entry) {
        return entry.second->isLive() && !m_mustGo.contains(entry.first);
    });
    if (live)
        return;
    for (const quint64 id : std::exchange(m_mustGo, {})) {
        if (LabSession* session = this->session(id); session && session->isLive())
            forget(id); // its sockets close without a word
    }
    m_cut.clear();
    m_cutAt.reset();
    flush();
    for (const auto& done : std::exchange(m_finished, {}))
        done();
}

void LabEngine::forget(quint64 id) {
    m_sessions.erase(id);
    m_changed.remove(id);
    m_leaving.remove(id);
    m_queue->remove(id);
}

void LabEngine::flush() {
    const bool all = ++m_ticks % ticksForAll == 0;
    for (const auto& [id, session] : m_sessions) {
        if (!m_changed.contains(id) && !(all && session->isLive()))
            continue;
        LabRow row = session->row();
        row.recordsDropped = m_queue->dropped(id);
        m_queue->put(row);
    }
    m_changed.clear();
    if (m_queue->wantsWaking())
        m_wake();
    if (m_sessions.empty())
        m_tick.stop();
}

} // namespace wayside::lab
