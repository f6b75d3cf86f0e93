// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpwindow.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"

#include <QDesktopServices>
#include <QMenuBar>

namespace wayside::ui {

void MainWindow::makeHelpMenu() {
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    auto* page = help->addAction(tr("&Help on this page"), QKeySequence(Qt::CTRL | Qt::Key_F1));
    connect(page, &QAction::triggered, this, &MainWindow::showPageHelp);
    auto* contents =
        help->addAction(tr("&Contents of the help"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F1));
    connect(contents, &QAction::triggered, this, &MainWindow::showHelpContents);
    auto* keys = help->addAction(tr("&Keyboard shortcuts"), QKeySequence(Qt::Key_F1));
    connect(keys, &QAction::triggered, this, &MainWindow::showShortcuts);
    auto* about = help->addAction(tr("&About Wayside"), QKeySequence(Qt::SHIFT | Qt::Key_F1));
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, &MainWindow::showAbout);
}

/// Not a child: a window that lies beside the console, or behind it, and goes with it.
HelpWindow& MainWindow::help() {
    if (!m_help) {
        m_help = std::make_unique<HelpWindow>();
        m_help->setLayout(m_helpLayout);
        connect(m_help.get(), &HelpWindow::browserRequested, this,
                [](const QUrl& address) { QDesktopServices::openUrl(address); });
    }
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
    return *m_help;
}

void MainWindow::showPageHelp() {
    const Page* page = currentPage();
    if (page && !help().showPageHelp(page->pageName()))
        help().showPlace(HelpLibrary::indexName);
}

void MainWindow::showHelpContents() {
    help();
}

void MainWindow::showHelp(const QString& document, const QString& anchor) {
    help().showPlace(document, anchor);
}

} // namespace wayside::ui
