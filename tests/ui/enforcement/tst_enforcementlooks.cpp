// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplecloses.h"
#include "tests/netcore/whatif/whatifrecording.h"
#include "tests/ui/observation/samplerows.h"
#include "tests/ui/shell/fakesource.h"
#include "ui/delegates/figuretable.h"
#include "ui/pages/enforcement/closesview.h"
#include "ui/pages/enforcement/enforcementpage.h"
#include "ui/pages/enforcement/flightstepper.h"
#include "ui/pages/enforcement/flightview.h"
#include "ui/pages/enforcement/headroomview.h"
#include "ui/pages/enforcement/limitseditor.h"
#include "ui/pages/enforcement/whatifview.h"
#include "ui/shell/appearance.h"

#include <QDir>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside;
using namespace wayside::tests;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

/// Every tab is drawn with data, empty and in error, light and dark, in two sizes, into ./looks; none may
/// come out blank.
class EnforcementLooks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(QDir().mkpath(u"looks"_s));
        test::WhatIfRecording recording(m_folder.filePath(u"traffic.ndjson"_s));
        for (int tlc = 1; tlc <= 12; ++tlc)
            recording.session(tlc, "tlc-" + std::to_string(tlc),
                              {QStringLiteral("sub%1").arg(tlc, 5, 10, QChar(u'0')).toStdString()});
        for (int second = 0; second < 3700; second += 4) {
            for (int tlc = 1; tlc <= 12; ++tlc) {
                for (int burst = second % (tlc * 40) == 8 ? 3 * tlc : 1; burst > 0; --burst)
                    recording.payload(second * 1000 + tlc, "tlc-" + std::to_string(tlc), 80);
            }
        }
    }
    void pages_data();
    void pages();

private:
    Result<QJsonDocument> answer(const observe::NodeRequest& request) const;
    void prepare(EnforcementPage& page, FakeSource& source, const QString& state) const;
    QTemporaryDir m_folder;
};

void EnforcementLooks::pages_data() {
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    for (const QString& state : {u"data"_s, u"empty"_s, u"error"_s}) {
        for (const bool dark : {false, true}) {
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)})
                QTest::addRow("%s %s %d", qPrintable(state), dark ? "dark" : "light", size.width())
                    << state << dark << size;
        }
    }
}

Result<QJsonDocument> EnforcementLooks::answer(const observe::NodeRequest& request) const {
    static const QList<QJsonObject> closes = [] {
        constexpr std::array causes{CloseCause::RateLimit,   CloseCause::RateLimit,
                                    CloseCause::IdleTimeout, CloseCause::ThroughputLimit,
                                    CloseCause::IdleTimeout, CloseCause::ClockDiffLimit};
        QList<QJsonObject> list;
        for (qint64 id = 700; id > 0; --id)
            list.append(storedClose(id, causes[std::size_t(id * id) % causes.size()],
                                    sampleNow - (700 - id) * (90'000 + (id % 7) * 9000), id));
        return list;
    }();
    if (request.path == u"enforcement"_s)
        return pageOfCloses(closes, request);
    if (request.path == u"flightrecords"_s)
        return listOfRecords(60, sampleNow);
    if (request.path.startsWith(u"flightrecords/"_s))
        return QJsonDocument(flightRecord(request.path.mid(14).toLongLong(), sampleNow, 900));
    return QJsonDocument(QJsonObject());
}

void EnforcementLooks::prepare(EnforcementPage& page, FakeSource& source, const QString& state) const {
    if (state == u"empty"_s)
        return;
    observe::SourceUpdate update = liveSessions(400, 42);
    source.send(update);
    if (state == u"error"_s)
        return;
    page.findChild<FigureTable*>(u"closes"_s)->selectRow(2);
    page.flights().open(9);
    page.whatIf().addFiles({m_folder.filePath(u"traffic.ndjson"_s), m_folder.filePath(u"gone.ndjson"_s)});
    SessionLimits limits;
    limits.payloadRatePerSecond = 4;
    page.whatIf().proposed().setLimits(limits);
    page.whatIf().run();
    QTRY_VERIFY_WITH_TIMEOUT(!page.whatIf().isWorking(), 30'000);
    page.headroom().chooseNext();
}

void EnforcementLooks::pages() {
    QFETCH(QString, state);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    Appearance appearance;
    appearance.setScheme(dark ? Appearance::Scheme::Dark : Appearance::Scheme::Light);
    FakeSource source;
    if (state == u"data"_s)
        source.nodeAnswer = [this](const observe::NodeRequest& request) { return answer(request); };
    if (state == u"error"_s) {
        source.nodeAnswer = [](const observe::NodeRequest&) {
            return Result<QJsonDocument>(
                failure(ErrorCode::StoreUnavailable, Fault::Environment, "database is locked"));
        };
        for (const auto ability : {observe::Ability::Figures, observe::Ability::Reconnect})
            source.missing[ability] = u"This service tells no figures of other clients."_s;
    }
    EnforcementPage page(source);
    page.resize(size - QSize(155, 75)); // what sidebar and bars leave
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    prepare(page, source, state);
    const QStringList names{u"closes"_s, u"flights"_s, u"headroom"_s, u"whatif"_s};
    for (int tab = 0; tab < names.size(); ++tab) {
        page.showTab(EnforcementPage::Tab(tab));
        QTest::qWait(tab == 0 ? 220 : 20); // counts settle after 200 ms
        const QImage image = page.grab().toImage();
        QVERIFY(image.save(
            u"looks/enforcement-%1-%2-%3-%4.png"_s.arg(names[tab], state, dark ? u"dark"_s : u"light"_s)
                .arg(size.width())));
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3)
                colours.insert(image.pixel(x, y));
        }
        QVERIFY(colours.size() > 8);
        QVERIFY(page.minimumSizeHint().width() <= page.width());
    }
}

QTEST_MAIN(EnforcementLooks)
#include "tst_enforcementlooks.moc"
