// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "netcore/release/buildaddresses.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/page.h"
#include "ui/shell/pageprinter.h"
#include "ui/shell/pdffile.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/statusline.h"
#include "ui/shell/tearoffframe.h"
#include "ui/shell/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileDialog>
#include <QMenuBar>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

QString plain(QString text) {
    return text.remove(u'&').remove(u'\u2026');
}

/// What its page says about a thing that cannot be done now; an action without a tool tip gives its text.
QString whyNot(const QAction& action) {
    return action.isEnabled() || action.toolTip() == plain(action.text()) ? QString() : action.toolTip();
}

PagePrinter::Heading headingOf(const Page& page, const QString& source) {
    return {page.title(), source, words::utcDateTime(QDateTime::currentMSecsSinceEpoch())};
}

} // namespace

void MainWindow::askForScreenshot() {
    const QString file = QFileDialog::getSaveFileName(this, tr("Save screenshot"), u"wayside.png"_s,
                                                      tr("Pictures (*.png *.jpg)"));
    if (file.isEmpty())
        return;
    m_status->say(saveScreenshot(file)
                      ? tr("The picture was saved as %1.").arg(file)
                      : tr("%1 could not be written. Choose another folder or name.").arg(file));
}

void MainWindow::showAbout() {
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About Wayside"), {}, QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(windowIcon().pixmap(48, 48));
    box->setText(tr("Wayside %1").arg(QCoreApplication::applicationVersion()));
    QStringList lines{
        tr("Operator console, client and test node for the Subject Interface TCP streaming protocol."),
        tr("Licence: GPL-3.0-or-later. Made with Qt %1 (LGPL-3.0), OpenSSL (Apache-2.0), QtKeychain "
           "(BSD-3-Clause), Boost (BSL-1.0), tl::expected (CC0-1.0) and SQLite (public domain).")
            .arg(QLatin1StringView(qVersion()))};
    if (const QUrl homepage = release::homepage(); !homepage.isEmpty())
        lines.append(tr("Homepage: %1").arg(homepage.toDisplayString()));
    if (const QString known = m_releaseWords ? m_releaseWords() : QString(); !known.isEmpty())
        lines.append(known);
    box->setInformativeText(lines.join(u"\n\n"_s));
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->open();
}

void MainWindow::showShortcuts() {
    QList<ShortcutsDialog::Group> groups;
    for (const QAction* menu : menuBar()->actions()) {
        QList<QAction*> actions;
        for (QAction* action : menu->menu()->actions()) {
            if (action->menu())
                actions.append(action->menu()->actions());
            else
                actions.append(action);
        }
        groups.append({menu->text(), actions});
    }
    auto* dialog = new ShortcutsDialog(groups, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::printPage() {
    Page* page = currentPage();
    auto* dialog = new QPrintDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->printer()->setResolution(paperPixelsPerInch);
    dialog->printer()->setPageOrientation(QPageLayout::Landscape);
    dialog->printer()->setDocName(u"Wayside — "_s + page->title());
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this, page](QPrinter* printer) {
        PagePrinter printing(*page, headingOf(*page, m_state.sourceName()));
        m_status->say(
            printing.print(*printer)
                ? tr("%n sheets were sent to the printer.", nullptr, printing.sheets())
                : tr("The printer did not take the page. Choose another printer or save it as PDF."));
    });
    dialog->open();
}

void MainWindow::askForPdf() {
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Save page as PDF"), currentPage()->pageName() + u".pdf"_s, tr("PDF documents (*.pdf)"));
    if (!file.isEmpty())
        savePdf(file);
}

bool MainWindow::savePdf(const QString& file) {
    Page* page = currentPage();
    PagePrinter printing(*page, headingOf(*page, m_state.sourceName()));
    const auto saved = printing.savePdf(file);
    m_status->say(saved ? tr("The page was saved as %1.").arg(file)
                        : tr("%1 could not be written. Choose another folder or name.").arg(file));
    return bool(saved);
}

void MainWindow::showCommands() {
    auto* palette = new CommandPalette(commands(), this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->open();
}

QList<Command> MainWindow::commands() const {
    QList<Command> all;
    const auto menus = menuBar()->actions();
    for (const QAction* menu : menus) {
        Page* owner = nullptr; // of a page's own menu, which may be hidden
        for (qsizetype i = 0; i < m_pages.size(); ++i) {
            if (m_pageMenus.at(i) && m_pageMenus.at(i)->menuAction() == menu)
                owner = m_pages.at(i);
        }
        addCommands(all, *menu->menu(), plain(menu->text()), owner);
    }
    if (const Page* page = currentPage()) {
        for (const TearOffFrame* frame : page->findChildren<TearOffFrame*>()) {
            QAction* const action = frame->action();
            all.append({action->text(), page->title(), {}, {}, true, [action] { action->trigger(); }});
        }
    }
    return all;
}

void MainWindow::addCommands(QList<Command>& all, const QMenu& menu, const QString& place,
                             Page* owner) const {
    for (QAction* action : menu.actions()) {
        if (action->isSeparator())
            continue;
        if (action->menu()) {
            addCommands(all, *action->menu(), tr("%1, %2", "menu, submenu").arg(place, plain(action->text())),
                        owner);
            continue;
        }
        all.append({plain(action->text()), place, action->shortcut().toString(QKeySequence::NativeText),
                    whyNot(*action), action->isEnabled(), [stack = m_stack, owner, action] {
                        // What acts on a page's choice is seen while it acts.
                        if (owner)
                            stack->setCurrentWidget(owner);
                        action->trigger();
                    }});
    }
}

} // namespace wayside::ui
