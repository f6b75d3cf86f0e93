// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/recording/ndjsonrecord.h"

#include <cmath>
#include <limits>
#include <QJsonArray>

namespace wayside::recording {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestText = 1024;    // characters of a label, name or cause
constexpr int mostIdentifiers = 100; // of a session (spec 02 §2)

/// Reads fields one after the other and keeps the first thing that is wrong.
class Fields {
public:
    explicit Fields(const QJsonObject& object) : m_object(object) {}

    bool has(const QString& name) const { return m_object.contains(name); }

    std::uint64_t number(const QString& name,
                         std::uint64_t most = std::numeric_limits<std::uint64_t>::max()) {
        const auto value = numberFromJson(m_object.value(name));
        if (!value || *value > most)
            complain(name, u"must be a whole number of at most %1"_s.arg(most));
        return value.value_or(0);
    }
    std::uint8_t byte(const QString& name) { return std::uint8_t(number(name, 255)); }

    std::string text(const QString& name) {
        const QJsonValue value = m_object.value(name);
        if (!value.isString() || value.toString().size() > longestText)
            complain(name, u"must be a string of at most %1 characters"_s.arg(longestText));
        return value.toString().toLatin1().toStdString();
    }

    template <typename Enum>
    Enum named(const QString& name, std::optional<Enum> (*from)(std::string_view)) {
        const auto value = from(text(name));
        if (!value)
            complain(name, u"has no value that is known"_s);
        return value.value_or(Enum{});
    }

    std::vector<std::string> texts(const QString& name) {
        std::vector<std::string> found;
        const QJsonArray array = m_object.value(name).toArray();
        if (!m_object.value(name).isArray() || array.size() > mostIdentifiers)
            complain(name, u"must be an array of at most %1 strings"_s.arg(mostIdentifiers));
        for (const auto& value : array) {
            if (!value.isString() || value.toString().size() > longestText)
                complain(name, u"must hold strings"_s);
            found.push_back(value.toString().toLatin1().toStdString());
        }
        return found;
    }

    std::vector<std::byte> hex(const QString& name) {
        const QJsonValue value = m_object.value(name);
        const QByteArray digits = value.toString().toLatin1();
        const QByteArray bytes = QByteArray::fromHex(digits);
        if (!value.isString() || bytes.toHex() != digits.toLower() ||
            std::size_t(bytes.size()) > wire::largestContent)
            complain(name, u"must be hexadecimal digits in pairs, of at most one datagram"_s);
        const auto view = std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size())));
        return {view.begin(), view.end()};
    }

    TlcIdentifier identifier(const QString& name) {
        const std::string written = text(name);
        if (written.empty())
            return {}; // eight null bytes: the wire admits them
        const auto identifier = TlcIdentifier::fromText(written);
        if (!identifier)
            complain(name, u"must be at most 8 characters of printable ASCII"_s);
        return identifier.value_or(TlcIdentifier{});
    }

    Moment moment() {
        constexpr std::uint64_t longest = 1ULL << 53U; // ms: no recording lasts that long
        return {Milliseconds(std::int64_t(number(u"atMs"_s, longest))), WallTime{number(u"wallMs"_s)}};
    }

    void complain(const QString& name, const QString& what) {
        if (!m_wrong)
            m_wrong = u"field %1 %2"_s.arg(name, what);
    }
    const std::optional<QString>& wrong() const { return m_wrong; }

private:
    const QJsonObject& m_object;
    std::optional<QString> m_wrong;
};

RecordedSession sessionFrom(Fields& fields) {
    RecordedSession session;
    session.moment = fields.moment();
    session.session = fields.text(u"session"_s);
    session.type = fields.named<SessionType>(u"type"_s, sessionTypeFrom);
    session.protocol = fields.named<SessionProtocol>(u"protocol"_s, sessionProtocolFrom);
    session.securityMode = fields.named<SecurityMode>(u"securityMode"_s, securityModeFrom);
    session.node = fields.text(u"node"_s);
    session.identifiers = fields.texts(u"identifiers"_s);
    return session;
}

