// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/tlchandlers.h"

#include "netcore/node/api/accessgate.h"
#include "netcore/node/api/sessionjson.h"

#include <QJsonArray>

namespace wayside::node::api {

using http::HttpResponse;

void listTlcs(const ApiServices& services, const http::RequestContext& context,
              const ResponderPointer& responder) {
    const auto domain = context.request.queryValue(u"domain");
    const auto account = context.request.queryValue(u"account");
    const auto type = context.request.queryValue(u"type");
    QJsonArray reached;
    for (const store::Tlc& tlc : services.access->snapshot()->allowedTlcs(authorizationOf(context.caller))) {
        if ((!domain || domain->toLower() == tlc.domain) && (!account || *account == tlc.account) &&
            (!type || *type == tlc.type))
            reached.append(tlcJson(tlc));
    }
    responder->answer(HttpResponse::json(reached));
}

} // namespace wayside::node::api
