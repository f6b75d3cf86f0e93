// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/connectiondetails.h"

#include "ui/delegates/celldelegate.h"
#include "ui/delegates/stateshape.h"
#include "ui/models/connections/connectioncolumns.h"
#include "ui/pages/connections/connectionfigures.h"
#include "ui/pages/connections/connectionlimits.h"
#include "ui/pages/connections/connectionphases.h"
#include "ui/pages/connections/connectiontrail.h"
#include "ui/shell/appearance.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

constexpr int margin = 12;
constexpr int shapeSide = 12;

QLabel* plainLabel(const QString& name, bool wraps, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(wraps);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void setTextIfNew(QLabel* label, const QString& text) {
    if (label->text() != text)
        label->setText(text);
}

} // namespace

ConnectionDetails::ConnectionDetails(const QList<QAction*>& actions, QWidget* parent)
    : QWidget(parent)
    , m_name(plainLabel(u"sessionName"_s, false, this))
    , m_headline(plainLabel(u"headline"_s, false, this))
    , m_end(plainLabel(u"end"_s, true, this))
    , m_notice(plainLabel(u"notice"_s, true, this))
    , m_nothing(plainLabel(u"nothing"_s, true, this)) {
    m_header = makeHeader(actions);
    m_body = makeBody();
    m_nothing->setText(tr("Choose a session above to see its phases, limits, clock and last events."));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, 8, margin, 8);
    layout->setSpacing(8);
    layout->addWidget(m_header);
    layout->addWidget(m_notice);
    layout->addWidget(m_end);
    layout->addWidget(m_body, 1);
    layout->addWidget(m_nothing, 1);
    showNothing();
}

QWidget* ConnectionDetails::makeHeader(const QList<QAction*>& actions) {
    auto* header = new QWidget(this);
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(shapeSide + 8, 0, 0, 0);
    layout->setSpacing(8);
    QFont bold = m_name->font();
    bold.setWeight(QFont::Bold);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    m_name->setFont(bold);
    // A long line gives way to the buttons; its whole text is in the tooltip.
    m_headline->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_name);
    layout->addWidget(m_headline, 1);
    for (QAction* action : actions) {
        auto* button = new QToolButton(header);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    return header;
}

QWidget* ConnectionDetails::makeBody() {
    auto* body = new QWidget(this);
    m_phases = new ConnectionPhases(body);
    m_limits = new ConnectionLimits(body);
    m_clock = new ConnectionFigures(tr("Clock"), body);
    m_traffic = new ConnectionFigures(tr("Traffic"), body);
    m_trail = new ConnectionTrail(this);
    m_trailView = new QListView(body);
    m_trailView->setModel(m_trail);
    m_trailView->setItemDelegate(new CellDelegate(ConnectionTrail::EmphasisRole, this));
    m_trailView->setUniformItemSizes(true);
    m_trailView->setSelectionMode(QAbstractItemView::NoSelection);
    m_trailView->setFrameShape(QFrame::NoFrame);
    m_trailView->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_trailView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_trailView->setTextElideMode(Qt::ElideRight);
    m_trailView->viewport()->setAutoFillBackground(false);
    m_trailView->setAccessibleName(tr("Last events of this session"));

    const auto column = [](std::initializer_list<QWidget*> widgets) {
        auto* layout = new QVBoxLayout;
        layout->setSpacing(4);
        for (QWidget* widget : widgets)
            layout->addWidget(widget);
        return layout;
    };
    auto* limits = column({makeHeading(tr("Limits"), body), m_limits});
    limits->addStretch(1);
    auto* events = column({makeHeading(tr("Last events"), body)});
    events->addWidget(m_trailView, 1);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addLayout(limits, 4);
    columns->addWidget(m_clock, 3);
    columns->addWidget(m_traffic, 3);
    columns->addLayout(events, 5);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_phases);
    layout->addLayout(columns, 1);
    return body;
}

QString ConnectionDetails::headline(const observe::ConnectionRow& row, qint64 nowMs) {
    QStringList parts{words::sessionType(row.type), words::protocol(row.protocol),
                      row.tls ? tr("TLS 1.2") : tr("plain"), row.remoteAddress};
    if (!row.nodeId.isEmpty())
        parts << row.nodeId;
    parts << (row.ended()
                  ? tr("ended %1").arg(words::clock(row.endedAtMs.value_or(0)))
                  : tr("since %1")
                        .arg(words::duration(qMax<qint64>(0, nowMs - row.connectedAtMs) / 1000 * 1000)));
    if (!row.ended() && row.reconnectIgnored)
        parts << tr("ignored Reconnect");
    else if (!row.ended() && row.reconnectRequested)
        parts << tr("asked to reconnect");
    return parts.join(u" · "_s);
}

