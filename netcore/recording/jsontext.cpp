// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/recording/jsontext.h"

namespace wayside::recording {
namespace {

constexpr std::string_view digits = "0123456789abcdef";
constexpr std::uint64_t firstUnsafe = std::uint64_t(1) << 53U;

} // namespace

void JsonLine::name(std::string_view name) {
    if (m_text.size() > 1)
        m_text += ',';
    quoted(name);
    m_text += ':';
}

/// Bytes above 0x7E become the code points of the same number (Latin-1).
void JsonLine::quoted(std::string_view value) {
    m_text += '"';
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            m_text += '\\';
            m_text += c;
        } else if (byte >= 0x20 && byte <= 0x7E) {
            m_text += c;
        } else {
            m_text += "\\u00";
            m_text += digits[byte >> 4U];
            m_text += digits[byte & 0x0FU];
        }
    }
    m_text += '"';
}

JsonLine& JsonLine::text(std::string_view field, std::string_view value) {
    name(field);
    quoted(value);
    return *this;
}

JsonLine& JsonLine::number(std::string_view field, std::uint64_t value) {
    name(field);
    const std::string written = std::to_string(value);
    if (value < firstUnsafe)
        m_text += written;
    else
        quoted(written);
    return *this;
}

JsonLine& JsonLine::flag(std::string_view field, bool value) {
    name(field);
    m_text += value ? "true" : "false";
    return *this;
}

JsonLine& JsonLine::hex(std::string_view field, wire::Bytes bytes) {
    name(field);
    m_text.reserve(m_text.size() + 2 * bytes.size() + 8);
    m_text += '"';
    for (const std::byte byte : bytes) {
        m_text += digits[std::to_integer<unsigned>(byte) >> 4U];
        m_text += digits[std::to_integer<unsigned>(byte) & 0x0FU];
    }
    m_text += '"';
    return *this;
}

JsonLine& JsonLine::texts(std::string_view field, const std::vector<std::string>& values) {
    name(field);
    m_text += '[';
    for (const std::string& value : values) {
        if (m_text.back() != '[')
            m_text += ',';
        quoted(value);
    }
    m_text += ']';
    return *this;
}

std::string JsonLine::line() && {
    m_text += "}\n";
    return std::move(m_text);
}

} // namespace wayside::recording
