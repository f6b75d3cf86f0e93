// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/access/tokensverb.h"

#include "app/ctl/access/accessverb.h"
#include "app/ctl/access/tokenoutput.h"
#include "app/ctl/invocation.h"
#include "netcore/client/rest/authorizationtokens.h"
#include "netcore/client/rest/tokenreference.h"

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using client::AuthorizationToken;
using client::TokenFile;

namespace {

/// The value is masked whatever the service shows: only the answer that creates one may hold it.
const QList<Attribute<AuthorizationToken>>& attributes() {
    static const QList<Attribute<AuthorizationToken>> all{
        {u"uuid"_s, u"UUID"_s, 0, [](const AuthorizationToken& token) { return Cell(token.uuid); }},
        {u"token"_s, u"Token"_s, 1,
         [](const AuthorizationToken& token) { return Cell(client::maskedToken(token.token.toUtf8())); }},
        {u"authorization"_s, u"Authorization"_s, 0,
         [](const AuthorizationToken& token) { return Cell(token.authorization); }},
    };
    return all;
}

ExitCode list(const Invocation& invocation) {
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        ask(task, client::listAuthorizationTokens(invocation.value(u"authorization"_s)),
            [&](const QList<AuthorizationToken>& tokens) {
                conclude(task,
                         listingOf(attributes(), tokens, u"authorization token"_s, u"authorization tokens"_s),
                         invocation.format());
            });
    });
}

ExitCode showOne(const Invocation& invocation) {
    return showNamed<AuthorizationToken>(invocation, client::getAuthorizationToken, attributes());
}

/// Where it may be seen: in its file, or in this answer and never again.
void tell(NodeTask& task, const AuthorizationToken& token, TokenFile* file, const QString& sentence,
          const QList<Field>& more, OutputFormat format) {
    QList<Field> fields = fieldsOf(attributes(), token) + more;
    QString words = sentence;
    if (file != nullptr) {
        const auto written = file->commit(token.token.toLatin1());
        if (!written) {
            complain(u"authorization token %1 was created, but is lost: %2; delete it"_s.arg(
                token.uuid, QString::fromStdString(written.error().detail)));
            task.finish(ExitCode::Usage);
            return;
        }
        fields.append({u"tokenFile"_s, u"Token file"_s, Cell(file->path())});
        words += u"; its value is in "_s + file->path();
    } else {
        for (Field& field : fields) {
            if (field.key == "token"_L1)
                field.cell = Cell(token.token);
        }
        words += u"; its value, shown this once: "_s + token.token;
    }
    conclude(task, Outcome{words, fields}, format);
}

ExitCode create(const Invocation& invocation) {
    const auto authorization = pathName(invocation);
    if (!authorization)
        return usageError(authorization.error());
    const auto file = tokenOutput(invocation);
    if (!file)
        return usageError(file.error());
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        ask(task, client::createAuthorizationToken(*authorization), [&](const AuthorizationToken& token) {
            tell(task, token, file->get(), u"authorization token %1 created"_s.arg(token.uuid), {},
                 invocation.format());
        });
    });
}

/// A second token beside the first; both are good until the first is deleted.
ExitCode rotate(const Invocation& invocation) {
    const auto uuid = pathName(invocation);
    if (!uuid)
        return usageError(uuid.error());
    const auto file = tokenOutput(invocation);
    if (!file)
        return usageError(file.error());
    const auto told = [&](NodeTask& task, const AuthorizationToken& token) {
        const QString sentence =
            u"authorization token %1 created beside %2, and both are good; when everyone has the new one: "
            "waysidectl tokens delete %2"_s.arg(token.uuid, *uuid);
        tell(task, token, file->get(), sentence, {{u"replaces"_s, u"Replaces"_s, Cell(*uuid)}},
             invocation.format());
    };
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        ask(task, client::getAuthorizationToken(*uuid), [&](const AuthorizationToken& old) {
            ask(task, client::createAuthorizationToken(old.authorization),
                [&](const AuthorizationToken& token) { told(task, token); });
        });
    });
}

ExitCode update(const Invocation& invocation) {
    const auto uuid = pathName(invocation);
    if (!uuid)
        return usageError(uuid.error());
    const QString authorization = invocation.value(u"authorization"_s);
    if (authorization.isEmpty()) {
        complain(u"nothing to change: give --authorization UUID"_s);
        return ExitCode::Usage;
    }
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        ask(task, client::updateAuthorizationToken(*uuid, authorization),
            [&](const AuthorizationToken& token) {
                conclude(task,
                         Outcome{u"authorization token %1 belongs to %2 now"_s.arg(token.uuid,
                                                                                   token.authorization),
                                 fieldsOf(attributes(), token)},
                         invocation.format());
            });
    });
}

ExitCode remove(const Invocation& invocation) {
    return deleteNamed(invocation, client::deleteAuthorizationToken, u"authorization token"_s, u"uuid"_s);
}

} // namespace

Verb tokensVerb() {
    const Argument uuid{u"UUID"_s, u"Of the authorization token."_s};
    Verb listed{u"list"_s, u"List those the token manages"_s};
    listed.options = {{u"authorization"_s, u"Of this authorization only."_s, u"UUID"_s}, asOption()};
    listed.run = list;
    Verb shown{u"show"_s, u"Show one, but not its value"_s};
    shown.arguments = {uuid};
    shown.options = {asOption()};
    shown.run = showOne;
    Verb created{u"create"_s, u"Create one; its value is shown this once"_s};
    created.arguments = {{u"AUTHORIZATION"_s, u"UUID of the authorization it is for."_s}};
    created.options = tokenOutputOptions() + QList<Option>{asOption()};
    created.run = create;
    Verb rotated{u"rotate"_s, u"Create a second one for the same authorization"_s};
    rotated.description =
        u"The old token and the new one are both good, so that nothing stops while programs learn "
        "the new one. Deleting the old one is a step of its own, which ends the sessions made "
        "with it."_s;
    rotated.arguments = {uuid};
    rotated.options = created.options;
    rotated.run = rotate;
    Verb changed{u"update"_s, u"Move one to another authorization"_s};
    changed.arguments = {uuid};
    changed.options = {{u"authorization"_s, u"The new authorization."_s, u"UUID"_s}, asOption()};
    changed.run = update;
    Verb removed{u"delete"_s, u"Revoke one at once, which ends the sessions made with it"_s};
    removed.arguments = {uuid};
    removed.options = {asOption()};
    removed.run = remove;

    Verb verb{u"tokens"_s, u"Authorization tokens: list, create, rotate, revoke"_s};
    verb.group = VerbGroup::Access;
    verb.description =
        u"An authorization token's value is shown by the answer that creates it and nowhere else; "
        "--token-output writes it to a file instead."_s;
    verb.options = listed.options;
    verb.verbs = {listed, shown, created, rotated, changed, removed};
    verb.run = list;
    verb.examples = {{u"waysidectl tokens rotate 1c4f… --token-output new-token"_s,
                      u"A second token beside the first; nothing stops."_s}};
    return verb;
}

} // namespace wayside::ctl
