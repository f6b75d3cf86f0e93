// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/node/conformanceprogram.h"
#include "app/node/nodeoptions.h"
#include "app/node/secretfiles.h"
#include "app/node/servicereport.h"
#include "app/node/stopsignals.h"
#include "netcore/node/loop/replyport.h"
#include "netcore/node/streaming/nodecontrol.h"
#include "netcore/node/transport/descriptorlimit.h"

#include <cstdio>
#include <QCoreApplication>
#include <QJsonDocument>

using namespace wayside;
using namespace Qt::StringLiterals;

namespace {

constexpr int exitUsage = 2;

/// One write a line, so that lines of different threads do not mix.
void writeLog(const node::log::Line& line) {
    const QByteArray text = line.text + '\n';
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stderr);
}

int refuse(const Error& error) {
    std::fprintf(stderr, "wayside-node: %s\n", error.detail.c_str());
    return exitUsage;
}

void connectLog(nodeprogram::NodeOptions& options) {
    options.server.eventSink = [from = options.logFrom,
                                format = options.logFormat](const observe::EventRow& event) {
        if (event.severity >= from)
            writeLog(node::log::lineOf(event, format));
    };
    if (options.logDebug)
        options.server.accessLog = [format = options.logFormat](const node::http::AccessRecord& record) {
            writeLog(node::log::lineOf(record, format));
        };
}

/// Whatever the log level: who opens a node to others must know what they can read. Of the streaming ports
/// the node itself tells, as an event, which is a line unless the level hides it.
void warnAboutPlainAddress(const nodeprogram::NodeOptions& options) {
    if (options.server.listen.isLoopback())
        return;
    QStringList plain;
    if (!options.server.apiTls)
        plain.append(u"REST and admin API (--api-tls would help)"_s);
    if (options.logFrom > observe::Severity::Warning)
        plain.append(u"the plain streaming ports"_s);
    if (plain.isEmpty())
        return;
    writeLog(node::log::lineOf(u"%1 at %2 can be reached from other machines without TLS: tokens can be read "
                               "on the way"_s.arg(plain.join(u" and "_s), options.server.listen.toString()),
                               observe::Severity::Warning, options.logFormat));
}

/// As above. Of a node that runs: one that cannot start says that in one line.
void warnAboutSecretFiles(const nodeprogram::NodeOptions& options) {
    for (const QString& complaint : nodeprogram::complaintsAboutSecretFiles(
             {options.server.administratorTokenFile, options.server.keyFile}))
        writeLog(node::log::lineOf(complaint, observe::Severity::Warning, options.logFormat));
}

/// A sign of life is one of the thread that serves the connections, not of this one, which only waits.
void reportReady(nodeprogram::ServiceReport& report, const node::NodeServer& server,
                 const node::ReadyInformation& ready) {
    const auto asker = std::make_shared<node::ReplyPort>(&report);
    report.ready(u"Listening; API at %1"_s.arg(ready.apiUrl),
                 [control = server.control(), asker](const nodeprogram::ServiceReport::Alive& alive) {
                     control.ask(
                         asker, [](const node::Engine&) { return true; }, [alive](bool) { alive(); });
                 });
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication::setOrganizationName(u"Wayside"_s);
    QCoreApplication::setApplicationName(u"wayside"_s);
    QCoreApplication application(argc, argv);
    auto options =
        nodeprogram::parseOptions(QCoreApplication::arguments(), QProcessEnvironment::systemEnvironment());
    if (!options)
        return refuse(options.error());
    if (options->outcome == nodeprogram::NodeOptions::Outcome::ShowText) {
        std::fputs(qUtf8Printable(options->text), stdout);
        return 0;
    }
    connectLog(*options);
    warnAboutPlainAddress(*options);
    node::raiseDescriptorLimit(); // many connections are what a node is for

    nodeprogram::StopSignals stopSignals;
    if (options->conformance)
        return nodeprogram::runConformance(std::move(*options), stopSignals);
    QObject::connect(&stopSignals, &nodeprogram::StopSignals::requested, &application,
                     &QCoreApplication::quit, Qt::QueuedConnection);
    node::NodeServer server(options->server);
    const auto ready = server.start();
    if (!ready)
        return refuse(ready.error());
    warnAboutSecretFiles(*options);
    std::fputs(QJsonDocument(ready->toJson()).toJson(QJsonDocument::Compact).append('\n').constData(),
               stdout);
    std::fflush(stdout);
    nodeprogram::ServiceReport report;
    reportReady(report, server, *ready);
    const int code = QCoreApplication::exec();
    report.stopping();
    server.stop();
    return code;
}
