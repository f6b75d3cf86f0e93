// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QString>
#include <QStringList>

/// What the fields of spec 02 take, to be checked before anything is sent.
namespace wayside::access {

inline constexpr int longestName = 50; ///< characters, of accounts and domains
inline constexpr qint64 mostRetentionDays = 100'000;
inline constexpr qint64 mostTlcsOfDomain = 10'000'000;
inline constexpr qint64 largestPayloadType = 255;
inline constexpr qint64 largestPriority = 2'147'483'647; ///< and its negative minus one
inline constexpr qsizetype mostScopeIdentifiers =
    10'000; ///< of one authorization: keeps the body below 1 MiB

enum class Complaint : quint8 {
    Empty,
    TooLong,
    ControlCharacter,
    BadIdentifier, ///< not `^[a-z0-9_-]{8}$`
    BadDomainName, ///< with a slash or a point in front: it is the key in an address
    TooMany,
};

std::optional<Complaint> complaintAboutName(const QString& name);
std::optional<Complaint> complaintAboutDomainName(const QString& name);
std::optional<Complaint> complaintAboutIdentifier(const QString& identifier);

/// Identifiers between blanks, commas, semicolons and line ends, each once, in the order given.
QStringList splitIdentifiers(const QString& text);
/// The first one that is none; empty: all are.
QString firstBadIdentifier(const QStringList& identifiers);

/// Which of `fields` a service's refusal is about: the one whose name stands in it as a word, the first where
/// there are several. Empty: none of them.
QString fieldOfRefusal(const QString& message, const QStringList& fields);

} // namespace wayside::access
