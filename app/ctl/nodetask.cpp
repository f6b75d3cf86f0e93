// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/nodetask.h"

#include "app/ctl/invocation.h"
#include "netcore/client/advice.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTimer>

namespace wayside::ctl {

using namespace Qt::StringLiterals;

NodeTask::NodeTask(const client::ApiAccess& access) : m_rest(m_network, access) {
    m_rest.setRetries(client::RetrySettings::forPeople());
    connect(&m_interrupts, &Interrupts::interrupted, this, [this] {
        if (m_onInterrupt)
            m_onInterrupt();
        else
            finish(ExitCode::Interrupted);
    });
}

void NodeTask::tryAdmin(const QByteArray& method, const QString& path, const QUrlQuery& query,
                        const QJsonObject& body, Outcome done) {
    QUrl url = access().adminBase();
    url.setPath(url.path() + u'/' + path, QUrl::TolerantMode);
    if (!query.isEmpty())
        url.setQuery(query);
    const QByteArray bytes =
        body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    m_rest.sendJson(method, url, bytes, this, std::move(done));
}

void NodeTask::admin(const QByteArray& method, const QString& path, const QUrlQuery& query,
                     const QJsonObject& body, Answer done) {
    tryAdmin(method, path, query, body,
             [this, done = std::move(done)](const client::RestResult<QJsonDocument>& answer) {
                 if (answer)
                     done(*answer);
                 else
                     fail(answer.error());
             });
}

QString NodeTask::segment(const QString& text) {
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

void NodeTask::add(QUrlQuery& query, const QString& key, const QString& value) {
    query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

void NodeTask::finish(ExitCode code) {
    if (m_code)
        return;
    m_code = code;
    QCoreApplication::exit(int(code));
}

void NodeTask::fail(const client::RestFailure& failure) {
    if (m_code)
        return;
    complain(withAdvice(failure));
    finish(exitCodeOf(failure));
}

void NodeTask::fail(const Error& error) {
    if (m_code)
        return;
    complain(QString::fromStdString(error.detail));
    finish(exitCodeOf(error));
}

ExitCode NodeTask::run(std::function<void()> start) {
    QTimer::singleShot(0, this, std::move(start));
    QCoreApplication::exec();
    return m_code.value_or(ExitCode::Interrupted);
}

QString withAdvice(const client::RestFailure& failure) {
    QString words = wordsOf(failure);
    const client::Cause cause = client::causeOf(failure);
    // There the service's own words say what to change, and to whom.
    if (cause == client::Cause::RequestInvalid || cause == client::Cause::NotFound ||
        cause == client::Cause::Conflict)
        return words;
    const std::string_view todo = client::adviceFor(cause).todo;
    return words + (words.endsWith(u'.') ? u" "_s : u". "_s) +
           QString::fromUtf8(todo.data(), qsizetype(todo.size()));
}

QString wordsOf(const client::RestFailure& failure) {
    static const QRegularExpression statusLine(u"^HTTP [0-9]{3} [A-Za-z' -]+: "_s);
    QString words = QString::fromStdString(failure.error.detail);
    return words.remove(statusLine);
}

ExitCode withNode(const Invocation& invocation, Role role, const std::function<void(NodeTask&)>& work) {
    const auto access = invocation.line().apiAs(role);
    if (!access)
        return usageError(access.error());
    NodeTask task(*access);
    return task.run([&] { work(task); });
}

ExitCode withAdmin(const Invocation& invocation, const std::function<void(NodeTask&)>& work) {
    return withNode(invocation, Role::PlatformAdmin, work);
}

} // namespace wayside::ctl
