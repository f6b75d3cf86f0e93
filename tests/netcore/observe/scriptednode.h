// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/http/httpserver.h"
#include "netcore/node/http/router.h"
#include "netcore/node/transport/tlscontext.h"
#include "netcore/observe/rowjson.h"

#include <deque>
#include <QPointer>

/// A node as far as its admin API goes: real HTTP, answers by script.
class ScriptedNode {
public:
    explicit ScriptedNode(std::shared_ptr<wayside::node::TlsContext> tls = nullptr, quint16 port = 0);

    quint16 port() const { return m_server->port(); }
    /// The stream of the newest follower; null: none.
    wayside::node::http::EventStream* stream() const { return m_stream; }
    /// Sends a message as the API describes it.
    void send(const char* event, const wayside::observe::SourceUpdate& update, const QByteArray& id);
    void dropAll() { m_server->abortAll(); }
    wayside::node::http::HttpServer& server() { return *m_server; }

    QByteArray token = "right";
    int streamRequests = 0;
    QByteArray lastEventId; ///< of the newest stream request
    struct Call {
        QByteArray method;
        QString path;
        QByteArray body;
    };
    QList<Call> calls; ///< all but the stream
    /// What the next calls get; without one: 202 {}.
    std::deque<wayside::node::http::HttpResponse> answers;
    bool answersNothing = false; ///< keeps callers waiting

private:
    std::unique_ptr<wayside::node::http::HttpServer> m_server;
    QPointer<wayside::node::http::EventStream> m_stream;
    QList<std::shared_ptr<wayside::node::http::Responder>> m_waiting;
};
