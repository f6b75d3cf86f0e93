// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/access/permissions.h"
#include "netcore/client/restclient.h"

#include <functional>
#include <memory>
#include <QNetworkAccessManager>
#include <QObject>

namespace wayside::access {

/// What answers at an address, and what a token may do there.
struct ServiceReport {
    enum class Kind {
        Nothing,   ///< no answer; `failure` says why
        Stranger,  ///< something answers, but not with the REST API of spec 02
        Interface, ///< the REST API of spec 02, without our admin API
        Node,      ///< a node of ours, with its admin API
    };
    Kind kind = Kind::Nothing;
    std::optional<client::RestFailure> failure; ///< why nothing is known, or why it is so little
    bool tokenRefused = false;                  ///< 401: the service does not know the token
    bool mayAdminister = false;                 ///< the admin API answers this token
    int streamingNodes = 0;                     ///< of a node that may be administered
    Permissions permissions;
    std::optional<int> domains; ///< how many the token sees
};

/// Asks a service what it is: its admin API and its lists, all at once, each once. Changes nothing. GUI
/// thread; nothing waits.
class ServiceCheck : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(const ServiceReport&)>;

    explicit ServiceCheck(QObject* parent = nullptr);

    /// One at a time: an earlier one is dropped. Nothing comes after cancel().
    void run(const client::ApiAccess& access, Done done);
    void cancel();
    bool isRunning() const { return bool(m_done); }

private:
    void learn(Resource resource, const std::optional<client::RestFailure>& failure);
    void answered();

    QNetworkAccessManager m_network;
    std::unique_ptr<client::RestClient> m_client;
    ServiceReport m_report;
    Done m_done;
    int m_awaited = 0;
    quint64 m_run = 0;          ///< what belongs to an earlier one is stale
    bool m_isInterface = false; ///< a list was answered, or refused as only such an API does
};

} // namespace wayside::access
