// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/octets.h"

#include <QDateTime>

namespace wayside::conformance {

namespace {

QByteArray big(quint64 value, int count) {
    QByteArray bytes;
    for (int i = count - 1; i >= 0; --i)
        bytes += char(quint8(value >> (8 * i)));
    return bytes;
}

QByteArray stamped(quint8 kind, std::optional<quint64> origin) {
    return QByteArray(1, char(kind)) + big64(origin.value_or(wallNow()));
}

} // namespace

QByteArray big16(quint16 value) {
    return big(value, 2);
}
QByteArray big32(quint32 value) {
    return big(value, 4);
}
QByteArray big64(quint64 value) {
    return big(value, 8);
}

quint64 readBig(const QByteArray& bytes, qsizetype at, int count) {
    quint64 value = 0;
    for (int i = 0; i < count; ++i)
        value = value << 8U | quint8(bytes.at(at + i));
    return value;
}

quint64 wallNow() {
    return quint64(QDateTime::currentMSecsSinceEpoch());
}

QByteArray frame(quint8 type, const QByteArray& data) {
    return frameAnnouncing(quint16(data.size() + 1), QByteArray(1, char(type)) + data);
}

QByteArray frameAnnouncing(quint16 size, const QByteArray& content, const QByteArray& prefix) {
    return prefix + big16(size) + content;
}

QByteArray tokenFrame(const QByteArray& token) {
    return frame(datagram::token, token);
}

QByteArray payloadFrame(const QByteArray& content, quint8 kind, std::optional<quint64> origin) {
    return frame(datagram::payload, stamped(kind, origin) + content);
}

QByteArray payloadFrameFor(const QByteArray& identifier, const QByteArray& content, quint8 kind,
                           std::optional<quint64> origin) {
    return frame(datagram::payloadWithIdentifier,
                 identifier.leftJustified(8, '\0') + stamped(kind, origin) + content);
}

QByteArray timestampsResponse(quint64 t0, quint64 t1, quint64 t2) {
    return frame(datagram::timestampsResponse, big64(t0) + big64(t1) + big64(t2));
}

std::optional<Delivery> Delivery::from(quint8 type, const QByteArray& data) {
    const qsizetype head = type == datagram::payloadWithIdentifier ? 8 : 0;
    if ((type != datagram::payload && head == 0) || data.size() < head + 9)
        return std::nullopt;
    Delivery delivery;
    delivery.type = type;
    delivery.identifier = data.first(head);
    delivery.kind = quint8(data.at(head));
    delivery.origin = readBig(data, head + 1, 8);
    delivery.content = data.mid(head + 9);
    return delivery;
}

std::optional<MonitorCopy> MonitorCopy::from(const QByteArray& data) {
    constexpr qsizetype fixed = 4 + 8 + 8 + 1;
    if (data.size() < fixed)
        return std::nullopt;
    const auto length = qsizetype(readBig(data, 0, 4));
    if (length > data.size() - fixed)
        return std::nullopt;
    MonitorCopy copy;
    copy.publisherToken = data.mid(4, length);
    copy.publishing = readBig(data, 4 + length, 8);
    copy.sent = readBig(data, 12 + length, 8);
    const auto original = Delivery::from(quint8(data.at(20 + length)), data.mid(21 + length));
    if (!original)
        return std::nullopt;
    copy.original = *original;
    return copy;
}

} // namespace wayside::conformance
