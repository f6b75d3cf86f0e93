// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/session/complaint.h"

#include "netcore/session/safetext.h"

#include <algorithm>
#include <utility>

namespace wayside::session {
namespace {

constexpr std::size_t shownBytes = 16;
constexpr std::size_t headerAndType = wire::headerSize + 1;

CloseCause causeOf(const wire::DecodeError& error) {
    switch (error.fault) {
    case wire::DecodeFault::LostSync:
        return CloseCause::LostSync;
    case wire::DecodeFault::ZeroSize:
        return CloseCause::ZeroSizeFrame;
    case wire::DecodeFault::TokenTooLong:
        return CloseCause::TokenTooLong;
    case wire::DecodeFault::NotAscii:
        return error.typeByte == std::uint8_t(wire::DatagramType::Token) ? CloseCause::TokenNotAscii
                                                                         : CloseCause::MalformedDatagram;
    case wire::DecodeFault::WrongSize:
    case wire::DecodeFault::TokenLengthOverrun:
        return CloseCause::MalformedDatagram;
    }
    return CloseCause::MalformedDatagram;
}

/// Tokens are secrets: a Token frame is shown up to its type, a Monitor Payload up to its token length.
std::size_t showable(std::optional<std::uint8_t> typeByte, Secrecy secrecy) {
    if (secrecy == Secrecy::TokenExpected || typeByte == std::uint8_t(wire::DatagramType::Token))
        return headerAndType;
    if (typeByte == std::uint8_t(wire::DatagramType::MonitorPayload))
        return headerAndType + 4;
    return shownBytes;
}

std::string sentence(std::string_view because, wire::Bytes bytes, std::size_t shown) {
    std::string text(because);
    if (!bytes.empty())
        text += " (bytes " + hexOf(bytes, shown) + ")";
    text += '.';
    return text;
}

} // namespace

CloseRequested complaintAbout(const wire::DecodeError& error, std::uint64_t streamBase, Secrecy secrecy) {
    const wire::Bytes offending(error.offending.data(),
                                std::min(error.offendingSize, error.offending.size()));
    // A peer that forgot the header may have begun with its token: show the wrong prefix alone.
    const bool headerMissing =
        error.fault == wire::DecodeFault::LostSync && secrecy == Secrecy::TokenExpected;
    CloseRequested close =
        ending(causeOf(error), EndReason::ProtocolError,
               sentence(error.cause, offending, headerMissing ? 2 : showable(error.typeByte, secrecy)));
    close.datagramType = error.typeByte;
    close.offset = streamBase + error.offset;
    return close;
}

CloseRequested complaintAbout(wire::Bytes frameStart, std::uint64_t offset, CloseCause cause,
                              std::string_view because, Secrecy secrecy) {
    std::optional<std::uint8_t> typeByte;
    if (frameStart.size() >= headerAndType)
        typeByte = std::to_integer<std::uint8_t>(frameStart[wire::headerSize]);
    CloseRequested close =
        ending(cause, EndReason::ProtocolError, sentence(because, frameStart, showable(typeByte, secrecy)));
    close.datagramType = typeByte;
    close.offset = offset;
    return close;
}

CloseRequested complaintAbout(const limits::Violation& violation) {
    const std::string measured = figure(violation.measured);
    const std::string limit = figure(violation.limit);
    const std::string window = std::to_string(violation.window.count());
    std::string detail;
    switch (violation.cause) {
    case CloseCause::RateLimit:
        detail = measured + " payloads per second over " + window + " ms, the limit is " + limit + ".";
        break;
    case CloseCause::ThroughputLimit:
        detail = measured + " payload bytes per second over " + window + " ms, the limit is " + limit + ".";
        break;
    case CloseCause::IdleTimeout:
        detail = "No datagram for " + measured + " ms, the limit is " + limit + " ms.";
        break;
    case CloseCause::ClockDiffLimit:
        detail = "Mean clock difference " + measured + " ms over " + window + " ms, the limit is " + limit +
                 " ms.";
        break;
    default:
        detail =
            "A Timestamps Request was not answered for " + measured + " ms, the limit is " + limit + " ms.";
        break;
    }
    CloseRequested close = ending(violation.cause, EndReason::ProtocolError, std::move(detail));
    close.violation = violation;
    return close;
}

CloseRequested ending(CloseCause cause, EndReason reason, std::string detail) {
    CloseRequested request;
    request.cause = cause;
    request.reason = reason;
    request.detail = std::move(detail);
    return request;
}

std::string typeForPeople(std::uint8_t typeByte) {
    return std::string(wire::nameOfType(typeByte)) + " (" + hexOf(typeByte) + ")";
}

} // namespace wayside::session
