// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/http/accessrecord.h"
#include "netcore/node/process/processfigures.h"
#include "netcore/node/streaming/engine.h"
#include "netcore/store/store.h"

namespace wayside::node::api {

/// Everything the page behind /metrics is made of.
struct MetricsInput {
    EngineMetrics engine;
    http::HttpCounters http;
    store::StoreStatistics store;
    bool storeHealthy = true;
    std::optional<qint64> certificateValidUntil; ///< seconds since the Unix epoch
    ProcessFigures process;
};

/// Prometheus text format 0.0.4: sums by node, type, state and reason, nothing about a single connection.
/// Pure.
QByteArray metricsText(const MetricsInput& input);

} // namespace wayside::node::api
