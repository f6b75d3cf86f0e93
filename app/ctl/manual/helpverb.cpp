// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/manual/helpverb.h"

#include "app/ctl/helptext.h"
#include "app/ctl/listing.h"
#include "app/ctl/terminal.h"

namespace wayside::ctl {

using namespace Qt::StringLiterals;

namespace {

ExitCode run(const Invocation& invocation) {
    QStringList line{u"waysidectl"_s};
    line += invocation.arguments();
    line.append(u"--help"_s);
    // Asking for help forgives everything else, but not a verb that does not exist.
    const auto command = parseCommand(line, allVerbs(), globalOptions());
    if (!command)
        return usageError(command.error());
    if (command->path.size() != invocation.arguments().size()) {
        complain(u"unknown verb "_s + invocation.arguments().join(u' ') +
                 u"; waysidectl --help lists them"_s);
        return ExitCode::Usage;
    }
    const QString text = command->path.isEmpty() ? overviewHelp(allVerbs(), readingWidth())
                                                 : verbHelp(command->path, readingWidth());
    if (invocation.format() == OutputFormat::Text)
        return showText(text);
    return show(Outcome{QString(), {{u"help"_s, u"Help"_s, Cell(text)}}}, invocation.format());
}

} // namespace

Verb helpVerb() {
    Verb verb{u"help"_s, u"Show the help of a verb"_s};
    verb.group = VerbGroup::Program;
    verb.reach = Reach::Local;
    verb.arguments = {{u"VERB"_s, u"The verb, as in: help drain start."_s, Argument::Count::Any}};
    verb.run = run;
    return verb;
}

} // namespace wayside::ctl
