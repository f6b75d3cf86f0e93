// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace wayside::observe {

/// "http://host:port", and a path in front of the API where there is one, whatever was typed behind it: an
/// address of the API or of the administration means the same service.
inline QString serviceRoot(const QUrl& url) {
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    for (const QString& end : {QStringLiteral("/admin/v1"), QStringLiteral("/api")}) {
        if (path.endsWith(end))
            path.chop(end.size());
    }
    QUrl root = url;
    root.setUserInfo({});
    root.setPath(path);
    return root.toString(QUrl::RemoveQuery | QUrl::RemoveFragment);
}

} // namespace wayside::observe
