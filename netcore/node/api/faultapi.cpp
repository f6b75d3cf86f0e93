// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/faultapi.h"

#include "netcore/node/api/handlers.h"
#include <QJsonArray>

namespace wayside::node::api {

using namespace Qt::StringLiterals;
using http::HttpResponse;
using http::RequestContext;

namespace {

/// A DOMAIN_ADMIN sees rules that name its domain, or nobody: whom a rule means is not told across domains.
bool maySee(const http::Caller& caller, const QJsonObject& fault) {
    if (caller.role == Role::PlatformAdmin)
        return true;
    const QString domain = fault.value("domain"_L1).toString();
    if (!domain.isEmpty())
        return domain == caller.domain;
    return !fault.contains("account"_L1) && !fault.contains("identifier"_L1) && !fault.contains("session"_L1);
}

auto answerDone(const ResponderPointer& responder) {
    return [responder](const Result<void>& done) {
        if (done)
            responder->answer(HttpResponse::noContent());
        else
            responder->fail(done.error());
    };
}

auto answerObject(const ResponderPointer& responder, int status) {
    return [responder, status](const Result<QJsonObject>& object) {
        if (object)
            responder->answer(HttpResponse::json(*object, status));
        else
            responder->fail(object.error());
    };
}

void listFaults(const ApiServices& services, const RequestContext& context,
                const ResponderPointer& responder) {
    services.control.ask(
        services.replies, [](Engine& engine) { return engine.faults().show(); },
        [responder, caller = context.caller](QJsonObject answer) {
            QJsonArray seen;
            const QJsonArray faults = answer.value("faults"_L1).toArray();
            for (const auto& fault : faults) {
                if (maySee(caller, fault.toObject()))
                    seen.append(fault);
            }
            answer.insert(u"faults"_s, seen);
            responder->answer(HttpResponse::json(answer));
        });
}

void showFault(const ApiServices& services, const RequestContext& context,
               const ResponderPointer& responder) {
    services.control.ask(
        services.replies,
        [id = context.parameter(u"id"_s)](Engine& engine) { return engine.faults().show(id); },
        [responder, caller = context.caller](const std::optional<QJsonObject>& fault) {
            if (fault && maySee(caller, *fault))
                responder->answer(HttpResponse::json(*fault));
            else
                responder->fail(404, u"there is no such fault rule"_s);
        });
}

void addFault(const ApiServices& services, const RequestContext& context, const ResponderPointer& responder) {
    const auto rule = context.request.jsonObject().and_then(
        [](const QJsonObject& body) { return FaultRule::fromJson(body); });
    if (!rule) {
        responder->fail(rule.error());
        return;
    }
    services.control.ask(
        services.replies,
        [rule = *rule, actor = context.caller.name](Engine& engine) {
            return engine.faults().add(rule, actor);
        },
        answerObject(responder, 201));
}

void removeFault(const ApiServices& services, const RequestContext& context,
                 const ResponderPointer& responder) {
    services.control.ask(
        services.replies,
        [id = context.parameter(u"id"_s), actor = context.caller.name](Engine& engine) {
            return engine.faults().remove(id, actor);
        },
        answerDone(responder));
}

void removeFaults(const ApiServices& services, const RequestContext& context,
                  const ResponderPointer& responder) {
    services.control.ask(
        services.replies,
        [actor = context.caller.name](Engine& engine) -> Result<void> {
            engine.faults().removeAll(actor);
            return {};
        },
        answerDone(responder));
}

void showScenario(const ApiServices& services, const RequestContext&, const ResponderPointer& responder) {
    services.control.ask(
        services.replies, [](Engine& engine) { return engine.faults().showScenario(); },
        [responder](const QJsonObject& scenario) { responder->answer(HttpResponse::json(scenario)); });
}

void startScenario(const ApiServices& services, const RequestContext& context,
                   const ResponderPointer& responder) {
    // Judged as an object for the right answers about type and depth, read as text for the line numbers.
    const auto scenario = context.request.jsonObject().and_then(
        [&](const QJsonObject&) { return Scenario::fromJson(context.request.body); });
    if (!scenario) {
        responder->fail(scenario.error());
        return;
    }
    services.control.ask(
        services.replies,
        [scenario = *scenario, actor = context.caller.name](Engine& engine) {
            return engine.faults().startScenario(scenario, actor);
        },
        answerObject(responder, 202));
}

void stopScenario(const ApiServices& services, const RequestContext& context,
                  const ResponderPointer& responder) {
    services.control.ask(
        services.replies,
        [actor = context.caller.name](Engine& engine) { return engine.faults().stopScenario(actor); },
        answerDone(responder));
}

} // namespace

QList<http::Route> faultRoutes(const ApiServices& services) {
    const auto readers = administrationReaders();
    const auto platform = administrationOperators();
    const Bind bind(services);
    return {
        {"GET", u"/admin/v1/faults"_s, readers, bind(listFaults)},
        {"POST", u"/admin/v1/faults"_s, platform, bind(addFault)},
        {"DELETE", u"/admin/v1/faults"_s, platform, bind(removeFaults)},
        {"GET", u"/admin/v1/faults/{id}"_s, readers, bind(showFault)},
        {"DELETE", u"/admin/v1/faults/{id}"_s, platform, bind(removeFault)},
        {"GET", u"/admin/v1/scenario"_s, platform, bind(showScenario)},
        {"POST", u"/admin/v1/scenario"_s, platform, bind(startScenario)},
        {"DELETE", u"/admin/v1/scenario"_s, platform, bind(stopScenario)},
    };
}

} // namespace wayside::node::api
