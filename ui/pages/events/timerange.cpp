// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/events/timerange.h"

#include "ui/shell/displaytime.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

constexpr qint64 all = 0, custom = -1;
constexpr qint64 minute = 60'000, hour = 60 * minute;

QDateTimeEdit* makeEdit(const QString& name, QWidget* parent) {
    auto* edit = new QDateTimeEdit(parent);
    edit->setAccessibleName(name);
    showInDisplayZone(*edit);
    edit->setDisplayFormat(u"yyyy-MM-dd HH:mm:ss"_s);
    edit->setCalendarPopup(true);
    edit->setKeyboardTracking(false);
    return edit;
}

} // namespace

TimeRange::TimeRange(QWidget* parent)
    : QWidget(parent)
    , m_choice(new QComboBox(this))
    , m_from(makeEdit(tr("From"), this))
    , m_until(makeEdit(tr("Until"), this))
    , m_dash(new QLabel(u"–"_s, this)) {
    m_choice->setAccessibleName(tr("Time"));
    m_choice->addItem(tr("All times"), all);
    m_choice->addItem(tr("Last 15 minutes"), 15 * minute);
    m_choice->addItem(tr("Last hour"), hour);
    m_choice->addItem(tr("Last 24 hours"), 24 * hour);
    m_choice->addItem(tr("From and until"), custom);
    const QDateTime now = QDateTime::currentDateTime();
    m_from->setDateTime(now.addSecs(-3600));
    m_until->setDateTime(now);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_choice, m_from, m_dash, m_until})
        layout->addWidget(widget);
    showEdits();
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        showEdits();
        Q_EMIT changed();
    });
    for (QDateTimeEdit* edit : {m_from, m_until})
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &TimeRange::changed);
}

bool TimeRange::isCustom() const {
    return m_choice->currentData().toLongLong() == custom;
}

void TimeRange::showEdits() {
    for (QWidget* widget : std::initializer_list<QWidget*>{m_from, m_dash, m_until})
        widget->setVisible(isCustom());
}

std::optional<qint64> TimeRange::fromMs(qint64 nowMs) const {
    if (isCustom())
        return m_from->dateTime().toMSecsSinceEpoch();
    const qint64 span = m_choice->currentData().toLongLong();
    return span > 0 && nowMs > 0 ? std::optional(nowMs - span) : std::nullopt;
}

std::optional<qint64> TimeRange::untilMs() const {
    return isCustom() ? std::optional(m_until->dateTime().toMSecsSinceEpoch()) : std::nullopt;
}

void TimeRange::showAll() {
    m_choice->setCurrentIndex(0);
}

QVariantMap TimeRange::layout() const {
    // The dates of yesterday would hide everything tomorrow: only the kind of stretch is kept.
    return {{u"span"_s, isCustom() ? all : m_choice->currentData().toLongLong()}};
}

void TimeRange::setLayout(const QVariantMap& layout) {
    const QSignalBlocker blocked(m_choice);
    const int index = m_choice->findData(layout.value(u"span"_s, all).toLongLong());
    m_choice->setCurrentIndex(qMax(0, index));
    showEdits();
}

} // namespace wayside::ui
