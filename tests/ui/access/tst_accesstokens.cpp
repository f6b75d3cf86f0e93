// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/access/accessfixture.h"
#include "ui/pages/access/accessdeletedialog.h"
#include "ui/pages/access/accessform.h"
#include "ui/pages/access/importdialog.h"
#include "ui/pages/access/logdetails.h"
#include "ui/pages/access/logssection.h"
#include "ui/pages/access/rotatedialog.h"
#include "ui/pages/access/secretclipboard.h"
#include "ui/pages/access/tokendialog.h"
#include "ui/pages/access/tokenpanel.h"
#include "ui/pages/access/tokenssection.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace wayside;
using namespace wayside::tests;
using namespace wayside::ui;
using namespace Qt::StringLiterals;
using access::Resource;

/// Tokens, rotation, session logs and the import of TLCs, before a real node.
class AccessTokens : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void aTokenIsShownOnce();
    void theClipboardIsCleared();
    void anotherCopyStays();
    void tokenFilesAreTheOwnersAlone();
    void rotationKeepsBothValid();
    void revokingOnesOwnTokenSaysSo();
    void listsNeverHoldAToken();
    void logsTellWhyItEnded();
    void logsAreNarrowed();
    void importShowsWhatEachLineIs();
    void importRegistersAndTellsOfRefusals();
    void importOfAFileRunsElsewhere();
    void exportsHoldNoToken();
    void exportsAreWholeOrNotThere();

private:
    AccessFixture& start(const QString& role, Resource section);
    void press(QWidget* dialog) { dialog->findChild<QPushButton*>(u"confirm"_s)->click(); }
    /// All that a person could read in the page.
    static QString everything(QWidget& page);

    std::unique_ptr<test::RealNode> m_node;
    std::unique_ptr<AccessFixture> m_fixture;
};

void AccessTokens::initTestCase() {
    m_node = std::make_unique<test::RealNode>();
    QVERIFY(m_node->isRunning());
}

void AccessTokens::init() {
    m_fixture.reset();
}

AccessFixture& AccessTokens::start(const QString& role, Resource section) {
    m_fixture = std::make_unique<AccessFixture>(AccessFixture::accessOf(*m_node, role));
    [this] { QTRY_VERIFY_WITH_TIMEOUT(m_fixture->settled(), 20000); }();
    m_fixture->page->showSection(section);
    return *m_fixture;
}

QString AccessTokens::everything(QWidget& page) {
    QString text;
    for (const auto* table : page.findChildren<QTableView*>()) {
        const QAbstractItemModel* model = table->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                for (const int role :
                     {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(SortRole), int(FilterRole)})
                    text += model->index(row, column).data(role).toString() + u'\n';
            }
        }
    }
    for (const auto* label : page.findChildren<QLabel*>())
        text += label->text() + label->toolTip() + u'\n';
    for (const auto* line : page.findChildren<QLineEdit*>())
        text += line->text() + u'\n';
    for (const auto* lines : page.findChildren<QPlainTextEdit*>())
        text += lines->toPlainText() + u'\n';
    for (const auto* box : page.findChildren<QComboBox*>()) {
        for (int i = 0; i < box->count(); ++i)
            text += box->itemText(i) + box->itemData(i).toString() + u'\n';
    }
    return text;
}

void AccessTokens::aTokenIsShownOnce() {
    AccessFixture& fixture = start(u"TLC_ADMIN"_s, Resource::Authorizations);
    AccessSection* authorizations = fixture.page->current();
    authorizations->table()->selectRow(0);
    const int before = fixture.page->section(Resource::Tokens)->model().rowCount();
    fixture.action(QKeySequence(Qt::CTRL | Qt::Key_T))->trigger();
    QCOMPARE(fixture.page->current()->resource(), Resource::Tokens);
    auto* form = fixture.dialog<AccessForm>();
    QVERIFY(form);
    press(form);
    TokenDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = fixture.dialog<TokenDialog>()));
    const QString value = dialog->panel()->findChild<QLineEdit*>()->text();
    QCOMPARE(value.size(), 43);
    QCOMPARE(fixture.page->current()->model().rowCount(), before + 1);
    QVERIFY(!dialog->panel()->isKept());
    // It would be lost: closing asks first.
    dialog->reject();
    QVERIFY(dialog->isVisible());
    auto* question = dialog->findChild<QMessageBox*>();
    QVERIFY(question);
    question->reject();
    QTRY_VERIFY(!dialog->findChild<QMessageBox*>());
    dialog->panel()->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), value);
    QVERIFY2(dialog->panel()->status().contains(u"60"_s), qPrintable(dialog->panel()->status()));
    dialog->reject();
    QTRY_VERIFY(!fixture.page->findChild<TokenDialog*>());
    QVERIFY(!everything(*fixture.page).contains(value));
    SecretClipboard::instance().clear();
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
}

