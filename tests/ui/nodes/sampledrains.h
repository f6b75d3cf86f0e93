// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/drainrows.h"

/// Plans and receipts with plausible figures, made the same way on every run.
namespace wayside::tests {

/// 143 sessions of node-a, 141 of which can land; two ignored a Reconnect before.
observe::DrainPlan samplePlan();
/// `sessions` rows from 9 s before sampleNow: canaries, moved ones, one that ignored Reconnect, one that is
/// not back, a stray, one that left by itself; the last `here` have not left.
QList<observe::DrainReceiptRow> sampleReceipt(int sessions, int here);

} // namespace wayside::tests
