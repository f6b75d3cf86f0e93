// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "judgednode.h"
#include "netcore/whatif/hearing.h"
#include "netcore/whatif/reportjson.h"
#include "tests/netcore/protocol/vectorfile.h"
#include "whatifrecording.h"

#include <algorithm>
#include <cmath>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wayside;
using namespace wayside::test;
using namespace wayside::whatif;

namespace {

const auto always = [](const Progress&) { return true; };

/// Nothing passes them.
SessionLimits wide() {
    SessionLimits limits;
    limits.payloadRatePerSecond = 4'000'000'000;
    limits.payloadBytesPerSecond = 4'000'000'000'000;
    limits.keepAliveTimeout = limits.clockDifferenceLimit = std::chrono::hours(24 * 365);
    return limits;
}

SessionLimits limitsOf(const QJsonObject& vector) {
    SessionLimits limits = wide();
    const QString limit = vector["limit"_L1].toString();
    const Milliseconds window(vector["windowMs"_L1].toInteger());
    if (limit == "rate"_L1) {
        limits.payloadRatePerSecond = std::uint32_t(vector["perSecond"_L1].toInteger());
        limits.payloadRateWindow = window;
    } else if (limit == "throughput"_L1) {
        limits.payloadBytesPerSecond = std::uint64_t(vector["perSecond"_L1].toInteger());
        limits.payloadBytesWindow = window;
    } else if (limit == "idle"_L1) {
        limits.keepAliveTimeout = Milliseconds(vector["timeoutMs"_L1].toInteger());
    } else {
        limits.clockDifferenceLimit = Milliseconds(vector["limitMs"_L1].toInteger());
        limits.clockDifferenceWindow = window;
    }
    return limits;
}

/// Half milliseconds do not come out of whole timestamps.
bool comesFromTimestamps(const QJsonObject& vector) {
    const QJsonArray events = vector["events"_L1].toArray();
    return std::all_of(events.begin(), events.end(), [](const QJsonValue& event) {
        const double value = event.toArray()[1].toDouble();
        return value == std::floor(value);
    });
}

/// Traffic as a client with moods would make it, put before the node and into the recording alike.
class MoodyClient {
public:
    MoodyClient(quint32 seed, JudgedNode& node, WhatIfRecording& recording)
        : m_random(seed)
        , m_node(node)
        , m_recording(recording) {}

    void run(qint64 lengthMs) {
        m_recording.session(0, "tlc-1", {"sub00001"});
        m_node.begin(monotonicAt(0));
        qint64 at = 0;
        while (at < lengthMs) {
            if (m_random.bounded(40) == 0)
                m_mood = m_random.bounded(4);
            at += gap();
            m_node.advance(monotonicAt(at));
            if (const auto asked = m_node.takeRequest(); asked && m_random.bounded(4) != 0)
                answer(at, *asked);
            send(at);
        }
        m_node.advance(monotonicAt(at));
        m_recording.end(at, "tlc-1");
    }

private:
    qint64 gap() {
        switch (m_mood) {
        case 0:
            return m_random.bounded(120);
        case 1:
            return m_random.bounded(1500);
        case 2:
            return m_random.bounded(4300);
        default:
            return 3990 + m_random.bounded(25); // about the longest silence, to the millisecond
        }
    }
    void answer(qint64 at, WallTime asked) {
        m_aheadMs += m_random.bounded(-120, 121);
        m_recording.clockAnswer(at, "tlc-1", m_aheadMs);
        const WallTime client{asked.milliseconds + std::uint64_t(m_aheadMs)};
        m_node.feed(frameOf(wire::TimestampsResponse{asked, client, client}), monotonicAt(at));
    }
    void send(qint64 at) {
        if (m_random.bounded(5) == 0) {
            m_recording.keepAlive(at, "tlc-1");
            m_node.feed(frameOf(wire::KeepAlive{}), monotonicAt(at));
            return;
        }
        const std::size_t size = m_random.bounded(12) == 0 ? 3000 : std::size_t(m_random.bounded(300));
        m_recording.payload(at, "tlc-1", size);
        m_node.feed(payloadFrame(size), monotonicAt(at));
    }

