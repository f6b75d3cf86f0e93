// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/labconnectionpanel.h"

#include "ui/delegates/figuredelegate.h"
#include "ui/delegates/figuretable.h"
#include "ui/models/lab/labwords.h"
#include "ui/pages/lab/wrappedlabel.h"
#include "ui/shell/words.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

struct Facts {
    Q_DECLARE_TR_FUNCTIONS(LabConnectionPanel)
};

QString nowText(const lab::LabRow& row) {
    if (row.problem)
        return words::error(*row.problem);
    const QString activity = words::activity(row.status.activity);
    if (row.status.connectedFor)
        return Facts::tr("%1 for %2", "connected, so long")
            .arg(activity, words::duration(row.status.connectedFor->count()));
    return activity;
}

QString attemptText(const lab::LabRow& row) {
    const client::ClientStatus& status = row.status;
    if (status.nextAttemptIn) {
        return Facts::tr("Next attempt in %1, number %2 since the last success")
            .arg(words::duration(status.nextAttemptIn->count()), QString::number(status.backoffAttempts + 1));
    }
    if (status.activity == client::Client::Activity::Waiting)
        return Facts::tr("The service is asked why the session ended.");
    if (status.backoffAttempts > 0)
        return Facts::tr("%n wait(s) since the last success", nullptr, int(status.backoffAttempts));
    return Facts::tr("%n session(s) confirmed so far", nullptr, int(status.sessionsConfirmed));
}

QString sessionText(const lab::LabRow& row) {
    const auto& session = row.status.session;
    if (!session)
        return words::unknown;
    QStringList parts{words::sessionType(session->type), words::protocol(session->protocol),
                      session->securityMode == SecurityMode::Tls12 ? Facts::tr("TLS 1.2")
                                                                   : Facts::tr("plain"),
                      Facts::tr("domain %1").arg(session->domain), Facts::tr("at %1").arg(session->endpoint)};
    parts += session->identifiers.isEmpty() ? Facts::tr("whole scope") : session->identifiers.join(u", "_s);
    if (row.scopeUnderWay)
        parts += Facts::tr("identifiers are being changed");
    if (row.scopeError)
        parts += words::error(*row.scopeError);
    return parts.join(u" \u00b7 "_s);
}

QString phaseText(const client::PhaseTimings& timings) {
    const auto milliseconds = [](const client::PhaseTimings::Duration& duration) {
        return words::figure(double(duration.count()) / 1000);
    };
    QStringList parts;
    const auto add = [&](const QString& text, const std::optional<client::PhaseTimings::Duration>& duration) {
        if (duration)
            parts += text.arg(milliseconds(*duration));
    };
    add(Facts::tr("name %1 ms"), timings.nameLookup);
    add(Facts::tr("TCP %1 ms"), timings.tcp);
    add(Facts::tr("TLS %1 ms"), timings.tls);
    add(Facts::tr("version %1 ms"), timings.version);
    add(Facts::tr("token %1 ms"), timings.confirmation);
    return parts.isEmpty() ? QString(words::unknown) : parts.join(u" \u25b8 "_s);
}

QString queueText(const client::ClientStatus& status) {
    QStringList parts;
    std::size_t all = 0;
    for (const session::PayloadPriority priority : session::priorities) {
        const auto& lane = status.queue[std::size_t(priority)];
        all += lane.datagrams;
        if (lane.datagrams > 0)
            parts += Facts::tr("%1 %2", "number and priority of payloads")
                         .arg(words::count(lane.datagrams), words::priority(priority));
    }
    const QString room = Facts::tr("%1 of %2 payloads", "queue")
                             .arg(words::count(all), words::count(status.queueBounds.datagrams));
    const QString policy = Facts::tr("when full: %1").arg(words::queuePolicy(status.queueBounds.policy));
    parts.prepend(room);
    parts += policy;
    if (status.bytesInSocket > 0)
        parts += Facts::tr("%1 in the socket").arg(words::bytes(double(status.bytesInSocket)));
    return parts.join(u" \u00b7 "_s);
}

