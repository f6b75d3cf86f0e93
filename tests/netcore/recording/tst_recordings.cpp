// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/recording/ndjsonwriter.h"
#include "netcore/recording/recorder.h"
#include "netcore/recording/tcpsegment.h"
#include "tests/netcore/protocol/framevectors.h"
#include "tests/netcore/recording/recordingsamples.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside;
using namespace wayside::recording;
using namespace Qt::StringLiterals;
using test::describe;
using test::readRecording;
using test::writeRecording;

namespace {

const QStringList endings{u".ndjson"_s, u".pcapng"_s};

void eachFormat() {
    QTest::addColumn<QString>("ending");
    for (const QString& ending : endings)
        QTest::newRow(qPrintable(ending)) << ending;
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Neither as it is nor as hexadecimal digits, which NDJSON is made of.
bool holdsToken(const QByteArray& content) {
    return content.contains(test::sampleToken) || content.contains(QByteArray(test::sampleToken).toHex());
}

wire::Bytes view(const std::string& text) {
    return std::as_bytes(std::span(text));
}

} // namespace

class TestRecordings : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const QString& ending) const { return m_folder.filePath(u"recording"_s + ending); }

private Q_SLOTS:
    void init() {
        for (const QString& ending : endings)
            QFile::remove(path(ending));
    }

    void everyRecordComesBackAsItWas_data() { eachFormat(); }
    void everyRecordComesBackAsItWas() {
        QFETCH(QString, ending);
        const std::vector<Record> records = test::sampleRecords();
        writeRecording(path(ending), records);
        const auto read = readRecording(path(ending));
        QVERIFY2(!read.error, read.error ? read.error->detail.c_str() : "");
        QCOMPARE(describe(read.records), describe(records));
        QVERIFY(read.records == records); // beyond what describe() shows
    }

    void nameDecidesTheFormat() {
        QVERIFY(RecordingWriter::formatOf(u"x.NDJSON"_s) == RecordingFormat::Ndjson);
        QVERIFY(RecordingWriter::formatOf(u"x.pcapng"_s) == RecordingFormat::Pcapng);
        for (const QString& name : {u"x"_s, u"x.pcap"_s, u"pcapng"_s, u"x.json"_s})
            QVERIFY(!RecordingWriter::formatOf(name));
    }

    void recordingIsOnlyReplacedWhenToldSo() {
        writeRecording(path(u".ndjson"_s), {});
        const auto refused = RecordingWriter::create(path(u".ndjson"_s), test::sampleHeader(), false);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::Conflict);
        QVERIFY(RecordingWriter::create(path(u".ndjson"_s), test::sampleHeader(), true));
    }

    void onlyItsOwnerReadsARecording() {
#ifdef Q_OS_WIN
        QSKIP("rights are kept otherwise there");
#endif
        writeRecording(path(u".pcapng"_s), {});
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                            QFileDevice::WriteOther;
        QVERIFY(!(QFile::permissions(path(u".pcapng"_s)) & others));
    }

    /// Whoever is killed leaves whole records: each is with the system before the next begins.
    void recordsAreThereBeforeTheWriterIsGone_data() {
        eachFormat();
    }
    void recordsAreThereBeforeTheWriterIsGone() {
        QFETCH(QString, ending);
        auto writer = RecordingWriter::create(path(ending), test::sampleHeader(), true);
        QVERIFY(writer);
        std::size_t written = 0;
        for (const Record& record : test::sampleRecords()) {
            QVERIFY((*writer)->write(record));
            QCOMPARE(readRecording(path(ending)).records.size(), ++written);
        }
    }

    void fullDiskIsSaidAndTheFileEndsWithAWholeRecord_data() {
        eachFormat();
    }
    void fullDiskIsSaidAndTheFileEndsWithAWholeRecord() {
#ifndef Q_OS_LINUX
        QSKIP("needs /dev/full");
#endif
        QFETCH(QString, ending);
        QVERIFY(QFile::link(u"/dev/full"_s, path(ending)));
        const auto full = RecordingWriter::create(path(ending), test::sampleHeader(), false);
        QVERIFY(!full);
        QVERIFY(full.error().code == ErrorCode::Unavailable);
        QVERIFY2(QByteArray::fromStdString(full.error().detail).contains("No space left on device"),
                 full.error().detail.c_str());
    }

    void firstLineSaysFormatAndVersion() {
        writeRecording(path(u".ndjson"_s), {});
        const QJsonObject first = QJsonDocument::fromJson(contentOf(path(u".ndjson"_s))).object();
        QCOMPARE(first.value(u"format"_s), QJsonValue(u"wayside-recording"_s));
        QCOMPARE(first.value(u"version"_s), QJsonValue(1));
        QCOMPARE(first.value(u"startedMs"_s).toInteger(),
                 qint64(test::sampleHeader().startedAt.milliseconds));
    }

    void linesAreJsonThatOtherProgramsRead() {
        writeRecording(path(u".ndjson"_s), test::sampleRecords());
        const QByteArrayList lines = contentOf(path(u".ndjson"_s)).split('\n');
        QVERIFY(lines.last().isEmpty());
        for (const QByteArray& line : lines.first(lines.size() - 1)) {
            QJsonParseError parse;
            QVERIFY(QJsonDocument::fromJson(line, &parse).isObject());
            QCOMPARE(parse.error, QJsonParseError::NoError);
            QVERIFY(std::all_of(line.begin(), line.end(), [](char c) { return c >= 0x20 && c <= 0x7E; }));
        }
    }

    /// The frames of the shared vectors, as they would come over a connection.
    void vectorsAreRecordedByteForByte_data() {
        QTest::addColumn<int>("index");
        const auto vectors = test::frameVectors();
        for (int i = 0; i < int(vectors.size()); ++i) {
            if (vectors[std::size_t(i)].outcome == u"ok"_s)
                QTest::newRow(qPrintable(vectors[std::size_t(i)].name)) << i;
        }
    }
    void vectorsAreRecordedByteForByte() {
        QFETCH(int, index);
        const auto vectors = test::frameVectors();
        const test::FrameVector& vector = vectors[std::size_t(index)];
        wire::FrameDecoder decoder;
        decoder.feed(vector.frame);
        const auto outcome = decoder.next();
        const auto* decoded = std::get_if<wire::Frame>(&outcome);
        QVERIFY(decoded != nullptr);
        const RecordedDatagram record = recordOf(*decoded, {}, "s", Direction::Received, TokenMask());
        const auto again = frameOf(record);
        QVERIFY(again);
        QCOMPARE(again->size(), vector.frame.size());
        const QByteArray token = QByteArray(test::sampleToken);
        const QByteArray bytes(reinterpret_cast<const char*>(again->data()), qsizetype(again->size()));
        if (record.type != 0x01 && (!record.monitor || record.monitor->publisherBytes == 0))
            QVERIFY(*again == vector.frame);
        QVERIFY(!bytes.contains(token));
        QVERIFY(!holdsToken(QByteArray::fromStdString(ndjsonLine(Record(record)))));
    }

    void tokensAreMaskedTheSameWayWithinARecording() {
        const TokenMask mask, other;
        const std::string word = mask.wordFor(test::sampleToken);
        QCOMPARE(word.size(), TokenMask::wordSize);
        QCOMPARE(mask.wordFor(test::sampleToken), word);
        QVERIFY(mask.wordFor("another") != word.substr(0, 7));
        QVERIFY(other.wordFor(test::sampleToken) != word); // nothing to compare recordings by
        QCOMPARE(mask.wordFor(TokenMask::padded(word, 43)), word);
        QCOMPARE(mask.wordFor(""), std::string());
        QCOMPARE(mask.wordFor("abc").size(), std::size_t(3));
    }

    void segmentsSurviveTheWayThere() {
        const std::string data(TcpSegment::mostData, 'x');
        const TcpSegment segment{1, 2, 3, 4, 0xFFFFFFFF, 6, TcpSegment::push, view(data)};
        const std::string packet = packetOf(segment);
        const auto back = segmentOf(view(packet));
        QVERIFY(back);
        QCOMPARE(back->sequence, segment.sequence);
        QCOMPARE(back->data.size(), data.size());
        for (std::size_t size = 0; size < 60; ++size)
            QVERIFY(!segmentOf(view(packet).first(size)));
    }

    void recorderWritesWhatATapHears_data() {
        eachFormat();
    }
    void recorderWritesWhatATapHears();
    void recorderGoesOnAfterTheDiskIsFull();
};

