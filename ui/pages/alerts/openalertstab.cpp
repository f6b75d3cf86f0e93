// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/alerts/openalertstab.h"

#include "ui/delegates/figuretable.h"
#include "ui/models/alerts/alertwords.h"
#include "ui/pages/alerts/alertdialogs.h"
#include "ui/pages/alerts/alertseveritydelegate.h"
#include "ui/shell/unseen.h"
#include "ui/shell/words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

using alerts::Alert;

namespace {

QLabel* wrapped(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

OpenAlertsTab::OpenAlertsTab(AlertCentre& centre, QWidget* parent)
    : AlertsTab(parent)
    , m_centre(centre)
    , m_filter(new FigureSortModel(this)) {
    m_filter->setSourceModel(&m_centre.openAlerts());
    buildActions();
    buildLayout();
    connect(&m_centre, &AlertCentre::ticked, this, [this] {
        if (isUnseen(*this))
            return; // showEvent() makes up for it
        refreshHold();
        if (!m_table->viewport()->underMouse())
            m_filter->resort();
        refreshNotes();
        refreshDetails();
    });
    connect(&m_centre, &AlertCentre::changed, this, [this] {
        refreshHold();
        Q_EMIT titleChanged();
        if (isUnseen(*this))
            return;
        refreshNotes();
        refreshDetails();
    });
    connect(&m_centre.openAlerts(), &OpenAlertsModel::waitingChanged, this, &OpenAlertsTab::refreshNotes);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, [this] {
        if (!isUnseen(*this) && !m_table->viewport()->underMouse())
            m_filter->resort();
    });
    refreshNotes();
    refreshDetails();
}

QString OpenAlertsTab::title() const {
    const int count = m_centre.openCount();
    return count > 0 ? tr("Open (%1)").arg(words::count(quint64(count))) : tr("Open");
}

void OpenAlertsTab::buildActions() {
    m_acknowledge =
        makeAction(tr("Acknowledge…"), QKeySequence(Qt::Key_A), tr("Someone looks after the chosen alerts"));
    connect(m_acknowledge, &QAction::triggered, this, &OpenAlertsTab::acknowledge);
    m_takeBack = makeAction(tr("Take acknowledgement back"), QKeySequence(Qt::SHIFT | Qt::Key_A),
                            tr("The chosen alerts call for attention again"));
    connect(m_takeBack, &QAction::triggered, this, [this] {
        QList<quint64> ids;
        for (const Alert& alert : chosen())
            ids.append(alert.id);
        m_centre.takeBack(ids);
    });
    m_jump = makeAction(tr("Show where it is"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                        tr("Open the page where this can be looked at"));
    connect(m_jump, &QAction::triggered, this, &OpenAlertsTab::jump);
    m_silence = makeAction(tr("Silence…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L),
                           tr("Plan a time in which alerts like this call for nobody"));
    connect(m_silence, &QAction::triggered, this, &OpenAlertsTab::silence);
    m_newest = makeAction(tr("Show new alerts"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
                          tr("Show what waits above the table"));
    connect(m_newest, &QAction::triggered, this, [this] {
        m_table->clearSelection();
        m_table->scrollToTop();
        m_centre.openAlerts().setHeld(false);
        m_filter->resort();
        refreshNotes();
    });
}

void OpenAlertsTab::buildLayout() {
    makeTable(m_filter, tr("Open alerts, worst first"));
    m_table->setItemDelegate(new AlertSeverityDelegate(
        OpenAlertsModel::Severity, OpenAlertsModel::SeverityRole, OpenAlertsModel::AttentionRole, m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->sortByColumn(OpenAlertsModel::Severity, Qt::AscendingOrder);
    connect(m_table, &FigureTable::activated, m_jump, &QAction::trigger);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &OpenAlertsTab::refreshDetails);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &OpenAlertsTab::refreshHold);
    const int letter = fontMetrics().horizontalAdvance(u'x');
    const QList<int> letters{13, 27, 20, 15, 15, 14, 30, 12};
    for (qsizetype column = 0; column < letters.size(); ++column)
        m_table->horizontalHeader()->resizeSection(int(column), letters.at(column) * letter);

    auto* bar = makeBar();
    bar->addWidget(makeSearch(m_filter, tr("Search alerts (Ctrl+F)")), 1);
    m_waiting = new QPushButton(this);
    connect(m_waiting, &QPushButton::clicked, m_newest, &QAction::trigger);
    bar->addWidget(m_waiting);
    for (QAction* action : {m_acknowledge, m_silence, m_jump})
        addButton(bar, action);
    bar->addStretch();
    m_notes = new QLabel(this);
    m_notes->setForegroundRole(QPalette::PlaceholderText);
    bar->addWidget(m_notes);
    connect(m_search, &QLineEdit::textChanged, this, &OpenAlertsTab::refreshNotes);

    auto* details = new QWidget(this);
    m_sentence = wrapped(details);
    m_sentence->setObjectName(u"sentence"_s);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_sentence->setFont(strong);
    m_advice = wrapped(details);
    m_facts = wrapped(details);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    auto* detailLayout = new QVBoxLayout(details);
    detailLayout->setContentsMargins(16, 12, 16, 12);
    detailLayout->setSpacing(8);
    detailLayout->addWidget(m_sentence);
    detailLayout->addWidget(m_advice);
    detailLayout->addWidget(m_facts);
    detailLayout->addStretch();
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_table);
    splitter->addWidget(details);
    splitter->setStretchFactor(0, 4);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    details->setMinimumHeight(fontMetrics().lineSpacing() * 7);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(splitter, 1);
}

QList<Alert> OpenAlertsTab::chosen() const {
    QList<Alert> all;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows()) {
        if (const Alert* alert = m_centre.openAlerts().alert(row.data(IdRole).toULongLong()))
            all.append(*alert);
    }
    return all;
}

void OpenAlertsTab::choose(quint64 alertId) {
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        if (m_filter->index(row, 0).data(IdRole).toULongLong() == alertId) {
            m_table->selectRow(row);
            m_table->scrollTo(m_filter->index(row, 0));
            return;
        }
    }
}

void OpenAlertsTab::acknowledge() {
    QList<Alert> open = chosen();
    open.removeIf([](const Alert& alert) { return !alert.isOpen() || alert.acknowledged; });
    if (open.isEmpty()) {
        Q_EMIT message(tr("Choose alerts that nobody has acknowledged."));
        return;
    }
    auto* dialog = new AcknowledgeDialog(open, AlertCentre::person(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, open] {
        QList<quint64> ids;
        for (const Alert& alert : open)
            ids.append(alert.id);
        const auto done = m_centre.acknowledge(ids, dialog->note());
        Q_EMIT message(done ? tr("%n alerts acknowledged.", nullptr, *done) : words::error(done.error()));
    });
    dialog->open();
}

void OpenAlertsTab::silence() {
    const QList<Alert> open = chosen();
    alerts::Scope scope;
    if (!open.isEmpty()) {
        // As narrow as the first one chosen: its session, its TLC, its account or its node.
        const Alert& alert = open.constFirst();
        switch (alert.subject.per) {
        case alerts::Grouping::Node:
            scope.node = alert.subject.key;
            break;
        case alerts::Grouping::Account:
            scope.account = alert.subject.key;
            break;
        case alerts::Grouping::Type:
            scope.type = alert.context.type;
            break;
        default:
            scope.identifiers = alert.context.identifiers.mid(0, 20);
        }
    }
    auto* dialog = new SilenceDialog(scope, m_centre.engine().rules(), m_centre.nowMs(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const auto added = m_centre.addSilence(dialog->silence());
        Q_EMIT message(added ? tr("The silence is planned.") : words::error(added.error()));
    });
    dialog->open();
}

void OpenAlertsTab::jump() {
    const QList<Alert> open = chosen();
    if (open.isEmpty())
        return;
    const QString page = alertPage(open.constFirst());
    if (!page.isEmpty())
        Q_EMIT jumpRequested(page, open.constFirst().subject.connectionId, alertSearch(open.constFirst()));
}

void OpenAlertsTab::refreshHold() {
    // Rows must not move under the pointer, nor away from where someone is reading.
    m_centre.openAlerts().setHeld(
        isVisible() && (m_table->verticalScrollBar()->value() > 0 || m_table->viewport()->underMouse()));
}

void OpenAlertsTab::showEvent(QShowEvent* event) {
    AlertsTab::showEvent(event);
    refreshHold();
    m_filter->resort();
    refreshNotes();
    refreshDetails();
}

void OpenAlertsTab::refreshNotes() {
    const int waiting = m_centre.openAlerts().waiting();
    m_waiting->setVisible(waiting > 0);
    m_newest->setEnabled(waiting > 0);
    m_waiting->setText(tr("%n new", nullptr, waiting));
    const int attention = m_centre.attention();
    QStringList notes;
    notes.append(tr("%n want attention", nullptr, attention));
    if (const int overflow = m_centre.engine().overflow(); overflow > 0)
        notes.append(tr("%n more are not listed", nullptr, overflow));
    m_notes->setText(notes.join(u" \u00b7 "_s));
    if (m_centre.openAlerts().rowCount() > 0)
        m_table->setEmptyText(tr("No alert matches the search."));
    else if (m_centre.listens())
        m_table->setEmptyText(tr("Nothing is open. Alerts appear here when a rule's limit is passed for long "
                                 "enough; the rules are behind the tab Rules."));
    else
        m_table->setEmptyText(
            tr("The source is not heard, so nothing is watched now. Alerts appear here once it answers."));
}

void OpenAlertsTab::refreshDetails() {
    const QList<Alert> open = chosen();
    bool fresh = false;
    bool taken = false;
    for (const Alert& alert : open) {
        fresh = fresh || (alert.isOpen() && !alert.acknowledged);
        taken = taken || alert.acknowledged;
    }
    m_acknowledge->setEnabled(fresh);
    m_takeBack->setEnabled(taken);
    m_jump->setEnabled(!open.isEmpty() && !alertPage(open.constFirst()).isEmpty());
    if (open.isEmpty()) {
        m_sentence->setText(QString());
        m_advice->setText(
            tr("Choose an alert to see what it means and what to do. Enter shows where it is."));
        m_facts->setText(QString());
        return;
    }
    const Alert& alert = open.constFirst();
    m_sentence->setText(words::alertSentence(alert));
    m_advice->setText(words::alertAdvice(alert));
    QStringList facts;
    facts.append(tr("Passed since %1 (%2), open since %3")
                     .arg(words::clock(alert.sinceMs),
                          words::duration(std::max<qint64>(0, m_centre.nowMs() - alert.sinceMs)),
                          words::clock(alert.openedMs)));
    if (alerts::kindOf(alert.metric) != alerts::MetricKind::State)
        facts.append(tr("worst %1").arg(words::alertValue(alert.metric, alert.worst)));
    facts.append(words::alertCondition(alert));
    if (alert.acknowledged && !alert.acknowledged->note.isEmpty())
        facts.append(tr("note: %1").arg(alert.acknowledged->note));
    facts.append(tr("rule %1").arg(alert.ruleName));
    m_facts->setText(facts.join(u" \u00b7 "_s));
}

} // namespace wayside::ui
