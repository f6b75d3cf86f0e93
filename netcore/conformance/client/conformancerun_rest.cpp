// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/client/conformancerun.h"

#include <QJsonDocument>
#include <QPointer>
#include <QTimer>

/// The REST side: what the judge answers itself, and what it changes in the node's answers.
namespace wayside::conformance::client {

using namespace Qt::StringLiterals;
using node::http::HttpRequest;
using node::http::HttpResponse;

namespace {

constexpr int createPatience = 60; ///< looks at whether the client's old connection has ended
constexpr Milliseconds createLook{20};

bool isAboutSessions(const QStringList& path) {
    return path.size() >= 3 && path[0] == "api"_L1 && path[1] == "v1"_L1 && path[2] == "sessions"_L1;
}

QJsonObject objectIn(const HttpResponse& response) {
    return QJsonDocument::fromJson(response.body()).object();
}

} // namespace

std::function<ConformanceRun::Handler(ConformanceRun::Handler)> ConformanceRun::restFilter() {
    return [this](Handler next) -> Handler {
        return [this, next = std::move(next)](const HttpRequest& request, const ResponderPointer& responder) {
            if (!isAboutSessions(request.target.path)) {
                next(request, responder);
                return;
            }
            responder->setLogPath(request.target.path.size() > 3 ? u"/api/v1/sessions/…"_s
                                                                 : u"/api/v1/sessions"_s);
            QMetaObject::invokeMethod(
                this, [this, exchange = Exchange{request, responder, next}] { handle(exchange); },
                Qt::QueuedConnection);
        };
    };
}

void ConformanceRun::handle(const Exchange& exchange) {
    if (!m_planner || m_over)
        exchange.responder->fail(503, u"clients are not judged now"_s);
    else if (exchange.request.target.path.size() == 3 && exchange.request.method == "POST")
        createSession(exchange);
    else if (exchange.request.target.path.size() == 4)
        showSession(exchange);
    else
        forward(exchange, [responder = exchange.responder](const HttpResponse& r) { responder->answer(r); });
}

/// To the node's own routes, on the API's thread, and back.
void ConformanceRun::forward(const Exchange& exchange, Answer answer) {
    QMetaObject::invokeMethod(
        exchange.responder.get(),
        [this, exchange, answer = std::move(answer)] {
            exchange.next(exchange.request,
                          node::http::Responder::capturing([this, answer](const HttpResponse& response) {
                              QMetaObject::invokeMethod(
                                  this, [answer, response] { answer(response); }, Qt::QueuedConnection);
                          }));
        },
        Qt::QueuedConnection);
}

ClientTrack& ConformanceRun::trackOf(const ClientKey& key) {
    auto& track = m_tracks[key];
    if (track)
        return *track;
    ClientFacts facts;
    facts.type = sessionTypeFrom(key.type.toStdString()).value_or(SessionType::Tlc);
    facts.protocol = sessionProtocolFrom(key.protocol.toStdString()).value_or(SessionProtocol::Multiplex);
    facts.tls = key.securityMode.startsWith("TLS"_L1);
    QString name = key.type.isEmpty() ? u"a client"_s : key.type.left(16);
    if (!key.identifiers.isEmpty())
        name += u' ' + key.identifiers.first().left(16);
    for (QChar& c : name) {
        if (c.unicode() < 0x20 || c.unicode() > 0x7E)
            c = u'?';
    }
    if (facts.tls)
        name += u" (TLS)"_s;
    track = std::make_unique<ClientTrack>(name, facts, *m_planner, m_book, m_options.times, *this);
    hint(u"%1 has asked for its first session"_s.arg(name));
    return *track;
}

void ConformanceRun::createSession(const Exchange& exchange) {
    const auto body = exchange.request.jsonObject();
    const QByteArray authorization = exchange.request.header("x-authorization").value_or(QByteArray());
    const ClientKey key = clientKey(authorization, body.value_or(QJsonObject()));
    if (m_tracks.contains(key)) {
        createWhenFree(exchange, *m_tracks[key], createPatience);
        return;
    }
    // Whoever asks wrongly is no client yet: let the node say so first.
    forward(exchange, [this, exchange, key](const HttpResponse& response) {
        if (response.status() >= 300) {
            const QString message = objectIn(response)[u"message"_s].toString();
            hint(u"the node refused a request for a session: %1"_s.arg(message));
            const CaseId id = response.status() == 401 || response.status() == 403 ? "02-1.01" : "02-2.01";
            m_book.failed(id, Half::Behaviour, message);
            exchange.responder->answer(response);
            return;
        }
        if (m_endSession)
            m_endSession(objectIn(response)[u"token"_s].toString().toLatin1());
        createWhenFree(exchange, trackOf(key), createPatience);
    });
}

/// The news of a closed connection and of the next request take different ways; the close goes first.
void ConformanceRun::createWhenFree(const Exchange& exchange, ClientTrack& track, int patience) {
    Visit* visit = visitOf(track);
    if (visit != nullptr && patience > 0) {
        QTimer::singleShot(createLook, this, [this, exchange, &track, patience] {
            createWhenFree(exchange, track, patience - 1);
        });
        return;
    }
    if (visit != nullptr) {
        hint(u"%1 asked for a new session while its old connection was still open"_s.arg(track.name()));
        visit->superseded();
        visit->stop("superseded by a newer session");
    }
    decideCreate(exchange, track);
}

void ConformanceRun::decideCreate(const Exchange& exchange, ClientTrack& track) {
    const CreateVerdict verdict = track.createRequested(moment());
    rearm();
    if (!verdict.forward) {
        HttpResponse refusal =
            HttpResponse::error(verdict.status, u"this is a test: the client's answer to it is judged"_s);
        if (verdict.garbage)
            refusal = HttpResponse::bytes("<html><body>It works!</body></html>", "text/html", 200);
        else if (verdict.retryAfter.count() > 0)
            refusal.setHeader("Retry-After", QByteArray::number(qint64(verdict.retryAfter.count() / 1000)));
        exchange.responder->answer(refusal);
        return;
    }
    forward(exchange, [this, exchange, &track, delay = verdict.delay](const HttpResponse& response) {
        answerCreate(exchange, track, delay, response);
    });
}

void ConformanceRun::answerCreate(const Exchange& exchange, ClientTrack& track, Milliseconds delay,
                                  const HttpResponse& response) {
    if (response.status() >= 300) {
        track.refusedByNode(response.status(), objectIn(response)[u"message"_s].toString());
        exchange.responder->answer(response);
        return;
    }
    if (delay.count() > 0) {
        QTimer::singleShot(delay, this, [this, exchange, &track, response] {
            answerCreate(exchange, track, Milliseconds(0), response);
        });
        return;
    }
    m_current = &track;
    int status = response.status();
    const QJsonObject told = track.granted(objectIn(response), moment(), status);
    m_current = nullptr;
    m_offers.insert(told[u"token"_s].toString().toLatin1(), told);
    exchange.responder->answer(HttpResponse::json(told, status));
    rearm();
}

/// GET, PUT and DELETE of one session.
void ConformanceRun::showSession(const Exchange& exchange) {
    forward(exchange, [this, exchange](const HttpResponse& response) {
        if (response.status() >= 300) {
            exchange.responder->answer(response);
            return;
        }
        const QJsonObject session = objectIn(response);
        changed(exchange, session);
        if (session.isEmpty())
            exchange.responder->answer(response);
        else
            exchange.responder->answer(HttpResponse::json(asOffered(session), response.status()));
    });
}

void ConformanceRun::changed(const Exchange& exchange, const QJsonObject& session) {
    const QByteArray token = exchange.request.target.path.last().toLatin1();
    for (const auto visits = m_visits; Visit * visit : visits) {
        if (visit->judge() == nullptr || visit->judge()->token() != token)
            continue;
        if (exchange.request.method == "DELETE")
            visit->stop("the session was deleted");
        else if (const auto terms = sessionTerms(session); terms && exchange.request.method == "PUT")
            visit->judge()->setIdentifiers(terms->identifiers);
    }
}

/// The node knows its own ports and limits only.
QJsonObject ConformanceRun::asOffered(const QJsonObject& session) const {
    const auto offer = m_offers.constFind(session[u"token"_s].toString().toLatin1());
    if (offer == m_offers.constEnd())
        return session;
    QJsonObject told = *offer;
    QJsonObject details = told[u"details"_s].toObject();
    const QJsonObject now = session[u"details"_s].toObject();
    if (now.contains(u"tlcIdentifiers"_s))
        details.insert(u"tlcIdentifiers"_s, now[u"tlcIdentifiers"_s]);
    told.insert(u"details"_s, details);
    return told;
}

} // namespace wayside::conformance::client
