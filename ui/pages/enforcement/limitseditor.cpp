// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/enforcement/limitseditor.h"

#include "netcore/base/iso8601.h"
#include "ui/shell/appearance.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>

namespace wayside::ui {

using namespace Qt::StringLiterals;

namespace {

enum Field : std::size_t { Rate, RateWindow, Bytes, BytesWindow, Silence, Clock, ClockWindow };

constexpr std::uint64_t mostPerSecond = 4'000'000'000;
constexpr std::uint64_t mostBytesPerSecond = 1000 * mostPerSecond;
constexpr Milliseconds longestWindow = std::chrono::hours(1);
constexpr Milliseconds longestTime = std::chrono::hours(24) * 365;

bool isNumber(std::size_t field) {
    return field == Rate || field == Bytes;
}

bool isSpan(std::size_t field) {
    return field == RateWindow || field == BytesWindow || field == ClockWindow;
}

std::optional<double> numberFrom(const QString& text) {
    bool readable = false;
    double value = QLocale().toDouble(text, &readable);
    if (!readable)
        value = QLocale::c().toDouble(text, &readable);
    return readable ? std::optional(value) : std::nullopt;
}

/// Whole, with a decimal prefix where there is one: 61440, 61.44k, 1M.
std::optional<std::uint64_t> countFrom(const QString& text, std::uint64_t most) {
    static const QRegularExpression form(u"^\\s*([0-9][0-9.,']*)\\s*([kKMG]?)(B?/s)?\\s*$"_s);
    const auto match = form.match(text);
    const auto number = match.hasMatch() ? numberFrom(match.captured(1)) : std::nullopt;
    if (!number)
        return std::nullopt;
    const QString prefix = match.captured(2).toUpper();
    const double value = *number * (prefix == "K"_L1   ? 1e3
                                    : prefix == "M"_L1 ? 1e6
                                    : prefix == "G"_L1 ? 1e9
                                                       : 1);
    if (value < 1 || value > double(most) || value != double(std::uint64_t(value)))
        return std::nullopt;
    return std::uint64_t(value);
}

} // namespace

LimitsEditor::LimitsEditor(const QString& whose, QWidget* parent) : QWidget(parent) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setHorizontalSpacing(8);
    form->setVerticalSpacing(4);
    const QStringList names{tr("Payloads per second"), tr("averaged over"),   tr("Payload bytes per second"),
                            tr("averaged over"),       tr("Longest silence"), tr("Mean clock difference"),
                            tr("averaged over")};
    const QStringList units{tr("Payload rate"),
                            tr("Window of the payload rate"),
                            tr("Throughput"),
                            tr("Window of the throughput"),
                            tr("Longest silence"),
                            tr("Mean clock difference"),
                            tr("Window of the clock difference")};
    for (std::size_t field = 0; field < fieldCount; ++field) {
        m_fields[field] = new QLineEdit(this);
        m_fields[field]->setAccessibleName(u"%1: %2"_s.arg(whose, units[qsizetype(field)]));
        m_fields[field]->setMinimumWidth(fontMetrics().horizontalAdvance(u"0000000000"_s));
        form->addRow(names[qsizetype(field)], m_fields[field]);
        connect(m_fields[field], &QLineEdit::textEdited, this, [this] {
            refresh();
            Q_EMIT edited();
        });
    }
    setLimits({});
}

void LimitsEditor::setLimits(const SessionLimits& limits) {
    m_fields[Rate]->setText(QLocale().toString(qulonglong(limits.payloadRatePerSecond)));
    m_fields[Bytes]->setText(QLocale().toString(qulonglong(limits.payloadBytesPerSecond)));
    m_fields[RateWindow]->setText(durationText(limits.payloadRateWindow));
    m_fields[BytesWindow]->setText(durationText(limits.payloadBytesWindow));
    m_fields[Silence]->setText(durationText(limits.keepAliveTimeout));
    m_fields[Clock]->setText(durationText(limits.clockDifferenceLimit));
    m_fields[ClockWindow]->setText(durationText(limits.clockDifferenceWindow));
    refresh();
}

