// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/alerts/alertrule.h"
#include "ui/shell/commandlist.h"
#include "ui/shell/consolestate.h"
#include "ui/shell/layouthistory.h"

#include <functional>
#include <memory>
#include <QMainWindow>

class QActionGroup;
class QMenu;
class QSettings;
class QStackedWidget;

namespace wayside::ui {

class Appearance;
class BannerBar;
class CloseGuard;
class HelpWindow;
class Page;
class Sidebar;
class StatusLine;
class TopBar;

/// The frame of the console: sidebar, top bar, banner, pages, status line, menus. Knows pages by their
/// interface only; takes ownership of them. State and appearance outlive it. GUI thread.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(ConsoleState& state, Appearance& appearance, const QList<Page*>& pages,
               QWidget* parent = nullptr);
    ~MainWindow() override;

    /// How many alerts want attention, and the worst of them: bell and sidebar.
    /// For "About": what is known of newer releases, in a sentence, asked for when the dialog opens.
    void setReleaseWords(std::function<QString()> words) { m_releaseWords = std::move(words); }
    void setAlerts(int count, std::optional<alerts::AlertSeverity> worst);
    /// False when there is no page of that name.
    bool showPage(const QString& pageName);
    Page* currentPage() const;
    QStringList pageNames() const;
    /// Those of the pages that would be cut without a word; empty: the window may close.
    QList<CloseGuard*> liveGuards() const;
    /// Saves a picture of the window; the format follows the file name's ending, PNG without one.
    bool saveScreenshot(const QString& file);
    /// The page shown, as a document; says in the status line how it went.
    bool savePdf(const QString& file);
    /// Everything that can be done by name: all menus, those of pages not shown included.
    QList<Command> commands() const;

    void saveLayout(QSettings& settings) const;
    void restoreLayout(QSettings& settings);

    /// Into the top bar, where it takes the place of the source's name, and into the file menu.
    void setSourceMenu(QMenu* menu, const QString& name);

    /// A place of the help, in its own window: "troubleshooting.md" and an anchor there.
    void showHelp(const QString& document, const QString& anchor = {});

    Sidebar* sidebar() const { return m_sidebar; }
    BannerBar* banner() const { return m_banner; }
    StatusLine* statusLine() const { return m_status; }
    HelpWindow* helpWindow() const { return m_help.get(); } ///< null until it was asked for

Q_SIGNALS:
    void searchRequested(const QString& text); ///< over sessions; the Connections page is shown already

protected:
    void showEvent(QShowEvent* event) override;
    /// Asks, says Bye and waits first while client sessions of one's own are live.
    void closeEvent(QCloseEvent* event) override;

private:
    void makeMenus();
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    void makeSchemeMenu(QMenu& view);
    void makeTearOffMenu(QMenu& view);
    void makePageMenus();
    void makeHelpMenu();
    void adoptPage(Page* page);
    void pageShown();
    void showSession(quint64 connectionId, const QString& pageName);
    void runBannerAction(ConsoleState::Banner::Action action);
    void askForScreenshot();
    void askForPdf();
    void printPage();
    void showCommands();
    void addCommands(QList<Command>& all, const QMenu& menu, const QString& place, Page* owner) const;
    void showAbout();
    void showShortcuts();
    void showPageHelp();
    void showHelpContents();
    HelpWindow& help();

    ConsoleState& m_state;
    Appearance& m_appearance;
    QList<Page*> m_pages;
    QList<QMenu*> m_pageMenus; ///< one a page, null when it has no actions
    QActionGroup* m_pageActions;
    QActionGroup* m_schemeActions;
    QAction* m_sidebarAction = nullptr;
    LayoutHistory m_history;
    Sidebar* m_sidebar;
    TopBar* m_top;
    BannerBar* m_banner;
    QStackedWidget* m_stack;
    StatusLine* m_status;
    std::function<QString()> m_releaseWords;
    std::unique_ptr<HelpWindow> m_help; ///< once it was asked for
    QVariantMap m_helpLayout;           ///< until then
};

} // namespace wayside::ui
