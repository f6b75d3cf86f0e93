// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/settings/nodesettings.h"
#include "netcore/node/streaming/admission.h"
#include "netcore/node/streaming/descriptorshortage.h"
#include "steppedclock.h"

#include <QTest>

using namespace wayside;
using namespace wayside::node;
using namespace Qt::StringLiterals;

/// Who gets in, and what is told of those who do not and of running out of descriptors.
class AdmissionTest : public QObject {
    Q_OBJECT

    NodeSettings m_settings;
    QStringList m_told;
    test::SteppedClock m_clock;

    std::unique_ptr<Admission> make() {
        return std::make_unique<Admission>(m_settings,
                                           [this](const QString& sentence) { m_told << sentence; });
    }
    MonotonicTime now() const { return m_clock.now(); }

private Q_SLOTS:
    void init() {
        m_settings = {};
        m_told.clear();
    }

    void newestOfAllIsRefused() {
        m_settings.maxConnections = 3;
        const auto admission = make();
        for (std::size_t open = 0; open < 3; ++open)
            QVERIFY(admission->admit(u"192.0.2.1"_s, open, now()));
        QVERIFY(!admission->admit(u"192.0.2.2"_s, 3, now()));
        QCOMPARE(admission->withoutToken(), 3);
        QCOMPARE(m_told.size(), 1);
        QVERIFY2(m_told[0].contains("listener.maxConnections"_L1), qPrintable(m_told[0]));
        QVERIFY(admission->admit(u"192.0.2.2"_s, 2, now()));
    }

    void withoutTokenIsCappedInAll() {
        m_settings.maxPreAuth = 4;
        const auto admission = make();
        for (int i = 0; i < 4; ++i)
            QVERIFY(admission->admit(u"192.0.2.%1"_s.arg(i), 0, now()));
        QVERIFY(!admission->admit(u"192.0.2.9"_s, 0, now()));
        QVERIFY2(m_told[0].contains("listener.maxPreAuth "_L1), qPrintable(m_told[0]));
        admission->settled(u"192.0.2.2"_s); // one has shown its token
        QVERIFY(admission->admit(u"192.0.2.9"_s, 0, now()));
    }

    void withoutTokenIsCappedPerAddress() {
        m_settings.maxPreAuthPerAddress = 2;
        const auto admission = make();
        QVERIFY(admission->admit(u"192.0.2.1"_s, 0, now()));
        QVERIFY(admission->admit(u"192.0.2.1"_s, 0, now()));
        QVERIFY(!admission->admit(u"192.0.2.1"_s, 0, now()));
        QVERIFY2(m_told[0].contains("maxPreAuthPerAddress"_L1), qPrintable(m_told[0]));
        QVERIFY(admission->admit(u"192.0.2.2"_s, 0, now())); // others are not held back
        admission->settled(u"192.0.2.1"_s);
        QVERIFY(admission->admit(u"192.0.2.1"_s, 0, now()));
    }

    void refusalsAreToldOnceAMinuteWithTheirNumber() {
        m_settings.maxConnections = 1;
        const auto admission = make();
        for (int i = 0; i < 500; ++i)
            QVERIFY(!admission->admit(u"192.0.2.1"_s, 1, now()));
        QCOMPARE(m_told.size(), 1);
        m_clock.step(Admission::tellInterval - Milliseconds(1));
        QVERIFY(!admission->admit(u"192.0.2.1"_s, 1, now()));
        QCOMPARE(m_told.size(), 1);
        m_clock.step(Milliseconds(1));
        QVERIFY(!admission->admit(u"192.0.2.1"_s, 1, now()));
        QCOMPARE(m_told.size(), 2);
        QVERIFY2(m_told[1].contains("500 more"_L1), qPrintable(m_told[1]));
    }

    void shortageIsToldOnceHoweverOftenItPauses() {
        timing::DeadlineScheduler scheduler(m_clock);
        QList<bool> told;
        QString last;
        DescriptorShortage shortage(scheduler, [&](bool isShort, const QString& sentence) {
            told << isShort;
            last = sentence;
        });
        for (int i = 0; i < 50; ++i) {
            shortage.pausedChanged(true);
            shortage.pausedChanged(true); // the other listener
            m_clock.step(Milliseconds(50));
            scheduler.runDue();
            shortage.pausedChanged(false);
            shortage.pausedChanged(false);
            m_clock.step(DescriptorShortage::calm - Milliseconds(1));
            scheduler.runDue();
        }
        QCOMPARE(told, QList<bool>{true});
        QVERIFY2(last.startsWith("File descriptors run short"_L1), qPrintable(last));
        m_clock.step(Milliseconds(1));
        scheduler.runDue();
        QCOMPARE(told, (QList<bool>{true, false}));
        QVERIFY2(last.contains("100 times"_L1), qPrintable(last));
        QVERIFY(!shortage.isShort());
    }
};

QTEST_GUILESS_MAIN(AdmissionTest)
#include "tst_admission.moc"
