// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/timesync/roundtripfilter.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// Whose clock is wrong: the node's, the client's, or neither but the path. Offsets alone do not say, because
/// each is a difference of two clocks; who else shares it does. Clients of one node that are off together
/// point to the node, a client that is off wherever it is points to itself. Medians and median deviations
/// throughout, so that a few wild sessions move nothing. Pure functions; any thread.
namespace wayside::timesync {

/// Thresholds, milliseconds unless said otherwise.
struct VerdictRules {
    double noticeable = 50; ///< less is not worth a verdict; the true error must also pass the error bound
    double agreement = 25;  ///< offsets this close to each other agree …
    double agreementShare = 0.1;    ///< … or within this share of the offset, or within the error bound
    double majority = 0.7;          ///< share of a node's sessions that must agree to blame the node
    std::size_t leastSessions = 4;  ///< of a node, to blame it
    std::size_t leastWitnesses = 3; ///< peers in step on the same node, to blame a client that saw one node
    std::size_t leastSamples = 4;   ///< of a session, to count at all
};

/// What one session's recent samples say; made once per new sample by weigh().
struct SessionEvidence {
    std::uint64_t connection = 0;
    std::uint32_t node = 0;        ///< which node; any numbering
    std::uint32_t client = 0;      ///< which client, the same on every node; any numbering
    bool live = true;              ///< false: an ended session, a witness of where its client was off before
    bool usable = false;           ///< there were enough samples
    double offset = 0;             ///< median of the half with the least round trip among the last eight
    double bound = 0;              ///< largest error bound of that half
    double rawOffset = 0;          ///< median of the last eight as they came
    double spread = 0;             ///< median absolute deviation of the last eight
    std::optional<double> shift;   ///< by how much the offset moved within the samples, when noticeably
    std::optional<double> shiftAt; ///< time of the first sample after the move
};

/// `samples` with rising times; connection, node, client and live are the caller's to set.
SessionEvidence weigh(std::span<const OffsetSample> samples, const VerdictRules& rules = {});

enum class ClockCulprit : std::uint8_t {
    Node,              ///< the clock of one node
    EveryNode,         ///< all nodes alike: the clock they share, or the time source all clients share
    Client,            ///< one client's own clock
    Path,              ///< delay on the way explains the offset: asymmetric or jittery, no clock is blamed
    TooLittleEvidence, ///< noticeably off, but nothing to compare with
};

struct ClockFinding {
    ClockCulprit culprit = ClockCulprit::TooLittleEvidence;
    std::uint32_t node = 0;         ///< of Node; of the session otherwise
    std::uint32_t client = 0;       ///< of Client, Path and TooLittleEvidence
    std::uint64_t connection = 0;   ///< one session to look at: the one nearest to the median
    double offset = 0;              ///< median, > 0: clients ahead of the node
    double spread = 0;              ///< median absolute deviation among those who agree
    double bound = 0;               ///< largest error bound among them
    std::size_t agreeing = 0;       ///< sessions (Node, EveryNode) or nodes (Client) that show the offset
    std::size_t of = 0;             ///< out of so many
    std::size_t otherNodes = 0;     ///< other nodes with enough sessions whose sessions do not show it
    std::size_t witnesses = 0;      ///< Client: peers on the same node that are in step
    bool shifted = false;           ///< most of those who agree moved there while watched
    double shift = 0;               ///< median of their moves
    double firstAt = 0, lastAt = 0; ///< when they moved, first and last
};

struct FleetVerdict {
    std::vector<ClockFinding> findings; ///< nodes first, then clients by how far they are off, then the rest
    std::size_t sessions = 0;           ///< live ones with enough samples
    std::size_t inStep = 0;             ///< of these, not noticeably off
    std::size_t unmeasured = 0;         ///< live ones without enough samples
};

FleetVerdict judgeFleet(std::span<const SessionEvidence> sessions, const VerdictRules& rules = {});

} // namespace wayside::timesync
