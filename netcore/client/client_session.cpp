// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/client.h"

#include "netcore/text/latintext.h"

#include <algorithm>
#include <utility>

/// What a client does with a session that exists: change its scope, delete it.
namespace wayside::client {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds longestDeletion{5000}; // stopping does not wait longer for it

QString textOf(SecurityMode mode) {
    return latinText(nameOf(mode));
}

} // namespace

Result<void> Client::updateIdentifiers(const QStringList& identifiers) {
    if (m_settings.session.protocol != SessionProtocol::Multiplex)
        return failure(ErrorCode::InvalidArgument, Fault::Local,
                       "a singleplex session has one identifier for good");
    if (m_scopeUnderWay)
        return failure(ErrorCode::WrongState, Fault::Local, "an earlier change of scope is under way");
    const QStringList before = std::exchange(m_settings.session.identifiers, identifiers);
    m_scopeUnderWay = true;
    if (m_activity == Activity::CreatingSession && !m_session)
        createSession(); // again: the one under way asks for the old scope
    if (!m_session) {    // the next session has it from the beginning
        QMetaObject::invokeMethod(
            this, [this, before] { onScopeAnswer(Session{}, before); }, Qt::QueuedConnection);
        return {};
    }
    retire(m_changes);
    m_changes = std::make_unique<RestClient>(m_surroundings.network, m_settings.access);
    m_changes->send(
        updateSession(m_session->token, textOf(m_session->securityMode), identifiers), this,
        [this, before, asked = m_changes.get(), token = m_session->token](const RestResult<Session>& answer) {
            if (asked != m_changes.get()) // stopped meanwhile
                return;
            if (answer && m_session && m_session->token == token)
                m_session->identifiers = answer->identifiers;
            onScopeAnswer(answer, before);
        });
    return {};
}

void Client::onScopeAnswer(const RestResult<Session>& answer, const QStringList& before) {
    m_scopeUnderWay = false;
    std::optional<Error> error;
    // A session that is over is no refusal: the next one is made with the new scope.
    if (!answer && answer.error().status != 404) {
        m_settings.session.identifiers = before;
        error = answer.error().error;
    }
    Q_EMIT statusChanged();
    Q_EMIT identifiersUpdated(error);
}

/// A session was made that will not be used.
void Client::discardSession() {
    if (m_session && m_settings.deleteSessions)
        deleteSession(m_session->token, [] {});
    m_session.reset();
}

void Client::deleteSession(const QByteArray& token, const std::function<void()>& then) {
    ApiAccess access = m_settings.access;
    access.timeout = std::min(access.timeout, longestDeletion);
    retire(m_deletion);
    m_deletion = std::make_unique<RestClient>(m_surroundings.network, access);
    m_deletion->deleteSession(
        token, this, [this, then, asked = m_deletion.get()](const RestResult<Nothing>& done) {
            if (asked != m_deletion.get())
                return;
            // Bye has ended it already: as good as deleted.
            const bool gone = done || done.error().status == 404;
            Q_EMIT sessionDeleted(gone ? std::nullopt : std::optional(done.error().error));
            then();
        });
}

} // namespace wayside::client
