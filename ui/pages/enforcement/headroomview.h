// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/source.h"
#include "ui/models/enforcement/headroomfilter.h"
#include "ui/models/enforcement/headroommodel.h"

#include <QPointer>
#include <QTimer>
#include <QVariantMap>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QMessageBox;
class QPushButton;

namespace wayside::ui {

class FigureTable;

/// Every live session with the limit that will cut it first, the next to be cut on top; Reconnect for the
/// chosen one. GUI thread; must not outlive the source.
class HeadroomView : public QWidget {
    Q_OBJECT
public:
    explicit HeadroomView(observe::Source& source, QWidget* parent = nullptr);

    QList<QAction*> actions() const { return m_actions; }
    HeadroomModel& model() { return m_model; }
    HeadroomFilter& board() { return *m_board; }
    std::optional<quint64> chosen() const; ///< connection id
    void apply(const observe::SourceUpdate& update);
    void focusSearch();
    void clearFilter();
    void chooseNext(); ///< the session that will be cut next
    QVariantMap layoutState() const;
    void setLayoutState(const QVariantMap& layout);

Q_SIGNALS:
    void showSessionRequested(quint64 connectionId);
    void message(const QString& sentence);
    void layoutChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildActions();
    void buildLayout();
    void refreshNodes(const QList<observe::NodeRow>& nodes);
    void refreshHold();
    void refreshNotes();
    void refreshActions();
    void askReconnect();
    void reconnect(quint64 connectionId, const QString& name);

    observe::Source& m_source;
    HeadroomModel m_model;
    HeadroomFilter* m_board;
    FigureTable* m_table;
    QLineEdit* m_search;
    QComboBox* m_kinds;
    QComboBox* m_nodes;
    QPushButton* m_settle;
    QLabel* m_notes;
    QAction* m_reconnect = nullptr;
    QAction* m_show = nullptr;
    QAction* m_resort = nullptr;
    QList<QAction*> m_actions;
    QPointer<QMessageBox> m_question;
    QTimer m_tick;
};

} // namespace wayside::ui
