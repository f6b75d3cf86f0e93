// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/inspect/datagramfields.h"

#include "netcore/wire/layout.h"

#include <algorithm>

namespace wayside::inspect {

namespace {

using observe::TrafficKind;
using observe::TrafficRecord;
using wire::DatagramType;
namespace layout = wire::layout;

std::string_view viewOf(const QByteArray& bytes) {
    return {bytes.constData(), std::size_t(bytes.size())};
}

/// Takes fields off the front of a record, up to where the record says that the datagram ends.
class FieldReader {
public:
    explicit FieldReader(const TrafficRecord& record) : m_bytes(record.bytes), m_end(record.size) {}

    /// At most `size` bytes; nothing is added when the datagram ends here already.
    DecodedField* take(FieldKind kind, qsizetype size) {
        const qsizetype there = std::min(size, m_end - m_at);
        if (there <= 0)
            return nullptr;
        DecodedField field;
        field.kind = kind;
        field.offset = m_at;
        field.size = there;
        field.bytes = m_bytes.mid(m_at, there);
        field.wrong = there < size;
        m_at += there;
        m_fields.append(field);
        return &m_fields.last();
    }
    DecodedField* takeNumber(FieldKind kind, qsizetype size) {
        DecodedField* const field = take(kind, size);
        if (!field || field->wrong || field->isCut())
            return field;
        quint64 value = 0;
        for (const char byte : std::as_const(field->bytes))
            value = (value << 8U) | quint8(byte);
        field->number = value;
        return field;
    }
    DecodedField* takeText(FieldKind kind, qsizetype size) {
        DecodedField* const field = take(kind, size);
        if (field)
            field->wrong = field->wrong || !layout::isText(viewOf(field->bytes));
        return field;
    }
    void takeRest(FieldKind kind) { take(kind, m_end - m_at); }
    qsizetype left() const { return m_end - m_at; }
    QList<DecodedField> fields() && { return std::move(m_fields); }

private:
    const QByteArray& m_bytes;
    qsizetype m_end;
    qsizetype m_at = 0;
    QList<DecodedField> m_fields;
};

void takePayload(FieldReader& reader, bool identified) {
    if (identified) {
        if (DecodedField* const field = reader.take(FieldKind::Identifier, TlcIdentifier::size))
            field->wrong = field->wrong || !layout::isPaddedText(viewOf(field->bytes));
    }
    reader.takeNumber(FieldKind::PayloadType, 1);
    reader.takeNumber(FieldKind::OriginTimestamp, layout::timestampSize);
    reader.takeRest(FieldKind::Payload);
}

void takeMonitorPayload(FieldReader& reader) {
    DecodedField* const length = reader.takeNumber(FieldKind::PublisherLength, layout::tokenLengthSize);
    if (!length || !length->number) {
        reader.takeRest(FieldKind::UnknownData);
        return;
    }
    constexpr qsizetype behind = 2 * layout::timestampSize + 1;
    if (*length->number > quint64(std::max<qsizetype>(0, reader.left() - behind))) {
        length->wrong = true;
        reader.takeRest(FieldKind::UnknownData);
        return;
    }
    reader.takeText(FieldKind::Publisher, qsizetype(*length->number));
    reader.takeNumber(FieldKind::PublishingTimestamp, layout::timestampSize);
    reader.takeNumber(FieldKind::SentTimestamp, layout::timestampSize);
    const DecodedField* const original = reader.takeNumber(FieldKind::OriginalType, 1);
    const auto type =
        original && original->number ? DatagramType(quint8(*original->number)) : DatagramType::KeepAlive;
    if (type == DatagramType::Payload || type == DatagramType::PayloadWithIdentifier)
        takePayload(reader, type == DatagramType::PayloadWithIdentifier);
    else
        reader.takeRest(FieldKind::UnknownData);
}

void takeContent(FieldReader& reader, quint8 type) {
    switch (DatagramType(type)) {
    case DatagramType::Token:
        reader.takeText(FieldKind::Token, reader.left());
        return;
    case DatagramType::Bye:
        reader.takeText(FieldKind::ByeReason, reader.left());
        return;
    case DatagramType::Payload:
    case DatagramType::PayloadWithIdentifier:
        takePayload(reader, DatagramType(type) == DatagramType::PayloadWithIdentifier);
        return;
    case DatagramType::TimestampsResponse:
        reader.takeNumber(FieldKind::T0, layout::timestampSize);
        reader.takeNumber(FieldKind::T1, layout::timestampSize);
        reader.takeNumber(FieldKind::T2, layout::timestampSize);
        reader.takeRest(FieldKind::Surplus);
        return;
    case DatagramType::TimestampsRequest:
        reader.takeNumber(FieldKind::T0, layout::timestampSize);
        reader.takeRest(FieldKind::Surplus);
        return;
    case DatagramType::KeepAlive:
    case DatagramType::Reconnect:
        reader.takeRest(FieldKind::Surplus);
        return;
    case DatagramType::MonitorPayload:
        takeMonitorPayload(reader);
        return;
    }
    reader.takeRest(FieldKind::UnknownData);
}

} // namespace

QList<DecodedField> fieldsOf(const TrafficRecord& record) {
    FieldReader reader(record);
    switch (record.kind) {
    case TrafficKind::Opened:
    case TrafficKind::Ended:
        return {};
    case TrafficKind::Version:
        if (DecodedField* const version = reader.takeNumber(FieldKind::Version, 1))
            version->wrong = version->number != std::to_integer<quint64>(wire::protocolVersion);
        return std::move(reader).fields();
    case TrafficKind::Garbage:
        reader.takeRest(FieldKind::NoFrame);
        return std::move(reader).fields();
    case TrafficKind::Datagram:
        break;
    }
    if (DecodedField* const prefix = reader.take(FieldKind::Prefix, layout::prefix.size()))
        prefix->wrong = prefix->wrong || (!prefix->isCut() && prefix->bytes != QByteArray("\xAA\xBB"));
    if (DecodedField* const size = reader.takeNumber(FieldKind::ContentSize, 2))
        size->wrong = size->wrong || (size->number && *size->number + wire::headerSize != record.size);
    reader.takeNumber(FieldKind::Type, layout::typeSize);
    takeContent(reader, record.typeByte);
    return std::move(reader).fields();
}

const DecodedField* find(const QList<DecodedField>& fields, FieldKind kind) {
    const auto found = std::ranges::find(fields, kind, &DecodedField::kind);
    return found == fields.end() ? nullptr : &*found;
}

} // namespace wayside::inspect
