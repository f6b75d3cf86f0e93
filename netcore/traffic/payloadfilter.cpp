// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/traffic/payloadfilter.h"

#include <algorithm>

namespace wayside::traffic {

using namespace Qt::StringLiterals;

bool matches(std::string_view pattern, std::string_view text) {
    // The last asterisk takes one character more each time the rest does not fit: no recursion, no blow-up.
    std::size_t p = 0, t = 0, star = std::string_view::npos, taken = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            taken = t;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++taken;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

std::optional<std::uint8_t> payloadTypeFrom(const QString& text) {
    bool isNumber = false;
    const bool hexadecimal = text.startsWith("0x"_L1, Qt::CaseInsensitive);
    const uint number = text.toUInt(&isNumber, hexadecimal ? 16 : 10);
    const bool plain = std::all_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
    return isNumber && plain && number <= 0xFF ? std::optional(std::uint8_t(number)) : std::nullopt;
}

Result<PayloadFilter> PayloadFilter::from(const QStringList& patterns, const QStringList& types) {
    PayloadFilter filter;
    for (const QString& pattern : patterns)
        filter.m_patterns.append(pattern.toLatin1());
    if (!types.isEmpty())
        filter.m_types.reset();
    for (const QString& type : types) {
        const auto first = payloadTypeFrom(type.section(u'-', 0, 0));
        const auto last = payloadTypeFrom(type.section(u'-', -1));
        if (!first || !last || *first > *last || type.count(u'-') > 1)
            return failure(
                ErrorCode::InvalidArgument, Fault::Local,
                (u"a payload type is a number from 0 to 255 like 2 or 0x02, or a range like 1-15: "_s + type)
                    .toStdString());
        for (unsigned value = *first; value <= *last; ++value)
            filter.m_types.set(value);
    }
    return filter;
}

bool PayloadFilter::takes(const std::optional<TlcIdentifier>& identifier, std::uint8_t payloadType) const {
    if (!m_types.test(payloadType))
        return false;
    if (m_patterns.isEmpty())
        return true;
    return identifier && std::any_of(m_patterns.begin(), m_patterns.end(), [&](const QByteArray& pattern) {
               return matches(std::string_view(pattern.constData(), std::size_t(pattern.size())),
                              identifier->text());
           });
}

} // namespace wayside::traffic
