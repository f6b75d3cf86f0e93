// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/updatestream.h"

#include "netcore/observe/rowjson.h"

namespace wayside::node::api {

void UpdateStream::open(const ApiServices& services, const std::shared_ptr<http::Responder>& responder,
                        std::optional<QString> domain) {
    http::EventStreamOptions options;
    options.retry = Milliseconds(1000);
    http::EventStream* stream = responder->stream(options);
    if (!stream)
        return;
    auto* updates = new UpdateStream(services, *stream, std::move(domain));
    updates->setParent(stream); // lives exactly as long
    updates->subscribe();
}

UpdateStream::UpdateStream(const ApiServices& services, http::EventStream& stream,
                           std::optional<QString> domain)
    : m_services(services)
    , m_stream(&stream)
    , m_domain(std::move(domain))
    , m_port(std::make_shared<ReplyPort>(this)) {
    connect(&stream, &http::EventStream::drained, this, &UpdateStream::pump);
}

UpdateStream::~UpdateStream() {
    m_port->close();
    m_services.control.tell([queue = m_queue](Engine& engine) { engine.unsubscribe(queue); });
}

void UpdateStream::subscribe() {
    m_queue =
        std::make_shared<observe::UpdateQueue>([port = m_port, this] { port->post([this] { pump(); }); });
    const QByteArray lastEventId = m_stream->lastEventId();
    const qsizetype colon = lastEventId.lastIndexOf(':');
    const QString runId = QString::fromLatin1(lastEventId.left(colon));
    bool isNumber = false;
    const quint64 eventId = lastEventId.mid(colon + 1).toULongLong(&isNumber);
    m_lastRunId = runId;
    m_newestEventId = isNumber ? eventId : 0; // until something newer is sent, a client resumes where it was
    m_services.control.tell([queue = m_queue, runId, eventId, isNumber](Engine& engine) {
        const bool sameRun = isNumber && runId == engine.runId();
        engine.subscribe(queue, sameRun ? std::optional(eventId) : std::nullopt);
    });
}

void UpdateStream::pump() {
    // What waits in the queue merges there; it is taken only when the last message has left.
    if (!m_stream || !m_stream->isOpen() || m_stream->queuedBytes() > 0)
        return;
    auto update = m_queue->take();
    if (!update)
        return;
    if (m_domain)
        confine(*update);
    if (m_lastRunId != update->runId)
        m_newestEventId = 0; // another run counts from the beginning
    m_lastRunId = update->runId;
    if (!update->events.isEmpty())
        m_newestEventId = update->events.last().id;
    http::ServerEvent message;
    message.id = update->runId.toLatin1() + ':' + QByteArray::number(m_newestEventId);
    message.event = update->reset ? "snapshot" : "update";
    message.data = observe::toJsonText(*update);
    m_stream->send(message);
}

void UpdateStream::confine(observe::SourceUpdate& update) const {
    update.connections.removeIf(
        [this](const observe::ConnectionRow& row) { return row.domain != *m_domain; });
    update.events.removeIf([this](const observe::EventRow& event) {
        return !event.domain.isEmpty() ? event.domain != *m_domain : event.connectionId != 0;
    });
    // Clock points carry no domain; those of connections never shown would be meaningless anyway.
    update.clockPoints.clear();
}

} // namespace wayside::node::api
