// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/exitcode.h"

#include <functional>
#include <QList>
#include <QString>
#include <QStringList>

namespace wayside::ctl {

class Invocation;

/// One option as it is declared, once, for parser, help, completion and manual.
struct Option {
    QString name;           ///< long, without dashes
    QString help;           ///< a sentence; names the default where there is one
    QString valueName = {}; ///< empty: a switch. FILE and FOLDER complete to names of such.
    QString defaultValue = {};
    QStringList choices = {}; ///< fixed values; any other is a usage error
    bool repeatable = false;
    QStringList suggestions = {}; ///< values worth completing where others are allowed
    QChar letter = {};            ///< short form, rarely
};

/// One positional argument. At most the last one may be optional or repeated.
struct Argument {
    enum class Count { One, Optional, OneOrMore, Any };

    QString name; ///< in capitals, as in help
    QString help;
    Count count = Count::One;
    QStringList choices = {}; ///< as for options

    bool required() const { return count == Count::One || count == Count::OneOrMore; }
    bool repeated() const { return count == Count::OneOrMore || count == Count::Any; }
};

struct Example {
    QString command; ///< a whole line, "waysidectl …"
    QString meaning;
};

/// Where the overview shows a verb.
enum class VerbGroup { Operation, Access, Traffic, Testing, Program };

/// What an invocation needs of the options that every verb has.
enum class Reach {
    Node,  ///< asks a node: address, trust, token
    Local, ///< this computer only: output formats
};

/// One verb or sub-verb of the command line: "drain", "drain start". Declared once, by a function in a file
/// of its own; verbs.cpp lists these functions.
///
/// With sub-verbs it does nothing itself, or, if it also has run, that is what it does when no sub-verb is
/// named; it then takes no arguments.
struct Verb {
    QString name;
    QString summary;                        ///< one line, no full stop
    QString description = {};               ///< paragraphs, an empty line between two
    VerbGroup group = VerbGroup::Operation; ///< of the topmost
    QList<Option> options = {};
    QList<Argument> arguments = {};
    QList<Example> examples = {};
    QList<Verb> verbs = {};
    Reach reach = Reach::Node;
    /// Does it, running the event loop as long as it takes.
    std::function<ExitCode(const Invocation&)> run = {};

    const Verb* find(const QString& subVerb) const;
    bool declares(const QString& option) const;
};

/// All verbs, in the order of the help.
const QList<Verb>& allVerbs();
/// Options that every verb takes.
const QList<Option>& globalOptions();

/// "waysidectl: <message>" on standard error, control characters as "?".
void complain(const QString& message);
/// Prints the error and gives the exit code of a local mistake.
ExitCode usageError(const Error& error);

} // namespace wayside::ctl
