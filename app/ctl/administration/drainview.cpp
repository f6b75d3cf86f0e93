// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/administration/drainview.h"

#include "app/ctl/cells.h"
#include "netcore/observe/rowwords.h"
#include "netcore/text/latintext.h"

#include <QJsonArray>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using observe::DrainReceiptRow;
using observe::DrainRow;
using observe::DrainState;

namespace {

template <typename Enum>
QString word(Enum value) {
    return latinText(observe::words::wordOf(value));
}

} // namespace

QString inWords(const observe::DrainCohort& cohort) {
    QStringList parts;
    const auto add = [&](const QString& what, const QString& value) {
        if (!value.isEmpty())
            parts.append(what + u' ' + value);
    };
    add(u"node"_s, cohort.nodeId);
    add(u"domain"_s, cohort.domain);
    add(u"account"_s, cohort.account);
    add(u"type"_s, cohort.type ? word(*cohort.type) : QString());
    add(u"TLC"_s, cohort.identifier);
    add(u"state"_s, cohort.state ? word(*cohort.state) : QString());
    if (!cohort.connectionIds.isEmpty())
        parts.append(counted(cohort.connectionIds.size(), u"chosen connection"_s, u"chosen connections"_s));
    return parts.join(u", "_s);
}

namespace {

/// "canary pause until 2026-01-02T03:04:05Z", "paused after the canaries", "evict".
QString stageInWords(const DrainRow& drain) {
    const bool pauses = drain.phase == observe::DrainPhase::CanaryPause;
    if (pauses && drain.state == DrainState::Paused)
        return u"paused after the canaries"_s;
    if (pauses && drain.state == DrainState::Running && drain.canaryPauseUntilMs)
        return u"canary pause until %1"_s.arg(cells::time(drain.canaryPauseUntilMs).text);
    return drain.state == DrainState::Running ? word(drain.phase) : word(drain.state);
}

/// Of a plan.
QString pauseInWords(const observe::CanaryPause& pause) {
    return pause.isNone() ? u"none"_s : pause.hold ? u"until it is resumed"_s : cells::span(pause.ms).text;
}

} // namespace

QString progressInWords(const DrainRow& drain) {
    QString text = u"%1: %2 of %3 have left, %4 back"_s.arg(stageInWords(drain))
                       .arg(drain.closed)
                       .arg(drain.initial)
                       .arg(drain.moved);
    if (drain.failed > 0)
        text += u", %1 not back"_s.arg(drain.failed);
    if (drain.rate > 0)
        text += u", %1/s"_s.arg(drain.rate, 0, 'f', 1);
    return text;
}

bool hasStopped(const DrainRow& drain) {
    return drain.isOver() || drain.state == DrainState::Halted;
}

ExitCode verdictOn(const DrainRow& drain) {
    return drain.state == DrainState::Finished && drain.failed == 0 ? ExitCode::Done : ExitCode::AnswerIsNo;
}

Record recordOf(const observe::DrainPlan& plan) {
    QList<Field> fields{
        {u"node"_s, u"Node"_s, cells::text(plan.nodeId)},
        {u"sessions"_s, u"Sessions"_s, cells::count(plan.cohort)},
        {u"tlc"_s, u"TLC"_s, cells::count(plan.tlc)},
        {u"broker"_s, u"Broker"_s, cells::count(plan.broker)},
        {u"monitor"_s, u"Monitor"_s, cells::count(plan.monitor)},
        {u"ratePerSecond"_s, u"Reconnects/s"_s, cells::decimal(plan.ratePerSecond)},
        {u"canaries"_s, u"Canaries"_s, cells::count(plan.canaries)},
        {u"canaryPause"_s, u"Pause after them"_s,
         Cell(QJsonValue(plan.canaryPause.text()), pauseInWords(plan.canaryPause))},
        {u"batches"_s, u"Batches"_s,
         Cell(QJsonValue(plan.batches), u"%1 of %2"_s.arg(plan.batches).arg(plan.batchSize))},
        {u"expectedDurationMs"_s, u"Takes about"_s, cells::span(plan.expectedDurationMs)},
        {u"ignoredReconnectBefore"_s, u"Ignored one before"_s, cells::count(plan.ignoredReconnectBefore)},
        {u"warning"_s, u"Warning"_s, cells::text(plan.warning)},
    };
    Record::Section landings{u"Would go to"_s, {}};
    for (const auto& [node, sessions] : plan.landings)
        landings.fields.append({u"landing."_s + node, node, cells::count(sessions)});
    return {{{QString(), fields}, landings}};
}

Record recordOf(const DrainRow& drain) {
    return {{{QString(),
              {
                  {u"id"_s, u"Drain"_s, cells::text(drain.id)},
                  {u"cohort"_s, u"Of"_s, cells::text(inWords(drain.request.cohort))},
                  {u"state"_s, u"State"_s, cells::text(word(drain.state))},
                  {u"phase"_s, u"Phase"_s, cells::text(word(drain.phase))},
                  {u"canaryPauseFromMs"_s, u"Canary pause from"_s, cells::time(drain.canaryPauseFromMs)},
                  {u"canaryPauseUntilMs"_s, u"Canary pause until"_s, cells::time(drain.canaryPauseUntilMs)},
                  {u"note"_s, u"Note"_s, cells::text(drain.note)},
                  {u"reason"_s, u"Reason"_s, cells::text(drain.reason)},
                  {u"requestedBy"_s, u"Ordered by"_s, cells::text(drain.requestedBy)},
                  {u"startedAtMs"_s, u"Started"_s, cells::time(drain.startedAtMs)},
                  {u"finishedAtMs"_s, u"Finished"_s, cells::time(drain.finishedAtMs)},
                  {u"initial"_s, u"Sessions"_s, cells::count(drain.initial)},
                  {u"asked"_s, u"Asked"_s, cells::count(drain.asked)},
                  {u"closed"_s, u"Have left"_s, cells::count(drain.closed)},
                  {u"moved"_s, u"Back"_s, cells::count(drain.moved)},
                  {u"forced"_s, u"Were closed"_s, cells::count(drain.forced)},
                  {u"failed"_s, u"Not back in time"_s, cells::count(drain.failed)},
                  {u"remaining"_s, u"Still here"_s, cells::count(drain.remaining)},
                  {u"rate"_s, u"Reconnects/s now"_s, cells::decimal(drain.rate)},
              }}}};
}

