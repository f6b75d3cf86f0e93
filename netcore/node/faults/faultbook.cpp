// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/faults/faultbook.h"

#include "netcore/node/faults/faultchance.h"

#include <algorithm>
#include <array>

namespace wayside::node {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array stateWords{"waiting", "active", "ended"};

FaultState stateAt(const FaultEntry& entry, MonotonicTime now) {
    const Milliseconds since = now - entry.addedAt;
    if (entry.rule.isActiveDuring(since))
        return FaultState::Active;
    return since < entry.rule.start ? FaultState::Waiting : FaultState::Ended;
}

} // namespace

QJsonObject FaultEntry::toJson() const {
    QJsonObject object = rule.toJson();
    object.insert(u"state"_s, QLatin1StringView(stateWords[std::size_t(state)]));
    object.insert(u"source"_s, source);
    object.insert(u"addedAtMs"_s, addedAtMs);
    object.insert(u"connections"_s, qint64(connections));
    object.insert(u"strikes"_s, qint64(strikes));
    return object;
}

QString FaultBook::freeId() {
    QString id;
    do {
        id = u"fault-%1"_s.arg(++m_lastNumber);
    } while (find(id));
    return id;
}

Result<FaultEntry*> FaultBook::add(FaultRule rule, const QString& source, MonotonicTime now, qint64 nowMs) {
    if (rule.id.isEmpty())
        rule.id = freeId();
    if (const FaultEntry* same = find(rule.id)) {
        if (same->state != FaultState::Ended)
            return failure(ErrorCode::Conflict, Fault::Local,
                           "field id: there is a fault rule " + rule.id.toStdString() + " already");
        remove(rule.id);
    }
    if (m_entries.size() >= mostRules)
        return failure(ErrorCode::Conflict, Fault::Local,
                       "there are " + std::to_string(mostRules) + " fault rules already: remove some");
    auto entry = std::make_unique<FaultEntry>();
    entry->seed = rule.seed ? *rule.seed : FaultChance::combine(m_seed, FaultChance::of(rule.id));
    entry->rule = std::move(rule);
    entry->source = source;
    entry->addedAt = now;
    entry->addedAtMs = nowMs;
    m_entries.push_back(std::move(entry));
    return m_entries.back().get();
}

std::unique_ptr<FaultEntry> FaultBook::remove(const QString& id) {
    const auto found = std::ranges::find(
        m_entries, id, [](const std::unique_ptr<FaultEntry>& entry) { return entry->rule.id; });
    if (found == m_entries.end())
        return nullptr;
    auto entry = std::move(*found);
    m_entries.erase(found);
    if (entry->state == FaultState::Active)
        --m_active;
    return entry;
}

FaultEntry* FaultBook::find(const QString& id) const {
    const auto found = std::ranges::find(
        m_entries, id, [](const std::unique_ptr<FaultEntry>& entry) { return entry->rule.id; });
    return found == m_entries.end() ? nullptr : found->get();
}

std::vector<FaultEntry*> FaultBook::advance(MonotonicTime now) {
    std::vector<FaultEntry*> changed;
    for (const auto& entry : m_entries) {
        const FaultState state = stateAt(*entry, now);
        if (state == entry->state)
            continue;
        m_active += int(state == FaultState::Active) - int(entry->state == FaultState::Active);
        entry->state = state;
        changed.push_back(entry.get());
    }
    return changed;
}

std::optional<MonotonicTime> FaultBook::nextChange(MonotonicTime now) const {
    std::optional<MonotonicTime> earliest;
    for (const auto& entry : m_entries) {
        std::optional<MonotonicTime> change;
        if (entry->state == FaultState::Waiting)
            change = std::max(entry->activeSince(), now);
        else if (entry->state == FaultState::Active && entry->rule.duration)
            change = entry->activeSince() + *entry->rule.duration;
        if (change && (!earliest || *change < *earliest))
            earliest = change;
    }
    return earliest;
}

bool FaultBook::selects(const FaultEntry& entry, const FaultSubject& subject) {
    const FaultTarget& target = entry.rule.target;
    if (!target.fits(subject))
        return false;
    if (target.share >= 1)
        return true;
    const quint64 key = target.shareBySubject ? FaultChance::of(subject.subjectKey()) : subject.connectionId;
    return FaultChance(FaultChance::combine(entry.seed, key)).happens(target.share);
}

FaultEntry* FaultBook::striking(FaultKind kind, const FaultSubject& subject) const {
    if (!anyActive())
        return nullptr;
    const auto found = std::ranges::find_if(m_entries, [&](const std::unique_ptr<FaultEntry>& entry) {
        return entry->rule.kind == kind && entry->state == FaultState::Active && selects(*entry, subject);
    });
    return found == m_entries.end() ? nullptr : found->get();
}

int FaultBook::activeOn(const QString& nodeId) const {
    return int(std::ranges::count_if(m_entries, [&nodeId](const std::unique_ptr<FaultEntry>& entry) {
        return entry->state == FaultState::Active &&
               (entry->rule.target.node.isEmpty() || entry->rule.target.node == nodeId);
    }));
}

} // namespace wayside::node
