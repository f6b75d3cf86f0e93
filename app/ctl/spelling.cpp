// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/spelling.h"

#include <algorithm>
#include <QList>

namespace wayside::ctl {

using namespace Qt::StringLiterals;

namespace {

/// Letters to add, remove or change to make one word of the other.
qsizetype distance(const QString& a, const QString& b) {
    QList<qsizetype> row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, changed}));
        }
    }
    return row[b.size()];
}

} // namespace

QString similar(const QString& word, const QStringList& known, const QString& prefix) {
    constexpr qsizetype longest = 40;
    if (word.isEmpty() || word.size() > longest)
        return {};
    QString best;
    qsizetype least = std::max<qsizetype>(1, word.size() / 3) + 1;
    for (const QString& candidate : known) {
        const qsizetype apart = distance(word, candidate);
        if (apart < least) {
            least = apart;
            best = candidate;
        }
    }
    return best.isEmpty() ? QString() : u" (did you mean %1%2?)"_s.arg(prefix, best);
}

} // namespace wayside::ctl
