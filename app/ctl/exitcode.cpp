// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/exitcode.h"

namespace wayside::ctl {

using namespace Qt::StringLiterals;

ExitCode exitCodeOf(const client::RestFailure& failure) {
    // Also what a proxy refuses.
    if (failure.notAuthorized() || failure.error.code == ErrorCode::NotAuthenticated)
        return ExitCode::NotAllowed;
    if (failure.error.code == ErrorCode::Timeout)
        return ExitCode::TimedOut;
    const bool refused = failure.status >= 400 && failure.status < 500 && !failure.retryable;
    if (refused || failure.error.fault == Fault::Local)
        return ExitCode::Invalid;
    return ExitCode::Unreachable;
}

ExitCode exitCodeOf(const Error& error) {
    switch (error.code) {
    case ErrorCode::NotAuthenticated:
    case ErrorCode::NotAllowed:
        return ExitCode::NotAllowed;
    case ErrorCode::Timeout:
        return ExitCode::TimedOut;
    case ErrorCode::FileUnreadable:
        return ExitCode::Usage;
    default:
        return error.fault == Fault::Local ? ExitCode::Invalid : ExitCode::Unreachable;
    }
}

QString exitCodeTable() {
    return u"Exit codes: 0 done; 1 done, and the answer is no; 2 usage; 3 cannot reach; 4 not authenticated "
           u"or "
           "not allowed; 5 refused as invalid; 6 timed out; 7 closed by enforcement or protocol; 130 "
           "interrupted."_s;
}

} // namespace wayside::ctl
