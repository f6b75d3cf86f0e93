// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/connectiondetails.h"

#include "ui/delegates/stateshape.h"
#include "ui/pages/connections/connectionend.h"
#include "ui/pages/connections/connectioneventstab.h"
#include "ui/pages/connections/connectionoverview.h"
#include "ui/shell/appearance.h"
#include "ui/shell/words.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QTabBar>
#include <QTabWidget>
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
    , m_nothing(plainLabel(u"nothing"_s, true, this))
    , m_header(makeHeader(actions))
    , m_tabs(new QTabWidget(this)) {
    m_nothing->setText(tr("Choose a session above to see its phases, limits, clock and last events."));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Details of the session"));
    m_tabs->tabBar()->setDrawBase(false);
    // Tab and arrow keys reach the tabs; their content says itself what it takes.
    setFocusProxy(m_tabs->tabBar());

    auto* head = new QVBoxLayout;
    head->setContentsMargins(margin, 8, margin, 0);
    head->setSpacing(8);
    head->addWidget(m_header);
    head->addWidget(m_notice);
    head->addWidget(m_end);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_nothing, 1);
    addTab(new ConnectionOverview(this));
    addTab(new ConnectionEnd(this));
    addTab(new ConnectionEventsTab(this));
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        refreshTab();
        if (!m_arranging)
            Q_EMIT layoutChanged();
    });
    showNothing();
}

void ConnectionDetails::addTab(ConnectionTab* tab, int place) {
    m_arranging = true;
    m_tabs->insertTab(place, tab, tab->title());
    m_arranging = false;
    connect(tab, &ConnectionTab::layoutChanged, this, &ConnectionDetails::layoutChanged);
    connect(tab, &ConnectionTab::message, this, &ConnectionDetails::message);
    connect(tab, &ConnectionTab::showPageRequested, this, &ConnectionDetails::showPageRequested);
}

ConnectionTab* ConnectionDetails::tab(int index) const {
    return qobject_cast<ConnectionTab*>(m_tabs->widget(index));
}

ConnectionTab* ConnectionDetails::currentTab() const {
    return tab(m_tabs->currentIndex());
}

bool ConnectionDetails::showTab(const QString& tabName) {
    for (int index = 0; index < m_tabs->count(); ++index) {
        if (tab(index)->tabName() != tabName)
            continue;
        m_tabs->setCurrentIndex(index);
        return true;
    }
    return false;
}

void ConnectionDetails::refreshTab() {
    const int current = m_tabs->currentIndex();
    if (m_lastTab >= 0 && m_lastTab != current && tab(m_lastTab))
        tab(m_lastTab)->leave();
    m_lastTab = current;
    if (m_shown && currentTab())
        currentTab()->showSession({m_shown->row, m_shown->events, m_shown->nowMs, m_shown->known});
    showEnd();
}

void ConnectionDetails::showEnd() {
    // Not twice: the tab says it in full.
    const bool saidBelow = currentTab() && currentTab()->tabName() == u"end"_s;
    m_end->setVisible(m_shown && !m_end->text().isEmpty() && !saidBelow);
}

QVariantMap ConnectionDetails::layout() const {
    QVariantMap layout;
    for (int index = 0; index < m_tabs->count(); ++index) {
        const QVariantMap own = tab(index)->layout();
        if (!own.isEmpty())
            layout.insert(tab(index)->tabName(), own);
    }
    layout.insert(u"current"_s, currentTab()->tabName());
    return layout;
}

void ConnectionDetails::setLayout(const QVariantMap& layout) {
    m_arranging = true;
    for (int index = 0; index < m_tabs->count(); ++index)
        tab(index)->setLayout(layout.value(tab(index)->tabName()).toMap());
    showTab(layout.value(u"current"_s).toString());
    m_arranging = false;
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
    m_buttons = layout;
    for (QAction* action : actions)
        addHeaderAction(action);
    return header;
}

void ConnectionDetails::addHeaderAction(QAction* action) {
    auto* button = new QToolButton(m_buttons->parentWidget());
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    m_buttons->addWidget(button);
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

void ConnectionDetails::showSession(const observe::ConnectionRow& row, const QList<observe::EventRow>& events,
                                    qint64 nowMs, bool known) {
    if (!m_shown || row.id != m_shown->row.id)
        setNotice({}, false);
    m_shown = {row, events, nowMs, known};
    setTextIfNew(m_name, words::sessionName(row));
    setTextIfNew(m_headline, headline(row, nowMs));
    m_headline->setToolTip(
        words::tooltip(m_headline->text() + u'\n' +
                       tr("account %1, domain %2, session %3, connection #%4; connected %5")
                           .arg(row.account.isEmpty() ? QString(words::unknown) : row.account,
                                row.domain.isEmpty() ? QString(words::unknown) : row.domain,
                                row.sessionId.isEmpty() ? QString(words::unknown) : row.sessionId,
                                QString::number(row.id), words::utcDateTime(row.connectedAtMs))));
    const QString end = EndReport::of(row, events, known).text();
    setTextIfNew(m_end, end);
    m_header->show();
    m_tabs->show();
    m_nothing->hide();
    refreshTab();
    update();
}

void ConnectionDetails::showNothing() {
    if (m_shown && currentTab())
        currentTab()->leave();
    m_shown.reset();
    setNotice({}, false);
    m_header->hide();
    m_end->hide();
    m_tabs->hide();
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
    return m_shown ? m_end->text() : QString();
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
    if (!m_shown)
        return;
    QPainter painter(this);
    const auto state = m_shown->row.state();
    const QRect header = m_header->geometry();
    drawStateShape(painter, QRect(header.left(), header.center().y() - shapeSide / 2, shapeSide, shapeSide),
                   state, Appearance::stateColour(state, Appearance::isDark(palette())));
}

} // namespace wayside::ui
