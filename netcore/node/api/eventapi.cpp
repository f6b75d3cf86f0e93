// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/eventapi.h"

#include "netcore/node/api/handlers.h"
#include "netcore/node/api/listrequest.h"
#include "netcore/observe/query/rowtables.h"
#include "netcore/observe/rowjson.h"

#include <QJsonArray>

namespace wayside::node::api {

using namespace Qt::StringLiterals;
using http::HttpResponse;
using http::RequestContext;

namespace {

constexpr int usualRows = 1000, mostRows = 10000;

/// Events about the node itself concern everyone who may read; those about a connection its domain only.
bool maySee(const http::Caller& caller, const observe::EventRow& event) {
    if (caller.role == Role::PlatformAdmin)
        return true;
    return event.domain.isEmpty() ? event.connectionId == 0 : event.domain == caller.domain;
}

void listEvents(const ApiServices& services, const RequestContext& context,
                const ResponderPointer& responder) {
    const auto& fields = observe::query::eventFields();
    auto request = pageRequestFrom(context.request, fields.information(), usualRows, mostRows);
    if (!request) {
        responder->fail(request.error());
        return;
    }
    struct Answer {
        QString runId;
        QList<observe::EventRow> events;
        quint64 forgotten = 0;
    };
    services.control.ask(
        services.replies,
        [](Engine& engine) {
            Answer answer;
            answer.runId = engine.runId();
            answer.events = engine.events(answer.forgotten);
            return answer;
        },
        [responder, &fields, request = std::move(*request), caller = context.caller](const Answer& answer) {
            observe::query::PageBuilder<observe::EventRow> builder(fields, request);
            for (const observe::EventRow& event : answer.events) {
                if (maySee(caller, event))
                    builder.offer(event);
            }
            auto page = builder.take();
            QJsonArray array;
            for (const observe::EventRow& event : page.rows)
                array.append(observe::toJson(event));
            QJsonObject json{{u"runId"_s, answer.runId},
                             {u"total"_s, builder.total()},
                             {u"matched"_s, builder.matched()},
                             {u"forgotten"_s, qint64(answer.forgotten)},
                             {u"events"_s, array}};
            if (page.next)
                json.insert(u"next"_s, QString::fromLatin1(page.next->toText()));
            responder->answer(HttpResponse::json(json));
        });
}

QJsonObject toJson(const store::AuditEntry& entry) {
    return {{u"id"_s, entry.id},          {u"atMs"_s, entry.atMs},       {u"actor"_s, entry.actor},
            {u"action"_s, entry.action},  {u"subject"_s, entry.subject}, {u"reason"_s, entry.reason},
            {u"outcome"_s, entry.outcome}};
}

Result<store::AuditQuery> auditQueryFrom(const http::HttpRequest& request) {
    store::AuditQuery query;
    const auto from = timeFrom(request, u"from"), until = timeFrom(request, u"until");
    const auto before = numberFrom(request, u"before");
    const auto limit = limitFrom(request, usualRows, mostRows);
    for (const auto* read : {&from, &until, &before}) {
        if (!*read)
            return tl::unexpected(read->error());
    }
    if (!limit)
        return tl::unexpected(limit.error());
    query.fromMs = *from;
    query.untilMs = *until;
    query.beforeId = *before;
    query.actor = request.queryValue(u"actor").value_or(QString());
    query.action = request.queryValue(u"action").value_or(QString());
    query.subject = request.queryValue(u"subject").value_or(QString());
    query.limit = *limit;
    return query;
}

void listAudit(const ApiServices& services, const RequestContext& context,
               const ResponderPointer& responder) {
    const auto query = auditQueryFrom(context.request);
    if (!query) {
        responder->fail(query.error());
        return;
    }
    services.store->auditEntries(
        *query, services.context,
        [responder, limit = query->limit](const Result<QList<store::AuditEntry>>& entries) {
            if (!entries) {
                responder->fail(entries.error());
                return;
            }
            QJsonArray array;
            for (const store::AuditEntry& entry : *entries)
                array.append(toJson(entry));
            QJsonObject json{{u"entries"_s, array}};
            if (entries->size() == limit)
                json.insert(u"next"_s, entries->last().id);
            responder->answer(HttpResponse::json(json));
        });
}

} // namespace

QList<http::Route> eventRoutes(const ApiServices& services) {
    const Bind bind(services);
    return {
        {"GET", u"/admin/v1/events"_s, administrationReaders(), bind(listEvents)},
        // Who did what on the platform is not confined to a domain: for its administrators alone.
        {"GET", u"/admin/v1/audit"_s, administrationOperators(), bind(listAudit)},
    };
}

} // namespace wayside::node::api
