// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/client/harbour.h"

#include <QTcpServer>

namespace wayside::conformance::client {

using namespace Qt::StringLiterals;

namespace {

/// Another address of this machine, where loopback has more than one.
const QHostAddress secondLoopback(u"127.0.0.2"_s);
/// How long the port of Place::ClosedPort stays closed.
constexpr Milliseconds closedFor{2500};

bool isSame(const Arrival& a, const Arrival& b) {
    return a.place == b.place && a.trap == b.trap && a.tls == b.tls;
}

} // namespace

Harbour::Harbour(const QHostAddress& address, QString host, Accept accept)
    : m_address(address)
    , m_host(std::move(host))
    , m_accept(std::move(accept)) {
    QTcpServer trial;
    m_otherHost = m_address == QHostAddress::LocalHost && trial.listen(secondLoopback);
}

Result<void> Harbour::open(quint16 plainPort, quint16 tlsPort) {
    const auto plain = berth(nullptr, {}, m_address, plainPort);
    if (!plain)
        return tl::unexpected(plain.error());
    m_plainPort = (*plain)->port;
    const auto tls = berth(nullptr, {.tls = true}, m_address, tlsPort);
    if (!tls)
        return tl::unexpected(tls.error());
    m_tlsPort = (*tls)->port;
    return {};
}

Result<Harbour::Berth*> Harbour::berth(ClientTrack* track, const Arrival& arrival,
                                       const QHostAddress& address, quint16 port) {
    auto made = std::make_unique<Berth>();
    made->track = track;
    made->arrival = arrival;
    made->listener = std::make_unique<node::Listener>([this, berth = made.get()](auto socket) {
        m_accept(berth->track, berth->arrival, std::move(socket));
    });
    const auto started = made->listener->start(address, port);
    if (!started)
        return tl::unexpected(started.error());
    made->port = *started;
    return m_berths.emplace_back(std::move(made)).get();
}

Harbour::Berth* Harbour::find(const ClientTrack* track, const Arrival& arrival) {
    for (const auto& berth : m_berths) {
        if (berth->track == track && isSame(berth->arrival, arrival))
            return berth.get();
    }
    return nullptr;
}

QHostAddress Harbour::addressFor(const Arrival& arrival) const {
    return arrival.place == Place::OtherHost && !arrival.tls ? secondLoopback : m_address;
}

void Harbour::openLater(Berth& berth) {
    berth.listener->stop();
    QTimer::singleShot(closedFor, berth.listener.get(), [this, berth = &berth] {
        (void)berth->listener->start(m_address, berth->port); // taken by another: it stays closed
    });
}

Endpoint Harbour::endpoint(ClientTrack& track, Place place, TlsTrap trap, bool tls) {
    const Arrival arrival{place, trap, tls};
    Berth* found = find(&track, arrival);
    if (found == nullptr && place == Place::Usual && trap == TlsTrap::None) {
        found = find(nullptr, arrival); // the ready line's, if they are still free
        if (found != nullptr)
            found->track = &track;
    }
    if (found == nullptr) {
        const auto made = berth(&track, arrival, addressFor(arrival), 0);
        if (!made)
            return {m_host, tls ? m_tlsPort : m_plainPort};
        found = *made;
    }
    if (place == Place::ClosedPort)
        openLater(*found);
    // Of the other host a certificate knows the address and not the second loopback.
    const QString host = place != Place::OtherHost ? m_host
                         : tls                     ? m_address.toString()
                                                   : secondLoopback.toString();
    return {host, found->port};
}

} // namespace wayside::conformance::client
