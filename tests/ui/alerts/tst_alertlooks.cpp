// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertscene.h"
#include "ui/delegates/figuretable.h"
#include "ui/pages/alerts/openalertstab.h"
#include "ui/pages/alerts/ruledialog.h"
#include "ui/shell/appearance.h"

#include <QDir>
#include <QDoubleSpinBox>
#include <QLocale>
#include <QTest>

using namespace wayside;
using namespace wayside::tests;
using namespace Qt::StringLiterals;

/// Every part of the page, empty, with data and with its source lost, light and dark, in two sizes, into
/// ./looks.
class AlertLooks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QVERIFY(QDir().mkpath(u"looks"_s));
    }
    void parts_data();
    void parts();

private:
    static void keep(QWidget& widget, const QString& name);
};

void AlertLooks::keep(QWidget& widget, const QString& name) {
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

void AlertLooks::parts_data() {
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    for (const QString& state : {u"empty"_s, u"data"_s, u"error"_s}) {
        for (const bool dark : {false, true}) {
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)})
                QTest::addRow("%s %s %d", qPrintable(state), dark ? "dark" : "light", size.width())
                    << state << dark << size;
        }
    }
}

void AlertLooks::parts() {
    QFETCH(QString, state);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    ui::Appearance appearance;
    appearance.setScheme(dark ? ui::Appearance::Scheme::Dark : ui::Appearance::Scheme::Light);
    AlertScene scene;
    scene.page->resize(size - QSize(170, 100)); // what the frame leaves of a window
    scene.page->show();
    QVERIFY(QTest::qWaitForWindowExposed(scene.page.get()));
    if (state != u"empty"_s) {
        scene.fill();
        scene.fillHistory(60);
        const auto& open = scene.centre.engine().open();
        QVERIFY(scene.centre.acknowledge({open.rbegin()->first}, u"ticket 4711"_s));
        alerts::Silence silence;
        silence.fromMs = scene.now - 600'000;
        silence.untilMs = scene.now + 3'600'000;
        silence.scope.identifiers = {u"sub0004*"_s};
        silence.reason = u"kernel update, change 4711"_s;
        QVERIFY(scene.centre.addSilence(silence));
        scene.pass(2000);
    }
    if (state == u"error"_s) {
        scene.source.missing.insert(observe::Ability::Access,
                                    u"The token of this source may not read session logs."_s);
        scene.source.setLink(observe::LinkState::Lost, u"Lost."_s);
        scene.pass(20'000);
    }
    const QString suffix = u"%1-%2-%3"_s.arg(state, dark ? u"dark"_s : u"light"_s).arg(size.width());
    for (const char* name : {"open", "history", "rules", "silences", "availability", "capacity"}) {
        QVERIFY(scene.page->showTab(QString::fromLatin1(name)));
        if (auto* capacity = qobject_cast<ui::CapacityTab*>(scene.page->currentTab());
            capacity && state != u"empty"_s) {
            capacity->findChild<QDoubleSpinBox*>(u"limit"_s)->setValue(10'500);
            QTRY_VERIFY(!capacity->sentence().isEmpty());
        }
        if (auto* table = scene.page->currentTab()->findChild<ui::FigureTable*>();
            table && state != u"empty"_s) {
            QTRY_VERIFY(table->model()->rowCount() > 0);
            table->selectRow(1);
        }
        QTest::qWait(120);
        keep(*scene.page, u"alerts-%1-%2"_s.arg(QString::fromLatin1(name), suffix));
    }
    if (state == u"data"_s && size.width() == 1280) {
        alerts::Rule rule = alerts::defaultRules().at(4);
        ui::RuleDialog dialog(rule, false, {}, scene.centre.engine());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QTest::qWait(20);
        keep(dialog, u"alerts-ruledialog-"_s + suffix);
    }
}

QTEST_MAIN(AlertLooks)
#include "tst_alertlooks.moc"
