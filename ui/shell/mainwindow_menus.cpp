// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/appearance.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/tearoffframe.h"
#include "ui/shell/topbar.h"

#include <QActionGroup>
#include <QMenuBar>

namespace wayside::ui {

namespace {

/// The letter that opens a menu together with Alt, in lower case; none without one.
QChar letterOf(const QString& title) {
    const auto mark = title.indexOf(u'&');
    return mark < 0 || mark + 1 >= title.size() ? QChar() : title[mark + 1].toLower();
}

/// Marks the first letter that no other menu has. Pages are named after what they show, in any language, so
/// that a letter chosen by hand would meet one of the fixed menus' sooner or later.
QString lettered(const QString& title, const QString& taken) {
    for (qsizetype i = 0; i < title.size(); ++i) {
        if (title[i].isLetter() && !taken.contains(title[i].toLower()))
            return title.left(i) + u'&' + title.mid(i);
    }
    return title;
}

} // namespace

void MainWindow::makeMenus() {
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    makePageMenus();
    makeHelpMenu();
    QString taken;
    for (const QAction* menu : menuBar()->actions())
        taken += letterOf(menu->text());
    for (QAction* menu : menuBar()->actions()) {
        if (letterOf(menu->text()).isNull())
            menu->setText(lettered(menu->text(), taken)); // one page's menu shows at a time
    }
}

void MainWindow::setSourceMenu(QMenu* menu, const QString& name) {
    m_top->setSourceMenu(menu, name);
    QMenu* file = menuBar()->actions().constFirst()->menu();
    file->insertMenu(file->actions().constFirst(), menu);
}

void MainWindow::makeFileMenu() {
    QMenu* file = menuBar()->addMenu(tr("&File"));
    auto* picture = file->addAction(tr("Save &screenshot…"), QKeySequence(Qt::Key_F12));
    connect(picture, &QAction::triggered, this, &MainWindow::askForScreenshot);
    auto* print = file->addAction(tr("&Print page…"), QKeySequence(Qt::CTRL | Qt::Key_P));
    connect(print, &QAction::triggered, this, &MainWindow::printPage);
    auto* pdf = file->addAction(tr("Save page as P&DF…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_P));
    connect(pdf, &QAction::triggered, this, &MainWindow::askForPdf);
    file->addSeparator();
    auto* quit = file->addAction(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::makeEditMenu() {
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    QAction* undo = m_history.stack()->createUndoAction(this, tr("&Undo"));
    undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
    QAction* redo = m_history.stack()->createRedoAction(this, tr("&Redo"));
    redo->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    edit->addActions({undo, redo});
}

void MainWindow::makeViewMenu() {
    QMenu* view = menuBar()->addMenu(tr("&View"));
    view->addActions(m_pageActions->actions());
    view->addSeparator();
    auto* search = view->addAction(tr("&Search sessions"), QKeySequence(Qt::CTRL | Qt::Key_K));
    connect(search, &QAction::triggered, m_top, &TopBar::focusSearch);
    auto* commands = view->addAction(tr("C&ommands…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K));
    connect(commands, &QAction::triggered, this, &MainWindow::showCommands);
    auto* filter = view->addAction(tr("&Filter this page"), QKeySequence(Qt::CTRL | Qt::Key_F));
    connect(filter, &QAction::triggered, this, [this] {
        if (Page* page = currentPage())
            page->focusFilter();
    });
    auto* clear = view->addAction(tr("&Clear filter"), QKeySequence(Qt::Key_Escape));
    connect(clear, &QAction::triggered, this, [this] {
        if (Page* page = currentPage())
            page->clearFilter();
    });
    view->addSeparator();
    m_sidebarAction = view->addAction(tr("Side&bar"), QKeySequence(Qt::CTRL | Qt::Key_B));
    m_sidebarAction->setToolTip(tr("Words beside the sidebar's icons"));
    m_sidebarAction->setCheckable(true);
    m_sidebarAction->setChecked(true);
    connect(m_sidebarAction, &QAction::toggled, this, [this](bool wide) { m_sidebar->setCollapsed(!wide); });
    makeSchemeMenu(*view);
    makeTearOffMenu(*view);
}

/// The frames of the page shown; made anew each time, since pages make theirs when they need them.
void MainWindow::makeTearOffMenu(QMenu& view) {
    QMenu* menu = view.addMenu(tr("C&harts"));
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        if (const Page* page = currentPage()) {
            for (const TearOffFrame* frame : page->findChildren<TearOffFrame*>())
                menu->addAction(frame->action());
        }
        if (menu->isEmpty())
            menu->addAction(tr("There is no chart on this page"))->setEnabled(false);
    });
}

void MainWindow::makeSchemeMenu(QMenu& view) {
    QMenu* schemes = view.addMenu(tr("C&olours"));
    const auto add = [this, schemes](const QString& text, Appearance::Scheme scheme, Qt::Key key) {
        QAction* action = schemes->addAction(text, QKeySequence(QKeyCombination(Qt::CTRL | Qt::ALT, key)));
        action->setCheckable(true);
        action->setActionGroup(m_schemeActions);
        action->setData(int(scheme));
        action->setChecked(m_appearance.scheme() == scheme);
        connect(action, &QAction::triggered, this, [this, scheme] { m_appearance.setScheme(scheme); });
    };
    add(tr("As the &system"), Appearance::Scheme::System, Qt::Key_0);
    add(tr("&Light"), Appearance::Scheme::Light, Qt::Key_1);
    add(tr("&Dark"), Appearance::Scheme::Dark, Qt::Key_2);
    schemes->addSeparator();
    QAction* high = schemes->addAction(tr("&High contrast"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_H));
    high->setCheckable(true);
    high->setChecked(Appearance::isHighContrast());
    connect(high, &QAction::triggered, &m_appearance, &Appearance::setHighContrast);
    connect(&m_appearance, &Appearance::changed, high,
            [high] { high->setChecked(Appearance::isHighContrast()); });
    connect(&m_appearance, &Appearance::changed, m_schemeActions, [this] {
        for (QAction* action : m_schemeActions->actions())
            action->setChecked(action->data().toInt() == int(m_appearance.scheme()));
    });
}

void MainWindow::makePageMenus() {
    for (Page* page : std::as_const(m_pages)) {
        const auto actions = page->pageActions();
        QMenu* menu = actions.isEmpty() ? nullptr : menuBar()->addMenu(page->menuTitle());
        if (menu)
            menu->addActions(actions);
        m_pageMenus.append(menu);
    }
}

} // namespace wayside::ui
