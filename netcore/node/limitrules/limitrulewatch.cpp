// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/limitrules/limitrulewatch.h"

#include "netcore/node/limitrules/storedrules.h"
#include "netcore/store/store.h"

#include <utility>

namespace wayside::node {

LimitRuleWatch::LimitRuleWatch(store::Store& store, timing::DeadlineScheduler& scheduler,
                               const LimitRules& known, std::function<void(const LimitRule&)> changed)
    : m_store(store)
    , m_scheduler(scheduler)
    , m_known(known)
    , m_changed(std::move(changed))
    , m_next(scheduler, [this] { read(); }) {
    m_next.set(scheduler.now() + interval);
}

void LimitRuleWatch::read() {
    m_store.limitRules(this, [this](const Result<QList<store::LimitRuleRecord>>& records) {
        if (records) {
            for (const store::LimitRuleRecord& record : *records) {
                const auto rule = ruleOf(record);
                const LimitRule* known = rule ? m_known.find(rule->scope, rule->subject) : nullptr;
                if (rule && (!known || *known != *rule))
                    m_changed(*rule);
            }
        }
        m_next.set(m_scheduler.now() + interval);
    });
}

} // namespace wayside::node
