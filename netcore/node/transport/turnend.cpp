// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/transport/turnend.h"

#include <algorithm>
#include <QAbstractEventDispatcher>
#include <QPointer>

namespace wayside::node {

TurnEnd* TurnEnd::ofThisThread() {
    thread_local QPointer<TurnEnd> ours;
    if (!ours) {
        if (QAbstractEventDispatcher* dispatcher = QAbstractEventDispatcher::instance()) {
            ours = new TurnEnd(dispatcher); // goes with it
        }
    }
    return ours;
}

TurnEnd::TurnEnd(QObject* dispatcher) : QObject(dispatcher) {
    // Every dispatcher gives one of the two before it waits or looks for events, some give both.
    auto* const loop = static_cast<QAbstractEventDispatcher*>(dispatcher);
    connect(loop, &QAbstractEventDispatcher::awake, this, &TurnEnd::run);
    connect(loop, &QAbstractEventDispatcher::aboutToBlock, this, &TurnEnd::run);
}

void TurnEnd::remove(const TurnEndTask* task) {
    for (auto* tasks : {&m_tasks, &m_running}) {
        std::replace(tasks->begin(), tasks->end(), const_cast<TurnEndTask*>(task),
                     static_cast<TurnEndTask*>(nullptr));
    }
}

void TurnEnd::run() {
    // What a task adds runs as well: it would not wake the dispatcher. A nested loop in a task leaves the
    // outer run with an empty list.
    while (!m_tasks.empty()) {
        m_running.swap(m_tasks);
        for (std::size_t i = 0; i < m_running.size(); ++i) {
            if (TurnEndTask* const task = std::exchange(m_running[i], nullptr)) {
                task->turnEnded();
            }
        }
        m_running.clear();
    }
}

} // namespace wayside::node
