// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/consoleoptions.h"
#include "netcore/observe/source.h"

#include <memory>

namespace wayside::console {

/// A node inside this program as a source: two streaming nodes behind one API, and with
/// ConsoleOptions::Source::Demo the simulated clients. Nothing listens before start(). An error's detail is
/// one line for standard error.
Result<std::unique_ptr<observe::Source>> makeEmbeddedSource(const ConsoleOptions& options);

} // namespace wayside::console
