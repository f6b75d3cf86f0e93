// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

/// Handshake messages of TLS built and read by hand: what a library refuses to offer must be offered too.
namespace wayside::conformance {

inline constexpr quint16 ecdheRsaAes128GcmSha256 = 0xC02F;

struct HelloOffer {
    quint16 version = 0x0303; ///< 0x0301 TLS 1.0 … 0x0303 TLS 1.2
    QList<quint16> suites = {ecdheRsaAes128GcmSha256};
    bool tls13 = false; ///< offers TLS 1.3 and nothing else
    QByteArray serverName = "localhost";
};

/// One record with a ClientHello.
QByteArray clientHello(const HelloOffer& offer);

struct ServerReply {
    enum class Kind { Nothing, Hello, Alert, Other };
    Kind kind = Kind::Nothing;
    quint16 version = 0; ///< that the server chose; of 1.3: 0x0304
    quint16 suite = 0;
    quint8 alert = 0; ///< description
};

/// The first record of a server; Nothing while it is incomplete.
ServerReply readServerReply(const QByteArray& bytes);

} // namespace wayside::conformance
