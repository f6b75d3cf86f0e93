// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/figuretable.h"
#include "ui/shell/appearance.h"
#include "ui/shell/page.h"
#include "ui/shell/pageprinter.h"
#include "ui/shell/tableprint.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QPdfWriter>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace wayside::ui;
using namespace Qt::StringLiterals;

namespace {

/// A page with one table of `rows` rows.
class TablePage : public Page {
public:
    explicit TablePage(int rows) : m_model(rows, 3), m_table(new FigureTable(this)) {
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < 3; ++column)
                m_model.setItem(row, column, new QStandardItem(u"%1/%2"_s.arg(row).arg(column)));
        }
        m_table->setModel(&m_model);
        m_table->setAccessibleName(u"Rows"_s);
        auto* layout = new QVBoxLayout(this);
        layout->addWidget(m_table);
        resize(900, 600);
    }
    QString pageName() const override { return u"table"_s; }
    QString title() const override { return u"Table"_s; }
    QString iconName() const override { return {}; }
    FigureTable* table() const { return m_table; }

private:
    QStandardItemModel m_model;
    FigureTable* m_table;
};

const PagePrinter::Heading heading{u"Table"_s, u"Test"_s, u"2026-01-15 14:02:11.250 UTC"_s};

int darkPixels(const QImage& image) {
    int dark = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
    }
    return dark;
}

} // namespace

class PagePrinterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRowComesOnPaper_data();
    void everyRowComesOnPaper();
    void tablePaintsItsRowsAndNoOthers();
    void darkScreenPrintsLight();
    void emptyTableNeedsNoSheet();
    void oldDocumentStaysWhenTheNewOneFails();
};

void PagePrinterTest::everyRowComesOnPaper_data() {
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("missing");
    QTest::newRow("one") << 1 << 0;
    QTest::newRow("some sheets") << 200 << 0;
    QTest::newRow("as many as are printed") << PagePrinter::mostRows << 0;
    QTest::newRow("one more") << PagePrinter::mostRows + 1 << 1;
}

void PagePrinterTest::everyRowComesOnPaper() {
    QFETCH(int, rows);
    QFETCH(int, missing);
    TablePage page(rows);
    page.show();
    QTemporaryDir folder;
    const QString file = folder.filePath(u"page.pdf"_s);
    PagePrinter printer(page, heading);
    QVERIFY(printer.savePdf(file));
    QFile document(file);
    QVERIFY(document.open(QIODevice::ReadOnly));
    const QByteArray bytes = document.readAll();
    QVERIFY(bytes.startsWith("%PDF-"));
    QVERIFY(bytes.trimmed().endsWith("%%EOF"));
    // Each sheet is a page object of the document.
    QCOMPARE(bytes.count("/Type /Page\n"), printer.sheets());
    const TablePrint table(*page.table(), Appearance::palette(false), PagePrinter::mostRows);
    QCOMPARE(table.rows() + table.missingRows(), rows);
    QCOMPARE(table.missingRows(), missing);
    QVERIFY(printer.sheets() >= 2 && printer.sheets() > table.rows() / 60);
}

void PagePrinterTest::tablePaintsItsRowsAndNoOthers() {
    TablePage page(6);
    page.table()->setColumnHidden(1, true);
    const TablePrint table(*page.table(), Appearance::palette(false), 4);
    QCOMPARE(table.rows(), 4);
    QCOMPARE(table.missingRows(), 2);
    QCOMPARE(table.width(), page.table()->columnWidth(0) + page.table()->columnWidth(2));
    QImage image(table.width(), table.rowHeight() * 8, QImage::Format_RGB32);
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        table.paint(painter, 2, 5);
    }
    const auto ink = [&](int line) {
        return darkPixels(image.copy(0, line * table.rowHeight() + 2, table.width(), table.rowHeight() - 4));
    };
    QVERIFY(ink(0) > 0); // titles
    QVERIFY(ink(1) > 0); // row 2
    QVERIFY(ink(2) > 0); // row 3
    QCOMPARE(ink(3), 0); // row 4 is beyond the four
}

void PagePrinterTest::darkScreenPrintsLight() {
    Appearance appearance;
    appearance.setScheme(Appearance::Scheme::Dark);
    TablePage page(3);
    page.show();
    QTemporaryDir folder;
    PagePrinter printer(page, heading);
    QVERIFY(printer.savePdf(folder.filePath(u"page.pdf"_s)));
    QVERIFY2(Appearance::isDark(page.palette()), "the screen stays as it was");
    QVERIFY(!page.testAttribute(Qt::WA_SetPalette));
    appearance.setScheme(Appearance::Scheme::Light);
    QTRY_VERIFY2(!Appearance::isDark(page.palette()), "and follows the program's colours again");
}

void PagePrinterTest::emptyTableNeedsNoSheet() {
    TablePage page(0);
    page.show();
    QTemporaryDir folder;
    PagePrinter printer(page, heading);
    QVERIFY(printer.savePdf(folder.filePath(u"page.pdf"_s)));
    QCOMPARE(printer.sheets(), 1);
}

void PagePrinterTest::oldDocumentStaysWhenTheNewOneFails() {
    TablePage page(3);
    page.show();
    PagePrinter printer(page, heading);
    const auto refused = printer.savePdf(u"/no/such/folder/page.pdf"_s);
    QVERIFY(!refused);
    QVERIFY(!refused.error().detail.empty());
}

QTEST_MAIN(PagePrinterTest)
#include "tst_pageprinter.moc"
