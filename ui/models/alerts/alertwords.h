// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/alerts/alert.h"

#include <QString>

/// Alerts and their rules in words. Translated; GUI thread.
namespace wayside::ui::words {

QString alertSeverity(alerts::AlertSeverity severity); ///< "Warning"
QString alertMetric(alerts::Metric metric);            ///< "Clock offset"
QString alertGrouping(alerts::Grouping per);           ///< "each session"
QString alertUnit(alerts::Metric metric);              ///< "ms", "%", empty
/// A value with its unit: "612 ms", "4 m 12 s", "1.05 MB"; what a state is for one.
QString alertValue(alerts::Metric metric, double value);
/// What it is about: "sub00017", "node node-a", "all sessions".
QString alertSubject(const alerts::Alert& alert);
/// One line with what, value and limit: "Clock offset of sub00017 is 612 ms; the limit is 500 ms."
QString alertSentence(const alerts::Alert& alert);
/// What to do: the rule's own words, else what usually helps.
QString alertAdvice(const alerts::Alert& alert);
/// "acknowledged by anna", "silenced: drain of its node", "no data since 14:02:11", "new"
QString alertCondition(const alerts::Alert& alert);
QString clearReason(alerts::ClearReason reason);
/// "Warning when clock offset of any TLC session stays over 500 ms for 2 m. Clears at 400 ms or less for 1
/// m."
QString ruleSentence(const alerts::Rule& rule);
QString ruleScope(const alerts::Rule& rule);      ///< "any TLC session (node node-*)"
QString silenceScope(const alerts::Scope& scope); ///< "everything", "node node-a"

} // namespace wayside::ui::words
