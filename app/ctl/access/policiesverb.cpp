// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/access/policiesverb.h"

#include "app/ctl/access/accessverb.h"
#include "app/ctl/invocation.h"
#include "app/ctl/optionreader.h"
#include "netcore/client/rest/payloadpolicies.h"

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using client::PayloadPolicy;
using client::PayloadPolicySettings;

namespace {

QString anyWord() {
    return u"any"_s;
}

Cell orAny(const std::optional<QString>& value) {
    return value ? Cell(QJsonValue(*value)) : Cell(QJsonValue::Null, anyWord());
}

const QList<Attribute<PayloadPolicy>>& attributes() {
    static const QList<Attribute<PayloadPolicy>> all{
        {u"uuid"_s, u"UUID"_s, 1, [](const PayloadPolicy& policy) { return Cell(policy.uuid); }},
        {u"priority"_s, u"Priority"_s, 0, [](const PayloadPolicy& policy) { return Cell(policy.priority); },
         Align::Right},
        {u"mode"_s, u"Mode"_s, 0, [](const PayloadPolicy& policy) { return Cell(policy.mode); }},
        {u"payloadType"_s, u"Payload type"_s, 0,
         [](const PayloadPolicy& policy) {
             return policy.payloadType ? Cell(*policy.payloadType) : Cell(QJsonValue::Null, anyWord());
         },
         Align::Right},
        {u"domain"_s, u"Domain"_s, 2, [](const PayloadPolicy& policy) { return textOrNull(policy.domain); }},
        {u"account"_s, u"Account"_s, 3, [](const PayloadPolicy& policy) { return orAny(policy.account); }},
        {u"sessionType"_s, u"Session type"_s, 4,
         [](const PayloadPolicy& policy) { return orAny(policy.sessionType); }},
        {u"direction"_s, u"Direction"_s, 5,
         [](const PayloadPolicy& policy) { return textOrNull(policy.direction); }},
    };
    return all;
}

Result<PayloadPolicySettings> settingsFrom(const Invocation& invocation) {
    constexpr qint64 mostPriority = 2'147'483'647;
    OptionReader reader(invocation);
    PayloadPolicySettings settings;
    if (invocation.isSet(u"mode"_s))
        settings.mode = invocation.value(u"mode"_s);
    const auto said = [&](const QString& option) -> PayloadPolicySettings::Said<QString> {
        if (!invocation.isSet(option))
            return std::nullopt;
        const QString value = invocation.value(option);
        return value == anyWord() ? std::optional<QString>() : std::optional(value);
    };
    settings.account = said(u"account"_s);
    settings.sessionType = said(u"session-type"_s);
    if (invocation.isSet(u"payload-type"_s)) {
        settings.payloadType = invocation.value(u"payload-type"_s) == anyWord()
                                   ? std::optional<qint64>()
                                   : std::optional(reader.number<qint64>(u"payload-type"_s, 0, 255));
    }
    settings.priority = reader.maybeNumber<qint64>(u"priority"_s, -mostPriority - 1, mostPriority);
    if (reader.wrong())
        return tl::unexpected(*reader.wrong());
    return settings;
}

ExitCode list(const Invocation& invocation) {
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        ask(task, client::listPayloadPolicies(invocation.value(u"domain"_s)),
            [&](const QList<PayloadPolicy>& policies) {
                conclude(task, listingOf(attributes(), policies, u"payload policy"_s, u"payload policies"_s),
                         invocation.format());
            });
    });
}

ExitCode showOne(const Invocation& invocation) {
    return showNamed<PayloadPolicy>(invocation, client::getPayloadPolicy, attributes());
}

