// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/sessioninquiry.h"

#include "netcore/client/rest/sessionlogs.h"
#include "netcore/wire/datagram.h"

#include <algorithm>
#include <utility>

namespace wayside::client {

using namespace Qt::StringLiterals;
using Known = SessionEvidence::Known;

namespace {

constexpr Milliseconds longestWait{10000}; // of one request
constexpr Milliseconds logDelay{400};      // a node writes its log a little after it has closed
constexpr int mostLogs = 4;

ApiAccess hurried(ApiAccess access) {
    access.timeout = std::min(access.timeout, longestWait);
    return access;
}

bool isWellFormed(const QByteArray& token) {
    const bool ascii = std::all_of(token.begin(), token.end(), [](char c) { return c >= ' ' && c <= '~'; });
    return !token.isEmpty() && ascii && std::size_t(token.size()) <= wire::longestToken;
}

template <typename T>
Known knownFrom(const RestResult<T>& answer) {
    if (answer)
        return Known::Yes;
    switch (answer.error().status) {
    case 401:
        return Known::NotAuthenticated;
    case 403:
        return Known::NotAllowed;
    case 404:
        return Known::No;
    default:
        return Known::NotAsked;
    }
}

QString fromLog(const SessionEvidence::Log& log) {
    QString text = u"The session log says "_s + (log.endReason.isEmpty() ? u"nothing"_s : log.endReason);
    if (!log.endDetail.isEmpty())
        text += u" ("_s + log.endDetail + u')';
    return text + u'.';
}

/// The session was never confirmed: it is about the token.
Finding judgeToken(const SessionEvidence& evidence) {
    if (evidence.session == Known::NotAuthenticated)
        return {Cause::NotAuthenticated, u"The API does not know the authorization token any more."_s};
    if (evidence.session == Known::NotAllowed)
        return {Cause::NotAllowed, u"The API does not let this authorization see the session."_s};
    if (const auto& log = evidence.log) {
        if (log->connected && !log->ended)
            return {Cause::TokenUsed, u"The session is connected already."_s};
        if (log->ended) {
            const auto cause = causeOfLog(log->endReason, log->endDetail, log->connected);
            const bool used = log->connected && cause != Cause::PermissionWithdrawn;
            return {used ? Cause::TokenUsed : cause.value_or(Cause::TokenRefused), fromLog(*log)};
        }
    }
    if (evidence.pastExpiration)
        return {Cause::TokenExpired, u"By this machine's clock the session's expiration has passed."_s};
    if (evidence.session == Known::No)
        return {Cause::TokenUnknown, u"The API knows no session with this token."_s};
    if (evidence.session == Known::Yes)
        return {Cause::TokenRefused, u"The API still has the session and takes it for valid."_s};
    return {Cause::TokenRefused, {}};
}

} // namespace

Finding judge(const SessionEvidence& evidence) {
    if (!evidence.wellFormed)
        return {Cause::TokenInvalid, {}};
    if (!evidence.confirmed)
        return judgeToken(evidence);
    if (evidence.log && evidence.log->ended) {
        const auto cause = causeOfLog(evidence.log->endReason, evidence.log->endDetail, true);
        return {cause.value_or(Cause::ConnectionLost), fromLog(*evidence.log)};
    }
    return {Cause::ConnectionLost, {}};
}

SessionInquiry::SessionInquiry(QNetworkAccessManager& network, ApiAccess access, DeadlineScheduler& scheduler,
                               const ClientClock& clock, QObject* parent)
    : QObject(parent)
    , m_rest(network, hurried(std::move(access)))
    , m_askAgain(scheduler, [this] { askForLog(); })
    , m_clock(clock) {}

void SessionInquiry::ask(const Subject& subject, std::function<void(const Finding&)> done) {
    m_subject = subject;
    m_done = std::move(done);
    m_logsAsked = 0;
    m_evidence = {};
    m_evidence.wellFormed = isWellFormed(subject.token);
    m_evidence.confirmed = subject.confirmed;
    m_evidence.pastExpiration =
        subject.expiration.isValid() && m_clock.wallMilliseconds() > subject.expiration.toMSecsSinceEpoch();
    if (!m_evidence.wellFormed)
        QMetaObject::invokeMethod(this, &SessionInquiry::conclude, Qt::QueuedConnection);
    else if (subject.confirmed)
        askForLog();
    else
        askForSession();
}

void SessionInquiry::askForSession() {
    m_rest.send(getSession(m_subject.token), this, [this](const RestResult<Session>& answer) {
        m_evidence.session = knownFrom(answer);
        // Without an answer, or without permission for the session itself, the log says no more.
        if (m_evidence.session == Known::Yes || m_evidence.session == Known::No)
            askForLog();
        else
            conclude();
    });
}

void SessionInquiry::askForLog() {
    ++m_logsAsked;
    m_rest.send(getSessionLog(m_subject.token), this, [this](const RestResult<SessionLog>& answer) {
        m_evidence.logKnown = knownFrom(answer);
        if (answer) {
            m_evidence.log = SessionEvidence::Log{answer->connected.has_value(), answer->ended.has_value(),
                                                  safeSentence(answer->endReason, {m_subject.token}),
                                                  safeSentence(answer->endDetail, {m_subject.token})};
        }
        const bool endIsMissing =
            m_evidence.log && !m_evidence.log->ended && (m_subject.confirmed || !m_evidence.log->connected);
        if (endIsMissing && m_logsAsked < mostLogs)
            m_askAgain.set(m_clock.now() + logDelay);
        else
            conclude();
    });
}

void SessionInquiry::conclude() {
    if (const auto done = std::exchange(m_done, nullptr))
        done(judge(m_evidence));
}

} // namespace wayside::client
