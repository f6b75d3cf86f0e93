// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/invocation.h"

namespace wayside::ctl {

/// What `waysidectl --help` says. At most `width` columns wide.
QString overviewHelp(const QList<Verb>& verbs, int width);
/// What `waysidectl drain start --help` says.
QString verbHelp(const QList<const Verb*>& path, int width);
/// "waysidectl drain start [options] ID…"
QString usageLine(const QList<const Verb*>& path);
/// "--node NODE", "-h, --help"
QString spelled(const Option& option);

} // namespace wayside::ctl
