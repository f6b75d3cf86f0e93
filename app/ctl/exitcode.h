// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/restclient.h"

namespace wayside::ctl {

/// What scripts can rely on. Never Done on failure.
enum class ExitCode {
    Done = 0,
    AnswerIsNo = 1,  ///< done, and the answer is no
    Usage = 2,       ///< also an unreadable file
    Unreachable = 3, ///< nobody there, or nobody who can be trusted, or no service now
    NotAllowed = 4,  ///< not authenticated or not allowed
    Invalid = 5,     ///< refused as invalid
    TimedOut = 6,
    ClosedByNode = 7, ///< closed by enforcement or for a protocol violation
    Interrupted = 130,
};

ExitCode exitCodeOf(const client::RestFailure& failure);
/// Of anything that is not an answer of a REST API.
ExitCode exitCodeOf(const Error& error);
/// The table above in words, for --help: one paragraph.
QString exitCodeTable();

} // namespace wayside::ctl
