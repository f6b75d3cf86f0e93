// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/access/bulkrun.h"
#include "netcore/access/deletionscope.h"
#include "ui/pages/access/accesssection.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace wayside::ui {

/// Says what a deletion does, in numbers that are counted while it is open, asks again where sessions end,
/// then deletes one thing after the other with progress, and says what became of each. GUI thread.
class AccessDeleteDialog : public QDialog {
    Q_OBJECT
public:
    struct Order {
        QStringList names; ///< of the things, for people
        access::BulkRun::Work remove;
        std::function<access::DeletionScope(const QList<access::LiveSession>&)> scope;
        bool endsSessions = true; ///< live sessions matter, and are counted first
    };

    AccessDeleteDialog(AccessContext& context, access::Resource resource, Order order,
                       QWidget* parent = nullptr);
    ~AccessDeleteDialog() override;

    QString scopeSentence() const;
    bool isCounting() const { return m_counting; }
    const access::BulkRun* run() const { return m_run; }

public Q_SLOTS:
    void reject() override; ///< while it works: stops after what is on its way

Q_SIGNALS:
    /// Which ones are gone.
    void deleted(const QList<int>& indices);

private:
    void build();
    void count();
    void presentScope();
    void updateButton();
    void begin();
    void presentProgress();
    void presentResults();

    AccessContext& m_context;
    access::Resource m_resource;
    Order m_order;
    access::BulkRun* m_run = nullptr;
    bool m_counting = false;
    QLabel* m_question;
    QLabel* m_scope;
    QCheckBox* m_understood;
    QProgressBar* m_progress;
    QPlainTextEdit* m_results;
    QPushButton* m_delete;
    QPushButton* m_keep;
};

} // namespace wayside::ui
