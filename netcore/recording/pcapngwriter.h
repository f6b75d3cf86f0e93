// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/recording/pcapngblock.h"
#include "netcore/recording/recordingwriter.h"

#include <map>

namespace wayside::recording {

/// How sessions look in a pcapng recording: one interface for each, named by its label and described by
/// `type=… protocol=… security=… node=… identifiers=…` (values percent-encoded), link type raw IP. Its
/// packets are one TCP connection from 198.51.100.1 (this client) to port 8442 of 192.0.2.1 (the node),
/// whatever the real addresses were: so a dissector for port 8442 finds them, and nothing is said about
/// anybody's network. TLS connections are recorded in the clear. One packet a datagram; those that do not fit
/// one are split. Packet times are the time at which the recording began plus what a clock that never jumps
/// has counted since.
namespace pcapng {
inline constexpr std::uint32_t clientAddress = 0xC6336401;
inline constexpr std::uint32_t nodeAddress = 0xC0000201;
inline constexpr std::uint16_t nodePort = 8442;
inline constexpr std::uint16_t firstClientPort = 49152;
// Comments on packets without data, which say what has no place in the bytes.
inline constexpr std::string_view endComment = "end ";             ///< the cause
inline constexpr std::string_view publisherComment = "publisher "; ///< word, type, identifiers
inline constexpr std::string_view garbageComment = "garbage ";     ///< what is wrong; this one is on data
} // namespace pcapng

class PcapngWriter final : public RecordingWriter {
public:
    static Result<std::unique_ptr<RecordingWriter>> begin(std::unique_ptr<RecordingFile> file,
                                                          const RecordingHeader& header);
    PcapngWriter(std::unique_ptr<RecordingFile> file, WallTime startedAt)
        : m_file(std::move(file))
        , m_startedAt(startedAt) {}

    Result<void> write(const Record& record) override;
    std::uint64_t bytes() const override { return m_file->bytes(); }

private:
    struct Flow {
        std::uint32_t interface = 0;
        std::uint32_t sequence[2] = {0, 0}; // next, by Direction
    };
    struct BlocksOf;

    Flow& flowOf(const std::string& session, std::string& blocks);
    std::string packet(Flow& flow, const Moment& moment, Direction direction, std::uint8_t flags,
                       wire::Bytes data, std::string_view comment = {}) const;

    std::unique_ptr<RecordingFile> m_file;
    WallTime m_startedAt;
    std::map<std::string, Flow, std::less<>> m_flows; // of open sessions
    std::uint32_t m_interfaces = 0;
};

} // namespace wayside::recording
