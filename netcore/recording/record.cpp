// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/recording/record.h"

#include "netcore/wire/layout.h"

#include <algorithm>

namespace wayside::recording {
namespace {

using wire::DatagramType;

void putBigEndian(std::vector<std::byte>& bytes, std::uint64_t value, std::size_t size) {
    for (std::size_t shift = size; shift-- > 0;)
        bytes.push_back(std::byte(value >> (8 * shift)));
}

std::uint64_t bigEndian(wire::Bytes bytes) {
    std::uint64_t value = 0;
    for (const std::byte byte : bytes)
        value = (value << 8U) | std::to_integer<std::uint64_t>(byte);
    return value;
}

std::vector<std::byte> copyOf(wire::Bytes bytes) {
    return {bytes.begin(), bytes.end()};
}

void put(std::vector<std::byte>& bytes, std::string_view text) {
    const auto view = std::as_bytes(std::span(text));
    bytes.insert(bytes.end(), view.begin(), view.end());
}

/// What follows the type byte of a 0x04 or 0x05, inside 0xF0. False when it is not that.
bool readOriginal(const wire::MonitorPayload& copy, RecordedDatagram& record) {
    const bool identified = copy.originalType == std::uint8_t(DatagramType::PayloadWithIdentifier);
    if (!identified && copy.originalType != std::uint8_t(DatagramType::Payload))
        return false;
    wire::Bytes content = copy.originalContent;
    const std::size_t fixed =
        (identified ? wire::layout::payloadWithIdentifierFixed : wire::layout::payloadFixed) -
        wire::layout::typeSize;
    if (content.size() < fixed)
        return false;
    if (identified) {
        const std::string_view field(reinterpret_cast<const char*>(content.data()), TlcIdentifier::size);
        if (!wire::layout::isPaddedText(field))
            return false;
        record.identifier = TlcIdentifier::fromWire(content.data());
        content = content.subspan(TlcIdentifier::size);
    }
    record.payloadType = std::to_integer<std::uint8_t>(content[0]);
    record.originTimestamp = WallTime{bigEndian(content.subspan(1, wire::layout::timestampSize))};
    record.payload = copyOf(content.subspan(1 + wire::layout::timestampSize));
    return true;
}

void putPayload(std::vector<std::byte>& bytes, const RecordedDatagram& record) {
    if (record.identifier)
        put(bytes, std::string_view(record.identifier->bytes().data(), TlcIdentifier::size));
    bytes.push_back(std::byte(record.payloadType));
    putBigEndian(bytes, record.originTimestamp.milliseconds, wire::layout::timestampSize);
}

} // namespace

bool RecordedDatagram::isPayload() const {
    return type == std::uint8_t(DatagramType::Payload) ||
           type == std::uint8_t(DatagramType::PayloadWithIdentifier) || (monitor && !monitor->unreadable);
}

const Moment& momentOf(const Record& record) {
    return std::visit([](const auto& kind) -> const Moment& { return kind.moment; }, record);
}

const std::string& sessionOf(const Record& record) {
    return std::visit([](const auto& kind) -> const std::string& { return kind.session; }, record);
}

std::string_view nameOf(Direction direction) {
    return direction == Direction::Received ? "received" : "sent";
}

std::optional<Direction> directionFrom(std::string_view name) {
    for (const Direction direction : {Direction::Received, Direction::Sent}) {
        if (nameOf(direction) == name)
            return direction;
    }
    return std::nullopt;
}

RecordedDatagram recordOf(const wire::Frame& frame, const Moment& moment, const std::string& session,
                          Direction direction, const TokenMask& mask) {
    const wire::Bytes content = frame.bytes.subspan(wire::headerSize);
    RecordedDatagram record;
    record.moment = moment;
    record.session = session;
    record.direction = direction;
    record.type = std::to_integer<std::uint8_t>(content[0]);
    if (const auto* payload = std::get_if<wire::Payload>(&frame.datagram)) {
        record.payloadType = payload->payloadType;
        record.originTimestamp = payload->originTimestamp;
        record.payload = copyOf(payload->payload);
    } else if (const auto* named = std::get_if<wire::PayloadWithIdentifier>(&frame.datagram)) {
        record.identifier = named->identifier;
        record.payloadType = named->payloadType;
        record.originTimestamp = named->originTimestamp;
        record.payload = copyOf(named->payload);
    } else if (const auto* copy = std::get_if<wire::MonitorPayload>(&frame.datagram)) {
        return recordOf(*copy, moment, session, direction, mask);
    } else if (std::holds_alternative<wire::Token>(frame.datagram)) {
        record.payload.assign(content.size() - 1, std::byte('*'));
    } else {
        record.payload = copyOf(content.subspan(1));
    }
    return record;
}

RecordedDatagram recordOf(const wire::MonitorPayload& copy, const Moment& moment, const std::string& session,
                          Direction direction, const TokenMask& mask) {
    RecordedDatagram record;
    record.moment = moment;
    record.session = session;
    record.direction = direction;
    record.type = std::uint8_t(DatagramType::MonitorPayload);
    record.monitor = MonitorHead{mask.wordFor(copy.publisherToken),
                                 copy.publisherToken.size(),
                                 copy.publishingTimestamp,
                                 copy.sentTimestamp,
                                 copy.originalType,
                                 false};
    record.monitor->unreadable = !readOriginal(copy, record);
    if (record.monitor->unreadable)
        record.payload = copyOf(copy.originalContent);
    return record;
}

Result<std::vector<std::byte>> frameOf(const RecordedDatagram& record) {
    std::vector<std::byte> bytes(wire::layout::prefix.begin(), wire::layout::prefix.end());
    bytes.resize(wire::headerSize);
    bytes.push_back(std::byte(record.type));
    if (record.monitor) {
        const MonitorHead& head = *record.monitor;
        if (head.publisherBytes > wire::largestContent)
            return failure(ErrorCode::TooLarge, Fault::Local, "a publisher token longer than a datagram");
        putBigEndian(bytes, head.publisherBytes, wire::layout::tokenLengthSize);
        put(bytes, TokenMask::padded(head.publisher, head.publisherBytes));
        putBigEndian(bytes, head.published.milliseconds, wire::layout::timestampSize);
        putBigEndian(bytes, head.sent.milliseconds, wire::layout::timestampSize);
        bytes.push_back(std::byte(head.originalType));
    }
    if (record.isPayload())
        putPayload(bytes, record);
    bytes.insert(bytes.end(), record.payload.begin(), record.payload.end());
    const std::size_t content = bytes.size() - wire::headerSize;
    if (content > wire::largestContent)
        return failure(ErrorCode::TooLarge, Fault::Local, "more than fits a datagram");
    bytes[2] = std::byte(content >> 8U);
    bytes[3] = std::byte(content & 0xFFU);
    return bytes;
}

} // namespace wayside::recording
