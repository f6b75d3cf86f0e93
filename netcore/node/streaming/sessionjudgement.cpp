// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/streaming/sessionjudgement.h"

namespace wayside::node {

using namespace Qt::StringLiterals;

namespace {

SessionJudgement ended(EndReason reason, const QString& sentence) {
    return {reason, sentence, {}, {}};
}

bool reachesSession(const store::Authorization& authorization, const SessionFacts& session) {
    return store::roleCovers(authorization.role, session.type) &&
           (authorization.role == Role::PlatformAdmin || authorization.domain == session.domain);
}

} // namespace

SessionJudgement judgeSession(const SessionFacts& session, const store::AccessDirectory& access) {
    const store::AuthorizationToken* const token = access.token(session.authorizationTokenId);
    const store::Authorization* const authorization = access.authorization(session.authorizationId);
    if (!token || !authorization || token->authorization != session.authorizationId)
        return ended(EndReason::TokenRevoked, u"error: the authorization of this session was revoked"_s);
    const QString notAllowed = u"error: the authorization no longer allows this session"_s;
    if (!reachesSession(*authorization, session) || !access.domain(session.domain))
        return ended(EndReason::AdminTermination, notAllowed);

    SessionJudgement judgement;
    judgement.account = authorization->account;
    bool deleted = false;
    for (const QString& identifier : session.identifiers) {
        const store::Tlc* const tlc = access.tlc(session.domain, identifier);
        const QString gone = u"maintenance: TLC %1 was deleted"_s.arg(identifier);
        if (!tlc && session.type == SessionType::Tlc)
            return ended(EndReason::TlcDeleted, gone);
        if (!tlc || !access.mayUse(*authorization, *tlc))
            judgement.lost.append(identifier);
        if (!tlc && std::exchange(deleted, true) == false)
            judgement.sentence = gone;
    }
    if (!session.wholeDomain && judgement.lost.size() == session.identifiers.size())
        return deleted ? ended(EndReason::TlcDeleted, judgement.sentence)
                       : ended(EndReason::AdminTermination, notAllowed);
    judgement.sentence.clear();
    return judgement;
}

} // namespace wayside::node
