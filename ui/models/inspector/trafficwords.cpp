// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inspector/trafficwords.h"

#include "ui/models/inspector/wiretext.h"
#include "ui/shell/displaytime.h"
#include "ui/shell/words.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace wayside::ui::words {

using inspect::BodyForm;
using inspect::DecodedField;
using inspect::FieldKind;
using observe::TrafficKind;
using observe::TrafficRecord;
using wire::DatagramType;

namespace {

struct Traffic {
    Q_DECLARE_TR_FUNCTIONS(Traffic)
};

QString sessionSummary(const observe::TrafficSession& session) {
    QStringList parts{session.joined ? Traffic::tr("Joined an open connection")
                                     : Traffic::tr("Connection opened")};
    if (session.type)
        parts.append(sessionType(session.type));
    if (session.protocol)
        parts.append(protocol(session.protocol));
    if (session.wholeDomain)
        parts.append(Traffic::tr("whole domain"));
    else if (session.identifiers.size() == 1)
        parts.append(session.identifiers.first());
    else if (!session.identifiers.isEmpty())
        parts.append(Traffic::tr("%n TLCs", nullptr, int(session.identifiers.size())));
    if (!session.node.isEmpty())
        parts.append(session.node);
    return parts.join(u" \u00b7 "_s);
}

QString payloadSummary(const QList<DecodedField>& fields) {
    QStringList parts;
    if (const DecodedField* identifier = find(fields, FieldKind::Identifier);
        identifier && !identifier->isCut())
        parts.append(wiretext::identifier(identifier->bytes));
    if (const DecodedField* type = find(fields, FieldKind::PayloadType); type && type->number)
        parts.append(Traffic::tr("payload type %1").arg(*type->number));
    const DecodedField* body = find(fields, FieldKind::Payload);
    parts.append(Traffic::tr("%n bytes", nullptr, body ? int(body->size) : 0));
    if (body && !body->bytes.isEmpty())
        parts.append(wiretext::preview(body->bytes));
    return parts.join(u" \u00b7 "_s);
}

/// Of a datagram of which only type and size were kept.
QString headSummary(const TrafficRecord& record) {
    switch (DatagramType(record.typeByte)) {
    case DatagramType::Payload:
    case DatagramType::PayloadWithIdentifier:
        return payloadSummary(inspect::fieldsOf(record));
    default:
        return {};
    }
}

QString datagramSummary(const TrafficRecord& record) {
    const QList<DecodedField> fields = inspect::fieldsOf(record);
    switch (DatagramType(record.typeByte)) {
    case DatagramType::KeepAlive:
    case DatagramType::Reconnect:
        return {};
    case DatagramType::Token:
        return Traffic::tr("%n bytes, masked", nullptr, int(record.size) - int(wire::headerSize) - 1);
    case DatagramType::Bye: {
        const DecodedField* reason = find(fields, FieldKind::ByeReason);
        return reason ? wiretext::safe(reason->bytes, 200) : Traffic::tr("without a reason");
    }
    case DatagramType::Payload:
    case DatagramType::PayloadWithIdentifier:
        return payloadSummary(fields);
    case DatagramType::MonitorPayload: {
        const DecodedField* original = find(fields, FieldKind::OriginalType);
        return original && original->number
                   ? Traffic::tr("copy of %1").arg(wiretext::typeName(quint8(*original->number))) +
                         u" \u00b7 "_s + payloadSummary(fields)
                   : QString();
    }
    case DatagramType::TimestampsRequest:
    case DatagramType::TimestampsResponse: {
        QStringList parts;
        for (const FieldKind kind : {FieldKind::T0, FieldKind::T1, FieldKind::T2}) {
            if (const DecodedField* time = find(fields, kind); time && time->number)
                parts.append(
                    u"%1 %2"_s.arg(fieldName(kind).section(u' ', 0, 0), wiretext::utc(*time->number)));
        }
        return parts.join(u" \u00b7 "_s);
    }
    }
    return Traffic::tr("%n bytes of data", nullptr, int(record.size) - int(wire::headerSize) - 1);
}

} // namespace

QString severity(observe::Severity severity) {
    switch (severity) {
    case observe::Severity::Information:
        return Traffic::tr("Information");
    case observe::Severity::Warning:
        return Traffic::tr("Warning");
    case observe::Severity::Fault:
        return Traffic::tr("Fault");
    }
    return {};
}

QString direction(bool toClient) {
    return toClient ? Traffic::tr("to client") : Traffic::tr("to node");
}

QString trafficType(const TrafficRecord& record) {
    switch (record.kind) {
    case TrafficKind::Opened:
        return Traffic::tr("Opened");
    case TrafficKind::Version:
        return Traffic::tr("Version");
    case TrafficKind::Garbage:
        return Traffic::tr("No datagram");
    case TrafficKind::Ended:
        return Traffic::tr("Ended");
    case TrafficKind::Datagram:
        return record.count > 1
                   ? Traffic::tr("%1, %2 times").arg(wiretext::typeName(record.typeByte)).arg(record.count)
                   : wiretext::typeName(record.typeByte);
    }
    return {};
}

QString trafficSummary(const TrafficRecord& record) {
    switch (record.kind) {
    case TrafficKind::Opened:
        return record.opened ? sessionSummary(*record.opened) : Traffic::tr("Connection opened");
    case TrafficKind::Version:
        return Traffic::tr("version %1").arg(wiretext::hexByte(record.typeByte));
    case TrafficKind::Garbage:
        return record.text;
    case TrafficKind::Ended: {
        const auto cause = closeCauseFrom(record.text.toStdString());
        return cause ? words::cause(*cause) : record.text;
    }
    case TrafficKind::Datagram:
        return record.bytes.isEmpty() ? headSummary(record) : datagramSummary(record);
    }
    return {};
}

QString bodyForm(BodyForm form) {
    switch (form) {
    case BodyForm::Empty:
        return Traffic::tr("empty");
    case BodyForm::Json:
        return Traffic::tr("JSON");
    case BodyForm::Text:
        return Traffic::tr("text");
    case BodyForm::Binary:
        return Traffic::tr("not text");
    }
    return {};
}

QString preciseClock(std::optional<qint64> utcMilliseconds) {
    return utcMilliseconds ? displayTime(*utcMilliseconds).toString(u"HH:mm:ss.zzz"_s)
                           : QString(words::unknown);
}

} // namespace wayside::ui::words
