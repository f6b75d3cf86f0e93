// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/administration/faultsverb.h"

#include "app/ctl/cells.h"
#include "app/ctl/nodetask.h"
#include "app/ctl/optionreader.h"
#include "netcore/base/iso8601.h"

#include <QFile>
#include <QJsonArray>

namespace wayside::ctl {

using namespace Qt::StringLiterals;

namespace {

// As the admin API describes a fault rule; a test compares.
const QStringList& faultKinds() {
    static const QStringList kinds{u"latency"_s,
                                   u"bandwidth"_s,
                                   u"fragment"_s,
                                   u"coalesce"_s,
                                   u"stall"_s,
                                   u"halfOpen"_s,
                                   u"reset"_s,
                                   u"refuseAccept"_s,
                                   u"corruptPrefix"_s,
                                   u"corruptSize"_s,
                                   u"corruptType"_s,
                                   u"wrongVersion"_s,
                                   u"rejectToken"_s,
                                   u"reconnectMidBurst"_s,
                                   u"byeWithoutClosing"_s,
                                   u"closeWithoutBye"_s,
                                   u"clockSkew"_s,
                                   u"clockStep"_s,
                                   u"clockDrift"_s,
                                   u"timeSyncMissing"_s,
                                   u"timeSyncLate"_s,
                                   u"tightenLimits"_s,
                                   u"restStatus"_s,
                                   u"restDelay"_s};
    return kinds;
}
const QStringList& numberFields() {
    static const QStringList fields{u"seed"_s,
                                    u"share"_s,
                                    u"connection"_s,
                                    u"bytesPerSecond"_s,
                                    u"bytes"_s,
                                    u"probability"_s,
                                    u"skip"_s,
                                    u"count"_s,
                                    u"size"_s,
                                    u"datagramType"_s,
                                    u"version"_s,
                                    u"payloads"_s,
                                    u"ppm"_s,
                                    u"factor"_s,
                                    u"payloadRateLimit"_s,
                                    u"payloadThroughputLimit"_s,
                                    u"status"_s,
                                    u"retryAfter"_s};
    return fields;
}
const QStringList& durationFields() {
    static const QStringList fields{u"start"_s,         u"duration"_s, u"after"_s,  u"delay"_s,
                                    u"jitter"_s,        u"gap"_s,      u"length"_s, u"hold"_s,
                                    u"grace"_s,         u"offset"_s,   u"every"_s,  u"keepAliveTimeout"_s,
                                    u"clockDiffLimit"_s};
    return fields;
}

QString parametersInWords(const QJsonObject& fault) {
    static const QStringList elsewhere{u"id"_s,     u"kind"_s,      u"state"_s,       u"source"_s,
                                       u"reason"_s, u"addedAtMs"_s, u"connections"_s, u"strikes"_s};
    QStringList parts;
    for (auto field = fault.begin(); field != fault.end(); ++field) {
        if (!elsewhere.contains(field.key()))
            parts.append(field.key() + u'=' + cellForMachines(field.value()));
    }
    return parts.join(u' ');
}

ExitCode list(const Invocation& invocation) {
    return withAdmin(invocation, [&](NodeTask& task) {
        task.adminGet(u"faults"_s, [&](const QJsonDocument& answer) {
            using Row = QJsonObject;
            const auto member = [](const char* key, const char* title, int priority,
                                   Align align = Align::Left) {
                const QLatin1StringView name(key);
                return Column<Row>{QString(name), QString::fromLatin1(title), align, priority,
                                   [name](const Row& row) { return cells::member(row, name); }};
            };
            QList<Row> rows;
            for (const auto& fault : answer.object().value("faults"_L1).toArray())
                rows.append(fault.toObject());
            Listing listing = listingOf<Row>(
                {member("id", "FAULT", 0),
                 member("kind", "KIND", 0),
                 member("state", "STATE", 0),
                 {u"parameters"_s, u"PARAMETERS"_s, Align::Left, 2,
                  [](const Row& row) { return cells::text(parametersInWords(row)); }},
                 member("connections", "CONNECTIONS", 3, Align::Right),
                 member("strikes", "STRIKES", 1, Align::Right),
                 {u"addedAtMs"_s, u"ADDED"_s, Align::Left, 4,
                  [](const Row& row) { return cells::time(cells::number(row, "addedAtMs"_L1)); }},
                 member("source", "BY", 5),
                 member("reason", "REASON", 6)},
                rows);
            listing.summary = counted(rows.size(), u"fault"_s, u"faults"_s);
            if (!answer.object().value("allowed"_L1).toBool(true))
                listing.summary += u"; this node takes none"_s;
            listing.json = answer.object();
            task.finish(show(listing, invocation.format()));
        });
    });
}

QJsonObject ruleFrom(const Invocation& invocation, OptionReader& reader) {
    QJsonObject rule{{u"kind"_s, invocation.argument(0)}};
    for (const QString& word : invocation.arguments().mid(1)) {
        const QString key = word.section(u'=', 0, 0);
        const QString value = word.section(u'=', 1);
        if (!word.contains(u'=') || key.isEmpty() || rule.contains(key)) {
            reader.complain(rule.contains(key) ? u"%1 is given twice"_s.arg(key)
                                               : u"%1 is no KEY=VALUE, like delay=200ms"_s.arg(word));
            continue;
        }
        if (numberFields().contains(key)) {
            bool isNumber = false;
            const double number = value.toDouble(&isNumber);
            if (!isNumber)
                reader.complain(key + u" is a number"_s);
            rule.insert(key, number);
        } else if (durationFields().contains(key)) {
            // An offset may be before now.
            const bool negative = value.startsWith(u'-');
            const auto duration = durationFrom(negative ? value.mid(1) : value);
            if (!duration)
                reader.complain(key + u": "_s + QString::fromStdString(duration.error().detail));
            const auto text = formatIso8601Duration(duration.value_or(Milliseconds(0)));
            rule.insert(key, (negative ? u"-"_s : QString()) + QString::fromStdString(text));
        } else {
            rule.insert(key, value);
        }
    }
    return rule;
}

ExitCode add(const Invocation& invocation) {
    OptionReader reader(invocation);
    const QJsonObject rule = ruleFrom(invocation, reader);
    if (reader.wrong())
        return usageError(*reader.wrong());
    return withAdmin(invocation, [&](NodeTask& task) {
        task.admin("POST", u"faults"_s, {}, rule, [&](const QJsonDocument& answer) {
            const QJsonObject fault = answer.object();
            if (invocation.format() == OutputFormat::Json) {
                task.finish(showText(jsonLine(fault)));
                return;
            }
            task.finish(show(
                Outcome{u"fault %1: %2 %3"_s.arg(fault.value("id"_L1).toString(),
                                                 fault.value("kind"_L1).toString(), parametersInWords(fault)),
                        {{u"id"_s, u"Fault"_s, cells::member(fault, "id"_L1)},
                         {u"kind"_s, u"Kind"_s, cells::member(fault, "kind"_L1)},
                         {u"state"_s, u"State"_s, cells::member(fault, "state"_L1)},
                         {u"parameters"_s, u"Parameters"_s, cells::text(parametersInWords(fault))}}},
                invocation.format()));
        });
    });
}

ExitCode remove(const Invocation& invocation) {
    const QString id = invocation.argument(0);
    const bool all = invocation.isSet(u"all"_s);
    if (all == !id.isEmpty()) {
        complain(u"which one: the id of a fault, or --all"_s);
        return ExitCode::Usage;
    }
    return withAdmin(invocation, [&](NodeTask& task) {
        const QString path = all ? u"faults"_s : u"faults/"_s + NodeTask::segment(id);
        task.admin("DELETE", path, {}, {}, [&](const QJsonDocument&) {
            task.finish(show(
                Outcome{all ? u"all faults removed"_s : u"fault %1 removed"_s.arg(id),
                        {{u"id"_s, u"Fault"_s, cells::text(id)}, {u"removed"_s, u"Removed"_s, Cell(true)}}},
                invocation.format()));
        });
    });
}

// ---- scenarios

ExitCode showScenario(const QJsonObject& scenario, OutputFormat format) {
    Record record{{{QString(),
                    {{u"name"_s, u"Scenario"_s, cells::member(scenario, "name"_L1)},
                     {u"state"_s, u"State"_s, cells::member(scenario, "state"_L1)},
                     {u"description"_s, u"Description"_s, cells::member(scenario, "description"_L1)},
                     {u"startedAtMs"_s, u"Started"_s, cells::time(cells::number(scenario, "startedAtMs"_L1))},
                     {u"elapsedMs"_s, u"Runs for"_s, cells::age(cells::number(scenario, "elapsedMs"_L1))},
                     {u"round"_s, u"Round"_s, cells::member(scenario, "round"_L1)}}}}};
    Record::Section steps{u"Steps"_s, {}};
    for (const auto& each : scenario.value("steps"_L1).toArray()) {
        const QJsonObject step = each.toObject();
        const QString outcome = step.value("outcome"_L1).toString();
        const QString at = cells::age(cells::number(step, "atMs"_L1)).text;
        steps.fields.append(
            {u"step."_s + at, at,
             Cell(step.value("outcome"_L1),
                  step.value("action"_L1).toString() + (outcome.isEmpty() ? QString() : u": "_s + outcome))});
    }
    record.sections.append(steps);
    record.json = scenario;
    return show(record, format);
}

ExitCode scenario(const Invocation& invocation) {
    return withAdmin(invocation, [&](NodeTask& task) {
        task.adminGet(u"scenario"_s, [&](const QJsonDocument& answer) {
            task.finish(showScenario(answer.object(), invocation.format()));
        });
    });
}

ExitCode load(const Invocation& invocation) {
    constexpr qint64 largest = 1 << 20;
    const QString path = invocation.argument(0);
    QFile file(path);
    const bool open = path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open) {
        complain(u"cannot read %1: %2"_s.arg(path, file.errorString()));
        return ExitCode::Usage;
    }
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(file.read(largest), &parsed);
    if (!document.isObject() || document.object().isEmpty()) {
        complain(path + u": "_s +
                 (parsed.error == QJsonParseError::NoError ? u"no JSON object"_s : parsed.errorString()));
        return ExitCode::Usage;
    }
    return withAdmin(invocation, [&](NodeTask& task) {
        task.admin("POST", u"scenario"_s, {}, document.object(), [&](const QJsonDocument& answer) {
            task.finish(showScenario(answer.object(), invocation.format()));
        });
    });
}

ExitCode stop(const Invocation& invocation) {
    return withAdmin(invocation, [&](NodeTask& task) {
        task.admin("DELETE", u"scenario"_s, {}, {}, [&](const QJsonDocument&) {
            task.finish(show(Outcome{u"scenario stopped, its faults removed"_s,
                                     {{u"stopped"_s, u"Stopped"_s, Cell(true)}}},
                             invocation.format()));
        });
    });
}

Verb scenarioVerb() {
    Verb shown{u"show"_s, u"Show the scenario that runs, or ran last"_s};
    shown.run = scenario;
    Verb loaded{u"load"_s, u"Run a scenario file: faults and operations on a timeline"_s};
    loaded.arguments = {{u"FILE"_s, u"JSON, as in resources/scenarios; - for standard input."_s}};
    loaded.run = load;
    Verb stopped{u"stop"_s, u"Stop it and remove the faults it added"_s};
    stopped.run = stop;
    Verb verb = shown;
    verb.name = u"scenario"_s;
    verb.summary = u"Run, show and stop a timeline of faults"_s;
    verb.verbs = {shown, loaded, stopped};
    return verb;
}

} // namespace