QString ConnectionDetails::endOf(const observe::ConnectionRow& row, const QList<observe::EventRow>& events,
                                 bool known) {
    if (!row.ended())
        return known ? QString()
                     : tr("The node no longer knows this session; this is the last that was seen of it.");
    QStringList parts;
    const auto enforcement = std::find_if(events.crbegin(), events.crend(), [](const auto& event) {
        return event.kind == observe::EventKind::Enforcement;
    });
    const QString why = connections::whyEnded(row);
    const QString when =
        row.endedAtMs
            ? tr("Ended after %1: %2.").arg(words::duration(*row.endedAtMs - row.connectedAtMs), why)
            : tr("Ended: %1.").arg(why);
    parts << when;
    if (enforcement != events.crend())
        parts << words::enforcementSentence(*enforcement);
    else if (!row.endDetail.isEmpty())
        parts << row.endDetail;
    if (row.closeCause)
        parts << tr("What to do: %1").arg(words::advice(*row.closeCause));
    if (!known)
        parts << tr("The node no longer keeps it.");
    return parts.join(u' ');
}

void ConnectionDetails::showSession(const observe::ConnectionRow& row, const QList<observe::EventRow>& events,
                                    qint64 nowMs, bool known) {
    if (row.id != m_connectionId)
        setNotice({}, false);
    m_connectionId = row.id;
    m_state = row.state();
    setTextIfNew(m_name, words::sessionName(row));
    setTextIfNew(m_headline, headline(row, nowMs));
    m_headline->setToolTip(
        words::tooltip(m_headline->text() + u'\n' +
                       tr("account %1, domain %2, session %3, connection #%4; connected %5")
                           .arg(row.account.isEmpty() ? QString(words::unknown) : row.account,
                                row.domain.isEmpty() ? QString(words::unknown) : row.domain,
                                row.sessionId.isEmpty() ? QString(words::unknown) : row.sessionId,
                                QString::number(row.id), words::utcDateTime(row.connectedAtMs))));
    const QString end = endOf(row, events, known);
    setTextIfNew(m_end, end);
    m_end->setVisible(!end.isEmpty());
    m_phases->setStages(row.stages, row.endedAtMs.value_or(nowMs));
    m_limits->setRow(row);
    m_clock->setFigures(ConnectionFigures::clockOf(row));
    m_traffic->setFigures(ConnectionFigures::trafficOf(row));
    m_trail->setEvents(row.id, events);
    m_header->show();
    m_body->show();
    m_nothing->hide();
    update();
}

void ConnectionDetails::showNothing() {
    m_connectionId = 0;
    setNotice({}, false);
    m_header->hide();
    m_end->hide();
    m_body->hide();
    m_nothing->show();
    update();
}

void ConnectionDetails::setNotice(const QString& sentence, bool failed) {
    m_noticeFailed = failed;
    m_notice->setText(sentence);
    m_notice->setVisible(!sentence.isEmpty());
    colourNotice();
}

QString ConnectionDetails::endText() const {
    return m_end->isHidden() ? QString() : m_end->text();
}
QString ConnectionDetails::notice() const {
    return m_notice->text();
}

void ConnectionDetails::colourNotice() {
    const bool dark = Appearance::isDark(palette());
    QPalette coloured = m_notice->palette();
    coloured.setColor(QPalette::WindowText,
                      m_noticeFailed ? Appearance::fault(dark) : Appearance::good(dark));
    m_notice->setPalette(coloured);
}

void ConnectionDetails::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourNotice();
}

void ConnectionDetails::paintEvent(QPaintEvent*) {
    if (m_connectionId == 0)
        return;
    QPainter painter(this);
    const QRect header = m_header->geometry();
    drawStateShape(painter, QRect(header.left(), header.center().y() - shapeSide / 2, shapeSide, shapeSide),
                   m_state, Appearance::stateColour(m_state, Appearance::isDark(palette())));
}

} // namespace wayside::ui
