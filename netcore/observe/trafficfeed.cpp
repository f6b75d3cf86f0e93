// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/trafficfeed.h"

namespace wayside::observe {

using namespace Qt::StringLiterals;

namespace {

/// Trying again helps with what the network or a busy node has done, not with what is not allowed.
bool mayPass(ErrorCode code) {
    switch (code) {
    case ErrorCode::Timeout:
    case ErrorCode::Unreachable:
    case ErrorCode::Refused:
    case ErrorCode::ConnectionLost:
    case ErrorCode::Unavailable:
    case ErrorCode::RateLimited:
        return true;
    default:
        return false;
    }
}

} // namespace

TrafficFeed::TrafficFeed(Source& source, QObject* parent) : QObject(parent), m_source(source) {
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, [this] { m_opened ? poll() : open(); });
}

void TrafficFeed::start(quint64 connectionId) {
    m_connectionId = connectionId;
    m_after = 0;
    m_dropped = 0;
    m_opened = false;
    m_problem.reset();
    ++m_turn;
    if (const QString why = m_source.whyNot(Ability::Traffic); !why.isEmpty()) {
        m_problem = Error{ErrorCode::Unsupported, Fault::Local, why.toStdString()};
        setState(State::Failed);
        return;
    }
    setState(State::Opening);
    open();
}

void TrafficFeed::stop() {
    ++m_turn;
    m_next.stop();
    m_problem.reset();
    setState(State::Off);
}

QString TrafficFeed::path() const {
    return u"connections/%1/traffic"_s.arg(m_connectionId);
}

void TrafficFeed::open() {
    NodeRequest request;
    request.method = "POST";
    request.path = path();
    request.body = {{u"bytes"_s, bytesOfEach}};
    m_source.askNode(request, this, [this, turn = m_turn](const Result<QJsonDocument>& answer) {
        if (turn == m_turn)
            take(answer, true);
    });
}

void TrafficFeed::poll() {
    NodeRequest request;
    request.method = "GET";
    request.path = path();
    request.query.addQueryItem(u"after"_s, QString::number(m_after));
    request.query.addQueryItem(u"limit"_s, QString::number(recordsAtOnce));
    m_source.askNode(request, this, [this, turn = m_turn](const Result<QJsonDocument>& answer) {
        if (turn == m_turn)
            take(answer, false);
    });
}

void TrafficFeed::take(const Result<QJsonDocument>& answer, bool opening) {
    if (!answer) {
        fail(answer.error(), opening);
        return;
    }
    const auto batch = trafficBatchFromJson(answer->object());
    if (!batch) {
        fail(batch.error(), opening);
        return;
    }
    m_problem.reset();
    if (opening) {
        // Of a tap that others have open already the past is theirs.
        m_after = batch->next;
        m_opened = true;
        setState(State::Live);
        m_next.start(0);
        return;
    }
    m_after = batch->next;
    m_dropped += batch->dropped;
    const quint64 turn = m_turn;
    if (!batch->records.isEmpty())
        Q_EMIT records(batch->records);
    if (turn != m_turn)
        return; // whoever heard them has stopped it, or begun anew
    if (batch->ended && !batch->more) {
        setState(State::Ended);
        return;
    }
    setState(State::Live);
    m_next.start(batch->more ? hurryMs : pollMs);
}

void TrafficFeed::fail(const Error& error, bool opening) {
    m_problem = error;
    if (error.code == ErrorCode::NotFound && !opening) {
        // Asked too seldom: the node has closed the tap. What passed since is lost.
        m_opened = false;
        setState(State::Opening);
        m_next.start(hurryMs);
        return;
    }
    if (mayPass(error.code)) {
        setState(State::Opening);
        m_next.start(retryMs);
        return;
    }
    setState(State::Failed);
}

void TrafficFeed::setState(State state) {
    if (state == m_state && !m_problem)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace wayside::observe
