// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"
#include "tests/ui/shell/fakesource.h"
#include "ui/shell/appearance.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"
#include "ui/shell/pagehelp.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QTextBrowser>

using namespace wayside;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

/// Every page has a text of help, short enough to be read, and what it says of keys is true.
class PageHelpTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyPageHasOne();
    void keysAreThere();
    void followsThePage();

private:
    MainWindow& window() { return m_console->window(); }
    QSet<QString> windowKeys();
    static QStringList keysIn(const QString& text);

    Appearance m_appearance;
    std::unique_ptr<console::Console> m_console;
};

void PageHelpTest::init() {
    m_console = std::make_unique<console::Console>(std::make_unique<tests::FakeSource>(), m_appearance);
    QVERIFY(m_console->start({}, nullptr));
}

/// Keys stand in the texts as code: `Ctrl+N`, `F5`.
QStringList PageHelpTest::keysIn(const QString& text) {
    static const QRegularExpression code(
        u"`((?:Ctrl\\+|Alt\\+|Shift\\+)*(?:F\\d+|[A-Z0-9]|Delete|Esc|Return|Left|Right|Home|End|Space))`"_s);
    QStringList keys;
    for (auto match = code.globalMatch(text); match.hasNext();)
        keys.append(QKeySequence(match.next().captured(1)).toString());
    return keys;
}

/// What can be pressed while a page shows: its own menu and those of the window.
QSet<QString> PageHelpTest::windowKeys() {
    QSet<QString> keys;
    std::function<void(const QMenu&)> collect = [&](const QMenu& menu) {
        for (const QAction* action : menu.actions()) {
            if (action->menu())
                collect(*action->menu());
            for (const QKeySequence& key : action->shortcuts())
                keys.insert(key.toString());
        }
    };
    for (const QAction* menu : window().menuBar()->actions()) {
        if (menu->isVisible())
            collect(*menu->menu());
    }
    return keys;
}

void PageHelpTest::everyPageHasOne() {
    constexpr qsizetype mostLines = 60;
    QVERIFY(window().pageNames().size() >= 5);
    for (const QString& name : window().pageNames()) {
        const QString text = PageHelp::textFor(name);
        QVERIFY2(text.startsWith(u"# "_s), qPrintable(name));
        QVERIFY2(text.count(u'\n') <= mostLines, qPrintable(name));
        QVERIFY2(text.contains(u"## Keys"_s) && text.contains(u"## Words"_s), qPrintable(name));
    }
    // The ten pages of the console, whichever of them are made here.
    for (const QString& name : {u"overview"_s, u"connections"_s, u"clock"_s, u"enforcement"_s, u"nodes"_s,
                                u"lab"_s, u"access"_s, u"events"_s, u"alerts"_s, u"settings"_s})
        QVERIFY2(PageHelp::textFor(name).startsWith(u"# "_s), qPrintable(name));
    QVERIFY(PageHelp::textFor(u"../secret"_s).isEmpty());
}

void PageHelpTest::keysAreThere() {
    for (const QString& name : window().pageNames()) {
        window().showPage(name);
        const QSet<QString> keys = windowKeys();
        const QStringList named = keysIn(PageHelp::textFor(name));
        QVERIFY2(!named.isEmpty(), qPrintable(name));
        for (const QString& key : named)
            QVERIFY2(keys.contains(key), qPrintable(name + u": "_s + key));
    }
}

void PageHelpTest::followsThePage() {
    window().showPage(u"clock"_s);
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    QTest::keyClick(&window(), Qt::Key_F1, Qt::ControlModifier);
    auto* help = window().findChild<PageHelp*>();
    QVERIFY(help && help->isVisible());
    QCOMPARE(help->shownPage(), u"clock"_s);
    window().showPage(u"nodes"_s);
    QCOMPARE(help->shownPage(), u"nodes"_s);
    QVERIFY(!help->findChild<QTextBrowser*>()->toPlainText().isEmpty());
    help->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Close)->click();
    QVERIFY(!help->isVisible());
    QTRY_VERIFY(!window().findChild<PageHelp*>());
}

QTEST_MAIN(PageHelpTest)
#include "tst_pagehelp.moc"
