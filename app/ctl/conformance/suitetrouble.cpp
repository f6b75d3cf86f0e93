// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/conformance/suitetrouble.h"

namespace wayside::ctl {

using conformance::SuiteTrouble;

ExitCode exitCodeOf(const SuiteTrouble& trouble) {
    switch (trouble.kind) {
    case SuiteTrouble::Kind::NotAllowed:
        return ExitCode::NotAllowed;
    case SuiteTrouble::Kind::Invalid:
        return ExitCode::Invalid;
    case SuiteTrouble::Kind::TimedOut:
        return ExitCode::TimedOut;
    case SuiteTrouble::Kind::Unreachable:
        break;
    }
    return ExitCode::Unreachable;
}

} // namespace wayside::ctl
