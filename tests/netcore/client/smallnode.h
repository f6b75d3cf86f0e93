// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/session/nodemachine.h"
#include "tests/netcore/client/scriptedhttp.h"

#include <memory>
#include <optional>
#include <QElapsedTimer>
#include <QHash>
#include <QTcpServer>
#include <QTimer>
#include <vector>

namespace wayside::test {

/// A streaming node and its API, as small as a client needs: every session asked for is granted, every token
/// of a granted session accepted, TLC payloads go to all Brokers, Broker payloads to the TLC. The protocol is
/// the real NodeMachine.
class SmallNode : public QObject {
    Q_OBJECT
public:
    explicit SmallNode(int tlcs = 20);
    ~SmallNode() override;

    QString api() const { return m_http.api(); }
    ScriptedHttp& http() { return m_http; }
    SessionLimits limits;
    session::NodeMachineSettings settings;
    int grantStatus = 200; ///< answer to POST /v1/sessions
    int tlcStatus = 200;   ///< answer to GET /v1/tlcs
    bool refuseTokens = false;
    std::optional<QStringList> grantedIdentifiers; ///< told instead of those asked for
    QList<QByteArray> received;                    ///< the payloads of all clients, as they came

    int activeSessions() const;
    int granted() const { return m_granted; }
    quint64 payloads() const { return m_payloads; }
    QHash<CloseCause, int> closed; ///< by cause
    void requestReconnectOfAll(Milliseconds grace = std::chrono::seconds(10));
    void byeToAll(const QByteArray& reason);
    void stopStreaming() { m_server.close(); }
    void cutAll(); ///< as a crash would

private:
    struct Peer;
    void accept();
    void serve(const std::shared_ptr<Peer>& peer, const QByteArray& bytes);
    void settle(const std::shared_ptr<Peer>& peer);
    void onToken(const std::shared_ptr<Peer>& peer, std::string_view token);
    void route(const Peer& from, const session::PayloadReceived& payload);
    QByteArray answer(const ScriptedHttp::Request& request);
    QByteArray grant(const QByteArray& body);
    MonotonicTime now() const { return MonotonicTime(Milliseconds(m_time.elapsed())); }

    ScriptedHttp m_http;
    QTcpServer m_server;
    QTimer m_tick;
    QElapsedTimer m_time;
    int m_tlcs;
    quint16 m_streamPort = 0; // told even when nobody listens there
    int m_granted = 0;
    quint64 m_payloads = 0;
    struct Session {
        session::SessionTerms terms;
        QByteArray identifier;
    };
    QHash<QByteArray, Session> m_sessions; // by token, not yet used
    std::vector<std::shared_ptr<Peer>> m_peers;
};

} // namespace wayside::test
