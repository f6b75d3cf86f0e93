// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace wayside::ui {

class HelpLibrary;

/// One section in which all words of a search are.
struct HelpHit {
    QString document;
    QString documentTitle;
    QString anchor;
    QString title;   ///< of the section
    QString excerpt; ///< about the first word found, with … where it was cut
    int score = 0;
};

/// What a search is for: words, and phrases in quotes, in lower case.
QStringList helpSearchWords(const QString& search);

/// Sections with every word of the search, in title or text, where a word begins; best first. Nothing for an
/// empty search. Takes some milliseconds for all of the help. Any thread.
QList<HelpHit> searchHelp(const HelpLibrary& library, const QString& search);

/// Where `words` begin a word in `text`: position and length, in order, not overlapping.
QList<std::pair<qsizetype, qsizetype>> helpWordsIn(const QString& text, const QStringList& words);

} // namespace wayside::ui
