// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include "netcore/node/http/accessrecord.h"
#include "netcore/node/http/httplimits.h"
#include "netcore/node/http/requestparser.h"
#include "netcore/node/http/responder.h"

namespace wayside::node {
class StreamSocket;
}

namespace wayside::node::http {

/// What all connections of one server share; outlives them.
struct HttpService {
    HttpLimits limits;
    RequestHandler handler;
    AccessLog accessLog; ///< may be empty
    HttpCounters counters;
};

/// One HTTP/1.0 or 1.1 connection over one StreamSocket, on its thread. Requests are answered one at a time,
/// in order; while one is in work, at most readAheadBytes of the next are taken. One timer serves all
/// deadlines: exactly one of them counts in each phase.
class HttpConnection final : public QObject {
    Q_OBJECT
public:
    HttpConnection(std::unique_ptr<StreamSocket> socket, HttpService& service, QObject* parent = nullptr);
    ~HttpConnection() override;

    QString peerAddress() const;
    /// Without waiting for anything: for the end of the server.
    void abort();

Q_SIGNALS:
    void finished(); ///< the socket is closed; once

private:
    friend class Responder;
    friend class EventStream;

    enum class Phase : quint8 {
        AwaitingFirst, ///< no byte yet; TLS handshake included
        Idle,          ///< keep-alive between requests
        ReadingHeader,
        ReadingBody,
        Handling,  ///< a handler has the responder
        Writing,   ///< the answer is on its way
        Streaming, ///< Server-Sent Events
        Closing,   ///< the socket was told to close; it lets the peer read the last answer first
        Closed,
    };

    // For Responder.
    void answer(const HttpResponse& response, const Responder& responder);
    EventStream* startStream(const EventStreamOptions& options, const Responder& responder);
    void responderDropped(const Responder& responder);
    // For EventStream.
    bool enqueue(const QByteArray& bytes, qint64 maximumQueuedBytes);
    qint64 queuedBytes() const;
    void finishStream();

    void readAll();
    void onBytesWritten();
    void onSocketClosed();
    void onDeadline();
    void advance();
    bool step();
    bool readRequest();
    void startHandling();
    void refuse(const HttpError& error);
    void write(const HttpResponse& response, bool keepAlive);
    void pump();
    bool isFlushed() const;
    void finishWriting();
    void closeSocket();
    void abortAs(EventStream::End streamEnd);
    void armDeadline(Milliseconds duration);
    void record(int status, qint64 bodyBytesOut, const Responder* responder = nullptr);

    HttpService& m_service;
    std::unique_ptr<StreamSocket> m_socket;
    RequestParser m_parser;
    QTimer m_deadline;
    QElapsedTimer m_sinceFirstByte;
    HttpRequest m_request;                  ///< in work
    const Responder* m_responder = nullptr; ///< of the request in work; only compared
    QPointer<EventStream> m_stream;
    QByteArray m_outgoing; ///< not yet given to the socket
    qsizetype m_outgoingOffset = 0;
    qint64 m_strayBytes = 0;
    Phase m_phase = Phase::AwaitingFirst;
    bool m_advancing = false;
    bool m_keepAliveAfter = false;
};

} // namespace wayside::node::http
