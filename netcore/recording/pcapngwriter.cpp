// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/recording/pcapngwriter.h"

#include "netcore/recording/tcpsegment.h"

#include <QByteArray>

namespace wayside::recording {
namespace {

constexpr std::uint8_t milliseconds = 3; // 10^-3, the resolution of times

std::string encoded(const std::string& value) {
    return QByteArray::fromStdString(value).toPercentEncoding(QByteArrayLiteral(":[]")).toStdString();
}

std::string joined(const std::vector<std::string>& values) {
    std::string text;
    for (const std::string& value : values)
        text += (text.empty() ? "" : ",") + encoded(value);
    return text;
}

std::string interfaceBlock(const RecordedSession& session) {
    std::string description = "type=" + std::string(nameOf(session.type));
    description += " protocol=" + std::string(nameOf(session.protocol));
    description += " security=" + std::string(nameOf(session.securityMode));
    description += " node=" + encoded(session.node) + " identifiers=" + joined(session.identifiers);
    pcapng::BlockBuilder block(pcapng::interfaceDescription);
    block.put(pcapng::linkTypeRaw, 2).put(0, 2).put(0, 4); // reserved; no snap length
    block.option(pcapng::option::interfaceName, session.session);
    block.option(pcapng::option::interfaceDescription, description);
    block.option(pcapng::option::interfaceTimeResolution, std::string(1, char(milliseconds)));
    return std::move(block).block();
}

} // namespace

/// The blocks of one record.
struct PcapngWriter::BlocksOf {
    PcapngWriter& writer;
    std::string blocks;

    void operator()(const RecordedSession& session) {
        blocks += interfaceBlock(session);
        Flow& flow = writer.m_flows[session.session];
        flow = Flow{writer.m_interfaces++, {0, 0}};
        add(flow, session.moment, Direction::Sent, TcpSegment::syn);
        add(flow, session.moment, Direction::Received, TcpSegment::syn | TcpSegment::acknowledge);
        add(flow, session.moment, Direction::Sent, TcpSegment::acknowledge);
    }

    void operator()(const RecordedVersion& version) {
        const std::byte byte{version.version};
        addData(version.session, version.moment, version.direction, {&byte, 1});
    }

    void operator()(const RecordedDatagram& datagram) {
        if (const auto frame = frameOf(datagram))
            addData(datagram.session, datagram.moment, datagram.direction, *frame);
    }

    void operator()(const RecordedGarbage& garbage) {
        addData(garbage.session, garbage.moment, garbage.direction, garbage.bytes,
                std::string(pcapng::garbageComment) + garbage.cause);
    }

    void operator()(const RecordedPublisher& publisher) {
        const std::string comment = std::string(pcapng::publisherComment) + encoded(publisher.publisher) +
                                    ' ' + std::string(nameOf(publisher.type)) + ' ' +
                                    joined(publisher.identifiers);
        Flow& flow = writer.flowOf(publisher.session, blocks);
        add(flow, publisher.moment, Direction::Received, TcpSegment::acknowledge, {}, comment);
    }

    void operator()(const RecordedEnd& end) {
        Flow& flow = writer.flowOf(end.session, blocks);
        constexpr std::uint8_t last = TcpSegment::fin | TcpSegment::acknowledge;
        add(flow, end.moment, Direction::Received, last);
        add(flow, end.moment, Direction::Sent, last, {},
            std::string(pcapng::endComment) + std::string(nameOf(end.cause)));
        add(flow, end.moment, Direction::Received, TcpSegment::acknowledge);
        writer.m_flows.erase(end.session);
    }

private:
    void add(Flow& flow, const Moment& moment, Direction direction, std::uint8_t flags, wire::Bytes data = {},
             std::string_view comment = {}) {
        blocks += writer.packet(flow, moment, direction, flags, data, comment);
    }

