// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/recording/record.h"

#include <QJsonObject>

namespace wayside::recording {

/// The record in one object of an NDJSON recording; nothing when its kind is of a later version. Error:
/// Malformed, naming the field.
Result<std::optional<Record>> recordFromJson(const QJsonObject& object);

/// A field that holds a number up to 2^64-1, as number or as string. Nothing when it is neither.
std::optional<std::uint64_t> numberFromJson(const QJsonValue& value);

} // namespace wayside::recording
