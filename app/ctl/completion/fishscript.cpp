// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/completion/completionscript.h"

namespace wayside::ctl::completion {

using namespace Qt::StringLiterals;

namespace {

/// One word for fish, where a backslash also escapes between single quotes.
QString quoted(QString text) {
    return u'\'' + text.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

/// A list for -a, which fish splits at blanks.
QString listOf(const QStringList& values) {
    QStringList words;
    for (QString value : values)
        words.append(value.replace(u' ', u"\\ "_s));
    return quoted(words.join(u' '));
}

QString optionLine(const QString& condition, const Option& option) {
    QString line = u"complete -c waysidectl"_s;
    if (!condition.isEmpty())
        line += u" -n "_s + quoted(condition);
    line += u" -l "_s + option.name;
    if (!option.letter.isNull())
        line += u" -s "_s + option.letter;
    if (option.name == "profile"_L1)
        line += u" -x -a '(waysidectl profiles list --csv 2>/dev/null | tail -n +2 | cut -d, -f1)'"_s;
    else if (wantsFile(option.valueName))
        line += u" -r -F"_s;
    else if (wantsFolder(option.valueName))
        line += u" -x -a '(__fish_complete_directories)'"_s;
    else if (!option.valueName.isEmpty())
        line += u" -x"_s + (valuesOf(option).isEmpty() ? QString() : u" -a "_s + listOf(valuesOf(option)));
    return line + u" -d "_s + quoted(option.help) + u'\n';
}

QString argumentLines(const Place& place) {
    QString lines;
    for (qsizetype i = 0; place.verb != nullptr && i < place.verb->arguments.size(); ++i) {
        const Argument& argument = place.verb->arguments[i];
        const QString condition = u"__waysidectl_at %1 %2"_s.arg(
            quoted(place.path), argument.repeated() ? QString() : QString::number(i));
        if (!argument.choices.isEmpty())
            lines += u"complete -c waysidectl -n %1 -a %2 -d %3\n"_s.arg(
                quoted(condition.trimmed()), listOf(argument.choices), quoted(argument.help));
        else if (wantsFile(argument.name))
            lines += u"complete -c waysidectl -n %1 -F -d %2\n"_s.arg(quoted(condition.trimmed()),
                                                                      quoted(argument.help));
    }
    return lines;
}

} // namespace

QString fishScript(const QList<Verb>& verbs, const QList<Option>& everywhere) {
    const QList<Place> places = placesOf(verbs);
    QString paths;
    QString valued;
    QString lines;
    for (const Option& option : everywhere) {
        lines += optionLine(QString(), option);
        if (!option.valueName.isEmpty())
            valued += u"    '*/--%1'\n"_s.arg(option.name);
    }
    for (const Place& place : places) {
        const QString condition = u"__waysidectl_at "_s + quoted(place.path);
        if (place.verb != nullptr)
            paths += u"    '%1'\n"_s.arg(place.path);
        for (const Verb& verb : place.verbs)
            lines += u"complete -c waysidectl -n %1 -a %2 -d %3\n"_s.arg(quoted(condition + u" 0"_s),
                                                                         verb.name, quoted(verb.summary));
        for (const Option& option : place.options) {
            lines += optionLine(condition, option);
            if (!option.valueName.isEmpty())
                valued += u"    '%1/--%2'\n"_s.arg(place.path, option.name);
        }
        lines += argumentLines(place);
    }
    QString text = uR"SHELL(# fish completion for waysidectl; made by `waysidectl completion fish`.

set -g __waysidectl_paths \
@PATHS@
set -g __waysidectl_valued \
@VALUED@

# Whether the words before the cursor name this path of verbs, with so many arguments (any when not said).
function __waysidectl_at
    set -l path ''
    set -l arguments 0
    set -l expected 0
    for word in (commandline -opc)[2..]
        if test $expected = 1
            set expected 0
        else if string match -q -- '--*=*' $word
            continue
        else if string match -q -- '--*' $word
            if contains -- "$path/$word" $__waysidectl_valued; or contains -- "*/$word" $__waysidectl_valued
                set expected 1
            end
        else if not string match -q -- '-*' $word
            set -l longer (string trim -- "$path $word")
            if test $arguments = 0; and contains -- $longer $__waysidectl_paths
                set path $longer
            else
                set arguments (math $arguments + 1)
            end
        end
    end
    test "$path" = "$argv[1]"; or return 1
    test (count $argv) -lt 2; or test $arguments = $argv[2]
end

complete -c waysidectl -f
)SHELL"_s;
    const auto continued = [](QString block) {
        block.chop(1);
        return block.replace(u"\n"_s, u" \\\n"_s);
    };
    return text.replace(u"@PATHS@"_s, continued(paths)).replace(u"@VALUED@"_s, continued(valued)) + lines;
}

} // namespace wayside::ctl::completion
