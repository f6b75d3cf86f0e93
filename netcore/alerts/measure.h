// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/alerts/factbook.h"

namespace wayside::alerts {

/// The present value of one subject of a rule; absent: not known.
struct Measured {
    Subject subject;
    AlertContext context;
    std::optional<double> value;
};

/// Values of all subjects of a rule that does not count events, from what is known now. A group of which
/// nothing is known is left out, unless a sum over nobody is a value: 0 sessions.
QList<Measured> measure(const Rule& rule, const FactBook& book, qint64 nowMs);

/// The group an event or a session falls into; more than one where it has several TLCs.
QStringList groupsOf(Grouping per, const AlertContext& context);
AlertContext contextOf(Grouping per, const QString& key);
bool passes(Direction direction, double threshold, double value);

} // namespace wayside::alerts
