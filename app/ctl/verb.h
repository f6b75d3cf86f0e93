// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandline.h"
#include "app/ctl/exitcode.h"

#include <memory>
#include <QCommandLineParser>
#include <QString>
#include <vector>

namespace wayside::ctl {

/// One verb of the command line, in a file of its own.
class Verb {
public:
    Verb() = default;
    Verb(const Verb&) = delete;
    Verb& operator=(const Verb&) = delete;
    virtual ~Verb() = default;

    virtual QString name() const = 0;
    virtual QString summary() const = 0; ///< one line
    virtual void addOptions(QCommandLineParser& parser) const = 0;
    /// Does it, running the event loop as long as it takes.
    virtual ExitCode run(const QCommandLineParser& parser, const CommandLine& line) = 0;
};

/// All verbs, in the order of the help.
std::vector<std::unique_ptr<Verb>> allVerbs();

/// "waysidectl: <message>" on standard error.
void complain(const QString& message);
/// Prints the error and gives the exit code of a local mistake.
ExitCode usageError(const Error& error);

} // namespace wayside::ctl
