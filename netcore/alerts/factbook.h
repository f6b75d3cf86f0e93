// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/alerts/alert.h"
#include "netcore/observe/sourceupdate.h"

#include <array>
#include <map>
#include <optional>
#include <QHash>
#include <QSet>
#include <unordered_map>
#include <vector>

namespace wayside::alerts {

/// Instead of "never" for time to cut-off: the limits are known and nothing leads there.
inline constexpr double noCutOff = 1e15;

/// What the newest samples say of one clock. The sample with the least round trip of the last eight is the
/// one that is believed, as NTP's clock filter does: a single slow exchange is no alarm.
class ClockFilter {
public:
    /// `nowMs`: when it was heard; the clock of the node may be another.
    void add(const observe::ClockPoint& point, qint64 nowMs);
    /// Milliseconds by which the clock is off at least: difference less the error bound, never below 0.
    /// Nothing when no sample is younger than five minutes.
    std::optional<double> offsetMs(qint64 nowMs) const;

private:
    struct Sample {
        qint64 atMs = 0;
        float differenceMs = 0, errorBoundMs = 0, roundTripMs = 0;
    };
    std::array<Sample, 8> m_samples{};
    quint8 m_next = 0, m_count = 0;
};

/// The metrics of a session whose extremes of the last hour are kept, for trying a rule out.
inline constexpr std::array hourMetrics{Metric::Headroom, Metric::TimeToCutOff, Metric::ClockOffset,
                                        Metric::QueuedBytes};

/// What alert rules may ask about one connection with an accepted token.
struct SessionFacts {
    quint64 id = 0;
    QString key; ///< of Grouping::Session
    AlertContext context;
    bool active = false;
    std::optional<double> headroomPercent, timeToCutOffMs;
    double messageRateIn = 0, messageRateOut = 0, byteRateIn = 0, byteRateOut = 0;
    quint64 queuedBytes = 0, droppedOut = 0;
    bool reconnectIgnored = false;
    ClockFilter clock;
    int conditions = 0; ///< rules that have something going on with it
    bool touched = false;

    std::optional<double> value(Metric metric, qint64 nowMs) const;
    void noteExtremes(qint64 nowMs);
    /// Farthest toward the given direction within the last hour (to ten minutes).
    std::optional<double> extreme(Metric metric, Direction direction, qint64 nowMs) const;

private:
    static constexpr int spans = 7; ///< of ten minutes
    struct Extremes {
        qint64 span = -1;
        std::array<float, hourMetrics.size()> least{}, most{};
        quint8 known = 0; ///< bit per metric
    };
    std::array<Extremes, spans> m_hour{};
};

struct NodeFacts {
    NodeState state = NodeState::Active;
    bool reachable = true;
    quint64 refused = 0;
};

/// Whether a TLC or an account has a session.
struct Presence {
    int active = 0;
    qint64 changedMs = 0; ///< when the last one went, or the first one came
    AlertContext context; ///< of the last session
};

/// What the console knows of its source at the moment, in the shape rules need: by subject, without history,
/// bounded. Virtual time; one thread.
class FactBook {
public:
    static constexpr std::size_t mostSubjects = 50000;

    void reset(); ///< another run of the node; presence stays
    /// One row; null when there is nothing to know about it (no token yet, or ended).
    SessionFacts* take(const observe::ConnectionRow& row, qint64 nowMs);
    SessionFacts* takeClock(const observe::ClockPoint& point, qint64 nowMs);
    /// Removes what a row or a list says is over.
    void end(quint64 id, qint64 nowMs);
    /// Returns refused connections since the last batch, by node.
    QHash<QString, double> takeNodes(const QList<observe::NodeRow>& nodes);

    const std::unordered_map<quint64, SessionFacts>& sessions() const { return m_sessions; }
    SessionFacts* find(quint64 id);
    const SessionFacts* byKey(const QString& key) const;
    SessionFacts* byKey(const QString& key);
    /// The newest connection of its key: an older one is about to be superseded.
    bool isNewest(const SessionFacts& facts) const { return m_keys.value(facts.key) == facts.id; }
    const std::map<QString, NodeFacts>& nodes() const { return m_nodes; }
    const QHash<QString, Presence>& presence(Grouping per) const {
        return per == Grouping::Tlc ? m_tlcs : m_accounts;
    }
    const QSet<QString>& offline(Grouping per) const {
        return per == Grouping::Tlc ? m_offlineTlcs : m_offlineAccounts;
    }
    QStringList takeGoneKeys() { return std::exchange(m_goneKeys, {}); } ///< of Grouping::Session
    quint64 forgottenSubjects() const { return m_forgotten; }
    void forgetLongOffline(qint64 nowMs);

private:
    void setPresent(const SessionFacts& facts, bool present, qint64 nowMs);
    void change(QHash<QString, Presence>& all, QSet<QString>& offline, const QString& key,
                const AlertContext& context, int by, qint64 nowMs);

    std::unordered_map<quint64, SessionFacts> m_sessions;
    QHash<QString, quint64> m_keys;
    std::map<QString, NodeFacts> m_nodes;
    QHash<QString, Presence> m_tlcs, m_accounts;
    QSet<QString> m_offlineTlcs, m_offlineAccounts;
    QStringList m_goneKeys;
    quint64 m_forgotten = 0;
};

} // namespace wayside::alerts
