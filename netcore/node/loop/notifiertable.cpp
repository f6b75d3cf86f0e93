// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/loop/notifiertable.h"

#include <algorithm>
#include <cerrno>
#include <QCoreApplication>
#include <QDebug>
#include <QEvent>
#include <sys/epoll.h>
#include <utility>

namespace wayside::node {

namespace {

// epoll and poll() number these events alike on Linux; the table uses epoll's names for both.
static_assert(EPOLLIN == POLLIN && EPOLLOUT == POLLOUT && EPOLLPRI == POLLPRI && EPOLLERR == POLLERR &&
              EPOLLHUP == POLLHUP);

constexpr std::uint32_t in = EPOLLIN;
constexpr std::uint32_t out = EPOLLOUT;
constexpr std::uint32_t priority = EPOLLPRI;
constexpr std::uint32_t ended = EPOLLERR | EPOLLHUP;

/// How often a descriptor that nothing can wait for is looked at, milliseconds.
constexpr int refusedInterval = 20;

std::uint32_t interestOf(const QSocketNotifier* notifier) {
    switch (notifier->type()) {
    case QSocketNotifier::Read:
        return in;
    case QSocketNotifier::Write:
        return out;
    case QSocketNotifier::Exception:
        return priority;
    }
    return 0;
}

template <typename Notifiers>
std::uint32_t interestOfAll(const Notifiers& notifiers) {
    std::uint32_t all = 0;
    for (const QSocketNotifier* notifier : notifiers) {
        all |= interestOf(notifier);
    }
    return all;
}

std::uint64_t keyOf(int descriptor, std::uint32_t generation) {
    return std::uint64_t{generation} << 32U | static_cast<std::uint32_t>(descriptor);
}

} // namespace

NotifierTable::Watch* NotifierTable::find(int descriptor) const {
    const auto index = static_cast<std::size_t>(descriptor);
    return descriptor >= 0 && index < m_watches.size() ? m_watches[index].get() : nullptr;
}

NotifierTable::Watch& NotifierTable::make(int descriptor) {
    const auto index = static_cast<std::size_t>(descriptor);
    if (index >= m_watches.size()) {
        m_watches.resize(std::max(index + 1, m_watches.size() * 2));
    }
    if (!m_watches[index]) {
        m_watches[index] = std::make_unique<Watch>();
    }
    return *m_watches[index];
}

void NotifierTable::markChanged(int descriptor, Watch& watch) {
    if (!std::exchange(watch.isChanged, true)) {
        m_changed.push_back(descriptor);
    }
}

void NotifierTable::markPolled(int descriptor, Watch& watch) {
    if (!std::exchange(watch.isPolled, true)) {
        m_polled.push_back(descriptor);
    }
}

void NotifierTable::add(QSocketNotifier* notifier) {
    const int descriptor = static_cast<int>(notifier->socket());
    if (descriptor < 0) {
        return;
    }
    Watch& watch = make(descriptor);
    if (watch.notifiers.contains(notifier)) {
        return;
    }
    watch.notifiers.append(notifier);
    if (notifier->type() == QSocketNotifier::Write) {
        if (!watch.armsWriting) {
            markPolled(descriptor, watch);
        }
        return;
    }
    // The descriptor may have been closed and opened anew behind our back, which drops it out of the epoll
    // set.
    watch.mustTell = true;
    markChanged(descriptor, watch);
}

void NotifierTable::remove(QSocketNotifier* notifier) {
    const int descriptor = static_cast<int>(notifier->socket());
    Watch* watch = find(descriptor);
    if (watch == nullptr) {
        return;
    }
    const auto found = std::find(watch->notifiers.begin(), watch->notifiers.end(), notifier);
    if (found == watch->notifiers.end()) {
        return;
    }
    watch->notifiers.erase(found);
    if (watch->notifiers.isEmpty()) {
        forget(descriptor, *watch);
    } else if ((watch->armed & interestOf(notifier)) != 0) {
        markChanged(descriptor, *watch);
    }
}

void NotifierTable::forget(int descriptor, Watch& watch) {
    if (watch.armed != 0) {
        epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr); // fails when it was closed already: as good
    }
    m_refused -= watch.isRefused ? 1 : 0;
    watch.armed = 0;
    watch.armsWriting = false;
    watch.isRefused = false;
    watch.mustTell = false;
    ++watch.generation;
}

int NotifierTable::prepare() {
    m_telling.swap(m_changed);
    for (const int descriptor : m_telling) {
        Watch& watch = *find(descriptor);
        watch.isChanged = false;
        if (!watch.notifiers.isEmpty()) {
            tellKernel(descriptor, watch);
        }
    }
    m_telling.clear();
    askPoll();
    return static_cast<int>(
        std::count_if(m_asked.begin(), m_asked.end(), [](const pollfd& p) { return p.revents != 0; }));
}

