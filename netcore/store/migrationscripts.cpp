// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/migrations.h"

#include <array>

/// The schema, as the steps that lead to it. A released step is never changed: a change of the schema is a
/// new step. Booleans are 0 and 1, times UTC milliseconds, enums the protocol's own words. The text is what
/// SQLite and PostgreSQL both take.
namespace wayside::store {

namespace {

// 1: who may do what (spec 02 §2–§4).
constexpr auto accessUp = std::to_array<const char*>({
    R"(CREATE TABLE accounts (
        uuid TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE))",
    R"(CREATE TABLE domains (
        name TEXT PRIMARY KEY,
        stat_collection INTEGER NOT NULL,
        test_mode INTEGER NOT NULL,
        session_log_retention_days INTEGER NOT NULL,
        stat_collection_retention_days INTEGER NOT NULL,
        tlc_limit INTEGER NOT NULL))",
    R"(CREATE TABLE tlcs (
        uuid TEXT PRIMARY KEY,
        identifier TEXT NOT NULL,
        domain TEXT NOT NULL REFERENCES domains (name),
        account TEXT NOT NULL REFERENCES accounts (name) ON UPDATE CASCADE,
        type TEXT NOT NULL,
        UNIQUE (domain, identifier)))",
    "CREATE INDEX tlcs_by_account ON tlcs (account)",
    R"(CREATE TABLE authorizations (
        uuid TEXT PRIMARY KEY,
        domain TEXT NOT NULL REFERENCES domains (name),
        account TEXT NOT NULL REFERENCES accounts (name) ON UPDATE CASCADE,
        role TEXT NOT NULL))",
    "CREATE INDEX authorizations_by_domain ON authorizations (domain)",
    "CREATE INDEX authorizations_by_account ON authorizations (account)",
    // The identifiers are text on purpose: a row that vanished with its TLC could leave an empty list, which
    // means "all".
    R"(CREATE TABLE authorization_tlcs (
        authorization_uuid TEXT NOT NULL REFERENCES authorizations (uuid) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        tlc_identifier TEXT NOT NULL,
        PRIMARY KEY (authorization_uuid, position)))",
    R"(CREATE TABLE authorization_tokens (
        uuid TEXT PRIMARY KEY,
        authorization_uuid TEXT NOT NULL REFERENCES authorizations (uuid) ON DELETE CASCADE,
        token_hash TEXT NOT NULL UNIQUE,
        revealed TEXT,
        created_ms BIGINT NOT NULL))",
    "CREATE INDEX authorization_tokens_by_authorization ON authorization_tokens (authorization_uuid)",
    R"(CREATE TABLE payload_policies (
        uuid TEXT PRIMARY KEY,
        mode TEXT NOT NULL,
        domain TEXT NOT NULL REFERENCES domains (name) ON DELETE CASCADE,
        account TEXT REFERENCES accounts (name) ON UPDATE CASCADE ON DELETE CASCADE,
        payload_type INTEGER,
        session_type TEXT,
        direction TEXT NOT NULL,
        priority INTEGER NOT NULL))",
    // Single facts about the store itself, by name.
    R"(CREATE TABLE store_state (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL))",
});
constexpr auto accessDown = std::to_array<const char*>({
    "DROP TABLE store_state",
    "DROP TABLE payload_policies",
    "DROP TABLE authorization_tokens",
    "DROP TABLE authorization_tlcs",
    "DROP TABLE authorizations",
    "DROP TABLE tlcs",
    "DROP TABLE domains",
    "DROP TABLE accounts",
});