    void addData(const std::string& session, const Moment& moment, Direction direction, wire::Bytes data,
                 std::string_view comment = {}) {
        Flow& flow = writer.flowOf(session, blocks);
        do {
            const wire::Bytes part = data.first(std::min(data.size(), TcpSegment::mostData));
            data = data.subspan(part.size());
            add(flow, moment, direction, TcpSegment::push | TcpSegment::acknowledge, part, comment);
        } while (!data.empty());
    }
};

Result<std::unique_ptr<RecordingWriter>> PcapngWriter::begin(std::unique_ptr<RecordingFile> file,
                                                             const RecordingHeader& header) {
    pcapng::BlockBuilder block(pcapng::sectionHeader);
    block.put(pcapng::byteOrderMagic, 4).put(1, 2).put(0, 2).put(~std::uint64_t(0), 8);
    block.option(
        pcapng::option::comment,
        "Wayside recording, version 1: datagrams of Subject Interface TCP streaming, one packet each. "
        "The packets around them, addresses and ports are made up; tokens are masked; TLS is recorded "
        "in the clear.");
    block.option(pcapng::option::sectionUserApplication, header.program);
    if (const auto written = file->append(std::move(block).block()); !written)
        return tl::unexpected(written.error());
    return std::make_unique<PcapngWriter>(std::move(file), header.startedAt);
}

Result<void> PcapngWriter::write(const Record& record) {
    BlocksOf made{*this, {}};
    std::visit(made, record);
    return m_file->append(made.blocks); // at once: a frame in two packets is there whole or not at all
}

/// A record of a session of which the beginning was not told opens it.
PcapngWriter::Flow& PcapngWriter::flowOf(const std::string& session, std::string& blocks) {
    const auto found = m_flows.find(session);
    if (found != m_flows.end())
        return found->second;
    RecordedSession unknown;
    unknown.session = session;
    blocks += interfaceBlock(unknown);
    return m_flows[session] = Flow{m_interfaces++, {1, 1}};
}

std::string PcapngWriter::packet(Flow& flow, const Moment& moment, Direction direction, std::uint8_t flags,
                                 wire::Bytes data, std::string_view comment) const {
    const bool sent = direction == Direction::Sent;
    const auto clientPort =
        std::uint16_t(pcapng::firstClientPort + flow.interface % (65536 - pcapng::firstClientPort));
    TcpSegment segment;
    segment.sourceAddress = sent ? pcapng::clientAddress : pcapng::nodeAddress;
    segment.destinationAddress = sent ? pcapng::nodeAddress : pcapng::clientAddress;
    segment.sourcePort = sent ? clientPort : pcapng::nodePort;
    segment.destinationPort = sent ? pcapng::nodePort : clientPort;
    segment.sequence = flow.sequence[std::size_t(direction)];
    segment.acknowledged = (flags & TcpSegment::acknowledge) != 0
                               ? flow.sequence[std::size_t(sent ? Direction::Received : Direction::Sent)]
                               : 0;
    segment.flags = flags;
    segment.data = data;
    // A packet that only carries a comment is a window update: the same again would be taken for a fault.
    if (flags == TcpSegment::acknowledge && !comment.empty())
        segment.window = 0xFFFE;
    const bool counts = (flags & (TcpSegment::syn | TcpSegment::fin)) != 0;
    flow.sequence[std::size_t(direction)] += std::uint32_t(data.size()) + (counts ? 1 : 0);

    const std::string bytes = packetOf(segment);
    const std::uint64_t time = m_startedAt.milliseconds + std::uint64_t(moment.at.count());
    pcapng::BlockBuilder block(pcapng::enhancedPacket);
    block.put(flow.interface, 4).put(time >> 32U, 4).put(time & 0xFFFFFFFFU, 4);
    block.put(bytes.size(), 4).put(bytes.size(), 4).bytes(bytes);
    constexpr char inbound = 1, outbound = 2;
    block.option(pcapng::option::packetFlags, std::string{sent ? outbound : inbound, 0, 0, 0});
    if (!comment.empty())
        block.option(pcapng::option::comment, comment);
    return std::move(block).block();
}

} // namespace wayside::recording
