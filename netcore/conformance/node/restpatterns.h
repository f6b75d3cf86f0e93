// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/node/bench.h"

#include <QJsonObject>

/// Requests and judgements that the cases of the API share.
namespace wayside::conformance {

/// A call with a JSON body; undefined: none.
HttpAnswer callApi(Bench& bench, const QByteArray& method, const QString& path, const QByteArray& token,
                   const QJsonValue& body = QJsonValue::Undefined);
/// POST /v1/sessions with the TLC token.
HttpAnswer postSession(Bench& bench, const QJsonObject& request);
/// A good request for a singleplex session of the case's first identifier.
QJsonObject goodRequest(Bench& bench);
/// The same with fields of "details" changed; an undefined value takes the field away.
QJsonObject withDetail(QJsonObject request, const QString& name, const QJsonValue& value);
QJsonObject withField(QJsonObject request, const QString& name, const QJsonValue& value);

/// The answer's status is one of these.
void expectStatus(Bench& bench, const HttpAnswer& answer, const QList<int>& wanted, const QString& what);
/// An error of this status in the form of spec 02 §1.
void expectError(Bench& bench, const HttpAnswer& answer, const QList<int>& wanted, const QString& what);

} // namespace wayside::conformance
