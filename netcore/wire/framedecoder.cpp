// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/wire/framedecoder.h"

#include "netcore/wire/layout.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace wayside::wire {

/// A reason to refuse a frame, and how many of its first bytes prove it. The proof is what goes into the log,
/// so that the same stream gives the same error however it was split.
struct FrameDecoder::Flaw {
    DecodeFault fault;
    const char* cause;
    std::size_t proof;
};

namespace {

using Flaw = FrameDecoder::Flaw;

constexpr std::size_t typeOffset = headerSize;
constexpr std::size_t typedHead = headerSize + layout::typeSize;
constexpr std::size_t wholeProof = std::tuple_size_v<decltype(DecodeError::offending)>;

constexpr Flaw lostSyncFirst{DecodeFault::LostSync, "prefix is not AA BB", 1};
constexpr Flaw lostSyncSecond{DecodeFault::LostSync, "prefix is not AA BB", 2};
constexpr Flaw zeroSize{DecodeFault::ZeroSize, "no type byte", headerSize};
constexpr Flaw payloadShort{DecodeFault::WrongSize, "0x04 needs at least 10 content bytes", typedHead};
constexpr Flaw payloadWithIdentifierShort{DecodeFault::WrongSize, "0x05 needs at least 18 content bytes",
                                          typedHead};
constexpr Flaw requestSize{DecodeFault::WrongSize, "0x06 must have 9 content bytes", typedHead};
constexpr Flaw responseSize{DecodeFault::WrongSize, "0x07 must have 25 content bytes", typedHead};
constexpr Flaw monitorShort{DecodeFault::WrongSize, "0xF0 needs at least 22 content bytes", typedHead};
constexpr Flaw monitorCut{DecodeFault::WrongSize, "0xF0 is too short for the fields after its token",
                          headerSize + layout::monitorHead};
constexpr Flaw monitorOverrun{DecodeFault::TokenLengthOverrun, "token length runs past the end",
                              headerSize + layout::monitorHead};
// The proofs that concern a token end before its first byte: a token is never logged.
constexpr Flaw tokenTooLong{DecodeFault::TokenTooLong, "token is longer than 512 bytes", typedHead};
constexpr Flaw monitorTokenTooLong{DecodeFault::TokenTooLong, "token is longer than 512 bytes",
                                   headerSize + layout::monitorHead};
constexpr Flaw tokenNotAscii{DecodeFault::NotAscii, "token is not ASCII", typedHead};
constexpr Flaw monitorTokenNotAscii{DecodeFault::NotAscii, "token is not ASCII",
                                    headerSize + layout::monitorHead};
constexpr Flaw identifierNotAscii{DecodeFault::NotAscii, "identifier is not ASCII", wholeProof};

template <std::size_t N>
std::uint64_t load(const std::byte* bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < N; ++i)
        value = value << 8U | std::to_integer<std::uint64_t>(bytes[i]);
    return value;
}