void AccessTokens::theClipboardIsCleared() {
    QSignalSpy cleared(&SecretClipboard::instance(), &SecretClipboard::cleared);
    SecretClipboard::instance().copy("some-secret-of-a-test", std::chrono::milliseconds(10));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"some-secret-of-a-test"_s);
    QTRY_COMPARE(cleared.size(), 1);
    QVERIFY(cleared.constFirst().constFirst().toBool());
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
}

void AccessTokens::anotherCopyStays() {
    QSignalSpy cleared(&SecretClipboard::instance(), &SecretClipboard::cleared);
    SecretClipboard::instance().copy("some-secret-of-a-test", std::chrono::milliseconds(10));
    QGuiApplication::clipboard()->setText(u"something else"_s);
    QTRY_COMPARE(cleared.size(), 1);
    QVERIFY(!cleared.constFirst().constFirst().toBool());
    QCOMPARE(QGuiApplication::clipboard()->text(), u"something else"_s);
}

void AccessTokens::tokenFilesAreTheOwnersAlone() {
    const QTemporaryDir folder;
    TokenPanel panel;
    panel.setToken("token-of-a-test-0123456789");
    const QString file = folder.filePath(u"token"_s);
    QVERIFY(panel.saveTo(file));
    QVERIFY(panel.isKept());
    QFile saved(file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll().trimmed(), QByteArray("token-of-a-test-0123456789"));
#ifdef Q_OS_UNIX
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFileInfo(file).permissions() & others));
#endif
    QVERIFY(!panel.saveTo(file)); // never over what is there
    QVERIFY(panel.status().contains(u"there already"_s));
    QVERIFY(!panel.saveTo(folder.filePath(u"no/such/folder"_s)));
    QVERIFY(!panel.status().contains(u"token-of-a-test"_s));
}

void AccessTokens::rotationKeepsBothValid() {
    AccessFixture& fixture = start(u"PLATFORM_ADMIN"_s, Resource::Tokens);
    auto* section = qobject_cast<TokensSection*>(fixture.page->current());
    const auto admin = m_node->access(u"PLATFORM_ADMIN"_s);
    // An authorization of its own, so that what is counted is known.
    const auto authorization = m_node->answerOf(
        client::createAuthorization({u"TLC_SYSTEM"_s, {}, m_node->ready().domain, u"dev_tlc"_s}), admin);
    QVERIFY(authorization);
    const auto old = m_node->answerOf(client::createAuthorizationToken(authorization->uuid), admin);
    QVERIFY(old);
    const auto withOld = [&] {
        auto access = admin;
        access.authorizationToken = old->token.toLatin1();
        return access;
    };
    fixture.page->service().load(Resource::Authorizations);
    section->load();
    QTRY_VERIFY(section->model().rowOf(old->uuid) >= 0);
    QVERIFY(m_node->answerOf(client::createSession(m_node->sessionRequest()), withOld()));
    section->choose(old->uuid);
    fixture.action(QKeySequence(Qt::CTRL | Qt::Key_R))->trigger();
    auto* dialog = fixture.dialog<RotateDialog>();
    QVERIFY(dialog);
    QCOMPARE(dialog->step(), RotateDialog::Step::Begin);
    dialog->next();
    QTRY_COMPARE(dialog->step(), RotateDialog::Step::Keep);
    const QByteArray fresh = dialog->panel()->findChild<QLineEdit*>()->text().toLatin1();
    // Both are good now.
    auto withNew = admin;
    withNew.authorizationToken = fresh;
    QVERIFY(m_node->answerOf(client::listSessions(), withOld()));
    QVERIFY(m_node->answerOf(client::listSessions(), withNew));
    const int row = section->model().rowOf(old->uuid);
    QVERIFY(section->model().index(row, 2).data().toString().contains(u"to be replaced"_s));
    // Not kept: asked first.
    dialog->next();
    QCOMPARE(dialog->step(), RotateDialog::Step::Keep);
    dialog->findChild<QMessageBox*>()->reject();
    QTRY_VERIFY(!dialog->findChild<QMessageBox*>());
    dialog->panel()->copy();
    dialog->next();
    QCOMPARE(dialog->step(), RotateDialog::Step::Watch);
    auto* confirm = dialog->findChild<QPushButton*>(u"confirm"_s);
    auto* understood = dialog->findChild<QCheckBox*>();
    QTRY_VERIFY2(dialog->watchSentence().contains(u"The API does not tell"_s),
                 qPrintable(dialog->watchSentence()));
    QVERIFY(understood->isVisible());
    QVERIFY(!confirm->isEnabled());
    understood->setChecked(true);
    confirm->click();
    QTRY_COMPARE(dialog->step(), RotateDialog::Step::Done);
    QVERIFY(!m_node->answerOf(client::listSessions(), withOld()));
    QVERIFY(m_node->answerOf(client::listSessions(), withNew));
    QCOMPARE(section->model().rowOf(old->uuid), -1);
    dialog->reject();
    SecretClipboard::instance().clear();
}

