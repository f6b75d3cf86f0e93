// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/incident/incidentverb.h"

#include "app/ctl/cells.h"
#include "app/ctl/whatif/limitoptions.h"
#include "netcore/incident/incidentfile.h"
#include "netcore/incident/incidentwords.h"
#include "netcore/text/latintext.h"
#include "netcore/wire/datagram.h"

#include <QJsonArray>
#include <QJsonObject>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using incident::Incident;
using incident::Place;
using incident::Replay;

namespace {

Argument fileArgument() {
    return {u"FILE"_s, u"A bundle, *.wayside-incident."_s};
}

Cell version(const QString& text) {
    return text.isEmpty() ? Cell() : cells::text(text);
}

/// Of the four limits: what was measured of what, and whose limit it was.
Record::Section limitSection(const Incident& bundle) {
    Record::Section section{u"Limits in force"_s, {}};
    if (!bundle.limits)
        return section;
    const QJsonObject json = incident::toJson(bundle).value("limits"_L1).toObject();
    for (const incident::LimitField& field : incident::limitFields()) {
        const QString name = QString::fromLatin1(field.name);
        const QString source = bundle.limitSources.value(name);
        const QString value = json.value(name).toVariant().toString();
        section.fields.append(
            {name, name,
             Cell(json.value(name), source.isEmpty() ? value : value + u" (from "_s + source + u')')});
    }
    return section;
}

Record::Section usedSection(const Incident& bundle) {
    static constexpr const char* names[] = {"payloadsPerSecond", "payloadBytesPerSecond", "silenceMs",
                                            "clockDifferenceMs"};
    static constexpr const char* titles[] = {"Payloads/s", "Payload bytes/s", "Silence", "Clock difference"};
    Record::Section section{u"Measured at the close"_s, {}};
    for (std::size_t i = 0; i < bundle.used.size(); ++i) {
        const Cell cell = i < 2 ? bundle.used[i] ? cells::decimal(*bundle.used[i]) : Cell()
                                : cells::milliseconds(bundle.used[i]);
        section.fields.append({QString::fromLatin1(names[i]), QString::fromLatin1(titles[i]), cell});
    }
    return section;
}

Record::Section phaseSection(const Incident& bundle) {
    Record::Section section{u"Course"_s, {}};
    for (const incident::Phase& phase : bundle.phases) {
        const auto name = session::nameOf(phase.stage);
        const QString title = latinText(name);
        section.fields.append({title, title, cells::span(phase.atMs)});
    }
    return section;
}

Record recordOf(const Incident& bundle) {
    const incident::Close& close = bundle.close;
    const std::string_view type = bundle.type ? nameOf(*bundle.type) : std::string_view();
    Record::Section what{{},
                         {{u"cause"_s, u"Cause"_s, cells::word(nameOf(close.cause))},
                          {u"why"_s, u"Why"_s, cells::text(incident::sentenceOf(close))},
                          {u"atMs"_s, u"Closed after"_s, cells::span(close.atMs)},
                          {u"type"_s, u"Session"_s, type.empty() ? Cell() : cells::word(type)},
                          {u"protocol"_s, u"Protocol"_s, cells::word(bundle.protocol)},
                          {u"tls"_s, u"TLS"_s, Cell(bundle.tls)},
                          {u"faultRules"_s, u"Fault rules"_s, cells::count(bundle.faultRules)},
                          {u"datagrams"_s, u"Datagrams"_s, cells::count(bundle.datagrams.size())},
                          {u"complete"_s, u"All of the last 30 s"_s, Cell(bundle.datagramsComplete)},
                          {u"clockSamples"_s, u"Clock samples"_s, cells::count(bundle.clockSamples.size())},
                          {u"events"_s, u"Events"_s, cells::count(bundle.events.size())},
                          {u"node"_s, u"Node's program"_s, version(bundle.nodeVersion)},
                          {u"exporter"_s, u"Made by"_s, version(bundle.exporterVersion)}}};
    Record record{{what}};
    if (bundle.limits) {
        record.sections.append(limitSection(bundle));
        record.sections.append(usedSection(bundle));
    }
    if (!bundle.phases.isEmpty())
        record.sections.append(phaseSection(bundle));
    record.json = incident::toJson(bundle);
    return record;
}

Listing datagramsOf(const Incident& bundle) {
    using incident::Datagram;
    const QList<Column<Datagram>> columns{
        {u"atMs"_s, u"AT"_s, Align::Right, 0,
         [](const Datagram& row) {
             return Cell(row.atMs, QString::number(double(row.atMs) / 1000, 'f', 3));
         }},
        {u"direction"_s, u"WAY"_s, Align::Left, 0,
         [](const Datagram& row) { return Cell(row.toClient ? u"out"_s : u"in"_s); }},
        {u"type"_s, u"TYPE"_s, Align::Left, 0,
         [](const Datagram& row) {
             const auto name = wire::nameOfType(row.type);
             return Cell(row.type, u"0x%1 %2"_s.arg(row.type, 2, 16, QChar(u'0')).arg(latinText(name)));
         }},
        {u"size"_s, u"SIZE"_s, Align::Right, 0,
         [](const Datagram& row) { return cells::count(row.contentBytes); }},
        {u"count"_s, u"COUNT"_s, Align::Right, 0,
         [](const Datagram& row) { return cells::count(row.count); }}};
    Listing listing = listingOf(columns, bundle.datagrams);
    listing.summary = counted(bundle.datagrams.size(), u"line"_s, u"lines"_s);
    return listing;
}

ExitCode showOne(const Invocation& invocation) {
    const auto bundle = incident::read(invocation.argument(0));
    if (!bundle)
        return usageError(bundle.error());
    if (invocation.format() == OutputFormat::Csv)
        return show(datagramsOf(*bundle), OutputFormat::Csv);
    const Record record = recordOf(*bundle);
    if (invocation.format() == OutputFormat::Json || !invocation.isSet(u"datagrams"_s))
        return show(record, invocation.format());
    return showText(textOf(record, 0) + u'\n' + textOf(datagramsOf(*bundle), 0));
}

QString wordOf(Place::Kind kind) {
    switch (kind) {
    case Place::Kind::Silence:
        return u"silence"_s;
    case Place::Kind::Datagram:
        return u"datagram"_s;
    case Place::Kind::Unreadable:
        return u"unreadable"_s;
    }
    return {};
}

Cell number(const std::optional<double>& value) {
    return value ? Cell(*value, QString::number(*value, 'g', 12)) : Cell();
}

/// What was recorded and what the replay came to, with the same keys for both kinds of question.
QList<Field> fieldsOf(const Incident& bundle, const Replay& replay, const QString& verdict) {
    QList<Field> fields{
        {u"verdict"_s, u"Verdict"_s, cells::text(verdict)},
        {u"recordedCause"_s, u"Recorded"_s, cells::word(nameOf(bundle.close.cause))},
        {u"recordedAtMs"_s, u"At"_s, cells::span(bundle.close.atMs)},
        {u"recordedMeasured"_s, u"Measured"_s, number(bundle.close.measured)},
        {u"differences"_s, u"Differences"_s, Cell(QJsonArray::fromStringList(replay.differences))}};
    const auto& closed = replay.closed;
    fields.append(
        {{u"cause"_s, u"Replayed"_s, closed ? cells::word(nameOf(closed->cause)) : Cell()},
         {u"atMs"_s, u"At"_s, closed ? cells::span(closed->atMs) : Cell()},
         {u"measured"_s, u"Measured"_s, closed ? number(closed->measured) : Cell()},
         {u"limit"_s, u"Limit"_s, closed ? number(closed->limit) : Cell()},
         {u"windowMs"_s, u"Window"_s, closed ? cells::span(closed->windowMs) : Cell()},
         {u"at"_s, u"By"_s, closed ? cells::text(wordOf(closed->place.kind)) : Cell()},
         {u"datagram"_s, u"Datagram"_s,
          closed && closed->place.datagram >= 0 ? cells::count(closed->place.datagram + 1) : Cell()}});
    return fields;
}

ExitCode replayOne(const Invocation& invocation) {
    OptionReader reader(invocation);
    const auto bundle = incident::read(invocation.argument(0));
    if (!bundle)
        return usageError(bundle.error());
    SessionLimits limits = bundle->limits.value_or(SessionLimits());
    readLimitValues(invocation, u"limit"_s, reader, limits);
    const bool otherLimits = invocation.isSet(u"limit"_s);
    if (otherLimits && !bundle->limits)
        reader.complain(
            u"--limit: this connection ended before a token was accepted, no limit acted on it"_s);
    if (reader.wrong())
        return usageError(*reader.wrong());
    const Replay replay = incident::replay(*bundle, limits);
    const QString sentence =
        otherLimits ? incident::outcomeOf(*bundle, replay) : incident::verdictOf(*bundle, replay);
    const QString verdict = !otherLimits    ? QString::fromLatin1(incident::nameOf(replay.verdict))
                            : replay.closed ? u"closed"_s
                                            : u"open"_s;
    const ExitCode shown = show(Outcome{sentence, fieldsOf(*bundle, replay, verdict)}, invocation.format());
    if (shown != ExitCode::Done)
        return shown;
    const bool yes = otherLimits ? !replay.closed : replay.verdict == incident::Verdict::Reproduced;
    return yes ? ExitCode::Done : ExitCode::AnswerIsNo;
}

Verb showVerb() {
    Verb verb{u"show"_s, u"Show what is in a bundle"_s};
    verb.description = u"CSV is its datagrams, JSON the whole bundle."_s;
    verb.reach = Reach::Local;
    verb.arguments = {fileArgument()};
    verb.options = {{u"datagrams"_s, u"Also its datagrams."_s}};
    verb.run = showOne;
    return verb;
}

Verb replayVerb() {
    Verb verb{u"replay"_s, u"Let the node's own machine judge a bundle again"_s};
    verb.description =
        u"The machine that closes connections at the node gets the recorded datagrams at their times, in "
        u"virtual time and under the limits of the bundle: no node, no network, no waiting.\n\n"
        u"Reproduced is a close of the same cause at the same datagram and time with the same measured "
        u"value. "
        u"A close that was somebody's decision (an operator's, a full queue's) is not judged.\n\n"
        u"With --limit it tells whether the connection would have stayed open under other limits, as far as "
        u"the last 30 s can tell.\n\n"
        u"Exit code 1: not reproduced; with --limit: it would have been closed."_s;
    verb.reach = Reach::Local;
    verb.arguments = {fileArgument()};
    verb.options = {limitValueOption(u"limit"_s,
                                     u"Another limit than the bundle's, under its name in session "
                                     u"details: payloadRateLimit=20, keepAliveTimeout=PT15S."_s)};
    verb.examples = {
        {u"waysidectl incident replay cut.wayside-incident"_s, u"Does it close again, and alike?"_s},
        {u"waysidectl incident replay cut.wayside-incident --limit payloadRateLimit=20"_s,
         u"Would 20 payloads a second have been enough?"_s}};
    verb.run = replayOne;
    return verb;
}

} // namespace

Verb incidentVerb() {
    Verb verb{u"incident"_s, u"Forced closes as anonymous files, to be replayed and tested"_s};
    verb.group = VerbGroup::Testing;
    verb.verbs = {incidentExportVerb(), showVerb(), replayVerb(), incidentTestVerb()};
    return verb;
}

} // namespace wayside::ctl
