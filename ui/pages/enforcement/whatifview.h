// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/source.h"
#include "ui/models/enforcement/whatifmodel.h"
#include "ui/pages/enforcement/whatifwork.h"

#include <QVariantMap>
#include <QWidget>

class QAction;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace wayside::ui {

class FigureSortModel;
class FigureTable;
class LimitsEditor;

/// Recorded traffic against other limits: recordings are chosen, limits edited, and the answer is who would
/// have been cut and how often. Works without a source. GUI thread; must not outlive the source.
class WhatIfView : public QWidget {
    Q_OBJECT
public:
    explicit WhatIfView(observe::Source& source, QWidget* parent = nullptr);

    QList<QAction*> actions() const { return m_actions; }
    void apply(const observe::SourceUpdate& update);
    void addFiles(const QStringList& files);
    QStringList files() const;
    LimitsEditor& proposed() const { return *m_proposed; }
    LimitsEditor& present() const { return *m_present; }
    const WhatIfModel& answer() const { return m_model; }
    void run();
    bool isWorking() const { return m_work->isWorking(); }
    /// Writes the answer, as CSV or JSON by the end of the name, whole or not at all.
    Result<void> save(const QString& path) const;
    QVariantMap layoutState() const;
    void setLayoutState(const QVariantMap& layout);

Q_SIGNALS:
    void message(const QString& sentence);
    void layoutChanged();

private:
    void buildActions();
    void buildLayout();
    QWidget* makeQuestion();
    QWidget* makeAnswer();
    void askPresent();
    void take(const std::shared_ptr<const whatif::Report>& report);
    QString fileTroubles() const;
    void refresh();

    observe::Source& m_source;
    WhatIfModel m_model;
    FigureSortModel* m_sorted;
    WhatIfWork* m_work;
    QListWidget* m_files = nullptr;
    LimitsEditor* m_present = nullptr;
    LimitsEditor* m_proposed = nullptr;
    FigureTable* m_table = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_smallest = nullptr;
    QLabel* m_complaint = nullptr;
    QAction* m_add = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_run = nullptr;
    QAction* m_cancel = nullptr;
    QAction* m_save = nullptr;
    QList<QAction*> m_actions;
    bool m_presentEdited = false;
    bool m_proposedEdited = false;
};

} // namespace wayside::ui
