// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/administration/drainoptions.h"

#include "app/ctl/administration/selection.h"
#include "netcore/observe/drainrows.h"
#include "netcore/observe/query/filter.h"
#include "netcore/observe/query/rowtables.h"

#include <QJsonArray>

namespace wayside::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds second{1000};
constexpr Milliseconds hour{3'600'000};
constexpr Milliseconds day{86'400'000};
constexpr Milliseconds week{604'800'000};

struct CohortField {
    const char* option;
    const char* field;
};
constexpr CohortField cohortFields[] = {
    {"node", "nodeId"}, {"domain", "domain"},  {"account", "account"},
    {"type", "type"},   {"tlc", "identifier"}, {"state", "state"},
};

QJsonObject cohortFrom(const Invocation& invocation, OptionReader& reader) {
    QJsonObject cohort;
    for (const CohortField& field : cohortFields) {
        const QString option = QString::fromLatin1(field.option);
        if (!invocation.isSet(option))
            continue;
        if (invocation.value(option).isEmpty())
            reader.complain(u"--%1 must not be empty"_s.arg(option));
        cohort.insert(QString::fromLatin1(field.field), invocation.value(option));
    }
    QJsonArray ids;
    for (const QString& id : invocation.values(u"connection"_s))
        ids.append(qint64(connectionId(id, u"--connection"_s, reader)));
    if (!ids.isEmpty())
        cohort.insert(u"connectionIds"_s, ids);
    return cohort;
}

/// "5" sessions or "2%" of them.
void readCanary(const Invocation& invocation, OptionReader& reader, QJsonObject& body) {
    if (!invocation.isSet(u"canary"_s))
        return;
    QString text = invocation.value(u"canary"_s);
    const bool isShare = text.endsWith(u'%');
    if (isShare)
        text.chop(1);
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    if (!isNumber || value < 0 ||
        (isShare ? value > 100 : value > 1'000'000 || value != double(qint64(value))))
        reader.complain(u"--canary is a number of sessions, or a share of them like 2%"_s);
    else if (isShare)
        body.insert(u"canaryPercent"_s, value);
    else
        body.insert(u"canarySize"_s, qint64(value));
}

/// A duration, or "hold".
void readCanaryPause(const Invocation& invocation, OptionReader& reader, QJsonObject& body) {
    const QString option = u"canary-pause"_s;
    if (!invocation.isSet(option))
        return;
    observe::CanaryPause pause{0, invocation.value(option) == u"hold"};
    if (!pause.hold) {
        if (const auto time = reader.maybeDuration(option, Milliseconds(0), day))
            pause.ms = time->count();
    }
    if (!pause.isNone() && !invocation.isSet(u"canary"_s))
        reader.complain(u"--canary-pause needs --canary"_s);
    body.insert(u"canaryPause"_s, pause.text());
}

