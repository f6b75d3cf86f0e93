// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/table.h"

#include <algorithm>
#include <numeric>

namespace wayside::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 2;

QList<int> naturalWidths(const QList<TableColumn>& columns, const QList<QStringList>& rows) {
    QList<int> widths;
    for (int c = 0; c < columns.size(); ++c) {
        qsizetype widest = columns[c].title.size();
        for (const QStringList& row : rows)
            widest = std::max(widest, row.value(c).size());
        widths.append(int(widest));
    }
    return widths;
}

QString lineOf(const QStringList& cells, const QList<TableColumn>& columns, const QList<int>& widths,
               const QList<int>& shown, int width) {
    QString line;
    for (const int c : shown) {
        const QString cell = harmless(cells.value(c));
        line += columns[c].rightAligned ? cell.rightJustified(widths[c]) : cell.leftJustified(widths[c]);
        line += QString(gap, u' ');
    }
    while (line.endsWith(u' '))
        line.chop(1);
    if (width > 0 && line.size() > width)
        line = line.left(width - 1) + u'…';
    return line + u'\n';
}

} // namespace

QString harmless(QString text) {
    for (QChar& c : text) {
        if (!c.isPrint() && !c.isSurrogate())
            c = u'?';
    }
    return text;
}

QString hanging(const QString& title, const QString& text, int width) {
    constexpr qsizetype leastRoom = 20; // in a narrower place wrapping helps nobody
    const qsizetype room = width - title.size();
    if (width <= 0 || room < leastRoom || text.size() <= room)
        return title + text + u'\n';
    QString whole;
    QString line = title;
    for (const QString& word : text.split(u' ')) {
        const bool begins = line.size() == title.size();
        if (!begins && line.size() + 1 + word.size() > width) {
            whole += line + u'\n';
            line = QString(title.size(), u' ') + word;
        } else {
            line += begins ? word : u' ' + word;
        }
    }
    return whole + line + u'\n';
}

QList<int> fittingColumns(const QList<TableColumn>& columns, QList<int> widths, int width) {
    const int leastOfLast = std::max(20, width / 3); // of words that may be cut
    QList<int> shown(columns.size());
    std::iota(shown.begin(), shown.end(), 0);
    if (width <= 0 || columns.isEmpty())
        return shown;
    if (!columns.constLast().rightAligned)
        widths.last() = std::min(widths.constLast(), leastOfLast);
    const auto total = [&](const QList<int>& chosen) {
        return std::accumulate(chosen.begin(), chosen.end(), -gap,
                               [&](int sum, int c) { return sum + widths[c] + gap; });
    };
    const auto moreImportant = [&](int a, int b) { return columns[a].priority < columns[b].priority; };
    QList<int> left;
    while (shown.size() > 1 && total(shown) > width) {
        const auto least = std::max_element(shown.begin(), shown.end(), moreImportant);
        if (columns[*least].priority == 0)
            break;
        left.append(*least);
        shown.erase(least);
    }
    // A wide column may have left room for a narrow one that went before it.
    std::stable_sort(left.begin(), left.end(), moreImportant);
    for (const int column : left) {
        QList<int> more = shown;
        more.insert(std::lower_bound(more.begin(), more.end(), column), column);
        if (total(more) <= width)
            shown = more;
    }
    return shown;
}

QString textTable(const QList<TableColumn>& columns, const QList<QStringList>& rows, int width,
                  QList<int>* widths) {
    QList<int> natural = naturalWidths(columns, rows);
    if (widths != nullptr) {
        for (qsizetype c = 0; c < natural.size(); ++c)
            natural[c] = std::max(natural[c], widths->value(c));
        *widths = natural;
    }
    const QList<int> shown = fittingColumns(columns, natural, width);
    QStringList titles;
    for (const TableColumn& column : columns)
        titles.append(column.title);
    QString text = lineOf(titles, columns, natural, shown, width);
    for (const QStringList& row : rows)
        text += lineOf(row, columns, natural, shown, width);
    return text;
}

} // namespace wayside::ctl
