// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/helplibrary.h"

#include <QTreeWidget>

namespace wayside::ui {

/// The contents of the help: documents in the order of index.md, below each its sections. GUI thread.
class HelpContents : public QTreeWidget {
    Q_OBJECT
public:
    explicit HelpContents(const HelpLibrary& library, QWidget* parent = nullptr);

    /// Marks what is read, without telling anybody.
    void setPlace(const QString& document, const QString& anchor);

Q_SIGNALS:
    void chosen(const QString& document, const QString& anchor);

private:
    static constexpr int documentRole = Qt::UserRole;
    static constexpr int anchorRole = Qt::UserRole + 1;

    QTreeWidgetItem* addDocument(QTreeWidgetItem& parent, const HelpDocument& document, const QString& title);

    void makeRoom(QTreeWidgetItem& item) const;

    QHash<QString, QTreeWidgetItem*> m_items;
    QString m_shown;
};

} // namespace wayside::ui