void AccessTokens::revokingOnesOwnTokenSaysSo() {
    AccessFixture& fixture = start(u"BROKER_ADMIN"_s, Resource::Tokens);
    AccessSection* section = fixture.page->current();
    const QString own = fixture.page->service().ownTokenUuid();
    QVERIFY(!own.isEmpty());
    QCOMPARE(fixture.page->service().permissions().role(), std::optional(Role::BrokerAdmin));
    section->choose(own);
    const int row = section->model().rowOf(own);
    QVERIFY(section->model().index(row, 2).data().toString().contains(u"in use by this console"_s));
    fixture.action(QKeySequence(Qt::CTRL | Qt::Key_Delete))->trigger();
    auto* dialog = fixture.dialog<AccessDeleteDialog>();
    QTRY_VERIFY(!dialog->isCounting());
    QVERIFY2(dialog->scopeSentence().contains(u"locked out"_s), qPrintable(dialog->scopeSentence()));
    QVERIFY(!dialog->findChild<QPushButton*>(u"confirm"_s)->isEnabled());
    dialog->reject();
}

void AccessTokens::listsNeverHoldAToken() {
    // A node that reveals them: what it tells is masked on arrival all the same.
    node::NodeServerOptions options;
    options.development = true;
    options.revealTokens = true;
    options.apiPort = options.streamPort = options.tlsPort = 0;
    options.storeUrl = u"memory:"_s;
    const QTemporaryDir folder;
    options.dataFolder = folder.path();
    node::NodeServer server(options);
    const auto ready = server.start();
    QVERIFY(ready);
    observe::ServiceAccess access;
    access.api = QUrl(ready->apiUrl);
    access.token = ready->tokens.value(u"PLATFORM_ADMIN"_s);
    access.tokensByRole = ready->tokens;
    AccessFixture fixture(access);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.settled(), 20000);
    fixture.page->showSection(Resource::Tokens);
    QTRY_VERIFY(fixture.page->current()->model().rowCount() >= 10);
    const QString shown = everything(*fixture.page);
    const QString layout = QString::fromUtf8(QJsonDocument::fromVariant(fixture.page->layout()).toJson());
    for (const QByteArray& token : ready->tokens) {
        QVERIFY(!shown.contains(QString::fromLatin1(token)));
        QVERIFY(!layout.contains(QString::fromLatin1(token)));
    }
    QVERIFY(shown.contains(u"\u2022\u2022\u2022\u2022"_s));
    server.stop();
}

void AccessTokens::logsTellWhyItEnded() {
    const auto granted = m_node->grant(u"TLC_SYSTEM"_s);
    QVERIFY(m_node->answerOf(client::deleteSession(granted.token), m_node->access(u"TLC_ADMIN"_s)));
    AccessFixture& fixture = start(u"PLATFORM_ADMIN"_s, Resource::SessionLogs);
    auto* section = qobject_cast<LogsSection*>(fixture.page->current());
    QTRY_VERIFY(section->model().rowCount() > 0);
    section->filterLine()->setText(u"endReason = ADMIN_TERMINATION"_s);
    QTRY_VERIFY(section->filter().rowCount() >= 1);
    section->table()->selectRow(0);
    const QString text = section->details()->text();
    QVERIFY2(text.contains(u"ended by an operator"_s), qPrintable(text));
    QVERIFY(text.contains(u"Never connected"_s));
    QVERIFY(text.contains(u"added"_s));
    QVERIFY(text.contains(u"keepAliveTimeout"_s));
    QVERIFY(!text.contains(QString::fromLatin1(granted.token)));
    QSignalSpy wanted(fixture.page.get(), &AccessPage::enforcementRequested);
    fixture.action(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E))->trigger();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.constFirst().at(0).toString(), m_node->ready().tlcIdentifiers.constFirst());
    QVERIFY(wanted.constFirst().at(2).toLongLong() < wanted.constFirst().at(3).toLongLong());
    QSignalSpy said(fixture.page.get(), &Page::message);
    fixture.action(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S))->trigger();
    QVERIFY(said.constLast().constFirst().toString().contains(u"never connected"_s));
}

