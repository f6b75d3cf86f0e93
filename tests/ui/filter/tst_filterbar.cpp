// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../shell/sampleconnections.h"
#include "netcore/observe/query/rowtables.h"
#include "ui/filter/completionlist.h"
#include "ui/filter/filterbar.h"
#include "ui/filter/filteredit.h"
#include "ui/filter/savedfiltersdialog.h"
#include "ui/models/connections/connectionfilterfields.h"
#include "ui/models/connections/connectionmodel.h"

#include <memory>
#include <QInputDialog>
#include <QListWidget>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace wayside;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

class FilterBarTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void writesAWholeFilterByKeyboard();
    void offersWhatTheModelHasSeen();
    void escapeClosesTheListOnly();
    void mistakeKeepsTheLastGoodFilter();
    void nameOfAFieldIsNoWordYet();
    void savesAndAppliesByName();
    void renamesAndDeletes();
    void savedFiltersSurviveAnything();

private:
    FilterBar& bar() { return *m_bar; }
    QString shownAt(int row) { return bar().edit()->completions()->offered().at(row).shown; }
    void keys(std::initializer_list<Qt::Key> each) {
        for (const Qt::Key key : each)
            QTest::keyClick(bar().edit(), key);
    }

    ConnectionModel m_model;
    std::unique_ptr<QWidget> m_window;
    FilterBar* m_bar = nullptr;
};

void FilterBarTest::init() {
    m_model.apply(tests::sampleUpdate(200));
    m_window = std::make_unique<QWidget>();
    auto* layout = new QVBoxLayout(m_window.get());
    m_bar = new FilterBar(connectionFilterSubject(m_model), m_window.get());
    layout->addWidget(m_bar);
    layout->addStretch(1);
    m_window->resize(800, 500);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    bar().edit()->setFocus();
}

void FilterBarTest::writesAWholeFilterByKeyboard() {
    const QSignalSpy changed(&bar(), &FilterBar::filterChanged);
    QTest::keyClicks(bar().edit(), u"sta"_s);
    QVERIFY(bar().edit()->isCompleting());
    QCOMPARE(shownAt(0), u"state"_s);
    QVERIFY(!bar().edit()->completions()->offered().at(0).description.isEmpty());
    keys({Qt::Key_Down, Qt::Key_Return});
    QCOMPARE(bar().text(), u"state:"_s);
    QTest::keyClicks(bar().edit(), u"ac"_s);
    QCOMPARE(shownAt(0), u"Active"_s);
    keys({Qt::Key_Down, Qt::Key_Tab});
    QCOMPARE(bar().text(), u"state:Active "_s);
    QVERIFY(bar().edit()->hasFocus());
    QTest::keyClicks(bar().edit(), u"off"_s);
    keys({Qt::Key_Down, Qt::Key_Return}); // "offset": comparisons are next
    QCOMPARE(bar().text(), u"state:Active offset"_s);
    QCOMPARE(shownAt(0), u">"_s);
    keys({Qt::Key_Down, Qt::Key_Return});
    QTest::keyClicks(bar().edit(), u"500ms"_s);
    keys({Qt::Key_Return});
    QCOMPARE(bar().filterText(), u"state:Active offset>500ms"_s);
    QVERIFY(!changed.isEmpty());
    QVERIFY(bar().complaint().isEmpty());
}

void FilterBarTest::offersWhatTheModelHasSeen() {
    QTest::keyClicks(bar().edit(), u"node:"_s);
    QCOMPARE(bar().edit()->completions()->offered().size(), 3); // two nodes, none
    QCOMPARE(shownAt(0), u"node-a"_s);
    QVERIFY(bar().edit()->completions()->offered().at(0).description.contains(u"13"_s));
    QTest::keyClicks(bar().edit(), u"b"_s);
    QCOMPARE(shownAt(0), u"node-b"_s);
    bar().setText({});
    QTest::keyClicks(bar().edit(), u"tlc:sub0001"_s);
    QVERIFY(shownAt(0).startsWith(u"sub0001"_s));
    // A click takes it, and the keyboard stays in the field.
    auto* list = bar().edit()->completions();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(0, 0)).center());
    QVERIFY(bar().text().startsWith(u"tlc:sub0001"_s) && bar().text().endsWith(u' '));
    QVERIFY(bar().edit()->hasFocus());
}

