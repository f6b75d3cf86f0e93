// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/whatif/report.h"

#include <QJsonObject>

namespace wayside::whatif {

/// The whole report: limits as ISO 8601 and numbers under the names of the session details (spec 02 §2),
/// times in UTC milliseconds, what is not known left out.
QJsonObject toJson(const Report& report);
QJsonObject toJson(const SubjectResult& result, const Question& question);
QJsonObject toJson(const SmallestLimits& least);

/// "rate", "throughput", "idle", "clock".
QString wordOf(LimitKind kind);

} // namespace wayside::whatif
