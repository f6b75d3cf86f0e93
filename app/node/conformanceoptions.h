// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/client/conformancerun.h"

#include <functional>
#include <optional>
#include <QCommandLineOption>
#include <QCommandLineParser>

namespace wayside::nodeprogram {

/// `wayside-node --conformance client`: judges the clients that connect, and ends with a report.
struct ConformanceWishes {
    QStringList only, skip;
    Milliseconds timeout{300000};
    Milliseconds patience{65000};
    QString junitFile, reportFile; ///< empty: none
    bool json = false;             ///< the report on standard output
    bool everyCase = false;        ///< a line also for what passed
    bool list = false;             ///< only say which cases there are
};

QList<QCommandLineOption> conformanceOptions();
/// For the end of --help.
QString conformanceHelp();

/// The value of an option, from the command line or the environment.
using OptionValue = std::function<std::optional<QString>(const QString& name)>;

/// Nothing without --conformance. Errors: usage, one line.
Result<std::optional<ConformanceWishes>> readConformance(const QCommandLineParser& parser,
                                                         const OptionValue& value);

/// What --list prints.
QString conformanceCaseList(const ConformanceWishes& wishes);

} // namespace wayside::nodeprogram
