// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/connections/actionrun.h"

#include <QRandomGenerator>
#include <QTimer>

namespace wayside::ui {

/// Sends the action to one session after the other at a rate, so that those who come back do not come all at
/// once. The pause between two is longer than its turn by up to `jitter` of it.
class PacedRun : public ActionRun {
    Q_OBJECT
public:
    struct Pace {
        double perSecond = 10; ///< > 0, at most 200
        double jitter = 0.2;   ///< 0..1
    };

    /// Model and source outlive it.
    PacedRun(const ConnectionModel& model, observe::Source& source, observe::ConnectionAction action,
             const QList<ActionScope::Target>& targets, QString reason, Pace pace, QObject* parent = nullptr);

    void start() override;
    void cancel() override;

private:
    void sendNext();
    void answered(qsizetype index, const Result<void>& result);
    void finishIfDone();

    const ConnectionModel& m_model;
    observe::Source& m_source;
    observe::ConnectionAction m_action;
    QString m_reason;
    Pace m_pace;
    QTimer m_timer;
    QRandomGenerator m_random;
    qsizetype m_next = 0;
    int m_outstanding = 0;
    bool m_stopped = false;
};

} // namespace wayside::ui
