// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <poll.h>
#include <QByteArray>
#include <QFile>
#include <QString>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace wayside::store::testing {

/// Stands between the store and the server's Unix socket, and can lose the connection at the worst moment:
/// when the server has committed, and before the store has heard of it. Threads of its own.
class LossyRelay {
public:
    LossyRelay(const QString& folder, const QString& serverFolder)
        : m_server(addressIn(serverFolder))
        , m_listener(::socket(AF_UNIX, SOCK_STREAM, 0)) {
        const sockaddr_un own = addressIn(folder);
        if (::bind(m_listener, reinterpret_cast<const sockaddr*>(&own), sizeof own) != 0 ||
            ::listen(m_listener, 8) != 0)
            qFatal("the relay cannot listen");
        m_acceptor = std::thread([this] { acceptAll(); });
    }
    ~LossyRelay() {
        m_over = true;
        ::shutdown(m_listener, SHUT_RDWR);
        m_acceptor.join();
        for (std::thread& thread : m_threads)
            thread.join();
        ::close(m_listener);
    }
    LossyRelay(const LossyRelay&) = delete;
    LossyRelay& operator=(const LossyRelay&) = delete;

    enum class Loss { None, BeforeCommit, AfterCommit };
    /// Of the COMMIT behind the next `skipped`: the server never sees it, or the store never sees the answer.
    void lose(Loss loss, int skipped) {
        m_skipped = skipped;
        m_loss = loss;
    }
    bool hasLost() const { return m_loss == Loss::None; }
    /// Whether new connections come through.
    void setOpen(bool isOpen) { m_isOpen = isOpen; }

private:
    static sockaddr_un addressIn(const QString& folder) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray path = QFile::encodeName(folder + QStringLiteral("/.s.PGSQL.5432"));
        qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
        return address;
    }

    void acceptAll() {
        while (!m_over) {
            const int client = ::accept(m_listener, nullptr, nullptr);
            if (client < 0)
                return;
            const int server = ::socket(AF_UNIX, SOCK_STREAM, 0);
            if (!m_isOpen ||
                ::connect(server, reinterpret_cast<const sockaddr*>(&m_server), sizeof m_server) != 0) {
                ::close(client);
                ::close(server);
                continue;
            }
            m_threads.emplace_back([this, client, server] {
                relay(client, server);
                ::close(client);
                ::close(server);
            });
        }
    }

    void relay(int client, int server) {
        std::array<pollfd, 2> ends{pollfd{client, POLLIN, 0}, pollfd{server, POLLIN, 0}};
        std::array<char, 65536> buffer{};
        while (!m_over) {
            ::poll(ends.data(), ends.size(), 50);
            for (const std::size_t from : {0U, 1U}) {
                if (ends[from].revents == 0)
                    continue;
                const ssize_t got = ::read(ends[from].fd, buffer.data(), buffer.size());
                if (got <= 0)
                    return;
                const bool isCommit =
                    from == 0 && QByteArrayView(buffer.data(), got).indexOf(QByteArrayView("COMMIT")) >= 0;
                const bool isTheOne = isCommit && m_loss != Loss::None && m_skipped-- == 0;
                const Loss loss = isTheOne ? m_loss.exchange(Loss::None) : Loss::None;
                if (loss == Loss::BeforeCommit)
                    return;
                if (::write(ends[1 - from].fd, buffer.data(), std::size_t(got)) != got)
                    return;
                if (loss == Loss::AfterCommit) {
                    (void)!::read(server, buffer.data(), buffer.size());
                    return;
                }
            }
        }
    }

    sockaddr_un m_server;
    int m_listener;
    std::atomic<bool> m_over{false}, m_isOpen{true};
    std::atomic<Loss> m_loss{Loss::None};
    std::atomic<int> m_skipped{0};
    std::thread m_acceptor;
    std::vector<std::thread> m_threads; ///< one a connection; the acceptor's until it is over
};

} // namespace wayside::store::testing
