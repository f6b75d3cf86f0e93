// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/enforcement/flightview.h"

#include "ui/delegates/figuredelegate.h"
#include "ui/delegates/figuretable.h"
#include "ui/models/figuresortmodel.h"
#include "ui/pages/enforcement/enforcementadvice.h"
#include "ui/pages/enforcement/flightstepper.h"
#include "ui/pages/enforcement/periodchooser.h"
#include "ui/shell/words.h"

#include <QAction>
#include <QDateTime>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QVBoxLayout>

namespace wayside::ui {

using namespace Qt::StringLiterals;

FlightView::FlightView(observe::Source& source, QWidget* parent)
    : QWidget(parent)
    , m_source(source)
    , m_records(source)
    , m_filter(new FigureSortModel(this)) {
    m_save = new QAction(tr("Save flight record\u2026"), this);
    m_save->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J));
    m_save->setToolTip(tr("As JSON (%1)").arg(m_save->shortcut().toString(QKeySequence::NativeText)));
    m_save->setEnabled(false);
    connect(m_save, &QAction::triggered, this, &FlightView::askWhere);
    m_export = new QAction(tr("Export incident\u2026"), this);
    m_export->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_J));
    m_export->setToolTip(tr("As an anonymous file that can be given away and replayed (%1)")
                             .arg(m_export->shortcut().toString(QKeySequence::NativeText)));
    m_export->setEnabled(false);
    connect(m_export, &QAction::triggered, this, [this] { Q_EMIT incidentRequested(m_trace->id); });
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(makeRecord());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({380, 700});
    m_splitter->setChildrenCollapsible(false);
    connect(m_splitter, &QSplitter::splitterMoved, this, &FlightView::layoutChanged);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_splitter);
    connect(&m_records, &FlightListModel::changed, this, &FlightView::refreshNotes);
    connect(&m_source, &observe::Source::abilitiesChanged, this, &FlightView::readAgain);
    present();
    refreshNotes();
}

QWidget* FlightView::makeList() {
    auto* side = new QWidget(this);
    m_search = new QLineEdit(side);
    m_search->setPlaceholderText(tr("Search cause, node, account (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search flight records"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, m_filter, &FigureSortModel::setSearch);
    m_period = new PeriodChooser(side);
    connect(m_period, &PeriodChooser::chosen, this, [this] {
        readAgain();
        Q_EMIT layoutChanged();
    });
    m_notes = new QLabel(side);
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setForegroundRole(QPalette::PlaceholderText);
    m_notes->setWordWrap(true);
    m_filter->setSourceModel(&m_records);
    m_table = new FigureTable(side);
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new FigureDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Flight records, newest first"));
    m_table->setObjectName(u"records"_s);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int letter = fontMetrics().horizontalAdvance(u'x');
    const QList<int> letters{17, 27, 10, 14, 20};
    for (qsizetype column = 0; column < letters.size(); ++column)
        m_table->horizontalHeader()->resizeSection(int(column), letters.at(column) * letter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) {
                if (now.isValid())
                    ask(now.data(IdRole).toLongLong());
            });
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(8, 8, 4, 8);
    layout->setSpacing(4);
    layout->addWidget(m_search);
    layout->addWidget(m_period);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_notes);
    return side;
}

QWidget* FlightView::makeRecord() {
    auto* side = new QWidget(this);
    m_headline = new QLabel(side);
    m_advice = new QLabel(side);
    for (QLabel* label : {m_headline, m_advice}) {
        label->setTextFormat(Qt::PlainText); // identifiers and details come from peers
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    QFont bold = m_headline->font();
    bold.setBold(true);
    m_headline->setFont(bold);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 8, 0);
    top->addWidget(m_headline, 1);
    for (QAction* action : {m_export, m_save}) {
        auto* button = new QPushButton(action->text(), side);
        button->setToolTip(action->toolTip());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button,
                [action, button] { button->setEnabled(action->isEnabled()); });
        button->setEnabled(false);
        top->addWidget(button, 0, Qt::AlignTop);
    }
    auto* advice = new QHBoxLayout;
    advice->setContentsMargins(8, 0, 8, 4);
    advice->addWidget(m_advice);
    m_stepper = new FlightStepper(side);
    connect(m_stepper, &FlightStepper::layoutChanged, this, &FlightView::layoutChanged);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addLayout(advice);
    layout->addWidget(m_stepper, 1);
    return side;
}

QList<QAction*> FlightView::actions() const {
    return m_stepper->actions() + QList<QAction*>{m_export, m_save};
}

void FlightView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_read)
        readAgain();
}

