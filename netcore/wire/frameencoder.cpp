// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/wire/frameencoder.h"

#include "netcore/wire/layout.h"

#include <cstring>
#include <string>

namespace wayside::wire {
namespace {

/// The type byte with which a datagram goes out.
struct TypeByte {
    std::uint8_t operator()(const KeepAlive&) const { return std::uint8_t(DatagramType::KeepAlive); }
    std::uint8_t operator()(const Token&) const { return std::uint8_t(DatagramType::Token); }
    std::uint8_t operator()(const Bye&) const { return std::uint8_t(DatagramType::Bye); }
    std::uint8_t operator()(const Reconnect&) const { return std::uint8_t(DatagramType::Reconnect); }
    std::uint8_t operator()(const Payload&) const { return std::uint8_t(DatagramType::Payload); }
    std::uint8_t operator()(const PayloadWithIdentifier&) const {
        return std::uint8_t(DatagramType::PayloadWithIdentifier);
    }
    std::uint8_t operator()(const TimestampsRequest&) const {
        return std::uint8_t(DatagramType::TimestampsRequest);
    }
    std::uint8_t operator()(const TimestampsResponse&) const {
        return std::uint8_t(DatagramType::TimestampsResponse);
    }
    std::uint8_t operator()(const MonitorPayload&) const {
        return std::uint8_t(DatagramType::MonitorPayload);
    }
    std::uint8_t operator()(const Unknown& unknown) const { return unknown.typeByte; }
};

/// Content bytes, the type byte included. Surplus bytes of KeepAlive and Reconnect are never sent.
struct ContentSize {
    std::size_t operator()(const KeepAlive&) const { return layout::typeSize; }
    std::size_t operator()(const Token& token) const { return layout::typeSize + token.token.size(); }
    std::size_t operator()(const Bye& bye) const { return layout::typeSize + bye.reason.size(); }
    std::size_t operator()(const Reconnect&) const { return layout::typeSize; }
    std::size_t operator()(const Payload& payload) const {
        return layout::payloadFixed + payload.payload.size();
    }
    std::size_t operator()(const PayloadWithIdentifier& payload) const {
        return layout::payloadWithIdentifierFixed + payload.payload.size();
    }
    std::size_t operator()(const TimestampsRequest&) const { return layout::timestampsRequest; }
    std::size_t operator()(const TimestampsResponse&) const { return layout::timestampsResponse; }
    std::size_t operator()(const MonitorPayload& copy) const {
        return layout::monitorFixed + copy.publisherToken.size() + copy.originalContent.size();
    }
    std::size_t operator()(const Unknown& unknown) const { return unknown.contentSize; }
};

/// Why a datagram must not be sent: everything that our own decoder would refuse.
struct Objection {
    using Answer = std::optional<Error>;

    static Answer invalid(const char* detail) {
        return Error{ErrorCode::InvalidArgument, Fault::Local, detail, std::nullopt, std::nullopt};
    }
    static Answer token(std::string_view text) {
        if (text.size() > longestToken)
            return Error{ErrorCode::TooLarge, Fault::Local, "token is longer than 512 bytes", std::nullopt,
                         std::nullopt};
        return layout::isText(text) ? std::nullopt : invalid("token is not ASCII");
    }

    Answer operator()(const Token& datagram) const { return token(datagram.token); }
    Answer operator()(const PayloadWithIdentifier& payload) const {
        const auto& bytes = payload.identifier.bytes();
        return layout::isPaddedText({bytes.data(), bytes.size()}) ? std::nullopt
                                                                  : invalid("identifier is not ASCII");
    }
    Answer operator()(const MonitorPayload& copy) const {
        if (copy.originalType != std::uint8_t(DatagramType::Payload) &&
            copy.originalType != std::uint8_t(DatagramType::PayloadWithIdentifier))
            return invalid("original type is neither 0x04 nor 0x05");
        return token(copy.publisherToken);
    }
    Answer operator()(const Unknown&) const { return invalid("an unknown datagram cannot be encoded"); }
    template <typename Other>
    Answer operator()(const Other&) const {
        return std::nullopt;
    }
};

/// Writes fields one after the other; the caller has made sure that there is room.
class Writer {
public:
    explicit Writer(std::byte* at) : m_at(at) {}

