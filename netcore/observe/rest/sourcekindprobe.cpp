// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/rest/sourcekindprobe.h"

#include "netcore/observe/rest/serviceurl.h"

#include <QJsonDocument>
#include <QTimer>

namespace wayside::observe {

using client::RestResult;

void SourceKindProbe::ask(const ServiceAddress& address, std::function<void(const Answer&)> done,
                          Milliseconds timeout) {
    m_done = std::move(done);
    client::ApiAccess access;
    const auto api = client::ApiAccess::apiBase(serviceRoot(address.url) + QStringLiteral("/api"));
    const auto trust = address.caFile.isEmpty() ? Result<client::TlsTrust>(client::TlsTrust())
                                                : client::TlsTrust::withAuthorities(address.caFile);
    if (!api || !trust) {
        const QString why = QString::fromStdString(api ? trust.error().detail : api.error().detail);
        QTimer::singleShot(0, this, [this, why] { conclude(SourceKind::Neither, why); });
        return;
    }
    access.api = *api;
    access.trust = *trust;
    access.authorizationToken = address.token;
    access.timeout = timeout;
    m_rest = std::make_unique<client::RestClient>(m_network, access);
    QUrl nodes = access.adminBase();
    nodes.setPath(nodes.path() + QStringLiteral("/nodes"));
    m_rest->getJson(nodes, this, [this](const RestResult<QJsonDocument>& answer) {
        if (answer && answer->isArray())
            conclude(SourceKind::NodeAdministration, tr("A node with its administration"));
        else if (answer)
            askService(false);
        else if (answer.error().status == 0)
            conclude(SourceKind::Unreachable, QString::fromStdString(answer.error().error.detail));
        else
            askService(answer.error().status == 403);
    });
}

void SourceKindProbe::askService(bool administrationRefused) {
    m_rest->send(
        client::listSessions(), this,
        [this, administrationRefused](const RestResult<QList<client::Session>>& sessions) {
            const int status = sessions ? 200 : sessions.error().status;
            if (sessions || status == 403) {
                conclude(SourceKind::SubjectInterface,
                         administrationRefused
                             ? tr("This authorization may not use the node administration; the service "
                                  "can be shown as a Subject Interface API")
                             : tr("This service has no node administration; it can be shown as a "
                                  "Subject Interface API"));
            } else if (status == 401) {
                conclude(SourceKind::NotAuthenticated, tr("The service does not know this token"));
            } else if (status == 0) {
                conclude(SourceKind::Unreachable, QString::fromStdString(sessions.error().error.detail));
            } else {
                conclude(SourceKind::Neither,
                         tr("What answers there is neither a node nor a Subject Interface API"));
            }
        });
}

void SourceKindProbe::conclude(SourceKind kind, const QString& explanation) {
    if (const auto done = std::exchange(m_done, nullptr))
        done({kind, explanation});
}

} // namespace wayside::observe
