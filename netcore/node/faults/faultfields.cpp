// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/base/iso8601.h"
#include "netcore/node/faults/faultrule.h"
#include "netcore/text/latintext.h"

#include <array>
#include <cmath>
#include <QRegularExpression>

/// The table of a fault rule's members.
namespace wayside::node {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> wrong(const std::string& sentence) {
    return failure(ErrorCode::InvalidArgument, Fault::Local, sentence);
}

// Which kinds take what, where it is more than one.
constexpr FaultKinds everything = FaultKinds::all();
constexpr FaultKinds onConnections = FaultKinds::all().without(restFaults);
constexpr FaultKinds onSessions = onConnections.without(anonymousFaults);
constexpr FaultKinds ofStreams{FaultKind::Latency, FaultKind::Bandwidth, FaultKind::Fragment,
                               FaultKind::Coalesce, FaultKind::Stall};
constexpr FaultKinds ofFrames{FaultKind::CorruptPrefix, FaultKind::CorruptSize, FaultKind::CorruptType};
constexpr FaultKinds later{FaultKind::Stall,           FaultKind::HalfOpen,
                           FaultKind::Reset,           FaultKind::ByeWithoutClosing,
                           FaultKind::CloseWithoutBye, FaultKind::ClockStep};
constexpr FaultKinds beforeToken{FaultKind::Stall, FaultKind::HalfOpen, FaultKind::Reset,
                                 FaultKind::CloseWithoutBye};
constexpr qint64 dayMs = 86'400'000;
/// Less than the HTTP side's own answer deadline.
constexpr qint64 longestRestDelayMs = 30'000;

Result<qint64> integerIn(const QJsonValue& value, qint64 least, qint64 most) {
    const double number = value.toDouble(NAN);
    if (!value.isDouble() || number != std::floor(number) || number < double(least) || number > double(most))
        return wrong("must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return qint64(number);
}

Result<Milliseconds> durationIn(const QJsonValue& value, qint64 least, qint64 most) {
    if (!value.isString())
        return wrong("must be an ISO 8601 duration like \"PT0.2S\"");
    std::string text = value.toString().toStdString();
    const bool negative = least < 0 && text.starts_with('-');
    if (negative)
        text.erase(0, 1);
    auto duration = parseIso8601Duration(text);
    if (!duration)
        return duration;
    const Milliseconds signedDuration = negative ? -*duration : *duration;
    if (signedDuration.count() < least || signedDuration.count() > most)
        return wrong("must be from " + std::string(least < 0 ? "-" : "") +
                     formatIso8601Duration(Milliseconds(std::abs(least))) + " to " +
                     formatIso8601Duration(Milliseconds(most)));
    return signedDuration;
}

QJsonValue durationText(Milliseconds duration) {
    const QString text =
        QString::fromStdString(formatIso8601Duration(Milliseconds(std::abs(duration.count()))));
    return duration.count() < 0 ? u'-' + text : text;
}

template <typename T>
struct IsOptional : std::false_type {};
template <typename T>
struct IsOptional<std::optional<T>> : std::true_type {};

/// Absent optionals are not written.
template <auto Member, typename Write>
QJsonValue writeMember(const FaultRule& rule, Write write) {
    const auto& member = Member(const_cast<FaultRule&>(rule));
    if constexpr (IsOptional<std::remove_cvref_t<decltype(member)>>::value)
        return member ? QJsonValue(write(*member)) : QJsonValue(QJsonValue::Undefined);
    else
        return write(member);
}

template <auto Member, qint64 Least, qint64 Most>
constexpr FaultField integer(const char* name, const char* meaning, FaultKinds kinds) {
    return {name,
            meaning,
            kinds,
            true,
            [](FaultRule& rule, const QJsonValue& value) -> Result<void> {
                return integerIn(value, Least, Most).map([&](qint64 number) {
                    auto& member = Member(rule);
                    using Type = std::remove_cvref_t<decltype(member)>;
                    if constexpr (IsOptional<Type>::value)
                        member = typename Type::value_type(number);
                    else
                        member = Type(number);
                });
            },
            [](const FaultRule& rule) {
                return writeMember<Member>(rule, [](auto number) { return QJsonValue(qint64(number)); });
            }};
}

template <auto Member>
constexpr FaultField share(const char* name, const char* meaning, FaultKinds kinds) {
    return {name,
            meaning,
            kinds,
            true,
            [](FaultRule& rule, const QJsonValue& value) -> Result<void> {
                const double number = value.toDouble(NAN);
                if (!value.isDouble() || !(number > 0) || number > 1)
                    return wrong("must be a number above 0 and at most 1");
                Member(rule) = number;
                return {};
            },
            [](const FaultRule& rule) {
                const double number = Member(const_cast<FaultRule&>(rule));
                return number == 1 ? QJsonValue(QJsonValue::Undefined) : QJsonValue(number);
            }};
}

template <auto Member, qint64 LeastMs, qint64 MostMs>
constexpr FaultField duration(const char* name, const char* meaning, FaultKinds kinds) {
    return {
        name,
        meaning,
        kinds,
        false,
        [](FaultRule& rule, const QJsonValue& value) -> Result<void> {
            return durationIn(value, LeastMs, MostMs).map([&](Milliseconds read) { Member(rule) = read; });
        },
        [](const FaultRule& rule) { return writeMember<Member>(rule, durationText); }};
}

template <auto Member, int Longest>
constexpr FaultField text(const char* name, const char* meaning, FaultKinds kinds) {
    return {name,
            meaning,
            kinds,
            false,
            [](FaultRule& rule, const QJsonValue& value) -> Result<void> {
                if (!value.isString() || value.toString().isEmpty() || value.toString().size() > Longest)
                    return wrong("must be a text of 1 to " + std::to_string(Longest) + " characters");
                Member(rule) = value.toString();
                return {};
            },
            [](const FaultRule& rule) {
                const QString& value = Member(const_cast<FaultRule&>(rule));
                return value.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(value);
            }};
}

/// One of some words: the enum's values in their order.
template <auto Member, const auto& Words>
constexpr FaultField choice(const char* name, const char* meaning, FaultKinds kinds) {
    return {name,
            meaning,
            kinds,
            false,
            [](FaultRule& rule, const QJsonValue& value) -> Result<void> {
                std::string known;
                for (std::size_t i = 0; i < Words.size(); ++i) {
                    if (value.isString() && value.toString() == QLatin1StringView(Words[i])) {
                        auto& member = Member(rule);
                        member = std::remove_cvref_t<decltype(member)>(i);
                        return {};
                    }
                    known += (i > 0 ? " or " : "") + std::string(Words[i]);
                }
                return wrong("must be " + known);
            },
            [](const FaultRule& rule) {
                return QJsonValue(
                    QLatin1StringView(Words[std::size_t(Member(const_cast<FaultRule&>(rule)))]));
            }};
}

constexpr std::array directionWords{"out", "in", "both"};
constexpr std::array momentWords{"accept", "active"};
constexpr std::array wayWords{"reset", "close"};
constexpr std::array shareByWords{"connection", "subject"};

Result<void> readId(FaultRule& rule, const QJsonValue& value) {
    static const QRegularExpression pattern(u"^[a-z0-9-]{1,40}$"_s);
    if (!pattern.match(value.toString()).hasMatch())
        return wrong("must be 1 to 40 characters of a-z, 0-9 and -");
    rule.id = value.toString();
    return {};
}

Result<void> readSessionType(FaultRule& rule, const QJsonValue& value) {
    rule.target.type = sessionTypeFrom(value.toString().toStdString());
    return rule.target.type ? Result<void>() : wrong("must be TLC, Broker or Monitor");
}

QJsonValue writeSessionType(const FaultRule& rule) {
    if (!rule.target.type)
        return QJsonValue::Undefined;
    return latinText(nameOf(*rule.target.type));
}

Result<void> readPpm(FaultRule& rule, const QJsonValue& value) {
    const double ppm = value.toDouble(NAN);
    if (!value.isDouble() || !(std::abs(ppm) <= 1e6))
        return wrong("must be a number from -1000000 to 1000000");
    rule.ppm = ppm;
    return {};
}

Result<void> readStatus(FaultRule& rule, const QJsonValue& value) {
    const int status = value.toInt();
    if (status != 401 && status != 429 && status != 500 && status != 503)
        return wrong("must be 401, 429, 500 or 503");
    rule.status = status;
    return {};
}

Result<void> readMethod(FaultRule& rule, const QJsonValue& value) {
    static const QStringList methods{u"GET"_s, u"HEAD"_s, u"POST"_s, u"PUT"_s, u"DELETE"_s};
    if (!methods.contains(value.toString()))
        return wrong("must be GET, HEAD, POST, PUT or DELETE");
    rule.method = value.toString();
    return {};
}

Result<void> readSeed(FaultRule& rule, const QJsonValue& value) {
    return integerIn(value, 0, 1LL << 53).map([&](qint64 seed) { rule.seed = quint64(seed); });
}

QJsonValue writeConnection(const FaultRule& rule) {
    return rule.target.connection == 0 ? QJsonValue(QJsonValue::Undefined)
                                       : QJsonValue(qint64(rule.target.connection));
}

Result<void> readConnection(FaultRule& rule, const QJsonValue& value) {
    return integerIn(value, 1, 1LL << 53).map([&](qint64 id) { rule.target.connection = quint64(id); });
}

QJsonValue writeId(const FaultRule& rule) {
    return rule.id.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(rule.id);
}
QJsonValue writeSeed(const FaultRule& rule) {
    return rule.seed ? QJsonValue(qint64(*rule.seed)) : QJsonValue(QJsonValue::Undefined);
}
QJsonValue writePpm(const FaultRule& rule) {
    return rule.ppm;
}
QJsonValue writeStatus(const FaultRule& rule) {
    return rule.status;
}
QJsonValue writeMethod(const FaultRule& rule) {
    return rule.method.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(rule.method);
}

// Shorter than naming a lambda's signature in each row.
// NOLINTBEGIN(bugprone-macro-parentheses): a member's name cannot stand in parentheses
#define MEMBER(member)                                                                                       \
    [](FaultRule & rule) -> auto& {                                                                          \
        return rule.member;                                                                                  \
    }
// NOLINTEND(bugprone-macro-parentheses)

const std::array fields{
    // What every rule may say.
    FaultField{"id", "name of the rule, 1 to 40 of a-z 0-9 -; made up when left out", everything, false,
               readId, writeId},
    text<MEMBER(reason), 200>("reason", "for people", everything),
    duration<MEMBER(start), 0, dayMs>("start", "begins so long after it was added", everything),
    duration<MEMBER(duration), 1, dayMs * 7>("duration", "lasts so long; left out: until removed",
                                             everything),
    FaultField{"seed", "instead of one made from --seed and the rule's place", everything, true, readSeed,
               writeSeed},
    share<MEMBER(target.share)>("share", "of the connections (REST: requests) that fit, chosen by the seed",
                                everything),
    // Whom.
    text<MEMBER(target.node), 100>("node", "only on this streaming node", onConnections),
    FaultField{"connection", "only this connection id", onConnections, true, readConnection, writeConnection},
    text<MEMBER(target.domain), 100>("domain", "only sessions of this domain", onSessions),
    text<MEMBER(target.account), 100>("account", "only sessions of this account", onSessions),
    FaultField{"type", "only TLC, Broker or Monitor sessions", onSessions, false, readSessionType,
               writeSessionType},
    text<MEMBER(target.identifier), 8>("identifier", "only sessions made for this TLC identifier",
                                       onSessions),
    text<MEMBER(target.session), 100>("session", "only the session of this public id", onSessions),
    choice<MEMBER(target.shareBySubject), shareByWords>(
        "shareBy", "what share draws anew for: connection, or subject (same client, same answer)",
        onSessions),
    // What.
    choice<MEMBER(direction), directionWords>("direction", "out (to the client), in or both", ofStreams),
    choice<MEMBER(from), momentWords>("from", "after counts from accept or from active (token accepted)",
                                      beforeToken),
    duration<MEMBER(after), 0, dayMs>("after", "strikes so long after that", later),
    duration<MEMBER(delay), 0, longestRestDelayMs>(
        "delay", "of every byte; of the first held frame; of a request",
        {FaultKind::Latency, FaultKind::Coalesce, FaultKind::TimeSyncLate, FaultKind::RestDelay}),
    duration<MEMBER(jitter), 0, longestRestDelayMs>("jitter", "0 to so much on top, order is kept",
                                                    {FaultKind::Latency}),
    integer<MEMBER(bytesPerSecond), 1, 1'000'000'000>("bytesPerSecond", "each way", {FaultKind::Bandwidth}),
    integer<MEMBER(bytes), 1, 65536>("bytes", "in one piece; in one write",
                                     {FaultKind::Fragment, FaultKind::Coalesce}),
    duration<MEMBER(gap), 1, 60'000>("gap", "between two pieces", {FaultKind::Fragment}),
    duration<MEMBER(length), 1, dayMs>("length", "of the stall; left out: while the rule lasts",
                                       {FaultKind::Stall}),
    duration<MEMBER(hold), 1, 3'600'000>("hold", "the dead TCP connection is kept so long",
                                         {FaultKind::HalfOpen}),
    choice<MEMBER(way), wayWords>("way", "reset after accept, or close: the node's ports are closed",
                                  {FaultKind::RefuseAccept}),
    share<MEMBER(probability)>("probability", "of striking a frame", ofFrames),
    integer<MEMBER(skip), 0, 1'000'000'000>("skip", "frames let through first", ofFrames),
    integer<MEMBER(count), 0, 1'000'000'000>("count", "frames struck on one connection; 0: no bound",
                                             ofFrames),
    integer<MEMBER(size), 0, 65535>("size", "what the size field says", {FaultKind::CorruptSize}),
    integer<MEMBER(datagramType), 0, 255>("datagramType", "what the type byte says",
                                          {FaultKind::CorruptType}),
    integer<MEMBER(version), 0, 255>("version", "byte of the answer", {FaultKind::WrongVersion}),
    integer<MEMBER(payloads), 1, 1'000'000'000>("payloads", "either way, before Reconnect",
                                                {FaultKind::ReconnectMidBurst}),
    duration<MEMBER(grace), 1, 3'600'000>("grace", "for the client to leave; left out: drain.grace",
                                          {FaultKind::ReconnectMidBurst}),
    text<MEMBER(byeReason), 500>("byeReason", "what the Bye says", {FaultKind::ByeWithoutClosing}),
    duration<MEMBER(offset), -dayMs * 36500, dayMs * 36500>("offset",
                                                            "the node's clock is ahead by; -PT5S: behind",
                                                            {FaultKind::ClockSkew, FaultKind::ClockStep}),
    duration<MEMBER(every), 0, dayMs>("every", "jumps back and forth; PT0S: once", {FaultKind::ClockStep}),
    FaultField{"ppm",
               "parts per million the node's clock runs fast",
               {FaultKind::ClockDrift},
               true,
               readPpm,
               writePpm},
    share<MEMBER(factor)>("factor", "of each limit told, where the limit is not given",
                          {FaultKind::TightenLimits}),
    integer<MEMBER(payloadRateLimit), 1, 4'000'000'000>("payloadRateLimit", "datagrams per second",
                                                        {FaultKind::TightenLimits}),
    integer<MEMBER(payloadThroughputLimit), 1, 4'000'000'000>("payloadThroughputLimit", "bytes per second",
                                                              {FaultKind::TightenLimits}),
    duration<MEMBER(keepAliveTimeout), 1, dayMs>("keepAliveTimeout", "longest silence",
                                                 {FaultKind::TightenLimits}),
    duration<MEMBER(clockDiffLimit), 1, dayMs>("clockDiffLimit", "largest mean clock difference",
                                               {FaultKind::TightenLimits}),
    FaultField{"status", "401, 429, 500 or 503", {FaultKind::RestStatus}, true, readStatus, writeStatus},
    integer<MEMBER(retryAfter), 0, 86400>("retryAfter", "seconds, with 429 and 503", {FaultKind::RestStatus}),
    FaultField{"method", "only GET, POST, …", restFaults, false, readMethod, writeMethod},
    text<MEMBER(path), 500>("path", "only paths that begin so; left out: /api", restFaults),
};
#undef MEMBER

} // namespace