    void header(std::size_t contentSize, std::uint8_t typeByte) {
        raw(layout::prefix.data(), layout::prefix.size());
        number<2>(contentSize);
        number<1>(typeByte);
    }

    void operator()(const KeepAlive&) {}
    void operator()(const Token& token) { raw(token.token.data(), token.token.size()); }
    void operator()(const Bye& bye) { raw(bye.reason.data(), bye.reason.size()); }
    void operator()(const Reconnect&) {}
    void operator()(const Payload& payload) {
        number<1>(payload.payloadType);
        time(payload.originTimestamp);
        raw(payload.payload.data(), payload.payload.size());
    }
    void operator()(const PayloadWithIdentifier& payload) {
        raw(payload.identifier.bytes().data(), TlcIdentifier::size);
        number<1>(payload.payloadType);
        time(payload.originTimestamp);
        raw(payload.payload.data(), payload.payload.size());
    }
    void operator()(const TimestampsRequest& request) { time(request.t0); }
    void operator()(const TimestampsResponse& response) {
        time(response.t0);
        time(response.t1);
        time(response.t2);
    }
    void operator()(const MonitorPayload& copy) {
        number<layout::tokenLengthSize>(copy.publisherToken.size());
        raw(copy.publisherToken.data(), copy.publisherToken.size());
        time(copy.publishingTimestamp);
        time(copy.sentTimestamp);
        number<1>(copy.originalType);
        raw(copy.originalContent.data(), copy.originalContent.size());
    }
    void operator()(const Unknown&) {}

private:
    void raw(const void* bytes, std::size_t count) {
        if (count == 0) // an empty view may have no address, which memcpy forbids
            return;
        std::memcpy(m_at, bytes, count);
        m_at += count;
    }
    template <std::size_t N>
    void number(std::uint64_t value) {
        for (std::size_t i = 0; i < N; ++i)
            m_at[i] = std::byte(value >> (8 * (N - 1 - i)) & 0xFFU);
        m_at += N;
    }
    void time(WallTime value) { number<layout::timestampSize>(value.milliseconds); }

    std::byte* m_at;
};

/// Everything that can be wrong but the buffer.
std::optional<Error> objectionTo(const Datagram& datagram, std::size_t size) {
    auto objection = std::visit(Objection(), datagram);
    if (!objection && size > largestFrame)
        objection = Error{ErrorCode::TooLarge, Fault::Local, "content is larger than 65535 bytes",
                          std::nullopt, std::nullopt};
    if (objection)
        objection->datagramType = std::visit(TypeByte(), datagram);
    return objection;
}

} // namespace

std::size_t frameSize(const Datagram& datagram) {
    return headerSize + std::visit(ContentSize(), datagram);
}

Result<std::size_t> encode(const Datagram& datagram, std::span<std::byte> buffer) {
    const std::size_t size = frameSize(datagram);
    if (auto objection = objectionTo(datagram, size))
        return tl::unexpected<Error>(std::move(*objection));
    if (buffer.size() < size)
        return failure(ErrorCode::BufferTooSmall, Fault::Local,
                       "frame needs " + std::to_string(size) + " bytes, buffer has " +
                           std::to_string(buffer.size()));
    Writer writer(buffer.data());
    writer.header(size - headerSize, std::visit(TypeByte(), datagram));
    std::visit(writer, datagram);
    return size;
}

Result<std::size_t> append(const Datagram& datagram, std::vector<std::byte>& buffer) {
    const std::size_t size = frameSize(datagram);
    if (auto objection = objectionTo(datagram, size))
        return tl::unexpected<Error>(std::move(*objection));
    const std::size_t start = buffer.size();
    buffer.resize(start + size);
    return encode(datagram, std::span(buffer).subspan(start));
}

} // namespace wayside::wire
