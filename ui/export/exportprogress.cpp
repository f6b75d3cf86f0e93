// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportprogress.h"

#include "ui/shell/words.h"

#include <QFileDialog>
#include <QProgressDialog>

using namespace Qt::StringLiterals;

namespace wayside::ui {

ExportJob* exportInto(QWidget* window, const QString& fileName, ExportRows rows,
                      std::function<void(const QString& sentence)> done) {
    auto* progress = new QProgressDialog(window);
    progress->setAttribute(Qt::WA_DeleteOnClose);
    progress->setWindowTitle(ExportJob::tr("Export"));
    progress->setLabelText(ExportJob::tr("Rows are written to the file…"));
    progress->setRange(0, int(rows.count));
    progress->setMinimumDuration(500);
    progress->setAutoClose(false);
    progress->setAutoReset(false);
    auto* job = new ExportJob(std::move(rows), fileName, window);
    QObject::connect(progress, &QProgressDialog::canceled, job, &ExportJob::cancel);
    QObject::connect(job, &ExportJob::progressed, progress,
                     [progress](qsizetype row) { progress->setValue(int(row)); });
    QObject::connect(job, &ExportJob::finished, progress,
                     [progress, job, done = std::move(done)](const QString& problem, bool cancelled) {
                         const QString count = words::count(quint64(job->total()));
                         progress->close();
                         job->deleteLater();
                         if (!problem.isEmpty())
                             done(problem);
                         else if (cancelled)
                             done(ExportJob::tr("The export was cancelled; no file was written."));
                         else
                             done(ExportJob::tr("%1 rows were written to %2.").arg(count, job->fileName()));
                     });
    job->start();
    return job;
}

void exportWithDialog(QWidget* window, const QString& suggestedName, std::function<ExportRows()> rows,
                      std::function<void(const QString& sentence)> done) {
    const bool jsonOnly = exportFormatOf(suggestedName) == ExportFormat::Json;
    auto* dialog = new QFileDialog(window, ExportJob::tr("Export"), QString(),
                                   jsonOnly ? ExportJob::tr("JSON (*.json)") : exportFileFilters());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(jsonOnly ? u"json"_s : u"csv"_s);
    dialog->selectFile(suggestedName);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(u".json"_s)  ? u"json"_s
                                 : filter.contains(u".tsv"_s) ? u"tsv"_s
                                                              : u"csv"_s);
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, window,
                     [window, rows = std::move(rows), done = std::move(done)](const QString& fileName) {
                         exportInto(window, fileName, rows(), done);
                     });
    dialog->open();
}

} // namespace wayside::ui
