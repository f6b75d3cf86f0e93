// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/server/nodeserver.h"
#include "netcore/wire/framedecoder.h"
#include "steppedclock.h"
#include "tests/support/framebytes.h"

#include <future>
#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QTcpSocket>

namespace wayside::test {

/// A whole node server on real sockets whose time stands still until it is stepped. Its store is in memory,
/// its REST side answers on a port of its own. Functions wait for their answers.
class VirtualNode {
public:
    explicit VirtualNode(const node::NodeSettings& settings);
    ~VirtualNode();

    bool isRunning() const { return m_running; }
    const node::ReadyInformation& ready() const { return m_ready; }
    SteppedClock& clock() { return m_clock; }

    /// Lets time pass in one step, and has everything done that is due by then.
    void step(Milliseconds by);

    /// Runs `work(Engine&)` on the node's thread and returns what it answers.
    template <typename Work>
    auto ask(Work work) {
        using Returned = std::invoke_result_t<Work, node::Engine&>;
        std::promise<Returned> promise;
        auto answer = promise.get_future();
        m_server.control().tell([&](node::Engine& engine) {
            if constexpr (std::is_void_v<Returned>) {
                work(engine);
                promise.set_value();
            } else {
                promise.set_value(work(engine));
            }
        });
        return answer.get();
    }

    struct Answer {
        int status = 0;
        QJsonValue body;
    };
    /// `path` begins with /api or /admin; the role is one of the development tokens.
    Answer call(const QByteArray& method, const QString& path, const QJsonValue& body = {},
                const QString& role = QStringLiteral("PLATFORM_ADMIN"));
    /// POST /v1/sessions; the session as it was answered. Empty identifiers: the whole scope; singleplex
    /// takes one.
    QJsonObject createSession(SessionType type, const QStringList& identifiers = {}, bool singleplex = false);
    /// The session log of a session that is over; waits for it.
    QJsonObject logOf(const QJsonObject& session);

    std::optional<observe::ConnectionRow> row(quint64 connectionId);
    QList<observe::ConnectionRow> rows();

private:
    SteppedClock m_clock;
    node::NodeServer m_server;
    node::ReadyInformation m_ready;
    QNetworkAccessManager m_network;
    bool m_running = false;
};

/// A client made of bytes, blocking. Everything sent is known to have been read by the node before send()
/// returns, so that virtual time may be stepped.
class StreamPeer {
public:
    /// Connects with the session's token; the session is active when it returns (else isActive() is false).
    StreamPeer(VirtualNode& node, const QJsonObject& session);

    bool isActive() const { return m_connectionId != 0; }
    quint64 connectionId() const { return m_connectionId; }
    observe::ConnectionRow row();

    /// False when the node had closed the connection by the time it had read this.
    bool send(const ByteString& bytes);
    /// Answers the last Timestamps Request, at the present instant, as a client would whose clock is so many
    /// half milliseconds ahead.
    bool answerTimeSync(std::int64_t halfMillisecondsAhead);
    bool answerTimeSync(WallTime t1, WallTime t2);
    /// The t0 of the last Timestamps Request, which is waited for.
    WallTime nextRequest();
    /// Waits for the node to close; the types of all frames that came before that.
    bool waitForClose(int milliseconds = 5000);
    const QList<std::uint8_t>& framesReceived() const { return m_types; }

private:
    bool settled();
    void readFrames();

    VirtualNode& m_node;
    QTcpSocket m_socket;
    quint64 m_connectionId = 0;
    quint64 m_bytesSent = 0;
    bool m_versionCame = false;
    wire::FrameDecoder m_decoder;
    std::optional<WallTime> m_request;
    QList<std::uint8_t> m_types;
};

} // namespace wayside::test