std::optional<Milliseconds> LimitsEditor::durationFrom(const QString& text) {
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith(u'P', Qt::CaseInsensitive)) {
        const auto iso = parseIso8601Duration(trimmed.toUpper().toStdString());
        return iso ? std::optional(*iso) : std::nullopt;
    }
    static const QRegularExpression form(u"^([0-9][0-9.,]*)\\s*(ms|s|m|min|h|d)$"_s);
    const auto match = form.match(trimmed);
    const auto number = match.hasMatch() ? numberFrom(match.captured(1)) : std::nullopt;
    if (!number)
        return std::nullopt;
    const QString unit = match.captured(2);
    const double each = unit == "ms"_L1  ? 1
                        : unit == "s"_L1 ? 1e3
                        : unit == "h"_L1 ? 3.6e6
                        : unit == "d"_L1 ? 8.64e7
                                         : 6e4;
    const double milliseconds = *number * each;
    if (milliseconds > 9e15)
        return std::nullopt;
    return Milliseconds(qRound64(milliseconds));
}

QString LimitsEditor::durationText(Milliseconds duration) {
    const qint64 milliseconds = duration.count();
    const auto in = [](qint64 value, const QString& unit) { return QString::number(value) + u' ' + unit; };
    if (milliseconds % 1000 != 0)
        return in(milliseconds, u"ms"_s);
    const qint64 seconds = milliseconds / 1000;
    return seconds % 86'400 == 0 && seconds > 0 ? in(seconds / 86'400, u"d"_s)
           : seconds % 3600 == 0 && seconds > 0 ? in(seconds / 3600, u"h"_s)
           : seconds % 60 == 0 && seconds > 0   ? in(seconds / 60, u"min"_s)
                                                : in(seconds, u"s"_s);
}

QString LimitsEditor::complaintOf(std::size_t field) const {
    const QString text = m_fields[field]->text();
    if (isNumber(field)) {
        const std::uint64_t most = field == Rate ? mostPerSecond : mostBytesPerSecond;
        return countFrom(text, most)
                   ? QString()
                   : tr("%1: a whole number from 1 to %2.")
                         .arg(m_fields[field]->accessibleName(), QLocale().toString(qulonglong(most)));
    }
    const Milliseconds longest = isSpan(field) ? longestWindow : longestTime;
    const auto duration = durationFrom(text);
    return duration && *duration > Milliseconds(0) && *duration <= longest
               ? QString()
               : tr("%1: a duration such as 500 ms, 5 s, 1.5 min or PT5S, at most %2.")
                     .arg(m_fields[field]->accessibleName(), durationText(longest));
}

QString LimitsEditor::complaint() const {
    for (std::size_t field = 0; field < fieldCount; ++field) {
        if (const QString complaint = complaintOf(field); !complaint.isEmpty())
            return complaint;
    }
    return {};
}

void LimitsEditor::refresh() {
    for (std::size_t field = 0; field < fieldCount; ++field) {
        const QString complaint = complaintOf(field);
        QPalette colours = palette();
        if (!complaint.isEmpty())
            colours.setColor(QPalette::Text, Appearance::fault(Appearance::isDark(palette())));
        m_fields[field]->setPalette(complaint.isEmpty() ? QPalette() : colours);
        m_fields[field]->setToolTip(complaint.isEmpty() ? tr("A number with its unit, or ISO 8601")
                                                        : complaint);
    }
}

std::optional<SessionLimits> LimitsEditor::limits() const {
    if (!complaint().isEmpty())
        return std::nullopt;
    SessionLimits limits;
    limits.payloadRatePerSecond = std::uint32_t(*countFrom(m_fields[Rate]->text(), mostPerSecond));
    limits.payloadBytesPerSecond = *countFrom(m_fields[Bytes]->text(), mostBytesPerSecond);
    limits.payloadRateWindow = *durationFrom(m_fields[RateWindow]->text());
    limits.payloadBytesWindow = *durationFrom(m_fields[BytesWindow]->text());
    limits.keepAliveTimeout = *durationFrom(m_fields[Silence]->text());
    limits.clockDifferenceLimit = *durationFrom(m_fields[Clock]->text());
    limits.clockDifferenceWindow = *durationFrom(m_fields[ClockWindow]->text());
    return limits;
}

} // namespace wayside::ui
