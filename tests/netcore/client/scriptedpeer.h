// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/framebytes.h"

#include <functional>
#include <optional>
#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>

namespace wayside::test {

QByteArray toByteArray(const ByteString& bytes);

/// A streaming node played by hand: what it answers is a function of the test. Plain or TLS. Serves one
/// connection after the other; `socket` is the latest.
class ScriptedPeer : public QTcpServer {
    Q_OBJECT
public:
    ScriptedPeer();

    std::optional<QSslConfiguration> tls;
    std::function<void()> accepted = [] {}; ///< TCP is there
    std::function<void()> received = [] {}; ///< more of `input` is there
    QPointer<QSslSocket> socket;
    QByteArray input; ///< of the present connection
    int connections = 0;

    void write(const QByteArray& bytes) { socket->write(bytes); }
    void write(const ByteString& bytes) { write(toByteArray(bytes)); }
    void reset(); ///< RST
    /// Answers the version byte and, when `frames` is not empty, the Token with these bytes.
    void playHandshake(const QByteArray& frames);
    bool sawToken() const { return input.size() > 1 && input.contains(QByteArray("\xAA\xBB", 2)); }

protected:
    void incomingConnection(qintptr descriptor) override;
};

} // namespace wayside::test
