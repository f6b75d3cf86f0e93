// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/rest/sessionlogs.h"

#include "netcore/client/rest/jsonfields.h"

namespace wayside::client {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 latest = 1LL << 53;

QString collection() {
    return u"/v1/sessionlogs"_s;
}

Result<ScopeHistoryEntry> entryFromJson(const QJsonObject& object) {
    JsonFields fields(u"tlcScopeHistory"_s, object);
    ScopeHistoryEntry entry;
    entry.timestamp = fields.integer(u"timestamp"_s, 0, latest);
    entry.scope = fields.text(u"scope"_s);
    entry.tlcIdentifier = fields.text(u"tlcIdentifier"_s);
    return readOrWrong(std::move(entry), fields);
}

} // namespace

Result<SessionLog> sessionLogFromJson(const QJsonObject& object) {
    JsonFields fields(u"session log"_s, object);
    const auto optional = [&fields](const QString& name) {
        return fields.optionalText(name).value_or(QString());
    };
    SessionLog log;
    log.token = fields.text(u"token"_s).toUtf8();
    log.domain = optional(u"domain"_s);
    log.account = optional(u"account"_s);
    log.type = optional(u"type"_s);
    log.protocol = optional(u"protocol"_s);
    log.details = optional(u"details"_s);
    log.endReason = optional(u"endReason"_s);
    log.endDetail = optional(u"endDetail"_s);
    log.remoteAddress = optional(u"remoteAddress"_s);
    log.created = fields.integer(u"created"_s, 0, latest);
    log.connected = fields.optionalInteger(u"connected"_s, 0, latest);
    log.ended = fields.optionalInteger(u"ended"_s, 0, latest);
    for (const QJsonObject& each : fields.optionalObjects(u"tlcScopeHistory"_s)) {
        auto entry = entryFromJson(each);
        if (!entry)
            return tl::unexpected(
                malformedField(u"session log: "_s + QString::fromStdString(entry.error().detail)));
        log.scopeHistory.append(std::move(*entry));
    }
    return readOrWrong(std::move(log), fields);
}

RestRequest<QList<SessionLog>> listSessionLogs(qint64 from, qint64 until) {
    RestRequest<QList<SessionLog>> request{RestMethod::Get, collection()};
    request.query.addQueryItem(u"from"_s, QString::number(from));
    request.query.addQueryItem(u"until"_s, QString::number(until));
    request.read = listOf<SessionLog>(u"session log"_s, sessionLogFromJson);
    return request;
}

RestRequest<SessionLog> getSessionLog(const QByteArray& token) {
    RestRequest<SessionLog> request{RestMethod::Get, resourcePath(collection(), QString::fromLatin1(token))};
    request.secrets = {token};
    request.read = oneOf<SessionLog>(u"session log"_s, sessionLogFromJson);
    return request;
}

} // namespace wayside::client
