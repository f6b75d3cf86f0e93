// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inspector/trafficwords.h"

#include "ui/models/inspector/wiretext.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wayside::ui::words {

using inspect::DecodedField;
using inspect::FieldKind;
using observe::TrafficRecord;
using wire::DatagramType;

namespace {

struct Traffic {
    Q_DECLARE_TR_FUNCTIONS(Traffic)
};

QString timestampMeaning(const DecodedField& field, const TrafficRecord& record) {
    if (!field.number || !record.wallMs || *record.wallMs < 0)
        return {};
    const auto heard = quint64(*record.wallMs);
    const bool ahead = *field.number > heard;
    const quint64 off = ahead ? *field.number - heard : heard - *field.number;
    if (off == 0)
        return Traffic::tr("the moment it was heard, by the clock of who heard it");
    const QString far = duration(qint64(std::min<quint64>(off, quint64(1) << 53)));
    return ahead ? Traffic::tr("%1 after it was heard, by the clock of who heard it").arg(far)
                 : Traffic::tr("%1 before it was heard, by the clock of who heard it").arg(far);
}

QString typeMeaning(quint8 type) {
    switch (DatagramType(type)) {
    case DatagramType::KeepAlive:
        return Traffic::tr("says that the sender is still there");
    case DatagramType::Token:
        return Traffic::tr("names the session; the first frame of a client");
    case DatagramType::Bye:
        return Traffic::tr("the sender closes after this");
    case DatagramType::Reconnect:
        return Traffic::tr("the client is to close, create a new session and connect again");
    case DatagramType::Payload:
        return Traffic::tr("the application's data, singleplex");
    case DatagramType::PayloadWithIdentifier:
        return Traffic::tr("the application's data of one TLC, multiplex");
    case DatagramType::TimestampsRequest:
        return Traffic::tr("the node asks for the client's time");
    case DatagramType::TimestampsResponse:
        return Traffic::tr("the client answers with its time");
    case DatagramType::MonitorPayload:
        return Traffic::tr("a copy of someone's payload for a Monitor");
    }
    return Traffic::tr("not in the protocol: skipped and counted by the node");
}

} // namespace

QString fieldName(FieldKind kind) {
    switch (kind) {
    case FieldKind::Version:
        return Traffic::tr("Version");
    case FieldKind::Prefix:
        return Traffic::tr("Prefix");
    case FieldKind::ContentSize:
        return Traffic::tr("Size");
    case FieldKind::Type:
        return Traffic::tr("Type");
    case FieldKind::Token:
        return Traffic::tr("Token");
    case FieldKind::ByeReason:
        return Traffic::tr("Reason");
    case FieldKind::Identifier:
        return Traffic::tr("TLC identifier");
    case FieldKind::PayloadType:
        return Traffic::tr("Payload type");
    case FieldKind::OriginTimestamp:
        return Traffic::tr("Origin timestamp");
    case FieldKind::Payload:
        return Traffic::tr("Payload");
    case FieldKind::T0:
        return Traffic::tr("t0 request sent");
    case FieldKind::T1:
        return Traffic::tr("t1 request received");
    case FieldKind::T2:
        return Traffic::tr("t2 response sent");
    case FieldKind::PublisherLength:
        return Traffic::tr("Publisher token length");
    case FieldKind::Publisher:
        return Traffic::tr("Publisher token");
    case FieldKind::PublishingTimestamp:
        return Traffic::tr("Publishing timestamp");
    case FieldKind::SentTimestamp:
        return Traffic::tr("Sent timestamp");
    case FieldKind::OriginalType:
        return Traffic::tr("Original type");
    case FieldKind::Surplus:
        return Traffic::tr("Surplus data");
    case FieldKind::UnknownData:
        return Traffic::tr("Data");
    case FieldKind::NoFrame:
        return Traffic::tr("Bytes");
    }
    return {};
}

