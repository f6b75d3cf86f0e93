// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "virtualnode.h"

#include <cmath>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QThread>

namespace wayside::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 5000;

/// Certificates are made once a test program: their keys cost more than everything else.
QString dataFolder() {
    static const QTemporaryDir folder;
    return folder.path();
}

node::NodeServerOptions optionsFor(const node::NodeSettings& settings, const timing::Clock& clock) {
    node::NodeServerOptions options;
    options.settings = settings;
    options.development = true;
    options.apiPort = options.streamPort = options.tlsPort = 0;
    options.storeUrl = u"memory:"_s;
    options.dataFolder = dataFolder();
    options.clock = &clock;
    return options;
}

template <typename Condition>
bool waitUntil(Condition condition) {
    QElapsedTimer waited;
    waited.start();
    while (!condition()) {
        if (waited.elapsed() > patienceMs)
            return false;
        QThread::usleep(200);
    }
    return true;
}

} // namespace

VirtualNode::VirtualNode(const node::NodeSettings& settings) : m_server(optionsFor(settings, m_clock)) {
    if (const auto ready = m_server.start()) {
        m_ready = *ready;
        m_running = true;
    } else {
        qWarning("the node did not start: %s", ready.error().detail.c_str());
    }
}

VirtualNode::~VirtualNode() = default;

void VirtualNode::step(Milliseconds by) {
    ask([this, by](node::Engine& engine) {
        m_clock.step(by);
        engine.clockStepped();
    });
}

VirtualNode::Answer VirtualNode::call(const QByteArray& method, const QString& path, const QJsonValue& body,
                                      const QString& role) {
    QString origin = m_ready.apiUrl;
    origin.chop(4); // "/api"
    QNetworkRequest request{QUrl(origin + path)};
    request.setRawHeader("X-Authorization", m_ready.tokens.value(role, role.toLatin1()));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const QByteArray text =
        body.isObject() ? QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact) : QByteArray();
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, text));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    const auto document = QJsonDocument::fromJson(reply->readAll());
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object())};
}

QJsonObject VirtualNode::createSession(SessionType type, const QStringList& identifiers, bool singleplex) {
    const auto typeName = nameOf(type);
    QJsonObject details{{u"securityMode"_s, u"NONE"_s}};
    if (singleplex)
        details.insert(u"tlcIdentifier"_s, identifiers.value(0));
    else if (!identifiers.isEmpty())
        details.insert(u"tlcIdentifiers"_s, QJsonArray::fromStringList(identifiers));
    const QString name = QString::fromLatin1(typeName.data(), qsizetype(typeName.size()));
    const QJsonObject body{
        {u"domain"_s, m_ready.domain},
        {u"type"_s, name},
        {u"protocol"_s, singleplex ? u"TCPStreaming_Singleplex"_s : u"TCPStreaming_Multiplex"_s},
        {u"details"_s, details}};
    const Answer answer = call("POST", u"/api/v1/sessions"_s, body, name.toUpper() + u"_SYSTEM"_s);
    if (answer.status != 200)
        qWarning("POST /v1/sessions: %d", answer.status);
    return answer.body.toObject();
}

QJsonObject VirtualNode::logOf(const QJsonObject& session) {
    QJsonObject log;
    waitUntil([&] {
        log = call("GET", u"/api/v1/sessionlogs/"_s + session["token"_L1].toString()).body.toObject();
        return !log["ended"_L1].isNull();
    });
    return log;
}

std::optional<observe::ConnectionRow> VirtualNode::row(quint64 connectionId) {
    return ask([connectionId](node::Engine& engine) { return engine.row(connectionId); });
}

QList<observe::ConnectionRow> VirtualNode::rows() {
    return ask([](node::Engine& engine) { return engine.rows(); });
}

StreamPeer::StreamPeer(VirtualNode& node, const QJsonObject& session) : m_node(node) {
    const auto listener = session["details"_L1]["listener"_L1];
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(listener["port"_L1].toInt()));
    if (!m_socket.waitForConnected(patienceMs))
        return;
    const ByteString greeting =
        joined({bytesOf({0x01}), rawFrame(0x01, bytesOf(session["token"_L1].toString().toStdString()))});
    m_socket.write(reinterpret_cast<const char*>(greeting.data()), qsizetype(greeting.size()));
    m_socket.waitForBytesWritten(patienceMs);
    m_bytesSent = greeting.size();
    const quint16 port = m_socket.localPort();
    waitUntil([&] {
        for (const auto& row : m_node.rows()) {
            if (!row.sessionId.isEmpty() && row.remoteAddress.endsWith(u":%1"_s.arg(port)))
                m_connectionId = row.id;
        }
        // Refused: nothing more to wait for.
        return m_connectionId != 0 || m_socket.state() == QAbstractSocket::UnconnectedState ||
               m_socket.waitForDisconnected(1);
    });
}

observe::ConnectionRow StreamPeer::row() {
    return m_node.row(m_connectionId).value_or(observe::ConnectionRow());
}

bool StreamPeer::send(const ByteString& bytes) {
    m_socket.write(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size()));
    while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(patienceMs)) {
    }
    m_bytesSent += bytes.size();
    return settled();
}

bool StreamPeer::settled() {
    observe::ConnectionRow now;
    waitUntil([&] {
        now = row();
        return now.closeCause || now.bytesIn >= m_bytesSent;
    });
    return !now.closeCause;
}

bool StreamPeer::answerTimeSync(std::int64_t halfMillisecondsAhead) {
    // Half milliseconds come from t1 and t2 one apart.
    const WallTime t0 = nextRequest();
    const auto first = std::int64_t(std::floor(double(halfMillisecondsAhead) / 2));
    const auto second = halfMillisecondsAhead - first;
    return answerTimeSync({t0.milliseconds + std::uint64_t(first)},
                          {m_node.clock().wall().milliseconds + std::uint64_t(second)});
}

bool StreamPeer::answerTimeSync(WallTime t1, WallTime t2) {
    const WallTime t0 = nextRequest();
    m_request.reset();
    return send(frameOf(wire::TimestampsResponse{t0, t1, t2}));
}

WallTime StreamPeer::nextRequest() {
    readFrames();
    while (!m_request && m_socket.waitForReadyRead(patienceMs))
        readFrames();
    return m_request.value_or(WallTime());
}

bool StreamPeer::waitForClose(int milliseconds) {
    QElapsedTimer waited;
    waited.start();
    while (m_socket.state() == QAbstractSocket::ConnectedState && waited.elapsed() < milliseconds)
        m_socket.waitForReadyRead(milliseconds);
    readFrames();
    return m_socket.state() == QAbstractSocket::UnconnectedState;
}

void StreamPeer::readFrames() {
    const QByteArray bytes = m_socket.readAll();
    auto fresh = std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size())));
    if (!m_versionCame && !fresh.empty()) {
        m_versionCame = true;
        fresh = fresh.subspan(1);
    }
    m_decoder.feed(fresh);
    for (auto outcome = m_decoder.next(); std::holds_alternative<wire::Frame>(outcome);
         outcome = m_decoder.next()) {
        const auto& frame = std::get<wire::Frame>(outcome);
        m_types.append(std::to_integer<std::uint8_t>(frame.bytes[wire::headerSize]));
        if (const auto* request = std::get_if<wire::TimestampsRequest>(&frame.datagram))
            m_request = request->t0;
    }
}

} // namespace wayside::test
