// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/access/sessionchoice.h"

#include "app/ctl/access/accessverb.h"
#include "app/ctl/invocation.h"
#include "netcore/client/rest/tokenreference.h"

#include <QRegularExpression>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using client::Session;
using client::SessionLog;

namespace {

QStringList identifiersOf(const Session& session) {
    return session.identifiers;
}
QStringList identifiersOf(const SessionLog& log) {
    QStringList identifiers;
    for (const client::ScopeHistoryEntry& entry : log.scopeHistory)
        identifiers.append(entry.tlcIdentifier);
    return identifiers;
}

/// By reference; where none fits, by identifier.
template <typename Row>
QList<Row> fitting(const QList<Row>& rows, const QString& wanted) {
    QList<Row> meant;
    QList<Row> having;
    for (const Row& row : rows) {
        if (client::meansToken(wanted, row.token))
            meant.append(row);
        else if (identifiersOf(row).contains(wanted))
            having.append(row);
    }
    return meant.isEmpty() ? having : meant;
}

/// The one there is, or a complaint.
template <typename Row>
std::optional<Row> only(NodeTask& task, const QList<Row>& found, const QString& wanted) {
    if (found.size() == 1)
        return found.constFirst();
    if (found.isEmpty()) {
        task.fail(Error{ErrorCode::NotFound, Fault::Local, "there is no session " + wanted.toStdString()});
        return std::nullopt;
    }
    QStringList references;
    for (const Row& row : found)
        references.append(client::tokenReference(row.token));
    references.removeDuplicates();
    task.fail(
        Error{ErrorCode::Conflict, Fault::Local,
              (u"%1 is said of %2 sessions: %3"_s.arg(wanted).arg(found.size()).arg(references.join(u", "_s)))
                  .toStdString()});
    return std::nullopt;
}

} // namespace

Argument sessionArgument() {
    return {u"SESSION"_s,
            u"Its reference, as lists show it, or a TLC identifier that one session has. Left out with "
            u"--session-token-file."_s,
            Argument::Count::Optional};
}

QList<Option> sessionTokenOptions() {
    return {{u"session-token-file"_s,
             u"File with the session's token on its first line; - for standard input."_s, u"FILE"_s}};
}

Result<SessionChoice> sessionChoiceFrom(const Invocation& invocation) {
    SessionChoice choice;
    choice.reference = invocation.argument(0);
    const bool byFile = invocation.isSet(u"session-token-file"_s);
    if (byFile == !choice.reference.isEmpty())
        return failure(ErrorCode::InvalidArgument, Fault::Local,
                       "give either SESSION or --session-token-file FILE");
    // A token among the arguments has been seen by everyone on this computer: better say so than take it.
    static const QRegularExpression nameable(u"^(•*[0-9a-fA-F]{6,64}|[a-z0-9_-]{8})$"_s);
    if (!byFile && !nameable.match(choice.reference).hasMatch())
        return failure(
            ErrorCode::InvalidArgument, Fault::Local,
            "a session is named by its reference or a TLC identifier; its token belongs into a file: "
            "--session-token-file FILE");
    if (byFile) {
        const auto token = tokenFromFile(invocation.value(u"session-token-file"_s));
        if (!token)
            return tl::unexpected(token.error());
        choice.token = *token;
    }
    return choice;
}

void findSession(NodeTask& task, const SessionChoice& choice, std::function<void(const QByteArray&)> found) {
    if (!choice.token.isEmpty()) {
        found(choice.token);
        return;
    }
    ask(task, client::listSessions(),
        [&task, wanted = choice.reference, found = std::move(found)](const QList<Session>& sessions) {
            const auto session = only(task, fitting(sessions, wanted), wanted);
            if (!session)
                return;
            if (client::isWholeToken(session->token))
                found(session->token);
            else
                task.fail(
                    Error{ErrorCode::NotAllowed, Fault::Peer,
                          "the API does not tell the token of this session: give --session-token-file FILE"});
        });
}

void findSessionLog(NodeTask& task, const SessionChoice& choice, qint64 from, qint64 until,
                    std::function<void(const SessionLog&)> found) {
    if (!choice.token.isEmpty()) {
        ask(task, client::getSessionLog(choice.token), std::move(found));
        return;
    }
    ask(task, client::listSessionLogs(from, until),
        [&task, wanted = choice.reference, found = std::move(found)](const QList<SessionLog>& logs) {
            if (const auto log = only(task, fitting(logs, wanted), wanted))
                found(*log);
        });
}

} // namespace wayside::ctl
