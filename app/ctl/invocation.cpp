// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/invocation.h"

#include "app/ctl/spelling.h"

#include <algorithm>

namespace wayside::ctl {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> refuse(const QString& why) {
    return failure(ErrorCode::InvalidArgument, Fault::Local, why.toStdString());
}

class CommandParser {
public:
    CommandParser(const QStringList& arguments, const QList<Verb>& verbs, const QList<Option>& everywhere)
        : m_rest(arguments.mid(1))
        , m_verbs(verbs)
        , m_everywhere(everywhere) {}

    Result<ParsedCommand> parse() {
        for (const Option& option : m_everywhere)
            m_parsed.options.declare(option);
        // Who asks for help gets it, whatever else is wrong with the line.
        const auto end = std::find(m_rest.begin(), m_rest.end(), u"--"_s);
        m_parsed.wantsHelp = std::find(m_rest.begin(), end, u"--help"_s) != end ||
                             std::find(m_rest.begin(), end, u"-h"_s) != end;
        while (!m_rest.isEmpty()) {
            const auto taken = takeOne(m_rest.takeFirst());
            if (!taken && !m_parsed.wantsHelp)
                return tl::unexpected(taken.error());
        }
        m_parsed.wantsVersion = m_parsed.options.isSet(u"version"_s);
        if (m_parsed.wantsHelp || m_parsed.wantsVersion)
            return m_parsed;
        return complete();
    }

private:
    Result<void> takeOne(const QString& word) {
        if (!m_optionsOver && word == "--"_L1) {
            m_optionsOver = true;
            return {};
        }
        if (m_optionsOver || !word.startsWith(u'-') || word == "-"_L1)
            return takeWord(word);
        return word.startsWith("--"_L1) ? takeLong(word.mid(2)) : takeShort(word.mid(1));
    }

    Result<void> takeWord(const QString& word) {
        const Verb* current = m_parsed.verb();
        if (current == nullptr) {
            const auto found = std::find_if(m_verbs.begin(), m_verbs.end(),
                                            [&](const Verb& verb) { return verb.name == word; });
            if (found == m_verbs.end())
                return refuse(u"unknown verb "_s + word + similar(word, namesOf(m_verbs)) +
                              u"; waysidectl --help lists them"_s);
            return enter(*found);
        }
        if (!current->verbs.isEmpty() && m_parsed.arguments.isEmpty()) {
            if (const Verb* next = current->find(word))
                return enter(*next);
            return refuse(u"unknown verb %1 %2%3; waysidectl %1 --help lists them"_s.arg(
                m_parsed.words(), word, similar(word, namesOf(current->verbs))));
        }
        m_parsed.arguments.append(word);
        return {};
    }

    Result<void> enter(const Verb& verb) {
        for (const QString& name : m_parsed.options.givenNames()) {
            const bool stays = std::any_of(m_everywhere.begin(), m_everywhere.end(),
                                           [&](const Option& option) { return option.name == name; });
            if (!stays && !verb.declares(name))
                return refuse(u"--%1 is not an option of %2 %3"_s.arg(name, m_parsed.words(), verb.name));
        }
        m_parsed.path.append(&verb);
        for (const Option& option : verb.options)
            m_parsed.options.declare(option);
        return {};
    }

    Result<void> takeLong(const QString& text) {
        const qsizetype equals = text.indexOf(u'=');
        const QString name = equals < 0 ? text : text.left(equals);
        const Option* option = declared(name);
        if (option == nullptr)
            return unknown(u"--"_s + name, name);
        return take(*option, equals < 0 ? std::nullopt : std::optional(text.mid(equals + 1)));
    }

    Result<void> takeShort(const QString& text) {
        for (const QList<Option>& options :
             {m_parsed.verb() != nullptr ? m_parsed.verb()->options : QList<Option>(), m_everywhere}) {
            for (const Option& option : options) {
                if (!option.letter.isNull() && text == QString(option.letter))
                    return take(option, std::nullopt);
            }
        }
        return unknown(u'-' + text, text);
    }

    /// Of the verb meant or of all of them, not of one on the way there.
    const Option* declared(const QString& name) const {
        const auto in = [&](const QList<Option>& options) -> const Option* {
            const auto found = std::find_if(options.begin(), options.end(),
                                            [&](const Option& option) { return option.name == name; });
            return found == options.end() ? nullptr : &*found;
        };
        const Option* own = m_parsed.verb() != nullptr ? in(m_parsed.verb()->options) : nullptr;
        return own != nullptr ? own : in(m_everywhere);
    }

