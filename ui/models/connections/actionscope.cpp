// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connections/actionscope.h"

#include "ui/models/connections/connectionmodel.h"
#include "ui/shell/words.h"

#include <QCoreApplication>
#include <QMap>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

struct Scope {
    Q_DECLARE_TR_FUNCTIONS(Scope)
};

void count(ActionScope& scope, const observe::ConnectionRow& row) {
    scope.ignoredBefore += row.reconnectIgnored ? 1 : 0;
    scope.asked += row.reconnectRequested && !row.reconnectIgnored ? 1 : 0;
    scope.queuedBytes += row.queuedBytes;
    if (!row.type)
        return;
    switch (*row.type) {
    case SessionType::Tlc:
        ++scope.tlc;
        break;
    case SessionType::Broker:
        ++scope.broker;
        break;
    case SessionType::Monitor:
        ++scope.monitor;
        break;
    }
}

QString counted(const QString& name, int number) {
    return Scope::tr("%1 %2", "name and how many").arg(name, words::count(quint64(number)));
}

} // namespace

ActionScope ActionScope::of(observe::ConnectionAction action, const QList<quint64>& ids,
                            const ConnectionModel& model) {
    ActionScope scope;
    QMap<QString, int> nodes;
    for (const quint64 id : ids) {
        const observe::ConnectionRow* row = model.find(id);
        if (!row || row->ended()) {
            ++scope.ended;
            continue;
        }
        if (action == observe::ConnectionAction::Reconnect &&
            row->state() != session::ConnectionState::Active) {
            ++scope.notActive;
            continue;
        }
        scope.targets.append(
            {id, words::sessionName(*row), row->sessionId, row->nodeId, row->type, row->reconnectIgnored});
        count(scope, *row);
        ++nodes[row->nodeId];
    }
    for (auto node = nodes.cbegin(); node != nodes.cend(); ++node)
        scope.nodes.append({node.key(), node.value()});
    return scope;
}

QString ActionScope::nodeNames() const {
    QStringList names;
    for (const auto& [name, sessions] : nodes)
        names.append(name.isEmpty() ? QString(words::unknown) : name);
    constexpr qsizetype mostNamed = 4;
    if (names.size() > mostNamed)
        return Scope::tr("%n nodes", nullptr, int(names.size()));
    if (names.size() < 2)
        return names.join(QString());
    const QString last = names.takeLast();
    return Scope::tr("%1 and %2", "names of nodes").arg(names.join(u", "_s), last);
}

QString ActionScope::countsLine() const {
    QStringList byNode, byType;
    for (const auto& [name, sessions] : nodes)
        byNode.append(counted(name.isEmpty() ? QString(words::unknown) : name, sessions));
    for (const auto& [type, sessions] :
         {std::pair(SessionType::Tlc, tlc), std::pair(SessionType::Broker, broker),
          std::pair(SessionType::Monitor, monitor)}) {
        if (sessions > 0)
            byType.append(counted(words::sessionType(type), sessions));
    }
    return byType.isEmpty() ? byNode.join(u", "_s) : byNode.join(u", "_s) + u" · "_s + byType.join(u", "_s);
}

} // namespace wayside::ui
