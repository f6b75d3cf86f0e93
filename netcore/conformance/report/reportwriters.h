// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/report/report.h"

#include <QByteArray>
#include <QJsonObject>

/// One report in four languages. All of them are deterministic for the same report, hold no control
/// character a peer has sent, and end with a line feed.
namespace wayside::conformance {

struct TextWishes {
    int width = 100;        ///< columns; at least 60
    bool everyCase = false; ///< also a line for each case that passed
};

/// For people: what failed with the bytes that prove it, what was not judged and why, and the sum.
QString reportAsText(const Report& report, const TextWishes& wishes);
/// "162 cases: 160 passed, 2 failed, 0 skipped, …"
QString reportSummary(const Report& report);

QJsonObject reportAsJsonObject(const Report& report);
QByteArray reportAsJson(const Report& report);
/// The form that continuous integration reads; a skipped or inconclusive case is "skipped" there.
QByteArray reportAsJunit(const Report& report);
/// One line a case, without the evidence.
QString reportAsCsv(const Report& report);

/// For --list.
QString caseListAsText(const QList<CaseDescription>& cases, int width);
QByteArray caseListAsJson(const QList<CaseDescription>& cases);
QString caseListAsCsv(const QList<CaseDescription>& cases);

} // namespace wayside::conformance
