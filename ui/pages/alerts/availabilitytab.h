// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/access/accessservice.h"
#include "ui/models/alerts/availabilitymodel.h"
#include "ui/pages/alerts/alertstab.h"

class QComboBox;
class QDateTimeEdit;
class QDoubleSpinBox;
class QLabel;

namespace wayside::ui {

class TimelineStrip;

/// How available TLCs and accounts were in a range of time, against a target. GUI thread.
class AvailabilityTab : public AlertsTab {
    Q_OBJECT
public:
    AvailabilityTab(observe::Source& source, AlertCentre& centre, QWidget* parent = nullptr);
    ~AvailabilityTab() override;

    QString tabName() const override { return QStringLiteral("availability"); }
    QString title() const override { return tr("Availability"); }
    QVariantMap layoutState() const override;
    void setLayoutState(const QVariantMap& state) override;
    /// Targets are kept here from now on.
    void useFolder(const QString& configuration);

    AvailabilityKeeper& keeper() { return m_keeper; }
    void refresh();
    /// CSV, or JSON when the name says so.
    void exportTo(const QString& file);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildActions();
    QHBoxLayout* buildBar();
    void buildDetails();
    availability::SubjectKind kind() const;
    AvailabilityKeeper::Question question() const;
    void followSource();
    void readLogs();
    void takeLogs();
    void take(const QList<AvailabilityRow>& rows);
    void targetChanged(double percent);
    void storeTargets();
    void refreshTarget();
    void refreshNotes();
    void refreshDetails();

    observe::Source& m_source;
    AlertCentre& m_centre;
    AvailabilityKeeper m_keeper;
    access::AccessService m_service;
    availability::Span m_logRange;
    AvailabilityModel* m_model;
    FigureSortModel* m_filter;
    AvailabilityKeeper::Question m_shown;
    QComboBox *m_kind = nullptr, *m_range = nullptr;
    QDateTimeEdit *m_from = nullptr, *m_until = nullptr;
    QDoubleSpinBox* m_target = nullptr;
    QLabel* m_sentence = nullptr;
    QString m_notes; ///< since when something is known, and what is missing
    TimelineStrip* m_strip = nullptr;
    QAction *m_export = nullptr, *m_logs = nullptr;
    QString m_targetsFile;
    int m_ticks = 0;
};

} // namespace wayside::ui
