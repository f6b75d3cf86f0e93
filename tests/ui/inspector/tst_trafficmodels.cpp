// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/netcore/inspect/trafficsamples.h"
#include "ui/models/inspector/fieldmodel.h"
#include "ui/models/inspector/trafficfiltermodel.h"
#include "ui/models/inspector/trafficmodel.h"
#include "ui/models/inspector/trafficwords.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace wayside;
using namespace wayside::test;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

namespace {

QString cell(const TrafficModel& model, int row, int column) {
    return model.index(row, column).data().toString();
}

int rowOf(const TrafficModel& model, inspect::NoteKind kind) {
    for (int row = 0; row < model.rowCount(); ++row) {
        for (const inspect::TrafficNote& note : model.at(row).notes) {
            if (note.kind == kind)
                return row;
        }
    }
    return -1;
}

} // namespace

class TrafficModelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void randomOperationsKeepTheModelsWhole_data();
    void randomOperationsKeepTheModelsWhole();
    void cellsSayWhatPassed();
    void theOldestMakeRoomAndAreCounted();
    void largeDatagramsMakeRoomByBytes();
    void filters();
    void textIsFoundWhereItShows();
    void aHundredThousandRowsAreFilteredInTime();
    void fieldsOfARecord();
    void everyCodeHasItsWord();
    void peerTextCannotSteer();
};

void TrafficModelsTest::randomOperationsKeepTheModelsWhole_data() {
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 2U, 3U, 2026U})
        QTest::addRow("seed%u", seed) << seed;
}