ExitCode create(const Invocation& invocation) {
    auto settings = settingsFrom(invocation);
    if (!settings)
        return usageError(settings.error());
    settings->mode = invocation.argument(0);
    settings->domain =
        invocation.isSet(u"domain"_s) ? invocation.value(u"domain"_s) : invocation.line().domain();
    if (settings->domain->isEmpty()) {
        complain(u"a policy needs a domain: give --domain NAME"_s);
        return ExitCode::Usage;
    }
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        ask(task, client::createPayloadPolicy(*settings), [&](const PayloadPolicy& policy) {
            conclude(task,
                     Outcome{u"payload policy %1 created, for live sessions too"_s.arg(policy.uuid),
                             fieldsOf(attributes(), policy)},
                     invocation.format());
        });
    });
}

ExitCode update(const Invocation& invocation) {
    const auto uuid = pathName(invocation);
    const auto settings = settingsFrom(invocation);
    if (!uuid || !settings)
        return usageError(uuid ? settings.error() : uuid.error());
    if (!settings->mode && !settings->account && !settings->sessionType && !settings->payloadType &&
        !settings->priority) {
        complain(u"nothing to change: waysidectl policies update --help lists what can be"_s);
        return ExitCode::Usage;
    }
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        ask(task, client::updatePayloadPolicy(*uuid, *settings), [&](const PayloadPolicy& policy) {
            conclude(task,
                     Outcome{u"payload policy %1 changed"_s.arg(policy.uuid), fieldsOf(attributes(), policy)},
                     invocation.format());
        });
    });
}

ExitCode remove(const Invocation& invocation) {
    return deleteNamed(invocation, client::deletePayloadPolicy, u"payload policy"_s, u"uuid"_s);
}

} // namespace

Verb policiesVerb() {
    const Argument uuid{u"UUID"_s, u"Of the policy."_s};
    const QStringList modes{u"WHITELIST"_s, u"BLACKLIST"_s};
    const QList<Option> settings{
        {u"payload-type"_s, u"0 to 255, or any."_s, u"TYPE"_s},
        {u"account"_s, u"Sessions of this account, or any."_s, u"NAME"_s},
        {.name = u"session-type"_s,
         .help = u"Sessions of this type, or any."_s,
         .valueName = u"TYPE"_s,
         .choices = {u"TLC"_s, u"Broker"_s, u"Monitor"_s, anyWord()}},
        {u"priority"_s, u"The lower number decides."_s, u"N"_s},
        asOption(),
    };
    Verb listed{u"list"_s, u"List them"_s};
    listed.options = {{u"domain"_s, u"Of this domain only."_s, u"NAME"_s}, asOption()};
    listed.run = list;
    Verb shown{u"show"_s, u"Show one"_s};
    shown.arguments = {uuid};
    shown.options = {asOption()};
    shown.run = showOne;
    Verb created{u"create"_s, u"Create one, which applies to live sessions at once"_s};
    created.arguments = {
        {u"MODE"_s, u"WHITELIST lets in, BLACKLIST keeps out."_s, Argument::Count::One, modes}};
    created.options = settings;
    created.options.prepend({u"domain"_s, u"Whose sessions it is about."_s, u"NAME"_s});
    created.run = create;
    Verb changed{u"update"_s, u"Change one"_s};
    changed.arguments = {uuid};
    changed.options = settings;
    changed.options.prepend(
        {.name = u"mode"_s, .help = u"The new mode."_s, .valueName = u"MODE"_s, .choices = modes});
    changed.run = update;
    Verb removed{u"delete"_s, u"Delete one"_s};
    removed.arguments = {uuid};
    removed.options = {asOption()};
    removed.run = remove;

    Verb verb{u"policies"_s, u"Which payload types sessions receive (platform administrators)"_s};
    verb.group = VerbGroup::Access;
    verb.options = listed.options;
    verb.verbs = {listed, shown, created, changed, removed};
    verb.run = list;
    verb.examples = {
        {u"waysidectl policies create BLACKLIST --domain dev_001 --payload-type 66 --session-type Monitor"_s,
         u"Monitors receive no payloads of type 66 any more."_s}};
    return verb;
}

} // namespace wayside::ctl
