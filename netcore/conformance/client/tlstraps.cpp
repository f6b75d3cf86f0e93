// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/client/tlstraps.h"

#include "netcore/node/transport/certificatemaker.h"
#include "netcore/node/transport/privatefile.h"
#include "netcore/node/transport/tlscontext.h"

#include <chrono>

namespace wayside::conformance::client {

using namespace Qt::StringLiterals;
using node::TlsContext;
using node::TlsProfile;

namespace {

constexpr std::chrono::days validity{30};
constexpr auto rightNames = "DNS:localhost,IP:127.0.0.1,IP:::1";
constexpr auto wrongNames = "DNS:another-host.invalid";

TlsProfile profileOf(TlsTrap trap) {
    switch (trap) {
    case TlsTrap::OtherCipher:
        return TlsProfile::OtherSuite;
    case TlsTrap::Tls13:
        return TlsProfile::Tls13Only;
    case TlsTrap::Tls11:
        return TlsProfile::Tls11Only;
    default:
        return TlsProfile::Streaming;
    }
}

} // namespace

TlsTraps::~TlsTraps() = default;

Result<const TlsContext*> TlsTraps::context(TlsTrap trap) {
    auto& known = m_contexts[trap];
    if (!known) {
        auto made = make(trap);
        if (!made)
            return tl::unexpected(made.error());
        known = std::move(*made);
    }
    return known.get();
}

Result<std::unique_ptr<TlsContext>> TlsTraps::make(TlsTrap trap) {
    const bool wrongCertificate =
        trap == TlsTrap::WrongHost || trap == TlsTrap::Expired || trap == TlsTrap::UnknownAuthority;
    if (!wrongCertificate)
        return TlsContext::fromFiles(m_files.certificate, m_files.key, profileOf(trap));
    return certificateFor(trap).and_then(
        [this](const QString& certificate) { return TlsContext::fromFiles(certificate, m_files.key); });
}

/// Signed for the node's own key, which clients know as little as any other.
Result<QString> TlsTraps::certificateFor(TlsTrap trap) {
    auto key = node::keyFromFile(m_files.key);
    if (!key)
        return tl::unexpected(key.error());
    const auto now = std::chrono::system_clock::now();
    Result<node::CertificatePointer> authority = nullptr;
    Result<node::KeyPointer> authorityKey = nullptr;
    if (trap == TlsTrap::UnknownAuthority) {
        authorityKey = node::keyFromFile(m_files.key);
        authority = node::makeAuthorityCertificate(**key, now, validity);
    } else {
        authorityKey = node::keyFromFile(m_files.authorityKey);
        authority = node::certificateFromFile(m_files.authority);
    }
    if (!authority)
        return tl::unexpected(authority.error());
    if (!authorityKey)
        return tl::unexpected(authorityKey.error());
    const bool wrongHost = trap == TlsTrap::WrongHost;
    const auto issued = trap == TlsTrap::Expired ? now - 3 * validity : now;
    auto certificate = node::makeCertificateNaming(wrongHost ? wrongNames : rightNames,
                                                   wrongHost ? "another-host.invalid" : "localhost", **key,
                                                   **authority, **authorityKey, issued, validity);
    if (!certificate)
        return tl::unexpected(certificate.error());
    QString path = m_folder.filePath(u"trap-%1.pem"_s.arg(int(trap)));
    return node::certificateToPem(**certificate)
        .and_then([&](const std::string& pem) {
            return node::replaceFile(path, pem, node::FileReaders::OwnerOnly);
        })
        .map([&] { return std::move(path); });
}

} // namespace wayside::conformance::client
