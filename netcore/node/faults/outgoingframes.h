// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/faults/faultchance.h"
#include "netcore/node/faults/faultrule.h"

#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <vector>

namespace wayside::node {

/// The node's own bytes to one client, seen as what they are: a version byte, then frames (spec 01 §2).
/// Spoils single frames as rules say, holds Timestamps Requests back, counts payloads. The node writes whole
/// frames only, and so must whoever feeds this. No clock, no thread.
class OutgoingFrames {
public:
    /// A rule that changes bytes: wrongVersion or one of the corrupt kinds. One of the same id replaces it.
    void addSpoiler(const FaultRule& rule, quint64 seed);
    void removeSpoiler(const QString& ruleId);
    void setTimeSyncDelay(Milliseconds delay) { m_timeSyncDelay = delay; }

    /// Appends what is to be sent now to `target`. Ids of rules that struck are appended to `struck`.
    void pass(std::span<const std::byte> bytes, MonotonicTime now, std::vector<std::byte>& target,
              QStringList& struck);
    /// Timestamps Requests whose delay is over.
    void takeLate(MonotonicTime now, std::vector<std::byte>& target);
    std::optional<MonotonicTime> nextLate() const;

    quint64 payloads() const { return m_payloads; } ///< 0x04, 0x05 and 0xF0 since the start

private:
    struct Spoiler {
        FaultRule rule;
        FaultChance chance;
        int seen = 0, struck = 0;
        bool strikes();
    };
    struct LateFrame {
        MonotonicTime due;
        std::vector<std::byte> bytes;
    };
    void spoilVersion(std::byte& version, QStringList& struck);
    void spoilFrame(std::span<std::byte> frame, QStringList& struck);

    std::vector<Spoiler> m_spoilers;
    Milliseconds m_timeSyncDelay{0};
    std::deque<LateFrame> m_late;
    quint64 m_payloads = 0;
    bool m_versionPassed = false;
};

} // namespace wayside::node
