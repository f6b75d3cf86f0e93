// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "framevectors.h"
#include "vectorfile.h"

#include <QCryptographicHash>
#include <utility>

using namespace Qt::StringLiterals;

namespace wayside::test {
namespace {

std::vector<std::byte> toBytes(const QByteArray& bytes) {
    const auto view = std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size())));
    return {view.begin(), view.end()};
}

QByteArray toByteArray(wire::Bytes bytes) {
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size()));
}

QString hex(wire::Bytes bytes) {
    return QString::fromLatin1(toByteArray(bytes).toHex());
}

QString hex(std::string_view text) {
    return hex(std::as_bytes(std::span(text.data(), text.size())));
}

WallTime time(const QJsonObject& fields, QLatin1StringView name) {
    return WallTime{std::uint64_t(fields[name].toInteger())};
}

/// A frame that is too long to be written out: its payload is one byte many times over, its digest is given.
std::vector<std::byte> built(const QJsonObject& vector) {
    const QJsonObject build = vector["build"_L1].toObject();
    const auto size = qsizetype(build["payloadSize"_L1].toInteger());
    const QByteArray payload(size, QByteArray::fromHex(build["payloadByte"_L1].toString().toLatin1()).at(0));
    QByteArray content;
    content.append(char(0x05));
    content.append(build["identifier"_L1].toString().toLatin1().leftJustified(8, '\0'));
    content.append(char(build["payloadType"_L1].toInt()));
    for (int shift = 56; shift >= 0; shift -= 8)
        content.append(char(build["originTimestamp"_L1].toInteger() >> shift));
    content.append(payload);
    QByteArray frame = QByteArray::fromHex("AABB");
    frame.append(char(content.size() >> 8));
    frame.append(char(content.size()));
    frame.append(content);
    const QByteArray digest = QCryptographicHash::hash(frame, QCryptographicHash::Sha256).toHex();
    if (QString::fromLatin1(digest) != vector["frameSha256"_L1].toString())
        qFatal("the built frame has another digest than its vector");
    return toBytes(frame);
}

FrameVector readVector(const QJsonObject& json) {
    FrameVector vector;
    vector.name = json["name"_L1].toString();
    vector.outcome = json["outcome"_L1].toString();
    vector.why = json["why"_L1].toString();
    vector.fields = json["fields"_L1].toObject();
    vector.frame = toBytes(QByteArray::fromHex(json["frame"_L1].toString().toLatin1()));
    if (json.contains("build"_L1)) {
        vector.fields = json["build"_L1].toObject();
        vector.frame = built(json);
    }
    const QJsonObject& fields = vector.fields;
    vector.text = (fields["token"_L1].toString() + fields["reason"_L1].toString() +
                   fields["publisherToken"_L1].toString())
                      .toLatin1();
    vector.bytes = QByteArray::fromHex(
        (fields["payloadHex"_L1].toString() + fields["originalContentHex"_L1].toString()).toLatin1());
    if (fields.contains("payloadSize"_L1))
        vector.bytes = QByteArray(qsizetype(fields["payloadSize"_L1].toInteger()),
                                  QByteArray::fromHex(fields["payloadByte"_L1].toString().toLatin1()).at(0));
    // Unknown datagrams, surplus bytes and original types of the future are read but never written.
    vector.encodes = vector.outcome == "ok"_L1 && fields["type"_L1] != "Unknown"_L1 &&
                     !fields.contains("surplusBytes"_L1) && !fields.contains("readOnly"_L1);
    return vector;
}

struct Describe {
    QString operator()(const wire::KeepAlive& d) const {
        return u"KeepAlive surplus=%1"_s.arg(d.surplusBytes);
    }
    QString operator()(const wire::Token& d) const { return u"Token "_s + hex(d.token); }
    QString operator()(const wire::Bye& d) const { return u"Bye "_s + hex(d.reason); }
    QString operator()(const wire::Reconnect& d) const {
        return u"Reconnect surplus=%1"_s.arg(d.surplusBytes);
    }
    QString operator()(const wire::Payload& d) const {
        return u"Payload %1 %2 %3"_s.arg(d.payloadType)
            .arg(d.originTimestamp.milliseconds)
            .arg(hex(d.payload));
    }
    QString operator()(const wire::PayloadWithIdentifier& d) const {
        return u"PayloadWithIdentifier %1 %2 %3 %4"_s.arg(hex(d.identifier.text()))
            .arg(d.payloadType)
            .arg(d.originTimestamp.milliseconds)
            .arg(hex(d.payload));
    }
    QString operator()(const wire::TimestampsRequest& d) const {
        return u"TimestampsRequest %1"_s.arg(d.t0.milliseconds);
    }
    QString operator()(const wire::TimestampsResponse& d) const {
        return u"TimestampsResponse %1 %2 %3"_s.arg(d.t0.milliseconds)
            .arg(d.t1.milliseconds)
            .arg(d.t2.milliseconds);
    }
    QString operator()(const wire::MonitorPayload& d) const {
        return u"MonitorPayload %1 %2 %3 %4 %5"_s.arg(hex(d.publisherToken))
            .arg(d.publishingTimestamp.milliseconds)
            .arg(d.sentTimestamp.milliseconds)
            .arg(d.originalType)
            .arg(hex(d.originalContent));
    }
    QString operator()(const wire::Unknown& d) const {
        return u"Unknown %1 %2"_s.arg(d.typeByte).arg(d.contentSize);
    }

