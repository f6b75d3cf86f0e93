// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/history/changedigest.h"

#include <algorithm>

namespace wayside::history {

namespace {

using observe::EventKind;

/// Which events are worth a line, and as what.
std::optional<Change::Kind> kindOf(const observe::EventRow& event) {
    switch (event.kind) {
    case EventKind::SessionCreated: // the connection follows
    case EventKind::Enforcement:    // the end follows, with its cause
        return std::nullopt;
    case EventKind::ConnectionOpened:
        return Change::Kind::SessionsOpened;
    case EventKind::SessionEnded:
        return Change::Kind::SessionsEnded;
    default:
        return Change::Kind::Event;
    }
}

bool joins(const Change& change, Change::Kind kind, const observe::EventRow& event) {
    if (change.kind != kind || event.atMs - change.lastAtMs > ChangeDigest::joinMs)
        return false;
    switch (kind) {
    case Change::Kind::SessionsOpened:
    case Change::Kind::ReconnectIgnored:
        return true;
    case Change::Kind::SessionsEnded:
        return change.event.cause == event.cause && change.event.endReason == event.endReason;
    case Change::Kind::Event:
        break;
    }
    // A node's state and a drain are told one by one: each step of them means something.
    switch (event.kind) {
    case EventKind::ConnectionRefused:
        return change.event.kind == event.kind && change.event.cause == event.cause;
    case EventKind::SlowConsumer:
    case EventKind::StoreFault:
        return change.event.kind == event.kind;
    case EventKind::Notice:
    case EventKind::OperatorAction:
    case EventKind::FaultInjected:
        return change.event.kind == event.kind && change.event.detail == event.detail;
    default:
        return false;
    }
}

} // namespace

void ChangeDigest::take(const observe::SourceUpdate& update) {
    if (update.reset) {
        m_changes.clear();
        m_ignored.clear();
        ++m_revision;
    }
    for (const observe::EventRow& event : update.events) {
        // The first batch tells the past too: what is old is no news.
        if (event.atMs < update.nodeClockMs - keptMs)
            continue;
        if (const auto kind = kindOf(event))
            add(*kind, event, event.identifiers.size() == 1 ? event.identifiers.constFirst() : event.account);
    }
    takeRows(update);
    forget(update.nodeClockMs);
}

void ChangeDigest::takeRows(const observe::SourceUpdate& update) {
    for (const observe::ConnectionRow& row : update.connections) {
        if (!row.reconnectIgnored || m_ignored.contains(row.id))
            continue;
        m_ignored.insert(row.id);
        if (update.reset)
            continue; // long known
        observe::EventRow event;
        event.atMs = update.nodeClockMs;
        event.connectionId = row.id;
        event.nodeId = row.nodeId;
        event.identifiers = row.identifiers;
        event.account = row.account;
        add(Change::Kind::ReconnectIgnored, event,
            row.identifiers.size() == 1 ? row.identifiers.constFirst() : row.account);
    }
    for (const quint64 connection : update.removed)
        m_ignored.remove(connection);
}

void ChangeDigest::add(Change::Kind kind, const observe::EventRow& event, const QString& name) {
    ++m_revision;
    auto group = std::find_if(m_changes.rbegin(), m_changes.rend(),
                              [&](const Change& change) { return joins(change, kind, event); });
    if (group == m_changes.rend()) {
        Change change;
        change.id = m_nextId++;
        change.kind = kind;
        change.firstAtMs = event.atMs;
        m_changes.append(change);
        group = m_changes.rbegin();
    }
    group->lastAtMs = std::max(group->lastAtMs, event.atMs);
    ++group->count;
    group->event = event;
    if (!name.isEmpty() && group->names.size() < mostNames && !group->names.contains(name))
        group->names.append(name);
    // The newest last: a group that goes on moves to the end.
    std::rotate(group.base() - 1, group.base(), m_changes.end());
}

void ChangeDigest::forget(qint64 nowMs) {
    const qsizetype before = m_changes.size();
    m_changes.removeIf([nowMs](const Change& change) { return change.lastAtMs < nowMs - keptMs; });
    if (m_changes.size() > mostKept)
        m_changes.remove(0, m_changes.size() - mostKept);
    if (m_changes.size() != before)
        ++m_revision;
}

} // namespace wayside::history
