// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

/// Owners for the OpenSSL objects the transport uses; each frees with the function OpenSSL names for the
/// type.
namespace wayside::node {

template <auto Free>
struct OpenSslFree {
    template <typename T>
    void operator()(T* object) const noexcept {
        Free(object);
    }
};

using SslContextPointer = std::unique_ptr<SSL_CTX, OpenSslFree<&SSL_CTX_free>>;
using SslPointer = std::unique_ptr<SSL, OpenSslFree<&SSL_free>>;
using BioPointer = std::unique_ptr<BIO, OpenSslFree<&BIO_free>>;
using BioMethodPointer = std::unique_ptr<BIO_METHOD, OpenSslFree<&BIO_meth_free>>;
using KeyPointer = std::unique_ptr<EVP_PKEY, OpenSslFree<&EVP_PKEY_free>>;
using CertificatePointer = std::unique_ptr<X509, OpenSslFree<&X509_free>>;
using ExtensionPointer = std::unique_ptr<X509_EXTENSION, OpenSslFree<&X509_EXTENSION_free>>;
using BigNumberPointer = std::unique_ptr<BIGNUM, OpenSslFree<&BN_free>>;

} // namespace wayside::node
