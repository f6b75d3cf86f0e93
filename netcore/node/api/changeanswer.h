// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/api/apiservices.h"
#include "netcore/node/http/routetable.h"
#include "netcore/timing/clocks.h"

#include <functional>
#include <memory>
#include <type_traits>

namespace wayside::node::api {

/// An entry of the audit log for something done over REST.
inline void audit(const ApiServices& services, const http::Caller& caller, const QString& action,
                  const QString& subject, const QString& outcome) {
    store::AuditEntry entry;
    entry.atMs = timing::wallMilliseconds();
    entry.actor = caller.name;
    entry.action = action;
    entry.subject = subject;
    entry.outcome = outcome;
    services.store->appendAudit(entry);
}

/// What to do when the access registry has answered a change: note it in the audit log, wait until it has
/// acted on live sessions, then answer with `response(T)`, or for a change without a value with 204. So a
/// revoked token has no session left when its revocation is answered (spec 02 §2).
template <typename T>
std::function<void(Result<T>)> answerChange(const ApiServices& services, const http::RequestContext& context,
                                            const std::shared_ptr<http::Responder>& responder,
                                            const QString& action, const QString& subject,
                                            std::function<http::HttpResponse(const T&)> response) {
    return [&services, caller = context.caller, responder, action, subject,
            response = std::move(response)](const Result<T>& outcome) {
        if (!outcome) {
            audit(services, caller, action, subject, QString::fromStdString(outcome.error().detail));
            responder->fail(outcome.error());
            return;
        }
        audit(services, caller, action, subject, QStringLiteral("done"));
        // What the registry's change made the engine do was posted before this.
        services.control.ask(
            services.replies, [](Engine&) { return true; },
            [responder, answer = response(*outcome)](bool) { responder->answer(answer); });
    };
}

/// The same for changes without a value: 204.
inline std::function<void(Result<void>)> answerRemoval(const ApiServices& services,
                                                       const http::RequestContext& context,
                                                       const std::shared_ptr<http::Responder>& responder,
                                                       const QString& action, const QString& subject) {
    return [then = answerChange<bool>(services, context, responder, action, subject, [](bool) {
                return http::HttpResponse::noContent();
            })](const Result<void>& outcome) {
        then(outcome ? Result<bool>(true) : Result<bool>(tl::unexpected(outcome.error())));
    };
}

} // namespace wayside::node::api
