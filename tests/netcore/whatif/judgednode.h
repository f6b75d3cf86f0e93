// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/session/nodemachine.h"
#include "tests/support/framebytes.h"

#include <memory>
#include <utility>
#include <vector>

namespace wayside::test {

/// The node's side of one client, in virtual time: cut off, the client is back at once, after a silence with
/// its next datagram. What it was cut for, and when, is written down.
class JudgedNode {
public:
    explicit JudgedNode(const SessionLimits& limits);

    void begin(MonotonicTime now);
    void feed(const ByteString& frame, MonotonicTime now);
    /// Runs what comes due up to then.
    void advance(MonotonicTime until);
    /// t0 of a Timestamps Request that is waiting for its answer, once.
    std::optional<WallTime> takeRequest() { return std::exchange(m_request, std::nullopt); }

    struct Cut {
        CloseCause cause;
        MonotonicTime at;
        friend bool operator==(const Cut&, const Cut&) = default;
    };
    const std::vector<Cut>& cuts() const { return m_cuts; }
    WallTime wall{1'735'689'600'000}; ///< stands still: no time passes on the way

private:
    void drain(MonotonicTime now);

    session::SessionTerms m_terms;
    std::unique_ptr<session::NodeMachine> m_machine; // none: cut off for silence, not back yet
    std::optional<WallTime> m_request;
    std::vector<Cut> m_cuts;
};

} // namespace wayside::test
