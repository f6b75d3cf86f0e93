// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/base/sessionlimits.h"
#include "netcore/base/time.h"
#include "netcore/node/faults/faultkind.h"

#include <optional>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <span>

namespace wayside::node {

/// What is known of a connection when a rule asks whether it is meant.
struct FaultSubject {
    quint64 connectionId = 0;
    QString nodeId;
    bool authenticated = false; ///< the rest is known
    QString sessionId, domain, account;
    SessionType type = SessionType::Tlc;
    QStringList identifiers;
    bool wholeDomain = false;

    /// Whoever it is, in every run of the node and on every connection: domain, account, type, identifiers.
    QString subjectKey() const;
};

/// Which connections a rule means. Everything given must fit; nothing given: all.
struct FaultTarget {
    QString node, domain, account;
    std::optional<SessionType> type;
    QString identifier;          ///< a TLC identifier that the session was made for by name
    QString session;             ///< public session id
    quint64 connection = 0;      ///< 0: any
    double share = 1;            ///< of what else fits, chosen by the seed; (0..1]
    bool shareBySubject = false; ///< decided once for a subject, not anew for each of its connections

    /// Fits only once a token has told whose connection it is.
    bool needsSession() const;
    bool fits(const FaultSubject& subject) const; ///< share left aside
    friend bool operator==(const FaultTarget&, const FaultTarget&) = default;
};

enum class FaultDirection : std::uint8_t { Out, In, Both }; ///< as seen from the node
enum class FaultMoment : std::uint8_t { Accept, Active };   ///< where `after` begins to count
enum class RefusalWay : std::uint8_t { Reset, Close };

/// One fault to inject: what, to whom, when. A value; its JSON form is flat, every member under its own name
/// (`delay`, `share`, …), durations in ISO 8601. Which members a kind takes stands in faultFields(); others
/// are refused.
struct FaultRule {
    QString id; ///< [a-z0-9-], at most 40; the book makes one when there is none
    FaultKind kind = FaultKind::Latency;
    FaultTarget target;
    Milliseconds start{0};                ///< from when the rule was added
    std::optional<Milliseconds> duration; ///< from its start; absent: until removed
    std::optional<quint64> seed;          ///< instead of one made from the book's
    QString reason;                       ///< for people

    FaultDirection direction = FaultDirection::Both;
    FaultMoment from = FaultMoment::Active;
    Milliseconds after{0}; ///< from accept or token (or from the rule's start, when that is later)
    Milliseconds delay{0};
    Milliseconds jitter{0};
    Milliseconds gap{2};
    Milliseconds hold{120000};
    Milliseconds offset{0}; ///< signed
    Milliseconds every{0};
    std::optional<Milliseconds> length;
    std::optional<Milliseconds> grace;
    qint64 bytesPerSecond = 0;
    qint64 bytes = 1;
    double probability = 1; ///< of striking each single frame
    int skip = 0;           ///< frames that are let through first
    int count = 1;          ///< frames struck at most on one connection; 0: no bound
    int size = 0;
    int datagramType = 1;
    int version = 2;
    int payloads = 5;
    double ppm = 0;
    double factor = 1;
    std::optional<qint64> payloadRateLimit, payloadThroughputLimit;
    std::optional<Milliseconds> keepAliveTimeout, clockDiffLimit;
    RefusalWay way = RefusalWay::Reset;
    QString byeReason;
    int status = 503;
    int retryAfter = 5; ///< seconds
    QString method, path;

    bool isActiveDuring(Milliseconds sinceAdded) const {
        return sinceAdded >= start && (!duration || sinceAdded < start + *duration);
    }
    /// The limits a session is held to under tightenLimits: never wider than `told`, never zero.
    SessionLimits tightened(const SessionLimits& told) const;

    QJsonObject toJson() const; ///< everything the kind takes, as it is in force
    QString summary() const;    ///< one line for people: "latency delay=PT0.2S node=node-a"

    /// Strict: an unknown field, a field the kind does not take, a wrong type or a value out of range is
    /// InvalidArgument, and the detail names the field.
    static Result<FaultRule> fromJson(const QJsonObject& object);
    /// `kind:key=value,key=value`, or a JSON object. A value may be quoted when it has a comma.
    static Result<FaultRule> fromText(const QString& text);
};

/// One member of a rule: for reading, writing and the help text.
struct FaultField {
    const char* name;
    const char* meaning;
    FaultKinds kinds; ///< that take it
    bool isNumber;
    Result<void> (*read)(FaultRule& rule, const QJsonValue& value);
    QJsonValue (*write)(const FaultRule& rule); ///< undefined: not set
};
std::span<const FaultField> faultFields();

/// Kinds and their fields, for `--help`.
QString faultHelp();

} // namespace wayside::node
