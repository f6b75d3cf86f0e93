// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/trafficrows.h"

#include <optional>
#include <QByteArray>
#include <QList>

/// A datagram taken apart for people: every field with its place, also where the datagram is wrong or was not
/// kept whole, which the decoder of the protocol refuses.
namespace wayside::inspect {

enum class FieldKind : quint8 {
    Version,
    Prefix,
    ContentSize,
    Type,
    Token, ///< masked
    ByeReason,
    Identifier,
    PayloadType,
    OriginTimestamp,
    Payload,
    T0,
    T1,
    T2,
    PublisherLength,
    Publisher, ///< masked
    PublishingTimestamp,
    SentTimestamp,
    OriginalType,
    Surplus,     ///< data where there should be none
    UnknownData, ///< of a type that spec 01 §3 does not have
    NoFrame,     ///< bytes that are no frame
};

/// One field in the bytes of a record.
struct DecodedField {
    FieldKind kind = FieldKind::Payload;
    qsizetype offset = 0;          ///< from the first byte of the record
    qsizetype size = 0;            ///< bytes the field has on the wire, >= 0; fewer may have been kept
    std::optional<quint64> number; ///< of fields that hold one, when all of it was kept
    QByteArray bytes;              ///< as far as kept
    bool wrong = false; ///< not what spec 01 demands: wrong prefix, a length that runs past the end, no text

    bool isCut() const { return bytes.size() < size; }
    qsizetype end() const { return offset + size; }
    friend bool operator==(const DecodedField&, const DecodedField&) = default;
};

/// The fields in the order of their bytes; they cover all `size` bytes of the record without gap or overlap,
/// also those that were not kept. Nothing for records without bytes on the wire.
QList<DecodedField> fieldsOf(const observe::TrafficRecord& record);

/// The field of a kind, the first of them; null when there is none.
const DecodedField* find(const QList<DecodedField>& fields, FieldKind kind);

} // namespace wayside::inspect
