// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/client/act.h"

#include <span>

namespace wayside::conformance::client {

/// Something unusual but right that a client has to stand: it stays connected and answers what was asked in
/// between, and a Timestamps Request behind it.
struct Probe {
    CaseId id;
    const char* what; ///< "frames that came one byte at a time"
    void (*play)(Stage& stage);
    enum class Demand : quint8 { Answers, Order, SameT0 } demand = Demand::Answers; ///< of the answers
};

/// All probes, those that ask the least of a client first.
std::span<const Probe> probes();
std::unique_ptr<Act> makeProbe(const Probe& probe);

} // namespace wayside::conformance::client
