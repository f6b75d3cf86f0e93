// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/alerts/alertcentre.h"
#include "ui/pages/alerts/alertstab.h"

namespace wayside::ui {

class AlertHistoryModel;
class AlertRulesModel;
class SilencesModel;

/// Alerts that have cleared. GUI thread.
class AlertHistoryTab : public AlertsTab {
    Q_OBJECT
public:
    explicit AlertHistoryTab(AlertCentre& centre, QWidget* parent = nullptr);
    QString tabName() const override { return QStringLiteral("history"); }
    QString title() const override { return tr("History"); }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();

    AlertCentre& m_centre;
    AlertHistoryModel* m_model;
    FigureSortModel* m_filter;
};

/// The rules: on and off, new, changed, removed, brought from and put into a file. GUI thread.
class AlertRulesTab : public AlertsTab {
    Q_OBJECT
public:
    explicit AlertRulesTab(AlertCentre& centre, QWidget* parent = nullptr);
    QString tabName() const override { return QStringLiteral("rules"); }
    QString title() const override { return tr("Rules"); }

    void importFrom(const QString& file);
    void exportTo(const QString& file);

private:
    void buildActions();
    void edit(bool isNew);
    void remove();
    void reset();
    void askBefore(const QString& question, const QString& button, std::function<void()> then);
    void set(const QList<alerts::Rule>& rules, const QString& done);
    int chosen() const; ///< row of the model, or -1

    AlertCentre& m_centre;
    AlertRulesModel* m_model;
    FigureSortModel* m_filter;
    QAction *m_edit = nullptr, *m_remove = nullptr, *m_new = nullptr, *m_import = nullptr,
            *m_export = nullptr;
};

/// Planned time. GUI thread.
class SilencesTab : public AlertsTab {
    Q_OBJECT
public:
    explicit SilencesTab(AlertCentre& centre, QWidget* parent = nullptr);
    QString tabName() const override { return QStringLiteral("silences"); }
    QString title() const override { return tr("Silences"); }

private:
    void plan();

    AlertCentre& m_centre;
    SilencesModel* m_model;
    FigureSortModel* m_filter;
    QAction *m_plan = nullptr, *m_end = nullptr;
};

} // namespace wayside::ui
