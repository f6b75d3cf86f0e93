// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/base/time.h"
#include "netcore/base/tlcidentifier.h"
#include "netcore/session/payloadpriority.h"
#include "netcore/wire/datagram.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace wayside::traffic {

/// One payload to be sent.
struct OutgoingPayload {
    std::optional<Milliseconds> due;         ///< since sending began; nothing: as soon as there is room
    std::size_t session = 0;                 ///< which of the sender's sessions
    std::optional<TlcIdentifier> identifier; ///< in multiplex sessions
    std::uint8_t payloadType = 0;
    std::optional<WallTime> originTimestamp; ///< nothing: the time at which it is handed over
    session::PayloadPriority priority = session::PayloadPriority::Normal;
    std::vector<std::byte> payload;
};

/// Where payloads come from, one at a time, in the order in which they are to be sent.
class PayloadSource {
public:
    PayloadSource() = default;
    PayloadSource(const PayloadSource&) = delete;
    PayloadSource& operator=(const PayloadSource&) = delete;
    virtual ~PayloadSource() = default;

    /// Nothing at the end. An error ends it as well.
    virtual Result<std::optional<OutgoingPayload>> next() = 0;
    virtual std::uint64_t total() const = 0; ///< how many there will be
};

/// The same payload again and again, each round to every target.
class RepeatedPayload final : public PayloadSource {
public:
    struct Settings {
        OutgoingPayload payload;                ///< `due` and `identifier` are set for each
        std::vector<TlcIdentifier> identifiers; ///< targets; none: one without identifier
        std::uint64_t rounds = 1;
        std::optional<Milliseconds> interval; ///< from round to round; nothing: as fast as limits allow
        double roundsPerSecond = 0;           ///< instead of `interval`, where it is more than 0
    };
    explicit RepeatedPayload(Settings settings) : m_settings(std::move(settings)) {}

    Result<std::optional<OutgoingPayload>> next() override;
    std::uint64_t total() const override { return m_settings.rounds * targets(); }

private:
    std::size_t targets() const { return std::max<std::size_t>(1, m_settings.identifiers.size()); }

    Settings m_settings;
    std::uint64_t m_next = 0;
};

} // namespace wayside::traffic
