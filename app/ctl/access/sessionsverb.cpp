// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/access/sessionsverb.h"

#include "app/ctl/access/accessverb.h"
#include "app/ctl/access/sessionchoice.h"
#include "app/ctl/access/tokenoutput.h"
#include "app/ctl/invocation.h"
#include "netcore/base/iso8601.h"
#include "netcore/client/rest/sessions.h"
#include "netcore/client/rest/tokenreference.h"
#include "netcore/text/latintext.h"

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using client::Session;
using client::SessionGranted;

namespace {

/// The token is never among them, only what tells it apart.
const QList<Attribute<Session>>& attributes() {
    static const QList<Attribute<Session>> all{
        {u"session"_s, u"Session"_s, 0,
         [](const Session& session) { return textOrNull(client::tokenReference(session.token)); }},
        {u"type"_s, u"Type"_s, 0, [](const Session& session) { return Cell(session.type); }},
        {u"tlcIdentifiers"_s, u"Identifiers"_s, 1,
         [](const Session& session) { return namesCell(session.identifiers, u"whole domain"_s); }},
        {u"domain"_s, u"Domain"_s, 4, [](const Session& session) { return Cell(session.domain); }},
        {u"protocol"_s, u"Protocol"_s, 5, [](const Session& session) { return Cell(session.protocol); }},
        {u"securityMode"_s, u"Security"_s, 3,
         [](const Session& session) { return textOrNull(session.securityMode); }},
        {u"listener"_s, u"Listener"_s, 2,
         [](const Session& session) {
             return session.host.isEmpty() ? Cell()
                                           : Cell(session.host + u':' + QString::number(session.port));
         }},
        {u"expiration"_s, u"Connect before"_s, 6,
         [](const Session& session) {
             if (!session.expiration.isValid())
                 return Cell();
             return Cell(session.expiration.toUTC().toString(Qt::ISODate),
                         timeCell(session.expiration.toMSecsSinceEpoch()).text);
         }},
    };
    return all;
}

/// The limits, as lines of a record.
QList<Field> limitFields(const Session& session) {
    const auto detail = [&](const QString& key, const QString& title) {
        const QJsonValue value = session.details.value(key);
        return Field{key, title, Cell(value)};
    };
    return {
        detail(u"payloadRateLimit"_s, u"Payloads per second"_s),
        detail(u"payloadRateLimitDuration"_s, u"  over"_s),
        detail(u"payloadThroughputLimit"_s, u"Bytes per second"_s),
        detail(u"payloadThroughputLimitDuration"_s, u"  over"_s),
        detail(u"keepAliveTimeout"_s, u"Keep-alive timeout"_s),
        detail(u"clockDiffLimit"_s, u"Clock difference"_s),
        detail(u"clockDiffLimitDuration"_s, u"  over"_s),
    };
}

Record recordFor(const Session& session) {
    return Record{{{QString(), fieldsOf(attributes(), session)}, {u"Limits"_s, limitFields(session)}}};
}

ExitCode list(const Invocation& invocation) {
    const client::SessionFilter filter{invocation.value(u"type"_s), invocation.value(u"protocol"_s),
                                       invocation.value(u"domain"_s)};
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        ask(task, client::listSessions(filter), [&](const QList<Session>& sessions) {
            conclude(task, listingOf(attributes(), sessions, u"session"_s, u"sessions"_s),
                     invocation.format());
        });
    });
}

ExitCode showOne(const Invocation& invocation) {
    const auto choice = sessionChoiceFrom(invocation);
    if (!choice)
        return usageError(choice.error());
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        findSession(task, *choice, [&](const QByteArray& token) {
            ask(task, client::getSession(token),
                [&](const Session& session) { conclude(task, recordFor(session), invocation.format()); });
        });
    });
}

Result<client::SessionRequest> requestFrom(const Invocation& invocation) {
    const auto refuse = [](const char* why) {
        return failure(ErrorCode::InvalidArgument, Fault::Local, why);
    };
    const auto identifiers = checkedIdentifiers(invocation.values(u"tlc"_s));
    if (!identifiers)
        return tl::unexpected(identifiers.error());
    client::SessionRequest request;
    request.identifiers = *identifiers;
    request.type = sessionTypeFrom(invocation.argument(0).toStdString()).value_or(SessionType::Tlc);
    request.securityMode =
        securityModeFrom(invocation.value(u"security"_s).toStdString()).value_or(SecurityMode::None);
    const bool single = request.type == SessionType::Tlc && request.identifiers.size() == 1 &&
                        !invocation.isSet(u"multiplex"_s);
    request.protocol = single ? SessionProtocol::Singleplex : SessionProtocol::Multiplex;
    request.domain =
        invocation.isSet(u"domain"_s) ? invocation.value(u"domain"_s) : invocation.line().domain();
    if (request.domain.isEmpty())
        return refuse("a session needs a domain: give --domain NAME, or a profile with one");
    constexpr qsizetype most = 100;
    if (request.identifiers.size() > most)
        return refuse("a session has at most 100 TLC identifiers");
    return request;
}

