// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QPushButton;
class QWidget;

namespace wayside::ui {

/// A button that does what the action does and follows it: text, tool tip, whether it can be pressed. GUI
/// thread.
QPushButton* buttonFor(QAction* action, QWidget* parent);

} // namespace wayside::ui
