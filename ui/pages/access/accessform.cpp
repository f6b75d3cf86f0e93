// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/access/accessform.h"

#include "netcore/access/fieldrules.h"
#include "ui/pages/access/accesswords.h"
#include "ui/pages/access/growtofit.h"
#include "ui/shell/appearance.h"

#include <limits>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

constexpr int narrowest = 460;

QLabel* sentence(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void colour(QLabel& label, const QColor& ink) {
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, ink);
    label.setPalette(palette);
}

} // namespace

AccessForm::AccessForm(const QString& title, const QString& explanation, QList<FormField> fields,
                       const QString& accept, QWidget* parent)
    : QDialog(parent)
    , m_fields(std::move(fields))
    , m_form(new QFormLayout)
    , m_general(sentence({}, this)) {
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(narrowest);
    const QColor fault = Appearance::fault(Appearance::isDark(palette()));
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (const FormField& field : std::as_const(m_fields)) {
        QWidget* editor = makeEditor(field);
        editor->setObjectName(field.key);
        editor->setAccessibleName(field.label);
        auto* label = new QLabel(field.label, this);
        label->setBuddy(editor);
        auto* cell = new QWidget(this);
        cell->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        auto* column = new QVBoxLayout(cell);
        column->setContentsMargins({});
        column->setSpacing(2);
        column->addWidget(editor);
        if (!field.hint.isEmpty()) {
            QLabel* hint = sentence(field.hint, this);
            hint->setForegroundRole(QPalette::PlaceholderText);
            editor->setAccessibleDescription(field.hint);
            column->addWidget(hint);
        }
        QLabel* complaint = sentence({}, this);
        colour(*complaint, fault);
        complaint->hide();
        column->addWidget(complaint);
        m_complaints.insert(field.key, complaint);
        m_editors.insert(field.key, editor);
        m_form->addRow(label, cell);
    }
    colour(*m_general, fault);
    m_general->hide();
    auto* buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(accept, QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"confirm"_s);
    m_accept->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &AccessForm::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    if (!explanation.isEmpty())
        layout->addWidget(sentence(explanation, this));
    layout->addLayout(m_form);
    layout->addWidget(m_general);
    layout->addStretch();
    layout->addWidget(buttons);
    m_before = values();
    if (!m_fields.isEmpty())
        m_editors.value(m_fields.constFirst().key)->setFocus();
}

QWidget* AccessForm::makeEditor(const FormField& field) {
    switch (field.kind) {
    case FormField::Kind::Text:
        return makeText(field);
    case FormField::Kind::Number:
        return makeNumber(field);
    case FormField::Kind::Flag: {
        auto* box = new QCheckBox(field.label, this);
        box->setChecked(field.value.toBool());
        connect(box, &QCheckBox::toggled, this, [this, key = field.key] { complain(key, {}); });
        return box;
    }
    case FormField::Kind::Choice:
    case FormField::Kind::OpenChoice:
        return makeChoice(field);
    case FormField::Kind::Identifiers:
        return makeIdentifiers(field);
    }
    return nullptr;
}

QWidget* AccessForm::makeText(const FormField& field) {
    auto* line = new QLineEdit(field.value.toString(), this);
    connect(line, &QLineEdit::textChanged, this, [this, key = field.key] { complain(key, {}); });
    return line;
}

QWidget* AccessForm::makeNumber(const FormField& field) {
    auto* box = new QSpinBox(this);
    box->setRange(int(std::clamp<qint64>(field.least, std::numeric_limits<int>::min(), 0)),
                  int(std::min<qint64>(field.most, std::numeric_limits<int>::max())));
    box->setGroupSeparatorShown(true);
    box->setSpecialValueText(field.leastWords);
    box->setValue(field.value.toInt());
    connect(box, &QSpinBox::valueChanged, this, [this, key = field.key] { complain(key, {}); });
    return box;
}

