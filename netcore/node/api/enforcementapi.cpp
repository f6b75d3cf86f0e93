// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/enforcementapi.h"

#include "netcore/node/api/handlers.h"
#include "netcore/node/api/journalquery.h"
#include "netcore/text/jsonfield.h"
#include "netcore/text/latintext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace wayside::node::api {

using namespace Qt::StringLiterals;
using http::HttpResponse;
using http::RequestContext;

namespace {

QJsonObject eventJson(const store::EnforcementEvent& event) {
    QJsonObject object{
        {u"id"_s, event.id},
        {u"atMs"_s, event.atMs},
        {u"sessionId"_s, event.sessionId},
        {u"nodeId"_s, event.nodeId},
        {u"domain"_s, event.domain},
        {u"account"_s, event.account},
        {u"identifiers"_s, QJsonArray::fromStringList(event.identifiers)},
        {u"remoteAddress"_s, event.remoteAddress},
        {u"cause"_s, latinText(nameOf(event.cause))},
        {u"endReason"_s, latinText(nameOf(event.endReason))},
        {u"detail"_s, event.detail},
    };
    if (event.type)
        object.insert(u"type"_s, latinText(nameOf(*event.type)));
    addField(object, u"measured"_s, event.measured);
    addField(object, u"limit"_s, event.limit);
    addField(object, u"windowMs"_s, event.windowMs);
    addField(object, u"flightRecordId"_s, event.flightRecord);
    return object;
}

QJsonObject entryJson(const store::FlightRecordEntry& entry) {
    QJsonObject object{
        {u"id"_s, entry.id},
        {u"atMs"_s, entry.atMs},
        {u"connectionId"_s, entry.connectionId},
        {u"sessionId"_s, entry.sessionId},
        {u"nodeId"_s, entry.nodeId},
        {u"domain"_s, entry.domain},
        {u"account"_s, entry.account},
        {u"remoteAddress"_s, entry.remoteAddress},
        {u"cause"_s, latinText(nameOf(entry.cause))},
        {u"detail"_s, entry.detail},
    };
    addField(object, u"enforcementEventId"_s, entry.enforcementEvent);
    return object;
}

/// {"<name>": [ … ], "nextBeforeId": …}, the latter when the page is full.
template <typename Entry>
QJsonObject pageJson(const QString& name, const QList<Entry>& entries, int limit,
                     QJsonObject (*toJson)(const Entry&)) {
    QJsonArray array;
    for (const Entry& entry : entries)
        array.append(toJson(entry));
    QJsonObject page{{name, array}};
    if (entries.size() == limit)
        page.insert(u"nextBeforeId"_s, entries.last().id);
    return page;
}

void listEvents(const ApiServices& services, const RequestContext& context,
                const ResponderPointer& responder) {
    const auto query = JournalQuery::read(context.request, context.caller);
    if (!query) {
        responder->fail(query.error());
        return;
    }
    services.store->enforcementEvents(
        query->to<store::EnforcementQuery>(), services.context,
        [responder, limit = query->limit](const Result<QList<store::EnforcementEvent>>& events) {
            if (events)
                responder->answer(HttpResponse::json(pageJson(u"events"_s, *events, limit, eventJson)));
            else
                responder->fail(events.error());
        });
}

void listRecords(const ApiServices& services, const RequestContext& context,
                 const ResponderPointer& responder) {
    const auto query = JournalQuery::read(context.request, context.caller);
    if (!query) {
        responder->fail(query.error());
        return;
    }
    services.store->flightRecords(
        query->to<store::FlightRecordQuery>(), services.context,
        [&services, responder, limit = query->limit](const Result<QList<store::FlightRecordEntry>>& entries) {
            if (!entries) {
                responder->fail(entries.error());
                return;
            }
            QJsonObject page = pageJson(u"flightRecords"_s, *entries, limit, entryJson);
            services.control.ask(
                services.replies, [](Engine& engine) { return engine.flights().notKept(); },
                [responder, page](quint64 notKept) mutable {
                    page.insert(u"notKept"_s, qint64(notKept));
                    responder->answer(HttpResponse::json(page));
                });
        });
}

void showRecord(const ApiServices& services, const RequestContext& context,
                const ResponderPointer& responder) {
    services.store->flightRecord(
        context.parameter(u"id"_s).toLongLong(), services.context,
        [responder, caller = context.caller](const Result<store::FlightRecordEntry>& entry) {
            const bool seen = entry && (caller.role == Role::PlatformAdmin || entry->domain == caller.domain);
            if (seen) {
                QJsonObject object = entryJson(*entry);
                object.insert(u"record"_s, QJsonDocument::fromJson(entry->content).object());
                responder->answer(HttpResponse::json(object));
            } else if (entry || entry.error().code == ErrorCode::NotFound) {
                responder->fail(404, u"there is no such flight record"_s);
            } else {
                responder->fail(entry.error());
            }
        });
}

} // namespace

QList<http::Route> enforcementRoutes(const ApiServices& services) {
    const auto readers = administrationReaders();
    const Bind bind(services);
    return {
        {"GET", u"/admin/v1/enforcement"_s, readers, bind(listEvents)},
        {"GET", u"/admin/v1/flightrecords"_s, readers, bind(listRecords)},
        {"GET", u"/admin/v1/flightrecords/{id}"_s, readers, bind(showRecord)},
    };
}

} // namespace wayside::node::api