QString limitsText(const client::ClientStatus& status) {
    if (!status.governor)
        return words::unknown;
    const auto& rate = status.governor->rate;
    const auto& bytes = status.governor->throughput;
    return Facts::tr("%1 of %2 payloads/s over %3 \u00b7 %4/s of %5/s over %6")
        .arg(words::figure(rate.perSecond), words::figure(rate.limitPerSecond),
             words::duration(rate.window.count()), words::bytes(bytes.perSecond),
             words::bytes(bytes.limitPerSecond), words::duration(bytes.window.count()));
}

QString clockText(const lab::LabRow& row) {
    QStringList parts;
    if (row.status.apparentClockLead)
        parts += Facts::tr("seems %1 ms ahead of the node at most")
                     .arg(words::figure(double(*row.status.apparentClockLead), true));
    if (row.clockError.count() != 0)
        parts +=
            Facts::tr("made to be off by %1 ms").arg(words::figure(double(row.clockError.count()), true));
    return parts.isEmpty() ? QString(words::unknown) : parts.join(u" \u00b7 "_s);
}

} // namespace

LabConnectionPanel::LabConnectionPanel(QWidget* parent) : QWidget(parent) {
    auto* content = new QWidget;
    auto* form = new QFormLayout(content);
    form->setContentsMargins(8, 8, 8, 8);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(6);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    const std::array<QString, FactCount> titles{tr("Now"),        tr("Attempts"), tr("Last end"),
                                                tr("What to do"), tr("Session"),  tr("Establishing"),
                                                tr("Queue"),      tr("Limits"),   tr("Clock")};
    for (int i = 0; i < FactCount; ++i) {
        auto* title = new QLabel(titles.at(std::size_t(i)), content);
        title->setForegroundRole(QPalette::PlaceholderText);
        auto* value = new WrappedLabel(content);
        value->setAccessibleName(titles.at(std::size_t(i)));
        title->setBuddy(value);
        form->addRow(title, value);
        m_facts.at(std::size_t(i)) = value;
    }
    auto* scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Details of the connection"));
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table = new FigureTable(this);
    m_table->setItemDelegate(new FigureDelegate(m_table));
    m_table->setModel(&m_breakers);
    m_table->setAccessibleName(tr("Circuit breakers"));
    m_table->setEmptyText(tr("One circuit breaker for the API and for each streaming node appears here."));
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int letter = fontMetrics().horizontalAdvance(u'x');
    const QList<int> letters{24, 16, 18, 18, 20};
    for (qsizetype i = 0; i < letters.size(); ++i)
        m_table->horizontalHeader()->resizeSection(int(i), letters.at(i) * letter);
    m_table->setMinimumHeight(fontMetrics().lineSpacing() * 6);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll, 3);
    layout->addWidget(m_table, 1);
    setSession(nullptr);
}

void LabConnectionPanel::set(Fact fact, const QString& text) {
    QLabel* label = m_facts.at(std::size_t(fact));
    const QString shown = text.isEmpty() ? QString(words::unknown) : text;
    if (label->text() != shown)
        label->setText(shown);
}

void LabConnectionPanel::setSession(const lab::LabRow* row) {
    if (!row) {
        for (int i = 0; i < FactCount; ++i)
            set(Fact(i), {});
        m_breakers.setBreakers({});
        return;
    }
    set(Now, nowText(*row));
    set(Attempt, attemptText(*row));
    const auto& end = row->lastEnd;
    set(LastEnd, end && end->cause
                     ? tr("%1: %2 %3", "time of day, sentence, detail")
                           .arg(words::clock(end->atMs), words::happened(*end->cause), end->detail)
                           .trimmed()
                 : end && !end->detail.isEmpty() ? end->detail
                                                 : QString());
    set(WhatToDo, end && end->cause ? words::todo(*end->cause) : QString());
    set(Session, sessionText(*row));
    set(Establishing, phaseText(row->timings));
    set(Queue, queueText(row->status));
    set(Limits, limitsText(row->status));
    set(Clock, clockText(*row));
    m_breakers.setBreakers(row->status.breakers);
}

QString LabConnectionPanel::text() const {
    QStringList lines;
    for (const QLabel* label : m_facts)
        lines += label->text();
    return lines.join(u'\n');
}

} // namespace wayside::ui
