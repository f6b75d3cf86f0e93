// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/inspect/recordedtraffic.h"
#include "netcore/inspect/recordingjob.h"
#include "tests/netcore/inspect/trafficsamples.h"
#include "tests/netcore/recording/recordingsamples.h"

#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside;
using namespace wayside::inspect;
using namespace wayside::test;
using namespace Qt::StringLiterals;
using observe::TrafficKind;
using observe::TrafficRecord;

namespace {

struct Loaded {
    QList<TrafficRecord> records;
    JobOutcome outcome;
};

Loaded load(const QString& path) {
    Loaded loaded;
    RecordingLoad job(path);
    bool over = false;
    QObject::connect(&job, &RecordingLoad::loaded, &job,
                     [&](const QList<TrafficRecord>& records) { loaded.records += records; });
    QObject::connect(&job, &RecordingLoad::finished, &job, [&](const JobOutcome& outcome) {
        loaded.outcome = outcome;
        over = true;
    });
    job.start();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(over, 30'000); }();
    return loaded;
}

JobOutcome save(const QString& path, const QList<TrafficRecord>& records) {
    RecordingSave job({path, records, brokerSession(), u"broker-7"_s, u"tests 1.0"_s});
    std::optional<JobOutcome> outcome;
    QObject::connect(&job, &RecordingSave::finished, &job, [&](const JobOutcome& done) { outcome = done; });
    job.start();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), 30'000); }();
    return outcome.value_or(JobOutcome());
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class RecordedTrafficTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void whatIsSavedIsLoadedAgain_data();
    void whatIsSavedIsLoadedAgain();
    void whatNoRecordingHoldsIsCounted();
    void noTokenIsEverWritten();
    void everySampleRecordHasAPlace();
    void aTornFileGivesWhatItHas();
    void whatIsNoRecordingIsAnError();
    void readingWaitsForTheReaderAndStops();
    void aFailedSaveLeavesTheOldFile();
    void flightRecords();
    void jsonOfRecords();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

void RecordedTrafficTest::whatIsSavedIsLoadedAgain_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("ndjson") << u"saved.ndjson"_s;
    QTest::newRow("pcapng") << u"saved.pcapng"_s;
}

void RecordedTrafficTest::whatIsSavedIsLoadedAgain() {
    QFETCH(QString, name);
    QList<TrafficRecord> records = sampleTraffic();
    // The decoder refuses none of these: what is whole comes back byte for byte.
    erase_if(records, [](const TrafficRecord& record) { return record.isCut(); });
    const JobOutcome saved = save(path(name), records);
    QVERIFY(!saved.error);
    QCOMPARE(saved.leftOut, 0U);
    const Loaded loaded = load(path(name));
    QVERIFY(!loaded.outcome.error);
    QCOMPARE(loaded.records.size(), records.size());
    for (qsizetype i = 0; i < records.size(); ++i) {
        const TrafficRecord &before = records[i], &after = loaded.records[i];
        QCOMPARE(int(after.kind), int(before.kind));
        QCOMPARE(after.atMs, before.atMs);
        QCOMPARE(after.wallMs, before.wallMs);
        QCOMPARE(after.toClient, before.toClient);
        QCOMPARE(after.bytes, before.bytes);
        QCOMPARE(after.size, before.size);
        QCOMPARE(after.session, u"broker-7"_s);
        QCOMPARE(after.sequence, quint64(i) + 1);
    }
    QCOMPARE(loaded.records.first().opened->type, SessionType::Broker);
    QCOMPARE(loaded.records.first().opened->identifiers, brokerSession().identifiers);
    QCOMPARE(loaded.records.last().text, u"DRAINED"_s);
    QFileInfo info(path(name));
    QCOMPARE(info.dir().entryList(QDir::Files | QDir::Hidden).filter(u".saved"_s).size(), 0);
}

void RecordedTrafficTest::whatNoRecordingHoldsIsCounted() {
    const QList<TrafficRecord> records = sampleTraffic();
    const auto cut = std::ranges::count_if(records, &TrafficRecord::isCut);
    QVERIFY(cut > 0);
    const JobOutcome saved = save(path(u"cut.ndjson"_s), records);
    QCOMPARE(saved.leftOut, quint64(cut));
    QCOMPARE(saved.records, quint64(records.size() - cut));
}

void RecordedTrafficTest::noTokenIsEverWritten() {
    // A record that someone forgot to mask: the token is not written all the same.
    TrafficScript script;
    script.open(brokerSession()).say(false, wire::Token{sampleToken});
    const QByteArray original = QByteArray::fromHex("02000001941f297c7b6869");
    script.say(true, wire::MonitorPayload{
                         sampleToken, WallTime{1}, WallTime{2}, 0x04,
                         std::as_bytes(std::span(original.constData(), std::size_t(original.size())))});
    QVERIFY(script.records().last().bytes.contains(sampleToken));
    for (const QString& name : {u"token.ndjson"_s, u"token.pcapng"_s}) {
        QVERIFY(!save(path(name), script.records()).error);
        const QByteArray content = contentOf(path(name));
        QVERIFY(content.size() > 100);
        QVERIFY(!content.contains(sampleToken));
        QVERIFY(!content.contains(QByteArray(sampleToken).toHex()));
        // A stream in pcapng begins with its version byte, also where nobody heard it.
        QCOMPARE(load(path(name)).records.size(), name.endsWith("pcapng"_L1) ? 5 : 3);
    }
}

void RecordedTrafficTest::everySampleRecordHasAPlace() {
    int untold = 0;
    for (const recording::Record& record : sampleRecords()) {
        const auto traffic = trafficOf(record);
        if (!traffic) {
            ++untold;
            QVERIFY(std::holds_alternative<recording::RecordedPublisher>(record));
            continue;
        }
        QCOMPARE(traffic->atMs, recording::momentOf(record).at.count());
        QVERIFY(!traffic->isCut());
    }
    QCOMPARE(untold, 1);
}

void RecordedTrafficTest::aTornFileGivesWhatItHas() {
    writeRecording(path(u"whole.ndjson"_s), sampleRecords());
    QByteArray content = contentOf(path(u"whole.ndjson"_s));
    content.chop(20);
    QFile torn(path(u"torn.ndjson"_s));
    QVERIFY(torn.open(QIODevice::WriteOnly));
    torn.write(content);
    torn.close();
    const Loaded loaded = load(torn.fileName());
    QVERIFY(loaded.outcome.error);
    QVERIFY(loaded.outcome.endsInside);
    QCOMPARE(loaded.records.size(), load(path(u"whole.ndjson"_s)).records.size() - 1);
}

void RecordedTrafficTest::whatIsNoRecordingIsAnError() {
    const Loaded missing = load(path(u"missing.ndjson"_s));
    QVERIFY(missing.outcome.error);
    QCOMPARE(missing.outcome.error->code, ErrorCode::FileUnreadable);
    QFile file(path(u"other.ndjson"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("hello\n");
    file.close();
    QVERIFY(load(file.fileName()).outcome.error);
}

void RecordedTrafficTest::readingWaitsForTheReaderAndStops() {
    std::vector<recording::Record> records;
    const auto samples = sampleRecords();
    for (int i = 0; i < 20 * RecordingLoad::pieceRecords; ++i) {
        records.push_back(samples[6]);
    }
    writeRecording(path(u"long.ndjson"_s), records);
    RecordingLoad job(path(u"long.ndjson"_s));
    int pieces = 0;
    std::optional<JobOutcome> outcome;
    connect(&job, &RecordingLoad::loaded, &job, [&] {
        if (++pieces == 3)
            job.cancel();
    });
    connect(&job, &RecordingLoad::finished, &job, [&](const JobOutcome& done) { outcome = done; });
    job.start();
    QTRY_VERIFY_WITH_TIMEOUT(outcome, 30'000);
    QVERIFY(outcome->cancelled);
    QCOMPARE(pieces, 3);
    QVERIFY(outcome->records < 8 * RecordingLoad::pieceRecords);
    { // one that nobody listens to any more does not hold its owner up
        RecordingLoad dropped(path(u"long.ndjson"_s));
        dropped.start();
    }
}

void RecordedTrafficTest::aFailedSaveLeavesTheOldFile() {
    QVERIFY(!save(path(u"kept.ndjson"_s), sampleTraffic()).error);
    const QByteArray before = contentOf(path(u"kept.ndjson"_s));
    const JobOutcome wrongName = save(path(u"kept.txt"_s), sampleTraffic());
    QCOMPARE(wrongName.error->code, ErrorCode::InvalidArgument);
    QVERIFY(!QFile::exists(path(u"kept.txt"_s)));
    RecordingSave job({path(u"kept.ndjson"_s), {}, brokerSession(), u"x"_s, u"tests"_s});
    std::optional<JobOutcome> outcome;
    connect(&job, &RecordingSave::finished, &job, [&](const JobOutcome& done) { outcome = done; });
    job.cancel();
    job.start();
    QTRY_VERIFY_WITH_TIMEOUT(outcome, 30'000);
    QVERIFY(outcome->cancelled);
    QCOMPARE(contentOf(path(u"kept.ndjson"_s)), before);
}

void RecordedTrafficTest::flightRecords() {
    const QJsonObject flight =
        QJsonDocument::fromJson(
            R"({"connection":{"type":"TLC","protocol":"TCPStreaming_Singleplex","nodeId":"node-a",
                 "endedAtMs":1767277800000,"rate":{"limit":12,"windowMs":5000,"measured":12.2,"headroom":0}},
                "tipped":{"cause":"RATE_LIMIT"},"datagramsComplete":false,
                "datagrams":[[1200,"out",6,9,1],[1100,"in",7,25,1],[3,"in",4,30,61]]})")
            .object();
    const auto traffic = trafficOfFlight(flight);
    QVERIFY(traffic);
    QVERIFY(!traffic->complete);
    QCOMPARE(traffic->records.size(), 5);
    QCOMPARE(traffic->records[0].opened->limits->payloadRatePerSecond, 12U);
    QCOMPARE(traffic->records[1].toClient, true);
    QCOMPARE(traffic->records[1].atMs, -1200);
    QCOMPARE(traffic->records[1].wallMs, 1767277798800);
    QCOMPARE(traffic->records[3].count, 61U);
    QCOMPARE(traffic->records[3].size, 34U);
    QVERIFY(traffic->records[3].isCut());
    QCOMPARE(traffic->records[4].text, u"RATE_LIMIT"_s);
    QVERIFY(!trafficOfFlight(QJsonObject()));
    QVERIFY(!trafficOfFlight({{u"datagrams"_s, QJsonArray{QJsonArray{1, u"in"_s, 300, 1}}}}));
}

void RecordedTrafficTest::jsonOfRecords() {
    observe::TrafficBatch batch;
    batch.records = sampleTraffic();
    batch.next = 99;
    batch.dropped = 7;
    batch.more = true;
    const QJsonObject object = observe::toJson(batch);
    const auto again = observe::trafficBatchFromJson(object);
    QVERIFY(again);
    QCOMPARE(again->records, batch.records);
    QCOMPARE(again->next, 99U);
    QCOMPARE(again->dropped, 7U);
    QVERIFY(again->more && !again->ended);
    for (const char* field : {"next", "records"}) {
        QJsonObject broken = object;
        broken.insert(QLatin1StringView(field), u"?"_s);
        QVERIFY(!observe::trafficBatchFromJson(broken));
    }
    const QJsonObject record = observe::toJson(batch.records[8]);
    for (const char* field : {"sequence", "kind", "atMs", "type", "size", "bytesHex"}) {
        QJsonObject broken = record;
        broken.insert(QLatin1StringView(field), QLatin1StringView(field) == "bytesHex"_L1
                                                    ? QJsonValue(QString(200'000, u'0'))
                                                    : QJsonValue(u"?"_s));
        QVERIFY2(!observe::trafficRecordFromJson(broken), field);
    }
}

QTEST_GUILESS_MAIN(RecordedTrafficTest)
#include "tst_recordedtraffic.moc"