QString fieldValue(const DecodedField& field) {
    if (field.bytes.isEmpty() && field.size > 0)
        return words::unknown;
    switch (field.kind) {
    case FieldKind::Type:
    case FieldKind::OriginalType:
    case FieldKind::Version:
        return field.number ? wiretext::hexByte(*field.number) : QString(words::unknown);
    case FieldKind::PayloadType:
        return field.number ? u"%1 (%2)"_s.arg(wiretext::hexByte(*field.number)).arg(*field.number)
                            : QString(words::unknown);
    case FieldKind::ContentSize:
    case FieldKind::PublisherLength:
        return field.number ? words::count(*field.number) : QString(words::unknown);
    case FieldKind::OriginTimestamp:
    case FieldKind::T0:
    case FieldKind::T1:
    case FieldKind::T2:
    case FieldKind::PublishingTimestamp:
    case FieldKind::SentTimestamp:
        return field.number ? wiretext::utc(*field.number) : QString(words::unknown);
    case FieldKind::Identifier:
        return wiretext::identifier(field.bytes);
    case FieldKind::Token:
    case FieldKind::Publisher:
        return Traffic::tr("masked");
    case FieldKind::ByeReason:
        return wiretext::safe(field.bytes, 200);
    case FieldKind::Payload:
        return wiretext::preview(field.bytes);
    case FieldKind::Prefix:
    case FieldKind::Surplus:
    case FieldKind::UnknownData:
    case FieldKind::NoFrame:
        break;
    }
    const QString hex = QString::fromLatin1(field.bytes.left(16).toHex(' ')).toUpper();
    return field.bytes.size() > 16 ? hex + u'\u2026' : hex;
}

QString fieldMeaning(const DecodedField& field, const TrafficRecord& record) {
    if (field.isCut())
        return field.bytes.isEmpty()
                   ? Traffic::tr("not kept")
                   : Traffic::tr("%1 of %2 bytes kept")
                         .arg(words::count(quint64(field.bytes.size())), words::count(quint64(field.size)));
    switch (field.kind) {
    case FieldKind::Version:
        return field.wrong ? Traffic::tr("0x01 is the only one") : Traffic::tr("the protocol's version");
    case FieldKind::Prefix:
        return field.wrong ? Traffic::tr("must be AA BB: sync is lost") : Traffic::tr("a frame begins");
    case FieldKind::ContentSize:
        return field.wrong ? Traffic::tr("does not agree with the bytes that follow")
                           : Traffic::tr("bytes of content, type byte included");
    case FieldKind::Type:
        return typeMeaning(record.typeByte);
    case FieldKind::OriginalType:
        return field.number ? wiretext::typeName(quint8(*field.number)) : QString();
    case FieldKind::Token:
        return Traffic::tr("names the session; a secret");
    case FieldKind::Publisher:
        return field.size == 0 ? Traffic::tr("made by the system or sent again")
                               : Traffic::tr("who sent it; the same mask is the same sender");
    case FieldKind::PublisherLength:
        return field.wrong ? Traffic::tr("runs past the end of the datagram")
                           : Traffic::tr("bytes of the publisher's token");
    case FieldKind::ByeReason:
        return field.wrong ? Traffic::tr("not printable ASCII") : Traffic::tr("why the sender leaves");
    case FieldKind::Identifier:
        return field.wrong ? Traffic::tr("not ASCII padded with null bytes")
                           : Traffic::tr("of the TLC it is from or for");
    case FieldKind::PayloadType:
        return Traffic::tr("the application's own; the protocol does not look inside");
    case FieldKind::OriginTimestamp:
    case FieldKind::PublishingTimestamp:
    case FieldKind::SentTimestamp:
    case FieldKind::T0:
    case FieldKind::T1:
    case FieldKind::T2:
        return timestampMeaning(field, record);
    case FieldKind::Payload:
        return bodyForm(inspect::bodyText(field.bytes).form);
    case FieldKind::Surplus:
        return Traffic::tr("tolerated and counted");
    case FieldKind::UnknownData:
        return field.size > 0 ? Traffic::tr("not in the protocol") : QString();
    case FieldKind::NoFrame:
        return record.text;
    }
    return {};
}

} // namespace wayside::ui::words
