// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/inspect/datagramfields.h"
#include "netcore/inspect/payloadbody.h"
#include "netcore/inspect/trafficnote.h"

#include <QString>

/// Words for traffic: what a datagram is, what its fields mean, what is odd about it. Translated; GUI thread.
namespace wayside::ui::words {

QString severity(observe::Severity severity);                 ///< "Warning"
QString direction(bool toClient);                             ///< "to client", "to node"
QString trafficType(const observe::TrafficRecord& record);    ///< "Payload with identifier"
QString trafficSummary(const observe::TrafficRecord& record); ///< one line; of peers' text only what is safe
QString trafficNote(const inspect::TrafficNote& note);        ///< a sentence
QString fieldName(inspect::FieldKind kind);                   ///< "Origin timestamp"
QString fieldValue(const inspect::DecodedField& field);       ///< "0x02", "sub00017", "2026-01-15 …"
/// What the value means here; may be empty.
QString fieldMeaning(const inspect::DecodedField& field, const observe::TrafficRecord& record);
QString bodyForm(inspect::BodyForm form); ///< "JSON", "Text", "Not text"
/// Time of day to the millisecond, in local time; of a record without one "—".
QString preciseClock(std::optional<qint64> utcMilliseconds);

} // namespace wayside::ui::words
