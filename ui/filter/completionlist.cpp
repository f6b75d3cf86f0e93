// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/completionlist.h"

#include <algorithm>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace wayside::ui {

namespace {

constexpr int descriptionRole = Qt::UserRole + 1;
constexpr int padding = 8;
constexpr int mostRows = 10;

class CompletionDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        if (selected)
            painter->fillRect(option.rect, option.palette.highlight());
        const QRect area = option.rect.adjusted(padding, 0, -padding, 0);
        const QString text = index.data().toString();
        const QFontMetrics& metrics = option.fontMetrics;
        const int width = std::min(area.width() * 3 / 5, std::max(160, metrics.horizontalAdvance(text)));
        painter->setFont(option.font);
        painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(QRect(area.left(), area.top(), width, area.height()),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          metrics.elidedText(text, Qt::ElideMiddle, width));
        if (!selected)
            painter->setPen(option.palette.color(QPalette::PlaceholderText));
        const QRect rest = area.adjusted(width + 2 * padding, 0, 0, 0);
        painter->drawText(
            rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            metrics.elidedText(index.data(descriptionRole).toString(), Qt::ElideRight, rest.width()));
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {0, (option.fontMetrics.height() + 8 + 3) / 4 * 4};
    }
};

} // namespace

CompletionList::CompletionList(QWidget* parent) : QListView(parent), m_model(new QStandardItemModel(this)) {
    setModel(m_model);
    setItemDelegate(new CompletionDelegate(this));
    setFocusPolicy(Qt::NoFocus);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::Box);
    setAccessibleName(tr("Completions"));
    hide();
    connect(this, &QListView::clicked, this, [this](const QModelIndex& index) {
        // A copy: whoever takes it may have others offered at once.
        const FilterCompletion chosen = m_completions.at(index.row());
        Q_EMIT chosenByMouse(chosen);
    });
}

void CompletionList::offer(const QList<FilterCompletion>& completions, const QWidget* field) {
    m_completions = completions;
    m_model->clear();
    for (const FilterCompletion& completion : completions) {
        auto* item = new QStandardItem(completion.shown);
        item->setData(completion.description, descriptionRole);
        // As a screen reader says it.
        item->setAccessibleDescription(completion.description);
        m_model->appendRow(item);
    }
    if (completions.isEmpty()) {
        hide();
        return;
    }
    const int rows = int(std::min<qsizetype>(mostRows, completions.size()));
    const QPoint below = field->mapTo(parentWidget(), QPoint(0, field->height() + 1));
    const int height = rows * sizeHintForRow(0) + 2 * frameWidth();
    const int room = std::max(sizeHintForRow(0), parentWidget()->height() - below.y());
    const int width = std::min(std::max(field->width(), 520), parentWidget()->width() - below.x());
    setGeometry(QRect(below, QSize(width, std::min(height, room))));
    clearSelection();
    setCurrentIndex({});
    scrollToTop();
    show();
    raise();
}

std::optional<FilterCompletion> CompletionList::chosen() const {
    if (!isVisible() || !currentIndex().isValid())
        return std::nullopt;
    return m_completions.at(currentIndex().row());
}

bool CompletionList::takeKey(int key) {
    if (!isVisible())
        return false;
    const int rows = int(m_completions.size());
    const int row = currentIndex().row(); // -1: none
    int wanted = 0;
    switch (key) {
    case Qt::Key_Down:
        wanted = row + 1 < rows ? row + 1 : 0;
        break;
    case Qt::Key_Up:
        wanted = row > 0 ? row - 1 : rows - 1;
        break;
    case Qt::Key_PageDown:
        wanted = std::min(rows - 1, row + mostRows);
        break;
    case Qt::Key_PageUp:
        wanted = std::max(0, row - mostRows);
        break;
    default:
        return false;
    }
    setCurrentIndex(m_model->index(wanted, 0));
    return true;
}

} // namespace wayside::ui
