// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/alerts/alertcentre.h"
#include "ui/pages/alerts/alertstab.h"

class QLabel;
class QPushButton;

namespace wayside::ui {

/// Open alerts, worst first, with what each means and what to do. GUI thread.
class OpenAlertsTab : public AlertsTab {
    Q_OBJECT
public:
    explicit OpenAlertsTab(AlertCentre& centre, QWidget* parent = nullptr);

    QString tabName() const override { return QStringLiteral("open"); }
    QString title() const override;
    void choose(quint64 alertId);

Q_SIGNALS:
    /// "look at it there": a page, a session if it is about one, and what to search.
    void jumpRequested(const QString& pageName, quint64 connectionId, const QString& search);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildActions();
    void buildLayout();
    QList<alerts::Alert> chosen() const;
    void acknowledge();
    void silence();
    void jump();
    void refreshHold();
    void refreshDetails();
    void refreshNotes();

    AlertCentre& m_centre;
    FigureSortModel* m_filter;
    QAction *m_acknowledge = nullptr, *m_takeBack = nullptr, *m_jump = nullptr, *m_silence = nullptr,
            *m_newest = nullptr;
    QLabel *m_sentence = nullptr, *m_advice = nullptr, *m_facts = nullptr, *m_notes = nullptr;
    QPushButton* m_waiting = nullptr;
};

} // namespace wayside::ui
