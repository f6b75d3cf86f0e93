// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/netcore/client/smallnode.h"

#include "netcore/base/iso8601.h"
#include "tests/support/framebytes.h"

#include <algorithm>
#include <QDateTime>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

namespace wayside::test {

using namespace Qt::StringLiterals;

namespace {
WallTime wallNow() {
    return {std::uint64_t(QDateTime::currentMSecsSinceEpoch())};
}
QString text(std::string_view view) {
    return QString::fromLatin1(view.data(), qsizetype(view.size()));
}
} // namespace

struct SmallNode::Peer {
    QTcpSocket* socket = nullptr;
    std::unique_ptr<session::NodeMachine> machine;
    session::SessionTerms terms;
    QByteArray identifier;
    bool accepted = false;
    bool gone = false;
};

SmallNode::SmallNode(int tlcs) : m_tlcs(tlcs) {
    m_time.start();
    m_server.setListenBacklogSize(4096);
    m_server.listen(QHostAddress::LocalHost);
    m_streamPort = m_server.serverPort();
    m_http.answer = [this](const ScriptedHttp::Request& request) { return answer(request); };
    connect(&m_server, &QTcpServer::newConnection, this, &SmallNode::accept);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        for (const auto& peer : std::vector(m_peers)) {
            if (const auto deadline = peer->machine->nextDeadline(); deadline && *deadline <= now())
                peer->machine->handleTimeout(now());
            settle(peer);
        }
        std::erase_if(m_peers, [](const auto& peer) { return peer->gone; });
    });
    m_tick.start(10);
}

SmallNode::~SmallNode() {
    cutAll();
}

int SmallNode::activeSessions() const {
    return int(std::count_if(m_peers.begin(), m_peers.end(), [](const auto& peer) {
        return !peer->gone && peer->machine->stage() == session::Stage::Active;
    }));
}

void SmallNode::accept() {
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        auto peer = std::make_shared<Peer>();
        peer->socket = socket;
        peer->machine = std::make_unique<session::NodeMachine>(settings, now());
        m_peers.push_back(peer);
        connect(socket, &QTcpSocket::readyRead, this, [this, peer] { serve(peer, peer->socket->readAll()); });
        connect(socket, &QTcpSocket::disconnected, this, [this, peer] {
            peer->machine->transportClosed(now(), {});
            settle(peer);
            peer->gone = true;
            peer->socket->deleteLater();
        });
    }
}

void SmallNode::serve(const std::shared_ptr<Peer>& peer, const QByteArray& bytes) {
    if (peer->gone)
        return;
    peer->machine->handleInput(std::as_bytes(std::span(bytes.data(), std::size_t(bytes.size()))), now(),
                               wallNow());
    settle(peer);
}

void SmallNode::settle(const std::shared_ptr<Peer>& peer) {
    if (peer->gone)
        return;
    std::optional<session::CloseRequested> close;
    while (const auto event = peer->machine->nextEvent()) {
        if (const auto* token = std::get_if<session::TokenPresented>(&*event))
            onToken(peer, token->token);
        else if (const auto* payload = std::get_if<session::PayloadReceived>(&*event))
            route(*peer, *payload);
        else if (const auto* ended = std::get_if<session::CloseRequested>(&*event))
            close = *ended;
    }
    std::vector<std::byte> output;
    if (!close || close->flush)
        peer->machine->takeOutput(output, now(), wallNow());
    if (!output.empty() && peer->socket->state() == QAbstractSocket::ConnectedState)
        peer->socket->write(reinterpret_cast<const char*>(output.data()), qint64(output.size()));
    if (!close)
        return;
    ++closed[close->cause];
    if (close->flush)
        peer->socket->disconnectFromHost();
    else
        peer->socket->abort();
}

void SmallNode::onToken(const std::shared_ptr<Peer>& peer, std::string_view token) {
    const auto session = m_sessions.constFind(QByteArray(token.data(), qsizetype(token.size())));
    if (session == m_sessions.constEnd() || refuseTokens) {
        peer->machine->rejectToken(CloseCause::TokenUnknown, "unknown token", now());
        return;
    }
    peer->terms = session->terms;
    peer->identifier = session->identifier;
    peer->accepted = true;
    m_sessions.erase(session);
    peer->machine->acceptToken(peer->terms, now());
}

