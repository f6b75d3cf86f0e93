// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/enforcement/closesview.h"

#include "ui/delegates/figuretable.h"
#include "ui/models/enforcement/enforcementgroups.h"
#include "ui/pages/enforcement/enforcementdetails.h"
#include "ui/pages/enforcement/enforcementtile.h"
#include "ui/pages/enforcement/periodchooser.h"
#include "ui/shell/words.h"

#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace wayside::ui {

ClosesView::ClosesView(observe::Source& source, QWidget* parent)
    : QWidget(parent)
    , m_source(source)
    , m_filter(new EnforcementFilter(this))
    , m_history(new EnforcementHistory(source, this))
    , m_groups(new EnforcementGroups(this)) {
    buildActions();
    buildTables();
    buildLayout();
    connect(&m_model, &EnforcementModel::countsChanged, this, [this] {
        refreshTiles();
        refreshNotes();
        m_groupTimer.start();
    });
    connect(m_history, &EnforcementHistory::loaded, &m_model, &EnforcementModel::addStored);
    connect(m_history, &EnforcementHistory::changed, this, &ClosesView::refreshNotes);
    // Many changes, one count.
    m_groupTimer.setSingleShot(true);
    m_groupTimer.setInterval(std::chrono::milliseconds(200));
    connect(&m_groupTimer, &QTimer::timeout, this, &ClosesView::refreshGroups);
    // The hour moves on, and so does what counts as being pointed at.
    connect(&m_tick, &QTimer::timeout, this, [this] {
        refreshHold();
        refreshTiles();
    });
    m_tick.start(std::chrono::seconds(1));
    m_filter->setPeriod({});
    refreshTiles();
    refreshNotes();
    selectionChanged();
}

EnforcementTile* ClosesView::tileFor(std::optional<CloseCause> cause) {
    const auto found = m_tiles.find(cause);
    if (found != m_tiles.end())
        return found->second;
    QString name = cause ? words::cause(*cause) : tr("every cause");
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    auto* tile = new EnforcementTile(name, this);
    m_tileRow->addWidget(tile);
    m_tiles.emplace(cause, tile);
    connect(tile, &EnforcementTile::clicked, this,
            [this, cause] { setCause(m_filter->cause() == cause ? std::nullopt : cause); });
    return tile;
}

void ClosesView::refreshTiles() {
    const EnforcementTally* tallies[] = {&m_model.tally(), &m_model.storedTally()};
    const qint64 now = m_model.nodeClockMs();
    quint64 total = 0, lastHour = 0;
    QList<quint64> perMinute(60, 0);
    QSet<CloseCause> causes;
    for (const EnforcementTally* tally : tallies) {
        for (const CloseCause cause : tally->causes())
            causes.insert(cause);
    }
    for (const CloseCause cause : std::as_const(causes)) {
        quint64 ofCause = 0, hour = 0;
        QList<quint64> figures(60, 0);
        for (const EnforcementTally* tally : tallies) {
            const QList<quint64> minutes = tally->perMinute(cause, now);
            for (qsizetype i = 0; i < figures.size(); ++i)
                figures[i] += minutes.at(i);
            ofCause += tally->total(cause);
            hour += tally->lastHour(cause, now);
        }
        for (qsizetype i = 0; i < figures.size(); ++i)
            perMinute[i] += figures.at(i);
        tileFor(cause)->setFigures(ofCause, hour, figures);
        total += ofCause;
        lastHour += hour;
    }
    tileFor(std::nullopt)->setFigures(total, lastHour, perMinute);
}

void ClosesView::setCause(std::optional<CloseCause> cause) {
    m_filter->setCause(cause);
    for (const auto& [each, tile] : m_tiles)
        tile->setChecked(each == cause);
    m_groupTimer.start();
    refreshNotes();
}

void ClosesView::setPeriod(int choice) {
    m_period->setChoice(PeriodChooser::Choice(choice));
}

void ClosesView::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ClosesView::findPast() {
    if (m_period->choice() == PeriodChooser::Choice::LastHour)
        m_period->setChoice(PeriodChooser::Choice::LastDay);
    focusSearch();
}

void ClosesView::findBetween(const QString& words, qint64 fromMs, qint64 untilMs) {
    clearFilter();
    m_search->setText(words);
    m_period->setSpan(fromMs, untilMs);
}

