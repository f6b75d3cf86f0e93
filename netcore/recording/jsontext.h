// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/wire/datagram.h"

#include <string>
#include <string_view>
#include <vector>

/// One JSON object on one line, its fields in the order in which they are added: what a person reads first
/// comes first. Everything outside printable ASCII is escaped.
namespace wayside::recording {

class JsonLine {
public:
    JsonLine& text(std::string_view name, std::string_view value);
    /// As a string from 2^53 on: most readers of JSON would round it.
    JsonLine& number(std::string_view name, std::uint64_t value);
    JsonLine& flag(std::string_view name, bool value);
    JsonLine& hex(std::string_view name, wire::Bytes bytes); ///< lower-case digits, nothing between
    JsonLine& texts(std::string_view name, const std::vector<std::string>& values);
    std::string line() &&; ///< with its line feed

private:
    void name(std::string_view name);
    void quoted(std::string_view value);

    std::string m_text = "{";
};

} // namespace wayside::recording
