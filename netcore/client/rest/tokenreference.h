// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// How people tell tokens apart without seeing them. A reference is the last hexadecimal digits of a token's
/// SHA-256; a node that masks a token itself shows the same (spec 02 §1).
namespace wayside::client {

/// Whether this is a token and not what a service shows in place of one: printable ASCII, no asterisk, at
/// least 16 characters.
bool isWholeToken(const QByteArray& text);

/// Six digits, of a whole token or of one that the service masked with them at its end; else empty.
QString tokenReference(const QByteArray& token);

/// "••••••••3fa9c2": safe to show. Of what is no token, dots alone.
QString maskedToken(const QByteArray& token);

/// Whether `reference` (with or without dots before it, at least six digits) means this token.
bool meansToken(const QString& reference, const QByteArray& token);

} // namespace wayside::client
