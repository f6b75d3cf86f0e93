// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/transport/developmentauthority.h"
#include "netcore/node/transport/listener.h"
#include "netcore/node/transport/streamsocket.h"
#include "netcore/node/transport/tlscontext.h"

#include <functional>
#include <memory>
#include <optional>
#include <QByteArray>
#include <QPointer>
#include <QTemporaryDir>
#include <string>
#include <vector>

namespace wayside::test {

/// A listener on the loopback whose connections become StreamSockets, plain or TLS, kept until they are
/// closed.
class Server {
public:
    explicit Server(node::TlsContext* context = nullptr)
        : listener([this, context](std::unique_ptr<node::AcceptedSocket> socket) {
            auto* connection = new node::StreamSocket(std::move(socket), context, &listener);
            connections.emplace_back(connection);
            QObject::connect(connection, &node::StreamSocket::closed, &listener, [this](const Error& error) {
                ++closedCount;
                lastError = error;
            });
            onConnection(connection);
        }) {
        const auto started = listener.start(QHostAddress::LocalHost, 0);
        port = started ? *started : quint16{0};
    }

    std::function<void(node::StreamSocket*)> onConnection = [](node::StreamSocket*) {};
    std::vector<QPointer<node::StreamSocket>> connections;
    std::optional<Error> lastError;
    int closedCount = 0;
    quint16 port = 0;
    node::Listener listener; ///< last: its children go before what their signals use
};

/// One development authority a test program: making keys takes long.
inline const node::DevelopmentAuthority& authority() {
    static const QTemporaryDir folder;
    static const auto made = node::DevelopmentAuthority::inFolder(folder.path());
    return *made;
}

inline node::TlsContext* streamingContext() {
    static const auto context =
        node::TlsContext::fromFiles(authority().certificateFile(), authority().keyFile());
    return context->get();
}

inline std::span<const std::byte> bytesOf(const QByteArray& bytes) {
    return std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

/// Everything that can be read now.
inline QByteArray readAll(node::StreamSocket& socket) {
    QByteArray all;
    for (auto bytes = socket.read(); !bytes.empty(); bytes = socket.read()) {
        all.append(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    }
    return all;
}

inline void echo(node::StreamSocket* connection) {
    QObject::connect(connection, &node::StreamSocket::readyRead, connection, [connection] {
        for (auto bytes = connection->read(); !bytes.empty(); bytes = connection->read()) {
            connection->write(bytes);
        }
    });
}

} // namespace wayside::test
