// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/access/fieldrules.h"

#include "netcore/base/tlcidentifier.h"

#include <algorithm>
#include <QRegularExpression>

namespace wayside::access {

using namespace Qt::StringLiterals;

std::optional<Complaint> complaintAboutName(const QString& name) {
    if (name.isEmpty())
        return Complaint::Empty;
    if (name.size() > longestName)
        return Complaint::TooLong;
    if (!std::all_of(name.begin(), name.end(), [](QChar c) { return c.isPrint(); }))
        return Complaint::ControlCharacter;
    return std::nullopt;
}

std::optional<Complaint> complaintAboutDomainName(const QString& name) {
    if (const auto complaint = complaintAboutName(name))
        return complaint;
    if (name.contains(u'/') || name.contains(u'\\') || name.startsWith(u'.'))
        return Complaint::BadDomainName;
    return std::nullopt;
}

std::optional<Complaint> complaintAboutIdentifier(const QString& identifier) {
    if (identifier.isEmpty())
        return Complaint::Empty;
    return TlcIdentifier::isRegistrable(identifier.toStdString()) ? std::nullopt
                                                                  : std::optional(Complaint::BadIdentifier);
}

QStringList splitIdentifiers(const QString& text) {
    static const QRegularExpression gaps(u"[\\s,;]+"_s);
    QStringList identifiers = text.split(gaps, Qt::SkipEmptyParts);
    identifiers.removeDuplicates();
    return identifiers;
}

QString firstBadIdentifier(const QStringList& identifiers) {
    const auto bad = std::find_if(identifiers.cbegin(), identifiers.cend(), [](const QString& identifier) {
        return complaintAboutIdentifier(identifier).has_value();
    });
    return bad == identifiers.cend() ? QString() : *bad;
}

QString fieldOfRefusal(const QString& message, const QStringList& fields) {
    QString found;
    qsizetype where = -1;
    for (const QString& field : fields) {
        const QRegularExpression word(u"\\b%1\\b"_s.arg(QRegularExpression::escape(field)));
        const qsizetype at = message.indexOf(word);
        if (at >= 0 && (where < 0 || at < where)) {
            where = at;
            found = field;
        }
    }
    return found;
}

} // namespace wayside::access
