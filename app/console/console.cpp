// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"

#include "app/console/alertdesk.h"
#include "app/console/delayedscreenshot.h"
#include "app/console/incidentdesk.h"
#include "app/console/pages.h"
#include "netcore/secrets/memorysecretstore.h"
#include "ui/pages/alerts/alertspage.h"
#include "ui/pages/connections/connectionspage.h"
#include "ui/shell/mainwindow.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace wayside::console {

/// For consoles that nobody will want to find again as they left them.
struct Console::UnkeptSettings {
    secrets::MemorySecretStore keychain, session;
    ui::ConsoleSettings settings{nullptr, {}, keychain, session};
};

Console::Console(std::unique_ptr<observe::Source> source, ui::Appearance& appearance,
                 ui::ConsoleSettings* settings)
    : m_source(std::move(source))
    , m_appearance(appearance)
    , m_unkept(settings ? nullptr : std::make_unique<UnkeptSettings>())
    , m_state(*m_source)
    , m_alerts(*m_source) {
    // Events first: when the model has changed, the details already know what happened.
    m_state.feed(m_events);
    m_state.feed(m_connections);
    m_state.feed(m_alerts);
    ui::ConsoleSettings& kept = settings ? *settings : m_unkept->settings;
    const auto pages = makePages({*m_source, m_state, m_connections, m_events, m_appearance, m_alerts, kept});
    m_window = std::make_unique<ui::MainWindow>(m_state, m_appearance, pages);
    m_window->setReleaseWords([&kept] {
        return kept.updates().isOn() || kept.updates().notice() ? kept.updates().sentence() : QString();
    });
    m_desk = std::make_unique<AlertDesk>(m_alerts, *m_window, *m_source);
    m_incidents = std::make_unique<IncidentDesk>(*m_window);
    QObject::connect(m_window.get(), &ui::MainWindow::searchRequested,
                     m_window->findChild<ui::ConnectionsPage*>(), &ui::ConnectionsPage::search);
}

Console::~Console() = default;

std::unique_ptr<observe::Source> Console::dismantle(std::unique_ptr<Console> console) {
    auto source = std::move(console->m_source); // everything in it refers to the source, not to its owner
    console.reset();
    return source;
}

void Console::useFolders(const QString& configuration, const QString& data) {
    m_alerts.useFolders(configuration, data);
    if (auto* page = m_window->findChild<ui::AlertsPage*>())
        page->useFolders(configuration, data);
}

Result<void> Console::start(const ConsoleOptions& options, QSettings* settings) {
    if (settings)
        m_window->restoreLayout(*settings);
    if (options.scheme)
        m_appearance.setScheme(*options.scheme);
    if (options.highContrast)
        m_appearance.setHighContrast(true);
    if (options.size)
        m_window->resize(*options.size);
    if (!options.page.isEmpty() && !m_window->showPage(options.page))
        return failure(ErrorCode::InvalidArgument, Fault::Local,
                       u"--page: there is no page %1; there are %2"_s
                           .arg(options.page, m_window->pageNames().join(u", "_s))
                           .toStdString());
    m_desk->follow(settings);
    m_window->show();
    if (!options.screenshot.isEmpty())
        m_screenshot = std::make_unique<DelayedScreenshot>(*m_window, options.screenshot, options.after);
    m_source->start();
    for (const QString& file : options.incidents)
        m_incidents->open(file);
    return {};
}

} // namespace wayside::console
