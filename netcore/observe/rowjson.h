// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/observe/source.h"
#include "netcore/observe/sourceupdate.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

/// The JSON form of everything an observer sees: admin API and event stream (spec 02 §5). Field names are the
/// members' names, units included ("graceMs"). Enums are words: those of netcore/base/vocabulary.h and
/// netcore/session/stage.h, camelCase for the kinds of rows.h. Absent optionals are left out. Ids and
/// counters are plain numbers: exact in Qt up to 2^63, in readers that hold numbers as doubles up to 2^53,
/// which no id of a run reaches. A double that is not finite is left out.
namespace wayside::observe {

QJsonObject toJson(const LimitRow& row);
QJsonObject toJson(const ClockRow& row);
QJsonObject toJson(const StageMark& row);
QJsonObject toJson(const ConnectionRow& row);
QJsonObject toJson(const EventRow& row);
QJsonObject toJson(const ClockExchange& row);
QJsonObject toJson(const ClockPoint& row);
QJsonObject toJson(const DrainRow& row);
QJsonObject toJson(const DrainCohort& cohort);
QJsonObject toJson(const DrainReceiptRow& row);
QJsonObject toJson(const NodeRow& row);
QJsonObject toJson(const Totals& row);
QJsonObject toJson(const SourceUpdate& update);
QJsonObject toJson(const DrainRequest& request);
QJsonObject toJson(const DrainPlan& plan);

/// Compact JSON text of toJson(update), made without the object: for the event stream, many times a second.
QByteArray toJsonText(const SourceUpdate& update);

/// The way back, for every type above. Unknown fields are ignored; an absent or null field keeps its default,
/// so that both ends may be of different age, but ids must be there. A wrong type, an unknown word or a
/// number out of range is Malformed, the peer's fault, and the detail names the field:
/// "connections[3].clock.jitterMs must be a number".
template <typename T>
Result<T> fromJson(const QJsonObject& object);

/// DrainRequest is checked as well, see checkDrainRequest(): InvalidArgument.
template <>
Result<DrainRequest> fromJson<DrainRequest>(const QJsonObject& object);

template <typename T>
QJsonArray toJson(const QList<T>& rows) {
    QJsonArray array;
    for (const T& row : rows)
        array.append(toJson(row));
    return array;
}

template <typename T>
Result<QList<T>> listFromJson(const QJsonArray& array) {
    QList<T> rows;
    rows.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!array[i].isObject())
            return failure(ErrorCode::Malformed, Fault::Peer,
                           "[" + std::to_string(i) + "] must be an object");
        auto row = fromJson<T>(array[i].toObject());
        if (!row) {
            row.error().detail = "[" + std::to_string(i) + "]." + row.error().detail;
            return tl::unexpected(row.error());
        }
        rows.append(std::move(*row));
    }
    return rows;
}

} // namespace wayside::observe
