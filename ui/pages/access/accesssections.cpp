// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/access/accesssections.h"

#include "netcore/access/fieldrules.h"
#include "ui/models/access/accesscolumns.h"
#include "ui/pages/access/accesschange.h"
#include "ui/pages/access/accessfields.h"
#include "ui/pages/access/accesswords.h"

using namespace Qt::StringLiterals;

namespace wayside::ui {

using namespace client;
using access::DeletionScope;
using access::LiveSession;

namespace {

QString nameOf(const Domain& domain) {
    return domain.name;
}
QString nameOf(const Account& account) {
    return account.name;
}
QString nameOf(const Tlc& tlc) {
    return tlc.identifier;
}
QString nameOf(const Authorization& authorization) {
    return AccessSection::tr("%1 of %2 in %3")
        .arg(authorization.role, authorization.account, authorization.domain);
}
QString nameOf(const PayloadPolicy& policy) {
    return AccessSection::tr("policy %1 of %2").arg(QString::number(policy.priority), policy.domain);
}

QList<FormField> domainFields(const Domain& domain) {
    FormField limit{u"tlcLimit"_s, AccessSection::tr("TLC limit"), FormField::Kind::Number,
                    domain.tlcLimit.value_or(0)};
    limit.most = access::mostTlcsOfDomain;
    limit.leastWords = AccessSection::tr("no limit");
    FormField logs{u"sessionLogRetentionDays"_s, AccessSection::tr("Session logs kept, days"),
                   FormField::Kind::Number, domain.sessionLogRetentionDays.value_or(0)};
    logs.most = access::mostRetentionDays;
    logs.leastWords = AccessSection::tr("for ever");
    FormField test{u"testMode"_s, AccessSection::tr("Test mode"), FormField::Kind::Flag,
                   domain.testMode.value_or(false)};
    FormField statistics{u"statCollection"_s, AccessSection::tr("Statistics are collected"),
                         FormField::Kind::Flag, domain.statCollection.value_or(false)};
    FormField kept{u"statCollectionRetentionDays"_s, AccessSection::tr("Statistics kept, days"),
                   FormField::Kind::Number, domain.statCollectionRetentionDays.value_or(0)};
    kept.most = access::mostRetentionDays;
    kept.leastWords = AccessSection::tr("for ever");
    return {limit, logs, test, statistics, kept};
}

DomainSettings domainSettings(const QVariantMap& values) {
    DomainSettings settings;
    const auto number = [&](const QString& key) {
        return values.contains(key) ? std::optional(values.value(key).toLongLong()) : std::nullopt;
    };
    const auto flag = [&](const QString& key) {
        return values.contains(key) ? std::optional(values.value(key).toBool()) : std::nullopt;
    };
    settings.tlcLimit = number(u"tlcLimit"_s);
    settings.sessionLogRetentionDays = number(u"sessionLogRetentionDays"_s);
    settings.statCollectionRetentionDays = number(u"statCollectionRetentionDays"_s);
    settings.testMode = flag(u"testMode"_s);
    settings.statCollection = flag(u"statCollection"_s);
    return settings;
}

FormField nameField(const QString& label, const QString& value,
                    std::optional<access::Complaint> (*rule)(const QString&)) {
    FormField field{u"name"_s, label, FormField::Kind::Text, value};
    field.hint = AccessSection::tr("1 to %n characters.", nullptr, access::longestName);
    field.check = [rule](const QVariant& given) {
        const auto complaint = rule(given.toString());
        return complaint ? accesswords::complaint(*complaint) : QString();
    };
    return field;
}

FormField identifierField(const QString& value) {
    FormField field{u"identifier"_s, AccessSection::tr("Identifier"), FormField::Kind::Text, value};
    field.hint = accesswords::complaint(access::Complaint::BadIdentifier);
    field.check = [](const QVariant& given) {
        const auto complaint = access::complaintAboutIdentifier(given.toString());
        return complaint ? accesswords::complaint(*complaint) : QString();
    };
    return field;
}

template <typename Row, typename Fits>
int countIf(const access::AccessService& service, Fits fits) {
    const auto& rows = service.listing<Row>().rows;
    return int(std::count_if(rows.cbegin(), rows.cend(), fits));
}

} // namespace

DomainsSection::DomainsSection(AccessContext& context, QWidget* parent)
    : TypedSection(context, accesscolumns::ofDomains(), parent) {
    follow();
}

void DomainsSection::create() {
    auto fields = domainFields({});
    fields.prepend(nameField(tr("Name"), {}, access::complaintAboutDomainName));
    auto* form = new AccessForm(tr("New domain"), tr("Upper-case letters become lower-case ones."), fields,
                                tr("Create domain"), this);
    connect(form, &AccessForm::submitted, this, [this, form] {
        const QVariantMap values = form->values();
        saveForm<Domain>(*form, *this, m_context,
                         createDomain(values.value(u"name"_s).toString(), domainSettings(values)),
                         tr("Domain created."));
    });
    form->open();
}

void DomainsSection::edit() {
    const auto rows = chosen();
    if (rows.size() != 1)
        return;
    const Domain domain = rows.constFirst();
    auto* form = new AccessForm(tr("Domain %1").arg(domain.name), {}, domainFields(domain), tr("Save"), this);
    connect(form, &AccessForm::submitted, this, [this, form, name = domain.name] {
        saveForm<Domain>(*form, *this, m_context, updateDomain(name, domainSettings(form->changedValues())),
                         tr("Domain %1 saved.").arg(name));
    });
    form->open();
}

void DomainsSection::askDelete() {
    const auto rows = chosen();
    if (rows.isEmpty())
        return;
    const auto scope = [this, rows](const QList<LiveSession>&) {
        QSet<QString> names;
        for (const Domain& domain : rows)
            names.insert(domain.name);
        const auto inThem = [&names](const auto& row) { return names.contains(row.domain); };
        DeletionScope whole;
        whole.tlcs = countIf<Tlc>(m_context.service, inThem);
        whole.authorizations = countIf<Authorization>(m_context.service, inThem);
        whole.policies = countIf<PayloadPolicy>(m_context.service, inThem);
        return whole;
    };
    openDelete<Domain>(
        *this, m_context, rows, nameOf, [](const Domain& row) { return deleteDomain(row.name); }, scope,
        false);
}

AccountsSection::AccountsSection(AccessContext& context, QWidget* parent)
    : TypedSection(context, accesscolumns::ofAccounts(), parent) {
    follow();
}

void AccountsSection::create() {
    auto* form =
        new AccessForm(tr("New account"), {}, {nameField(tr("Name"), {}, access::complaintAboutName)},
                       tr("Create account"), this);
    connect(form, &AccessForm::submitted, this, [this, form] {
        saveForm<Account>(*form, *this, m_context, createAccount(form->values().value(u"name"_s).toString()),
                          tr("Account created."));
    });
    form->open();
}

void AccountsSection::edit() {
    const auto rows = chosen();
    if (rows.size() != 1)
        return;
    const Account account = rows.constFirst();
    auto* form =
        new AccessForm(tr("Account %1").arg(account.name),
                       tr("Its TLCs, authorizations and live sessions stay and show the new name."),
                       {nameField(tr("Name"), account.name, access::complaintAboutName)}, tr("Save"), this);
    connect(form, &AccessForm::submitted, this, [this, form, key = account.key()] {
        saveForm<Account>(*form, *this, m_context,
                          renameAccount(key, form->values().value(u"name"_s).toString()),
                          tr("Account renamed."));
        // Other lists name accounts too.
        m_context.service.load(access::Resource::Tlcs);
        m_context.service.load(access::Resource::Authorizations);
    });
    form->open();
}

void AccountsSection::askDelete() {
    const auto rows = chosen();
    if (rows.isEmpty())
        return;
    const auto scope = [this, rows](const QList<LiveSession>&) {
        QSet<QString> names;
        for (const Account& account : rows)
            names.insert(account.name);
        const auto ofThem = [&names](const auto& row) { return names.contains(row.account); };
        DeletionScope whole;
        whole.tlcs = countIf<Tlc>(m_context.service, ofThem);
        whole.authorizations = countIf<Authorization>(m_context.service, ofThem);
        whole.policies = countIf<PayloadPolicy>(m_context.service, [&names](const PayloadPolicy& row) {
            return row.account && names.contains(*row.account);
        });
        return whole;
    };
    openDelete<Account>(
        *this, m_context, rows, nameOf, [](const Account& row) { return deleteAccount(row.key()); }, scope,
        false);
}

TlcsSection::TlcsSection(AccessContext& context, QWidget* parent)
    : TypedSection(context, accesscolumns::ofTlcs(), parent) {
    follow();
}

void TlcsSection::create() {
    auto* form = new AccessForm(tr("New TLC"), {},
                                {identifierField({}), accessfields::domain(m_context.service, {}),
                                 accessfields::account(m_context.service, {})},
                                tr("Register TLC"), this);
    connect(form, &AccessForm::submitted, this, [this, form] {
        const QVariantMap values = form->values();
        const TlcCreation creation{values.value(u"identifier"_s).toString(),
                                   accessfields::unlessEmpty(values.value(u"domain"_s)),
                                   accessfields::unlessEmpty(values.value(u"account"_s))};
        saveForm<Tlc>(*form, *this, m_context, createTlc(creation),
                      tr("TLC %1 registered.").arg(creation.identifier));
    });
    form->open();
}

void TlcsSection::edit() {
    const auto rows = chosen();
    if (rows.size() != 1)
        return;
    const Tlc tlc = rows.constFirst();
    auto* form = new AccessForm(
        tr("TLC %1").arg(tlc.identifier),
        tr("A new identifier ends the sessions that have the old one (TLC_DELETED); a new account ends those "
           "that "
           "its authorization no longer reaches."),
        {identifierField(tlc.identifier), accessfields::account(m_context.service, tlc.account)}, tr("Save"),
        this);
    connect(form, &AccessForm::submitted, this, [this, form, tlc] {
        const QVariantMap changed = form->changedValues();
        const TlcChange change{accessfields::unlessEmpty(changed.value(u"identifier"_s)),
                               accessfields::unlessEmpty(changed.value(u"account"_s))};
        saveForm<Tlc>(*form, *this, m_context, updateTlc(tlc.uuid, change), tr("TLC saved."));
    });
    form->open();
}

void TlcsSection::askDelete() {
    const auto rows = chosen();
    if (rows.isEmpty())
        return;
    openDelete<Tlc>(
        *this, m_context, rows, nameOf, [](const Tlc& row) { return deleteTlc(row.uuid); },
        [rows](const QList<LiveSession>& sessions) { return access::scopeOfTlcs(rows, sessions); }, true);
}

AuthorizationsSection::AuthorizationsSection(AccessContext& context, QWidget* parent)
    : TypedSection(context, accesscolumns::ofAuthorizations(), parent) {
    follow();
}

void AuthorizationsSection::create() {
    auto* form = new AccessForm(
        tr("New authorization"),
        tr("A role for an account in a domain. Its clients need a token besides: create one in Tokens."),
        {accessfields::role(m_context.service, u"TLC_SYSTEM"_s), accessfields::domain(m_context.service, {}),
         accessfields::account(m_context.service, {}), accessfields::identifiers({})},
        tr("Create authorization"), this);
    connect(form, &AccessForm::submitted, this, [this, form] {
        const QVariantMap values = form->values();
        AuthorizationCreation creation;
        creation.role = values.value(u"role"_s).toString();
        creation.tlcIdentifiers = values.value(u"tlcIdentifiers"_s).toStringList();
        creation.domain = accessfields::unlessEmpty(values.value(u"domain"_s));
        creation.account = accessfields::unlessEmpty(values.value(u"account"_s));
        saveForm<Authorization>(*form, *this, m_context, createAuthorization(creation),
                                tr("Authorization created."));
    });
    form->open();
}

void AuthorizationsSection::edit() {
    const auto rows = chosen();
    if (rows.size() != 1)
        return;
    const Authorization authorization = rows.constFirst();
    auto* form =
        new AccessForm(nameOf(authorization),
                       tr("Live sessions lose at once what the authorization no longer reaches, and end "
                          "when nothing is left."),
                       {accessfields::role(m_context.service, authorization.role),
                        accessfields::identifiers(authorization.tlcIdentifiers)},
                       tr("Save"), this);
    connect(form, &AccessForm::submitted, this, [this, form, uuid = authorization.uuid] {
        const QVariantMap changed = form->changedValues();
        AuthorizationChange change;
        change.role = accessfields::unlessEmpty(changed.value(u"role"_s));
        if (changed.contains(u"tlcIdentifiers"_s))
            change.tlcIdentifiers = changed.value(u"tlcIdentifiers"_s).toStringList();
        saveForm<Authorization>(*form, *this, m_context, updateAuthorization(uuid, change),
                                tr("Authorization saved."));
    });
    form->open();
}

void AuthorizationsSection::askDelete() {
    const auto rows = chosen();
    if (rows.isEmpty())
        return;
    const auto scope = [this, uuids = chosenKeys()](const QList<LiveSession>& sessions) {
        const access::AccessService& service = m_context.service;
        return access::scopeOfAuthorizations(uuids, {service.listing<Authorization>().rows,
                                                     service.listing<AuthorizationToken>().rows, sessions,
                                                     service.ownTokenUuid()});
    };
    openDelete<Authorization>(
        *this, m_context, rows, nameOf,
        [](const Authorization& row) { return deleteAuthorization(row.uuid); }, scope, true);
}

PoliciesSection::PoliciesSection(AccessContext& context, QWidget* parent)
    : TypedSection(context, accesscolumns::ofPolicies(), parent) {
    follow();
}

namespace {

constexpr int everyType = -1;

PayloadPolicySettings::Said<QString> orAny(const QVariant& value) {
    const QString text = value.toString();
    return PayloadPolicySettings::Said<QString>(text.isEmpty() ? std::optional<QString>()
                                                               : std::optional(text));
}

PayloadPolicySettings policySettings(const QVariantMap& values) {
    PayloadPolicySettings settings;
    settings.mode = accessfields::unlessEmpty(values.value(u"mode"_s));
    settings.domain = accessfields::unlessEmpty(values.value(u"domain"_s));
    if (values.contains(u"account"_s))
        settings.account = orAny(values.value(u"account"_s));
    if (values.contains(u"sessionType"_s))
        settings.sessionType = orAny(values.value(u"sessionType"_s));
    if (values.contains(u"payloadType"_s)) {
        const int type = values.value(u"payloadType"_s).toInt();
        settings.payloadType = type == everyType ? std::optional<qint64>() : std::optional<qint64>(type);
    }
    if (values.contains(u"priority"_s))
        settings.priority = values.value(u"priority"_s).toLongLong();
    return settings;
}

} // namespace

AccessForm* PoliciesSection::openForm(const QString& title, const PayloadPolicy& start,
                                      const QString& accept) {
    FormField mode{u"mode"_s, tr("Mode"), FormField::Kind::Choice, start.mode};
    mode.choices = {{u"BLACKLIST"_s, tr("BLACKLIST: keeps these payloads out")},
                    {u"WHITELIST"_s, tr("WHITELIST: lets these payloads in")}};
    FormField type{u"payloadType"_s, tr("Payload type"), FormField::Kind::Number,
                   start.payloadType.value_or(everyType)};
    type.least = everyType;
    type.most = access::largestPayloadType;
    type.leastWords = tr("any type");
    FormField session{u"sessionType"_s, tr("Session type"), FormField::Kind::Choice,
                      start.sessionType.value_or(QString())};
    session.choices = {{QString(), tr("any")},
                       {u"TLC"_s, tr("TLC")},
                       {u"Broker"_s, tr("Broker")},
                       {u"Monitor"_s, tr("Monitor")}};
    FormField domain = accessfields::domain(m_context.service, start.domain);
    FormField account = accessfields::account(m_context.service, {});
    account.choices.prepend({QString(), tr("any")});
    account.value = start.account.value_or(QString());
    account.check = {};
    FormField priority{u"priority"_s, tr("Priority"), FormField::Kind::Number, start.priority};
    priority.least = -access::largestPriority - 1;
    priority.most = access::largestPriority;
    priority.hint = tr("Where two policies fit, the lower number decides.");
    auto* form = new AccessForm(
        title, tr("What sessions receive. It applies to live sessions at once, and ends none."),
        {mode, type, session, domain, account, priority}, accept, this);
    form->open();
    return form;
}

void PoliciesSection::create() {
    PayloadPolicy start;
    start.mode = u"BLACKLIST"_s;
    AccessForm* form = openForm(tr("New payload policy"), start, tr("Create policy"));
    connect(form, &AccessForm::submitted, this, [this, form] {
        saveForm<PayloadPolicy>(*form, *this, m_context, createPayloadPolicy(policySettings(form->values())),
                                tr("Payload policy created; it applies to live sessions."));
    });
}

void PoliciesSection::edit() {
    const auto rows = chosen();
    if (rows.size() != 1)
        return;
    const PayloadPolicy policy = rows.constFirst();
    AccessForm* form = openForm(tr("Payload policy of %1").arg(policy.domain), policy, tr("Save"));
    connect(form, &AccessForm::submitted, this, [this, form, uuid = policy.uuid] {
        saveForm<PayloadPolicy>(*form, *this, m_context,
                                updatePayloadPolicy(uuid, policySettings(form->changedValues())),
                                tr("Payload policy saved."));
    });
}

void PoliciesSection::askDelete() {
    const auto rows = chosen();
    if (rows.isEmpty())
        return;
    openDelete<PayloadPolicy>(
        *this, m_context, rows, nameOf,
        [](const PayloadPolicy& row) { return deletePayloadPolicy(row.uuid); },
        [](const QList<LiveSession>&) { return DeletionScope(); }, false);
}

} // namespace wayside::ui
