// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/streaming/router.h"

#include "netcore/node/streaming/sessionregistry.h"
#include "netcore/wire/datagram.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace wayside::node {

namespace {

constexpr std::byte prefix0{0xAA};
constexpr std::byte prefix1{0xBB};
/// Where the payload type stands in a frame of 0x04 and of 0x05.
constexpr std::size_t plainHead = wire::headerSize + 1;
constexpr std::size_t identifiedHead = plainHead + TlcIdentifier::size;

void putHeader(std::byte* at, std::size_t contentSize, wire::DatagramType type) {
    at[0] = prefix0;
    at[1] = prefix1;
    at[2] = std::byte(contentSize >> 8U);
    at[3] = std::byte(contentSize & 0xFFU);
    at[4] = std::byte(type);
}

void putBigEndian(std::vector<std::byte>& target, std::uint64_t value, int bytes) {
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
        target.push_back(std::byte(value >> unsigned(shift)));
}

bool isSingleplex(const Connection& connection) {
    return connection.session()->facts.protocol == SessionProtocol::Singleplex;
}

/// Whether the payload policies let the receiver have it (spec 02 §4).
bool mayReceive(Connection& receiver, const session::PayloadReceived& payload) {
    if (!receiver.receivable || receiver.receivable->test(payload.payloadType))
        return true;
    ++receiver.counters().filteredOut;
    return false;
}

/// One payload on its way to one receiver, in the form that receiver speaks.
void forward(Connection& receiver, const TlcIdentifier& identifier, const session::PayloadReceived& payload,
             MonotonicTime now) {
    if (!mayReceive(receiver, payload))
        return;
    const bool arrivedIdentified = payload.identifier.has_value();
    if (arrivedIdentified != isSingleplex(receiver)) {
        receiver.send({}, payload.frame, now);
        return;
    }
    std::array<std::byte, identifiedHead> head;
    const std::size_t contentSize = payload.frame.size() - wire::headerSize;
    if (arrivedIdentified) {
        putHeader(head.data(), contentSize - TlcIdentifier::size, wire::DatagramType::Payload);
        receiver.send(std::span(head).first(plainHead), payload.frame.subspan(identifiedHead), now);
        return;
    }
    if (contentSize + TlcIdentifier::size > wire::largestContent) {
        receiver.countUndeliverable(); // spec 01 §4: cannot become 0x05
        return;
    }
    putHeader(head.data(), contentSize + TlcIdentifier::size, wire::DatagramType::PayloadWithIdentifier);
    std::memcpy(head.data() + plainHead, identifier.bytes().data(), TlcIdentifier::size);
    receiver.send(head, payload.frame.subspan(plainHead), now);
}

} // namespace

void Router::join(Connection& connection) {
    const Session& session = *connection.session();
    DomainRoutes& domain = domainFor(session.facts.domain);
    connection.domainRoutes = &domain;
    if (session.facts.type == SessionType::Tlc) {
        for (const TlcIdentifier& identifier : session.scope) {
            Route& route = routeFor(domain, identifier);
            route.owner = &connection;
            if (session.facts.protocol == SessionProtocol::Singleplex)
                connection.singleRoute = &route;
        }
        return;
    }
    const bool isBroker = session.facts.type == SessionType::Broker;
    if (session.facts.wholeDomain)
        (isBroker ? domain.wholeDomainBrokers : domain.wholeDomainMonitors).push_back(&connection);
    for (const TlcIdentifier& identifier : session.scope) {
        Route& route = routeFor(domain, identifier);
        (isBroker ? route.brokers : route.monitors).push_back(&connection);
    }
}

void Router::leave(Connection& connection) {
    if (!connection.domainRoutes)
        return;
    DomainRoutes& domain = *connection.domainRoutes;
    std::erase(domain.wholeDomainBrokers, &connection);
    std::erase(domain.wholeDomainMonitors, &connection);
    for (const TlcIdentifier& identifier : connection.session()->scope) {
        Route& route = routeFor(domain, identifier);
        if (route.owner == &connection)
            route.owner = nullptr;
        std::erase(route.brokers, &connection);
        std::erase(route.monitors, &connection);
    }
    connection.domainRoutes = nullptr;
    connection.singleRoute = nullptr;
}

