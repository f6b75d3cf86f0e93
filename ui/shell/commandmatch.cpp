// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandmatch.h"

#include <QStringList>

namespace wayside::ui {

namespace {

constexpr int beginsText = 40, beginsWord = 25, insideWord = 10, lettersInOrder = 2;

bool startsWord(const QString& text, qsizetype at) {
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

bool hasLettersInOrder(const QString& word, const QString& text) {
    qsizetype at = 0;
    for (const QChar letter : word) {
        at = text.indexOf(letter, at);
        if (at < 0)
            return false;
        ++at;
    }
    return true;
}

std::optional<int> wordMatch(const QString& word, const QString& text) {
    std::optional<int> best;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const int here = at == 0 ? beginsText : startsWord(text, at) ? beginsWord : insideWord;
        best = std::max(best.value_or(0), here);
    }
    // One letter is in nearly every text.
    if (!best && word.size() > 1 && hasLettersInOrder(word, text))
        best = lettersInOrder;
    return best;
}

} // namespace

std::optional<int> commandMatch(const QString& query, const QString& text) {
    const QString folded = text.toCaseFolded();
    int sum = 0;
    for (const QString& word : query.toCaseFolded().split(u' ', Qt::SkipEmptyParts)) {
        const auto match = wordMatch(word, folded);
        if (!match)
            return std::nullopt;
        sum += *match;
    }
    return sum;
}

} // namespace wayside::ui
