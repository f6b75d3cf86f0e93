// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpcontents.h"

#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace wayside::ui {

HelpContents::HelpContents(const HelpLibrary& library, QWidget* parent) : QTreeWidget(parent) {
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setAccessibleName(tr("Contents"));
    setTextElideMode(Qt::ElideRight);
    if (const HelpDocument* index = library.document(HelpLibrary::indexName))
        addDocument(*invisibleRootItem(), *index, index->title);
    QList<QTreeWidgetItem*> above{invisibleRootItem()};
    for (const HelpEntry& entry : library.contents()) {
        while (above.size() > entry.level + 1)
            above.removeLast();
        QTreeWidgetItem* item = nullptr;
        if (const HelpDocument* document = library.document(entry.document)) {
            item = addDocument(*above.constLast(), *document, entry.title);
        } else {
            item = new QTreeWidgetItem(above.constLast(), {entry.title});
            makeRoom(*item);
        }
        above.append(item);
    }
    // Going through the tree by arrow keys shows what is passed; sections too.
    connect(this, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        if (item && !item->data(0, documentRole).toString().isEmpty())
            Q_EMIT chosen(item->data(0, documentRole).toString(), item->data(0, anchorRole).toString());
    });
    connect(this, &QTreeWidget::itemClicked, this, [this](const QTreeWidgetItem* item) {
        if (!item->data(0, documentRole).toString().isEmpty())
            Q_EMIT chosen(item->data(0, documentRole).toString(), item->data(0, anchorRole).toString());
    });
}

void HelpContents::makeRoom(QTreeWidgetItem& item) const {
    constexpr int around = 10;
    item.setSizeHint(0, {0, fontMetrics().height() + around});
}

QTreeWidgetItem* HelpContents::addDocument(QTreeWidgetItem& parent, const HelpDocument& document,
                                           const QString& title) {
    auto* item = new QTreeWidgetItem(&parent, {title});
    item->setData(0, documentRole, document.name);
    item->setToolTip(0, title);
    makeRoom(*item);
    m_items.insert(document.name, item);
    for (const HelpSection& section : document.sections) {
        if (section.level != 2)
            continue;
        auto* below = new QTreeWidgetItem(item, {section.title});
        below->setData(0, documentRole, document.name);
        below->setData(0, anchorRole, section.anchor);
        below->setToolTip(0, section.title);
        makeRoom(*below);
    }
    return item;
}

void HelpContents::setPlace(const QString& document, const QString& anchor) {
    const QSignalBlocker blocker(this);
    QTreeWidgetItem* item = m_items.value(document);
    if (!item)
        return;
    if (document != HelpLibrary::indexName && document != m_shown)
        item->setExpanded(true);
    m_shown = document;
    for (int i = 0; item->isExpanded() && i < item->childCount(); ++i) {
        if (item->child(i)->data(0, anchorRole).toString() == anchor) {
            item = item->child(i);
            break;
        }
    }
    // A section of the same document that is chosen stays so while one below it is read.
    setCurrentItem(item);
    scrollToItem(item);
}

} // namespace wayside::ui
