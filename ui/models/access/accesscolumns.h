// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/access/rowsmodel.h"

#include <functional>

/// What the tables of the Access page show of each kind of row. Times local, exact ones in the tooltip.
namespace wayside::ui::accesscolumns {

QList<AccessColumn<client::Domain>> ofDomains();
QList<AccessColumn<client::Account>> ofAccounts();
QList<AccessColumn<client::Tlc>> ofTlcs();
QList<AccessColumn<client::Authorization>> ofAuthorizations();
/// What a token's authorization is called: "TLC_SYSTEM of acme in dev_001"; empty when not known.
using AuthorizationName = std::function<QString(const QString& uuid)>;
/// What else is to be said of a token.
using TokenNote = std::function<QString(const QString& uuid)>;
QList<AccessColumn<client::AuthorizationToken>> ofTokens(const AuthorizationName& name,
                                                         const TokenNote& note);
QList<AccessColumn<client::PayloadPolicy>> ofPolicies();
QList<AccessColumn<client::SessionLog>> ofLogs();

/// "client disconnected"; what a service says otherwise stays as it says it; "still open" without any.
QString endReasonWords(const QString& reason);
/// What its owner can do about it.
QString endReasonAdvice(const QString& reason);
QString scopeWords(const client::SessionLog& log); ///< "sub00001", "3 TLCs", "whole domain"

} // namespace wayside::ui::accesscolumns
