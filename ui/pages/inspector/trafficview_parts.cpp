// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspector/trafficview.h"

#include "ui/delegates/figuretable.h"
#include "ui/pages/inspector/datagramview.h"
#include "ui/pages/inspector/sequenceview.h"
#include "ui/pages/inspector/trafficdelegates.h"
#include "ui/shell/appearance.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>

/// What a TrafficView is made of.
namespace wayside::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int searchDelay = 200; // ms: not at every key, the list may be long

QLabel* plainLabel() {
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setContentsMargins(8, 2, 8, 2);
    return label;
}

QToolButton* buttonOf(QAction* action) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    const auto follow = [button, action] { button->setVisible(action->isVisible()); };
    QObject::connect(action, &QAction::changed, button, follow);
    follow();
    return button;
}

QComboBox* choice(const QString& name, const QStringList& words) {
    auto* box = new QComboBox;
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->addItems(words);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    // Gives way in a narrow window, whatever the language; the list shows the words in full.
    box->setMinimumWidth(box->fontMetrics().horizontalAdvance(u'x') * 9);
    return box;
}

} // namespace

TrafficView::TrafficView(QWidget* parent) : QWidget(parent) {
    m_filter.setTraffic(&m_model);
    makeActions();
    m_notice = plainLabel();
    m_notice->setObjectName(u"trafficNotice"_s);
    m_notice->setWordWrap(true);
    m_notice->hide();
    m_status = plainLabel();
    m_status->setObjectName(u"trafficStatus"_s);
    m_status->setForegroundRole(QPalette::PlaceholderText);
    m_datagram = new DatagramView;

    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setObjectName(u"trafficSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(m_datagram);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({300, 220});
    connect(m_splitter, &QSplitter::splitterMoved, this, &TrafficView::layoutChanged);
    connect(m_datagram, &DatagramView::layoutChanged, this, &TrafficView::layoutChanged);

    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(makeBar());
    rows->addWidget(m_notice);
    rows->addWidget(makeProgress());
    rows->addWidget(m_splitter, 1);
    rows->addWidget(m_status);

    connect(&m_model, &TrafficModel::countsChanged, this, &TrafficView::tellStatus);
    connect(&m_filter, &QAbstractItemModel::rowsRemoved, this, &TrafficView::tellStatus);
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, [this] {
        tellStatus();
        follow();
    });
    connect(&m_filter, &QAbstractItemModel::modelReset, this, [this] { chooseRow(-1); });
    setEmptyText(tr("The datagrams of a connection appear here."));
    chooseRow(-1);
    tellStatus();
}

void TrafficView::makeActions() {
    const auto add = [this](const QString& text, const QString& tip, const QKeySequence& keys) {
        auto* action = new QAction(text, this);
        action->setToolTip(tip);
        if (!keys.isEmpty()) {
            action->setShortcut(keys);
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        }
        addAction(action);
        return action;
    };
    m_pause = add(tr("Pause"), tr("Stand still; what passes meanwhile is kept and shown afterwards"),
                  Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    m_pause->setCheckable(true);
    m_open = add(tr("Open recording…"), tr("Show a recording in NDJSON or pcapng instead"), {});
    m_saveAs = add(tr("Save as recording…"), tr("Save what is held as a recording, tokens masked"), {});
    m_close = add(tr("Close recording"), tr("Back to what the source gives"), {});
    m_find = add(tr("Filter datagrams"), tr("Find text or bytes among the datagrams"),
                 Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    connect(m_pause, &QAction::toggled, this, [this](bool paused) {
        if (!paused)
            takeWaiting();
        tellStatus();
        Q_EMIT pausedChanged(paused);
    });
    connect(m_open, &QAction::triggered, this, &TrafficView::askWhatToOpen);
    connect(m_saveAs, &QAction::triggered, this, &TrafficView::askWhereToSave);
    connect(m_close, &QAction::triggered, this, &TrafficView::closeRecording);
}

QList<QAction*> TrafficView::viewActions() const {
    return {m_pause, m_find, m_open, m_saveAs, m_close};
}

void TrafficView::addSourceAction(QAction* action) {
    addAction(action);
    auto* line = static_cast<QHBoxLayout*>(m_bar->layout());
    line->insertWidget(0, buttonOf(action));
}

QWidget* TrafficView::makeBar() {
    m_bar = new QWidget;
    m_text = new QLineEdit;
    m_text->setObjectName(u"trafficFilter"_s);
    m_text->setAccessibleName(tr("Filter datagrams"));
    m_text->setPlaceholderText(tr("Filter: text, or 0x and bytes"));
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(120);
    auto* wait = new QTimer(this);
    wait->setSingleShot(true);
    wait->setInterval(searchDelay);
    connect(m_text, &QLineEdit::textChanged, wait, qOverload<>(&QTimer::start));
    const auto search = [this, wait] {
        wait->stop();
        m_filter.setText(m_text->text());
        tellStatus();
    };
    connect(wait, &QTimer::timeout, this, search);
    connect(m_text, &QLineEdit::returnPressed, this, search);
    connect(m_find, &QAction::triggered, m_text, [this] {
        m_text->setFocus(Qt::ShortcutFocusReason);
        m_text->selectAll();
    });

    auto* side = choice(tr("Direction"), {tr("Both directions"), tr("To node"), tr("To client")});
    side->setObjectName(u"trafficDirection"_s);
    connect(side, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_filter.setSide(TrafficFilterModel::Side(index));
        tellStatus();
    });
    auto* group = choice(tr("Type"), {tr("All types"), tr("Payloads"), tr("Time sync"), tr("Session"),
                                      tr("KeepAlive"), tr("Unknown")});
    group->setObjectName(u"trafficGroup"_s);
    connect(group, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_filter.setGroup(TrafficFilterModel::Group(index));
        tellStatus();
    });
    auto* severity = choice(tr("Notes"), {tr("With or without notes"), tr("With notes"),
                                          tr("Warnings and faults"), tr("Faults")});
    severity->setObjectName(u"trafficSeverity"_s);
    connect(severity, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_filter.setLeastSeverity(index == 0 ? std::nullopt : std::optional(observe::Severity(index - 1)));
        tellStatus();
    });

    auto* line = new QHBoxLayout(m_bar);
    line->setContentsMargins(8, 4, 8, 4);
    line->setSpacing(4);
    line->addWidget(buttonOf(m_pause));
    line->addWidget(m_text, 1);
    line->addWidget(side);
    line->addWidget(group);
    line->addWidget(severity);
    for (QAction* const action : {m_open, m_saveAs, m_close})
        line->addWidget(buttonOf(action));
    return m_bar;
}

