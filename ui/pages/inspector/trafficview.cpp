// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspector/trafficview.h"

#include "ui/delegates/figuretable.h"
#include "ui/models/inspector/trafficwords.h"
#include "ui/pages/inspector/datagramview.h"
#include "ui/pages/inspector/sequenceview.h"
#include "ui/shell/words.h"

#include <QAction>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTabWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace wayside::ui {

using observe::TrafficRecord;

namespace {
constexpr qsizetype mostWaiting = 20'000;
} // namespace

TrafficView::~TrafficView() = default;

// ---- what is shown

void TrafficView::setRecords(const QList<TrafficRecord>& records) {
    closeRecording();
    m_waiting.clear();
    m_lost = m_lostWaiting = 0;
    m_known.reset();
    m_model.setRecords(records);
}

void TrafficView::startLive(const std::optional<observe::TrafficSession>& known) {
    m_waiting.clear();
    m_lost = m_lostWaiting = 0;
    m_known = known;
    m_atEnd = true;
    if (!m_showsRecording)
        m_model.restart(known);
}

void TrafficView::addLive(const QList<TrafficRecord>& records) {
    if (records.isEmpty() || m_showsRecording)
        return;
    if (!isPaused()) {
        m_model.append(records);
        return;
    }
    m_waiting += records;
    if (m_waiting.size() > mostWaiting) {
        m_lostWaiting += quint64(m_waiting.size() - mostWaiting);
        m_waiting.remove(0, m_waiting.size() - mostWaiting);
        m_model.setLostAtSource(m_lost + m_lostWaiting);
    }
    tellStatus();
}

void TrafficView::takeWaiting() {
    m_model.append(std::exchange(m_waiting, {}));
    tellStatus();
}

void TrafficView::setLostAtSource(quint64 records) {
    m_lost = records;
    if (!m_showsRecording)
        m_model.setLostAtSource(m_lost + m_lostWaiting);
}

void TrafficView::setEmptyText(const QString& sentence) {
    m_table->setEmptyText(sentence);
    m_sequence->setEmptyText(sentence);
}

void TrafficView::setNotice(const QString& sentence, bool failed) {
    m_notice->setText(sentence);
    m_notice->setVisible(!sentence.isEmpty());
    QFont font = this->font();
    font.setBold(failed);
    m_notice->setFont(font);
}

bool TrafficView::isPaused() const {
    return m_pause->isChecked();
}

void TrafficView::setPaused(bool paused) {
    m_pause->setChecked(paused);
}

void TrafficView::chooseRow(int row) {
    const QScopedValueRollback<bool> arranging(m_arranging, true);
    if (row < 0 || row >= m_filter.rowCount()) {
        m_datagram->clear(tr("Choose a datagram to see its fields and bytes."));
        return;
    }
    const TrafficModel::Row& entry = m_model.at(m_filter.sourceRow(row));
    m_datagram->setRecord(entry.record, entry.notes);
    m_atEnd = row == m_filter.rowCount() - 1;
    m_sequence->setCurrentRow(row);
    if (m_table->currentIndex().row() != row)
        m_table->setCurrentIndex(m_filter.index(row, TrafficModel::Type));
}

/// New rows come at the end: whoever is there stays there, whoever has scrolled away is left alone.
void TrafficView::follow() {
    if (!m_atEnd || isPaused())
        return;
    m_table->scrollToBottom();
    m_sequence->scrollToEnd();
}

