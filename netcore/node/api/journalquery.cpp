// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/journalquery.h"

#include "netcore/node/api/listrequest.h"

namespace wayside::node::api {

Result<JournalQuery> JournalQuery::read(const http::HttpRequest& request, const http::Caller& caller) {
    constexpr int largestPage = 10'000;
    JournalQuery query;
    const auto limit = limitFrom(request, query.limit, largestPage);
    if (!limit)
        return tl::unexpected(limit.error());
    query.limit = *limit;
    const auto from = timeFrom(request, u"from"), until = timeFrom(request, u"until");
    const auto before = numberFrom(request, u"beforeId");
    for (const auto* field : {&from, &until, &before}) {
        if (!*field)
            return tl::unexpected(field->error());
    }
    query.fromMs = *from;
    query.untilMs = *until;
    query.beforeId = *before;
    if (const auto name = request.queryValue(u"cause")) {
        query.cause = closeCauseFrom(name->toStdString());
        if (!query.cause)
            return failure(ErrorCode::InvalidArgument, Fault::Peer,
                           "query field cause: a close cause such as RATE_LIMIT");
    }
    query.nodeId = request.queryValue(u"node").value_or(QString());
    query.sessionId = request.queryValue(u"session").value_or(QString());
    if (const auto domain = request.queryValue(u"domain"))
        query.domain = domain->toLower();
    if (caller.role != Role::PlatformAdmin)
        query.domain = caller.domain;
    return query;
}

} // namespace wayside::node::api
