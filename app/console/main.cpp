// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/bundledfonts.h"
#include "app/console/embedded.h"
#include "app/console/parentconsole.h"
#include "app/console/sourceswitch.h"
#include "netcore/node/transport/descriptorlimit.h"
#include "netcore/observe/remotesource.h"
#include "netcore/observe/rest/restsource.h"
#include "netcore/observe/rest/sourcekindprobe.h"
#include "netcore/secrets/keychainsecretstore.h"
#include "netcore/secrets/memorysecretstore.h"
#include "ui/shell/displaytime.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/translation.h"

#include <cstdio>
#include <QApplication>
#include <QSettings>
#include <QStandardPaths>

using namespace wayside;
using namespace Qt::StringLiterals;

namespace {

constexpr int exitUsage = 2;

int refuse(const Error& error) {
    std::fprintf(stderr, "wayside: %s\n", error.detail.c_str());
    return exitUsage;
}

Result<std::unique_ptr<observe::Source>> makeSource(const console::ConsoleOptions& options) {
    const bool elsewhere = options.source == console::ConsoleOptions::Source::Attach ||
                           options.source == console::ConsoleOptions::Source::Profile;
    if (elsewhere && options.restOnly)
        return std::make_unique<observe::RestSource>(
            observe::ServiceAddress{options.attach, options.token, options.caFile});
    if (elsewhere)
        return std::make_unique<observe::RemoteSource>(
            observe::RemoteAddress{options.attach, options.token, options.caFile});
    return console::makeEmbeddedSource(options);
}

/// Asks once; nobody there, or a stranger, changes nothing: the source itself says so and tries again.
void findKind(observe::SourceKindProbe& probe, const console::ConsoleOptions& options,
              const std::function<void(bool)>& known) {
    probe.ask({options.attach, options.token, options.caFile},
              [known](const observe::SourceKindProbe::Answer& answer) {
                  if (answer.kind == observe::SourceKind::SubjectInterface ||
                      answer.kind == observe::SourceKind::NodeAdministration)
                      known(answer.kind == observe::SourceKind::SubjectInterface);
              });
}

void useOwnFolders(console::Console& console) {
    console.useFolders(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation),
                       QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
}

/// Help, version and wrong usage need no display; the application object that parsing needs lives only as
/// long.
Result<console::ConsoleOptions> readOptions(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    return console::parseOptions(QCoreApplication::arguments(), QProcessEnvironment::systemEnvironment());
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication::setOrganizationName(u"Wayside"_s);
    QCoreApplication::setApplicationName(u"wayside"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYSIDE_VERSION));
    console::useParentConsole();
    // By which desktops find the window's starter and icon.
    QGuiApplication::setDesktopFileName(QStringLiteral(WAYSIDE_APPLICATION_ID));
    const auto options = readOptions(argc, argv);
    if (!options)
        return refuse(options.error());
    if (options->outcome == console::ConsoleOptions::Outcome::ShowText) {
        std::fputs(qUtf8Printable(options->text), stdout);
        return 0;
    }

    node::raiseDescriptorLimit(); // the embedded node and its clients are two sockets each
    const QApplication application(argc, argv);
    console::addFontsWhereThereAreNone(console::bundledFontsFolder());
    // A picture shows what its options say, not what someone arranged before.
    QSettings settings;
    const bool remembers = options->screenshot.isEmpty();
    ui::Translation translation;
    translation.use(remembers && options->language.isEmpty() ? settings.value(u"language"_s).toString()
                                                             : options->language);
    ui::setTimesInUtc(remembers && settings.value(u"timesInUtc"_s).toBool());
    ui::Appearance appearance;
    appearance.apply();
    secrets::KeychainSecretStore keychain(u"wayside"_s);
    secrets::MemorySecretStore session;
    ui::ConsoleSettings consoleSettings(remembers ? &settings : nullptr, client::ProfileFile::usualPath(),
                                        keychain, session);
    if (remembers)
        consoleSettings.updates().setVersion(QCoreApplication::applicationVersion());
    observe::SourceKindProbe probe;
    console::SourceSwitch sources(
        {appearance, consoleSettings, remembers ? &settings : nullptr, makeSource,
         console::stopEmbeddedSource,
         [remembers](console::Console& console) {
             if (remembers)
                 useOwnFolders(console);
         },
         [&probe](const console::ConsoleOptions& asked, const std::function<void(bool)>& known) {
             findKind(probe, asked, known);
         }});
    QObject::connect(&sources, &console::SourceSwitch::failed, &application, [](const QString& line) {
        std::fprintf(stderr, "wayside: %s\n", qUtf8Printable(line));
        QApplication::exit(exitUsage);
    });
    if (const auto opened = sources.open(*options); !opened)
        return refuse(opened.error());
    const int code = QApplication::exec();
    sources.saveLayout();
    return code;
}
