// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/drainrows.h"

#include <QList>

namespace wayside::drain {

/// How far a drain was at a time, all of it counted since its start.
struct ProgressPoint {
    qint64 atMs = 0; ///< UTC ms
    int asked = 0;
    int left = 0;   ///< forced ones and those with a reason of their own included
    int back = 0;   ///< with a new session
    int forced = 0; ///< ignored Reconnect

    friend bool operator==(const ProgressPoint&, const ProgressPoint&) = default;
};

/// From the receipt, so that it is exact for a drain that ran while nobody looked. Ascending times, at most
/// `mostPoints`, the last one the newest. Pure.
QList<ProgressPoint> progressOf(const QList<observe::DrainReceiptRow>& receipt, qsizetype mostPoints = 500);

} // namespace wayside::drain
