// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// What QTcpSocket does not offer and hostile peers need.
namespace wayside::conformance {

/// The next close of this socket sends a reset instead of a FIN. False where the system refuses.
bool closeWithReset(qintptr descriptor);
/// Sends a FIN and goes on reading.
bool shutdownSending(qintptr descriptor);

} // namespace wayside::conformance