void TrafficModelsTest::randomOperationsKeepTheModelsWhole() {
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    TrafficModel model;
    TrafficFilterModel filter;
    FieldModel fields;
    filter.setTraffic(&model);
    const QAbstractItemModelTester modelTester(&model,
                                               QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester filterTester(&filter,
                                                QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester fieldTester(&fields,
                                               QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QList<observe::TrafficRecord> samples = sampleTraffic();
    for (int step = 0; step < 400; ++step) {
        switch (random.bounded(8)) {
        case 0:
            filter.setSide(TrafficFilterModel::Side(random.bounded(3)));
            break;
        case 1:
            filter.setGroup(TrafficFilterModel::Group(random.bounded(6)));
            break;
        case 2:
            filter.setText(QStringList{u""_s, u"burst"_s, u"0x6869"_s, u"sub00017"_s}.at(random.bounded(4)));
            break;
        case 3:
            filter.setLeastSeverity(random.bounded(2) ? std::optional(observe::Severity(random.bounded(3)))
                                                      : std::nullopt);
            break;
        case 4:
            if (random.bounded(6) == 0)
                model.restart();
            break;
        case 5:
            if (model.rowCount() > 0)
                fields.setRecord(model.at(random.bounded(model.rowCount())).record);
            break;
        default: {
            const int from = random.bounded(int(samples.size()));
            model.append(samples.mid(from, random.bounded(30)));
            break;
        }
        }
        int shown = 0;
        for (int row = 0; row < filter.rowCount(); ++row) {
            QVERIFY(filter.sourceRow(row) >= shown); // in their order
            shown = filter.sourceRow(row);
        }
        if (!filter.filters())
            QCOMPARE(filter.rowCount(), model.rowCount());
    }
}

void TrafficModelsTest::cellsSayWhatPassed() {
    TrafficModel model;
    model.append(sampleTraffic());
    QCOMPARE(cell(model, 0, TrafficModel::Type), u"Opened"_s);
    QVERIFY(cell(model, 0, TrafficModel::Summary).contains(u"Broker"_s));
    QCOMPARE(cell(model, 1, TrafficModel::Gap), u"3"_s);
    QCOMPARE(cell(model, 1, TrafficModel::Time), u"14:30:00.003"_s);
    QCOMPARE(cell(model, 1, TrafficModel::Direction), u"to node"_s);
    QCOMPARE(cell(model, 3, TrafficModel::Type), u"Token"_s);
    const int payload = 6;
    QCOMPARE(cell(model, payload, TrafficModel::Type), u"Payload with identifier"_s);
    QCOMPARE(cell(model, payload, TrafficModel::Size), QString::number(model.at(payload).record.size));
    QVERIFY(
        cell(model, payload, TrafficModel::Summary).startsWith(u"sub00017 \u00b7 payload type 1 \u00b7 "_s));
    QVERIFY(cell(model, payload, TrafficModel::Summary).contains(u"phase"_s));
    const int rate = rowOf(model, inspect::NoteKind::RatePassed);
    QVERIFY(rate > 0);
    QCOMPARE(model.index(rate, 0).data(TrafficModel::SeverityRole).toInt(), int(observe::Severity::Fault));
    QVERIFY(cell(model, rate, TrafficModel::Notes).contains(u"12.2 per second, 12 allowed"_s));
    QCOMPARE(model.cutRows(), 1);
    QVERIFY(model.countOf(observe::Severity::Fault) > 0);
    QVERIFY(!model.severalSessions());
}

void TrafficModelsTest::theOldestMakeRoomAndAreCounted() {
    TrafficModel model;
    observe::TrafficRecord record = sampleTraffic()[8];
    QList<observe::TrafficRecord> piece(10'000, record);
    for (int i = 0; i < 10; ++i)
        model.append(piece);
    QCOMPARE(model.rowCount(), TrafficModel::mostRows);
    QCOMPARE(model.madeRoom(), 0U);
    record.sequence = 4711;
    model.append({record});
    QVERIFY(model.rowCount() <= TrafficModel::mostRows);
    QCOMPARE(quint64(model.rowCount()) + model.madeRoom(), quint64(TrafficModel::mostRows) + 1);
    QCOMPARE(model.at(model.rowCount() - 1).record.sequence, 4711U);
    // More at once than there is room for.
    const quint64 before = quint64(model.rowCount()) + model.madeRoom();
    model.append(QList<observe::TrafficRecord>(TrafficModel::mostRows + 5, record));
    QCOMPARE(model.rowCount(), TrafficModel::mostRows);
    QCOMPARE(quint64(model.rowCount()) + model.madeRoom(), before + TrafficModel::mostRows + 5);
    model.restart();
    QCOMPARE(model.madeRoom(), 0U);
    QVERIFY(!model.hasBytes());
}

void TrafficModelsTest::largeDatagramsMakeRoomByBytes() {
    TrafficModel model;
    TrafficScript script;
    script.payload(false, "sub00017", QByteArray(65'000, 'x'));
    const auto fits = TrafficModel::mostBytes / script.records().first().bytes.size();
    model.append(QList<observe::TrafficRecord>(fits, script.records().first()));
    QCOMPARE(model.rowCount(), int(fits));
    model.append(script.records());
    QVERIFY(model.madeRoom() > 0);
    QCOMPARE(quint64(model.rowCount()) + model.madeRoom(), quint64(fits) + 1);
}

void TrafficModelsTest::filters() {
    TrafficModel model;
    TrafficFilterModel filter;
    filter.setTraffic(&model);
    model.append(sampleTraffic());
    filter.setSide(TrafficFilterModel::Side::ToClient);
    for (int row = 0; row < filter.rowCount(); ++row)
        QVERIFY(model.at(filter.sourceRow(row)).record.toClient);
    QVERIFY(filter.rowCount() > 3);
    filter.setSide(TrafficFilterModel::Side::Both);
    filter.setGroup(TrafficFilterModel::Group::TimeSync);
    QCOMPARE(filter.rowCount(), 4);
    filter.setGroup(TrafficFilterModel::Group::Unknown);
    QCOMPARE(filter.rowCount(), 1);
    filter.setGroup(TrafficFilterModel::Group::All);
    filter.setLeastSeverity(observe::Severity::Warning);
    QCOMPARE(filter.rowCount(),
             model.countOf(observe::Severity::Warning) + model.countOf(observe::Severity::Fault));
    filter.showAll();
    QVERIFY(!filter.filters());
    QCOMPARE(filter.rowCount(), model.rowCount());
    // What comes later is filtered as well.
    filter.setGroup(TrafficFilterModel::Group::KeepAlive);
    const int before = filter.rowCount();
    TrafficScript more;
    more.say(true, wire::KeepAlive{}).payload(true, "sub00017", "x");
    model.append(more.records());
    QCOMPARE(filter.rowCount(), before + 1);
}

void TrafficModelsTest::textIsFoundWhereItShows() {
    TrafficModel model;
    TrafficFilterModel filter;
    filter.setTraffic(&model);
    model.append(sampleTraffic());
    const auto found = [&](const QString& text) {
        filter.setText(text);
        return filter.rowCount();
    };
    QCOMPARE(found(u"PHASE"_s), 1); // in the payload, whatever the case
    QCOMPARE(found(u"burst 63"_s), 1);
    QCOMPARE(found(u"0xC0FFEE"_s), 1); // bytes
    QCOMPARE(found(u"0x c0 ff ee"_s), 1);
    QCOMPARE(found(u"Timestamps Req"_s), 2);
    QVERIFY(found(u"scope"_s) >= 1);          // in a note
    QVERIFY(found(u"payload type 1"_s) >= 1); // in a summary
    QCOMPARE(found(u"nowhere to be found"_s), 0);
    QCOMPARE(found(u""_s), model.rowCount());
}

void TrafficModelsTest::aHundredThousandRowsAreFilteredInTime() {
    TrafficModel model;
    TrafficFilterModel filter;
    filter.setTraffic(&model);
    const auto samples = sampleTraffic();
    while (model.rowCount() + samples.size() < TrafficModel::mostRows)
        model.append(samples);
    QElapsedTimer timer;
    timer.start();
    filter.setText(u"nowhere to be found"_s);
    QCOMPARE(filter.rowCount(), 0);
    qInfo("%d rows searched in %lld ms", model.rowCount(), timer.elapsed());
    QVERIFY(timer.elapsed() < 10'000); // seconds on the slowest machine, not minutes
}

void TrafficModelsTest::fieldsOfARecord() {
    FieldModel fields;
    QCOMPARE(fields.rowCount(), 0);
    TrafficScript script;
    script.payload(false, "sub00017", "hi", 0xFF);
    fields.setRecord(script.records().first());
    QStringList names, values;
    for (int row = 0; row < fields.rowCount(); ++row) {
        names.append(fields.index(row, FieldModel::Name).data().toString());
        values.append(fields.index(row, FieldModel::Value).data().toString());
    }
    QCOMPARE(names, (QStringList{u"Prefix"_s, u"Size"_s, u"Type"_s, u"TLC identifier"_s, u"Payload type"_s,
                                 u"Origin timestamp"_s, u"Payload"_s}));
    QCOMPARE(values, (QStringList{u"AA BB"_s, u"20"_s, u"0x05"_s, u"sub00017"_s, u"0xff (255)"_s,
                                  u"2026-01-01 14:30:00.000 UTC"_s, u"hi"_s}));
    QCOMPARE(fields.rowAt(0), 0);
    QCOMPARE(fields.rowAt(12), 3);
    QCOMPARE(fields.rowAt(13), 4);
    QCOMPARE(fields.rowAt(23), 6);
    QCOMPARE(fields.rowAt(24), -1);
}

void TrafficModelsTest::everyCodeHasItsWord() {
    using inspect::FieldKind;
    using inspect::NoteKind;
    QSet<QString> names;
    for (int kind = 0; kind <= int(FieldKind::NoFrame); ++kind)
        names.insert(words::fieldName(FieldKind(kind)));
    QVERIFY(!names.contains(QString()));
    QCOMPARE(names.size(), int(FieldKind::NoFrame) + 1);
    for (int kind = 0; kind <= int(NoteKind::IdlePassed); ++kind) {
        const QString sentence = words::trafficNote({NoteKind(kind), 7, 5});
        QVERIFY2(sentence.endsWith(u'.'), qPrintable(QString::number(kind)));
        QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
    }
    for (const qint64 extreme : {std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()}) {
        for (int kind = 0; kind <= int(NoteKind::IdlePassed); ++kind)
            words::trafficNote({NoteKind(kind), extreme, extreme}); // a peer's clock may say anything
    }
}

void TrafficModelsTest::peerTextCannotSteer() {
    TrafficModel model;
    TrafficScript script;
    script.say(true, wire::Bye{"a\x1b[2J<b>\xE2\x80\xAE"});
    script.payload(true, "sub00017", "line\nbreak\x07<img src=x>");
    model.append(script.records());
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString text = cell(model, row, TrafficModel::Summary);
        for (const QChar c : text)
            QVERIFY2(c.isPrint(), qPrintable(text));
        // Tooltips guess whether a text is markup.
        const QString tip = model.index(row, TrafficModel::Summary).data(Qt::ToolTipRole).toString();
        QVERIFY(!tip.contains(u"<b>"_s) && !tip.contains(u"<img"_s));
    }
}

QTEST_MAIN(TrafficModelsTest)
#include "tst_trafficmodels.moc"
