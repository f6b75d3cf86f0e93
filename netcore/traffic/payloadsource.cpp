// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/traffic/payloadsource.h"

namespace wayside::traffic {

Result<std::optional<OutgoingPayload>> RepeatedPayload::next() {
    if (m_next == total())
        return std::optional<OutgoingPayload>();
    const std::uint64_t round = m_next / targets();
    OutgoingPayload payload = m_settings.payload;
    if (!m_settings.identifiers.empty())
        payload.identifier = m_settings.identifiers[std::size_t(m_next % targets())];
    if (m_settings.roundsPerSecond > 0)
        payload.due = Milliseconds(std::int64_t(double(round) * 1000 / m_settings.roundsPerSecond));
    else if (m_settings.interval)
        payload.due = *m_settings.interval * std::int64_t(round);
    ++m_next;
    return std::optional(std::move(payload));
}

} // namespace wayside::traffic
