// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/consoleoptions.h"
#include "netcore/observe/source.h"

#include <functional>
#include <memory>

namespace wayside::console {

/// A node inside this program as a source: two streaming nodes behind one API, and with
/// ConsoleOptions::Source::Demo the simulated clients. Nothing listens before start(). An error's detail is
/// one line for standard error.
Result<std::unique_ptr<observe::Source>> makeEmbeddedSource(const ConsoleOptions& options);

/// Begins to stop it without waiting and calls back on the GUI thread when it has. False for any other
/// source.
bool stopEmbeddedSource(observe::Source& source, std::function<void()> stopped);

} // namespace wayside::console
