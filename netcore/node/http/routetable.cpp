// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/http/routetable.h"

namespace wayside::node::http {

using namespace Qt::StringLiterals;

namespace {

bool isParameter(const QString& segment) {
    return segment.startsWith(u'{') && segment.endsWith(u'}');
}
QString parameterName(const QString& segment) {
    return segment.sliced(1, segment.size() - 2);
}

QStringList segmentsOf(const QString& pattern) {
    return pattern == "/"_L1 ? QStringList() : pattern.sliced(1).split(u'/');
}

bool fits(const QStringList& pattern, const QStringList& path) {
    if (pattern.size() != path.size())
        return false;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (isParameter(pattern[i]) ? path[i].isEmpty() : pattern[i] != path[i])
            return false;
    }
    return true;
}

/// Longer segments of an unknown path might be a token in the wrong place.
constexpr qsizetype longestPlainSegment = 24;

QString shortened(const QString& segment) {
    return segment.size() > longestPlainSegment ? u"…"_s : segment;
}

QString logPathOf(const QStringList& pattern, const QStringList& path) {
    QString text;
    for (qsizetype i = 0; i < path.size() && text.size() < 200; ++i) {
        const bool known = i < pattern.size();
        const bool secret = known && isParameter(pattern[i]) && parameterName(pattern[i]) == "token"_L1;
        const bool whole = known && (!isParameter(pattern[i]) || path[i].size() <= 64);
        text += u'/' + (secret ? u"…"_s : whole ? path[i] : shortened(path[i]));
    }
    return text.isEmpty() ? u"/"_s : text;
}

} // namespace

RouteTable::RouteTable(QList<Route> routes) {
    for (Route& route : routes)
        add(std::move(route));
}

void RouteTable::add(Route route) {
    Q_ASSERT(route.pattern.startsWith(u'/') && route.handler);
    m_segments.append(segmentsOf(route.pattern));
    m_routes.append(std::move(route));
}

void RouteTable::add(const QList<Route>& routes) {
    for (const Route& route : routes)
        add(route);
}

RouteTable::Match RouteTable::match(const QByteArray& method, const QStringList& path) const {
    const QByteArray wanted = method == "HEAD" ? QByteArray("GET") : method;
    Match match;
    QStringList pattern;
    for (qsizetype i = 0; i < m_routes.size() && !match.route; ++i) {
        if (!fits(m_segments[i], path))
            continue;
        pattern = m_segments[i];
        if (!match.allowed.contains(m_routes[i].method))
            match.allowed.append(m_routes[i].method);
        if (m_routes[i].method == wanted)
            match.route = &m_routes[i];
    }
    if (match.allowed.contains("GET"))
        match.allowed.append("HEAD");
    match.logPath = logPathOf(pattern, path);
    if (match.route) {
        for (qsizetype i = 0; i < path.size(); ++i) {
            if (isParameter(pattern[i]))
                match.parameters.insert(parameterName(pattern[i]), path[i]);
        }
    }
    return match;
}

} // namespace wayside::node::http
