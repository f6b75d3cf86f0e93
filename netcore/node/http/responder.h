// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <QObject>
#include <QPointer>

#include "netcore/node/http/eventstream.h"
#include "netcore/node/http/httpresponse.h"

namespace wayside::node::http {

class HttpConnection;
struct HttpRequest;

/// The right and the duty to answer one request. Handed to a handler as a shared pointer; whoever lets go of
/// the last one without having answered makes the caller get 500. An answer for a connection that is gone is
/// ignored, and so is a second answer. answer(), fail() and letting go may happen on any thread; the rest on
/// the connection's.
class Responder final : public QObject, public std::enable_shared_from_this<Responder> {
    Q_OBJECT
public:
    static std::shared_ptr<Responder> make(HttpConnection* connection);
    /// For a request that came by another way than a connection: `answered` is called once, on this thread,
    /// with 500 when everybody lets go. Has no streams.
    static std::shared_ptr<Responder> capturing(std::function<void(const HttpResponse&)> answered);
    ~Responder() override = default;

    void answer(const HttpResponse& response);
    void fail(int status, const QString& words) { answer(HttpResponse::error(status, words)); }
    void fail(const Error& error) { answer(HttpResponse::error(error)); }

    /// Answers with an endless text/event-stream. The stream belongs to the connection: keep it in a
    /// QPointer, it is deleted soon after EventStream::closed. Null when the connection is gone or the
    /// request has been answered.
    EventStream* stream(const EventStreamOptions& options = {});

    /// Whether somebody still waits for the answer.
    bool isWanted() const;

    /// How the access log names the request: a path without secrets. Set by Router.
    void setLogPath(const QString& path) { m_logPath = path; }
    const QString& logPath() const { return m_logPath; }
    void setCallerName(const QString& name) { m_callerName = name; }
    const QString& callerName() const { return m_callerName; }

private:
    explicit Responder(HttpConnection* connection);
    void letGo();
    Q_INVOKABLE void answerPosted();
    Q_INVOKABLE void letGoPosted() { letGo(); }

    QPointer<HttpConnection> m_connection;
    std::function<void(const HttpResponse&)> m_capture;
    QString m_logPath, m_callerName;
    bool m_answered = false;

    std::mutex m_mutex; ///< of the two below: an answer from another thread, on its way to ours
    std::optional<HttpResponse> m_posted;
    std::shared_ptr<Responder> m_keep;
};

using RequestHandler =
    std::function<void(const HttpRequest& request, const std::shared_ptr<Responder>& responder)>;

} // namespace wayside::node::http
