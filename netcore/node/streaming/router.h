// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/tlcidentifier.h"
#include "netcore/node/streaming/connection.h"
#include "netcore/session/events.h"

#include <memory>
#include <QString>
#include <unordered_map>
#include <vector>

namespace wayside::node {

/// Who takes part in the traffic of one TLC identifier of one domain.
struct Route {
    TlcIdentifier identifier;
    Connection* owner = nullptr;      ///< the TLC's connection
    std::vector<Connection*> brokers; ///< with the identifier listed in their scope
    std::vector<Connection*> monitors;
    struct DomainRoutes* domain = nullptr;
};

/// One domain: nothing crosses its border (spec 01 §4).
struct DomainRoutes {
    std::unordered_map<TlcIdentifier, Route> routes;
    std::vector<Connection*> wholeDomainBrokers, wholeDomainMonitors;
};

/// Who gets which payload, and in which form (spec 01 §4): TLC → Brokers in scope, Broker → the TLC that owns
/// the identifier, copies of both to Monitors as 0xF0, with conversion between 0x04 and 0x05. Payload bytes
/// go from the receive buffer into each receiver's queue without a copy between. Node thread.
class Router {
public:
    /// An authenticated connection takes part from now on, and until leave().
    void join(Connection& connection);
    void leave(Connection& connection);

    /// Connections whose session may not live beside this one: a TLC's with a common identifier, a Broker's
    /// or Monitor's of the same account (spec 01 §4).
    std::vector<Connection*> rivalsOf(const Session& session) const;

    enum class Outcome { Delivered, NoReceiver, OutOfScope };
    /// `knownIdentifier` answers whether an identifier is registered in the sender's domain; asked only when
    /// a whole-domain sender names one that no live session has.
    template <typename KnownIdentifier>
    Outcome route(Connection& sender, const session::PayloadReceived& payload, MonotonicTime now,
                  WallTime wall, KnownIdentifier&& knownIdentifier) {
        Route* found = findRoute(sender, payload);
        if (!found) {
            // A route is made for registered identifiers only, so that a peer cannot make the table grow.
            if (!payload.identifier || !isWholeDomain(sender) || !knownIdentifier(*payload.identifier))
                return Outcome::OutOfScope;
            found = &routeFor(*sender.domainRoutes, *payload.identifier);
        }
        return deliver(*found, sender, payload, now, wall);
    }

private:
    /// The route of a payload that is in the sender's scope, if it exists already.
    static Route* findRoute(Connection& sender, const session::PayloadReceived& payload);
    static bool isWholeDomain(const Connection& sender);
    Outcome deliver(Route& route, Connection& sender, const session::PayloadReceived& payload,
                    MonotonicTime now, WallTime wall);
    void copyToMonitors(Route& route, const Connection& sender, const session::PayloadReceived& payload,
                        MonotonicTime now, WallTime wall);
    static Route& routeFor(DomainRoutes& domain, const TlcIdentifier& identifier);
    DomainRoutes& domainFor(const QString& name);

    std::unordered_map<QString, std::unique_ptr<DomainRoutes>> m_domains;
    std::vector<std::byte> m_monitorHead; ///< reused for every copy
};

} // namespace wayside::node
