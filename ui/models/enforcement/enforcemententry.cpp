// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/enforcement/enforcemententry.h"

#include "netcore/observe/rowjson.h"

namespace wayside::ui {

using namespace Qt::StringLiterals;

QString EnforcementEntry::key() const {
    if (event.sessionId.isEmpty() || !event.cause)
        return {};
    return event.sessionId + u'/' + QString::number(int(*event.cause));
}

bool EnforcementEntry::isInconclusive() const {
    return event.cause == CloseCause::ClockDiffLimit && event.measured && event.limit && errorBoundMs &&
           *event.measured - *event.limit <= *errorBoundMs;
}

std::optional<EnforcementEntry> EnforcementEntry::fromJson(const QJsonObject& object) {
    const qint64 id = object.value("id"_L1).toInteger();
    // The stored event has the fields of a live one, but an id of its own.
    QJsonObject fields = object;
    fields.insert(u"id"_s, 0);
    auto event = observe::fromJson<observe::EventRow>(fields);
    if (id <= 0 || !event)
        return std::nullopt;
    EnforcementEntry entry;
    entry.event = std::move(*event);
    entry.event.kind = observe::EventKind::Enforcement;
    entry.event.severity = observe::Severity::Warning;
    entry.storedId = id;
    if (const QJsonValue record = object.value("flightRecordId"_L1); record.isDouble())
        entry.flightRecordId = record.toInteger();
    return entry;
}

} // namespace wayside::ui
