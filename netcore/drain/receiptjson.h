// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/drainrows.h"

#include <QJsonObject>

namespace wayside::drain {

/// A drain and its receipt as the admin API answers them: {"drain": …, "total": N, "sessions": […]}.
QJsonObject receiptJson(const observe::DrainRow& drain, const QList<observe::DrainReceiptRow>& receipt);

} // namespace wayside::drain
