// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/recording/pcapngreader.h"

#include "netcore/recording/pcapngwriter.h"

#include <algorithm>

namespace wayside::recording {
namespace {

constexpr std::size_t sectionOptions = 16, interfaceOptions = 8, packetData = 20; // offsets in block bodies

std::string textOf(const std::optional<wire::Bytes>& bytes) {
    return bytes ? std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size()) : std::string();
}

std::string decoded(const QByteArray& value) {
    return QByteArray::fromPercentEncoding(value).toStdString();
}

std::vector<std::string> split(const QByteArray& joined) {
    std::vector<std::string> values;
    for (const QByteArray& value : joined.split(',')) {
        if (!value.isEmpty())
            values.push_back(decoded(value));
    }
    return values;
}

/// The session that an interface stands for; nothing when it is none of a recording.
std::optional<RecordedSession> sessionOf(const std::string& name, const std::string& description) {
    RecordedSession session;
    session.session = name;
    unsigned understood = 0;
    for (const QByteArray& field : QByteArray::fromStdString(description).split(' ')) {
        const QByteArray key = field.left(field.indexOf('='));
        const QByteArray value = field.mid(key.size() + 1);
        if (const auto type = sessionTypeFrom(value.toStdString()); key == "type" && type) {
            session.type = *type;
            ++understood;
        } else if (const auto protocol = sessionProtocolFrom(value.toStdString());
                   key == "protocol" && protocol) {
            session.protocol = *protocol;
            ++understood;
        } else if (const auto mode = securityModeFrom(value.toStdString()); key == "security" && mode) {
            session.securityMode = *mode;
            ++understood;
        } else if (key == "node") {
            session.node = decoded(value);
        } else if (key == "identifiers") {
            session.identifiers = split(value);
        }
    }
    return understood == 3 ? std::optional(session) : std::nullopt;
}

std::uint64_t inMilliseconds(std::uint64_t time, unsigned decimals) {
    for (; decimals > 3; --decimals)
        time /= 10;
    for (; decimals < 3; ++decimals)
        time *= 10;
    return time;
}

} // namespace

Result<std::unique_ptr<RecordingReader>> PcapngReader::begin(std::unique_ptr<QFile> file) {
    auto reader = std::make_unique<PcapngReader>(std::move(file));
    const auto block = reader->m_blocks.next();
    if (!block)
        return tl::unexpected(block.error());
    if (!*block || (*block)->type() != pcapng::sectionHeader || (*block)->number(4, 2) != 1)
        return reader->wrong("does not begin as a pcapng file of version 1 does");
    reader->m_header.program =
        textOf((*block)->option(sectionOptions, pcapng::option::sectionUserApplication)).substr(0, 200);
    return reader;
}

tl::unexpected<Error> PcapngReader::wrong(const char* what) const {
    Error error{ErrorCode::Malformed, Fault::Local,
                m_file->fileName().toStdString() + ", offset " + std::to_string(m_blocks.blockOffset()) +
                    ": " + what};
    error.offset = m_blocks.blockOffset();
    return tl::unexpected(std::move(error));
}

Result<std::optional<Record>> PcapngReader::next() {
    while (m_pending.empty()) {
        if (m_error)
            return tl::unexpected(*m_error);
        const auto block = m_blocks.next();
        if (!block) {
            m_error = block.error();
        } else if (!*block) {
            return std::optional<Record>();
        } else if (const auto taken = take(**block); !taken) {
            m_error = taken.error();
        }
    }
    Record record = std::move(m_pending.front());
    m_pending.pop_front();
    return std::optional(std::move(record));
}

Result<void> PcapngReader::take(const pcapng::BlockView& block) {
    switch (block.type()) {
    case pcapng::sectionHeader:
        m_interfaces.clear(); // files joined end to end: interfaces count from 0 again
        return {};
    case pcapng::interfaceDescription:
        return takeInterface(block);
    case pcapng::enhancedPacket:
        return takePacket(block);
    default:
        return {}; // names, statistics, somebody's own
    }
}

Result<void> PcapngReader::takeInterface(const pcapng::BlockView& block) {
    if (m_interfaces.size() == mostSessions)
        return wrong("more sessions than any recording has");
    Interface interface;
    if (block.number(0, 2) == pcapng::linkTypeRaw) {
        interface.session =
            sessionOf(textOf(block.option(interfaceOptions, pcapng::option::interfaceName)),
                      textOf(block.option(interfaceOptions, pcapng::option::interfaceDescription)));
    }
    if (const auto resolution = block.option(interfaceOptions, pcapng::option::interfaceTimeResolution);
        resolution && !resolution->empty()) {
        interface.decimals = std::to_integer<unsigned>(resolution->front());
        if (interface.decimals > 18)
            return wrong("a resolution of times that no recording has");
    }
    m_interfaces.push_back(std::move(interface));
    return {};
}

