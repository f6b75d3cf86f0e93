// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/recording/pcapngblock.h"
#include "netcore/recording/recordingreader.h"
#include "netcore/recording/tcpsegment.h"

#include <deque>

namespace wayside::recording {

/// Reads what PcapngWriter writes, also after a packet analyser has filtered it and saved it again: in either
/// byte order, with blocks and options added, with packets left out as long as no datagram is torn by it.
/// Captures of real networks are not recordings; they are refused.
class PcapngReader final : public RecordingReader {
public:
    static constexpr std::size_t mostSessions = 100000;

    static Result<std::unique_ptr<RecordingReader>> begin(std::unique_ptr<QFile> file);
    explicit PcapngReader(std::unique_ptr<QFile> file) : m_file(std::move(file)), m_blocks(*m_file) {}

    Result<std::optional<Record>> next() override;
    bool endsInsideRecord() const override { return m_blocks.endsInsideBlock(); }
    const RecordingHeader& header() const override { return m_header; }
    std::uint64_t position() const override { return std::uint64_t(m_file->pos()); }
    std::uint64_t size() const override { return std::uint64_t(m_file->size()); }

private:
    struct Stream { // one direction
        wire::FrameDecoder decoder;
        std::optional<std::uint32_t> expected; // sequence number
        bool dead = false;                     // garbage was seen
    };
    struct Interface {
        std::optional<RecordedSession> session; // nothing: none of ours
        bool told = false;
        unsigned decimals = 6; // of packet times
        std::unique_ptr<Stream> streams[2];
    };

    Result<void> take(const pcapng::BlockView& block);
    Result<void> takeInterface(const pcapng::BlockView& block);
    Result<void> takePacket(const pcapng::BlockView& block);
    Result<void> takeData(Interface& interface, const Moment& moment, Direction direction,
                          const TcpSegment& segment, const std::string& comment);
    void takeComment(const RecordedSession& session, const Moment& moment, const std::string& comment);
    void decode(Stream& stream, wire::Bytes data, const Moment& moment, const std::string& session,
                Direction direction);
    tl::unexpected<Error> wrong(const char* what) const;

    std::unique_ptr<QFile> m_file;
    pcapng::BlockReader m_blocks;
    RecordingHeader m_header;
    TokenMask m_mask;
    std::vector<Interface> m_interfaces;
    std::deque<Record> m_pending; // of the packet read last
    std::optional<WallTime> m_firstTime;
    std::optional<Error> m_error;
};

} // namespace wayside::recording
