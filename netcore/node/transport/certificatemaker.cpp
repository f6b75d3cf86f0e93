// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/transport/certificatemaker.h"

#include "netcore/node/transport/tlserror.h"

#include <algorithm>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <QFile>

namespace wayside::node {

namespace {

using namespace std::chrono_literals;

constexpr unsigned int keyBits = 2048;
constexpr auto clockTolerance = 1h;

tl::unexpected<Error> openSslFailed(const char* doing) {
    return failure(ErrorCode::Internal, Fault::Environment,
                   std::string("OpenSSL failed to ") + doing + " (" + lastOpenSslReason() + ")");
}

bool addExtension(X509& certificate, X509& issuer, int type, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, &issuer, &certificate, nullptr, nullptr, 0);
    const ExtensionPointer extension(X509V3_EXT_conf_nid(nullptr, &context, type, value));
    return extension && X509_add_ext(&certificate, extension.get(), -1) == 1;
}

bool setRandomSerial(X509& certificate) {
    constexpr int bits = 127; // positive and within the 20 bytes of RFC 5280
    const BigNumberPointer number(BN_new());
    return number && BN_rand(number.get(), bits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1 &&
           BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(&certificate)) != nullptr;
}

bool setValidity(X509& certificate, CalendarTime now, std::chrono::days validity) {
    std::time_t begin = std::chrono::system_clock::to_time_t(now - clockTolerance);
    return X509_time_adj_ex(X509_getm_notBefore(&certificate), 0, 0, &begin) != nullptr &&
           X509_time_adj_ex(X509_getm_notAfter(&certificate), static_cast<int>(validity.count()), 0,
                            &begin) != nullptr;
}

bool setSubject(X509& certificate, const std::string& commonName) {
    X509_NAME* name = X509_get_subject_name(&certificate);
    const auto add = [name](const char* field, const std::string& value) {
        return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                          reinterpret_cast<const unsigned char*>(value.data()),
                                          static_cast<int>(value.size()), -1, 0) == 1;
    };
    return add("O", "Wayside") && add("CN", commonName);
}

CertificatePointer beginCertificate(EVP_PKEY& key, CalendarTime now, std::chrono::days validity) {
    CertificatePointer certificate(X509_new());
    if (!certificate || X509_set_version(certificate.get(), X509_VERSION_3) != 1 ||
        !setRandomSerial(*certificate) || !setValidity(*certificate, now, validity) ||
        X509_set_pubkey(certificate.get(), &key) != 1) {
        return nullptr;
    }
    return certificate;
}

/// Two authorities must not share a name: a client that trusts both would try the wrong key.
std::string authorityName(const X509& certificate) {
    const BigNumberPointer serial(ASN1_INTEGER_to_BN(X509_get0_serialNumber(&certificate), nullptr));
    const std::unique_ptr<char, OpenSslFree<[](char* text) { OPENSSL_free(text); }>> digits(
        serial ? BN_bn2hex(serial.get()) : nullptr);
    return "Wayside development authority " +
           (digits ? std::string(digits.get()).substr(0, 8) : std::string());
}

std::string alternativeNames(const QString& hostName) {
    std::string names = "DNS:localhost,IP:127.0.0.1,IP:::1";
    if (isDnsName(hostName) && hostName.compare(QLatin1StringView("localhost"), Qt::CaseInsensitive) != 0) {
        names += ",DNS:" + hostName.toStdString();
    }
    return names;
}

Result<std::string> readAll(BIO& memory) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(&memory, &data);
    return std::string(data, static_cast<std::size_t>(size));
}

Result<QByteArray> contentOf(const QString& path) {
    constexpr qint64 longest = 1'048'576;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileUnreadable, Fault::Environment,
                       "cannot read " + path.toStdString() + ": " + file.errorString().toStdString());
    }
    return file.read(longest);
}

int noPassphrase(char*, int, int, void*) {
    return -1;
}

} // namespace

Result<KeyPointer> makeRsaKey() {
    KeyPointer key(EVP_RSA_gen(keyBits));
    if (!key) {
        return openSslFailed("make an RSA key");
    }
    return key;
}

Result<CertificatePointer> makeAuthorityCertificate(EVP_PKEY& key, CalendarTime now,
                                                    std::chrono::days validity) {
    CertificatePointer certificate = beginCertificate(key, now, validity);
    if (!certificate || !setSubject(*certificate, authorityName(*certificate)) ||
        X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get())) != 1 ||
        !addExtension(*certificate, *certificate, NID_basic_constraints, "critical,CA:TRUE,pathlen:0") ||
        !addExtension(*certificate, *certificate, NID_key_usage, "critical,keyCertSign,cRLSign") ||
        !addExtension(*certificate, *certificate, NID_subject_key_identifier, "hash") ||
        !addExtension(*certificate, *certificate, NID_authority_key_identifier, "keyid:always") ||
        X509_sign(certificate.get(), &key, EVP_sha256()) == 0) {
        return openSslFailed("make an authority certificate");
    }
    return certificate;
}

