// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pageprinter.h"

#include "ui/shell/appearance.h"
#include "ui/shell/page.h"
#include "ui/shell/pdffile.h"
#include "ui/shell/tableprint.h"

#include <algorithm>
#include <QGuiApplication>
#include <QPagedPaintDevice>
#include <QPageLayout>
#include <QPainter>
#include <QPixmap>
#include <QTableView>
#include <vector>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

constexpr int lineGap = 6;
constexpr int pictureScale = 3; ///< of the page's picture: about 300 pixels an inch

/// A stretch of rows on one sheet.
struct Stretch {
    std::size_t table;
    int first, count;
};

/// The page in light colours while this lives.
class LightColours {
public:
    explicit LightColours(QWidget& page)
        : m_page(page)
        , m_before(page.palette())
        , m_hadOwn(page.testAttribute(Qt::WA_SetPalette)) {
        page.setPalette(Appearance::palette(false));
    }
    ~LightColours() { m_page.setPalette(m_hadOwn ? m_before : QPalette()); }
    LightColours(const LightColours&) = delete;
    LightColours& operator=(const LightColours&) = delete;

private:
    QWidget& m_page;
    QPalette m_before;
    bool m_hadOwn;
};

/// One print run: knows the sheet and where its body lies.
class Run {
public:
    Run(QPagedPaintDevice& device, const PagePrinter::Heading& heading, QPainter& painter)
        : m_device(device)
        , m_heading(heading)
        , m_painter(painter)
        , m_line(QFontMetrics(QGuiApplication::font()).height()) {
        const QRectF sheet = device.pageLayout().paintRectPixels(paperPixelsPerInch);
        m_width = sheet.width();
        m_height = sheet.height();
    }

    double bodyTop() const { return m_line + 2 * lineGap; }
    double bodyHeight() const { return m_height - bodyTop() - m_line - lineGap; }
    double width() const { return m_width; }

    void paintPicture(QWidget& page) {
        begin();
        const double fit = std::min({m_width / page.width(), bodyHeight() / page.height(), 1.0});
        // By way of a picture: painted straight onto paper, scrolled views show what lies beyond their edges.
        QPixmap picture(page.size() * pictureScale);
        picture.setDevicePixelRatio(pictureScale);
        page.render(&picture, {}, {}, QWidget::DrawWindowBackground | QWidget::DrawChildren);
        m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
        m_painter.drawPixmap(QRectF(QPointF(), QSizeF(page.size()) * fit), picture, QRectF(picture.rect()));
        end();
    }

    void paintTable(const TablePrint& table, double fit, const Stretch& stretch) {
        begin();
        if (!table.title().isEmpty()) {
            m_painter.drawText(QRectF(0, 0, m_width, m_line), Qt::AlignLeft | Qt::AlignVCenter,
                               table.title());
            m_painter.translate(0, m_line + lineGap);
        }
        m_painter.scale(fit, fit);
        table.paint(m_painter, stretch.first, stretch.count);
        const int missing = table.missingRows();
        if (missing > 0 && stretch.first + stretch.count >= table.rows()) {
            m_painter.setFont(QGuiApplication::font());
            m_painter.setPen(Appearance::palette(false).color(QPalette::Text));
            m_painter.drawText(QPointF(8, (stretch.count + 2) * table.rowHeight()),
                               Page::tr("%n more rows are not printed.", nullptr, missing));
        }
        end();
    }

    int rowsOn(const TablePrint& table, double fit) const {
        const double body = bodyHeight() - (table.title().isEmpty() ? 0 : m_line + lineGap);
        // One row for the titles and two for the words on missing rows.
        return std::max(1, int(body / fit / table.rowHeight()) - 3);
    }

    void setSheets(int sheets) { m_sheets = sheets; }

private:
    void begin() {
        if (m_sheet++ > 0)
            m_device.newPage();
        m_painter.save();
        m_painter.setFont(QGuiApplication::font());
        m_painter.setPen(Appearance::palette(false).color(QPalette::Text));
        const QRectF top(0, 0, m_width, m_line);
        m_painter.drawText(
            top, Qt::AlignLeft | Qt::AlignVCenter,
            Page::tr("Wayside — %1 — %2", "page, source").arg(m_heading.title, m_heading.source));
        m_painter.drawText(top, Qt::AlignRight | Qt::AlignVCenter, m_heading.time);
        m_painter.drawText(QRectF(0, m_height - m_line, m_width, m_line), Qt::AlignRight | Qt::AlignVCenter,
                           Page::tr("Sheet %1 of %2").arg(m_sheet).arg(m_sheets));
        m_painter.translate(0, bodyTop());
    }
    void end() { m_painter.restore(); }

    QPagedPaintDevice& m_device;
    const PagePrinter::Heading& m_heading;
    QPainter& m_painter;
    double m_line;
    double m_width, m_height;
    int m_sheet = 0;
    int m_sheets = 1;
};

} // namespace

PagePrinter::PagePrinter(Page& page, Heading heading) : m_page(page), m_heading(std::move(heading)) {}

bool PagePrinter::print(QPagedPaintDevice& device) {
    QPainter painter(&device);
    if (!painter.isActive())
        return false;
    Run run(device, m_heading, painter);
    std::vector<TablePrint> tables;
    std::vector<Stretch> stretches;
    for (const QTableView* view : m_page.findChildren<QTableView*>()) {
        if (!view->isVisibleTo(&m_page))
            continue;
        TablePrint table(*view, Appearance::palette(false), mostRows);
        if (table.isEmpty())
            continue;
        const int each = run.rowsOn(table, std::min(1.0, run.width() / table.width()));
        for (int first = 0; first < table.rows(); first += each)
            stretches.push_back({tables.size(), first, std::min(each, table.rows() - first)});
        tables.push_back(std::move(table));
    }
    m_sheets = 1 + int(stretches.size());
    run.setSheets(m_sheets);
    {
        const LightColours light(m_page);
        run.paintPicture(m_page);
    }
    for (const Stretch& stretch : stretches) {
        const TablePrint& table = tables[stretch.table];
        run.paintTable(table, std::min(1.0, run.width() / table.width()), stretch);
    }
    return true;
}

Result<void> PagePrinter::savePdf(const QString& file) {
    return savePdfFile(file, m_heading.title, QPageLayout::Landscape,
                       [this](QPagedPaintDevice& device) { return print(device); });
}

} // namespace wayside::ui
