// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/netcore/client/tlsservers.h"

#include "netcore/node/transport/certificatemaker.h"

#include <chrono>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace wayside::test {

using namespace Qt::StringLiterals;

namespace {

QSslConfiguration serverWith(const QString& certificateFile, const QString& keyFile) {
    QFile certificate(certificateFile), key(keyFile);
    if (!certificate.open(QIODevice::ReadOnly) || !key.open(QIODevice::ReadOnly))
        qFatal("certificate files of the test");
    QSslConfiguration configuration;
    configuration.setLocalCertificate(QSslCertificate(certificate.readAll()));
    configuration.setPrivateKey(QSslKey(key.readAll(), QSsl::Rsa));
    configuration.setProtocol(QSsl::TlsV1_2);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

} // namespace

TlsServers::TlsServers() {
    const auto authority = node::DevelopmentAuthority::inFolder(m_folder.filePath(u"one"_s));
    const auto other = node::DevelopmentAuthority::inFolder(m_folder.filePath(u"two"_s));
    if (!authority || !other)
        qFatal("authorities of the test");
    m_authority = *authority;
    m_otherAuthority = *other;
}

client::TlsTrust TlsServers::trust() const {
    return *client::TlsTrust::withAuthorities(m_authority->caFile());
}

QSslConfiguration TlsServers::good() const {
    return serverWith(m_authority->certificateFile(), m_authority->keyFile());
}

QSslConfiguration TlsServers::untrusted() const {
    return serverWith(m_otherAuthority->certificateFile(), m_otherAuthority->keyFile());
}

QSslConfiguration TlsServers::tls13Only() const {
    QSslConfiguration configuration = good();
    configuration.setProtocol(QSsl::TlsV1_3);
    return configuration;
}

QSslConfiguration TlsServers::otherCipher() const {
    QSslConfiguration configuration = good();
    configuration.setCiphers(u"ECDHE-RSA-AES256-GCM-SHA384"_s);
    return configuration;
}

QSslConfiguration TlsServers::expired() const {
    const auto authority = node::certificateFromFile(m_authority->caFile());
    const auto authorityKey = node::keyFromFile(m_authority->caKeyFile());
    const auto key = node::makeRsaKey();
    if (!authority || !authorityKey || !key)
        qFatal("keys of the test");
    const auto longAgo = std::chrono::system_clock::now() - std::chrono::days(100);
    const auto certificate = node::makeServerCertificate(**key, **authority, **authorityKey, u"old.example"_s,
                                                         longAgo, std::chrono::days(30));
    const auto pem = node::certificateToPem(**certificate);
    const auto keyPem = node::keyToPem(**key);
    QSslConfiguration configuration = good();
    configuration.setLocalCertificate(QSslCertificate(QByteArray::fromStdString(*pem)));
    configuration.setPrivateKey(QSslKey(QByteArray::fromStdString(*keyPem), QSsl::Rsa));
    return configuration;
}

} // namespace wayside::test
