// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/access/accessfields.h"

#include "netcore/client/rest/tokenreference.h"
#include "netcore/text/latintext.h"

#include <algorithm>

namespace wayside::access {

using namespace Qt::StringLiterals;
using namespace client;
using observe::query::FieldKind;
using observe::query::FieldTable;
using observe::query::Value;
using observe::query::valueOf;

namespace {

template <auto Member, typename Row>
Value read(const Row& row) {
    return valueOf(row.*Member);
}

template <typename Row, typename Names>
QStringList wordsOf(const Names& names) {
    QStringList words;
    for (const auto& [value, name] : names)
        words.append(latinText(name));
    return words;
}

} // namespace

const FieldTable<Domain>& fieldsOf(const Domain*) {
    static const FieldTable<Domain> table =
        FieldTable<Domain>()
            .add("name", FieldKind::Text, read<&Domain::name, Domain>)
            .add("testMode", FieldKind::Truth, read<&Domain::testMode, Domain>)
            .add("tlcLimit", FieldKind::Number, read<&Domain::tlcLimit, Domain>)
            .add("sessionLogRetentionDays", FieldKind::Number, read<&Domain::sessionLogRetentionDays, Domain>)
            .add("statCollection", FieldKind::Truth, read<&Domain::statCollection, Domain>)
            .add("statCollectionRetentionDays", FieldKind::Number,
                 read<&Domain::statCollectionRetentionDays, Domain>);
    return table;
}

const FieldTable<Account>& fieldsOf(const Account*) {
    static const FieldTable<Account> table = FieldTable<Account>()
                                                 .add("name", FieldKind::Text, read<&Account::name, Account>)
                                                 .add("uuid", FieldKind::Text, read<&Account::uuid, Account>);
    return table;
}

const FieldTable<Tlc>& fieldsOf(const Tlc*) {
    static const FieldTable<Tlc> table = FieldTable<Tlc>()
                                             .add("identifier", FieldKind::Text, read<&Tlc::identifier, Tlc>)
                                             .add("domain", FieldKind::Text, read<&Tlc::domain, Tlc>)
                                             .add("account", FieldKind::Text, read<&Tlc::account, Tlc>)
                                             .add("type", FieldKind::Text, read<&Tlc::type, Tlc>)
                                             .add("uuid", FieldKind::Text, read<&Tlc::uuid, Tlc>);
    return table;
}

const FieldTable<Authorization>& fieldsOf(const Authorization*) {
    static const FieldTable<Authorization> table =
        FieldTable<Authorization>()
            .add("role", FieldKind::Text, read<&Authorization::role, Authorization>)
            .add("domain", FieldKind::Text, read<&Authorization::domain, Authorization>)
            .add("account", FieldKind::Text, read<&Authorization::account, Authorization>)
            .add("tlcIdentifiers", FieldKind::Texts,
                 [](const Authorization& row) {
                     return row.tlcIdentifiers.isEmpty() ? Value() : Value(row.tlcIdentifiers);
                 })
            .add("uuid", FieldKind::Text, read<&Authorization::uuid, Authorization>);
    return table;
}

const FieldTable<AuthorizationToken>& fieldsOf(const AuthorizationToken*) {
    static const FieldTable<AuthorizationToken> table =
        FieldTable<AuthorizationToken>()
            .add("token", FieldKind::Text, read<&AuthorizationToken::token, AuthorizationToken>)
            .add("authorization", FieldKind::Text,
                 read<&AuthorizationToken::authorization, AuthorizationToken>)
            .add("uuid", FieldKind::Text, read<&AuthorizationToken::uuid, AuthorizationToken>);
    return table;
}

const FieldTable<PayloadPolicy>& fieldsOf(const PayloadPolicy*) {
    static const FieldTable<PayloadPolicy> table =
        FieldTable<PayloadPolicy>()
            .add("priority", FieldKind::Number, read<&PayloadPolicy::priority, PayloadPolicy>)
            .add("mode", FieldKind::Text, read<&PayloadPolicy::mode, PayloadPolicy>)
            .add("payloadType", FieldKind::Number, read<&PayloadPolicy::payloadType, PayloadPolicy>)
            .add("domain", FieldKind::Text, read<&PayloadPolicy::domain, PayloadPolicy>)
            .add("account", FieldKind::Text, read<&PayloadPolicy::account, PayloadPolicy>)
            .add("sessionType", FieldKind::Text, read<&PayloadPolicy::sessionType, PayloadPolicy>)
            .add("direction", FieldKind::Text, read<&PayloadPolicy::direction, PayloadPolicy>)
            .add("uuid", FieldKind::Text, read<&PayloadPolicy::uuid, PayloadPolicy>);
    return table;
}

const FieldTable<SessionLog>& fieldsOf(const SessionLog*) {
    static const FieldTable<SessionLog> table =
        FieldTable<SessionLog>()
            .add("created", FieldKind::Time, read<&SessionLog::created, SessionLog>)
            .add("connected", FieldKind::Time, read<&SessionLog::connected, SessionLog>)
            .add("ended", FieldKind::Time, read<&SessionLog::ended, SessionLog>)
            .add("connectedForMs", FieldKind::Milliseconds,
                 [](const SessionLog& row) { return valueOf(connectedForMs(row)); })
            .add("endReason", FieldKind::Text, read<&SessionLog::endReason, SessionLog>)
            .add("endDetail", FieldKind::Text, read<&SessionLog::endDetail, SessionLog>)
            .add("identifiers", FieldKind::Texts,
                 [](const SessionLog& row) {
                     QStringList all = identifiersOf(row);
                     return all.isEmpty() ? Value() : Value(std::move(all));
                 })
            .add("type", FieldKind::Text, read<&SessionLog::type, SessionLog>)
            .add("protocol", FieldKind::Text, read<&SessionLog::protocol, SessionLog>)
            .add("domain", FieldKind::Text, read<&SessionLog::domain, SessionLog>)
            .add("account", FieldKind::Text, read<&SessionLog::account, SessionLog>)
            .add("remoteAddress", FieldKind::Text, read<&SessionLog::remoteAddress, SessionLog>)
            .add("session", FieldKind::Text,
                 [](const SessionLog& row) { return valueOf(tokenReference(row.token)); });
    return table;
}

QString keyOf(const Domain& domain) {
    return domain.name;
}
QString keyOf(const Account& account) {
    return account.key();
}
QString keyOf(const Tlc& tlc) {
    return tlc.uuid;
}
QString keyOf(const Authorization& authorization) {
    return authorization.uuid;
}
QString keyOf(const AuthorizationToken& token) {
    return token.uuid;
}
QString keyOf(const PayloadPolicy& policy) {
    return policy.uuid;
}
QString keyOf(const SessionLog& log) {
    // Six digits of a hash are not unique among many; with the moment of creation they are enough.
    return u"%1/%2/%3/%4"_s.arg(QString::fromUtf8(log.token), QString::number(log.created), log.account,
                                identifiersOf(log).join(u','));
}

QStringList identifiersOf(const SessionLog& log) {
    QStringList all;
    for (const ScopeHistoryEntry& entry : log.scopeHistory)
        all.append(entry.tlcIdentifier);
    all.removeDuplicates();
    return all;
}

std::optional<qint64> connectedForMs(const SessionLog& log) {
    if (!log.connected || !log.ended)
        return std::nullopt;
    return std::max<qint64>(0, *log.ended - *log.connected);
}

} // namespace wayside::access
