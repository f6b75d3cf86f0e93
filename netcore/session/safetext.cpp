// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/session/safetext.h"

#include <algorithm>
#include <cmath>
#include <locale>
#include <sstream>

namespace wayside::session {
namespace {

constexpr std::string_view hexDigits = "0123456789abcdef";

void appendHex(std::string& text, std::uint8_t byte) {
    text.push_back(hexDigits[byte >> 4U]);
    text.push_back(hexDigits[byte & 0x0FU]);
}

} // namespace

std::string hexOf(wire::Bytes bytes, std::size_t most) {
    std::string text;
    for (const std::byte byte : bytes.first(std::min(bytes.size(), most))) {
        if (!text.empty())
            text.push_back(' ');
        appendHex(text, std::to_integer<std::uint8_t>(byte));
    }
    return text;
}

std::string hexOf(std::uint8_t byte) {
    std::string text = "0x";
    appendHex(text, byte);
    return text;
}

std::string printableAscii(std::string_view text, std::size_t most) {
    std::string printable(text.substr(0, most));
    std::replace_if(
        printable.begin(), printable.end(), [](char c) { return c < 0x20 || c > 0x7E; }, '?');
    return printable;
}

std::string escaped(std::string_view text, std::size_t most) {
    std::string shown;
    for (const char c : text.substr(0, most)) {
        if (c == '\\') {
            shown += "\\\\";
        } else if (c >= 0x20 && c <= 0x7E) {
            shown += c;
        } else {
            shown += "\\x";
            appendHex(shown, static_cast<std::uint8_t>(c));
        }
    }
    if (text.size() > most)
        shown += "... (" + std::to_string(text.size()) + " bytes)";
    return shown;
}

std::string figure(double value) {
    std::ostringstream text;
    text.imbue(std::locale::classic()); // the program's locale may use a comma
    if (value == std::floor(value) && std::abs(value) < 1e15)
        text << static_cast<long long>(value);
    else
        text << value;
    return text.str();
}

} // namespace wayside::session