void readPace(const Invocation& invocation, OptionReader& reader, QJsonObject& body) {
    const auto put = [&](const QString& key, const auto& value) {
        if (value)
            body.insert(key, *value);
    };
    const auto putDuration = [&](const QString& key, const QString& option, Milliseconds least,
                                 Milliseconds most) {
        if (const auto value = reader.maybeDuration(option, least, most))
            body.insert(key, qint64(value->count()));
    };
    put(u"ratePerSecond"_s, reader.maybeNumber<double>(u"rate"_s, 0.001, 100'000));
    putDuration(u"graceMs"_s, u"grace"_s, Milliseconds(1), hour);
    put(u"jitter"_s, reader.maybeNumber<double>(u"jitter"_s, 0, 1));
    put(u"seed"_s, reader.maybeNumber<qint64>(u"seed"_s, 0, 1LL << 53));
    put(u"stepPercent"_s, reader.maybeNumber<double>(u"step"_s, 0.001, 100));
    putDuration(u"stepMs"_s, u"step-every"_s, Milliseconds(1), hour);
    if (invocation.isSet(u"step"_s) != invocation.isSet(u"step-every"_s))
        reader.complain(u"--step and --step-every belong together"_s);
    put(u"batchSize"_s, reader.maybeNumber<qint64>(u"batch"_s, 0, 1'000'000));
    readCanary(invocation, reader, body);
    readCanaryPause(invocation, reader, body);
    putDuration(u"returnWithinMs"_s, u"return-within"_s, Milliseconds(1), hour);
    put(u"haltAbovePercent"_s, reader.maybeNumber<double>(u"halt-above"_s, 0, 100));
    putDuration(u"deadlineMs"_s, u"deadline"_s, second, week);
}

} // namespace

QList<Option> drainOptions() {
    QList<Option> options = selectionOptions();
    options += {
        {u"state"_s,
         u"Only those in this state."_s,
         u"STATE"_s,
         {},
         {u"Establishing"_s, u"Authenticating"_s, u"Active"_s, u"Monitored Violation"_s, u"Terminating"_s}},
        {.name = u"connection"_s,
         .help = u"These connections, by number."_s,
         .valueName = u"ID"_s,
         .repeatable = true},
        {u"rate"_s, u"Reconnects per second (10)."_s, u"N"_s},
        {u"grace"_s, u"Time to leave after one's Reconnect (the node's drain.grace)."_s, u"DURATION"_s},
        {u"canary"_s, u"So many, or a share like 2%, go first; the others when all of them are back."_s,
         u"N|P%"_s},
        {u"canary-pause"_s,
         u"Wait so long when the canaries are back, before the others are asked; hold: until it is resumed "
         "(PT0S)."_s,
         u"DURATION|hold"_s},
        {u"step"_s, u"In steps of this share of the cohort, percent; with --step-every."_s, u"PERCENT"_s},
        {u"step-every"_s, u"Time from one step to the next."_s, u"DURATION"_s},
        {u"batch"_s, u"Sessions judged together for the automatic halt (a second's worth, at least 10)."_s,
         u"N"_s},
        {u"return-within"_s, u"Time for a session to be back (PT15S)."_s, u"DURATION"_s},
        {u"halt-above"_s,
         u"Halt when more than this share of a batch is not back, percent; 100: never (50)."_s, u"PERCENT"_s},
        {u"deadline"_s, u"From the start; whoever is still here then gets Bye (none)."_s, u"DURATION"_s},
        {u"jitter"_s, u"Each Reconnect later by up to this share of the pause between two, 0 to 1 (0)."_s,
         u"SHARE"_s},
        {u"seed"_s, u"Of jitter and choice of canaries (0)."_s, u"N"_s},
        {u"reason"_s, u"For log and audit. Required to start."_s, u"TEXT"_s},
    };
    return options;
}

DrainWish drainWish(const Invocation& invocation, OptionReader& reader, bool needsReason) {
    DrainWish wish;
    QJsonObject cohort = cohortFrom(invocation, reader);
    wish.filter = invocation.value(u"filter"_s).trimmed();
    const auto parsed =
        observe::query::Filter::parse(wish.filter, observe::query::connectionFields().information());
    if (!parsed)
        reader.complain(u"--filter: "_s + QString::fromStdString(parsed.error().detail));
    if (!wish.filter.isEmpty() && cohort.contains("connectionIds"_L1))
        reader.complain(u"either --connection or --filter, not both"_s);
    if (cohort.isEmpty() && wish.filter.isEmpty())
        reader.complain(
            u"whom: --node, --domain, --account, --type, --tlc, --state, --connection or --filter"_s);
    wish.body.insert(u"cohort"_s, cohort);
    readPace(invocation, reader, wish.body);
    const QString reason = reader.text(u"reason"_s, needsReason ? 1 : 0, 500);
    if (needsReason && reason.trimmed().isEmpty())
        reader.complain(u"--reason must not be blank"_s);
    if (needsReason)
        wish.body.insert(u"reason"_s, reason);
    return wish;
}

} // namespace wayside::ctl
