// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

constexpr int margin = 12;
constexpr QSize wantedSize(640, 420);

/// One command a row: what on the left, with its reason when it cannot be done; place and keys on the right.
class CommandDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {wantedSize.width(), option.fontMetrics.height() + margin};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const QPalette& palette = option.palette;
        if (chosen)
            painter->fillRect(option.rect, palette.highlight());
        const bool can = index.data(CommandList::CanRole).toBool();
        const QColor strong = palette.color(chosen ? QPalette::HighlightedText : QPalette::Text);
        const QColor weak = palette.color(QPalette::PlaceholderText);
        QRect area = option.rect.adjusted(margin, 0, -margin, 0);
        painter->setFont(option.font);
        painter->setPen(weak);
        area.setRight(paintRight(*painter, area, index.data(CommandList::KeysRole).toString()));
        area.setRight(paintRight(*painter, area, index.data(CommandList::PlaceRole).toString()));
        painter->setPen(can ? strong : weak);
        const QString why = index.data(CommandList::WhyNotRole).toString();
        QString text = index.data().toString();
        if (!why.isEmpty())
            text = CommandPalette::tr("%1 — %2", "command, why it cannot be done now").arg(text, why);
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(text, Qt::ElideRight, area.width()));
    }

private:
    /// The left edge of what was painted, less a gap.
    static int paintRight(QPainter& painter, const QRect& area, const QString& text) {
        if (text.isEmpty())
            return area.right();
        const int used = painter.fontMetrics().horizontalAdvance(text);
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, text);
        return area.right() - used - margin;
    }
};

} // namespace

CommandPalette::CommandPalette(QList<Command> commands, QWidget* parent)
    : QDialog(parent, Qt::Popup)
    , m_list(new CommandList(this))
    , m_query(new QLineEdit(this))
    , m_nothing(new QLabel(tr("No command matches. Every word has to occur in its name."), this))
    , m_view(new QListView(this)) {
    setWindowTitle(tr("Commands"));
    m_list->setCommands(std::move(commands));
    m_query->setPlaceholderText(tr("What do you want to do?"));
    m_query->setAccessibleName(tr("Command"));
    m_query->installEventFilter(this);
    m_view->setModel(m_list);
    m_view->setItemDelegate(new CommandDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFocusPolicy(Qt::NoFocus); // the keys are the field's
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAccessibleName(tr("Matching commands"));
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    m_nothing->setObjectName(QStringLiteral("nothing"));
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setContentsMargins(margin, margin, margin, margin);
    m_nothing->hide();
    layout->addWidget(m_query);
    layout->addWidget(m_nothing);
    layout->addWidget(m_view, 1);
    resize(wantedSize.boundedTo(parent->size() - QSize(2 * margin, 2 * margin)));
    move(parent->mapToGlobal(QPoint((parent->width() - width()) / 2, parent->height() / 8)));

    connect(m_query, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_list->setQuery(text);
        m_nothing->setVisible(m_list->rowCount() == 0);
        choose(0);
    });
    connect(m_view, &QListView::clicked, this, &CommandPalette::runChosen);
    choose(0);
    m_query->setFocus();
}

void CommandPalette::choose(int row) {
    if (m_list->rowCount() > 0)
        m_view->setCurrentIndex(m_list->index(std::clamp(row, 0, m_list->rowCount() - 1)));
}

void CommandPalette::runChosen() {
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid() || !m_list->at(index.row()).can)
        return;
    const auto run = m_list->at(index.row()).run;
    accept();
    run(); // after the palette has gone: the command may open a window of its own
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int row = m_view->currentIndex().row();
    const int pageRows = std::max(1, m_view->viewport()->height() / std::max(1, m_view->sizeHintForRow(0)));
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        choose(row + 1);
        return true;
    case Qt::Key_Up:
        choose(row - 1);
        return true;
    case Qt::Key_PageDown:
        choose(row + pageRows);
        return true;
    case Qt::Key_PageUp:
        choose(row - pageRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runChosen();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

} // namespace wayside::ui