QWidget* AccessForm::makeChoice(const FormField& field) {
    auto* box = new QComboBox(this);
    for (const auto& [value, word] : field.choices)
        box->addItem(word, value);
    box->setMinimumContentsLength(20);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const int at = box->findData(field.value);
    box->setEditable(field.kind == FormField::Kind::OpenChoice);
    if (at >= 0)
        box->setCurrentIndex(at);
    else if (box->isEditable())
        box->setEditText(field.value.toString());
    connect(box, &QComboBox::currentTextChanged, this, [this, key = field.key] { complain(key, {}); });
    return box;
}

QWidget* AccessForm::makeIdentifiers(const FormField& field) {
    constexpr int lines = 6;
    auto* text = new QPlainTextEdit(field.value.toStringList().join(u'\n'), this);
    text->setTabChangesFocus(true);
    text->setMinimumHeight(text->fontMetrics().lineSpacing() * lines);
    connect(text, &QPlainTextEdit::textChanged, this, [this, key = field.key] { complain(key, {}); });
    return text;
}

QVariant AccessForm::valueOf(const FormField& field) const {
    QWidget* editor = m_editors.value(field.key);
    if (const auto* line = qobject_cast<QLineEdit*>(editor))
        return line->text().trimmed();
    if (const auto* number = qobject_cast<QSpinBox*>(editor))
        return number->value();
    if (const auto* flag = qobject_cast<QCheckBox*>(editor))
        return flag->isChecked();
    if (const auto* text = qobject_cast<QPlainTextEdit*>(editor))
        return access::splitIdentifiers(text->toPlainText());
    const auto* box = qobject_cast<QComboBox*>(editor);
    if (!box)
        return {};
    // What was typed counts, unless it is one of the words in the list.
    const int known = box->findText(box->currentText());
    return known >= 0 ? box->itemData(known) : QVariant(box->currentText().trimmed());
}

QVariantMap AccessForm::values() const {
    QVariantMap all;
    for (const FormField& field : m_fields)
        all.insert(field.key, valueOf(field));
    return all;
}

QVariantMap AccessForm::changedValues() const {
    QVariantMap changed = values();
    for (auto each = changed.begin(); each != changed.end();) {
        if (m_before.value(each.key()) == each.value())
            each = changed.erase(each);
        else
            ++each;
    }
    return changed;
}

QString AccessForm::complaint(const QString& key) const {
    const QLabel* label = m_complaints.value(key);
    return label ? label->text() : QString();
}

void AccessForm::complain(const QString& key, const QString& words) {
    QLabel* label = m_complaints.value(key);
    if (!label)
        return;
    label->setText(words);
    label->setVisible(!words.isEmpty());
    if (!words.isEmpty())
        growToFit(*this);
}

bool AccessForm::checkAll() {
    QWidget* first = nullptr;
    for (const FormField& field : std::as_const(m_fields)) {
        const QString words = field.check ? field.check(valueOf(field)) : QString();
        complain(field.key, words);
        if (!words.isEmpty() && !first)
            first = m_editors.value(field.key);
    }
    if (first)
        first->setFocus();
    return !first;
}

void AccessForm::setBusy(bool busy) {
    m_accept->setEnabled(!busy);
    for (QWidget* editor : std::as_const(m_editors))
        editor->setEnabled(!busy);
    setCursor(busy ? Qt::BusyCursor : Qt::ArrowCursor);
}

void AccessForm::submit() {
    m_general->hide();
    if (!m_accept->isEnabled() || !checkAll())
        return;
    setBusy(true);
    Q_EMIT submitted();
}

void AccessForm::showFailure(const client::RestFailure& failure) {
    setBusy(false);
    const QString field =
        access::fieldOfRefusal(QString::fromStdString(failure.error.detail), QStringList(m_editors.keys()));
    const bool isAboutField = !field.isEmpty() && (failure.status == 400 || failure.status == 409 ||
                                                   failure.status == 422 || failure.status == 403);
    if (isAboutField) {
        complain(field, accesswords::failure(failure));
        m_editors.value(field)->setFocus();
        return;
    }
    m_general->setText(accesswords::failure(failure));
    m_general->show();
    growToFit(*this);
    if (!m_fields.isEmpty())
        m_editors.value(m_fields.constFirst().key)->setFocus();
}

} // namespace wayside::ui