    tl::unexpected<Error> unknown(const QString& shown, const QString& name) const {
        QStringList names;
        for (const Option& option : m_everywhere)
            names.append(option.name);
        if (m_parsed.verb() != nullptr) {
            for (const Option& option : m_parsed.verb()->options)
                names.append(option.name);
        }
        const QString verb = m_parsed.words();
        // Tokens may begin with a hyphen too: what is longer than any option is not said again.
        constexpr qsizetype longest = 32;
        if (name.size() > longest)
            return refuse(u"an unknown option of %1 characters, not repeated here because it may be a token; "
                          "tokens belong into files: --%2 FILE"_s.arg(shown.size())
                              .arg(names.filter(u"token-file"_s).join(u" FILE, --"_s)));
        return refuse(u"unknown option "_s + shown + similar(name, names, u"--"_s) + u"; waysidectl "_s +
                      (verb.isEmpty() ? QString() : verb + u' ') + u"--help lists them"_s);
    }

    Result<void> take(const Option& option, const std::optional<QString>& attached) {
        if (option.valueName.isEmpty()) {
            if (attached)
                return refuse(u"--%1 takes no value"_s.arg(option.name));
            m_parsed.options.give(option.name, QString());
            return {};
        }
        if (!attached && m_rest.isEmpty())
            return refuse(u"--%1 needs a value: --%1 %2"_s.arg(option.name, option.valueName));
        const QString value = attached ? *attached : m_rest.takeFirst();
        if (!option.repeatable && m_parsed.options.isSet(option.name))
            return refuse(u"--%1 is given twice"_s.arg(option.name));
        if (!option.choices.isEmpty() && !option.choices.contains(value))
            return refuse(u"--%1 is one of %2"_s.arg(option.name, option.choices.join(u", "_s)));
        m_parsed.options.give(option.name, value);
        return {};
    }

    Result<ParsedCommand> complete() {
        const Verb* verb = m_parsed.verb();
        if (verb == nullptr)
            return refuse(u"no verb; waysidectl --help lists them"_s);
        if (!verb->run)
            return refuse(u"%1 needs one of %2; waysidectl %1 --help says more"_s.arg(
                m_parsed.words(), namesOf(verb->verbs).join(u", "_s)));
        const auto counted = checkArguments(*verb);
        if (!counted)
            return tl::unexpected(counted.error());
        return m_parsed;
    }

    Result<void> checkArguments(const Verb& verb) const {
        const QStringList& given = m_parsed.arguments;
        for (qsizetype i = 0; i < verb.arguments.size(); ++i) {
            if (verb.arguments[i].required() && i >= given.size())
                return refuse(u"%1 needs %2; waysidectl %1 --help says more"_s.arg(m_parsed.words(),
                                                                                   verb.arguments[i].name));
        }
        const bool endless = !verb.arguments.isEmpty() && verb.arguments.constLast().repeated();
        if (!endless && given.size() > verb.arguments.size())
            return refuse(u"unexpected argument "_s + given[verb.arguments.size()]);
        for (qsizetype i = 0; i < given.size(); ++i) {
            const Argument& argument = verb.arguments[std::min(i, verb.arguments.size() - 1)];
            if (!argument.choices.isEmpty() && !argument.choices.contains(given[i]))
                return refuse(u"%1 is one of %2"_s.arg(argument.name, argument.choices.join(u", "_s)));
        }
        return {};
    }

    static QStringList namesOf(const QList<Verb>& verbs) {
        QStringList names;
        for (const Verb& verb : verbs)
            names.append(verb.name);
        return names;
    }

    QStringList m_rest;
    const QList<Verb>& m_verbs;
    const QList<Option>& m_everywhere;
    ParsedCommand m_parsed;
    bool m_optionsOver = false;
};

} // namespace

const Verb* Verb::find(const QString& subVerb) const {
    const auto found =
        std::find_if(verbs.begin(), verbs.end(), [&](const Verb& verb) { return verb.name == subVerb; });
    return found == verbs.end() ? nullptr : &*found;
}

bool Verb::declares(const QString& option) const {
    return std::any_of(options.begin(), options.end(),
                       [&](const Option& declared) { return declared.name == option; });
}

const Option* GivenOptions::declaration(const QString& name) const {
    const auto found = m_declared.constFind(name);
    return found == m_declared.cend() ? nullptr : &*found;
}

QString GivenOptions::value(const QString& name) const {
    const QStringList given = m_given.value(name);
    if (!given.isEmpty())
        return given.constLast();
    const Option* option = declaration(name);
    Q_ASSERT_X(option != nullptr, "GivenOptions::value", qPrintable(name)); // a typing mistake of ours
    return option != nullptr ? option->defaultValue : QString();
}

QString ParsedCommand::words() const {
    QStringList names;
    for (const Verb* verb : path)
        names.append(verb->name);
    return names.join(u' ');
}

Result<ParsedCommand> parseCommand(const QStringList& arguments, const QList<Verb>& verbs,
                                   const QList<Option>& everywhere) {
    return CommandParser(arguments, verbs, everywhere).parse();
}

} // namespace wayside::ctl
