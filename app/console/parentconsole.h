// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wayside::console {

/// Windows gives a program with windows no standard output: what --help, --version and wrong usage have to
/// say goes to the console that it was started from, unless it was sent elsewhere. Does nothing on other
/// systems, nor when it was not started from a console.
void useParentConsole();

} // namespace wayside::console
