// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/traffic/trafficoptions.h"

#include "app/ctl/listing.h"

#include <array>
#include <QCoreApplication>
#include <QRandomGenerator>

namespace wayside::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<Role, 3> sessionRoles{Role::TlcSystem, Role::BrokerSystem, Role::MonitorSystem};

tl::unexpected<Error> refuse(const QString& why) {
    return failure(ErrorCode::InvalidArgument, Fault::Local, why.toStdString());
}

} // namespace

QList<Option> connectionOptions() {
    return {
        {u"tls"_s, u"Connect with TLS."_s},
        {u"domain"_s, u"Domain of the session; without it that of ready file or profile."_s, u"NAME"_s},
        {u"node"_s, u"Ask for this streaming node; without it the service chooses."_s, u"NAME"_s},
        {u"attempts"_s, u"Give up after so many failures in a row, 1 to 100 (5)."_s, u"N"_s, u"5"_s},
        {u"log-token-file"_s,
         u"Token that may read session logs, to say why the node closed; without it an administrator's of "
         u"the "
         "ready file, or the session's own."_s,
         u"FILE"_s},
    };
}

Result<ConnectionWishes> connectionWishes(const Invocation& invocation, SessionType type,
                                          OptionReader& reader) {
    const CommandLine& line = invocation.line();
    ConnectionWishes wishes;
    const auto access = line.apiAs(sessionRoles[std::size_t(type)]);
    if (!access)
        return tl::unexpected(access.error());
    wishes.access = *access;
    wishes.domain = invocation.isSet(u"domain"_s) ? invocation.value(u"domain"_s) : line.domain();
    wishes.node = invocation.value(u"node"_s);
    wishes.securityMode = invocation.isSet(u"tls"_s) ? SecurityMode::Tls12 : SecurityMode::None;
    wishes.attempts = reader.number<unsigned>(u"attempts"_s, 1, 100);
    wishes.logAccess = *access;
    wishes.logAccess.authorizationToken = reader.token(
        u"log-token-file"_s, line.token().isEmpty() ? line.readyToken(Role::DomainAdmin) : QByteArray());
    if (wishes.domain.isEmpty())
        return refuse(u"no domain: give --domain NAME, or a ready file or profile that has one"_s);
    return wishes;
}

traffic::TrafficSessionSettings settingsOf(const ConnectionWishes& wishes, SessionType type,
                                           SessionProtocol protocol, const QStringList& identifiers) {
    traffic::TrafficSessionSettings settings;
    settings.client.access = wishes.access;
    settings.client.session = {wishes.domain, type, protocol, wishes.securityMode, identifiers};
    settings.client.wantedNode = wishes.node;
    settings.client.stream.trust = wishes.access.trust;
    settings.client.seed = QRandomGenerator::global()->generate64();
    settings.logAccess = wishes.logAccess;
    settings.mostSetbacks = wishes.attempts;
    return settings;
}

Option identifiersOption(const QString& help) {
    Option option{u"identifiers"_s, help, u"A,B,…"_s};
    option.repeatable = true;
    return option;
}

QStringList identifiersFrom(const Invocation& invocation, OptionReader& reader) {
    constexpr qsizetype most = 100; // of one session (spec 02 §2)
    QStringList identifiers;
    for (const QString& value : invocation.values(u"identifiers"_s))
        identifiers += value.split(u',', Qt::SkipEmptyParts);
    for (const QString& identifier : identifiers) {
        if (!TlcIdentifier::fromText(identifier.toStdString()))
            reader.complain(u"an identifier has 1 to 8 characters of printable ASCII: "_s + identifier);
    }
    if (identifiers.removeDuplicates() > 0)
        reader.complain(u"--identifiers names one of them twice"_s);
    if (identifiers.size() > most)
        reader.complain(u"--identifiers are at most %1: a session takes no more"_s.arg(most));
    return identifiers;
}

QList<Option> filterOptions() {
    Option only{u"only"_s, u"Only payloads of identifiers like this: sub*, tlc0000?. Comma-separated."_s,
                u"PATTERN"_s};
    Option type{u"type"_s, u"Only payloads of this type: 2, 0x02, 1-15. Comma-separated."_s, u"TYPE"_s};
    only.repeatable = true;
    type.repeatable = true;
    return {only, type};
}

traffic::PayloadFilter filterFrom(const Invocation& invocation, OptionReader& reader) {
    QStringList patterns, types;
    for (const QString& value : invocation.values(u"only"_s))
        patterns += value.split(u',', Qt::SkipEmptyParts);
    for (const QString& value : invocation.values(u"type"_s))
        types += value.split(u',', Qt::SkipEmptyParts);
    const auto filter = traffic::PayloadFilter::from(patterns, types);
    if (!filter)
        reader.complain(QString::fromStdString(filter.error().detail));
    return filter.value_or(traffic::PayloadFilter());
}

QList<Option> recordOptions() {
    return {
        {u"record"_s,
         u"Record all datagrams of the session, in NDJSON or pcapng by the name's ending. Tokens are masked."_s,
         u"FILE"_s},
        {u"overwrite"_s, u"Replace a recording that is there already."_s},
    };
}

Result<std::shared_ptr<recording::Recording>> recordingFrom(const Invocation& invocation) {
    if (!invocation.isSet(u"record"_s))
        return std::shared_ptr<recording::Recording>();
    const std::string program = "waysidectl " + QCoreApplication::applicationVersion().toStdString();
    const client::ClientClock& clock = client::systemClock();
    auto recording = recording::Recording::create(invocation.value(u"record"_s), program, clock.now(),
                                                  clock.wall(), invocation.isSet(u"overwrite"_s));
    if (!recording && recording.error().code == ErrorCode::Conflict)
        return refuse(QString::fromStdString(recording.error().detail) + u"; --overwrite replaces it"_s);
    return recording;
}

QString recordingSummary(const recording::Recording* recording, const Invocation& invocation) {
    if (recording == nullptr)
        return {};
    QString text = u"recorded %1 (%2) in %3"_s.arg(
        counted(qsizetype(recording->counters().datagrams), u"datagram"_s, u"datagrams"_s),
        bytesText(recording->bytes()), invocation.value(u"record"_s));
    if (recording->counters().unrecorded > 0)
        text += u"; %1 more could not be recorded"_s.arg(recording->counters().unrecorded);
    return text;
}

ExitCode exitCodeOf(const traffic::TrafficOutcome& outcome) {
    switch (outcome.end) {
    case traffic::TrafficEnd::Left:
        return ExitCode::Done;
    case traffic::TrafficEnd::Unreachable:
        return ExitCode::Unreachable;
    case traffic::TrafficEnd::NotAllowed:
        return ExitCode::NotAllowed;
    case traffic::TrafficEnd::Invalid:
        return ExitCode::Invalid;
    case traffic::TrafficEnd::TimedOut:
        return ExitCode::TimedOut;
    case traffic::TrafficEnd::ClosedByNode:
        return ExitCode::ClosedByNode;
    }
    return ExitCode::Unreachable;
}

QString bytesText(std::uint64_t bytes) {
    QString digits = QString::number(bytes);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, u',');
    return digits + (bytes == 1 ? u" byte"_s : u" bytes"_s);
}

} // namespace wayside::ctl
