// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/traffic/receivingverbs.h"

#include "app/ctl/invocation.h"
#include "app/ctl/traffic/receivingrun.h"
#include "app/ctl/traffic/trafficoptions.h"

namespace wayside::ctl {

using namespace Qt::StringLiterals;

namespace {

traffic::PayloadForm formFrom(const QString& word) {
    if (word == u"text"_s)
        return traffic::PayloadForm::Text;
    if (word == u"hex"_s)
        return traffic::PayloadForm::Hex;
    return word == u"json"_s ? traffic::PayloadForm::Json : traffic::PayloadForm::Automatic;
}

void readView(const Invocation& invocation, OptionReader& reader, ReceivingWishes& wishes) {
    wishes.filter = filterFrom(invocation, reader);
    wishes.printing.format = invocation.format();
    wishes.printing.form = formFrom(invocation.value(u"payload"_s));
    wishes.printing.mostBytes = reader.number<std::size_t>(u"bytes"_s, 0, wire::largestPayload);
    wishes.count = reader.maybeNumber<std::uint64_t>(u"count"_s, 1, 1'000'000'000'000).value_or(0);
    wishes.duration =
        reader.maybeDuration(u"duration"_s, Milliseconds(1), Milliseconds(std::chrono::hours(24 * 366)));
    const auto every = reader.duration(u"every"_s, Milliseconds(200), Milliseconds(std::chrono::hours(24)));
    if (invocation.isSet(u"watch"_s))
        wishes.watch = every;
}

Result<ReceivingWishes> wishesFrom(const Invocation& invocation, SessionType type) {
    OptionReader reader(invocation);
    ReceivingWishes wishes;
    readView(invocation, reader, wishes);
    QStringList identifiers = identifiersFrom(invocation, reader);
    if (type == SessionType::Tlc && identifiers.isEmpty())
        identifiers = invocation.line().identifiers().mid(0, 1);
    if (type == SessionType::Tlc && identifiers.isEmpty())
        reader.complain(u"--identifiers says as which TLC to listen"_s);
    const bool multiplex =
        type != SessionType::Tlc || invocation.isSet(u"multiplex"_s) || identifiers.size() > 1;
    const auto connection = connectionWishes(invocation, type, reader);
    if (reader.wrong())
        return tl::unexpected(*reader.wrong());
    if (!connection)
        return tl::unexpected(connection.error());
    wishes.session = settingsOf(
        *connection, type, multiplex ? SessionProtocol::Multiplex : SessionProtocol::Singleplex, identifiers);
    const auto recording = recordingFrom(invocation); // last: it makes a file
    if (!recording)
        return tl::unexpected(recording.error());
    wishes.session.recording = *recording;
    return wishes;
}

ExitCode runAs(const Invocation& invocation, SessionType type) {
    const auto wishes = wishesFrom(invocation, type);
    if (!wishes)
        return usageError(wishes.error());
    ReceivingRun receiving(*wishes);
    const ExitCode code = receiving.run();
    if (const QString recorded = recordingSummary(wishes->session.recording.get(), invocation);
        !recorded.isEmpty())
        complain(recorded);
    return code;
}

QList<Option> viewOptions() {
    QList<Option> options = filterOptions();
    options += {
        {u"payload"_s,
         u"How payloads are shown; auto is text where all of it is printable, else hex (auto)."_s,
         u"FORM"_s,
         u"auto"_s,
         {u"auto"_s, u"text"_s, u"hex"_s, u"json"_s}},
        {u"bytes"_s, u"Show so many bytes of a payload; 0: all (200). JSON and CSV are always whole."_s,
         u"N"_s, u"200"_s},
        {u"count"_s, u"End after so many payloads."_s, u"N"_s},
        {u"duration"_s, u"End after this time, like 30s or PT5M."_s, u"DURATION"_s},
        {u"watch"_s, u"Show a table, a row for each identifier, instead of each payload."_s},
        {u"every"_s, u"How often the table is drawn, from 200ms (1s)."_s, u"DURATION"_s, u"1s"_s},
    };
    return options;
}

QString whatIsSaid() {
    return u"Text lines are: time, identifier, payload type, size, age by the origin timestamp, payload. "
           u"JSON "
           "lines are those of a recording, with a summary at the end. Nothing is left out in silence: what "
           "was "
           "filtered, dropped because standard output is too slow, or shown in part is counted. Ends by "
           "--count, "
           "--duration or Ctrl-C, with Bye.\n\nA recording in pcapng opens in Wireshark; the dissector that "
           "makes "
           "sense of it is share/wayside/wireshark/subject_interface.lua."_s;
}

} // namespace

Verb subscribeVerb() {
    Verb verb{u"subscribe"_s, u"Print payloads that come for a Broker or a TLC"_s};
    verb.description =
        u"An account has one Broker session at a time, a TLC identifier one session: subscribing "
        u"ends another one.\n\n"_s +
        whatIsSaid();
    verb.group = VerbGroup::Traffic;
    verb.options = {
        {u"session-type"_s,
         u"Type of the session (Broker)."_s,
         u"TYPE"_s,
         u"Broker"_s,
         {u"Broker"_s, u"TLC"_s}},
        identifiersOption(
            u"Scope of the session. A Broker without it hears the whole domain, a TLC is the first "
            u"of the ready file."_s),
        {u"multiplex"_s, u"Multiplex also for a single TLC; several and Brokers always are."_s},
    };
    verb.options += viewOptions() + connectionOptions() + recordOptions();
    verb.examples = {
        {u"waysidectl --ready-file ready.json subscribe"_s, u"Everything that TLCs of the domain send."_s},
        {u"waysidectl --ready-file ready.json subscribe --session-type TLC --identifiers sub00001 --payload hex"_s,
         u"What Brokers send to one TLC."_s},
    };
    verb.run = [](const Invocation& invocation) {
        const bool tlc = invocation.value(u"session-type"_s) == u"TLC"_s;
        return runAs(invocation, tlc ? SessionType::Tlc : SessionType::Broker);
    };
    return verb;
}

Verb monitorVerb() {
    Verb verb{u"monitor"_s, u"Print copies of all payloads of TLCs and Brokers"_s};
    verb.description =
        u"Who published is found out over the API where the token allows it: < comes from a TLC, > "
        u"goes to one. Publisher tokens are never shown; a word stands for each.\n\n"_s +
        whatIsSaid();
    verb.group = VerbGroup::Traffic;
    verb.options = {identifiersOption(u"Scope of the session; without it the whole domain."_s)};
    verb.options += viewOptions() + connectionOptions() + recordOptions();
    verb.examples = {
        {u"waysidectl --ready-file ready.json monitor --watch"_s, u"A live table of the domain's traffic."_s},
        {u"waysidectl --ready-file ready.json monitor --record traffic.pcapng --duration 5m"_s,
         u"Five minutes for Wireshark."_s},
    };
    verb.run = [](const Invocation& invocation) { return runAs(invocation, SessionType::Monitor); };
    return verb;
}

} // namespace wayside::ctl
