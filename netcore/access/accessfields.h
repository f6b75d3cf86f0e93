// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/rest/accounts.h"
#include "netcore/client/rest/authorizations.h"
#include "netcore/client/rest/authorizationtokens.h"
#include "netcore/client/rest/domains.h"
#include "netcore/client/rest/payloadpolicies.h"
#include "netcore/client/rest/sessionlogs.h"
#include "netcore/client/rest/tlcs.h"
#include "netcore/observe/query/fieldtable.h"

/// The fields by which the lists of the REST API can be filtered, under the names of spec 02. Any thread.
namespace wayside::access {

const observe::query::FieldTable<client::Domain>& fieldsOf(const client::Domain*);
const observe::query::FieldTable<client::Account>& fieldsOf(const client::Account*);
const observe::query::FieldTable<client::Tlc>& fieldsOf(const client::Tlc*);
const observe::query::FieldTable<client::Authorization>& fieldsOf(const client::Authorization*);
const observe::query::FieldTable<client::AuthorizationToken>& fieldsOf(const client::AuthorizationToken*);
const observe::query::FieldTable<client::PayloadPolicy>& fieldsOf(const client::PayloadPolicy*);
/// With connectedForMs, and identifiers: every TLC the session ever had.
const observe::query::FieldTable<client::SessionLog>& fieldsOf(const client::SessionLog*);

/// What tells two rows of a list apart.
QString keyOf(const client::Domain& domain);
QString keyOf(const client::Account& account);
QString keyOf(const client::Tlc& tlc);
QString keyOf(const client::Authorization& authorization);
QString keyOf(const client::AuthorizationToken& token);
QString keyOf(const client::PayloadPolicy& policy);
QString keyOf(const client::SessionLog& log);

/// Every TLC that was ever in a session's scope, in the order they came.
QStringList identifiersOf(const client::SessionLog& log);
/// Milliseconds between connected and ended; nothing while it lives or when it never connected.
std::optional<qint64> connectedForMs(const client::SessionLog& log);

} // namespace wayside::access
