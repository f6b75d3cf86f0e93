// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/enforcement/headroomview.h"

#include "ui/delegates/figuredelegate.h"
#include "ui/delegates/figuretable.h"
#include "ui/shell/headroomwords.h"
#include "ui/shell/unseen.h"
#include "ui/shell/words.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace wayside::ui {

using namespace Qt::StringLiterals;

HeadroomView::HeadroomView(observe::Source& source, QWidget* parent)
    : QWidget(parent)
    , m_source(source)
    , m_board(new HeadroomFilter(this))
    , m_table(new FigureTable(this))
    , m_search(new QLineEdit(this))
    , m_kinds(new QComboBox(this))
    , m_nodes(new QComboBox(this))
    , m_settle(new QPushButton(this))
    , m_notes(new QLabel(this)) {
    m_board->setActive(false);
    m_board->setBoard(&m_model);
    buildActions();
    buildLayout();
    connect(m_board, &HeadroomFilter::staleChanged, this, &HeadroomView::refreshNotes);
    connect(&m_source, &observe::Source::abilitiesChanged, this, [this] {
        refreshActions();
        refreshNotes();
    });
    connect(&m_tick, &QTimer::timeout, this, &HeadroomView::refreshHold);
    m_tick.setInterval(std::chrono::milliseconds(500));
    refreshActions();
    refreshNotes();
}

void HeadroomView::buildActions() {
    const auto add = [this](const QString& text, const QKeySequence& keys, const QString& tip,
                            const auto& act) {
        auto* action = new QAction(text, this);
        action->setShortcut(keys);
        action->setToolTip(u"%1 (%2)"_s.arg(tip, keys.toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, this, act);
        m_actions.append(action);
        return action;
    };
    add(tr("Choose the next to be cut"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X),
        tr("Sort anew and choose the session that will be cut next"), [this] { chooseNext(); });
    m_reconnect =
        add(tr("Reconnect\u2026"), QKeySequence(Qt::Key_R),
            tr("Ask the chosen session to come back with a new connection"), [this] { askReconnect(); });
    m_reconnect->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_reconnect);
    m_show = add(tr("Show in Connections"), QKeySequence(Qt::CTRL | Qt::Key_Return),
                 tr("Open the chosen session on the Connections page"), [this] {
                     if (const auto id = chosen())
                         Q_EMIT showSessionRequested(*id);
                 });
    m_resort = add(tr("Sort anew"), QKeySequence(Qt::CTRL | Qt::Key_F5), tr("Put every row in its place"),
                   [this] { m_board->settle(); });
}

void HeadroomView::buildLayout() {
    m_search->setPlaceholderText(tr("Search session, account, node (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search live sessions"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(320);
    connect(m_search, &QLineEdit::textChanged, m_board, &HeadroomFilter::setWords);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_table->setFocus(Qt::OtherFocusReason);
        m_table->selectRow(0);
    });
    m_kinds->setAccessibleName(tr("Limit"));
    m_kinds->addItem(tr("Whichever cuts first"));
    for (const QString& words :
         {tr("Rate limit"), tr("Throughput limit"), tr("Silence limit"), tr("Clock limit")})
        m_kinds->addItem(words);
    m_kinds->setToolTip(tr("Silence counts once it has lasted for more than 60 % of what is allowed: until "
                           "then the next keep-alive is not due."));
    connect(m_kinds, &QComboBox::currentIndexChanged, this, [this](int place) {
        m_model.setKind(place == 0 ? std::nullopt : std::optional(whatif::LimitKind(place - 1)));
        m_board->settle();
        Q_EMIT layoutChanged();
    });
    m_nodes->setAccessibleName(tr("Node"));
    m_nodes->addItem(tr("Every node"), QString());
    connect(m_nodes, &QComboBox::currentIndexChanged, this,
            [this] { m_board->setNode(m_nodes->currentData().toString()); });
    connect(m_settle, &QPushButton::clicked, m_resort, &QAction::trigger);
    m_settle->setText(m_resort->text());
    m_settle->setToolTip(m_resort->toolTip());
    m_notes->setTextFormat(Qt::PlainText);
    m_table->setModel(m_board);
    auto* delegate = new FigureDelegate(m_table);
    delegate->setWidestFigure(words::widestHeadroom());
    m_table->setItemDelegate(delegate);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(HeadroomModel::CutOff, Qt::AscendingOrder);
    m_table->setAccessibleName(tr("Live sessions, the next to be cut first"));
    m_table->setObjectName(u"board"_s);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        refreshActions();
        refreshHold();
    });
    connect(m_table, &FigureTable::activated, m_show, &QAction::trigger);
    QHeaderView* header = m_table->horizontalHeader();
    const int letter = fontMetrics().horizontalAdvance(u'x');
    const QList<int> letters{18, 11, 14, 13, 24, 24, 14};
    for (qsizetype column = 0; column < letters.size(); ++column)
        header->resizeSection(int(column), letters.at(column) * letter);
    header->setStretchLastSection(true);
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (m_table->horizontalHeader()->underMouse())
            Q_EMIT layoutChanged();
    });

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 8, 8, 4);
    bar->setSpacing(8);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_kinds);
    bar->addWidget(m_nodes);
    bar->addWidget(m_settle);
    bar->addStretch();
    bar->addWidget(m_notes);
    for (QAction* action : {m_reconnect, m_show}) {
        auto* button = new QPushButton(action->text(), this);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        const auto follow = [button, action] {
            button->setEnabled(action->isEnabled());
            button->setToolTip(action->toolTip());
        };
        connect(action, &QAction::changed, button, follow);
        follow();
        bar->addWidget(button);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_table, 1);
}

