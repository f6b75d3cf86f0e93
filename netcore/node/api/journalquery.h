// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/vocabulary.h"
#include "netcore/node/http/caller.h"
#include "netcore/node/http/httprequest.h"

#include <optional>

namespace wayside::node::api {

/// What lists of enforcement events and flight records are asked for. Query fields: from, until (UTC
/// milliseconds or an ISO 8601 date-time, [from, until)), cause, node, domain, session, limit (1..10,000,
/// default 1,000), beforeId (the next page). A DOMAIN_ADMIN gets its domain's whatever it asks for.
struct JournalQuery {
    std::optional<qint64> fromMs, untilMs;
    std::optional<QString> domain;
    std::optional<CloseCause> cause;
    QString sessionId, nodeId;
    std::optional<qint64> beforeId;
    int limit = 1000;

    /// InvalidArgument names the field.
    static Result<JournalQuery> read(const http::HttpRequest& request, const http::Caller& caller);

    /// For a query of the store with the same fields.
    template <typename StoreQuery>
    StoreQuery to() const {
        StoreQuery query;
        query.fromMs = fromMs;
        query.untilMs = untilMs;
        query.domain = domain;
        query.cause = cause;
        query.sessionId = sessionId;
        query.nodeId = nodeId;
        query.beforeId = beforeId;
        query.limit = limit;
        return query;
    }
};

} // namespace wayside::node::api
