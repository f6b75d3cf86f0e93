// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/connectionstable.h"

#include "ui/delegates/celldelegate.h"
#include "ui/delegates/flatheader.h"
#include "ui/shell/headroomwords.h"

#include <array>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <utility>

namespace wayside::ui {

using connections::Column;

namespace {

/// What matters most stands on the left, visible in a narrow window too.
constexpr std::array<Column, 18> visualOrder{
    Column::State,        Column::Type,    Column::Identifiers,   Column::Node,      Column::MessagesIn,
    Column::Headroom,     Column::CutOff,  Column::Offset,        Column::RoundTrip, Column::LastSeen,
    Column::ConnectedFor, Column::Account, Column::RemoteAddress, Column::Protocol,  Column::Tls,
    Column::MessagesOut,  Column::BytesIn, Column::BytesOut};

/// The widest text that a column normally shows.
const char* sampleText(Column column) {
    switch (column) {
    case Column::State:
        return "XX Monitored violation";
    case Column::Type:
        return "Monitor";
    case Column::Protocol:
        return "singleplex";
    case Column::Identifiers:
        return "whole domain";
    case Column::Account:
        return "broker-account";
    case Column::Node:
        return "node-a00";
    case Column::RemoteAddress:
        return "127.100.100.100:50000";
    case Column::Tls:
        return "plain";
    case Column::CutOff:
    case Column::ConnectedFor:
        return "59 m 59 s";
    case Column::Headroom:
        return "XXXXXXX 100 % left";
    case Column::SessionId:
        return "00000000-0000-0000";
    case Column::WhyEnded:
        return "payload rate over the limit";
    default:
        return "00.0 k";
    }
}

} // namespace

ConnectionsTable::ConnectionsTable(ConnectionFilterModel* connections, QWidget* parent)
    : QTableView(parent)
    , m_connections(connections) {
    setHorizontalHeader(new FlatHeader(Qt::Horizontal, this));
    setModel(connections);
    setItemDelegate(new CellDelegate(ConnectionModel::EmphasisRole, this));
    setItemDelegateForColumn(int(Column::State), new StateDelegate(ConnectionModel::StateRole,
                                                                   ConnectionModel::EmphasisRole, this));
    setItemDelegateForColumn(int(Column::Headroom), new HeadroomDelegate(ConnectionModel::HeadroomRole,
                                                                         ConnectionModel::EmphasisRole,
                                                                         words::widestHeadroom(), this));
    setSelectionBehavior(SelectRows);
    // Not single selection: there Qt selects a neighbour when the chosen row goes, and the next key press
    // would hit it.
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setFrameShape(NoFrame);
    setUpRows();
    setUpHeader();

    connect(connections, &QAbstractItemModel::rowsAboutToBeInserted, this, &ConnectionsTable::rememberAnchor);
    connect(connections, &QAbstractItemModel::rowsInserted, this, &ConnectionsTable::restoreAnchor);
    connect(connections, &QAbstractItemModel::rowsAboutToBeRemoved, this, &ConnectionsTable::rememberAnchor);
    connect(connections, &QAbstractItemModel::rowsRemoved, this, &ConnectionsTable::restoreAnchor);
    connect(connections, &QAbstractItemModel::layoutAboutToBeChanged, this,
            &ConnectionsTable::rememberAnchor);
    connect(connections, &QAbstractItemModel::layoutChanged, this, &ConnectionsTable::restoreAnchor);
    connect(this, &QAbstractItemView::doubleClicked, this, &ConnectionsTable::detailsRequested);
}

void ConnectionsTable::setUpRows() {
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(CellDelegate::rowHeight(fontMetrics()));
}

void ConnectionsTable::setUpHeader() {
    QHeaderView* header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint& position) {
        QMenu menu(this);
        fillColumnMenu(menu);
        menu.exec(header->mapToGlobal(position));
    });
    showDefaultColumns();
    setSortingEnabled(true);
    sortByColumn(int(Column::Identifiers), Qt::AscendingOrder);
    for (const auto signal : {&QHeaderView::sectionMoved, &QHeaderView::sectionResized})
        connect(header, signal, this, &ConnectionsTable::noticeColumns);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ConnectionsTable::noticeColumns);
}

void ConnectionsTable::noticeColumns() {
    if (!m_arranging)
        Q_EMIT columnsChanged();
}

void ConnectionsTable::showDefaultColumns() {
    const bool arranging = std::exchange(m_arranging, true);
    QHeaderView* header = horizontalHeader();
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold);
    for (int column = 0; column < connections::columnCount; ++column) {
        header->setSectionHidden(column, column >= int(connections::firstHiddenColumn));
        const int title =
            metrics.horizontalAdvance(connections::title(Column(column))) + FlatHeader::sortMarkSpace;
        const int sample = metrics.horizontalAdvance(QLatin1StringView(sampleText(Column(column))));
        header->resizeSection(column, (qMax(title, sample) + 2 * CellDelegate::padding + 3) / 4 * 4);
    }
    for (int place = 0; place < int(visualOrder.size()); ++place)
        header->moveSection(header->visualIndex(int(visualOrder.at(std::size_t(place)))), place);
    m_arranging = arranging;
    noticeColumns();
}

