// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/randomsequence.h"
#include "netcore/client/rest/restfailure.h"

#include <cstdint>
#include <optional>
#include <QByteArray>

namespace wayside::client {

enum class RestMethod : std::uint8_t { Get, Post, Put, Delete };

/// "GET"
const char* nameOf(RestMethod method);
std::optional<RestMethod> restMethodFrom(const QByteArray& name);

struct RetrySettings {
    unsigned attempts = 1;         ///< in all, >= 1; 1: no second try
    Milliseconds backoffBase{250}; ///< ceiling of the first wait, > 0
    double backoffFactor = 2;      ///< >= 1
    Milliseconds backoffCap{5000}; ///< longest ceiling
    Milliseconds longestRetryAfter{
        30000}; ///< a server that asks for a longer wait is taken at its word: no retry

    /// What a person in front of a command line waits for.
    static RetrySettings forPeople() {
        RetrySettings settings;
        settings.attempts = 3;
        return settings;
    }
};

/// Whether one request is sent again, and when: exponential backoff with full jitter, only where doing it
/// twice does what was asked for. GET, PUT and DELETE: after no answer, 408, 429 and 5xx. POST: only when the
/// server certainly did not process it. Pure: chance comes from the seed, time is an argument.
class RequestRetry {
public:
    RequestRetry(const RetrySettings& settings, RestMethod method, std::uint64_t seed);

    /// After each attempt that failed: how long to wait; nothing: give up. `remaining` is what is left of the
    /// request's time: a wait that leaves none is not begun.
    std::optional<Milliseconds> after(const RestFailure& failed, Milliseconds remaining);

    /// DELETE whose answer was lost and that now finds nothing has been done. To be asked before after().
    bool isDone(const RestFailure& failed) const;

    unsigned attempts() const { return m_attempts; } ///< that failed

private:
    bool isSafe(const RestFailure& failed) const;

    RetrySettings m_settings;
    RestMethod m_method;
    RandomSequence m_random;
    unsigned m_attempts = 0;
    bool m_mayHaveBeenProcessed = false;
};

} // namespace wayside::client
