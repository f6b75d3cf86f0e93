// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/rest/requestretry.h"

#include <algorithm>
#include <cmath>

namespace wayside::client {

const char* nameOf(RestMethod method) {
    switch (method) {
    case RestMethod::Get:
        return "GET";
    case RestMethod::Post:
        return "POST";
    case RestMethod::Put:
        return "PUT";
    case RestMethod::Delete:
        return "DELETE";
    }
    return "GET";
}

std::optional<RestMethod> restMethodFrom(const QByteArray& name) {
    for (const auto method : {RestMethod::Get, RestMethod::Post, RestMethod::Put, RestMethod::Delete}) {
        if (name == nameOf(method))
            return method;
    }
    return std::nullopt;
}

namespace {

/// Trust and cipher suites do not heal within seconds.
bool isLasting(ErrorCode code) {
    switch (code) {
    case ErrorCode::TlsHandshake:
    case ErrorCode::TlsCipher:
    case ErrorCode::TlsUntrusted:
    case ErrorCode::TlsWrongHost:
    case ErrorCode::TlsExpired:
        return true;
    default:
        return false;
    }
}

} // namespace

RequestRetry::RequestRetry(const RetrySettings& settings, RestMethod method, std::uint64_t seed)
    : m_settings(settings)
    , m_method(method)
    , m_random(seed) {}

bool RequestRetry::isSafe(const RestFailure& failed) const {
    return m_method != RestMethod::Post || failed.certainlyNotProcessed;
}

bool RequestRetry::isDone(const RestFailure& failed) const {
    return m_method == RestMethod::Delete && failed.status == 404 && m_mayHaveBeenProcessed;
}

std::optional<Milliseconds> RequestRetry::after(const RestFailure& failed, Milliseconds remaining) {
    m_mayHaveBeenProcessed = m_mayHaveBeenProcessed || !failed.certainlyNotProcessed;
    const unsigned before = m_attempts++;
    if (m_attempts >= m_settings.attempts || !failed.retryable || !isSafe(failed) ||
        isLasting(failed.error.code))
        return std::nullopt;
    if (failed.retryAfter && *failed.retryAfter > m_settings.longestRetryAfter)
        return std::nullopt;
    const double grown = double(m_settings.backoffBase.count()) * std::pow(m_settings.backoffFactor, before);
    const auto ceiling = std::int64_t(std::min(grown, double(m_settings.backoffCap.count())));
    Milliseconds wait = m_random.between(Milliseconds(0), Milliseconds(ceiling));
    // Everyone who was told the same second must not come back in the same millisecond.
    if (failed.retryAfter)
        wait += *failed.retryAfter;
    return wait < remaining ? std::optional(wait) : std::nullopt;
}

} // namespace wayside::client
