// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedlog.h"

#include "netcore/observe/query/page.h"
#include "netcore/observe/query/rowtables.h"
#include "netcore/observe/rowjson.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace wayside::tests {

ScriptedLog::ScriptedLog(FakeSource& source) {
    source.nodeAnswer = [this](const observe::NodeRequest& request) { return answer(request); };
}

observe::EventRow ScriptedLog::add(quint64 connectionId, qint64 agoMs, observe::Severity severity) {
    observe::EventRow event;
    event.id = quint64(events.size()) + 1;
    event.atMs = logNowMs - agoMs;
    event.severity = severity;
    event.connectionId = connectionId;
    event.nodeId = connectionId % 2 == 0 ? u"node-b"_s : u"node-a"_s;
    event.account = u"roadworks"_s;
    event.identifiers = {u"sub%1"_s.arg(connectionId, 5, 10, QChar(u'0'))};
    event.sessionId = u"s-%1"_s.arg(connectionId);
    event.type = SessionType::Tlc;
    event.detail = u"Something <b>odd</b> number %1"_s.arg(event.id);
    if (severity == observe::Severity::Fault) {
        event.kind = observe::EventKind::Enforcement;
        event.cause = CloseCause::RateLimit;
        event.measured = 12.2;
        event.limit = 12;
        event.windowMs = 5000;
    }
    events.append(event);
    return event;
}

void ScriptedLog::addAudit(const QString& action, qint64 agoMs) {
    audit.append({{u"id"_s, audit.size() + 1},
                  {u"atMs"_s, logNowMs - agoMs},
                  {u"actor"_s, u"PLATFORM_ADMIN root"_s},
                  {u"action"_s, action},
                  {u"subject"_s, u"node-a"_s},
                  {u"reason"_s, u"change 4711"_s},
                  {u"outcome"_s, action == u"bye"_s ? u"no such connection"_s : u"done"_s}});
}

Result<QJsonDocument> ScriptedLog::answer(const observe::NodeRequest& request) {
    ++requests;
    if (request.path == u"events"_s)
        return eventsFail ? Result<QJsonDocument>(tl::unexpected(*eventsFail)) : eventPage(request.query);
    if (request.path == u"audit"_s)
        return auditFails ? Result<QJsonDocument>(tl::unexpected(*auditFails)) : auditPage(request.query);
    return failure(ErrorCode::NotFound, Fault::Peer, "no such path");
}

Result<QJsonDocument> ScriptedLog::eventPage(const QUrlQuery& query) {
    const auto value = [&query](const QString& name) {
        return query.queryItemValue(name, QUrl::FullyDecoded);
    };
    const auto& fields = observe::query::eventFields();
    observe::query::PageRequest page;
    auto filter = observe::query::Filter::parse(value(u"filter"_s), fields.information());
    if (!filter)
        return tl::unexpected(filter.error());
    page.filter = *filter;
    page.order = *observe::query::Order::parse(value(u"sort"_s), fields.information());
    page.limit = value(u"limit"_s).toInt();
    if (const QString after = value(u"after"_s); !after.isEmpty())
        page.after =
            *observe::query::Cursor::fromText(after.toLatin1(), page.order.text(), page.order.size());
    observe::query::PageBuilder<observe::EventRow> builder(fields, page);
    for (const auto& event : events)
        builder.offer(event);
    const auto rows = builder.take();
    QJsonObject json{{u"runId"_s, runId},
                     {u"total"_s, builder.total()},
                     {u"matched"_s, builder.matched()},
                     {u"forgotten"_s, 0},
                     {u"events"_s, observe::toJson(rows.rows)}};
    if (rows.next)
        json.insert(u"next"_s, QString::fromLatin1(rows.next->toText()));
    return QJsonDocument(json);
}

Result<QJsonDocument> ScriptedLog::auditPage(const QUrlQuery& query) {
    const auto number = [&query](const QString& name, qint64 otherwise) {
        return query.hasQueryItem(name) ? query.queryItemValue(name).toLongLong() : otherwise;
    };
    constexpr qint64 never = std::numeric_limits<qint64>::max();
    QJsonArray entries;
    for (auto entry = audit.crbegin(); entry != audit.crend(); ++entry) {
        const qint64 at = entry->value(u"atMs"_s).toInteger();
        if (at >= number(u"from"_s, 0) && at < number(u"until"_s, never) &&
            entry->value(u"id"_s).toInteger() < number(u"before"_s, never) &&
            entries.size() < number(u"limit"_s, 1000))
            entries.append(*entry);
    }
    QJsonObject json{{u"entries"_s, entries}};
    if (entries.size() == number(u"limit"_s, 1000))
        json.insert(u"next"_s, entries.last().toObject().value(u"id"_s));
    return QJsonDocument(json);
}

} // namespace wayside::tests
