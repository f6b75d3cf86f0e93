// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/recording/recordingwriter.h"
#include "netcore/traffic/replayplan.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside;
using namespace wayside::recording;
using namespace wayside::traffic;
using namespace Qt::StringLiterals;

namespace {

Moment at(std::int64_t ms) {
    return {Milliseconds(ms), WallTime{1735689600000 + std::uint64_t(ms)}};
}

RecordedSession opening(const std::string& label, SessionType type,
                        std::vector<std::string> identifiers = {}) {
    RecordedSession made;
    made.moment = at(0);
    made.session = label;
    made.type = type;
    made.protocol = type == SessionType::Tlc ? SessionProtocol::Singleplex : SessionProtocol::Multiplex;
    made.node = "localhost:8442";
    made.identifiers = std::move(identifiers);
    return made;
}

RecordedDatagram payload(std::int64_t ms, const std::string& label, std::string_view identifier, char content,
                         Direction direction = Direction::Received) {
    RecordedDatagram made;
    made.moment = at(ms);
    made.session = label;
    made.direction = direction;
    made.type = identifier.empty() ? 0x04 : 0x05;
    made.identifier = TlcIdentifier::fromText(identifier);
    made.payloadType = std::uint8_t(content);
    made.originTimestamp = WallTime{77};
    made.payload = {std::byte(content)};
    return made;
}

RecordedDatagram copy(std::int64_t ms, std::string_view identifier, char content,
                      const std::string& publisher) {
    RecordedDatagram made = payload(ms, "monitor-1", identifier, content);
    made.monitor = MonitorHead{publisher, publisher.size(), WallTime{77}, WallTime{78}, made.type, false};
    made.type = 0xF0;
    return made;
}

/// "sub00001:a@0 …", as whom, what and when.
QString given(RecordedPayloads& source, const ReplayPlan& plan) {
    QStringList names;
    for (const auto& [identifier, target] : plan.targets)
        names.append(QString::fromStdString(identifier));
    QStringList words;
    for (auto next = source.next(); next && *next; next = source.next()) {
        const OutgoingPayload& one = **next;
        const QString whom = one.identifier ? QString::fromStdString(std::string(one.identifier->text()))
                                            : names.value(qsizetype(one.session));
        words.append(whom + u':' + QChar(std::to_integer<ushort>(one.payload.at(0))) +
                     (one.due ? u'@' + QString::number(one.due->count()) : QString()) +
                     (one.originTimestamp ? u" kept"_s : QString()));
    }
    return words.join(u' ');
}

} // namespace

class TestReplayPlan : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString write(const std::vector<Record>& records) {
        const QString path = m_folder.filePath(u"recording.ndjson"_s);
        auto writer = RecordingWriter::create(path, {"tests", WallTime{1735689600000}}, true);
        if (!writer)
            qFatal("%s", writer.error().detail.c_str());
        for (const Record& record : records) {
            if (!(*writer)->write(record))
                qFatal("cannot write");
        }
        return path;
    }
    static QString replayed(const QString& path, const ReplayWishes& wishes) {
        const auto plan = ReplayPlan::of(path, wishes);
        if (!plan)
            return QString::fromStdString(plan.error().detail);
        auto source = RecordedPayloads::open(path, wishes, *plan);
        return source ? given(**source, *plan) : QString::fromStdString(source.error().detail);
    }

