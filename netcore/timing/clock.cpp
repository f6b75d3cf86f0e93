// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/timing/clock.h"

#include "netcore/timing/clocks.h"

namespace wayside::timing {
namespace {

class SystemClock final : public Clock {
public:
    MonotonicTime now() const override { return monotonicNow(); }
    WallTime wall() const override { return wallNow(); }
};

} // namespace

const Clock& systemClock() {
    static const SystemClock clock;
    return clock;
}

} // namespace wayside::timing
