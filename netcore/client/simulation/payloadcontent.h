// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/load/payloaddistribution.h"
#include "netcore/wire/datagram.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace wayside::client {

/// Plausible payloads of one simulated traffic light controller: signal states in JSON, every fourth one
/// detector data. With a size asked for, JSON is padded with blanks; where it does not fit, the payload is
/// binary. Reuses one buffer.
class PayloadContent {
public:
    static constexpr std::uint8_t signalState = 0x01;
    static constexpr std::uint8_t detectorData = 0x02;
    static constexpr std::uint8_t custom = 0xFF;

    /// `sizes` in bytes; 0: as long as the text is.
    PayloadContent(std::string_view identifier, SizeDistribution sizes, std::uint64_t seed);

    void setSizes(const SizeDistribution& sizes) { m_sizes = sizes; }

    struct Made {
        std::uint8_t payloadType = 0;
        wire::Bytes bytes; ///< valid until the next call
    };
    Made next();

private:
    void writeSignalState();
    void writeDetectorData();
    void writeBinary(std::size_t bytes);

    std::string m_identifier;
    SizeDistribution m_sizes;
    RandomSequence m_random;
    std::uint64_t m_count = 0;
    std::string m_text;
};

} // namespace wayside::client
