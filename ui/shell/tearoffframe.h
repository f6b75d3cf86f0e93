// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QPointer>
#include <QWidget>

class QAction;
class QStackedLayout;

namespace wayside::ui {

/// Holds a chart, or anything else worth a window of its own. Torn off, the content moves into a window that
/// can stand on another screen; a sentence with the way back stays in its place. Closing that window brings
/// it back. The frame owns the content. GUI thread.
class TearOffFrame : public QWidget {
    Q_OBJECT
public:
    /// `title` names the content for people: "Offset".
    TearOffFrame(QWidget* content, const QString& title, QWidget* parent = nullptr);
    ~TearOffFrame() override;

    QString title() const { return m_title; }
    QWidget* content() const { return m_content; }
    bool isTornOff() const { return m_window != nullptr; }
    void setTornOff(bool tornOff);
    QAction* action() const { return m_action; } ///< checkable, for menus and the command palette

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tearOff();
    QWidget* makePlaceholder();
    void bringBack();

    QString m_title;
    QWidget* m_content;
    QAction* m_action;
    QStackedLayout* m_layout;
    QPointer<QWidget> m_placeholder; ///< while torn off
    std::unique_ptr<QWidget> m_window;
};

} // namespace wayside::ui
