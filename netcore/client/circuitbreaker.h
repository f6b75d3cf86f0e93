// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"

#include <cstdint>

namespace wayside::client {

struct CircuitBreakerSettings {
    unsigned failuresToOpen = 5; ///< consecutive, > 0
    Milliseconds openFor{30000}; ///< until the first probe
    double openFactor = 2;       ///< after each probe that failed, >= 1
    Milliseconds openCap{300000};
};

/// Keeps a client from trying one endpoint over and over (spec 01 §7). Closed: everything may go. After so
/// many failures in a row Open: nothing may. When that time is over one probe may go (HalfOpen): if it
/// succeeds the breaker closes, if it fails it opens for longer. Pure: time is an argument.
class CircuitBreaker {
public:
    enum class State : std::uint8_t { Closed, Open, HalfOpen };

    explicit CircuitBreaker(const CircuitBreakerSettings& settings = {}) : m_settings(settings) {}

    /// Whether an attempt may start now. Who gets true reports succeeded() or failed() in the end.
    bool tryStart(MonotonicTime now);
    void succeeded();
    void failed(MonotonicTime now);

    State state() const { return m_state; }
    /// Unless Closed: when the next probe may start. A probe that is never reported blocks no longer than
    /// this.
    MonotonicTime probeAt() const { return m_probeAt; }
    unsigned failures() const { return m_failures; }

private:
    void open(MonotonicTime now);

    CircuitBreakerSettings m_settings;
    State m_state = State::Closed;
    unsigned m_failures = 0; // in a row
    Milliseconds m_openFor{0};
    MonotonicTime m_probeAt;
};

} // namespace wayside::client
