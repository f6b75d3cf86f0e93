// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/traffic/replayverb.h"

#include "app/ctl/invocation.h"
#include "app/ctl/traffic/sendingrun.h"
#include "app/ctl/traffic/trafficoptions.h"
#include "netcore/traffic/replayplan.h"

#include <QJsonObject>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using traffic::ReplayPlan;
using traffic::ReplayWishes;

namespace {

tl::unexpected<Error> refuse(const QString& why) {
    return failure(ErrorCode::InvalidArgument, Fault::Local, why.toStdString());
}

/// OLD=NEW, the last equals sign separates: a publisher's word has none, an identifier might.
void readNames(const Invocation& invocation, OptionReader& reader, ReplayWishes& wishes) {
    QStringList pairs;
    for (const QString& value : invocation.values(u"map"_s))
        pairs += value.split(u',', Qt::SkipEmptyParts);
    for (const QString& pair : pairs) {
        const qsizetype equals = pair.lastIndexOf(u'=');
        const QString target = pair.mid(equals + 1);
        if (equals < 1 || !TlcIdentifier::fromText(target.toStdString()))
            reader.complain(u"--map takes OLD=NEW, like sub00001=sub00002 or *=sub00001: "_s + pair);
        else
            wishes.names[pair.left(equals).toStdString()] = target.toStdString();
    }
}

Result<ReplayWishes> wishesFrom(const Invocation& invocation, OptionReader& reader) {
    ReplayWishes wishes;
    wishes.as = sessionTypeFrom(invocation.value(u"session-type"_s).toStdString()).value_or(SessionType::Tlc);
    wishes.multiplex = invocation.isSet(u"multiplex"_s);
    wishes.filter = filterFrom(invocation, reader);
    wishes.keepTimestamps = invocation.isSet(u"keep-timestamps"_s);
    if (invocation.isSet(u"full-pace"_s) && invocation.isSet(u"speed"_s))
        reader.complain(u"--full-pace and --speed exclude each other"_s);
    wishes.speed = invocation.isSet(u"full-pace"_s) ? 0 : reader.number<double>(u"speed"_s, 0.001, 100000);
    const QString origin = invocation.value(u"from"_s);
    wishes.origin = origin == u"all"_s      ? ReplayWishes::Origin::All
                    : origin == u"tlc"_s    ? ReplayWishes::Origin::Tlc
                    : origin == u"broker"_s ? ReplayWishes::Origin::Broker
                                            : ReplayWishes::Origin::Automatic;
    readNames(invocation, reader, wishes);
    if (reader.wrong())
        return tl::unexpected(*reader.wrong());
    return wishes;
}

/// What keeps the plan from being carried out; what does not, but should be known, is said.
Result<void> judge(const ReplayPlan& plan, const Invocation& invocation) {
    if (plan.error && !plan.endsInsideRecord && !invocation.isSet(u"readable-part"_s)) {
        return refuse(u"%1; %2 before it can be read: --readable-part replays them"_s.arg(
            QString::fromStdString(plan.error->detail),
            counted(qsizetype(plan.records), u"record"_s, u"records"_s)));
    }
    if (plan.error)
        complain(QString::fromStdString(plan.error->detail) + u": replaying what is before it"_s);
    if (plan.unnamed > 0) {
        QString words;
        for (const std::string& word : plan.unnamedPublishers)
            words += (words.isEmpty() ? u" (publishers "_s : u", "_s) + QString::fromStdString(word);
        return refuse(u"the recording does not say whose %1%2: give --map PUBLISHER=IDENTIFIER or "
                      u"--map *=IDENTIFIER, or choose others with --only"_s.arg(
                          counted(qsizetype(plan.unnamed), u"payload is"_s, u"payloads are"_s),
                          words.isEmpty() ? QString() : words + u')'));
    }
    if (plan.filtered > 0)
        complain(counted(qsizetype(plan.filtered), u"payload is"_s, u"payloads are"_s) +
                 u" left out by the filter"_s);
    if (plan.otherSide > 0)
        complain(counted(qsizetype(plan.otherSide), u"payload is"_s, u"payloads are"_s) +
                 u" left out because the other side had sent them: --from all takes them too"_s);
    constexpr std::size_t mostOfOneSession = 100;
    if ((invocation.isSet(u"multiplex"_s) || invocation.value(u"session-type"_s) == u"Broker"_s) &&
        plan.targets.size() > mostOfOneSession)
        return refuse(u"one session takes at most 100 identifiers: choose some with --only"_s);
    return {};
}

std::vector<traffic::TrafficSessionSettings>
sessionsOf(const ReplayPlan& plan, const ReplayWishes& wishes, const ConnectionWishes& connection,
           const std::shared_ptr<recording::Recording>& recording) {
    QStringList identifiers;
    for (const auto& [identifier, target] : plan.targets)
        identifiers.append(QString::fromStdString(identifier));
    std::vector<traffic::TrafficSessionSettings> sessions;
    if (wishes.as == SessionType::Broker || wishes.multiplex) {
        sessions.push_back(settingsOf(connection, wishes.as, SessionProtocol::Multiplex, identifiers));
    } else {
        for (const QString& identifier : identifiers)
            sessions.push_back(
                settingsOf(connection, SessionType::Tlc, SessionProtocol::Singleplex, {identifier}));
    }
    for (traffic::TrafficSessionSettings& session : sessions) {
        session.client.keepPayloads = true;
        session.recording = recording;
    }
    return sessions;
}

ExitCode showPlan(const ReplayPlan& plan, OutputFormat format) {
    Listing listing;
    listing.columns = {{u"identifier"_s, u"IDENTIFIER"_s},
                       {u"payloads"_s, u"PAYLOADS"_s, Align::Right},
                       {u"bytes"_s, u"BYTES"_s, Align::Right}};
    for (const auto& [identifier, target] : plan.targets)
        listing.rows.append({QJsonValue(QString::fromStdString(identifier)),
                             QJsonValue(qint64(target.payloads)), QJsonValue(qint64(target.bytes))});
    const Milliseconds lasts = plan.last.value_or(Milliseconds(0)) - plan.first.value_or(Milliseconds(0));
    listing.summary = u"%1 (%2) over %3 s"_s.arg(
        counted(qsizetype(plan.payloads), u"payload"_s, u"payloads"_s), bytesText(plan.bytes),
        QString::number(double(lasts.count()) / 1000, 'f', 1));
    return show(listing, format);
}

QString sentenceOf(const traffic::SenderReport& report, const ReplayPlan& plan) {
    return u"%1 of %2 replayed as %3 in %4 s: %5 dropped, %6 refused, at most %7 s late"_s.arg(report.sent)
        .arg(counted(qsizetype(report.total), u"payload"_s, u"payloads"_s))
        .arg(counted(qsizetype(plan.targets.size()), u"identifier"_s, u"identifiers"_s))
        .arg(double(report.took.count()) / 1000, 0, 'f', 1)
        .arg(report.dropped)
        .arg(report.refused)
        .arg(double(report.longestLag.count()) / 1000, 0, 'f', 1);
}

ExitCode replay(const Invocation& invocation, const ReplayPlan& plan, const ReplayWishes& wishes,
                const ConnectionWishes& connection) {
    auto payloads = traffic::RecordedPayloads::open(invocation.argument(0), wishes, plan);
    if (!payloads)
        return usageError(payloads.error());
    const auto recording = recordingFrom(invocation);
    if (!recording)
        return usageError(recording.error());
    SendingRun sending({}, sessionsOf(plan, wishes, connection, *recording), std::move(*payloads),
                       *recording);
    const ExitCode code = sending.run();
    const traffic::SenderReport report = sending.report();
    QList<Field> fields = SendingRun::fieldsOf(report);
    fields.append(SendingRun::figure(u"identifiers"_s, u"Identifiers"_s, std::uint64_t(plan.targets.size())));
    fields.append(SendingRun::figure(u"filtered"_s, u"Filtered out"_s, std::uint64_t(plan.filtered)));
    fields.append(SendingRun::figure(u"otherSide"_s, u"Of the other side"_s, std::uint64_t(plan.otherSide)));
    fields.append(SendingRun::figure(u"exitCode"_s, u"Exit code"_s, std::uint64_t(code)));
    const ExitCode shown = show(Outcome{sentenceOf(report, plan), fields}, invocation.format());
    if (const QString recorded = recordingSummary(recording->get(), invocation); !recorded.isEmpty())
        complain(recorded);
    return shown == ExitCode::Done ? code : shown;
}

ExitCode run(const Invocation& invocation) {
    OptionReader reader(invocation);
    const auto wishes = wishesFrom(invocation, reader);
    if (!wishes)
        return usageError(wishes.error());
    const auto plan = ReplayPlan::of(invocation.argument(0), *wishes);
    if (!plan)
        return usageError(plan.error());
    if (const auto fine = judge(*plan, invocation); !fine)
        return usageError(fine.error());
    if (invocation.isSet(u"dry-run"_s))
        return showPlan(*plan, invocation.format()); // asks nobody
    const auto connection = connectionWishes(invocation, wishes->as, reader);
    if (reader.wrong() || !connection)
        return usageError(reader.wrong() ? *reader.wrong() : connection.error());
    if (plan->payloads == 0) {
        complain(u"there is nothing to replay: the recording has no payloads that are wanted"_s);
        return ExitCode::AnswerIsNo;
    }
    return replay(invocation, *plan, *wishes, *connection);
}

} // namespace

