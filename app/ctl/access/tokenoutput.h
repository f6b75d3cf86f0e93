// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verb.h"
#include "netcore/client/tokenfile.h"

#include <memory>
#include <QList>

namespace wayside::ctl {

class Invocation;

/// `--token-output FILE` and `--overwrite`: where a new token goes so that it is shown nowhere.
QList<Option> tokenOutputOptions();

/// The file that was asked for, its place taken already; null when none was. Usage mistakes: Conflict,
/// FileUnreadable, InvalidArgument.
Result<std::shared_ptr<client::TokenFile>> tokenOutput(const Invocation& invocation);

} // namespace wayside::ctl
