// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/inspect/recordingjob.h"
#include "ui/models/inspector/trafficfiltermodel.h"
#include "ui/models/inspector/trafficmodel.h"

#include <memory>
#include <QVariantMap>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QProgressBar;
class QSplitter;
class QTabWidget;
class QToolButton;

namespace wayside::ui {

class DatagramView;
class FigureTable;
class SequenceView;

/// Traffic in full: list and sequence of the datagrams, filter, the chosen one in detail, recordings opened
/// and saved. It shows what it is given: records of a live tap with addLive(), any others with setRecords();
/// a recording that a person opens takes the place of both until closeRecording(). What is not shown, because
/// it was dropped, cut or had to make room, is always said. GUI thread.
class TrafficView : public QWidget {
    Q_OBJECT
public:
    explicit TrafficView(QWidget* parent = nullptr);
    ~TrafficView() override;

    /// Shows these and nothing else.
    void setRecords(const QList<observe::TrafficRecord>& records);
    /// Begins with nothing, for live records of a session; `known` where they do not begin with Opened.
    void startLive(const std::optional<observe::TrafficSession>& known = std::nullopt);
    /// While paused they wait, bounded; while a recording is open they are not shown at all.
    void addLive(const QList<observe::TrafficRecord>& records);
    void setLostAtSource(quint64 records);
    /// Shown while there is nothing: what will appear here.
    void setEmptyText(const QString& sentence);
    /// A line above: how the source stands. Empty: none.
    void setNotice(const QString& sentence, bool failed = false);
    /// Extra buttons in front of the others, of who feeds the view.
    void addSourceAction(QAction* action);

    void openRecording(const QString& path);
    void closeRecording(); ///< back to what the source gives
    void saveRecording(const QString& path);
    void cancelJob();
    bool isBusy() const { return m_load || m_save; }
    bool showsRecording() const { return m_showsRecording; }
    bool isPaused() const;
    void setPaused(bool paused);

    TrafficModel& model() { return m_model; }
    TrafficFilterModel& filter() { return m_filter; }
    QString statusText() const;          ///< counts, and what is missing
    QList<QAction*> viewActions() const; ///< pause, filter, open, save, close

    QVariantMap layout() const;
    void setLayout(const QVariantMap& layout);

Q_SIGNALS:
    void layoutChanged(); ///< by a person
    void message(const QString& sentence);
    void recordingShownChanged(bool shown);
    void pausedChanged(bool paused);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeActions();
    QWidget* makeBar();
    QWidget* makeList();
    QWidget* makeProgress();
    void chooseRow(int row);
    void follow();
    void tellStatus();
    void tellActions();
    void askWhatToOpen();
    void askWhereToSave();
    void startJob(const QString& what);
    void jobOver();
    void loadOver(const inspect::JobOutcome& outcome);
    void saveOver(const inspect::JobOutcome& outcome);
    void takeWaiting();

    TrafficModel m_model;
    TrafficFilterModel m_filter;
    QList<observe::TrafficRecord> m_waiting; ///< came while paused
    quint64 m_lost = 0, m_lostWaiting = 0;
    std::optional<observe::TrafficSession> m_known;
    bool m_showsRecording = false;
    QString m_recordingPath;
    bool m_arranging = false;
    bool m_atEnd = true;
    std::unique_ptr<inspect::RecordingLoad> m_load;
    std::unique_ptr<inspect::RecordingSave> m_save;

    QAction *m_pause = nullptr, *m_open = nullptr, *m_saveAs = nullptr, *m_close = nullptr, *m_find = nullptr;
    QLineEdit* m_text = nullptr;
    QWidget* m_bar = nullptr;
    QLabel* m_notice = nullptr;
    QLabel* m_status = nullptr;
    QLabel* m_jobName = nullptr;
    QProgressBar* m_progress = nullptr;
    QWidget* m_job = nullptr;
    FigureTable* m_table = nullptr;
    SequenceView* m_sequence = nullptr;
    QTabWidget* m_views = nullptr;
    DatagramView* m_datagram = nullptr;
    QSplitter* m_splitter = nullptr;
};

} // namespace wayside::ui
