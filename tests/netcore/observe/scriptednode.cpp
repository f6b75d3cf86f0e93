// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptednode.h"

using namespace wayside::node::http;
using namespace Qt::StringLiterals;

ScriptedNode::ScriptedNode(std::shared_ptr<wayside::node::TlsContext> tls, quint16 port) {
    HttpServerOptions options;
    options.tls = std::move(tls);
    m_server = std::make_unique<HttpServer>(
        [this](const HttpRequest& request, const std::shared_ptr<Responder>& responder) {
            if (request.header("X-Authorization") != token) {
                responder->fail(401, u"there is no such token"_s);
                return;
            }
            const QString path = request.target.path.join(u'/');
            if (path == "admin/v1/stream"_L1) {
                ++streamRequests;
                lastEventId = request.header("Last-Event-ID").value_or(QByteArray());
                m_stream = responder->stream();
                return;
            }
            calls.append({request.method, path, request.body});
            if (answersNothing) {
                m_waiting.append(responder);
            } else if (answers.empty()) {
                responder->answer(HttpResponse::json(QJsonObject(), 202));
            } else {
                responder->answer(answers.front());
                answers.pop_front();
            }
        },
        options);
    if (!m_server->listen(QHostAddress(QHostAddress::LocalHost), port))
        qFatal("cannot listen");
}

void ScriptedNode::send(const char* event, const wayside::observe::SourceUpdate& update,
                        const QByteArray& id) {
    m_stream->send({id, event, toJsonText(update)});
}
