// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/settings/consolesettings.h"

#include <QMenu>

namespace wayside::console {

/// The sources on offer, the one shown marked, and the way to the page that manages them. Follows the saved
/// profiles. GUI thread; the settings outlive it.
class SourceMenu : public QMenu {
    Q_OBJECT
public:
    explicit SourceMenu(ui::ConsoleSettings& settings, QWidget* parent = nullptr);

    /// "Embedded node", a profile's name; empty for an address of the command line.
    static QString nameOf(const ui::SourceChoice& choice);

Q_SIGNALS:
    void manageWanted();

private:
    void rebuild();
    void add(const ui::SourceChoice& choice);

    ui::ConsoleSettings& m_settings;
};

} // namespace wayside::console
