// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/completion/completionscript.h"

namespace wayside::ctl::completion {

using namespace Qt::StringLiterals;

namespace {

/// 'name:what it is' for _describe.
QString described(const QString& name, const QString& meaning) {
    QString safe = name;
    return singleQuoted(safe.replace(u':', u"\\:"_s) + u':' + meaning);
}

QString offer(const QStringList& values, const QString& valueName, bool isProfile = false) {
    if (isProfile)
        return u"candidates=(${(f)\"$($words[1] profiles list --csv 2>/dev/null | tail -n +2 | cut -d, -f1)\"})"_s;
    return candidates(values, valueName);
}

QString describedOptions(const QList<Option>& options) {
    QStringList words;
    for (const Option& option : options)
        words.append(described(u"--"_s + option.name, option.help));
    return words.join(u' ');
}

QString valueCase(const QString& pattern, const Option& option) {
    const QString what = offer(valuesOf(option), option.valueName, option.name == "profile"_L1);
    return u"        %1) %2 ;;\n"_s.arg(pattern, what.isEmpty() ? u":"_s : what);
}

struct Cases {
    QString verbs, options, values, arguments;
};

Cases casesOf(const QList<Place>& places) {
    Cases cases;
    for (const Place& place : places) {
        const QString path = singleQuoted(place.path);
        QStringList names;
        for (const Verb& verb : place.verbs)
            names.append(described(verb.name, verb.summary));
        if (!names.isEmpty())
            cases.verbs += u"        %1) verbs=(%2) ;;\n"_s.arg(path, names.join(u' '));
        if (!place.options.isEmpty())
            cases.options += u"        %1) options=(%2) ;;\n"_s.arg(path, describedOptions(place.options));
        for (const Option& option : place.options) {
            if (!option.valueName.isEmpty())
                cases.values += valueCase(singleQuoted(place.path + u"/--"_s + option.name), option);
        }
        const QList<Argument> arguments = place.verb != nullptr ? place.verb->arguments : QList<Argument>();
        for (qsizetype i = 0; i < arguments.size(); ++i) {
            const QString what = offer(arguments[i].choices, arguments[i].name);
            const QString index = arguments[i].repeated() ? u"*"_s : QString::number(i);
            if (!what.isEmpty())
                cases.arguments +=
                    u"        %1%2) %3 ;;\n"_s.arg(singleQuoted(place.path + u'/'), index, what);
        }
    }
    return cases;
}

} // namespace

QString zshScript(const QList<Verb>& verbs, const QList<Option>& everywhere) {
    Cases cases = casesOf(placesOf(verbs));
    for (const Option& option : everywhere) {
        if (!option.valueName.isEmpty())
            cases.values += valueCase(u"*/--"_s + option.name, option);
    }
    QString text = uR"SHELL(#compdef waysidectl
# zsh completion for waysidectl; made by `waysidectl completion zsh`.

# The verbs that may follow a path of verbs.
__waysidectl_verbs() {
    verbs=()
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
    local verbpath='' expected='' word='' kind=''
    local -a verbs options candidates
    integer i=2 arguments=0
    while (( i < CURRENT )); do
        word=$words[i]
        if [[ -n $expected ]]; then
            expected=''
        elif [[ $word == --*=* ]]; then
            :
        elif [[ $word == --* ]]; then
            __waysidectl_value "$verbpath/$word" && expected=$word
        elif [[ $word != -* ]]; then
            __waysidectl_verbs "$verbpath"
            if (( arguments == 0 )) && (( ${verbs[(I)${word}:*]} )); then
                verbpath=${verbpath:+$verbpath }$word
            else
                (( arguments += 1 ))
            fi
        fi
        (( i += 1 ))
    done
    candidates=() kind=''
    if [[ -z $expected && $words[CURRENT] == --*=* ]]; then
        expected=${words[CURRENT]%%=*}
        compset -P '*='
    fi
    if [[ -n $expected ]]; then
        __waysidectl_value "$verbpath/$expected"
    elif [[ $words[CURRENT] == -* ]]; then
        case "$verbpath" in
@OPTIONS@        esac
        options+=(@GLOBALOPTIONS@)
        _describe -t options option options
        return
    else
        case "$verbpath/$arguments" in
@ARGUMENTS@        esac
        if (( arguments == 0 )); then
            __waysidectl_verbs "$verbpath"
            (( $#verbs )) && _describe -t commands verb verbs
        fi
    fi
    case "$kind" in
        files) _files ;;
        folders) _files -/ ;;
        *) (( $#candidates )) && compadd -a candidates ;;
    esac
}

if [[ $funcstack[1] == _waysidectl ]]; then
    _waysidectl "$@"
elif (( $+functions[compdef] )); then
    compdef _waysidectl waysidectl
fi
)SHELL"_s;
    return text.replace(u"@VERBS@"_s, cases.verbs)
        .replace(u"@VALUES@"_s, cases.values)
        .replace(u"@OPTIONS@"_s, cases.options)
        .replace(u"@GLOBALOPTIONS@"_s, describedOptions(everywhere))
        .replace(u"@ARGUMENTS@"_s, cases.arguments);
}

} // namespace wayside::ctl::completion
