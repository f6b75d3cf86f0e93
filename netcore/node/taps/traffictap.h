// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/trafficrows.h"
#include "netcore/recording/tokenmask.h"
#include "netcore/session/datagramtap.h"
#include "netcore/timing/clock.h"

#include <deque>

namespace wayside::node {

/// What one connection sends and receives, for whoever asks: a ring that is bounded in records and bytes.
/// Tokens never get into it: a Token's bytes are replaced by asterisks, the publisher's token of a copy for a
/// Monitor by a word that is the same for the same token within this tap. Node thread.
class TrafficTap final : public session::DatagramTap {
public:
    static constexpr std::size_t mostRecords = 20'000;
    static constexpr qsizetype mostBytes = 4 << 20;
    /// Of datagrams, in one answer.
    static constexpr qsizetype mostAnswerBytes = 256 << 10;

    /// `bytes`: so many of each datagram are kept, the rest is only counted.
    TrafficTap(const timing::Clock& clock, qsizetype bytes, const observe::TrafficSession& session);

    void version(bool toClient, std::byte version, MonotonicTime now) override;
    void heard(wire::Bytes frame, bool tokenExpected, MonotonicTime now) override;
    void sent(wire::Bytes head, wire::Bytes body, MonotonicTime now) override;
    void garbage(wire::Bytes proof, std::string_view cause, MonotonicTime now) override;
    void ended(CloseCause cause);

    /// What came after that sequence, at most so many records.
    observe::TrafficBatch read(quint64 after, int most) const;
    quint64 last() const { return m_last; } ///< sequence of the newest record
    void keepMore(qsizetype bytes) { m_bytesOfEach = std::max(m_bytesOfEach, bytes); }

private:
    observe::TrafficRecord& add(observe::TrafficKind kind, MonotonicTime now);
    void keep(observe::TrafficRecord& record, QByteArray bytes);
    void mask(QByteArray& frame) const;

    const timing::Clock& m_clock;
    qsizetype m_bytesOfEach;
    recording::TokenMask m_mask;
    std::deque<observe::TrafficRecord> m_records;
    qsizetype m_held = 0; ///< bytes
    quint64 m_last = 0;
    bool m_ended = false;
};

} // namespace wayside::node
