// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/netcore/lab/labbench.h"
#include "ui/pages/lab/labconnectionpanel.h"
#include "ui/pages/lab/labmisbehavepanel.h"
#include "ui/pages/lab/labpage.h"
#include "ui/pages/lab/labreceivepanel.h"
#include "ui/pages/lab/labsendpanel.h"
#include "ui/pages/lab/labsessiondialog.h"
#include "ui/pages/lab/statediagram.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFrame>
#include <QInputDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

using namespace wayside;
using namespace wayside::test;
using namespace wayside::ui;
using namespace Qt::StringLiterals;
using client::Client;

namespace {

constexpr int patience = 30000; // of a busy machine

void chooseIn(QWidget& panel, const QString& text) {
    for (QComboBox* box : panel.findChildren<QComboBox*>()) {
        if (box->findText(text) >= 0)
            box->setCurrentIndex(box->findText(text));
    }
}

} // namespace

/// The page against a whole node, by keys where a person would use them.
class LabPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_page.reset(); }
    void sessionByKeysSendsReceivesAndSaysBye();
    void badContentIsToldBeforeItIsSent();
    void misbehaviourIsMarkedAndJudged();
    void othersServiceIsAskedForByName();
    void nobodyThereShowsBreakerAndWait();
    void heldListWaitsAndCounts();
    void layoutKeepsTheTemplateWithoutSecrets();
    void everyInputHasAName();

private:
    void trigger(const QString& keys);
    const lab::LabRow* row() { return m_page->model().session(m_page->chosen()); }
    bool isConnected() { return row() && row()->status.activity == Client::Activity::Connected; }
    QFrame* banner() { return m_page->findChild<QFrame*>(u"labBanner"_s); }

    std::unique_ptr<LabBench> m_bench;
    std::unique_ptr<LabPage> m_page;
};

void LabPageTest::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    m_bench = std::make_unique<LabBench>();
    QVERIFY(m_bench->start());
}

void LabPageTest::init() {
    m_page = std::make_unique<LabPage>(m_bench->source());
    m_page->resize(1200, 760);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void LabPageTest::trigger(const QString& keys) {
    const QKeySequence wanted(keys);
    for (QAction* action : m_page->pageActions()) {
        if (action->shortcut() != wanted)
            continue;
        QTRY_VERIFY2_WITH_TIMEOUT(action->isEnabled(), qPrintable(keys), patience);
        m_page->activateWindow(); // a dialog may have been in front
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        int times = 0;
        const auto counting = connect(action, &QAction::triggered, this, [&times] { ++times; });
        QTest::keyClick(m_page.get(), wanted[0].key(), wanted[0].keyboardModifiers());
        disconnect(counting);
        QCOMPARE(times, 1);
        return;
    }
    QFAIL(qPrintable(keys));
}

void LabPageTest::sessionByKeysSendsReceivesAndSaysBye() {
    // What cannot be done yet says why, not what it would do.
    for (const QAction* action : m_page->pageActions()) {
        if (!action->isEnabled() && !action->isSeparator())
            QVERIFY2(action->toolTip().contains(u"session first"_s), qPrintable(action->text()));
    }
    trigger(u"Ctrl+N"_s);
    auto* dialog = m_page->findChild<LabSessionDialog*>();
    QVERIFY(dialog);
    QTest::qWait(10);
    auto* create = dialog->findChild<QPushButton*>(u"create"_s);
    QVERIFY(!create->isEnabled()); // an identifier is missing
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"identifiers"_s), m_bench->nextTlc());
    QVERIFY(create->isEnabled());
    QTest::keyClick(create, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(), patience);
    QVERIFY(row()->plan.service.token.isEmpty());
    auto* diagram = m_page->findChild<StateDiagram*>();
    QTRY_VERIFY_WITH_TIMEOUT(diagram->describe().contains(u"In Active"_s), patience);

    trigger(u"Alt+2"_s);
    auto* content = m_page->findChild<LabSendPanel*>()->findChild<QPlainTextEdit*>();
    content->setFocus();
    QTest::keyClicks(content, u"hello"_s);
    trigger(u"Ctrl+Return"_s);
    QTRY_COMPARE_WITH_TIMEOUT(row()->status.counters.payloadsSent, 1U, patience);

    trigger(u"Alt+3"_s);
    auto* table = m_page->findChild<LabReceivePanel*>()->findChild<QTableView*>();
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() >= 3, patience);

    QDir().mkpath(u"looks"_s);
    QVERIFY(m_page->grab().save(u"looks/lab-live-light-1200.png"_s));

    trigger(u"Ctrl+D"_s);
    auto* bye = m_page->findChild<QInputDialog*>(u"labBye"_s);
    QVERIFY(bye);
    bye->setTextValue(u"enough"_s);
    bye->accept();
    QTRY_VERIFY_WITH_TIMEOUT(!row()->isLive(), patience);
    QCOMPARE(m_page->liveSessions(), 0);
    trigger(u"Ctrl+O"_s); // and again
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(), patience);
    QVERIFY(m_page->closeGuard());
    QCOMPARE(m_page->closeGuard()->liveSessions(), 1);
    bool done = false;
    m_page->closeGuard()->finish(std::chrono::seconds(10), [&done] { done = true; });
    QTRY_VERIFY_WITH_TIMEOUT(done, patience);
    QCOMPARE(m_page->liveSessions(), 0);
}

