// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/completion/completionscript.h"

namespace wayside::ctl::completion {

using namespace Qt::StringLiterals;

namespace {

/// "candidates=(…)" or what stands for files, folders and profiles; empty: nothing is known.
QString offer(const QStringList& values, const QString& valueName, bool isProfile = false) {
    if (isProfile)
        return u"kind=profiles"_s;
    return candidates(values, valueName);
}

QString verbCases(const QList<Place>& places) {
    QString text;
    for (const Place& place : places) {
        QStringList names;
        for (const Verb& verb : place.verbs)
            names.append(verb.name);
        if (!names.isEmpty())
            text += u"        '%1') verbs='%2' ;;\n"_s.arg(place.path, names.join(u' '));
    }
    return text;
}

QString optionCases(const QList<Place>& places) {
    QString text;
    for (const Place& place : places) {
        QStringList names;
        for (const Option& option : place.options)
            names.append(u"--"_s + option.name);
        if (!names.isEmpty())
            text += u"        '%1') options='%2' ;;\n"_s.arg(place.path, names.join(u' '));
    }
    return text;
}

QString globalOptions(const QList<Option>& everywhere) {
    QStringList names;
    for (const Option& option : everywhere)
        names.append(u"--"_s + option.name);
    return names.join(u' ');
}

/// Options that are followed by a value, and what it may be. `place`: "'drain start/'", or "*/" for
/// everywhere.
QString valueCases(const QString& place, const QList<Option>& options) {
    QString text;
    for (const Option& option : options) {
        if (option.valueName.isEmpty())
            continue;
        const QString what = offer(valuesOf(option), option.valueName, option.name == "profile"_L1);
        text += u"        %1--%2) %3 ;;\n"_s.arg(place, option.name, what.isEmpty() ? u":"_s : what);
    }
    return text;
}

QString argumentCases(const QList<Place>& places) {
    QString text;
    for (const Place& place : places) {
        if (place.verb == nullptr)
            continue;
        const QList<Argument>& arguments = place.verb->arguments;
        for (qsizetype i = 0; i < arguments.size(); ++i) {
            const QString what = offer(arguments[i].choices, arguments[i].name);
            const QString index = arguments[i].repeated() ? u"*"_s : QString::number(i);
            if (!what.isEmpty())
                text += u"        '%1/'%2) %3 ;;\n"_s.arg(place.path, index, what);
        }
    }
    return text;
}

} // namespace

QString bashScript(const QList<Verb>& verbs, const QList<Option>& everywhere) {
    const QList<Place> places = placesOf(verbs);
    QString values;
    for (const Place& place : places)
        values += valueCases(singleQuoted(place.path + u'/'), place.options);
    values += valueCases(u"*/"_s, everywhere);
    QString text = uR"SHELL(# bash completion for waysidectl; made by `waysidectl completion bash`.

# The verbs that may follow a path of verbs.
__waysidectl_verbs() {
    verbs=''
    case "$1" in
@VERBS@    esac
}

# What may be the value of an option, given "path/--option"; fails where it takes none.
__waysidectl_value() {
    case "$1" in
@VALUES@        *) return 1 ;;
    esac
}

_waysidectl() {
    local current=${COMP_WORDS[COMP_CWORD]} path='' expected='' verbs='' options='' kind=''
    local word candidate i=1 arguments=0
    local -a candidates=()
    COMPREPLY=()
    # Where are we? The words before the cursor; "=" is a word of its own to bash.
    while (( i < COMP_CWORD )); do
        word=${COMP_WORDS[i]}
        if [[ -n $expected ]]; then
            [[ $word == '=' ]] || expected=''
        elif [[ $word == --* ]]; then
            __waysidectl_value "$path/$word" && expected=$word
        elif [[ $word != -* ]]; then
            __waysidectl_verbs "$path"
            if (( arguments == 0 )) && [[ " $verbs " == *" $word "* ]]; then
                path=${path:+$path }$word
            else
                (( arguments += 1 ))
            fi
        fi
        (( i += 1 ))
    done
    candidates=() kind=''
    if [[ -n $expected ]]; then
        [[ $current == '=' ]] && current=''
        __waysidectl_value "$path/$expected"
    elif [[ $current == -* ]]; then
        case "$path" in
@OPTIONS@        esac
        candidates=($options @GLOBALOPTIONS@)
    else
        (( arguments == 0 )) && { __waysidectl_verbs "$path"; candidates=($verbs); }
        case "$path/$arguments" in
@ARGUMENTS@        esac
    fi
    case "$kind" in
        files)
            type compopt &>/dev/null && compopt -o filenames
            COMPREPLY=($(compgen -f -- "$current"))
            return ;;
        folders)
            type compopt &>/dev/null && compopt -o filenames
            COMPREPLY=($(compgen -d -- "$current"))
            return ;;
        profiles)
            candidates=($("${COMP_WORDS[0]}" profiles list --csv 2>/dev/null | tail -n +2 | cut -d, -f1)) ;;
    esac
    for candidate in "${candidates[@]}"; do
        [[ $candidate == "$current"* ]] && COMPREPLY+=("$(printf '%q' "$candidate")")
    done
}

complete -F _waysidectl waysidectl
)SHELL"_s;
    QString arguments = argumentCases(places);
    arguments.replace(u"        '"_s, u"            '"_s);
    return text.replace(u"@VERBS@"_s, verbCases(places))
        .replace(u"@VALUES@"_s, values)
        .replace(u"@OPTIONS@"_s, optionCases(places))
        .replace(u"@GLOBALOPTIONS@"_s, globalOptions(everywhere))
        .replace(u"@ARGUMENTS@"_s, arguments);
}

} // namespace wayside::ctl::completion
