// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/incident/incidentexport.h"
#include "netcore/incident/incidentfile.h"
#include "netcore/incident/replay.h"
#include "provokednode.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wayside;
using namespace wayside::incident;
using test::ProvokedNode;

namespace {

/// A name with these characters in it, not likely to come about by itself.
QString planted(QRandomGenerator& random, const QString& characters, int length) {
    QString text;
    for (int i = 0; i < length; ++i)
        text += characters[random.bounded(int(characters.size()))];
    return text;
}

/// As text, as hexadecimal digits of both kinds, with spaces between, and as base64 at each of its three
/// places.
QList<QByteArray> encodings(const QString& secret) {
    const QByteArray bytes = secret.toUtf8();
    QList<QByteArray> all{bytes, bytes.toHex(), bytes.toHex().toUpper(), bytes.toHex(' ').toUpper(),
                          bytes.toPercentEncoding()};
    for (int before = 0; before < 3; ++before) {
        const QByteArray shifted = (QByteArray(before, 'x') + bytes).toBase64();
        // The characters that depend on neighbours are left out.
        all.append(shifted.mid(before == 0 ? 0 : 4, shifted.size() - 8));
    }
    return all;
}

ProvokedNode closedByRate() {
    ProvokedNode node;
    node.clockOffset = [](int) { return 41; };
    node.connect();
    node.hello();
    node.live(40'000);
    for (int i = 0; i < 61; ++i)
        node.send(test::payloadFrame(20));
    return node;
}

Incident sample() {
    return *incidentFrom(closedByRate().flightRecord(), {}, u"0.2.0"_s);
}

/// The file with one thing changed.
QByteArray changed(const std::function<void(QJsonObject&)>& change) {
    QJsonObject object = toJson(sample());
    change(object);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray with(const QString& part, const QString& field, const QJsonValue& value) {
    return changed([&](QJsonObject& object) {
        QJsonObject inner = object[part].toObject();
        inner[field] = value;
        object[part] = inner;
    });
}

QByteArray withField(const QString& field, const QJsonValue& value) {
    return changed([&](QJsonObject& object) { object[field] = value; });
}

} // namespace

class IncidentFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobodyIsNamed();
    void clocksAreShiftedAlike();
    void badFilesAreRefusedByField_data();
    void badFilesAreRefusedByField();
    void filesAreTheOwnersAlone();
    void whatIsNoFileSaysSo();
    void damagedFilesNeverCrash();
    void eventsOfTheConnectionAloneComeAlong();
};

/// Random sessions with names planted wherever a node knows one: none of them is in the file, in any
/// encoding, and no time of the calendar.
void IncidentFileTest::nobodyIsNamed() {
    QRandomGenerator random(20261122);
    const QString small = u"abcdefghijklmnopqrstuvwxyz0123456789_-"_s;
    const QString any = small + u"ABCDEFGHIJKLMNOPQRSTUVWXYZ.:/ éß"_s;
    for (int round = 0; round < 60; ++round) {
        ProvokedNode node;
        QStringList secrets;
        const auto plant = [&](const QString& characters, int length) {
            secrets.append(planted(random, characters, length));
            return secrets.constLast();
        };
        node.domain = plant(small, 12);
        node.account = plant(any, 14);
        node.nodeId = plant(small, 11);
        node.address = u"203.0.113.%1:%2"_s.arg(random.bounded(255)).arg(40'000 + random.bounded(9999));
        secrets.append(node.address);
        secrets.append(u"203.0.113."_s);
        node.identifiers = {plant(small, 8), plant(small, 8)};
        node.faults = {plant(any, 10)};
        node.token = plant(small, 43).toStdString();
        node.protocol = round % 2 == 0 ? SessionProtocol::Singleplex : SessionProtocol::Multiplex;
        node.clockOffset = [offset = random.bounded(4000) - 2000](int) { return offset; };
        node.connect();
        node.hello();
        node.live(random.bounded(100'000));
        const QByteArray payload = plant(any, 40).toUtf8();
        const auto bytes = test::bytesOf(std::string_view(payload.constData(), std::size_t(payload.size())));
        const auto identifier = node.identifiers.first().toStdString();
        for (int i = 0; i < 61 && round % 3 == 0; ++i)
            node.send(test::frameOf(
                node.protocol == SessionProtocol::Singleplex
                    ? wire::Datagram(wire::Payload{1, WallTime{ProvokedNode::wallBase}, bytes})
                    : wire::Datagram(wire::PayloadWithIdentifier{*TlcIdentifier::fromText(identifier), 1,
                                                                 WallTime{ProvokedNode::wallBase}, bytes})));
        if (round % 3 == 1)
            node.send(test::rawFrame(0x03, bytes)); // the sentence about it shows its bytes
        if (!node.closed())
            node.send(bytes); // and about these
        QVERIFY(node.closed());

        QJsonObject record = node.flightRecord();
        observe::EventRow event;
        event.connectionId = 7;
        event.nodeId = node.nodeId;
        event.atMs = ProvokedNode::wallBase + 5;
        event.detail = plant(any, 20);
        event.account = node.account;
        const auto incident = incidentFrom(record, {event}, u"0.2.0"_s);
        QVERIFY(incident);
        QCOMPARE(incident->events.size(), 1);
        const QByteArray file = toBytes(*incident);
        for (const QString& secret : std::as_const(secrets)) {
            for (const QByteArray& form : encodings(secret))
                QVERIFY2(!file.contains(form), qPrintable(secret + u" as "_s + QString::fromUtf8(form)));
        }
        // 13 digits of now, whole or in seconds, and the year.
        for (const char* time : {"17638", "2025-11"})
            QVERIFY2(!file.contains(time), time);
        QVERIFY(!file.contains(payload.left(6)));
        QCOMPARE(incident->identifiers, (QStringList{u"tlc00001"_s, u"tlc00002"_s}));
        QCOMPARE(replay(*incident).verdict, Verdict::Reproduced);
        QVERIFY(fromBytes(file));
    }
}

void IncidentFileTest::clocksAreShiftedAlike() {
    const ProvokedNode node = closedByRate();
    const Incident incident = *incidentFrom(node.flightRecord(), {}, u"0.2.0"_s);
    QVERIFY(incident.clockSamples.size() >= 4);
    const QJsonArray given = node.flightRecord()["record"_L1].toObject()["clockSamples"_L1].toArray();
    QCOMPARE(given.size(), incident.clockSamples.size());
    for (int i = 0; i < given.size(); ++i) {
        const ClockSample& sample = incident.clockSamples[i];
        QVERIFY(sample.t0 >= 0 && sample.t0 <= incident.close.atMs);
        QCOMPARE(sample.t1 - sample.t0, 41);
        QCOMPARE(double(sample.t1 - sample.t0 + sample.t2 - sample.t3) / 2,
                 given[i].toObject()["differenceMs"_L1].toDouble());
        QCOMPARE(double(sample.t3 - sample.t0 - (sample.t2 - sample.t1)),
                 given[i].toObject()["roundTripMs"_L1].toDouble());
    }
}

void IncidentFileTest::badFilesAreRefusedByField_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const QByteArray& file, const QString& says) {
        QTest::newRow(name) << file << says;
    };
    row("empty", {}, u"line 1"_s);
    row("not JSON", "<html>", u"line 1"_s);
    row("an array", "[]", u"one JSON object"_s);
    row("nested deep", QByteArray(10'000, '['), u"line 1"_s);
    row("another format", R"({"format": "wayside-settings", "version": 1})", u"format must be"_s);
    row("no format", "{}", u"format must be"_s);
    row("later version", withField(u"version"_s, 2), u"version must be at most 1"_s);
    row("no version", changed([](QJsonObject& file) { file.remove(u"version"_s); }), u"version is missing"_s);
    row("unknown field", withField(u"hostname"_s, u"db.example"_s), u"hostname is not a field"_s);
    row("unknown inner field", with(u"session"_s, u"account"_s, u"acme"_s), u"session.account is not"_s);
    row("no close", changed([](QJsonObject& file) { file.remove(u"close"_s); }), u"close is missing"_s);
    row("cause", with(u"close"_s, u"cause"_s, u"BOREDOM"_s), u"close.cause"_s);
    row("close time", with(u"close"_s, u"atMs"_s, -1), u"close.atMs must be from 0"_s);
    row("close time far", with(u"close"_s, u"atMs"_s, 1e13), u"close.atMs must be from 0"_s);
    row("fraction", with(u"close"_s, u"atMs"_s, 60'000.5), u"close.atMs must be a whole number"_s);
    row("measured text", with(u"close"_s, u"measured"_s, u"much"_s), u"close.measured must be a number"_s);
    row("no measured", changed([](QJsonObject& file) {
            QJsonObject close = file["close"_L1].toObject();
            close.remove(u"measured"_s);
            file["close"_L1] = close;
        }),
        u"close.measured"_s);
    row("type byte", with(u"close"_s, u"datagramType"_s, 256), u"close.datagramType must be from 0 to 255"_s);
    row("session type", with(u"session"_s, u"type"_s, u"Printer"_s), u"session.type"_s);
    row("identifier long", with(u"session"_s, u"identifiers"_s, QJsonArray{u"much_too_long"_s}),
        u"session.identifiers"_s);
    row("identifier shell", with(u"session"_s, u"identifiers"_s, QJsonArray{u"a;rm -rf"_s}),
        u"session.identifiers"_s);
    row("limit zero", with(u"limits"_s, u"payloadRateLimit"_s, 0),
        u"limits.payloadRateLimit must be from 1"_s);
    row("duration", with(u"limits"_s, u"keepAliveTimeout"_s, u"soon"_s),
        u"limits.keepAliveTimeout must be"_s);
    row("window", with(u"limits"_s, u"payloadRateLimitDuration"_s, u"P2D"_s),
        u"limits.payloadRateLimitDuration must be"_s);
    row("no limits", changed([](QJsonObject& file) { file.remove(u"limits"_s); }), u"limits are given"_s);
    row("source", with(u"limitSources"_s, u"payloadRateLimit"_s, u"acme"_s),
        u"limitSources.payloadRateLimit must be one of"_s);
    row("timing", with(u"timings"_s, u"handshakeTimeoutMs"_s, 0), u"timings.handshakeTimeoutMs must be"_s);
    row("version text", with(u"programs"_s, u"node"_s, u"\u001b[31m"_s),
        u"programs.node must be a version"_s);
    row("phase", withField(u"phases"_s, QJsonArray{QJsonObject{{u"phase"_s, u"Lunch"_s}, {u"atMs"_s, 1}}}),
        u"phases[0].phase"_s);
    row("datagrams no list", withField(u"datagrams"_s, 7), u"datagrams must be a list"_s);
    const auto datagram = [&row](const char* name, const QJsonArray& header) {
        row(name, withField(u"datagrams"_s, QJsonArray{header}), u"datagrams[0] must be"_s);
    };
    datagram("datagram short", {1, u"in"_s, 4, 30});
    datagram("datagram long", {1, u"in"_s, 4, 30, 1, 1});
    datagram("datagram direction", {1, u"up"_s, 4, 30, 1});
    datagram("datagram type", {1, u"in"_s, 300, 30, 1});
    datagram("datagram size 0", {1, u"in"_s, 4, 0, 1});
    datagram("datagram size", {1, u"in"_s, 4, 70'000, 1});
    datagram("datagram count", {1, u"in"_s, 4, 30, 1'000'000'000});
    datagram("datagram time", {-1, u"in"_s, 4, 30, 1});
    datagram("datagram half", {1.5, u"in"_s, 4, 30, 1});
    row("datagram after the close",
        withField(u"datagrams"_s, QJsonArray{QJsonArray{900'000, u"in"_s, 4, 30, 1}}),
        u"datagrams[0] must not be before"_s);
    row("datagrams backwards",
        withField(u"datagrams"_s,
                  QJsonArray{QJsonArray{9, u"in"_s, 4, 30, 1}, QJsonArray{8, u"in"_s, 4, 30, 1}}),
        u"datagrams[1] must not be before"_s);
    QJsonArray many, heavy;
    for (int i = 0; i < 10'001; ++i)
        many.append(QJsonArray{1, u"in"_s, 0, 1, 1});
    for (int i = 0; i < 600; ++i)
        heavy.append(QJsonArray{1, u"in"_s, 4, 65'535, 127});
    row("too many datagrams", withField(u"datagrams"_s, many), u"datagrams must have at most"_s);
    row("too heavy", withField(u"datagrams"_s, heavy), u"datagrams must not have more than"_s);
    row("sample", withField(u"clockSamples"_s, QJsonArray{QJsonArray{1, 2, 3, 4}}),
        u"clockSamples[0] must be"_s);
    row("before", with(u"beforeDatagrams"_s, u"payloads"_s, 1e9), u"beforeDatagrams.payloads must be"_s);
    row("event", withField(u"events"_s, QJsonArray{QJsonObject{{u"atMs"_s, 1}, {u"kind"_s, u"party"_s}}}),
        u"events[0].kind"_s);
    row("queue", with(u"queue"_s, u"depths"_s, QJsonArray{3}), u"queue.depths must be pairs"_s);
}

void IncidentFileTest::badFilesAreRefusedByField() {
    QFETCH(QByteArray, file);
    QFETCH(QString, says);
    const auto read = fromBytes(file);
    QVERIFY(!read);
    const QString detail = QString::fromStdString(read.error().detail);
    QVERIFY2(detail.contains(says), qPrintable(detail));
    QVERIFY2(!detail.contains(QChar(0x1b)), "what a file says does not reach a terminal");
}

void IncidentFileTest::filesAreTheOwnersAlone() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"one.wayside-incident"_s);
    const Incident incident = sample();
    QVERIFY(write(path, incident));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), toBytes(incident));
#ifndef Q_OS_WIN
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFileInfo(path).permissions() & others));
#endif
    QVERIFY(*read(path) == incident);
    QVERIFY(write(path, incident)); // over an older one
    const auto failed = write(folder.filePath(u"no/such/folder.wayside-incident"_s), incident);
    QVERIFY(!failed && failed.error().code == ErrorCode::FileUnreadable);
}

void IncidentFileTest::whatIsNoFileSaysSo() {
    const QTemporaryDir folder;
    QCOMPARE(read(folder.filePath(u"none"_s)).error().code, ErrorCode::NotFound);
    QVERIFY(QString::fromStdString(read(folder.path()).error().detail).contains(u"is a folder"_s));
    QFile large(folder.filePath(u"large"_s));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(largestFile + 1));
    large.close();
    QCOMPARE(read(large.fileName()).error().code, ErrorCode::TooLarge);
}

/// Bytes changed, cut and doubled anywhere: it is refused, or it is a bundle that can be replayed.
void IncidentFileTest::damagedFilesNeverCrash() {
    const QByteArray whole = toBytes(sample());
    QRandomGenerator random(7);
    int readable = 0;
    for (int round = 0; round < 1500; ++round) {
        QByteArray file = whole;
        for (int change = random.bounded(1, 4); change > 0; --change) {
            const qsizetype at = random.bounded(int(file.size()));
            switch (random.bounded(4)) {
            case 0:
                file[at] = char(random.bounded(256));
                break;
            case 1:
                file[at] = "0123456789-.eE\",[]{}"[random.bounded(20)];
                break;
            case 2:
                file.remove(at, random.bounded(30));
                break;
            default:
                file.insert(at, file.mid(random.bounded(int(file.size())), random.bounded(30)));
            }
            if (file.isEmpty())
                file = "{";
        }
        if (const auto incident = fromBytes(file)) {
            ++readable;
            (void)replay(*incident);
        }
    }
    QVERIFY2(readable > 10, "some changes leave a bundle");
}

void IncidentFileTest::eventsOfTheConnectionAloneComeAlong() {
    const ProvokedNode node = closedByRate();
    observe::EventRow own, other, elsewhere;
    own.connectionId = other.connectionId = elsewhere.connectionId = 7;
    own.nodeId = elsewhere.nodeId = u"node-a"_s;
    own.atMs = ProvokedNode::wallBase + 1500;
    own.kind = observe::EventKind::OperatorAction;
    other.nodeId = u"node-b"_s;
    elsewhere.connectionId = 8;
    const auto incident = incidentFrom(node.flightRecord(), {own, other, elsewhere}, u"0.2.0"_s);
    QVERIFY(incident);
    QCOMPARE(incident->events.size(), 1);
    QCOMPARE(incident->events[0].atMs, 1500);
    QVERIFY(*fromBytes(toBytes(*incident)) == *incident);
}

QTEST_GUILESS_MAIN(IncidentFileTest)
#include "tst_incidentfile.moc"
