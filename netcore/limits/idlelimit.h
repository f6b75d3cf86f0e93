// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/limits/violation.h"

#include <optional>

namespace wayside::limits {

/// Longest silence. The reading's measured is the present silence in milliseconds.
class IdleLimit {
public:
    IdleLimit(Milliseconds timeout, MonotonicTime start);
    void heard(MonotonicTime now) { m_last = now; }
    std::optional<Violation> check(MonotonicTime now) const; ///< silence > timeout; exactly at it is allowed
    MonotonicTime deadline() const {
        return m_last + m_timeout + Milliseconds(1);
    } ///< first instant that violates
    /// Time to cut-off: what is left if the silence goes on.
    LimitReading reading(MonotonicTime now) const;
    void setTimeout(Milliseconds timeout); ///< > 0; the silence so far counts on

private:
    Milliseconds m_timeout;
    MonotonicTime m_last;
};

} // namespace wayside::limits
