// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/access/logsverb.h"

#include "app/ctl/access/accessverb.h"
#include "app/ctl/access/sessionchoice.h"
#include "app/ctl/invocation.h"
#include "app/ctl/optionreader.h"
#include "netcore/client/rest/sessionlogs.h"
#include "netcore/client/rest/tokenreference.h"
#include "netcore/text/latintext.h"

#include <algorithm>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using client::SessionLog;

namespace {

Cell lastedCell(const SessionLog& log) {
    if (!log.connected || !log.ended)
        return {};
    const qint64 ms = std::max<qint64>(0, *log.ended - *log.connected);
    const qint64 seconds = ms / 1000;
    const QString clock = u"%1:%2:%3"_s.arg(seconds / 3600)
                              .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                              .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return {QJsonValue(ms), clock};
}

Cell historyCell(const SessionLog& log) {
    QJsonArray entries;
    QStringList words;
    for (const client::ScopeHistoryEntry& entry : log.scopeHistory) {
        entries.append(QJsonObject{{u"timestamp"_s, entry.timestamp},
                                   {u"scope"_s, entry.scope},
                                   {u"tlcIdentifier"_s, entry.tlcIdentifier}});
        words.append(timeCell(entry.timestamp).text + u' ' + entry.scope + u' ' + entry.tlcIdentifier);
    }
    return {entries, words.isEmpty() ? u"—"_s : words.join(u"; "_s)};
}

const QList<Attribute<SessionLog>>& attributes() {
    constexpr int recordOnly = Attribute<SessionLog>::recordOnly;
    static const QList<Attribute<SessionLog>> all{
        {u"session"_s, u"Session"_s, 0,
         [](const SessionLog& log) { return textOrNull(client::tokenReference(log.token)); }},
        {u"type"_s, u"Type"_s, 1, [](const SessionLog& log) { return textOrNull(log.type); }},
        {u"domain"_s, u"Domain"_s, 6, [](const SessionLog& log) { return textOrNull(log.domain); }},
        {u"account"_s, u"Account"_s, 5, [](const SessionLog& log) { return textOrNull(log.account); }},
        {u"protocol"_s, u"Protocol"_s, 8, [](const SessionLog& log) { return textOrNull(log.protocol); }},
        {u"created"_s, u"Created"_s, 2, [](const SessionLog& log) { return timeCell(log.created); }},
        {u"connected"_s, u"Connected"_s, 7, [](const SessionLog& log) { return timeCell(log.connected); }},
        {u"ended"_s, u"Ended"_s, 3, [](const SessionLog& log) { return timeCell(log.ended); }},
        {u"lastedMs"_s, u"Lasted"_s, 4, lastedCell, Align::Right},
        {u"remoteAddress"_s, u"From"_s, 5,
         [](const SessionLog& log) { return textOrNull(log.remoteAddress); }},
        {u"endReason"_s, u"End reason"_s, 0, [](const SessionLog& log) { return textOrNull(log.endReason); }},
        {u"endDetail"_s, u"Detail"_s, 4, [](const SessionLog& log) { return textOrNull(log.endDetail); }},
        {u"tlcScopeHistory"_s, u"Scope history"_s, recordOnly, historyCell},
        {u"details"_s, u"Details"_s, recordOnly,
         [](const SessionLog& log) { return textOrNull(log.details); }},
    };
    return all;
}

struct Span {
    qint64 from = 0;
    qint64 until = 0;
};

Result<Span> spanFrom(const Invocation& invocation) {
    constexpr qint64 dayMs = 86'400'000;
    OptionReader reader(invocation);
    Span span;
    span.until = reader.instant(u"until"_s).value_or(QDateTime::currentMSecsSinceEpoch());
    span.from = reader.instant(u"from"_s).value_or(span.until - dayMs);
    if (span.from > span.until)
        reader.complain(u"--from is later than --until"_s);
    if (reader.wrong())
        return tl::unexpected(*reader.wrong());
    return span;
}

QList<SessionLog> wantedOf(const QList<SessionLog>& logs, const Invocation& invocation) {
    const QString type = invocation.value(u"type"_s);
    const QString reason = invocation.value(u"reason"_s);
    QList<SessionLog> wanted;
    for (const SessionLog& log : logs) {
        if ((type.isEmpty() || log.type == type) && (reason.isEmpty() || log.endReason == reason))
            wanted.append(log);
    }
    std::stable_sort(wanted.begin(), wanted.end(),
                     [](const SessionLog& a, const SessionLog& b) { return a.created < b.created; });
    return wanted;
}

ExitCode list(const Invocation& invocation) {
    const auto span = spanFrom(invocation);
    if (!span)
        return usageError(span.error());
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        ask(task, client::listSessionLogs(span->from, span->until), [&](const QList<SessionLog>& logs) {
            Listing listing =
                listingOf(attributes(), wantedOf(logs, invocation), u"session"_s, u"sessions"_s);
            listing.summary +=
                u" created from %1 to %2"_s.arg(timeCell(span->from).text, timeCell(span->until).text);
            conclude(task, listing, invocation.format());
        });
    });
}

ExitCode showOne(const Invocation& invocation) {
    const auto choice = sessionChoiceFrom(invocation);
    const auto span = spanFrom(invocation);
    if (!choice || !span)
        return usageError(choice ? span.error() : choice.error());
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        findSessionLog(task, *choice, span->from, span->until, [&](const SessionLog& log) {
            conclude(task, recordOf(attributes(), log), invocation.format());
        });
    });
}

} // namespace

Verb logsVerb() {
    const QList<Option> span{
        {u"from"_s,
         u"Created at or after: a time like 2026-03-01T12:00:00Z, or an age like -1h (a day before "
         "--until)."_s,
         u"TIME"_s},
        {u"until"_s, u"Created at or before (now)."_s, u"TIME"_s},
    };
    QStringList reasons;
    for (const auto& [reason, name] : endReasonNames)
        reasons.append(latinText(name));
    Verb listed{u"list"_s, u"List sessions by when they were created"_s};
    listed.options = span + QList<Option>{{.name = u"type"_s,
                                           .help = u"Of this type only."_s,
                                           .valueName = u"TYPE"_s,
                                           .suggestions = {u"TLC"_s, u"Broker"_s, u"Monitor"_s}},
                                          {.name = u"reason"_s,
                                           .help = u"Ended for this reason only."_s,
                                           .valueName = u"REASON"_s,
                                           .suggestions = reasons},
                                          asOption()};
    listed.run = list;
    Verb shown{u"show"_s, u"Show one with its details and the history of its scope"_s};
    shown.arguments = {sessionArgument()};
    shown.options = sessionTokenOptions() + span + QList<Option>{asOption()};
    shown.run = showOne;

    Verb verb{u"logs"_s, u"Session logs: who connected when, and why it ended"_s};
    verb.group = VerbGroup::Access;
    verb.options = listed.options;
    verb.verbs = {listed, shown};
    verb.run = list;
    verb.examples = {{u"waysidectl logs list --from -1h --reason PROTOCOL_ERROR"_s,
                      u"What went wrong in the last hour."_s}};
    return verb;
}

} // namespace wayside::ctl
