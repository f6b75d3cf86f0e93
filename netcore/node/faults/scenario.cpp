// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/faults/scenario.h"

#include "netcore/base/iso8601.h"
#include "netcore/node/faults/jsonplace.h"
#include "netcore/observe/rowjson.h"

#include <cmath>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace wayside::node {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 1 << 20;
constexpr qsizetype mostSteps = 1000;

tl::unexpected<Error> wrong(const QString& sentence) {
    return failure(ErrorCode::InvalidArgument, Fault::Local, sentence.toStdString());
}

tl::unexpected<Error> at(int line, const QString& place, const Error& error) {
    return wrong(u"line %1: %2%3"_s.arg(line).arg(place, QString::fromStdString(error.detail)));
}

Result<QString> textIn(const QJsonObject& object, const char* key, bool required) {
    const QJsonValue value = object.value(QLatin1StringView(key));
    if (value.isUndefined() && !required)
        return QString();
    if (!value.isString() || value.toString().isEmpty() || value.toString().size() > 500)
        return wrong(u"field %1: must be a text of 1 to 500 characters"_s.arg(QLatin1StringView(key)));
    return value.toString();
}

Result<Milliseconds> durationIn(const QJsonValue& value, const char* key) {
    const auto duration = value.isString() ? parseIso8601Duration(value.toString().toStdString())
                                           : failure(ErrorCode::InvalidArgument, Fault::Local, {});
    if (!duration || *duration > std::chrono::hours(24 * 365))
        return wrong(u"field %1: must be an ISO 8601 duration like \"PT5S\""_s.arg(QLatin1StringView(key)));
    return *duration;
}

Result<ScenarioAction> nodeAction(const QString& key, const QJsonValue& value) {
    if (!value.isString() || value.toString().isEmpty())
        return wrong(u"%1: must be the name of a node"_s.arg(key));
    if (key == "activate"_L1)
        return scenarioaction::Activate{value.toString()};
    return scenarioaction::AbortDrain{value.toString()};
}

Result<ScenarioAction> drainAction(const QJsonValue& value) {
    QJsonObject object = value.toObject();
    const auto node = textIn(object, "node", true);
    if (!node)
        return wrong(u"drain: %1"_s.arg(QString::fromStdString(node.error().detail)));
    object.remove(u"node"_s);
    const auto request = observe::fromJson<observe::DrainRequest>(object);
    if (!request)
        return wrong(u"drain: %1"_s.arg(QString::fromStdString(request.error().detail)));
    return scenarioaction::Drain{*node, *request};
}

Result<ScenarioAction> actionOf(const QString& key, const QJsonValue& value) {
    if (key == "addFault"_L1) {
        auto rule = FaultRule::fromJson(value.toObject());
        if (!rule)
            return wrong(u"addFault: %1"_s.arg(QString::fromStdString(rule.error().detail)));
        return scenarioaction::AddFault{std::move(*rule)};
    }
    if (key == "removeFault"_L1) {
        if (!value.isString() || value.toString().isEmpty())
            return wrong(u"removeFault: must be the id of a fault rule"_s);
        return scenarioaction::RemoveFault{value.toString()};
    }
    if (key == "removeFaults"_L1) {
        if (!value.isBool() || !value.toBool())
            return wrong(u"removeFaults: must be true"_s);
        return scenarioaction::RemoveFaults{};
    }
    if (key == "drain"_L1)
        return drainAction(value);
    if (key == "abortDrain"_L1 || key == "activate"_L1)
        return nodeAction(key, value);
    return wrong(u"%1: there is no such action; addFault, removeFault, removeFaults, drain, abortDrain and "
                 "activate are"_s.arg(key.left(60)));
}

QString wordsFor(const QString& key, const ScenarioAction& action) {
    if (const auto* add = std::get_if<scenarioaction::AddFault>(&action))
        return key + u' ' + (add->rule.id.isEmpty() ? QString() : add->rule.id + u' ') + u'(' +
               add->rule.summary() + u')';
    if (const auto* remove = std::get_if<scenarioaction::RemoveFault>(&action))
        return key + u' ' + remove->id;
    if (const auto* drain = std::get_if<scenarioaction::Drain>(&action))
        return key + u' ' + drain->node;
    if (const auto* abort = std::get_if<scenarioaction::AbortDrain>(&action))
        return key + u' ' + abort->node;
    if (const auto* activate = std::get_if<scenarioaction::Activate>(&action))
        return key + u' ' + activate->node;
    return key;
}

Result<ScenarioStep> stepOf(const QJsonValue& value) {
    if (!value.isObject())
        return wrong(u"must be an object"_s);
    const QJsonObject object = value.toObject();
    if (object.size() != 2 || !object.contains("at"_L1))
        return wrong(u"needs \"at\" and one action, and nothing else"_s);
    ScenarioStep step;
    const auto moment = durationIn(object.value("at"_L1), "at");
    if (!moment)
        return tl::unexpected(moment.error());
    step.at = *moment;
    const QString key = object.keys().at(0) == "at"_L1 ? object.keys().at(1) : object.keys().at(0);
    auto action = actionOf(key, object.value(key));
    if (!action)
        return tl::unexpected(action.error());
    step.action = std::move(*action);
    step.words = wordsFor(key, step.action);
    return step;
}

