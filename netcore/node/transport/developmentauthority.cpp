// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/transport/developmentauthority.h"

#include "netcore/node/transport/certificatemaker.h"
#include "netcore/node/transport/privatefile.h"

#include <openssl/err.h>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <utility>

namespace wayside::node {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto longestWaitForLock = 10s;

struct Authority {
    KeyPointer key;
    CertificatePointer certificate;
};

Result<void> writeCertificate(const QString& path, X509& certificate) {
    return certificateToPem(certificate).and_then([&path](const std::string& pem) {
        return replaceFile(path, pem, FileReaders::Everybody);
    });
}

Result<KeyPointer> makeKeyFile(const QString& path) {
    return makeRsaKey().and_then([&path](KeyPointer key) -> Result<KeyPointer> {
        const auto written = keyToPem(*key).and_then(
            [&path](const std::string& pem) { return replaceFile(path, pem, FileReaders::OwnerOnly); });
        if (!written) {
            return tl::unexpected(written.error());
        }
        return key;
    });
}

Result<KeyPointer> loadKeyFile(const QString& path) {
    return restrictToOwner(path).and_then([&path] { return keyFromFile(path); });
}

bool belongTogether(const X509& certificate, const EVP_PKEY& key) {
    const bool match = X509_check_private_key(&certificate, &key) == 1;
    ERR_clear_error();
    return match;
}

bool isSignedBy(X509& certificate, X509& authority) {
    const bool is = X509_verify(&certificate, X509_get0_pubkey(&authority)) == 1;
    ERR_clear_error();
    return is;
}

bool names(X509& certificate, const QString& hostName) {
    return !isDnsName(hostName) ||
           X509_check_host(&certificate, hostName.toStdString().c_str(), 0, 0, nullptr) == 1;
}

/// The key is written first: a start that was cut short leaves a key without certificate, and goes on from
/// there.
Result<Authority> loadAuthority(const QString& certificateFile, const QString& keyFile, CalendarTime now,
                                bool& made) {
    const bool hasCertificate = QFileInfo::exists(certificateFile);
    if (hasCertificate && !QFileInfo::exists(keyFile)) {
        return failure(
            ErrorCode::FileUnreadable, Fault::Local,
            certificateFile.toStdString() + " is there but its key " + keyFile.toStdString() +
                " is missing; put the key back, or remove the certificate to make a new authority");
    }
    auto key = QFileInfo::exists(keyFile) ? loadKeyFile(keyFile) : makeKeyFile(keyFile);
    if (!key) {
        return tl::unexpected(std::move(key).error());
    }
    if (hasCertificate) {
        auto certificate = certificateFromFile(certificateFile);
        if (!certificate) {
            return tl::unexpected(std::move(certificate).error());
        }
        if (!belongTogether(**certificate, **key)) {
            return failure(ErrorCode::FileUnreadable, Fault::Local,
                           keyFile.toStdString() + " does not belong to " + certificateFile.toStdString() +
                               "; remove both to make a new authority");
        }
        if (isValidFor(**certificate, now, DevelopmentAuthority::renewalMargin)) {
            return Authority{std::move(*key), std::move(*certificate)};
        }
    }
    auto certificate = makeAuthorityCertificate(**key, now, DevelopmentAuthority::authorityValidity);
    if (!certificate) {
        return tl::unexpected(std::move(certificate).error());
    }
    if (auto written = writeCertificate(certificateFile, **certificate); !written) {
        return tl::unexpected(std::move(written).error());
    }
    made = true;
    return Authority{std::move(*key), std::move(*certificate)};
}

/// Whether the server's files can be used as they are. Anything wrong with them is answered by new ones.
bool isServerUsable(const QString& certificateFile, const QString& keyFile, X509& authority,
                    const QString& hostName, CalendarTime now) {
    if (!QFileInfo::exists(certificateFile) || !QFileInfo::exists(keyFile)) {
        return false;
    }
    const auto certificate = certificateFromFile(certificateFile);
    const auto key = loadKeyFile(keyFile);
    return certificate && key && belongTogether(**certificate, **key) &&
           isSignedBy(**certificate, authority) &&
           X509_NAME_cmp(X509_get_issuer_name(certificate->get()), X509_get_subject_name(&authority)) == 0 &&
           names(**certificate, hostName) &&
           isValidFor(**certificate, now, DevelopmentAuthority::renewalMargin);
}

Result<void> issueServer(const QString& certificateFile, const QString& keyFile, Authority& authority,
                         const QString& hostName, CalendarTime now) {
    return makeKeyFile(keyFile)
        .and_then([&](const KeyPointer& key) {
            return makeServerCertificate(*key, *authority.certificate, *authority.key, hostName, now,
                                         DevelopmentAuthority::serverValidity);
        })
        .and_then([&](const CertificatePointer& certificate) {
            return writeCertificate(certificateFile, *certificate);
        });
}

} // namespace

DevelopmentAuthority::DevelopmentAuthority(QString folder) : m_folder(std::move(folder)) {}

QString DevelopmentAuthority::caFile() const {
    return m_folder + u"/ca.pem"_s;
}
QString DevelopmentAuthority::caKeyFile() const {
    return m_folder + u"/ca-key.pem"_s;
}
QString DevelopmentAuthority::certificateFile() const {
    return m_folder + u"/server.pem"_s;
}
QString DevelopmentAuthority::keyFile() const {
    return m_folder + u"/server-key.pem"_s;
}

Result<DevelopmentAuthority> DevelopmentAuthority::inFolder(const QString& folder, const QString& hostName,
                                                            std::chrono::system_clock::time_point now) {
    if (!QDir().mkpath(folder)) {
        return failure(ErrorCode::FileUnreadable, Fault::Environment,
                       "cannot make the folder " + folder.toStdString() + " for the development authority");
    }
    DevelopmentAuthority authority(QDir(folder).absolutePath());
    QLockFile lock(authority.m_folder + u"/authority.lock"_s);
    if (!lock.tryLock(static_cast<int>(std::chrono::milliseconds(longestWaitForLock).count()))) {
        return failure(
            ErrorCode::FileUnreadable, Fault::Environment,
            lock.error() == QLockFile::PermissionError
                ? "cannot write in the folder " + folder.toStdString() + " of the development authority"
                : "another process keeps the development authority in " + folder.toStdString() + " locked");
    }
    if (auto ready = authority.loadOrMake(hostName, now); !ready) {
        return tl::unexpected(std::move(ready).error());
    }
    return authority;
}

Result<void> DevelopmentAuthority::loadOrMake(const QString& hostName,
                                              std::chrono::system_clock::time_point now) {
    auto authority = loadAuthority(caFile(), caKeyFile(), now, m_madeAuthority);
    if (!authority) {
        return tl::unexpected(std::move(authority).error());
    }
    if (isServerUsable(certificateFile(), keyFile(), *authority->certificate, hostName, now)) {
        return {};
    }
    m_issuedCertificate = true;
    return issueServer(certificateFile(), keyFile(), *authority, hostName, now);
}

} // namespace wayside::node
