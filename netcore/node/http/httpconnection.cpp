// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/http/httpconnection.h"

#include "netcore/node/http/responsehead.h"
#include "netcore/node/transport/streamsocket.h"

#include <algorithm>
#include <QScopedValueRollback>

namespace wayside::node::http {

using namespace Qt::StringLiterals;

namespace {

std::span<const std::byte> bytesOf(QByteArrayView view) {
    return std::as_bytes(std::span(view.data(), std::size_t(view.size())));
}

constexpr auto continueHead = "HTTP/1.1 100 Continue\r\n\r\n";
/// Sent bytes are cut off the front of the queue in pieces of at least this size.
constexpr qsizetype compactionBytes = 1'048'576;

/// What a log may say of a method, which is whatever the peer sent.
QByteArray printableMethod(const QByteArray& method) {
    return method.isEmpty() ? QByteArray("-") : method.left(16);
}

} // namespace

HttpConnection::HttpConnection(std::unique_ptr<StreamSocket> socket, HttpService& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_socket(std::move(socket))
    , m_parser(service.limits) {
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &HttpConnection::onDeadline);
    connect(m_socket.get(), &StreamSocket::readyRead, this, &HttpConnection::readAll);
    connect(m_socket.get(), &StreamSocket::bytesWritten, this, &HttpConnection::onBytesWritten);
    connect(m_socket.get(), &StreamSocket::closed, this, &HttpConnection::onSocketClosed);
    armDeadline(m_service.limits.headerDeadline);
}

HttpConnection::~HttpConnection() {
    m_socket->disconnect(this);
    if (m_stream)
        m_stream->finish(EventStream::End::PeerGone);
}

QString HttpConnection::peerAddress() const {
    return m_socket->peerAddress();
}

void HttpConnection::abort() {
    abortAs(EventStream::End::PeerGone);
}

void HttpConnection::readAll() {
    while (m_phase != Phase::Closing && m_phase != Phase::Closed) {
        const bool busy = m_phase == Phase::Handling || m_phase == Phase::Writing;
        if (busy && m_parser.waitingBytes() >= m_service.limits.readAheadBytes) {
            m_socket->setReadPaused(true);
            return;
        }
        const auto bytes = m_socket->read();
        if (bytes.empty())
            return;
        if (m_phase == Phase::Streaming) {
            m_strayBytes += qint64(bytes.size());
            if (m_strayBytes > m_service.limits.strayBytes)
                abortAs(EventStream::End::PeerGone);
            continue;
        }
        m_parser.feed(QByteArrayView(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())));
        advance();
    }
}

/// Steps until nothing moves. Calls from within a step (a handler that answers at once) return to the loop
/// below, so that a thousand pipelined requests need the stack of one.
void HttpConnection::advance() {
    if (m_advancing)
        return;
    const QScopedValueRollback guard(m_advancing, true);
    while (step()) {
    }
}

bool HttpConnection::step() {
    switch (m_phase) {
    case Phase::AwaitingFirst:
    case Phase::Idle:
    case Phase::ReadingHeader:
    case Phase::ReadingBody:
        return readRequest();
    case Phase::Writing:
        pump();
        if (!isFlushed())
            return false;
        finishWriting();
        return true;
    case Phase::Streaming:
        pump();
        return false;
    case Phase::Handling:
    case Phase::Closing:
    case Phase::Closed:
        return false;
    }
    return false;
}

bool HttpConnection::readRequest() {
    const bool first = m_phase == Phase::AwaitingFirst || m_phase == Phase::Idle;
    if (first && m_parser.phase() != RequestParser::Phase::Idle)
        m_sinceFirstByte.start();
    switch (m_parser.phase()) {
    case RequestParser::Phase::Idle:
        return false;
    case RequestParser::Phase::Header:
        if (m_phase == Phase::Idle)
            armDeadline(m_service.limits.headerDeadline); // a first request's runs since the connect
        m_phase = Phase::ReadingHeader;
        return false;
    case RequestParser::Phase::Body:
        if (m_parser.takeContinue())
            m_socket->write(bytesOf(QByteArrayView(continueHead)));
        if (m_phase != Phase::ReadingBody)
            armDeadline(m_service.limits.bodyDeadline);
        m_phase = Phase::ReadingBody;
        return false;
    case RequestParser::Phase::Complete:
        startHandling();
        return true;
    case RequestParser::Phase::Failed:
        refuse(m_parser.error());
        return true;
    }
    return false;
}

