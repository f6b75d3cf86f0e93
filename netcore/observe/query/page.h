// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/query/cursor.h"
#include "netcore/observe/query/fieldtable.h"
#include "netcore/observe/query/filter.h"
#include "netcore/observe/query/order.h"

#include <algorithm>
#include <optional>
#include <QList>

namespace wayside::observe::query {

/// What is asked of a list: which rows, in which order, how many, and behind which.
struct PageRequest {
    Filter filter;
    Order order;
    std::optional<Cursor> after;
    int limit = 0; ///< rows at most, > 0
};

/// Collects one page of a list that is offered row by row, without keeping more than the page and one row.
/// Rows of the same key come by rising id. `Row` has a member `id`. Any one thread.
template <typename Row>
class PageBuilder {
public:
    PageBuilder(const FieldTable<Row>& fields, PageRequest request)
        : m_fields(fields)
        , m_request(std::move(request)) {}

    void offer(const Row& row) {
        ++m_total;
        const RowValues<Row> values(m_fields, row);
        if (!m_request.filter.matches(values))
            return;
        ++m_matched;
        Entry entry{m_request.order.keyOf(values), quint64(row.id), row};
        if (m_request.after && !isBefore(m_request.after->key, m_request.after->id, entry.key, entry.id))
            return;
        keep(std::move(entry));
    }

    qsizetype total() const { return m_total; }     ///< offered
    qsizetype matched() const { return m_matched; } ///< of all pages together

    struct Page {
        QList<Row> rows;
        std::optional<Cursor> next; ///< when there is more
    };
    Page take() {
        std::sort_heap(m_heap.begin(), m_heap.end(), precedes());
        Page page;
        const bool more = m_heap.size() > std::size_t(m_request.limit);
        if (more)
            m_heap.pop_back();
        page.rows.reserve(qsizetype(m_heap.size()));
        for (Entry& entry : m_heap)
            page.rows.append(std::move(entry.row));
        if (more)
            page.next = Cursor{m_request.order.text(), m_heap.back().key, m_heap.back().id};
        m_heap.clear();
        return page;
    }

private:
    struct Entry {
        std::vector<Value> key;
        quint64 id;
        Row row;
    };

    bool isBefore(const std::vector<Value>& leftKey, quint64 leftId, const std::vector<Value>& rightKey,
                  quint64 rightId) const {
        const auto order = m_request.order.compare(leftKey, rightKey);
        return std::is_neq(order) ? std::is_lt(order) : leftId < rightId;
    }
    auto precedes() const {
        return [this](const Entry& left, const Entry& right) {
            return isBefore(left.key, left.id, right.key, right.id);
        };
    }
    /// A heap with the last row of the page on top: what comes behind it is dropped at once.
    void keep(Entry entry) {
        const bool full = m_heap.size() > std::size_t(m_request.limit);
        if (full && !precedes()(entry, m_heap.front()))
            return;
        if (full) {
            std::pop_heap(m_heap.begin(), m_heap.end(), precedes());
            m_heap.pop_back();
        }
        m_heap.push_back(std::move(entry));
        std::push_heap(m_heap.begin(), m_heap.end(), precedes());
    }

    const FieldTable<Row>& m_fields;
    PageRequest m_request;
    std::vector<Entry> m_heap; ///< limit + 1 rows at most
    qsizetype m_total = 0, m_matched = 0;
};

} // namespace wayside::observe::query