namespace {

/// A handshake with the sample token, a payload, and the answer to it, cut into single bytes.
void talk(Recorder& recorder, MonotonicTime start) {
    using namespace std::chrono_literals;
    const session::SessionTerms terms{SessionType::Monitor, SessionProtocol::Multiplex, {}};
    recorder.setIdentifiers({"sub00001"});
    recorder.opened(terms, SecurityMode::None, "localhost:8442", start + 1ms, WallTime{101});
    const auto say = [&](bool sent, const std::vector<std::byte>& bytes, Milliseconds at) {
        for (const std::byte& byte : bytes) {
            if (sent)
                recorder.sent({&byte, 1}, start + at, WallTime{100 + std::uint64_t(at.count())});
            else
                recorder.received({&byte, 1}, start + at, WallTime{100 + std::uint64_t(at.count())});
        }
    };
    const auto framed = [](std::uint8_t type, std::string_view data) {
        std::vector<std::byte> bytes{std::byte(0xAA), std::byte(0xBB), std::byte(0),
                                     std::byte(data.size() + 1), std::byte(type)};
        const auto more = std::as_bytes(std::span(data));
        bytes.insert(bytes.end(), more.begin(), more.end());
        return bytes;
    };
    say(true, {std::byte(1)}, 2ms);
    say(false, {std::byte(1)}, 3ms);
    say(true, framed(0x01, test::sampleToken), 4ms);
    std::string copy("\0\0\0\x2B", 4);
    copy += test::sampleToken;
    copy += std::string("\0\0\0\0\0\0\0\1\0\0\0\0\0\0\0\2\x04\x09\0\0\0\0\0\0\0\3payload", 33);
    say(false, framed(0xF0, copy), 5ms);
    say(false, {std::byte(0x00), std::byte(0xBB)}, 6ms);
    say(false, {std::byte(0x00)}, 7ms); // after loss of sync: nobody knows what it is
    recorder.closed(CloseCause::LostSync, start + 8ms, WallTime{108});
}

} // namespace

