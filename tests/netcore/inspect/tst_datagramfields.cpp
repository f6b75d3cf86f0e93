// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/inspect/datagramfields.h"
#include "netcore/inspect/payloadbody.h"
#include "tests/netcore/protocol/framevectors.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wayside;
using namespace wayside::inspect;
using namespace Qt::StringLiterals;

namespace {

observe::TrafficRecord recordOf(const QByteArray& frame, qsizetype kept = -1) {
    observe::TrafficRecord record;
    record.size = quint32(frame.size());
    record.typeByte = frame.size() > 4 ? quint8(frame.at(4)) : 0;
    record.bytes = kept < 0 ? frame : frame.left(kept);
    return record;
}

/// What must hold whatever the bytes: the fields cover the datagram without gap or overlap, and none holds
/// what is not there.
void checkCover(const observe::TrafficRecord& record) {
    qsizetype at = 0;
    for (const DecodedField& field : fieldsOf(record)) {
        QCOMPARE(field.offset, at);
        QVERIFY(field.size > 0);
        QCOMPARE(field.bytes, record.bytes.mid(field.offset, field.size));
        QVERIFY(!field.number || !field.isCut());
        at = field.end();
    }
    QCOMPARE(at, qsizetype(record.size));
}

} // namespace

class DatagramFieldsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void vectorsHaveTheFieldsOfTheirDatagrams();
    void anyBytesAreCovered();
    void sizesThatLieAreMarked();
    void onlyTheHeadIsKnown();
    void bodies_data();
    void bodies();
};

void DatagramFieldsTest::vectorsHaveTheFieldsOfTheirDatagrams() {
    int checked = 0;
    for (const test::FrameVector& vector : test::frameVectors()) {
        const QByteArray frame(reinterpret_cast<const char*>(vector.frame.data()),
                               qsizetype(vector.frame.size()));
        for (qsizetype kept = 0; kept <= std::min<qsizetype>(frame.size(), 64); ++kept)
            checkCover(recordOf(frame, kept));
        if (vector.outcome != "ok"_L1)
            continue;
        const auto fields = fieldsOf(recordOf(frame));
        const wire::Datagram datagram = vector.datagram();
        ++checked;
        if (const auto* payload = std::get_if<wire::PayloadWithIdentifier>(&datagram)) {
            QCOMPARE(find(fields, FieldKind::Identifier)->bytes,
                     QByteArray(payload->identifier.bytes().data(), 8));
            QCOMPARE(find(fields, FieldKind::PayloadType)->number,
                     std::optional<quint64>(payload->payloadType));
            QCOMPARE(find(fields, FieldKind::OriginTimestamp)->number,
                     std::optional<quint64>(payload->originTimestamp.milliseconds));
            const DecodedField* body = find(fields, FieldKind::Payload);
            QCOMPARE(body ? body->size : 0, qsizetype(payload->payload.size()));
        } else if (const auto* answer = std::get_if<wire::TimestampsResponse>(&datagram)) {
            QCOMPARE(find(fields, FieldKind::T0)->number, std::optional<quint64>(answer->t0.milliseconds));
            QCOMPARE(find(fields, FieldKind::T1)->number, std::optional<quint64>(answer->t1.milliseconds));
            QCOMPARE(find(fields, FieldKind::T2)->number, std::optional<quint64>(answer->t2.milliseconds));
        } else if (const auto* copy = std::get_if<wire::MonitorPayload>(&datagram)) {
            QCOMPARE(find(fields, FieldKind::OriginalType)->number,
                     std::optional<quint64>(copy->originalType));
            QCOMPARE(find(fields, FieldKind::SentTimestamp)->number,
                     std::optional<quint64>(copy->sentTimestamp.milliseconds));
        }
        for (const DecodedField& field : fields) {
            // Tolerated by the protocol, and marked so elsewhere: text in a Bye.
            QVERIFY2(!field.wrong || field.kind == FieldKind::ByeReason ||
                         field.kind == FieldKind::Identifier,
                     qPrintable(vector.name));
        }
    }
    QVERIFY(checked > 10);
}

