// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/transport/socketoptions.h"

#ifdef _WIN32
#include <winsock2.h>

#include <ws2tcpip.h>
#else
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace wayside::node {

namespace {

void setNumber(qintptr descriptor, int level, int option, int value) {
#ifdef _WIN32
    setsockopt(static_cast<SOCKET>(descriptor), level, option, reinterpret_cast<const char*>(&value),
               sizeof value);
#else
    setsockopt(static_cast<int>(descriptor), level, option, &value, sizeof value);
#endif
}

} // namespace

void makeNonBlocking(qintptr descriptor) {
#ifdef _WIN32
    u_long on = 1;
    ioctlsocket(static_cast<SOCKET>(descriptor), FIONBIO, &on);
#else
    const int flags = fcntl(static_cast<int>(descriptor), F_GETFL);
    fcntl(static_cast<int>(descriptor), F_SETFL, flags | O_NONBLOCK);
#ifdef SO_NOSIGPIPE
    setNumber(descriptor, SOL_SOCKET, SO_NOSIGPIPE, 1);
#endif
#endif
}

void sendAtOnce(qintptr descriptor) {
    setNumber(descriptor, IPPROTO_TCP, TCP_NODELAY, 1);
}

void noticeDeadPeer(qintptr descriptor) {
    setNumber(descriptor, SOL_SOCKET, SO_KEEPALIVE, 1);
    // Seconds. Systems without these keep their own times, hours as a rule.
#if defined(TCP_KEEPIDLE)
    setNumber(descriptor, IPPROTO_TCP, TCP_KEEPIDLE, 60);
#elif defined(TCP_KEEPALIVE)
    setNumber(descriptor, IPPROTO_TCP, TCP_KEEPALIVE, 60); // macOS calls it so
#endif
#if defined(TCP_KEEPINTVL) && defined(TCP_KEEPCNT)
    setNumber(descriptor, IPPROTO_TCP, TCP_KEEPINTVL, 15);
    setNumber(descriptor, IPPROTO_TCP, TCP_KEEPCNT, 4);
#endif
}

void closeDescriptor(qintptr descriptor) {
#ifdef _WIN32
    closesocket(static_cast<SOCKET>(descriptor));
#else
    ::close(static_cast<int>(descriptor));
#endif
}

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
