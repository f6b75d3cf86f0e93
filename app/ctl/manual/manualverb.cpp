// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/manual/manualverb.h"

#include "app/ctl/helptext.h"
#include "app/ctl/listing.h"
#include "app/manual/manualpage.h"
#include "netcore/client/profilefile.h"

#include <algorithm>
#include <QCoreApplication>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using wayside::manual::ManualPage;

namespace {

QString meaningOf(const Option& option) {
    QString text = option.help;
    if (!option.choices.isEmpty())
        text += u" One of "_s + option.choices.join(u", "_s) + u'.';
    if (option.repeatable)
        text += u" May be repeated."_s;
    return text;
}

void addOptions(ManualPage& page, const QList<Option>& options) {
    for (const Option& option : options)
        page.item(spelled(option), meaningOf(option));
}

/// What a verb does when no sub-verb is named is often one of these: told once is enough.
bool isToldBelow(const Verb& verb) {
    return std::any_of(verb.verbs.begin(), verb.verbs.end(), [&](const Verb& below) {
        return std::all_of(verb.options.begin(), verb.options.end(),
                           [&](const Option& option) { return below.declares(option.name); });
    });
}

void addVerb(ManualPage& page, const QList<const Verb*>& path) {
    const Verb& verb = *path.constLast();
    QStringList names;
    for (const Verb* each : path)
        names.append(each->name);
    page.subsection(names.join(u' '));
    page.literal(usageLine(path));
    page.paragraphs(verb.description.isEmpty() ? verb.summary + u'.' : verb.description);
    for (const Argument& argument : verb.arguments) {
        page.item(argument.name, argument.choices.isEmpty()
                                     ? argument.help
                                     : argument.help + u" One of "_s + argument.choices.join(u", "_s) + u'.');
    }
    if (!isToldBelow(verb)) {
        addOptions(page, verb.options);
        for (const Example& example : verb.examples) {
            page.literal(example.command);
            page.paragraph(example.meaning);
        }
    } else if (verb.run) {
        page.paragraph(u"Without a verb it does as %1 %2 does."_s.arg(names.join(u' '), verb.verbs[0].name));
    }
    for (const Verb& below : verb.verbs)
        addVerb(page, path + QList<const Verb*>{&below});
}

void addEnvironment(ManualPage& page) {
    page.section(u"ENVIRONMENT"_s);
    page.paragraph(
        u"A flag counts over the environment, the environment over the profile, the profile over the "
        "default."_s);
    page.item(
        u"WAYSIDE_PROFILE, WAYSIDE_API, WAYSIDE_CA_FILE, WAYSIDE_READY_FILE, WAYSIDE_TOKEN_FILE, WAYSIDE_TIMEOUT"_s,
        u"As the options of these names."_s);
    page.item(u"WAYSIDE_TOKEN"_s,
              u"The authorization token itself. A token is never an argument: others on the "
              "machine can read those."_s);
    page.item(u"COLUMNS, LINES"_s, u"Size of the terminal, where the system does not say it right."_s);
}

void addExitCodes(ManualPage& page) {
    page.section(u"EXIT STATUS"_s);
    const QList<std::pair<QString, QString>> codes{
        {u"0"_s, u"Done."_s},
        {u"1"_s, u"Done, and the answer is no: a check failed, a drain halted."_s},
        {u"2"_s, u"Usage, or a file that cannot be read."_s},
        {u"3"_s, u"The node cannot be reached, or not be trusted, or gives no service now."_s},
        {u"4"_s, u"Not authenticated, or not allowed."_s},
        {u"5"_s, u"Refused as invalid."_s},
        {u"6"_s, u"Timed out."_s},
        {u"7"_s, u"Closed by enforcement or for a violation of the protocol."_s},
        {u"130"_s, u"Interrupted."_s},
    };
    for (const auto& [code, meaning] : codes)
        page.item(code, meaning);
}

QString pageText() {
    ManualPage page(u"waysidectl"_s, u"command line for the Subject Interface TCP streaming protocol"_s,
                    QCoreApplication::applicationVersion());
    page.section(u"SYNOPSIS"_s);
    page.literal(u"waysidectl [--profile NAME | --api URL --token-file FILE] [--json | --csv] VERB …"_s);
    page.section(u"DESCRIPTION"_s);
    page.paragraphs(
        u"Operates nodes of the streaming protocol through their REST and admin APIs, and speaks the "
        u"protocol "
        "itself: lists and ends connections, drains nodes, changes limits, follows events, sends and records "
        "payloads, simulates clients and measures.\n\n"
        "Every verb prints a table for people, JSON with --json, comma-separated values with --csv. Progress "
        "goes to standard error, and only to a terminal."_s);
    page.section(u"OPTIONS"_s);
    addOptions(page, globalOptions());
    page.section(u"VERBS"_s);
    for (const Verb& verb : allVerbs())
        addVerb(page, {&verb});
    addEnvironment(page);
    page.section(u"FILES"_s);
    page.item(
        u"profiles.json"_s,
        u"Saved profiles, in the user's configuration folder; waysidectl profiles list says where. A JSON "
        "object with version 1 and an object profiles, in it by name objects with api, caFile, domain and "
        "tokenFile. It holds no secret."_s);
    addExitCodes(page);
    page.section(u"SEE ALSO"_s);
    page.paragraph(u"wayside(1), wayside-node(1)"_s);
    return page.text();
}

ExitCode run(const Invocation& invocation) {
    const QString text = pageText();
    if (invocation.format() == OutputFormat::Text)
        return showText(text);
    return show(Outcome{QString(), {{u"page"_s, u"Page"_s, Cell(text)}}}, invocation.format());
}

} // namespace

Verb manualVerb() {
    Verb verb{u"manual"_s, u"Print the manual page, for man or a formatter"_s};
    verb.group = VerbGroup::Program;
    verb.reach = Reach::Local;
    verb.examples = {{u"waysidectl manual | man -l -"_s, u"Read it where it is not installed."_s}};
    verb.run = run;
    return verb;
}

} // namespace wayside::ctl
