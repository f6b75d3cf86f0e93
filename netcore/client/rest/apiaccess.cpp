// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/rest/apiaccess.h"

namespace wayside::client {

using namespace Qt::StringLiterals;

Result<QUrl> ApiAccess::apiBase(const QString& text) {
    const auto refuse = [](const char* why) {
        return failure(ErrorCode::InvalidArgument, Fault::Local, why);
    };
    QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return refuse("an API address looks like http://HOST:PORT/api");
    if (!url.userInfo().isEmpty())
        return refuse("an API address must not hold a name or password");
    if (url.hasQuery() || url.hasFragment())
        return refuse("an API address has no query and no fragment");
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path.isEmpty() ? u"/api"_s : path);
    return url;
}

QUrl ApiAccess::adminBase() const {
    QUrl url = api;
    QString path = url.path();
    if (path.endsWith("/api"_L1))
        path.chop(4);
    url.setPath(path + u"/admin/v1"_s);
    return url;
}

} // namespace wayside::client
