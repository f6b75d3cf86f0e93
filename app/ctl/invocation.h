// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandline.h"
#include "app/ctl/verb.h"

#include <QHash>

namespace wayside::ctl {

/// Options as they were given, checked against their declarations.
class GivenOptions {
public:
    void declare(const Option& option) { m_declared.insert(option.name, option); }
    bool isDeclared(const QString& name) const { return m_declared.contains(name); }
    const Option* declaration(const QString& name) const;
    void give(const QString& name, const QString& value) { m_given[name].append(value); }

    bool isSet(const QString& name) const { return m_given.contains(name); }
    /// The last one given, else the declared default.
    QString value(const QString& name) const;
    /// All that were given.
    QStringList values(const QString& name) const { return m_given.value(name); }
    QStringList givenNames() const { return m_given.keys(); }

private:
    QHash<QString, Option> m_declared;
    QHash<QString, QStringList> m_given;
};

/// One command line, taken apart: which verb, what for.
struct ParsedCommand {
    QList<const Verb*> path; ///< from the topmost to the one meant; empty: none was named
    GivenOptions options;
    QStringList arguments;
    bool wantsHelp = false;
    bool wantsVersion = false;

    const Verb* verb() const { return path.isEmpty() ? nullptr : path.constLast(); }
    QString words() const; ///< "drain start"
};

/// Takes `arguments`, the program's name first, apart. Options may stand anywhere after the verb they belong
/// to, those of all verbs anywhere; "--" ends them. With --help or --version among them nothing else is
/// checked. Error: InvalidArgument, one line that says what is wrong.
Result<ParsedCommand> parseCommand(const QStringList& arguments, const QList<Verb>& verbs,
                                   const QList<Option>& everywhere);

/// What a verb gets to work with.
class Invocation {
public:
    Invocation(ParsedCommand command, CommandLine line)
        : m_command(std::move(command))
        , m_line(std::move(line)) {}

    bool isSet(const QString& option) const { return m_command.options.isSet(option); }
    QString value(const QString& option) const { return m_command.options.value(option); }
    QStringList values(const QString& option) const { return m_command.options.values(option); }
    const GivenOptions& options() const { return m_command.options; }
    const QStringList& arguments() const { return m_command.arguments; }
    QString argument(qsizetype index) const { return m_command.arguments.value(index); } ///< or empty
    const CommandLine& line() const { return m_line; }
    OutputFormat format() const { return m_line.format(); }
    QString words() const { return m_command.words(); }

private:
    ParsedCommand m_command;
    CommandLine m_line;
};

} // namespace wayside::ctl
