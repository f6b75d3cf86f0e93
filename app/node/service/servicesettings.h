// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <string>
#include <string_view>
#include <vector>

namespace wayside::nodeprogram {

struct EnvironmentEntry {
    std::string name, value; ///< UTF-8

    bool operator==(const EnvironmentEntry&) const = default;
};

/// The file that gives a service its environment, as systemd's EnvironmentFile does elsewhere: lines of
/// NAME=VALUE, the value in double quotes or without, empty lines, and comments behind # or ; at a line's
/// beginning. Names are the node's own (WAYSIDE_…) and those that PostgreSQL's client library reads (PG…). Of
/// a name that comes twice the last counts. Fails with InvalidArgument; the detail has the line's number,
/// never its content, which may be a password.
Result<std::vector<EnvironmentEntry>> readServiceSettings(std::string_view text);

/// Bytes; what is larger is no settings file.
inline constexpr std::size_t mostServiceSettings = 65'536;

} // namespace wayside::nodeprogram
