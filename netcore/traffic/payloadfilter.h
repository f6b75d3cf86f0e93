// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/recording/record.h"

#include <bitset>
#include <QString>
#include <QStringList>

namespace wayside::traffic {

/// Which payloads are wanted, by identifier and payload type. Empty lists want everything.
class PayloadFilter {
public:
    PayloadFilter() = default; ///< everything
    /// Patterns: `sub*`, `tlc0000?`, plain identifiers. Types: 2, 0x02, 1-15. Error: InvalidArgument.
    static Result<PayloadFilter> from(const QStringList& patterns, const QStringList& types);

    /// `identifier` may be one known from elsewhere: of the session, or of the publisher. Without any, only a
    /// filter without patterns takes it.
    bool takes(const std::optional<TlcIdentifier>& identifier, std::uint8_t payloadType) const;
    bool takesAll() const { return m_patterns.isEmpty() && m_types.all(); }

private:
    QList<QByteArray> m_patterns;
    std::bitset<256> m_types = std::bitset<256>().set();
};

/// Whether the text is what the pattern describes: `*` any characters, `?` one.
bool matches(std::string_view pattern, std::string_view text);

/// 0..255 as decimal or 0x… number. Nothing otherwise.
std::optional<std::uint8_t> payloadTypeFrom(const QString& text);

} // namespace wayside::traffic
