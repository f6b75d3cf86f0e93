// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/alerts/alertdialogs.h"

#include "ui/models/alerts/alertwords.h"
#include "ui/shell/displaytime.h"
#include "ui/shell/words.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

constexpr int longestNote = 500;

QDialogButtonBox* buttonsFor(QDialog& dialog, const QString& accept) {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    buttons->button(QDialogButtonBox::Ok)->setText(accept);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    return buttons;
}

QLabel* paragraph(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

AcknowledgeDialog::AcknowledgeDialog(const QList<alerts::Alert>& alerts, const QString& who, QWidget* parent)
    : QDialog(parent)
    , m_note(new QLineEdit(this)) {
    setWindowTitle(tr("Acknowledge %n alerts", nullptr, int(alerts.size())));
    setAttribute(Qt::WA_DeleteOnClose);
    m_note->setMaxLength(longestNote);
    m_note->setPlaceholderText(tr("For the log: what you found, a ticket"));
    m_note->setMinimumWidth(420);
    constexpr qsizetype mostShown = 5;
    QStringList lines;
    for (const alerts::Alert& alert : alerts.first(std::min(mostShown, alerts.size())))
        lines.append(words::alertSentence(alert));
    if (alerts.size() > mostShown)
        lines.append(tr("and %n more", nullptr, int(alerts.size() - mostShown)));
    auto* form = new QFormLayout;
    form->addRow(tr("&Note"), m_note);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(paragraph(lines.join(u'\n'), this));
    layout->addWidget(paragraph(tr("They stay open until the value is back to normal; they no longer call "
                                   "for attention. %1 is written "
                                   "down as the person who looks after them.")
                                    .arg(who),
                                this));
    layout->addLayout(form);
    layout->addWidget(buttonsFor(*this, tr("Acknowledge")));
}

QString AcknowledgeDialog::note() const {
    return m_note->text().trimmed();
}

ScopeFields::ScopeFields(QWidget* parent) : QWidget(parent), m_type(new QComboBox(this)) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins({});
    m_type->addItem(tr("every type"));
    for (const auto& [type, name] : sessionTypeNames)
        m_type->addItem(words::sessionType(type), int(type));
    form->addRow(tr("Session &type"), m_type);
    m_node = addLine(tr("N&ode"), tr("every node; node-*"));
    m_account = addLine(tr("&Account"), tr("every account; * and ? stand for letters"));
    m_domain = addLine(tr("&Domain"), tr("every domain"));
    m_identifiers = addLine(tr("&Identifiers"), tr("every TLC; sub0001*, sub00231"));
    m_causes = addLine(tr("Ca&uses"), tr("every cause; RATE_LIMIT, PEER_SILENT"));
    connect(m_type, &QComboBox::currentIndexChanged, this, &ScopeFields::changed);
}

QLineEdit* ScopeFields::addLine(const QString& label, const QString& placeholder) {
    auto* line = new QLineEdit(this);
    line->setPlaceholderText(placeholder);
    static_cast<QFormLayout*>(layout())->addRow(label, line);
    connect(line, &QLineEdit::textChanged, this, &ScopeFields::changed);
    return line;
}

void ScopeFields::setCausesVisible(bool visible) {
    auto* form = static_cast<QFormLayout*>(layout());
    form->setRowVisible(m_causes, visible);
}

void ScopeFields::setScope(const alerts::Scope& scope) {
    m_type->setCurrentIndex(scope.type ? m_type->findData(int(*scope.type)) : 0);
    m_node->setText(scope.node);
    m_account->setText(scope.account);
    m_domain->setText(scope.domain);
    m_identifiers->setText(scope.identifiers.join(u", "_s));
    QStringList causes;
    for (const CloseCause cause : scope.causes) {
        const std::string_view word = nameOf(cause);
        causes.append(QString::fromLatin1(word.data(), qsizetype(word.size())));
    }
    m_causes->setText(causes.join(u", "_s));
}

