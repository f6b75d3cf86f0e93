// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/tlstrust.h"

#include <QFile>
#include <QSslCipher>
#include <QSslSocket>

namespace wayside::client {

using namespace Qt::StringLiterals;

namespace {

/// Reading them takes longer than a whole request without TLS.
const QList<QSslCertificate>& systemAuthorities() {
    static const QList<QSslCertificate> all = QSslConfiguration::systemCaCertificates();
    return all;
}

} // namespace

Result<TlsTrust> TlsTrust::withAuthorities(const QString& pemFile) {
    QFile file(pemFile);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileUnreadable, Fault::Local,
                       (u"cannot read "_s + pemFile + u": "_s + file.errorString()).toStdString());
    }
    constexpr qint64 largest = 4 << 20; // the authorities of a whole system fit ten times
    TlsTrust trust;
    trust.m_authorities = QSslCertificate::fromData(file.read(largest), QSsl::Pem);
    if (trust.m_authorities.isEmpty()) {
        return failure(ErrorCode::FileUnreadable, Fault::Local,
                       (pemFile + u" holds no PEM certificate"_s).toStdString());
    }
    return trust;
}

QSslConfiguration TlsTrust::forRest() const {
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    // Left alone, Qt loads the system's authorities on demand; a list of our own switches that off.
    if (!m_authorities.isEmpty())
        configuration.setCaCertificates(m_authorities + systemAuthorities());
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    return configuration;
}

Result<QSslConfiguration> TlsTrust::forStreaming() const {
    QSslConfiguration configuration = forRest();
    configuration.setProtocol(QSsl::TlsV1_2);
    // The protocol version alone would let other suites through.
    const QSslCipher cipher(streamingCipher(), QSsl::TlsV1_2);
    if (cipher.isNull()) {
        return failure(ErrorCode::Unsupported, Fault::Environment,
                       "this system's TLS library does not have " + streamingCipher().toStdString());
    }
    configuration.setCiphers({cipher});
    configuration.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    configuration.setSslOption(QSsl::SslOptionDisableSessionPersistence, true);
    return configuration;
}

QString TlsTrust::streamingCipher() {
    return u"ECDHE-RSA-AES128-GCM-SHA256"_s;
}

} // namespace wayside::client