/// What the API granted, as lists would show it.
Session asListed(const SessionGranted& granted) {
    const auto iso = [](Milliseconds duration) {
        return QString::fromStdString(formatIso8601Duration(duration));
    };
    const SessionLimits& limits = granted.terms.limits;
    Session session;
    session.token = granted.token;
    session.domain = granted.domain;
    session.type = latinText(nameOf(granted.terms.type));
    session.protocol = latinText(nameOf(granted.terms.protocol));
    session.securityMode = latinText(nameOf(granted.securityMode));
    session.identifiers = granted.identifiers;
    session.host = granted.host;
    session.port = granted.port;
    session.expiration = granted.expiration;
    session.details = {{u"payloadRateLimit"_s, qint64(limits.payloadRatePerSecond)},
                       {u"payloadRateLimitDuration"_s, iso(limits.payloadRateWindow)},
                       {u"payloadThroughputLimit"_s, qint64(limits.payloadBytesPerSecond)},
                       {u"payloadThroughputLimitDuration"_s, iso(limits.payloadBytesWindow)},
                       {u"keepAliveTimeout"_s, iso(limits.keepAliveTimeout)},
                       {u"clockDiffLimit"_s, iso(limits.clockDifferenceLimit)},
                       {u"clockDiffLimitDuration"_s, iso(limits.clockDifferenceWindow)}};
    return session;
}

void tellCreated(NodeTask& task, const SessionGranted& granted, client::TokenFile* file,
                 OutputFormat format) {
    const Session session = asListed(granted);
    QList<Field> fields = fieldsOf(attributes(), session) + limitFields(session);
    QString words =
        u"session %1 created: connect to %2:%3"_s.arg(client::tokenReference(granted.token), granted.host)
            .arg(granted.port);
    if (granted.expiration.isValid())
        words += u" before "_s + timeCell(granted.expiration.toMSecsSinceEpoch()).text;
    if (file != nullptr) {
        const auto written = file->commit(granted.token);
        if (!written) {
            task.fail(written.error());
            return;
        }
        fields.append({u"tokenFile"_s, u"Token file"_s, Cell(file->path())});
        words += u"; its token is in "_s + file->path();
    } else {
        words += u"; its token was not kept (--token-output FILE)"_s;
    }
    conclude(task, Outcome{words, fields}, format);
}

ExitCode create(const Invocation& invocation) {
    const auto request = requestFrom(invocation);
    if (!request)
        return usageError(request.error());
    const auto file = tokenOutput(invocation);
    if (!file)
        return usageError(file.error());
    const Role usual = request->type == SessionType::Tlc      ? Role::TlcSystem
                       : request->type == SessionType::Broker ? Role::BrokerSystem
                                                              : Role::MonitorSystem;
    return withAccess(invocation, usual, [&](NodeTask& task) {
        ask(task, client::createSession(*request, invocation.value(u"node"_s)),
            [&](const SessionGranted& granted) {
                tellCreated(task, granted, file->get(), invocation.format());
            });
    });
}

ExitCode update(const Invocation& invocation) {
    const auto choice = sessionChoiceFrom(invocation);
    const auto identifiers = checkedIdentifiers(invocation.values(u"tlc"_s));
    if (!choice || !identifiers)
        return usageError(choice ? identifiers.error() : choice.error());
    if (identifiers->isEmpty() != invocation.isSet(u"all-tlcs"_s)) {
        complain(u"give the new scope: --tlc IDENTIFIER, repeated, or --all-tlcs"_s);
        return ExitCode::Usage;
    }
    const auto changed = [&invocation](NodeTask& task, const Session& session) {
        Record record = recordFor(session);
        conclude(task,
                 Outcome{u"session %1 has the scope %2 now"_s.arg(
                             client::tokenReference(session.token),
                             namesCell(session.identifiers, u"whole domain"_s).text),
                         record.sections.constFirst().fields},
                 invocation.format());
    };
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        findSession(task, *choice, [&](const QByteArray& token) {
            // The security mode has to be said again, and must be the session's.
            ask(task, client::getSession(token), [&, token](const Session& before) {
                ask(task, client::updateSession(token, before.securityMode, *identifiers),
                    [&](const Session& session) { changed(task, session); });
            });
        });
    });
}

