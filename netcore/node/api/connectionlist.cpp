// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/connectionlist.h"

#include "netcore/observe/query/rowtables.h"
#include "netcore/observe/rowjson.h"

#include <QJsonArray>

namespace wayside::node::api {

using namespace Qt::StringLiterals;

namespace {
/// Rows made in one turn of the node's thread: some hundred microseconds.
constexpr qsizetype portion = 256;
} // namespace

void ConnectionList::answer(const ApiServices& services, observe::query::PageRequest request,
                            std::optional<QString> domain, std::shared_ptr<http::Responder> responder) {
    struct Start {
        QString runId;
        QList<quint64> ids;
    };
    const std::shared_ptr<ConnectionList> list(
        new ConnectionList(services, std::move(request), std::move(domain), std::move(responder)));
    services.control.ask(
        services.replies,
        [](Engine& engine) {
            return Start{engine.runId(), engine.connectionIds()};
        },
        [list](const Start& start) {
            list->m_runId = start.runId;
            list->m_ids = start.ids;
            list->next();
        });
}

ConnectionList::ConnectionList(const ApiServices& services, observe::query::PageRequest request,
                               std::optional<QString> domain, std::shared_ptr<http::Responder> responder)
    : m_services(services)
    , m_page(observe::query::connectionFields(), std::move(request))
    , m_domain(std::move(domain))
    , m_responder(std::move(responder)) {}

void ConnectionList::next() {
    if (m_asked >= m_ids.size()) {
        finish();
        return;
    }
    const QList<quint64> ids = m_ids.mid(m_asked, portion);
    m_asked += ids.size();
    m_services.control.ask(
        m_services.replies, [ids](Engine& engine) { return engine.rows(ids); },
        [self = shared_from_this()](const QList<observe::ConnectionRow>& rows) { self->take(rows); });
}

void ConnectionList::take(const QList<observe::ConnectionRow>& rows) {
    for (const observe::ConnectionRow& row : rows) {
        if (!m_domain || row.domain == *m_domain)
            m_page.offer(row);
    }
    next();
}

void ConnectionList::finish() {
    auto page = m_page.take();
    QJsonArray array;
    for (const observe::ConnectionRow& row : page.rows)
        array.append(observe::toJson(row));
    QJsonObject answer{{u"runId"_s, m_runId},
                       {u"total"_s, m_page.total()},
                       {u"matched"_s, m_page.matched()},
                       {u"connections"_s, array}};
    if (page.next)
        answer.insert(u"next"_s, QString::fromLatin1(page.next->toText()));
    m_responder->answer(http::HttpResponse::json(answer));
}

} // namespace wayside::node::api
