// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helphits.h"

#include <cmath>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

enum Role { DocumentRole = Qt::UserRole, TitleRole, ExcerptRole };
constexpr int margin = 8;
constexpr int excerptLines = 3;

/// Lines of text with some words bold and underlined; gives their height. A null painter measures only.
qreal layOut(QPainter* painter, const QString& text, const QFont& font, const QStringList& words, QPointF at,
             qreal width, int mostLines) {
    QTextLayout layout(text, font);
    QList<QTextLayout::FormatRange> ranges;
    for (const auto& [begin, length] : helpWordsIn(text, words)) {
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        format.setFontUnderline(true);
        ranges.append({int(begin), int(length), format});
    }
    layout.setFormats(ranges);
    layout.beginLayout();
    qreal height = 0;
    for (int i = 0; i < mostLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    if (painter)
        layout.draw(painter, at);
    return height;
}

class HitDelegate : public QStyledItemDelegate {
public:
    explicit HitDelegate(QListView* view) : QStyledItemDelegate(view), m_view(*view) {}

    void setWords(const QStringList& words) { m_words = words; }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const int width = m_view.viewport()->width();
        return {width,
                int(std::ceil(write(nullptr, option, index, {0, 0}, width - 2 * margin))) + 2 * margin};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        row.text.clear();
        m_view.style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, &m_view);
        painter->save();
        write(painter, option, index, option.rect.topLeft() + QPoint(margin, margin),
              option.rect.width() - 2 * margin);
        painter->setPen(option.palette.color(QPalette::Mid));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->restore();
    }

private:
    qreal write(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index, QPointF at,
                qreal width) const {
        const bool selected = option.state & QStyle::State_Selected;
        const auto pen = [&](QPalette::ColorRole role) {
            if (painter)
                painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : role));
        };
        QFont bold = option.font;
        bold.setWeight(QFont::DemiBold);
        const auto text = [&index](Role role) { return index.data(role).toString(); };
        qreal height = 0;
        pen(QPalette::Text);
        height += layOut(painter, text(TitleRole), bold, m_words, at, width, 2);
        pen(QPalette::PlaceholderText);
        height += layOut(painter, text(DocumentRole), option.font, {}, at + QPointF(0, height), width, 1);
        pen(QPalette::Text);
        height += layOut(painter, text(ExcerptRole), option.font, m_words, at + QPointF(0, height), width,
                         excerptLines);
        return height;
    }

    QListView& m_view;
    QStringList m_words;
};

} // namespace

HelpHits::HelpHits(QWidget* parent) : QListView(parent), m_model(new QStandardItemModel(this)) {
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Sections found"));
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setResizeMode(Adjust);
    setModel(m_model);
    setItemDelegate(new HitDelegate(this));
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &HelpHits::choose);
    connect(this, &QListView::clicked, this, &HelpHits::choose);
}

void HelpHits::setHits(const QList<HelpHit>& hits, const QStringList& words) {
    m_hits = hits;
    static_cast<HitDelegate*>(itemDelegate())->setWords(words);
    m_model->clear();
    for (const HelpHit& hit : hits) {
        // Read out as a whole.
        auto* item = new QStandardItem(
            tr("%1, in %2: %3", "section, document, excerpt").arg(hit.title, hit.documentTitle, hit.excerpt));
        item->setData(hit.documentTitle, DocumentRole);
        item->setData(hit.title, TitleRole);
        item->setData(hit.excerpt, ExcerptRole);
        m_model->appendRow(item);
    }
}

void HelpHits::choose(const QModelIndex& index) {
    if (index.isValid() && index.row() < m_hits.size())
        Q_EMIT chosen(m_hits.at(index.row()).document, m_hits.at(index.row()).anchor);
}

} // namespace wayside::ui
