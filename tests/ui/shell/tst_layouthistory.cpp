// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/layouthistory.h"
#include "ui/shell/page.h"

#include <QTest>

using namespace wayside::ui;
using namespace Qt::StringLiterals;

namespace {

/// A page whose layout is one number.
class NumberPage : public Page {
public:
    explicit NumberPage(const QString& name) : m_name(name) {}
    QString pageName() const override { return m_name; }
    QString title() const override { return m_name; }
    QString iconName() const override { return {}; }
    QVariantMap layout() const override { return {{u"number"_s, number}}; }
    void setLayout(const QVariantMap& layout) override {
        number = layout.value(u"number"_s).toInt();
        Q_EMIT layoutChanged(); // as splitters and headers do, whoever moves them
    }
    void arrange(int to) {
        number = to;
        Q_EMIT layoutChanged();
    }
    int number = 0;

private:
    QString m_name;
};

/// Longer than what counts as one step.
void letTimePass() {
    QTest::qWait(1050);
}

} // namespace

class LayoutHistoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stepsAreUndoneAndDoneAgain();
    void quickChangesOfOnePageAreOneStep();
    void sameLayoutIsNoStep();
    void restoredLayoutIsTheBeginning();
    void pageThatWentIsNoHarm();
};

void LayoutHistoryTest::stepsAreUndoneAndDoneAgain() {
    LayoutHistory history;
    NumberPage one(u"one"_s), two(u"two"_s);
    history.watch(&one);
    history.watch(&two);
    one.arrange(1);
    two.arrange(5);
    one.arrange(2);
    QCOMPARE(history.stack()->count(), 3);
    history.stack()->undo();
    QCOMPARE(one.number, 1);
    history.stack()->undo();
    QCOMPARE(two.number, 0);
    history.stack()->undo();
    QCOMPARE(one.number, 0);
    QVERIFY(!history.stack()->canUndo());
    history.stack()->redo();
    history.stack()->redo();
    QCOMPARE(one.number, 1);
    QCOMPARE(two.number, 5);
    // A step of one's own forgets what was undone.
    two.arrange(7);
    QVERIFY(!history.stack()->canRedo());
    history.stack()->undo();
    QCOMPARE(two.number, 5);
}

void LayoutHistoryTest::quickChangesOfOnePageAreOneStep() {
    LayoutHistory history;
    NumberPage page(u"one"_s);
    history.watch(&page);
    for (int width = 1; width <= 20; ++width)
        page.arrange(width);
    QCOMPARE(history.stack()->count(), 1);
    letTimePass();
    page.arrange(30);
    QCOMPARE(history.stack()->count(), 2);
    history.stack()->undo();
    QCOMPARE(page.number, 20);
    history.stack()->undo();
    QCOMPARE(page.number, 0);
}

void LayoutHistoryTest::sameLayoutIsNoStep() {
    LayoutHistory history;
    NumberPage page(u"one"_s);
    history.watch(&page);
    page.arrange(0);
    QCOMPARE(history.stack()->count(), 0);
}

void LayoutHistoryTest::restoredLayoutIsTheBeginning() {
    LayoutHistory history;
    NumberPage page(u"one"_s);
    history.watch(&page);
    page.arrange(3);
    page.number = 8; // restored from the settings
    history.restart();
    QVERIFY(!history.stack()->canUndo());
    page.arrange(9);
    history.stack()->undo();
    QCOMPARE(page.number, 8);
}

void LayoutHistoryTest::pageThatWentIsNoHarm() {
    LayoutHistory history;
    auto page = std::make_unique<NumberPage>(u"one"_s);
    history.watch(page.get());
    page->arrange(3);
    page.reset();
    history.stack()->undo();
    history.stack()->redo();
    history.restart();
    QVERIFY(!history.stack()->canUndo());
}

QTEST_MAIN(LayoutHistoryTest)
#include "tst_layouthistory.moc"
