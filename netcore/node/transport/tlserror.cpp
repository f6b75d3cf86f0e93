// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/transport/tlserror.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

namespace wayside::node {

namespace {

std::string reasonText(unsigned long code) {
    const char* text = ERR_reason_error_string(code);
    return text != nullptr ? std::string(text) : "reason " + std::to_string(ERR_GET_REASON(code));
}

Error alertError(int alert, bool established) {
    const std::string name = SSL_alert_desc_string_long(alert);
    switch (alert) {
    case SSL_AD_HANDSHAKE_FAILURE:
    case SSL_AD_INSUFFICIENT_SECURITY:
        return {ErrorCode::TlsCipher, Fault::Peer,
                "the peer refused the cipher suite or key (alert: " + name + ")"};
    case SSL_AD_BAD_CERTIFICATE:
    case SSL_AD_UNKNOWN_CA:
    case SSL_AD_CERTIFICATE_UNKNOWN:
    case SSL_AD_UNSUPPORTED_CERTIFICATE:
        return {ErrorCode::TlsUntrusted, Fault::Peer,
                "the peer does not trust our certificate (alert: " + name + ")"};
    case SSL_AD_CERTIFICATE_EXPIRED:
        return {ErrorCode::TlsExpired, Fault::Peer,
                "the peer takes our certificate for expired (alert: " + name + ")"};
    default:
        return {established ? ErrorCode::ConnectionLost : ErrorCode::TlsHandshake, Fault::Peer,
                "the peer ended TLS with an alert: " + name};
    }
}

} // namespace

std::string lastOpenSslReason() {
    const unsigned long code = ERR_peek_last_error();
    ERR_clear_error();
    return code == 0 ? std::string("no reason given") : reasonText(code);
}

Error tlsFailure(bool established) {
    const unsigned long code = ERR_peek_error(); // the first entry is the cause, later ones only pass it on
    ERR_clear_error();
    const int reason = ERR_GET_REASON(code);
    if (ERR_GET_LIB(code) == ERR_LIB_SSL) {
        if (reason > SSL_AD_REASON_OFFSET && reason < SSL_AD_REASON_OFFSET + 256) {
            return alertError(reason - SSL_AD_REASON_OFFSET, established);
        }
        switch (reason) {
        case SSL_R_UNSUPPORTED_PROTOCOL:
        case SSL_R_UNKNOWN_PROTOCOL:
        case SSL_R_VERSION_TOO_LOW:
        case SSL_R_VERSION_TOO_HIGH:
        case SSL_R_WRONG_SSL_VERSION:
        case SSL_R_INAPPROPRIATE_FALLBACK:
            return {ErrorCode::TlsHandshake, Fault::Peer,
                    "the peer offered no TLS version that is allowed here (" + reasonText(code) + ")"};
        case SSL_R_NO_SHARED_CIPHER:
        case SSL_R_NO_SUITABLE_SIGNATURE_ALGORITHM:
        case SSL_R_NO_SHARED_SIGNATURE_ALGORITHMS:
        case SSL_R_NO_SHARED_GROUPS:
            return {ErrorCode::TlsCipher, Fault::Peer,
                    "the peer offered no cipher suite, curve or signature that is allowed here (" +
                        reasonText(code) + ")"};
        case SSL_R_WRONG_VERSION_NUMBER:
        case SSL_R_HTTP_REQUEST:
        case SSL_R_HTTPS_PROXY_REQUEST:
            if (!established) {
                return {ErrorCode::TlsHandshake, Fault::Peer,
                        "the peer sent bytes that are not TLS (" + reasonText(code) + ")"};
            }
            break;
        default:
            break;
        }
    }
    const std::string text = code == 0 ? std::string("no reason given") : reasonText(code);
    return established
               ? Error{ErrorCode::Malformed, Fault::Peer,
                       "the TLS stream of the peer is damaged (" + text + ")"}
               : Error{ErrorCode::TlsHandshake, Fault::Peer, "the TLS handshake failed (" + text + ")"};
}

} // namespace wayside::node
