// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/access/accessfields.h"
#include "netcore/access/permissions.h"
#include "netcore/client/restclient.h"
#include "netcore/observe/serviceaccess.h"

#include <memory>
#include <optional>
#include <QNetworkAccessManager>
#include <QObject>
#include <tuple>

namespace wayside::access {

/// A list as it was last answered.
template <typename Row>
struct Listing {
    QList<Row> rows;
    bool isLoading = false;
    bool isKnown = false;                       ///< was answered once
    std::optional<client::RestFailure> failure; ///< of the last attempt: `rows` are older than that
    qint64 atMs = 0;                            ///< UTC; when `rows` were answered
};

/// The lists behind a REST API, what its token may do, and the way to change things. No token but the one
/// that was given leaves or stays in here: values in lists are masked as they arrive. GUI thread; nothing
/// waits.
class AccessService : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype mostLogs = 50'000; ///< kept of one range, the newest

    explicit AccessService(QObject* parent = nullptr);
    ~AccessService() override;

    /// Forgets everything when it is another service or token. Nothing: there is none (yet).
    void setService(const std::optional<observe::ServiceAccess>& service);
    bool hasService() const { return m_service.has_value(); }
    QUrl api() const { return m_service ? m_service->api : QUrl(); }
    /// A role of which an embedded node has told a token; empty when the token's role is not among them.
    QString namedRole() const;
    QStringList rolesOnOffer() const;
    void actAs(const QString& role);

    void load(Resource resource);
    /// One list after the other would tell less slowly what is allowed: asks for all of them at once, session
    /// logs of no time at all.
    void loadEverything();
    void loadLogs(qint64 fromMs, qint64 untilMs);
    /// Loads on their way are dropped; changes are not.
    void cancelLoads();
    bool isLoading(Resource resource) const;

    template <typename Row>
    const Listing<Row>& listing() const {
        return std::get<Listing<Row>>(m_listings);
    }
    /// More sessions were logged in the range than are kept here.
    qsizetype logsDropped() const { return m_logsDropped; }

    const Permissions& permissions() const { return m_permissions; }
    bool isTokenRefused() const { return m_tokenRefused; } ///< 401
    QString ownTokenUuid() const { return m_ownToken; }    ///< empty when the lists do not tell it

    /// One request that changes something; never dropped.
    template <typename T>
    void send(const client::RestRequest<T>& request, QObject* context,
              std::type_identity_t<std::function<void(const client::RestResult<T>&)>> done) {
        if (m_changes)
            m_changes->send(request, context, std::move(done));
        else
            done(tl::unexpected(noService()));
    }

    /// What a change answered, put where the list has it. Lists that depend on it follow.
    template <typename Row>
    void put(const QList<Row>& rows) {
        Listing<Row>& list = std::get<Listing<Row>>(m_listings);
        QHash<QString, qsizetype> places;
        for (qsizetype i = 0; i < list.rows.size(); ++i)
            places.insert(keyOf(list.rows.at(i)), i);
        for (const Row& row : rows) {
            const auto place = places.constFind(keyOf(row));
            if (place == places.cend())
                list.rows.append(masked(row));
            else
                list.rows[*place] = masked(row);
        }
        Q_EMIT changed(resourceOf<Row>());
    }
    template <typename Row>
    void drop(const QSet<QString>& keys) {
        Listing<Row>& list = std::get<Listing<Row>>(m_listings);
        list.rows.removeIf([&keys](const Row& row) { return keys.contains(keyOf(row)); });
        Q_EMIT changed(resourceOf<Row>());
        if constexpr (std::is_same_v<Row, client::Authorization>)
            dropTokensOf(keys);
    }

    template <typename Row>
    static constexpr Resource resourceOf() {
        if constexpr (std::is_same_v<Row, client::Domain>)
            return Resource::Domains;
        else if constexpr (std::is_same_v<Row, client::Account>)
            return Resource::Accounts;
        else if constexpr (std::is_same_v<Row, client::Tlc>)
            return Resource::Tlcs;
        else if constexpr (std::is_same_v<Row, client::Authorization>)
            return Resource::Authorizations;
        else if constexpr (std::is_same_v<Row, client::AuthorizationToken>)
            return Resource::Tokens;
        else if constexpr (std::is_same_v<Row, client::PayloadPolicy>)
            return Resource::PayloadPolicies;
        else if constexpr (std::is_same_v<Row, client::Session>)
            return Resource::Sessions;
        else
            return Resource::SessionLogs;
    }

Q_SIGNALS:
    void serviceChanged();
    void changed(wayside::access::Resource resource); ///< rows, loading or failure
    void permissionsChanged();

private:
    template <typename Row>
    void loadList(const client::RestRequest<QList<Row>>& request);
    template <typename Row>
    void stopLoading();
    template <typename Row>
    void take(const client::RestResult<QList<Row>>& answer);
    void probeLogs();
    void learn(Resource resource, const std::optional<client::RestFailure>& failure);
    void findOwnToken(const QList<client::AuthorizationToken>& tokens);
    void learnOwnRole();
    void dropTokensOf(const QSet<QString>& authorizations);
    void connectAnew();
    static client::RestFailure noService();

    template <typename Row>
    static Row masked(const Row& row) {
        return row;
    }
    static client::AuthorizationToken masked(client::AuthorizationToken row);
    static client::Session masked(client::Session row);
    static client::SessionLog masked(client::SessionLog row);

    QNetworkAccessManager m_network;
    std::optional<observe::ServiceAccess> m_service;
    std::unique_ptr<client::RestClient> m_loads;
    std::unique_ptr<client::RestClient> m_changes;
    std::tuple<Listing<client::Domain>, Listing<client::Account>, Listing<client::Tlc>,
               Listing<client::Authorization>, Listing<client::AuthorizationToken>,
               Listing<client::PayloadPolicy>, Listing<client::SessionLog>, Listing<client::Session>>
        m_listings;
    Permissions m_permissions;
    QString m_ownToken;
    qsizetype m_logsDropped = 0;
    quint64 m_logQuestions = 0;
    bool m_tokenRefused = false;
};

} // namespace wayside::access
