// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/lab/payloadpump.h"

#include <algorithm>

namespace wayside::lab {

namespace {

constexpr Milliseconds pause{10};      // while there is no room
constexpr Milliseconds longPause{200}; // until the next is due
constexpr int mostInARow = 500;        // then the event loop has its turn

} // namespace

PayloadPump::PayloadPump(Publish publish, std::function<bool()> hasRoom, client::DeadlineScheduler& scheduler,
                         const client::ClientClock& clock)
    : m_publish(std::move(publish))
    , m_hasRoom(std::move(hasRoom))
    , m_clock(clock)
    , m_due(scheduler, [this] { turn(); }) {}

void PayloadPump::start(std::unique_ptr<traffic::PayloadSource> source, bool waits) {
    m_source = std::move(source);
    m_waits = waits;
    m_next.reset();
    m_sourceError.reset();
    m_begunAt.reset();
    m_total = m_source->total();
    m_here = 0;
    turn();
}

void PayloadPump::stop() {
    if (m_source)
        finish();
}

void PayloadPump::nudge() {
    if (m_source)
        turn();
}

void PayloadPump::finish() {
    m_due.clear();
    m_source.reset();
    m_next.reset();
    Q_EMIT finished();
}

void PayloadPump::turn() {
    if (!m_source)
        return;
    for (int i = 0; i < mostInARow && offerNext(); ++i) {
    }
    if (!m_source)
        return;
    Milliseconds wait = pause;
    if (m_next && m_next->due && m_begunAt)
        wait =
            std::clamp<Milliseconds>(*m_begunAt + *m_next->due - m_clock.now(), Milliseconds(1), longPause);
    m_due.set(m_clock.now() + wait);
}

/// False when nothing more can be done now.
bool PayloadPump::offerNext() {
    if (!m_next) {
        auto next = m_source->next();
        if (!next)
            m_sourceError = next.error();
        if (!next || !*next) {
            finish();
            return false;
        }
        m_next = std::move(**next);
    }
    const bool due = !m_next->due || !m_begunAt || *m_begunAt + *m_next->due <= m_clock.now();
    if (!due || (m_waits && !m_hasRoom()))
        return false;
    if (!m_begunAt)
        m_begunAt = m_clock.now();
    const auto published =
        m_publish({m_next->identifier, m_next->payloadType, m_next->originTimestamp.value_or(m_clock.wall()),
                   m_next->payload, m_next->priority});
    if (!m_source)
        return false; // stopped by whoever heard of it
    if (!published && m_waits && published.error().code == ErrorCode::WrongState)
        return false; // between two sessions: later
    m_next.reset();
    ++m_here;
    ++m_tally.offered;
    if (!published)
        refuse(published.error());
    return true;
}

void PayloadPump::refuse(const Error& error) {
    ++m_tally.refused;
    const bool known = m_tally.refusals.count(error.detail) > 0;
    const bool room = m_tally.refusals.size() < mostReasons;
    ++m_tally.refusals[known || room ? error.detail : std::string()];
}

} // namespace wayside::lab
