// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/nodeundertest.h"

#include "netcore/conformance/node/watcher.h"

namespace wayside::conformance {

using namespace Qt::StringLiterals;

void IdentifierPool::fill(const QStringList& identifiers) {
    const std::lock_guard lock(m_mutex);
    m_free = identifiers;
    m_size = int(identifiers.size());
}

int IdentifierPool::size() const {
    const std::lock_guard lock(m_mutex);
    return m_size;
}

QStringList IdentifierPool::take(int count, const std::atomic<bool>& stopped) {
    std::unique_lock lock(m_mutex);
    while (m_free.size() < count && !stopped)
        m_changed.wait_for(lock, std::chrono::milliseconds(100));
    const qsizetype taken = std::min<qsizetype>(count, m_free.size());
    QStringList identifiers = m_free.first(taken);
    m_free.remove(0, taken);
    return identifiers;
}

void IdentifierPool::giveBack(const QStringList& identifiers) {
    {
        const std::lock_guard lock(m_mutex);
        m_free += identifiers; // at the end: used again as late as possible
    }
    m_changed.notify_all();
}

NodeUnderTest::NodeUnderTest() = default;
NodeUnderTest::~NodeUnderTest() = default;

TlsOffer NodeUnderTest::tlsOffer(bool rest) const {
    TlsOffer offer;
    offer.tls12Only = !rest;
    offer.authorities = target.authorities;
    if (rest)
        offer.serverName = target.api.host(QUrl::FullyEncoded).toLatin1();
    return offer;
}

QByteArray NodeUnderTest::tokenFor(SessionKind kind) const {
    switch (kind) {
    case SessionKind::Broker:
        return target.brokerToken;
    case SessionKind::Monitor:
        return target.monitorToken;
    default:
        return target.tlcToken;
    }
}

QList<QByteArray> NodeUnderTest::secrets() const {
    return {target.tlcToken, target.brokerToken, target.monitorToken, target.adminToken};
}

std::optional<SessionGrant> createSession(HttpExchange& http, const NodeUnderTest& node, SessionKind kind,
                                          const QStringList& identifiers, bool tls, QString& trouble) {
    HttpExchange::Request request;
    request.method = "POST";
    request.path = u"/v1/sessions"_s;
    request.token = node.tokenFor(kind);
    request.body = QJsonDocument(sessionRequest(kind, node.target.domain, identifiers, tls))
                       .toJson(QJsonDocument::Compact);
    const HttpAnswer answer = http.call(request);
    if (answer.status == 0)
        trouble = answer.trouble;
    else if (!answer.good())
        trouble =
            u"HTTP %1: %2"_s.arg(answer.status).arg(answer.object().value(u"message"_s).toString().left(200));
    else
        return SessionGrant::from(kind, answer.object(), trouble);
    return std::nullopt;
}

} // namespace wayside::conformance
