// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/enforcement/incidentwindow.h"

#include "netcore/incident/incidenttrace.h"
#include "ui/models/enforcement/flightstepmodel.h"
#include "ui/pages/enforcement/flightstepper.h"
#include "ui/shell/words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QThread>
#include <QVBoxLayout>

namespace wayside::ui {

using namespace Qt::StringLiterals;
using incident::Incident;
using incident::Place;
using incident::Replay;

namespace {

QLabel* label(const QString& name, QWidget* parent) {
    auto* made = new QLabel(parent);
    made->setObjectName(name);
    made->setTextFormat(Qt::PlainText); // the file may come from anybody
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return made;
}

QString placeWords(const Place& place) {
    switch (place.kind) {
    case Place::Kind::Silence:
        return IncidentWindow::tr("by no datagram");
    case Place::Kind::Unreadable:
        return IncidentWindow::tr("by bytes that are no datagram");
    case Place::Kind::Datagram:
        return IncidentWindow::tr("at step %1").arg(place.datagram + 1);
    }
    return {};
}

QString measuredWords(const std::optional<double>& measured, const std::optional<double>& limit) {
    if (!measured || !limit)
        return {};
    return u' ' + IncidentWindow::tr("Measured %1 of %2.", "value and limit")
                      .arg(QLocale().toString(*measured, 'g', 12), QLocale().toString(*limit, 'g', 12));
}

} // namespace

IncidentWindow::IncidentWindow(Incident bundle, const QString& fileName, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_bundle(std::move(bundle))
    , m_stepper(new FlightStepper(this))
    , m_headline(label(u"incidentHeadline"_s, this))
    , m_facts(label(u"incidentFacts"_s, this))
    , m_verdict(label(u"incidentVerdict"_s, this))
    , m_button(new QPushButton(this)) {
    setWindowTitle(tr("Incident %1", "name of a file").arg(fileName));
    setObjectName(u"incidentWindow"_s);
    QFont bold = m_headline->font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_verdict->setFont(bold);
    m_verdict->setAccessibleName(tr("Verdict of the replay"));
    auto* again = new QAction(tr("&Replay"), this);
    again->setShortcut(QKeySequence(Qt::Key_F5));
    again->setToolTip(tr("Let the node's own machine judge the recorded datagrams again (%1)")
                          .arg(again->shortcut().toString(QKeySequence::NativeText)));
    connect(again, &QAction::triggered, this, &IncidentWindow::startReplay);
    addAction(again);
    auto* away = new QAction(tr("Close window"), this);
    away->setShortcut(QKeySequence(Qt::Key_Escape));
    connect(away, &QAction::triggered, this, &QWidget::close);
    addAction(away);
    m_button->setText(again->text());
    m_button->setToolTip(again->toolTip());
    connect(m_button, &QPushButton::clicked, again, &QAction::trigger);

    auto* row = new QHBoxLayout;
    row->addWidget(m_button, 0, Qt::AlignTop);
    row->addWidget(m_verdict, 1);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(12, 8, 12, 4);
    head->setSpacing(6);
    head->addWidget(m_headline);
    head->addWidget(m_facts);
    head->addLayout(row);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_stepper, 1);
    resize(1000, 720);
    present();
}

IncidentWindow::~IncidentWindow() {
    if (m_thread)
        m_thread->wait(); // what a bundle may hold bounds how long
}

QString IncidentWindow::headline() const {
    return m_headline->text();
}

QString IncidentWindow::verdict() const {
    return m_verdict->text();
}

void IncidentWindow::present() {
    const flightreplay::FlightTrace trace = incident::traceOf(m_bundle);
    const QString what = isEnforcement(m_bundle.close.cause)
                             ? words::enforcementSentence(trace.asEvent())
                             : tr("Closed: %1.").arg(words::cause(m_bundle.close.cause));
    m_headline->setText(
        tr("%1 After %2.", "sentence and time").arg(what, words::duration(m_bundle.close.atMs)));
    m_facts->setText(facts());
    m_stepper->setRecord(trace);
}

QString IncidentWindow::facts() const {
    QStringList parts;
    if (m_bundle.type)
        parts.append(u"%1, %2"_s.arg(words::sessionType(m_bundle.type), words::protocol(m_bundle.protocol)));
    else
        parts.append(tr("No token was accepted."));
    if (m_bundle.tls)
        parts.append(u"TLS"_s);
    parts.append(tr("%n line(s) of datagrams", nullptr, int(m_bundle.datagrams.size())));
    parts.append(tr("%n clock sample(s)", nullptr, int(m_bundle.clockSamples.size())));
    if (m_bundle.faultRules > 0)
        parts.append(tr("Fault rules acted on it: it was disturbed on purpose."));
    parts.append(m_bundle.nodeVersion.isEmpty() ? tr("Version of the node unknown")
                                                : tr("Node %1", "version").arg(m_bundle.nodeVersion));
    return parts.join(u" \u00b7 "_s) + u'\n' + words::advice(m_bundle.close.cause);
}

void IncidentWindow::startReplay() {
    if (m_thread)
        return;
    m_button->setEnabled(false);
    m_verdict->setText(tr("Replaying…"));
    m_replay = std::make_shared<Replay>();
    m_thread.reset(
        QThread::create([bundle = m_bundle, into = m_replay] { *into = incident::replay(bundle); }));
    connect(m_thread.get(), &QThread::finished, this, &IncidentWindow::showVerdict);
    m_thread->start();
}

void IncidentWindow::showVerdict() {
    m_thread->wait();
    m_thread.reset();
    m_button->setEnabled(true);
    m_verdict->setText(wordsOf(m_bundle, *m_replay));
    if (m_replay->closed && m_replay->closed->place.kind == Place::Kind::Datagram)
        m_stepper->goTo(m_replay->closed->place.datagram);
    Q_EMIT replayed();
}

QString IncidentWindow::wordsOf(const Incident& bundle, const Replay& replay) {
    const incident::Close& close = bundle.close;
    switch (replay.verdict) {
    case incident::Verdict::Reproduced:
        return tr("Reproduced: the same cause, %1.").arg(placeWords(replay.recorded)) +
               measuredWords(close.measured, close.limit);
    case incident::Verdict::NotJudged:
        return replay.closed ? tr("Not judged: the close was not about the client's datagrams. The replay "
                                  "closed it before: %1.")
                                   .arg(words::cause(replay.closed->cause))
                             : tr("Not judged: the close was not about the client's datagrams. They passed "
                                  "no limit before it.");
    case incident::Verdict::Differs:
        break;
    }
    if (!replay.closed)
        return tr("Differs: the replay stayed open to the end of the record.");
    return tr("Differs: the replay closed for %1, %2.", "cause and place")
               .arg(words::cause(replay.closed->cause), placeWords(replay.closed->place)) +
           measuredWords(replay.closed->measured, replay.closed->limit);
}

} // namespace wayside::ui
