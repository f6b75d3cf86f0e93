// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/openapidocument.h"

#include <QFile>

static void initializeOpenApiResource() {
    Q_INIT_RESOURCE(openapi); // a static library's are not found by themselves
}

namespace wayside::node::api {

using namespace Qt::StringLiterals;

http::Route openApiRoute(const QString& pattern, const QString& file) {
    initializeOpenApiResource();
    QFile resource(u":/openapi/"_s + file);
    const bool opened = resource.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const QByteArray document = opened ? resource.readAll() : QByteArray();
    return {"GET", pattern, http::RoleSet::open(),
            [document](const http::RequestContext&, const std::shared_ptr<http::Responder>& responder) {
                responder->answer(http::HttpResponse::bytes(document, "application/json"));
            }};
}

http::Route operationalOpenApiRoute() {
    return openApiRoute(u"/api/openapi.json"_s, u"operational.json"_s);
}

} // namespace wayside::node::api
