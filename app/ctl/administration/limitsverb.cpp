// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/administration/limitsverb.h"

#include "app/ctl/administration/selection.h"
#include "app/ctl/cells.h"
#include "app/ctl/nodetask.h"
#include "app/ctl/optionreader.h"
#include "netcore/base/iso8601.h"

#include <algorithm>
#include <QJsonArray>

namespace wayside::ctl {

using namespace Qt::StringLiterals;

namespace {

struct LimitField {
    const char* key;
    const char* title;
    bool isDuration;
};
constexpr LimitField limitFields[] = {
    {"payloadRateLimit", "Payloads/s", false},
    {"payloadRateLimitDuration", "  over", true},
    {"payloadThroughputLimit", "Payload bytes/s", false},
    {"payloadThroughputLimitDuration", "  over", true},
    {"keepAliveTimeout", "Longest silence", true},
    {"clockDiffLimit", "Clock difference", true},
    {"clockDiffLimitDuration", "  over", true},
};

QStringList limitKeys() {
    QStringList keys;
    for (const LimitField& field : limitFields)
        keys.append(QString::fromLatin1(field.key));
    return keys;
}

QList<Field> fieldsOf(const QJsonObject& limits) {
    QList<Field> fields;
    for (const LimitField& field : limitFields)
        fields.append({QString::fromLatin1(field.key), QString::fromLatin1(field.title),
                       cells::member(limits, QLatin1StringView(field.key))});
    return fields;
}

QString inWords(const QJsonObject& change) {
    QStringList parts;
    for (const LimitField& field : limitFields) {
        const QJsonValue value = change.value(QLatin1StringView(field.key));
        if (!value.isUndefined())
            parts.append(QString::fromLatin1(field.key) + u'=' + cellForMachines(value));
    }
    return parts.join(u' ');
}

/// Settings, rules and sessions with limits of their own, as one list: the most general first.
Listing overview(const QJsonObject& answer) {
    using Row = QJsonObject;
    QList<Row> rows{Row{{u"scope"_s, u"settings"_s}, {u"limits"_s, answer.value("settings"_L1)}}};
    for (const auto& rule : answer.value("rules"_L1).toArray())
        rows.append(rule.toObject());
    for (const auto& session : answer.value("sessions"_L1).toArray()) {
        Row row = session.toObject();
        row.insert(u"scope"_s, u"connection"_s);
        row.insert(u"subject"_s, QString::number(row.value("connectionId"_L1).toInteger()));
        rows.append(row);
    }
    const auto member = [](const char* key, const char* title, int priority) {
        const QLatin1StringView name(key);
        return Column<Row>{QString(name), QString::fromLatin1(title), Align::Left, priority,
                           [name](const Row& row) { return cells::member(row, name); }};
    };
    const auto limit = [](const char* key, const char* title, int priority) {
        const QLatin1StringView name(key);
        return Column<Row>{
            QString(name), QString::fromLatin1(title), Align::Right, priority,
            [name](const Row& row) { return cells::member(row.value("limits"_L1).toObject(), name); }};
    };
    Listing listing =
        listingOf<Row>({member("scope", "SCOPE", 0),
                        member("subject", "SUBJECT", 0),
                        limit("payloadRateLimit", "PAYLOADS/S", 0),
                        limit("payloadRateLimitDuration", "OVER", 2),
                        limit("payloadThroughputLimit", "BYTES/S", 0),
                        limit("payloadThroughputLimitDuration", "OVER", 2),
                        limit("keepAliveTimeout", "SILENCE", 0),
                        limit("clockDiffLimit", "CLOCK", 0),
                        limit("clockDiffLimitDuration", "OVER", 2),
                        member("apply", "APPLY", 3),
                        {u"setAtMs"_s, u"SET"_s, Align::Left, 4,
                         [](const Row& row) { return cells::time(cells::number(row, "setAtMs"_L1)); }},
                        member("setBy", "BY", 5),
                        member("reason", "REASON", 1)},
                       rows);
    listing.json = answer;
    return listing;
}

ExitCode list(const Invocation& invocation) {
    return withAdmin(invocation, [&](NodeTask& task) {
        task.adminGet(u"limits"_s, [&](const QJsonDocument& answer) {
            task.finish(show(overview(answer.object()), invocation.format()));
        });
    });
}

ExitCode effective(const Invocation& invocation) {
    QUrlQuery query;
    for (const QString& option : {u"domain"_s, u"account"_s, u"type"_s}) {
        if (invocation.isSet(option))
            NodeTask::add(query, option, invocation.value(option));
    }
    return withAdmin(invocation, [&](NodeTask& task) {
        task.admin("GET", u"limits/effective"_s, query, {}, [&](const QJsonDocument& answer) {
            Record record{{{QString(), fieldsOf(answer.object())}}};
            record.json = answer.object();
            task.finish(show(record, invocation.format()));
        });
    });
}

/// The end of a path: "limits/defaults", "limits/domain/dev_001", "connections/7/limits". Takes what it uses
/// from the front of `words`.
QString pathOf(QStringList& words, OptionReader& reader) {
    const QString scope = words.takeFirst();
    if (scope == "defaults"_L1)
        return u"limits/defaults"_s;
    if (words.isEmpty() || words.constFirst().contains(u'=') || words.constFirst().isEmpty()) {
        reader.complain(u"%1 needs a SUBJECT after it: which %1?"_s.arg(scope));
        return {};
    }
    const QString subject = words.takeFirst();
    if (scope == "connection"_L1)
        return u"connections/%1/limits"_s.arg(connectionId(subject, u"SUBJECT"_s, reader));
    return u"limits/%1/%2"_s.arg(scope, NodeTask::segment(subject));
}

QJsonObject changeFrom(const QStringList& words, OptionReader& reader) {
    QJsonObject change;
    for (const QString& word : words) {
        const QString key = word.section(u'=', 0, 0);
        const QString value = word.section(u'=', 1);
        const auto field =
            std::find_if(std::begin(limitFields), std::end(limitFields),
                         [&](const LimitField& each) { return key == QLatin1StringView(each.key); });
        bool isNumber = false;
        if (field == std::end(limitFields)) {
            reader.complain(u"%1 is no limit; the limits are %2"_s.arg(key, limitKeys().join(u", "_s)));
        } else if (change.contains(key)) {
            reader.complain(u"%1 is given twice"_s.arg(key));
        } else if (!field->isDuration) {
            const qint64 number = value.toLongLong(&isNumber);
            if (!isNumber || number < 1)
                reader.complain(u"%1 is a whole number above 0"_s.arg(key));
            change.insert(key, number);
        } else {
            const auto duration = durationFrom(value);
            if (!duration || *duration <= Milliseconds(0))
                reader.complain(u"%1 is a duration above 0, like 30s or PT30S"_s.arg(key));
            change.insert(key,
                          QString::fromStdString(formatIso8601Duration(duration.value_or(Milliseconds(0)))));
        }
    }
    if (change.isEmpty())
        reader.complain(u"which limits: KEY=VALUE, as in payloadRateLimit=20"_s);
    return change;
}

QString subjectInWords(const Invocation& invocation) {
    const QString scope = invocation.argument(0);
    return scope == "defaults"_L1 ? u"the defaults"_s : scope + u' ' + invocation.argument(1);
}

ExitCode set(const Invocation& invocation) {
    OptionReader reader(invocation);
    QStringList words = invocation.arguments();
    const QString path = pathOf(words, reader);
    const QJsonObject change = changeFrom(words, reader);
    const QString reason = reader.text(u"reason"_s, 0, 500);
    if (reader.wrong())
        return usageError(*reader.wrong());
    QJsonObject body{{u"limits"_s, change}};
    if (invocation.argument(0) != "connection"_L1)
        body.insert(u"apply"_s, invocation.isSet(u"live"_s) ? u"live"_s : u"new"_s);
    if (!reason.isEmpty())
        body.insert(u"reason"_s, reason);
    return withAdmin(invocation, [&](NodeTask& task) {
        task.admin("PUT", path, {}, body, [&](const QJsonDocument& answer) {
            const QJsonObject object = answer.object();
            if (invocation.format() == OutputFormat::Json) {
                task.finish(showText(jsonLine(object)));
                return;
            }
            QString sentence = u"limits of %1: %2"_s.arg(subjectInWords(invocation), inWords(change));
            const auto sessions = cells::number(object, "sessionsChanged"_L1);
            if (sessions && invocation.isSet(u"live"_s))
                sentence += u" (%1 changed)"_s.arg(counted(*sessions, u"live session"_s, u"live sessions"_s));
            QList<Field> fields{{u"subject"_s, u"Subject"_s, Cell(subjectInWords(invocation))}};
            fields += fieldsOf(object.value("limits"_L1).toObject());
            task.finish(show(Outcome{sentence, fields}, invocation.format()));
        });
    });
}

ExitCode clear(const Invocation& invocation) {
    OptionReader reader(invocation);
    QStringList words = invocation.arguments();
    const QString path = pathOf(words, reader);
    const QString reason = reader.text(u"reason"_s, 0, 500);
    if (!words.isEmpty())
        reader.complain(u"unexpected argument "_s + words.constFirst());
    if (reader.wrong())
        return usageError(*reader.wrong());
    QUrlQuery query;
    if (!reason.isEmpty())
        NodeTask::add(query, u"reason"_s, reason);
    if (invocation.isSet(u"live"_s))
        NodeTask::add(query, u"apply"_s, u"live"_s);
    return withAdmin(invocation, [&](NodeTask& task) {
        task.admin("DELETE", path, query, {}, [&](const QJsonDocument&) {
            task.finish(show(Outcome{u"limits of %1 cleared"_s.arg(subjectInWords(invocation)),
                                     {{u"subject"_s, u"Subject"_s, Cell(subjectInWords(invocation))},
                                      {u"cleared"_s, u"Cleared"_s, Cell(true)}}},
                             invocation.format()));
        });
    });
}

} // namespace

Verb limitsVerb() {
    const QStringList scopes{u"defaults"_s, u"domain"_s, u"type"_s, u"account"_s, u"connection"_s};
    const Argument scope{u"SCOPE"_s, u"Whose limits."_s, Argument::Count::One, scopes};
    const Option reason{u"reason"_s, u"Kept in the audit log."_s, u"TEXT"_s};
    const Option live{u"live"_s, u"Also for the sessions that are open now."_s};
    const Option type{u"type"_s,
                      u"Of a session of this type (TLC)."_s,
                      u"TYPE"_s,
                      {},
                      {u"TLC"_s, u"Broker"_s, u"Monitor"_s}};

    Verb listed{u"list"_s, u"List the limits in force and the rules they come from"_s};
    listed.run = list;
    Verb told{u"effective"_s, u"Show what a new session would be told"_s};
    told.options = {{u"domain"_s, u"Of a session of this domain."_s, u"NAME"_s},
                    {u"account"_s, u"Of a session of this account."_s, u"NAME"_s},
                    type};
    told.run = effective;
    Verb changed{u"set"_s, u"Set limits of the defaults, a domain, a type, an account or a connection"_s};
    changed.description =
        u"Sets limits; those not named stay as they are set elsewhere. The most specific rule "
        "decides each limit: connection, account, type, domain, defaults, settings."_s +
        u"\n\nLimits: "_s + limitKeys().join(u", "_s) +
        u". Rates are whole numbers per second, the others durations."_s;
    changed.arguments = {scope,
                         {u"[SUBJECT] KEY=VALUE"_s,
                          u"Which domain, type, account or connection (nothing for the "
                          "defaults), then the limits."_s,
                          Argument::Count::OneOrMore}};
    changed.options = {live, reason};
    changed.examples = {
        {u"waysidectl limits set domain dev_001 payloadRateLimit=20 keepAliveTimeout=30s"_s,
         u"For new sessions of the domain."_s},
        {u"waysidectl limits set connection 17 payloadRateLimit=2"_s, u"At once, for one session."_s}};
    changed.run = set;
    Verb cleared{u"clear"_s, u"Take back what was set"_s};
    cleared.arguments = {
        scope, {u"SUBJECT"_s, u"Which one; nothing for the defaults."_s, Argument::Count::Optional}};
    cleared.options = {live, reason};
    cleared.run = clear;

    Verb verb = listed;
    verb.name = u"limits"_s;
    verb.summary = u"List and change the limits of sessions"_s;
    verb.description = u"Without a verb it lists the limits in force and the rules they come from."_s;
    verb.verbs = {listed, told, changed, cleared};
    return verb;
}

} // namespace wayside::ctl