Verb faultsVerb() {
    Verb listed{u"list"_s, u"List the faults in force"_s};
    listed.run = list;
    Verb added{u"add"_s, u"Add a fault: a kind, and what it takes"_s};
    added.description =
        u"Adds a fault rule. wayside-node --help tells what each kind takes, and which fields choose whom it "
        "strikes: node, connection, domain, account, type, identifier, session, share. Only a node that "
        "allows "
        "faults takes one: --dev on a loopback address, or --allow-faults."_s;
    added.arguments = {
        {u"KIND"_s, u"What happens."_s, Argument::Count::One, faultKinds()},
        {u"KEY=VALUE"_s, u"Fields of the rule; durations like 200ms."_s, Argument::Count::Any}};
    added.examples = {{u"waysidectl faults add latency delay=250ms jitter=100ms share=0.5 duration=1m"_s,
                       u"Half of the connections slow, for a minute."_s}};
    added.run = add;
    Verb removed{u"remove"_s, u"Remove one, or all; what it held back goes on"_s};
    removed.arguments = {
        {u"FAULT"_s, u"Id of the fault, as the list shows it."_s, Argument::Count::Optional}};
    removed.options = {{u"all"_s, u"All of them."_s}};
    removed.run = remove;

    Verb verb = listed;
    verb.name = u"faults"_s;
    verb.summary = u"Inject faults on purpose, one by one or as a scenario"_s;
    verb.description = u"Without a verb it lists the faults in force."_s;
    verb.group = VerbGroup::Testing;
    verb.verbs = {listed, added, removed, scenarioVerb()};
    return verb;
}

} // namespace wayside::ctl
