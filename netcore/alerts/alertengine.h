// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/alerts/alertfile.h"
#include "netcore/alerts/factbook.h"
#include "netcore/alerts/measure.h"
#include "netcore/alerts/windowcounter.h"

#include <deque>
#include <map>
#include <memory>
#include <QSet>
#include <vector>

namespace wayside::alerts {

/// What became of alerts since the last look, by id; one alert may be in several lists.
struct AlertChanges {
    QList<quint64> opened, changed, cleared;
    bool isEmpty() const { return opened.isEmpty() && changed.isEmpty() && cleared.isEmpty(); }
};

/// What a rule would do, before it is switched on.
struct RulePreview {
    int subjects = 0;     ///< in scope, with a known value; of counting metrics: those with events
    int unknown = 0;      ///< in scope, value not known
    int passing = 0;      ///< beyond the threshold now, whatever the duration
    QStringList examples; ///< keys of some that are; at most 5
    /// Counting metrics: alerts that the last hour's events would have opened. Figures of single sessions:
    /// sessions, still connected, that were beyond the threshold at some time in the last hour. Else absent.
    std::optional<int> lastHour;
    bool hourIsWhole = false; ///< the console has heard its source for an hour
};

/// Watches batches of one source against rules and keeps the alerts that come of it: pending → open →
/// cleared, with hysteresis, duration and damping of what flaps; acknowledgements; silences. What is not
/// known neither opens nor clears an alert. Bounded in everything; virtual time: every instant is an
/// argument, and one that goes back counts as the latest seen. One thread.
class AlertEngine {
public:
    static constexpr qint64 sweepMs = 1000;           ///< groups and durations are looked at so often
    static constexpr qint64 reopenWithinMs = 600'000; ///< sooner than that it is the same alert again
    static constexpr qint64 flapWindowMs = 1'800'000; ///< within that,
    static constexpr int flapOpenings = 4;            ///< so many openings are flapping,
    static constexpr qint64 flapCalmMs = 600'000;     ///< which ends after so long a calm
    static constexpr std::size_t mostConditions = 20'000;

    AlertEngine();
    ~AlertEngine();
    AlertEngine(const AlertEngine&) = delete;
    AlertEngine& operator=(const AlertEngine&) = delete;

    /// Checked rules. Alerts of rules that changed, went or were switched off are cleared.
    void setRules(const QList<Rule>& rules, qint64 nowMs);
    const QList<Rule>& rules() const { return m_rules; }
    /// False: nothing is known of the source from now on, until a batch comes after true.
    void setLink(bool live, qint64 nowMs);
    void apply(const observe::SourceUpdate& update, qint64 nowMs);
    /// Time goes on without a batch: durations end, silences begin. Call it about once a second.
    void tick(qint64 nowMs);

    /// Since the last time; the caller takes them after every call, so that they do not pile up.
    AlertChanges takeChanges();
    const std::map<quint64, Alert>& open() const { return m_open; } ///< by id: oldest first
    const std::deque<Alert>& history() const { return m_history; }  ///< newest first
    const Alert* find(quint64 id) const;                            ///< open ones
    quint64 droppedHistory() const { return m_droppedHistory; }
    int overflow() const { return m_overflow; }       ///< due to open, but there are mostOpenAlerts already
    quint64 untracked() const { return m_untracked; } ///< observations beyond mostConditions
    std::size_t conditions() const { return m_conditionCount; }
    const FactBook& facts() const { return m_book; }

    /// Returns how many were open and are acknowledged now. InvalidArgument: who or note is too long or
    /// empty.
    Result<int> acknowledge(const QList<quint64>& ids, const QString& who, const QString& note, qint64 nowMs);
    int takeBack(const QList<quint64>& ids); ///< acknowledgements

    const QList<Silence>& silences() const { return m_silences; }
    Result<void> addSilence(const Silence& silence, qint64 nowMs); ///< Conflict: the id is taken; TooLarge
    bool endSilence(const QString& id, qint64 nowMs); ///< from now on; one that had not begun is removed

    RulePreview preview(const Rule& rule) const;
    AlertState state() const;
    /// Of an earlier run of the program: open alerts are unknown until data comes. After setRules().
    void restore(const AlertState& state, qint64 nowMs);

private:
    struct Condition {
        Subject subject;
        AlertContext context;
        qint64 sinceMs = 0;
        std::optional<qint64> calmSinceMs;
        double value = 0;
        bool known = true;
        quint64 alertId = 0; ///< 0: pending
    };
    struct RuleRun {
        Rule rule;
        QHash<QString, Condition> conditions; ///< by subject key
        std::unique_ptr<WindowCounter> counter;
    };
    /// Enough of an event to try rules against the last hour.
    struct HourEvent {
        qint64 atMs = 0;
        Metric metric = Metric::ClosesPerMinute;
        std::optional<CloseCause> cause;
        AlertContext context;
        double amount = 1;
    };
    struct Recent {
        QList<qint64> openings;
        qint64 clearedMs = 0;
    };

    qint64 advance(qint64 nowMs);
    void takeRows(const observe::SourceUpdate& update);
    void takeEvents(const observe::SourceUpdate& update);
    void count(const HourEvent& event);
    void touch(SessionFacts& facts);
    void judgeTouched();
    void judgeGone();

    void sweep();
    void sweepCounter(RuleRun& run);
    void sweepMeasured(RuleRun& run);
    void stepAll(RuleRun& run);
    void refreshSilences();
    void expire();

    void judge(RuleRun& run, const Subject& subject, const AlertContext& context,
               std::optional<double> value);
    bool step(RuleRun& run, const QString& key, Condition& condition); ///< false: it is over
    void makeUnknown(Condition& condition);
    void openAlert(RuleRun& run, const QString& key, Condition& condition);
    void clearAlert(Condition& condition, ClearReason reason);
    void drop(RuleRun& run, const QString& key, ClearReason reason);
    void noteCondition(const RuleRun& run, const QString& key, int by);
    QString silenceOf(const Alert& alert) const;

    QList<Rule> m_rules;
    std::vector<RuleRun> m_runs; ///< of enabled rules
    FactBook m_book;
    std::vector<quint64> m_touched; ///< connections with news in the present batch
    std::deque<HourEvent> m_hour;
    std::map<quint64, Alert> m_open;
    std::deque<Alert> m_history;
    QHash<QString, Recent> m_recent; ///< by rule and subject
    QList<Silence> m_silences;
    AlertChanges m_changes; ///< of which `changed` is gathered in:
    QSet<quint64> m_changed;
    std::size_t m_conditionCount = 0;
    quint64 m_untracked = 0, m_droppedHistory = 0, m_lastId = 0;
    int m_overflow = 0;
    qint64 m_now = 0, m_lastSweep = 0, m_firstData = 0;
    bool m_linkLive = false, m_hasData = false;
    std::optional<qint64> m_linkLostMs;
};

} // namespace wayside::alerts
