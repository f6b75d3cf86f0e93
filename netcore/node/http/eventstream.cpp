// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/http/eventstream.h"

#include "netcore/node/http/httpconnection.h"

#include <QTimer>

namespace wayside::node::http {

namespace {

void appendField(QByteArray& message, const char* name, const QByteArray& value) {
    if (value.isEmpty())
        return;
    QByteArray line = value;
    line.removeIf([](char c) { return c == '\n' || c == '\r' || c == '\0'; });
    message += name;
    message += line;
    message += '\n';
}

} // namespace

EventStream::EventStream(HttpConnection& connection, const EventStreamOptions& options,
                         QByteArray lastEventId)
    : QObject(&connection)
    , m_connection(&connection)
    , m_options(options)
    , m_lastEventId(std::move(lastEventId))
    , m_heartbeat(new QTimer(this)) {
    connect(m_heartbeat, &QTimer::timeout, this, &EventStream::beat);
    m_heartbeat->start(m_options.heartbeat);
    if (m_options.retry)
        enqueue("retry: " + QByteArray::number(qint64(m_options.retry->count())) + "\n\n");
}

EventStream::~EventStream() = default;

QByteArray EventStream::encode(const ServerEvent& event) {
    QByteArray message;
    message.reserve(event.data.size() + event.id.size() + event.event.size() + 32);
    appendField(message, "id: ", event.id);
    appendField(message, "event: ", event.event);
    qsizetype start = 0;
    while (start <= event.data.size()) {
        qsizetype end = start;
        while (end < event.data.size() && event.data[end] != '\n' && event.data[end] != '\r')
            ++end;
        message += "data: ";
        message += QByteArrayView(event.data).sliced(start, end - start);
        message += '\n';
        const bool pair =
            end + 1 < event.data.size() && event.data[end] == '\r' && event.data[end + 1] == '\n';
        start = end + (pair ? 2 : 1);
    }
    message += '\n';
    return message;
}

bool EventStream::send(const ServerEvent& event) {
    return enqueue(encode(event));
}

bool EventStream::enqueue(const QByteArray& bytes) {
    return m_connection && m_connection->enqueue(bytes, m_options.maximumQueuedBytes);
}

void EventStream::beat() {
    if (queuedBytes() == 0)
        enqueue(": alive\n\n");
}

void EventStream::close() {
    if (m_connection)
        m_connection->finishStream();
}

qint64 EventStream::queuedBytes() const {
    return m_connection ? m_connection->queuedBytes() : 0;
}

void EventStream::finish(End end) {
    m_connection = nullptr;
    m_heartbeat->stop();
    Q_EMIT closed(end);
    deleteLater();
}

} // namespace wayside::node::http
