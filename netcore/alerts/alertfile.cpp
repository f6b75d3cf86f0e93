// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/alerts/alertfile.h"

#include "netcore/alerts/strictobject.h"
#include "netcore/text/latintext.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace wayside::alerts {

namespace {

constexpr int formatVersion = 1;
constexpr qint64 latest = 253'402'300'800'000; // the year 10000
constexpr qint64 longestDuration = 604'800'000;
constexpr double largestFigure = 1e15;
constexpr auto rulesFormat = "wayside-alert-rules"_L1;
constexpr auto stateFormat = "wayside-alert-state"_L1;

template <typename Enum, std::size_t N>
QString wordOf(Enum value, const wayside::detail::NameTable<Enum, N>& table) {
    return latinText(table.at(std::size_t(value)).second);
}

/// Sets a field only where it says something.
void put(QJsonObject& object, const QString& name, const QString& text) {
    if (!text.isEmpty())
        object.insert(name, text);
}

Scope scopeFrom(StrictObject& owner, const QString& name) {
    Scope scope;
    if (!owner.has(name))
        return scope;
    StrictObject fields(owner.value(name), owner.placeOf(name));
    scope.node = fields.text(u"node"_s, 200, false);
    scope.account = fields.text(u"account"_s, 200, false);
    scope.domain = fields.text(u"domain"_s, 200, false);
    if (fields.has(u"type"_s))
        scope.type = fields.word(u"type"_s, sessionTypeNames);
    scope.identifiers = fields.texts(u"identifiers"_s, 100, 200);
    for (const QString& cause : fields.texts(u"causes"_s, qsizetype(closeCauseNames.size()), 64)) {
        if (const auto known = closeCauseFrom(cause.toStdString()))
            scope.causes.append(*known);
        else
            fields.complain(u"causes"_s, u"has a word that is not known here"_s);
    }
    if (const auto finished = fields.finish(); !finished)
        owner.adopt(finished.error());
    return scope;
}

QJsonObject toJson(const Rule& rule) {
    QJsonObject object{{u"id"_s, rule.id},
                       {u"name"_s, rule.name},
                       {u"metric"_s, wordOf(rule.metric, metricNames)},
                       {u"per"_s, wordOf(rule.per, groupingNames)},
                       {u"direction"_s, wordOf(rule.direction, directionNames)},
                       {u"threshold"_s, rule.threshold},
                       {u"clearThreshold"_s, rule.clearThreshold},
                       {u"forMs"_s, rule.forMs},
                       {u"clearMs"_s, rule.clearMs},
                       {u"windowMs"_s, rule.windowMs},
                       {u"severity"_s, wordOf(rule.severity, alertSeverityNames)},
                       {u"notify"_s, rule.notify},
                       {u"enabled"_s, rule.enabled}};
    if (!rule.scope.isEmpty())
        object.insert(u"scope"_s, alerts::toJson(rule.scope));
    put(object, u"message"_s, rule.message);
    return object;
}

Result<Rule> ruleFrom(const QJsonValue& value, const QString& place) {
    StrictObject fields(value, place);
    Rule rule;
    rule.id = fields.text(u"id"_s, 64);
    rule.name = fields.text(u"name"_s, 120);
    rule.metric = fields.word(u"metric"_s, metricNames);
    rule.per = fields.word(u"per"_s, groupingNames);
    rule.scope = scopeFrom(fields, u"scope"_s);
    rule.direction = fields.word(u"direction"_s, directionNames, std::optional(Direction::Above));
    rule.threshold = fields.number(u"threshold"_s, 0, largestFigure, 0);
    rule.clearThreshold = fields.number(u"clearThreshold"_s, 0, largestFigure, rule.threshold);
    rule.forMs = fields.integer(u"forMs"_s, 0, longestDuration, 0);
    rule.clearMs = fields.integer(u"clearMs"_s, 0, longestDuration, 0);
    rule.windowMs = fields.integer(u"windowMs"_s, 1000, 86'400'000, 60'000);
    rule.severity = fields.word(u"severity"_s, alertSeverityNames, std::optional(AlertSeverity::Warning));
    rule.message = fields.text(u"message"_s, 500, false);
    rule.notify = fields.flag(u"notify"_s, true);
    rule.enabled = fields.flag(u"enabled"_s, true);
    if (const auto finished = fields.finish(); !finished)
        return tl::unexpected(finished.error());
    if (const auto checked = checkRule(rule); !checked) {
        Error error = checked.error();
        error.detail = place.toStdString() + "." + error.detail;
        return tl::unexpected(error);
    }
    return rule;
}

/// The object of a file, once format and version are ours.
Result<QJsonObject> fileObject(const QByteArray& text, QLatin1StringView format) {
    auto object = parseObject(text);
    if (!object)
        return object;
    if (object->value(u"format"_s).toString() != format)
        return failure(ErrorCode::InvalidArgument, Fault::Local,
                       u"format must be \"%1\""_s.arg(format).toStdString());
    if (object->value(u"version"_s).toInt(-1) != formatVersion)
        return failure(
            ErrorCode::Unsupported, Fault::Local,
            u"version must be %1: the file is of another version of the program"_s.arg(formatVersion)
                .toStdString());
    return object;
}

QJsonObject toJson(const Silence& silence) {
    QJsonObject object{{u"id"_s, silence.id},
                       {u"fromMs"_s, silence.fromMs},
                       {u"untilMs"_s, silence.untilMs},
                       {u"reason"_s, silence.reason},
                       {u"who"_s, silence.who}};
    if (!silence.scope.isEmpty())
        object.insert(u"scope"_s, alerts::toJson(silence.scope));
    put(object, u"ruleId"_s, silence.ruleId);
    return object;
}

Result<Silence> silenceFrom(const QJsonValue& value, const QString& place) {
    StrictObject fields(value, place);
    Silence silence;
    silence.id = fields.text(u"id"_s, 64);
    silence.scope = scopeFrom(fields, u"scope"_s);
    silence.ruleId = fields.text(u"ruleId"_s, 64, false);
    silence.fromMs = fields.integer(u"fromMs"_s, 1, latest);
    silence.untilMs = fields.integer(u"untilMs"_s, 1, latest);
    silence.reason = fields.text(u"reason"_s, 500);
    silence.who = fields.text(u"who"_s, 120);
    if (const auto finished = fields.finish(); !finished)
        return tl::unexpected(finished.error());
    if (const auto checked = checkSilence(silence); !checked) {
        Error error = checked.error();
        error.detail = place.toStdString() + "." + error.detail;
        return tl::unexpected(error);
    }
    return silence;
}

void readSubject(StrictObject& fields, Alert& alert) {
    alert.subject.per = fields.word(u"per"_s, groupingNames);
    alert.subject.key = fields.text(u"subject"_s, 2000, false);
    alert.subject.connectionId = quint64(fields.integer(u"connectionId"_s, 0, 1LL << 53, 0));
    alert.context.node = fields.text(u"node"_s, 2000, false);
    alert.context.account = fields.text(u"account"_s, 2000, false);
    alert.context.domain = fields.text(u"domain"_s, 2000, false);
    if (fields.has(u"type"_s))
        alert.context.type = fields.word(u"type"_s, sessionTypeNames);
    alert.context.identifiers = fields.texts(u"identifiers"_s, 100, 200);
}

Result<Alert> alertFrom(const QJsonValue& value, const QString& place) {
    StrictObject fields(value, place);
    Alert alert;
    alert.id = quint64(fields.integer(u"id"_s, 1, 1LL << 53));
    alert.ruleId = fields.text(u"ruleId"_s, 64);
    alert.ruleName = fields.text(u"ruleName"_s, 120);
    alert.message = fields.text(u"message"_s, 500, false);
    alert.metric = fields.word(u"metric"_s, metricNames);
    alert.severity = fields.word(u"severity"_s, alertSeverityNames);
    readSubject(fields, alert);
    alert.direction = fields.word(u"direction"_s, directionNames);
    alert.threshold = fields.number(u"threshold"_s, 0, largestFigure);
    alert.windowMs = fields.integer(u"windowMs"_s, 0, 86'400'000, 0);
    alert.sinceMs = fields.integer(u"sinceMs"_s, 0, latest);
    alert.openedMs = fields.integer(u"openedMs"_s, 0, latest);
    alert.phase = fields.word(u"phase"_s, alertPhaseNames);
    alert.clearedMs = fields.optionalInteger(u"clearedMs"_s, 0, latest);
    alert.clearReason = fields.word(u"clearReason"_s, clearReasonNames, std::optional(ClearReason::Calm));
    alert.value = fields.number(u"value"_s, -largestFigure, largestFigure);
    alert.worst = fields.number(u"worst"_s, -largestFigure, largestFigure);
    alert.unknownSinceMs = fields.optionalInteger(u"unknownSinceMs"_s, 0, latest);
    if (fields.has(u"acknowledgedBy"_s)) {
        Acknowledgement by;
        by.who = fields.text(u"acknowledgedBy"_s, 120);
        by.atMs = fields.integer(u"acknowledgedMs"_s, 0, latest);
        by.note = fields.text(u"note"_s, 500, false);
        alert.acknowledged = by;
    }
    alert.reopened = int(fields.integer(u"reopened"_s, 0, 1'000'000, 0));
    alert.flapping = fields.flag(u"flapping"_s, false);
    alert.silence = fields.text(u"silence"_s, 64, false);
    alert.notify = fields.flag(u"notify"_s, true);
    if (const auto finished = fields.finish(); !finished)
        return tl::unexpected(finished.error());
    return alert;
}

template <typename Row>
QList<Row> rowsFrom(StrictObject& file, const QString& name, qsizetype most,
                    Result<Row> (*read)(const QJsonValue&, const QString&)) {
    QList<Row> rows;
    const QJsonArray array = file.array(name, most);
    rows.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        auto row = read(array.at(i), u"%1[%2]"_s.arg(name).arg(i));
        if (!row) {
            file.adopt(row.error());
            break;
        }
        rows.append(std::move(*row));
    }
    return rows;
}

template <typename Row>
QJsonArray arrayOf(const QList<Row>& rows) {
    QJsonArray array;
    for (const Row& row : rows)
        array.append(toJson(row));
    return array;
}

} // namespace

