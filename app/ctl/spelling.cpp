// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/spelling.h"

#include <algorithm>
#include <numeric>
#include <QList>

namespace wayside::ctl {

using namespace Qt::StringLiterals;

namespace {

/// Letters to add, remove, change, or swap with their neighbours to make one word of the other.
qsizetype distance(const QString& a, const QString& b) {
    QList<qsizetype> before;
    QList<qsizetype> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        QList<qsizetype> next(b.size() + 1);
        next[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            next[j] = std::min({row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                next[j] = std::min(next[j], before[j - 2] + 1);
        }
        before = std::exchange(row, next);
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
