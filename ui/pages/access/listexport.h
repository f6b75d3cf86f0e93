// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/access/accessfiltermodel.h"

#include <QObject>
#include <QSaveFile>
#include <QTimer>

namespace wayside::ui {

/// Writes the rows of a list, as filtered and sorted, to a CSV or JSON file (by its ending): some rows a turn
/// of the event loop, so that the window stays alive; the file appears whole or not at all. Deletes itself.
/// What is written is what the list holds, and that never holds a token. GUI thread.
class ListExport : public QObject {
    Q_OBJECT
public:
    /// `model` outlives this.
    ListExport(AccessFilterModel& model, const QString& file, QObject* parent);

    void start();
    void cancel();
    int rowCount() const { return m_rowCount; }

Q_SIGNALS:
    void progressed(int rows);
    /// Empty: written. Else why not; nothing is there then.
    void finished(const QString& failure);

private:
    void step();
    QByteArray head() const;
    QByteArray csvRows(int first, int last) const;
    QByteArray jsonRows(int first, int last) const;
    void conclude(const QString& failure);

    AccessFilterModel& m_model;
    QSaveFile m_file;
    QTimer m_turn;
    bool m_isJson;
    bool m_isOver = false;
    int m_rowCount;
    int m_next = 0;
};

} // namespace wayside::ui
