// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QAbstractEventDispatcher>

namespace wayside::node {

/// The event dispatcher for a thread that carries many sockets: epoll on Linux, null elsewhere, which means
/// Qt's own. Give it to QThread::setEventDispatcher() before the thread starts.
std::unique_ptr<QAbstractEventDispatcher> makeEventDispatcher();

} // namespace wayside::node
