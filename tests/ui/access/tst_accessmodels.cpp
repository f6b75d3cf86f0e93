// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/access/accesscolumns.h"
#include "ui/models/access/accessfiltermodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

/// The tables of the Access page: they follow their lists, whatever comes, and filter by the language all
/// lists have.
class AccessModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void followAnyList();
    void keepsWhatIsChosen();
    void filters();
    void filterMistakesChangeNothing();
    void sortsByValue();
    void tenThousandStayQuick();
};

namespace {

client::Tlc tlc(int number, const QString& account = u"acme"_s, const QString& domain = u"dev_001"_s) {
    const QString identifier = u"sub%1"_s.arg(number, 5, 10, QChar(u'0'));
    return {u"uuid-"_s + identifier, identifier, domain, account, u"TCPStreaming"_s};
}

QList<client::Tlc> tlcs(int count) {
    QList<client::Tlc> all;
    for (int i = 0; i < count; ++i)
        all.append(tlc(i, i % 3 == 0 ? u"acme"_s : u"other"_s, i % 2 == 0 ? u"dev_001"_s : u"dev_002"_s));
    return all;
}

} // namespace

void AccessModels::followAnyList() {
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    RowsModel<client::Tlc> model(accesscolumns::ofTlcs());
    AccessFilterModel filter(model);
    const QAbstractItemModelTester whole(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester part(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QStringList filters{{}, u"account = acme"_s, u"sub0000"_s, u"domain = dev_002 and not sub00001"_s};
    for (int step = 0; step < 300; ++step) {
        QList<client::Tlc> next;
        const int least = random.bounded(4);
        for (int number = 0; number < 60; ++number) {
            if (random.bounded(4) >= least)
                next.append(tlc(number, random.bounded(5) == 0 ? u"other"_s : u"acme"_s));
        }
        if (random.bounded(10) == 0 && !next.isEmpty())
            next.append(next.constFirst()); // named twice: counts once
        model.setRows(next);
        QSet<QString> expected;
        for (const client::Tlc& each : std::as_const(next))
            expected.insert(each.uuid);
        QCOMPARE(model.rowCount(), int(expected.size()));
        for (const client::Tlc& each : std::as_const(next)) {
            const int row = model.rowOf(each.uuid);
            QVERIFY(row >= 0);
            QCOMPARE(model.index(row, 2).data().toString(), model.at(row).account);
        }
        QVERIFY(filter.setFilter(filters.at(random.bounded(int(filters.size())))));
        filter.sort(random.bounded(5), random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
        QVERIFY(filter.rowCount() <= model.rowCount());
    }
}

void AccessModels::keepsWhatIsChosen() {
    RowsModel<client::Tlc> model(accesscolumns::ofTlcs());
    model.setRows(tlcs(20));
    const QPersistentModelIndex chosen(model.index(7, 0));
    auto next = tlcs(20);
    next.removeAt(2);
    next[6].account = u"new owner"_s;
    next.prepend(tlc(99));
    model.setRows(next);
    QVERIFY(chosen.isValid());
    QCOMPARE(chosen.data().toString(), u"sub00007"_s);
    QCOMPARE(chosen.sibling(chosen.row(), 2).data().toString(), u"new owner"_s);
    QCOMPARE(model.rowCount(), 20);
}

void AccessModels::filters() {
    RowsModel<client::Tlc> model(accesscolumns::ofTlcs());
    model.setRows(tlcs(30));
    AccessFilterModel filter(model);
    const auto count = [&filter](const QString& text) {
        return filter.setFilter(text) ? filter.rowCount() : -1;
    };
    QCOMPARE(count({}), 30);
    QCOMPARE(count(u"sub00007"_s), 1);
    QCOMPARE(count(u"account = acme"_s), 10);
    QCOMPARE(count(u"account = acme and domain = dev_001"_s), 5);
    QCOMPARE(count(u"identifier in (sub00001, sub00002)"_s), 2);
    filter.setCondition([](int row) { return row < 2; });
    QCOMPARE(count({}), 2);
}

void AccessModels::filterMistakesChangeNothing() {
    RowsModel<client::Tlc> model(accesscolumns::ofTlcs());
    model.setRows(tlcs(30));
    AccessFilterModel filter(model);
    QVERIFY(filter.setFilter(u"account = acme"_s));
    const auto wrong = filter.setFilter(u"colour = red"_s);
    QVERIFY(!wrong);
    QVERIFY(!wrong.error().detail.empty());
    QCOMPARE(filter.rowCount(), 10);
    QCOMPARE(filter.filterText(), u"account = acme"_s);
}

void AccessModels::sortsByValue() {
    RowsModel<client::Domain> model(accesscolumns::ofDomains());
    model.setRows({{u"a"_s, {}, {}, {}, {}, 9}, {u"b"_s, {}, {}, {}, {}, 100}, {u"c"_s, {}, {}, {}, {}, {}}});
    AccessFilterModel filter(model);
    filter.sort(1, Qt::AscendingOrder);
    const auto order = [&filter] {
        return filter.index(0, 0).data().toString() + filter.index(1, 0).data().toString() +
               filter.index(2, 0).data().toString();
    };
    QCOMPARE(order(), u"abc"_s);
    filter.sort(1, Qt::DescendingOrder);
    QCOMPARE(order(), u"bac"_s); // what is not known stays last
}

void AccessModels::tenThousandStayQuick() {
    RowsModel<client::Tlc> model(accesscolumns::ofTlcs());
    AccessFilterModel filter(model);
    filter.sort(0, Qt::AscendingOrder);
    const auto all = tlcs(10'000);
    QElapsedTimer time;
    time.start();
    model.setRows(all);
    const qint64 first = time.restart();
    model.setRows(all);
    const qint64 again = time.restart();
    QVERIFY(filter.setFilter(u"account = acme"_s));
    const qint64 filtered = time.restart();
    filter.sort(2, Qt::DescendingOrder);
    const qint64 sorted = time.elapsed();
    qInfo("10,000 TLCs: first %lld ms, the same again %lld ms, filter %lld ms, sort %lld ms", first, again,
          filtered, sorted);
    QCOMPARE(filter.rowCount(), 3334);
    // A hundred times what it takes: only a quadratic mistake gets there.
    QVERIFY(first + again + filtered + sorted < 20'000);
}

QTEST_GUILESS_MAIN(AccessModels)
#include "tst_accessmodels.moc"
