// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"

#include <optional>
#include <QByteArray>
#include <QDateTime>

namespace wayside::client {

/// How long a `Retry-After` asks to wait: whole seconds, or a date of HTTP in any of its three spellings
/// (RFC 9110 §10.2.3, §5.6.7); a date that has passed is no wait at all. Never less than zero; more than a
/// year is a year. Nothing for anything else.
std::optional<Milliseconds> retryAfterFrom(const QByteArray& value, const QDateTime& now);

/// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` or `Sun Nov  6 08:49:37 1994`. Two
/// digits of a year mean the one that is at most 50 years ahead of `now`. Invalid for anything else.
QDateTime httpDateFrom(const QByteArray& text, const QDateTime& now);

} // namespace wayside::client