Result<void> readSteps(Scenario& scenario, const QJsonValue& value, const QByteArray& text) {
    const int arrayLine = jsonplace::lineOfKey(text, "steps");
    if (!value.isArray() || value.toArray().isEmpty() || value.toArray().size() > mostSteps)
        return wrong(
            u"line %1: field steps: must be an array of 1 to %2 steps"_s.arg(arrayLine).arg(mostSteps));
    const QJsonArray steps = value.toArray();
    const QList<int> lines = jsonplace::linesOfElements(text, "steps");
    for (qsizetype i = 0; i < steps.size(); ++i) {
        auto step = stepOf(steps[i]);
        if (step && !scenario.steps.isEmpty() && step->at < scenario.steps.last().at)
            step = wrong(u"field at: comes before the step above it"_s);
        if (!step)
            return at(lines.value(i, arrayLine), u"steps[%1]: "_s.arg(i), step.error());
        scenario.steps.append(std::move(*step));
    }
    return {};
}

Result<void> readSeed(Scenario& scenario, const QJsonObject& object, const QByteArray& text) {
    const QJsonValue seed = object.value("seed"_L1);
    if (seed.isUndefined())
        return {};
    if (!seed.isDouble() || seed.toDouble() < 0 || seed.toDouble() != std::floor(seed.toDouble()) ||
        seed.toDouble() > double(1LL << 53))
        return wrong(
            u"line %1: field seed: must be a whole number from 0"_s.arg(jsonplace::lineOfKey(text, "seed")));
    scenario.seed = quint64(seed.toDouble());
    return {};
}

Result<void> readRepetition(Scenario& scenario, const QJsonObject& object, const QByteArray& text) {
    const QJsonValue value = object.value("repeatEvery"_L1);
    if (value.isUndefined())
        return {};
    auto every = durationIn(value, "repeatEvery");
    if (every && (*every <= scenario.steps.last().at || every->count() < 100))
        every = wrong(u"field repeatEvery: must be longer than the last step's at, and than PT0.1S"_s);
    if (!every)
        return at(jsonplace::lineOfKey(text, "repeatEvery"), {}, every.error());
    scenario.repeatEvery = *every;
    return {};
}

Result<void> readNames(Scenario& scenario, const QJsonObject& object, const QByteArray& text) {
    for (const QString& key : object.keys()) {
        if (key != "name"_L1 && key != "description"_L1 && key != "seed"_L1 && key != "steps"_L1 &&
            key != "repeatEvery"_L1)
            return wrong(
                u"line %1: field %2: there is no such field"_s.arg(jsonplace::lineOfKey(text, key.toUtf8()))
                    .arg(key.left(60)));
    }
    const auto name = textIn(object, "name", true);
    if (!name)
        return at(jsonplace::lineOfKey(text, "name"), {}, name.error());
    const auto description = textIn(object, "description", false);
    if (!description)
        return at(jsonplace::lineOfKey(text, "description"), {}, description.error());
    scenario.name = *name;
    scenario.description = *description;
    return {};
}

} // namespace

Result<Scenario> Scenario::fromJson(const QByteArray& text) {
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return wrong(
            u"line %1: %2"_s.arg(jsonplace::lineOfOffset(text, error.offset)).arg(error.errorString()));
    if (!document.isObject())
        return wrong(u"line 1: must be a JSON object"_s);
    const QJsonObject object = document.object();
    Scenario scenario;
    return readNames(scenario, object, text)
        .and_then([&] { return readSeed(scenario, object, text); })
        .and_then([&] { return readSteps(scenario, object.value("steps"_L1), text); })
        .and_then([&] { return readRepetition(scenario, object, text); })
        .map([&] { return std::move(scenario); });
}

Result<Scenario> Scenario::fromFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, Fault::Local,
                       "cannot read scenario " + path.toStdString() + ": " +
                           file.errorString().toStdString());
    const QByteArray text = file.read(largestFile + 1);
    if (text.size() > largestFile)
        return wrong(u"scenario %1: larger than 1 MiB"_s.arg(path));
    auto scenario = fromJson(text);
    if (!scenario)
        scenario.error().detail = "scenario " + path.toStdString() + ", " + scenario.error().detail;
    return scenario;
}

QString scenarioHelp() {
    return u"\nScenario files (--scenario FILE, admin API /admin/v1/scenario) are JSON objects:\n"
           "    name         text\n"
           "    description  text, may be left out\n"
           "    seed         of the rules it adds, instead of --seed\n"
           "    steps        array of {\"at\":\"PT5S\", ACTION}, in the order of at; ACTION is one of\n"
           "                   \"addFault\":{rule}  \"removeFault\":\"ID\"  \"removeFaults\":true (those it "
           "added)\n"
           "                   \"drain\":{\"node\",\"ratePerSecond\",\"graceMs\",\"reason\"}\n"
           "                   \"abortDrain\":\"NODE\"  \"activate\":\"NODE\"\n"
           "    repeatEvery  begins again so long after its start; left out: once\n"_s;
}

} // namespace wayside::node