std::span<const FaultField> faultFields() {
    return fields;
}

QString faultHelp() {
    const auto names = [](const FaultKind kind) { return latinText(nameOf(kind)); };
    QString help = u"\nFaults (--fault RULE, repeatable; admin API /admin/v1/faults; scenario files), in "
                   u"this process only.\n"
                   "RULE is KIND:KEY=VALUE,KEY=VALUE or a JSON object {\"kind\":…}. Every kind takes:\n"_s;
    const auto line = [](const FaultField& field) {
        return u"    %1 %2\n"_s.arg(QLatin1StringView(field.name), -22).arg(QString::fromUtf8(field.meaning));
    };
    const auto isCommon = [](const FaultField& field) {
        return field.kinds.contains(FaultKind::RestStatus) && field.kinds.contains(FaultKind::Latency);
    };
    const auto isTarget = [](const FaultField& field) {
        return field.kinds.contains(FaultKind::Latency) && field.kinds.contains(FaultKind::RejectToken);
    };
    for (const FaultField& field : fields) {
        if (isCommon(field))
            help += line(field);
    }
    help += u"  faults of connections, and of sessions once the token is accepted:\n"_s;
    for (const FaultField& field : fields) {
        if (isTarget(field) && !isCommon(field))
            help += line(field);
    }
    help += u"  kinds, and what else they take:\n"_s;
    for (const auto& [kind, name] : faultKindNames) {
        QStringList takes;
        for (const FaultField& field : fields) {
            if (field.kinds.contains(kind) && !isCommon(field) && !isTarget(field))
                takes.append(QLatin1StringView(field.name));
        }
        help += u"    %1 %2\n"_s.arg(names(kind), -18).arg(takes.join(u", "_s));
    }
    help += u"  what these mean:\n"_s;
    for (const FaultField& field : fields) {
        if (!isTarget(field) && !isCommon(field))
            help += line(field);
    }
    return help;
}

} // namespace wayside::node
