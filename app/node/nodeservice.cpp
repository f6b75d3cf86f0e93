// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/node/nodeservice.h"

#include "app/node/nodeprogram.h"
#include "app/node/service/servicelog.h"
#include "app/node/service/servicesettings.h"
#include "app/node/service/windowsservice.h"
#include "netcore/node/transport/privatefile.h"

#include <cstdio>
#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace wayside::nodeprogram {

using namespace Qt::StringLiterals;

namespace {

constexpr int exitUsage = 2;
constexpr auto serviceName = L"wayside-node";

/// All that the service reads and writes; the installer makes the folders, with the rights of the service's
/// account.
struct Places {
    QDir base = QDir(qEnvironmentVariable("ProgramData", u"C:/ProgramData"_s)).filePath(u"Wayside"_s);
    QString settings = base.filePath(u"node.conf"_s);
    QString data = base.filePath(u"data"_s);
    QString ready = base.filePath(u"data/ready.json"_s);
    QString token = base.filePath(u"data/administrator.token"_s);
    QString log = base.filePath(u"logs/node.log"_s);
};

/// The file's entries; what the service's own environment has already counts over them.
Result<void> readEnvironment(const QString& path, QProcessEnvironment& environment) {
    QFile file(path);
    if (!file.exists())
        return {}; // every setting has its default
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, Fault::Local,
                       (path + u": "_s + file.errorString()).toStdString());
    const QByteArray text = file.read(qint64(mostServiceSettings) + 1);
    const auto entries = readServiceSettings(std::string_view(text.constData(), std::size_t(text.size())));
    if (!entries)
        return failure(ErrorCode::InvalidArgument, Fault::Local,
                       path.toStdString() + ", " + entries.error().detail);
    for (const EnvironmentEntry& entry : *entries) {
        const QString name = QString::fromStdString(entry.name), value = QString::fromStdString(entry.value);
        if (environment.contains(name))
            continue;
        environment.insert(name, value);
        if (name.startsWith(u"PG"_s)) // libpq reads them itself
            qputenv(entry.name.c_str(), value.toLocal8Bit());
    }
    return {};
}

Result<NodeOptions> readOptions(const QStringList& arguments, const Places& places) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (auto read = readEnvironment(places.settings, environment); !read)
        return tl::unexpected(read.error());
    const auto otherwise = [&](const QString& name, const QString& value) {
        if (!environment.contains(name))
            environment.insert(name, value);
    };
    otherwise(u"WAYSIDE_DATA"_s, places.data);
    otherwise(u"WAYSIDE_ADMIN_TOKEN_FILE"_s, places.token);
    auto options = parseOptions(arguments, environment);
    if (options && (options->outcome != NodeOptions::Outcome::Run || options->conformance))
        return failure(ErrorCode::InvalidArgument, Fault::Local,
                       "--service goes with options of a serving node only");
    return options;
}

int refuse(WindowsService& service, ServiceLog& log, const Error& error) {
    const std::string line = "wayside-node: " + error.detail;
    log.write(line);
    WindowsService::writeEvent(serviceName, WindowsService::Event::Failure,
                               QString::fromStdString(line).toStdWString());
    service.stopped(exitUsage);
    return exitUsage;
}

} // namespace

int runAsService(const QStringList& arguments) {
    const Places places;
    WindowsService service(serviceName, [] {
        QMetaObject::invokeMethod(QCoreApplication::instance(), &QCoreApplication::quit,
                                  Qt::QueuedConnection);
    });
    if (const std::uint32_t error = service.connect(); error != 0) {
        std::fprintf(stderr,
                     "wayside-node: --service is for the service manager; \"sc start wayside-node\" asks it "
                     "to start the node (Windows error %u)\n",
                     error);
        return exitUsage;
    }
    ServiceLog log(std::filesystem::path(places.log.toStdWString()));
    if (!log.open())
        WindowsService::writeEvent(serviceName, WindowsService::Event::Warning,
                                   (u"The log file cannot be written: "_s + places.log).toStdWString());
    auto options = readOptions(arguments, places);
    if (!options)
        return refuse(service, log, options.error());

    const auto ready = [&](const QByteArray& line) {
        const auto written =
            node::replaceFile(places.ready, (line + '\n').toStdString(), node::FileReaders::OwnerOnly);
        if (!written)
            log.write(written.error().detail);
        log.write(std::string_view(line.constData(), std::size_t(line.size())));
        WindowsService::writeEvent(serviceName, WindowsService::Event::Information,
                                   (u"The node listens. Its log: "_s + places.log).toStdWString());
        service.started();
    };
    const auto code = serve(std::move(*options),
                            {[&log](const QByteArray& line) {
                                 log.write(std::string_view(line.constData(), std::size_t(line.size())));
                             },
                             ready});
    QFile::remove(places.ready);
    if (!code)
        return refuse(service, log, code.error());
    WindowsService::writeEvent(serviceName, WindowsService::Event::Information, L"The node has stopped.");
    service.stopped(std::uint32_t(*code));
    return *code;
}

} // namespace wayside::nodeprogram
