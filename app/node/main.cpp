// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/node/conformanceprogram.h"
#include "app/node/nodeoptions.h"
#include "app/node/nodeprogram.h"
#include "app/node/stopsignals.h"
#ifdef Q_OS_WIN
#include "app/node/nodeservice.h"
#endif

#include <cstdio>
#include <QCoreApplication>

using namespace wayside;
using namespace Qt::StringLiterals;

namespace {

constexpr int exitUsage = 2;

/// One write a line, so that lines of different threads do not mix.
void writeLine(const QByteArray& line, std::FILE* stream) {
    const QByteArray text = line + '\n';
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stream);
}

void writeLog(const QByteArray& line) {
    writeLine(line, stderr);
}

int refuse(const Error& error) {
    std::fprintf(stderr, "wayside-node: %s\n", error.detail.c_str());
    return exitUsage;
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication::setOrganizationName(u"Wayside"_s);
    QCoreApplication::setApplicationName(u"wayside"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYSIDE_VERSION));
    QCoreApplication application(argc, argv);
#ifdef Q_OS_WIN
    if (QCoreApplication::arguments().contains(u"--service"_s))
        return nodeprogram::runAsService(QCoreApplication::arguments());
#endif
    auto options =
        nodeprogram::parseOptions(QCoreApplication::arguments(), QProcessEnvironment::systemEnvironment());
    if (!options)
        return refuse(options.error());
    if (options->outcome == nodeprogram::NodeOptions::Outcome::ShowText) {
        std::fputs(qUtf8Printable(options->text), stdout);
        return 0;
    }

    nodeprogram::StopSignals stopSignals;
    if (options->conformance) {
        nodeprogram::prepare(*options, writeLog);
        return nodeprogram::runConformance(std::move(*options), stopSignals);
    }
    QObject::connect(&stopSignals, &nodeprogram::StopSignals::requested, &application,
                     &QCoreApplication::quit, Qt::QueuedConnection);
    const auto code = nodeprogram::serve(std::move(*options), {writeLog, [](const QByteArray& line) {
                                                                   writeLine(line, stdout);
                                                                   std::fflush(stdout);
                                                               }});
    return code ? *code : refuse(code.error());
}
