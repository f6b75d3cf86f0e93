// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpsearch.h"

#include "ui/help/helplibrary.h"

#include <algorithm>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

/// The next place at or after `from` where `word` begins a word.
qsizetype placeOf(const QString& text, const QString& word, qsizetype from = 0) {
    for (qsizetype at = text.indexOf(word, from, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        // What begins with a sign, as options do, is found anywhere.
        if (at == 0 || !word.at(0).isLetterOrNumber() || !text.at(at - 1).isLetterOrNumber())
            return at;
    }
    return -1;
}

int scoreOf(const HelpSection& section, const QString& documentTitle, const QStringList& words) {
    constexpr int inTitle = 20, inDocumentTitle = 4, mostCounted = 5;
    int score = section.level == 1 ? 1 : 0;
    for (const QString& word : words) {
        int found = placeOf(section.title, word) >= 0 ? inTitle : 0;
        qsizetype at = placeOf(section.text, word);
        for (int times = 0; at >= 0 && times < mostCounted; ++times) {
            ++found;
            at = placeOf(section.text, word, at + word.size());
        }
        if (found == 0)
            return 0;
        score += found + (placeOf(documentTitle, word) >= 0 ? inDocumentTitle : 0);
    }
    return score;
}

/// Some words before the first that was found, and more behind it.
QString excerptOf(const QString& text, const QStringList& words) {
    constexpr qsizetype before = 50, length = 180;
    qsizetype first = text.size();
    for (const QString& word : words) {
        if (const qsizetype at = placeOf(text, word); at >= 0)
            first = std::min(first, at);
    }
    qsizetype begin = first == text.size() ? 0 : std::max<qsizetype>(0, first - before);
    if (begin > 0)
        begin = std::min(first, text.indexOf(u' ', begin) + 1);
    qsizetype end = std::min(text.size(), begin + length);
    if (end < text.size())
        end = std::max(begin + 1, text.lastIndexOf(u' ', end));
    return (begin > 0 ? u"… "_s : QString()) + text.mid(begin, end - begin) +
           (end < text.size() ? u" …"_s : QString());
}

} // namespace

QStringList helpSearchWords(const QString& search) {
    static const QRegularExpression part(u"\"([^\"]+)\"?|([^\\s\"]+)"_s);
    QStringList words;
    for (auto match = part.globalMatch(search.toLower()); match.hasNext();) {
        const auto found = match.next();
        const QString word = (found.captured(1) + found.captured(2)).simplified();
        if (!word.isEmpty() && !words.contains(word))
            words.append(word);
    }
    return words;
}

QList<HelpHit> searchHelp(const HelpLibrary& library, const QString& search) {
    const QStringList words = helpSearchWords(search);
    QList<HelpHit> hits;
    if (words.isEmpty())
        return hits;
    for (const HelpDocument& document : library.documents()) {
        for (const HelpSection& section : document.sections) {
            if (const int score = scoreOf(section, document.title, words))
                hits.append({document.name, document.title, section.anchor, section.title,
                             excerptOf(section.text, words), score});
        }
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const HelpHit& a, const HelpHit& b) { return a.score > b.score; });
    return hits;
}

QList<std::pair<qsizetype, qsizetype>> helpWordsIn(const QString& text, const QStringList& words) {
    QList<std::pair<qsizetype, qsizetype>> places;
    for (const QString& word : words) {
        for (qsizetype at = placeOf(text, word); at >= 0; at = placeOf(text, word, at + word.size()))
            places.append({at, word.size()});
    }
    std::sort(places.begin(), places.end());
    qsizetype end = 0;
    places.removeIf([&end](const auto& place) {
        const bool overlaps = place.first < end;
        if (!overlaps)
            end = place.first + place.second;
        return overlaps;
    });
    return places;
}

} // namespace wayside::ui
