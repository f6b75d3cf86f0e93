// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verb.h"

/// Scripts that teach a shell to complete this program's command lines, made of the declarations: verbs,
/// sub-verbs, options, fixed values, names of files where files are meant, and the names of saved profiles.
namespace wayside::ctl::completion {

QString bashScript(const QList<Verb>& verbs, const QList<Option>& everywhere);
QString zshScript(const QList<Verb>& verbs, const QList<Option>& everywhere);
QString fishScript(const QList<Verb>& verbs, const QList<Option>& everywhere);

/// A place on the command line: which verb has been named so far.
struct Place {
    QString path;               ///< "drain start"; empty before the first verb
    const Verb* verb = nullptr; ///< nothing before the first verb
    QList<Verb> verbs;          ///< that may follow
    QList<Option> options;      ///< its own, without those of every verb
};
/// All of them, each before those below it.
QList<Place> placesOf(const QList<Verb>& verbs);

/// 'as one word of a shell' (bash, zsh); fish has rules of its own.
QString singleQuoted(const QString& text);
/// What an option or argument may be followed by.
QStringList valuesOf(const Option& option);
bool wantsFile(const QString& valueName);
bool wantsFolder(const QString& valueName);
/// "candidates=(…)" or "kind=files", for bash and zsh; empty: nothing is known.
QString candidates(const QStringList& values, const QString& valueName);

} // namespace wayside::ctl::completion
