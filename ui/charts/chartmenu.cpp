// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartmenu.h"

#include "netcore/observe/csvtable.h"
#include "ui/shell/tearoffframe.h"

#include <cmath>
#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDateTime>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QTimeZone>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace wayside::ui::charts {

QString cell(double value) {
    return std::isfinite(value) ? QString::number(value, 'g', 12) : QString();
}

QString timeCell(double utcMs) {
    return QDateTime::fromMSecsSinceEpoch(qint64(utcMs), QTimeZone::utc())
        .toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"_s);
}

ChartMenu::ChartMenu(QWidget& chart, const QString& stem, std::function<ChartTable()> table)
    : QObject(&chart)
    , m_chart(chart)
    , m_stem(stem)
    , m_table(std::move(table)) {
    const auto add = [this](const QString& text, auto slot) {
        auto* action = new QAction(text, this);
        connect(action, &QAction::triggered, this, slot);
        m_actions.append(action);
    };
    add(tr("Save the picture as PNG\u2026"), [this] { ask(Format::Png); });
    add(tr("Save the drawing as SVG\u2026"), [this] { ask(Format::Svg); });
    add(tr("Save the values as CSV\u2026"), [this] { ask(Format::Csv); });
    add(tr("Copy the picture"), [this] { QGuiApplication::clipboard()->setPixmap(m_chart.grab()); });
    watch(chart);
}

void ChartMenu::watch(QWidget& widget) {
    widget.installEventFilter(this);
    const auto parts = widget.findChildren<QWidget*>();
    for (QWidget* part : parts)
        part->installEventFilter(this);
}

bool ChartMenu::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ContextMenu)
        return QObject::eventFilter(watched, event);
    show(static_cast<QContextMenuEvent*>(event)->globalPos());
    return true;
}

void ChartMenu::show(QPoint where) {
    // Torn off, the chart stands in another window, but the frame that tore it is still the one to bring it
    // back.
    for (QWidget* each = m_chart.parentWidget(); each && !m_frame; each = each->parentWidget())
        m_frame = qobject_cast<TearOffFrame*>(each);
    QMenu menu(&m_chart);
    menu.addActions(m_own);
    if (!m_own.isEmpty())
        menu.addSeparator();
    menu.addActions(m_actions);
    if (m_frame) {
        menu.addSeparator();
        menu.addAction(m_frame->action());
    }
    menu.exec(where);
}

void ChartMenu::ask(Format format) {
    struct Kind {
        QString title, filter, suffix;
    };
    const auto kind = [format]() -> Kind {
        switch (format) {
        case Format::Png:
            return {tr("Save the picture"), tr("Pictures (*.png)"), u"png"_s};
        case Format::Svg:
            return {tr("Save the drawing"), tr("Drawings (*.svg)"), u"svg"_s};
        default:
            return {tr("Save the values"), tr("Tables (*.csv)"), u"csv"_s};
        }
    }();
    const QString moment = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    const QString path = QFileDialog::getSaveFileName(
        m_chart.window(), kind.title, u"%1-%2.%3"_s.arg(m_stem, moment, kind.suffix), kind.filter);
    if (path.isEmpty())
        return;
    if (const QString problem = save(format, path); !problem.isEmpty())
        QMessageBox::warning(m_chart.window(), kind.title, problem);
}

QByteArray ChartMenu::drawing() const {
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(m_chart.size());
    generator.setViewBox(QRect(QPoint(), m_chart.size()));
    generator.setResolution(m_chart.logicalDpiX());
    generator.setTitle(m_chart.accessibleName());
    QPainter painter(&generator);
    m_chart.render(&painter, QPoint(), QRegion(), QWidget::DrawWindowBackground | QWidget::DrawChildren);
    painter.end();
    return buffer.data();
}

QString ChartMenu::save(Format format, const QString& path) const {
    QSaveFile file(path);
    bool done = file.open(QIODevice::WriteOnly);
    if (done && format == Format::Png) {
        done = m_chart.grab().save(&file, "PNG");
    } else if (done) {
        QByteArray bytes;
        if (format == Format::Svg) {
            bytes = drawing();
        } else {
            const ChartTable table = m_table();
            bytes = observe::csvTable(table.titles, table.rows, observe::CsvText::Guarded).toUtf8();
        }
        done = file.write(bytes) == bytes.size();
    }
    if (done && file.commit())
        return {};
    return tr("%1 could not be written: %2. Nothing was kept; choose another place.")
        .arg(path, file.errorString());
}

} // namespace wayside::ui::charts
