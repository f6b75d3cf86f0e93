// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/rest/restfailure.h"

#include <functional>
#include <QDialog>
#include <QMap>
#include <QVariant>

class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace wayside::ui {

/// One field of a form. `key` is the field's name in the API, by which its refusals are known.
struct FormField {
    enum class Kind {
        Text,
        Number,
        Flag,
        Choice,
        OpenChoice,  ///< one of the choices or something else
        Identifiers, ///< several, one a line
    };
    QString key;
    QString label;
    Kind kind = Kind::Text;
    QVariant value{};                                      ///< to begin with
    QString hint{};                                        ///< below the field, always
    QList<std::pair<QVariant, QString>> choices{};         ///< value and word
    qint64 least = 0, most = 0;                            ///< of numbers
    QString leastWords{};                                  ///< shown in place of the least number
    std::function<QString(const QVariant& value)> check{}; ///< what is wrong; empty: nothing
};

/// Asks for the fields of one thing, checks them before they are sent, and stays open until the service has
/// taken them: what it refuses is shown at the field it is about. GUI thread.
class AccessForm : public QDialog {
    Q_OBJECT
public:
    AccessForm(const QString& title, const QString& explanation, QList<FormField> fields,
               const QString& accept, QWidget* parent = nullptr);

    QVariantMap values() const;
    /// The fields that are not as they were.
    QVariantMap changedValues() const;
    QWidget* editor(const QString& key) const { return m_editors.value(key); }
    QString complaint(const QString& key) const; ///< shown at the field

public Q_SLOTS:
    void submit();
    void showFailure(const wayside::client::RestFailure& failure);

Q_SIGNALS:
    /// Everything was in order; the form waits until it is told what came of it.
    void submitted();

private:
    QWidget* makeEditor(const FormField& field);
    QWidget* makeText(const FormField& field);
    QWidget* makeNumber(const FormField& field);
    QWidget* makeChoice(const FormField& field);
    QWidget* makeIdentifiers(const FormField& field);
    QVariant valueOf(const FormField& field) const;
    bool checkAll();
    void complain(const QString& key, const QString& words);
    void setBusy(bool busy);

    QList<FormField> m_fields;
    QMap<QString, QWidget*> m_editors;
    QMap<QString, QLabel*> m_complaints;
    QVariantMap m_before;
    QFormLayout* m_form;
    QLabel* m_general;
    QPushButton* m_accept;
};

} // namespace wayside::ui
