// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"
#include "netcore/text/latintext.h"
#include "tests/ui/shell/fakesource.h"
#include "tests/ui/shell/sampleconnections.h"
#include "ui/help/helpview.h"
#include "ui/help/helpwindow.h"
#include "ui/pages/connections/connectiondetails.h"
#include "ui/shell/appearance.h"
#include "ui/shell/causehelp.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"

#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

/// From "why it ended" to the entry of that cause in the help.
class CauseHelpTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyCauseHasItsEntry();
    void endedSessionLeadsThere();
    void liveSessionHasNoCause();
    void forcedCloseLeadsThere();

private:
    MainWindow& window() { return m_console->window(); }
    void show(const QString& page);
    void pressTheKey();
    QString shownEntry();

    Appearance m_appearance;
    tests::FakeSource* m_source = nullptr;
    std::unique_ptr<console::Console> m_console;
};

void CauseHelpTest::init() {
    auto source = std::make_unique<tests::FakeSource>();
    m_source = source.get();
    m_console = std::make_unique<console::Console>(std::move(source), m_appearance);
    QVERIFY(m_console->start({}, nullptr));
}

void CauseHelpTest::show(const QString& page) {
    QVERIFY(window().showPage(page));
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    m_source->send(tests::sampleUpdate(20)); // 13 was cut off by its rate
}

void CauseHelpTest::pressTheKey() {
    QTest::keyClick(&window(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
}

QString CauseHelpTest::shownEntry() {
    HelpWindow* help = window().helpWindow();
    if (!help || !help->isVisible())
        return {};
    return help->shownDocument() + u'#' + help->view().sectionInView();
}

/// A cause that is added to the protocol and forgotten in the help is found here.
void CauseHelpTest::everyCauseHasItsEntry() {
    const HelpLibrary library;
    for (const auto& [cause, name] : closeCauseNames) {
        const QString word = latinText(name);
        const HelpPlace place = causeHelp(cause);
        const HelpDocument* document = library.document(place.document);
        QVERIFY2(document, qPrintable(word));
        const auto entry =
            std::find_if(document->sections.begin(), document->sections.end(),
                         [&place](const HelpSection& section) { return section.anchor == place.anchor; });
        QVERIFY2(entry != document->sections.end(), qPrintable(word));
        QCOMPARE(entry->title, word);
        QVERIFY2(entry->text.size() > 40, qPrintable(word));
    }
}

void CauseHelpTest::endedSessionLeadsThere() {
    show(u"connections"_s);
    window().currentPage()->showSession(13);
    pressTheKey();
    QTRY_COMPARE(shownEntry(), u"troubleshooting.md#rate_limit"_s);
    // And by the mouse, where the reason is read.
    window().helpWindow()->close();
    auto* details = window().findChild<ConnectionDetails*>();
    QVERIFY(details->showTab(u"end"_s));
    auto* button = details->findChild<QPushButton*>(u"endHelp"_s);
    QVERIFY(button->isVisible() && button->isEnabled());
    button->click();
    QTRY_COMPARE(shownEntry(), u"troubleshooting.md#rate_limit"_s);
}

void CauseHelpTest::liveSessionHasNoCause() {
    show(u"connections"_s);
    window().currentPage()->showSession(12);
    auto* details = window().findChild<ConnectionDetails*>();
    QVERIFY(details->showTab(u"end"_s));
    QVERIFY(!details->findChild<QPushButton*>(u"endHelp"_s)->isVisible());
    pressTheKey();
    QVERIFY(!window().helpWindow());
}

void CauseHelpTest::forcedCloseLeadsThere() {
    show(u"enforcement"_s);
    auto* table = window().findChild<QTableView*>(u"closes"_s);
    QTRY_VERIFY(table->model()->rowCount() > 0);
    pressTheKey();
    QVERIFY(!window().helpWindow()); // none is chosen
    table->selectRow(0);
    pressTheKey();
    QTRY_COMPARE(shownEntry(), u"troubleshooting.md#rate_limit"_s);
}

QTEST_MAIN(CauseHelpTest)
#include "tst_causehelp.moc"
