// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// The few things about a socket that Qt has no call for.
namespace wayside::node {

/// Nothing waits in a call for the network, and nothing raises SIGPIPE.
void makeNonBlocking(qintptr descriptor);

/// Small messages leave at once (TCP_NODELAY).
void sendAtOnce(qintptr descriptor);

/// The next close of the descriptor sends RST and drops what was not sent.
void resetOnClose(qintptr descriptor);

/// Has the kernel ask a peer that has been quiet for a minute whether it is still there, and give it up after
/// another (TCP keep-alive): for connections whose own idle limit is long or absent.
void noticeDeadPeer(qintptr descriptor);

/// Closes a descriptor that no socket object owns.
void closeDescriptor(qintptr descriptor);

/// Sends FIN after everything written so far; receiving goes on.
void finishSending(qintptr descriptor);

} // namespace wayside::node
