// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/drainapi.h"

#include "netcore/drain/receiptcsv.h"
#include "netcore/drain/receiptjson.h"
#include "netcore/node/api/handlers.h"
#include "netcore/node/streaming/enginedrains.h"
#include "netcore/observe/rowjson.h"

#include <algorithm>
#include <QJsonArray>

namespace wayside::node::api {

using namespace Qt::StringLiterals;
using http::HttpResponse;
using http::RequestContext;

namespace {

constexpr qsizetype longestReason = 500;
constexpr int drainsListed = 100, mostDrainsListed = 10'000;

/// A drain of another domain's sessions is nobody else's business; that of a node concerns everyone on it.
bool maySee(const std::optional<QString>& domain, const observe::DrainRow& drain) {
    const observe::DrainCohort& cohort = drain.request.cohort;
    return !domain || cohort.isWholeNode() || cohort.domain == *domain;
}

void failUnknown(const ResponderPointer& responder) {
    responder->fail(404, u"there is no such drain"_s);
}

template <typename Row>
auto answerRow(const ResponderPointer& responder, int status) {
    return [responder, status](const Result<Row>& row) {
        if (row)
            responder->answer(HttpResponse::json(observe::toJson(*row), status));
        else
            responder->fail(row.error());
    };
}

/// What the body asks for; the path names the node where there is one.
struct Order {
    observe::DrainRequest request;
    bool ownGrace = false; ///< else drain.grace is to be filled in

    const observe::DrainRequest& complete(const EngineDrains& drains) {
        if (!ownGrace)
            request.graceMs = drains.defaultGrace().count();
        return request;
    }
};

/// Answers 400 itself when the body is wrong. A plan needs no reason yet.
std::optional<Order> readOrder(const RequestContext& context, const ResponderPointer& responder,
                               bool isPlan) {
    auto body = context.request.jsonObject();
    if (!body) {
        responder->fail(body.error());
        return std::nullopt;
    }
    if (isPlan)
        body->insert(u"reason"_s, u"plan"_s);
    const auto request = observe::fromJson<observe::DrainRequest>(*body);
    if (!request) {
        responder->fail(400, u"field "_s + QString::fromStdString(request.error().detail));
        return std::nullopt;
    }
    Order order{*request, body->contains("graceMs"_L1)};
    const QString node = context.parameter(u"id"_s);
    observe::DrainCohort& cohort = order.request.cohort;
    if (!node.isEmpty() && !cohort.nodeId.isEmpty() && cohort.nodeId != node) {
        responder->fail(400, u"field cohort.nodeId: is not the node of the path"_s);
        return std::nullopt;
    }
    if (!node.isEmpty())
        cohort.nodeId = node;
    return order;
}

void plan(const ApiServices& services, const RequestContext& context, const ResponderPointer& responder) {
    auto order = readOrder(context, responder, true);
    if (!order)
        return;
    services.control.ask(
        services.replies,
        [order = *order, domain = confinement(context.caller)](Engine& engine) mutable {
            return engine.drains().plan(order.complete(engine.drains()), domain);
        },
        answerRow<observe::DrainPlan>(responder, 200));
}

void start(const ApiServices& services, const RequestContext& context, const ResponderPointer& responder) {
    auto order = readOrder(context, responder, false);
    if (!order)
        return;
    services.control.ask(
        services.replies,
        [order = *order, actor = context.caller.name](Engine& engine) mutable {
            return engine.drains().start(order.complete(engine.drains()), actor);
        },
        answerRow<observe::DrainRow>(responder, 202));
}

void abortOfNode(const ApiServices& services, const RequestContext& context,
                 const ResponderPointer& responder) {
    services.control.ask(
        services.replies,
        [id = context.parameter(u"id"_s), actor = context.caller.name](Engine& engine) {
            return engine.drains().abortOf(id, actor);
        },
        [responder](const Result<observe::DrainRow>& done) {
            if (done)
                responder->answer(HttpResponse::noContent());
            else
                responder->fail(done.error());
        });
}

// ---- a drain by its id

using Step = Result<observe::DrainRow> (EngineDrains::*)(const QString& id, const QString& reason,
                                                         const QString& actor);

/// Reads the optional reason; answers 400 itself when it is wrong.
std::optional<QString> readReason(const RequestContext& context, const ResponderPointer& responder) {
    if (context.request.body.isEmpty())
        return QString();
    const auto body = context.request.jsonObject();
    if (!body) {
        responder->fail(body.error());
        return std::nullopt;
    }
    const QJsonValue reason = body->value("reason"_L1);
    if (!reason.isUndefined() && (!reason.isString() || reason.toString().size() > longestReason)) {
        responder->fail(400, u"field reason: must be a text of at most 500 characters"_s);
        return std::nullopt;
    }
    return reason.toString();
}

void step(const ApiServices& services, const RequestContext& context, const ResponderPointer& responder,
          Step wanted) {
    const auto reason = readReason(context, responder);
    if (!reason)
        return;
    // The drain that is over is known to the store alone: then the answer is 409 rather than 404.
    const QString id = context.parameter(u"id"_s);
    services.control.ask(
        services.replies,
        [id, reason = *reason, actor = context.caller.name, wanted](Engine& engine) {
            return (engine.drains().*wanted)(id, reason, actor);
        },
        [&services, responder, id](const Result<observe::DrainRow>& done) {
            if (done || done.error().code != ErrorCode::NotFound) {
                answerRow<observe::DrainRow>(responder, 200)(done);
                return;
            }
            loadDrain(*services.store, id, services.context,
                      [responder](const Result<observe::DrainRow>& found) {
                          if (found)
                              responder->fail(409, u"the drain is over"_s);
                          else
                              responder->fail(found.error());
                      });
        });
}

/// The newest rows of a drain: from the engine while it has it, else from the store.
void withDrain(const ApiServices& services, const QString& id,
               std::function<void(Result<observe::DrainRow>)> use) {
    services.control.ask(
        services.replies, [](Engine& engine) { return engine.drains().rows(); },
        [&services, id, use = std::move(use)](const QList<observe::DrainRow>& rows) {
            const auto found = std::ranges::find(rows, id, &observe::DrainRow::id);
            if (found != rows.end())
                use(*found);
            else
                loadDrain(*services.store, id, services.context, use);
        });
}

void show(const ApiServices& services, const RequestContext& context, const ResponderPointer& responder) {
    withDrain(services, context.parameter(u"id"_s),
              [responder, domain = confinement(context.caller)](const Result<observe::DrainRow>& drain) {
                  if (!drain)
                      responder->fail(drain.error());
                  else if (!maySee(domain, *drain))
                      failUnknown(responder);
                  else
                      responder->answer(HttpResponse::json(observe::toJson(*drain)));
              });
}

// ---- the list

struct ListQuery {
    std::optional<observe::DrainState> state;
    QString nodeId;
    int limit = drainsListed;
    std::optional<QString> domain; ///< the caller's

