// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/faults/faultrule.h"

#include <memory>
#include <vector>

namespace wayside::node {

enum class FaultState : std::uint8_t { Waiting, Active, Ended };

/// One rule in the book.
struct FaultEntry {
    FaultRule rule;
    quint64 seed = 0;
    QString source; ///< who added it: "--fault", "scenario NAME", a caller
    MonotonicTime addedAt;
    qint64 addedAtMs = 0; ///< UTC
    FaultState state = FaultState::Waiting;
    quint64 connections = 0; ///< it has acted on so many
    quint64 strikes = 0;     ///< connections, frames, requests it has changed

    MonotonicTime activeSince() const { return addedAt + rule.start; }
    QJsonObject toJson() const;
};

/// The fault rules of a node process: which are in force, and whom they mean. Decides by the seed and nothing
/// else: the same seed, ids and connections give the same answers. Node thread; no clock of its own.
class FaultBook {
public:
    static constexpr std::size_t mostRules = 500;

    explicit FaultBook(quint64 seed) : m_seed(seed) {}
    quint64 seed() const { return m_seed; }

    /// Errors: Conflict when the id is in use (an ended rule makes room for a new one of its id) or the book
    /// is full. The entry is Waiting until advance().
    Result<FaultEntry*> add(FaultRule rule, const QString& source, MonotonicTime now, qint64 nowMs);
    /// The entry that was removed; null when there is none of that id.
    std::unique_ptr<FaultEntry> remove(const QString& id);
    FaultEntry* find(const QString& id) const;
    const std::vector<std::unique_ptr<FaultEntry>>& entries() const { return m_entries; }

    /// Entries whose state is another at `now`, with the new state.
    std::vector<FaultEntry*> advance(MonotonicTime now);
    std::optional<MonotonicTime> nextChange(MonotonicTime now) const;
    bool anyActive() const { return m_active > 0; }

    /// Whether an active or other rule means this subject, share included.
    static bool selects(const FaultEntry& entry, const FaultSubject& subject);
    /// The active entry of that kind that means this subject; null: none.
    FaultEntry* striking(FaultKind kind, const FaultSubject& subject) const;
    int activeOn(const QString& nodeId) const;

private:
    QString freeId();

    quint64 m_seed;
    quint64 m_lastNumber = 0;
    std::vector<std::unique_ptr<FaultEntry>> m_entries; ///< in the order added
    int m_active = 0;
};

} // namespace wayside::node
