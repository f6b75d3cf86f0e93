// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/clientclock.h"

namespace wayside::lab {

/// The system's clock, off by as much as a tester wants: the wall time alone, deadlines stay true. Lives on
/// one thread.
class LabClock final : public client::ClientClock {
public:
    explicit LabClock(const client::ClientClock& trueClock = client::systemClock());

    MonotonicTime now() const override { return m_trueClock.now(); }
    WallTime wall() const override;

    /// From now on: `ahead` at once (negative: behind), and `ppm` more with the time (negative: slow).
    void setFault(Milliseconds ahead, double ppm);
    void setRight() { setFault(Milliseconds(0), 0); }
    Milliseconds error() const; ///< > 0: ahead

private:
    const client::ClientClock& m_trueClock;
    Milliseconds m_ahead{0};
    double m_ppm = 0;
    MonotonicTime m_since;
};

} // namespace wayside::lab