void FlightView::readAgain() {
    m_read = isVisible();
    if (!m_read)
        return; // when somebody looks
    const qint64 now = m_nowMs > 0 ? m_nowMs : QDateTime::currentMSecsSinceEpoch();
    m_records.restart(m_period->period(now), now);
}

void FlightView::open(qint64 recordId) {
    ask(recordId);
    const auto row = m_records.rowOf(recordId);
    const QModelIndex shown = row ? m_filter->mapFromSource(m_records.index(*row, 0)) : QModelIndex();
    m_table->setCurrentIndex(shown);
}

void FlightView::ask(qint64 recordId) {
    if (recordId == m_asked && m_trace)
        return;
    m_asked = recordId;
    observe::NodeRequest request;
    request.path = u"flightrecords/%1"_s.arg(recordId);
    m_source.askNode(request, this, [this, recordId](const Result<QJsonDocument>& answer) {
        if (recordId == m_asked)
            take(answer);
    });
}

void FlightView::take(const Result<QJsonDocument>& answer) {
    m_trace.reset();
    m_asGiven = {};
    Result<flightreplay::FlightTrace> trace =
        answer ? flightreplay::FlightTrace::fromJson(answer->object()) : tl::unexpected(answer.error());
    if (!trace) {
        present();
        m_headline->setText(tr("This flight record cannot be shown. %1").arg(words::error(trace.error())));
        return;
    }
    m_asGiven = answer->object();
    m_trace = std::move(*trace);
    present();
}

void FlightView::present() {
    m_save->setEnabled(m_trace.has_value());
    m_export->setEnabled(m_trace.has_value());
    if (!m_trace) {
        m_headline->setText(tr("Each forced close keeps its last 30 seconds. Choose one to go through it."));
        m_advice->clear();
        m_stepper->clear();
        return;
    }
    const observe::EventRow event = m_trace->asEvent();
    const bool limit = event.cause && isEnforcement(*event.cause);
    QString what = limit ? words::enforcementSentence(event) : event.detail;
    if (!limit && event.cause)
        what = tr("Closed: %1. %2").arg(words::cause(*event.cause), event.detail);
    m_headline->setText(u"%1 \u00b7 %2 \u00b7 %3"_s.arg(words::sessionName(m_trace->connection),
                                                        words::utcDateTime(m_trace->atMs), what));
    m_advice->setText(limit         ? enforcementAdvice(event).whatToDo
                      : event.cause ? words::advice(*event.cause)
                                    : QString());
    m_stepper->setRecord(*m_trace);
}

void FlightView::refreshNotes() {
    QStringList notes{tr("%n record(s)", nullptr, m_records.rowCount())};
    using State = FlightListModel::State;
    if (m_records.state() == State::Waiting)
        notes.append(tr("more when you scroll"));
    if (m_records.state() == State::Loading)
        notes.append(tr("reading\u2026"));
    if (m_records.notKept().value_or(0) > 0)
        notes.append(tr("%1 closes came too fast to keep their record")
                         .arg(words::count(quint64(*m_records.notKept()))));
    m_notes->setText(notes.join(u" \u00b7 "_s));
    m_table->setEmptyText(m_records.trouble().isEmpty()
                              ? tr("Forced closes of the period appear here with their last seconds. There "
                                   "has been none.")
                              : tr("Flight records cannot be shown. %1").arg(m_records.trouble()));
}

void FlightView::askWhere() {
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save flight record"), u"flight-record-%1.json"_s.arg(m_trace->id), tr("JSON (*.json)"));
    if (path.isEmpty())
        return;
    const auto saved = save(path);
    Q_EMIT message(saved ? tr("The flight record was saved as %1.").arg(path) : words::error(saved.error()));
}

Result<void> FlightView::save(const QString& path) const {
    QSaveFile file(path);
    const QByteArray text = QJsonDocument(m_asGiven).toJson();
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    return failure(ErrorCode::Unavailable, Fault::Environment,
                   (path + u": "_s + file.errorString()).toStdString());
}

void FlightView::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FlightView::clearFilter() {
    m_search->clear();
    m_table->setFocus(Qt::OtherFocusReason);
}

QVariantMap FlightView::layoutState() const {
    return {{u"splitter"_s, m_splitter->saveState()},
            {u"stepper"_s, m_stepper->layoutState()},
            {u"columns"_s, m_table->horizontalHeader()->saveState()}};
}

void FlightView::setLayoutState(const QVariantMap& layout) {
    m_splitter->restoreState(layout.value(u"splitter"_s).toByteArray());
    m_stepper->setLayoutState(layout.value(u"stepper"_s).toByteArray());
    m_table->horizontalHeader()->restoreState(layout.value(u"columns"_s).toByteArray());
}

} // namespace wayside::ui
