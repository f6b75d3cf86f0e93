// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/transport/socketoptions.h"

#ifdef _WIN32
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace wayside::node {

void resetOnClose(qintptr descriptor) {
    if (descriptor < 0) {
        return;
    }
    linger option = {};
    option.l_onoff = 1;
    option.l_linger = 0;
#ifdef _WIN32
    setsockopt(static_cast<SOCKET>(descriptor), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char*>(&option),
               sizeof option);
#else
    setsockopt(static_cast<int>(descriptor), SOL_SOCKET, SO_LINGER, &option, sizeof option);
#endif
}

void finishSending(qintptr descriptor) {
    if (descriptor < 0) {
        return;
    }
#ifdef _WIN32
    shutdown(static_cast<SOCKET>(descriptor), SD_SEND);
#else
    shutdown(static_cast<int>(descriptor), SHUT_WR);
#endif
}

} // namespace wayside::node
