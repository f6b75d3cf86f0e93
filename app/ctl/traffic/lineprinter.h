// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <QByteArray>

namespace wayside::ctl {

/// Writes to standard output from a thread of its own, so that a reader that takes its time (a pager, a slow
/// pipe) does not keep a connection from answering the node. Bounded: lines that do not fit any more are
/// dropped and counted.
class LinePrinter {
public:
    static constexpr std::size_t mostBytes = 8 << 20; ///< waiting

    LinePrinter();
    ~LinePrinter(); ///< waits for what is left as close() does
    LinePrinter(const LinePrinter&) = delete;
    LinePrinter& operator=(const LinePrinter&) = delete;

    void put(QByteArray text);
    /// Waits until all is written, for a reader that takes nothing at most two seconds.
    void close();
    std::uint64_t dropped() const; ///< puts, those that close() could not wait for included
    bool hasFailed() const;        ///< nobody reads any more
    bool isStuck() const;          ///< close() gave up: writing more would wait for ever

private:
    struct State;
    std::shared_ptr<State> m_state; // of both threads: the writing one may hang in the system for ever
    bool m_closed = false;
};

} // namespace wayside::ctl
