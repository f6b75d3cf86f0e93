// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/rawsocket.h"

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace wayside::conformance {

#ifdef Q_OS_WIN

bool closeWithReset(qintptr descriptor) {
    const linger option{1, 0};
    return setsockopt(SOCKET(descriptor), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char*>(&option),
                      sizeof option) == 0;
}

bool shutdownSending(qintptr descriptor) {
    return shutdown(SOCKET(descriptor), SD_SEND) == 0;
}

#else

bool closeWithReset(qintptr descriptor) {
    const linger option{1, 0};
    return ::setsockopt(int(descriptor), SOL_SOCKET, SO_LINGER, &option, sizeof option) == 0;
}

bool shutdownSending(qintptr descriptor) {
    return ::shutdown(int(descriptor), SHUT_WR) == 0;
}

#endif

} // namespace wayside::conformance
