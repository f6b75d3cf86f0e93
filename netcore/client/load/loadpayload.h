// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/load/openloopschedule.h"
#include "netcore/wire/datagram.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace wayside::client {

enum class LoadDirection : std::uint8_t { TlcToBroker, BrokerToTlc };
inline constexpr std::size_t loadDirections = 2;

/// What the first bytes of every payload of a load say, for the receiver in the same process.
struct LoadStamp {
    LoadDirection direction = LoadDirection::TlcToBroker;
    bool measured = false;      ///< false: of the warm-up
    std::uint32_t stream = 0;   ///< one sender to one kind of receiver: its payloads keep their order
    std::uint32_t sequence = 0; ///< in the stream, from 0; those of the warm-up have none
    LoadTime intended{0};       ///< when it was to leave
    LoadTime sent{0};           ///< when it was handed to the client; whole microseconds after `intended`
};
inline constexpr std::size_t loadStampBytes = 24;

/// Makes and recognises the payloads of one run. The rest of a payload is filled with bytes that the run
/// decides, so that damage shows. Reuses one buffer.
class LoadPayload {
public:
    /// Payloads of another `run` are not taken for ours; draw it anew for each.
    explicit LoadPayload(std::uint32_t run);

    /// `size` bytes, loadStampBytes at least, largestPayload at most. Valid until the next call.
    wire::Bytes make(const LoadStamp& stamp, std::size_t size);

    struct Read {
        LoadStamp stamp;
        bool damaged = false; ///< what follows the stamp is not what was sent
    };
    /// Nothing: no payload of this run.
    std::optional<Read> read(wire::Bytes payload) const;

private:
    std::uint32_t m_run;
    std::vector<std::byte> m_filler;
    std::vector<std::byte> m_buffer;
};

} // namespace wayside::client
