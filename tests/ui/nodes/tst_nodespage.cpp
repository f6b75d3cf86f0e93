// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/drain/receiptjson.h"
#include "netcore/observe/rowjson.h"
#include "tests/ui/nodes/sampledrains.h"
#include "tests/ui/observation/samplerows.h"
#include "tests/ui/shell/fakesource.h"
#include "ui/delegates/figuretable.h"
#include "ui/pages/nodes/drainview.h"
#include "ui/pages/nodes/drainwizard.h"
#include "ui/pages/nodes/nodecards.h"
#include "ui/pages/nodes/nodespage.h"
#include "ui/pages/nodes/receiptview.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using namespace wayside::tests;
using namespace Qt::StringLiterals;

namespace {

QAction* actionNamed(const Page& page, const QString& text) {
    for (QAction* action : page.pageActions()) {
        if (action->text().contains(text))
            return action;
    }
    return nullptr;
}

QStringList labelsOf(const QWidget& widget) {
    QStringList said;
    for (const QLabel* label : widget.findChildren<QLabel*>()) {
        if (!label->isHidden())
            said.append(label->text());
    }
    return said;
}

observe::SourceUpdate draining(observe::DrainState state, int node = 0) {
    observe::SourceUpdate update = sampleUpdate(3);
    update.nodes[node].state = NodeState::Draining;
    update.nodes[node].drain = sampleDrain(update.nodes[node].id, state);
    return update;
}

} // namespace