    bool fits(const observe::DrainRow& drain) const {
        return (!state || drain.state == *state) && (nodeId.isEmpty() || drain.nodeId == nodeId) &&
               maySee(domain, drain);
    }
};

/// Answers 400 itself when the query is wrong.
std::optional<ListQuery> readListQuery(const RequestContext& context, const ResponderPointer& responder) {
    ListQuery query;
    query.domain = confinement(context.caller);
    query.nodeId = context.request.queryValue(u"node").value_or(QString());
    if (const auto state = context.request.queryValue(u"state")) {
        const auto record = store::drainJobStateFrom(state->toStdString());
        if (!record) {
            responder->fail(400, u"query state: must be running, paused, halted, finished or aborted"_s);
            return std::nullopt;
        }
        query.state = shownState(*record);
    }
    if (const auto limit = context.request.queryValue(u"limit")) {
        bool isNumber = false;
        query.limit = limit->toInt(&isNumber);
        if (!isNumber || query.limit < 1 || query.limit > mostDrainsListed) {
            responder->fail(400, u"query limit: must be from 1 to %1"_s.arg(mostDrainsListed));
            return std::nullopt;
        }
    }
    return query;
}

/// Rows of the store, those in memory in their newest form, newest first.
QList<observe::DrainRow> merged(QList<observe::DrainRow> stored, const QList<observe::DrainRow>& live) {
    for (const observe::DrainRow& row : live) {
        const auto known = std::ranges::find(stored, row.id, &observe::DrainRow::id);
        if (known == stored.end())
            stored.append(row); // not durable yet
        else
            *known = row;
    }
    std::ranges::stable_sort(stored, std::ranges::greater(), &observe::DrainRow::startedAtMs);
    return stored;
}

void answerList(const ResponderPointer& responder, const ListQuery& query,
                const QList<observe::DrainRow>& drains) {
    QJsonArray array;
    int total = 0;
    for (const observe::DrainRow& drain : drains) {
        if (query.fits(drain) && ++total <= query.limit)
            array.append(observe::toJson(drain));
    }
    responder->answer(HttpResponse::json(QJsonObject{{u"total"_s, total}, {u"drains"_s, array}}));
}

void list(const ApiServices& services, const RequestContext& context, const ResponderPointer& responder) {
    const auto query = readListQuery(context, responder);
    if (!query)
        return;
    services.control.ask(
        services.replies, [](Engine& engine) { return engine.drains().rows(); },
        [&services, responder, query = *query](const QList<observe::DrainRow>& live) {
            services.store->drainJobs(false, services.context,
                                      [responder, query, live](const Result<QList<store::DrainJob>>& jobs) {
                                          if (!jobs) {
                                              responder->fail(jobs.error());
                                              return;
                                          }
                                          QList<observe::DrainRow> stored;
                                          for (const store::DrainJob& job : *jobs)
                                              stored.append(savedDrain(job).row);
                                          answerList(responder, query, merged(std::move(stored), live));
                                      });
        });
}

// ---- the receipt

bool wantsCsv(const http::HttpRequest& request) {
    if (const auto format = request.queryValue(u"format"))
        return *format == u"csv";
    return request.header("accept").value_or(QByteArray()).startsWith("text/csv");
}

using drain::receiptCsv;
using drain::receiptJson;

void answerReceipt(const ResponderPointer& responder, bool csv, const observe::DrainRow& row,
                   const QList<observe::DrainReceiptRow>& rows) {
    if (csv) {
        HttpResponse response =
            HttpResponse::bytes(receiptCsv(rows), "text/csv; charset=utf-8; header=present");
        response.setHeader("Content-Disposition",
                           "attachment; filename=\"drain-" + row.id.toLatin1() + ".csv\"");
        responder->answer(response);
        return;
    }
    responder->answer(HttpResponse::json(receiptJson(row, rows)));
}

void receipt(const ApiServices& services, const RequestContext& context, const ResponderPointer& responder) {
    const auto format = context.request.queryValue(u"format");
    if (format && *format != u"csv" && *format != u"json") {
        responder->fail(400, u"query format: must be json or csv"_s);
        return;
    }
    const QString id = context.parameter(u"id"_s);
    const auto answer = [responder, csv = wantsCsv(context.request), domain = confinement(context.caller)](
                            const observe::DrainRow& drain, QList<observe::DrainReceiptRow> rows) {
        if (domain)
            rows.removeIf([&](const observe::DrainReceiptRow& row) { return row.domain != *domain; });
        answerReceipt(responder, csv, drain, rows);
    };
    withDrain(
        services, id,
        [=, &services, domain = confinement(context.caller)](const Result<observe::DrainRow>& drain) {
            if (!drain) {
                responder->fail(drain.error());
                return;
            }
            if (!maySee(domain, *drain)) {
                failUnknown(responder);
                return;
            }
            services.control.ask(
                services.replies, [id](Engine& engine) { return engine.drains().receipt(id); },
                [=, &services, row = *drain](const std::optional<QList<observe::DrainReceiptRow>>& live) {
                    if (live) {
                        answer(row, *live);
                        return;
                    }
                    services.store->drainMembers(
                        id, services.context,
                        [responder, answer, row](const Result<QList<store::DrainSession>>& sessions) {
                            if (sessions)
                                answer(row, receiptRows(*sessions));
                            else
                                responder->fail(sessions.error());
                        });
                });
        });
}

} // namespace

QList<http::Route> drainRoutes(const ApiServices& services) {
    const auto readers = administrationReaders();
    const auto operators = administrationOperators();
    const Bind bind(services);
    return {
        {"POST", u"/admin/v1/nodes/{id}/drain/plan"_s, readers, bind(plan)},
        {"POST", u"/admin/v1/nodes/{id}/drain"_s, operators, bind(start)},
        {"DELETE", u"/admin/v1/nodes/{id}/drain"_s, operators, bind(abortOfNode)},
        {"POST", u"/admin/v1/drains/plan"_s, readers, bind(plan)},
        {"POST", u"/admin/v1/drains"_s, operators, bind(start)},
        {"GET", u"/admin/v1/drains"_s, readers, bind(list)},
        {"GET", u"/admin/v1/drains/{id}"_s, readers, bind(show)},
        {"POST", u"/admin/v1/drains/{id}/pause"_s, operators, bind(step, &EngineDrains::pause)},
        {"POST", u"/admin/v1/drains/{id}/resume"_s, operators, bind(step, &EngineDrains::resume)},
        {"POST", u"/admin/v1/drains/{id}/abort"_s, operators, bind(step, &EngineDrains::abort)},
        {"GET", u"/admin/v1/drains/{id}/receipt"_s, readers, bind(receipt)},
    };
}

} // namespace wayside::node::api
