// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/client/nodeframes.h"

#include "netcore/text/latintext.h"
#include "netcore/wire/datagram.h"

#include <QString>

namespace wayside::conformance::client {

using namespace Qt::StringLiterals;

QByteArray number(quint64 value, int bytes) {
    QByteArray result(bytes, '\0');
    for (int i = bytes - 1; i >= 0; --i, value >>= 8U)
        result[i] = char(value & 0xFFU);
    return result;
}

QByteArray frame(quint8 type, const QByteArray& data) {
    return QByteArray("\xAA\xBB") + number(quint64(data.size()) + 1, 2) + char(type) + data;
}

QByteArray timestampsRequest(quint64 t0) {
    return frame(0x06, number(t0, 8));
}

QByteArray payload(quint8 payloadType, WallTime origin, const QByteArray& content,
                   const QByteArray& identifier) {
    return frame(identifier.isEmpty() ? 0x04 : 0x05,
                 identifier + char(payloadType) + number(origin.milliseconds, 8) + content);
}

QByteArray monitorCopy(const QByteArray& publisherToken, WallTime published, WallTime sent,
                       quint8 originalType, const QByteArray& original) {
    return frame(0xF0, number(quint64(publisherToken.size()), 4) + publisherToken +
                           number(published.milliseconds, 8) + number(sent.milliseconds, 8) +
                           char(originalType) + original);
}

QByteArray padded(const QByteArray& identifier) {
    return identifier.leftJustified(8, '\0', true);
}

QString hex(const QByteArray& bytes, qsizetype most) {
    const QString shown = QString::fromLatin1(bytes.left(most).toHex(' '));
    return bytes.size() <= most ? shown : u"%1 … (%2 bytes)"_s.arg(shown).arg(bytes.size());
}

QString typeName(quint8 type) {
    const std::string_view name = wire::nameOfType(type);
    return u"%1 (0x%2)"_s.arg(latinText(name)).arg(type, 2, 16, QChar(u'0'));
}

} // namespace wayside::conformance::client
