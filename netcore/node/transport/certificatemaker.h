// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/node/transport/opensslpointers.h"

#include <chrono>
#include <QString>
#include <string>

/// X.509 for the development authority: keys, certificates and their PEM form. All functions are pure but for
/// OpenSSL's random generator and the files they are told to read.
namespace wayside::node {

using CalendarTime = std::chrono::system_clock::time_point;

/// A new RSA key of 2048 bits, the kind the streaming cipher suite signs with.
Result<KeyPointer> makeRsaKey();

/// A self-signed authority, valid `validity` from an hour before `now` (clocks differ). It may sign end
/// certificates only.
Result<CertificatePointer> makeAuthorityCertificate(EVP_PKEY& key, CalendarTime now,
                                                    std::chrono::days validity);

/// A server certificate for localhost, 127.0.0.1, ::1 and `hostName` (left out when it is no DNS name).
Result<CertificatePointer> makeServerCertificate(EVP_PKEY& key, X509& authority, EVP_PKEY& authorityKey,
                                                 const QString& hostName, CalendarTime now,
                                                 std::chrono::days validity);

/// A server certificate with these subject alternative names ("DNS:localhost,IP:127.0.0.1") and common name.
Result<CertificatePointer> makeCertificateNaming(const std::string& alternativeNames,
                                                 const std::string& commonName, EVP_PKEY& key,
                                                 X509& authority, EVP_PKEY& authorityKey, CalendarTime now,
                                                 std::chrono::days validity);

/// Whether a certificate can carry `hostName` as a DNS name.
bool isDnsName(const QString& hostName);

/// Whether the certificate is valid at `now` and still is after `margin`.
bool isValidFor(const X509& certificate, CalendarTime now, std::chrono::days margin);

Result<std::string> certificateToPem(X509& certificate);
Result<std::string> keyToPem(EVP_PKEY& key); ///< PKCS #8, no passphrase

/// Errors: FileUnreadable with the file's name, when it is missing, unreadable or holds something else.
Result<CertificatePointer> certificateFromFile(const QString& path);
Result<KeyPointer> keyFromFile(const QString& path);

} // namespace wayside::node
