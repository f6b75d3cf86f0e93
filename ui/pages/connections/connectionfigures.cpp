// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/connectionfigures.h"

#include "ui/shell/words.h"

#include <QGridLayout>
#include <QLabel>

namespace wayside::ui {

QLabel* makeHeading(const QString& text, QWidget* parent) {
    auto* heading = new QLabel(text, parent);
    heading->setTextFormat(Qt::PlainText);
    QFont bold = heading->font();
    bold.setWeight(QFont::DemiBold);
    heading->setFont(bold);
    return heading;
}

ConnectionFigures::ConnectionFigures(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(2);
    m_grid->addWidget(makeHeading(title, this), 0, 0, 1, 2);
    m_grid->setColumnStretch(1, 1);
    m_grid->setRowStretch(100, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void ConnectionFigures::setFigures(const QList<Figure>& figures) {
    while (m_labels.size() < figures.size()) {
        auto* name = new QLabel(this);
        auto* value = new QLabel(this);
        name->setTextFormat(Qt::PlainText);
        name->setForegroundRole(QPalette::PlaceholderText);
        value->setTextFormat(Qt::PlainText);
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        const int line = int(m_labels.size()) + 1;
        m_grid->addWidget(name, line, 0);
        m_grid->addWidget(value, line, 1);
        m_labels.append(std::pair(name, value));
    }
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        const auto& [name, value] = m_labels.at(i);
        const bool used = i < figures.size();
        name->setVisible(used);
        value->setVisible(used);
        if (!used)
            continue;
        // Labels lay themselves out anew with each text, changed or not.
        if (name->text() != figures.at(i).name)
            name->setText(figures.at(i).name);
        if (value->text() != figures.at(i).value)
            value->setText(figures.at(i).value);
        name->setToolTip(words::tooltip(figures.at(i).tooltip));
        value->setToolTip(words::tooltip(figures.at(i).tooltip));
    }
}

QList<ConnectionFigures::Figure> ConnectionFigures::clockOf(const observe::ConnectionRow& row) {
    const auto& clock = row.clock;
    const auto milliseconds = [](std::optional<double> value, bool alwaysSigned = false) {
        return value ? tr("%1 ms").arg(words::figure(value, alwaysSigned)) : QString(words::unknown);
    };
    const QString offset =
        clock.differenceMs && clock.errorBoundMs
            ? tr("%1 ± %2 ms").arg(words::figure(clock.differenceMs, true), words::figure(clock.errorBoundMs))
            : milliseconds(clock.differenceMs, true);
    return {
        {tr("Offset"), offset,
         tr("Last difference and its error bound, half the round trip; + means the client is ahead.")},
        {tr("Mean |offset|"), milliseconds(clock.meanAbsoluteMs),
         tr("Over the limit's window: what enforcement compares.")},
        {tr("Round trip"),
         tr("%1 (least %2)").arg(milliseconds(clock.roundTripMs), words::figure(clock.leastRoundTripMs)),
         tr("Last and least; mean %1.").arg(milliseconds(clock.meanRoundTripMs))},
        {tr("Jitter"), milliseconds(clock.jitterMs), tr("Smoothed change of the round trip.")},
        {tr("Drift"),
         clock.driftPpm ? tr("%1 ppm").arg(words::figure(clock.driftPpm, true)) : QString(words::unknown),
         tr("Slope of the offset.")},
        {tr("Stability"), milliseconds(clock.stabilityMs), tr("Standard deviation of the offset.")},
        {tr("Answered"), tr("%1 of %2").arg(words::count(clock.answered), words::count(clock.asked)),
         tr("%1 bad samples, %2 answers to nothing asked.")
             .arg(words::count(clock.badSamples), words::count(clock.unmatched))},
    };
}

QList<ConnectionFigures::Figure> ConnectionFigures::trafficOf(const observe::ConnectionRow& row) {
    const auto both = [](double rate, quint64 total) {
        return tr("%1/s · %2", "rate · total").arg(words::figure(rate), words::count(total));
    };
    const auto bothBytes = [](double rate, quint64 total) {
        return tr("%1/s · %2", "rate · total").arg(words::bytes(rate), words::bytes(double(total)));
    };
    return {
        {tr("Payloads in"), both(row.messageRateIn, row.messagesIn),
         tr("From the client: per second, and since the start.")},
        {tr("Payloads out"), both(row.messageRateOut, row.messagesOut),
         tr("To the client: per second, and since the start.")},
        {tr("Bytes in"), bothBytes(row.byteRateIn, row.bytesIn),
         tr("%1 bytes of stream.").arg(words::count(row.bytesIn))},
        {tr("Bytes out"), bothBytes(row.byteRateOut, row.bytesOut),
         tr("%1 bytes of stream.").arg(words::count(row.bytesOut))},
        {tr("Queue"), words::bytes(double(row.queuedBytes)), tr("Waiting at the node for this client.")},
        {tr("Dropped"), words::count(row.droppedOut),
         tr("Payloads that could not be delivered to this client.")},
        {tr("Out of scope"), words::count(row.outOfScope),
         tr("Payloads whose identifier is not in the session's scope; dropped.")},
    };
}

} // namespace wayside::ui
