// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/api/apiservices.h"
#include "netcore/node/http/responder.h"
#include "netcore/observe/query/page.h"

#include <memory>

namespace wayside::node::api {

/// One answer to `GET /admin/v1/connections`: asks the engine for rows in portions, so that a list of ten
/// thousand connections holds up no payload, and keeps only what the page needs. API thread; lives until it
/// has answered.
class ConnectionList : public std::enable_shared_from_this<ConnectionList> {
public:
    /// `domain`: only what belongs to it.
    static void answer(const ApiServices& services, observe::query::PageRequest request,
                       std::optional<QString> domain, std::shared_ptr<http::Responder> responder);

private:
    ConnectionList(const ApiServices& services, observe::query::PageRequest request,
                   std::optional<QString> domain, std::shared_ptr<http::Responder> responder);
    void next();
    void take(const QList<observe::ConnectionRow>& rows);
    void finish();

    const ApiServices& m_services;
    observe::query::PageBuilder<observe::ConnectionRow> m_page;
    std::optional<QString> m_domain;
    std::shared_ptr<http::Responder> m_responder;
    QString m_runId;
    QList<quint64> m_ids;
    qsizetype m_asked = 0;
};

} // namespace wayside::node::api
