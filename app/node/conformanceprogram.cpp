// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/node/conformanceprogram.h"

#include "app/node/stopsignals.h"
#include "netcore/conformance/report/reportwriters.h"
#include "netcore/node/server/listenaddress.h"

#include <cstdio>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace wayside::nodeprogram {

using namespace Qt::StringLiterals;
using conformance::client::ClientCase;
using conformance::client::ConformanceOptions;
using conformance::client::ConformanceRun;
using conformance::client::TlsFiles;

namespace {

constexpr int exitDone = 0, exitFound = 1, exitUsage = 2, exitNobodyCame = 6, exitInterrupted = 130;
constexpr int reportWidth = 100;

void say(const QString& words) {
    std::fprintf(stderr, "conformance: %s\n", words.toUtf8().constData());
}

void print(const QByteArray& text) {
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stdout);
    std::fflush(stdout);
}

int refuse(const Error& error) {
    std::fprintf(stderr, "wayside-node: %s\n", error.detail.c_str());
    return exitUsage;
}

ConformanceOptions optionsOf(const NodeOptions& options) {
    const ConformanceWishes& wishes = *options.conformance;
    ConformanceOptions run;
    run.filter = conformance::CaseFilter(wishes.only, wishes.skip);
    run.times.patience = wishes.patience;
    run.times.leaveWait = std::min(run.times.leaveWait, wishes.patience);
    run.timeout = wishes.timeout;
    run.listen = options.server.listen;
    run.host = node::hostForClients(options.server.listen);
    run.plainPort = options.server.streamPort;
    run.tlsPort = options.server.tlsPort;
    run.hint = say;
    run.found = [](const ClientCase& about, const QString& words) {
        say(u"FOUND %1 (%2): the client %3"_s.arg(QLatin1StringView(about.number),
                                                  QLatin1StringView(about.title), words));
    };
    return run;
}

/// The node has just made or loaded them; its authority's key lies beside the certificate it tells of.
TlsFiles tlsFiles(const node::NodeServerOptions& server, const node::ReadyInformation& ready) {
    if (!server.certificateFile.isEmpty())
        return {server.certificateFile, server.keyFile, {}, {}};
    const QDir folder = QFileInfo(ready.caFile).dir();
    return {folder.filePath(u"server.pem"_s), folder.filePath(u"server-key.pem"_s), ready.caFile,
            folder.filePath(u"ca-key.pem"_s)};
}

bool writeFile(const QString& path, const QByteArray& content) {
    if (path.isEmpty())
        return true;
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
    if (!written)
        say(u"cannot write %1: %2"_s.arg(path, file.errorString()));
    return written;
}

int tellResult(const ConformanceRun& run, const ConformanceWishes& wishes) {
    const conformance::Report report = run.report();
    print(wishes.json ? conformance::reportAsJson(report)
                      : conformance::reportAsText(report, {reportWidth, wishes.everyCase}).toUtf8());
    const bool written = writeFile(wishes.junitFile, conformance::reportAsJunit(report)) &&
                         writeFile(wishes.reportFile, conformance::reportAsJson(report));
    if (report.interrupted)
        return exitInterrupted;
    const auto counts = report.counts();
    if (counts.failed > 0 || !written)
        return exitFound;
    return counts.passed == 0 ? exitNobodyCame : exitDone;
}

} // namespace

int runConformance(NodeOptions options, StopSignals& stopSignals) {
    // Outlives the run, which may hold requests of its API's thread to the end.
    std::unique_ptr<node::NodeServer> server;
    ConformanceRun run(optionsOf(options));
    if (const auto listening = run.listen(); !listening)
        return refuse(listening.error());
    options.server.streamPort = run.plainPort();
    options.server.tlsPort = run.tlsPort();
    options.server.opensStreamingPorts = false;
    options.server.restFilter = run.restFilter();
    // The judge keeps the time of its sessions; the node must not end them meanwhile.
    options.server.settings.sessionConnectTimeout = options.conformance->timeout + Milliseconds(60000);
    server = std::make_unique<node::NodeServer>(options.server);
    const auto ready = server->start();
    if (!ready)
        return refuse(ready.error());
    print(QJsonDocument(ready->toJson()).toJson(QJsonDocument::Compact).append('\n'));
    say(u"clients ask for their sessions at %1/v1/sessions; the line on standard output names the tokens, by "
        u"role "
        "(TLC_SYSTEM, …), and the TLC identifiers"_s.arg(ready->apiUrl));
    QObject::connect(&run, &ConformanceRun::finished, &run, &QCoreApplication::quit, Qt::QueuedConnection);
    QObject::connect(&stopSignals, &StopSignals::requested, &run, &ConformanceRun::interrupt,
                     Qt::QueuedConnection);
    run.begin(tlsFiles(options.server, *ready), [control = server->control()](const QByteArray& token) {
        control.tell([hash = store::TokenHash::of(token)](node::Engine& engine) {
            engine.endSession(hash, EndReason::ClientDisconnect, {}, u"conformance"_s);
        });
    });
    QCoreApplication::exec();
    server->stop();
    return tellResult(run, *options.conformance);
}

} // namespace wayside::nodeprogram