/// Nodes, their drains, earlier ones, and receipts.
class NodesPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void actionsFollowTheState() {
        FakeSource source;
        NodesPage page(source);
        QAction* drain = actionNamed(page, u"Drain\u2026"_s);
        QAction* hold = actionNamed(page, u"Pause"_s);
        QAction* abort = actionNamed(page, u"Abort"_s);
        QAction* activate = actionNamed(page, u"Activate"_s);
        QVERIFY(!drain->isEnabled() && !hold->isEnabled() && !abort->isEnabled() && !activate->isEnabled());
        observe::SourceUpdate update = sampleUpdate(3);
        source.send(update);
        QCOMPARE(page.selectedNode(), u"node-a"_s);
        QVERIFY(drain->isEnabled() && !abort->isEnabled() && !activate->isEnabled());
        update = draining(observe::DrainState::Running);
        update.reset = false;
        source.send(update);
        QVERIFY(hold->isEnabled() && abort->isEnabled() && !activate->isEnabled());
        update.nodes[0].state = NodeState::Maintenance;
        update.nodes[0].drain->state = observe::DrainState::Finished;
        source.send(update);
        QVERIFY(!hold->isEnabled() && !abort->isEnabled() && activate->isEnabled());
    }

    void sourceThatCannotDrainSaysWhy() {
        FakeSource source;
        NodesPage page(source);
        source.send(sampleUpdate(3));
        QAction* drain = actionNamed(page, u"Drain\u2026"_s);
        QVERIFY(drain->isEnabled());
        source.setMissing(observe::Ability::Drains, u"This service has no drains"_s);
        QVERIFY(!drain->isEnabled());
        QVERIFY(drain->toolTip().contains(u"This service has no drains"));
        page.askDrain();
        QVERIFY(!page.findChild<DrainWizard*>());
    }

    void pauseAndResume() {
        FakeSource source;
        NodesPage page(source);
        source.send(draining(observe::DrainState::Running));
        QAction* hold = actionNamed(page, u"Pause"_s);
        hold->trigger();
        QCOMPARE(source.paused, QStringList({u"drain-1"_s}));
        source.send(draining(observe::DrainState::Halted));
        QCOMPARE(hold->text(), u"Resume drain"_s);
        hold->trigger();
        QCOMPARE(source.resumed, QStringList({u"drain-1"_s}));
    }

    void haltSaysWhyAndWhatToDo() {
        FakeSource source;
        NodesPage page(source);
        page.show();
        observe::SourceUpdate update = draining(observe::DrainState::Halted);
        update.nodes[0].drain->note = u"8 of 10 sessions of batch 2 were not back within 15000 ms"_s;
        source.send(update);
        auto* advice = page.findChild<QLabel*>(u"advice"_s);
        QVERIFY(advice->text().contains(u"8 of 10 sessions of batch 2"));
        QVERIFY(advice->text().contains(u"resume"));
        QVERIFY(
            labelsOf(page).contains(u"Drain of node-a has halted by itself: kernel update, change 4711"_s));
    }

    void abortAsksFirst() {
        FakeSource source;
        NodesPage page(source);
        page.show();
        source.send(draining(observe::DrainState::Running));
        actionNamed(page, u"Abort"_s)->trigger();
        auto* question = page.findChild<QMessageBox*>();
        QVERIFY(question);
        QVERIFY(source.aborted.isEmpty());
        QVERIFY(question->informativeText().contains(u"86 of 143"));
        QVERIFY(question->informativeText().contains(u"57"));
        question->findChild<QPushButton*>(u"confirm"_s)->click();
        QCOMPARE(source.aborted, QStringList({u"node-a"_s}));
    }

    void drainOfACohortIsListedAndAbortedByItsId() {
        FakeSource source;
        observe::DrainRow drain = sampleDrain({}, observe::DrainState::Running);
        drain.id = u"d/7"_s;
        drain.request.cohort.account = u"acme"_s;
        source.nodeAnswer = [&drain](const observe::NodeRequest&) {
            return QJsonDocument(QJsonObject{{u"drains"_s, QJsonArray{observe::toJson(drain)}}});
        };
        NodesPage page(source);
        page.show();
        source.send(sampleUpdate(3));
        QCOMPARE(page.selectedDrain(), u"d/7"_s);
        QVERIFY(labelsOf(page).join(u' ').contains(u"Draining account acme"));
        actionNamed(page, u"Abort"_s)->trigger();
        page.findChild<QMessageBox*>()->findChild<QPushButton*>(u"confirm"_s)->click();
        QVERIFY(source.aborted.isEmpty());
        QVERIFY(std::any_of(source.asked.cbegin(), source.asked.cend(), [](const auto& asked) {
            return asked.method == "POST" && asked.path == u"drains/d%2F7/abort";
        }));
    }

    void activateAsksFirst() {
        FakeSource source;
        NodesPage page(source);
        observe::SourceUpdate update = sampleUpdate(3);
        update.nodes[0].state = NodeState::Maintenance;
        source.send(update);
        page.show();
        QAction* activate = actionNamed(page, u"Activate"_s);
        activate->trigger();
        auto* question = page.findChild<QMessageBox*>();
        QVERIFY(question);
        QVERIFY(question->informativeText().contains(u"3 of 3 nodes"));
        question->reject();
        QVERIFY(source.activated.isEmpty());
        QTRY_VERIFY(!page.findChild<QMessageBox*>());
        source.actionAnswer = failure(ErrorCode::Timeout, Fault::Environment, "");
        activate->trigger();
        page.findChild<QMessageBox*>()->findChild<QPushButton*>(u"confirm"_s)->click();
        QCOMPARE(source.activated, QStringList({u"node-a"_s}));
        QVERIFY(labelsOf(page).join(u' ').contains(u"was not activated"));
    }

    void drainingNodeIsSelectedAndShowsProgress() {
        FakeSource source;
        source.receipt = sampleReceipt(143, 57);
        NodesPage page(source);
        page.show();
        source.send(draining(observe::DrainState::Running, 1));
        QCOMPARE(page.selectedNode(), u"node-b"_s);
        const QStringList said = labelsOf(page);
        for (const QString& figure : {u"143"_s, u"90"_s, u"84"_s, u"86"_s, u"57"_s, u"1"_s})
            QVERIFY2(said.contains(figure), qPrintable(figure));
    }

    void earlierDrainsAreListed() {
        FakeSource source;
        source.nodeAnswer = [](const observe::NodeRequest&) {
            QJsonArray drains;
            for (int i = 0; i < 4; ++i) {
                observe::DrainRow drain = sampleDrain(u"node-a"_s, observe::DrainState::Finished);
                drain.id = u"old-%1"_s.arg(i);
                drain.startedAtMs -= i * 86'400'000LL;
                drains.append(observe::toJson(drain));
            }
            return QJsonDocument(QJsonObject{{u"drains"_s, drains}});
        };
        source.receipt = sampleReceipt(20, 0);
        NodesPage page(source);
        source.send(sampleUpdate(3));
        QCOMPARE(page.drains().rowCount(), 4);
        QCOMPARE(page.selectedDrain(), u"old-0"_s);
        page.selectDrain(u"old-3"_s);
        QCOMPARE(source.receiptAsked.constLast(), u"old-3"_s);
        QCOMPARE(page.receiptView().table()->model()->rowCount(), 20);
    }

    void receiptIsSearchedAndSorted() {
        FakeSource source;
        source.receipt = sampleReceipt(143, 57);
        NodesPage page(source);
        page.show();
        source.send(draining(observe::DrainState::Running));
        page.showTab(NodesPage::Receipt);
        const QString summary = page.findChild<QLabel*>(u"summary"_s)->text();
        QVERIFY2(summary.contains(u"1 ignored Reconnect") && summary.contains(u"57 still here"),
                 qPrintable(summary));
        page.focusFilter();
        QTest::keyClicks(page.findChild<QLineEdit*>(u"receiptSearch"_s), u"sub00007"_s);
        QCOMPARE(page.receiptView().table()->model()->rowCount(), 1);
        page.clearFilter();
        auto* show = page.findChild<QComboBox*>(u"receiptShow"_s);
        show->setCurrentIndex(show->findText(u"Not back"_s));
        QCOMPARE(page.receiptView().table()->model()->rowCount(), 1);
        page.clearFilter();
        QCOMPARE(page.receiptView().table()->model()->rowCount(), 143);
    }

    void selectionStaysWhileTheReceiptGrows() {
        FakeSource source;
        source.receipt = sampleReceipt(143, 140);
        NodesPage page(source);
        observe::SourceUpdate update = draining(observe::DrainState::Running);
        source.send(update);
        FigureTable* table = page.receiptView().table();
        table->selectRow(12);
        source.receipt = sampleReceipt(150, 10);
        update.reset = false;
        update.nodeClockMs += 5000;
        source.send(update);
        QCOMPARE(table->model()->rowCount(), 150);
        QCOMPARE(table->selectionModel()->selectedRows().constFirst().data(IdRole).toInt(), 13);
    }

    void receiptIsExported() {
        FakeSource source;
        source.receipt = sampleReceipt(30, 0);
        NodesPage page(source);
        source.send(draining(observe::DrainState::Running));
        const QTemporaryDir folder;
        QSignalSpy messages(&page.receiptView(), &ReceiptView::message);
        const auto saved = [&](ReceiptFormat format) {
            const QString path = folder.filePath(u"receipt%1"_s.arg(int(format)));
            page.receiptView().saveTo(format, path);
            const auto told = [&messages] {
                return messages.constLast().constFirst().toString().contains(u"30 sessions saved");
            };
            if (!QTest::qWaitFor(told, 5000))
                return QByteArray();
            messages.clear();
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QCOMPARE(saved(ReceiptFormat::Csv).count("\r\n"), 31);
        const QJsonObject json = QJsonDocument::fromJson(saved(ReceiptFormat::Json)).object();
        QCOMPARE(json, drain::receiptJson(page.drains().drains().constFirst(), *source.receipt));
        const QByteArray text = saved(ReceiptFormat::Text);
        QVERIFY(text.contains("kernel update, change 4711"));
        QVERIFY(text.contains("sub00007") && text.contains("ignored Reconnect"));
        QVERIFY(!text.contains("sub00011")); // just moved
    }

    void failedExportKeepsTheOldFile() {
        FakeSource source;
        source.receipt = sampleReceipt(3, 0);
        NodesPage page(source);
        source.send(draining(observe::DrainState::Running));
        QSignalSpy messages(&page, &Page::message);
        page.receiptView().saveTo(ReceiptFormat::Csv, u"/nowhere/at/all/receipt.csv"_s);
        QTRY_VERIFY(messages.constLast().constFirst().toString().startsWith(u"The receipt was not saved."));
    }

    void cardsAndTableShowTheSameChoice() {
        FakeSource source;
        NodesPage page(source);
        page.resize(1000, 700);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        source.send(sampleUpdate(9));
        auto* cards = page.findChild<NodeCards*>();
        cards->setFocus();
        QTest::keyClick(cards, Qt::Key_Right);
        QCOMPARE(page.selectedNode(), u"node-b"_s);
        auto* table = page.findChild<FigureTable*>(u"nodes"_s);
        QCOMPARE(table->currentIndex().data(IdRole).toString(), u"node-b"_s);
        actionNamed(page, u"cards"_s)->trigger();
        QVERIFY(table->isVisible() && !cards->isVisible());
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(page.selectedNode(), u"node-c"_s);
        QCOMPARE(cards->currentIndex().data(IdRole).toString(), u"node-c"_s);
    }

    void layoutIsRemembered() {
        FakeSource source;
        NodesPage page(source), other(source);
        QSignalSpy changed(&page, &Page::layoutChanged);
        actionNamed(page, u"cards"_s)->trigger();
        QCOMPARE(changed.size(), 1);
        other.setLayout(page.layout());
        QCOMPARE(other.layout().value(u"cards"_s), QVariant(false));
        other.setLayout({{u"cards"_s, true}, {u"splitter"_s, u"rubbish"_s}}); // what it cannot use it leaves
        QCOMPARE(other.layout().value(u"cards"_s), QVariant(true));
    }

    void selectionIsCopiedAsText() {
        FakeSource source;
        NodesPage page(source);
        source.send(sampleUpdate(9));
        auto* table = page.findChild<FigureTable*>(u"nodes"_s);
        table->setColumnHidden(NodeModel::Address, true);
        table->selectRow(1);
        const QStringList lines = table->selectionAsText().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith(u"State\tNode\tSessions"));
        QVERIFY(lines[1].contains(u"node-b\t3"));
    }

    void shortcutsAreItsOwn() {
        FakeSource source;
        const NodesPage page(source);
        QSet<QKeySequence> taken;
        for (const QAction* action : page.pageActions()) {
            if (action->shortcut().isEmpty())
                continue;
            QVERIFY2(!taken.contains(action->shortcut()), qPrintable(action->text()));
            taken.insert(action->shortcut());
        }
        QVERIFY(taken.contains(QKeySequence(Qt::CTRL | Qt::Key_D)));
    }
};

QTEST_MAIN(NodesPageTest)
#include "tst_nodespage.moc"
