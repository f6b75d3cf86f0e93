// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/base/time.h"

#include <functional>
#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QString>
#include <QUrl>

class QNetworkReply;

namespace wayside::observe {

/// Requests to a node's admin API (spec 02 §5): address, token and trust of one node. Lives on one thread,
/// waits for nothing. The token goes into the request header and nowhere else; redirects are not followed, so
/// that it does not travel on.
class AdminClient : public QObject {
    Q_OBJECT
public:
    /// `address`: "http://host:port", with or without "/admin/v1".
    AdminClient(const QUrl& address, QByteArray token, QObject* parent = nullptr);

    /// For https: trust the authorities of this PEM file and no other. FileUnreadable when it has none.
    Result<void> trustOnly(const QString& caFile);

    using Answer = std::function<void(Result<QJsonDocument>)>;
    /// `path` is relative and percent-encoded: "nodes/node-a/drain". An empty body is sent as such. An error
    /// has the node's own words, or a sentence about the network. `done` is called once, unless `context` is
    /// gone by then.
    void send(const QByteArray& method, const QString& path, const QByteArray& body, Milliseconds timeout,
              QObject* context, const Answer& done);
    /// The event stream; the caller reads and deletes the reply.
    QNetworkReply* openStream(const QByteArray& lastEventId);

    /// What a finished reply says: the body, or the error in it.
    static Result<QByteArray> outcomeOf(QNetworkReply& reply);
    /// "http://host:port".
    QString name() const;

private:
    QNetworkRequest request(const QString& path) const;

    QUrl m_base; ///< with "/admin/v1/"
    QByteArray m_token;
    QSslConfiguration m_tls;
    QNetworkAccessManager m_network;
};

} // namespace wayside::observe
