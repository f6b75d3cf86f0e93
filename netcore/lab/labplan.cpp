// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/lab/labplan.h"

#include "netcore/text/latintext.h"

#include <algorithm>
#include <QFile>
#include <QHostAddress>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QUrl>

namespace wayside::lab {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostIdentifiers = 100; // of one session (spec 02 §2)
constexpr qint64 longestTokenFile = 4096;

Result<QByteArray> tokenFrom(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, Fault::Local,
                       u"cannot read the token file %1: %2"_s.arg(path, file.errorString()).toStdString());
    const QByteArray line = file.readLine(longestTokenFile).trimmed();
    if (line.isEmpty())
        return failure(ErrorCode::FileUnreadable, Fault::Local,
                       u"the token file %1 holds no token"_s.arg(path).toStdString());
    return line;
}

Result<client::ApiAccess> apiAccessFor(const LabService& service) {
    client::ApiAccess access;
    auto api = client::ApiAccess::apiBase(service.api);
    if (!api)
        return tl::unexpected(api.error());
    access.api = *api;
    access.authorizationToken = service.token;
    if (!service.tokenFile.isEmpty()) {
        auto token = tokenFrom(service.tokenFile);
        if (!token)
            return tl::unexpected(token.error());
        access.authorizationToken = *token;
    }
    if (!service.caFile.isEmpty()) {
        auto trust = client::TlsTrust::withAuthorities(service.caFile);
        if (!trust)
            return tl::unexpected(trust.error());
        access.trust = *trust;
    }
    if (!service.proxy.isEmpty()) {
        auto proxy = client::ProxySettings::fromText(service.proxy);
        if (proxy && !service.proxyCredentials.isEmpty())
            proxy = proxy->withCredentials(service.proxyCredentials);
        if (!proxy)
            return tl::unexpected(proxy.error());
        access.proxy = *proxy;
    }
    return access;
}

} // namespace