// 2: sessions and their log in one table: a session is open until it has ended_ms. Names of domains and
// accounts are copied, so that the log outlives them.
constexpr auto sessionsUp = std::to_array<const char*>({
    R"(CREATE TABLE sessions (
        session_id TEXT PRIMARY KEY,
        token_hash TEXT NOT NULL UNIQUE,
        spent_token TEXT,
        domain TEXT NOT NULL,
        account TEXT NOT NULL,
        type TEXT NOT NULL,
        protocol TEXT NOT NULL,
        details TEXT NOT NULL,
        authorization_uuid TEXT NOT NULL,
        authorization_token_uuid TEXT NOT NULL,
        node_id TEXT NOT NULL,
        created_ms BIGINT NOT NULL,
        expires_ms BIGINT NOT NULL,
        connected_ms BIGINT,
        ended_ms BIGINT,
        end_reason TEXT,
        end_detail TEXT NOT NULL,
        remote_address TEXT NOT NULL))",
    "CREATE INDEX sessions_by_creation ON sessions (created_ms, session_id)",
    "CREATE INDEX sessions_by_domain ON sessions (domain, created_ms)",
    "CREATE INDEX sessions_open ON sessions (node_id) WHERE ended_ms IS NULL",
    R"(CREATE TABLE session_scope_changes (
        session_id TEXT NOT NULL REFERENCES sessions (session_id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        at_ms BIGINT NOT NULL,
        kind TEXT NOT NULL,
        tlc_identifier TEXT NOT NULL,
        PRIMARY KEY (session_id, position)))",
});
constexpr auto sessionsDown = std::to_array<const char*>({
    "DROP TABLE session_scope_changes",
    "DROP TABLE sessions",
});

// 3: what happened, who did what, and drains.
constexpr auto journalUp = std::to_array<const char*>({
    R"(CREATE TABLE enforcement_events (
        id @serial_key@,
        at_ms BIGINT NOT NULL,
        session_id TEXT NOT NULL,
        node_id TEXT NOT NULL,
        session_type TEXT,
        domain TEXT NOT NULL,
        account TEXT NOT NULL,
        identifiers TEXT NOT NULL,
        remote_address TEXT NOT NULL,
        cause TEXT NOT NULL,
        end_reason TEXT NOT NULL,
        measured DOUBLE PRECISION,
        limit_value DOUBLE PRECISION,
        window_ms BIGINT,
        detail TEXT NOT NULL))",
    "CREATE INDEX enforcement_events_by_time ON enforcement_events (at_ms)",
    "CREATE INDEX enforcement_events_by_domain ON enforcement_events (domain, at_ms)",
    "CREATE INDEX enforcement_events_by_session ON enforcement_events (session_id)",
    R"(CREATE TABLE audit_entries (
        id @serial_key@,
        at_ms BIGINT NOT NULL,
        actor TEXT NOT NULL,
        action TEXT NOT NULL,
        subject TEXT NOT NULL,
        reason TEXT NOT NULL,
        outcome TEXT NOT NULL))",
    "CREATE INDEX audit_entries_by_time ON audit_entries (at_ms)",
    R"(CREATE TABLE drain_jobs (
        id TEXT PRIMARY KEY,
        node_id TEXT NOT NULL,
        state TEXT NOT NULL,
        reason TEXT NOT NULL,
        requested_by TEXT NOT NULL,
        rate_per_second DOUBLE PRECISION NOT NULL,
        grace_ms BIGINT NOT NULL,
        started_ms BIGINT NOT NULL,
        finished_ms BIGINT,
        initial_count INTEGER NOT NULL,
        asked_count INTEGER NOT NULL,
        moved_count INTEGER NOT NULL,
        closed_count INTEGER NOT NULL,
        forced_count INTEGER NOT NULL,
        plan TEXT NOT NULL))",
    "CREATE INDEX drain_jobs_by_time ON drain_jobs (started_ms)",
});
constexpr auto journalDown = std::to_array<const char*>({
    "DROP TABLE drain_jobs",
    "DROP TABLE audit_entries",
    "DROP TABLE enforcement_events",
});

// 4: what led to forced closes.
constexpr auto flightUp = std::to_array<const char*>({
    R"(CREATE TABLE flight_records (
        id @serial_key@,
        at_ms BIGINT NOT NULL,
        connection_id BIGINT NOT NULL,
        session_id TEXT NOT NULL,
        node_id TEXT NOT NULL,
        domain TEXT NOT NULL,
        account TEXT NOT NULL,
        remote_address TEXT NOT NULL,
        cause TEXT NOT NULL,
        detail TEXT NOT NULL,
        enforcement_id BIGINT UNIQUE,
        content TEXT NOT NULL))",
    "CREATE INDEX flight_records_by_time ON flight_records (at_ms)",
    "CREATE INDEX flight_records_by_domain ON flight_records (domain, at_ms)",
    "CREATE INDEX flight_records_by_session ON flight_records (session_id)",
});
constexpr auto flightDown = std::to_array<const char*>({
    "DROP TABLE flight_records",
});

