// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/netcore/client/scriptedhttp.h"
#include "tests/ui/access/accessfixture.h"
#include "ui/pages/access/accessdeletedialog.h"
#include "ui/pages/access/accessform.h"
#include "ui/pages/access/accesswords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace wayside;
using namespace wayside::tests;
using namespace wayside::ui;
using namespace Qt::StringLiterals;
using access::Operation;
using access::Resource;

/// The Access page before a real node, by keys, in every role; and before services that fail in every way.
class AccessPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyRoleSeesWhatItMay_data();
    void everyRoleSeesWhatItMay();
    void aDomainFromCradleToGrave();
    void anAccountIsRenamed();
    void tlcsAreRegisteredAndRefused();
    void deletingATlcSaysWhatItEnds();
    void deletingManyTellsOfEach();
    void authorizations();
    void policies();
    void fieldErrorsOfTheServiceStandAtTheField();
    void failuresInWords_data();
    void failuresInWords();
    void oldRowsStayWhenALoadFails();
    void leavingThePageCancelsLoads();
    void withoutAServiceItSaysWhy();
    void layoutComesBack();

private:
    std::unique_ptr<test::RealNode> m_node;
};

namespace {

void press(QWidget* dialog) {
    dialog->findChild<QPushButton*>(u"confirm"_s)->click();
}

QString typeInto(AccessForm* form, const QString& key, const QString& text) {
    if (auto* line = qobject_cast<QLineEdit*>(form->editor(key)))
        line->setText(text);
    else if (auto* box = qobject_cast<QComboBox*>(form->editor(key)))
        box->setCurrentText(text);
    else if (auto* lines = qobject_cast<QPlainTextEdit*>(form->editor(key)))
        lines->setPlainText(text);
    return text;
}

} // namespace

void AccessPageTest::initTestCase() {
    m_node = std::make_unique<test::RealNode>();
    QVERIFY(m_node->isRunning());
}

void AccessPageTest::everyRoleSeesWhatItMay_data() {
    QTest::addColumn<int>("role");
    for (const auto& [role, name] : roleNames)
        QTest::newRow(name.data()) << int(role);
}

void AccessPageTest::everyRoleSeesWhatItMay() {
    QFETCH(int, role);
    const QString name = QString::fromLatin1(nameOf(Role(role)).data(), qsizetype(nameOf(Role(role)).size()));
    AccessFixture fixture(AccessFixture::accessOf(*m_node, name));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.settled(), 20000);
    const access::AccessService& service = fixture.page->service();
    QVERIFY(service.permissions().candidates().contains(Role(role)));
    for (const Resource resource :
         {Resource::Domains, Resource::Accounts, Resource::Tlcs, Resource::Authorizations, Resource::Tokens,
          Resource::PayloadPolicies, Resource::SessionLogs}) {
        fixture.page->showSection(resource);
        const AccessSection* section = fixture.page->section(resource);
        const bool mayList = roleMay(Role(role), resource, Operation::List);
        // What the table allows is offered; what it forbids is greyed out and says who may.
        const QString refusal = accesswords::refusal(service, resource, Operation::List);
        QCOMPARE(refusal.isEmpty(), mayList);
        if (!mayList) {
            QCOMPARE(section->emptySentence(), refusal);
            QVERIFY(refusal.contains(u"may not see"_s));
        }
        QAction* create = fixture.action(QKeySequence(Qt::CTRL | Qt::Key_N));
        QCOMPARE(create->isEnabled(), roleMay(Role(role), resource, Operation::Create));
        if (!create->isEnabled())
            QVERIFY2(create->toolTip().contains(u"may"_s) || create->toolTip().contains(u"nobody"_s),
                     qPrintable(create->toolTip()));
    }
}

