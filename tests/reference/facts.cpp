// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/exitcode.h"
#include "netcore/alerts/alertrule.h"
#include "netcore/client/profilefile.h"
#include "netcore/node/api/metricfamilies.h"
#include "netcore/node/settings/nodesettings.h"
#include "netcore/observe/rowfields.h"
#include "netcore/observe/rowwords.h"
#include "netcore/session/stage.h"

#include <cstdio>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// Prints the tables that the reference documents are written from or compared with, as JSON: what the
/// programs themselves work with, not a copy.

using namespace wayside;
using namespace Qt::StringLiterals;

namespace {

QString textOf(std::string_view word) {
    return QString::fromLatin1(word.data(), qsizetype(word.size()));
}

template <typename Table>
QJsonArray wordsOf(const Table& table) {
    QJsonArray words;
    for (const auto& [value, word] : table)
        words.append(textOf(word));
    return words;
}

QJsonArray metrics() {
    QJsonArray rows;
    for (const node::api::MetricFamily& family : node::api::metricFamilies()) {
        QJsonArray labels;
        for (const node::api::Label label : family.labels) {
            if (label == node::api::Label::None)
                continue;
            const node::api::MetricLabel& row = node::api::rowOf(label);
            labels.append(
                QJsonObject{{u"name"_s, QString::fromLatin1(row.name)},
                            {u"meaning"_s, QString::fromLatin1(row.meaning)},
                            {u"values"_s, row.values ? QJsonValue(QJsonArray::fromStringList(row.values()))
                                                     : QJsonValue()}});
        }
        rows.append(QJsonObject{{u"name"_s, QString::fromLatin1(family.name)},
                                {u"type"_s, QString::fromLatin1(family.type)},
                                {u"unit"_s, QString::fromLatin1(family.unit)},
                                {u"section"_s, QString::fromLatin1(family.section)},
                                {u"help"_s, QString::fromLatin1(family.help)},
                                {u"labels"_s, labels}});
    }
    return rows;
}

/// What a setting says to a value that no setting takes.
QString complaintOf(const node::SettingDescription& setting) {
    node::NodeSettings scratch;
    const auto assigned = setting.assign(scratch, u"?"_s);
    return assigned ? QString() : QString::fromStdString(assigned.error().detail);
}

QJsonArray settings() {
    const node::NodeSettings defaults;
    QJsonArray rows;
    for (const node::SettingDescription& setting : node::settingDescriptions())
        rows.append(QJsonObject{{u"key"_s, QString::fromLatin1(setting.key)},
                                {u"default"_s, setting.read(defaults)},
                                {u"meaning"_s, QString::fromLatin1(setting.meaning)},
                                {u"complaint"_s, complaintOf(setting)}});
    return rows;
}

QJsonArray alertRules() {
    using namespace alerts;
    QJsonArray rows;
    for (const Rule& rule : defaultRules()) {
        QJsonArray causes;
        for (const CloseCause cause : rule.scope.causes)
            causes.append(textOf(nameOf(cause)));
        rows.append(
            QJsonObject{{u"id"_s, rule.id},
                        {u"name"_s, rule.name},
                        {u"metric"_s, textOf(metricNames.at(std::size_t(rule.metric)).second)},
                        {u"per"_s, textOf(groupingNames.at(std::size_t(rule.per)).second)},
                        {u"direction"_s, textOf(directionNames.at(std::size_t(rule.direction)).second)},
                        {u"severity"_s, textOf(alertSeverityNames.at(std::size_t(rule.severity)).second)},
                        {u"kind"_s, int(kindOf(rule.metric))},
                        {u"threshold"_s, rule.threshold},
                        {u"clearThreshold"_s, rule.clearThreshold},
                        {u"forMs"_s, rule.forMs},
                        {u"clearMs"_s, rule.clearMs},
                        {u"windowMs"_s, rule.windowMs},
                        {u"causes"_s, causes},
                        {u"notify"_s, rule.notify},
                        {u"enabled"_s, rule.enabled}});
    }
    return rows;
}

QJsonArray alertMetrics() {
    using namespace alerts;
    static constexpr std::array kinds{"state", "gauge", "count", "per minute"};
    static constexpr std::array units{"", "1", "1/s", "bytes/s", "1/min", "%", "ms", "bytes"};
    QJsonArray rows;
    for (const auto& [metric, name] : metricNames) {
        QJsonArray groupings;
        for (const Grouping grouping : groupingsOf(metric))
            groupings.append(textOf(groupingNames.at(std::size_t(grouping)).second));
        rows.append(QJsonObject{{u"name"_s, textOf(name)},
                                {u"kind"_s, QString::fromLatin1(kinds.at(std::size_t(kindOf(metric))))},
                                {u"unit"_s, QString::fromLatin1(units.at(std::size_t(unitOf(metric))))},
                                {u"groupings"_s, groupings}});
    }
    return rows;
}

QJsonArray closeCauses() {
    QJsonArray rows;
    for (const auto& [cause, name] : closeCauseNames)
        rows.append(QJsonObject{{u"name"_s, textOf(name)}, {u"enforcement"_s, isEnforcement(cause)}});
    return rows;
}

/// Every code the enum has; a value in between that it does not have has no name to be told by.
QJsonArray exitCodes() {
    QJsonArray codes;
    for (const ctl::ExitCode code :
         {ctl::ExitCode::Done, ctl::ExitCode::AnswerIsNo, ctl::ExitCode::Usage, ctl::ExitCode::Unreachable,
          ctl::ExitCode::NotAllowed, ctl::ExitCode::Invalid, ctl::ExitCode::TimedOut,
          ctl::ExitCode::ClosedByNode, ctl::ExitCode::Interrupted})
        codes.append(int(code));
    return codes;
}

QJsonArray stages() {
    QJsonArray rows;
    for (int stage = 0; stage <= int(session::Stage::Terminated); ++stage)
        rows.append(
            QJsonObject{{u"stage"_s, textOf(session::nameOf(session::Stage(stage)))},
                        {u"state"_s, textOf(session::nameOf(session::stateOf(session::Stage(stage))))}});
    return rows;
}

/// Takes down what the list of fields names.
struct FieldNames {
    QJsonArray names;