void SmallNode::route(const Peer& from, const session::PayloadReceived& payload) {
    ++m_payloads;
    received.append(
        QByteArray(reinterpret_cast<const char*>(payload.payload.data()), qsizetype(payload.payload.size())));
    const bool fromTlc = from.terms.type == SessionType::Tlc;
    for (const auto& peer : m_peers) {
        if (peer->gone || !peer->accepted || peer.get() == &from)
            continue;
        ByteString frame;
        if (fromTlc && peer->terms.type == SessionType::Broker)
            frame = frameOf(
                wire::PayloadWithIdentifier{*TlcIdentifier::fromText(from.identifier.toStdString()),
                                            payload.payloadType, payload.originTimestamp, payload.payload});
        else if (!fromTlc && peer->terms.type == SessionType::Tlc && payload.identifier &&
                 payload.identifier->text() == peer->identifier.toStdString())
            frame = frameOf(wire::Payload{payload.payloadType, payload.originTimestamp, payload.payload});
        else
            continue;
        peer->socket->write(reinterpret_cast<const char*>(frame.data()), qint64(frame.size()));
        peer->machine->sentPayload(now());
    }
}

void SmallNode::requestReconnectOfAll(Milliseconds grace) {
    for (const auto& peer : std::vector(m_peers)) {
        if (!peer->gone && peer->accepted)
            peer->machine->requestReconnect(grace, "maintenance: too late", now());
        settle(peer);
    }
}

void SmallNode::byeToAll(const QByteArray& reason) {
    for (const auto& peer : std::vector(m_peers)) {
        if (!peer->gone)
            peer->machine->bye(reason.toStdString(), CloseCause::Operator, EndReason::AdminTermination,
                               now());
        settle(peer);
    }
}

void SmallNode::cutAll() {
    for (const auto& peer : std::exchange(m_peers, {})) {
        if (peer->gone)
            continue;
        peer->gone = true;
        peer->socket->disconnect(this);
        peer->socket->abort();
        peer->socket->deleteLater();
    }
}

QByteArray SmallNode::answer(const ScriptedHttp::Request& request) {
    if (request.method == "POST")
        return grantStatus == 200
                   ? grant(request.body)
                   : ScriptedHttp::response(grantStatus, R"({"message":"as the test wants it"})");
    if (tlcStatus != 200)
        return ScriptedHttp::response(tlcStatus, R"({"message":"as the test wants it"})");
    QJsonArray rows;
    for (int i = 1; i <= m_tlcs; ++i)
        rows.append(QJsonObject{{u"uuid"_s, QString::number(i)},
                                {u"identifier"_s, u"sub%1"_s.arg(i, 5, 10, QChar(u'0'))},
                                {u"domain"_s, u"dev_001"_s},
                                {u"account"_s, u"dev"_s}});
    return ScriptedHttp::response(200, QJsonDocument(rows).toJson());
}

QByteArray SmallNode::grant(const QByteArray& body) {
    const QJsonObject request = QJsonDocument::fromJson(body).object();
    QJsonObject details = request.value(u"details"_s).toObject();
    Session session;
    session.terms.type = *sessionTypeFrom(request.value(u"type"_s).toString().toStdString());
    session.terms.protocol = *sessionProtocolFrom(request.value(u"protocol"_s).toString().toStdString());
    session.terms.limits = limits;
    session.identifier = details.value(u"tlcIdentifier"_s).toString().toLatin1();
    const QByteArray token = "token-" + QByteArray::number(++m_granted);
    m_sessions.insert(token, session);
    const auto duration = [](Milliseconds value) { return text(formatIso8601Duration(value)); };
    details.insert(u"keepAliveTimeout"_s, duration(limits.keepAliveTimeout));
    details.insert(u"payloadRateLimit"_s, qint64(limits.payloadRatePerSecond));
    details.insert(u"payloadRateLimitDuration"_s, duration(limits.payloadRateWindow));
    details.insert(u"payloadThroughputLimit"_s, qint64(limits.payloadBytesPerSecond));
    details.insert(u"payloadThroughputLimitDuration"_s, duration(limits.payloadBytesWindow));
    if (grantedIdentifiers)
        details.insert(u"tlcIdentifiers"_s, QJsonArray::fromStringList(*grantedIdentifiers));
    details.insert(u"listener"_s, QJsonObject{{u"host"_s, u"127.0.0.1"_s},
                                              {u"port"_s, m_streamPort},
                                              {u"expiration"_s, u"2100-01-01T00:00:00Z"_s}});
    return ScriptedHttp::response(200,
                                  QJsonDocument(QJsonObject{{u"domain"_s, u"dev_001"_s},
                                                            {u"type"_s, request.value(u"type"_s)},
                                                            {u"protocol"_s, request.value(u"protocol"_s)},
                                                            {u"token"_s, QString::fromLatin1(token)},
                                                            {u"details"_s, details}})
                                      .toJson());
}

} // namespace wayside::test