    QRandomGenerator m_random;
    JudgedNode& m_node;
    WhatIfRecording& m_recording;
    int m_mood = 0;
    qint64 m_aheadMs = 0;
};

} // namespace

class WhatIfTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void vectors_data() {
        QTest::addColumn<QJsonObject>("vector");
        for (const auto& value : readVectors("enforcement.json")) {
            if (comesFromTimestamps(value.toObject()))
                QTest::newRow(value["name"_L1].toString().toLatin1().constData()) << value.toObject();
        }
    }
    void vectors();
    void cutsAsTheNodeDoes_data() {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void cutsAsTheNodeDoes();
    void smallestLimitsAreTight();
    void publishersOfAMonitor();
    void publishingTimesDecideNotDelivery();
    void oneSubjectOverManyConnectionsAndFiles();
    void badFilesAreNamedAndTheRestIsJudged();
    void cancelKeepsWhatWasRead();
    void bothFormatsSayTheSame();
    void ratesPerDayNeedAnHour();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    Report judge(const QStringList& names, const SessionLimits& proposed,
                 const SessionLimits& present = wide()) const {
        Question question;
        for (const QString& name : names)
            question.files.append(path(name));
        question.present = present;
        question.proposed = proposed;
        question.keptCuts = 10'000;
        return judgeRecordings(question, always);
    }

    QTemporaryDir m_folder;
};

void WhatIfTest::vectors() {
    QFETCH(QJsonObject, vector);
    const QString limit = vector["limit"_L1].toString();
    const bool expected = vector["expect"_L1] == "violation"_L1;
    qint64 tippedAt = -1;
    {
        WhatIfRecording recording(path(u"vector.ndjson"_s));
        const QJsonArray events = vector["events"_L1].toArray();
        const qint64 first = limit == "idle"_L1 ? vector["lastMs"_L1].toInteger() : 0;
        recording.session(std::min<qint64>(first, 0), "tlc-1", {"sub00001"});
        if (limit == "idle"_L1) {
            recording.keepAlive(first, "tlc-1");
            recording.end(vector["nowMs"_L1].toInteger(), "tlc-1");
            tippedAt = first + vector["timeoutMs"_L1].toInteger() + 1;
        }
        for (qsizetype i = 0; i < events.size(); ++i) {
            const qint64 at = events[i].toArray()[0].toInteger();
            const double value = events[i].toArray()[1].toDouble();
            if (limit == "clock"_L1)
                recording.clockAnswer(at, "tlc-1", qint64(value));
            else
                recording.payload(at, "tlc-1", limit == "rate"_L1 ? 0 : std::size_t(value));
            if (i == vector["atIndex"_L1].toInt(-1))
                tippedAt = at;
        }
    }
    const Report report = judge({u"vector.ndjson"_s}, limitsOf(vector));
    QCOMPARE(report.subjects.size(), std::size_t(1));
    const SubjectResult& subject = report.subjects.front();
    QCOMPARE(subject.proposed.cuts.total() > 0, expected);
    QCOMPARE(subject.present.cuts.total(), std::uint64_t(0));
    QCOMPARE(report.cutSubjects(true), std::uint64_t(expected ? 1 : 0));
    if (!expected)
        return;
    const Cut& cut = subject.proposed.cuts.first.front();
    if (tippedAt >= 0)
        QCOMPARE(qint64(cut.at.time_since_epoch().count()), tippedAt);
    if (vector.contains("measured"_L1) && limit != "idle"_L1)
        QCOMPARE(cut.violation.measured, vector["measured"_L1].toDouble());
}