bool LabService::isLoopback() const {
    const QString host = QUrl(api).host();
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

std::optional<PlanFault> LabPlan::fault() const {
    const bool singleplex = session.protocol == SessionProtocol::Singleplex;
    if (!client::ApiAccess::apiBase(service.api))
        return PlanFault::BadAddress;
    const auto proxy = client::ProxySettings::fromText(service.proxy);
    if (!service.proxy.isEmpty() && !proxy)
        return PlanFault::BadProxy;
    if (!service.proxy.isEmpty() && !service.proxyCredentials.isEmpty() &&
        !proxy->withCredentials(service.proxyCredentials))
        return PlanFault::BadProxy;
    if (service.token.isEmpty() && service.tokenFile.isEmpty())
        return PlanFault::NoToken;
    if (session.domain.isEmpty())
        return PlanFault::NoDomain;
    if (singleplex && session.type != SessionType::Tlc)
        return PlanFault::NotMultiplex;
    if (singleplex && session.identifiers.size() != 1)
        return PlanFault::NotOneIdentifier;
    if (session.identifiers.size() > mostIdentifiers)
        return PlanFault::TooManyIdentifiers;
    QStringList distinct = session.identifiers;
    if (distinct.removeDuplicates() > 0)
        return PlanFault::IdentifierTwice;
    const bool allFit =
        std::all_of(session.identifiers.begin(), session.identifiers.end(), [](const QString& identifier) {
            const QByteArray bytes = identifier.toUtf8();
            return TlcIdentifier::fromText({bytes.constData(), std::size_t(bytes.size())}).has_value();
        });
    return allFit ? std::nullopt : std::optional(PlanFault::BadIdentifier);
}

Result<LabAccess> accessFor(const LabPlan& plan) {
    auto access = apiAccessFor(plan.service);
    if (!access)
        return tl::unexpected(access.error());
    LabAccess made;
    made.logs = *access;
    if (!plan.service.logToken.isEmpty())
        made.logs.authorizationToken = plan.service.logToken;
    client::ClientSettings& client = made.client;
    client.access = *access;
    client.session = plan.session;
    client.wantedNode = plan.wantedNode;
    client.stream.trust = access->trust;
    client.seed = QRandomGenerator::global()->generate64();
    client.keepPayloads = plan.keepPayloads;
    client.deleteSessions = plan.deleteSession;
    session::ClientMachineSettings& machine = client.stream.machine;
    machine.behaviour.governed = plan.governed;
    machine.governorMargin = plan.governorMargin;
    machine.queuePolicy = plan.queuePolicy;
    machine.queueDatagrams = plan.queueDatagrams;
    machine.byeDeadline = plan.byeDeadline;
    machine.payloadMaximumAge = plan.payloadMaximumAge;
    return made;
}

namespace {} // namespace

LabPlan LabPlan::withoutSecrets() const {
    LabPlan plan = *this;
    plan.service.token.clear();
    plan.service.logToken.clear();
    plan.service.proxyCredentials.clear();
    return plan;
}

QJsonObject LabPlan::toJson() const {
    return {{u"name"_s, name},
            {u"service"_s, service.name},
            {u"api"_s, service.api},
            {u"tokenFile"_s, service.tokenFile},
            {u"caFile"_s, service.caFile},
            {u"proxy"_s, service.proxy},
            {u"domain"_s, session.domain},
            {u"type"_s, latinText(nameOf(session.type))},
            {u"protocol"_s, latinText(nameOf(session.protocol))},
            {u"securityMode"_s, latinText(nameOf(session.securityMode))},
            {u"identifiers"_s, QJsonArray::fromStringList(session.identifiers)},
            {u"node"_s, wantedNode},
            {u"comesBack"_s, comesBack},
            {u"governed"_s, governed},
            {u"governorMargin"_s, governorMargin},
            {u"queuePolicy"_s, latinText(session::nameOf(queuePolicy))},
            {u"queueDatagrams"_s, qint64(queueDatagrams)},
            {u"byeDeadlineMs"_s, qint64(byeDeadline.count())},
            {u"payloadMaximumAgeMs"_s, qint64(payloadMaximumAge.count())},
            {u"keepPayloads"_s, keepPayloads},
            {u"deleteSession"_s, deleteSession}};
}

LabPlan LabPlan::fromJson(const QJsonObject& object) {
    LabPlan plan;
    const auto text = [&object](const QString& key) { return object.value(key).toString(); };
    const auto name = [&text](const QString& key) { return text(key).toStdString(); };
    plan.name = text(u"name"_s);
    plan.service.name = text(u"service"_s);
    plan.service.api = text(u"api"_s);
    plan.service.tokenFile = text(u"tokenFile"_s);
    plan.service.caFile = text(u"caFile"_s);
    plan.service.proxy = text(u"proxy"_s);
    plan.session.domain = text(u"domain"_s);
    plan.session.type = sessionTypeFrom(name(u"type"_s)).value_or(plan.session.type);
    plan.session.protocol = sessionProtocolFrom(name(u"protocol"_s)).value_or(plan.session.protocol);
    plan.session.securityMode = securityModeFrom(name(u"securityMode"_s)).value_or(plan.session.securityMode);
    for (const auto& identifier : object.value(u"identifiers"_s).toArray())
        plan.session.identifiers.append(identifier.toString());
    plan.wantedNode = text(u"node"_s);
    plan.comesBack = object.value(u"comesBack"_s).toBool(plan.comesBack);
    plan.governed = object.value(u"governed"_s).toBool(plan.governed);
    plan.governorMargin =
        std::clamp(object.value(u"governorMargin"_s).toDouble(plan.governorMargin), 0.0, 0.9);
    plan.queuePolicy = session::queuePolicyFrom(name(u"queuePolicy"_s)).value_or(plan.queuePolicy);
    plan.queueDatagrams = std::size_t(std::clamp<qint64>(
        object.value(u"queueDatagrams"_s).toInteger(qint64(plan.queueDatagrams)), 1, 1'000'000));
    plan.byeDeadline = Milliseconds(
        std::clamp<qint64>(object.value(u"byeDeadlineMs"_s).toInteger(plan.byeDeadline.count()), 0, 600'000));
    plan.payloadMaximumAge =
        Milliseconds(std::clamp<qint64>(object.value(u"payloadMaximumAgeMs"_s).toInteger(0), 0, 86'400'000));
    plan.keepPayloads = object.value(u"keepPayloads"_s).toBool(plan.keepPayloads);
    plan.deleteSession = object.value(u"deleteSession"_s).toBool(plan.deleteSession);
    return plan;
}

} // namespace wayside::lab
