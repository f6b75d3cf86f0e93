// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/traffic/publishverb.h"

#include "app/ctl/invocation.h"
#include "app/ctl/terminal.h"
#include "app/ctl/traffic/sendingrun.h"
#include "app/ctl/traffic/trafficoptions.h"
#include "netcore/traffic/payloadtext.h"

#include <QFile>

namespace wayside::ctl {

using namespace Qt::StringLiterals;

namespace {

struct Wishes {
    ConnectionWishes connection;
    SessionType type = SessionType::Tlc;
    SessionProtocol protocol = SessionProtocol::Singleplex;
    QStringList identifiers;
    traffic::RepeatedPayload::Settings payload;
    std::optional<session::QueuePolicy> policy; ///< nothing: wait for room
    std::size_t queue = 1000;
};

tl::unexpected<Error> refuse(ErrorCode code, const QString& why) {
    return failure(code, Fault::Local, why.toStdString());
}

std::vector<std::byte> bytesOf(const QByteArray& bytes) {
    const auto view = std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size())));
    return {view.begin(), view.end()};
}

/// The whole file, or standard input for "-". Never more than fits a datagram and one byte.
Result<QByteArray> contentOf(const QString& path) {
    const bool standardInput = path == u"-"_s;
    QFile file(path);
    const bool open = standardInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    QByteArray content;
    while (open && content.size() <= qsizetype(wire::largestPayload)) {
        const QByteArray part = file.read(qint64(wire::largestPayload) + 1 - content.size());
        if (part.isEmpty())
            break;
        content += part;
    }
    if (!open || file.error() != QFileDevice::NoError)
        return refuse(
            ErrorCode::FileUnreadable,
            u"cannot read %1: %2"_s.arg(standardInput ? u"standard input"_s : path, file.errorString()));
    return content;
}

Result<std::vector<std::byte>> payloadFrom(const Invocation& invocation) {
    const int sources = int(!invocation.arguments().isEmpty()) + int(invocation.isSet(u"file"_s)) +
                        int(invocation.isSet(u"hex"_s));
    if (sources > 1)
        return refuse(ErrorCode::InvalidArgument,
                      u"the payload is given once: as argument, --file or --hex"_s);
    if (invocation.isSet(u"hex"_s)) {
        const auto bytes = traffic::bytesFromHex(invocation.value(u"hex"_s));
        if (!bytes)
            return refuse(ErrorCode::InvalidArgument,
                          u"--hex takes pairs of hexadecimal digits, like DEADBEEF or \"DE AD BE EF\""_s);
        return *bytes;
    }
    if (!invocation.arguments().isEmpty() && invocation.argument(0) != u"-"_s)
        return bytesOf(invocation.argument(0).toUtf8());
    if (sources == 0 && isTerminal(stdin))
        return refuse(ErrorCode::InvalidArgument,
                      u"no payload: give it as argument, with --file or --hex, or on standard input"_s);
    const auto content = contentOf(invocation.isSet(u"file"_s) ? invocation.value(u"file"_s) : u"-"_s);
    if (!content)
        return tl::unexpected(content.error());
    if (sources == 0 && content->isEmpty())
        return refuse(ErrorCode::InvalidArgument,
                      u"standard input is empty; an empty payload is sent with \"\""_s);
    return bytesOf(*content);
}