void HttpConnection::startHandling() {
    m_request = m_parser.take();
    m_request.remoteAddress = m_socket->peerAddress();
    m_request.remotePort = m_socket->peerPort();
    m_request.secure = m_socket->isTls();
    ++m_service.counters.requests;
    m_phase = Phase::Handling;
    armDeadline(m_service.limits.answerDeadline);
    const auto responder = Responder::make(this);
    m_responder = responder.get();
    m_service.handler(m_request, responder);
    // A client may close its sending side once it has asked: its end is heard when the answer has left.
    if (m_phase == Phase::Handling)
        m_socket->setReadPaused(true);
}

/// The parser will not go on: answer, and close.
void HttpConnection::refuse(const HttpError& error) {
    ++m_service.counters.malformed;
    const HttpResponse response = HttpResponse::error(error);
    m_request = {};
    if (m_parser.isHead())
        m_request.method = "HEAD";
    record(error.status, response.body().size());
    write(response, false);
}

void HttpConnection::answer(const HttpResponse& response, const Responder& responder) {
    if (m_phase != Phase::Handling || m_responder != &responder)
        return;
    m_responder = nullptr;
    record(response.status(), response.body().size(), &responder);
    write(response, m_request.keepAlive);
    advance();
}

void HttpConnection::responderDropped(const Responder& responder) {
    if (m_phase != Phase::Handling || m_responder != &responder)
        return;
    ++m_service.counters.droppedRequests;
    answer(HttpResponse::error(500, u"the request was not answered"_s), responder);
}

EventStream* HttpConnection::startStream(const EventStreamOptions& options, const Responder& responder) {
    if (m_phase != Phase::Handling || m_responder != &responder)
        return nullptr;
    m_responder = nullptr;
    HttpResponse response;
    response.setHeader("Content-Type", "text/event-stream; charset=utf-8");
    record(200, 0, &responder);
    if (m_request.method == "HEAD") {
        write(response, false);
        advance();
        return nullptr;
    }
    m_deadline.stop();
    m_phase = Phase::Streaming;
    m_socket->setReadPaused(false);
    m_outgoing = encodeHead(response, std::nullopt, false, m_request.version);
    m_outgoingOffset = 0;
    m_stream = new EventStream(*this, options, m_request.header("last-event-id").value_or(QByteArray()));
    if (!m_deadline.isActive())
        armDeadline(m_service.limits.writeStall);
    pump();
    return m_phase == Phase::Streaming ? m_stream.get() : nullptr;
}

bool HttpConnection::enqueue(const QByteArray& bytes, qint64 maximumQueuedBytes) {
    if (m_phase != Phase::Streaming)
        return false;
    const qint64 queued = queuedBytes();
    if (queued > 0 && queued + bytes.size() > maximumQueuedBytes) {
        ++m_service.counters.slowConsumers;
        abortAs(EventStream::End::SlowConsumer);
        return false;
    }
    m_outgoing += bytes;
    if (!m_deadline.isActive())
        armDeadline(m_service.limits.writeStall);
    pump();
    return m_phase == Phase::Streaming;
}

qint64 HttpConnection::queuedBytes() const {
    return m_outgoing.size() - m_outgoingOffset + qint64(m_socket->bytesToWrite());
}

void HttpConnection::finishStream() {
    if (m_phase != Phase::Streaming)
        return;
    m_phase = Phase::Writing;
    m_keepAliveAfter = false;
    armDeadline(m_service.limits.writeStall);
    if (m_stream)
        m_stream->finish(EventStream::End::Finished);
    advance();
}

void HttpConnection::write(const HttpResponse& response, bool keepAlive) {
    const bool bodiless = response.status() == 204 || response.status() == 304;
    m_keepAliveAfter = keepAlive;
    m_outgoing = encodeHead(response, bodiless ? std::nullopt : std::optional<qint64>(response.body().size()),
                            keepAlive, m_request.version);
    m_outgoingOffset = 0;
    if (!bodiless && m_request.method != "HEAD")
        m_outgoing += response.body();
    m_phase = Phase::Writing;
    m_socket->setReadPaused(true);
    armDeadline(m_service.limits.writeStall);
}

/// Keeps at most writeChunkBytes in the socket, so that an answer is not held twice, once of it encrypted.
void HttpConnection::pump() {
    while (m_outgoingOffset < m_outgoing.size()) {
        const qint64 room = m_service.limits.writeChunkBytes - qint64(m_socket->bytesToWrite());
        if (room <= 0)
            break;
        const qsizetype size = std::min<qsizetype>(m_outgoing.size() - m_outgoingOffset, room);
        m_socket->write(bytesOf(QByteArrayView(m_outgoing).sliced(m_outgoingOffset, size)));
        if (m_phase == Phase::Closed)
            return; // the socket failed while writing
        m_outgoingOffset += size;
    }
    if (m_outgoingOffset == m_outgoing.size()) {
        m_outgoing.clear();
        m_outgoingOffset = 0;
    } else if (m_outgoingOffset >= compactionBytes) {
        m_outgoing.remove(0, m_outgoingOffset);
        m_outgoingOffset = 0;
    }
}

