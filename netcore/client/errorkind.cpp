// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/errorkind.h"

namespace wayside::client {

const char* errorKind(ErrorCode code) {
    switch (code) {
    case ErrorCode::InvalidArgument:
        return "invalid-argument";
    case ErrorCode::BufferTooSmall:
        return "buffer-too-small";
    case ErrorCode::NotFound:
        return "not-found";
    case ErrorCode::Conflict:
        return "conflict";
    case ErrorCode::NotAuthenticated:
        return "not-authenticated";
    case ErrorCode::NotAllowed:
        return "not-allowed";
    case ErrorCode::WrongState:
        return "wrong-state";
    case ErrorCode::TooLarge:
        return "too-large";
    case ErrorCode::Malformed:
        return "malformed";
    case ErrorCode::Unsupported:
        return "unsupported";
    case ErrorCode::Timeout:
        return "timeout";
    case ErrorCode::Unreachable:
        return "unreachable";
    case ErrorCode::Refused:
        return "refused";
    case ErrorCode::NameNotFound:
        return "name-not-found";
    case ErrorCode::TlsHandshake:
        return "tls-handshake";
    case ErrorCode::TlsCipher:
        return "tls-cipher";
    case ErrorCode::TlsUntrusted:
        return "tls-untrusted";
    case ErrorCode::TlsWrongHost:
        return "tls-wrong-host";
    case ErrorCode::TlsExpired:
        return "tls-expired";
    case ErrorCode::ConnectionLost:
        return "connection-lost";
    case ErrorCode::AddressInUse:
        return "address-in-use";
    case ErrorCode::FileUnreadable:
        return "file-unreadable";
    case ErrorCode::StoreUnavailable:
        return "store-unavailable";
    case ErrorCode::StoreCorrupt:
        return "store-corrupt";
    case ErrorCode::Unavailable:
        return "unavailable";
    case ErrorCode::RateLimited:
        return "rate-limited";
    case ErrorCode::Internal:
        return "internal";
    }
    return "internal";
}

} // namespace wayside::client
