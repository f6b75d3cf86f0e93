// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/terminal.h"
#include "app/ctl/verb.h"
#ifdef WAYSIDE_HAS_EVENT_DISPATCHER
#include "netcore/node/loop/eventdispatcher.h"
#endif

#include <algorithm>
#include <QCoreApplication>

using namespace wayside::ctl;
using namespace Qt::StringLiterals;

namespace {

QString overview(const std::vector<std::unique_ptr<Verb>>& verbs) {
    QString text = u"Usage: waysidectl [--api URL] [--token-file FILE] [--json | --csv] VERB …\n\nVerbs:\n"_s;
    for (const auto& verb : verbs)
        text += u"  "_s + verb->name().leftJustified(14) + verb->summary() + u'\n';
    text += u"\nwaysidectl VERB --help tells the options of a verb.\n"
            "Each option of all verbs can come from the environment: WAYSIDE_API, WAYSIDE_TOKEN_FILE (or "
            "WAYSIDE_TOKEN),\n"
            "WAYSIDE_CA_FILE, WAYSIDE_READY_FILE.\n\n"_s;
    return text + exitCodeTable();
}

QString version() {
    return u"waysidectl "_s + QCoreApplication::applicationVersion() + u'\n';
}

ExitCode runVerb(Verb& verb, const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(verb.summary() + u"\n\n"_s + exitCodeTable().trimmed());
    addGlobalOptions(parser);
    verb.addOptions(parser);
    parser.addPositionalArgument(verb.name(), verb.summary());
    if (!parser.parse(arguments)) {
        complain(parser.errorText());
        return ExitCode::Usage;
    }
    if (parser.isSet(u"help"_s))
        return print(parser.helpText()) ? ExitCode::Done : ExitCode::Usage;
    if (parser.isSet(u"version"_s))
        return print(version()) ? ExitCode::Done : ExitCode::Usage;
    if (parser.positionalArguments().size() > 1) {
        complain(u"unexpected argument "_s + parser.positionalArguments().at(1));
        return ExitCode::Usage;
    }
    const auto line = CommandLine::from(parser);
    return line ? verb.run(parser, *line) : usageError(line.error());
}

ExitCode run(const QStringList& arguments) {
    const auto verbs = allVerbs();
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    addGlobalOptions(parser);
    if (!parser.parse(arguments)) {
        complain(parser.errorText());
        return ExitCode::Usage;
    }
    const QString name = parser.positionalArguments().value(0);
    if (name.isEmpty() && parser.isSet(u"help"_s))
        return print(overview(verbs)) ? ExitCode::Done : ExitCode::Usage;
    if (name.isEmpty() && parser.isSet(u"version"_s))
        return print(version()) ? ExitCode::Done : ExitCode::Usage;
    const auto verb =
        std::find_if(verbs.begin(), verbs.end(), [&](const auto& each) { return each->name() == name; });
    if (verb == verbs.end()) {
        complain(name.isEmpty() ? u"no verb; waysidectl --help lists them"_s
                                : u"unknown verb "_s + name + u"; waysidectl --help lists them"_s);
        return ExitCode::Usage;
    }
    return runVerb(**verb, arguments);
}

} // namespace

int main(int argc, char* argv[]) {
#ifdef WAYSIDE_HAS_EVENT_DISPATCHER
    // For simulate: a thousand sockets on one thread. Owned by the application from here on.
    if (auto dispatcher = wayside::node::makeEventDispatcher())
        QCoreApplication::setEventDispatcher(dispatcher.release());
#endif
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"waysidectl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYSIDE_VERSION));
    return int(run(QCoreApplication::arguments()));
}