void TestRecordings::recorderWritesWhatATapHears() {
    QFETCH(QString, ending);
    const auto recording = Recording::create(path(ending), "tests", monotonicAt(5000), WallTime{100}, false);
    QVERIFY(recording);
    Recorder recorder(*recording);
    talk(recorder, monotonicAt(5000));
    const auto read = readRecording(path(ending));
    QVERIFY2(!read.error, read.error ? read.error->detail.c_str() : "");
    QCOMPARE(read.records.size(), std::size_t(7));
    const auto* session = std::get_if<RecordedSession>(&read.records[0]);
    QVERIFY(session != nullptr && session->session == "monitor-1");
    const auto* token = std::get_if<RecordedDatagram>(&read.records[3]);
    QVERIFY(token != nullptr && token->type == 0x01);
    const auto* copy = std::get_if<RecordedDatagram>(&read.records[4]);
    QVERIFY(copy != nullptr && copy->monitor && copy->isPayload());
    QCOMPARE(copy->monitor->publisher, (*recording)->mask().wordFor(test::sampleToken));
    QCOMPARE(copy->monitor->publisherBytes, std::size_t(43));
    QCOMPARE(copy->payload.size(), std::size_t(7));
    const auto* garbage = std::get_if<RecordedGarbage>(&read.records[5]);
    QVERIFY(garbage != nullptr && garbage->direction == Direction::Received);
    QVERIFY(std::holds_alternative<RecordedEnd>(read.records[6]));
    QVERIFY(!holdsToken(contentOf(path(ending))));
    QCOMPARE((*recording)->counters().datagrams, std::uint64_t(2));
}

void TestRecordings::recorderGoesOnAfterTheDiskIsFull() {
    class FullDisk final : public RecordingWriter {
    public:
        Result<void> write(const Record&) override {
            return failure(ErrorCode::Unavailable, Fault::Environment, "full");
        }
        std::uint64_t bytes() const override { return 0; }
    };
    const auto recording = std::make_shared<Recording>(std::make_unique<FullDisk>(), monotonicAt(0));
    int told = 0;
    recording->failed = [&](const Error&) { ++told; };
    Recorder recorder(recording);
    talk(recorder, monotonicAt(0));
    QCOMPARE(told, 1);
    QCOMPARE(recording->counters().records, std::uint64_t(0));
    QCOMPARE(recording->counters().unrecorded, std::uint64_t(7));
}

QTEST_GUILESS_MAIN(TestRecordings)
#include "tst_recordings.moc"
