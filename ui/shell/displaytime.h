// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

class QDateTimeEdit;

/// The zone in which this program shows times and takes them: this computer's, or UTC, as someone chose in
/// Settings. Chosen once, before the first window, so that no two of them ever disagree. What has "UTC"
/// beside it is UTC whatever was chosen; so are exported files. GUI thread.
namespace wayside::ui {

void setTimesInUtc(bool utc); ///< local by default
bool timesInUtc();

QDateTime displayTime(qint64 utcMs);
/// What a person enters there is of the same zone.
void showInDisplayZone(QDateTimeEdit& edit);

} // namespace wayside::ui
