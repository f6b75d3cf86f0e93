// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/limitrules/limitchange.h"
#include "netcore/node/streaming/sessionfacts.h"

#include <array>
#include <memory>
#include <QList>
#include <QString>

namespace wayside::node {

/// What a limit rule is about, from the most general to the most specific: a later one wins over an earlier
/// one, limit by limit. Below all of them are the node's settings.
enum class LimitScope : quint8 { Defaults, Domain, Type, Account, Session };
inline constexpr std::size_t limitScopeCount = 5;

QString nameOf(LimitScope scope); ///< "defaults", "domain", "type", "account", "session"
std::optional<LimitScope> limitScopeFrom(const QString& name);

/// Limits for every session of a domain, a type, an account, or for all. At most one for each subject.
struct LimitRule {
    LimitScope scope = LimitScope::Defaults;
    QString subject;    ///< name of the domain or account, "TLC", session id; empty for Defaults
    LimitChange change; ///< empty: the rule has been taken away
    bool live = false;  ///< it was made to act on the sessions that were there as well
    qint64 setMs = 0;
    QString setBy, reason;

    bool covers(const SessionFacts& session) const;
    friend bool operator==(const LimitRule&, const LimitRule&) = default;
};

/// The limits of one session as they came about: a change that is made for new sessions only does not reach
/// it, one that is made live replaces its own layer and no other.
struct LimitLayers {
    SessionLimits settings;
    std::array<std::shared_ptr<const LimitChange>, limitScopeCount> changes; ///< by scope; may be null

    bool isPlain() const; ///< nothing but the settings
    SessionLimits effective() const;
};

/// Everything there is to see about limits.
struct LimitsOverview {
    struct SessionOverride {
        QString sessionId, domain;
        quint64 connectionId = 0; ///< 0: not connected
        LimitChange change;
    };
    SessionLimits settings;
    QList<LimitRule> rules;
    QList<SessionOverride> sessions;
};

/// The limit rules of this node (spec 02 §5). Knows no sessions. Node thread.
class LimitRules {
public:
    explicit LimitRules(const SessionLimits& settings) : m_settings(settings) {}

    /// Takes it up for sessions created from now on. An empty change takes the rule of its subject away, and
    /// is remembered as such. LimitScope::Session is not for here.
    void set(const LimitRule& rule);
    /// What a session like this gets now.
    LimitLayers layersFor(const SessionFacts& session) const;

    const SessionLimits& settings() const { return m_settings; }
    const LimitRule* find(LimitScope scope, const QString& subject) const;
    QList<LimitRule> rules() const; ///< those that change something, the most general first

private:
    struct Entry {
        LimitRule rule;
        std::shared_ptr<const LimitChange> change; ///< null for a rule that was taken away
    };
    SessionLimits m_settings;
    QList<Entry> m_entries;
};

} // namespace wayside::node