/// The same traffic before the node's own machine: the same cuts at the same milliseconds.
void WhatIfTest::cutsAsTheNodeDoes() {
    QFETCH(quint32, seed);
    SessionLimits limits;
    limits.payloadRatePerSecond = 7;
    limits.payloadRateWindow = Milliseconds(2500);
    limits.payloadBytesPerSecond = 1500;
    limits.payloadBytesWindow = Milliseconds(4000);
    limits.keepAliveTimeout = Milliseconds(4000);
    limits.clockDifferenceLimit = Milliseconds(400);
    limits.clockDifferenceWindow = Milliseconds(20'000);
    JudgedNode node(limits);
    {
        WhatIfRecording recording(path(u"moody.ndjson"_s));
        MoodyClient(seed, node, recording).run(qint64(40) * 60'000);
    }
    const Report report = judge({u"moody.ndjson"_s}, limits);
    QCOMPARE(report.subjects.size(), std::size_t(1));
    const Cuts& cuts = report.subjects.front().proposed.cuts;
    for (std::size_t i = 0; i < std::min(node.cuts().size(), cuts.first.size()); ++i) {
        QCOMPARE(cuts.first[i].violation.cause, node.cuts()[i].cause);
        QCOMPARE(cuts.first[i].at.time_since_epoch().count(), node.cuts()[i].at.time_since_epoch().count());
    }
    QCOMPARE(cuts.total(), std::uint64_t(node.cuts().size()));
    for (std::size_t kind = 0; kind < limitKinds; ++kind)
        QVERIFY2(cuts.byKind[kind] > 0, "the traffic must pass every limit at least once");
}

void WhatIfTest::smallestLimitsAreTight() {
    SessionLimits limits;
    limits.keepAliveTimeout = Milliseconds(4000);
    JudgedNode node(limits);
    {
        WhatIfRecording recording(path(u"tight.ndjson"_s));
        MoodyClient(7, node, recording).run(qint64(10) * 60'000);
    }
    const SmallestLimits least = judge({u"tight.ndjson"_s}, limits).smallest();
    SessionLimits tight = limits;
    tight.payloadRatePerSecond = std::uint32_t(*least.payloadRatePerSecond);
    tight.payloadBytesPerSecond = *least.payloadBytesPerSecond;
    tight.keepAliveTimeout = *least.keepAliveTimeout;
    tight.clockDifferenceLimit = *least.clockDifferenceLimit;
    QCOMPARE(judge({u"tight.ndjson"_s}, tight).cuts(true), std::uint64_t(0));

    const auto cutsWith = [&](auto change) {
        SessionLimits tighter = tight;
        change(tighter);
        return judge({u"tight.ndjson"_s}, tighter).cuts(true);
    };
    QVERIFY(cutsWith([](SessionLimits& tighter) { --tighter.payloadRatePerSecond; }) > 0);
    QVERIFY(cutsWith([](SessionLimits& tighter) { --tighter.payloadBytesPerSecond; }) > 0);
    QVERIFY(cutsWith([](SessionLimits& tighter) { --tighter.keepAliveTimeout; }) > 0);
    QVERIFY(cutsWith([](SessionLimits& tighter) { --tighter.clockDifferenceLimit; }) > 0);
}

void WhatIfTest::publishersOfAMonitor() {
    {
        WhatIfRecording recording(path(u"monitor.ndjson"_s));
        recording.session(0, "monitor-1", {}, SessionType::Monitor);
        // One TLC that comes back with another token, one that nobody can name.
        for (int i = 0; i < 20; ++i)
            recording.copy(i * 10, "monitor-1", "aaaa", 10);
        recording.publisher(500, "monitor-1", "aaaa", {"sub00001"});
        recording.copy(9000, "monitor-1", "bbbb", 10);
        recording.publisher(9001, "monitor-1", "bbbb", {"sub00001"});
        recording.copy(60'000, "monitor-1", "cccc", 10);
        recording.end(90'000, "monitor-1");
    }
    SessionLimits limits = wide();
    limits.payloadRatePerSecond = 3;
    limits.keepAliveTimeout = Milliseconds(1000);
    const Report report = judge({u"monitor.ndjson"_s}, limits);
    QCOMPARE(report.subjects.size(), std::size_t(3)); // the Monitor itself is a session too
    const auto find = [&](Vantage vantage, bool named) {
        for (const SubjectResult& result : report.subjects) {
            if (result.subject.vantage == vantage && result.subject.identifiers.empty() != named)
                return &result;
        }
        return static_cast<const SubjectResult*>(nullptr);
    };
    const SubjectResult* named = find(Vantage::Monitor, true);
    QVERIFY(named);
    QCOMPARE(QString::fromStdString(named->subject.name), u"sub00001"_s);
    QCOMPARE(named->heard.payloads, std::uint64_t(21));
    QCOMPARE(named->proposed.cuts.byKind[std::size_t(LimitKind::Rate)], std::uint64_t(1));
    QCOMPARE(named->proposed.cuts.byKind[std::size_t(LimitKind::Idle)], std::uint64_t(0));
    QVERIFY(!named->proposed.peaks.silence);
    QVERIFY(!named->proposed.peaks.headroom(LimitKind::Clock, limits));
    const SubjectResult* unnamed = find(Vantage::Monitor, false);
    QVERIFY(unnamed && QString::fromStdString(unnamed->subject.name).contains(u"cccc"));
    const SubjectResult* monitor = find(Vantage::Own, false);
    QVERIFY(monitor);
    QCOMPARE(monitor->subject.type, std::optional(SessionType::Monitor));
    QVERIFY(monitor->proposed.cuts.byKind[std::size_t(LimitKind::Idle)] > 0);
}

void WhatIfTest::publishingTimesDecideNotDelivery() {
    {
        WhatIfRecording recording(path(u"bunched.ndjson"_s));
        recording.session(0, "monitor-1", {}, SessionType::Monitor);
        recording.copy(0, "monitor-1", "aaaa", 10);
        // Ten payloads a second apart, delivered at once.
        for (int i = 0; i < 10; ++i)
            recording.copy(10'000, "monitor-1", "aaaa", 10, 9000 - i * 1000);
        // A timestamp from another world falls back to when it came.
        recording.copy(20'000, "monitor-1", "aaaa", 10, -qint64(1) << 40);
    }
    SessionLimits limits = wide();
    limits.payloadRatePerSecond = 1;
    limits.payloadRateWindow = Milliseconds(2000);
    const Report report = judge({u"bunched.ndjson"_s}, limits);
    for (const SubjectResult& result : report.subjects) {
        QCOMPARE(result.proposed.cuts.total(), std::uint64_t(0));
        if (result.subject.vantage == Vantage::Monitor)
            QCOMPARE(result.heard.covered, Milliseconds(20'000));
    }
}

void WhatIfTest::oneSubjectOverManyConnectionsAndFiles() {
    for (int file = 0; file < 2; ++file) {
        WhatIfRecording recording(path(u"part%1.ndjson"_s.arg(file)));
        for (int connection = 0; connection < 3; ++connection) {
            const std::string label = "tlc-" + std::to_string(connection + 1);
            const qint64 from = connection * 20'000;
            recording.session(from, label, {"sub00009"});
            for (int i = 0; i < 61; ++i)
                recording.payload(from + i, label, 1);
            if (connection < 2)
                recording.end(from + 5000, label);
        }
    }
    SessionLimits limits = wide();
    limits.payloadRatePerSecond = 12;
    const Report report = judge({u"part0.ndjson"_s, u"part1.ndjson"_s}, limits);
    QCOMPARE(report.subjects.size(), std::size_t(1));
    const SubjectResult& subject = report.subjects.front();
    QCOMPARE(subject.proposed.cuts.total(), std::uint64_t(6)); // the 61st of each connection
    QCOMPARE(subject.proposed.peaks.payloads, std::uint64_t(61));
    QCOMPARE(subject.proposed.peaks.headroom(LimitKind::Rate, limits), std::optional(0.0));
    QCOMPARE(subject.heard.payloads, std::uint64_t(6) * 61);
    QCOMPARE(subject.heard.covered, Milliseconds(2 * (5000 + 5000 + 60)));
}

void WhatIfTest::badFilesAreNamedAndTheRestIsJudged() {
    {
        WhatIfRecording recording(path(u"good.ndjson"_s));
        recording.session(0, "tlc-1", {"sub00001"});
        recording.payload(1, "tlc-1", 5);
        recording.payload(2, "tlc-9", 5); // of a session that never began
    }
    QFile torn(path(u"good.ndjson"_s));
    QVERIFY(torn.open(QIODevice::ReadOnly));
    QFile cut(path(u"torn.ndjson"_s));
    QVERIFY(cut.open(QIODevice::WriteOnly));
    cut.write(torn.readAll().chopped(20));
    cut.close();
    QFile noise(path(u"noise.ndjson"_s));
    QVERIFY(noise.open(QIODevice::WriteOnly));
    noise.write("no recording at all");
    noise.close();

    const Report report =
        judge({u"noise.ndjson"_s, u"missing.ndjson"_s, u"torn.ndjson"_s, u"good.ndjson"_s}, SessionLimits());
    QCOMPARE(report.files.size(), std::size_t(4));
    QVERIFY(report.files[0].error && !report.files[0].endsInsideRecord);
    QVERIFY(report.files[1].error);
    QVERIFY(report.files[2].error && report.files[2].endsInsideRecord);
    QVERIFY(!report.files[3].error);
    QCOMPARE(report.files[3].records, std::uint64_t(5));
    QCOMPARE(report.unjudged, std::uint64_t(1));
    QCOMPARE(report.subjects.size(), std::size_t(1));
    QVERIFY(judge({u"noise.ndjson"_s}, SessionLimits()).subjects.empty());
}

void WhatIfTest::cancelKeepsWhatWasRead() {
    {
        WhatIfRecording recording(path(u"long.ndjson"_s));
        recording.session(0, "tlc-1", {"sub00001"});
        for (int i = 0; i < 5000; ++i)
            recording.payload(i * 100, "tlc-1", 5);
    }
    Question question;
    question.files = {path(u"long.ndjson"_s), path(u"long.ndjson"_s)};
    std::uint64_t last = 0;
    const Report report = judgeRecordings(question, [&](const Progress& progress) {
        [&] { QVERIFY(progress.bytesDone >= last && progress.bytesDone <= progress.bytesTotal); }();
        last = progress.bytesDone;
        return progress.records < 3000;
    });
    QVERIFY(report.cancelled);
    QCOMPARE(report.files.size(), std::size_t(1));
    QVERIFY(report.files[0].records >= 3000 && report.files[0].records < 5000);
    QCOMPARE(report.subjects.front().heard.payloads + 3, report.files[0].records);
    QVERIFY(!toJson(report)["complete"_L1].toBool());
}

void WhatIfTest::bothFormatsSayTheSame() {
    QList<QJsonObject> answers;
    for (const QString& name : {u"same.ndjson"_s, u"same.pcapng"_s}) {
        SessionLimits limits;
        limits.keepAliveTimeout = Milliseconds(4000);
        JudgedNode node(limits);
        {
            WhatIfRecording recording(path(name));
            MoodyClient(11, node, recording).run(60'000);
        }
        QJsonObject answer = toJson(judge({name}, limits));
        answer.remove(u"files"_s); // their names and numbers of records differ
        answers.append(answer);
    }
    QVERIFY(answers[0]["subjects"_L1].toArray().size() == 1);
    const auto text = [](const QJsonObject& answer) { return QJsonDocument(answer).toJson(); };
    QCOMPARE(text(answers[0]), text(answers[1]));
}

void WhatIfTest::ratesPerDayNeedAnHour() {
    QVERIFY(!perDay(3, Milliseconds(3'599'999)));
    QCOMPARE(perDay(3, Milliseconds(3'600'000)), std::optional(72.0));
    QCOMPARE(perDay(3, std::chrono::hours(24)), std::optional(3.0));
    QCOMPARE(perDay(0, std::chrono::hours(2)), std::optional(0.0));
}

QTEST_GUILESS_MAIN(WhatIfTest)
#include "tst_whatif.moc"
