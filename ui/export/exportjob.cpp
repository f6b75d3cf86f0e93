// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportjob.h"

#include <QJsonDocument>
#include <QSaveFile>
#include <QThread>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

constexpr qsizetype rowsPerReport = 200;

/// Empty: done. `report` says false when it has been cancelled.
QString writeRows(const ExportRows& rows, const QString& fileName,
                  const std::function<bool(qsizetype)>& report) {
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return ExportJob::tr("The file %1 cannot be written: %2.").arg(fileName, file.errorString());
    const ExportFormat format = exportFormatOf(fileName);
    const bool json = format == ExportFormat::Json;
    file.write(json ? QByteArray("[") : separatedLine(rows.titles, format));
    for (qsizetype row = 0; row < rows.count; ++row) {
        if (row % rowsPerReport == 0 && !report(row))
            return {};
        if (json)
            file.write((row == 0 ? "\n" : ",\n") +
                       QJsonDocument(rows.json(row)).toJson(QJsonDocument::Compact));
        else
            file.write(separatedLine(rows.cells(row), format));
    }
    if (json)
        file.write("\n]\n");
    if (!report(rows.count))
        return {};
    return file.commit()
               ? QString()
               : ExportJob::tr("The file %1 cannot be written: %2.").arg(fileName, file.errorString());
}

} // namespace

ExportJob::ExportJob(ExportRows rows, QString fileName, QObject* parent)
    : QObject(parent)
    , m_rows(std::move(rows))
    , m_fileName(std::move(fileName)) {}

ExportJob::~ExportJob() {
    cancel();
    if (!m_thread)
        return;
    m_thread->wait();
    delete m_thread;
}

void ExportJob::start() {
    m_thread = QThread::create([this, rows = m_rows, fileName = m_fileName, cancelled = m_cancelled] {
        const QString problem = writeRows(rows, fileName, [this, &cancelled](qsizetype row) {
            Q_EMIT progressed(row); // queued: the receivers live on the GUI thread
            return !*cancelled;
        });
        Q_EMIT finished(problem, *cancelled && problem.isEmpty());
    });
    m_thread->start();
}

} // namespace wayside::ui
