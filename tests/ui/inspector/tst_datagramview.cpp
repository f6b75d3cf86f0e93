// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/netcore/inspect/trafficsamples.h"
#include "ui/delegates/figuretable.h"
#include "ui/pages/inspector/datagramview.h"
#include "ui/pages/inspector/hexview.h"
#include "ui/pages/inspector/notelist.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace wayside;
using namespace wayside::test;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

class DatagramViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aChosenFieldIsLitAmongTheBytes();
    void aChosenByteChoosesItsField();
    void keysMoveThroughTheBytes();
    void textIsSetOut();
    void whatWasNotKeptIsSaid();
    void layoutIsKept();
    void anyRecordCanBeShown();
};

namespace {

observe::TrafficRecord sample() {
    TrafficScript script;
    script.payload(false, "sub00017", R"({"a":1})");
    return script.records().first();
}

struct Parts {
    explicit Parts(DatagramView& view)
        : fields(view.findChild<FigureTable*>(u"datagramFields"_s))
        , hex(view.findChild<HexView*>(u"datagramHex"_s))
        , text(view.findChild<QPlainTextEdit*>(u"datagramText"_s))
        , tabs(view.findChild<QTabWidget*>(u"datagramTabs"_s)) {}
    FigureTable* fields;
    HexView* hex;
    QPlainTextEdit* text;
    QTabWidget* tabs;
};

} // namespace

void DatagramViewTest::aChosenFieldIsLitAmongTheBytes() {
    DatagramView view;
    const Parts parts(view);
    view.resize(900, 400);
    view.show();
    view.setRecord(sample());
    // The payload is what people look for first.
    QCOMPARE(parts.hex->litOffset(), 22);
    QCOMPARE(parts.hex->litSize(), 7);
    parts.fields->setFocus();
    QTest::keyClick(parts.fields, Qt::Key_Up);
    QCOMPARE(parts.hex->litOffset(), 14); // the origin timestamp
    QCOMPARE(parts.hex->litSize(), 8);
    QTest::keyClick(parts.hex, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), parts.hex->copyText());
    QCOMPARE(parts.hex->copyText().size(), 8 * 3 - 1);
}

void DatagramViewTest::aChosenByteChoosesItsField() {
    DatagramView view;
    const Parts parts(view);
    view.resize(1200, 400);
    view.show();
    view.setRecord(sample());
    QTest::mouseClick(parts.hex->viewport(), Qt::LeftButton, {},
                      QPoint(8 + 10 * parts.hex->fontMetrics().horizontalAdvance(u'0') + 2, 10));
    QCOMPARE(parts.hex->cursor(), 1);
    QCOMPARE(parts.fields->currentIndex().row(), 0); // the prefix
    QCOMPARE(parts.hex->litSize(), 2);
}

void DatagramViewTest::keysMoveThroughTheBytes() {
    DatagramView view;
    const Parts parts(view);
    view.resize(900, 400);
    view.show();
    view.setRecord(sample());
    parts.hex->setFocus();
    QTest::keyClick(parts.hex, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(parts.hex->cursor(), 0);
    QTest::keyClick(parts.hex, Qt::Key_Right);
    QTest::keyClick(parts.hex, Qt::Key_Right);
    QCOMPARE(parts.hex->cursor(), 2);
    QCOMPARE(parts.fields->currentIndex().row(), 1); // the size field
    QTest::keyClick(parts.hex, Qt::Key_Down);
    QCOMPARE(parts.hex->cursor(), 18);
    QTest::keyClick(parts.hex, Qt::Key_Down); // no row below has this column
    QCOMPARE(parts.hex->cursor(), 18);
    QTest::keyClick(parts.hex, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(parts.hex->cursor(), 28);
    QTest::keyClick(parts.hex, Qt::Key_Right);
    QCOMPARE(parts.hex->cursor(), 28);
    QVERIFY(parts.hex->accessibleDescription().contains(u"28"_s));
}

void DatagramViewTest::textIsSetOut() {
    DatagramView view;
    const Parts parts(view);
    view.setRecord(sample());
    QCOMPARE(parts.text->toPlainText(), u"{\n    \"a\": 1\n}"_s);
    TrafficScript script;
    script.say(true, wire::Bye{"maintenance"});
    view.setRecord(script.records().first());
    QCOMPARE(parts.text->toPlainText(), u"maintenance"_s);
}

void DatagramViewTest::whatWasNotKeptIsSaid() {
    DatagramView view;
    const Parts parts(view);
    observe::TrafficRecord record = sample();
    record.bytes.truncate(24);
    view.setRecord(record, {{inspect::NoteKind::CutShort, 24, record.size}});
    auto* notes = view.findChild<NoteList*>();
    QCOMPARE(notes->count(), 1);
    QVERIFY(notes->item(0)->text().contains(u"24 of 29"_s));
    QCOMPARE(parts.hex->litSize(), 2);
    record.bytes.clear();
    view.setRecord(record);
    QCOMPARE(parts.hex->litSize(), 0);
    QVERIFY(parts.text->toPlainText().isEmpty());
}

void DatagramViewTest::layoutIsKept() {
    DatagramView view;
    const QSignalSpy changed(&view, &DatagramView::layoutChanged);
    view.setRecord(sample());
    QCOMPARE(changed.size(), 0);
    Parts(view).tabs->setCurrentIndex(1);
    QCOMPARE(changed.size(), 1);
    DatagramView other;
    other.setLayout(view.layout());
    QCOMPARE(Parts(other).tabs->currentIndex(), 1);
}

void DatagramViewTest::anyRecordCanBeShown() {
    DatagramView view;
    view.resize(500, 200);
    view.show();
    for (observe::TrafficRecord record : sampleTraffic()) {
        for (const qsizetype kept : {record.bytes.size(), qsizetype(5), qsizetype(0)}) {
            record.bytes.truncate(kept);
            view.setRecord(record);
            view.grab();
        }
    }
    view.clear(u"nothing"_s);
    view.grab();
}

QTEST_MAIN(DatagramViewTest)
#include "tst_datagramview.moc"
