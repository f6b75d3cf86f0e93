// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/inspect/recordingjob.h"
#include "ui/models/inspector/trafficfiltermodel.h"
#include "ui/models/inspector/trafficmodel.h"

#include <memory>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;

namespace wayside::ui {

class DatagramView;
class FigureTable;

/// What passed over one session, both ways: followed or held still, filtered, one datagram in full, saved as
/// a recording. GUI thread.
class LabReceivePanel : public QWidget {
    Q_OBJECT
public:
    explicit LabReceivePanel(QWidget* parent = nullptr);

    void setTraffic(TrafficModel* model, const QString& name); ///< null: no session
    /// Records that never reached the model: lost on the way, or while it was held.
    void setLost(quint64 records);
    void setHeld(quint64 waiting); ///< records that wait while the view is held
    bool isPaused() const;
    void setPaused(bool paused);
    void askToSave();
    void focusFilter();
    void clearFilter();

    QVariantMap layout() const;
    void setLayout(const QVariantMap& layout);

Q_SIGNALS:
    void pausedChanged(bool paused);
    void message(const QString& sentence);
    void layoutChanged(); ///< by a person

private:
    void showChosen();
    void sayCounts();
    void rowsAdded();
    void saved(const inspect::JobOutcome& outcome);

    TrafficFilterModel m_filter;
    TrafficModel* m_model = nullptr;
    QString m_name;
    FigureTable* m_table = nullptr;
    DatagramView* m_view = nullptr;
    QLineEdit* m_search = nullptr;
    QComboBox* m_group = nullptr;
    QCheckBox* m_follow = nullptr;
    QCheckBox* m_pause = nullptr;
    QLabel* m_counts = nullptr;
    QPushButton* m_cancel = nullptr;
    QSplitter* m_splitter = nullptr;
    std::unique_ptr<inspect::RecordingSave> m_save;
    quint64 m_lost = 0, m_held = 0;
};

} // namespace wayside::ui
