// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/help/helpwindow.h"
#include "ui/shell/appearance.h"
#include "ui/shell/banner.h"
#include "ui/shell/closeguard.h"
#include "ui/shell/farewelldialog.h"
#include "ui/shell/page.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusline.h"
#include "ui/shell/topbar.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

QFrame* hairline(QFrame::Shape shape, QWidget* parent) {
    auto* line = new QFrame(parent);
    line->setFrameShape(shape);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setLineWidth(1);
    if (shape == QFrame::HLine)
        line->setFixedHeight(1);
    else
        line->setFixedWidth(1);
    return line;
}

QString layoutKey(const Page& page) {
    return u"pages/"_s + page.pageName();
}

} // namespace

MainWindow::MainWindow(ConsoleState& state, Appearance& appearance, const QList<Page*>& pages,
                       QWidget* parent)
    : QMainWindow(parent)
    , m_state(state)
    , m_appearance(appearance)
    , m_pageActions(new QActionGroup(this))
    , m_schemeActions(new QActionGroup(this))
    , m_sidebar(new Sidebar(this))
    , m_top(new TopBar(state, this))
    , m_banner(new BannerBar(this))
    , m_stack(new QStackedWidget(this))
    , m_status(new StatusLine(state, this)) {
    setWindowTitle(tr("Wayside — %1").arg(state.sourceName()));
    setWindowIcon(QIcon(u":/icons/wayside.svg"_s));
    setContextMenuPolicy(Qt::NoContextMenu);
    setStatusBar(m_status);

    auto* centre = new QWidget(this);
    auto* rows = new QVBoxLayout(centre);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* beside = new QHBoxLayout;
    auto* right = new QVBoxLayout;
    right->addWidget(m_banner);
    right->addWidget(m_stack, 1);
    beside->addWidget(m_sidebar);
    beside->addWidget(hairline(QFrame::VLine, centre));
    beside->addLayout(right, 1);
    rows->addWidget(hairline(QFrame::HLine, centre));
    rows->addWidget(m_top);
    rows->addWidget(hairline(QFrame::HLine, centre));
    rows->addLayout(beside, 1);
    rows->addWidget(hairline(QFrame::HLine, centre));
    setCentralWidget(centre);

    for (Page* page : pages)
        adoptPage(page);
    makeMenus();

    connect(m_stack, &QStackedWidget::currentChanged, this, &MainWindow::pageShown);
    connect(m_top, &TopBar::searched, this, [this](const QString& text) {
        if (showPage(u"connections"_s))
            Q_EMIT searchRequested(text);
    });
    connect(m_top, &TopBar::alertsRequested, this, [this] { showPage(u"alerts"_s); });
    connect(m_top, &TopBar::drainsRequested, this, [this] { showPage(u"nodes"_s); });
    connect(m_banner, &BannerBar::actionRequested, this, &MainWindow::runBannerAction);
    connect(&m_state, &ConsoleState::changed, this, [this] { m_banner->setBanner(m_state.banner()); });
    m_banner->setBanner(m_state.banner());
    pageShown();
    resize(1280, 800);
}

MainWindow::~MainWindow() = default;

void MainWindow::adoptPage(Page* page) {
    m_pages.append(page);
    m_stack->addWidget(page);
    auto* action = new QAction(page->title(), m_pageActions);
    action->setCheckable(true);
    action->setData(page->pageName());
    if (const int number = int(m_pages.size()); number <= 10) // the tenth on Ctrl+0
        action->setShortcut(QKeySequence(QKeyCombination(Qt::CTRL, Qt::Key(int(Qt::Key_0) + number % 10))));
    connect(action, &QAction::triggered, this, [this, page] { m_stack->setCurrentWidget(page); });
    m_sidebar->addPage(action, page->iconName());
    m_history.watch(page);
    connect(page, &Page::message, m_status, &StatusLine::say);
    connect(page, &Page::showSessionRequested, this, &MainWindow::showSession);
    connect(page, &Page::helpRequested, this, &MainWindow::showHelp);
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (Page* page = currentPage())
        page->setFocus();
}

