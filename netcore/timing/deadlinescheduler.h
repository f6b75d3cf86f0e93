// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ahead of <chrono>, which moc of Qt 6.4 cannot read by itself (libstdc++ 12).
#include <QObject>

#include "netcore/timing/clock.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <QTimer>
#include <vector>

namespace wayside::timing {

class Deadline;

/// All deadlines of one thread behind one timer: a heap in order of time, and a QTimer that is started again
/// only when the earliest deadline moves forward. Thousands of connections cost no timer each. Lives on, and
/// is used from, one thread; may be moved (QObject::moveToThread) while nothing runs.
class DeadlineScheduler : public QObject {
    Q_OBJECT
public:
    explicit DeadlineScheduler(const Clock& clock, QObject* parent = nullptr);
    ~DeadlineScheduler() override;

    MonotonicTime now() const { return m_clock.now(); }
    const Clock& clock() const { return m_clock; }
    std::optional<MonotonicTime> next() const; ///< the earliest deadline
    std::size_t size() const { return m_heap.size(); }

    static constexpr std::size_t mostPerTurn = 128;
    /// Calls what is due, at most mostPerTurn, and has the rest called in the next turn of the event loop.
    /// The timer does so by itself; tests under virtual time call it.
    void runDue();

private:
    friend class Deadline;

    void insert(Deadline& deadline);
    void remove(Deadline& deadline);
    void moved(Deadline& deadline);
    void place(std::size_t index, Deadline* deadline);
    void siftUp(std::size_t index);
    void siftDown(std::size_t index);
    void arm();

    const Clock& m_clock;
    QTimer m_timer;
    std::vector<Deadline*> m_heap;
    std::optional<MonotonicTime> m_armedFor;
    bool m_running = false;
};

/// One deadline of a scheduler: an instant and what to do then. Cleared before its function is called, which
/// may set it again, but must not destroy it (deleteLater() the owner instead). Outliving the scheduler is
/// harmless.
class Deadline {
public:
    Deadline(DeadlineScheduler& scheduler, std::function<void()> due);
    ~Deadline() { clear(); }
    Deadline(const Deadline&) = delete;
    Deadline& operator=(const Deadline&) = delete;

    void set(MonotonicTime at);
    void set(std::optional<MonotonicTime> at) { at ? set(*at) : clear(); }
    void clear();
    bool isSet() const { return m_index != absent; }

private:
    friend class DeadlineScheduler;
    static constexpr std::size_t absent = SIZE_MAX;

    DeadlineScheduler* m_scheduler;
    std::function<void()> m_due;
    MonotonicTime m_at;
    std::size_t m_index = absent; // in the heap
};

} // namespace wayside::timing
