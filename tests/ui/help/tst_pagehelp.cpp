// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"
#include "tests/ui/shell/fakesource.h"
#include "ui/help/helpview.h"
#include "ui/help/helpwindow.h"
#include "ui/shell/appearance.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"

#include <QAction>
#include <QMenuBar>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

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
    QString textFor(const QString& page) const;

    HelpLibrary m_library;
    Appearance m_appearance;
    std::unique_ptr<console::Console> m_console;
};

void PageHelpTest::init() {
    m_console = std::make_unique<console::Console>(std::make_unique<tests::FakeSource>(), m_appearance);
    QVERIFY(m_console->start({}, nullptr));
}

QString PageHelpTest::textFor(const QString& page) const {
    const HelpDocument* document = m_library.document(u"pages/%1.md"_s.arg(page));
    return document ? document->markdown : QString();
}

/// Keys stand in the texts as code: `Ctrl+N`, `F5`.
QStringList PageHelpTest::keysIn(const QString& text) {
    static const QRegularExpression code(
        u"`((?:Ctrl\\+|Alt\\+|Shift\\+)*(?:F\\d+|[A-Z0-9.]|Delete|Esc|Return|Left|Right|Home|End|Space))`"_s);
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
        const QString text = textFor(name);
        QVERIFY2(text.startsWith(u"# "_s), qPrintable(name));
        QVERIFY2(text.count(u'\n') <= mostLines, qPrintable(name));
        QVERIFY2(text.contains(u"## Keys"_s) && text.contains(u"## Words"_s), qPrintable(name));
    }
    // The ten pages of the console, whichever of them are made here.
    for (const QString& name : {u"overview"_s, u"connections"_s, u"clock"_s, u"enforcement"_s, u"nodes"_s,
                                u"lab"_s, u"access"_s, u"events"_s, u"alerts"_s, u"settings"_s})
        QVERIFY2(textFor(name).startsWith(u"# "_s), qPrintable(name));
}

void PageHelpTest::keysAreThere() {
    QStringList missing;
    for (const QString& name : window().pageNames()) {
        window().showPage(name);
        const QSet<QString> keys = windowKeys();
        const QStringList named = keysIn(textFor(name));
        QVERIFY2(!named.isEmpty(), qPrintable(name));
        for (const QString& key : named) {
            if (!keys.contains(key))
                missing.append(u"%1: %2 does nothing"_s.arg(name, key));
        }
        // And the other way round: what the page's menu can do by key, its help names.
        for (const QAction* action : window().currentPage()->pageActions()) {
            const QString key = action->shortcut().toString();
            if (!key.isEmpty() && !named.contains(key))
                missing.append(u"%1: %2 (%3)"_s.arg(name, key, action->text()));
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void PageHelpTest::followsThePage() {
    window().showPage(u"clock"_s);
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    QTest::keyClick(&window(), Qt::Key_F1, Qt::ControlModifier);
    HelpWindow* help = window().helpWindow();
    QVERIFY(help && help->isVisible());
    QVERIFY(!help->parentWidget()); // it may lie behind the console
    QVERIFY(!help->isModal());
    QCOMPARE(help->shownDocument(), u"pages/clock.md"_s);
    QCOMPARE(help->view().verticalScrollBar()->value(), 0);
    window().showPage(u"nodes"_s);
    QCOMPARE(help->shownDocument(), u"pages/nodes.md"_s);
    // Nobody loses the guide he reads.
    window().showHelp(u"client-developers-guide.md"_s);
    window().showPage(u"clock"_s);
    QCOMPARE(help->shownDocument(), u"client-developers-guide.md"_s);
    QVERIFY(QTest::qWaitForWindowActive(help));
    QTest::keyClick(help, Qt::Key_W, Qt::ControlModifier);
    QVERIFY(!help->isVisible());
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    QTest::keyClick(&window(), Qt::Key_F1, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(help->isVisible());
    QCOMPARE(help->shownDocument(), u"client-developers-guide.md"_s);
    // And it is there again the next time.
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    window().saveLayout(settings);
    init();
    window().restoreLayout(settings);
    QVERIFY(!window().helpWindow());
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    QTest::keyClick(&window(), Qt::Key_F1, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(window().helpWindow());
    QCOMPARE(window().helpWindow()->shownDocument(), u"client-developers-guide.md"_s);
}

QTEST_MAIN(PageHelpTest)
#include "tst_pagehelp.moc"