void readPace(const Invocation& invocation, OptionReader& reader, Wishes& wishes) {
    wishes.payload.rounds = reader.number<std::uint64_t>(u"count"_s, 1, 1'000'000'000);
    if (invocation.isSet(u"rate"_s) && invocation.isSet(u"interval"_s))
        reader.complain(u"--rate and --interval exclude each other"_s);
    if (const auto rate = reader.maybeNumber<double>(u"rate"_s, 0.001, 100000))
        wishes.payload.roundsPerSecond = *rate;
    wishes.payload.interval =
        reader.maybeDuration(u"interval"_s, Milliseconds(1), Milliseconds(std::chrono::hours(24)));
}

void readQueue(const Invocation& invocation, OptionReader& reader, Wishes& wishes) {
    wishes.queue = reader.number<std::size_t>(u"queue"_s, 1, 1'000'000);
    wishes.policy = session::queuePolicyFrom(invocation.value(u"queue-policy"_s).toStdString());
    wishes.payload.payload.priority =
        session::payloadPriorityFrom(invocation.value(u"priority"_s).toStdString())
            .value_or(session::PayloadPriority::Normal);
}

void readTargets(const Invocation& invocation, OptionReader& reader, Wishes& wishes) {
    wishes.type =
        sessionTypeFrom(invocation.value(u"session-type"_s).toStdString()).value_or(SessionType::Tlc);
    QStringList identifiers = identifiersFrom(invocation, reader);
    if (identifiers.isEmpty())
        identifiers = invocation.line().identifiers().mid(0, 1);
    if (identifiers.isEmpty())
        reader.complain(wishes.type == SessionType::Tlc ? u"--identifiers says as which TLC to publish"_s
                                                        : u"--identifiers says to which TLCs to publish"_s);
    const bool multiplex =
        wishes.type == SessionType::Broker || invocation.isSet(u"multiplex"_s) || identifiers.size() > 1;
    wishes.protocol = multiplex ? SessionProtocol::Multiplex : SessionProtocol::Singleplex;
    wishes.identifiers = identifiers;
    if (!multiplex)
        return;
    for (const QString& identifier : identifiers) {
        if (const auto target = TlcIdentifier::fromText(identifier.toStdString()))
            wishes.payload.identifiers.push_back(*target);
    }
}

Result<Wishes> wishesFrom(const Invocation& invocation) {
    OptionReader reader(invocation);
    Wishes wishes;
    readTargets(invocation, reader, wishes);
    readPace(invocation, reader, wishes);
    readQueue(invocation, reader, wishes);
    const auto type = traffic::payloadTypeFrom(invocation.value(u"type"_s));
    if (!type)
        reader.complain(u"--type is a number from 0 to 255, like 2 or 0x02"_s);
    wishes.payload.payload.payloadType = type.value_or(0);
    if (reader.wrong())
        return tl::unexpected(*reader.wrong());
    const auto connection = connectionWishes(invocation, wishes.type, reader);
    if (!connection)
        return tl::unexpected(connection.error());
    if (reader.wrong())
        return tl::unexpected(*reader.wrong());
    wishes.connection = *connection;
    auto payload = payloadFrom(invocation);
    if (!payload)
        return tl::unexpected(payload.error());
    const std::size_t most = wishes.protocol == SessionProtocol::Multiplex
                                 ? wire::largestPayloadWithIdentifier
                                 : wire::largestPayload;
    if (payload->size() > most)
        return refuse(ErrorCode::TooLarge,
                      u"the payload has more than the %1 bytes that fit a datagram"_s.arg(most));
    wishes.payload.payload.payload = std::move(*payload);
    return wishes;
}

traffic::TrafficSessionSettings sessionOf(const Wishes& wishes,
                                          const std::shared_ptr<recording::Recording>& recording) {
    // Also a Broker's scope: it need not hear the rest of the domain.
    auto settings = settingsOf(wishes.connection, wishes.type, wishes.protocol, wishes.identifiers);
    settings.client.keepPayloads = true;
    settings.client.stream.machine.queueDatagrams = wishes.queue;
    if (wishes.policy)
        settings.client.stream.machine.queuePolicy = *wishes.policy;
    settings.recording = recording;
    return settings;
}

QString sentenceOf(const traffic::SenderReport& report, const Wishes& wishes) {
    const bool toOthers = wishes.type == SessionType::Broker;
    const QString who = wishes.identifiers.size() > 3
                            ? counted(wishes.identifiers.size(), u"TLC"_s, u"TLCs"_s)
                            : wishes.identifiers.join(u", "_s);
    return u"%1 of %2 sent (%3) %4 %5 in %6 s, %7 dropped, %8 refused"_s.arg(report.sent)
        .arg(counted(qsizetype(report.total), u"payload"_s, u"payloads"_s))
        .arg(bytesText(report.sentBytes))
        .arg(toOthers ? u"to"_s : u"as"_s)
        .arg(who)
        .arg(double(report.took.count()) / 1000, 0, 'f', 1)
        .arg(report.dropped)
        .arg(report.refused);
}

ExitCode run(const Invocation& invocation) {
    const auto wishes = wishesFrom(invocation);
    if (!wishes) {
        complain(QString::fromStdString(wishes.error().detail));
        return wishes.error().code == ErrorCode::TooLarge ? ExitCode::Invalid : ExitCode::Usage;
    }
    const auto recording = recordingFrom(invocation);
    if (!recording)
        return usageError(recording.error());
    traffic::SenderSettings settings;
    settings.room = wishes->policy ? 0 : wishes->queue;
    SendingRun sending(settings, {sessionOf(*wishes, *recording)},
                       std::make_unique<traffic::RepeatedPayload>(wishes->payload), *recording);
    const ExitCode code = sending.run();
    const traffic::SenderReport report = sending.report();
    QList<Field> fields = SendingRun::fieldsOf(report);
    fields.append(SendingRun::figure(u"exitCode"_s, u"Exit code"_s, std::uint64_t(code)));
    const ExitCode shown = show(Outcome{sentenceOf(report, *wishes), fields}, invocation.format());
    if (const QString recorded = recordingSummary(recording->get(), invocation); !recorded.isEmpty())
        complain(recorded);
    return shown == ExitCode::Done ? code : shown;
}

} // namespace

