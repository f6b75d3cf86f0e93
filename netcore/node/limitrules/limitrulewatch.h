// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/limitrules/limitrules.h"
#include "netcore/timing/deadlinescheduler.h"

#include <functional>
#include <QObject>

namespace wayside::store {
class Store;
}

namespace wayside::node {

/// Where several processes share the store, its limit rules are read again every two seconds: what another
/// process has set. Node thread.
class LimitRuleWatch : public QObject {
    Q_OBJECT
public:
    static constexpr Milliseconds interval{2000};

    /// `changed` gets each rule that differs from the one in `known`. Both references outlive this.
    LimitRuleWatch(store::Store& store, timing::DeadlineScheduler& scheduler, const LimitRules& known,
                   std::function<void(const LimitRule&)> changed);

private:
    void read();

    store::Store& m_store;
    timing::DeadlineScheduler& m_scheduler;
    const LimitRules& m_known;
    std::function<void(const LimitRule&)> m_changed;
    timing::Deadline m_next;
};

} // namespace wayside::node
