// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/nodes/drainpaceform.h"

#include <cmath>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QGridLayout>
#include <QGroupBox>
#include <QLabel>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

constexpr double longestHour = 3600, longestDayMinutes = 1440, longestWeekMinutes = 10'080;
constexpr int mostSessions = 1'000'000;

qint64 milliseconds(double seconds) {
    return qint64(std::llround(seconds * 1000));
}

} // namespace

DrainPaceForm::DrainPaceForm(QWidget* parent) : QWidget(parent), m_meaning(new QLabel(this)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setSpacing(12);
    buildPace();
    buildCanaries();
    buildTimes();
    buildHalt();
    m_meaning->setWordWrap(true);
    m_meaning->setObjectName(u"meaning"_s);
    m_meaning->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_meaning->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    m_meaning->setText(tr("Every figure says here what it does."));
    grid->addWidget(m_meaning, 2, 0, 1, 2);
    grid->setRowStretch(2, 1);
}

QFormLayout* DrainPaceForm::addGroup(const QString& title, int row, int column) {
    auto* group = new QGroupBox(title, this);
    auto* form = new QFormLayout(group);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(6);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    static_cast<QGridLayout*>(layout())->addWidget(group, row, column);
    return form;
}

void DrainPaceForm::adopt(QWidget* field, QFormLayout* form, const QString& label, const QString& meaning) {
    field->setToolTip(meaning);
    field->setAccessibleDescription(meaning);
    field->installEventFilter(this);
    form->addRow(label, field);
}

QDoubleSpinBox* DrainPaceForm::addFigure(QFormLayout* form, const QString& label, const char* name,
                                         double value, double least, double most, const QString& suffix,
                                         const QString& meaning) {
    auto* field = new QDoubleSpinBox(this);
    field->setObjectName(QLatin1StringView(name));
    field->setDecimals(1);
    field->setRange(least, most);
    field->setValue(value);
    field->setSuffix(suffix);
    adopt(field, form, label, meaning);
    connect(field, &QDoubleSpinBox::valueChanged, this, &DrainPaceForm::changed);
    return field;
}

QSpinBox* DrainPaceForm::addCount(QFormLayout* form, const QString& label, const char* name, int most,
                                  const QString& meaning) {
    auto* field = new QSpinBox(this);
    field->setObjectName(QLatin1StringView(name));
    field->setRange(0, most);
    adopt(field, form, label, meaning);
    connect(field, &QSpinBox::valueChanged, this, &DrainPaceForm::changed);
    return field;
}

void DrainPaceForm::buildPace() {
    QFormLayout* form = addGroup(tr("Pace"), 0, 0);
    m_rate = addFigure(form, tr("&Rate"), "rate", 10, 0.1, 100'000, tr(" sessions/s"),
                       tr("So many sessions get Reconnect in a second. They all come back through the API: "
                          "choose what it and the other nodes bear."));
    m_jitter = addFigure(form, tr("&Jitter"), "jitter", 0, 0, 100, tr(" %"),
                         tr("Each Reconnect leaves later than its turn by up to this share of the pause "
                            "between two, so that sessions do not come back in step."));
    m_step = addFigure(form, tr("Ste&ps of"), "step", 0, 0, 100, tr(" % of all"),
                       tr("Sends to this share of the cohort at the rate, then waits for the next step. "
                          "0: no steps."));
    m_step->setSpecialValueText(tr("no steps"));
    m_stepTime = addFigure(form, tr("e&very"), "stepTime", 60, 0.1, longestHour, tr(" s"),
                           tr("From the beginning of one step to the beginning of the next."));
    m_stepTime->setEnabled(false);
    connect(m_step, &QDoubleSpinBox::valueChanged, this,
            [this](double share) { m_stepTime->setEnabled(share > 0); });
}

void DrainPaceForm::buildCanaries() {
    QFormLayout* form = addGroup(tr("Canaries first"), 0, 1);
    m_canaries =
        addCount(form, tr("&Canaries"), "canaries", mostSessions,
                 tr("So many sessions, drawn from the whole cohort, get Reconnect first. The others "
                    "are asked only when all of them are back; if one is missing, the drain halts."));
    m_canaries->setSpecialValueText(tr("none"));
    m_canaries->setSuffix(tr(" sessions"));
    m_canaryShare = addFigure(form, tr("or a s&hare"), "canaryShare", 0, 0, 100, tr(" % of all"),
                              tr("The same as a share of the cohort; the larger of the two counts."));
    m_canaryShare->setSpecialValueText(tr("none"));
    buildCanaryPause(form);
    m_seed = addCount(form, tr("S&eed"), "seed", mostSessions,
                      tr("Draws canaries and jitter: the same seed gives the same drain."));
}

