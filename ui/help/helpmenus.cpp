// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpfindbar.h"
#include "ui/help/helpprint.h"
#include "ui/help/helpview.h"
#include "ui/help/helpwindow.h"
#include "ui/shell/pdffile.h"

#include <functional>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenuBar>
#include <QPrintDialog>
#include <QPrinter>

using namespace Qt::StringLiterals;

namespace wayside::ui {

QAction* HelpWindow::add(QMenu& menu, const QString& text, const QKeySequence& key,
                         std::function<void()> does) {
    QAction* action = menu.addAction(text, key);
    connect(action, &QAction::triggered, this, std::move(does));
    return action;
}

void HelpWindow::makeMenus() {
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    makeGoMenu();
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    add(*help, tr("&Keys of this window"), Qt::Key_F1,
        [this] { showPlace(HelpLibrary::indexName, u"keys-of-this-window"_s); });
}

void HelpWindow::makeFileMenu() {
    QMenu* file = menuBar()->addMenu(tr("&File"));
    add(*file, tr("&Print document…"), Qt::CTRL | Qt::Key_P, [this] { print(); });
    add(*file, tr("Save document as P&DF…"), Qt::CTRL | Qt::ALT | Qt::Key_P, [this] { askForPdf(); });
    file->addSeparator();
    add(*file, tr("&Close"), Qt::CTRL | Qt::Key_W, [this] { close(); });
}

void HelpWindow::makeEditMenu() {
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    add(*edit, tr("Copy block of &code"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this] { copyCode(); });
    edit->addSeparator();
    add(*edit, tr("&Search the help"), Qt::CTRL | Qt::Key_K, [this] {
        m_sideAction->setChecked(true);
        m_search->setFocus();
        m_search->selectAll();
    });
    add(*edit, tr("&Find in this document"), Qt::CTRL | Qt::Key_F, [this] { m_findBar->open(); });
    add(*edit, tr("Find &next"), Qt::Key_F3, [this] { m_findBar->findNext(true); });
    add(*edit, tr("Find &previous"), Qt::SHIFT | Qt::Key_F3, [this] { m_findBar->findNext(false); });
    add(*edit, tr("C&lear search"), Qt::Key_Escape, [this] { escape(); });
}

void HelpWindow::makeViewMenu() {
    constexpr int step = 10;
    QMenu* view = menuBar()->addMenu(tr("&View"));
    QAction* larger = add(*view, tr("&Larger text"), Qt::CTRL | Qt::Key_Plus,
                          [this] { m_view->setZoom(m_view->zoom() + step); });
    larger->setShortcuts({Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
    add(*view, tr("&Smaller text"), Qt::CTRL | Qt::Key_Minus,
        [this] { m_view->setZoom(m_view->zoom() - step); });
    add(*view, tr("&Usual size"), Qt::CTRL | Qt::Key_0, [this] { m_view->setZoom(HelpView::usualZoom); });
    view->addSeparator();
    m_sideAction = view->addAction(tr("&Contents beside the text"), Qt::CTRL | Qt::Key_B);
    m_sideAction->setCheckable(true);
    m_sideAction->setChecked(true);
    connect(m_sideAction, &QAction::toggled, m_side, &QWidget::setVisible);
    QAction* caret = view->addAction(tr("&Text cursor"), Qt::Key_F7);
    caret->setToolTip(tr("A cursor in the text, moved and selecting by the keyboard"));
    caret->setCheckable(true);
    connect(caret, &QAction::toggled, m_view, &HelpView::setCaret);
}

void HelpWindow::makeGoMenu() {
    QMenu* go = menuBar()->addMenu(tr("&Go"));
    m_back = add(*go, tr("&Back"), Qt::ALT | Qt::Key_Left, [this] { step(m_behind, m_ahead); });
    m_forward = add(*go, tr("&Forward"), Qt::ALT | Qt::Key_Right, [this] { step(m_ahead, m_behind); });
    add(*go, tr("&Start of the help"), Qt::ALT | Qt::Key_Home, [this] { showPlace(HelpLibrary::indexName); });
    go->addSeparator();
    add(*go, tr("&Next section"), Qt::ALT | Qt::Key_Down, [this] { stepSection(true); });
    add(*go, tr("&Previous section"), Qt::ALT | Qt::Key_Up, [this] { stepSection(false); });
    add(*go, tr("Next block of &code"), Qt::CTRL | Qt::Key_J, [this] { chooseCode(true); });
    add(*go, tr("Previous b&lock of code"), Qt::CTRL | Qt::SHIFT | Qt::Key_J, [this] { chooseCode(false); });
    go->addSeparator();
    add(*go, tr("&Between contents and text"), Qt::Key_F6, [this] { switchSides(); });
}

void HelpWindow::print() {
    auto* dialog = new QPrintDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->printer()->setResolution(paperPixelsPerInch);
    dialog->printer()->setDocName(windowTitle());
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this](QPrinter* printer) {
        printHelp(m_view->shown(), *printer);
        say(tr("The document was sent to the printer."));
    });
    dialog->open();
}

void HelpWindow::askForPdf() {
    const QString name = QFileInfo(shownDocument()).completeBaseName() + u".pdf"_s;
    const QString file =
        QFileDialog::getSaveFileName(this, tr("Save document as PDF"), name, tr("PDF documents (*.pdf)"));
    if (!file.isEmpty())
        savePdf(file);
}

} // namespace wayside::ui
