// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/access/accessfixture.h"
#include "tests/ui/access/sampleservice.h"
#include "ui/pages/access/accessdeletedialog.h"
#include "ui/pages/access/accessform.h"
#include "ui/pages/access/importdialog.h"
#include "ui/pages/access/logssection.h"
#include "ui/pages/access/rotatedialog.h"
#include "ui/shell/appearance.h"

#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>

using namespace wayside;
using namespace wayside::tests;
using namespace wayside::ui;
using namespace Qt::StringLiterals;
using access::Resource;

/// Pictures of every section with data, empty, in error and refused, and of the dialogs, light and dark, in
/// two sizes, to be looked at: looks/access-CASE-SCHEME-SIZE.png. None may come out blank.
class AccessLooks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void sections_data();
    void sections();
    void dialogs_data();
    void dialogs();

private:
    static void keep(QWidget& widget, const QString& name);
};

void AccessLooks::initTestCase() {
    QVERIFY(QDir().mkpath(u"looks"_s));
}

void AccessLooks::keep(QWidget& widget, const QString& name) {
    QTest::qWait(30);
    const QPixmap picture = widget.grab();
    QVERIFY(picture.save(u"looks/access-%1.png"_s.arg(name)));
    const QImage image = picture.toImage();
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    QVERIFY2(colours.size() > 8, qPrintable(name));
}

void AccessLooks::sections_data() {
    QTest::addColumn<int>("mood");
    QTest::addColumn<int>("resource");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    using Mood = SampleService::Mood;
    const QList<std::tuple<Mood, Resource, QString>> cases{
        {Mood::Full, Resource::Tlcs, u"tlcs"_s},
        {Mood::Full, Resource::Authorizations, u"authorizations"_s},
        {Mood::Full, Resource::Tokens, u"tokens"_s},
        {Mood::Full, Resource::SessionLogs, u"logs"_s},
        {Mood::Full, Resource::Domains, u"domains"_s},
        {Mood::Full, Resource::Accounts, u"accounts"_s},
        {Mood::Full, Resource::PayloadPolicies, u"policies"_s},
        {Mood::Empty, Resource::PayloadPolicies, u"empty"_s},
        {Mood::Failing, Resource::Tlcs, u"error"_s},
        {Mood::Refusing, Resource::Authorizations, u"refused"_s},
    };
    for (const auto& [mood, resource, name] : cases) {
        for (const bool dark : {false, true}) {
            // What the window leaves to a page at 1280x800 and 1920x1080.
            for (const QSize size : {QSize(1125, 726), QSize(1765, 1006)})
                QTest::addRow("%s %s %d", qPrintable(name), dark ? "dark" : "light", size.width())
                    << int(mood) << int(resource) << name << dark << size;
        }
    }
}

void AccessLooks::sections() {
    QFETCH(int, mood);
    QFETCH(int, resource);
    QFETCH(QString, name);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    Appearance appearance;
    appearance.setScheme(dark ? Appearance::Scheme::Dark : Appearance::Scheme::Light);
    SampleService service;
    service.mood = SampleService::Mood(mood);
    AccessFixture fixture(service.access());
    fixture.page->resize(size);
    fixture.page->showSection(Resource(resource));
    const auto isLoading = [&] {
        for (int i = 0; i < access::resourceCount; ++i) {
            if (fixture.page->service().isLoading(Resource(i)))
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(!isLoading(), 20000);
    if (Resource(resource) == Resource::SessionLogs) {
        auto* logs = qobject_cast<LogsSection*>(fixture.page->current());
        QTRY_VERIFY(logs->model().rowCount() > 0);
        logs->table()->selectRow(8);
    } else if (fixture.page->current()->model().rowCount() > 1) {
        fixture.page->current()->table()->selectRow(1);
    }
    keep(*fixture.page, u"%1-%2-%3"_s.arg(name, dark ? u"dark"_s : u"light"_s,
                                          size.width() < 1500 ? u"1280x800"_s : u"1920x1080"_s));
}

void AccessLooks::dialogs_data() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void AccessLooks::dialogs() {
    QFETCH(bool, dark);
    const QString scheme = dark ? u"dark"_s : u"light"_s;
    Appearance appearance;
    appearance.setScheme(dark ? Appearance::Scheme::Dark : Appearance::Scheme::Light);
    SampleService service;
    AccessFixture fixture(service.access());
    QTRY_VERIFY_WITH_TIMEOUT(fixture.settled(), 20000);
    AccessPage& page = *fixture.page;

    page.showSection(Resource::Authorizations);
    fixture.action(QKeySequence(Qt::CTRL | Qt::Key_N))->trigger();
    auto* form = fixture.dialog<AccessForm>();
    client::RestFailure failure;
    failure.status = 400;
    failure.error = Error{ErrorCode::InvalidArgument, Fault::Local,
                          "HTTP 400 Bad Request: field account must be one that exists"};
    form->showFailure(failure);
    keep(*form, u"form-"_s + scheme);
    form->close();

    page.showSection(Resource::Tlcs);
    page.current()->table()->selectRow(0);
    page.current()->table()->selectionModel()->select(
        QItemSelection(page.current()->table()->model()->index(0, 0),
                       page.current()->table()->model()->index(11, 4)),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    fixture.action(QKeySequence(Qt::CTRL | Qt::Key_Delete))->trigger();
    auto* deletion = fixture.dialog<AccessDeleteDialog>();
    QTRY_VERIFY(!deletion->isCounting());
    keep(*deletion, u"delete-"_s + scheme);
    deletion->close();

    fixture.action(QKeySequence(Qt::CTRL | Qt::Key_I))->trigger();
    auto* import = fixture.dialog<ImportDialog>();
    import->setText(u"imp00001\nimp00002\nimp00001\nnot one\nsub00002\nimp00003;Main street 4\n"_s);
    QTRY_COMPARE(import->model().rowCount(), 6);
    keep(*import, u"import-"_s + scheme);
    import->close();

    page.showSection(Resource::Tokens);
    page.current()->table()->selectRow(0);
    fixture.action(QKeySequence(Qt::CTRL | Qt::Key_R))->trigger();
    auto* rotation = fixture.dialog<RotateDialog>();
    keep(*rotation, u"rotate-"_s + scheme);
    rotation->close();
}

QTEST_MAIN(AccessLooks)
#include "tst_accesslooks.moc"