Result<alerts::Scope> ScopeFields::scope() const {
    static const QRegularExpression separator(u"[,\\s]+"_s);
    alerts::Scope scope;
    if (m_type->currentData().isValid())
        scope.type = SessionType(m_type->currentData().toInt());
    scope.node = m_node->text().trimmed();
    scope.account = m_account->text().trimmed();
    scope.domain = m_domain->text().trimmed();
    scope.identifiers = m_identifiers->text().split(separator, Qt::SkipEmptyParts);
    for (const QString& word : m_causes->text().toUpper().split(separator, Qt::SkipEmptyParts)) {
        const auto cause = closeCauseFrom(word.toStdString());
        if (!cause)
            return failure(ErrorCode::InvalidArgument, Fault::Local,
                           tr("%1 is not a cause of a close.").arg(word).toStdString());
        scope.causes.append(*cause);
    }
    return scope;
}

SilenceDialog::SilenceDialog(const alerts::Scope& scope, const QList<alerts::Rule>& rules, qint64 nowMs,
                             QWidget* parent)
    : QDialog(parent)
    , m_scope(new ScopeFields(this))
    , m_rule(new QComboBox(this))
    , m_from(new QDateTimeEdit(this))
    , m_until(new QDateTimeEdit(this))
    , m_reason(new QLineEdit(this))
    , m_complaint(paragraph({}, this))
    , m_buttons(buttonsFor(*this, tr("Silence"))) {
    setWindowTitle(tr("Plan a silence"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_scope->setCausesVisible(false);
    m_scope->setScope(scope);
    m_rule->addItem(tr("every rule"), QString());
    for (const alerts::Rule& rule : rules)
        m_rule->addItem(rule.name, rule.id);
    constexpr qint64 usualLength = 3'600'000;
    for (QDateTimeEdit* edit : {m_from, m_until}) {
        edit->setCalendarPopup(true);
        showInDisplayZone(*edit);
        edit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
        edit->setDateTime(QDateTime::fromMSecsSinceEpoch(edit == m_from ? nowMs : nowMs + usualLength));
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &SilenceDialog::check);
    }
    m_reason->setMaxLength(longestNote);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setPlaceholderText(tr("For the log: a change, a ticket"));
    auto* form = new QFormLayout;
    form->addRow(timesInUtc() ? tr("&From (UTC)") : tr("&From (local time)"), m_from);
    form->addRow(timesInUtc() ? tr("&Until (UTC)") : tr("&Until (local time)"), m_until);
    form->addRow(tr("&Rule"), m_rule);
    form->addRow(tr("Rea&son"), m_reason);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(paragraph(tr("Alerts in this scope open and clear as usual, but call for nobody. In "
                                   "the availability figures this "
                                   "is planned time."),
                                this));
    layout->addWidget(m_scope);
    layout->addLayout(form);
    layout->addWidget(m_complaint);
    layout->addWidget(m_buttons);
    connect(m_reason, &QLineEdit::textChanged, this, &SilenceDialog::check);
    connect(m_scope, &ScopeFields::changed, this, &SilenceDialog::check);
    check();
    m_reason->setFocus();
}

alerts::Silence SilenceDialog::silence() const {
    alerts::Silence silence;
    silence.scope = m_scope->scope().value_or(alerts::Scope());
    silence.ruleId = m_rule->currentData().toString();
    silence.fromMs = m_from->dateTime().toMSecsSinceEpoch();
    silence.untilMs = m_until->dateTime().toMSecsSinceEpoch();
    silence.reason = m_reason->text().trimmed();
    return silence;
}

void SilenceDialog::check() {
    QString complaint;
    if (m_until->dateTime() <= m_from->dateTime())
        complaint = tr("The end must be later than the beginning.");
    else if (m_reason->text().trimmed().isEmpty())
        complaint = tr("A reason is needed: others will wonder why nothing called for them.");
    m_complaint->setText(complaint);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(complaint.isEmpty());
}

} // namespace wayside::ui
