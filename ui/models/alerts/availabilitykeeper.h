// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/availability/target.h"
#include "netcore/observe/source.h"
#include "ui/models/alerts/alertcentre.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>

namespace wayside::ui {

/// One subject's availability over the range asked for.
struct AvailabilityRow {
    QString subject;
    QList<availability::Stretch> timeline;
    availability::Figures figures;
    double targetPercent = 0;
    availability::Budget budget;
};

/// Remembers who was there, and computes figures on a thread of its own when asked. Times are the node's. GUI
/// thread; source and centre outlive it.
class AvailabilityKeeper : public QObject {
    Q_OBJECT
public:
    struct Question {
        availability::SubjectKind kind = availability::SubjectKind::Tlc;
        availability::Span range;
        qint64 periodMs = 0; ///< of the budget: the whole day or month although it is not over
    };

    AvailabilityKeeper(observe::Source& source, AlertCentre& centre, QObject* parent = nullptr);
    ~AvailabilityKeeper() override;

    qint64 nowMs() const; ///< of the node; 0 before anything was heard
    const availability::PresenceBook& book() const { return m_book; }
    void setLogs(const availability::LogEvidence& logs);
    const availability::Targets& targets() const { return m_targets; }
    void setTargets(const availability::Targets& targets) { m_targets = targets; }
    /// answered() follows; a newer question replaces one on its way.
    void ask(const Question& question);

    /// The answer itself; pure, any thread.
    static QList<AvailabilityRow> compute(const availability::PresenceBook& book, const Question& question,
                                          const availability::Targets& targets,
                                          const QHash<QString, QList<availability::PlannedWindow>>& planned);

Q_SIGNALS:
    void answered(const QList<wayside::ui::AvailabilityRow>& rows);

private:
    void apply(const observe::SourceUpdate& update);
    QHash<QString, QList<availability::PlannedWindow>> plannedFor(availability::SubjectKind kind) const;

    observe::Source& m_source;
    AlertCentre& m_centre;
    availability::PresenceBook m_book;
    availability::Targets m_targets;
    qint64 m_nodeClockMs = 0;
    QElapsedTimer m_sinceUpdate;
    quint64 m_question = 0;
    QThreadPool m_worker;
};

/// What a stored session log says, as evidence; `observed` is the time it covers.
struct SessionLogFacts {
    QString account;
    bool isTlc = false;
    struct Identifier {
        QString name;
        qint64 fromMs = 0;
        std::optional<qint64> untilMs; ///< removed from the session's scope
    };
    QList<Identifier> identifiers;
    std::optional<qint64> connectedMs, endedMs;
    QString endReason;
};
availability::LogEvidence evidenceOf(const QList<SessionLogFacts>& logs, availability::Span observed);

} // namespace wayside::ui
