// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/access/accesswords.h"

#include "ui/shell/words.h"

#include <array>
#include <QCoreApplication>

namespace wayside::ui::accesswords {

using namespace Qt::StringLiterals;
using access::AccessService;
using access::Operation;
using access::Resource;

namespace {

struct AccessWords {
    Q_DECLARE_TR_FUNCTIONS(AccessWords)
};

QString serversWords(const client::RestFailure& failure) {
    QString words = QString::fromStdString(failure.error.detail);
    // Our nodes begin with the status, which the sentence around it says in words.
    static constexpr std::array begin{"HTTP 4"_L1, "HTTP 5"_L1};
    for (const QLatin1StringView each : begin) {
        const qsizetype colon = words.indexOf(": "_L1);
        if (words.startsWith(each) && colon > 0)
            words = words.mid(colon + 2);
    }
    return words;
}

QString comeBack(const client::RestFailure& failure) {
    return failure.retryAfter
               ? AccessWords::tr("Try again in %1.").arg(words::duration(failure.retryAfter->count()))
               : AccessWords::tr("Try again in a moment.");
}

} // namespace

QString key(Resource resource) {
    constexpr std::array names{"domains"_L1, "accounts"_L1, "tlcs"_L1,        "authorizations"_L1,
                               "tokens"_L1,  "policies"_L1, "sessionlogs"_L1, "sessions"_L1};
    return names.at(std::size_t(resource));
}

QString title(Resource resource) {
    switch (resource) {
    case Resource::Domains:
        return AccessWords::tr("Domains");
    case Resource::Accounts:
        return AccessWords::tr("Accounts");
    case Resource::Tlcs:
        return AccessWords::tr("TLCs");
    case Resource::Authorizations:
        return AccessWords::tr("Authorizations");
    case Resource::Tokens:
        return AccessWords::tr("Tokens");
    case Resource::PayloadPolicies:
        return AccessWords::tr("Payload policies");
    case Resource::SessionLogs:
        return AccessWords::tr("Session logs");
    case Resource::Sessions:
        return AccessWords::tr("Sessions");
    }
    return {};
}

QString counted(Resource resource, int count) {
    switch (resource) {
    case Resource::Domains:
        return AccessWords::tr("%n domains", nullptr, count);
    case Resource::Accounts:
        return AccessWords::tr("%n accounts", nullptr, count);
    case Resource::Tlcs:
        return AccessWords::tr("%n TLCs", nullptr, count);
    case Resource::Authorizations:
        return AccessWords::tr("%n authorizations", nullptr, count);
    case Resource::Tokens:
        return AccessWords::tr("%n tokens", nullptr, count);
    case Resource::PayloadPolicies:
        return AccessWords::tr("%n payload policies", nullptr, count);
    case Resource::SessionLogs:
        return AccessWords::tr("%n logged sessions", nullptr, count);
    case Resource::Sessions:
        return AccessWords::tr("%n sessions", nullptr, count);
    }
    return {};
}

QString purpose(Resource resource) {
    switch (resource) {
    case Resource::Domains:
        return AccessWords::tr(
            "Domains appear here: each holds the TLCs of one area, and nothing passes between two.");
    case Resource::Accounts:
        return AccessWords::tr("Accounts appear here: the organisations that own TLCs and authorizations.");
    case Resource::Tlcs:
        return AccessWords::tr("Registered TLCs appear here: only those can have sessions.");
    case Resource::Authorizations:
        return AccessWords::tr("Authorizations appear here: which role an account has in a domain.");
    case Resource::Tokens:
        return AccessWords::tr(
            "Authorization tokens appear here, masked: what clients ask for sessions with.");
    case Resource::PayloadPolicies:
        return AccessWords::tr(
            "Payload policies appear here: which payload types sessions receive. Without any, "
            "everything passes.");
    case Resource::SessionLogs:
        return AccessWords::tr(
            "Sessions created in the chosen span appear here, with when they were connected and "
            "why they ended.");
    case Resource::Sessions:
        return {};
    }
    return {};
}

QString failure(const client::RestFailure& failure) {
    const QString words = serversWords(failure);
    switch (failure.status) {
    case 400:
    case 422:
        return AccessWords::tr("The service refused the values (%1). Correct them and try again.").arg(words);
    case 401:
        return AccessWords::tr(
                   "The service does not know this token (%1). It was revoked or mistyped: use another "
                   "one.")
            .arg(words);
    case 403:
        return AccessWords::tr("This token may not do this (%1). Ask an administrator for a role that may.")
            .arg(words);
    case 404:
        return AccessWords::tr(
                   "It is no longer there (%1). Somebody removed it, or it is in another domain; load "
                   "the list again.")
            .arg(words);
    case 409:
        return AccessWords::tr("It conflicts with what is there (%1). Look at the list and decide anew.")
            .arg(words);
    case 413:
        return AccessWords::tr("The request is larger than the service takes (%1). Send less at once.")
            .arg(words);
    case 429:
        return AccessWords::tr("The service asks for fewer requests (%1).").arg(words) + u' ' +
               comeBack(failure);
    case 503:
        return AccessWords::tr("The service takes no requests at the moment (%1).").arg(words) + u' ' +
               comeBack(failure);
    default:
        break;
    }
    if (failure.status >= 500)
        return AccessWords::tr("The service failed (%1). Its log says more; try again later.").arg(words);
    return words::error(failure.error);
}

QString shortFailure(const client::RestFailure& failure) {
    const QString words = serversWords(failure);
    return words.isEmpty() ? accesswords::failure(failure) : words;
}

namespace {

QString mayNotSee(Resource resource, const QString& who) {
    switch (resource) {
    case Resource::Domains:
        return AccessWords::tr("%1 may not see domains: PLATFORM_ADMIN may.").arg(who);
    case Resource::Accounts:
        return AccessWords::tr("%1 may not see accounts: PLATFORM_ADMIN may.").arg(who);
    case Resource::Tlcs:
        return AccessWords::tr("%1 may not see TLCs: every role but TLC_SYSTEM may.").arg(who);
    case Resource::Authorizations:
        return AccessWords::tr("%1 may not see authorizations: administrators may.").arg(who);
    case Resource::Tokens:
        return AccessWords::tr("%1 may not see tokens: administrators may.").arg(who);
    case Resource::PayloadPolicies:
        return AccessWords::tr("%1 may not see payload policies: PLATFORM_ADMIN may.").arg(who);
    case Resource::SessionLogs:
        return AccessWords::tr(
                   "%1 may not see session logs: administrators, analysts and MONITOR_SYSTEM may.")
            .arg(who);
    case Resource::Sessions:
        return AccessWords::tr("%1 may not see sessions: analysts may not.").arg(who);
    }
    return {};
}

QString mayNotChange(Resource resource, const QString& who) {
    switch (resource) {
    case Resource::Domains:
        return AccessWords::tr("%1 may not change domains: PLATFORM_ADMIN may.").arg(who);
    case Resource::Accounts:
        return AccessWords::tr("%1 may not change accounts: PLATFORM_ADMIN may.").arg(who);
    case Resource::Tlcs:
        return AccessWords::tr("%1 may not register, change or delete TLCs: TLC_ADMIN, DOMAIN_ADMIN and "
                               "PLATFORM_ADMIN may.")
            .arg(who);
    case Resource::Authorizations:
        return AccessWords::tr("%1 may not change authorizations: administrators may.").arg(who);
    case Resource::Tokens:
        return AccessWords::tr("%1 may not create or revoke tokens: administrators may.").arg(who);
    case Resource::PayloadPolicies:
        return AccessWords::tr("%1 may not change payload policies: PLATFORM_ADMIN may.").arg(who);
    case Resource::SessionLogs:
        return AccessWords::tr("Session logs are written by the service: nobody can change them.");
    case Resource::Sessions:
        return AccessWords::tr("%1 may not end sessions: administrators may.").arg(who);
    }
    return {};
}

} // namespace

QString refusal(const AccessService& service, Resource resource, Operation operation) {
    if (!service.hasService())
        return AccessWords::tr("The source has not told where its REST API is.");
    if (service.isTokenRefused())
        return AccessWords::tr("The service does not know this token.");
    if (service.permissions().may(resource, operation) != access::Verdict::No)
        return {};
    const auto role = service.permissions().role();
    const QString who = role ? QString::fromLatin1(nameOf(*role).data(), qsizetype(nameOf(*role).size()))
                             : AccessWords::tr("This token");
    return operation == Operation::List ? mayNotSee(resource, who) : mayNotChange(resource, who);
}

QString roleSentence(const AccessService& service) {
    QStringList names;
    for (const Role role : service.permissions().candidates())
        names.append(QString::fromLatin1(nameOf(role).data(), qsizetype(nameOf(role).size())));
    if (!service.hasService())
        return {};
    if (service.isTokenRefused())
        return AccessWords::tr("The service does not know this token.");
    if (names.size() == 1)
        return AccessWords::tr("Role: %1").arg(names.constFirst());
    if (names.size() == 2)
        return AccessWords::tr("Role: %1 or %2").arg(names.at(0), names.at(1));
    return AccessWords::tr("Role: not known");
}

QString complaint(access::Complaint complaint) {
    switch (complaint) {
    case access::Complaint::Empty:
        return AccessWords::tr("This is needed.");
    case access::Complaint::TooLong:
        return AccessWords::tr("At most %n characters.", nullptr, access::longestName);
    case access::Complaint::ControlCharacter:
        return AccessWords::tr("Without line ends, tabs and other control characters.");
    case access::Complaint::BadIdentifier:
        return AccessWords::tr("8 characters of a-z, 0-9, _ and -.");
    case access::Complaint::BadDomainName:
        return AccessWords::tr("Without slashes, and without a point in front.");
    case access::Complaint::TooMany:
        return AccessWords::tr("At most %n identifiers.", nullptr, int(access::mostScopeIdentifiers));
    }
    return {};
}

namespace {

QString tokenScope(const access::DeletionScope& scope) {
    QStringList sentences;
    if (scope.tokens > 0)
        sentences.append(AccessWords::tr("Revokes %n tokens at once.", nullptr, scope.tokens));
    else
        sentences.append(AccessWords::tr("It has no tokens."));
    if (scope.sessionsAtMost() == 0) {
        sentences.append(AccessWords::tr("Ends no live session."));
    } else {
        if (scope.sessionsEnding > 0)
            sentences.append(AccessWords::tr("Ends %n live sessions made with them (TOKEN_REVOKED).", nullptr,
                                             scope.sessionsEnding));
        if (scope.sessionsPossible > 0)
            sentences.append(
                AccessWords::tr("May end up to %n more: the API does not tell which token a session was "
                                "made with.",
                                nullptr, scope.sessionsPossible));
    }
    if (scope.ownToken)
        sentences.append(
            AccessWords::tr("This console uses one of these tokens itself: it will be locked out."));
    return sentences.join(u' ');
}

QString stillHolds(const access::DeletionScope& scope) {
    QStringList sentences{AccessWords::tr("It holds %1, %2 and %3.")
                              .arg(counted(Resource::Tlcs, scope.tlcs),
                                   counted(Resource::Authorizations, scope.authorizations),
                                   counted(Resource::PayloadPolicies, scope.policies))};
    if (scope.tlcs + scope.authorizations + scope.policies > 0)
        sentences.append(
            AccessWords::tr("Services refuse this while something is in it: delete that first."));
    else
        sentences.append(AccessWords::tr("Ends no live session."));
    return sentences.join(u' ');
}

} // namespace

QString deletionScope(Resource resource, const access::DeletionScope& scope) {
    switch (resource) {
    case Resource::Tlcs: {
        QStringList sentences{
            scope.sessionsEnding > 0
                ? AccessWords::tr("Ends %n live sessions (TLC_DELETED).", nullptr, scope.sessionsEnding)
                : AccessWords::tr("Ends no live session.")};
        if (scope.sessionsNarrowed > 0)
            sentences.append(
                AccessWords::tr("%n more sessions go on without them.", nullptr, scope.sessionsNarrowed));
        return sentences.join(u' ');
    }
    case Resource::Authorizations:
    case Resource::Tokens:
        return tokenScope(scope);
    case Resource::Domains:
    case Resource::Accounts:
        return stillHolds(scope);
    case Resource::PayloadPolicies:
        return AccessWords::tr(
            "Applies to live sessions at once: what it kept out reaches them again, what it let "
            "in may not. Ends no live session.");
    case Resource::SessionLogs:
    case Resource::Sessions:
        break;
    }
    return {};
}

} // namespace wayside::ui::accesswords
