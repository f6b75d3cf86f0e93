// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/liveview.h"

#include "app/ctl/terminal.h"

#include <algorithm>
#include <utility>

namespace wayside::ctl {

using namespace Qt::StringLiterals;

LiveView::LiveView(bool live) : m_inPlace(live && isTerminal(stdout)) {}

int LiveView::height() const {
    return m_inPlace ? std::max(1, terminalHeight() - 1) : 0; // the cursor has a line of its own
}

int LiveView::width() {
    return isTerminal(stdout) ? terminalWidth() : 0;
}

bool LiveView::draw(QString text) {
    if (!m_inPlace)
        return print(text);
    text.replace(u"\n"_s, u"\033[K\n"_s);
    return print((std::exchange(m_drawn, true) ? u"\033[H"_s : u"\033[H\033[2J"_s) + text + u"\033[J"_s);
}

} // namespace wayside::ctl
