// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ahead of <chrono>, which moc of Qt 6.4 cannot read by itself (libstdc++ 12).
#include <QObject>

#include "netcore/client/client.h"
#include "netcore/client/load/loadresult.h"

namespace wayside::client {

/// One client of a load: tells its generator what happens, and how long establishing took.
class LoadSession : public QObject {
    Q_OBJECT
public:
    class Observer {
    public:
        virtual void sessionGranted(LoadSession& session) = 0;
        virtual void connectedChanged(LoadSession& session) = 0;
        virtual void setBack(LoadSession& session, const SetbackReport& report) = 0;
        virtual void stopped() = 0;
        virtual void payloadArrived(LoadSession& session, wire::Bytes payload) = 0;
        virtual LoadEstablishing& establishing() = 0;

    protected:
        ~Observer() = default;
    };

    /// `number`: among those of its type, from 0.
    LoadSession(const ClientSettings& settings, std::uint32_t number, const ClientSurroundings& surroundings,
                Observer& observer);

    SessionType type() const { return m_client.settings().session.type; }
    std::uint32_t number() const { return m_number; }
    Client& client() { return m_client; }
    const Client& client() const { return m_client; }
    bool connected() const { return m_connected; }
    bool wasStarted() const { return m_wasStarted; }
    bool isStopped() const { return m_client.activity() == Client::Activity::Stopped; }
    void start();

private:
    void onActivity(Client::Activity activity);
    void onConfirmed();
    void onCopy(const wire::MonitorPayload& copy);

    std::uint32_t m_number;
    Observer& m_observer;
    bool m_connected = false;
    bool m_wasStarted = false;
    LoadTime m_askedAt{0};
    Client m_client;
};

} // namespace wayside::client
