// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>
#include <QObject>

#include "netcore/base/time.h"

class QTimer;

namespace wayside::node::http {

class HttpConnection;

struct EventStreamOptions {
    /// Comment lines while nothing else is sent, so that both ends notice a dead link.
    Milliseconds heartbeat{15'000};
    /// Told to the client as `retry:` at the start; absent: not told.
    std::optional<Milliseconds> retry;
    /// Bytes that may wait for this client. One message is always taken when nothing waits, however big it
    /// is.
    qint64 maximumQueuedBytes = 8'388'608;
};

/// One message of a stream of Server-Sent Events.
struct ServerEvent {
    QByteArray id;    ///< empty: none
    QByteArray event; ///< name; empty: the default, "message"
    QByteArray data;  ///< any text; each line break becomes a further data line
};

/// The sending end of one stream of Server-Sent Events, on its connection's thread. The queue is bounded: a
/// message that does not fit ends the stream (SlowConsumer, counted by the server), and so does a client that
/// takes no byte for HttpLimits::writeStall. A producer that would rather merge than lose its client looks at
/// queuedBytes() and waits for drained().
class EventStream final : public QObject {
    Q_OBJECT
public:
    enum class End : quint8 {
        Finished,     ///< close() was called
        PeerGone,     ///< the connection is closed or lost
        SlowConsumer, ///< the queue was full, or nothing was taken for too long
    };
    Q_ENUM(End)

    EventStream(HttpConnection& connection, const EventStreamOptions& options, QByteArray lastEventId);
    ~EventStream() override;

    /// False when the stream is over, also when this very message has ended it.
    bool send(const ServerEvent& event);
    /// Sends what waits, then closes the connection.
    void close();

    bool isOpen() const { return m_connection != nullptr; }
    qint64 queuedBytes() const;
    /// The request's Last-Event-ID header; empty: none.
    const QByteArray& lastEventId() const { return m_lastEventId; }

    /// The message as it goes over the wire. Line breaks and null characters in id and event are dropped.
    static QByteArray encode(const ServerEvent& event);

Q_SIGNALS:
    void drained(); ///< nothing waits any more
    void closed(wayside::node::http::EventStream::End end);

private:
    friend class HttpConnection;
    void finish(End end); ///< called by the connection
    void beat();
    bool enqueue(const QByteArray& bytes);

    HttpConnection* m_connection; ///< null after the end
    EventStreamOptions m_options;
    QByteArray m_lastEventId;
    QTimer* m_heartbeat;
};

} // namespace wayside::node::http
