// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsdialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace wayside::ui {

ShortcutsDialog::ShortcutsDialog(const QList<Group>& groups, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* tree = new QTreeWidget(this);
    tree->setHeaderLabels({tr("Action"), tr("Keys")});
    tree->setRootIsDecorated(false);
    tree->setSelectionMode(QAbstractItemView::NoSelection);
    for (const auto& group : groups) {
        auto* heading = new QTreeWidgetItem(tree, {QString(group.title).remove(u'&')});
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        heading->setFont(0, bold);
        for (const QAction* action : group.actions) {
            if (action->shortcut().isEmpty())
                continue;
            new QTreeWidgetItem(heading, {QString(action->text()).remove(u'&').remove(u'\u2026'),
                                          action->shortcut().toString(QKeySequence::NativeText)});
        }
        heading->setExpanded(true);
    }
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(tree);
    layout->addWidget(buttons);
    resize(440, 560);
}

} // namespace wayside::ui
