// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load/peer.h"

#include "tests/bench/load/tlsclient.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace wayside::load {
namespace {

[[noreturn]] void lost(const char* doing) {
    throw std::runtime_error(std::string(doing) + ": " + std::strerror(errno));
}

sockaddr_in socketAddress(std::uint32_t address, int port) {
    sockaddr_in result{};
    result.sin_family = AF_INET;
    result.sin_addr.s_addr = htonl(address);
    result.sin_port = htons(std::uint16_t(port));
    return result;
}

} // namespace

Peer::Peer(std::unique_ptr<Dialogue> dialogue, const PeerAddress& address, MessageSink* sink)
    : m_dialogue(std::move(dialogue))
    , m_address(address)
    , m_sink(sink) {}

Peer::~Peer() {
    SSL_free(m_ssl);
    if (m_socket >= 0)
        ::close(m_socket);
}

void Peer::connect() {
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (m_socket < 0)
        lost("socket");
    const int on = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::setsockopt(m_socket, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    const auto source = socketAddress(m_address.source, 0);
    const auto target = socketAddress(INADDR_LOOPBACK, m_address.port);
    if (::bind(m_socket, reinterpret_cast<const sockaddr*>(&source), sizeof source) != 0)
        lost("bind");
    if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&target), sizeof target) != 0 &&
        errno != EINPROGRESS)
        lost("connect");
}

void Peer::writable() {
    if (m_phase == Phase::Connecting) {
        int error = 0;
        socklen_t size = sizeof error;
        ::getsockopt(m_socket, SOL_SOCKET, SO_ERROR, &error, &size);
        if (error != 0) {
            errno = error;
            lost("connect");
        }
        m_phase = Phase::Open;
        if (m_address.tls) {
            m_ssl = SSL_new(tlsContext());
            SSL_set_fd(m_ssl, m_socket);
            m_phase = Phase::Handshake;
        } else {
            m_dialogue->begin(m_out);
        }
    }
    if (m_phase == Phase::Handshake)
        advanceHandshake();
    flush();
}

void Peer::advanceHandshake() {
    const int result = SSL_connect(m_ssl);
    if (result == 1) {
        m_phase = Phase::Open;
        m_dialogue->begin(m_out);
        return;
    }
    const int error = SSL_get_error(m_ssl, result);
    if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE)
        throw std::runtime_error("the TLS handshake failed");
}

std::size_t Peer::write(View bytes) {
    if (m_ssl) {
        std::size_t written = 0;
        return SSL_write_ex(m_ssl, bytes.data(), bytes.size(), &written) == 1
                   ? written
                   : 0; // a loss shows when reading
    }
    const auto written = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (written < 0 && errno != EAGAIN)
        lost("send");
    return written > 0 ? std::size_t(written) : 0;
}

void Peer::flush() {
    if (m_phase != Phase::Open)
        return;
    // Bulk that has been begun ends in the middle of a frame: nothing may come between.
    while (waiting() > 0 || !m_bulk.empty()) {
        const bool bulk = m_bulkBegun || waiting() == 0;
        const std::size_t written = write(bulk ? m_bulk : View(m_out).subspan(m_written));
        if (written == 0)
            return;
        if (bulk) {
            m_bulk = m_bulk.subspan(written);
            m_bulkBegun = !m_bulk.empty();
        } else {
            m_written += written;
        }
        if (m_written == m_out.size()) {
            m_written = 0;
            m_out.clear();
        }
    }
}

std::size_t Peer::receive(std::span<std::uint8_t> buffer) {
    if (m_ssl) {
        std::size_t got = 0;
        const int result = SSL_read_ex(m_ssl, buffer.data(), buffer.size(), &got);
        const int error = result == 1 ? SSL_ERROR_NONE : SSL_get_error(m_ssl, result);
        if (error != SSL_ERROR_NONE && error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE)
            throw std::runtime_error("the server closed the connection");
        return got;
    }
    const auto got = ::recv(m_socket, buffer.data(), buffer.size(), 0);
    if (got == 0)
        throw std::runtime_error("the server closed the connection");
    if (got < 0 && errno != EAGAIN)
        lost("recv");
    return got > 0 ? std::size_t(got) : 0;
}

void Peer::readable(std::span<std::uint8_t> buffer) {
    if (m_phase == Phase::Handshake)
        advanceHandshake();
    if (m_phase != Phase::Open)
        return;
    do {
        std::ranges::copy(m_partial, buffer.begin());
        const std::size_t before = m_partial.size();
        const std::size_t size = before + receive(buffer.subspan(before));
        if (m_sink)
            m_sink->arrived();
        const std::size_t taken = m_dialogue->take(buffer.first(size), m_out, m_sink);
        m_partial.assign(buffer.begin() + std::ptrdiff_t(taken), buffer.begin() + std::ptrdiff_t(size));
    } while (m_ssl && SSL_pending(m_ssl) > 0);
    flush();
}

} // namespace wayside::load
