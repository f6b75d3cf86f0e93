// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/vocabulary.h"
#include "netcore/node/http/caller.h"
#include "netcore/node/http/httprequest.h"
#include "netcore/node/http/responder.h"

#include <bitset>
#include <functional>
#include <initializer_list>
#include <memory>
#include <QHash>
#include <QList>
#include <QString>

namespace wayside::node::http {

/// Which roles a route admits. Empty: nobody. `open()`: everyone, without a token.
class RoleSet {
public:
    constexpr RoleSet() = default;
    RoleSet(std::initializer_list<Role> roles) {
        for (const Role role : roles)
            m_roles.set(std::size_t(role));
    }
    static RoleSet open() {
        RoleSet set;
        set.m_open = true;
        return set;
    }

    bool isOpen() const { return m_open; }
    bool contains(Role role) const { return m_roles.test(std::size_t(role)); }
    RoleSet operator|(const RoleSet& other) const {
        RoleSet both(*this);
        both.m_roles |= other.m_roles;
        both.m_open |= other.m_open;
        return both;
    }

    friend bool operator==(const RoleSet&, const RoleSet&) = default;

private:
    std::bitset<roleNames.size()> m_roles;
    bool m_open = false;
};

/// What a handler gets; a value, may be kept after the call.
struct RequestContext {
    HttpRequest request;
    Caller caller;
    QHash<QString, QString> parameters; ///< "{token}" of the pattern → the decoded segment, never empty

    QString parameter(const QString& name) const { return parameters.value(name); }
};

using Handler =
    std::function<void(const RequestContext& context, const std::shared_ptr<Responder>& responder)>;

/// One row: method, path, who may, and what happens stand side by side (spec 02 §3).
struct Route {
    QByteArray method; ///< "GET"; a GET row answers HEAD as well
    QString pattern;   ///< "/api/v1/sessions/{token}"
    RoleSet roles;
    Handler handler;
};

/// All routes of a server. Rows are tried in their order; a literal segment and a "{parameter}" may compete.
class RouteTable {
public:
    RouteTable() = default;
    explicit RouteTable(QList<Route> routes);

    void add(Route route);
    void add(const QList<Route>& routes);
    const QList<Route>& routes() const { return m_routes; }

    struct Match {
        const Route* route = nullptr; ///< null: no row for path and method
        QHash<QString, QString> parameters;
        QByteArrayList allowed; ///< methods of the path, for 405; empty: the path is unknown, 404
        QString logPath;        ///< path for the log, the value of a parameter named "token" shown as "…"
    };
    Match match(const QByteArray& method, const QStringList& path) const;

private:
    QList<Route> m_routes;
    QList<QStringList> m_segments; ///< of each pattern
};

} // namespace wayside::node::http
