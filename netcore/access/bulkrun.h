// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/rest/restfailure.h"

#include <functional>
#include <QObject>
#include <QTimer>
#include <vector>

namespace wayside::access {

/// Many requests of one kind, a few at a time: with progress, an end at any moment, and what became of each.
/// A service that asks to slow down (429 with Retry-After) is given the time it asked for, and the item is
/// tried again. When nobody answers, or the token is not known, the rest is not tried. Lives on one thread.
class BulkRun : public QObject {
    Q_OBJECT
public:
    enum class Fate : quint8 { Waiting, Running, Done, Failed, NotTried };
    using Failure = std::optional<client::RestFailure>; ///< nothing: done
    /// Starts item `index` and calls back once, not before it returns to the event loop.
    using Work = std::function<void(int index, std::function<void(const Failure&)> done)>;

    BulkRun(int count, Work work, QObject* parent = nullptr);

    void setAtOnce(int items) { m_atOnce = items; } ///< >= 1
    void start();
    /// Items on their way are waited for, for what they do cannot be taken back; no further one is begun.
    void cancel();

    int count() const { return int(m_items.size()); }
    int finishedItems() const { return m_finished; }
    int fateCount(Fate fate) const;
    Fate fate(int index) const { return m_items[std::size_t(index)].fate; }
    const Failure& failure(int index) const { return m_items[std::size_t(index)].failure; }
    bool isOver() const { return m_over; }
    bool wasCancelled() const { return m_cancelled; }
    bool isSlowedDown() const { return m_pause.isActive(); }

Q_SIGNALS:
    void progressed(); ///< at most some times a second, and at the end
    void finished();

private:
    struct Item {
        Fate fate = Fate::Waiting;
        Failure failure;
        int tries = 0;
    };
    static constexpr int mostTries = 5;

    void fill();
    void startItem(int index);
    void concluded(int index, const Failure& failure);
    bool comesBack(Item& item, const Failure& failure);
    void stopTrying();

    std::vector<Item> m_items;
    std::vector<int> m_again; ///< to be tried once more
    Work m_work;
    QTimer m_pause;
    QTimer m_report;
    int m_atOnce = 4;
    int m_next = 0;
    int m_running = 0;
    int m_finished = 0;
    bool m_cancelled = false;
    bool m_over = false;
};

} // namespace wayside::access
