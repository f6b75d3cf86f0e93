// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/displaytime.h"

#include <QDateTimeEdit>
#include <QTimeZone>

namespace wayside::ui {

namespace {
bool inUtc = false;
}

void setTimesInUtc(bool utc) {
    inUtc = utc;
}

bool timesInUtc() {
    return inUtc;
}

QDateTime displayTime(qint64 utcMs) {
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(utcMs);
    return inUtc ? local.toUTC() : local;
}

void showInDisplayZone(QDateTimeEdit& edit) {
    if (!inUtc)
        return; // as it is by itself
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    edit.setTimeZone(QTimeZone::utc());
#else
    edit.setTimeSpec(Qt::UTC);
#endif
}

} // namespace wayside::ui
