// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/access/accountsverb.h"

#include "app/ctl/access/accessverb.h"
#include "app/ctl/invocation.h"
#include "netcore/client/rest/accounts.h"

#include <algorithm>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using client::Account;

namespace {

const QList<Attribute<Account>>& attributes() {
    static const QList<Attribute<Account>> all{
        {u"name"_s, u"Name"_s, 0, [](const Account& account) { return Cell(account.name); }},
        {u"uuid"_s, u"UUID"_s, 1, [](const Account& account) { return textOrNull(account.uuid); }},
    };
    return all;
}

ExitCode list(const Invocation& invocation) {
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        ask(task, client::listAccounts(), [&](const QList<Account>& accounts) {
            conclude(task, listingOf(attributes(), accounts, u"account"_s, u"accounts"_s),
                     invocation.format());
        });
    });
}

/// The account that the first argument means, by uuid or by name.
void find(NodeTask& task, const Invocation& invocation, std::function<void(const Account&)> found) {
    const QString wanted = invocation.argument(0);
    if (isUuid(wanted)) {
        ask(task, client::getAccount(wanted), std::move(found));
        return;
    }
    ask(task, client::listAccounts(),
        [&task, wanted, found = std::move(found)](const QList<Account>& accounts) {
            const auto fitting = std::find_if(accounts.begin(), accounts.end(),
                                              [&](const Account& account) { return account.name == wanted; });
            if (fitting != accounts.end())
                found(*fitting);
            else
                task.fail(
                    Error{ErrorCode::NotFound, Fault::Local, "there is no account " + wanted.toStdString()});
        });
}

ExitCode showOne(const Invocation& invocation) {
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        find(task, invocation, [&](const Account& account) {
            conclude(task, recordOf(attributes(), account), invocation.format());
        });
    });
}

ExitCode create(const Invocation& invocation) {
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        ask(task, client::createAccount(invocation.argument(0)), [&](const Account& account) {
            conclude(task,
                     Outcome{u"account %1 created"_s.arg(account.name), fieldsOf(attributes(), account)},
                     invocation.format());
        });
    });
}

ExitCode rename(const Invocation& invocation) {
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        find(task, invocation, [&](const Account& before) {
            const QString old = before.name;
            ask(task, client::renameAccount(before.key(), invocation.argument(1)),
                [&task, &invocation, old](const Account& account) {
                    conclude(task,
                             Outcome{u"account %1 is called %2 now"_s.arg(old, account.name),
                                     fieldsOf(attributes(), account)},
                             invocation.format());
                });
        });
    });
}

ExitCode remove(const Invocation& invocation) {
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        find(task, invocation, [&](const Account& account) {
            ask(task, client::deleteAccount(account.key()),
                [&task, &invocation, account](const client::Nothing&) {
                    conclude(task, deletedOutcome(u"account"_s, account.name, u"name"_s),
                             invocation.format());
                });
        });
    });
}

} // namespace

Verb accountsVerb() {
    const Argument account{u"ACCOUNT"_s, u"Name or UUID."_s};
    Verb listed{u"list"_s, u"List them"_s};
    listed.options = {asOption()};
    listed.run = list;
    Verb shown{u"show"_s, u"Show one"_s};
    shown.arguments = {account};
    shown.options = {asOption()};
    shown.run = showOne;
    Verb created{u"create"_s, u"Create one"_s};
    created.arguments = {{u"NAME"_s, u"1 to 50 characters, unique."_s}};
    created.options = {asOption()};
    created.run = create;
    Verb renamed{u"rename"_s, u"Give one another name"_s};
    renamed.arguments = {account, {u"NAME"_s, u"The new name."_s}};
    renamed.options = {asOption()};
    renamed.run = rename;
    Verb removed{u"delete"_s, u"Delete one that owns nothing any more"_s};
    removed.arguments = {account};
    removed.options = {asOption()};
    removed.run = remove;

    Verb verb{u"accounts"_s, u"Who owns TLCs and authorizations (platform administrators)"_s};
    verb.group = VerbGroup::Access;
    verb.options = listed.options;
    verb.verbs = {listed, shown, created, renamed, removed};
    verb.run = list;
    return verb;
}

} // namespace wayside::ctl
