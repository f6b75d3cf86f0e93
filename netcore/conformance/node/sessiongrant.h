// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

namespace wayside::conformance {

/// The limits of a session as its details tell them (spec 01 §6), in milliseconds and per second.
struct GrantedLimits {
    qint64 payloadsPerSecond = 0, payloadWindowMs = 0;
    qint64 bytesPerSecond = 0, bytesWindowMs = 0;
    qint64 keepAliveMs = 0;
    qint64 clockMs = 0, clockWindowMs = 0;

    qint64 payloadsInWindow() const { return payloadsPerSecond * payloadWindowMs / 1000; }
    qint64 bytesInWindow() const { return bytesPerSecond * bytesWindowMs / 1000; }
};

enum class SessionKind { TlcSingleplex, TlcMultiplex, Broker, Monitor };

/// What `POST /v1/sessions` answered.
struct SessionGrant {
    SessionKind kind = SessionKind::TlcSingleplex;
    QByteArray token; ///< a secret
    bool tls = false;
    QString host;
    quint16 port = 0;
    QDateTime expiration;
    QStringList identifiers; ///< empty: all of the domain
    GrantedLimits limits;
    QJsonObject json; ///< the whole answer

    /// What is missing or cannot be read goes to `trouble`, and nothing is returned.
    static std::optional<SessionGrant> from(SessionKind kind, const QJsonObject& answer, QString& trouble);
    bool multiplex() const { return kind != SessionKind::TlcSingleplex; }
    QByteArray identifier() const { return identifiers.value(0).toLatin1(); }
    /// "TLC sub00003", "Broker": for people.
    QString words() const;
};

/// The body of a request for one. Empty identifiers: left out.
QJsonObject sessionRequest(SessionKind kind, const QString& domain, const QStringList& identifiers, bool tls);

} // namespace wayside::conformance