QJsonObject toJson(const Scope& scope) {
    QJsonObject object;
    put(object, u"node"_s, scope.node);
    put(object, u"account"_s, scope.account);
    put(object, u"domain"_s, scope.domain);
    if (scope.type)
        object.insert(u"type"_s, wordOf(*scope.type, sessionTypeNames));
    if (!scope.identifiers.isEmpty())
        object.insert(u"identifiers"_s, QJsonArray::fromStringList(scope.identifiers));
    if (!scope.causes.isEmpty()) {
        QJsonArray causes;
        for (const CloseCause cause : scope.causes)
            causes.append(wordOf(cause, closeCauseNames));
        object.insert(u"causes"_s, causes);
    }
    return object;
}

QJsonObject toJson(const Alert& alert) {
    QJsonObject object{{u"id"_s, qint64(alert.id)},
                       {u"ruleId"_s, alert.ruleId},
                       {u"ruleName"_s, alert.ruleName},
                       {u"metric"_s, wordOf(alert.metric, metricNames)},
                       {u"severity"_s, wordOf(alert.severity, alertSeverityNames)},
                       {u"per"_s, wordOf(alert.subject.per, groupingNames)},
                       {u"direction"_s, wordOf(alert.direction, directionNames)},
                       {u"threshold"_s, alert.threshold},
                       {u"windowMs"_s, alert.windowMs},
                       {u"sinceMs"_s, alert.sinceMs},
                       {u"openedMs"_s, alert.openedMs},
                       {u"phase"_s, wordOf(alert.phase, alertPhaseNames)},
                       {u"value"_s, alert.value},
                       {u"worst"_s, alert.worst},
                       {u"notify"_s, alert.notify}};
    put(object, u"message"_s, alert.message);
    put(object, u"subject"_s, alert.subject.key);
    if (alert.subject.connectionId != 0)
        object.insert(u"connectionId"_s, qint64(alert.subject.connectionId));
    put(object, u"node"_s, alert.context.node);
    put(object, u"account"_s, alert.context.account);
    put(object, u"domain"_s, alert.context.domain);
    if (alert.context.type)
        object.insert(u"type"_s, wordOf(*alert.context.type, sessionTypeNames));
    if (!alert.context.identifiers.isEmpty())
        object.insert(u"identifiers"_s, QJsonArray::fromStringList(alert.context.identifiers));
    if (alert.clearedMs) {
        object.insert(u"clearedMs"_s, *alert.clearedMs);
        object.insert(u"clearReason"_s, wordOf(alert.clearReason, clearReasonNames));
    }
    if (alert.unknownSinceMs)
        object.insert(u"unknownSinceMs"_s, *alert.unknownSinceMs);
    if (alert.acknowledged) {
        object.insert(u"acknowledgedBy"_s, alert.acknowledged->who);
        object.insert(u"acknowledgedMs"_s, alert.acknowledged->atMs);
        put(object, u"note"_s, alert.acknowledged->note);
    }
    if (alert.reopened > 0)
        object.insert(u"reopened"_s, alert.reopened);
    if (alert.flapping)
        object.insert(u"flapping"_s, true);
    put(object, u"silence"_s, alert.silence);
    return object;
}

