// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/alerts/alertengine.h"
#include "netcore/observe/source.h"
#include "ui/models/alerts/openalertsmodel.h"

#include <functional>
#include <optional>
#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace wayside::ui {

/// The one engine of alerts of a console: hears its source, keeps the table of open alerts, and stores rules
/// and state in the user's folders. Feed it every batch (ConsoleState::feed). Times are the console's clock,
/// made steady: it follows the wall clock forward, never back. GUI thread; the source outlives it.
class AlertCentre : public QObject {
    Q_OBJECT
public:
    /// `clock`: tests give their own time, UTC milliseconds.
    explicit AlertCentre(observe::Source& source, QObject* parent = nullptr,
                         std::function<qint64()> clock = {});
    ~AlertCentre() override; ///< stores what is not stored yet

    /// Reads rules and state from these folders and stores them there from now on; without it nothing is
    /// stored. What cannot be read is told by trouble() and left alone, not overwritten.
    void useFolders(const QString& configuration, const QString& data);
    /// A clock that is behind what was seen before stands still until it has caught up.
    void setClock(std::function<qint64()> clock) { m_clock = std::move(clock); }
    qint64 nowMs() const;

    void apply(const observe::SourceUpdate& update);

    const alerts::AlertEngine& engine() const { return m_engine; }
    OpenAlertsModel& openAlerts() { return m_open; }
    int attention() const { return m_attention; } ///< open, and nobody has acknowledged or silenced them
    bool listens() const { return m_source.link().state == observe::LinkState::Live; }
    int openCount() const { return int(m_engine.open().size()); }
    std::optional<alerts::AlertSeverity> worst() const { return m_worst; } ///< of those that want attention
    static QString person(); ///< who acknowledges here: the user's name

    Result<void> setRules(const QList<alerts::Rule>& rules); ///< checked here; stored at once
    Result<int> acknowledge(const QList<quint64>& ids, const QString& note);
    void takeBack(const QList<quint64>& ids);
    Result<void> addSilence(alerts::Silence silence); ///< gets its id here
    void endSilence(const QString& id);

public Q_SLOTS:
    void tick(); ///< time goes on; by itself once a second

Q_SIGNALS:
    void ticked();                          ///< a second went by
    void changed();                         ///< counts, worst, history
    void opened(const QList<quint64>& ids); ///< alerts, all still open
    void rulesChanged();
    void silencesChanged();
    void trouble(const QString& sentence); ///< a file could not be read or written

private:
    void linkChanged();
    void publish();
    void store();
    void storeNow();

    observe::Source& m_source;
    alerts::AlertEngine m_engine;
    OpenAlertsModel m_open;
    std::function<qint64()> m_clock;
    qint64 m_startMs;
    QElapsedTimer m_sinceStart;
    QTimer m_tick, m_store;
    QThreadPool m_writer; ///< one thread: files are written in order
    QString m_rulesFile, m_stateFile;
    bool m_dirty = false, m_rulesUnreadable = false, m_stateUnreadable = false;
    int m_attention = 0;
    std::optional<alerts::AlertSeverity> m_worst;
    quint64 m_nextSilence = 1;
};

} // namespace wayside::ui
