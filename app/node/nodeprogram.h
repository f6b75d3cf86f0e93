// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/node/nodeoptions.h"

#include <functional>
#include <QByteArray>

namespace wayside::nodeprogram {

/// Where a node's lines go.
struct Outlets {
    std::function<void(const QByteArray& line)> log;   ///< without the line's end; called on any thread
    std::function<void(const QByteArray& line)> ready; ///< once, when everything listens
};

/// Serves until the application quits, then ends everyone's session in an orderly way. An error means that
/// nothing was started. Main thread.
Result<int> serve(NodeOptions options, const Outlets& outlets);

/// What both serve() and the judging of clients begin with.
void prepare(NodeOptions& options, const std::function<void(const QByteArray&)>& log);

} // namespace wayside::nodeprogram