QString TrafficView::statusText() const {
    QStringList parts;
    const int held = m_model.rowCount(), shown = m_filter.rowCount();
    parts.append(shown == held ? tr("%n records", nullptr, held)
                               : tr("%1 of %n records", nullptr, held).arg(words::count(quint64(shown))));
    if (const int faults = m_model.countOf(observe::Severity::Fault))
        parts.append(tr("%n with faults", nullptr, faults));
    if (const int warnings = m_model.countOf(observe::Severity::Warning))
        parts.append(tr("%n with warnings", nullptr, warnings));
    if (m_model.cutRows() > 0)
        parts.append(tr("%n not kept whole", nullptr, m_model.cutRows()));
    if (m_model.madeRoom() > 0)
        parts.append(tr("%1 older ones had to make room").arg(words::count(m_model.madeRoom())));
    if (m_model.lostAtSource() > 0)
        parts.append(tr("%1 dropped before they could be shown").arg(words::count(m_model.lostAtSource())));
    if (!m_waiting.isEmpty())
        parts.append(tr("paused, %n new", nullptr, int(m_waiting.size())));
    return parts.join(u" \u00b7 "_s);
}

void TrafficView::tellStatus() {
    m_status->setText(statusText());
    m_table->setColumnHidden(TrafficModel::SessionLabel, !m_model.severalSessions());
    tellActions();
}

void TrafficView::tellActions() {
    m_open->setEnabled(!isBusy());
    const bool hasBytes = m_model.hasBytes();
    m_saveAs->setEnabled(!isBusy() && hasBytes);
    m_saveAs->setToolTip(hasBytes || m_model.rowCount() == 0
                             ? tr("Save what is held as a recording, tokens masked")
                             : tr("Only the heads of these datagrams are known: no recording can hold them"));
    m_close->setVisible(m_showsRecording);
    m_pause->setEnabled(!m_showsRecording);
}

// ---- recordings

