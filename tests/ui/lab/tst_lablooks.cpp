// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lab/labsamples.h"
#include "tests/ui/shell/fakesource.h"
#include "ui/pages/lab/labpage.h"
#include "ui/pages/lab/labsessiondialog.h"
#include "ui/shell/appearance.h"

#include <QDir>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTabWidget>
#include <QTest>

using namespace wayside;
using namespace wayside::tests;
using namespace Qt::StringLiterals;

/// The page in every state, light and dark, in two sizes, into ./looks; none may come out blank.
class LabLooks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void page_data();
    void page();
    void dialog_data();
    void dialog();

private:
    void keep(QWidget& widget, const QString& name);
    void setScheme(bool dark) {
        m_appearance.setScheme(dark ? ui::Appearance::Scheme::Dark : ui::Appearance::Scheme::Light);
    }
    ui::Appearance m_appearance;
};

void LabLooks::keep(QWidget& widget, const QString& name) {
    QDir().mkpath(u"looks"_s);
    const QPixmap picture = widget.grab();
    QVERIFY(picture.save(u"looks/"_s + name + u".png"_s));
    const QImage image = picture.toImage();
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    QVERIFY2(colours.size() > 8, qPrintable(name));
}

void LabLooks::page_data() {
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    for (const QString& state :
         {u"empty"_s, u"connection"_s, u"send"_s, u"receive"_s, u"misbehave"_s, u"error"_s, u"cut"_s}) {
        for (const bool dark : {false, true}) {
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)})
                QTest::addRow("%s %s %d", qPrintable(state), dark ? "dark" : "light", size.width())
                    << state << dark << size;
        }
    }
}

void LabLooks::page() {
    QFETCH(QString, state);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    setScheme(dark);
    FakeSource source;
    ui::LabPage page(source);
    if (state != u"empty"_s) {
        lab::LabBatch batch;
        batch.rows = {{1, sampleLabRow(1)},      {2, sampleLabRow(2, true)}, {3, sampleLabRow(3, true)},
                      {4, misbehavingLabRow(6)}, {5, waitingLabRow(5)},      {6, cutLabRow(9)}};
        for (auto row = batch.rows.begin(); row != batch.rows.end(); ++row)
            row->id = row.key();
        batch.records = {{3, sampleRecords(60)}};
        Q_EMIT page.host().updated(batch);
    }
    page.resize(size.width() - 190, size.height() - 80); // without the shell around it
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const QMap<QString, std::pair<quint64, int>> shown{{u"connection"_s, {3, 0}}, {u"send"_s, {3, 1}},
                                                       {u"receive"_s, {3, 2}},    {u"misbehave"_s, {4, 3}},
                                                       {u"error"_s, {5, 0}},      {u"cut"_s, {6, 0}}};
    auto* tabs = page.findChild<QTabWidget*>(u"labDetails"_s);
    if (shown.contains(state)) {
        page.choose(shown[state].first);
        tabs->setCurrentIndex(shown[state].second);
    }
    if (state == u"send"_s)
        tabs->currentWidget()->findChild<QPlainTextEdit*>()->setPlainText(u"{\"phase\": 3}"_s);
    if (state == u"receive"_s)
        tabs->currentWidget()->findChild<QTableView*>()->selectRow(4);
    QTest::qWait(40);
    keep(page, u"lab-%1-%2-%3"_s.arg(state, dark ? u"dark"_s : u"light"_s).arg(size.width()));
}

void LabLooks::dialog_data() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void LabLooks::dialog() {
    QFETCH(bool, dark);
    setScheme(dark);
    const QString scheme = dark ? u"dark"_s : u"light"_s;
    ui::LabSessionDialog::Services services;
    services.sourceName = u"Embedded node with 40 simulated clients"_s;
    services.source = observe::ServiceAccess{QUrl(u"http://127.0.0.1:8080/api"_s), "T", {}, u"dev_001"_s};
    services.profiles = {
        {u"acceptance"_s, u"https://acc.example/api"_s, {}, u"acc_001"_s, u"/home/me/token"_s}};
    ui::LabSessionDialog source({}, services);
    source.show();
    QVERIFY(QTest::qWaitForWindowExposed(&source));
    keep(source, u"lab-dialog-"_s + scheme);
    lab::LabPlan typed;
    typed.service.api = u"https://field.example/api"_s;
    ui::LabSessionDialog other(typed, services);
    other.show();
    QVERIFY(QTest::qWaitForWindowExposed(&other));
    keep(other, u"lab-dialog-address-"_s + scheme);
}

QTEST_MAIN(LabLooks)
#include "tst_lablooks.moc"
