// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/serviceaccess.h"

#include <QJsonDocument>

namespace wayside::observe {

QString NodeRequest::pathAndQuery() const {
    return query.isEmpty() ? path : path + u'?' + query.toString(QUrl::FullyEncoded);
}

QByteArray NodeRequest::bodyText() const {
    return body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace wayside::observe