void TrafficView::askWhatToOpen() {
    auto* dialog = new QFileDialog(this, tr("Open a recording"), QString(),
                                   tr("Recordings (*.ndjson *.pcapng);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &TrafficView::openRecording);
    dialog->open();
}

void TrafficView::askWhereToSave() {
    auto* dialog = new QFileDialog(this, tr("Save as a recording"), QString(),
                                   tr("NDJSON recording (*.ndjson);;Packet capture (*.pcapng)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"ndjson"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(u"pcapng"_s) ? u"pcapng"_s : u"ndjson"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &TrafficView::saveRecording);
    dialog->open();
}

void TrafficView::startJob(const QString& what) {
    m_jobName->setText(what);
    m_progress->setValue(0);
    m_job->show();
    tellActions();
}

void TrafficView::openRecording(const QString& path) {
    if (isBusy())
        return;
    m_waiting.clear();
    m_recordingPath = path;
    if (!std::exchange(m_showsRecording, true))
        Q_EMIT recordingShownChanged(true);
    m_model.restart();
    m_load = std::make_unique<inspect::RecordingLoad>(path);
    connect(m_load.get(), &inspect::RecordingLoad::loaded, this,
            [this](const QList<TrafficRecord>& records) { m_model.append(records); });
    connect(m_load.get(), &inspect::RecordingLoad::progressed, this,
            [this](double share) { m_progress->setValue(int(share * 100)); });
    connect(m_load.get(), &inspect::RecordingLoad::finished, this, &TrafficView::loadOver);
    startJob(tr("Reading %1").arg(QFileInfo(path).fileName()));
    m_atEnd = false;
    m_load->start();
}

void TrafficView::loadOver(const inspect::JobOutcome& outcome) {
    const QString name = QFileInfo(m_recordingPath).fileName();
    if (outcome.cancelled)
        setNotice(tr("%1: reading was cancelled; this is its beginning.").arg(name));
    else if (outcome.error && outcome.endsInside)
        setNotice(
            tr("%1 ends inside a record: whoever recorded was cut off. Everything before is here.").arg(name),
            true);
    else if (outcome.error && outcome.records > 0)
        setNotice(tr("%1 could be read up to a fault: %2").arg(name, words::error(*outcome.error)), true);
    else if (outcome.error)
        setNotice(tr("%1 cannot be read: %2").arg(name, words::error(*outcome.error)), true);
    else
        setNotice(tr("Recording %1").arg(name));
    jobOver();
    if (m_filter.rowCount() > 0 && !m_table->currentIndex().isValid())
        chooseRow(0);
}

void TrafficView::closeRecording() {
    cancelJob();
    m_load.reset();
    m_job->setVisible(m_save != nullptr);
    if (!std::exchange(m_showsRecording, false))
        return;
    m_recordingPath.clear();
    setNotice({});
    m_atEnd = true;
    m_model.restart(m_known);
    m_model.setLostAtSource(m_lost + m_lostWaiting);
    tellActions();
    Q_EMIT recordingShownChanged(false);
}

void TrafficView::saveRecording(const QString& path) {
    if (isBusy() || !m_model.hasBytes())
        return;
    inspect::SaveOrder order;
    order.path = path;
    order.records = m_model.records();
    order.session = m_known.value_or(observe::TrafficSession());
    order.label = u"session-1"_s;
    order.program = QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion();
    m_save = std::make_unique<inspect::RecordingSave>(std::move(order));
    connect(m_save.get(), &inspect::RecordingSave::progressed, this,
            [this](double share) { m_progress->setValue(int(share * 100)); });
    connect(m_save.get(), &inspect::RecordingSave::finished, this, &TrafficView::saveOver);
    startJob(tr("Saving %1").arg(QFileInfo(path).fileName()));
    m_save->start();
}

void TrafficView::saveOver(const inspect::JobOutcome& outcome) {
    const QString name = QFileInfo(m_save->path()).fileName();
    if (outcome.cancelled)
        Q_EMIT message(tr("Saving %1 was cancelled; nothing was written.").arg(name));
    else if (outcome.error)
        setNotice(tr("%1 was not saved: %2").arg(name, words::error(*outcome.error)), true);
    else if (outcome.leftOut > 0)
        setNotice(
            tr("Saved %1. %n records are not in it: they were not kept whole.", nullptr, int(outcome.leftOut))
                .arg(name));
    else
        Q_EMIT message(tr("Saved %n records as %1.", nullptr, int(outcome.records)).arg(name));
    jobOver();
}

void TrafficView::cancelJob() {
    if (m_load)
        m_load->cancel();
    if (m_save)
        m_save->cancel();
}

/// From inside a signal of the job, which therefore goes later.
void TrafficView::jobOver() {
    if (m_load)
        m_load.release()->deleteLater();
    if (m_save)
        m_save.release()->deleteLater();
    m_job->hide();
    tellStatus();
}

// ---- layout

void TrafficView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // Side by side where the place is wide, one above the other where it is high.
    const Qt::Orientation wanted = width() > 2 * height() ? Qt::Horizontal : Qt::Vertical;
    if (m_splitter->orientation() != wanted)
        m_splitter->setOrientation(wanted);
}

QVariantMap TrafficView::layout() const {
    return {{u"splitter"_s, m_splitter->saveState()},
            {u"sideBySide"_s, m_splitter->orientation() == Qt::Horizontal},
            {u"view"_s, m_views->currentIndex()},
            {u"columns"_s, m_table->horizontalHeader()->saveState()},
            {u"datagram"_s, m_datagram->layout()}};
}

void TrafficView::setLayout(const QVariantMap& layout) {
    const QScopedValueRollback<bool> arranging(m_arranging, true);
    const bool sideBySide = m_splitter->orientation() == Qt::Horizontal;
    if (layout.value(u"sideBySide"_s).toBool() == sideBySide)
        m_splitter->restoreState(layout.value(u"splitter"_s).toByteArray());
    m_views->setCurrentIndex(layout.value(u"view"_s).toInt() == 1 ? 1 : 0);
    m_table->horizontalHeader()->restoreState(layout.value(u"columns"_s).toByteArray());
    m_datagram->setLayout(layout.value(u"datagram"_s).toMap());
    tellStatus();
}

} // namespace wayside::ui
