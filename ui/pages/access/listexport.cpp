// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/access/listexport.h"

#include "netcore/observe/csvtable.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {
constexpr int rowsPerTurn = 500;
}

ListExport::ListExport(AccessFilterModel& model, const QString& file, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_file(file)
    , m_isJson(file.endsWith(".json"_L1, Qt::CaseInsensitive))
    , m_rowCount(model.rowCount()) {
    connect(&m_turn, &QTimer::timeout, this, &ListExport::step);
    // Rows that move while they are written would be written twice or not at all.
    const auto stop = [this] { conclude(tr("The list changed while it was written.")); };
    connect(&model, &QAbstractItemModel::rowsInserted, this, stop);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, stop);
    connect(&model, &QAbstractItemModel::modelReset, this, stop);
    connect(&model, &QAbstractItemModel::layoutChanged, this, stop);
}

void ListExport::start() {
    if (!m_file.open(QIODevice::WriteOnly)) {
        conclude(m_file.errorString());
        return;
    }
    m_file.write(head());
    m_turn.start(0);
}

void ListExport::cancel() {
    conclude(tr("Cancelled."));
}

QByteArray ListExport::head() const {
    if (m_isJson)
        return "[";
    QStringList titles;
    for (int column = 0; column < m_model.columnCount(); ++column)
        titles.append(m_model.rows().columnKey(column));
    return observe::csvTable(titles, {}, observe::CsvText::Guarded).toUtf8();
}

QByteArray ListExport::csvRows(int first, int last) const {
    QList<QStringList> lines;
    for (int row = first; row < last; ++row) {
        const int source = m_model.mapToSource(m_model.index(row, 0)).row();
        QStringList cells;
        for (int column = 0; column < m_model.columnCount(); ++column)
            cells.append(m_model.rows().exportValue(source, column).toString());
        lines.append(cells);
    }
    return lines.isEmpty()
               ? QByteArray()
               : observe::csvTable(lines.constFirst(), lines.mid(1), observe::CsvText::Guarded).toUtf8();
}

QByteArray ListExport::jsonRows(int first, int last) const {
    QByteArray text;
    for (int row = first; row < last; ++row) {
        const int source = m_model.mapToSource(m_model.index(row, 0)).row();
        QJsonObject object;
        for (int column = 0; column < m_model.columnCount(); ++column)
            object.insert(m_model.rows().columnKey(column),
                          QJsonValue::fromVariant(m_model.rows().exportValue(source, column)));
        text += (row == 0 ? "\n " : ",\n ") + QJsonDocument(object).toJson(QJsonDocument::Compact);
    }
    return text;
}

void ListExport::step() {
    const int last = std::min(m_rowCount, m_next + rowsPerTurn);
    m_file.write(m_isJson ? jsonRows(m_next, last) : csvRows(m_next, last));
    m_next = last;
    Q_EMIT progressed(m_next);
    if (m_next < m_rowCount || m_isOver)
        return;
    if (m_isJson)
        m_file.write("\n]\n");
    conclude(m_file.commit() ? QString() : m_file.errorString());
}

void ListExport::conclude(const QString& failure) {
    if (m_isOver)
        return;
    m_isOver = true;
    m_turn.stop();
    if (!failure.isEmpty())
        m_file.cancelWriting();
    deleteLater();
    Q_EMIT finished(failure);
}

} // namespace wayside::ui