private Q_SLOTS:
    void brokersRecordingGoesToOneSessionEach() {
        const QString path =
            write({opening("broker-1", SessionType::Broker), payload(100, "broker-1", "sub00002", 'a'),
                   payload(150, "broker-1", "sub00001", 'b'), payload(300, "broker-1", "sub00002", 'c')});
        const auto plan = ReplayPlan::of(path, {});
        QVERIFY(plan);
        QCOMPARE(plan->targets.size(), std::size_t(2));
        QCOMPARE(plan->payloads, std::uint64_t(3));
        QCOMPARE(*plan->last - *plan->first, Milliseconds(200));
        QCOMPARE(replayed(path, {}), u"sub00002:a@0 sub00001:b@50 sub00002:c@200"_s);
    }

    void paceIsScaledOrLetGo() {
        const QString path = write({opening("broker-1", SessionType::Broker),
                                    payload(100, "broker-1", "x", 'a'), payload(300, "broker-1", "x", 'b')});
        ReplayWishes wishes;
        wishes.speed = 10;
        QCOMPARE(replayed(path, wishes), u"x:a@0 x:b@20"_s);
        wishes.speed = 0.5;
        QCOMPARE(replayed(path, wishes), u"x:a@0 x:b@400"_s);
        wishes.speed = 0;
        wishes.keepTimestamps = true;
        QCOMPARE(replayed(path, wishes), u"x:a kept x:b kept"_s);
    }

    void singleplexRecordingIsNamedByItsSession() {
        const QString path =
            write({opening("tlc-1", SessionType::Tlc, {"sub00001"}),
                   payload(1, "tlc-1", "", 'a', Direction::Sent), payload(2, "tlc-1", "", 'b')});
        QCOMPARE(replayed(path, {}), u"sub00001:a@0 sub00001:b@1"_s);
        ReplayWishes wishes;
        wishes.origin = ReplayWishes::Origin::Tlc;
        QCOMPARE(replayed(path, wishes), u"sub00001:a@0"_s);
        wishes.origin = ReplayWishes::Origin::Broker;
        QCOMPARE(replayed(path, wishes), u"sub00001:b@0"_s);
    }

    void monitorsRecordingIsNamedByItsPublishers() {
        const QString path =
            write({opening("monitor-1", SessionType::Monitor), copy(1, "", 'a', "aaaa"),
                   copy(2, "sub00001", 'b', "bbbb"), copy(3, "", 'c', "cccc"),
                   RecordedPublisher{at(4), "monitor-1", "aaaa", SessionType::Tlc, {"sub00001"}},
                   RecordedPublisher{at(4), "monitor-1", "bbbb", SessionType::Broker, {}}});
        auto plan = ReplayPlan::of(path, {});
        QVERIFY(plan);
        QCOMPARE(plan->payloads, std::uint64_t(1)); // told after it came, and known all the same
        QCOMPARE(plan->otherSide, std::uint64_t(1));
        QCOMPARE(plan->unnamed, std::uint64_t(1));
        QCOMPARE(plan->unnamedPublishers, (std::set<std::string>{"cccc"}));
        ReplayWishes wishes;
        wishes.names = {{"cccc", "sub00009"}};
        QCOMPARE(replayed(path, wishes), u"sub00001:a@0 sub00009:c@2"_s);
        wishes.as = SessionType::Broker;
        wishes.names = {{"*", "sub00009"}};
        QCOMPARE(replayed(path, wishes), u"sub00009:b@0 sub00009:c@1"_s);
        wishes.origin = ReplayWishes::Origin::All;
        wishes.names = {{"sub00001", "sub00002"}, {"cccc", "sub00003"}};
        QCOMPARE(replayed(path, wishes), u"sub00002:a@0 sub00002:b@1 sub00003:c@2"_s);
    }

    void filterCountsWhatItLeavesOut() {
        const QString path =
            write({opening("broker-1", SessionType::Broker), payload(1, "broker-1", "sub00001", 'a'),
                   payload(2, "broker-1", "bar00001", 'b')});
        ReplayWishes wishes;
        wishes.filter = *PayloadFilter::from({u"sub*"_s}, {});
        const auto plan = ReplayPlan::of(path, wishes);
        QVERIFY(plan);
        QCOMPARE(plan->filtered, std::uint64_t(1));
        QCOMPARE(replayed(path, wishes), u"sub00001:a@0"_s);
    }

    void whatIsBeforeDamageIsPlanned() {
        const QString path =
            write({opening("broker-1", SessionType::Broker), payload(1, "broker-1", "x", 'a')});
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        file.write("{\"kind\":");
        file.close();
        const auto plan = ReplayPlan::of(path, {});
        QVERIFY(plan);
        QVERIFY(plan->error && plan->endsInsideRecord);
        QCOMPARE(plan->payloads, std::uint64_t(1));
        QCOMPARE(replayed(path, {}), u"x:a@0"_s);
    }

    void tooManyIdentifiersAreRefused() {
        std::vector<Record> records{opening("broker-1", SessionType::Broker)};
        for (std::size_t i = 0; i <= ReplayPlan::mostTargets; ++i)
            records.emplace_back(payload(1, "broker-1", std::to_string(i), 'a'));
        const auto plan = ReplayPlan::of(write(records), {});
        QVERIFY(!plan);
        QVERIFY(plan.error().code == ErrorCode::TooLarge);
    }

    void fileThatIsNotThereIsAnError() {
        const auto plan = ReplayPlan::of(m_folder.filePath(u"none"_s), {});
        QVERIFY(!plan);
        QVERIFY(plan.error().code == ErrorCode::FileUnreadable);
    }
};

QTEST_GUILESS_MAIN(TestReplayPlan)
#include "tst_replayplan.moc"
