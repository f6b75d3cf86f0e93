// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/flightreplay/flighttrace.h"
#include "netcore/observe/source.h"
#include "ui/models/enforcement/flightlistmodel.h"

#include <QVariantMap>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;

namespace wayside::ui {

class FigureTable;
class FigureSortModel;
class FlightStepper;
class PeriodChooser;

/// The flight records that the node keeps, and one of them to go through. GUI thread; must not outlive the
/// source.
class FlightView : public QWidget {
    Q_OBJECT
public:
    explicit FlightView(observe::Source& source, QWidget* parent = nullptr);

    QList<QAction*> actions() const;
    void setNodeClock(qint64 nowMs) { m_nowMs = nowMs; }
    void readAgain();
    void open(qint64 recordId); ///< whether it is in the list or not
    /// Writes the record that is open, as the node gave it: it holds no token.
    Result<void> save(const QString& path) const;
    void focusSearch();
    void clearFilter();
    FlightStepper& stepper() const { return *m_stepper; }
    const FlightListModel& records() const { return m_records; }
    QVariantMap layoutState() const;
    void setLayoutState(const QVariantMap& layout);

Q_SIGNALS:
    void message(const QString& sentence);
    void incidentRequested(qint64 recordId);
    void layoutChanged();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeRecord();
    void ask(qint64 recordId);
    void take(const Result<QJsonDocument>& answer);
    void present();
    void refreshNotes();
    void askWhere();

    observe::Source& m_source;
    FlightListModel m_records;
    FigureSortModel* m_filter;
    FigureTable* m_table = nullptr;
    FlightStepper* m_stepper = nullptr;
    PeriodChooser* m_period = nullptr;
    QLineEdit* m_search = nullptr;
    QLabel* m_notes = nullptr;
    QLabel* m_headline = nullptr;
    QLabel* m_advice = nullptr;
    QAction* m_save = nullptr;
    QAction* m_export = nullptr;
    QSplitter* m_splitter = nullptr;
    std::optional<flightreplay::FlightTrace> m_trace;
    QJsonObject m_asGiven;
    qint64 m_asked = 0; ///< the record that is wanted
    qint64 m_nowMs = 0;
    bool m_read = false;
};

} // namespace wayside::ui
