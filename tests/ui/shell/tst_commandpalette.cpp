// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"
#include "fakesource.h"
#include "sampleconnections.h"
#include "ui/shell/appearance.h"
#include "ui/shell/commandmatch.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QRandomGenerator>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

class CommandPaletteTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void betterMatchesComeFirst_data();
    void betterMatchesComeFirst();
    void doesNotMatch_data();
    void doesNotMatch();
    void listSurvivesAnyTyping();
    void whatCannotBeDoneIsLastAndStays();
    void nothingFoundIsSaid();
    void windowOffersEveryAction();
    void commandOfAHiddenPageShowsItFirst();
};

void CommandPaletteTest::betterMatchesComeFirst_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("begins the text") << u"re"_s << u"Reconnect"_s << u"Send Reconnect"_s;
    QTest::newRow("begins a word") << u"re"_s << u"Send Reconnect"_s << u"Core"_s;
    QTest::newRow("inside a word") << u"ore"_s << u"Core"_s << u"Open receipt"_s;
    QTest::newRow("each word counts") << u"save pdf"_s << u"Save page as PDF"_s << u"Undo saves a paid fee"_s;
}

void CommandPaletteTest::betterMatchesComeFirst() {
    QFETCH(QString, query);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const auto good = commandMatch(query, better);
    QVERIFY(good.has_value());
    QVERIFY2(*good > commandMatch(query, worse).value_or(-1), qUtf8Printable(better + u" / "_s + worse));
}

void CommandPaletteTest::doesNotMatch_data() {
    QTest::addColumn<QString>("query");
    QTest::newRow("one word is missing") << u"save drain"_s;
    QTest::newRow("letters out of order") << u"fdp"_s;
    QTest::newRow("a letter of its own, nowhere") << u"z"_s;
}

void CommandPaletteTest::doesNotMatch() {
    QFETCH(QString, query);
    QVERIFY(!commandMatch(query, u"Save page as PDF"_s));
    QVERIFY(commandMatch(QString(), u"Save page as PDF"_s));
}

void CommandPaletteTest::listSurvivesAnyTyping() {
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    CommandList list;
    const QAbstractItemModelTester tester(&list);
    const QString letters = u"abcrs "_s;
    const auto word = [&](int most) {
        QString text;
        for (int i = random.bounded(most); i >= 0; --i)
            text += letters.at(random.bounded(int(letters.size())));
        return text;
    };
    for (int step = 0; step < 300; ++step) {
        if (random.bounded(10) == 0) {
            QList<Command> commands;
            for (int i = random.bounded(30); i > 0; --i)
                commands.append({word(20), word(6), {}, {}, random.bounded(3) > 0, [] {}});
            list.setCommands(commands);
        }
        const QString query = word(4);
        list.setQuery(query);
        bool could = true;
        for (int row = 0; row < list.rowCount(); ++row) {
            const Command& command = list.at(row);
            QVERIFY(commandMatch(query, command.text + u' ' + command.place));
            QVERIFY2(could || !command.can, "what can be done comes first");
            could = command.can;
        }
    }
}

void CommandPaletteTest::whatCannotBeDoneIsLastAndStays() {
    QWidget window;
    window.resize(900, 700);
    window.show();
    int ran = 0;
    const Command can{u"Print"_s, u"File"_s, u"Ctrl+P"_s, {}, true, [&ran] { ++ran; }};
    const Command cannot{u"Pause drain"_s,         u"Nodes"_s, {},
                         u"No drain is running"_s, false,      [&ran] { ran += 10; }};
    auto* palette = new CommandPalette({cannot, can}, &window);
    palette->open();
    QCOMPARE(palette->list()->at(0).text, u"Print"_s);
    auto* field = palette->findChild<QLineEdit*>();
    QTest::keyClicks(field, u"drain"_s);
    QCOMPARE(palette->list()->rowCount(), 1);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(ran, 0);
    QVERIFY2(palette->isVisible(), "it says why and stays");
    field->clear();
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Up);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(ran, 1);
    QVERIFY(!palette->isVisible());
    delete palette;
}

void CommandPaletteTest::nothingFoundIsSaid() {
    QWidget window;
    window.resize(800, 600);
    window.show();
    CommandPalette palette({{u"Save page as PDF"_s, u"File"_s, {}, {}, true, {}}}, &window);
    palette.show();
    auto* nothing = palette.findChild<QLabel*>(u"nothing"_s);
    QVERIFY(nothing && !nothing->isVisible());
    auto* query = palette.findChild<QLineEdit*>();
    query->setText(u"zzz"_s);
    QVERIFY(nothing->isVisible());
    query->setText(u"pdf"_s);
    QVERIFY(!nothing->isVisible());
}

void CommandPaletteTest::windowOffersEveryAction() {
    Appearance appearance;
    console::Console console(std::make_unique<tests::FakeSource>(), appearance);
    QVERIFY(console.start({}, nullptr));
    QSet<QString> offered;
    for (const Command& command : console.window().commands()) {
        QVERIFY2(!command.text.contains(u'&') && !command.place.isEmpty(), qUtf8Printable(command.text));
        offered.insert(command.text);
    }
    for (const QAction* menu : console.window().menuBar()->actions()) {
        for (const QAction* action : menu->menu()->actions()) {
            const QString text = action->text().remove(u'&').remove(u'\u2026');
            QVERIFY2(action->isSeparator() || action->menu() || offered.contains(text), qUtf8Printable(text));
        }
    }
}

void CommandPaletteTest::commandOfAHiddenPageShowsItFirst() {
    Appearance appearance;
    auto source = std::make_unique<tests::FakeSource>();
    auto* fake = source.get();
    console::Console console(std::move(source), appearance);
    QVERIFY(console.start({}, nullptr));
    fake->send(tests::sampleUpdate(5));
    QVERIFY(console.window().showPage(u"nodes"_s));
    const auto commands = console.window().commands();
    const auto copy = std::find_if(commands.begin(), commands.end(), [](const Command& command) {
        return command.place == u"Session"_s && command.can;
    });
    QVERIFY(copy != commands.end());
    copy->run();
    QCOMPARE(console.window().currentPage()->pageName(), u"connections"_s);
}

QTEST_MAIN(CommandPaletteTest)
#include "tst_commandpalette.moc"