void NotifierTable::tellKernel(int descriptor, Watch& watch) {
    if (watch.isRefused) {
        return;
    }
    std::uint32_t wanted = interestOfAll(watch.notifiers);
    if ((wanted & out) == 0) {
        watch.armsWriting = false;
    } else if (!watch.armsWriting) {
        wanted &= ~out; // poll()'s
    }
    if (wanted == watch.armed && !watch.mustTell) {
        return;
    }
    const bool isKnown = watch.armed != 0;
    watch.mustTell = false;
    watch.armed = wanted;
    if (wanted == 0) {
        // Not "no events": epoll would still report errors, again and again.
        epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
        return;
    }
    epoll_event event = {};
    event.events = wanted;
    event.data.u64 = keyOf(descriptor, watch.generation);
    int result = epoll_ctl(m_epoll, isKnown ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, descriptor, &event);
    if (result != 0 && (errno == ENOENT || errno == EEXIST)) {
        result = epoll_ctl(m_epoll, isKnown ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, descriptor, &event);
    }
    if (result == 0) {
        return;
    }
    watch.armed = 0;
    watch.armsWriting = false;
    if (errno == EBADF) {
        disableAll(descriptor, watch);
    } else { // EPERM: a regular file; ENOSPC, ENOMEM: no room in the set
        watch.isRefused = true;
        ++m_refused;
        markPolled(descriptor, watch);
    }
}

void NotifierTable::disableAll(int descriptor, Watch& watch) {
    qWarning("Descriptor %d is closed: its socket notifiers are switched off", descriptor);
    const auto notifiers = watch.notifiers; // setEnabled() comes back to remove()
    for (QSocketNotifier* notifier : notifiers) {
        notifier->setEnabled(false);
    }
}

/// One poll() for all descriptors that epoll does not watch for everything wanted of them.
void NotifierTable::askPoll() {
    m_asked.clear();
    std::size_t kept = 0;
    for (const int descriptor : m_polled) {
        Watch& watch = *find(descriptor);
        const std::uint32_t wanted = interestOfAll(watch.notifiers) & (watch.isRefused ? ~0U : out);
        if (wanted == 0 || watch.armsWriting) {
            watch.isPolled = false;
            continue;
        }
        m_polled[kept++] = descriptor;
        m_asked.push_back({descriptor, static_cast<short>(wanted), 0});
    }
    m_polled.resize(kept);
    if (m_asked.empty()) {
        return;
    }
    while (poll(m_asked.data(), m_asked.size(), 0) < 0 && errno == EINTR) {
        // Nobody else would watch these descriptors: ask until there is an answer.
    }
    for (const pollfd& asked : m_asked) {
        Watch& watch = *find(asked.fd);
        if ((asked.revents & POLLNVAL) != 0) {
            disableAll(asked.fd, watch);
        } else if (asked.revents == 0 && !watch.isRefused) {
            watch.armsWriting = true; // not writable now: epoll will tell
            tellKernel(asked.fd, watch);
        }
    }
}

int NotifierTable::longestWait() const {
    return m_refused > 0 ? refusedInterval : -1;
}

int NotifierTable::dispatch(std::span<const Ready> ready) {
    const std::uint64_t round = ++m_round;
    int activated = dispatchPolled(round);
    for (const Ready& entry : ready) {
        if (round != m_round) {
            break;
        }
        activated += activate(static_cast<int>(entry.key & 0xffffffffU),
                              static_cast<std::uint32_t>(entry.key >> 32U), entry.events, round);
    }
    return activated;
}

int NotifierTable::dispatchPolled(std::uint64_t round) {
    if (m_asked.empty()) {
        return 0;
    }
    // Taken out: handlers may run a loop of their own, which asks anew.
    std::vector<pollfd> asked = std::exchange(m_asked, {});
    std::vector<std::uint32_t> generations;
    generations.reserve(asked.size());
    for (const pollfd& entry : asked) {
        generations.push_back(find(entry.fd)->generation);
    }
    int activated = 0;
    for (std::size_t i = 0; i < asked.size() && round == m_round; ++i) {
        const auto events = static_cast<std::uint32_t>(static_cast<unsigned short>(asked[i].revents));
        if (events != 0) {
            activated += activate(asked[i].fd, generations[i], events, round);
        }
    }
    if (m_asked.empty()) {
        asked.clear();
        m_asked.swap(asked); // keeps its memory for the next turn
    }
    return activated;
}

int NotifierTable::activate(int descriptor, std::uint32_t generation, std::uint32_t events,
                            std::uint64_t round) {
    const Watch* watch = find(descriptor);
    if (watch == nullptr || watch->generation != generation) {
        return 0;
    }
    const auto notifiers = watch->notifiers; // handlers add and remove
    int activated = 0;
    for (QSocketNotifier* notifier : notifiers) {
        // Watches are never freed, so `watch` stays good; the notifier need not be: look before touching it.
        if (round != m_round || watch->generation != generation) {
            break;
        }
        if (!watch->notifiers.contains(notifier) || (events & (interestOf(notifier) | ended)) == 0) {
            continue;
        }
        QEvent event(QEvent::SockAct);
        QCoreApplication::sendEvent(notifier, &event);
        ++activated;
    }
    return activated;
}

} // namespace wayside::node