// 5: the sessions of drains, one row of the receipt each, and nodes that are not active: both outlive the
// process.
constexpr auto drainsUp = std::to_array<const char*>({
    R"(CREATE TABLE drain_members (
        drain_id TEXT NOT NULL REFERENCES drain_jobs (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        session_id TEXT NOT NULL,
        node_id TEXT NOT NULL,
        session_type TEXT,
        domain TEXT NOT NULL,
        account TEXT NOT NULL,
        identifiers TEXT NOT NULL,
        canary INTEGER NOT NULL,
        failed INTEGER NOT NULL,
        batch INTEGER NOT NULL,
        asked_ms BIGINT,
        closed_ms BIGINT,
        back_ms BIGINT,
        first_payload_ms BIGINT,
        departure TEXT NOT NULL,
        end_reason TEXT,
        back_node_id TEXT NOT NULL,
        back_session_id TEXT NOT NULL,
        PRIMARY KEY (drain_id, position)))",
    "CREATE INDEX drain_members_by_departure ON drain_members (departure, closed_ms)",
    R"(CREATE TABLE node_states (
        node_id TEXT PRIMARY KEY,
        state TEXT NOT NULL,
        changed_ms BIGINT NOT NULL))",
});
constexpr auto drainsDown = std::to_array<const char*>({
    "DROP TABLE node_states",
    "DROP TABLE drain_members",
});

// 6: limits for domains, types and accounts.
constexpr auto limitsUp = std::to_array<const char*>({
    R"(CREATE TABLE limit_rules (
        scope TEXT NOT NULL,
        subject TEXT NOT NULL,
        limits TEXT NOT NULL,
        live INTEGER NOT NULL,
        set_ms BIGINT NOT NULL,
        set_by TEXT NOT NULL,
        reason TEXT NOT NULL,
        PRIMARY KEY (scope, subject)))",
});
constexpr auto limitsDown = std::to_array<const char*>({
    "DROP TABLE limit_rules",
});

// Processes that share a store: who runs, its streaming nodes, and what they tell each other.
constexpr auto processesUp = std::to_array<const char*>({
    R"(CREATE TABLE processes (
        name TEXT PRIMARY KEY,
        incarnation TEXT NOT NULL,
        heartbeat BIGINT NOT NULL,
        last_signal BIGINT NOT NULL))",
    R"(CREATE TABLE streaming_nodes (
        node_id TEXT PRIMARY KEY,
        process TEXT NOT NULL REFERENCES processes (name) ON DELETE CASCADE,
        load_count INTEGER NOT NULL,
        node_row TEXT NOT NULL))",
    "CREATE INDEX streaming_nodes_by_process ON streaming_nodes (process)",
    R"(CREATE TABLE signals (
        id @serial_key@,
        origin TEXT NOT NULL,
        target TEXT NOT NULL,
        kind TEXT NOT NULL,
        body TEXT NOT NULL))",
});
constexpr auto processesDown = std::to_array<const char*>({
    "DROP TABLE signals",
    "DROP TABLE streaming_nodes",
    "DROP TABLE processes",
});

constexpr auto steps = std::to_array<Migration>({
    {1, "access", accessUp, accessDown},
    {2, "sessions", sessionsUp, sessionsDown},
    {3, "journal", journalUp, journalDown},
    {4, "flight", flightUp, flightDown},
    {5, "drains", drainsUp, drainsDown},
    {6, "limits", limitsUp, limitsDown},
    {7, "processes", processesUp, processesDown},
});

consteval bool countsUp() {
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].version != int(i) + 1 || steps[i].up.empty() || steps[i].down.empty())
            return false;
    }
    return true;
}
static_assert(countsUp());

} // namespace

std::span<const Migration> migrations() {
    return steps;
}
int latestSchemaVersion() {
    return steps.back().version;
}

} // namespace wayside::store
