// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"
#include "tests/ui/shell/fakesource.h"
#include "tests/ui/shell/sampleconnections.h"
#include "ui/shell/appearance.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QTextEdit>

using namespace wayside;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

/// All pages as a screen reader and a keyboard meet them: everything that takes the keyboard has a name, Tab
/// reaches it, and no two actions that can be pressed have the same keys.
class AccessibilityWalk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everythingHasAName_data();
    void everythingHasAName();
    void tabReachesEverything_data() { everythingHasAName_data(); }
    void tabReachesEverything();
    void noKeysAreDoubled_data() { everythingHasAName_data(); }
    void noKeysAreDoubled();

private:
    MainWindow& window() { return m_console->window(); }
    static bool isPartOfAnother(const QWidget& widget);
    static QString nameOf(const QWidget& widget);
    static QString describe(const QWidget& widget);

    Appearance m_appearance;
    std::unique_ptr<console::Console> m_console;
};

void AccessibilityWalk::initTestCase() {
    auto source = std::make_unique<tests::FakeSource>();
    auto* fake = source.get();
    m_console = std::make_unique<console::Console>(std::move(source), m_appearance);
    QVERIFY(m_console->start({}, nullptr));
    fake->send(tests::sampleUpdate(40));
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(&window()));
}

void AccessibilityWalk::everythingHasAName_data() {
    QTest::addColumn<QString>("page");
    QVERIFY(m_console);
    for (const QString& name : window().pageNames())
        QTest::newRow(qPrintable(name)) << name;
}

/// Headers, scroll bars, the line within a spin box: what it belongs to has the name.
bool AccessibilityWalk::isPartOfAnother(const QWidget& widget) {
    if (qobject_cast<const QHeaderView*>(&widget) || qobject_cast<const QScrollBar*>(&widget) ||
        qobject_cast<const QSplitterHandle*>(&widget) || widget.objectName().startsWith("qt_"_L1))
        return true;
    const QWidget* parent = widget.parentWidget();
    const auto* area = qobject_cast<const QAbstractScrollArea*>(parent);
    if (area && area->viewport() == &widget)
        return true;
    return parent &&
           (qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent));
}

QString AccessibilityWalk::nameOf(const QWidget& widget) {
    if (!widget.accessibleName().isEmpty())
        return widget.accessibleName();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget);
        button && !button->text().isEmpty())
        return button->text();
    if (const auto* group = qobject_cast<const QGroupBox*>(&widget))
        return group->title();
    // A reader tells the tab that is chosen.
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget); tabs && tabs->count() > 0)
        return tabs->tabText(0);
    if (const auto* tabs = qobject_cast<const QTabWidget*>(&widget); tabs && tabs->count() > 0)
        return tabs->tabText(0);
    for (const auto* label : widget.window()->findChildren<QLabel*>()) {
        if (label->buddy() == &widget)
            return label->text();
    }
    return {};
}

QString AccessibilityWalk::describe(const QWidget& widget) {
    QString path;
    for (const QWidget* each = &widget; each; each = each->parentWidget())
        path.prepend(u'/' + QString::fromLatin1(each->metaObject()->className()).section(u':', -1) +
                     (each->objectName().isEmpty() ? QString() : u'#' + each->objectName()));
    return path;
}

void AccessibilityWalk::everythingHasAName() {
    QFETCH(QString, page);
    QVERIFY(window().showPage(page));
    QStringList nameless;
    int seen = 0;
    for (const QWidget* widget : window().currentPage()->findChildren<QWidget*>()) {
        const bool takesKeys = (widget->focusPolicy() & Qt::TabFocus) != 0;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        // One without words is hidden until there is something to do; lists of choosers are windows.
        const bool waits =
            button && button->text().isEmpty() && button->icon().isNull() && button->isHidden();
        if (!takesKeys || waits || isPartOfAnother(*widget) || widget->window() != &window())
            continue;
        ++seen;
        if (nameOf(*widget).trimmed().isEmpty())
            nameless.append(describe(*widget));
    }
    QVERIFY(seen > 0);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void AccessibilityWalk::tabReachesEverything() {
    QFETCH(QString, page);
    QVERIFY(window().showPage(page));
    Page* shown = window().currentPage();
    // The chain that Tab follows, as Qt keeps it: once around.
    QSet<const QWidget*> chain;
    for (const QWidget* each = shown->nextInFocusChain(); each && each != shown && chain.size() < 100'000;
         each = each->nextInFocusChain())
        chain.insert(each);
    QStringList unreached;
    for (const QWidget* widget : shown->findChildren<QWidget*>()) {
        const bool wants = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isEnabled() &&
                           widget->isVisibleTo(shown) && !widget->isWindow() && !isPartOfAnother(*widget);
        const QWidget* meant = widget->focusProxy() ? widget->focusProxy() : widget;
        if (wants && !chain.contains(meant))
            unreached.append(describe(*widget));
    }
    // What holds more than a line must let go of Tab.
    for (const auto* text : shown->findChildren<QPlainTextEdit*>()) {
        if (!text->tabChangesFocus() && text->focusPolicy() & Qt::TabFocus)
            unreached.append(u"keeps Tab: "_s + describe(*text));
    }
    for (const auto* text : shown->findChildren<QTextEdit*>()) {
        if (!text->tabChangesFocus() && !text->isReadOnly() && text->focusPolicy() & Qt::TabFocus)
            unreached.append(u"keeps Tab: "_s + describe(*text));
    }
    for (const auto* view : shown->findChildren<QAbstractItemView*>()) {
        if (view->tabKeyNavigation() && view->focusPolicy() & Qt::TabFocus)
            unreached.append(u"keeps Tab: "_s + describe(*view));
    }
    QVERIFY2(unreached.isEmpty(), qPrintable(unreached.join(u'\n')));
}

void AccessibilityWalk::noKeysAreDoubled() {
    QFETCH(QString, page);
    QVERIFY(window().showPage(page));
    QMultiMap<QString, const QAction*> keys;
    std::function<void(const QMenu&)> collect = [&](const QMenu& menu) {
        for (const QAction* action : menu.actions()) {
            if (action->menu())
                collect(*action->menu());
            for (const QKeySequence& key : action->shortcuts()) {
                if (!keys.values(key.toString()).contains(action))
                    keys.insert(key.toString(), action);
            }
        }
    };
    for (const QAction* menu : window().menuBar()->actions()) {
        if (menu->isVisible() && menu->menu())
            collect(*menu->menu());
    }
    // Those that stand in no menu work all the same.
    for (const QWidget* widget : window().currentPage()->findChildren<QWidget*>()) {
        if (!widget->isVisible()) // keys of what is not seen do nothing
            continue;
        for (const QAction* action : widget->actions()) {
            const bool everywhere = action->shortcutContext() == Qt::WindowShortcut ||
                                    action->shortcutContext() == Qt::ApplicationShortcut;
            for (const QKeySequence& key : action->shortcuts()) {
                if (everywhere && !keys.values(key.toString()).contains(action))
                    keys.insert(key.toString(), action);
            }
        }
    }
    QStringList doubled;
    for (const QString& key : keys.uniqueKeys()) {
        QStringList names;
        for (const QAction* action : keys.values(key))
            names.append(action->text());
        if (names.size() > 1 && !key.isEmpty())
            doubled.append(key + u": "_s + names.join(u", "_s));
    }
    QVERIFY2(doubled.isEmpty(), qPrintable(doubled.join(u'\n')));
}

QTEST_MAIN(AccessibilityWalk)
#include "tst_accessibility.moc"