RecordedDatagram datagramFrom(Fields& fields) {
    RecordedDatagram datagram;
    datagram.moment = fields.moment();
    datagram.session = fields.text(u"session"_s);
    datagram.direction = fields.named<Direction>(u"direction"_s, directionFrom);
    datagram.type = fields.byte(u"type"_s);
    const bool copies = datagram.type == std::uint8_t(wire::DatagramType::MonitorPayload);
    const bool readable = fields.has(u"payloadHex"_s);
    if (copies) {
        datagram.monitor = MonitorHead{fields.text(u"publisher"_s),
                                       std::size_t(fields.number(u"publisherBytes"_s, wire::largestContent)),
                                       WallTime{fields.number(u"publishingMs"_s)},
                                       WallTime{fields.number(u"sentMs"_s)},
                                       fields.byte(u"originalType"_s),
                                       !readable};
    }
    if (!copies && readable != datagram.isPayload())
        fields.complain(readable ? u"payloadHex"_s : u"dataHex"_s, u"does not belong to this type"_s);
    if (!readable) {
        datagram.payload = fields.hex(u"dataHex"_s);
        return datagram;
    }
    const std::uint8_t original = copies ? datagram.monitor->originalType : datagram.type;
    const bool identified = original == std::uint8_t(wire::DatagramType::PayloadWithIdentifier);
    if (!identified && original != std::uint8_t(wire::DatagramType::Payload))
        fields.complain(u"originalType"_s, u"must be 4 or 5 where there is a payload"_s);
    if (identified)
        datagram.identifier = fields.identifier(u"identifier"_s);
    datagram.payloadType = fields.byte(u"payloadType"_s);
    datagram.originTimestamp = WallTime{fields.number(u"originMs"_s)};
    datagram.payload = fields.hex(u"payloadHex"_s);
    if (!frameOf(datagram))
        fields.complain(u"payloadHex"_s, u"is more than fits a datagram"_s);
    return datagram;
}

std::optional<Record> recordFrom(const QString& kind, Fields& fields) {
    if (kind == "session"_L1)
        return sessionFrom(fields);
    if (kind == "datagram"_L1)
        return datagramFrom(fields);
    if (kind == "version"_L1)
        return RecordedVersion{fields.moment(), fields.text(u"session"_s),
                               fields.named<Direction>(u"direction"_s, directionFrom),
                               fields.byte(u"version"_s)};
    if (kind == "garbage"_L1)
        return RecordedGarbage{fields.moment(), fields.text(u"session"_s),
                               fields.named<Direction>(u"direction"_s, directionFrom),
                               fields.text(u"cause"_s), fields.hex(u"dataHex"_s)};
    if (kind == "publisher"_L1)
        return RecordedPublisher{fields.moment(), fields.text(u"session"_s), fields.text(u"publisher"_s),
                                 fields.named<SessionType>(u"type"_s, sessionTypeFrom),
                                 fields.texts(u"identifiers"_s)};
    if (kind == "end"_L1)
        return RecordedEnd{fields.moment(), fields.text(u"session"_s),
                           fields.named<CloseCause>(u"cause"_s, closeCauseFrom)};
    return std::nullopt;
}

} // namespace

std::optional<std::uint64_t> numberFromJson(const QJsonValue& value) {
    if (value.isString()) {
        bool isNumber = false;
        const QString text = value.toString();
        const quint64 number = text.toULongLong(&isNumber);
        const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
        return isNumber && digits ? std::optional<std::uint64_t>(number) : std::nullopt;
    }
    const double rounded = value.toDouble(-1);
    if (!value.isDouble() || rounded < 0 || rounded != std::floor(rounded) || rounded > 9.0e15)
        return std::nullopt;
    return std::uint64_t(value.toInteger());
}

Result<std::optional<Record>> recordFromJson(const QJsonObject& object) {
    Fields fields(object);
    std::optional<Record> record = recordFrom(object.value(u"kind"_s).toString(), fields);
    if (!object.value(u"kind"_s).isString())
        fields.complain(u"kind"_s, u"must be a string"_s);
    if (fields.wrong())
        return failure(ErrorCode::Malformed, Fault::Local, fields.wrong()->toStdString());
    return record;
}

} // namespace wayside::recording