void FilterBarTest::escapeClosesTheListOnly() {
    QTest::keyClicks(bar().edit(), u"sta"_s);
    QVERIFY(bar().edit()->isCompleting());
    keys({Qt::Key_Escape});
    QVERIFY(!bar().edit()->isCompleting());
    QCOMPARE(bar().text(), u"sta"_s);
    QTest::keyClick(bar().edit(), Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(bar().edit()->isCompleting());
}

void FilterBarTest::mistakeKeepsTheLastGoodFilter() {
    bar().setText(u"node:node-a"_s);
    const QSignalSpy changed(&bar(), &FilterBar::filterChanged);
    bar().edit()->insert(u" state:nonsense"_s);
    QVERIFY(bar().hasMistake());
    QVERIFY(bar().complaint().isEmpty()); // someone is typing
    keys({Qt::Key_Escape, Qt::Key_Return});
    QVERIFY(bar().complaint().contains(u"State is one of"_s));
    QVERIFY(bar().complaint().contains(u"at character 19"_s));
    QVERIFY(bar().complaint().contains(u"node:node-a"_s));
    QCOMPARE(bar().filterText().trimmed(), u"node:node-a"_s);
    observe::ConnectionRow row;
    row.nodeId = u"node-b"_s;
    using Values = observe::query::RowValues<observe::ConnectionRow>;
    QVERIFY(!bar().filter().matches(Values(observe::query::connectionFields(), row)));
    bar().setText(u"node:node-b"_s);
    QVERIFY(bar().complaint().isEmpty());
    QVERIFY(bar().filter().matches(Values(observe::query::connectionFields(), row)));
}

void FilterBarTest::nameOfAFieldIsNoWordYet() {
    bar().setText(u"node:node-a "_s);
    QTest::keyClicks(bar().edit(), u"sta"_s);
    QCOMPARE(bar().filterText(), u"node:node-a "_s); // the table is not emptied meanwhile
    QTest::keyClicks(bar().edit(), u"rk"_s);
    QCOMPARE(bar().filterText(), u"node:node-a stark"_s); // no field: a word
    bar().setText({});
    QTest::keyClicks(bar().edit(), u"type"_s);
    QCOMPARE(bar().filterText(), QString());
    keys({Qt::Key_Return}); // meant as a word
    QCOMPARE(bar().filterText(), u"type"_s);
}

void FilterBarTest::savesAndAppliesByName() {
    bar().setScope(u"all"_s);
    bar().setText(u"offset>500ms"_s);
    bar().askToSave();
    auto* dialog = bar().findChild<QInputDialog*>();
    QVERIFY(dialog);
    dialog->setTextValue(u"Clocks & co"_s);
    dialog->accept();
    QCOMPARE(bar().saved().all().size(), 1);
    bar().setText({});
    const QSignalSpy scope(&bar(), &FilterBar::scopeRequested);
    QVERIFY(bar().apply(u"clocks & CO"_s));
    QCOMPARE(bar().filterText(), u"offset>500ms"_s);
    QCOMPARE(scope.at(0).at(0).toString(), u"all"_s);
    QVERIFY(!bar().apply(u"none such"_s));
}

void FilterBarTest::renamesAndDeletes() {
    SavedFilters filters;
    QVERIFY(filters.save({u"b"_s, u"type:tlc"_s, {}}));
    QVERIFY(filters.save({u"a"_s, u"type:broker"_s, {}}));
    SavedFiltersDialog dialog(filters);
    auto* list = dialog.findChild<QListWidget*>();
    list->setCurrentRow(0);
    list->item(0)->setText(u"B"_s); // taken
    QCOMPARE(list->item(0)->text(), u"a"_s);
    list->item(0)->setText(u"z"_s);
    QCOMPARE(list->item(1)->text(), u"z"_s);
    QCOMPARE(list->currentRow(), 1);
    dialog.findChild<QPushButton*>(u"delete"_s)->click();
    QCOMPARE(dialog.filters().all().size(), 1);
    QCOMPARE(dialog.filters().all().at(0).name, u"b"_s);
}

void FilterBarTest::savedFiltersSurviveAnything() {
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    SavedFilters filters;
    const auto name = [&random] {
        return QString(QChar(u'a' + random.bounded(6))).repeated(1 + random.bounded(2));
    };
    for (int step = 0; step < 2000; ++step) {
        switch (random.bounded(4)) {
        case 0:
            QVERIFY(filters.save({name(), u"type:tlc"_s, u"live"_s}));
            break;
        case 1:
            filters.rename(name(), name());
            break;
        case 2:
            filters.remove(name());
            break;
        default:
            QCOMPARE(SavedFilters::fromVariant(filters.toVariant()), filters);
        }
        QSet<QString> names;
        for (const SavedFilter& filter : filters.all())
            names.insert(filter.name);
        QCOMPARE(names.size(), filters.all().size());
    }
    QVERIFY(!filters.save({u"  "_s, u"x"_s, {}}));
    QVERIFY(!filters.save({QString(u'x').repeated(61), u"x"_s, {}}));
    QVERIFY(SavedFilters::fromVariant({u"text"_s, 3, QVariantMap()}).all().isEmpty());
}

QTEST_MAIN(FilterBarTest)
#include "tst_filterbar.moc"
