// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/connections/actionscope.h"

#include <QObject>

namespace wayside::ui {

/// What became of one session of an action on several.
struct ActionResult {
    enum class Outcome : quint8 { Waiting, Sent, Done, AlreadyEnded, Failed, NotSent };

    ActionScope::Target target;
    Outcome outcome = Outcome::Waiting;
    QString detail; ///< a sentence; why it failed, where it came back
};

/// An action on several sessions while it runs. Each is bound to its connection id and checked again before
/// anything is sent. GUI thread.
class ActionRun : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void start() = 0;
    /// Sends nothing more; what was sent is not taken back. finished() follows, at the latest when the
    /// answers that are outstanding have come.
    virtual void cancel() = 0;
    const QList<ActionResult>& results() const { return m_results; }
    bool isFinished() const { return m_finished; }
    int count(ActionResult::Outcome outcome) const;
    /// What it is doing, a sentence; empty: the numbers say enough.
    QString note() const { return m_note; }

Q_SIGNALS:
    void progressed();
    void finished();

protected:
    void finish();

    QList<ActionResult> m_results;
    QString m_note;

private:
    bool m_finished = false;
};

} // namespace wayside::ui
