// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/client/clienttrack.h"

#include "netcore/conformance/client/provocations.h"
#include "netcore/conformance/client/watching.h"

#include <algorithm>
#include <utility>

namespace wayside::conformance::client {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds earlyAllowance{50}; ///< a clock that counts in other steps than ours

QString seconds(Milliseconds duration) {
    return QString::number(double(duration.count()) / 1000.0, 'g', 3);
}

} // namespace

ClientTrack::ClientTrack(QString name, const ClientFacts& facts, SessionPlanner& planner, CaseBook& book,
                         const JudgeTimes& times, TrackHost& host)
    : m_name(std::move(name))
    , m_facts(facts)
    , m_planner(planner)
    , m_book(book)
    , m_times(times)
    , m_host(host) {}

void ClientTrack::plan() {
    if (m_plan)
        return;
    m_refusals = 0;
    if (m_later) {
        m_plan = std::exchange(m_later, std::nullopt);
        return;
    }
    m_plan = m_planner.next(m_facts);
    if (!m_plan) {
        // Nothing is left for this client; it may stay while others are judged.
        m_finished = true;
        m_plan.emplace();
        m_plan->scene.acts.push_back(makeWatching({.least = std::chrono::hours(24)}));
    }
    if (m_plan->isObservation)
        ++m_facts.observations;
    if (m_plan->scene.opening == Opening::Coalesced)
        m_facts.triedCoalesced = true;
}

// ---- REST

CreateVerdict ClientTrack::createRequested(Moment moment) {
    if (m_awaiting && !m_visiting)
        neverConnected(moment);
    judgeComeback(moment);
    m_finished = m_finished && !m_planner.hasMore(m_facts);
    plan();
    const RestScene& scene = m_plan->rest;
    if (m_stopWatchUntil) {
        if (moment.now < *m_stopWatchUntil)
            m_book.failed(scene.id, Half::Behaviour,
                          u"asked again %1 ms after it was told %2"_s
                              .arg(Milliseconds(moment.now - m_refusedAt).count())
                              .arg(scene.status));
        m_stopWatchUntil.reset();
        m_plan.reset();
        plan(); // it was started again, or does not know when to stop
        return createRequested(moment);
    }
    if (watchesRow(moment))
        return {};
    return scene.id.empty() ? CreateVerdict{} : refusal(moment);
}

/// Of resets right after accept, to see how the client waits. True: the row goes on although it was planned
/// to be over, for it is not clear yet whether the client waits at all.
bool ClientTrack::watchesRow(Moment moment) {
    if (m_plan->scene.opening == Opening::ResetWhenAccepted) {
        m_inRow = true;
        m_waits.attempt(moment.now);
        return false;
    }
    if (!m_inRow)
        return false;
    m_waits.attempt(moment.now);
    if (m_waits.attempts() > SessionPlanner::resetsInARow && m_waits.isSuspicious(0)) {
        m_later = std::exchange(m_plan, SessionPlan());
        m_plan->scene.opening = Opening::ResetWhenAccepted;
        m_plan->scene.openingCase = "01-1.11";
        return true;
    }
    m_inRow = false;
    m_waits.judge(m_book, {});
    m_waits.succeeded();
    return false;
}

CreateVerdict ClientTrack::refusal(Moment moment) {
    const RestScene& scene = m_plan->rest;
    if (scene.delay.count() > 0 && m_refusals++ == 0) {
        m_refusedAt = moment.now;
        return {.delay = scene.delay};
    }
    if (scene.delay.count() > 0) {
        if (moment.now - m_refusedAt < scene.delay)
            m_book.failed(scene.id, Half::Behaviour,
                          u"asked a second time %1 ms after the first, which was not answered yet"_s.arg(
                              Milliseconds(moment.now - m_refusedAt).count()));
        return {};
    }
    if (scene.times > 1)
        m_waits.attempt(moment.now);
    const bool again = scene.times > 1 ? m_refusals < scene.times || m_waits.isSuspicious(scene.times)
                                       : m_refusals < scene.times || scene.forGood;
    if (!again) {
        endRefusals(moment);
        return {};
    }
    ++m_refusals;
    m_refusedAt = moment.now;
    if (scene.forGood) {
        m_stopWatchUntil = moment.now + m_times.stopWatch;
        m_host.hint(u"the client was told %1 and has to stop; watching for %2 s"_s.arg(scene.status)
                        .arg(seconds(m_times.stopWatch)));
    } else {
        awayFor(EndKind::Refused, scene.id, moment);
    }
    return {.forward = false,
            .status = scene.garbage ? 200 : scene.status,
            .retryAfter = scene.retryAfter,
            .garbage = scene.garbage};
}

/// The client has asked again after all it was refused.
void ClientTrack::endRefusals(Moment moment) {
    const RestScene& scene = m_plan->rest;
    if (scene.times > 1) {
        m_waits.judge(m_book, scene.id);
        m_waits.succeeded();
        return;
    }
    const Milliseconds after = moment.now - m_refusedAt;
    if (after + earlyAllowance < scene.retryAfter)
        m_book.failed(scene.id, Half::Behaviour,
                      u"asked again after %1 ms where Retry-After said %2 s"_s.arg(after.count())
                          .arg(seconds(scene.retryAfter)));
    else
        m_book.passed(scene.id);
}

