// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/sessionlimits.h"
#include "netcore/base/vocabulary.h"
#include "netcore/limits/violation.h"
#include "netcore/session/droptally.h"
#include "netcore/session/stage.h"
#include "netcore/timesync/clockexchange.h"
#include "netcore/wire/datagram.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// What the machines tell their driver. Views are valid until the machine is called again.
namespace wayside::session {

/// What a session is and may do: from the session store at the node, from the REST answer at the client.
struct SessionTerms {
    SessionType type = SessionType::Tlc;
    SessionProtocol protocol = SessionProtocol::Singleplex;
    SessionLimits limits;
};

struct StageChanged {
    Stage from = Stage::CreateSession;
    Stage to = Stage::CreateSession;
    MonotonicTime at;
};

/// Node: look the token up, then call acceptToken() or rejectToken(). Until then nothing further is decoded.
struct TokenPresented {
    std::string_view token; ///< a secret
};

/// Client: the first frame after the token came; the node has taken the session (spec 01 §1).
struct Confirmed {};

/// A payload in either direction. `frame` is the whole frame as it came, ready to be forwarded byte for byte.
struct PayloadReceived {
    std::optional<TlcIdentifier> identifier; ///< set for 0x05
    std::uint8_t payloadType = 0;
    WallTime originTimestamp;
    wire::Bytes payload;
    wire::Bytes frame;
};

/// Client of a Monitor session.
struct MonitorPayloadReceived {
    wire::MonitorPayload copy;
};

/// Node: one time-sync exchange is complete.
struct ClockMeasured {
    timesync::ClockSample sample;
    WallTime t0, t1, t2, t3;
};

/// Client: one request was answered; the answer leaves with the next output.
struct TimeSyncAnswered {
    WallTime t0, t1;
};

/// Client: the node asked to reconnect. The machine has already begun to close, unless told to misbehave.
struct ReconnectRequested {};

struct PeerSaidBye {
    std::string_view reason; ///< as it came: escape before showing
};

/// Counted and logged, never closed for (spec 01 §3, §5).
enum class NoticeKind : std::uint8_t { UnknownDatagram, SurplusBytes, UnmatchedTimestamps, BadClockSample };
struct Notice {
    NoticeKind kind = NoticeKind::UnknownDatagram;
    std::uint8_t datagramType = 0;
    std::size_t bytes = 0;
};

/// The end. Comes once. The driver closes the transport: after the machine's output has been written when
/// `flush` is set, at once and without writing anything when it is not. Then it calls transportClosed().
struct CloseRequested {
    CloseCause cause = CloseCause::ConnectionLost;
    EndReason reason = EndReason::ConnectionError;
    bool flush = false;
    std::optional<limits::Violation> violation; ///< enforcement: the figures
    std::string detail;                         ///< a sentence; peer bytes as hexadecimal only, never a token
    std::optional<std::uint8_t> datagramType;   ///< protocol violation: the datagram at fault
    std::optional<std::uint64_t> offset;        ///< and where its frame began in the peer's stream, bytes
};

using Event = std::variant<StageChanged, TokenPresented, Confirmed, PayloadReceived, MonitorPayloadReceived,
                           ClockMeasured, TimeSyncAnswered, ReconnectRequested, PeerSaidBye, Notice,
                           PayloadsDropped, CloseRequested>;

} // namespace wayside::session
