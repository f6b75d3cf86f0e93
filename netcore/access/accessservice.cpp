// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/access/accessservice.h"

#include "netcore/client/rest/tokenreference.h"

#include <algorithm>
#include <QDateTime>

namespace wayside::access {

using namespace Qt::StringLiterals;
using namespace client;

namespace {
constexpr int statusTokenUnknown = 401;
constexpr int statusNotAllowed = 403;
} // namespace

AccessService::AccessService(QObject* parent) : QObject(parent) {}

AccessService::~AccessService() = default;

RestFailure AccessService::noService() {
    return failureWithoutAnswer(
        Error{ErrorCode::Unreachable, Fault::Local, "the source has no REST API at the moment"});
}

void AccessService::setService(const std::optional<observe::ServiceAccess>& service) {
    const bool same = service.has_value() == m_service.has_value() &&
                      (!service || (service->api == m_service->api && service->token == m_service->token &&
                                    service->caFile == m_service->caFile &&
                                    service->tokensByRole == m_service->tokensByRole));
    if (same)
        return;
    m_service = service;
    connectAnew();
}

void AccessService::connectAnew() {
    m_loads.reset();
    m_changes.reset();
    m_listings = {};
    m_permissions = {};
    m_ownToken.clear();
    m_logsDropped = 0;
    m_tokenRefused = false;
    if (m_service) {
        ApiAccess access{m_service->api, m_service->token, {}};
        if (!m_service->caFile.isEmpty()) {
            // Without it the system's authorities decide; a certificate they do not know is refused in words.
            if (const auto trust = TlsTrust::withAuthorities(m_service->caFile))
                access.trust = *trust;
        }
        m_loads = std::make_unique<RestClient>(m_network, access);
        m_changes = std::make_unique<RestClient>(m_network, access);
        if (const auto role = roleFrom(namedRole().toStdString()))
            m_permissions.learnRole(*role);
    }
    Q_EMIT serviceChanged();
    Q_EMIT permissionsChanged();
    for (int i = 0; i < resourceCount; ++i)
        Q_EMIT changed(Resource(i));
}

QString AccessService::namedRole() const {
    return m_service ? m_service->tokensByRole.key(m_service->token) : QString();
}

QStringList AccessService::rolesOnOffer() const {
    return m_service ? QStringList(m_service->tokensByRole.keys()) : QStringList();
}

void AccessService::actAs(const QString& role) {
    if (!m_service || !m_service->tokensByRole.contains(role) || namedRole() == role)
        return;
    m_service->token = m_service->tokensByRole.value(role);
    connectAnew();
}

void AccessService::load(Resource resource) {
    switch (resource) {
    case Resource::Domains:
        return loadList(listDomains());
    case Resource::Accounts:
        return loadList(listAccounts());
    case Resource::Tlcs:
        return loadList(listTlcs());
    case Resource::Authorizations:
        return loadList(listAuthorizations());
    case Resource::Tokens:
        return loadList(listAuthorizationTokens());
    case Resource::PayloadPolicies:
        return loadList(listPayloadPolicies());
    case Resource::Sessions:
        return loadList(listSessions());
    case Resource::SessionLogs:
        return probeLogs();
    }
}

void AccessService::loadEverything() {
    for (int i = 0; i < resourceCount; ++i)
        load(Resource(i));
}

template <typename Row>
void AccessService::loadList(const RestRequest<QList<Row>>& request) {
    Listing<Row>& list = std::get<Listing<Row>>(m_listings);
    if (list.isLoading || !m_loads)
        return;
    list.isLoading = true;
    Q_EMIT changed(resourceOf<Row>());
    m_loads->send(request, this, [this](const RestResult<QList<Row>>& answer) { take<Row>(answer); });
}

void AccessService::loadLogs(qint64 fromMs, qint64 untilMs) {
    if (!m_loads)
        return;
    std::get<Listing<SessionLog>>(m_listings).isLoading = true;
    Q_EMIT changed(Resource::SessionLogs);
    // The last range that was asked for counts, whichever answer comes last.
    m_loads->send(listSessionLogs(fromMs, untilMs), this,
                  [this, question = ++m_logQuestions](const RestResult<QList<SessionLog>>& answer) {
                      if (question == m_logQuestions)
                          take<SessionLog>(answer);
                  });
}

/// Whether logs may be read at all, without reading any.
void AccessService::probeLogs() {
    if (!m_loads || m_permissions.isKnown(Resource::SessionLogs))
        return;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_loads->send(listSessionLogs(now, now), this, [this](const RestResult<QList<SessionLog>>& answer) {
        learn(Resource::SessionLogs, answer ? std::nullopt : std::optional(answer.error()));
    });
}

template <typename Row>
void AccessService::take(const RestResult<QList<Row>>& answer) {
    Listing<Row>& list = std::get<Listing<Row>>(m_listings);
    list.isLoading = false;
    list.failure = answer ? std::nullopt : std::optional(answer.error());
    if (answer) {
        list.isKnown = true;
        list.atMs = QDateTime::currentMSecsSinceEpoch();
        list.rows = *answer;
        if constexpr (std::is_same_v<Row, AuthorizationToken>)
            findOwnToken(list.rows);
        if constexpr (std::is_same_v<Row, SessionLog>) {
            std::stable_sort(list.rows.begin(), list.rows.end(),
                             [](const SessionLog& a, const SessionLog& b) { return a.created > b.created; });
            m_logsDropped = std::max<qsizetype>(0, list.rows.size() - mostLogs);
            list.rows.resize(list.rows.size() - m_logsDropped);
        }
        for (Row& row : list.rows)
            row = masked(row);
    }
    learn(resourceOf<Row>(), list.failure);
    if constexpr (std::is_same_v<Row, AuthorizationToken> || std::is_same_v<Row, Authorization>)
        learnOwnRole();
    Q_EMIT changed(resourceOf<Row>());
}

void AccessService::learn(Resource resource, const std::optional<RestFailure>& failure) {
    const bool refused = failure && failure->status == statusTokenUnknown;
    if (failure && !refused && failure->status != statusNotAllowed)
        return;
    m_tokenRefused = refused;
    if (!refused)
        m_permissions.learn(resource, !failure);
    Q_EMIT permissionsChanged();
}

void AccessService::findOwnToken(const QList<AuthorizationToken>& tokens) {
    const QString own = tokenReference(m_service->token);
    m_ownToken.clear();
    for (const AuthorizationToken& token : tokens) {
        if (!own.isEmpty() && tokenReference(token.token.toUtf8()) == own)
            m_ownToken = token.uuid;
    }
}

/// An administrator's token stands in its own list, and so its role can be looked up.
void AccessService::learnOwnRole() {
    for (const AuthorizationToken& token : listing<AuthorizationToken>().rows) {
        if (token.uuid != m_ownToken)
            continue;
        for (const Authorization& authorization : listing<Authorization>().rows) {
            const auto role = roleFrom(authorization.role.toStdString());
            if (authorization.uuid == token.authorization && role) {
                m_permissions.learnRole(*role);
                Q_EMIT permissionsChanged();
            }
        }
    }
}

void AccessService::dropTokensOf(const QSet<QString>& authorizations) {
    QSet<QString> tokens;
    for (const AuthorizationToken& token : listing<AuthorizationToken>().rows) {
        if (authorizations.contains(token.authorization))
            tokens.insert(token.uuid);
    }
    if (!tokens.isEmpty())
        drop<AuthorizationToken>(tokens);
}

template <typename Row>
void AccessService::stopLoading() {
    Listing<Row>& list = std::get<Listing<Row>>(m_listings);
    if (std::exchange(list.isLoading, false))
        Q_EMIT changed(resourceOf<Row>());
}

void AccessService::cancelLoads() {
    if (!m_loads)
        return;
    const ApiAccess access = m_loads->access();
    m_loads = std::make_unique<RestClient>(m_network, access);
    stopLoading<Domain>();
    stopLoading<Account>();
    stopLoading<Tlc>();
    stopLoading<Authorization>();
    stopLoading<AuthorizationToken>();
    stopLoading<PayloadPolicy>();
    stopLoading<SessionLog>();
    stopLoading<Session>();
}

bool AccessService::isLoading(Resource resource) const {
    switch (resource) {
    case Resource::Domains:
        return listing<Domain>().isLoading;
    case Resource::Accounts:
        return listing<Account>().isLoading;
    case Resource::Tlcs:
        return listing<Tlc>().isLoading;
    case Resource::Authorizations:
        return listing<Authorization>().isLoading;
    case Resource::Tokens:
        return listing<AuthorizationToken>().isLoading;
    case Resource::PayloadPolicies:
        return listing<PayloadPolicy>().isLoading;
    case Resource::SessionLogs:
        return listing<SessionLog>().isLoading;
    case Resource::Sessions:
        return listing<Session>().isLoading;
    }
    return false;
}

AuthorizationToken AccessService::masked(AuthorizationToken row) {
    row.token = maskedToken(row.token.toUtf8());
    return row;
}
Session AccessService::masked(Session row) {
    row.token = maskedToken(row.token).toUtf8();
    return row;
}
SessionLog AccessService::masked(SessionLog row) {
    row.token = maskedToken(row.token).toUtf8();
    return row;
}

} // namespace wayside::access