std::optional<quint64> ConnectionsTable::chosenId() const {
    const QModelIndex current = currentIndex();
    if (!current.isValid() || !selectionModel()->isRowSelected(current.row()))
        return std::nullopt;
    return current.data(ConnectionModel::IdRole).toULongLong();
}

QList<Column> ConnectionsTable::shownColumns() const {
    QList<Column> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns.append(Column(column));
    }
    return columns;
}

QList<quint64> ConnectionsTable::selectedIds() const {
    QList<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    QList<quint64> ids;
    for (const int row : rows)
        ids.append(m_connections->index(row, 0).data(ConnectionModel::IdRole).toULongLong());
    return ids;
}

bool ConnectionsTable::choose(quint64 connectionId) {
    const auto* source = static_cast<ConnectionModel*>(m_connections->sourceModel());
    const int sourceRow = source->rowOf(connectionId);
    if (sourceRow < 0)
        return false;
    const QModelIndex shown = m_connections->mapFromSource(source->index(sourceRow, int(Column::State)));
    if (!shown.isValid())
        return false;
    const int column = qMax(0, currentIndex().column());
    selectionModel()->setCurrentIndex(shown.siblingAtColumn(column),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const int before = horizontalScrollBar()->value();
    scrollTo(shown);
    horizontalScrollBar()->setValue(before);
    return true;
}

QString ConnectionsTable::selectedAsTsv() const {
    const QList<Column> columns = shownColumns();
    const auto cell = [](QString text) { return text.replace(u'\t', u' ').replace(u'\n', u' '); };
    const auto line = [&columns](const auto& textOf) {
        QStringList cells;
        for (const Column column : columns)
            cells.append(textOf(int(column)));
        return cells.join(u'\t') + u'\n';
    };
    QString tsv = line([&](int column) { return cell(connections::title(Column(column))); });
    QList<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    for (const int row : rows)
        tsv += line([&](int column) { return cell(m_connections->index(row, column).data().toString()); });
    return tsv;
}

void ConnectionsTable::fillColumnMenu(QMenu& menu) {
    for (int column = 0; column < connections::columnCount; ++column) {
        QAction* action = menu.addAction(connections::title(Column(column)));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setToolTip(connections::description(Column(column)));
        // State and name stay: a row without them says nothing.
        action->setEnabled(Column(column) != Column::State && Column(column) != Column::Identifiers);
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { setColumnHidden(column, !shown); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Show default columns")), &QAction::triggered, this,
            &ConnectionsTable::showDefaultColumns);
}

QVariantMap ConnectionsTable::columns() const {
    return {{QStringLiteral("header"), horizontalHeader()->saveState()},
            {QStringLiteral("count"), connections::columnCount}};
}

void ConnectionsTable::setColumns(const QVariantMap& columns) {
    // A layout of another set of columns would put widths and order in the wrong places.
    if (columns.value(QStringLiteral("count")).toInt() != connections::columnCount)
        return;
    m_arranging = true;
    if (!horizontalHeader()->restoreState(columns.value(QStringLiteral("header")).toByteArray()))
        showDefaultColumns();
    sortByColumn(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
    m_arranging = false;
}

bool ConnectionsTable::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) {
        m_hovered = event->type() == QEvent::Enter;
        updateHold();
    }
    return QTableView::viewportEvent(event);
}

void ConnectionsTable::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && chosenId()) {
        Q_EMIT detailsRequested();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ConnectionsTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTableView::selectionChanged(selected, deselected);
    updateHold();
    Q_EMIT chosenChanged();
}

void ConnectionsTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setUpRows();
}

void ConnectionsTable::updateHold() {
    m_connections->setHeld(m_hovered || selectionModel()->hasSelection());
}

void ConnectionsTable::rememberAnchor() {
    QModelIndex anchor;
    if (m_hovered)
        anchor = indexAt(viewport()->mapFromGlobal(QCursor::pos()));
    if (!anchor.isValid() && chosenId() && viewport()->rect().intersects(visualRect(currentIndex())))
        anchor = currentIndex();
    m_anchor = anchor;
    m_anchorY = anchor.isValid() ? rowViewportPosition(anchor.row()) : 0;
}

void ConnectionsTable::restoreAnchor() {
    if (!m_anchor.isValid())
        return;
    // The scroll bar learns of new rows late; it must know its range before it is moved.
    executeDelayedItemsLayout();
    updateGeometries();
    const int moved = rowViewportPosition(m_anchor.row()) - m_anchorY;
    if (moved != 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + moved);
    m_anchor = QPersistentModelIndex();
}

} // namespace wayside::ui
