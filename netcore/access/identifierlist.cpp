// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/access/identifierlist.h"

#include "netcore/access/fieldrules.h"

#include <algorithm>
#include <QStringList>

namespace wayside::access {

namespace {

constexpr qsizetype longestShown = 64;

QStringView entryOf(QStringView line) {
    for (const QChar mark : {u',', u';', u'\t'}) {
        const qsizetype at = line.indexOf(mark);
        if (at >= 0)
            line = line.left(at);
    }
    line = line.trimmed();
    if (line.size() >= 2 && line.front() == u'"' && line.back() == u'"')
        line = line.mid(1, line.size() - 2).trimmed();
    return line;
}

} // namespace

int IdentifierList::count(ListedIdentifier::Fate fate) const {
    return int(std::count_if(lines.cbegin(), lines.cend(),
                             [fate](const ListedIdentifier& line) { return line.fate == fate; }));
}

QStringList IdentifierList::fresh() const {
    QStringList identifiers;
    for (const ListedIdentifier& line : lines) {
        if (line.fate == ListedIdentifier::Fate::New)
            identifiers.append(line.text);
    }
    return identifiers;
}

IdentifierList readIdentifierList(const QString& text, const QSet<QString>& registered) {
    IdentifierList list;
    QSet<QString> seen;
    int number = 0;
    QStringView rest(text);
    if (rest.startsWith(QChar(0xfeff)))
        rest = rest.mid(1);
    for (const QStringView raw : rest.tokenize(u'\n')) {
        ++number;
        const QStringView entry = entryOf(raw);
        if (entry.isEmpty() || entry.startsWith(u'#'))
            continue;
        if (list.lines.size() == IdentifierList::mostLines) {
            list.cut = true;
            break;
        }
        ListedIdentifier line{number, entry.left(longestShown).toString(), ListedIdentifier::Fate::New};
        if (entry.size() > longestShown || complaintAboutIdentifier(line.text))
            line.fate = ListedIdentifier::Fate::Invalid;
        else if (seen.contains(line.text))
            line.fate = ListedIdentifier::Fate::Repeated;
        else if (registered.contains(line.text))
            line.fate = ListedIdentifier::Fate::Known;
        if (line.fate != ListedIdentifier::Fate::Invalid)
            seen.insert(line.text);
        list.lines.append(line);
    }
    return list;
}

} // namespace wayside::access