std::vector<Connection*> Router::rivalsOf(const Session& session) const {
    std::vector<Connection*> rivals;
    const auto found = m_domains.find(session.facts.domain);
    if (found == m_domains.end())
        return rivals;
    const auto add = [&](Connection* connection) {
        if (connection && connection->session() != &session &&
            std::ranges::find(rivals, connection) == rivals.end())
            rivals.push_back(connection);
    };
    if (session.facts.type == SessionType::Tlc) {
        for (const TlcIdentifier& identifier : session.scope) {
            if (const auto route = found->second->routes.find(identifier);
                route != found->second->routes.end())
                add(route->second.owner);
        }
        return rivals;
    }
    const bool isBroker = session.facts.type == SessionType::Broker;
    const auto addOfAccount = [&](const std::vector<Connection*>& connections) {
        for (Connection* connection : connections) {
            if (connection->session()->facts.account == session.facts.account)
                add(connection);
        }
    };
    addOfAccount(isBroker ? found->second->wholeDomainBrokers : found->second->wholeDomainMonitors);
    for (const auto& [identifier, route] : found->second->routes)
        addOfAccount(isBroker ? route.brokers : route.monitors);
    return rivals;
}

Route* Router::findRoute(Connection& sender, const session::PayloadReceived& payload) {
    if (!payload.identifier)
        return sender.singleRoute;
    const Session& session = *sender.session();
    if (!session.facts.wholeDomain && !session.covers(*payload.identifier))
        return nullptr;
    const auto found = sender.domainRoutes->routes.find(*payload.identifier);
    return found == sender.domainRoutes->routes.end() ? nullptr : &found->second;
}

bool Router::isWholeDomain(const Connection& sender) {
    return sender.session()->facts.wholeDomain;
}

Router::Outcome Router::deliver(Route& route, Connection& sender, const session::PayloadReceived& payload,
                                MonotonicTime now, WallTime wall) {
    bool delivered = false;
    if (sender.session()->facts.type == SessionType::Tlc) {
        for (Connection* broker : route.brokers)
            forward(*broker, route.identifier, payload, now);
        for (Connection* broker : route.domain->wholeDomainBrokers)
            forward(*broker, route.identifier, payload, now);
        delivered = !route.brokers.empty() || !route.domain->wholeDomainBrokers.empty();
    } else if (route.owner) {
        forward(*route.owner, route.identifier, payload, now);
        delivered = true;
    }
    if (!route.monitors.empty() || !route.domain->wholeDomainMonitors.empty())
        copyToMonitors(route, sender, payload, now, wall);
    return delivered ? Outcome::Delivered : Outcome::NoReceiver;
}

void Router::copyToMonitors(Route& route, const Connection& sender, const session::PayloadReceived& payload,
                            MonotonicTime now, WallTime wall) {
    const QByteArray& token = sender.session()->facts.token;
    const auto original = payload.frame.subspan(wire::headerSize); // type byte and what follows it
    const std::size_t contentSize = 1 + 4 + std::size_t(token.size()) + 8 + 8 + original.size();
    const bool tooLarge = contentSize > wire::largestContent; // never truncated, spec 01 §4
    if (!tooLarge) {
        m_monitorHead.resize(wire::headerSize + 1);
        putHeader(m_monitorHead.data(), contentSize, wire::DatagramType::MonitorPayload);
        putBigEndian(m_monitorHead, std::uint64_t(token.size()), 4);
        const auto tokenBytes = std::as_bytes(std::span(token.constData(), std::size_t(token.size())));
        m_monitorHead.insert(m_monitorHead.end(), tokenBytes.begin(), tokenBytes.end());
        putBigEndian(m_monitorHead, payload.originTimestamp.milliseconds, 8);
        putBigEndian(m_monitorHead, wall.milliseconds, 8);
    }
    const auto copyTo = [&](Connection* monitor) {
        if (!mayReceive(*monitor, payload))
            return;
        if (tooLarge)
            monitor->countUndeliverable();
        else
            monitor->send(m_monitorHead, original, now);
    };
    std::ranges::for_each(route.monitors, copyTo);
    std::ranges::for_each(route.domain->wholeDomainMonitors, copyTo);
}

Route& Router::routeFor(DomainRoutes& domain, const TlcIdentifier& identifier) {
    Route& route = domain.routes[identifier];
    route.identifier = identifier;
    route.domain = &domain;
    return route;
}

DomainRoutes& Router::domainFor(const QString& name) {
    auto& domain = m_domains[name];
    if (!domain)
        domain = std::make_unique<DomainRoutes>();
    return *domain;
}

} // namespace wayside::node
