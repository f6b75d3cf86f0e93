// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/rest/accounts.h"

#include "netcore/client/rest/jsonfields.h"

namespace wayside::client {

using namespace Qt::StringLiterals;

namespace {
QString collection() {
    return u"/v1/accounts"_s;
}
} // namespace

Result<Account> accountFromJson(const QJsonObject& object) {
    JsonFields fields(u"account"_s, object);
    Account account;
    account.uuid = fields.optionalText(u"uuid"_s).value_or(QString());
    account.name = fields.text(u"name"_s);
    return readOrWrong(std::move(account), fields);
}

RestRequest<QList<Account>> listAccounts() {
    RestRequest<QList<Account>> request{RestMethod::Get, collection()};
    request.read = listOf<Account>(u"account"_s, accountFromJson);
    return request;
}

RestRequest<Account> getAccount(const QString& key) {
    RestRequest<Account> request{RestMethod::Get, resourcePath(collection(), key)};
    request.read = oneOf<Account>(u"account"_s, accountFromJson);
    return request;
}

RestRequest<Account> createAccount(const QString& name) {
    RestRequest<Account> request{RestMethod::Post, collection()};
    request.body = QJsonObject{{u"name"_s, name}};
    request.read = oneOf<Account>(u"account"_s, accountFromJson);
    return request;
}

RestRequest<Account> renameAccount(const QString& key, const QString& name) {
    RestRequest<Account> request{RestMethod::Put, resourcePath(collection(), key)};
    request.body = QJsonObject{{u"name"_s, name}};
    request.read = oneOf<Account>(u"account"_s, accountFromJson);
    return request;
}

RestRequest<Nothing> deleteAccount(const QString& key) {
    return {RestMethod::Delete, resourcePath(collection(), key)};
}

} // namespace wayside::client
