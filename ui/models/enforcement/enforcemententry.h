// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/rows.h"

#include <optional>
#include <QJsonObject>

namespace wayside::ui {

/// One forced close as the page knows it: seen live, read from the node's store, or both. A value.
struct EnforcementEntry {
    observe::EventRow event;              ///< id 0 when it was only read
    std::optional<qint64> storedId;       ///< in the node's store
    std::optional<qint64> flightRecordId; ///< of the last seconds before it
    std::optional<double> errorBoundMs;   ///< half a round trip: of clock breaches, once known

    /// Names a row while it is in the table: the event's id, or one beyond all of these for a stored one.
    quint64 rowId() const { return event.id != 0 ? event.id : storedOnly | quint64(storedId.value_or(0)); }
    /// A session is closed once, so this is the same however it was learnt of; empty when nothing names it.
    QString key() const;
    /// A clock breach that lies within the error of its measurement: nobody can say whether it was one.
    bool isInconclusive() const;

    /// One of the "events" of GET /admin/v1/enforcement. Nothing when it is not that.
    static std::optional<EnforcementEntry> fromJson(const QJsonObject& object);

private:
    static constexpr quint64 storedOnly = quint64(1) << 62;
};

} // namespace wayside::ui
