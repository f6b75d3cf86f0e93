// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/recording/ndjsonwriter.h"
#include "netcore/recording/pcapngblock.h"
#include "tests/netcore/recording/recordingsamples.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside;
using namespace wayside::recording;
using namespace Qt::StringLiterals;
using test::describe;
using test::ReadRecording;
using test::readRecording;

namespace {

void eachFormat() {
    QTest::addColumn<QString>("ending");
    QTest::newRow("NDJSON") << u".ndjson"_s;
    QTest::newRow("pcapng") << u".pcapng"_s;
}

bool says(const ReadRecording& read, const char* what) {
    return read.error && QByteArray::fromStdString(read.error->detail).contains(what);
}

} // namespace

/// Files that are torn, changed or something else: what is readable is given, the rest is named.
class TestBadRecordings : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const QString& ending = u".ndjson"_s) const {
        return m_folder.filePath(u"recording"_s + ending);
    }
    void put(const QString& file, const QByteArray& content) {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(out.write(content), content.size());
    }
    QByteArray sample(const QString& ending) {
        test::writeRecording(path(ending), test::sampleRecords());
        QFile file(path(ending));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void fileCutAtAnyByteGivesAllWholeRecords_data() { eachFormat(); }
    void fileCutAtAnyByteGivesAllWholeRecords() {
        QFETCH(QString, ending);
        const QByteArray whole = sample(ending);
        const QStringList all = describe(test::sampleRecords());
        const qsizetype coarse = std::max<qsizetype>(1, whole.size() / 60) | 1;
        std::size_t before = 0;
        for (qsizetype size = 1; size < whole.size();
             size += std::clamp<qsizetype>(whole.size() - 3000 - size, 31, coarse)) {
            put(path(ending), whole.left(size));
            const ReadRecording read = readRecording(path(ending));
            const QStringList lines = describe(read.records);
            QCOMPARE(lines, all.first(lines.size()));
            QVERIFY(read.records.size() >= before);
            QVERIFY(!read.error || read.endsInsideRecord || read.records.empty());
            before = read.records.size();
        }
        QVERIFY(before + 3 >= std::size_t(all.size()));
    }

    void lineThatIsWrongIsNamedAndWhatWasBeforeIsGiven_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("says");
        const QByteArray head = "{\"kind\":\"datagram\",\"atMs\":1,\"wallMs\":2,\"session\":\"s\",";
        QTest::newRow("no JSON") << QByteArray("hello\n") << QByteArray("is not JSON");
        QTest::newRow("no object") << QByteArray("[1]\n") << QByteArray("is no JSON object");
        QTest::newRow("no kind") << QByteArray("{}\n") << QByteArray("kind");
        QTest::newRow("negative time")
            << QByteArray("{\"kind\":\"end\",\"atMs\":-1}\n") << QByteArray("atMs");
        QTest::newRow("broken number")
            << QByteArray("{\"kind\":\"end\",\"atMs\":1.5}\n") << QByteArray("atMs");
        QTest::newRow("no direction") << head + "\"type\":0,\"dataHex\":\"\"}\n" << QByteArray("direction");
        QTest::newRow("type 256") << head + "\"direction\":\"sent\",\"type\":256,\"dataHex\":\"\"}\n"
                                  << QByteArray("type");
        QTest::newRow("odd digits") << head + "\"direction\":\"sent\",\"type\":2,\"dataHex\":\"abc\"}\n"
                                    << QByteArray("dataHex");
        QTest::newRow("no digits") << head + "\"direction\":\"sent\",\"type\":2,\"dataHex\":\"zz\"}\n"
                                   << QByteArray("dataHex");
        QTest::newRow("payload of a Bye") << head + "\"direction\":\"sent\",\"type\":2,\"payloadHex\":\"\"}\n"
                                          << QByteArray("payloadHex");
        QTest::newRow("payload that is none")
            << head + "\"direction\":\"sent\",\"type\":4,\"dataHex\":\"\"}\n"
            << QByteArray("dataHex");
        QTest::newRow("long identifier")
            << head + "\"direction\":\"sent\",\"type\":5,\"identifier\":\"sub000001\",\"payloadType\":1,"
                      "\"originMs\":1,\"payloadHex\":\"\"}\n"
            << QByteArray("identifier");
        QTest::newRow("origin past 64 bits")
            << head + "\"direction\":\"sent\",\"type\":4,\"payloadType\":1,"
                      "\"originMs\":\"18446744073709551616\",\"payloadHex\":\"\"}\n"
            << QByteArray("originMs");
        QTest::newRow("payload larger than a datagram")
            << head + "\"direction\":\"sent\",\"type\":4,\"payloadType\":1,\"originMs\":1,\"payloadHex\":\"" +
                   QByteArray(2 * 65526, 'a') + "\"}\n"
            << QByteArray("payloadHex");
        QTest::newRow("endless line") << QByteArray(3 << 20, ' ') + '\n' << QByteArray("longer than any");
        QTest::newRow("null bytes") << QByteArray(100, '\0') + '\n' << QByteArray("is not JSON");
    }
    void lineThatIsWrongIsNamedAndWhatWasBeforeIsGiven() {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, says);
        const QByteArray good = QByteArray::fromStdString(ndjsonLine(test::sampleHeader())) +
                                QByteArray::fromStdString(ndjsonLine(test::sampleRecords().at(3)));
        put(path(), good + line + good);
        const ReadRecording read = readRecording(path());
        QCOMPARE(read.records.size(), std::size_t(1));
        QVERIFY(!read.endsInsideRecord);
        QVERIFY2(::says(read, "line 3: "), read.error ? read.error->detail.c_str() : "no error");
        QVERIFY2(::says(read, says.constData()), read.error->detail.c_str());
    }

    void kindsAndFieldsOfLaterVersionsAreSkipped() {
        put(path(), QByteArray::fromStdString(ndjsonLine(test::sampleHeader())) +
                        "{\"kind\":\"weather\",\"rain\":true}\n"
                        "{\"kind\":\"end\",\"atMs\":1,\"wallMs\":2,\"session\":\"s\",\"cause\":\"OPERATOR\","
                        "\"mood\":5}\n");
        const ReadRecording read = readRecording(path());
        QVERIFY(!read.error);
        QCOMPARE(read.records.size(), std::size_t(1));
    }

    void otherFilesAreNoRecordings_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("code");
        QTest::newRow("empty") << QByteArray() << int(ErrorCode::Malformed);
        QTest::newRow("text") << QByteArray("hello\n") << int(ErrorCode::Malformed);
        QTest::newRow("other JSON") << QByteArray("{\"a\":1}\n") << int(ErrorCode::Malformed);
        QTest::newRow("later version") << QByteArray("{\"format\":\"wayside-recording\",\"version\":2}\n")
                                       << int(ErrorCode::Unsupported);
        QTest::newRow("old pcap") << QByteArray("\xD4\xC3\xB2\xA1\x02\x00\x04\x00", 8)
                                  << int(ErrorCode::Malformed);
        QTest::newRow("section alone, cut")
            << QByteArray("\x0A\x0D\x0D\x0A\x1C\x00", 6) << int(ErrorCode::Malformed);
        QTest::newRow("section without order")
            << QByteArray("\x0A\x0D\x0D\x0A\x1C\x00\x00\x00\x00\x00\x00\x00", 12) + QByteArray(16, '\0')
            << int(ErrorCode::Malformed);
    }
    void otherFilesAreNoRecordings() {
        QFETCH(QByteArray, content);
        QFETCH(int, code);
        put(path(), content);
        const ReadRecording read = readRecording(path());
        QVERIFY(read.error);
        QCOMPARE(int(read.error->code), code);
        QVERIFY(read.records.empty());
    }

    void filesThatCannotBeReadAreSaid() {
        for (const QString& name : {m_folder.filePath(u"none"_s), m_folder.path()}) {
            const ReadRecording read = readRecording(name);
            QVERIFY(read.error);
            QVERIFY(read.error->code == ErrorCode::FileUnreadable);
        }
    }

    void blockLengthsThatCannotBeRightAreNamedByOffset_data() {
        QTest::addColumn<quint32>("length");
        QTest::newRow("zero") << 0U;
        QTest::newRow("not of four") << 33U;
        QTest::newRow("enormous") << 0x7FFFFFF0U;
        QTest::newRow("other than at the end") << 16U;
    }
    void blockLengthsThatCannotBeRightAreNamedByOffset() {
        QFETCH(quint32, length);
        const QByteArray good = sample(u".pcapng"_s);
        QByteArray block(64, 'x');
        memcpy(block.data() + 4, &length, 4);
        put(path(u".pcapng"_s), good + block);
        const ReadRecording read = readRecording(path(u".pcapng"_s));
        QCOMPARE(describe(read.records), describe(test::sampleRecords()));
        QVERIFY2(says(read, ("offset " + QByteArray::number(good.size()) + ": ").constData()),
                 read.error ? read.error->detail.c_str() : "no error");
        QVERIFY(!read.endsInsideRecord);
    }

    void packetOfNoSessionIsRefused() {
        const std::string packet =
            std::move(pcapng::BlockBuilder(pcapng::enhancedPacket).put(77, 4).put(0, 16)).block();
        put(path(u".pcapng"_s), sample(u".pcapng"_s) + QByteArray::fromStdString(packet));
        QVERIFY(says(readRecording(path(u".pcapng"_s)), "belongs to no session"));
    }

    /// Whatever a file holds, reading it ends, with an error or without.
    void changedBytesNeverHurt_data() { eachFormat(); }
    void changedBytesNeverHurt() {
        QFETCH(QString, ending);
        std::vector<Record> records = test::sampleRecords();
        std::erase_if(records, [](const Record& record) {
            const auto* datagram = std::get_if<RecordedDatagram>(&record);
            return datagram != nullptr && datagram->payload.size() > 1000;
        });
        test::writeRecording(path(ending), records);
        QFile file(path(ending));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        file.close();
        QRandomGenerator random(1);
        std::size_t errors = 0;
        for (int round = 0; round < 300; ++round) {
            QByteArray bad = good;
            for (int change = 0; change < 3; ++change)
                bad[random.bounded(bad.size())] = char(random.bounded(256));
            put(path(ending), bad);
            errors += readRecording(path(ending)).error ? 1 : 0;
        }
        QVERIFY(errors > 0);
    }
};

QTEST_GUILESS_MAIN(TestBadRecordings)
#include "tst_badrecordings.moc"
