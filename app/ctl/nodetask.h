// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/exitcode.h"
#include "app/ctl/interrupts.h"
#include "netcore/client/restclient.h"

#include <functional>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QUrlQuery>

namespace wayside::ctl {

class Invocation;

/// One run of the event loop: requests to a node's APIs, interrupts, and the exit code of it all. Lives on
/// the main thread, one at a time.
class NodeTask : public QObject {
public:
    explicit NodeTask(const client::ApiAccess& access);

    using Answer = std::function<void(const QJsonDocument&)>;
    using Outcome = std::function<void(const client::RestResult<QJsonDocument>&)>;

    client::RestClient& rest() { return m_rest; }
    const client::ApiAccess& access() const { return m_rest.access(); }
    QNetworkAccessManager& network() { return m_network; }

    /// Below the admin API: "drains/7/pause". Path segments from outside go through segment(). An empty body
    /// is none. A failure ends the task with fail().
    void admin(const QByteArray& method, const QString& path, const QUrlQuery& query, const QJsonObject& body,
               Answer done);
    void adminGet(const QString& path, Answer done) { admin("GET", path, {}, {}, std::move(done)); }
    /// The same; failures go to `done` too.
    void tryAdmin(const QByteArray& method, const QString& path, const QUrlQuery& query,
                  const QJsonObject& body, Outcome done);

    /// Percent-encoded, so that it stays one segment of a path.
    static QString segment(const QString& text);
    /// Adds a value with everything in it encoded that needs it.
    static void add(QUrlQuery& query, const QString& key, const QString& value);

    /// Ends the event loop; the first code counts.
    void finish(ExitCode code);
    /// Complains and finishes with the code that belongs to it.
    void fail(const client::RestFailure& failure);
    /// An answer that is not what it should be, and the like.
    void fail(const Error& error);

    /// Instead of finishing with Interrupted at once: whoever has to say goodbye first. finish() is then
    /// theirs to call.
    void onInterrupt(std::function<void()> first) { m_onInterrupt = std::move(first); }

    /// Calls `start` from the event loop and runs until finish().
    ExitCode run(std::function<void()> start);

private:
    QNetworkAccessManager m_network;
    client::RestClient m_rest;
    Interrupts m_interrupts;
    std::function<void()> m_onInterrupt;
    std::optional<ExitCode> m_code;
};

/// What a server said, without the status line that some put before it.
QString wordsOf(const client::RestFailure& failure);
/// And what to do about it, where that does not follow from the words.
QString withAdvice(const client::RestFailure& failure);

/// Runs `work` with the given token, or that of `role` from the ready file: the frame of most verbs. Usage
/// when address or token are missing.
ExitCode withNode(const Invocation& invocation, Role role, const std::function<void(NodeTask&)>& work);
/// The same as PLATFORM_ADMIN, whom the admin API asks for.
ExitCode withAdmin(const Invocation& invocation, const std::function<void(NodeTask&)>& work);

} // namespace wayside::ctl