void HeadroomView::apply(const observe::SourceUpdate& update) {
    refreshHold();
    m_model.apply(update);
    if (!update.nodes.isEmpty())
        refreshNodes(update.nodes);
    if (isUnseen(*this))
        return;
    refreshActions();
    refreshNotes();
}

void HeadroomView::refreshNodes(const QList<observe::NodeRow>& nodes) {
    for (const observe::NodeRow& node : nodes) {
        if (m_nodes->findData(node.id) < 0)
            m_nodes->addItem(node.id, node.id);
    }
}

std::optional<quint64> HeadroomView::chosen() const {
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? std::nullopt : std::optional(rows.constFirst().data(IdRole).toULongLong());
}

void HeadroomView::chooseNext() {
    m_table->clearSelection();
    m_table->sortByColumn(HeadroomModel::CutOff, Qt::AscendingOrder);
    m_board->settle();
    if (m_board->rowCount() == 0)
        return;
    m_table->scrollToTop();
    m_table->selectRow(0);
    m_table->setFocus(Qt::OtherFocusReason);
}

void HeadroomView::refreshHold() {
    m_board->setHeld(isVisible() &&
                     (m_table->viewport()->underMouse() || m_table->selectionModel()->hasSelection()));
}

void HeadroomView::refreshNotes() {
    const QString why = m_source.whyNot(observe::Ability::Figures);
    m_settle->setVisible(m_board->isStale() && m_board->isHeld());
    const int shown = m_board->rowCount(), all = m_model.rowCount();
    m_notes->setText(
        shown == all
            ? tr("%n live session(s)", nullptr, all)
            : tr("%1 of %2 live sessions").arg(words::count(quint64(shown)), words::count(quint64(all))));
    m_table->setEmptyText(!why.isEmpty() ? tr("Headroom cannot be shown. %1").arg(why)
                          : all == 0
                              ? tr("Every live session appears here with the limit that would cut it first.")
                              : tr("No live session matches."));
}

void HeadroomView::refreshActions() {
    const auto id = chosen();
    const QString why = m_source.whyNot(observe::Ability::Reconnect);
    m_show->setEnabled(id.has_value());
    m_reconnect->setEnabled(id && why.isEmpty());
    m_reconnect->setToolTip(why.isEmpty()
                                ? tr("Ask the chosen session to come back with a new connection (R)")
                                : words::tooltip(why));
}

void HeadroomView::askReconnect() {
    const auto id = chosen();
    const auto row = id ? m_model.rowOf(*id) : std::nullopt;
    if (!row || m_question)
        return;
    const HeadroomModel::Row& session = m_model.at(*row);
    m_question = new QMessageBox(QMessageBox::Question, tr("Reconnect"),
                                 tr("Send Reconnect to %1 on %2?").arg(session.name, session.node),
                                 QMessageBox::Cancel, this);
    m_question->setTextFormat(Qt::PlainText); // identifiers come from peers
    m_question->setInformativeText(
        tr("It closes at once, asks for a new session and begins with empty windows. Now: %1.")
            .arg(m_model.trend(session)));
    QPushButton* send = m_question->addButton(tr("Send Reconnect"), QMessageBox::AcceptRole);
    m_question->setDefaultButton(send);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_question, &QMessageBox::buttonClicked, this,
            [this, send, id = *id, name = session.name](const QAbstractButton* pressed) {
                if (pressed == send)
                    reconnect(id, name);
            });
    m_question->open();
}

void HeadroomView::reconnect(quint64 connectionId, const QString& name) {
    if (!m_model.rowOf(connectionId)) {
        Q_EMIT message(tr("%1 had ended before anything was sent; nothing was done.").arg(name));
        return;
    }
    m_source.act(connectionId, observe::ConnectionAction::Reconnect, {}, this,
                 [this, name](const Result<void>& done) {
                     Q_EMIT message(done ? tr("Reconnect was sent to %1.").arg(name)
                                         : tr("%1: %2").arg(name, words::error(done.error())));
                 });
    // Its row goes when it has left; the next one is for the next look.
    m_table->clearSelection();
}

void HeadroomView::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void HeadroomView::clearFilter() {
    m_search->clear();
    m_kinds->setCurrentIndex(0);
    m_nodes->setCurrentIndex(0);
    m_table->clearSelection();
    m_table->setFocus(Qt::OtherFocusReason);
}

void HeadroomView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_board->setActive(true);
    m_tick.start();
    refreshActions();
    refreshNotes();
}

void HeadroomView::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_board->setActive(false);
    m_tick.stop();
}

QVariantMap HeadroomView::layoutState() const {
    return {{u"columns"_s, m_table->horizontalHeader()->saveState()}, {u"limit"_s, m_kinds->currentIndex()}};
}

void HeadroomView::setLayoutState(const QVariantMap& layout) {
    m_table->horizontalHeader()->restoreState(layout.value(u"columns"_s).toByteArray());
    if (const int kind = layout.value(u"limit"_s, -1).toInt(); kind >= 0 && kind < m_kinds->count())
        m_kinds->setCurrentIndex(kind);
}

} // namespace wayside::ui
