// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/metricfamilies.h"

#include "netcore/base/vocabulary.h"
#include "netcore/node/streaming/fleetfigures.h"
#include "netcore/observe/rowwords.h"
#include "netcore/session/stage.h"
#include "netcore/text/latintext.h"

namespace wayside::node::api {

using namespace Qt::StringLiterals;

namespace {

template <const auto& Table>
QStringList wordsOf() {
    QStringList words;
    for (const auto& [value, word] : Table)
        words.append(latinText(word));
    return words;
}

QStringList sessionTypes() {
    return wordsOf<sessionTypeNames>() << u"none"_s;
}

QStringList connectionStates() {
    QStringList words;
    for (int state = 0; state <= int(session::ConnectionState::Terminated); ++state)
        words.append(latinText(session::nameOf(session::ConnectionState(state))));
    return words;
}

QStringList limitWords() {
    return {limitNames.begin(), limitNames.end()};
}

/// Drains that are over are not counted.
QStringList drainStates() {
    QStringList words;
    for (const auto& [state, word] : observe::words::drainStateNames) {
        if (state != observe::DrainState::Finished && state != observe::DrainState::Aborted)
            words.append(latinText(word));
    }
    return words;
}

QStringList drainProgress() {
    return {u"asked"_s, u"moved"_s, u"forced"_s, u"failed"_s, u"remaining"_s};
}

QStringList httpCaps() {
    return {u"total"_s, u"address"_s};
}

constexpr std::array labelTable{
    MetricLabel{Label::None, "", "", nullptr},
    MetricLabel{Label::Node, "node", "id of the streaming node", nullptr},
    MetricLabel{Label::NodeState, "state", "state of the node", wordsOf<nodeStateNames>},
    MetricLabel{Label::SessionType, "type", "session type; none before a token was accepted", sessionTypes},
    MetricLabel{Label::ConnectionState, "state", "connection state", connectionStates},
    MetricLabel{Label::EndReason, "reason", "end reason of the session log", wordsOf<endReasonNames>},
    MetricLabel{Label::CloseCause, "cause", "precise cause", wordsOf<closeCauseNames>},
    MetricLabel{Label::Limit, "limit", "one of the four limits of a session", limitWords},
    MetricLabel{Label::DrainState, "state", "state of the drain", drainStates},
    MetricLabel{Label::DrainProgress, "progress", "how far its sessions are", drainProgress},
    MetricLabel{Label::HttpCap, "cap", "of all connections, or of those of one address", httpCaps},
    MetricLabel{Label::Version, "version", "of the program", nullptr},
};

constexpr auto counter = "counter";
constexpr auto gauge = "gauge";
constexpr auto nodes = "Streaming nodes";
constexpr auto sessions = "Sessions and payloads";
constexpr auto limitsAndClocks = "Limits and clocks";
constexpr auto drains = "Drains";
constexpr auto faults = "Injected faults";
constexpr auto http = "REST, admin API and event streams";
constexpr auto storage = "Store";
constexpr auto process = "Process";
constexpr std::array<Label, 2> plain{Label::None, Label::None};
constexpr std::array<Label, 2> byNode{Label::Node, Label::None};

constexpr std::array familyTable{
    MetricFamily{Family::Ready, "wayside_ready", gauge, "1", plain, nodes,
                 "1 while /readyz answers 200: every node of the process active, and the store works."},
    MetricFamily{Family::NodeState,
                 "wayside_node_state",
                 gauge,
                 "1",
                 {Label::Node, Label::NodeState},
                 nodes,
                 "1 for the state a streaming node is in, 0 for the others."},
    MetricFamily{Family::Connections, "wayside_connections", gauge, "1", byNode, nodes,
                 "Open streaming connections by node."},
    MetricFamily{Family::ConnectionsLimit, "wayside_connections_limit", gauge, "1", plain, nodes,
                 "Open streaming connections allowed in all (listener.maxConnections)."},
    MetricFamily{Family::ConnectionsBeforeToken, "wayside_connections_before_token", gauge, "1", plain, nodes,
                 "Open streaming connections whose token has not been accepted."},
    MetricFamily{Family::ConnectionsBeforeTokenLimit, "wayside_connections_before_token_limit", gauge, "1",
                 plain, nodes, "As many of them are allowed (listener.maxPreAuth)."},
    MetricFamily{Family::ConnectionsRefused, "wayside_connections_refused_total", counter, "1", byNode, nodes,
                 "Streaming connections refused because a cap was reached."},
    MetricFamily{Family::CertificateExpiry, "wayside_certificate_expiry_timestamp_seconds", gauge, "s", plain,
                 nodes, "When the server certificate ends, since the Unix epoch."},
    MetricFamily{Family::PayloadsReceived, "wayside_payloads_received_total", counter, "1", byNode, sessions,
                 "Payload datagrams from clients, within their limits."},
    MetricFamily{Family::PayloadsSent, "wayside_payloads_sent_total", counter, "1", byNode, sessions,
                 "Payload datagrams to clients."},
    MetricFamily{Family::BytesReceived, "wayside_stream_bytes_received_total", counter, "bytes", byNode,
                 sessions, "Bytes of stream from clients, frames included."},
    MetricFamily{Family::BytesSent, "wayside_stream_bytes_sent_total", counter, "bytes", byNode, sessions,
                 "Bytes of stream to clients, frames included."},
    MetricFamily{Family::ConnectionsByTypeAndState,
                 "wayside_connections_by_type_and_state",
                 gauge,
                 "1",
                 {Label::SessionType, Label::ConnectionState},
                 sessions,
                 "Open streaming connections by session type and state; those there are."},
    MetricFamily{Family::SessionsCreated, "wayside_sessions_created_total", counter, "1", plain, sessions,
                 "Sessions created over REST."},
    MetricFamily{Family::SessionsEnded,
                 "wayside_sessions_ended_total",
                 counter,
                 "1",
                 {Label::EndReason, Label::None},
                 sessions,
                 "Sessions ended, by reason of the session log."},
    MetricFamily{Family::ConnectionsClosed,
                 "wayside_connections_closed_total",
                 counter,
                 "1",
                 {Label::CloseCause, Label::None},
                 sessions,
                 "Connections ended, by precise cause."},
    MetricFamily{Family::PayloadsDropped, "wayside_payloads_dropped_total", counter, "1", plain, sessions,
                 "Payload datagrams not delivered to a slow or unfit receiver."},
    MetricFamily{Family::PayloadsOutOfScope, "wayside_payloads_out_of_scope_total", counter, "1", plain,
                 sessions, "Payload datagrams for an identifier out of scope."},
    MetricFamily{Family::PayloadsFiltered, "wayside_payloads_filtered_total", counter, "1", plain, sessions,
                 "Payload datagrams kept from a receiver by a payload policy."},
    MetricFamily{Family::QueuedBytes, "wayside_queued_bytes", gauge, "bytes", byNode, sessions,
                 "Bytes that wait at the node for clients to read them."},
    MetricFamily{Family::LeastHeadroom,
                 "wayside_session_least_headroom_ratio",
                 gauge,
                 "ratio",
                 {Label::Limit, Label::None},
                 limitsAndClocks,
                 "Least headroom of any session: 1 nothing used, 0 at the limit; absent without sessions."},
    MetricFamily{Family::LowHeadroom,
                 "wayside_sessions_low_headroom",
                 gauge,
                 "1",
                 {Label::Limit, Label::None},
                 limitsAndClocks,
                 "Sessions with less than a tenth of the limit left."},
    MetricFamily{Family::ClockSamples, "wayside_clock_samples_total", counter, "1", plain, limitsAndClocks,
                 "Completed time-sync exchanges."},
    MetricFamily{Family::ClockMedianDifference, "wayside_clock_median_difference_seconds", gauge, "s", byNode,
                 limitsAndClocks,
                 "Median of the clients' last clock differences, above 0: ahead of the node; absent without "
                 "samples."},
    MetricFamily{Family::ClockLargestDifference, "wayside_clock_largest_mean_difference_seconds", gauge, "s",
                 byNode, limitsAndClocks,
                 "Largest mean clock difference of a client, without sign, over the limit's window; absent "
                 "without samples."},
    MetricFamily{Family::MedianRoundTrip, "wayside_median_round_trip_seconds", gauge, "s", byNode,
                 limitsAndClocks,
                 "Median of the clients' last round trips of time sync; absent without samples."},
    MetricFamily{Family::Drains,
                 "wayside_drains",
                 gauge,
                 "1",
                 {Label::DrainState, Label::None},
                 drains,
                 "Drains that are not over, by state."},
    MetricFamily{Family::DrainSessions,
                 "wayside_drain_sessions",
                 gauge,
                 "1",
                 {Label::DrainProgress, Label::None},
                 drains,
                 "Sessions of the drains that are not over: asked to reconnect, moved, forced out, failed to "
                 "come back, remaining."},
    MetricFamily{Family::ActiveFaults, "wayside_active_faults", gauge, "1", byNode, faults,
                 "Fault rules that act on a streaming node on purpose."},
    MetricFamily{Family::FaultStrikes, "wayside_fault_strikes_total", counter, "1", plain, faults,
                 "Connections, frames and requests that fault rules have struck on purpose."},
    MetricFamily{Family::HttpConnections, "wayside_http_connections_total", counter, "1", plain, http,
                 "Accepted HTTP connections."},
    MetricFamily{Family::HttpConnectionsRefused,
                 "wayside_http_connections_refused_total",
                 counter,
                 "1",
                 {Label::HttpCap, Label::None},
                 http,
                 "HTTP connections over a cap."},
    MetricFamily{Family::HttpRequests, "wayside_http_requests_total", counter, "1", plain, http,
                 "Complete HTTP requests."},
    MetricFamily{Family::HttpMalformed, "wayside_http_malformed_total", counter, "1", plain, http,
                 "HTTP requests refused before any handler saw them."},
    MetricFamily{Family::HttpDeadlinesPassed, "wayside_http_deadlines_passed_total", counter, "1", plain,
                 http, "HTTP connections closed because header, body or answer came too late."},
    MetricFamily{Family::HttpSlowConsumers, "wayside_http_slow_consumers_total", counter, "1", plain, http,
                 "HTTP answers and event streams closed because the peer did not read."},
    MetricFamily{Family::HttpDroppedRequests, "wayside_http_dropped_requests_total", counter, "1", plain,
                 http, "HTTP requests answered 500 because nobody answered them."},
    MetricFamily{Family::StoreHealthy, "wayside_store_healthy", gauge, "1", plain, storage,
                 "1 while the store takes writes."},
    MetricFamily{Family::StoreWrites, "wayside_store_writes_total", counter, "1", plain, storage,
                 "Durable writes."},
    MetricFamily{Family::StoreCommits, "wayside_store_commits_total", counter, "1", plain, storage,
                 "Transactions; fewer than writes under load."},
    MetricFamily{Family::StoreFailedBatches, "wayside_store_failed_batches_total", counter, "1", plain,
                 storage, "Transactions given up because the store failed."},
    MetricFamily{Family::StoreRetriedWrites, "wayside_store_retried_writes_total", counter, "1", plain,
                 storage, "Writes that waited for the store to recover."},
    MetricFamily{Family::StoreRefused, "wayside_store_refused_total", counter, "1", plain, storage,
                 "Requests refused because the queue was full."},
    MetricFamily{Family::StoreQueue, "wayside_store_queue", gauge, "1", plain, storage,
                 "Requests waiting for the store."},
    MetricFamily{Family::ThreadBusy, "wayside_node_thread_busy_seconds_total", counter, "s", plain, process,
                 "Time the node's thread was not waiting for its sockets."},
    MetricFamily{Family::ThreadTurns, "wayside_node_thread_turns_total", counter, "1", plain, process,
                 "Turns of the node thread's event loop."},
    MetricFamily{Family::ThreadLongTurns, "wayside_node_thread_long_turns_total", counter, "1", plain,
                 process, "Turns of the node thread's event loop over 50 ms."},
    MetricFamily{Family::ThreadLongestTurn, "wayside_node_thread_longest_turn_seconds", gauge, "s", plain,
                 process, "Longest turn of the node thread's event loop in the last 10 to 20 s."},
    MetricFamily{Family::BuildInfo,
                 "wayside_build_info",
                 gauge,
                 "1",
                 {Label::Version, Label::None},
                 process,
                 "1, with the version as label."},
    // The names that every Prometheus client library uses.
    MetricFamily{Family::CpuSeconds, "process_cpu_seconds_total", counter, "s", plain, process,
                 "User and system CPU time."},
    MetricFamily{Family::ResidentMemory, "process_resident_memory_bytes", gauge, "bytes", plain, process,
                 "Resident memory."},
    MetricFamily{Family::OpenDescriptors, "process_open_fds", gauge, "1", plain, process,
                 "Open file descriptors."},
    MetricFamily{Family::MostDescriptors, "process_max_fds", gauge, "1", plain, process,
                 "File descriptors the process may open."},
    MetricFamily{Family::StartTime, "process_start_time_seconds", gauge, "s", plain, process,
                 "Start of the process since the Unix epoch."},
};

consteval bool inOrder() {
    for (std::size_t i = 0; i < familyTable.size(); ++i) {
        if (std::size_t(familyTable[i].family) != i)
            return false;
    }
    for (std::size_t i = 0; i < labelTable.size(); ++i) {
        if (std::size_t(labelTable[i].label) != i)
            return false;
    }
    return true;
}
static_assert(inOrder());
static_assert(familyTable.size() == std::size_t(Family::StartTime) + 1);
static_assert(labelTable.size() == std::size_t(Label::Version) + 1);

} // namespace

std::span<const MetricFamily> metricFamilies() {
    return familyTable;
}

const MetricFamily& rowOf(Family family) {
    return familyTable.at(std::size_t(family));
}

const MetricLabel& rowOf(Label label) {
    return labelTable.at(std::size_t(label));
}

} // namespace wayside::node::api
