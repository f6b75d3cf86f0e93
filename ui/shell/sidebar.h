// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QFrame>

class QAction;
class QVBoxLayout;

namespace wayside::ui {

/// One entry of the sidebar: icon and word, a bar in the accent colour when it is the page shown.
class SidebarButton : public QAbstractButton {
    Q_OBJECT
public:
    SidebarButton(QAction* action, const QString& iconName, QWidget* parent = nullptr);
    void setCollapsed(bool collapsed);
    void setBadge(int count); ///< behind the word; 0: none
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString m_iconName;
    bool m_collapsed = false;
    int m_badge = 0;
};

/// The pages on the left; collapses to icons. GUI thread.
class Sidebar : public QFrame {
    Q_OBJECT
public:
    explicit Sidebar(QWidget* parent = nullptr);

    /// The action shows the page; it stays the caller's.
    void addPage(QAction* action, const QString& iconName);
    /// How many things of a page want attention, behind its word; `index` in the order of adding.
    void setBadge(int index, int count);
    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }

private:
    QVBoxLayout* m_layout;
    QList<SidebarButton*> m_buttons;
    bool m_collapsed = false;
};

} // namespace wayside::ui