void AccessTokens::logsAreNarrowed() {
    (void)m_node->grant(u"TLC_SYSTEM"_s);
    AccessFixture& fixture = start(u"TLC_ANALYST"_s, Resource::SessionLogs);
    auto* section = qobject_cast<LogsSection*>(fixture.page->current());
    QTRY_VERIFY(section->model().rowCount() > 1);
    const int all = section->filter().rowCount();
    section->setReason(u"TOKEN_REVOKED"_s);
    QVERIFY(section->filter().rowCount() < all);
    section->setReason({});
    QCOMPARE(section->filter().rowCount(), all);
    section->setNeverConnected(true);
    QCOMPARE(section->filter().rowCount(), all); // nobody in this test connects
    // A span in which nothing was.
    const QDateTime longAgo(QDate(2001, 1, 1), QTime(0, 0));
    section->setRange(longAgo, longAgo.addSecs(3600));
    section->load();
    QTRY_COMPARE(section->model().rowCount(), 0);
    QVERIFY(!section->emptySentence().isEmpty());
    QSignalSpy said(section, &AccessSection::message);
    section->setRange(longAgo, longAgo.addSecs(-3600));
    section->load();
    QCOMPARE(said.size(), 1);
    // Nobody changes logs, and the page says why.
    QVERIFY(!fixture.action(QKeySequence(Qt::CTRL | Qt::Key_Delete))->isEnabled());
}

