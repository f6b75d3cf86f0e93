// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/nodetask.h"

#include <QJsonArray>

namespace wayside::ctl {

/// A list of the admin API that comes in pages: which rows, in which order, how many.
struct ListQuery {
    QString path;        ///< below the admin API, also the name of the array in the answer: "connections"
    QString filter;      ///< empty: all
    QString sort;        ///< empty: by id
    qsizetype limit = 0; ///< 0: all
    qsizetype pageSize = 5000;
};

struct ListAnswer {
    QJsonArray rows;
    QJsonObject first; ///< the first page's other members: runId, total, matched
};

/// Asks page after page until the limit or the end is reached. `done` is called once.
void fetchList(NodeTask& task, const ListQuery& query,
               const std::function<void(const client::RestResult<ListAnswer>&)>& done);

} // namespace wayside::ctl
