// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/access/bulkrun.h"
#include "netcore/access/identifierlist.h"
#include "ui/models/access/importmodel.h"
#include "ui/pages/access/accesssection.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace wayside::ui {

/// Registers many TLCs from a file or from pasted lines: shows first what each line is, then registers with
/// progress, and says what became of each. Reading happens on another thread. GUI thread.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    ImportDialog(AccessContext& context, QWidget* parent = nullptr);
    ~ImportDialog() override;

    void setText(const QString& text); ///< as if it was pasted
    void openFile(const QString& file);
    bool isReading() const { return m_reading > 0 || m_rest.isActive(); }
    const ImportModel& model() const { return m_model; }
    QString summary() const;
    const access::BulkRun* run() const { return m_run; }

public Q_SLOTS:
    void begin();
    void reject() override;

private:
    void build();
    QWidget* buildPlace();
    void askForFile();
    void read(const std::function<QString()>& text);
    void present(const access::IdentifierList& list, const QString& failure);
    void takeText();
    void updateButtons();
    void registered(int index, const client::RestResult<client::Tlc>& answer);
    void conclude();
    QSet<QString> registeredIdentifiers() const;

    AccessContext& m_context;
    ImportModel m_model;
    access::BulkRun* m_run = nullptr;
    QList<client::Tlc> m_made;
    QTimer m_rest;
    int m_reading = 0;
    quint64 m_question = 0;
    QPlainTextEdit* m_text;
    QComboBox* m_domain;
    QComboBox* m_account;
    QLabel* m_summary;
    QProgressBar* m_progress;
    QPushButton* m_file;
    QPushButton* m_register;
    QPushButton* m_close;
};

} // namespace wayside::ui
