// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/accountdomainhandlers.h"

#include "netcore/node/api/accessjson.h"
#include "netcore/node/api/bodyfields.h"
#include "netcore/node/api/changeanswer.h"

#include <QJsonArray>

namespace wayside::node::api {

using namespace Qt::StringLiterals;
using http::HttpResponse;
using store::Account;
using store::Domain;

namespace {

constexpr int mostDays = 100'000;
constexpr int mostTlcs = 10'000'000;

std::function<HttpResponse(const Account&)> shownAccount(int status) {
    return [status](const Account& account) { return HttpResponse::json(accountJson(account), status); };
}

std::function<HttpResponse(const Domain&)> shownDomain(int status) {
    return [status](const Domain& domain) { return HttpResponse::json(domainJson(domain), status); };
}

void failUnknownDomain(const ResponderPointer& responder) {
    responder->fail(404, u"there is no such domain"_s);
}

/// Everything but the name; a field left out stays as it is.
void readSettings(BodyFields& fields, Domain& domain) {
    domain.statCollection = fields.optionalFlag(u"statCollection"_s).value_or(domain.statCollection);
    domain.testMode = fields.optionalFlag(u"testMode"_s).value_or(domain.testMode);
    domain.sessionLogRetentionDays = fields.optionalWhole(u"sessionLogRetentionDays"_s, 0, mostDays)
                                         .value_or(domain.sessionLogRetentionDays);
    domain.statCollectionRetentionDays = fields.optionalWhole(u"statCollectionRetentionDays"_s, 0, mostDays)
                                             .value_or(domain.statCollectionRetentionDays);
    domain.tlcLimit = fields.optionalWhole(u"tlcLimit"_s, 0, mostTlcs).value_or(domain.tlcLimit);
}

} // namespace

void listAccounts(const ApiServices& services, const http::RequestContext&,
                  const ResponderPointer& responder) {
    QJsonArray list;
    for (const Account& account : services.access->snapshot()->accounts())
        list.append(accountJson(account));
    responder->answer(HttpResponse::json(list));
}

void createAccount(const ApiServices& services, const http::RequestContext& context,
                   const ResponderPointer& responder) {
    withBody(context, responder, [&](BodyFields& fields) {
        const QString name = fields.text(u"name"_s);
        if (fields.error()) {
            responder->answer(HttpResponse::error(*fields.error()));
            return;
        }
        services.access->addAccount(name, answerChange<Account>(services, context, responder,
                                                                u"account.add"_s, name, shownAccount(201)));
    });
}

void showAccount(const ApiServices& services, const http::RequestContext& context,
                 const ResponderPointer& responder) {
    const auto access = services.access->snapshot();
    if (const Account* const account = access->accountByUuid(context.parameter(u"uuid"_s)))
        responder->answer(shownAccount(200)(*account));
    else
        responder->fail(404, u"there is no such account"_s);
}

void changeAccount(const ApiServices& services, const http::RequestContext& context,
                   const ResponderPointer& responder) {
    withBody(context, responder, [&](BodyFields& fields) {
        const QString uuid = context.parameter(u"uuid"_s);
        const QString name = fields.text(u"name"_s);
        if (fields.error()) {
            responder->answer(HttpResponse::error(*fields.error()));
            return;
        }
        services.access->renameAccount(uuid, name,
                                       answerChange<Account>(services, context, responder,
                                                             u"account.change"_s, uuid, shownAccount(200)));
    });
}

void deleteAccount(const ApiServices& services, const http::RequestContext& context,
                   const ResponderPointer& responder) {
    const QString uuid = context.parameter(u"uuid"_s);
    services.access->removeAccount(uuid,
                                   answerRemoval(services, context, responder, u"account.delete"_s, uuid));
}

void listDomains(const ApiServices& services, const http::RequestContext&,
                 const ResponderPointer& responder) {
    QJsonArray list;
    for (const Domain& domain : services.access->snapshot()->domains())
        list.append(domainJson(domain));
    responder->answer(HttpResponse::json(list));
}

void createDomain(const ApiServices& services, const http::RequestContext& context,
                  const ResponderPointer& responder) {
    withBody(context, responder, [&](BodyFields& fields) {
        Domain domain;
        domain.name = fields.text(u"name"_s);
        readSettings(fields, domain);
        if (fields.error()) {
            responder->answer(HttpResponse::error(*fields.error()));
            return;
        }
        services.access->addDomain(domain, answerChange<Domain>(services, context, responder, u"domain.add"_s,
                                                                domain.name, shownDomain(201)));
    });
}

void showDomain(const ApiServices& services, const http::RequestContext& context,
                const ResponderPointer& responder) {
    const auto access = services.access->snapshot();
    if (const Domain* const domain = access->domain(context.parameter(u"name"_s).toLower()))
        responder->answer(shownDomain(200)(*domain));
    else
        failUnknownDomain(responder);
}

void changeDomain(const ApiServices& services, const http::RequestContext& context,
                  const ResponderPointer& responder) {
    const auto access = services.access->snapshot();
    const Domain* const before = access->domain(context.parameter(u"name"_s).toLower());
    if (!before) {
        failUnknownDomain(responder);
        return;
    }
    withBody(context, responder, [&](BodyFields& fields) {
        Domain domain = *before;
        if (fields.optionalText(u"name"_s).value_or(domain.name).toLower() != domain.name)
            fields.refuse(u"field name cannot be changed"_s);
        readSettings(fields, domain);
        if (fields.error()) {
            responder->answer(HttpResponse::error(*fields.error()));
            return;
        }
        services.access->changeDomain(domain,
                                      answerChange<Domain>(services, context, responder, u"domain.change"_s,
                                                           domain.name, shownDomain(200)));
    });
}

void deleteDomain(const ApiServices& services, const http::RequestContext& context,
                  const ResponderPointer& responder) {
    const QString name = context.parameter(u"name"_s).toLower();
    services.access->removeDomain(name,
                                  answerRemoval(services, context, responder, u"domain.delete"_s, name));
}

} // namespace wayside::node::api
