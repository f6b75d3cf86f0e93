// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/alerts/measure.h"

#include "netcore/text/latintext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wayside::alerts {

namespace {

QString typeWord(SessionType type) {
    return latinText(nameOf(type));
}

/// How sessions of a group become one figure.
enum class Fold { Sum, Least, Most };

Fold foldOf(Metric metric) {
    switch (metric) {
    case Metric::Headroom:
    case Metric::TimeToCutOff:
        return Fold::Least;
    case Metric::ClockOffset:
        return Fold::Most;
    default:
        return Fold::Sum;
    }
}

/// Groups that exist although no session is in them at the moment.
QStringList standingGroups(const Rule& rule, const FactBook& book) {
    QStringList keys;
    switch (rule.per) {
    case Grouping::All:
        keys.append(QString());
        break;
    case Grouping::Node:
        for (const auto& [id, node] : book.nodes())
            keys.append(id);
        break;
    case Grouping::Type:
        for (const auto& [type, name] : sessionTypeNames) {
            if (!rule.scope.type || rule.scope.type == type)
                keys.append(typeWord(type));
        }
        break;
    case Grouping::Account:
        for (auto it = book.presence(Grouping::Account).keyBegin();
             it != book.presence(Grouping::Account).keyEnd(); ++it)
            keys.append(*it);
        break;
    default:
        break;
    }
    return keys;
}

QList<Measured> measureSessions(const Rule& rule, const FactBook& book, qint64 nowMs) {
    QList<Measured> all;
    for (const auto& [id, facts] : book.sessions()) {
        if (book.isNewest(facts) && fits(rule.scope, facts.context))
            all.append({{Grouping::Session, facts.key, id}, facts.context, facts.value(rule.metric, nowMs)});
    }
    return all;
}

QList<Measured> measureGroups(const Rule& rule, const FactBook& book, qint64 nowMs) {
    const Fold fold = foldOf(rule.metric);
    const bool scoped = !rule.scope.isEmpty();
    QHash<QString, std::optional<double>> groups;
    if (fold == Fold::Sum) {
        for (const QString& key : standingGroups(rule, book)) {
            if (rule.per == Grouping::All ||
                fits({rule.scope.node, rule.scope.account, {}, {}, {}, {}}, contextOf(rule.per, key)) ||
                rule.per == Grouping::Type)
                groups[key] = 0;
        }
    }
    const auto add = [&](const QString& key, const std::optional<double>& value) {
        std::optional<double>& sum = groups[key];
        if (!value)
            return;
        if (!sum)
            sum = value;
        else if (fold == Fold::Sum)
            sum = *sum + *value;
        else
            sum = fold == Fold::Least ? std::min(*sum, *value) : std::max(*sum, *value);
    };
    for (const auto& [id, facts] : book.sessions()) {
        if (scoped && !fits(rule.scope, facts.context))
            continue;
        const auto value = facts.value(rule.metric, nowMs);
        if (rule.per == Grouping::All)
            add(QString(), value);
        else
            for (const QString& key : groupsOf(rule.per, facts.context))
                add(key, value);
    }
    QList<Measured> all;
    for (auto it = groups.cbegin(); it != groups.cend(); ++it)
        all.append({{rule.per, it.key(), 0}, contextOf(rule.per, it.key()), it.value()});
    return all;
}

QList<Measured> measureNodes(const Rule& rule, const FactBook& book) {
    QList<Measured> all;
    for (const auto& [id, node] : book.nodes()) {
        const AlertContext context = contextOf(Grouping::Node, id);
        if (!fits(rule.scope, context))
            continue;
        std::optional<double> value;
        if (rule.metric == Metric::NodeUnreachable)
            value = node.reachable ? 0 : 1;
        else if (node.reachable)
            value = node.state == NodeState::Drained || node.state == NodeState::Maintenance ? 1 : 0;
        all.append({{Grouping::Node, id, 0}, context, value});
    }
    return all;
}

QList<Measured> measureOffline(const Rule& rule, const FactBook& book) {
    QList<Measured> all;
    const auto& presences = book.presence(rule.per);
    for (auto it = presences.cbegin(); it != presences.cend(); ++it) {
        AlertContext context = it->context;
        if (rule.per == Grouping::Tlc)
            context.identifiers = {it.key()};
        if (fits(rule.scope, context))
            all.append({{rule.per, it.key(), 0}, context, it->active > 0 ? 0 : 1});
    }
    // Named one by one, a subject is missed although it was never seen.
    const QStringList named =
        rule.per == Grouping::Tlc ? rule.scope.identifiers : QStringList{rule.scope.account};
    for (const QString& key : named) {
        if (!key.isEmpty() && !hasWildcard(key) && !presences.contains(key))
            all.append({{rule.per, key, 0}, contextOf(rule.per, key), 1});
    }
    return all;
}

} // namespace

bool passes(Direction direction, double threshold, double value) {
    return direction == Direction::Above ? value > threshold : value < threshold;
}

QStringList groupsOf(Grouping per, const AlertContext& context) {
    switch (per) {
    case Grouping::All:
        return {QString()};
    case Grouping::Node:
        return context.node.isEmpty() ? QStringList() : QStringList{context.node};
    case Grouping::Account:
        return context.account.isEmpty() ? QStringList() : QStringList{context.account};
    case Grouping::Type:
        return context.type ? QStringList{typeWord(*context.type)} : QStringList();
    case Grouping::Tlc:
        return context.identifiers;
    case Grouping::Session:
        break;
    }
    return {};
}

AlertContext contextOf(Grouping per, const QString& key) {
    AlertContext context;
    switch (per) {
    case Grouping::Node:
        context.node = key;
        break;
    case Grouping::Account:
        context.account = key;
        break;
    case Grouping::Type:
        context.type = sessionTypeFrom(key.toStdString());
        break;
    case Grouping::Tlc:
        context.identifiers = {key};
        context.type = SessionType::Tlc;
        break;
    default:
        break;
    }
    return context;
}

QList<Measured> measure(const Rule& rule, const FactBook& book, qint64 nowMs) {
    switch (rule.metric) {
    case Metric::NodeUnreachable:
    case Metric::NodeOutOfService:
        return measureNodes(rule, book);
    case Metric::Offline:
        return measureOffline(rule, book);
    default:
        break;
    }
    if (kindOf(rule.metric) != MetricKind::Gauge)
        return {};
    return rule.per == Grouping::Session ? measureSessions(rule, book, nowMs)
                                         : measureGroups(rule, book, nowMs);
}

} // namespace wayside::alerts