Result<void> PcapngReader::takePacket(const pcapng::BlockView& block) {
    const std::uint64_t number = block.number(0, 4);
    if (number >= m_interfaces.size() || !m_interfaces[std::size_t(number)].session)
        return wrong("a packet that belongs to no session of a recording");
    Interface& interface = m_interfaces[std::size_t(number)];
    const auto size = std::size_t(block.number(12, 4));
    const auto segment = segmentOf(block.bytes(packetData, size));
    if (!segment)
        return wrong("a packet that no recording has: whole, with TCP over IPv4");
    const WallTime time{inMilliseconds(block.number(4, 4) << 32U | block.number(8, 4), interface.decimals)};
    if (!m_firstTime) {
        m_firstTime = time;
        m_header.startedAt = time;
    }
    // A packet earlier than the first has been put behind it by somebody.
    const std::uint64_t since = std::max(time, *m_firstTime).milliseconds - m_firstTime->milliseconds;
    const Moment moment{Milliseconds(std::int64_t(since)), time};
    if (!std::exchange(interface.told, true)) {
        interface.session->moment = moment;
        m_pending.emplace_back(*interface.session);
    }
    const std::size_t options = packetData + ((size + 3) & ~std::size_t(3));
    const std::string comment = textOf(block.option(options, pcapng::option::comment));
    const bool sent = segment->destinationPort == pcapng::nodePort;
    if (!segment->data.empty())
        return takeData(interface, moment, sent ? Direction::Sent : Direction::Received, *segment, comment);
    takeComment(*interface.session, moment, comment);
    return {};
}

Result<void> PcapngReader::takeData(Interface& interface, const Moment& moment, Direction direction,
                                    const TcpSegment& segment, const std::string& comment) {
    const std::string& session = interface.session->session;
    auto& slot = interface.streams[std::size_t(direction)];
    if (!slot)
        slot = std::make_unique<Stream>();
    Stream& stream = *slot;
    wire::Bytes data = segment.data;
    if (stream.expected && segment.sequence != *stream.expected) {
        const bool seenBefore = std::int32_t(segment.sequence - *stream.expected) < 0;
        if (seenBefore)
            return {};
        if (stream.decoder.buffered() > 0)
            return wrong("the packet with the rest of a datagram is missing before this one");
    }
    stream.expected = segment.sequence + std::uint32_t(data.size());
    if (comment.starts_with(pcapng::garbageComment)) {
        m_pending.emplace_back(RecordedGarbage{moment,
                                               session,
                                               direction,
                                               comment.substr(pcapng::garbageComment.size()),
                                               {data.begin(), data.end()}});
        stream.dead = true;
    }
    if (segment.sequence == 1 && !stream.dead) {
        m_pending.emplace_back(
            RecordedVersion{moment, session, direction, std::to_integer<std::uint8_t>(data.front())});
        data = data.subspan(1);
    }
    if (!stream.dead && !data.empty())
        decode(stream, data, moment, session, direction);
    return {};
}

void PcapngReader::decode(Stream& stream, wire::Bytes data, const Moment& moment, const std::string& session,
                          Direction direction) {
    stream.decoder.feed(data);
    for (;;) {
        const wire::DecodeOutcome outcome = stream.decoder.next();
        if (const auto* frame = std::get_if<wire::Frame>(&outcome)) {
            m_pending.emplace_back(recordOf(*frame, moment, session, direction, m_mask));
        } else if (const auto* error = std::get_if<wire::DecodeError>(&outcome)) {
            const auto proof = wire::Bytes(error->offending).first(error->offendingSize);
            m_pending.emplace_back(
                RecordedGarbage{moment, session, direction, error->cause, {proof.begin(), proof.end()}});
            stream.dead = true;
            return;
        } else {
            return;
        }
    }
}

void PcapngReader::takeComment(const RecordedSession& session, const Moment& moment,
                               const std::string& comment) {
    if (comment.starts_with(pcapng::endComment)) {
        if (const auto cause = closeCauseFrom(comment.substr(pcapng::endComment.size())))
            m_pending.emplace_back(RecordedEnd{moment, session.session, *cause});
    } else if (comment.starts_with(pcapng::publisherComment)) {
        const QList<QByteArray> words =
            QByteArray::fromStdString(comment.substr(pcapng::publisherComment.size())).split(' ');
        if (const auto type = sessionTypeFrom(words.value(1).toStdString()))
            m_pending.emplace_back(RecordedPublisher{moment, session.session, decoded(words.value(0)), *type,
                                                     split(words.value(2))});
    }
}

} // namespace wayside::recording