Result<CertificatePointer> makeCertificateNaming(const std::string& alternativeNames,
                                                 const std::string& commonName, EVP_PKEY& key,
                                                 X509& authority, EVP_PKEY& authorityKey, CalendarTime now,
                                                 std::chrono::days validity) {
    CertificatePointer certificate = beginCertificate(key, now, validity);
    if (!certificate || !setSubject(*certificate, commonName) ||
        X509_set_issuer_name(certificate.get(), X509_get_subject_name(&authority)) != 1 ||
        !addExtension(*certificate, authority, NID_basic_constraints, "critical,CA:FALSE") ||
        !addExtension(*certificate, authority, NID_key_usage, "critical,digitalSignature,keyEncipherment") ||
        !addExtension(*certificate, authority, NID_ext_key_usage, "serverAuth") ||
        !addExtension(*certificate, authority, NID_subject_alt_name, alternativeNames.c_str()) ||
        !addExtension(*certificate, authority, NID_subject_key_identifier, "hash") ||
        !addExtension(*certificate, authority, NID_authority_key_identifier, "keyid:always") ||
        X509_sign(certificate.get(), &authorityKey, EVP_sha256()) == 0) {
        return openSslFailed("make a server certificate");
    }
    return certificate;
}

Result<CertificatePointer> makeServerCertificate(EVP_PKEY& key, X509& authority, EVP_PKEY& authorityKey,
                                                 const QString& hostName, CalendarTime now,
                                                 std::chrono::days validity) {
    return makeCertificateNaming(alternativeNames(hostName), "localhost", key, authority, authorityKey, now,
                                 validity);
}

bool isDnsName(const QString& hostName) {
    constexpr qsizetype longestLabel = 63;
    constexpr qsizetype longestName = 253;
    if (hostName.isEmpty() || hostName.size() > longestName) {
        return false;
    }
    for (const auto label : QStringView(hostName).split(u'.')) {
        const bool plain = std::all_of(label.begin(), label.end(), [](QChar c) {
            return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
                   c == u'-';
        });
        if (label.isEmpty() || label.size() > longestLabel || !plain) {
            return false;
        }
    }
    return true;
}

bool isValidFor(const X509& certificate, CalendarTime now, std::chrono::days margin) {
    const std::time_t begin = std::chrono::system_clock::to_time_t(now);
    const std::time_t end = std::chrono::system_clock::to_time_t(now + margin);
    return ASN1_TIME_cmp_time_t(X509_get0_notBefore(&certificate), begin) <= 0 &&
           ASN1_TIME_cmp_time_t(X509_get0_notAfter(&certificate), end) > 0;
}

Result<std::string> certificateToPem(X509& certificate) {
    const BioPointer memory(BIO_new(BIO_s_mem()));
    if (!memory || PEM_write_bio_X509(memory.get(), &certificate) != 1) {
        return openSslFailed("write a certificate");
    }
    return readAll(*memory);
}

Result<std::string> keyToPem(EVP_PKEY& key) {
    const BioPointer memory(BIO_new(BIO_s_secmem()));
    if (!memory ||
        PEM_write_bio_PKCS8PrivateKey(memory.get(), &key, nullptr, nullptr, 0, nullptr, nullptr) != 1) {
        return openSslFailed("write a key");
    }
    return readAll(*memory);
}

Result<CertificatePointer> certificateFromFile(const QString& path) {
    return contentOf(path).and_then([&path](const QByteArray& pem) -> Result<CertificatePointer> {
        const BioPointer memory(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
        CertificatePointer certificate(
            memory ? PEM_read_bio_X509(memory.get(), nullptr, &noPassphrase, nullptr) : nullptr);
        if (!certificate) {
            return failure(ErrorCode::FileUnreadable, Fault::Environment,
                           path.toStdString() + " holds no PEM certificate (" + lastOpenSslReason() + ")");
        }
        return certificate;
    });
}

Result<KeyPointer> keyFromFile(const QString& path) {
    return contentOf(path).and_then([&path](const QByteArray& pem) -> Result<KeyPointer> {
        const BioPointer memory(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
        KeyPointer key(memory ? PEM_read_bio_PrivateKey(memory.get(), nullptr, &noPassphrase, nullptr)
                              : nullptr);
        if (!key) {
            return failure(ErrorCode::FileUnreadable, Fault::Environment,
                           path.toStdString() + " holds no PEM private key without passphrase (" +
                               lastOpenSslReason() + ")");
        }
        return key;
    });
}

} // namespace wayside::node
