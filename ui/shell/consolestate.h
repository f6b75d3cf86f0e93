// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/source.h"

#include <functional>
#include <QElapsedTimer>
#include <QObject>
#include <vector>

namespace wayside::ui {

/// What the frame of the console shows of its source: link, totals, running drains, what was merged or lost
/// on the way, the node's clock; and the one place where a source's batches are handed to the models. GUI
/// thread; the source outlives it.
class ConsoleState : public QObject {
    Q_OBJECT
public:
    struct Banner {
        enum class Kind { None, NodeDraining, SourceLost, SourceRefused };
        enum class Action { None, ShowNodes, TryAgain };
        Kind kind = Kind::None;
        QString sentence; ///< what, and since when
        QString actionText;
        Action action = Action::None;

        friend bool operator==(const Banner&, const Banner&) = default;
    };

    explicit ConsoleState(observe::Source& source, QObject* parent = nullptr);

    /// `sink` gets every batch from now on, in the order in which sinks were added, until `context` is gone.
    void feed(QObject* context, std::function<void(const observe::SourceUpdate&)> sink);
    template <typename Model>
    void feed(Model& model) {
        feed(&model, [&model](const observe::SourceUpdate& update) { model.apply(update); });
    }

    QString sourceName() const { return m_source.name(); }
    observe::LinkStatus link() const { return m_source.link(); }
    const observe::Totals& totals() const { return m_totals; }
    /// False: the source has told nothing yet; totals are not 0 but unknown.
    bool hasData() const { return m_sinceClock.isValid(); }
    /// False: the source knows no rates; those of the totals are not 0 but unknown.
    bool tellsFigures() const { return m_source.whyNot(observe::Ability::Figures).isEmpty(); }
    const QList<observe::NodeRow>& nodes() const { return m_nodes; }
    quint64 merged() const { return m_merged; } ///< batches folded together because the console was slow
    quint64 lost() const { return m_lost; }     ///< events and clock points that did not fit
    std::optional<qint64> nodeClockMs() const; ///< now, by the last batch; nothing while the link is not live
    QList<observe::DrainRow> runningDrains() const;
    Banner banner() const;

    /// Asks the source to try again now.
    void tryAgain();

Q_SIGNALS:
    void changed();

private:
    void take(const observe::SourceUpdate& update);
    void noteLink();

    observe::Source& m_source;
    observe::Totals m_totals;
    QList<observe::NodeRow> m_nodes;
    quint64 m_merged = 0;
    quint64 m_lost = 0;
    qint64 m_nodeClockMs = 0;
    QElapsedTimer m_sinceClock;
    QString
        m_failedAttempt; ///< of a source that never had data: how the last attempt went; empty: none failed
};

} // namespace wayside::ui