void AccessTokens::importShowsWhatEachLineIs() {
    AccessFixture& fixture = start(u"TLC_ADMIN"_s, Resource::Tlcs);
    fixture.action(QKeySequence(Qt::CTRL | Qt::Key_I))->trigger();
    auto* dialog = fixture.dialog<ImportDialog>();
    QVERIFY(dialog);
    const QAbstractItemModelTester tester(const_cast<ImportModel*>(&dialog->model()),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto* confirm = dialog->findChild<QPushButton*>(u"confirm"_s);
    QVERIFY(!confirm->isEnabled());
    dialog->setText(u"imp00001\nimp00002\nimp00001\nWRONG\nsub00002\n"_s);
    QTRY_COMPARE(dialog->model().rowCount(), 5);
    const auto outcome = [&](int row) {
        return dialog->model().index(row, ImportModel::Outcome).data().toString();
    };
    QVERIFY(outcome(0).contains(u"will be registered"_s));
    QVERIFY(outcome(2).contains(u"further up"_s));
    QVERIFY(outcome(3).contains(u"no identifier"_s));
    QVERIFY(outcome(4).contains(u"already"_s));
    QVERIFY(confirm->isEnabled());
    QVERIFY(confirm->text().contains(u"2"_s));
    dialog->reject();
}

void AccessTokens::importRegistersAndTellsOfRefusals() {
    AccessFixture& fixture = start(u"PLATFORM_ADMIN"_s, Resource::Tlcs);
    AccessSection* section = fixture.page->current();
    const int before = section->model().rowCount();
    const auto admin = m_node->access(u"PLATFORM_ADMIN"_s);
    QVERIFY(m_node->answerOf(client::createDomain(u"small"_s,
                                                  [] {
                                                      client::DomainSettings settings;
                                                      settings.tlcLimit = 5;
                                                      return settings;
                                                  }()),
                             admin));
    fixture.page->service().load(Resource::Domains);
    QTRY_VERIFY(!fixture.page->service().isLoading(Resource::Domains));
    fixture.action(QKeySequence(Qt::CTRL | Qt::Key_I))->trigger();
    auto* dialog = fixture.dialog<ImportDialog>();
    for (auto* box : dialog->findChildren<QComboBox*>()) {
        if (box->accessibleName() == u"Domain"_s)
            box->setCurrentText(u"small"_s);
        else
            box->setCurrentText(u"dev_tlc"_s);
    }
    QString text;
    for (int i = 0; i < 8; ++i)
        text += u"bulk000%1\n"_s.arg(i);
    dialog->setText(text);
    QTRY_COMPARE(dialog->model().rowCount(), 8);
    QTRY_VERIFY(dialog->findChild<QPushButton*>(u"confirm"_s)->isEnabled());
    press(dialog);
    QTRY_VERIFY(dialog->run() && dialog->run()->isOver());
    QCOMPARE(dialog->run()->fateCount(access::BulkRun::Fate::Done), 5); // the domain takes no more
    QCOMPARE(dialog->run()->fateCount(access::BulkRun::Fate::Failed), 3);
    QVERIFY2(dialog->summary().contains(u"5 registered, 3 refused"_s), qPrintable(dialog->summary()));
    int limited = 0;
    for (int row = 0; row < 8; ++row)
        limited += dialog->model().index(row, ImportModel::Outcome).data().toString().contains(u"tlcLimit"_s)
                       ? 1
                       : 0;
    QCOMPARE(limited, 3);
    QCOMPARE(section->model().rowCount(), before + 5);
    dialog->reject();
}

void AccessTokens::importOfAFileRunsElsewhere() {
    AccessFixture& fixture = start(u"TLC_ADMIN"_s, Resource::Tlcs);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"list.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (int i = 0; i < 20'000; ++i)
        file.write(u"f%1;some town\r\n"_s.arg(i, 7, 10, QChar(u'0')).toLatin1());
    file.close();
    fixture.action(QKeySequence(Qt::CTRL | Qt::Key_I))->trigger();
    auto* dialog = fixture.dialog<ImportDialog>();
    dialog->openFile(file.fileName());
    QVERIFY(dialog->isReading());
    QTRY_COMPARE_WITH_TIMEOUT(dialog->model().rowCount(), 20'000, 20000);
    QCOMPARE(dialog->model().list().count(access::ListedIdentifier::Fate::New), 20'000);
    dialog->openFile(folder.filePath(u"not-there"_s));
    QTRY_VERIFY(dialog->summary().contains(u"cannot be read"_s));
    // Closing while it reads harms nobody.
    dialog->openFile(file.fileName());
    dialog->reject();
    QTest::qWait(50);
}

void AccessTokens::exportsHoldNoToken() {
    observe::ServiceAccess access = AccessFixture::accessOf(*m_node, u"PLATFORM_ADMIN"_s);
    access.tokensByRole = m_node->ready().tokens;
    AccessFixture fixture(access);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.settled(), 20000);
    const QTemporaryDir folder;
    for (const Resource resource :
         {Resource::Tokens, Resource::Authorizations, Resource::SessionLogs, Resource::Tlcs}) {
        fixture.page->showSection(resource);
        QTRY_VERIFY(fixture.page->current()->filter().rowCount() > 0);
        for (const QString& ending : {u"csv"_s, u"json"_s}) {
            const QString name = folder.filePath(u"%1.%2"_s.arg(int(resource)).arg(ending));
            QSignalSpy said(fixture.page.get(), &Page::message);
            fixture.page->exportTo(name);
            QTRY_VERIFY(QFileInfo::exists(name));
            QTRY_VERIFY(!said.isEmpty());
            QFile file(name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            for (const QByteArray& token : m_node->ready().tokens)
                QVERIFY(!text.contains(token));
            const int rows = fixture.page->current()->filter().rowCount();
            if (ending == u"json"_s)
                QCOMPARE(QJsonDocument::fromJson(text).array().size(), rows);
            else
                QCOMPARE(text.count("\r\n"), rows + 1);
        }
    }
}

void AccessTokens::exportsAreWholeOrNotThere() {
    AccessFixture& fixture = start(u"TLC_ADMIN"_s, Resource::Tlcs);
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"tlcs.csv"_s);
    QSignalSpy said(fixture.page.get(), &Page::message);
    fixture.page->exportTo(name);
    fixture.page->current()->filterLine()->setText(u"sub00002"_s); // rows go while they are written
    QTRY_VERIFY(!said.isEmpty());
    QVERIFY2(said.constLast().constFirst().toString().contains(u"changed"_s),
             qPrintable(said.constLast().constFirst().toString()));
    QVERIFY(!QFileInfo::exists(name));
    fixture.page->exportTo(folder.filePath(u"no/such/folder/x.csv"_s));
    QVERIFY(said.constLast().constFirst().toString().contains(u"Nothing was written"_s));
}

QTEST_MAIN(AccessTokens)
#include "tst_accesstokens.moc"
