// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/node/service/servicesettings.h"

#include <algorithm>

namespace wayside::nodeprogram {

namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

bool isName(std::string_view name) {
    const auto allowed = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; };
    return (name.starts_with("WAYSIDE_") || name.starts_with("PG")) && std::ranges::all_of(name, allowed);
}

Result<std::string> valueOf(std::string_view text, const std::string& where) {
    if (text.find('\0') != std::string_view::npos)
        return failure(ErrorCode::InvalidArgument, Fault::Local, where + "a value cannot hold a zero byte");
    if (!text.starts_with('"'))
        return std::string(text);
    if (text.size() < 2 || !text.ends_with('"'))
        return failure(ErrorCode::InvalidArgument, Fault::Local,
                       where + "the value's closing quote is missing");
    return std::string(text.substr(1, text.size() - 2)); // backslashes stay: paths have them
}

} // namespace

Result<std::vector<EnvironmentEntry>> readServiceSettings(std::string_view text) {
    if (text.size() > mostServiceSettings)
        return failure(ErrorCode::InvalidArgument, Fault::Local, "it is too large for a settings file");
    if (text.starts_with("\xEF\xBB\xBF")) // Notepad may put it there
        text.remove_prefix(3);
    std::vector<EnvironmentEntry> entries;
    for (int number = 1; !text.empty(); ++number) {
        const std::size_t end = text.find('\n');
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.empty() || line.starts_with('#') || line.starts_with(';'))
            continue;
        const std::string where = "line " + std::to_string(number) + ": ";
        const std::size_t equals = line.find('=');
        const std::string_view name = trimmed(line.substr(0, equals));
        if (equals == std::string_view::npos || !isName(name))
            return failure(ErrorCode::InvalidArgument, Fault::Local,
                           where + "NAME=VALUE is expected, with a name that begins with WAYSIDE_ or PG");
        auto value = valueOf(trimmed(line.substr(equals + 1)), where);
        if (!value)
            return tl::unexpected(value.error());
        std::erase_if(entries, [&](const EnvironmentEntry& entry) { return entry.name == name; });
        entries.push_back({std::string(name), *std::move(value)});
    }
    return entries;
}

} // namespace wayside::nodeprogram