void LabPageTest::badContentIsToldBeforeItIsSent() {
    m_page->addSession(m_bench->tlc(), false);
    QTRY_VERIFY_WITH_TIMEOUT(row(), patience);
    trigger(u"Alt+2"_s);
    auto* panel = m_page->findChild<LabSendPanel*>();
    auto* content = panel->findChild<QPlainTextEdit*>();
    chooseIn(*panel, u"Hexadecimal"_s);
    QTest::keyClicks(content, u"DE A"_s);
    QVERIFY(!panel->order());
    QVERIFY(panel->complaint().contains(u"hexadecimal"_s));
    QTest::keyClicks(content, u"D"_s);
    QVERIFY(panel->order());
    QCOMPARE(panel->order()->content.size(), std::size_t(2));
    chooseIn(*panel, u"JSON"_s);
    content->setPlainText(u"{\"a\": }"_s);
    QVERIFY(!panel->order());
    QVERIFY2(panel->complaint().contains(u", at position"_s), qPrintable(panel->complaint()));
    chooseIn(*panel, u"Text"_s);
    content->setPlainText(QString(70000, u'x'));
    QVERIFY(!panel->order());
    QVERIFY(panel->complaint().contains(u"65"_s)); // what fits
}

void LabPageTest::misbehaviourIsMarkedAndJudged() {
    m_page->addSession(m_bench->tlc(SecurityMode::Tls12), true);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(), patience);
    QVERIFY(!banner()->isVisible()); // never on by itself
    trigger(u"Alt+4"_s);
    auto* panel = m_page->findChild<LabMisbehavePanel*>();
    QVERIFY(panel->choose(lab::Misbehaviour::SendNothing));
    trigger(u"Ctrl+M"_s);
    QTRY_VERIFY_WITH_TIMEOUT(banner()->isVisible(), patience);
    QVERIFY(banner()->findChild<QLabel*>()->text().contains(u"misbehaves on purpose"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!row()->experiments.isEmpty() && row()->experiments.constLast().verdict,
                             patience);
    QCOMPARE(*row()->experiments.constLast().verdict, lab::Verdict::AsExpected);
    QTRY_VERIFY_WITH_TIMEOUT(!banner()->isVisible(), patience);
    auto* table = panel->findChild<QTableView*>();
    QCOMPARE(table->model()->index(0, ExperimentModel::Verdict).data().toString(), u"as expected"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!row()->isLive(), patience); // it does not come back to do it again
    auto* connection = m_page->findChild<LabConnectionPanel*>();
    QTRY_VERIFY_WITH_TIMEOUT(connection->text().contains(u"IDLE_TIMEOUT"_s), patience);
}

void LabPageTest::othersServiceIsAskedForByName() {
    lab::LabPlan plan = m_bench->tlc();
    plan.service.name = u"acceptance"_s;
    plan.service.api = u"http://192.0.2.1:9/api"_s; // nobody's
    m_page->addSession(plan, false);
    QTRY_VERIFY_WITH_TIMEOUT(row(), patience);
    QVERIFY(m_page->findChild<LabMisbehavePanel*>()->choose(lab::Misbehaviour::NoTimeSync));
    trigger(u"Ctrl+M"_s);
    auto* box = m_page->findChild<QMessageBox*>(u"labMisbehave"_s);
    QVERIFY(box);
    QVERIFY(box->text().contains(u"acceptance"_s));
    box->reject();
    QTest::qWait(250);
    QVERIFY(row()->experiments.isEmpty());
    QVERIFY(!row()->isLive());
}

