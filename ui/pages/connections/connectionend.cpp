// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/connectionend.h"

#include "netcore/client/advice.h"
#include "ui/models/connections/connectioncolumns.h"
#include "ui/pages/connections/connectionlimits.h"
#include "ui/shell/actionbutton.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

QString word(std::string_view name) {
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

/// What the client's side can do, from the same place that its own log would take it from.
QString developerAdvice(const observe::ConnectionRow& row) {
    if (!row.endReason)
        return {};
    const QString detail = row.closeCause ? word(nameOf(*row.closeCause)) : QString();
    const auto cause = client::causeOfLog(word(nameOf(*row.endReason)), detail, !row.sessionId.isEmpty());
    if (!cause)
        return {};
    return QCoreApplication::translate("ClientAdvice", client::adviceFor(*cause).todo.data());
}

QString recordedAs(const observe::ConnectionRow& row) {
    if (!row.endReason)
        return row.endDetail;
    const QString reason = words::endReason(*row.endReason);
    return row.endDetail.isEmpty() ? reason : ConnectionEnd::tr("%1 (%2)").arg(reason, row.endDetail);
}

/// The last events before the end, each a line.
QString courseOf(const QList<observe::EventRow>& events) {
    constexpr qsizetype shown = 6;
    QStringList lines;
    for (qsizetype i = std::max<qsizetype>(0, events.size() - shown); i < events.size(); ++i)
        lines.append(words::clock(events.at(i).atMs) + u"  "_s + words::eventSentence(events.at(i)));
    return lines.join(u'\n');
}

} // namespace

EndReport EndReport::of(const observe::ConnectionRow& row, const QList<observe::EventRow>& events,
                        bool known) {
    EndReport report;
    if (!row.ended()) {
        if (!known)
            report.summary = ConnectionEnd::tr(
                "The node no longer knows this session; this is the last that was seen of it.");
        return report;
    }
    const QString why = connections::whyEnded(row);
    report.summary = row.endedAtMs ? ConnectionEnd::tr("Ended after %1: %2.")
                                         .arg(words::duration(*row.endedAtMs - row.connectedAtMs), why)
                                   : ConnectionEnd::tr("Ended: %1.").arg(why);
    if (!known)
        report.summary += u' ' + ConnectionEnd::tr("The node no longer keeps it.");
    const auto enforcement = std::find_if(events.crbegin(), events.crend(), [](const auto& event) {
        return event.kind == observe::EventKind::Enforcement;
    });
    if (enforcement != events.crend())
        report.measured = words::enforcementSentence(*enforcement);
    report.recorded = recordedAs(row);
    report.fault = enforcement != events.crend() || row.endReason == EndReason::ProtocolError;
    if (row.closeCause)
        report.forOperators = words::advice(*row.closeCause);
    report.forDevelopers = developerAdvice(row);
    return report;
}

QString EndReport::text() const {
    QStringList parts{summary};
    if (!measured.isEmpty())
        parts << measured;
    else if (!recorded.isEmpty())
        parts << recorded;
    if (!forOperators.isEmpty())
        parts << ConnectionEnd::tr("What to do: %1").arg(forOperators);
    return parts.join(u' ').trimmed();
}

QString ConnectionEnd::outlook(const observe::ConnectionRow& row) {
    const auto gauges = ConnectionLimits::gaugesOf(row);
    const ConnectionLimits::Gauge* nearest = nullptr;
    for (const auto& gauge : gauges) {
        if (gauge.headroom && (!nearest || *gauge.headroom < *nearest->headroom))
            nearest = &gauge;
    }
    if (!nearest)
        return tr("The session is live. No limit has been measured yet.");
    const QString used = words::percent(1 - std::clamp(*nearest->headroom, 0.0, 1.0));
    QString sentence = tr("The session is live. Nearest to its limit is %1: %2, %3 used.", "name of a limit")
                           .arg(nearest->name, nearest->reading, used);
    if (!nearest->cutOff.isEmpty())
        sentence += u' ' + tr("At the present trend: %1.", "cut-off in some time").arg(nearest->cutOff);
    return sentence;
}

ConnectionEnd::ConnectionEnd(QWidget* parent) : ConnectionTab(parent) {
    auto* content = new QWidget(this);
    m_summary = new QLabel(content);
    m_summary->setObjectName(u"endSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_export = new QPushButton(tr("Export incident…"), content);
    m_export->setObjectName(u"endExport"_s);
    m_export->setToolTip(tr("As an anonymous file that can be given away and replayed"));
    connect(m_export, &QPushButton::clicked, this, [this] { Q_EMIT incidentRequested(m_sessionId); });
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(8);
    m_buttons->addWidget(m_export);
    m_buttons->addStretch();
    auto* lines = new FactLines;
    lines->setHorizontalSpacing(16);
    lines->setVerticalSpacing(8);
    lines->addWide(m_summary);
    const auto add = [content, lines](const QString& name, const QString& objectName) {
        const FactLines::Line line = lines->addLine(content, name);
        line.value->setObjectName(objectName);
        return line;
    };
    m_measured = add(tr("Measured"), u"endMeasured"_s);
    m_recorded = add(tr("In the session log"), u"endRecorded"_s);
    m_operators = add(tr("What to do"), u"endOperators"_s);
    m_developers = add(tr("For the client's developers"), u"endDevelopers"_s);
    m_course = add(tr("Before the end"), u"endCourse"_s);
    lines->addBelowValues(m_buttons);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 8, 12, 8);
    column->addLayout(lines);
    column->addStretch(1);
    auto* area = new QScrollArea(this);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(tr("Why the session ended"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
}

void ConnectionEnd::addHelp(QAction* action) {
    m_help = buttonFor(action, m_summary->parentWidget());
    m_help->setObjectName(u"endHelp"_s);
    m_help->hide();
    m_buttons->insertWidget(0, m_help);
}

void ConnectionEnd::showSession(const SessionView& view) {
    const EndReport report = EndReport::of(view.row, view.events, view.known);
    const QString summary = report.summary.isEmpty() ? outlook(view.row) : report.summary;
    if (m_summary->text() != summary)
        m_summary->setText(summary);
    m_sessionId = view.row.sessionId;
    m_export->setVisible(view.row.ended() && report.fault && view.known && !m_sessionId.isEmpty());
    if (m_help)
        m_help->setVisible(view.row.ended() && view.row.closeCause);
    FactLines::setValue(m_measured, report.measured);
    FactLines::setValue(m_recorded, report.recorded);
    FactLines::setValue(m_operators, report.forOperators);
    FactLines::setValue(m_developers, report.forDevelopers);
    FactLines::setValue(m_course, view.row.ended() ? courseOf(view.events) : QString());
}

} // namespace wayside::ui
