// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/helptext.h"
#include "app/ctl/listing.h"
#include "app/ctl/terminal.h"
#include "netcore/node/transport/descriptorlimit.h"
#ifdef WAYSIDE_HAS_EVENT_DISPATCHER
#include "netcore/node/loop/eventdispatcher.h"
#endif

#include <QCoreApplication>

using namespace wayside::ctl;
using namespace Qt::StringLiterals;

namespace {

ExitCode run(const QStringList& arguments) {
    const auto command = parseCommand(arguments, allVerbs(), globalOptions());
    if (!command)
        return usageError(command.error());
    if (command->wantsHelp)
        return showText(command->path.isEmpty() ? overviewHelp(allVerbs(), readingWidth())
                                                : verbHelp(command->path, readingWidth()));
    if (command->wantsVersion)
        return showText(u"waysidectl "_s + QCoreApplication::applicationVersion() + u'\n');
    const auto line = CommandLine::from(command->options, command->verb()->reach);
    if (!line)
        return usageError(line.error());
    return command->verb()->run(Invocation(*command, *line));
}

} // namespace

int main(int argc, char* argv[]) {
#ifdef WAYSIDE_HAS_EVENT_DISPATCHER
    // For simulate: a thousand sockets on one thread. Owned by the application from here on.
    if (auto dispatcher = wayside::node::makeEventDispatcher())
        QCoreApplication::setEventDispatcher(dispatcher.release());
#endif
    prepareTerminal();
    wayside::node::raiseDescriptorLimit(); // a connection each, for fleets and benches
    const QCoreApplication application(argc, argv);
    // The name of all programs of Wayside, so that they share what the user configured.
    QCoreApplication::setOrganizationName(u"Wayside"_s);
    QCoreApplication::setApplicationName(u"wayside"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYSIDE_VERSION));
    return int(run(QCoreApplication::arguments()));
}