std::string_view textOf(Bytes bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// What the first bytes of a frame prove. `wanted` is more than there is as long as the frame is not whole,
/// and the frame's size when it is; before the size is known it says how many bytes the next judgement takes.
struct Verdict {
    std::size_t wanted = 0;
    const Flaw* flaw = nullptr;
};

Verdict judgeMonitor(Bytes head, std::size_t contentSize) {
    if (contentSize < layout::monitorHead)
        return {0, &monitorShort};
    constexpr std::size_t lengthKnown = headerSize + layout::monitorHead;
    if (head.size() < lengthKnown)
        return {lengthKnown, nullptr};
    const std::uint64_t tokenLength = load<layout::tokenLengthSize>(head.data() + typedHead);
    if (tokenLength > contentSize - layout::monitorHead)
        return {0, &monitorOverrun};
    if (tokenLength > longestToken)
        return {0, &monitorTokenTooLong};
    if (contentSize < layout::monitorFixed + tokenLength)
        return {0, &monitorCut};
    return {headerSize + contentSize, nullptr};
}

Verdict judge(Bytes head) {
    if (!head.empty() && head[0] != layout::prefix[0])
        return {0, &lostSyncFirst};
    if (head.size() > 1 && head[1] != layout::prefix[1])
        return {0, &lostSyncSecond};
    if (head.size() < headerSize)
        return {typedHead, nullptr};
    const std::size_t size = load<2>(head.data() + layout::prefix.size());
    if (size == 0)
        return {0, &zeroSize};
    if (head.size() < typedHead)
        return {typedHead, nullptr};

    const Flaw* flaw = nullptr;
    switch (DatagramType(std::to_integer<std::uint8_t>(head[typeOffset]))) {
    case DatagramType::Token:
        flaw = size > layout::typeSize + longestToken ? &tokenTooLong : nullptr;
        break;
    case DatagramType::Payload:
        flaw = size < layout::payloadFixed ? &payloadShort : nullptr;
        break;
    case DatagramType::PayloadWithIdentifier:
        flaw = size < layout::payloadWithIdentifierFixed ? &payloadWithIdentifierShort : nullptr;
        break;
    case DatagramType::TimestampsRequest:
        flaw = size != layout::timestampsRequest ? &requestSize : nullptr;
        break;
    case DatagramType::TimestampsResponse:
        flaw = size != layout::timestampsResponse ? &responseSize : nullptr;
        break;
    case DatagramType::MonitorPayload:
        return judgeMonitor(head, size);
    case DatagramType::KeepAlive:
    case DatagramType::Bye:
    case DatagramType::Reconnect:
        break;
    }
    return {headerSize + size, flaw};
}

/// Takes the fields after the type byte one after the other. judge() has proved that they are there.
class Fields {
public:
    explicit Fields(Bytes data) : m_rest(data) {}

    Bytes take(std::size_t count) {
        const Bytes taken = m_rest.first(count);
        m_rest = m_rest.subspan(count);
        return taken;
    }
    std::uint8_t byte() { return std::to_integer<std::uint8_t>(take(1)[0]); }
    WallTime time() { return WallTime{load<layout::timestampSize>(take(layout::timestampSize).data())}; }
    Bytes rest() const { return m_rest; }

private:
    Bytes m_rest;
};

const Flaw* parseMonitor(Fields& fields, Datagram& datagram) {
    const auto tokenLength =
        std::size_t(load<layout::tokenLengthSize>(fields.take(layout::tokenLengthSize).data()));
    MonitorPayload copy;
    copy.publisherToken = textOf(fields.take(tokenLength));
    copy.publishingTimestamp = fields.time();
    copy.sentTimestamp = fields.time();
    copy.originalType = fields.byte();
    copy.originalContent = fields.rest();
    datagram = copy;
    return layout::isText(copy.publisherToken) ? nullptr : &monitorTokenNotAscii;
}

const Flaw* parsePayloadWithIdentifier(Fields& fields, Datagram& datagram) {
    const Bytes identifier = fields.take(TlcIdentifier::size);
    if (!layout::isPaddedText(textOf(identifier)))
        return &identifierNotAscii;
    PayloadWithIdentifier payload;
    payload.identifier = TlcIdentifier::fromWire(identifier.data());
    payload.payloadType = fields.byte();
    payload.originTimestamp = fields.time();
    payload.payload = fields.rest();
    datagram = payload;
    return nullptr;
}

/// A whole frame that judge() has accepted.
const Flaw* parse(Bytes frame, Datagram& datagram) {
    const auto typeByte = std::to_integer<std::uint8_t>(frame[typeOffset]);
    Fields fields(frame.subspan(typedHead));
    switch (DatagramType(typeByte)) {
    case DatagramType::KeepAlive:
        datagram = KeepAlive{fields.rest().size()};
        return nullptr;
    case DatagramType::Token:
        datagram = Token{textOf(fields.rest())};
        return layout::isText(textOf(fields.rest())) ? nullptr : &tokenNotAscii;
    case DatagramType::Bye:
        datagram = Bye{textOf(fields.rest())};
        return nullptr;
    case DatagramType::Reconnect:
        datagram = Reconnect{fields.rest().size()};
        return nullptr;
    case DatagramType::Payload: {
        Payload payload;
        payload.payloadType = fields.byte();
        payload.originTimestamp = fields.time();
        payload.payload = fields.rest();
        datagram = payload;
        return nullptr;
    }
    case DatagramType::PayloadWithIdentifier:
        return parsePayloadWithIdentifier(fields, datagram);
    case DatagramType::TimestampsRequest:
        datagram = TimestampsRequest{fields.time()};
        return nullptr;
    case DatagramType::TimestampsResponse: {
        TimestampsResponse response;
        response.t0 = fields.time();
        response.t1 = fields.time();
        response.t2 = fields.time();
        datagram = response;
        return nullptr;
    }
    case DatagramType::MonitorPayload:
        return parseMonitor(fields, datagram);
    }
    datagram = Unknown{typeByte, frame.size() - headerSize};
    return nullptr;
}

} // namespace

