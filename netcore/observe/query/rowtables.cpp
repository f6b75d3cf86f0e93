// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/query/rowtables.h"

#include "netcore/observe/rowwords.h"
#include "netcore/text/latintext.h"

#include <cmath>

namespace wayside::observe::query {

using namespace Qt::StringLiterals;

namespace {

template <typename Table>
QStringList wordsOf(const Table& table) {
    QStringList words;
    for (const auto& entry : table)
        words.append(QString::fromLatin1(entry.second.data(), qsizetype(entry.second.size())));
    return words;
}

QStringList stageWords() {
    QStringList words;
    for (int i = 0; i <= int(session::Stage::Terminated); ++i) {
        const auto name = session::nameOf(session::Stage(i));
        words.append(latinText(name));
    }
    return words;
}

QStringList stateWords() {
    QStringList words;
    for (int i = 0; i <= int(session::ConnectionState::Terminated); ++i) {
        const auto name = session::nameOf(session::ConnectionState(i));
        words.append(latinText(name));
    }
    return words;
}

// A reader without captures is a plain function pointer: a table costs nothing per row.
#define FIELD(row, member) [](const row& r) -> Value { return valueOf(r.member); }
#define LIMIT(limit, member)                                                                                 \
    [](const ConnectionRow& r) -> Value { return r.limit ? valueOf(r.limit->member) : Value(); }

/// The share of the nearest limit that is used up; 1 and more: at or over it.
Value used(const ConnectionRow& row) {
    const auto headroom = row.worstHeadroom();
    return headroom ? Value(1 - *headroom) : Value();
}

/// The size of the clock difference, whoever is ahead.
Value offset(const ConnectionRow& row) {
    return row.clock.differenceMs ? valueOf(std::fabs(*row.clock.differenceMs)) : Value();
}

void addIdentity(FieldTable<ConnectionRow>& table) {
    table.add("id", FieldKind::Number, FIELD(ConnectionRow, id))
        .add("stage", FieldKind::Word, FIELD(ConnectionRow, stage), stageWords())
        .add("state", FieldKind::Word, FIELD(ConnectionRow, state()), stateWords())
        .add("ended", FieldKind::Truth, FIELD(ConnectionRow, ended()))
        .add("sessionId", FieldKind::Text, FIELD(ConnectionRow, sessionId))
        .alias({u"session"_s})
        .add("type", FieldKind::Word, FIELD(ConnectionRow, type), wordsOf(sessionTypeNames))
        .add("protocol", FieldKind::Word, FIELD(ConnectionRow, protocol), wordsOf(sessionProtocolNames))
        .add("identifiers", FieldKind::Texts, FIELD(ConnectionRow, identifiers))
        .alias({u"tlc"_s, u"identifier"_s})
        .add("wholeDomain", FieldKind::Truth, FIELD(ConnectionRow, wholeDomain))
        .add("domain", FieldKind::Text, FIELD(ConnectionRow, domain))
        .add("account", FieldKind::Text, FIELD(ConnectionRow, account))
        .add("nodeId", FieldKind::Text, FIELD(ConnectionRow, nodeId))
        .alias({u"node"_s})
        .add("remoteAddress", FieldKind::Text, FIELD(ConnectionRow, remoteAddress))
        .alias({u"address"_s})
        .add("tls", FieldKind::Truth, FIELD(ConnectionRow, tls))
        .add("connectedAtMs", FieldKind::Time, FIELD(ConnectionRow, connectedAtMs))
        .alias({u"connected"_s})
        .add("lastSeenMs", FieldKind::Time, FIELD(ConnectionRow, lastSeenMs))
        .alias({u"seen"_s})
        .add("endedAtMs", FieldKind::Time, FIELD(ConnectionRow, endedAtMs))
        .add("reconnectRequested", FieldKind::Truth, FIELD(ConnectionRow, reconnectRequested))
        .add("reconnectIgnored", FieldKind::Truth, FIELD(ConnectionRow, reconnectIgnored))
        .alias({u"ignored"_s})
        .add("endReason", FieldKind::Word, FIELD(ConnectionRow, endReason), wordsOf(endReasonNames))
        .add("closeCause", FieldKind::Word, FIELD(ConnectionRow, closeCause), wordsOf(closeCauseNames))
        .alias({u"cause"_s})
        .add("endDetail", FieldKind::Text, FIELD(ConnectionRow, endDetail))
        .add("faults", FieldKind::Texts, FIELD(ConnectionRow, faults));
}

void addTraffic(FieldTable<ConnectionRow>& table) {
    table.add("messagesIn", FieldKind::Number, FIELD(ConnectionRow, messagesIn))
        .add("messagesOut", FieldKind::Number, FIELD(ConnectionRow, messagesOut))
        .add("bytesIn", FieldKind::Number, FIELD(ConnectionRow, bytesIn))
        .add("bytesOut", FieldKind::Number, FIELD(ConnectionRow, bytesOut))
        .add("messageRateIn", FieldKind::Number, FIELD(ConnectionRow, messageRateIn))
        .alias({u"rateIn"_s})
        .add("messageRateOut", FieldKind::Number, FIELD(ConnectionRow, messageRateOut))
        .alias({u"rateOut"_s})
        .add("byteRateIn", FieldKind::Number, FIELD(ConnectionRow, byteRateIn))
        .add("byteRateOut", FieldKind::Number, FIELD(ConnectionRow, byteRateOut))
        .add("queuedBytes", FieldKind::Number, FIELD(ConnectionRow, queuedBytes))
        .alias({u"queue"_s})
        .add("droppedOut", FieldKind::Number, FIELD(ConnectionRow, droppedOut))
        .alias({u"dropped"_s})
        .add("outOfScope", FieldKind::Number, FIELD(ConnectionRow, outOfScope))
        .add("unknownDatagrams", FieldKind::Number, FIELD(ConnectionRow, unknownDatagrams));
}

void addLimits(FieldTable<ConnectionRow>& table) {
    table.add("worstHeadroom", FieldKind::Share, FIELD(ConnectionRow, worstHeadroom()))
        .alias({u"headroom"_s})
        .add("used", FieldKind::Share, used)
        .add("timeToCutOffMs", FieldKind::Milliseconds,
             [](const ConnectionRow& row) { return valueOf(timeToCutOff(row)); })
        .alias({u"cutoff"_s});
#define ALL_OF(name, kind)                                                                                   \
    table.add(#name ".measured", kind, LIMIT(name, measured))                                                \
        .add(#name ".limit", kind, LIMIT(name, limit))                                                       \
        .add(#name ".windowMs", FieldKind::Milliseconds, LIMIT(name, windowMs))                              \
        .add(#name ".headroom", FieldKind::Number, LIMIT(name, headroom))                                    \
        .add(#name ".timeToCutOffMs", FieldKind::Milliseconds, LIMIT(name, timeToCutOffMs))
    ALL_OF(rate, FieldKind::Number);
    ALL_OF(throughput, FieldKind::Number);
    ALL_OF(idle, FieldKind::Milliseconds);
    ALL_OF(clockLimit, FieldKind::Milliseconds);
#undef ALL_OF
}

void addClock(FieldTable<ConnectionRow>& table) {
    table.add("offset", FieldKind::Milliseconds, offset)
        .add("clock.differenceMs", FieldKind::Milliseconds, FIELD(ConnectionRow, clock.differenceMs))
        .alias({u"difference"_s})
        .add("clock.errorBoundMs", FieldKind::Milliseconds, FIELD(ConnectionRow, clock.errorBoundMs))
        .add("clock.meanAbsoluteMs", FieldKind::Milliseconds, FIELD(ConnectionRow, clock.meanAbsoluteMs))
        .add("clock.meanDifferenceMs", FieldKind::Milliseconds, FIELD(ConnectionRow, clock.meanDifferenceMs))
        .add("clock.roundTripMs", FieldKind::Milliseconds, FIELD(ConnectionRow, clock.roundTripMs))
        .alias({u"rtt"_s})
        .add("clock.leastRoundTripMs", FieldKind::Milliseconds, FIELD(ConnectionRow, clock.leastRoundTripMs))
        .add("clock.meanRoundTripMs", FieldKind::Milliseconds, FIELD(ConnectionRow, clock.meanRoundTripMs))
        .add("clock.jitterMs", FieldKind::Milliseconds, FIELD(ConnectionRow, clock.jitterMs))
        .alias({u"jitter"_s})
        .add("clock.driftPpm", FieldKind::Number, FIELD(ConnectionRow, clock.driftPpm))
        .alias({u"drift"_s})
        .add("clock.driftErrorPpm", FieldKind::Number, FIELD(ConnectionRow, clock.driftErrorPpm))
        .add("clock.stabilityMs", FieldKind::Milliseconds, FIELD(ConnectionRow, clock.stabilityMs))
        .add("clock.reliabilityPercent", FieldKind::Number, FIELD(ConnectionRow, clock.reliabilityPercent))
        .add("clock.quality", FieldKind::Number, FIELD(ConnectionRow, clock.quality))
        .alias({u"quality"_s})
        .add("clock.asked", FieldKind::Number, FIELD(ConnectionRow, clock.asked))
        .add("clock.answered", FieldKind::Number, FIELD(ConnectionRow, clock.answered))
        .add("clock.badSamples", FieldKind::Number, FIELD(ConnectionRow, clock.badSamples))
        .add("clock.unmatched", FieldKind::Number, FIELD(ConnectionRow, clock.unmatched));
}

FieldTable<EventRow> makeEventFields() {
    FieldTable<EventRow> table;
    table.add("id", FieldKind::Number, FIELD(EventRow, id))
        .add("atMs", FieldKind::Time, FIELD(EventRow, atMs))
        .alias({u"at"_s})
        .add("kind", FieldKind::Word, FIELD(EventRow, kind), wordsOf(words::eventKindNames))
        .add("severity", FieldKind::Word, FIELD(EventRow, severity), wordsOf(words::severityNames))
        .add("connectionId", FieldKind::Number, FIELD(EventRow, connectionId))
        .alias({u"connection"_s})
        .add("sessionId", FieldKind::Text, FIELD(EventRow, sessionId))
        .alias({u"session"_s})
        .add("nodeId", FieldKind::Text, FIELD(EventRow, nodeId))
        .alias({u"node"_s})
        .add("type", FieldKind::Word, FIELD(EventRow, type), wordsOf(sessionTypeNames))
        .add("identifiers", FieldKind::Texts, FIELD(EventRow, identifiers))
        .alias({u"tlc"_s, u"identifier"_s})
        .add("domain", FieldKind::Text, FIELD(EventRow, domain))
        .add("account", FieldKind::Text, FIELD(EventRow, account))
        .add("remoteAddress", FieldKind::Text, FIELD(EventRow, remoteAddress))
        .alias({u"address"_s})
        .add("cause", FieldKind::Word, FIELD(EventRow, cause), wordsOf(closeCauseNames))
        .add("endReason", FieldKind::Word, FIELD(EventRow, endReason), wordsOf(endReasonNames))
        .add("measured", FieldKind::Number, FIELD(EventRow, measured))
        .add("limit", FieldKind::Number, FIELD(EventRow, limit))
        .add("windowMs", FieldKind::Milliseconds, FIELD(EventRow, windowMs))
        .add("faults", FieldKind::Texts, FIELD(EventRow, faults))
        .add("detail", FieldKind::Text, FIELD(EventRow, detail));
    return table;
}
#undef FIELD
#undef LIMIT

} // namespace

std::optional<qint64> timeToCutOff(const ConnectionRow& row) {
    std::optional<qint64> least;
    if (row.ended())
        return least;
    for (const auto* limit : {&row.rate, &row.throughput, &row.idle, &row.clockLimit}) {
        if (limit == &row.idle && *limit && (*limit)->headroom >= silenceMatters)
            continue;
        if (*limit && (*limit)->timeToCutOffMs && (!least || *(*limit)->timeToCutOffMs < *least))
            least = (*limit)->timeToCutOffMs;
    }
    return least;
}

const FieldTable<ConnectionRow>& connectionFields() {
    static const FieldTable<ConnectionRow> fields = [] {
        FieldTable<ConnectionRow> table;
        addIdentity(table);
        addTraffic(table);
        addLimits(table);
        addClock(table);
        return table;
    }();
    return fields;
}

const FieldTable<EventRow>& eventFields() {
    static const FieldTable<EventRow> fields = makeEventFields();
    return fields;
}

} // namespace wayside::observe::query
