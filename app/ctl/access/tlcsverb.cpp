// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/access/tlcsverb.h"

#include "app/ctl/access/accessverb.h"
#include "app/ctl/invocation.h"
#include "netcore/client/rest/tlcs.h"

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using client::Tlc;

namespace {

const QList<Attribute<Tlc>>& attributes() {
    static const QList<Attribute<Tlc>> all{
        {u"identifier"_s, u"Identifier"_s, 0, [](const Tlc& tlc) { return Cell(tlc.identifier); }},
        {u"domain"_s, u"Domain"_s, 1, [](const Tlc& tlc) { return Cell(tlc.domain); }},
        {u"account"_s, u"Account"_s, 2, [](const Tlc& tlc) { return textOrNull(tlc.account); }},
        {u"type"_s, u"Type"_s, 4, [](const Tlc& tlc) { return textOrNull(tlc.type); }},
        {u"uuid"_s, u"UUID"_s, 3, [](const Tlc& tlc) { return Cell(tlc.uuid); }},
    };
    return all;
}

ExitCode list(const Invocation& invocation) {
    const client::TlcFilter filter{invocation.value(u"domain"_s), invocation.value(u"account"_s),
                                   invocation.value(u"type"_s)};
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        ask(task, client::listTlcs(filter), [&](const QList<Tlc>& tlcs) {
            conclude(task, listingOf(attributes(), tlcs, u"TLC"_s, u"TLCs"_s), invocation.format());
        });
    });
}

/// The TLC that the first argument means, by uuid or by identifier.
void find(NodeTask& task, const Invocation& invocation, std::function<void(const Tlc&)> found) {
    const QString wanted = invocation.argument(0);
    if (isUuid(wanted)) {
        ask(task, client::getTlc(wanted), std::move(found));
        return;
    }
    const auto search = [&task, wanted, found = std::move(found)](const QList<Tlc>& tlcs) {
        QList<Tlc> fitting;
        for (const Tlc& tlc : tlcs) {
            if (tlc.identifier == wanted)
                fitting.append(tlc);
        }
        if (fitting.size() == 1)
            found(fitting.constFirst());
        else if (fitting.isEmpty())
            task.fail(Error{ErrorCode::NotFound, Fault::Local, "there is no TLC " + wanted.toStdString()});
        else
            task.fail(Error{ErrorCode::Conflict, Fault::Local,
                            "several domains have a TLC " + wanted.toStdString() + "; give --domain"});
    };
    ask(task, client::listTlcs({invocation.value(u"domain"_s), {}, {}}), search);
}

ExitCode showOne(const Invocation& invocation) {
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        find(task, invocation,
             [&](const Tlc& tlc) { conclude(task, recordOf(attributes(), tlc), invocation.format()); });
    });
}

std::optional<QString> given(const Invocation& invocation, const QString& option) {
    return invocation.isSet(option) ? std::optional(invocation.value(option)) : std::nullopt;
}

ExitCode create(const Invocation& invocation) {
    const auto identifiers = checkedIdentifiers(invocation.arguments());
    if (!identifiers)
        return usageError(identifiers.error());
    const auto domain = given(invocation, u"domain"_s);
    const auto account = given(invocation, u"account"_s);
    // Who places TLCs elsewhere needs more than the role that has a place of its own.
    const Role usual = domain || account ? Role::PlatformAdmin : Role::TlcAdmin;
    return withAccess(invocation, usual, [&](NodeTask& task) {
        const client::TlcCreation creation{identifiers->constFirst(), domain, account};
        ask(task, client::createTlc(creation), [&](const Tlc& tlc) {
            conclude(task,
                     Outcome{u"TLC %1 created in %2"_s.arg(tlc.identifier, tlc.domain),
                             fieldsOf(attributes(), tlc)},
                     invocation.format());
        });
    });
}

ExitCode update(const Invocation& invocation) {
    const client::TlcChange change{given(invocation, u"identifier"_s), given(invocation, u"account"_s)};
    const auto checked = checkedIdentifiers(invocation.values(u"identifier"_s));
    if (!checked)
        return usageError(checked.error());
    if (!change.identifier && !change.account) {
        complain(u"nothing to change: give --identifier or --account"_s);
        return ExitCode::Usage;
    }
    return withAccess(invocation, Role::PlatformAdmin, [&invocation, change](NodeTask& task) {
        find(task, invocation, [&task, &invocation, change](const Tlc& before) {
            ask(task, client::updateTlc(before.uuid, change), [&](const Tlc& tlc) {
                conclude(task, Outcome{u"TLC %1 changed"_s.arg(tlc.identifier), fieldsOf(attributes(), tlc)},
                         invocation.format());
            });
        });
    });
}

ExitCode remove(const Invocation& invocation) {
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        find(task, invocation, [&](const Tlc& tlc) {
            ask(task, client::deleteTlc(tlc.uuid), [&task, &invocation, tlc](const client::Nothing&) {
                conclude(task, deletedOutcome(u"TLC"_s, tlc.identifier, u"identifier"_s),
                         invocation.format());
            });
        });
    });
}

} // namespace

Verb tlcsVerb() {
    const Argument tlc{u"TLC"_s, u"Identifier or UUID."_s};
    const Option domain{u"domain"_s, u"Of this domain only."_s, u"NAME"_s};
    Verb listed{u"list"_s, u"List those the token reaches"_s};
    listed.options = {domain,
                      {u"account"_s, u"Of this account only."_s, u"NAME"_s},
                      {u"type"_s, u"Of this type only."_s, u"TYPE"_s},
                      asOption()};
    listed.run = list;
    Verb shown{u"show"_s, u"Show one"_s};
    shown.arguments = {tlc};
    shown.options = {domain, asOption()};
    shown.run = showOne;
    Verb created{u"create"_s, u"Register one"_s};
    created.arguments = {{u"IDENTIFIER"_s, u"8 characters of a-z, 0-9, _ and -."_s}};
    created.options = {{u"domain"_s, u"Another domain than the token's own."_s, u"NAME"_s},
                       {u"account"_s, u"Another account than the token's own."_s, u"NAME"_s},
                       asOption()};
    created.run = create;
    Verb changed{u"update"_s, u"Change identifier or account of one"_s};
    changed.arguments = {tlc};
    changed.options = {{u"identifier"_s, u"The new identifier."_s, u"IDENTIFIER"_s},
                       {u"account"_s, u"The new account."_s, u"NAME"_s},
                       domain,
                       asOption()};
    changed.run = update;
    Verb removed{u"delete"_s, u"Delete one, which ends its sessions"_s};
    removed.arguments = {tlc};
    removed.options = {domain, asOption()};
    removed.run = remove;

    Verb verb{u"tlcs"_s, u"Registered TLCs"_s};
    verb.group = VerbGroup::Access;
    verb.options = listed.options;
    verb.verbs = {listed, shown, created, changed, removed};
    verb.run = list;
    verb.examples = {{u"waysidectl tlcs create sub00042"_s, u"Registers a TLC in the token's own domain."_s},
                     {u"waysidectl tlcs list --csv"_s, u"All that the token reaches, for a spreadsheet."_s}};
    return verb;
}

} // namespace wayside::ctl