void DatagramFieldsTest::anyBytesAreCovered() {
    const auto seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    constexpr std::array<quint8, 11> types{0, 1, 2, 3, 4, 5, 6, 7, 0xF0, 0x42, 0xFF};
    for (int round = 0; round < 20'000; ++round) {
        QByteArray frame(5 + random.bounded(80), Qt::Uninitialized);
        for (char& byte : frame)
            byte = char(random.bounded(4) == 0 ? 0 : random.bounded(256));
        frame[4] = char(types[std::size_t(random.bounded(int(types.size())))]);
        checkCover(recordOf(frame, random.bounded(int(frame.size()) + 1)));
    }
}

void DatagramFieldsTest::sizesThatLieAreMarked() {
    const auto ofSize = fieldsOf(recordOf(QByteArray::fromHex("aabb000900")));
    QVERIFY(find(ofSize, FieldKind::ContentSize)->wrong);
    const auto ofPrefix = fieldsOf(recordOf(QByteArray::fromHex("aabc000100")));
    QVERIFY(find(ofPrefix, FieldKind::Prefix)->wrong);
    QVERIFY(!find(ofPrefix, FieldKind::ContentSize)->wrong);
    // A publisher's token that runs past the end takes nothing behind it along.
    const auto ofMonitor =
        fieldsOf(recordOf(QByteArray::fromHex("aabb0016f0ffffffff") + QByteArray(17, 'a')));
    QVERIFY(find(ofMonitor, FieldKind::PublisherLength)->wrong);
    QVERIFY(!find(ofMonitor, FieldKind::Publisher));
    const auto shortAnswer = fieldsOf(recordOf(QByteArray::fromHex("aabb000507") + QByteArray(4, '\0')));
    QVERIFY(find(shortAnswer, FieldKind::T0)->wrong);
    QVERIFY(!find(shortAnswer, FieldKind::T0)->number);
}

void DatagramFieldsTest::onlyTheHeadIsKnown() {
    observe::TrafficRecord record;
    record.typeByte = 0x05;
    record.size = 4 + 18 + 100;
    const auto fields = fieldsOf(record);
    checkCover(record);
    QCOMPARE(find(fields, FieldKind::Payload)->size, 100);
    QVERIFY(find(fields, FieldKind::Payload)->isCut());
}

void DatagramFieldsTest::bodies_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("form");
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QByteArray() << int(BodyForm::Empty) << QString();
    QTest::newRow("json") << QByteArray(R"({"a":[1]})") << int(BodyForm::Json)
                          << u"{\n    \"a\": [\n        1\n    ]\n}"_s;
    QTest::newRow("not quite json") << QByteArray("{a}") << int(BodyForm::Text) << u"{a}"_s;
    QTest::newRow("lines") << QByteArray("a\r\nb\tc") << int(BodyForm::Text) << u"a\nb    c"_s;
    QTest::newRow("utf-8") << QByteArray("gr\xC3\xBCn") << int(BodyForm::Text) << u"gr\u00FCn"_s;
    QTest::newRow("escape sequence") << QByteArray("\x1b[2J") << int(BodyForm::Binary) << u"\\x1b[2J"_s;
    QTest::newRow("turned around") << QByteArray("a\xE2\x80\xAE"
                                                 "b")
                                   << int(BodyForm::Binary) << u"a\\xe2\\x80\\xaeb"_s;
    QTest::newRow("bytes") << QByteArray::fromHex("00ff") << int(BodyForm::Binary) << u"\\x00\\xff"_s;
}

void DatagramFieldsTest::bodies() {
    QFETCH(QByteArray, body);
    QFETCH(int, form);
    QFETCH(QString, text);
    const BodyText shown = bodyText(body);
    QCOMPARE(int(shown.form), form);
    QCOMPARE(shown.text, text);
    QVERIFY(!shown.cut);
    const BodyText large = bodyText(QByteArray(mostBodyBytes + 1, 'x'));
    QVERIFY(large.cut);
    QCOMPARE(large.text.size(), mostBodyBytes);
}

QTEST_GUILESS_MAIN(DatagramFieldsTest)
#include "tst_datagramfields.moc"