void AccessPageTest::aDomainFromCradleToGrave() {
    AccessFixture fixture(AccessFixture::accessOf(*m_node, u"PLATFORM_ADMIN"_s));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.settled(), 20000);
    fixture.page->showSection(Resource::Domains);
    const AccessSection* section = fixture.page->current();
    const int before = section->model().rowCount();
    fixture.action(QKeySequence(Qt::CTRL | Qt::Key_N))->trigger();
    auto* form = fixture.dialog<AccessForm>();
    QVERIFY(form);
    press(form); // nothing given: refused here, nothing is sent
    QVERIFY(!form->complaint(u"name"_s).isEmpty());
    typeInto(form, u"name"_s, u"no/slashes"_s);
    press(form);
    QVERIFY(!form->complaint(u"name"_s).isEmpty());
    typeInto(form, u"name"_s, u"Fresh_One"_s);
    qobject_cast<QSpinBox*>(form->editor(u"tlcLimit"_s))->setValue(7);
    press(form);
    QTRY_COMPARE(section->model().rowCount(), before + 1);
    QCOMPARE(section->chosenKeys(), QStringList{u"fresh_one"_s});

    fixture.action(QKeySequence(Qt::Key_F2))->trigger();
    form = nullptr;
    QTRY_VERIFY((form = fixture.dialog<AccessForm>()));
    qobject_cast<QSpinBox*>(form->editor(u"tlcLimit"_s))->setValue(1200);
    press(form);
    QTRY_COMPARE(
        section->table()->model()->index(section->table()->currentIndex().row(), 1).data().toString(),
        QLocale().toString(1200));

    fixture.action(QKeySequence(Qt::CTRL | Qt::Key_Delete))->trigger();
    auto* dialog = fixture.dialog<AccessDeleteDialog>();
    QVERIFY(dialog->scopeSentence().contains(u"Ends no live session"_s));
    press(dialog);
    QTRY_COMPARE(section->model().rowCount(), before);
}

void AccessPageTest::anAccountIsRenamed() {
    AccessFixture fixture(AccessFixture::accessOf(*m_node, u"PLATFORM_ADMIN"_s));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.settled(), 20000);
    fixture.page->showSection(Resource::Accounts);
    const AccessSection* section = fixture.page->current();
    fixture.action(QKeySequence(Qt::CTRL | Qt::Key_N))->trigger();
    auto* form = fixture.dialog<AccessForm>();
    typeInto(form, u"name"_s, u"Renamed later"_s);
    press(form);
    QTRY_COMPARE(section->chosenRows().size(), 1);
    const QString key = section->chosenKeys().constFirst();
    QTRY_VERIFY(!fixture.dialog<AccessForm>());
    fixture.action(QKeySequence(Qt::Key_F2))->trigger();
    form = fixture.dialog<AccessForm>();
    typeInto(form, u"name"_s, u"Renamed now"_s);
    press(form);
    const auto nameNow = [&] {
        return section->model().index(section->model().rowOf(key), 0).data().toString();
    };
    QTRY_COMPARE(nameNow(), u"Renamed now"_s);
}

void AccessPageTest::tlcsAreRegisteredAndRefused() {
    AccessFixture fixture(AccessFixture::accessOf(*m_node, u"TLC_ADMIN"_s));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.settled(), 20000);
    fixture.page->showSection(Resource::Tlcs);
    const AccessSection* section = fixture.page->current();
    const int before = section->model().rowCount();
    QVERIFY(before >= 10);
    fixture.action(QKeySequence(Qt::CTRL | Qt::Key_N))->trigger();
    auto* form = fixture.dialog<AccessForm>();
    typeInto(form, u"identifier"_s, u"TooLong00"_s);
    press(form);
    QVERIFY(!form->complaint(u"identifier"_s).isEmpty());
    // One that is there: the service's refusal stands at the field.
    typeInto(form, u"identifier"_s, u"sub00001"_s);
    press(form);
    QTRY_VERIFY(form->complaint(u"identifier"_s).contains(u"already registered"_s));
    typeInto(form, u"identifier"_s, u"new_0001"_s);
    QVERIFY(form->complaint(u"identifier"_s).isEmpty());
    press(form);
    QTRY_COMPARE(section->model().rowCount(), before + 1);
}

