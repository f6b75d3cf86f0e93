// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/nodes/drainwizard.h"

#include "ui/models/nodes/drainwords.h"
#include "ui/pages/nodes/draincohortform.h"
#include "ui/pages/nodes/drainpaceform.h"
#include "ui/pages/nodes/rehearsalview.h"
#include "ui/shell/appearance.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QFormLayout>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

constexpr std::chrono::milliseconds typingPause{250};
constexpr std::chrono::seconds renewalTime{3};
constexpr int longestReason = 200;

QString number(int value) {
    return words::count(quint64(std::max(value, 0)));
}

QLabel* plainLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

void setInk(QLabel& label, const QColor& colour) {
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, colour);
    palette.setColor(QPalette::Text, colour); // on a ground of Base the label takes this one
    label.setPalette(palette);
}

} // namespace

DrainWizard::DrainWizard(observe::Source& source, const QList<observe::NodeRow>& nodes,
                         const observe::DrainCohort& cohort, qint64 nodeClockMs, QWidget* parent)
    : QDialog(parent)
    , m_source(source)
    , m_nodeClockMs(nodeClockMs)
    , m_headline(plainLabel(this))
    , m_steps(new QStackedWidget(this))
    , m_summary(plainLabel(this)) {
    setWindowTitle(tr("Drain"));
    buildSteps(nodes, cohort);
    buildLayout();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &DrainWizard::planAgain);
    connect(&m_renewal, &QTimer::timeout, this, &DrainWizard::planAgain);
    m_renewal.start(renewalTime);
    showStep(Who);
    planAgain();
}

void DrainWizard::buildSteps(const QList<observe::NodeRow>& nodes, const observe::DrainCohort& cohort) {
    m_who = new DrainCohortForm(nodes, cohort, this);
    m_how = new DrainPaceForm(this);
    m_steps->addWidget(m_who);
    m_steps->addWidget(m_how);
    m_steps->addWidget(buildRehearsal());
    connect(m_who, &DrainCohortForm::changed, this, &DrainWizard::wishPlan);
    connect(m_how, &DrainPaceForm::changed, this, &DrainWizard::wishPlan);
}

QWidget* DrainWizard::buildRehearsal() {
    auto* page = new QWidget(this);
    m_rehearsal = new RehearsalView(page);
    m_reason = new QLineEdit(page);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setMaxLength(longestReason);
    m_reason->setPlaceholderText(tr("Why, for the log and for those who are cut off"));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->addRow(tr("&Reason"), m_reason);
    m_hint = plainLabel(page);
    m_hint->setObjectName(u"hint"_s);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_rehearsal, 1);
    layout->addLayout(form);
    layout->addWidget(m_hint);
    connect(m_reason, &QLineEdit::textChanged, this, &DrainWizard::refresh);
    return page;
}

void DrainWizard::buildLayout() {
    QFont bold = font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_headline->setObjectName(u"step"_s);
    auto* box = new QFrame(this);
    box->setFrameShape(QFrame::StyledPanel);
    box->setBackgroundRole(QPalette::Base);
    box->setAutoFillBackground(true);
    auto* boxLayout = new QVBoxLayout(box);
    m_summary->setParent(box);
    m_summary->setObjectName(u"summary"_s);
    m_summary->setMinimumHeight(fontMetrics().lineSpacing() * 6);
    boxLayout->addWidget(m_summary);
    connect(m_steps, &QStackedWidget::currentChanged, box,
            [box](int step) { box->setVisible(step != Rehearse); });
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(m_headline);
    layout->addWidget(m_steps, 1);
    layout->addWidget(box);
    buildButtons(*layout);
    resize(760, 660);
}

void DrainWizard::buildButtons(QLayout& layout) {
    const auto make = [this](const QString& text, const QString& name) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setAutoDefault(false); // Return in a field must not cut anyone off
        return button;
    };
    QPushButton* cancel = make(tr("Cancel"), u"cancel"_s);
    m_back = make(tr("Bac&k"), u"back"_s);
    m_next = make(tr("Ne&xt"), u"next"_s);
    m_confirm = make({}, u"confirm"_s);
    auto* row = new QHBoxLayout;
    row->addWidget(cancel);
    row->addStretch();
    row->addWidget(m_back);
    row->addWidget(m_next);
    row->addWidget(m_confirm);
    static_cast<QVBoxLayout&>(layout).addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &DrainWizard::back);
    connect(m_next, &QPushButton::clicked, this, &DrainWizard::next);
    connect(m_confirm, &QPushButton::clicked, this, &DrainWizard::start);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* go = new QShortcut(QKeySequence(QKeyCombination(Qt::CTRL, key)), this);
        connect(go, &QShortcut::activated, this, &DrainWizard::start);
    }
}

DrainWizard::Step DrainWizard::step() const {
    return Step(m_steps->currentIndex());
}

void DrainWizard::showStep(Step step) {
    m_steps->setCurrentIndex(step);
    const std::array<QString, StepCount> titles{
        tr("1 of 3: Whom it concerns. Nothing is sent before you start the drain."),
        tr("2 of 3: How it goes. Nothing is sent before you start the drain."),
        tr("3 of 3: Rehearsal, if it started now. Nothing has been sent."),
    };
    m_headline->setText(titles.at(std::size_t(step)));
    if (step == Rehearse)
        m_reason->setFocus();
    else
        m_steps->currentWidget()->nextInFocusChain()->setFocus();
    refresh();
}

