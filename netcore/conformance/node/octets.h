// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>
#include <QList>
#include <QString>

/// The suite's own reading and writing of spec 01 §2 and §3, byte by byte and apart from netcore/wire: a
/// suite that shared the encoder of what it judges would share its mistakes. Nothing here refuses anything;
/// wrong frames are what it is for.
namespace wayside::conformance {

namespace datagram {
inline constexpr quint8 keepAlive = 0x00, token = 0x01, bye = 0x02, reconnect = 0x03, payload = 0x04,
                        payloadWithIdentifier = 0x05, timestampsRequest = 0x06, timestampsResponse = 0x07,
                        monitorPayload = 0xF0;
} // namespace datagram

QByteArray big16(quint16 value);
QByteArray big32(quint32 value);
QByteArray big64(quint64 value);
quint64 readBig(const QByteArray& bytes, qsizetype at, int count);
/// UTC milliseconds of this machine.
quint64 wallNow();

/// AA BB, size of type and data, type, data. At most 65534 bytes of data.
QByteArray frame(quint8 type, const QByteArray& data = {});
/// A header that announces `size` content bytes, and `content`, whatever its length.
QByteArray frameAnnouncing(quint16 size, const QByteArray& content, const QByteArray& prefix = "\xAA\xBB");
QByteArray tokenFrame(const QByteArray& token);
QByteArray payloadFrame(const QByteArray& content, quint8 kind = 1, std::optional<quint64> origin = {});
/// `identifier` of up to eight bytes, null-padded; of exactly eight it may hold anything.
QByteArray payloadFrameFor(const QByteArray& identifier, const QByteArray& content, quint8 kind = 1,
                           std::optional<quint64> origin = {});
QByteArray timestampsResponse(quint64 t0, quint64 t1, quint64 t2);

/// A frame as it came.
struct Frame {
    quint8 type = 0;
    QByteArray data; ///< after the type byte
    qint64 atMs = 0; ///< since the case began
    quint64 wallAtMs = 0;
    quint64 offset = 0; ///< of its first byte in the stream
};

/// What a 0x04 or 0x05 carries; nothing when it is too short.
struct Delivery {
    quint8 type = 0;
    QByteArray identifier; ///< eight bytes as they came; empty in a 0x04
    quint8 kind = 0;
    quint64 origin = 0;
    QByteArray content;
    qint64 atMs = 0;

    static std::optional<Delivery> from(quint8 type, const QByteArray& data);
};

/// What a 0xF0 carries; nothing when a length in it cannot be right.
struct MonitorCopy {
    QByteArray publisherToken; ///< a secret
    quint64 publishing = 0, sent = 0;
    quint64 receivedWallMs = 0;
    Delivery original;

    static std::optional<MonitorCopy> from(const QByteArray& data);
};

} // namespace wayside::conformance
