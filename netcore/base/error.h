// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace wayside {

/// Who has to change something so that the error does not come again.
enum class Fault : std::uint8_t {
    Local,       ///< our caller: a wrong argument, setting or file
    Peer,        ///< the other end of a connection
    Environment, ///< network, disk, operating system
};

/// What went wrong, for code. Words for people are made once, in ui/shell and in the command line's printer.
enum class ErrorCode : std::uint8_t {
    InvalidArgument,
    BufferTooSmall,
    NotFound,
    Conflict,
    NotAuthenticated,
    NotAllowed,
    WrongState,
    TooLarge,
    Malformed,
    Unsupported,
    Timeout,
    Unreachable,
    Refused,
    NameNotFound,
    TlsHandshake,
    TlsCipher,
    TlsUntrusted,
    TlsWrongHost,
    TlsExpired,
    ConnectionLost,
    AddressInUse,
    FileUnreadable,
    StoreUnavailable,
    StoreCorrupt,
    Unavailable,
    RateLimited,
    Internal,
};

/// One failure. `detail` is a sentence fragment in plain English, safe to log: no secrets, no raw peer bytes.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    Fault fault = Fault::Local;
    std::string detail;
    std::optional<std::uint64_t> offset = std::nullopt; ///< position in the peer's byte stream, bytes
    std::optional<std::uint8_t> datagramType =
        std::nullopt; ///< spec 01 §3, where the error is about a datagram
};

template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorCode code, Fault fault, std::string detail) {
    return tl::unexpected<Error>(Error{code, fault, std::move(detail)});
}

} // namespace wayside
