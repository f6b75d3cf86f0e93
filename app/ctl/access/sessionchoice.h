// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/nodetask.h"
#include "app/ctl/verb.h"
#include "netcore/client/rest/sessionlogs.h"
#include "netcore/client/rest/sessions.h"

#include <functional>
#include <QList>

namespace wayside::ctl {

class Invocation;

/// How a command line says which session it means: a session token is a secret and no argument.
///
///     SESSION                     its reference, as lists show it, or a TLC identifier that one session has
///     --session-token-file FILE   the token itself
Argument sessionArgument();
QList<Option> sessionTokenOptions();

struct SessionChoice {
    QByteArray token;  ///< from the file; a secret
    QString reference; ///< or as it was typed
};
/// Error: InvalidArgument, FileUnreadable.
Result<SessionChoice> sessionChoiceFrom(const Invocation& invocation);

/// The token of the session meant, which the API is asked for where needed. A session whose token the API
/// does not tell cannot be found this way. Ends the task when there is none, or more than one.
void findSession(NodeTask& task, const SessionChoice& choice,
                 std::function<void(const QByteArray& token)> found);
/// The same among session logs created in from..until.
void findSessionLog(NodeTask& task, const SessionChoice& choice, qint64 from, qint64 until,
                    std::function<void(const client::SessionLog&)> found);

} // namespace wayside::ctl
