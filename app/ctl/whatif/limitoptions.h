// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/optionreader.h"
#include "netcore/base/sessionlimits.h"

namespace wayside::ctl {

/// --limit NAME=VALUE, as often as wanted.
Option limitValueOption(const QString& name, const QString& help);
/// What `option` was given changes `limits`.
void readLimitValues(const Invocation& invocation, const QString& option, OptionReader& reader,
                     SessionLimits& limits);

} // namespace wayside::ctl
