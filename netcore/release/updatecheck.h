// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/release/releasenotice.h"

#include <chrono>
#include <functional>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>

class QNetworkAccessManager;
class QNetworkReply;

namespace wayside::release {

/// Asks an address for release.json: updateRequest(), once, with the certificate checked; redirections are
/// followed to the same host only. Reads the answer and nothing else: no file of a release is ever fetched.
/// Opens no connection, and loads nothing of the network, before ask(). One thread with an event loop.
class UpdateCheck : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(const Result<ReleaseNotice>&)>;

    explicit UpdateCheck(QObject* parent = nullptr);
    ~UpdateCheck() override; ///< cancels

    /// For tests and authorities of one's own; else the system's.
    void setTrust(const QSslConfiguration& trust) { m_trust = trust; }
    void setTimeOut(std::chrono::milliseconds wholeAnswer) { m_timeOut.setInterval(wholeAnswer); }

    bool isAsking() const { return !m_reply.isNull(); }
    /// An address of updateAddress(). `done` is called once, later; a second question while one is under way
    /// is WrongState. Errors: Timeout, Unreachable and the like, Tls…, Refused (not the status 200, or sent
    /// elsewhere), TooLarge, Malformed, Unsupported.
    void ask(const QUrl& address, Done done);
    void cancel(); ///< a question that is under way; nothing is told of it any more

private:
    void collect();
    void finish();
    Result<ReleaseNotice> outcome() const;

    QNetworkAccessManager* m_network = nullptr;
    QSslConfiguration m_trust;
    QTimer m_timeOut;
    QPointer<QNetworkReply> m_reply;
    QList<QSslError> m_certificateErrors;
    QByteArray m_body;
    bool m_tooLarge = false, m_timedOut = false;
    Done m_done;
};

} // namespace wayside::release
