// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/access/servicecheck.h"

#include "netcore/client/rest/accounts.h"
#include "netcore/client/rest/authorizations.h"
#include "netcore/client/rest/domains.h"
#include "netcore/client/rest/tlcs.h"

#include <QJsonArray>

namespace wayside::access {

using namespace Qt::StringLiterals;
using client::RestFailure;

namespace {

template <typename T>
std::optional<RestFailure> failureOf(const client::RestResult<T>& answer) {
    return answer ? std::nullopt : std::optional(answer.error());
}

} // namespace

ServiceCheck::ServiceCheck(QObject* parent) : QObject(parent) {}

void ServiceCheck::cancel() {
    ++m_run;
    m_awaited = 0;
    m_client.reset();
    m_done = {};
}

void ServiceCheck::run(const client::ApiAccess& access, Done done) {
    cancel();
    m_report = {};
    m_done = std::move(done);
    m_awaited = 5;
    m_isInterface = false;
    m_client = std::make_unique<client::RestClient>(m_network, access);
    client::RestClient& client = *m_client;
    const QUrl nodes(access.adminBase().toString() + u"/nodes"_s);
    client.getJson(nodes, this, [this](const client::RestResult<QJsonDocument>& answer) {
        if (answer && answer->object().value(u"nodes"_s).isArray()) {
            m_report.kind = ServiceReport::Kind::Node;
            m_report.mayAdminister = true;
            m_report.streamingNodes = int(answer->object().value(u"nodes"_s).toArray().size());
        } else if (!answer && answer.error().status == 403) {
            m_report.kind = ServiceReport::Kind::Node;
        }
        learn(Resource::Sessions, std::nullopt);
    });
    client.send(client::listDomains(), this, [this](const client::RestResult<QList<client::Domain>>& answer) {
        if (answer)
            m_report.domains = int(answer->size());
        learn(Resource::Domains, failureOf(answer));
    });
    client.send(client::listAccounts(), this,
                [this](const auto& answer) { learn(Resource::Accounts, failureOf(answer)); });
    client.send(client::listTlcs(), this,
                [this](const auto& answer) { learn(Resource::Tlcs, failureOf(answer)); });
    client.send(client::listAuthorizations(), this,
                [this](const auto& answer) { learn(Resource::Authorizations, failureOf(answer)); });
}

/// Sessions stand for the admin API, which is no list and rules no role out.
void ServiceCheck::learn(Resource resource, const std::optional<RestFailure>& failure) {
    if (resource != Resource::Sessions) {
        const bool refused = failure && failure->status == 403;
        if (!failure || refused) {
            m_report.permissions.learn(resource, !failure);
            m_isInterface = true;
        } else if (failure->status == 401) {
            m_report.tokenRefused = m_isInterface = true;
        } else if (!m_report.failure || failure->status == 0) {
            m_report.failure = failure;
        }
    }
    if (--m_awaited == 0)
        answered();
}

void ServiceCheck::answered() {
    using Kind = ServiceReport::Kind;
    if (m_report.kind != Kind::Node) {
        const bool silent = !m_report.failure || m_report.failure->status == 0;
        m_report.kind = m_isInterface ? Kind::Interface : silent ? Kind::Nothing : Kind::Stranger;
    }
    // Not from within an answer: whoever is told may ask again, which ends this client.
    QMetaObject::invokeMethod(
        this,
        [this, run = m_run] {
            if (run == m_run && m_done)
                std::exchange(m_done, {})(m_report);
        },
        Qt::QueuedConnection);
}

} // namespace wayside::access
