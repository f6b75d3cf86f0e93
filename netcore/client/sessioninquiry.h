// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ahead of <chrono>, which moc of Qt 6.4 cannot read by itself (libstdc++ 12).
#include <QObject>

#include "netcore/client/cause.h"
#include "netcore/client/clientclock.h"
#include "netcore/client/restclient.h"

#include <functional>
#include <optional>
#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace wayside::client {

/// What is known about a session whose connection the node closed without a word.
struct SessionEvidence {
    enum class Known : std::uint8_t {
        NotAsked, ///< or no usable answer
        Yes,
        No,               ///< 404
        NotAuthenticated, ///< 401
        NotAllowed,       ///< 403
    };
    struct Log {
        bool connected = false, ended = false;
        QString endReason, endDetail; ///< safe to show
    };

    bool wellFormed = true;      ///< the token could be one
    bool confirmed = false;      ///< the node had taken the session: the token is not the question
    bool pastExpiration = false; ///< by the client's own clock
    Known session = Known::NotAsked;
    Known logKnown = Known::NotAsked;
    std::optional<Log> log; ///< when logKnown is Yes
};

/// Why the node closed, and what that is concluded from.
struct Finding {
    Cause cause = Cause::TokenRefused;
    QString detail; ///< a sentence, safe to show; may be empty
};

/// The conclusion from all of it. Pure.
Finding judge(const SessionEvidence& evidence);

/// Asks the API why a node closed a connection without a word: the session itself, then its log, which not
/// every role may read (spec 02 §3). Expiration is judged by the session's details and the client's own
/// clock. One question at a time; lives on the network access manager's thread.
class SessionInquiry : public QObject {
    Q_OBJECT
public:
    struct Subject {
        QByteArray token;     ///< the one that was presented: a secret
        QDateTime expiration; ///< of the session; may be invalid
        bool confirmed = false;
    };

    /// `access` is used with a shorter timeout: nobody waits long for the reason of a failure.
    SessionInquiry(QNetworkAccessManager& network, ApiAccess access, DeadlineScheduler& scheduler,
                   const ClientClock& clock, QObject* parent = nullptr);

    /// `done` is called once, later, and never when this object is gone before. It may delete this object
    /// with deleteLater().
    void ask(const Subject& subject, std::function<void(const Finding&)> done);

private:
    void askForSession();
    void askForLog();
    void conclude();

    RestClient m_rest;
    Deadline m_askAgain;
    const ClientClock& m_clock;
    Subject m_subject;
    SessionEvidence m_evidence;
    std::function<void(const Finding&)> m_done;
    int m_logsAsked = 0;
};

} // namespace wayside::client
