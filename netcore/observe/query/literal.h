// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/query/filterlexer.h"
#include "netcore/observe/query/value.h"

namespace wayside::observe::query {

/// Reads what a person wrote as a value of that field. Errors: what the field takes instead, with its words
/// where it has some.
Result<Value> literalFor(const FieldInformation& field, const Token& token);

} // namespace wayside::observe::query
