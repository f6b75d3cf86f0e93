// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace wayside::observe {
class Source;
}

namespace wayside::ui {
class AlertCentre;
class Appearance;
class ConnectionEvents;
class ConnectionModel;
class ConsoleSettings;
class ConsoleState;
class Page;
} // namespace wayside::ui

namespace wayside::console {

/// What pages are made of; all of it outlives them.
struct PageParts {
    observe::Source& source;
    ui::ConsoleState& state;
    ui::ConnectionModel& connections;
    ui::ConnectionEvents& events;
    ui::Appearance& appearance;
    ui::AlertCentre& alerts; ///< open alerts, as a model, and what can be done about them
    ui::ConsoleSettings& settings;
};

/// The pages of the console in the order of the sidebar; the window that gets them owns them. GUI thread.
QList<ui::Page*> makePages(const PageParts& parts);

} // namespace wayside::console
