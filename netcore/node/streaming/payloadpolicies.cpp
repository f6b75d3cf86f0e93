// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/streaming/payloadpolicies.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace wayside::node {

namespace {

bool concerns(const store::PayloadPolicy& policy, const PayloadReceiver& receiver) {
    return policy.domain == receiver.domain && (!policy.account || *policy.account == receiver.account) &&
           (!policy.sessionType || *policy.sessionType == receiver.type);
}

bool decidesBefore(const store::PayloadPolicy& a, const store::PayloadPolicy& b) {
    if (a.priority != b.priority)
        return a.priority < b.priority;
    return a.mode == store::PolicyMode::Blacklist && b.mode == store::PolicyMode::Whitelist;
}

} // namespace

std::optional<PayloadTypes> receivableTypes(const QList<store::PayloadPolicy>& policies,
                                            const PayloadReceiver& receiver) {
    std::vector<const store::PayloadPolicy*> concerned;
    for (const store::PayloadPolicy& policy : policies) {
        if (concerns(policy, receiver))
            concerned.push_back(&policy);
    }
    if (concerned.empty())
        return std::nullopt;
    // Applied from the weakest to the strongest, each over what the ones before it said.
    std::ranges::stable_sort(concerned, [](const auto* a, const auto* b) { return decidesBefore(*b, *a); });
    PayloadTypes types;
    if (std::ranges::none_of(concerned,
                             [](const auto* policy) { return policy->mode == store::PolicyMode::Whitelist; }))
        types.set();
    for (const store::PayloadPolicy* policy : concerned) {
        const bool received = policy->mode == store::PolicyMode::Whitelist;
        if (policy->payloadType)
            types.set(std::size_t(*policy->payloadType), received);
        else if (received)
            types.set();
        else
            types.reset();
    }
    return types.all() ? std::nullopt : std::optional(types);
}

void PayloadPolicies::assign(QList<store::PayloadPolicy> policies) {
    m_policies = std::move(policies);
    m_filters.clear();
}

const PayloadTypes* PayloadPolicies::filterFor(const PayloadReceiver& receiver) {
    if (m_policies.isEmpty())
        return nullptr;
    auto found = m_filters.find(receiver);
    if (found == m_filters.end())
        found = m_filters.emplace(receiver, receivableTypes(m_policies, receiver)).first;
    return found->second ? &*found->second : nullptr;
}

} // namespace wayside::node
