// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/http/responder.h"

#include "netcore/node/http/httpconnection.h"

#include <QThread>

namespace wayside::node::http {

using namespace Qt::StringLiterals;

Responder::Responder(HttpConnection* connection) : m_connection(connection) {}

std::shared_ptr<Responder> Responder::make(HttpConnection* connection) {
    return {new Responder(connection), [](Responder* responder) { responder->letGo(); }};
}

std::shared_ptr<Responder> Responder::capturing(std::function<void(const HttpResponse&)> answered) {
    auto responder = make(nullptr);
    responder->m_capture = std::move(answered);
    return responder;
}

void Responder::answer(const HttpResponse& response) {
    if (QThread::currentThread() != thread()) {
        const std::lock_guard lock(m_mutex);
        if (std::exchange(m_keep, shared_from_this()))
            return; // the second one from there
        m_posted = response;
        QMetaObject::invokeMethod(this, "answerPosted", Qt::QueuedConnection);
        return;
    }
    if (std::exchange(m_answered, true))
        return;
    if (m_capture)
        m_capture(response);
    else if (m_connection)
        m_connection->answer(response, *this);
}

void Responder::answerPosted() {
    std::shared_ptr<Responder> keep;
    std::optional<HttpResponse> response;
    {
        const std::lock_guard lock(m_mutex);
        keep = m_keep;
        m_keep.reset();
        response = std::exchange(m_posted, std::nullopt);
    }
    if (response)
        answer(*response);
}

EventStream* Responder::stream(const EventStreamOptions& options) {
    Q_ASSERT(QThread::currentThread() == thread());
    if (std::exchange(m_answered, true) || !m_connection)
        return nullptr;
    return m_connection->startStream(options, *this);
}

bool Responder::isWanted() const {
    return !m_answered && (m_connection || m_capture);
}

/// The last owner is gone, on whichever thread that was. The connection is only touched on its own.
void Responder::letGo() {
    if (const QThread* home = thread(); QThread::currentThread() != home) {
        // Once its thread has ended, the connection with it, an event would never be delivered.
        if (home && !home->isFinished())
            QMetaObject::invokeMethod(this, "letGoPosted", Qt::QueuedConnection);
        else
            delete this;
        return;
    }
    if (!std::exchange(m_answered, true)) {
        if (m_capture)
            m_capture(HttpResponse::error(500, u"the request was not answered"_s));
        else if (m_connection)
            m_connection->responderDropped(*this);
    }
    deleteLater();
}

} // namespace wayside::node::http
