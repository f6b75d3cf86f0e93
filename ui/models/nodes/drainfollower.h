// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/source.h"

namespace wayside::ui {

class DrainListModel;

/// Keeps the list of drains: asks the node for it when a batch tells of a drain, when one runs that no node
/// reports, and when someone wants it anew. Paced by the node's clock, at most one request at a time. GUI
/// thread; source and model outlive it.
class DrainHistory : public QObject {
    Q_OBJECT
public:
    DrainHistory(observe::Source& source, DrainListModel& model, QObject* parent = nullptr);

    void apply(const observe::SourceUpdate& update); ///< after the model
    void refresh();                                  ///< soon
    /// Why earlier drains are not shown; empty when they are.
    QString problem() const { return m_problem; }

    static constexpr qint64 intervalMs = 1000;
    static constexpr int mostListed = 500;

Q_SIGNALS:
    void changed();

private:
    void ask();
    void answered(const Result<QJsonDocument>& answer);

    observe::Source& m_source;
    DrainListModel& m_model;
    QString m_problem;
    qint64 m_askedAtMs = 0; ///< node's clock
    qint64 m_nowMs = 0;
    bool m_wanted = true, m_waiting = false;
};

/// Keeps the receipt of one drain up to date while it runs, and for a while after, when the last payload gaps
/// come in. Paced by the node's clock: the larger the receipt, the seldomer. GUI thread; the source outlives
/// it.
class ReceiptFollower : public QObject {
    Q_OBJECT
public:
    explicit ReceiptFollower(observe::Source& source, QObject* parent = nullptr);

    /// Another drain starts anew with an empty receipt.
    void follow(const observe::DrainRow& drain, qint64 nowMs);
    void stop(); ///< follows none
    void refresh();
    QString drainId() const { return m_drain.id; }
    const QList<observe::DrainReceiptRow>& rows() const { return m_rows; }
    QString problem() const { return m_problem; }
    bool isKnown() const { return m_known; } ///< an answer has come

Q_SIGNALS:
    void changed();

private:
    bool isDue(qint64 nowMs) const;
    void ask();

    observe::Source& m_source;
    observe::DrainRow m_drain;
    QList<observe::DrainReceiptRow> m_rows;
    QString m_problem;
    qint64 m_nowMs = 0, m_askedAtMs = 0;
    quint64 m_generation = 0; ///< of the drain followed; older answers are stale
    bool m_waiting = false, m_known = false;
    bool m_sawOver = false; ///< asked since it was over
};

} // namespace wayside::ui