void ClosesView::clearFilter() {
    m_search->clear();
    m_filter->setGroup(std::nullopt);
    m_groupTable->clearSelection();
    setCause(std::nullopt);
    m_table->setFocus(Qt::OtherFocusReason);
}

void ClosesView::search(const QString& text) {
    const QString complaint = m_filter->setQuery(text);
    m_complaint->setText(complaint.isEmpty() ? QString()
                                             : tr("Not understood, shown as before: %1.").arg(complaint));
    m_complaint->setVisible(!complaint.isEmpty());
    m_groupTimer.start();
    refreshNotes();
}

void ClosesView::readAgain() {
    const qint64 now =
        m_model.nodeClockMs() > 0 ? m_model.nodeClockMs() : QDateTime::currentMSecsSinceEpoch();
    const Period period = m_period->period(now);
    m_filter->setPeriod(period);
    m_model.forgetStored();
    m_askedAbout.clear();
    m_history->restart(period);
    m_groupTimer.start();
}

void ClosesView::readFurther() {
    if (!m_model.isFull())
        m_history->more();
}

void ClosesView::apply(const observe::SourceUpdate& update) {
    refreshHold();
    m_model.apply(update);
    if (!update.reset)
        return;
    readAgain();
    selectionChanged();
}

void ClosesView::refreshHold() {
    // Rows must not move under the pointer, nor away from where someone is reading.
    const bool reading =
        m_table->verticalScrollBar()->value() > 0 || m_table->selectionModel()->hasSelection();
    m_model.setHeld(isVisible() && (reading || m_table->viewport()->underMouse()));
}

void ClosesView::showNewest() {
    m_table->clearSelection();
    m_table->scrollToTop();
    m_model.setHeld(false);
    m_filter->resort();
}

void ClosesView::refreshGroups() {
    const auto by = EnforcementGroup(m_groupBy->currentIndex());
    m_groups->count(m_model, *m_filter, by);
    const auto& group = m_filter->group();
    const auto row = group ? m_groups->rowOf(group->second) : std::nullopt;
    if (row && !m_groupTable->selectionModel()->isRowSelected(*row, {}))
        m_groupTable->selectRow(*row);
}

void ClosesView::chooseGroup(const QModelIndex& index) {
    const auto chosen = std::pair(EnforcementGroup(m_groupBy->currentIndex()),
                                  index.data(EnforcementGroups::ValueRole).toString());
    const bool again = m_filter->group() == chosen;
    m_filter->setGroup(again ? std::nullopt : std::optional(chosen));
    if (again)
        m_groupTable->clearSelection();
    refreshNotes();
}

QString ClosesView::historyNote() const {
    switch (m_history->state()) {
    case EnforcementHistory::State::Unable:
    case EnforcementHistory::State::Failed:
        return tr("live ones only");
    case EnforcementHistory::State::Loading:
        return tr("reading\u2026");
    case EnforcementHistory::State::Complete:
        return tr("%1, completely").arg(m_period->inWords());
    case EnforcementHistory::State::Waiting:
        return m_history->backToMs()
                   ? tr("back to %1")
                         .arg(EnforcementModel::timeText(*m_history->backToMs(), m_model.nodeClockMs()))
                   : QString();
    }
    return {};
}