QByteArray rulesToJson(const QList<Rule>& rules) {
    const QJsonObject file{
        {u"format"_s, QString(rulesFormat)}, {u"version"_s, formatVersion}, {u"rules"_s, arrayOf(rules)}};
    return QJsonDocument(file).toJson();
}

Result<QList<Rule>> rulesFromJson(const QByteArray& text) {
    const auto object = fileObject(text, rulesFormat);
    if (!object)
        return tl::unexpected(object.error());
    StrictObject file(*object, {});
    file.value(u"format"_s);
    file.value(u"version"_s);
    QList<Rule> rules = rowsFrom<Rule>(file, u"rules"_s, mostRules, ruleFrom);
    if (const auto finished = file.finish(); !finished)
        return tl::unexpected(finished.error());
    QSet<QString> ids;
    for (qsizetype i = 0; i < rules.size(); ++i) {
        if (ids.contains(rules.at(i).id))
            return failure(ErrorCode::InvalidArgument, Fault::Local,
                           u"rules[%1].id occurs twice"_s.arg(i).toStdString());
        ids.insert(rules.at(i).id);
    }
    return rules;
}

QByteArray stateToJson(const AlertState& state) {
    const QJsonObject file{{u"format"_s, QString(stateFormat)},    {u"version"_s, formatVersion},
                           {u"lastId"_s, qint64(state.lastId)},    {u"open"_s, arrayOf(state.open)},
                           {u"history"_s, arrayOf(state.history)}, {u"silences"_s, arrayOf(state.silences)}};
    return QJsonDocument(file).toJson(QJsonDocument::Compact);
}

Result<AlertState> stateFromJson(const QByteArray& text) {
    const auto object = fileObject(text, stateFormat);
    if (!object)
        return tl::unexpected(object.error());
    StrictObject file(*object, {});
    file.value(u"format"_s);
    file.value(u"version"_s);
    AlertState state;
    state.lastId = quint64(file.integer(u"lastId"_s, 0, 1LL << 53));
    state.open = rowsFrom<Alert>(file, u"open"_s, mostOpenAlerts, alertFrom);
    state.history = rowsFrom<Alert>(file, u"history"_s, mostHistory, alertFrom);
    state.silences = rowsFrom<Silence>(file, u"silences"_s, mostSilences, silenceFrom);
    if (const auto finished = file.finish(); !finished)
        return tl::unexpected(finished.error());
    return state;
}

} // namespace wayside::alerts
