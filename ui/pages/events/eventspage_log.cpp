// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/figuretable.h"
#include "ui/export/exportprogress.h"
#include "ui/filter/filterbar.h"
#include "ui/models/events/logexport.h"
#include "ui/pages/events/eventdetails.h"
#include "ui/pages/events/eventspage.h"
#include "ui/pages/events/timerange.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/words.h"

#include <QAction>
#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QProgressDialog>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>

/// What the page does with the log: asks for it, reads on, says how much there is, and writes it to a file.
namespace wayside::ui {

using namespace Qt::StringLiterals;

void EventsPage::order() {
    m_rest.stop();
    m_ordered = true;
    LogOrder wanted;
    wanted.filterText = m_bar->filterText();
    wanted.filter = m_bar->filter();
    wanted.fromMs = m_range->fromMs(m_feed.nowMs());
    wanted.untilMs = m_range->untilMs();
    wanted.events = m_events->isChecked();
    wanted.audit = m_audit->isChecked() && m_audit->isEnabled();
    m_feed.setHeld(false);
    m_feed.setOrder(wanted);
    m_table->scrollToTop();
    followChoice();
}

void EventsPage::hold() {
    const bool away = m_table->verticalScrollBar()->value() > 0;
    m_feed.setHeld(away || m_table->selectionModel()->hasSelection());
}

void EventsPage::loadOlderIfNear() {
    const QScrollBar* bar = m_table->verticalScrollBar();
    if (bar->maximum() - bar->value() < 2 * bar->pageStep() && m_feed.hasOlder())
        m_feed.loadOlder();
}

quint64 EventsPage::chosenConnection() const {
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() && m_table->selectionModel()->isRowSelected(current.row())
               ? current.data(EventLogModel::ConnectionRole).toULongLong()
               : 0;
}

void EventsPage::followChoice() {
    hold();
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid() && m_table->selectionModel()->isRowSelected(current.row()))
        m_details->showEntry(m_model.at(current.row()));
    else
        m_details->showNothing();
    const bool about = chosenConnection() != 0;
    m_session->setEnabled(about);
    m_connection->setEnabled(about);
    m_backAction->setEnabled(!m_earlierFilters.isEmpty());
    m_back->setVisible(!m_earlierFilters.isEmpty());
}

void EventsPage::showEverythingOfSession() {
    const quint64 id = chosenConnection();
    if (id == 0)
        return;
    if (m_bar->filterText().isEmpty())
        m_earlierFilters.append(QString()); // back to everything
    showSession(id);
}

void EventsPage::goBack() {
    if (m_earlierFilters.isEmpty())
        return;
    m_bar->setText(m_earlierFilters.takeLast());
    order();
}

void EventsPage::refresh() {
    QString count =
        m_feed.hasOlder()
            ? tr("%1 lines loaded, more as you scroll").arg(words::count(quint64(m_model.rowCount())))
            : tr("%n lines", nullptr, m_model.rowCount());
    if (m_feed.isFull())
        count = tr("The newest %1 lines; narrow the filter or the time for older ones")
                    .arg(words::count(EventLogModel::most));
    else if (m_feed.forgotten() > 0)
        count +=
            tr("; the node no longer keeps %1 older events").arg(words::count(quint64(m_feed.forgotten())));
    m_count->setText(count);
    // Once: an empty log says it where its lines would be.
    m_problem->setText(m_model.rowCount() > 0 ? m_feed.problems().join(u' ') : QString());
    m_new->setVisible(m_feed.fresh() > 0);
    m_new->setText(tr("%n new", nullptr, m_feed.fresh()));
    refreshEmpty();
    loadOlderIfNear();
}

QString EventsPage::emptySentence() const {
    const auto link = m_source.link();
    if (link.state != observe::LinkState::Live)
        return tr("Events appear here once the source answers. %1").arg(link.description);
    if (m_feed.isLoading())
        return tr("The log is being read…");
    if (!m_events->isChecked() && !m_feed.order().audit)
        return tr("Neither events nor audit are chosen.");
    if (const QStringList problems = m_feed.problems(); !problems.isEmpty())
        return problems.join(u' ');
    if (m_feed.order().filterText.isEmpty() && !m_feed.order().fromMs)
        return tr("What happens to sessions and nodes appears here.");
    return tr("Nothing in the log fits the filter and the time.");
}

void EventsPage::refreshEmpty() {
    if (m_model.rowCount() > 0) {
        m_stack->setCurrentWidget(m_table);
        return;
    }
    const bool live = m_source.link().state == observe::LinkState::Live;
    const bool narrowed = !m_feed.order().filterText.isEmpty() || m_feed.order().fromMs;
    const bool failed = !m_feed.problems().isEmpty();
    m_empty->setContent(emptySentence(), !live      ? tr("Try now")
                                         : failed   ? tr("Try again")
                                         : narrowed ? tr("Show everything")
                                                    : QString());
    m_stack->setCurrentWidget(m_empty);
}

void EventsPage::askToExport() {
    auto* dialog = new QFileDialog(this, tr("Export the log"), QString(), exportFileFilters());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"events.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &EventsPage::exportInto);
    dialog->open();
}

void EventsPage::exportInto(const QString& fileName) {
    if (m_collector) {
        Q_EMIT message(tr("An export runs already."));
        return;
    }
    auto* progress = new QProgressDialog(tr("The log is read from the node…"), tr("Cancel"), 0, 0, this);
    progress->setAttribute(Qt::WA_DeleteOnClose);
    progress->setWindowTitle(tr("Export the log"));
    progress->setMinimumDuration(500);
    m_collector = new LogCollector(m_source, m_feed.order(), m_feed.remembered(), this);
    connect(progress, &QProgressDialog::canceled, this, [this] {
        delete std::exchange(m_collector, nullptr);
        Q_EMIT message(tr("The export was cancelled; no file was written."));
    });
    connect(m_collector, &LogCollector::progressed, progress, [progress](qsizetype rows) {
        progress->setLabelText(tr("%1 lines were read from the node…").arg(words::count(quint64(rows))));
    });
    connect(m_collector, &LogCollector::finished, this, [this, progress, fileName] {
        QStringList remarks;
        if (m_collector->isTruncated())
            remarks << tr("Older lines were left out: a file has at most %1.")
                           .arg(words::count(EventLogModel::most));
        remarks << m_collector->problems();
        ExportRows rows = m_collector->rows();
        disconnect(progress, &QProgressDialog::canceled, this, nullptr);
        progress->close();
        std::exchange(m_collector, nullptr)->deleteLater();
        ui::exportInto(this, fileName, std::move(rows), [this, remarks](const QString& sentence) {
            Q_EMIT message((QStringList{sentence} + remarks).join(u' '));
        });
    });
    m_collector->start();
}

} // namespace wayside::ui