void AccessPageTest::deletingATlcSaysWhatItEnds() {
    AccessFixture fixture(AccessFixture::accessOf(*m_node, u"PLATFORM_ADMIN"_s));
    const auto granted = m_node->grant(u"TLC_SYSTEM"_s); // a session of sub00001
    QTRY_VERIFY_WITH_TIMEOUT(fixture.settled(), 20000);
    fixture.page->showSection(Resource::Tlcs);
    AccessSection* section = fixture.page->current();
    section->filterLine()->setText(u"identifier = sub00001"_s);
    QCOMPARE(section->filter().rowCount(), 1);
    section->table()->selectRow(0);
    fixture.action(QKeySequence(Qt::CTRL | Qt::Key_Delete))->trigger();
    auto* dialog = fixture.dialog<AccessDeleteDialog>();
    QVERIFY(dialog);
    QTRY_VERIFY(!dialog->isCounting());
    QVERIFY2(dialog->scopeSentence().contains(u"Ends 1 live session"_s), qPrintable(dialog->scopeSentence()));
    auto* confirm = dialog->findChild<QPushButton*>(u"confirm"_s);
    QVERIFY(!confirm->isEnabled()); // asks again first
    dialog->findChild<QCheckBox*>()->setChecked(true);
    QVERIFY(confirm->isEnabled());
    confirm->click();
    QTRY_COMPARE(section->model().rowOf(u"sub00001"_s), -1);
    QTRY_COMPARE(section->filter().rowCount(), 0);
    const auto log =
        m_node->answerOf(client::getSessionLog(granted.token), m_node->access(u"PLATFORM_ADMIN"_s));
    QVERIFY(log);
    QCOMPARE(log->endReason, u"TLC_DELETED"_s);
}

void AccessPageTest::deletingManyTellsOfEach() {
    AccessFixture fixture(AccessFixture::accessOf(*m_node, u"PLATFORM_ADMIN"_s));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.settled(), 20000);
    const auto access = m_node->access(u"PLATFORM_ADMIN"_s);
    for (int i = 0; i < 12; ++i)
        QVERIFY(m_node->answerOf(client::createAccount(u"bulk %1"_s.arg(i)), access));
    fixture.page->showSection(Resource::Accounts);
    AccessSection* section = fixture.page->current();
    section->load();
    section->filterLine()->setText(u"name ~ bulk or name ~ dev"_s);
    QTRY_VERIFY(section->filter().rowCount() > 12);
    const int held = section->filter().rowCount() - 12; // with TLCs and authorizations: refused
    section->table()->selectAll();
    fixture.action(QKeySequence(Qt::CTRL | Qt::Key_Delete))->trigger();
    auto* dialog = fixture.dialog<AccessDeleteDialog>();
    QVERIFY2(dialog->scopeSentence().contains(u"It holds"_s), qPrintable(dialog->scopeSentence()));
    press(dialog);
    QTRY_VERIFY(dialog->run() && dialog->run()->isOver());
    QCOMPARE(section->filter().rowCount(), held);
    const QString results = dialog->findChild<QPlainTextEdit*>()->toPlainText();
    QCOMPARE(results.count(u"still in use"_s), held);
    dialog->reject();
}

void AccessPageTest::authorizations() {
    AccessFixture fixture(AccessFixture::accessOf(*m_node, u"TLC_ADMIN"_s));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.settled(), 20000);
    QCOMPARE(fixture.page->service().permissions().role(), std::optional(Role::TlcAdmin));
    fixture.page->showSection(Resource::Authorizations);
    const AccessSection* section = fixture.page->current();
    const int before = section->model().rowCount();
    fixture.action(QKeySequence(Qt::CTRL | Qt::Key_N))->trigger();
    auto* form = fixture.dialog<AccessForm>();
    typeInto(form, u"tlcIdentifiers"_s, u"sub00002, not-one"_s);
    press(form);
    QVERIFY(form->complaint(u"tlcIdentifiers"_s).contains(u"not-one"_s));
    // A role of another category: the service refuses, in words.
    typeInto(form, u"tlcIdentifiers"_s, u"sub00002"_s);
    typeInto(form, u"role"_s, u"BROKER_SYSTEM"_s);
    press(form);
    QTRY_VERIFY(form->complaint(u"role"_s).contains(u"may not"_s));
    typeInto(form, u"role"_s, u"TLC_ANALYST"_s);
    press(form);
    QTRY_COMPARE(section->model().rowCount(), before + 1);
    QTRY_VERIFY(!fixture.dialog<AccessForm>());
    fixture.action(QKeySequence(Qt::CTRL | Qt::Key_Delete))->trigger();
    auto* dialog = fixture.dialog<AccessDeleteDialog>();
    QTRY_VERIFY(!dialog->isCounting());
    QVERIFY2(dialog->scopeSentence().contains(u"no tokens"_s), qPrintable(dialog->scopeSentence()));
    press(dialog);
    QTRY_COMPARE(section->model().rowCount(), before);
}

