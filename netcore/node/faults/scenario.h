// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/faults/faultrule.h"
#include "netcore/observe/source.h"

#include <variant>

namespace wayside::node {

/// What a scenario does at one moment.
namespace scenarioaction {
struct AddFault {
    FaultRule rule;
};
struct RemoveFault {
    QString id;
};
struct RemoveFaults {}; ///< those that this scenario added
struct Drain {
    QString node;
    observe::DrainRequest request;
};
struct AbortDrain {
    QString node;
};
struct Activate {
    QString node;
};
} // namespace scenarioaction

using ScenarioAction =
    std::variant<scenarioaction::AddFault, scenarioaction::RemoveFault, scenarioaction::RemoveFaults,
                 scenarioaction::Drain, scenarioaction::AbortDrain, scenarioaction::Activate>;

struct ScenarioStep {
    Milliseconds at{0}; ///< from the scenario's start
    ScenarioAction action;
    QString words; ///< for people: "addFault slow (latency delay=…)"
};

/// Faults and operations on a timeline (spec 03). A JSON object:
///   name         text, required
///   description  text
///   seed         whole number: seeds the rules it adds, instead of the node's --seed
///   steps        array, required, at most 1,000, in the order of their `at`. Each an object with
///     at           ISO 8601 duration from the start of the scenario
///     and one of   addFault      a fault rule
///                  removeFault   the id of one
///                  removeFaults  true: all that this scenario added
///                  drain         {"node", "ratePerSecond", "graceMs", "reason"} and the drain's other fields
///                  abortDrain    a node
///                  activate      a node
///   repeatEvery  ISO 8601 duration, longer than the last step's `at`: begins again so long after its start
struct Scenario {
    QString name, description;
    std::optional<quint64> seed;
    QList<ScenarioStep> steps;
    std::optional<Milliseconds> repeatEvery;

    /// Strict. InvalidArgument; the detail begins with the line: "line 12: steps[3].addFault: field …".
    static Result<Scenario> fromJson(const QByteArray& text);
    /// The same for a file, whose name comes before the line. FileUnreadable when it can not be read.
    static Result<Scenario> fromFile(const QString& path);
};

/// For `--help`.
QString scenarioHelp();

} // namespace wayside::node
