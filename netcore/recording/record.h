// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/base/vocabulary.h"
#include "netcore/recording/tokenmask.h"
#include "netcore/wire/framedecoder.h"

#include <string>
#include <variant>
#include <vector>

/// What a recording holds. Every record has the time since the recording began on a clock that never jumps,
/// by which it can be replayed, and the UTC time of the recording client. No record holds a token.
namespace wayside::recording {

/// As the client that records sees it.
enum class Direction : std::uint8_t { Received, Sent };

struct Moment {
    Milliseconds at{0}; ///< since the recording began
    WallTime wall;
    friend bool operator==(const Moment&, const Moment&) = default;
};

/// A connection begins. Everything with the same label belongs to it.
struct RecordedSession {
    Moment moment;
    std::string session; ///< label: "broker-1"
    SessionType type = SessionType::Tlc;
    SessionProtocol protocol = SessionProtocol::Singleplex;
    SecurityMode securityMode = SecurityMode::None;
    std::string node; ///< "host:port"
    std::vector<std::string> identifiers;
    friend bool operator==(const RecordedSession&, const RecordedSession&) = default;
};

/// The byte that opens the stream on each side (spec 01 §1).
struct RecordedVersion {
    Moment moment;
    std::string session;
    Direction direction = Direction::Received;
    std::uint8_t version = 0;
    friend bool operator==(const RecordedVersion&, const RecordedVersion&) = default;
};

/// What a Monitor Payload (0xF0) tells beside the payload.
struct MonitorHead {
    std::string publisher;          ///< masked: the same word for the same token within one recording
    std::size_t publisherBytes = 0; ///< how long the token was
    WallTime published, sent;
    std::uint8_t originalType = 0; ///< 0x04 or 0x05
    /// The original content was not what its type promises: it is the record's payload as it came, and
    /// identifier, payload type and origin timestamp say nothing.
    bool unreadable = false;
    friend bool operator==(const MonitorHead&, const MonitorHead&) = default;
};

/// One datagram of spec 01 §3.
struct RecordedDatagram {
    Moment moment;
    std::string session;
    Direction direction = Direction::Received;
    std::uint8_t type = 0;
    std::optional<TlcIdentifier> identifier; ///< of 0x05, and of 0xF0 that copies one
    std::uint8_t payloadType = 0;            ///< of payloads
    WallTime originTimestamp;                ///< of payloads
    std::optional<MonitorHead> monitor;      ///< of 0xF0
    /// Of payloads the payload alone, of every other datagram all that follows its type byte; a Token's is
    /// masked.
    std::vector<std::byte> payload;

    bool isPayload() const; ///< 0x04, 0x05, or 0xF0 that copies one and could be read
    friend bool operator==(const RecordedDatagram&, const RecordedDatagram&) = default;
};

/// Bytes that are no datagram: what came after them in this direction is not recorded.
struct RecordedGarbage {
    Moment moment;
    std::string session;
    Direction direction = Direction::Received;
    std::string cause;            ///< what is wrong, no peer text
    std::vector<std::byte> bytes; ///< those that prove it, never of a token
    friend bool operator==(const RecordedGarbage&, const RecordedGarbage&) = default;
};

/// Who is behind a publisher of 0xF0, once it is known.
struct RecordedPublisher {
    Moment moment;
    std::string session;
    std::string publisher; ///< as in MonitorHead
    SessionType type = SessionType::Tlc;
    std::vector<std::string> identifiers;
    friend bool operator==(const RecordedPublisher&, const RecordedPublisher&) = default;
};

/// A connection is over.
struct RecordedEnd {
    Moment moment;
    std::string session;
    CloseCause cause = CloseCause::ConnectionLost;
    friend bool operator==(const RecordedEnd&, const RecordedEnd&) = default;
};

using Record = std::variant<RecordedSession, RecordedVersion, RecordedDatagram, RecordedGarbage,
                            RecordedPublisher, RecordedEnd>;

const Moment& momentOf(const Record& record);
const std::string& sessionOf(const Record& record);

std::string_view nameOf(Direction direction); ///< "received", "sent"
std::optional<Direction> directionFrom(std::string_view name);

/// One decoded frame as a record, its secrets masked.
RecordedDatagram recordOf(const wire::Frame& frame, const Moment& moment, const std::string& session,
                          Direction direction, const TokenMask& mask);

RecordedDatagram recordOf(const wire::MonitorPayload& copy, const Moment& moment, const std::string& session,
                          Direction direction, const TokenMask& mask);

/// The frame again, prefix and size included, as long as the one recorded; masked bytes stand where secrets
/// were. Error: TooLarge when the record describes none that fits.
Result<std::vector<std::byte>> frameOf(const RecordedDatagram& datagram);

} // namespace wayside::recording
