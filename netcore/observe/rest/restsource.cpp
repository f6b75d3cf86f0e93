// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/rest/restsource.h"

#include "netcore/client/rest/tokenreference.h"
#include "netcore/observe/rest/serviceurl.h"
#include "netcore/text/sentence.h"

#include <algorithm>
#include <QDateTime>
#include <QJsonDocument>
#include <QPointer>
#include <QRandomGenerator>

namespace wayside::observe {

using namespace Qt::StringLiterals;
using client::RestFailure;
using client::RestResult;

namespace {

constexpr int roundsBetweenTlcs = 12;
constexpr Milliseconds leastWindow{60'000};
/// The service's clock may be ahead of ours.
constexpr qint64 clockSlackMs = 300'000;

/// Errors that asking again does not cure.
bool isFinal(const RestFailure& failure) {
    switch (failure.error.code) {
    case ErrorCode::NotAuthenticated:
    case ErrorCode::NotFound:
    case ErrorCode::TlsUntrusted:
    case ErrorCode::TlsWrongHost:
    case ErrorCode::InvalidArgument:
    case ErrorCode::FileUnreadable:
        return true;
    default:
        return failure.status == 401 || failure.status == 404;
    }
}

} // namespace

RestSource::RestSource(ServiceAddress address, const PollTiming& timing, QObject* parent)
    : Source(parent)
    , m_address(std::move(address))
    , m_timing(timing)
    , m_window(timing.window)
    , m_picture(timing.interval) {
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &RestSource::ask);
    m_link = {LinkState::Connecting, tr("Not started"), QDateTime::currentMSecsSinceEpoch(), std::nullopt};
}

RestSource::~RestSource() = default;

QString RestSource::name() const {
    return serviceRoot(m_address.url);
}

void RestSource::setInterval(Milliseconds interval) {
    m_timing.interval = std::clamp(interval, leastInterval, mostInterval);
    m_picture.setInterval(m_timing.interval);
    if (m_next.isActive() && m_failures == 0)
        m_next.start(m_timing.interval);
}

void RestSource::start() {
    if (m_asking)
        return;
    m_next.stop();
    m_failures = 0;
    m_roundsUntilTlcs = 0;
    m_maySessions = m_mayLogs = m_mayTlcs = true;
    client::ApiAccess access;
    const auto api = client::ApiAccess::apiBase(serviceRoot(m_address.url) + u"/api"_s);
    auto trust = m_address.caFile.isEmpty() ? Result<client::TlsTrust>(client::TlsTrust())
                                            : client::TlsTrust::withAuthorities(m_address.caFile);
    if (!api || !trust) {
        roundFailed({api ? trust.error() : api.error(), 0, false, std::nullopt, true});
        return;
    }
    access.api = *api;
    access.trust = *trust;
    access.authorizationToken = m_address.token;
    access.timeout = m_timing.timeout;
    m_rest = std::make_unique<client::RestClient>(m_network, access);
    setLink(m_hadData ? LinkState::Lost : LinkState::Connecting, tr("Asking %1…").arg(name()));
    Q_EMIT abilitiesChanged();
    ask();
}

// ---- one round of questions

void RestSource::ask() {
    m_asking = true;
    m_answers = {};
    ++m_round;
    askSessions();
}

void RestSource::askSessions() {
    if (!m_maySessions) {
        askLogs();
        return;
    }
    m_rest->send(client::listSessions(), this, [this](const RestResult<QList<client::Session>>& sessions) {
        if (sessions) {
            m_answers.sessions = *sessions;
        } else if (sessions.error().status == 403) {
            m_maySessions = false; // analysts read logs alone
            Q_EMIT abilitiesChanged();
        } else {
            roundFailed(sessions.error());
            return;
        }
        askLogs();
    });
}

void RestSource::askLogs() {
    m_answers.mayReadLogs = m_mayLogs;
    if (!m_mayLogs) {
        askTlcs();
        return;
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const auto request = client::listSessionLogs(now - m_window.count(), now + clockSlackMs);
    m_rest->send(request, this, [this](const RestResult<QList<client::SessionLog>>& logs) {
        if (logs) {
            m_answers.logs = *logs;
        } else if (logs.error().status == 403) {
            m_mayLogs = m_answers.mayReadLogs = false;
            Q_EMIT abilitiesChanged();
            if (!m_maySessions) { // nothing at all may be seen
                roundFailed({{ErrorCode::NotAllowed, Fault::Local,
                              "this authorization may see neither sessions nor session logs"},
                             403,
                             false,
                             std::nullopt,
                             true});
                return;
            }
        } else if (logs.error().status == 400 && m_window > leastWindow) {
            m_window = std::max(leastWindow, m_window / 2); // it holds more than the service gives at once
        } else {
            roundFailed(logs.error());
            return;
        }
        askTlcs();
    });
}

void RestSource::askTlcs() {
    if (!m_mayTlcs || m_roundsUntilTlcs-- > 0) {
        askWantedLogs();
        return;
    }
    m_roundsUntilTlcs = roundsBetweenTlcs;
    m_rest->send(client::listTlcs(), this, [this](const RestResult<QList<client::Tlc>>& tlcs) {
        if (tlcs) {
            m_answers.tlcs = *tlcs;
        } else if (tlcs.error().status == 403 || tlcs.error().status == 404) {
            m_mayTlcs = false;
        } else {
            roundFailed(tlcs.error());
            return;
        }
        askWantedLogs();
    });
}

/// Sessions older than the window, whose log says whether they are connected or why they are gone.
void RestSource::askWantedLogs() {
    QList<QByteArray> wanted = m_mayLogs ? m_picture.logsWanted(m_timing.logsAtOnce) : QList<QByteArray>();
    QSet<QString> answered;
    for (const client::SessionLog& log : std::as_const(m_answers.logs))
        answered.insert(client::tokenReference(log.token));
    erase_if(wanted, [&answered](const QByteArray& token) {
        return answered.contains(client::tokenReference(token));
    });
    if (wanted.isEmpty()) {
        roundOver();
        return;
    }
    auto left = std::make_shared<qsizetype>(wanted.size());
    for (const QByteArray& token : std::as_const(wanted)) {
        m_rest->send(client::getSessionLog(token), this,
                     [this, left, token, round = m_round](const RestResult<client::SessionLog>& log) {
                         if (round != m_round)
                             return;
                         if (log) {
                             client::SessionLog known = *log;
                             known.token = token; // some services mask it in the answer
                             m_answers.logs.append(known);
                         }
                         if (--*left == 0)
                             roundOver();
                     });
    }
}

void RestSource::roundOver() {
    m_asking = false;
    m_failures = 0;
    m_hadData = true;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (m_domain.isEmpty() && m_answers.sessions && !m_answers.sessions->isEmpty())
        m_domain = m_answers.sessions->first().domain;
    const SourceUpdate update = m_picture.apply(std::exchange(m_answers, {}), now);
    m_next.start(m_timing.interval);
    const QPointer<RestSource> alive(this);
    if (m_link.state != LinkState::Live) {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_timing.interval).count();
        setLink(LinkState::Live, tr("Asks %1 every %n s", nullptr, int(seconds)).arg(name()));
    }
    if (!alive)
        return;
    Q_EMIT updated(update);
}

void RestSource::roundFailed(const RestFailure& failure) {
    m_asking = false;
    const QString what = sentence(failure.error.detail);
    if (isFinal(failure) || failure.status == 403) {
        const bool token = failure.error.code == ErrorCode::NotAuthenticated || failure.status == 403;
        setLink(LinkState::Refused,
                (token ? tr("%1: %2. It needs another token: from the Settings page, or with --token-file.")
                       : tr("%1: %2. Not asking again by itself."))
                    .arg(name(), what));
        return;
    }
    const int doublings = std::min(m_failures++, 10);
    const Milliseconds longest = std::min(m_timing.mostRetry, m_timing.interval * (1 << doublings));
    const auto pause =
        std::max(failure.retryAfter.value_or(Milliseconds(0)),
                 Milliseconds(qint64(double(longest.count()) *
                                     (0.5 + QRandomGenerator::global()->generateDouble() / 2))));
    m_next.start(pause);
    setLink(m_hadData ? LinkState::Lost : LinkState::Connecting,
            tr("%1: %2. Asks again in %3 s.")
                .arg(name(), what, QString::number(double(pause.count()) / 1000, 'f', 1)),
            QDateTime::currentMSecsSinceEpoch() + pause.count());
}

void RestSource::setLink(LinkState state, const QString& description, std::optional<qint64> retryAtMs) {
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_link = {state, description, m_link.state == state ? m_link.sinceMs : now, retryAtMs};
    Q_EMIT linkChanged();
}

} // namespace wayside::observe
