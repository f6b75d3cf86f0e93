// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/savedfiltersdialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

SavedFiltersDialog::SavedFiltersDialog(SavedFilters filters, QWidget* parent)
    : QDialog(parent)
    , m_filters(std::move(filters))
    , m_list(new QListWidget(this))
    , m_text(new QLabel(this))
    , m_rename(new QPushButton(tr("&Rename"), this))
    , m_remove(new QPushButton(tr("&Delete"), this)) {
    setWindowTitle(tr("Saved filters"));
    m_list->setAccessibleName(tr("Saved filters"));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setMinimumHeight(2 * fontMetrics().height());
    m_text->setAlignment(Qt::AlignTop);
    m_rename->setObjectName(u"rename"_s);
    m_remove->setObjectName(u"delete"_s);
    m_rename->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    connect(m_rename, &QPushButton::clicked, this, [this] {
        if (auto* item = m_list->currentItem())
            m_list->editItem(item);
    });
    connect(m_remove, &QPushButton::clicked, this, &SavedFiltersDialog::removeChosen);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        if (!m_filling)
            renamed(m_list->row(item));
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &SavedFiltersDialog::showChosen);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* side = new QVBoxLayout;
    side->setSpacing(8);
    side->addWidget(m_rename);
    side->addWidget(m_remove);
    side->addStretch(1);
    auto* upper = new QHBoxLayout;
    upper->setSpacing(8);
    upper->addWidget(m_list, 1);
    upper->addLayout(side);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(12);
    layout->addLayout(upper, 1);
    layout->addWidget(m_text);
    layout->addWidget(buttons);
    resize(480, 320);
    fill({});
}

QString SavedFiltersDialog::nameAt(int row) const {
    return m_names.value(row);
}

void SavedFiltersDialog::fill(const QString& chosen) {
    m_filling = true;
    m_list->clear();
    m_names.clear();
    int current = m_filters.all().isEmpty() ? -1 : 0;
    for (const SavedFilter& filter : m_filters.all()) {
        auto* item = new QListWidgetItem(filter.name, m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        if (filter.name == chosen)
            current = int(m_names.size());
        m_names.append(filter.name);
    }
    m_list->setCurrentRow(current);
    m_filling = false;
    showChosen();
}

void SavedFiltersDialog::renamed(int row) {
    const QString wanted = m_list->item(row)->text().trimmed();
    const QString before = nameAt(row);
    const bool done = m_filters.rename(before, wanted);
    fill(done ? wanted : before);
    if (!done && wanted != before)
        m_text->setText(tr("The name has to have 1 to %1 characters, and no other filter may have it.")
                            .arg(SavedFilters::longestName));
}

void SavedFiltersDialog::removeChosen() {
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_filters.remove(nameAt(row));
    fill(nameAt(row + 1 < m_names.size() ? row + 1 : row - 1));
}

void SavedFiltersDialog::showChosen() {
    const SavedFilter* filter = m_filters.find(nameAt(m_list->currentRow()));
    m_rename->setEnabled(filter);
    m_remove->setEnabled(filter);
    m_text->setText(filter ? filter->text : tr("There is no saved filter."));
}

} // namespace wayside::ui
