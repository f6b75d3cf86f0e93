// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/endpointbreakers.h"

#include <algorithm>

namespace wayside::client {
namespace {

BreakerStatus statusOf(const QString& endpoint, const CircuitBreaker& breaker, MonotonicTime now) {
    BreakerStatus status;
    status.endpoint = endpoint;
    status.state = breaker.state();
    status.failures = breaker.failures();
    if (status.state != CircuitBreaker::State::Closed)
        status.probeIn = std::max(Milliseconds(0), Milliseconds(breaker.probeAt() - now));
    return status;
}

} // namespace

CircuitBreaker& EndpointBreakers::node(const QString& endpoint) {
    constexpr std::size_t most = 64; // more nodes than any service has: someone is making them up
    if (m_nodes.size() >= most && !m_nodes.contains(endpoint))
        m_nodes.clear();
    return m_nodes.try_emplace(endpoint, m_settings).first->second;
}

QList<BreakerStatus> EndpointBreakers::status(MonotonicTime now) const {
    QList<BreakerStatus> list{statusOf(m_apiName, m_api, now)};
    list.first().isApi = true;
    for (const auto& [endpoint, breaker] : m_nodes)
        list.append(statusOf(endpoint, breaker, now));
    return list;
}

} // namespace wayside::client
