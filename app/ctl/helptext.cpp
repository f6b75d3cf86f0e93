// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/helptext.h"

#include "app/ctl/table.h"

#include <algorithm>

namespace wayside::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int indent = 2;
constexpr int mostTitle = 26;

struct Line {
    QString title, text;
};

/// Two columns, the second one wrapped; a title that is too long has a line of its own.
QString twoColumns(const QList<Line>& lines, int width) {
    qsizetype widest = 0;
    for (const Line& line : lines) {
        if (line.title.size() <= mostTitle)
            widest = std::max(widest, line.title.size());
    }
    const qsizetype column = indent + widest + 2;
    QString text;
    for (const Line& line : lines) {
        const QString title = QString(indent, u' ') + line.title;
        if (title.size() + 2 > column)
            text += title + u'\n' + hanging(QString(column, u' '), line.text, width);
        else
            text += hanging(title.leftJustified(column), line.text, width);
    }
    return text;
}

QString optionLines(const QList<Option>& options, int width) {
    QList<Line> lines;
    for (const Option& option : options) {
        QString text = option.help;
        if (!option.choices.isEmpty())
            text += u" One of "_s + option.choices.join(u", "_s) + u'.';
        if (option.repeatable)
            text += u" May be repeated."_s;
        lines.append({spelled(option), text});
    }
    return twoColumns(lines, width);
}

QString paragraphs(const QString& text, int width) {
    QString wrapped;
    for (const QString& paragraph : text.split(u"\n\n"_s, Qt::SkipEmptyParts))
        wrapped += hanging(QString(), paragraph.simplified(), width) + u'\n';
    return wrapped;
}

QString groupTitle(VerbGroup group) {
    switch (group) {
    case VerbGroup::Operation:
        return u"Operation"_s;
    case VerbGroup::Access:
        return u"Sessions and access"_s;
    case VerbGroup::Traffic:
        return u"Traffic"_s;
    case VerbGroup::Testing:
        return u"Tests and measurements"_s;
    case VerbGroup::Program:
        return u"This program"_s;
    }
    return {};
}

QString argumentText(const Argument& argument) {
    QString text = argument.name;
    if (argument.repeated())
        text += u'…';
    return argument.required() ? text : u'[' + text + u']';
}

QString verbLines(const QList<Verb>& verbs, int width) {
    QList<Line> lines;
    for (const Verb& verb : verbs)
        lines.append({verb.name, verb.summary});
    return twoColumns(lines, width);
}

} // namespace

QString spelled(const Option& option) {
    const QString name =
        u"--"_s + option.name + (option.valueName.isEmpty() ? QString() : u' ' + option.valueName);
    return option.letter.isNull() ? name : u"-%1, %2"_s.arg(option.letter).arg(name);
}

QString usageLine(const QList<const Verb*>& path) {
    QString line = u"waysidectl"_s;
    for (const Verb* verb : path)
        line += u' ' + verb->name;
    const Verb& verb = *path.constLast();
    if (!verb.verbs.isEmpty())
        return line + (verb.run ? u" [VERB] [options]"_s : u" VERB [options]"_s);
    line += u" [options]"_s;
    for (const Argument& argument : verb.arguments)
        line += u' ' + argumentText(argument);
    return line;
}

QString overviewHelp(const QList<Verb>& all, int width) {
    QString text = hanging(
        u"Usage: "_s, u"waysidectl [--profile NAME | --api URL --token-file FILE] [--json | --csv] VERB …"_s,
        width);
    for (const VerbGroup group : {VerbGroup::Operation, VerbGroup::Access, VerbGroup::Traffic,
                                  VerbGroup::Testing, VerbGroup::Program}) {
        QList<Verb> verbs;
        std::copy_if(all.begin(), all.end(), std::back_inserter(verbs),
                     [&](const Verb& verb) { return verb.group == group; });
        if (!verbs.isEmpty())
            text += u'\n' + groupTitle(group) + u":\n"_s + verbLines(verbs, width);
    }
    text += u"\nOptions of every verb:\n"_s + optionLines(globalOptions(), width);
    text += u'\n' + paragraphs(u"waysidectl VERB --help tells more of a verb. A flag counts over the "
                               "environment, that over the profile, that over the default."_s,
                               width);
    return text + hanging(QString(), exitCodeTable(), width);
}

QString verbHelp(const QList<const Verb*>& path, int width) {
    const Verb& verb = *path.constLast();
    QString text = hanging(u"Usage: "_s, usageLine(path), width) + u'\n';
    text += paragraphs(verb.description.isEmpty() ? verb.summary + u'.' : verb.description, width);
    if (!verb.verbs.isEmpty())
        text += u"Verbs:\n"_s + verbLines(verb.verbs, width) + u'\n';
    if (!verb.arguments.isEmpty()) {
        QList<Line> lines;
        for (const Argument& argument : verb.arguments) {
            lines.append({argumentText(argument),
                          argument.choices.isEmpty()
                              ? argument.help
                              : argument.help + u" One of "_s + argument.choices.join(u", "_s) + u'.'});
        }
        text += u"Arguments:\n"_s + twoColumns(lines, width) + u'\n';
    }
    if (!verb.options.isEmpty())
        text += u"Options:\n"_s + optionLines(verb.options, width) + u'\n';
    QStringList everywhere;
    for (const Option& option : globalOptions())
        everywhere.append(spelled(option));
    text += u"Options of every verb (waysidectl --help says more):\n"_s +
            hanging(QString(indent, u' '), everywhere.join(u", "_s), width) + u'\n';
    if (!verb.examples.isEmpty()) {
        text += u"Examples:\n"_s;
        for (const Example& example : verb.examples)
            text += u"  "_s + example.command + u'\n' + hanging(QString(6, u' '), example.meaning, width);
        text += u'\n';
    }
    return text + hanging(QString(), exitCodeTable(), width);
}

} // namespace wayside::ctl
