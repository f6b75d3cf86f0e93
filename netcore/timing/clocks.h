// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"

#include <chrono>
#include <QtGlobal>

/// The clocks of the operating system, read here and passed down as arguments. Any thread.
namespace wayside::timing {

inline MonotonicTime monotonicNow() {
    return MonotonicTime(
        std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now().time_since_epoch()));
}

/// UTC; a clock set before 1970 reads 1970.
inline WallTime wallNow() {
    const auto milliseconds =
        std::chrono::duration_cast<Milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
    return WallTime{milliseconds < 0 ? 0 : static_cast<std::uint64_t>(milliseconds)};
}

inline qint64 wallMilliseconds() {
    return qint64(wallNow().milliseconds);
}

} // namespace wayside::timing
