// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/sessionloghandlers.h"

#include "netcore/node/api/sessionjson.h"
#include "netcore/node/api/visibility.h"

#include <limits>
#include <QDateTime>
#include <QJsonArray>

namespace wayside::node::api {

using namespace Qt::StringLiterals;
using http::HttpResponse;

namespace {

constexpr int mostEntries = 100'000;

SessionOwner ownerOf(const store::SessionRecord& record) {
    SessionOwner owner{record.domain, record.account, record.type, {}};
    for (const store::ScopeChange& change : record.scopeHistory) {
        if (!owner.identifiers.contains(change.tlcIdentifier))
            owner.identifiers.append(change.tlcIdentifier);
    }
    return owner;
}

tl::expected<qint64, http::HttpError> readMoment(const http::HttpRequest& request, const QString& field) {
    const auto value = request.queryValue(field);
    if (!value || value->isEmpty())
        return tl::unexpected(http::HttpError{400, u"query field %1 is missing"_s.arg(field)});
    bool isNumber = false;
    const qint64 milliseconds = value->toLongLong(&isNumber);
    if (isNumber && milliseconds >= 0 && milliseconds < std::numeric_limits<qint64>::max())
        return milliseconds;
    const QDateTime moment = QDateTime::fromString(*value, Qt::ISODateWithMs);
    if (isNumber || !moment.isValid())
        return tl::unexpected(http::HttpError{
            400,
            u"query field %1 must be milliseconds since 1970 or a date-time like 2024-01-15T10:30:00Z"_s.arg(
                field)});
    return moment.toMSecsSinceEpoch();
}

} // namespace

void listSessionLogs(const ApiServices& services, const http::RequestContext& context,
                     const ResponderPointer& responder) {
    const auto from = readMoment(context.request, u"from"_s);
    const auto until = readMoment(context.request, u"until"_s);
    if (!from || !until) {
        responder->answer(HttpResponse::error(from ? until.error() : from.error()));
        return;
    }
    if (*until < *from) {
        responder->fail(400, u"query field until must not be before from"_s);
        return;
    }
    store::SessionLogQuery query;
    query.fromMs = *from;
    query.untilMs = *until + 1;
    query.limit = mostEntries;
    if (context.caller.role != Role::PlatformAdmin)
        query.domain = context.caller.domain;
    services.store->sessionLogs(
        query, services.context,
        [caller = context.caller, responder](const Result<store::SessionLogPage>& page) {
            if (!page) {
                responder->fail(page.error());
                return;
            }
            if (page->next) {
                responder->fail(400, u"the interval holds more than %1 sessions: ask for a shorter one"_s.arg(
                                         mostEntries));
                return;
            }
            QJsonArray entries;
            for (const store::SessionRecord& record : page->sessions) {
                if (maySee(caller, ownerOf(record)))
                    entries.append(sessionLogJson(record));
            }
            responder->answer(HttpResponse::json(entries));
        });
}

void showSessionLog(const ApiServices& services, const http::RequestContext& context,
                    const ResponderPointer& responder) {
    const QByteArray token = context.parameter(u"token"_s).toLatin1();
    services.store->sessionByTokenHash(
        store::TokenHash::of(token), services.context,
        [caller = context.caller, responder](const Result<store::SessionRecord>& record) {
            if (record && maySee(caller, ownerOf(*record)))
                responder->answer(HttpResponse::json(sessionLogJson(*record)));
            else if (record || record.error().code == ErrorCode::NotFound)
                responder->fail(404, u"there is no such session"_s);
            else
                responder->fail(record.error());
        });
}

} // namespace wayside::node::api
