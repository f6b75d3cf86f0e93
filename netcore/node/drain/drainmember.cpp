// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/drain/drainmember.h"

namespace wayside::node {

ReturnKey ReturnKey::of(const QString& domain, const QString& account, SessionType type,
                        const QStringList& identifiers) {
    QStringList sorted = identifiers;
    sorted.sort();
    return {domain + u'/' + account + u'/' +
            QLatin1StringView(nameOf(type).data(), qsizetype(nameOf(type).size())) + u'/' +
            sorted.join(u',')};
}

} // namespace wayside::node
