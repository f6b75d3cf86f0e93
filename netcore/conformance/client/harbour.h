// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/client/clienttrack.h"
#include "netcore/node/transport/listener.h"

#include <QObject>
#include <vector>

namespace wayside::conformance::client {

/// The ports clients are sent to. The first client has the ports of the ready line, every other its own, and
/// each place and trap one more: so a connection tells by its port whose it is. One thread.
class Harbour : public QObject {
    Q_OBJECT
public:
    using Accept = std::function<void(ClientTrack* track, const Arrival& arrival,
                                      std::unique_ptr<node::AcceptedSocket>)>;

    Harbour(const QHostAddress& address, QString host, Accept accept);

    /// The two ports of the ready line, which belong to nobody at first; 0: any.
    Result<void> open(quint16 plainPort, quint16 tlsPort);
    quint16 plainPort() const { return m_plainPort; }
    quint16 tlsPort() const { return m_tlsPort; }
    bool hasOtherHost() const { return m_otherHost; }

    Endpoint endpoint(ClientTrack& track, Place place, TlsTrap trap, bool tls);

private:
    struct Berth {
        ClientTrack* track = nullptr;
        Arrival arrival;
        std::unique_ptr<node::Listener> listener;
        quint16 port = 0;
    };
    Result<Berth*> berth(ClientTrack* track, const Arrival& arrival, const QHostAddress& address,
                         quint16 port);
    Berth* find(const ClientTrack* track, const Arrival& arrival);
    QHostAddress addressFor(const Arrival& arrival) const;
    void openLater(Berth& berth);

    QHostAddress m_address;
    QString m_host;
    Accept m_accept;
    std::vector<std::unique_ptr<Berth>> m_berths;
    quint16 m_plainPort = 0, m_tlsPort = 0;
    bool m_otherHost = false;
};

} // namespace wayside::conformance::client
