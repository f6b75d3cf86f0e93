// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/consoleoptions.h"
#include "ui/models/alerts/alertcentre.h"
#include "ui/models/connections/connectionevents.h"
#include "ui/models/connections/connectionmodel.h"
#include "ui/models/settings/consolesettings.h"
#include "ui/shell/consolestate.h"

#include <memory>

class QSettings;

namespace wayside::ui {
class MainWindow;
}

namespace wayside::console {

class AlertDesk;
class DelayedScreenshot;
class IncidentDesk;

/// The console around one source: models, pages, window, wired once. GUI thread.
class Console {
public:
    /// Without `settings` nothing of them is kept. They outlive the console, as the appearance does.
    Console(std::unique_ptr<observe::Source> source, ui::Appearance& appearance,
            ui::ConsoleSettings* settings = nullptr);
    ~Console();
    /// The source, without its console: stopping one takes a while, a window shall not.
    static std::unique_ptr<observe::Source> dismantle(std::unique_ptr<Console> console);
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;

    /// Shows the window and starts the source. An error when an option names something that is not there.
    /// `settings` may be null: nothing is remembered then, as for pictures.
    Result<void> start(const ConsoleOptions& options, QSettings* settings);
    ui::MainWindow& window() { return *m_window; }
    /// Alert rules, alerts, availability targets and loads are kept in these folders from now on.
    void useFolders(const QString& configuration, const QString& data);
    ui::AlertCentre& alerts() { return m_alerts; }
    const ui::ConsoleState& state() const { return m_state; }
    AlertDesk& desk() { return *m_desk; }

private:
    struct UnkeptSettings;

    std::unique_ptr<observe::Source> m_source;
    ui::Appearance& m_appearance;
    std::unique_ptr<UnkeptSettings> m_unkept;
    ui::ConsoleState m_state;
    ui::ConnectionModel m_connections;
    ui::ConnectionEvents m_events;
    ui::AlertCentre m_alerts;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<AlertDesk> m_desk;
    std::unique_ptr<IncidentDesk> m_incidents;
    std::unique_ptr<DelayedScreenshot> m_screenshot;
};

} // namespace wayside::console