Verb replayVerb() {
    Verb verb{u"replay"_s, u"Send the payloads of a recording again"_s};
    verb.description = u"Sends each payload as the TLC it came from, over a session for each identifier, or "
                       u"all of them to their "
                       u"TLCs as one Broker; in the recording's order and at its pace. Limits are never "
                       u"passed: what they hold "
                       u"back is sent later, and how late is reported. Origin timestamps are the time of "
                       u"sending unless they are "
                       u"to be kept.\n\nA recording that was cut off, or of which a record is damaged, is "
                       u"replayed up to there "
                       u"(with --readable-part where it is damage)."_s;
    verb.group = VerbGroup::Traffic;
    verb.arguments = {{u"FILE"_s, u"A recording: NDJSON or pcapng."_s}};
    Option map{
        u"map"_s,
        u"Send what was recorded as OLD, an identifier or a Monitor's publisher, as NEW; *=NEW: all others. "
        "Comma-separated."_s,
        u"OLD=NEW"_s};
    map.repeatable = true;
    verb.options = {
        {u"speed"_s, u"So many times as fast as recorded, 0.001 to 100000 (1)."_s, u"X"_s, u"1"_s},
        {u"full-pace"_s, u"As fast as the limits allow."_s},
        {u"keep-timestamps"_s, u"Keep the recorded origin timestamps."_s},
        {u"session-type"_s, u"Type of the sessions (TLC)."_s, u"TYPE"_s, u"TLC"_s, {u"TLC"_s, u"Broker"_s}},
        {u"multiplex"_s, u"One multiplex session for all TLCs instead of one for each."_s},
        map,
        {u"from"_s,
         u"Whose payloads of a Monitor's recording; auto is those of the type they are sent as, where it is known (auto)."_s,
         u"WHOM"_s,
         u"auto"_s,
         {u"auto"_s, u"all"_s, u"tlc"_s, u"broker"_s}},
        {u"readable-part"_s, u"Replay what is before damage."_s},
        {u"dry-run"_s, u"Only show what would be sent, by identifier."_s},
    };
    verb.options += filterOptions() + connectionOptions() + recordOptions();
    verb.examples = {
        {u"waysidectl --ready-file ready.json replay traffic.pcapng --dry-run"_s,
         u"What is in a recording."_s},
        {u"waysidectl --ready-file ready.json replay traffic.ndjson --speed 10 --map sub00007=sub00001"_s,
         u"Ten times as fast, one TLC as another."_s},
    };
    verb.run = run;
    return verb;
}

} // namespace wayside::ctl