void AccessPageTest::policies() {
    AccessFixture fixture(AccessFixture::accessOf(*m_node, u"PLATFORM_ADMIN"_s));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.settled(), 20000);
    fixture.page->showSection(Resource::PayloadPolicies);
    const AccessSection* section = fixture.page->current();
    QVERIFY(!section->emptySentence().isEmpty());
    fixture.action(QKeySequence(Qt::CTRL | Qt::Key_N))->trigger();
    auto* form = fixture.dialog<AccessForm>();
    qobject_cast<QSpinBox*>(form->editor(u"payloadType"_s))->setValue(66);
    qobject_cast<QSpinBox*>(form->editor(u"priority"_s))->setValue(-5);
    typeInto(form, u"domain"_s, m_node->ready().domain);
    press(form);
    QTRY_COMPARE(section->model().rowCount(), 1);
    QVERIFY(section->emptySentence().isEmpty());
    QTRY_VERIFY(!fixture.dialog<AccessForm>());
    fixture.action(QKeySequence(Qt::Key_F2))->trigger();
    form = fixture.dialog<AccessForm>();
    qobject_cast<QSpinBox*>(form->editor(u"payloadType"_s))->setValue(-1);
    press(form);
    QTRY_COMPARE(section->model().index(0, 2).data().toString(), u"any"_s);
    QTRY_VERIFY(!fixture.dialog<AccessForm>());
    fixture.action(QKeySequence(Qt::CTRL | Qt::Key_Delete))->trigger();
    press(fixture.dialog<AccessDeleteDialog>());
    QTRY_COMPARE(section->model().rowCount(), 0);
}

void AccessPageTest::fieldErrorsOfTheServiceStandAtTheField() {
    AccessForm form(u"t"_s, {}, {{u"name"_s, u"Name"_s}, {u"domain"_s, u"Domain"_s}}, u"OK"_s);
    form.setAttribute(Qt::WA_DeleteOnClose, false);
    client::RestFailure failure;
    failure.status = 400;
    failure.error =
        Error{ErrorCode::InvalidArgument, Fault::Local, "HTTP 400 Bad Request: field domain is odd"};
    form.showFailure(failure);
    QVERIFY(form.complaint(u"domain"_s).contains(u"field domain is odd"_s));
    QVERIFY(form.complaint(u"name"_s).isEmpty());
    failure.error.detail = "no";
    form.showFailure(failure);
    QVERIFY(form.complaint(u"name"_s).isEmpty());
}

void AccessPageTest::failuresInWords_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QString>("words");
    QTest::newRow("401") << 401 << QByteArray() << u"does not know this token"_s;
    QTest::newRow("403") << 403 << QByteArray() << u"may not see TLCs"_s;
    QTest::newRow("404") << 404 << QByteArray() << u"no longer there"_s;
    QTest::newRow("409") << 409 << QByteArray() << u"conflicts"_s;
    QTest::newRow("413") << 413 << QByteArray() << u"larger than the service takes"_s;
    QTest::newRow("429") << 429 << QByteArray("Retry-After: 90\r\n") << u"Try again in 1 m 30 s"_s;
    QTest::newRow("503") << 503 << QByteArray("Retry-After: 20\r\n") << u"Try again in 20 s"_s;
    QTest::newRow("500") << 500 << QByteArray() << u"The service failed"_s;
}