QJsonObject ClientTrack::granted(const QJsonObject& session, Moment moment, int& status) {
    const auto terms = sessionTerms(session);
    if (!terms) {
        status = 502;
        return session;
    }
    plan();
    m_book.passed("02-2.01");
    m_book.passed("02-1.01");
    m_terms = *terms;
    m_awaiting = true;
    m_visiting = false;
    m_awaitingUntil = moment.now + m_times.patience;
    ++m_sessions;
    status = m_plan->shape.created ? 201 : 200;
    return offered(session, m_plan->shape, m_times,
                   m_host.endpoint(m_plan->shape.place, m_plan->trap, m_terms.tls), moment.wall, m_terms);
}

void ClientTrack::refusedByNode(int status, const QString& message) {
    m_host.hint(u"the node refused the client's request for a session: %1"_s.arg(message));
    if (status == 401 || status == 403)
        m_book.failed("02-1.01", Half::Behaviour, message);
    else if (status >= 400 && status < 500)
        m_book.failed("02-2.01", Half::Behaviour, message);
}

// ---- the streaming side

std::unique_ptr<SessionJudge> ClientTrack::connected(const Arrival& arrival, ClientPort& port,
                                                     Moment moment) {
    if (!m_awaiting || m_visiting || !m_plan || m_plan->trap != TlsTrap::None)
        return nullptr;
    const bool rightPlace =
        arrival.place == m_plan->shape.place && arrival.trap == TlsTrap::None && arrival.tls == m_terms.tls;
    if (rightPlace)
        m_book.passed("01-1.06");
    else
        m_book.failed("01-1.06", Half::Behaviour,
                      u"connected to another port than the one its session named"_s);
    if (!rightPlace && !m_plan->shape.id.empty())
        m_book.failed(m_plan->shape.id, Half::Behaviour,
                      u"connected to another port than the session named"_s);
    m_visiting = true;
    m_awaitingUntil.reset();
    const QString label = u"%1, session %2"_s.arg(m_name).arg(m_sessions);
    auto judge =
        std::make_unique<SessionJudge>(m_terms, std::move(m_plan->scene), m_times, m_book, port, label);
    judge->onHint = [this](const QString& words) { m_host.hint(words); };
    judge->isSpent = [this](const QByteArray& token) { return wasSpent(token); };
    m_lastComeback = {};
    judge->accepted(moment);
    return judge;
}

void ClientTrack::tlsFailed(const QString& words) {
    m_book.failed("04-9.01", Half::Behaviour, u"the TLS handshake failed: "_s + words);
}

void ClientTrack::visitEnded(const SessionJudge& judge) {
    const SceneEnd& end = judge.end();
    m_facts.learn(judge.load());
    if (end.wasActive) {
        ++m_facts.sessions;
        m_book.passed("02-1.05");
        if (m_plan && m_plan->rest.delay.count() > 0)
            m_book.passed(m_plan->rest.id);
        if (m_sessions > 1)
            m_book.passed("01-1.04");
    }
    if (m_plan && !m_plan->shape.id.empty()) {
        if (end.wasActive)
            m_book.passed(m_plan->shape.id);
        else
            m_book.failed(m_plan->shape.id, Half::Behaviour,
                          u"connected with that session but did not become active"_s);
    }
    if (m_plan && m_plan->shape.place == Place::ClosedPort)
        m_book.passed("01-1.14");
    // A connection that broke before says nothing about the token: the next address of the host may be tried.
    if (judge.sawToken())
        m_spent.insert(m_terms.token);
    m_host.sessionOver(m_terms.token);
    m_awaiting = m_visiting = false;
    m_lastComeback = end.comeback;
    m_plan.reset();
    awayFor(end.kind, end.comeback, {end.at, {}});
    if (end.kind == EndKind::ClientLeft) {
        m_absence->until = end.at + m_times.leaveWait;
        m_absence->failed = true; // it need not come back
    }
    if (!m_planner.hasMore(m_facts) && end.comeback.empty())
        m_finished = true;
}

void ClientTrack::trapEnded(const QString& finding, Moment moment) {
    if (!m_plan || m_plan->trap == TlsTrap::None)
        return;
    if (finding.isEmpty())
        m_book.passed(m_plan->trapCase, Half::Close);
    else
        m_book.failed(m_plan->trapCase, Half::Close, finding);
    const CaseId comeback = m_plan->trapCase;
    m_host.sessionOver(m_terms.token);
    m_awaiting = m_visiting = false;
    m_awaitingUntil.reset();
    m_plan.reset();
    awayFor(EndKind::Refused, comeback, moment);
}

void ClientTrack::strayToken(const QByteArray& token) {
    if (!wasSpent(token))
        return;
    const QString words = u"presented the token of an earlier connection again"_s;
    m_book.failed("01-1.04", Half::Behaviour, words);
    if (!m_lastComeback.empty())
        m_book.failed(m_lastComeback, Half::Behaviour, words);
}

} // namespace wayside::conformance::client