Verb publishVerb() {
    Verb verb{u"publish"_s, u"Send payloads as a TLC, or to TLCs as a Broker"_s};
    verb.description = u"Opens a session, waits until the node has confirmed it, sends, waits until "
                       u"everything has left, and "
                       u"says Bye. Payloads never pass the session's limits: they wait. This protocol has no "
                       u"answer to a payload: "
                       u"sent means handed to the network. An account has one Broker session at a time: "
                       u"publishing as Broker "
                       u"ends another one."_s;
    verb.group = VerbGroup::Traffic;
    verb.arguments = {{u"PAYLOAD"_s,
                       u"The text to send; - for standard input, which is also taken when nothing "
                       u"else is given."_s,
                       Argument::Count::Optional}};
    verb.options = {
        {u"file"_s, u"Send the content of a file; - for standard input."_s, u"FILE"_s},
        {u"hex"_s, u"Send bytes given as hexadecimal digits."_s, u"DIGITS"_s},
        {u"type"_s, u"Payload type, 0 to 255 or 0x00 to 0xFF (255, custom)."_s, u"TYPE"_s, u"255"_s},
        identifiersOption(
            u"As which TLC, or to which TLCs as a Broker; each gets every payload. Without it the "
            u"first of the ready file."_s),
        {u"count"_s, u"Send it so many times (1)."_s, u"N"_s, u"1"_s},
        {u"rate"_s, u"So many times a second; without it as fast as the limits allow."_s, u"R"_s},
        {u"interval"_s, u"Time between two, like 500ms or PT2S, instead of --rate."_s, u"DURATION"_s},
        {u"session-type"_s, u"Type of the session (TLC)."_s, u"TYPE"_s, u"TLC"_s, {u"TLC"_s, u"Broker"_s}},
        {u"multiplex"_s, u"Multiplex also for a single TLC; several and Brokers always are."_s},
        {u"priority"_s,
         u"Which payloads leave first when some wait (normal)."_s,
         u"PRIORITY"_s,
         u"normal"_s,
         {u"urgent"_s, u"high"_s, u"normal"_s, u"low"_s}},
        {u"queue-policy"_s,
         u"What to do when the queue is full (wait)."_s,
         u"POLICY"_s,
         u"wait"_s,
         {u"wait"_s, u"drop-oldest"_s, u"drop-newest"_s, u"refuse"_s}},
        {u"queue"_s, u"Payloads that may wait for the limits, 1 to 1000000 (1000)."_s, u"N"_s, u"1000"_s},
    };
    verb.options += connectionOptions() + recordOptions();
    verb.examples = {
        {u"waysidectl --ready-file ready.json publish --identifiers sub00001 'hello'"_s,
         u"One payload as a TLC."_s},
        {u"waysidectl --ready-file ready.json publish --session-type Broker --identifiers sub00001 --type 2 "
         u"--hex "
         u"'DE AD BE EF' --count 100 --rate 5"_s,
         u"A hundred to a TLC, five a second."_s},
        {u"date | waysidectl --profile test publish --tls --identifiers sub00001"_s,
         u"What another program writes, over TLS."_s},
    };
    verb.run = run;
    return verb;
}

} // namespace wayside::ctl