/// Whether the answer is done with: the next request may be taken, or the connection may end.
bool HttpConnection::isFlushed() const {
    if (!m_outgoing.isEmpty())
        return false;
    return m_keepAliveAfter ? qint64(m_socket->bytesToWrite()) < m_service.limits.writeChunkBytes
                            : m_socket->bytesToWrite() == 0;
}

void HttpConnection::finishWriting() {
    m_request = {};
    if (m_keepAliveAfter) {
        m_phase = Phase::Idle;
        armDeadline(m_service.limits.idleTimeout);
        m_socket->setReadPaused(m_socket->bytesToWrite() > 0);
    } else {
        closeSocket();
    }
}

void HttpConnection::onBytesWritten() {
    switch (m_phase) {
    case Phase::Writing:
        armDeadline(m_service.limits.writeStall);
        advance();
        break;
    case Phase::Streaming:
        pump();
        if (queuedBytes() > 0) {
            armDeadline(m_service.limits.writeStall);
        } else {
            m_deadline.stop();
            if (m_stream)
                Q_EMIT m_stream->drained();
        }
        break;
    case Phase::AwaitingFirst:
    case Phase::Idle:
    case Phase::ReadingHeader:
    case Phase::ReadingBody:
        // The answers before have left (or "100 Continue" has): the client may be heard again.
        if (m_socket->bytesToWrite() == 0)
            m_socket->setReadPaused(false);
        break;
    default:
        break;
    }
}

void HttpConnection::closeSocket() {
    m_phase = Phase::Closing;
    armDeadline(m_service.limits.closeDeadline);
    m_socket->close();
}

void HttpConnection::onDeadline() {
    switch (m_phase) {
    case Phase::AwaitingFirst:
    case Phase::Idle:
        if (m_phase == Phase::AwaitingFirst)
            ++m_service.counters.deadlinesPassed;
        closeSocket();
        break;
    case Phase::ReadingHeader:
    case Phase::ReadingBody:
        ++m_service.counters.deadlinesPassed;
        record(408, 0);
        m_request = {};
        write(HttpResponse::error(408, u"the request took too long to arrive"_s), false);
        advance();
        break;
    case Phase::Handling:
        ++m_service.counters.deadlinesPassed;
        m_responder = nullptr;
        record(503, 0);
        write(HttpResponse::error(503, u"the node took too long to answer"_s), m_request.keepAlive);
        advance();
        break;
    case Phase::Writing:
    case Phase::Streaming:
        ++m_service.counters.slowConsumers;
        abortAs(EventStream::End::SlowConsumer);
        break;
    case Phase::Closing:
        abortAs(EventStream::End::PeerGone);
        break;
    case Phase::Closed:
        break;
    }
}

void HttpConnection::onSocketClosed() {
    abortAs(EventStream::End::PeerGone);
}

/// The one way into Closed, whoever wanted it.
void HttpConnection::abortAs(EventStream::End streamEnd) {
    if (m_phase == Phase::Closed)
        return;
    m_phase = Phase::Closed;
    m_deadline.stop();
    m_responder = nullptr;
    m_outgoing.clear();
    m_outgoingOffset = 0;
    m_socket->disconnect(this);
    m_socket->abort();
    if (m_stream)
        m_stream->finish(streamEnd);
    Q_EMIT finished();
}

void HttpConnection::armDeadline(Milliseconds duration) {
    m_deadline.start(duration);
}

void HttpConnection::record(int status, qint64 bodyBytesOut, const Responder* responder) {
    if (!m_service.accessLog)
        return;
    AccessRecord entry;
    entry.remoteAddress = m_socket->peerAddress();
    entry.method = printableMethod(m_request.method);
    entry.path = responder && !responder->logPath().isEmpty() ? responder->logPath() : u"-"_s;
    entry.status = status;
    entry.caller = responder ? responder->callerName() : QString();
    entry.bodyBytesIn = m_request.body.size();
    entry.bodyBytesOut = bodyBytesOut;
    entry.duration = Milliseconds(m_sinceFirstByte.isValid() ? m_sinceFirstByte.elapsed() : 0);
    m_service.accessLog(entry);
}

} // namespace wayside::node::http
