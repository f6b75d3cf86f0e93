// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/circuitbreaker.h"

#include <map>
#include <optional>
#include <QList>
#include <QString>

namespace wayside::client {

/// How one endpoint fares, for people.
struct BreakerStatus {
    QString endpoint; ///< "host:port"
    bool isApi = false;
    CircuitBreaker::State state = CircuitBreaker::State::Closed;
    unsigned failures = 0;               ///< in a row
    std::optional<Milliseconds> probeIn; ///< unless Closed; 0: with the next attempt
};

/// The circuit breakers of one client: one for the API, one for each streaming node it was told to connect to
/// (spec 01 §7).
class EndpointBreakers {
public:
    EndpointBreakers(const CircuitBreakerSettings& settings, QString api)
        : m_settings(settings)
        , m_apiName(std::move(api))
        , m_api(settings) {}

    CircuitBreaker& api() { return m_api; }
    const QString& apiName() const { return m_apiName; }
    CircuitBreaker& node(const QString& endpoint);
    QList<BreakerStatus> status(MonotonicTime now) const; ///< the API first

private:
    CircuitBreakerSettings m_settings;
    QString m_apiName;
    CircuitBreaker m_api;
    std::map<QString, CircuitBreaker> m_nodes; // by "host:port"; forgotten when there are too many
};

} // namespace wayside::client