void ClosesView::refreshNotes() {
    const int waiting = m_model.waiting();
    m_waiting->setVisible(waiting > 0);
    m_newest->setEnabled(waiting > 0);
    m_waiting->setText(tr("%1 new").arg(words::count(quint64(waiting))));
    m_waiting->setToolTip(m_newest->toolTip());
    const auto state = m_history->state();
    const bool failed = state == EnforcementHistory::State::Failed;
    const bool mayRead = (state == EnforcementHistory::State::Waiting && !m_model.isFull()) || failed;
    m_readFurther->setEnabled(mayRead);
    m_further->setVisible(mayRead);
    m_further->setText(failed ? tr("Read again") : m_readFurther->text());
    m_further->setToolTip(failed ? m_history->trouble() : m_readFurther->toolTip());

    const int all = m_model.rowCount();
    const int shown = m_filter->rowCount();
    QStringList notes;
    notes.append(shown == all
                     ? tr("%1 closes").arg(words::count(quint64(all)))
                     : tr("%1 of %2 closes").arg(words::count(quint64(shown)), words::count(quint64(all))));
    if (m_model.dropped() > 0)
        notes.append(tr("%1 older ones dropped, counted above").arg(words::count(m_model.dropped())));
    if (m_model.lost() > 0)
        notes.append(tr("%1 events lost on the way here").arg(words::count(m_model.lost())));
    if (const QString note = historyNote(); !note.isEmpty())
        notes.append(note);
    m_notes->setText(notes.join(u" \u00b7 "_s));
    m_notes->setToolTip(words::tooltip(m_history->trouble()));
    QString empty = all == 0
                        ? tr("Sessions that pass a limit are closed at once; each close appears here with "
                             "its figures. There has been none.")
                        : tr("No close matches the search, the cause and the period.");
    if (!m_history->trouble().isEmpty())
        empty = tr("Stored closes cannot be shown. %1").arg(m_history->trouble());
    m_table->setEmptyText(empty);
    // A search looks at all of the period, not at its newest part alone.
    if (m_filter->isSearching() && shown < 50 && state == EnforcementHistory::State::Waiting)
        QMetaObject::invokeMethod(this, &ClosesView::readFurther, Qt::QueuedConnection);
    if (!selectedEntry())
        selectionChanged();
}

const EnforcementEntry* ClosesView::selectedEntry() const {
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model.at(m_filter->mapToSource(rows.constFirst()).row());
}

void ClosesView::selectionChanged() {
    const EnforcementEntry* entry = selectedEntry();
    m_showSession->setEnabled(entry && entry->event.connectionId != 0);
    m_openRecord->setEnabled(entry && entry->flightRecordId);
    m_export->setEnabled(entry && entry->flightRecordId);
    m_causeHelp->setEnabled(entry && entry->event.cause);
    if (entry) {
        m_details->present(*entry);
        learnAbout(*entry);
    } else {
        m_details->clear(tr("Choose a close to see what happened and what to do."));
    }
    refreshHold();
}

/// A close that was seen live does not name its flight record; a clock breach needs it to be judged.
void ClosesView::learnAbout(const EnforcementEntry& entry) {
    const quint64 rowId = entry.rowId();
    const bool breach = entry.event.cause == CloseCause::ClockDiffLimit && !entry.errorBoundMs;
    if ((entry.flightRecordId && !breach) || m_askedAbout.contains(rowId) ||
        !m_source.whyNot(observe::Ability::FlightRecords).isEmpty())
        return;
    m_askedAbout.insert(rowId);
    observe::NodeRequest request;
    if (entry.flightRecordId) {
        request.path = u"flightrecords/%1"_s.arg(*entry.flightRecordId);
        m_source.askNode(request, this, [this, rowId](const Result<QJsonDocument>& answer) {
            if (!answer)
                return;
            const QJsonObject clock = answer->object()["record"_L1]["connection"_L1]["clock"_L1].toObject();
            const QJsonValue roundTrip = clock.value("meanRoundTripMs"_L1);
            if (roundTrip.isDouble())
                m_model.learn(rowId, std::nullopt, roundTrip.toDouble() / 2);
            selectionChanged();
        });
        return;
    }
    if (entry.event.sessionId.isEmpty())
        return;
    request.path = u"flightrecords"_s;
    request.query.addQueryItem(u"session"_s, entry.event.sessionId);
    request.query.addQueryItem(u"limit"_s, u"1"_s);
    m_source.askNode(request, this, [this, rowId](const Result<QJsonDocument>& answer) {
        const QJsonArray records = answer ? answer->object()["flightRecords"_L1].toArray() : QJsonArray();
        if (records.isEmpty()) {
            m_askedAbout.remove(rowId); // it may not be stored yet
            return;
        }
        m_model.learn(rowId, records.first().toObject()["id"_L1].toInteger(), std::nullopt);
        m_askedAbout.remove(rowId);
        selectionChanged();
    });
}

void ClosesView::openFlightRecord() {
    if (const EnforcementEntry* entry = selectedEntry(); entry && entry->flightRecordId)
        Q_EMIT flightRecordRequested(*entry->flightRecordId);
}

} // namespace wayside::ui