void LabPageTest::nobodyThereShowsBreakerAndWait() {
    lab::LabPlan plan = m_bench->tlc();
    plan.service.api = u"http://127.0.0.1:9/api"_s;
    m_page->addSession(plan, true);
    auto* panel = m_page->findChild<LabConnectionPanel*>();
    QTRY_VERIFY_WITH_TIMEOUT(panel->text().contains(u"Next attempt in"_s), patience);
    QTRY_COMPARE_WITH_TIMEOUT(panel->findChild<QTableView*>()->model()->rowCount(), 1, patience);
    for (int i = 0; i < 3; ++i) // give up: it may be between two waits
        m_page->host().close(m_page->chosen(), {});
    QTRY_VERIFY_WITH_TIMEOUT(!row()->isLive(), patience);
    trigger(u"Ctrl+Delete"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_page->model().rowCount(), 0, patience);
}

void LabPageTest::heldListWaitsAndCounts() {
    m_page->addSession(m_bench->tlc(), true);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(), patience);
    auto* panel = m_page->findChild<LabReceivePanel*>();
    auto* table = panel->findChild<QTableView*>();
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 2, patience);
    trigger(u"Ctrl+Shift+P"_s);
    QVERIFY(panel->isPaused());
    const int held = table->model()->rowCount();
    const quint64 seen = row()->recordsSeen;
    QTRY_VERIFY_WITH_TIMEOUT(row()->recordsSeen >= seen + 3, patience);
    QCOMPARE(table->model()->rowCount(), held);
    trigger(u"Ctrl+Shift+P"_s);
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() >= held + 3, patience);
}

void LabPageTest::layoutKeepsTheTemplateWithoutSecrets() {
    trigger(u"Ctrl+N"_s);
    auto* dialog = m_page->findChild<LabSessionDialog*>();
    dialog->findChild<QLineEdit*>(u"identifiers"_s)->setText(u"sub00079"_s);
    int secrets = 0;
    for (QLineEdit* edit : dialog->findChildren<QLineEdit*>()) {
        if (edit->echoMode() == QLineEdit::Password) {
            edit->setText(u"SECRET:WORD"_s);
            ++secrets;
        }
    }
    QCOMPARE(secrets, 2);
    dialog->accept();
    const QVariantMap layout = m_page->layout();
    const QByteArray text = QJsonDocument(QJsonObject::fromVariantMap(layout)).toJson();
    QVERIFY(text.contains("sub00079"));
    QVERIFY(!text.contains("SECRET"));
    const observe::ServiceAccess access = *m_bench->source().service();
    for (const QByteArray& token : access.tokensByRole)
        QVERIFY(!text.contains(token));
    LabPage other(m_bench->source());
    other.setLayout(layout);
    QCOMPARE(other.layout().value(u"template"_s), layout.value(u"template"_s));
    other.setLayout({{u"template"_s, 7}, {u"rows"_s, u"nonsense"_s}}); // somebody edited it
}

void LabPageTest::everyInputHasAName() {
    trigger(u"Ctrl+N"_s);
    const auto labels = m_page->findChildren<QLabel*>();
    for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
        const bool input = qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QComboBox*>(widget) ||
                           qobject_cast<const QAbstractSpinBox*>(widget) ||
                           qobject_cast<const QPlainTextEdit*>(widget);
        const bool inside = qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) ||
                            qobject_cast<const QComboBox*>(widget->parentWidget());
        const bool named = std::any_of(labels.cbegin(), labels.cend(),
                                       [widget](const QLabel* label) { return label->buddy() == widget; });
        QVERIFY2(!input || inside || named || !widget->accessibleName().isEmpty(),
                 qPrintable(QString::fromUtf8(widget->metaObject()->className()) + u" in "_s +
                            QString::fromUtf8(widget->parentWidget()->metaObject()->className())));
    }
}

QTEST_MAIN(LabPageTest)
#include "tst_labpage.moc"
