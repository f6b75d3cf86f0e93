// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The console of a node elsewhere, led by steps from a file, for the pictures of the help:
//     help_pictures STEPS --attach URL --token-file FILE [other options of wayside]
// Nothing is remembered, as with wayside --screenshot. Ends with 0, 1 when a step could not be done, 2 for
// wrong usage.
#include "app/console/bundledfonts.h"
#include "app/console/console.h"
#include "installers/pictures/photographer.h"
#include "netcore/observe/remotesource.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/translation.h"

#include <cstdio>
#include <QApplication>
#include <QProcessEnvironment>

using namespace wayside;
using namespace Qt::StringLiterals;

namespace {

constexpr int exitUsage = 2;

int refuse(const std::string& why) {
    std::fprintf(stderr, "help_pictures: %s\n", why.c_str());
    return exitUsage;
}

} // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        return refuse("the file with the steps is missing");
    const auto steps = pictures::Photographer::read(arguments.takeAt(1));
    if (!steps)
        return refuse(steps.error().detail);
    const auto options = console::parseOptions(arguments, QProcessEnvironment::systemEnvironment());
    if (!options)
        return refuse(options.error().detail);
    if (options->source != console::ConsoleOptions::Source::Attach)
        return refuse("pictures are taken of a node elsewhere: --attach is missing");

    console::addFontsWhereThereAreNone(console::bundledFontsFolder());
    ui::Translation translation;
    translation.use(options->language);
    ui::Appearance appearance;
    appearance.apply();
    console::Console console(std::make_unique<observe::RemoteSource>(
                                 observe::RemoteAddress{options->attach, options->token, options->caFile}),
                             appearance);
    if (const auto started = console.start(*options, nullptr); !started)
        return refuse(started.error().detail);
    const pictures::Photographer photographer(console.window(), *steps);
    return QApplication::exec();
}