Listing listingOf(const QList<DrainRow>& drains) {
    const QList<Column<DrainRow>> columns{
        {u"id"_s, u"DRAIN"_s, Align::Left, 0, [](const DrainRow& d) { return cells::text(d.id); }},
        {u"state"_s, u"STATE"_s, Align::Left, 0,
         [](const DrainRow& d) { return cells::text(word(d.state)); }},
        {u"cohort"_s, u"OF"_s, Align::Left, 1,
         [](const DrainRow& d) { return cells::text(inWords(d.request.cohort)); }},
        {u"startedAtMs"_s, u"STARTED"_s, Align::Left, 4,
         [](const DrainRow& d) { return cells::time(d.startedAtMs); }},
        {u"initial"_s, u"SESSIONS"_s, Align::Right, 0,
         [](const DrainRow& d) { return cells::count(d.initial); }},
        {u"closed"_s, u"LEFT"_s, Align::Right, 2, [](const DrainRow& d) { return cells::count(d.closed); }},
        {u"moved"_s, u"BACK"_s, Align::Right, 0, [](const DrainRow& d) { return cells::count(d.moved); }},
        {u"forced"_s, u"FORCED"_s, Align::Right, 5, [](const DrainRow& d) { return cells::count(d.forced); }},
        {u"failed"_s, u"FAILED"_s, Align::Right, 0, [](const DrainRow& d) { return cells::count(d.failed); }},
        {u"requestedBy"_s, u"BY"_s, Align::Left, 6,
         [](const DrainRow& d) { return cells::text(d.requestedBy); }},
        {u"reason"_s, u"REASON"_s, Align::Left, 3, [](const DrainRow& d) { return cells::text(d.reason); }},
    };
    return listingOf(columns, drains);
}

Listing listingOf(const QList<DrainReceiptRow>& receipt) {
    using Row = DrainReceiptRow;
    const QList<Column<Row>> columns{
        {u"position"_s, u"#"_s, Align::Right, 0, [](const Row& r) { return cells::count(r.position); }},
        {u"sessionId"_s, u"SESSION"_s, Align::Left, 9, [](const Row& r) { return cells::text(r.sessionId); }},
        {u"type"_s, u"TYPE"_s, Align::Left, 4, [](const Row& r) { return cells::word(r.type); }},
        {u"identifiers"_s, u"IDENTIFIERS"_s, Align::Left, 0,
         [](const Row& r) { return cells::identifiers(r.identifiers, r.identifiers.isEmpty()); }},
        {u"domain"_s, u"DOMAIN"_s, Align::Left, 13, [](const Row& r) { return cells::text(r.domain); }},
        {u"account"_s, u"ACCOUNT"_s, Align::Left, 12, [](const Row& r) { return cells::text(r.account); }},
        {u"nodeId"_s, u"FROM"_s, Align::Left, 5, [](const Row& r) { return cells::text(r.nodeId); }},
        {u"canary"_s, u"CANARY"_s, Align::Left, 11, [](const Row& r) { return Cell(QJsonValue(r.canary)); }},
        {u"batch"_s, u"BATCH"_s, Align::Right, 8, [](const Row& r) { return cells::count(r.batch); }},
        {u"askedAtMs"_s, u"ASKED"_s, Align::Left, 6,
         [](const Row& r) { return cells::fineTime(r.askedAtMs); }},
        {u"closedAtMs"_s, u"CLOSED"_s, Align::Left, 7,
         [](const Row& r) { return cells::fineTime(r.closedAtMs); }},
        {u"departure"_s, u"LEFT"_s, Align::Left, 1,
         [](const Row& r) { return cells::text(word(r.departure)); }},
        {u"endReason"_s, u"END"_s, Align::Left, 10, [](const Row& r) { return cells::word(r.endReason); }},
        {u"backNodeId"_s, u"BACK ON"_s, Align::Left, 0,
         [](const Row& r) { return cells::text(r.backNodeId); }},
        {u"backAtMs"_s, u"BACK AT"_s, Align::Left, 14,
         [](const Row& r) { return cells::fineTime(r.backAtMs); }},
        {u"backSessionId"_s, u"NEW SESSION"_s, Align::Left, 15,
         [](const Row& r) { return cells::text(r.backSessionId); }},
        {u"gapMs"_s, u"GAP"_s, Align::Right, 2, [](const Row& r) { return cells::span(r.gapMs); }},
        {u"payloadGapMs"_s, u"PAYLOAD GAP"_s, Align::Right, 3,
         [](const Row& r) { return cells::span(r.payloadGapMs); }},
        {u"failed"_s, u"FAILED"_s, Align::Left, 0, [](const Row& r) { return Cell(QJsonValue(r.failed)); }},
    };
    return listingOf(columns, receipt);
}

} // namespace wayside::ctl