void AccessPageTest::failuresInWords() {
    QFETCH(int, status);
    QFETCH(QByteArray, headers);
    QFETCH(QString, words);
    test::ScriptedHttp server;
    server.answer = [&](const test::ScriptedHttp::Request&) {
        return test::ScriptedHttp::response(status, R"({"message":"said <b>so</b>","status":1})", headers);
    };
    observe::ServiceAccess access;
    access.api = QUrl(server.api());
    access.token = "a-token-of-a-test-0123456789";
    AccessFixture fixture(access);
    fixture.page->showSection(Resource::Tlcs);
    const AccessSection* section = fixture.page->current();
    QTRY_VERIFY2(section->emptySentence().contains(words), qPrintable(section->emptySentence()));
}

void AccessPageTest::oldRowsStayWhenALoadFails() {
    test::ScriptedHttp server;
    bool broken = false;
    server.answer = [&](const test::ScriptedHttp::Request& request) {
        if (broken)
            return test::ScriptedHttp::response(503, R"({"message":"resting"})", "Retry-After: 5\r\n");
        const bool tlcs = request.target.endsWith("/v1/tlcs");
        return test::ScriptedHttp::response(
            200,
            tlcs ? QByteArray(R"([{"uuid":"u1","identifier":"sub00001","domain":"d"}])") : QByteArray("[]"));
    };
    observe::ServiceAccess access;
    access.api = QUrl(server.api());
    access.token = "a-token-of-a-test-0123456789";
    AccessFixture fixture(access);
    fixture.page->showSection(Resource::Tlcs);
    const AccessSection* section = fixture.page->current();
    QTRY_COMPARE(section->model().rowCount(), 1);
    QVERIFY(section->notice().isEmpty());
    broken = true;
    fixture.action(QKeySequence(Qt::Key_F5))->trigger();
    QTRY_VERIFY(section->notice().contains(u"old"_s));
    QVERIFY(section->notice().contains(u"5 s"_s));
    QCOMPARE(section->model().rowCount(), 1);
    broken = false;
    for (auto* button : section->findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text() == u"Try again"_s)
            button->click();
    }
    QTRY_VERIFY(section->notice().isEmpty());
}

void AccessPageTest::leavingThePageCancelsLoads() {
    test::ScriptedHttp server;
    server.answer = [](const test::ScriptedHttp::Request&) { return QByteArray(); }; // never answers
    observe::ServiceAccess access;
    access.api = QUrl(server.api());
    access.token = "a-token-of-a-test-0123456789";
    AccessFixture fixture(access);
    QTRY_VERIFY(fixture.page->service().isLoading(Resource::Tlcs));
    fixture.page->hide();
    for (int i = 0; i < access::resourceCount; ++i)
        QVERIFY(!fixture.page->service().isLoading(Resource(i)));
}

void AccessPageTest::withoutAServiceItSaysWhy() {
    FakeSource source;
    source.missing[observe::Ability::Access] = u"This source has no REST API."_s;
    ConnectionModel connections;
    AccessPage page(source, connections);
    page.show();
    QVERIFY(!page.current()->emptySentence().isEmpty());
    for (QAction* action : page.pageActions()) {
        if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_N))
            QVERIFY(!action->isEnabled());
    }
}

void AccessPageTest::layoutComesBack() {
    AccessFixture fixture(AccessFixture::accessOf(*m_node, u"PLATFORM_ADMIN"_s));
    QSignalSpy changed(fixture.page.get(), &Page::layoutChanged);
    fixture.page->showSection(Resource::Authorizations);
    QVERIFY(!changed.isEmpty());
    AccessSection* section = fixture.page->current();
    section->filterLine()->setText(u"role ~ tlc"_s);
    section->table()->setColumnHidden(2, true);
    section->table()->sortByColumn(1, Qt::DescendingOrder);
    const QVariantMap layout = fixture.page->layout();
    AccessFixture other(AccessFixture::accessOf(*m_node, u"PLATFORM_ADMIN"_s));
    other.page->setLayout(layout);
    QCOMPARE(other.page->layout(), layout);
    QCOMPARE(other.page->current()->resource(), Resource::Authorizations);
    other.page->setLayout(
        {{u"sections"_s, 3}, {u"section"_s, u"nonsense"_s}}); // anything may stand in a file
    QCOMPARE(other.page->layout(), layout);
}

QTEST_MAIN(AccessPageTest)
#include "tst_accesspage.moc"
