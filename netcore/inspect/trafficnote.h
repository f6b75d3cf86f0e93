// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/rows.h"

#include <QList>

/// What is worth knowing about one datagram, beside what it says itself: expert information.
namespace wayside::inspect {

enum class NoteKind : quint8 {
    // Information
    CutShort,    ///< first: bytes kept, second: bytes on the wire
    TokenMasked, ///< first: how long it was
    Silence,     ///< before this; first: milliseconds
    SaidBye,
    AskedToReconnect,
    ClockAnswered,   ///< at the node: first: twice the difference in ms, second: round trip in ms
    TimestampsTaken, ///< elsewhere: first: t2 - t1 in ms
    // Warning
    SurplusBytes,         ///< first: bytes
    UnknownType,          ///< first: type byte
    OddIdentifier,        ///< cannot be registered so
    OutsideScope,         ///< identifier that is not in the session's list: dropped
    ReasonNotPrintable,   ///< of a Bye
    UnaskedTimestamps,    ///< an answer to no request
    ClockWentBack,        ///< first: t1 - t2 in ms
    LateTimestamps,       ///< first: milliseconds after the request
    NoTimestamps,         ///< the request before was not answered; first: milliseconds since
    StayedAfterReconnect, ///< first: milliseconds since it was asked
    OriginFarOff,         ///< first: origin timestamp - clock of who heard it, ms
    // Fault
    WrongVersion, ///< first: the byte
    WrongPrefix,
    WrongSize,      ///< of the datagram's type; first: content bytes
    WrongSizeField, ///< first: what it says, second: what it must say
    TokenTooLong,   ///< first: bytes
    NotAscii,
    PublisherOverrun, ///< first: announced bytes
    WrongDirection,
    FirstNotToken,
    SecondToken,
    WrongMode, ///< 0x04 in multiplex, 0x05 in singleplex
    PayloadFromMonitor,
    NoFrame,          ///< bytes that are no frame
    RatePassed,       ///< first: measured, thousandths per second; second: limit per second
    ThroughputPassed, ///< first: measured bytes/s; second: limit bytes/s
    IdlePassed,       ///< first: milliseconds without a datagram; second: limit
};

/// One note. The numbers' meaning is the kind's.
struct TrafficNote {
    NoteKind kind = NoteKind::CutShort;
    qint64 first = 0, second = 0;

    observe::Severity severity() const;
    friend bool operator==(const TrafficNote&, const TrafficNote&) = default;
};

/// The worst of them, Information when there is none.
observe::Severity worstOf(const QList<TrafficNote>& notes);

} // namespace wayside::inspect
