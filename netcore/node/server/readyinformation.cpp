// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/server/nodeserver.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace wayside::node {

using namespace Qt::StringLiterals;

QJsonObject ReadyInformation::toJson() const {
    QJsonArray nodeList;
    for (const observe::NodeRow& node : nodes)
        nodeList.append(QJsonObject{{u"id"_s, node.id},
                                    {u"host"_s, node.host},
                                    {u"port"_s, node.port},
                                    {u"tlsPort"_s, node.tlsPort}});
    QJsonObject object{
        {u"event"_s, u"ready"_s}, {u"version"_s, version},   {u"pid"_s, QCoreApplication::applicationPid()},
        {u"apiUrl"_s, apiUrl},    {u"adminUrl"_s, adminUrl}, {u"metricsUrl"_s, metricsUrl},
        {u"caFile"_s, caFile},    {u"nodes"_s, nodeList},
    };
    if (tokens.isEmpty())
        return object;
    object.insert(u"domain"_s, domain);
    object.insert(u"tlcIdentifiers"_s, QJsonArray::fromStringList(tlcIdentifiers));
    QJsonObject tokenByRole;
    for (const auto& [role, token] : tokens.asKeyValueRange())
        tokenByRole.insert(role, QString::fromLatin1(token));
    object.insert(u"tokens"_s, tokenByRole);
    return object;
}

} // namespace wayside::node