ExitCode remove(const Invocation& invocation) {
    const auto choice = sessionChoiceFrom(invocation);
    if (!choice)
        return usageError(choice.error());
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        findSession(task, *choice, [&](const QByteArray& token) {
            const QString reference = client::tokenReference(token);
            ask(task, client::deleteSession(token), [&task, &invocation, reference](const client::Nothing&) {
                conclude(task, deletedOutcome(u"session"_s, reference, u"session"_s), invocation.format());
            });
        });
    });
}

} // namespace

Verb sessionsVerb() {
    const QStringList types{u"TLC"_s, u"Broker"_s, u"Monitor"_s};
    Option scope{u"tlc"_s, u"A TLC of the session, up to 100 of them."_s, u"IDENTIFIER"_s};
    scope.repeatable = true;
    Verb listed{u"list"_s, u"List those the token reaches"_s};
    listed.options = {
        {.name = u"type"_s, .help = u"Of this type only."_s, .valueName = u"TYPE"_s, .suggestions = types},
        {.name = u"protocol"_s,
         .help = u"Of this protocol only."_s,
         .valueName = u"PROTOCOL"_s,
         .suggestions = {u"TCPStreaming_Singleplex"_s, u"TCPStreaming_Multiplex"_s}},
        {u"domain"_s, u"Of this domain only."_s, u"NAME"_s},
        asOption()};
    listed.run = list;
    Verb shown{u"show"_s, u"Show one with its limits"_s};
    shown.arguments = {sessionArgument()};
    shown.options = sessionTokenOptions() + QList<Option>{asOption()};
    shown.run = showOne;
    Verb created{u"create"_s, u"Ask for one, for a client of your own"_s};
    created.description =
        u"A TLC session with one --tlc is Singleplex, unless --multiplex is given; every other is "
        "Multiplex. Without --tlc the session has everything that the authorization allows."_s;
    created.arguments = {{u"TYPE"_s, u"What it will be."_s, Argument::Count::One, types}};
    created.options =
        QList<Option>{
            scope,
            {u"multiplex"_s, u"Multiplex, also with one TLC."_s},
            {.name = u"security"_s,
             .help = u"How the client will connect (NONE)."_s,
             .valueName = u"MODE"_s,
             .defaultValue = u"NONE"_s,
             .choices = {u"NONE"_s, u"TLSv1.2"_s, u"TLSv1_2"_s}},
            {u"domain"_s, u"For this domain; otherwise that of profile or ready file."_s, u"NAME"_s},
            {u"node"_s, u"The streaming node wanted."_s, u"ID"_s}} +
        tokenOutputOptions() + QList<Option>{asOption()};
    created.run = create;
    Verb changed{u"update"_s, u"Change the scope of a Multiplex session, also while it is connected"_s};
    changed.arguments = {sessionArgument()};
    scope.help = u"A TLC of the new scope."_s;
    changed.options = QList<Option>{scope, {u"all-tlcs"_s, u"Everything that the authorization allows."_s}} +
                      sessionTokenOptions() + QList<Option>{asOption()};
    changed.run = update;
    Verb removed{u"delete"_s, u"End one: its connection gets Bye and closes"_s};
    removed.arguments = {sessionArgument()};
    removed.options = sessionTokenOptions() + QList<Option>{asOption()};
    removed.run = remove;

    Verb verb{u"sessions"_s, u"Sessions that are not over"_s};
    verb.group = VerbGroup::Access;
    verb.description =
        u"A session's token is a secret and no argument: SESSION is its reference, the six digits that "
        "lists show, or a TLC identifier that only one session has."_s;
    verb.options = listed.options;
    verb.verbs = {listed, shown, created, changed, removed};
    verb.run = list;
    verb.examples = {
        {u"waysidectl sessions create TLC --tlc sub00001 --token-output token"_s,
         u"Ask for a session and keep its token in a file, for a client of your own."_s},
        {u"waysidectl sessions delete sub00001"_s, u"End the one session that sub00001 has."_s},
    };
    return verb;
}

} // namespace wayside::ctl
