// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/clienthello.h"

#include "netcore/conformance/node/octets.h"

#include <QRandomGenerator>

namespace wayside::conformance {

namespace {

QByteArray random(int count) {
    QByteArray bytes;
    for (int i = 0; i < count; ++i)
        bytes += char(quint8(QRandomGenerator::global()->bounded(256)));
    return bytes;
}

QByteArray withLength16(const QByteArray& bytes) {
    return big16(quint16(bytes.size())) + bytes;
}

QByteArray withLength8(const QByteArray& bytes) {
    return QByteArray(1, char(quint8(bytes.size()))) + bytes;
}

QByteArray extension(quint16 type, const QByteArray& data) {
    return big16(type) + withLength16(data);
}

QByteArray extensions(const HelloOffer& offer) {
    const QByteArray groups = big16(29) + big16(23) + big16(24); // x25519, P-256, P-384
    QByteArray algorithms;
    for (const quint16 each : {0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601, 0x0403, 0x0201})
        algorithms += big16(each);
    QByteArray all = extension(0, withLength16(QByteArray(1, '\0') + withLength16(offer.serverName))) +
                     extension(10, withLength16(groups)) + extension(11, withLength8(QByteArray(1, '\0'))) +
                     extension(13, withLength16(algorithms)) + extension(0xFF01, QByteArray(1, '\0'));
    if (offer.tls13) {
        all += extension(43, withLength8(big16(0x0304))) + extension(45, withLength8(QByteArray(1, '\1'))) +
               extension(51, withLength16(big16(29) + withLength16(random(32))));
    }
    return all;
}

} // namespace

QByteArray clientHello(const HelloOffer& offer) {
    QByteArray suites;
    for (const quint16 each : offer.suites)
        suites += big16(each);
    const QByteArray body = big16(offer.version) + random(32) + withLength8(random(32)) +
                            withLength16(suites) + withLength8(QByteArray(1, '\0')) +
                            withLength16(extensions(offer));
    const QByteArray message = QByteArray(1, '\1') + QByteArray(1, '\0') + withLength16(body);
    return QByteArray(1, '\x16') + big16(0x0301) + withLength16(message);
}

ServerReply readServerReply(const QByteArray& bytes) {
    ServerReply reply;
    if (bytes.size() < 5)
        return reply;
    const auto length = qsizetype(readBig(bytes, 3, 2));
    if (bytes.size() < 5 + length)
        return reply;
    const QByteArray record = bytes.mid(5, length);
    reply.kind = ServerReply::Kind::Other;
    if (bytes.front() == '\x15' && record.size() >= 2) {
        reply.kind = ServerReply::Kind::Alert;
        reply.alert = quint8(record.at(1));
        return reply;
    }
    // type, three bytes of length, version, random, session identifier, suite
    constexpr qsizetype upToSession = 4 + 2 + 32;
    if (bytes.front() != '\x16' || record.size() <= upToSession || record.front() != '\2')
        return reply;
    const qsizetype suiteAt = upToSession + 1 + quint8(record.at(upToSession));
    if (record.size() < suiteAt + 2)
        return reply;
    reply.kind = ServerReply::Kind::Hello;
    reply.version = quint16(readBig(record, 4, 2));
    reply.suite = quint16(readBig(record, suiteAt, 2));
    if (reply.suite >= 0x1301 && reply.suite <= 0x1305)
        reply.version = 0x0304;
    return reply;
}

} // namespace wayside::conformance