void FrameDecoder::feed(Bytes input) {
    assert(m_input.empty() && "feed() before next() has used up the earlier bytes");
    if (!m_error)
        m_input = input;
}

DecodeOutcome FrameDecoder::next() {
    if (m_error)
        return *m_error;
    if (m_partialConsumed)
        releasePartial();
    if (!m_partial.empty())
        return nextGathered();

    const Verdict verdict = judge(m_input);
    if (verdict.flaw != nullptr)
        return refuse(*verdict.flaw, m_input);
    if (m_input.size() < verdict.wanted) {
        gather(m_input.size());
        return NeedMore{};
    }
    const Bytes frame = m_input.first(verdict.wanted);
    m_input = m_input.subspan(verdict.wanted);
    return deliver(frame);
}

std::size_t FrameDecoder::buffered() const {
    return m_partialConsumed ? 0 : m_partial.size();
}

/// Completes the frame that an earlier feed() began, copying only what belongs to it.
DecodeOutcome FrameDecoder::nextGathered() {
    for (;;) {
        const Verdict verdict = judge(m_partial);
        if (verdict.flaw != nullptr)
            return refuse(*verdict.flaw, m_partial);
        if (m_partial.size() == verdict.wanted)
            break;
        if (m_input.empty())
            return NeedMore{};
        gather(std::min(verdict.wanted - m_partial.size(), m_input.size()));
    }
    m_partialConsumed = true;
    return deliver(m_partial);
}

/// Moves `count` bytes from the borrowed input to the internal buffer. What the buffer holds grows with what
/// has come, never with what a size field announces.
void FrameDecoder::gather(std::size_t count) {
    if (count == 0)
        return;
    const std::size_t needed = m_partial.size() + count;
    if (needed > m_partial.capacity())
        m_partial.reserve(std::clamp(2 * m_partial.capacity(), needed, largestFrame));
    m_partial.insert(m_partial.end(), m_input.begin(), m_input.begin() + std::ptrdiff_t(count));
    m_input = m_input.subspan(count);
}

DecodeOutcome FrameDecoder::deliver(Bytes frame) {
    DecodeOutcome outcome(std::in_place_type<Frame>);
    auto& delivered = *std::get_if<Frame>(&outcome);
    if (const Flaw* flaw = parse(frame, delivered.datagram))
        return refuse(*flaw, frame);
    delivered.bytes = frame;
    m_offset += frame.size();
    return outcome;
}

DecodeOutcome FrameDecoder::refuse(const Flaw& flaw, Bytes head) {
    DecodeError error;
    error.fault = flaw.fault;
    if (flaw.proof >= typedHead)
        error.typeByte = std::to_integer<std::uint8_t>(head[typeOffset]);
    error.offset = m_offset;
    error.cause = flaw.cause;
    error.offendingSize = std::min({flaw.proof, head.size(), error.offending.size()});
    std::copy_n(head.begin(), error.offendingSize, error.offending.begin());
    m_error = std::move(error);
    m_input = {};
    releasePartial();
    return *m_error;
}

void FrameDecoder::releasePartial() {
    std::vector<std::byte>().swap(m_partial);
    m_partialConsumed = false;
}

} // namespace wayside::wire