void DrainWizard::next() {
    if (step() != Rehearse && m_who->problem().isEmpty() && !m_starting)
        showStep(Step(step() + 1));
}

void DrainWizard::back() {
    if (step() != Who && !m_starting)
        showStep(Step(step() - 1));
}

/// Return goes on; on the last page it does nothing, because what is left there cuts people off.
void DrainWizard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        auto* focused = qobject_cast<QPushButton*>(focusWidget());
        if (focused && focused != m_confirm)
            focused->click();
        else if (!focused)
            next();
        event->accept();
        return;
    }
    QDialog::keyPressEvent(event);
}

observe::DrainRequest DrainWizard::request() const {
    observe::DrainRequest request;
    m_how->fill(request);
    request.cohort = m_who->cohort();
    request.reason = m_reason->text().trimmed();
    return request;
}

/// A whole node is named beside the request, as every source takes it; other cohorts name themselves.
QString DrainWizard::nodeArgument(const observe::DrainRequest& request) const {
    return request.cohort.isWholeNode() ? request.cohort.nodeId : QString();
}

void DrainWizard::wishPlan() {
    m_current.reset(); // it was for other figures
    ++m_asked;
    m_typing.start();
    refresh();
}

void DrainWizard::planAgain() {
    if (m_starting)
        return;
    const quint64 question = ++m_asked;
    if (!m_who->problem().isEmpty()) {
        m_current.reset();
        refresh();
        return;
    }
    const observe::DrainRequest asked = request();
    m_source.planDrain(nodeArgument(asked), asked, this,
                       [this, question, asked](const Result<observe::DrainPlan>& plan) {
                           if (question == m_asked && !m_starting)
                               planned(asked, plan);
                       });
    refresh();
}

void DrainWizard::planned(const observe::DrainRequest& asked, const Result<observe::DrainPlan>& plan) {
    if (plan) {
        m_current = *plan;
        m_planned = asked;
        m_error.clear();
    } else {
        m_current.reset();
        m_error = words::error(plan.error());
    }
    refresh();
}

QString DrainWizard::confirmText() const {
    const observe::DrainCohort cohort = m_who->cohort();
    const QString what = words::cohort(cohort);
    if (m_starting)
        return tr("Asking the node\u2026");
    if (!m_current)
        return tr("Drain %1").arg(what);
    if (m_current->cohort == 0)
        return cohort.isWholeNode() ? tr("Take %1 out of service, 0 sessions").arg(what)
                                    : tr("Nobody to drain");
    return cohort.isWholeNode()
               ? m_current->cohort == 1
                     ? tr("Send Reconnect to 1 session on %1").arg(what)
                     : tr("Send Reconnect to %1 sessions on %2").arg(number(m_current->cohort), what)
           : m_current->cohort == 1 ? tr("Send Reconnect to 1 session")
                                    : tr("Send Reconnect to %1 sessions").arg(number(m_current->cohort));
}

void DrainWizard::refresh() {
    const QString wrong = m_who->problem();
    const QString waiting = !wrong.isEmpty()    ? wrong
                            : m_error.isEmpty() ? tr("Working out who would move where\u2026")
                                                : tr("The plan could not be made. %1").arg(m_error);
    if (m_current) {
        QStringList lines{RehearsalView::planText(m_planned, *m_current)};
        for (const QString& warning : RehearsalView::warnings(m_planned, *m_current))
            lines.append(u"\u25b2 "_s + warning);
        m_summary->setText(lines.join(u'\n'));
        if (step() == Rehearse)
            m_rehearsal->present(m_planned, *m_current, m_nodeClockMs);
    } else {
        m_summary->setText(waiting);
        m_rehearsal->presentNothing(waiting);
    }
    refreshButtons();
}

void DrainWizard::refreshButtons() {
    const bool reasoned = !m_reason->text().trimmed().isEmpty();
    const bool nobody = m_current && m_current->cohort == 0 && !m_who->cohort().isWholeNode();
    const bool last = step() == Rehearse;
    m_back->setVisible(step() != Who);
    m_back->setEnabled(!m_starting);
    m_next->setVisible(!last);
    m_next->setEnabled(m_who->problem().isEmpty());
    m_confirm->setVisible(last);
    m_confirm->setText(confirmText());
    m_confirm->setEnabled(m_current && reasoned && !m_starting && !nobody);
    m_reason->setEnabled(!m_starting);
    if (m_current && !m_error.isEmpty()) {
        m_hint->setText(m_error);
        setInk(*m_hint, Appearance::fault(Appearance::isDark(palette())));
        return;
    }
    m_hint->setText(
        reasoned ? tr("Ctrl+Return starts it. It can be paused and aborted at any time.")
                 : tr("Give a reason: it goes into the log and into the Bye of those who are closed."));
    setInk(*m_hint, palette().color(QPalette::PlaceholderText));
}

void DrainWizard::start() {
    if (!m_current || !m_confirm->isEnabled() || m_starting || step() != Rehearse)
        return;
    m_starting = true;
    m_error.clear();
    refresh();
    const observe::DrainRequest order = request();
    m_source.startDrain(nodeArgument(order), order, this, [this](const Result<void>& started) {
        m_starting = false;
        if (started)
            return accept();
        m_error = tr("The drain was not started. %1").arg(words::error(started.error()));
        refresh();
    });
}

} // namespace wayside::ui
