// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <QString>

namespace wayside::ctl {

/// Once, at the start: consoles that have to be asked (Windows) take UTF-8 and obey control sequences.
void prepareTerminal();
bool isTerminal(std::FILE* stream);
/// Columns of standard output's terminal; COLUMNS counts over what the system says; 80 when nobody knows.
int terminalWidth();
int terminalHeight();
/// For running text: no wider than is good to read.
int readingWidth();

/// Writes UTF-8 to standard output and flushes. False when it could not be written (a closed pipe).
bool print(const QString& text);

} // namespace wayside::ctl
