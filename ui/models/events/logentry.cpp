// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/events/logentry.h"

#include "netcore/observe/query/rowtables.h"
#include "netcore/observe/rowjson.h"

#include <array>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

using observe::query::FieldInformation;
using observe::query::FieldKind;
using observe::query::Value;

struct AuditField {
    const char* name;
    QString AuditRecord::*member;
};
constexpr std::array<AuditField, 5> auditFields{{{"actor", &AuditRecord::actor},
                                                 {"action", &AuditRecord::action},
                                                 {"subject", &AuditRecord::subject},
                                                 {"reason", &AuditRecord::reason},
                                                 {"outcome", &AuditRecord::outcome}}};

int indexOfEventField(QStringView name) {
    return observe::query::fieldNamed(observe::query::eventFields().information(), name);
}

/// An entry as a filter sees it: what the other kind has is absent.
class LogValues final : public observe::query::FieldValues {
public:
    explicit LogValues(const LogEntry& entry) : m_entry(entry) {}

    Value value(int field) const override {
        const auto& events = observe::query::eventFields();
        const auto own = std::size_t(field) - events.information().size();
        if (std::size_t(field) >= events.information().size())
            return m_entry.isAudit ? observe::query::valueOf(m_entry.audit.*auditFields.at(own).member)
                                   : Value();
        if (!m_entry.isAudit)
            return events.value(field, m_entry.event);
        static const int at = indexOfEventField(u"atMs");
        static const int severity = indexOfEventField(u"severity");
        static const int session = indexOfEventField(u"sessionId");
        if (field == at)
            return double(m_entry.audit.atMs);
        if (field == severity)
            return double(int(m_entry.severity()));
        return field == session ? observe::query::valueOf(m_entry.audit.subject) : Value();
    }

private:
    const LogEntry& m_entry;
};

QString word(std::string_view name) {
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

QString utc(qint64 atMs) {
    return QDateTime::fromMSecsSinceEpoch(atMs).toUTC().toString(Qt::ISODateWithMs);
}

QString number(const std::optional<double>& value) {
    return value ? QString::number(*value, 'g', 12) : QString();
}

} // namespace

observe::Severity LogEntry::severity() const {
    if (!isAudit)
        return event.severity;
    return audit.outcome == u"done"_s ? observe::Severity::Information : observe::Severity::Warning;
}

LogEntry LogEntry::of(const observe::EventRow& event, const QString& runId) {
    LogEntry entry;
    entry.runId = runId;
    entry.event = event;
    return entry;
}

Result<LogEntry> LogEntry::ofAudit(const QJsonObject& record) {
    if (!record.value(u"id"_s).isDouble() || !record.value(u"atMs"_s).isDouble())
        return failure(ErrorCode::Malformed, Fault::Peer, "a record of the audit has no id or no time");
    LogEntry entry;
    entry.isAudit = true;
    entry.audit.id = record.value(u"id"_s).toInteger();
    entry.audit.atMs = record.value(u"atMs"_s).toInteger();
    for (const AuditField& field : auditFields)
        entry.audit.*field.member = record.value(QLatin1StringView(field.name)).toString();
    return entry;
}

std::span<const FieldInformation> logFields() {
    static const std::vector<FieldInformation> fields = [] {
        const auto events = observe::query::eventFields().information();
        std::vector<FieldInformation> all(events.begin(), events.end());
        for (const AuditField& field : auditFields)
            all.push_back({QString::fromLatin1(field.name), FieldKind::Text, {}, {}});
        return all;
    }();
    return fields;
}

bool matches(const observe::query::Filter& filter, const LogEntry& entry) {
    return filter.matches(LogValues(entry));
}

QStringList exportTitles() {
    return {u"time"_s,       u"severity"_s, u"kind"_s,      u"run"_s,     u"id"_s,
            u"connection"_s, u"session"_s,  u"type"_s,      u"tlcs"_s,    u"account"_s,
            u"domain"_s,     u"node"_s,     u"address"_s,   u"cause"_s,   u"end"_s,
            u"measured"_s,   u"limit"_s,    u"window ms"_s, u"faults"_s,  u"actor"_s,
            u"action"_s,     u"subject"_s,  u"reason"_s,    u"outcome"_s, u"detail"_s};
}

QStringList exportCells(const LogEntry& entry) {
    const QJsonObject json = exportJson(entry);
    const auto field = [&json](const char* name) {
        const QJsonValue value = json.value(QLatin1StringView(name));
        return value.isDouble() ? QString::number(value.toDouble(), 'g', 17) : value.toString();
    };
    const observe::EventRow& event = entry.event;
    const bool isEvent = !entry.isAudit;
    return {utc(entry.atMs()),
            field("severity"),
            isEvent ? field("kind") : u"audit"_s,
            entry.runId,
            QString::number(isEvent ? event.id : quint64(entry.audit.id)),
            isEvent && event.connectionId != 0 ? QString::number(event.connectionId) : QString(),
            event.sessionId,
            event.type ? word(nameOf(*event.type)) : QString(),
            event.identifiers.join(u' '),
            event.account,
            event.domain,
            event.nodeId,
            event.remoteAddress,
            event.cause ? word(nameOf(*event.cause)) : QString(),
            event.endReason ? word(nameOf(*event.endReason)) : QString(),
            number(event.measured),
            number(event.limit),
            event.windowMs ? QString::number(*event.windowMs) : QString(),
            event.faults.join(u' '),
            entry.audit.actor,
            entry.audit.action,
            entry.audit.subject,
            entry.audit.reason,
            entry.audit.outcome,
            event.detail};
}

QJsonObject exportJson(const LogEntry& entry) {
    if (!entry.isAudit) {
        QJsonObject json = observe::toJson(entry.event);
        json.insert(u"runId"_s, entry.runId);
        return json;
    }
    QJsonObject json{{u"kind"_s, u"audit"_s}, {u"id"_s, entry.audit.id}, {u"atMs"_s, entry.audit.atMs}};
    for (const AuditField& field : auditFields)
        json.insert(QLatin1StringView(field.name), entry.audit.*field.member);
    return json;
}

} // namespace wayside::ui
