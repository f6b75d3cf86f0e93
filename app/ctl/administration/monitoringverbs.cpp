// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/administration/monitoringverbs.h"

#include "app/ctl/cells.h"
#include "app/ctl/nodetask.h"
#include "app/ctl/optionreader.h"
#include "netcore/client/transporterror.h"

#include <QNetworkReply>
#include <QSslError>
#include <QTimer>

namespace wayside::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestPage = 64 << 20; // bytes

struct Text {
    int status = 0;
    QString body;
};

/// One of the pages that everyone may read: no token goes there. Ends the task when there is no answer.
void fetchText(NodeTask& task, const QString& path, const std::function<void(const Text&)>& done) {
    QUrl url = task.access().api;
    QString base = url.path();
    if (base.endsWith("/api"_L1))
        base.chop(4);
    url.setPath(base + path);
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (const QByteArray forProxy = task.access().proxy.authorizationFor(url); !forProxy.isEmpty())
        request.setRawHeader("Proxy-Authorization", forProxy);
    if (url.scheme() == "https"_L1)
        request.setSslConfiguration(task.access().trust.forRest());
    QNetworkReply* const reply = task.network().get(request);
    reply->setParent(&task);
    const auto tlsErrors = std::make_shared<QList<QSslError>>();
    QObject::connect(reply, &QNetworkReply::sslErrors, &task,
                     [tlsErrors](const QList<QSslError>& errors) { *tlsErrors = errors; });
    QObject::connect(reply, &QNetworkReply::downloadProgress, &task, [reply](qint64 received, qint64) {
        if (received > largestPage)
            reply->abort();
    });
    QTimer::singleShot(task.access().timeout, reply, [reply] { reply->abort(); });
    QObject::connect(reply, &QNetworkReply::finished, &task, [&task, reply, tlsErrors, done] {
        reply->deleteLater();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const bool cutOff = reply->error() == QNetworkReply::OperationCanceledError ||
                            reply->error() == QNetworkReply::RemoteHostClosedError;
        if (status == 0 || cutOff) {
            const QString target =
                reply->url().host() + u':' +
                QString::number(reply->url().port(reply->url().scheme() == "https"_L1 ? 443 : 80));
            task.fail(client::errorOfRequest(reply->error(), *tlsErrors, target, reply->errorString()));
            return;
        }
        done({status, QString::fromUtf8(reply->readAll())});
    });
}

ExitCode withoutToken(const Invocation& invocation, const std::function<void(NodeTask&)>& work) {
    const auto access = invocation.line().api();
    if (!access)
        return usageError(access.error());
    NodeTask task(*access);
    return task.run([&] { work(task); });
}

struct Sample {
    QString name, labels;
    double value = 0;
};

/// The text format of Prometheus: "name{label="value"} 1.5".
QList<Sample> samplesFrom(const QString& text, const QString& prefix) {
    QList<Sample> samples;
    for (const QString& line : text.split(u'\n')) {
        const qsizetype blank = line.lastIndexOf(u' ');
        if (line.startsWith(u'#') || blank < 0 || !line.startsWith(prefix))
            continue;
        const QString who = line.left(blank);
        const qsizetype brace = who.indexOf(u'{');
        samples.append({brace < 0 ? who : who.left(brace),
                        brace < 0 ? QString() : who.mid(brace + 1, who.size() - brace - 2),
                        line.mid(blank + 1).toDouble()});
    }
    return samples;
}

ExitCode metrics(const Invocation& invocation) {
    return withoutToken(invocation, [&](NodeTask& task) {
        fetchText(task, u"/metrics"_s, [&](const Text& answer) {
            if (answer.status != 200) {
                task.fail(Error{ErrorCode::Unavailable, Fault::Peer,
                                "the node answers HTTP " + std::to_string(answer.status)});
                return;
            }
            const QList<Column<Sample>> columns{
                {u"name"_s, u"NAME"_s, Align::Left, 0, [](const Sample& s) { return cells::text(s.name); }},
                {u"value"_s, u"VALUE"_s, Align::Right, 0,
                 [](const Sample& s) { return Cell(QJsonValue(s.value)); }},
                {u"labels"_s, u"LABELS"_s, Align::Left, 0,
                 [](const Sample& s) { return cells::text(s.labels); }},
            };
            const auto samples = samplesFrom(answer.body, invocation.argument(0));
            Listing listing = listingOf(columns, samples);
            if (samples.isEmpty())
                listing.summary = u"no figure has such a name"_s;
            task.finish(show(listing, invocation.format()));
        });
    });
}

ExitCode health(const Invocation& invocation) {
    return withoutToken(invocation, [&](NodeTask& task) {
        fetchText(task, u"/readyz"_s, [&](const Text& answer) {
            const bool ready = answer.status == 200;
            QString words = answer.body.trimmed();
            if (const auto object = QJsonDocument::fromJson(answer.body.toUtf8()).object(); !object.isEmpty())
                words = wordsOf({Error{ErrorCode::Unavailable, Fault::Peer,
                                       object.value("message"_L1).toString().toStdString()},
                                 answer.status, true, std::nullopt});
            const QList<Field> fields{{u"ready"_s, u"Ready"_s, Cell(ready)},
                                      {u"detail"_s, u"Detail"_s, cells::text(words)}};
            ExitCode printed = ExitCode::Done;
            if (invocation.format() == OutputFormat::Text)
                printed = showText((ready ? words : u"not ready: "_s + words) + u'\n');
            else
                printed = show(Outcome{words, fields}, invocation.format());
            task.finish(printed != ExitCode::Done ? printed : ready ? ExitCode::Done : ExitCode::AnswerIsNo);
        });
    });
}

} // namespace

Verb metricsVerb() {
    Verb verb{u"metrics"_s, u"List the figures a node keeps for a monitoring system"_s};
    verb.arguments = {{u"PREFIX"_s, u"Only figures whose name begins so, as in wayside_store."_s,
                       Argument::Count::Optional}};
    verb.run = metrics;
    return verb;
}

Verb healthVerb() {
    Verb verb{u"health"_s, u"Tell whether a node is ready to take sessions"_s};
    verb.description =
        u"Asks the node whether it is ready: its store takes writes and all of its streaming nodes "
        "are active. The exit code is 1 when it is not. No token is needed."_s;
    verb.run = health;
    return verb;
}

} // namespace wayside::ctl
