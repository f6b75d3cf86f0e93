// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <poll.h>
#include <QSocketNotifier>
#include <QVarLengthArray>
#include <span>
#include <vector>

namespace wayside::node {

/// The socket notifiers of one event dispatcher and what the kernel has been told about them (Linux only).
///
/// Interest in reading is kept in an epoll set, level-triggered. Interest in writing is different: Qt's
/// sockets ask for it at each write and drop it as soon as the kernel has taken the bytes, so telling epoll
/// would cost two system calls a message. Such descriptors are instead asked about with one poll() a turn;
/// only one that was not writable then is told to epoll. Descriptors that epoll refuses (regular files) stay
/// with poll().
///
/// Changes are collected and told to the kernel before it is waited on, except for the removal of a
/// descriptor's last notifier: its owner is about to close it, and the number may come back as another
/// socket.
class NotifierTable {
public:
    explicit NotifierTable(int epoll) : m_epoll(epoll) {}

    void add(QSocketNotifier* notifier);
    void remove(QSocketNotifier* notifier);

    /// Tells epoll what changed and asks poll() about the rest. Returns how many of the latter are ready, for
    /// dispatch(); with any, do not block.
    int prepare();
    /// The longest wait in milliseconds, -1 for any: descriptors that neither epoll nor poll() can wait for
    /// are looked at again after a while.
    int longestWait() const;

    /// One of epoll_wait's answers: its data.u64 and events.
    struct Ready {
        std::uint64_t key;
        std::uint32_t events;
    };
    /// Sends the events that prepare() found and those of one epoll_wait. Returns how many notifiers were
    /// activated.
    int dispatch(std::span<const Ready> ready);

private:
    struct Watch {
        QVarLengthArray<QSocketNotifier*, 3> notifiers;
        std::uint32_t generation = 1; ///< of the descriptor number: grows when its last notifier goes
        std::uint32_t armed = 0;      ///< what epoll has been told
        bool armsWriting = false;     ///< epoll watches for writing, poll() found it not writable
        bool isChanged = false;       ///< stands in m_changed
        bool isPolled = false;        ///< stands in m_polled
        bool mustTell = false;        ///< epoll may have forgotten it, whatever `armed` says
        bool isRefused = false;       ///< epoll cannot watch it
    };

    Watch* find(int descriptor) const;
    Watch& make(int descriptor);
    void markChanged(int descriptor, Watch& watch);
    void markPolled(int descriptor, Watch& watch);
    void tellKernel(int descriptor, Watch& watch);
    void forget(int descriptor, Watch& watch);
    void disableAll(int descriptor, Watch& watch);
    void askPoll();
    int dispatchPolled(std::uint64_t round);
    int activate(int descriptor, std::uint32_t generation, std::uint32_t events, std::uint64_t round);

    int m_epoll;
    std::vector<std::unique_ptr<Watch>> m_watches; ///< by descriptor: small, dense numbers
    std::vector<int> m_changed;
    std::vector<int> m_telling; ///< m_changed while it is worked through; a member to keep its memory
    std::vector<int> m_polled;
    std::vector<pollfd> m_asked; ///< poll()'s answer
    int m_refused = 0;
    std::uint64_t m_round = 0; ///< a nested loop's round ends the outer one: its events would be stale
};

} // namespace wayside::node
