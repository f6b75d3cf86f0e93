// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/enforcement/periodchooser.h"

#include "ui/shell/displaytime.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>

namespace wayside::ui {

using namespace Qt::StringLiterals;

PeriodChooser::PeriodChooser(QWidget* parent)
    : QWidget(parent)
    , m_box(new QComboBox(this))
    , m_from(new QDateTimeEdit(this))
    , m_until(new QDateTimeEdit(this)) {
    m_box->setAccessibleName(tr("Period"));
    m_box->setToolTip(tr("How far back stored closes are shown"));
    for (const QString& words : {tr("Last hour"), tr("Last 24 hours"), tr("Last 7 days"), tr("Last 30 days"),
                                 tr("All stored"), tr("From \u2026 to")})
        m_box->addItem(words);
    m_box->setCurrentIndex(int(Choice::LastDay));
    const QDateTime now = QDateTime::currentDateTime();
    for (QDateTimeEdit* edit : {m_from, m_until}) {
        showInDisplayZone(*edit);
        edit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
        edit->setCalendarPopup(true);
        connect(edit, &QDateTimeEdit::editingFinished, this, &PeriodChooser::chosen);
    }
    m_from->setDateTime(now.addDays(-1));
    m_until->setDateTime(now);
    m_from->setAccessibleName(timesInUtc() ? tr("From, UTC") : tr("From, local time"));
    m_until->setAccessibleName(timesInUtc() ? tr("Until, UTC") : tr("Until, local time"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_box);
    layout->addWidget(m_from);
    layout->addWidget(m_until);
    connect(m_box, &QComboBox::currentIndexChanged, this, [this] {
        showEdits();
        Q_EMIT chosen();
    });
    showEdits();
}

void PeriodChooser::showEdits() {
    m_from->setVisible(choice() == Choice::Span);
    m_until->setVisible(choice() == Choice::Span);
}

void PeriodChooser::setChoice(Choice choice) {
    m_box->setCurrentIndex(int(choice));
}

void PeriodChooser::setSpan(qint64 fromMs, qint64 untilMs) {
    m_from->setDateTime(QDateTime::fromMSecsSinceEpoch(fromMs));
    m_until->setDateTime(QDateTime::fromMSecsSinceEpoch(untilMs));
    if (choice() == Choice::Span)
        Q_EMIT chosen();
    else
        setChoice(Choice::Span);
}

PeriodChooser::Choice PeriodChooser::choice() const {
    return Choice(m_box->currentIndex());
}

Period PeriodChooser::period(qint64 nowMs) const {
    constexpr qint64 hour = 3'600'000;
    const auto last = [nowMs](qint64 hours) { return Period{nowMs - hours * hour, std::nullopt}; };
    switch (choice()) {
    case Choice::LastHour:
        return last(1);
    case Choice::LastDay:
        return last(24);
    case Choice::LastWeek:
        return last(24 * 7);
    case Choice::LastMonth:
        return last(24 * 30);
    case Choice::Everything:
        return {};
    case Choice::Span:
        return {m_from->dateTime().toMSecsSinceEpoch(), m_until->dateTime().toMSecsSinceEpoch()};
    }
    return {};
}

QString PeriodChooser::inWords() const {
    switch (choice()) {
    case Choice::LastHour:
        return tr("the last hour");
    case Choice::LastDay:
        return tr("the last 24 hours");
    case Choice::LastWeek:
        return tr("the last 7 days");
    case Choice::LastMonth:
        return tr("the last 30 days");
    case Choice::Everything:
        return tr("all that is stored");
    case Choice::Span:
        return tr("the chosen span");
    }
    return {};
}

} // namespace wayside::ui