void DrainPaceForm::buildCanaryPause(QFormLayout* form) {
    m_canaryPause =
        addFigure(form, tr("then wai&t"), "canaryPause", 0, 0, longestDayMinutes, tr(" min"),
                  tr("When all canaries are back the drain waits so long before it asks the others, "
                     "to show whether they stay. One that loses its new session and is not back in "
                     "time halts the drain. Resuming ends the wait early."));
    m_canaryPause->setSpecialValueText(tr("not at all"));
    m_canaryHold = new QCheckBox(tr("&until I resume it"), this);
    m_canaryHold->setObjectName(u"canaryHold"_s);
    adopt(m_canaryHold, form, QString(),
          tr("When all canaries are back the drain pauses until somebody resumes it. The time is not counted "
             "for the deadline."));
    connect(m_canaryHold, &QCheckBox::toggled, this, &DrainPaceForm::changed);
    connect(m_canaryHold, &QCheckBox::toggled, this, &DrainPaceForm::refreshCanaryPause);
    connect(m_canaries, &QSpinBox::valueChanged, this, &DrainPaceForm::refreshCanaryPause);
    connect(m_canaryShare, &QDoubleSpinBox::valueChanged, this, &DrainPaceForm::refreshCanaryPause);
    refreshCanaryPause();
}

/// Without canaries there is nothing to wait for.
void DrainPaceForm::refreshCanaryPause() {
    const bool any = m_canaries->value() > 0 || m_canaryShare->value() > 0;
    m_canaryHold->setEnabled(any);
    m_canaryPause->setEnabled(any && !m_canaryHold->isChecked());
}

void DrainPaceForm::buildTimes() {
    QFormLayout* form = addGroup(tr("Times"), 1, 0);
    m_grace = addFigure(form, tr("&Grace"), "grace", 10, 0.1, longestHour, tr(" s"),
                        tr("From its Reconnect each session has so long to leave by itself. Then it gets Bye "
                           "and is closed."));
    m_return = addFigure(form, tr("Back &within"), "returnWithin", 15, 0.1, longestHour, tr(" s"),
                         tr("So long a session may take to be back with a new one before it counts as "
                            "missing."));
    m_deadline =
        addFigure(form, tr("&Deadline"), "deadline", 0, 0, longestWeekMinutes, tr(" min"),
                  tr("From the start, pauses not counted: whoever is still here then gets Bye, asked "
                     "or not. 0: none."));
    m_deadline->setSpecialValueText(tr("none"));
}

void DrainPaceForm::buildHalt() {
    QFormLayout* form = addGroup(tr("Automatic halt"), 1, 1);
    m_halt = addFigure(form, tr("When &over"), "haltAbove", 50, 0, 100, tr(" % are missing"),
                       tr("When more than this share of a batch is not back in time, the drain stops by "
                          "itself and waits for you. 100: it never does."));
    m_batch = addCount(form, tr("in &batches of"), "batch", mostSessions,
                       tr("So many sessions are judged together. Automatic: a second's worth, but at least "
                          "10. A step is always judged as one."));
    m_batch->setSpecialValueText(tr("automatic"));
}

void DrainPaceForm::fill(observe::DrainRequest& request) const {
    request.ratePerSecond = m_rate->value();
    request.jitter = m_jitter->value() / 100;
    request.stepPercent = m_step->value();
    request.stepMs = m_step->value() > 0 ? milliseconds(m_stepTime->value()) : 0;
    request.canarySize = m_canaries->value();
    request.canaryPercent = m_canaryShare->value();
    if (m_canaryHold->isEnabled() && m_canaryHold->isChecked())
        request.canaryPause = {0, true};
    else
        request.canaryPause = {m_canaryPause->isEnabled() ? milliseconds(m_canaryPause->value() * 60) : 0};
    request.seed = m_seed->value();
    request.graceMs = milliseconds(m_grace->value());
    request.returnWithinMs = milliseconds(m_return->value());
    request.deadlineMs = milliseconds(m_deadline->value() * 60);
    request.haltAbovePercent = m_halt->value();
    request.batchSize = m_batch->value();
}

bool DrainPaceForm::eventFilter(QObject* watched, QEvent* event) {
    const auto* field = qobject_cast<const QWidget*>(watched);
    if (field && event->type() == QEvent::FocusIn)
        m_meaning->setText(field->toolTip());
    return QWidget::eventFilter(watched, event);
}

} // namespace wayside::ui
