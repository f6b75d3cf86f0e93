// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/access/logssection.h"

#include "ui/delegates/figuretable.h"
#include "ui/models/access/accesscolumns.h"
#include "ui/pages/access/accesswords.h"
#include "ui/pages/access/logdetails.h"
#include "ui/shell/displaytime.h"
#include "ui/shell/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

using client::SessionLog;

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 dayMs = 24 * hourMs;
constexpr qint64 weekMs = 7 * dayMs;
constexpr auto notEnded = "-"_L1; ///< in the chooser of end reasons

} // namespace

LogsSection::LogsSection(AccessContext& context, QWidget* parent)
    : TypedSection(context, accesscolumns::ofLogs(), parent)
    , m_span(new QComboBox(this))
    , m_from(new QDateTimeEdit(this))
    , m_until(new QDateTimeEdit(this))
    , m_reason(new QComboBox(this))
    , m_never(new QCheckBox(tr("Never connected"), this))
    , m_details(new LogDetails(this)) {
    constexpr int detailsHeight = 220;
    constexpr int tableHeight = 420;
    buildLine();
    splitter()->addWidget(m_details);
    splitter()->setStretchFactor(0, 1);
    splitter()->setSizes({tableHeight, detailsHeight});
    constexpr int created = 2;
    table()->sortByColumn(created, Qt::DescendingOrder);
    connect(this, &AccessSection::chosenChanged, this, [this] { m_details->present(chosenLog()); });
    followSpan();
    follow();
}

void LogsSection::buildLine() {
    m_span->addItems({tr("Last hour"), tr("Last 24 hours"), tr("Last 7 days"), tr("From … until")});
    m_span->setCurrentIndex(int(Span::Day));
    m_span->setAccessibleName(tr("Span of time"));
    for (QDateTimeEdit* edit : {m_from, m_until}) {
        edit->setCalendarPopup(true);
        showInDisplayZone(*edit);
        edit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    }
    m_from->setAccessibleName(tr("From"));
    m_until->setAccessibleName(tr("Until"));
    m_reason->addItem(tr("Any end"), QString());
    m_reason->addItem(tr("not ended"), QString(notEnded));
    for (const auto& [reason, name] : endReasonNames)
        m_reason->addItem(words::endReason(reason), QString::fromLatin1(name.data(), qsizetype(name.size())));
    m_reason->setAccessibleName(tr("Why it ended"));
    auto* load = new QPushButton(tr("Load"), this);
    connect(load, &QPushButton::clicked, this, &LogsSection::load);
    connect(m_span, &QComboBox::activated, this, [this] {
        followSpan();
        if (span() != Span::Custom)
            this->load();
        Q_EMIT layoutChanged();
    });
    connect(m_reason, &QComboBox::currentIndexChanged, this, &LogsSection::narrow);
    connect(m_never, &QCheckBox::toggled, this, &LogsSection::narrow);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(8, 8, 8, 0);
    line->setSpacing(8);
    for (QWidget* each : std::initializer_list<QWidget*>{m_span, m_from, m_until, load, m_reason, m_never})
        line->addWidget(each);
    line->addStretch();
    column()->insertLayout(0, line);
}

LogsSection::Span LogsSection::span() const {
    return Span(m_span->currentIndex());
}

void LogsSection::followSpan() {
    const bool custom = span() == Span::Custom;
    m_from->setVisible(custom);
    m_until->setVisible(custom);
    if (custom && !m_hasLoaded)
        return;
    if (!custom) {
        const QDateTime now = QDateTime::currentDateTime();
        const qint64 back = span() == Span::Hour ? hourMs : span() == Span::Day ? dayMs : weekMs;
        m_from->setDateTime(now.addMSecs(-back));
        m_until->setDateTime(now);
    }
}

void LogsSection::setSpan(Span span) {
    m_span->setCurrentIndex(int(span));
    followSpan();
}

void LogsSection::setRange(const QDateTime& from, const QDateTime& until) {
    setSpan(Span::Custom);
    m_from->setDateTime(from);
    m_until->setDateTime(until);
}

void LogsSection::setReason(const QString& reason) {
    m_reason->setCurrentIndex(std::max(0, m_reason->findData(reason)));
}

void LogsSection::setNeverConnected(bool only) {
    m_never->setChecked(only);
}

void LogsSection::narrow() {
    const QString reason = m_reason->currentData().toString();
    const bool never = m_never->isChecked();
    if (reason.isEmpty() && !never) {
        filter().setCondition({});
        return;
    }
    filter().setCondition([this, reason, never](int row) {
        const SessionLog& log = rows().at(row);
        const bool fits = reason.isEmpty() || (reason == notEnded ? log.endReason.isEmpty() && !log.ended
                                                                  : log.endReason == reason);
        return fits && (!never || !log.connected);
    });
}

void LogsSection::load() {
    if (!refusal(access::Operation::List).isEmpty())
        return;
    followSpan();
    if (m_until->dateTime() < m_from->dateTime()) {
        Q_EMIT message(tr("The span ends before it begins: nothing was loaded."));
        return;
    }
    m_hasLoaded = true;
    // A minute is the finest that can be typed: all of the last one belongs to the span.
    constexpr qint64 minuteMs = 60'000;
    const qint64 until =
        m_until->dateTime().toMSecsSinceEpoch() + (span() == Span::Custom ? minuteMs - 1 : 0);
    m_context.service.loadLogs(m_from->dateTime().toMSecsSinceEpoch(), until);
}

void LogsSection::appeared() {
    if (!m_context.service.listing<SessionLog>().isKnown && !m_context.service.isLoading(resource()))
        load();
}

QString LogsSection::whyNotEdit() const {
    return accesswords::refusal(m_context.service, resource(), access::Operation::Change);
}

QString LogsSection::whyNotDelete() const {
    return accesswords::refusal(m_context.service, resource(), access::Operation::Delete);
}

std::optional<SessionLog> LogsSection::chosenLog() const {
    const auto logs = chosenRows();
    return logs.size() == 1 ? std::optional(rows().at(logs.constFirst())) : std::nullopt;
}

QString LogsSection::whyNotLookUp() const {
    return chosenLog() ? QString() : tr("Choose one logged session first.");
}

QString LogsSection::countSentence(int shown, int all) const {
    const qsizetype dropped = m_context.service.logsDropped();
    if (dropped == 0)
        return AccessSection::countSentence(shown, all);
    return tr("%1 of the newest %2; %3 older ones were left out: choose a shorter span")
        .arg(words::count(quint64(shown)), words::count(quint64(all)), words::count(quint64(dropped)));
}

QVariantMap LogsSection::layout() const {
    QVariantMap layout = AccessSection::layout();
    layout.insert(u"span"_s, m_span->currentIndex());
    return layout;
}

void LogsSection::setLayout(const QVariantMap& layout) {
    AccessSection::setLayout(layout);
    const int span = layout.value(u"span"_s, -1).toInt();
    if (span >= 0 && span < int(Span::Custom))
        setSpan(Span(span));
}

} // namespace wayside::ui
