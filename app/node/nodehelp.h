// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineOption>
#include <QList>
#include <QString>

namespace wayside::nodeprogram {

/// What --help says below the options: settings, faults, scenarios, conformance, several processes.
QString helpBelowOptions();
/// What --manual prints, with these options.
QString manualPage(const QList<QCommandLineOption>& options);

} // namespace wayside::nodeprogram
