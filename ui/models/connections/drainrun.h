// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/connections/actionrun.h"

#include <QTimer>

namespace wayside::ui {

/// Reconnect as a drain of just these sessions: the node paces it, follows who comes back where, and halts by
/// itself when too many do not. Cancelling aborts the drain.
class DrainRun : public ActionRun {
    Q_OBJECT
public:
    /// `request` names the targets' ids in its cohort. The source outlives it.
    DrainRun(observe::Source& source, const QList<ActionScope::Target>& targets,
             observe::DrainRequest request, QObject* parent = nullptr);

    void start() override;
    void cancel() override;
    /// How often the node is asked how far it is, milliseconds.
    void setInterval(int milliseconds) { m_poll.setInterval(milliseconds); }

private:
    void poll();
    void take(const observe::DrainRow& row);
    void readReceipt();
    void fail(const QString& why);

    observe::Source& m_source;
    observe::DrainRequest m_request;
    QString m_drainId;
    QTimer m_poll;
    bool m_cancelled = false;
    bool m_reading = false;
};

} // namespace wayside::ui
