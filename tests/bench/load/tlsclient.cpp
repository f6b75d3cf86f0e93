// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load/tlsclient.h"

#include <atomic>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <stdexcept>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace wayside::load {
namespace {

bool shakeHandsOnce(int port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(std::uint16_t(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    bool done = ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    if (done) {
        SSL* ssl = SSL_new(tlsContext());
        SSL_set_fd(ssl, socket);
        done = SSL_connect(ssl) == 1;
        SSL_shutdown(ssl);
        SSL_free(ssl);
    }
    ::close(socket);
    return done;
}

} // namespace

SSL_CTX* tlsContext() {
    static SSL_CTX* const context = [] {
        SSL_CTX* made = SSL_CTX_new(TLS_client_method());
        if (!made || SSL_CTX_set_min_proto_version(made, TLS1_2_VERSION) != 1 ||
            SSL_CTX_set_max_proto_version(made, TLS1_2_VERSION) != 1 ||
            SSL_CTX_set_cipher_list(made, "ECDHE-RSA-AES128-GCM-SHA256") != 1 ||
            SSL_CTX_set1_groups_list(made, "X25519") != 1)
            throw std::runtime_error("OpenSSL refuses the TLS settings");
        SSL_CTX_set_verify(made, SSL_VERIFY_NONE, nullptr);
        SSL_CTX_set_session_cache_mode(made, SSL_SESS_CACHE_OFF);
        SSL_CTX_set_options(made, SSL_OP_NO_TICKET);
        SSL_CTX_set_mode(made, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                                   SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
        return made;
    }();
    return context;
}

int shakeHands(int port, int count, int parallel) {
    std::atomic<int> left = count;
    std::atomic<int> done = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < parallel; ++i) {
        threads.emplace_back([&] {
            while (left-- > 0)
                done += shakeHandsOnce(port) ? 1 : 0;
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    return done;
}

} // namespace wayside::load
