// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/loop/eventdispatcher.h"

#ifdef __linux__
#include "netcore/node/loop/epolleventdispatcher.h"
#endif

namespace wayside::node {

std::unique_ptr<QAbstractEventDispatcher> makeEventDispatcher() {
#ifdef __linux__
    return std::make_unique<EpollEventDispatcher>();
#else
    return nullptr;
#endif
}

} // namespace wayside::node