QWidget* TrafficView::makeList() {
    m_table = new FigureTable;
    m_table->setObjectName(u"trafficList"_s);
    m_table->setAccessibleName(tr("Datagrams"));
    m_table->setModel(&m_filter);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setItemDelegate(new CellDelegate(TrafficModel::EmphasisRole, m_table));
    m_table->setItemDelegateForColumn(
        TrafficModel::Notes,
        new SeverityDelegate(TrafficModel::SeverityRole, TrafficModel::EmphasisRole, m_table));
    m_table->setItemDelegateForColumn(
        TrafficModel::Direction,
        new DirectionDelegate(TrafficModel::ToClientRole, TrafficModel::EmphasisRole, m_table));
    const QList<std::pair<int, int>> widths{{TrafficModel::Time, 110},      {TrafficModel::Gap, 72},
                                            {TrafficModel::Direction, 104}, {TrafficModel::Type, 184},
                                            {TrafficModel::Size, 72},       {TrafficModel::Summary, 240},
                                            {TrafficModel::Notes, 300}};
    for (const auto& [column, width] : widths)
        m_table->setColumnWidth(column, width);
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        if (!m_arranging && isVisible())
            Q_EMIT layoutChanged();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (!m_arranging)
                    chooseRow(current.isValid() ? current.row() : -1);
            });
    m_sequence = new SequenceView;
    m_sequence->setObjectName(u"trafficSequence"_s);
    m_sequence->setTraffic(&m_filter);
    connect(m_sequence, &SequenceView::rowChosen, this, &TrafficView::chooseRow);
    // Whoever scrolls back wants to stay there, whoever returns to the end wants to follow again.
    const auto scrolled = [this](QScrollBar* bar) {
        return [this, bar](int value) {
            if (bar->isVisible() || bar->maximum() > 0)
                m_atEnd = value >= bar->maximum();
        };
    };
    for (QAbstractScrollArea* const area : std::initializer_list<QAbstractScrollArea*>{m_table, m_sequence}) {
        QScrollBar* const bar = area->verticalScrollBar();
        connect(bar, &QScrollBar::actionTriggered, this, [bar, scrolled] {
            QTimer::singleShot(0, bar, [bar, scrolled] { scrolled(bar)(bar->value()); });
        });
    }
    m_views = new QTabWidget;
    m_views->setObjectName(u"trafficViews"_s);
    m_views->setDocumentMode(true);
    m_views->addTab(m_table, tr("List"));
    m_views->addTab(m_sequence, tr("Sequence"));
    connect(m_views, &QTabWidget::currentChanged, this, [this] {
        follow();
        if (!m_arranging)
            Q_EMIT layoutChanged();
    });
    return m_views;
}

QWidget* TrafficView::makeProgress() {
    m_job = new QWidget;
    m_jobName = plainLabel();
    m_progress = new QProgressBar;
    m_progress->setAccessibleName(tr("Progress of the recording"));
    m_progress->setRange(0, 100);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(u"trafficCancel"_s);
    connect(cancel, &QPushButton::clicked, this, &TrafficView::cancelJob);
    auto* line = new QHBoxLayout(m_job);
    line->setContentsMargins(8, 4, 8, 4);
    line->setSpacing(8);
    line->addWidget(m_jobName);
    line->addWidget(m_progress, 1);
    line->addWidget(cancel);
    m_job->hide();
    return m_job;
}

} // namespace wayside::ui
