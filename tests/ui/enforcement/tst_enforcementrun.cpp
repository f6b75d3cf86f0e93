// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ahead of <chrono>, which moc of Qt 6.4 cannot read by itself (libstdc++ 12).
#include <QObject>

#include "netcore/client/simulation/fleet.h"
#include "netcore/node/server/embeddedsource.h"
#include "ui/delegates/figuretable.h"
#include "ui/pages/enforcement/closesview.h"
#include "ui/pages/enforcement/enforcementdetails.h"
#include "ui/pages/enforcement/enforcementpage.h"
#include "ui/pages/enforcement/flightstepper.h"
#include "ui/pages/enforcement/flightview.h"
#include "ui/pages/enforcement/headroomview.h"

#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

/// Against a real node with real clients: the next to be cut is reconnected, then limits become tight and
/// what led to a close is gone through.
class EnforcementRun : public QObject {
    Q_OBJECT

    static constexpr int clients = 6;
    std::unique_ptr<node::EmbeddedSource> m_source;
    std::unique_ptr<EnforcementPage> m_page;
    std::unique_ptr<client::Fleet> m_fleet;
    QTemporaryDir m_folder;

    void startFleet(const node::ReadyInformation& ready) {
        client::FleetSettings settings;
        settings.api = QUrl(ready.apiUrl);
        settings.trust = client::TlsTrust::withAuthorities(ready.caFile).value_or(client::TlsTrust());
        settings.tokens.tlc = ready.tokens.value(u"TLC_SYSTEM"_s);
        settings.tokens.lister = ready.tokens.value(u"TLC_ADMIN"_s);
        settings.domain = ready.domain;
        settings.clients = clients;
        settings.payloadsPerSecond = 5;
        settings.personality = client::Personality::Steady;
        m_fleet = std::make_unique<client::Fleet>(settings);
        m_fleet->start();
    }

private Q_SLOTS:
    void initTestCase() {
        node::NodeServerOptions options;
        options.development = true;
        options.apiPort = options.streamPort = options.tlsPort = 0;
        options.dataFolder = m_folder.path();
        options.storeUrl = u"memory:"_s;
        options.settings.developmentTlcCount = clients;
        m_source = std::make_unique<node::EmbeddedSource>(options);
        m_page = std::make_unique<EnforcementPage>(*m_source);
        m_page->resize(1100, 720);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        connect(m_source.get(), &node::EmbeddedSource::ready, this, &EnforcementRun::startFleet);
        m_source->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_page->headroom().model().rowCount(), clients, 30'000);
    }

    void reconnectsTheNextToBeCut() {
        QTest::keyClick(m_page.get(), Qt::Key_F8);
        QTest::keyClick(m_page.get(), Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        const auto chosen = m_page->headroom().chosen();
        QVERIFY(chosen);
        QTest::keyClick(m_page->focusWidget(), Qt::Key_R);
        auto* question = m_page->findChild<QMessageBox*>();
        QVERIFY(question);
        QTest::keyClick(question, Qt::Key_Return);
        const HeadroomModel& model = m_page->headroom().model();
        QTRY_VERIFY_WITH_TIMEOUT(!model.rowOf(*chosen), 30'000);      // it left …
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), clients, 30'000); // … and is back
    }

    void stepsThroughWhatLedToAClose() {
        observe::NodeRequest tighten;
        tighten.method = "PUT";
        tighten.path = u"limits/defaults"_s;
        tighten.body = {{u"limits"_s, QJsonObject{{u"payloadRateLimit"_s, 2}}}, {u"apply"_s, u"live"_s}};
        bool done = false;
        m_source->askNode(tighten, this, [&done](const Result<QJsonDocument>& answer) {
            QVERIFY2(answer, answer ? "" : answer.error().detail.c_str());
            done = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(done, 10'000);
        QTest::keyClick(m_page.get(), Qt::Key_F6);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->model().rowCount() > 0, 30'000);
        auto* table = m_page->findChild<FigureTable*>(u"closes"_s);
        // The record is stored a moment after the close was told.
        QTRY_VERIFY_WITH_TIMEOUT(
            (table->clearSelection(), table->selectRow(table->model()->rowCount() - 1),
             m_page->model().at(m_page->model().rowCount() - 1).flightRecordId.has_value()),
            20'000);
        QVERIFY(m_page->findChild<EnforcementDetails*>()->text().contains(u"the limit is 2"));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(m_page->tab(), EnforcementPage::Tab::Flights);
        const FlightStepper& stepper = m_page->flights().stepper();
        QTRY_VERIFY_WITH_TIMEOUT(stepper.hasRecord(), 20'000);
        const auto tipping = stepper.model().steps()->tipping();
        QVERIFY(tipping);
        const auto& reading =
            stepper.model().steps()->at(*tipping).readings[std::size_t(whatif::LimitKind::Rate)];
        QVERIFY(reading && reading->passed);
        QCOMPARE(reading->measured, *stepper.model().trace().measured); // measured again, the same
    }

    void readsBackWhatIsStored() {
        const int live = m_page->model().rowCount();
        m_page->closes().setPeriod(4); // everything: read again from the store
        QTRY_COMPARE_WITH_TIMEOUT(m_page->closes().history().state(), EnforcementHistory::State::Complete,
                                  20'000);
        QVERIFY(m_page->model().rowCount() >= live);
        QSet<QString> sessions;
        for (int row = 0; row < m_page->model().rowCount(); ++row) {
            const QString session = m_page->model().at(row).event.sessionId;
            QVERIFY2(!sessions.contains(session), "live and stored make one row");
            sessions.insert(session);
        }
    }

    void cleanupTestCase() {
        m_fleet.reset();
        m_page.reset();
        m_source.reset();
    }
};

QTEST_MAIN(EnforcementRun)
#include "tst_enforcementrun.moc"
