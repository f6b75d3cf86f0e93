// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/optionreader.h"

#include <QJsonObject>

namespace wayside::ctl {

/// What plan and start ask for.
struct DrainWish {
    QJsonObject body; ///< as the admin API takes it; the node fills what is not said
    QString filter;   ///< of connections that are to be added to the cohort by id; empty: none
};

/// Whom, and how.
QList<Option> drainOptions();
DrainWish drainWish(const Invocation& invocation, OptionReader& reader, bool needsReason);

} // namespace wayside::ctl
