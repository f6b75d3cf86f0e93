// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/separatedvalues.h"

#include <atomic>
#include <functional>
#include <memory>
#include <QJsonObject>
#include <QObject>

class QThread;

namespace wayside::ui {

/// Rows that were copied for an export, and how to write one. Its functions are called on another thread:
/// they see nothing but what they hold.
struct ExportRows {
    qsizetype count = 0;
    QStringList titles;
    std::function<QStringList(qsizetype row)> cells; ///< as many as titles
    std::function<QJsonObject(qsizetype row)> json;
};

/// Writes rows into a file on a thread of its own. The file is there in full or not at all: a failure or a
/// cancel leaves what was there before. GUI thread.
class ExportJob : public QObject {
    Q_OBJECT
public:
    ExportJob(ExportRows rows, QString fileName, QObject* parent = nullptr);
    ~ExportJob() override; ///< cancels, and waits for the row it is at

    void start();
    void cancel() { *m_cancelled = true; }
    qsizetype total() const { return m_rows.count; }
    const QString& fileName() const { return m_fileName; }

Q_SIGNALS:
    void progressed(qsizetype rows);
    /// `problem` is a sentence; empty: all rows are in the file.
    void finished(const QString& problem, bool cancelled);

private:
    ExportRows m_rows;
    QString m_fileName;
    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false);
    QThread* m_thread = nullptr;
};

} // namespace wayside::ui
