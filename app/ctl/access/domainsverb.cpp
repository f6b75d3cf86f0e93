// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/access/domainsverb.h"

#include "app/ctl/access/accessverb.h"
#include "app/ctl/invocation.h"
#include "app/ctl/optionreader.h"
#include "netcore/client/rest/domains.h"

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using client::Domain;

namespace {

Cell daysCell(const std::optional<qint64>& days) {
    if (!days)
        return {};
    return {QJsonValue(*days), *days == 0 ? u"for ever"_s : counted(*days, u"day"_s, u"days"_s)};
}

const QList<Attribute<Domain>>& attributes() {
    static const QList<Attribute<Domain>> all{
        {u"name"_s, u"Name"_s, 0, [](const Domain& domain) { return Cell(domain.name); }},
        {u"testMode"_s, u"Test mode"_s, 3, [](const Domain& domain) { return valueOrNull(domain.testMode); }},
        {u"tlcLimit"_s, u"TLC limit"_s, 1,
         [](const Domain& domain) {
             return domain.tlcLimit == 0 ? Cell(QJsonValue(0), u"none"_s) : valueOrNull(domain.tlcLimit);
         },
         Align::Right},
        {u"sessionLogRetentionDays"_s, u"Session logs kept"_s, 2,
         [](const Domain& domain) { return daysCell(domain.sessionLogRetentionDays); }, Align::Right},
        {u"statCollection"_s, u"Statistics"_s, 4,
         [](const Domain& domain) { return valueOrNull(domain.statCollection); }},
        {u"statCollectionRetentionDays"_s, u"Statistics kept"_s, 5,
         [](const Domain& domain) { return daysCell(domain.statCollectionRetentionDays); }, Align::Right},
    };
    return all;
}

Result<client::DomainSettings> settingsFrom(const Invocation& invocation) {
    constexpr qint64 mostDays = 100'000;
    constexpr qint64 mostTlcs = 10'000'000;
    OptionReader reader(invocation);
    const auto flag = [&](const QString& option) -> std::optional<bool> {
        return invocation.isSet(option) ? std::optional(invocation.value(option) == "on"_L1) : std::nullopt;
    };
    client::DomainSettings settings;
    settings.statCollection = flag(u"statistics"_s);
    settings.testMode = flag(u"test-mode"_s);
    settings.sessionLogRetentionDays = reader.maybeNumber<qint64>(u"session-log-days"_s, 0, mostDays);
    settings.statCollectionRetentionDays = reader.maybeNumber<qint64>(u"statistics-days"_s, 0, mostDays);
    settings.tlcLimit = reader.maybeNumber<qint64>(u"tlc-limit"_s, 0, mostTlcs);
    if (reader.wrong())
        return tl::unexpected(*reader.wrong());
    return settings;
}

ExitCode list(const Invocation& invocation) {
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        ask(task, client::listDomains(), [&](const QList<Domain>& domains) {
            conclude(task, listingOf(attributes(), domains, u"domain"_s, u"domains"_s), invocation.format());
        });
    });
}

ExitCode showOne(const Invocation& invocation) {
    return showNamed<Domain>(invocation, client::getDomain, attributes());
}

ExitCode create(const Invocation& invocation) {
    const auto settings = settingsFrom(invocation);
    if (!settings)
        return usageError(settings.error());
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        ask(task, client::createDomain(invocation.argument(0), *settings), [&](const Domain& domain) {
            conclude(task, Outcome{u"domain %1 created"_s.arg(domain.name), fieldsOf(attributes(), domain)},
                     invocation.format());
        });
    });
}

ExitCode update(const Invocation& invocation) {
    const auto name = pathName(invocation);
    const auto settings = settingsFrom(invocation);
    if (!name || !settings)
        return usageError(name ? settings.error() : name.error());
    const bool anything = settings->statCollection || settings->testMode ||
                          settings->sessionLogRetentionDays || settings->statCollectionRetentionDays ||
                          settings->tlcLimit;
    if (!anything) {
        complain(u"nothing to change: waysidectl domains update --help lists what can be"_s);
        return ExitCode::Usage;
    }
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        ask(task, client::updateDomain(*name, *settings), [&](const Domain& domain) {
            conclude(task, Outcome{u"domain %1 changed"_s.arg(domain.name), fieldsOf(attributes(), domain)},
                     invocation.format());
        });
    });
}

ExitCode remove(const Invocation& invocation) {
    return deleteNamed(invocation, client::deleteDomain, u"domain"_s, u"name"_s);
}

} // namespace

Verb domainsVerb() {
    const Argument name{u"NAME"_s, u"Of the domain."_s};
    const QStringList onOff{u"on"_s, u"off"_s};
    const QList<Option> settings{
        {u"tlc-limit"_s, u"Registered TLCs at most; 0: no limit."_s, u"N"_s},
        {u"session-log-days"_s, u"How long session logs are kept; 0: for ever."_s, u"DAYS"_s},
        {.name = u"test-mode"_s,
         .help = u"Whether the domain is for tests."_s,
         .valueName = u"SWITCH"_s,
         .choices = onOff},
        {.name = u"statistics"_s,
         .help = u"Whether to collect them."_s,
         .valueName = u"SWITCH"_s,
         .choices = onOff},
        {u"statistics-days"_s, u"How long statistics are kept; 0: for ever."_s, u"DAYS"_s},
        asOption(),
    };
    Verb listed{u"list"_s, u"List them"_s};
    listed.options = {asOption()};
    listed.run = list;
    Verb shown{u"show"_s, u"Show one"_s};
    shown.arguments = {name};
    shown.options = {asOption()};
    shown.run = showOne;
    Verb created{u"create"_s, u"Create one"_s};
    created.arguments = {{u"NAME"_s, u"1 to 50 characters, unique; lower-cased."_s}};
    created.options = settings;
    created.run = create;
    Verb changed{u"update"_s, u"Change settings of one"_s};
    changed.arguments = {name};
    changed.options = settings;
    changed.run = update;
    Verb removed{u"delete"_s, u"Delete one that holds nothing any more"_s};
    removed.arguments = {name};
    removed.options = {asOption()};
    removed.run = remove;

    Verb verb{u"domains"_s, u"Domains and their settings (platform administrators)"_s};
    verb.group = VerbGroup::Access;
    verb.options = listed.options;
    verb.verbs = {listed, shown, created, changed, removed};
    verb.run = list;
    return verb;
}

} // namespace wayside::ctl
