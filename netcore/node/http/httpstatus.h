// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

/// The one mapping between error codes and HTTP status codes. Headers only, so that a client of the API needs
/// no server.
namespace wayside::node::http {

/// What the API answers for an error (spec 02 §1).
constexpr int statusOf(ErrorCode code) {
    switch (code) {
    case ErrorCode::InvalidArgument:
    case ErrorCode::Malformed:
        return 400;
    case ErrorCode::NotAuthenticated:
        return 401;
    case ErrorCode::NotAllowed:
        return 403;
    case ErrorCode::NotFound:
        return 404;
    case ErrorCode::Conflict:
    case ErrorCode::WrongState:
        return 409;
    case ErrorCode::TooLarge:
        return 413;
    case ErrorCode::Unsupported:
        return 415;
    case ErrorCode::RateLimited:
        return 429;
    case ErrorCode::Unavailable:
    case ErrorCode::StoreUnavailable:
    case ErrorCode::StoreCorrupt:
    case ErrorCode::Timeout:
        return 503;
    default:
        return 500;
    }
}

/// The way back, for a client of the API.
constexpr ErrorCode errorCodeOf(int status) {
    switch (status) {
    case 400:
        return ErrorCode::InvalidArgument;
    case 401:
        return ErrorCode::NotAuthenticated;
    case 403:
        return ErrorCode::NotAllowed;
    case 404:
        return ErrorCode::NotFound;
    case 409:
        return ErrorCode::Conflict;
    case 413:
    case 431:
        return ErrorCode::TooLarge;
    case 405:
    case 415:
    case 501:
        return ErrorCode::Unsupported;
    case 408:
        return ErrorCode::Timeout;
    case 429:
        return ErrorCode::RateLimited;
    case 502:
    case 503:
    case 504:
        return ErrorCode::Unavailable;
    default:
        return status >= 400 && status < 500 ? ErrorCode::InvalidArgument : ErrorCode::Internal;
    }
}

} // namespace wayside::node::http
