// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/access/authorizationsverb.h"

#include "app/ctl/access/accessverb.h"
#include "app/ctl/invocation.h"
#include "netcore/client/rest/authorizations.h"

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using client::Authorization;

namespace {

const QList<Attribute<Authorization>>& attributes() {
    static const QList<Attribute<Authorization>> all{
        {u"uuid"_s, u"UUID"_s, 0, [](const Authorization& a) { return Cell(a.uuid); }},
        {u"role"_s, u"Role"_s, 0, [](const Authorization& a) { return Cell(a.role); }},
        {u"domain"_s, u"Domain"_s, 1, [](const Authorization& a) { return textOrNull(a.domain); }},
        {u"account"_s, u"Account"_s, 2, [](const Authorization& a) { return textOrNull(a.account); }},
        {u"tlcIdentifiers"_s, u"Scope"_s, 3,
         [](const Authorization& a) {
             const bool ofTlcs = a.role.startsWith("TLC_"_L1);
             return namesCell(a.tlcIdentifiers, ofTlcs ? u"all of the account"_s : u"—"_s);
         }},
    };
    return all;
}

/// Who may give out a role: the ADMIN of its category.
Role managerOf(const QString& role) {
    if (role.startsWith("TLC_"_L1))
        return Role::TlcAdmin;
    if (role.startsWith("BROKER_"_L1))
        return Role::BrokerAdmin;
    return role.startsWith("MONITOR_"_L1) ? Role::MonitorAdmin : Role::PlatformAdmin;
}

ExitCode list(const Invocation& invocation) {
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        ask(task, client::listAuthorizations(), [&](const QList<Authorization>& all) {
            QList<Authorization> wanted;
            const auto fits = [&](const QString& option, const QString& value) {
                return !invocation.isSet(option) || invocation.value(option) == value;
            };
            for (const Authorization& each : all) {
                if (fits(u"role"_s, each.role) && fits(u"domain"_s, each.domain) &&
                    fits(u"account"_s, each.account))
                    wanted.append(each);
            }
            conclude(task, listingOf(attributes(), wanted, u"authorization"_s, u"authorizations"_s),
                     invocation.format());
        });
    });
}

ExitCode showOne(const Invocation& invocation) {
    return showNamed<Authorization>(invocation, client::getAuthorization, attributes());
}

ExitCode create(const Invocation& invocation) {
    const auto identifiers = checkedIdentifiers(invocation.values(u"tlc"_s));
    if (!identifiers)
        return usageError(identifiers.error());
    client::AuthorizationCreation creation;
    creation.role = invocation.argument(0);
    creation.tlcIdentifiers = *identifiers;
    if (invocation.isSet(u"domain"_s))
        creation.domain = invocation.value(u"domain"_s);
    if (invocation.isSet(u"account"_s))
        creation.account = invocation.value(u"account"_s);
    const bool elsewhere = creation.domain || creation.account;
    return withAccess(
        invocation, elsewhere ? Role::PlatformAdmin : managerOf(creation.role), [&](NodeTask& task) {
            ask(task, client::createAuthorization(creation), [&](const Authorization& made) {
                const QString sentence = u"authorization %1 created: %2 of %3 in %4"_s.arg(
                    made.uuid, made.role, made.account, made.domain);
                conclude(task, Outcome{sentence, fieldsOf(attributes(), made)}, invocation.format());
            });
        });
}

ExitCode update(const Invocation& invocation) {
    const auto uuid = pathName(invocation);
    const auto identifiers = checkedIdentifiers(invocation.values(u"tlc"_s));
    if (!uuid || !identifiers)
        return usageError(uuid ? identifiers.error() : uuid.error());
    client::AuthorizationChange change;
    if (invocation.isSet(u"role"_s))
        change.role = invocation.value(u"role"_s);
    if (invocation.isSet(u"tlc"_s) || invocation.isSet(u"all-tlcs"_s))
        change.tlcIdentifiers = *identifiers;
    if (invocation.isSet(u"tlc"_s) && invocation.isSet(u"all-tlcs"_s)) {
        complain(u"--tlc and --all-tlcs exclude each other"_s);
        return ExitCode::Usage;
    }
    if (!change.role && !change.tlcIdentifiers) {
        complain(u"nothing to change: give --role, --tlc or --all-tlcs"_s);
        return ExitCode::Usage;
    }
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        ask(task, client::updateAuthorization(*uuid, change), [&](const Authorization& changed) {
            conclude(
                task,
                Outcome{u"authorization %1 changed"_s.arg(changed.uuid), fieldsOf(attributes(), changed)},
                invocation.format());
        });
    });
}

ExitCode remove(const Invocation& invocation) {
    return deleteNamed(invocation, client::deleteAuthorization, u"authorization"_s, u"uuid"_s);
}

} // namespace

Verb authorizationsVerb() {
    const Argument uuid{u"UUID"_s, u"Of the authorization."_s};
    Option role{u"role"_s, u"With this role only."_s, u"ROLE"_s};
    role.choices = asOption().choices;
    Option scope{u"tlc"_s, u"A TLC of the scope; none: all of the account."_s, u"IDENTIFIER"_s};
    scope.repeatable = true;
    Verb listed{u"list"_s, u"List those the token manages"_s};
    listed.options = {role,
                      {u"domain"_s, u"Of this domain only."_s, u"NAME"_s},
                      {u"account"_s, u"Of this account only."_s, u"NAME"_s},
                      asOption()};
    listed.run = list;
    Verb shown{u"show"_s, u"Show one"_s};
    shown.arguments = {uuid};
    shown.options = {asOption()};
    shown.run = showOne;
    Verb created{u"create"_s, u"Give a role to an account in a domain"_s};
    created.arguments = {{u"ROLE"_s, u"What it allows."_s, Argument::Count::One, asOption().choices}};
    created.options = {scope,
                       {u"domain"_s, u"Another domain than the token's own."_s, u"NAME"_s},
                       {u"account"_s, u"Another account than the token's own."_s, u"NAME"_s},
                       asOption()};
    created.run = create;
    Verb changed{u"update"_s,
                 u"Change role or scope of one; live sessions lose at once what it no longer reaches"_s};
    changed.arguments = {uuid};
    role.help = u"The new role."_s;
    scope.help = u"A TLC of the new scope."_s;
    changed.options = {role, scope, {u"all-tlcs"_s, u"Every TLC of the account."_s}, asOption()};
    changed.run = update;
    Verb removed{u"delete"_s, u"Delete one, which revokes its tokens"_s};
    removed.arguments = {uuid};
    removed.options = {asOption()};
    removed.run = remove;

    Verb verb{u"authorizations"_s, u"Roles for accounts in domains"_s};
    verb.group = VerbGroup::Access;
    verb.options = listed.options;
    verb.verbs = {listed, shown, created, changed, removed};
    verb.run = list;
    verb.examples = {{u"waysidectl authorizations create TLC_SYSTEM --tlc sub00042"_s,
                      u"A role for one TLC; waysidectl tokens create makes its credential."_s}};
    return verb;
}

} // namespace wayside::ctl
