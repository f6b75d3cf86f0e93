// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/alerts/ruledialog.h"

#include "ui/models/alerts/alertwords.h"
#include "ui/pages/alerts/alertdialogs.h"
#include "ui/shell/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

using alerts::Rule;

namespace {

QLabel* plainLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

template <typename Enum>
Enum chosen(const QComboBox* box) {
    return Enum(box->currentData().toInt());
}

void choose(QComboBox* box, int value) {
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

} // namespace

RuleDialog::RuleDialog(const Rule& rule, bool isNew, const QStringList& taken,
                       const alerts::AlertEngine& engine, QWidget* parent)
    : QDialog(parent)
    , m_engine(engine)
    , m_taken(taken)
    , m_id(isNew ? QString() : rule.id)
    , m_sentence(plainLabel(this))
    , m_dryRun(plainLabel(this))
    , m_complaint(plainLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this)) {
    setWindowTitle(isNew ? tr("New alert rule") : tr("Change alert rule"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(buildWhat(), 1);
    columns->addWidget(buildWhen(), 1);
    QFont strong = m_sentence->font();
    strong.setWeight(QFont::DemiBold);
    m_sentence->setFont(strong);
    m_sentence->setMinimumHeight(m_sentence->fontMetrics().lineSpacing() * 2);
    m_dryRun->setMinimumHeight(m_dryRun->fontMetrics().lineSpacing() * 2);
    m_dryRun->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(columns);
    layout->addWidget(m_sentence);
    layout->addWidget(m_dryRun);
    layout->addWidget(m_complaint);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_pause.setSingleShot(true);
    m_pause.setInterval(250);
    connect(&m_pause, &QTimer::timeout, this, &RuleDialog::refreshDryRun);
    fill(rule);
    refreshDryRun();
}

QWidget* RuleDialog::buildWhat() {
    auto* box = new QGroupBox(tr("What"), this);
    auto* form = new QFormLayout(box);
    m_name = new QLineEdit(box);
    m_name->setObjectName(u"name"_s);
    m_name->setMaxLength(120);
    m_metric = new QComboBox(box);
    m_metric->setObjectName(u"metric"_s);
    for (const auto& [metric, name] : alerts::metricNames)
        m_metric->addItem(words::alertMetric(metric), int(metric));
    m_per = new QComboBox(box);
    m_scope = new ScopeFields(box);
    form->addRow(tr("Na&me"), m_name);
    form->addRow(tr("Metr&ic"), m_metric);
    form->addRow(tr("One alert &for"), m_per);
    form->addRow(m_scope);
    connect(m_name, &QLineEdit::textChanged, this, &RuleDialog::refresh);
    connect(m_metric, &QComboBox::currentIndexChanged, this, &RuleDialog::metricChanged);
    connect(m_per, &QComboBox::currentIndexChanged, this, &RuleDialog::refresh);
    connect(m_scope, &ScopeFields::changed, this, &RuleDialog::refresh);
    return box;
}

QWidget* RuleDialog::buildWhen() {
    auto* box = new QGroupBox(tr("When"), this);
    m_when = new QFormLayout(box);
    const auto figure = [box] {
        auto* spin = new QDoubleSpinBox(box);
        spin->setRange(0, 1e15);
        spin->setDecimals(2);
        spin->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
        return spin;
    };
    const auto seconds = [box](int least, int most) {
        auto* spin = new QSpinBox(box);
        spin->setRange(least, most);
        spin->setSuffix(tr(" s", "seconds, behind a number"));
        spin->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
        return spin;
    };
    m_direction = new QComboBox(box);
    m_direction->addItem(tr("over"), int(alerts::Direction::Above));
    m_direction->addItem(tr("under"), int(alerts::Direction::Below));
    m_threshold = figure();
    m_threshold->setObjectName(u"threshold"_s);
    m_clear = figure();
    m_clear->setObjectName(u"clear"_s);
    constexpr int week = 604'800;
    m_for = seconds(0, week);
    m_for->setObjectName(u"for"_s);
    m_clearFor = seconds(0, week);
    m_window = seconds(1, 86'400);
    m_severity = new QComboBox(box);
    for (const auto& [severity, name] : alerts::alertSeverityNames)
        m_severity->addItem(words::alertSeverity(severity), int(severity));
    m_message = new QLineEdit(box);
    m_message->setMaxLength(500);
    m_message->setPlaceholderText(tr("Whom to call, what to try; empty: the usual advice"));
    m_notify = new QCheckBox(tr("Show a desktop no&tification"), box);
    m_enabled = new QCheckBox(tr("Switched o&n"), box);
    m_when->addRow(tr("&Value is"), m_direction);
    m_when->addRow(tr("Thres&hold"), m_threshold);
    m_when->addRow(tr("for at &least"), m_for);
    m_when->addRow(tr("Clears at"), m_clear);
    m_when->addRow(tr("for at least"), m_clearFor);
    m_when->addRow(tr("Events &within"), m_window);
    m_when->addRow(tr("Se&verity"), m_severity);
    m_when->addRow(tr("What to d&o"), m_message);
    m_when->addRow(m_notify);
    m_when->addRow(m_enabled);
    for (QDoubleSpinBox* spin : {m_threshold, m_clear})
        connect(spin, &QDoubleSpinBox::valueChanged, this, &RuleDialog::refresh);
    for (QSpinBox* spin : {m_for, m_clearFor, m_window})
        connect(spin, &QSpinBox::valueChanged, this, &RuleDialog::refresh);
    for (QComboBox* combo : {m_direction, m_severity})
        connect(combo, &QComboBox::currentIndexChanged, this, &RuleDialog::refresh);
    connect(m_message, &QLineEdit::textChanged, this, &RuleDialog::refresh);
    return box;
}

void RuleDialog::fill(const Rule& rule) {
    m_name->setText(rule.name);
    choose(m_metric, int(rule.metric));
    metricChanged();
    choose(m_per, int(rule.per));
    m_scope->setScope(rule.scope);
    choose(m_direction, int(rule.direction));
    m_threshold->setValue(rule.threshold);
    m_clear->setValue(rule.clearThreshold);
    m_for->setValue(int(rule.forMs / 1000));
    m_clearFor->setValue(int(rule.clearMs / 1000));
    m_window->setValue(int(rule.windowMs / 1000));
    choose(m_severity, int(rule.severity));
    m_message->setText(rule.message);
    m_notify->setChecked(rule.notify);
    m_enabled->setChecked(rule.enabled);
    refresh();
}

void RuleDialog::metricChanged() {
    const auto metric = chosen<alerts::Metric>(m_metric);
    const auto kind = alerts::kindOf(metric);
    m_per->clear();
    for (const alerts::Grouping per : alerts::groupingsOf(metric))
        m_per->addItem(words::alertGrouping(per), int(per));
    m_per->setEnabled(m_per->count() > 1);
    choose(m_direction, int(kind == alerts::MetricKind::State ? alerts::Direction::Above
                                                              : alerts::usualDirection(metric)));
    const bool state = kind == alerts::MetricKind::State;
    m_when->setRowVisible(m_direction, !state);
    m_when->setRowVisible(m_threshold, !state);
    m_when->setRowVisible(m_clear, !state);
    m_when->setRowVisible(m_window,
                          kind == alerts::MetricKind::Count || kind == alerts::MetricKind::PerMinute);
    m_scope->setCausesVisible(metric == alerts::Metric::ClosesPerMinute ||
                              metric == alerts::Metric::EnforcementsPerMinute);
    const QString unit = alerts::unitOf(metric) == alerts::MetricUnit::Milliseconds
                             ? tr(" ms", "milliseconds, behind a number")
                             : QString();
    for (QDoubleSpinBox* spin : {m_threshold, m_clear}) {
        spin->setSuffix(unit);
        spin->setToolTip(words::alertUnit(metric));
        if (state)
            spin->setValue(0);
    }
    refresh();
}

QString RuleDialog::idFor(const QString& name) const {
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    QString id = name.toLower().replace(others, u"-"_s).left(56);
    while (id.startsWith(u'-'))
        id.remove(0, 1);
    while (id.endsWith(u'-'))
        id.chop(1);
    if (id.isEmpty())
        id = u"rule"_s;
    QString free = id;
    for (int i = 2; m_taken.contains(free); ++i)
        free = u"%1-%2"_s.arg(id).arg(i);
    return free;
}

Result<Rule> RuleDialog::rule() const {
    Rule rule;
    rule.id = m_id.isEmpty() ? idFor(m_name->text()) : m_id;
    rule.name = m_name->text().trimmed();
    rule.metric = chosen<alerts::Metric>(m_metric);
    rule.per = chosen<alerts::Grouping>(m_per);
    auto scope = m_scope->scope();
    if (!scope)
        return tl::unexpected(scope.error());
    rule.scope = *scope;
    if (rule.metric != alerts::Metric::ClosesPerMinute &&
        rule.metric != alerts::Metric::EnforcementsPerMinute)
        rule.scope.causes.clear();
    rule.direction = chosen<alerts::Direction>(m_direction);
    rule.threshold = m_threshold->value();
    rule.clearThreshold = m_clear->value();
    rule.forMs = m_for->value() * 1000LL;
    rule.clearMs = m_clearFor->value() * 1000LL;
    rule.windowMs = m_window->value() * 1000LL;
    rule.severity = chosen<alerts::AlertSeverity>(m_severity);
    rule.message = m_message->text().trimmed();
    rule.notify = m_notify->isChecked();
    rule.enabled = m_enabled->isChecked();
    if (auto checked = alerts::checkRule(rule); !checked)
        return tl::unexpected(checked.error());
    return rule;
}

QString RuleDialog::sentence() const {
    return m_sentence->text();
}
QString RuleDialog::dryRun() const {
    return m_dryRun->text();
}

void RuleDialog::refresh() {
    if (!m_when)
        return;
    const auto made = rule();
    QString complaint;
    if (!made)
        complaint = m_name->text().trimmed().isEmpty() ? tr("Give the rule a name.")
                    : m_clear->value() > m_threshold->value() &&
                            chosen<alerts::Direction>(m_direction) == alerts::Direction::Above
                        ? tr("It must clear at the threshold or below it.")
                    : m_clear->value() < m_threshold->value() &&
                            chosen<alerts::Direction>(m_direction) == alerts::Direction::Below
                        ? tr("It must clear at the threshold or above it.")
                        : QString::fromStdString(made.error().detail);
    m_complaint->setText(complaint);
    m_complaint->setVisible(!complaint.isEmpty());
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(made.has_value());
    m_sentence->setText(made ? words::ruleSentence(*made) : QString());
    m_pause.start();
}

void RuleDialog::refreshDryRun() {
    const auto made = rule();
    if (!made) {
        m_dryRun->clear();
        return;
    }
    const alerts::RulePreview preview = m_engine.preview(*made);
    QStringList parts;
    if (preview.subjects == 0 && preview.unknown == 0)
        parts.append(tr("Nothing in this scope is known at the moment."));
    else
        parts.append(tr("Now %1 of %n are beyond the threshold.", nullptr, preview.subjects)
                         .arg(words::count(quint64(preview.passing))));
    if (!preview.examples.isEmpty() && !preview.examples.constFirst().isEmpty())
        parts.append(tr("For example: %1.").arg(preview.examples.join(u", "_s)));
    if (preview.unknown > 0)
        parts.append(tr("Of %n more the value is not known.", nullptr, preview.unknown));
    if (preview.lastHour) {
        const QString since = preview.hourIsWhole ? tr("In the last hour") : tr("Since this console listens");
        const bool counted = alerts::kindOf(made->metric) != alerts::MetricKind::Gauge;
        parts.append(counted
                         ? tr("%1 it would have opened %n times.", "%1: In the last hour", *preview.lastHour)
                               .arg(since)
                         : tr("%1 it was passed at some time by %n of those connected.",
                              "%1: In the last hour", *preview.lastHour)
                               .arg(since));
    }
    m_dryRun->setText(parts.join(u' '));
}

} // namespace wayside::ui
