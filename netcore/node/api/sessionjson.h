// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/streaming/sessionfacts.h"
#include "netcore/store/records.h"
#include "netcore/text/latintext.h"

#include <QJsonObject>

/// The public JSON of sessions, session logs and TLCs, field by field as spec 02 §2 has it.
namespace wayside::node::api {

QJsonObject sessionJson(const SessionFacts& facts);
QJsonObject sessionDetailsJson(const SessionFacts& facts);
QJsonObject sessionLogJson(const store::SessionRecord& record);
QJsonObject tlcJson(const store::Tlc& tlc);

/// "2024-01-15T10:30:00Z"; milliseconds only where there are any.
QString isoDateTime(qint64 utcMilliseconds);

template <typename Enum>
QString text(Enum value) {
    return latinText(nameOf(value));
}

} // namespace wayside::node::api
