// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/administration/pagedlist.h"

#include <algorithm>
#include <memory>

namespace wayside::ctl {

using namespace Qt::StringLiterals;

namespace {

class ListFetch : public std::enable_shared_from_this<ListFetch> {
public:
    ListFetch(NodeTask& task, ListQuery query,
              std::function<void(const client::RestResult<ListAnswer>&)> done)
        : m_task(task)
        , m_query(std::move(query))
        , m_done(std::move(done)) {}

    void ask(const QString& after) {
        QUrlQuery query;
        if (!m_query.filter.isEmpty())
            NodeTask::add(query, u"filter"_s, m_query.filter);
        if (!m_query.sort.isEmpty())
            NodeTask::add(query, u"sort"_s, m_query.sort);
        if (!after.isEmpty())
            NodeTask::add(query, u"after"_s, after);
        const qsizetype missing = m_query.limit > 0 ? m_query.limit - m_answer.rows.size() : m_query.pageSize;
        NodeTask::add(query, u"limit"_s, QString::number(std::min(missing, m_query.pageSize)));
        m_task.tryAdmin("GET", m_query.path, query, {},
                        [self = shared_from_this()](const client::RestResult<QJsonDocument>& answer) {
                            self->take(answer);
                        });
    }

private:
    void take(const client::RestResult<QJsonDocument>& answer) {
        if (!answer) {
            m_done(tl::unexpected(answer.error()));
            return;
        }
        QJsonObject page = answer->object();
        const QString next = page.take(u"next"_s).toString();
        const QJsonValue rows = page.take(m_query.path);
        if (!rows.isArray()) {
            const Error error{ErrorCode::Malformed, Fault::Peer,
                              "the answer lists no " + m_query.path.toStdString()};
            m_done(tl::unexpected(client::RestFailure{error, 200, false, std::nullopt}));
            return;
        }
        const QJsonArray more = rows.toArray();
        for (const auto& row : more)
            m_answer.rows.append(row);
        if (m_answer.first.isEmpty())
            m_answer.first = page;
        const bool enough = m_query.limit > 0 && m_answer.rows.size() >= m_query.limit;
        if (enough || next.isEmpty() || more.isEmpty())
            m_done(m_answer);
        else
            ask(next);
    }

    NodeTask& m_task;
    ListQuery m_query;
    std::function<void(const client::RestResult<ListAnswer>&)> m_done;
    ListAnswer m_answer;
};

} // namespace

void fetchList(NodeTask& task, const ListQuery& query,
               const std::function<void(const client::RestResult<ListAnswer>&)>& done) {
    std::make_shared<ListFetch>(task, query, done)->ask(QString());
}

} // namespace wayside::ctl