QList<CloseGuard*> MainWindow::liveGuards() const {
    QList<CloseGuard*> live;
    for (Page* page : m_pages) {
        CloseGuard* const guard = page->closeGuard();
        if (guard && guard->liveSessions() > 0)
            live.append(guard);
    }
    return live;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    const auto live = liveGuards();
    if (live.isEmpty()) {
        QMainWindow::closeEvent(event);
        return;
    }
    event->ignore();
    if (findChild<FarewellDialog*>())
        return; // it asks already
    auto* dialog = new FarewellDialog(*live.constFirst(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Closing again asks the next guard, if there is one.
    connect(dialog, &QDialog::accepted, this, &QWidget::close, Qt::QueuedConnection);
    dialog->open();
}

void MainWindow::setAlerts(int count, std::optional<alerts::AlertSeverity> worst) {
    m_top->setAlerts(count, worst);
    m_sidebar->setBadge(int(pageNames().indexOf(u"alerts"_s)), count);
}

bool MainWindow::showPage(const QString& pageName) {
    for (Page* page : std::as_const(m_pages)) {
        if (page->pageName() == pageName) {
            m_stack->setCurrentWidget(page);
            return true;
        }
    }
    return false;
}

Page* MainWindow::currentPage() const {
    const int current = m_stack->currentIndex();
    return current < 0 ? nullptr : m_pages.at(current);
}

QStringList MainWindow::pageNames() const {
    QStringList names;
    for (const Page* page : m_pages)
        names.append(page->pageName());
    return names;
}

void MainWindow::pageShown() {
    const int current = m_stack->currentIndex();
    if (current >= 0)
        m_pages.at(current)->setFocus();
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        m_pageActions->actions().at(i)->setChecked(i == current);
        // The keys of a page that is not seen must not act on what is chosen there.
        if (QMenu* menu = m_pageMenus.at(i))
            menu->menuAction()->setVisible(i == current);
    }
    if (m_help && current >= 0)
        m_help->followPage(m_pages.at(current)->pageName());
}

void MainWindow::showSession(quint64 connectionId, const QString& pageName) {
    if (!showPage(pageName))
        return;
    if (connectionId != 0)
        currentPage()->showSession(connectionId);
}

void MainWindow::runBannerAction(ConsoleState::Banner::Action action) {
    switch (action) {
    case ConsoleState::Banner::Action::None:
        break;
    case ConsoleState::Banner::Action::ShowNodes:
        showPage(u"nodes"_s);
        break;
    case ConsoleState::Banner::Action::TryAgain:
        m_state.tryAgain();
        break;
    }
}

bool MainWindow::saveScreenshot(const QString& file) {
    const bool named = !QFileInfo(file).suffix().isEmpty();
    return grab().save(file, named ? nullptr : "PNG");
}

void MainWindow::saveLayout(QSettings& settings) const {
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"window/sidebarCollapsed"_s, m_sidebar->isCollapsed());
    settings.setValue(u"window/scheme"_s, int(m_appearance.scheme()));
    settings.setValue(u"window/highContrast"_s, Appearance::isHighContrast());
    if (const Page* page = currentPage())
        settings.setValue(u"window/page"_s, page->pageName());
    settings.setValue(u"window/help"_s, m_help ? m_help->layout() : m_helpLayout);
    for (const Page* page : m_pages)
        settings.setValue(layoutKey(*page), page->layout());
}

void MainWindow::restoreLayout(QSettings& settings) {
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    m_sidebarAction->setChecked(!settings.value(u"window/sidebarCollapsed"_s, false).toBool());
    const int scheme = settings.value(u"window/scheme"_s, int(Appearance::Scheme::System)).toInt();
    if (scheme >= int(Appearance::Scheme::System) && scheme <= int(Appearance::Scheme::Dark))
        m_appearance.setScheme(Appearance::Scheme(scheme));
    m_appearance.setHighContrast(settings.value(u"window/highContrast"_s, false).toBool());
    m_helpLayout = settings.value(u"window/help"_s).toMap();
    showPage(settings.value(u"window/page"_s).toString());
    for (Page* page : std::as_const(m_pages)) {
        if (const QVariant layout = settings.value(layoutKey(*page)); layout.isValid())
            page->setLayout(layout.toMap());
    }
    m_history.restart();
}

} // namespace wayside::ui