    QString operator()(const wire::NeedMore&) const { return u"need more"_s; }
    QString operator()(const wire::Frame& frame) const {
        return std::visit(Describe(), frame.datagram) + u" in "_s + hex(frame.bytes);
    }
    QString operator()(const wire::DecodeError& error) const {
        return u"close at %1, type %2, fault %3: %4, %5"_s.arg(error.offset)
            .arg(error.typeByte ? int(*error.typeByte) : -1)
            .arg(int(error.fault))
            .arg(QString::fromStdString(error.cause))
            .arg(hex(wire::Bytes(error.offending).first(error.offendingSize)));
    }
};

} // namespace

wire::Datagram FrameVector::datagram() const {
    const QString type = fields["type"_L1].toString();
    const std::string_view textView(text.constData(), std::size_t(text.size()));
    const wire::Bytes bytesView = std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size())));
    const auto payloadType = std::uint8_t(fields["payloadType"_L1].toInt());
    const auto surplus = std::size_t(fields["surplusBytes"_L1].toInteger());
    if (type == "KeepAlive"_L1)
        return wire::KeepAlive{surplus};
    if (type == "Token"_L1)
        return wire::Token{textView};
    if (type == "Bye"_L1)
        return wire::Bye{textView};
    if (type == "Reconnect"_L1)
        return wire::Reconnect{surplus};
    if (type == "Payload"_L1)
        return wire::Payload{payloadType, time(fields, "originTimestamp"_L1), bytesView};
    if (type == "PayloadWithIdentifier"_L1) {
        const std::string identifier = fields["identifier"_L1].toString().toStdString();
        return wire::PayloadWithIdentifier{TlcIdentifier::fromText(identifier).value_or(TlcIdentifier()),
                                           payloadType, time(fields, "originTimestamp"_L1), bytesView};
    }
    if (type == "TimestampsRequest"_L1)
        return wire::TimestampsRequest{time(fields, "t0"_L1)};
    if (type == "TimestampsResponse"_L1)
        return wire::TimestampsResponse{time(fields, "t0"_L1), time(fields, "t1"_L1), time(fields, "t2"_L1)};
    if (type == "MonitorPayload"_L1)
        return wire::MonitorPayload{textView, time(fields, "publishingTimestamp"_L1),
                                    time(fields, "sentTimestamp"_L1),
                                    std::uint8_t(fields["originalType"_L1].toInt()), bytesView};
    if (type == "Unknown"_L1)
        return wire::Unknown{std::uint8_t(fields["typeByte"_L1].toInt()),
                             std::size_t(fields["size"_L1].toInteger())};
    qFatal("a vector with a datagram type that this test does not know");
    return wire::KeepAlive{};
}

std::vector<FrameVector> frameVectors() {
    std::vector<FrameVector> vectors;
    for (const char* file : {"frames.json", "frames-more.json"}) {
        for (const auto& value : readVectors(file))
            vectors.push_back(readVector(value.toObject()));
    }
    return vectors;
}

QString describe(const wire::Datagram& datagram) {
    return std::visit(Describe(), datagram);
}

QString describe(const wire::DecodeOutcome& outcome) {
    return std::visit(Describe(), outcome);
}

QStringList decodePieces(const std::vector<wire::Bytes>& pieces) {
    QStringList outcomes;
    wire::FrameDecoder decoder;
    for (const wire::Bytes piece : pieces) {
        // A copy of exactly this piece: whatever reads past its end is seen by AddressSanitizer.
        const std::vector<std::byte> borrowed(piece.begin(), piece.end());
        decoder.feed(borrowed);
        for (;;) {
            const wire::DecodeOutcome outcome = decoder.next();
            if (std::holds_alternative<wire::NeedMore>(outcome))
                break;
            outcomes += describe(outcome);
            if (std::holds_alternative<wire::DecodeError>(outcome))
                return outcomes;
        }
    }
    return outcomes;
}

} // namespace wayside::test