    template <typename Value>
    void operator()(const char* name, const Value&) {
        names.append(QString::fromLatin1(name));
    }
    template <typename Value>
    void required(const char* name, const Value&) {
        names.append(QString::fromLatin1(name));
    }
};

/// The fields of an event in JSON, in their order.
QJsonArray eventFields() {
    FieldNames visitor;
    const observe::EventRow event;
    observe::fields::visit(visitor, event);
    return visitor.names;
}

/// What a profile may have in the file, by what is written of one that has everything.
QJsonArray profileFields() {
    client::Profile profile;
    profile.name = u"test"_s;
    for (QString* text : {&profile.api, &profile.caFile, &profile.domain, &profile.tokenFile})
        *text = u"/x"_s;
    return QJsonArray::fromStringList(client::ProfileFile::toJson(profile).keys());
}

} // namespace

int main() {
    const QJsonObject facts{
        {u"metrics"_s, metrics()},
        {u"settings"_s, settings()},
        {u"alertRules"_s, alertRules()},
        {u"alertMetrics"_s, alertMetrics()},
        {u"eventKinds"_s, wordsOf(observe::words::eventKindNames)},
        {u"severities"_s, wordsOf(observe::words::severityNames)},
        {u"closeCauses"_s, closeCauses()},
        {u"endReasons"_s, wordsOf(endReasonNames)},
        {u"roles"_s, wordsOf(roleNames)},
        {u"nodeStates"_s, wordsOf(nodeStateNames)},
        {u"drainStates"_s, wordsOf(observe::words::drainStateNames)},
        {u"stages"_s, stages()},
        {u"exitCodes"_s, exitCodes()},
        {u"eventFields"_s, eventFields()},
        {u"profileFields"_s, profileFields()},
    };
    const QByteArray text = QJsonDocument(facts).toJson();
    return std::fwrite(text.constData(), 1, std::size_t(text.size()), stdout) == std::size_t(text.size()) ? 0
                                                                                                          : 1;
}
