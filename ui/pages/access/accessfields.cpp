// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/access/accessfields.h"

#include "netcore/access/fieldrules.h"
#include "ui/pages/access/accesswords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wayside::ui::accessfields {

namespace {

struct AccessFields {
    Q_DECLARE_TR_FUNCTIONS(AccessFields)
};

bool isAboveDomains(const access::AccessService& service) {
    return service.permissions().role() == Role::PlatformAdmin;
}

/// What a service lists, and what is in use in lists that can be seen.
QStringList knownDomains(const access::AccessService& service) {
    QStringList names;
    for (const client::Domain& domain : service.listing<client::Domain>().rows)
        names.append(domain.name);
    for (const client::Tlc& tlc : service.listing<client::Tlc>().rows) {
        if (names.isEmpty() || names.constLast() != tlc.domain)
            names.append(tlc.domain);
    }
    names.removeDuplicates();
    return names;
}

QStringList knownAccounts(const access::AccessService& service) {
    QStringList names;
    for (const client::Account& account : service.listing<client::Account>().rows)
        names.append(account.name);
    for (const client::Authorization& each : service.listing<client::Authorization>().rows)
        names.append(each.account);
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

FormField place(const QString& key, const QString& label, const QString& value, const QStringList& known,
                bool isNeeded) {
    FormField field{key, label, FormField::Kind::OpenChoice, value};
    if (!isNeeded)
        field.choices.append({QString(), AccessFields::tr("that of the token")});
    for (const QString& name : known)
        field.choices.append({name, name});
    field.check = [isNeeded](const QVariant& given) {
        const QString text = given.toString();
        if (text.isEmpty() && !isNeeded)
            return QString();
        const auto complaint = access::complaintAboutName(text);
        return complaint ? accesswords::complaint(*complaint) : QString();
    };
    return field;
}

} // namespace

FormField domain(const access::AccessService& service, const QString& value) {
    const QStringList known = knownDomains(service);
    const bool needed = isAboveDomains(service);
    return place(u"domain"_s, AccessFields::tr("Domain"), value.isEmpty() && needed ? known.value(0) : value,
                 known, needed);
}

FormField account(const access::AccessService& service, const QString& value) {
    const QStringList known = knownAccounts(service);
    const bool needed = isAboveDomains(service);
    return place(u"account"_s, AccessFields::tr("Account"),
                 value.isEmpty() && needed ? known.value(0) : value, known, needed);
}

FormField role(const access::AccessService& service, const QString& value) {
    FormField field{u"role"_s, AccessFields::tr("Role"), FormField::Kind::OpenChoice, value};
    const auto own = service.permissions().role();
    for (const auto& [role, name] : roleNames) {
        const QString word = QString::fromLatin1(name.data(), qsizetype(name.size()));
        // An administrator of one category gives out roles of that category only.
        const bool ownCategory =
            !own || *own == Role::PlatformAdmin || *own == Role::DomainAdmin ||
            word.section(u'_', 0, 0) ==
                QString::fromLatin1(nameOf(*own).data(), qsizetype(nameOf(*own).size())).section(u'_', 0, 0);
        if (ownCategory)
            field.choices.append({word, word});
    }
    field.check = [](const QVariant& given) {
        return given.toString().isEmpty() ? accesswords::complaint(access::Complaint::Empty) : QString();
    };
    return field;
}

FormField identifiers(const QStringList& value) {
    FormField field{u"tlcIdentifiers"_s, AccessFields::tr("TLCs"), FormField::Kind::Identifiers, value};
    field.hint =
        AccessFields::tr("One a line. None: every TLC of the account in the domain. Broker and Monitor roles "
                         "reach the whole domain and ignore this.");
    field.check = [](const QVariant& given) {
        const QStringList all = given.toStringList();
        if (all.size() > access::mostScopeIdentifiers)
            return accesswords::complaint(access::Complaint::TooMany);
        const QString bad = access::firstBadIdentifier(all);
        return bad.isEmpty()
                   ? QString()
                   : AccessFields::tr("\"%1\" is no TLC identifier: 8 characters of a-z, 0-9, _ and -.")
                         .arg(bad.left(40));
    };
    return field;
}

std::optional<QString> unlessEmpty(const QVariant& value) {
    const QString text = value.toString();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace wayside::ui::accessfields
