// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/node/conformanceoptions.h"
#include "netcore/node/log/eventline.h"
#include "netcore/node/server/nodeserver.h"

#include <QProcessEnvironment>
#include <QStringList>

namespace wayside::nodeprogram {

/// What `wayside-node` was asked to do (spec 05). Precedence: flag, then environment (WAYSIDE_…), then
/// configuration file, then default.
struct NodeOptions {
    node::NodeServerOptions server;
    node::log::Format logFormat = node::log::Format::Text;
    bool logDebug = false;                                      ///< requests as well
    observe::Severity logFrom = observe::Severity::Information; ///< and worse
    std::optional<ConformanceWishes> conformance;               ///< judge clients instead of serving them

    enum class Outcome { Run, ShowText };
    Outcome outcome = Outcome::Run;
    QString text; ///< of --help, --version or --manual
};

/// `arguments` with the program's name first. An error's detail is one line for standard error.
Result<NodeOptions> parseOptions(const QStringList& arguments, const QProcessEnvironment& environment);

} // namespace wayside::nodeprogram
