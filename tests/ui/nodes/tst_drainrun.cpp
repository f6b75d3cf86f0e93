// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ahead of <chrono>, which moc of Qt 6.4 cannot read by itself (libstdc++ 12).
#include <QObject>

#include "netcore/client/simulation/fleet.h"
#include "netcore/node/server/embeddedsource.h"
#include "ui/delegates/figuretable.h"
#include "ui/pages/nodes/drainwizard.h"
#include "ui/pages/nodes/nodespage.h"
#include "ui/pages/nodes/receiptview.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

/// An operator rehearses a drain, runs it, reads the receipt and takes the node back into service: with the
/// keyboard alone, against a real node with real clients.
class DrainRun : public QObject {
    Q_OBJECT

    static constexpr int clients = 8;
    std::unique_ptr<node::EmbeddedSource> m_source;
    std::unique_ptr<NodesPage> m_page;
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
        settings.personality = client::Personality::Steady;
        m_fleet = std::make_unique<client::Fleet>(settings);
        m_fleet->start();
    }
    const observe::NodeRow& nodeRow(const QString& id) const { return *m_page->model().node(id); }
    int sessions() const {
        int all = 0;
        for (const observe::NodeRow& node : m_page->model().nodes())
            all += node.activeSessions;
        return all;
    }

private Q_SLOTS:
    void initTestCase() {
        node::NodeServerOptions options;
        options.development = true;
        options.nodes = 2;
        options.apiPort = options.streamPort = options.tlsPort = 0;
        options.dataFolder = m_folder.path();
        options.storeUrl = u"memory:"_s;
        options.settings.developmentTlcCount = clients;
        m_source = std::make_unique<node::EmbeddedSource>(options);
        m_page = std::make_unique<NodesPage>(*m_source);
        m_page->resize(1100, 720);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        connect(m_source.get(), &node::EmbeddedSource::ready, this, &DrainRun::startFleet);
        m_source->start();
        QTRY_COMPARE_WITH_TIMEOUT(sessions(), clients, 30'000);
    }

    void rehearseAndRun() {
        QCOMPARE(m_page->selectedNode(), u"node-a"_s);
        const int there = nodeRow(u"node-a"_s).activeSessions;
        QVERIFY(there > 0);
        QTest::keyClick(m_page.get(), Qt::Key_D, Qt::ControlModifier);
        auto* wizard = m_page->findChild<DrainWizard*>();
        QVERIFY(wizard);
        QTest::keyClick(wizard->focusWidget(), Qt::Key_Return);
        QTest::keyClick(wizard->focusWidget(), Qt::Key_Return);
        QCOMPARE(wizard->step(), DrainWizard::Rehearse);
        QTest::keyClicks(wizard->focusWidget(), u"kernel update"_s);
        const auto* confirm = wizard->findChild<QPushButton*>(u"confirm"_s);
        QTRY_COMPARE_WITH_TIMEOUT(confirm->text(), u"Send Reconnect to %1 sessions on node-a"_s.arg(there),
                                  10'000);
        QCOMPARE(nodeRow(u"node-a"_s).activeSessions, there); // nothing has been sent
        QTRY_VERIFY(confirm->isEnabled());
        QTest::keyClick(wizard->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->selectedDrain().isEmpty(), 10'000);
        const auto over = [this] {
            const observe::DrainRow* drain = m_page->drains().drain(m_page->selectedDrain());
            return drain && drain->state == observe::DrainState::Finished;
        };
        QTRY_VERIFY_WITH_TIMEOUT(over(), 30'000);
        const observe::DrainRow& drain = *m_page->drains().drain(m_page->selectedDrain());
        QCOMPARE(drain.initial, there);
        QCOMPARE(drain.moved, there);
        QCOMPARE(drain.forced, 0);
        QTRY_COMPARE_WITH_TIMEOUT(nodeRow(u"node-b"_s).activeSessions, clients, 10'000);
    }

    void receiptHasEverySession() {
        // Where there is no window manager nobody gives the focus back when a dialog closes.
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTest::keyClick(m_page.get(), Qt::Key_F9);
        QVERIFY(m_page->receiptView().isVisible());
        const QAbstractItemModel* receipt =
            static_cast<const QAbstractItemView*>(m_page->findChild<QAbstractItemView*>(u"receipt"_s))
                ->model();
        const int moved = m_page->drains().drains().constFirst().moved;
        QTRY_COMPARE_WITH_TIMEOUT(receipt->rowCount(), moved, 10'000);
        const auto complete = [receipt] {
            for (int row = 0; row < receipt->rowCount(); ++row) {
                if (receipt->index(row, ReceiptModel::LandedOn).data().toString() != u"node-b" ||
                    !receipt->index(row, ReceiptModel::Gap).data(SortRole).isValid())
                    return false;
            }
            return true;
        };
        QTRY_VERIFY_WITH_TIMEOUT(complete(), 10'000);
    }

    void takeItBackIntoService() {
        QTRY_COMPARE_WITH_TIMEOUT(nodeRow(u"node-a"_s).state, NodeState::Maintenance, 10'000);
        QTest::keyClick(m_page.get(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        auto* question = m_page->findChild<QMessageBox*>();
        QVERIFY(question);
        auto* confirm = question->findChild<QPushButton*>(u"confirm"_s);
        confirm->setFocus(Qt::TabFocusReason);
        QTest::keyClick(confirm, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(nodeRow(u"node-a"_s).state, NodeState::Active, 10'000);
    }

    void cohortOfAnAccountLeavesTheNodesAlone() {
        observe::DrainRequest request;
        request.reason = u"test"_s;
        request.cohort.account = u"none-of-this-name"_s;
        std::optional<Result<observe::DrainPlan>> plan;
        m_source->planDrain({}, request, this,
                            [&plan](const Result<observe::DrainPlan>& made) { plan = made; });
        QTRY_VERIFY(plan);
        QVERIFY(*plan);
        QCOMPARE((*plan)->cohort, 0);
        QCOMPARE(nodeRow(u"node-a"_s).state, NodeState::Active);
    }

    void stopsWithoutHoldingUp() {
        m_page.reset();
        QSignalSpy stopped(m_source.get(), &node::EmbeddedSource::stopped);
        m_source->stop();
        QVERIFY(stopped.isEmpty()); // nobody waited for it
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 20'000);
        std::optional<bool> done;
        m_source->activate(u"node-a"_s, this, [&done](const Result<void>& outcome) { done = bool(outcome); });
        QCOMPARE(done, std::optional(false)); // an answer, if only that it is gone
    }

    void cleanupTestCase() {
        m_fleet.reset();
        m_page.reset();
        m_source.reset();
    }
};

QTEST_MAIN(DrainRun)
#include "tst_drainrun.moc"
