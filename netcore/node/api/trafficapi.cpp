// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/trafficapi.h"

#include "netcore/node/api/handlers.h"
#include "netcore/node/api/listrequest.h"

namespace wayside::node::api {

using namespace Qt::StringLiterals;
using http::HttpResponse;
using http::RequestContext;

namespace {

constexpr int usualRecords = 500, mostRecords = 2'000;

quint64 connectionId(const RequestContext& context) {
    return context.parameter(u"id"_s).toULongLong(); // 0 when it is no number: no connection has it
}

Result<qsizetype> bytesFrom(const QJsonObject& body) {
    const QJsonValue value = body.value("bytes"_L1);
    if (value.isUndefined())
        return TrafficTaps::usualBytes;
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number < 0 || number > double(wire::largestFrame) ||
        number != double(qint64(number)))
        return failure(ErrorCode::InvalidArgument, Fault::Peer,
                       "field bytes must be a whole number from 0 to " + std::to_string(wire::largestFrame));
    return qsizetype(number);
}

void answer(const ResponderPointer& responder, const Result<observe::TrafficBatch>& batch, int status) {
    if (batch)
        responder->answer(HttpResponse::json(observe::toJson(*batch), status));
    else
        responder->fail(batch.error());
}

void watch(const ApiServices& services, const RequestContext& context, const ResponderPointer& responder) {
    const auto body =
        context.request.body.isEmpty() ? Result<QJsonObject>(QJsonObject()) : context.request.jsonObject();
    if (!body) {
        responder->fail(body.error());
        return;
    }
    const auto bytes = bytesFrom(*body);
    const QJsonValue reason = body->value("reason"_L1);
    if (!bytes || (!reason.isUndefined() && !reason.isString())) {
        if (bytes)
            responder->fail(400, u"field reason must be a text"_s);
        else
            responder->fail(bytes.error());
        return;
    }
    services.control.ask(
        services.replies,
        [id = connectionId(context), bytes = *bytes, text = reason.toString(),
         actor = context.caller.name](Engine& engine) { return engine.tapTraffic(id, bytes, text, actor); },
        [responder](const Result<observe::TrafficBatch>& batch) { answer(responder, batch, 201); });
}

void read(const ApiServices& services, const RequestContext& context, const ResponderPointer& responder) {
    const auto after = numberFrom(context.request, u"after");
    const auto limit = limitFrom(context.request, usualRecords, mostRecords);
    if (!after || !limit) {
        responder->fail(after ? limit.error() : after.error());
        return;
    }
    services.control.ask(
        services.replies,
        [id = connectionId(context), from = quint64(after->value_or(0)), most = *limit](Engine& engine) {
            return engine.tappedTraffic(id, from, most);
        },
        [responder](const Result<observe::TrafficBatch>& batch) { answer(responder, batch, 200); });
}

} // namespace

QList<http::Route> trafficRoutes(const ApiServices& services) {
    const Bind bind(services);
    return {
        {"POST", u"/admin/v1/connections/{id}/traffic"_s, administrationOperators(), bind(watch)},
        {"GET", u"/admin/v1/connections/{id}/traffic"_s, administrationOperators(), bind(read)},
    };
}

} // namespace wayside::node::api
