// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/transport/acceptedsocket.h"

#include "netcore/node/transport/socketoptions.h"

#include <algorithm>
#include <limits>

#ifdef _WIN32
#include <winsock2.h>

#include <ws2tcpip.h>
#else
#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace wayside::node {

namespace {

// The few names in which the systems differ.
#ifdef _WIN32
using Native = SOCKET;
using Length = int;
constexpr int quiet = 0;
int lastError() {
    return WSAGetLastError();
}
bool isForLater(int error) {
    return error == WSAEWOULDBLOCK;
}
bool isInterrupted(int) {
    return false;
}
bool isByPeer(int error) {
    return error == WSAECONNRESET || error == WSAECONNABORTED;
}
#else
using Native = int;
using Length = std::size_t;
#ifdef MSG_NOSIGNAL
constexpr int quiet = MSG_NOSIGNAL;
#else
constexpr int quiet = 0; // makeNonBlocking() has switched the signal off
#endif
int lastError() {
    return errno;
}
bool isForLater(int error) {
    return error == EAGAIN || error == EWOULDBLOCK;
}
bool isInterrupted(int error) {
    return error == EINTR;
}
bool isByPeer(int error) {
    return error == ECONNRESET || error == EPIPE;
}
#endif

Native native(qintptr descriptor) {
    return static_cast<Native>(descriptor);
}

Length lengthOf(std::size_t size) {
    return static_cast<Length>(std::min<std::size_t>(size, std::numeric_limits<int>::max()));
}

AcceptedSocket::Transfer failed(int error) {
    if (isForLater(error)) {
        return {};
    }
    return {AcceptedSocket::Progress::Broken, 0, isByPeer(error) ? QString() : qt_error_string(error)};
}

struct Peer {
    QHostAddress address;
    quint16 port = 0;
};

Peer peerOf(qintptr descriptor) {
    sockaddr_storage storage = {};
    socklen_t size = sizeof storage;
    auto* const any = reinterpret_cast<sockaddr*>(&storage);
    if (descriptor < 0 || getpeername(native(descriptor), any, &size) != 0) {
        return {};
    }
    const quint16 port = storage.ss_family == AF_INET6 ? reinterpret_cast<const sockaddr_in6*>(any)->sin6_port
                                                       : reinterpret_cast<const sockaddr_in*>(any)->sin_port;
    return {QHostAddress(any), ntohs(port)};
}

} // namespace

AcceptedSocket::AcceptedSocket(qintptr descriptor, std::shared_ptr<void> lease)
    : m_descriptor(descriptor)
    , m_lease(std::move(lease)) {
    makeNonBlocking(descriptor);
}

AcceptedSocket::Transfer AcceptedSocket::receive(std::span<std::byte> into) {
    for (;;) {
        const auto got =
            ::recv(native(m_descriptor), reinterpret_cast<char*>(into.data()), lengthOf(into.size()), 0);
        if (got > 0) {
            return {Progress::Moved, static_cast<std::size_t>(got), {}};
        }
        if (got == 0) {
            return {Progress::Ended, 0, {}};
        }
        if (const int error = lastError(); !isInterrupted(error)) {
            return failed(error);
        }
    }
}

AcceptedSocket::Transfer AcceptedSocket::send(std::span<const std::byte> bytes) {
    for (;;) {
        const auto sent = ::send(native(m_descriptor), reinterpret_cast<const char*>(bytes.data()),
                                 lengthOf(bytes.size()), quiet);
        if (sent > 0) {
            return {Progress::Moved, static_cast<std::size_t>(sent), {}};
        }
        if (const int error = lastError(); !isInterrupted(error)) {
            return failed(error);
        }
    }
}

void AcceptedSocket::finishSending() {
    node::finishSending(m_descriptor);
}

void AcceptedSocket::close() {
    if (m_descriptor < 0) {
        return;
    }
    closeDescriptor(m_descriptor);
    m_descriptor = -1;
    m_lease.reset();
}

QHostAddress AcceptedSocket::peerAddress() const {
    return peerOf(m_descriptor).address;
}

quint16 AcceptedSocket::peerPort() const {
    return peerOf(m_descriptor).port;
}

} // namespace wayside::node
