// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/node/nodeprogram.h"

#include "app/node/secretfiles.h"
#include "app/node/servicereport.h"
#include "netcore/node/loop/replyport.h"
#include "netcore/node/streaming/nodecontrol.h"
#include "netcore/node/transport/descriptorlimit.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace wayside::nodeprogram {

using namespace Qt::StringLiterals;

namespace {

using Log = std::function<void(const QByteArray&)>;

void connectLog(NodeOptions& options, const Log& log) {
    options.server.eventSink = [log, from = options.logFrom,
                                format = options.logFormat](const observe::EventRow& event) {
        if (event.severity >= from)
            log(node::log::lineOf(event, format).text);
    };
    if (options.logDebug)
        options.server.accessLog = [log, format = options.logFormat](const node::http::AccessRecord& record) {
            log(node::log::lineOf(record, format).text);
        };
}

/// Whatever the log level: who opens a node to others must know what they can read. Of the streaming ports
/// the node itself tells, as an event, which is a line unless the level hides it.
void warnAboutPlainAddress(const NodeOptions& options, const Log& log) {
    if (options.server.listen.isLoopback())
        return;
    QStringList plain;
    if (!options.server.apiTls)
        plain.append(u"REST and admin API (--api-tls would help)"_s);
    if (options.logFrom > observe::Severity::Warning)
        plain.append(u"the plain streaming ports"_s);
    if (plain.isEmpty())
        return;
    log(node::log::lineOf(
            u"%1 at %2 can be reached from other machines without TLS: tokens can be read on the "
            "way"_s.arg(plain.join(u" and "_s), options.server.listen.toString()),
            observe::Severity::Warning, options.logFormat)
            .text);
}

/// As above. Of a node that runs: one that cannot start says that in one line.
void warnAboutSecretFiles(const NodeOptions& options, const Log& log) {
    for (const QString& complaint :
         complaintsAboutSecretFiles({options.server.administratorTokenFile, options.server.keyFile}))
        log(node::log::lineOf(complaint, observe::Severity::Warning, options.logFormat).text);
}

/// A sign of life is one of the thread that serves the connections, not of this one, which only waits.
void reportReady(ServiceReport& report, const node::NodeServer& server, const node::ReadyInformation& ready) {
    const auto asker = std::make_shared<node::ReplyPort>(&report);
    report.ready(u"Listening; API at %1"_s.arg(ready.apiUrl),
                 [control = server.control(), asker](const ServiceReport::Alive& alive) {
                     control.ask(
                         asker, [](const node::Engine&) { return true; }, [alive](bool) { alive(); });
                 });
}

} // namespace

void prepare(NodeOptions& options, const Log& log) {
    connectLog(options, log);
    warnAboutPlainAddress(options, log);
    node::raiseDescriptorLimit(); // many connections are what a node is for
}

Result<int> serve(NodeOptions options, const Outlets& outlets) {
    prepare(options, outlets.log);
    node::NodeServer server(options.server);
    const auto ready = server.start();
    if (!ready)
        return tl::unexpected(ready.error());
    warnAboutSecretFiles(options, outlets.log);
    outlets.ready(QJsonDocument(ready->toJson()).toJson(QJsonDocument::Compact));
    ServiceReport report;
    reportReady(report, server, *ready);
    const int code = QCoreApplication::exec();
    report.stopping();
    server.stop();
    return code;
}

} // namespace wayside::nodeprogram
