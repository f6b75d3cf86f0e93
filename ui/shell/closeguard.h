// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ahead of <chrono>, which moc of Qt 6.4 cannot read by itself (libstdc++ 12).
#include <QtGlobal>

#include <chrono>
#include <functional>

namespace wayside::ui {

/// Whatever has to be ended in good order before the window closes or the source changes: client sessions of
/// one's own. The window asks with the number, calls finish(), shows that it waits, and goes on when `done`
/// was called. GUI thread.
class CloseGuard {
public:
    CloseGuard() = default;
    CloseGuard(const CloseGuard&) = delete;
    CloseGuard& operator=(const CloseGuard&) = delete;
    virtual ~CloseGuard() = default;

    /// Sessions that would be cut without a word if the window closed now.
    virtual int liveSessions() const = 0;
    /// Says Bye in every one of them and waits for their end, never longer than `deadline` and little more;
    /// what has not ended by then is cut. `done` is called once, from the event loop of the GUI thread, also
    /// when there is nothing to end. A second call while one is under way may shorten its deadline; both are
    /// told.
    virtual void finish(std::chrono::milliseconds deadline, std::function<void()> done) = 0;
};

} // namespace wayside::ui
