// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/profilefile.h"
#include "netcore/lab/labplan.h"
#include "netcore/observe/serviceaccess.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace wayside::ui {

/// Asks what a new session is to be: where, which kind, how it behaves. Tokens that are typed in are never
/// shown again. GUI thread.
class LabSessionDialog : public QDialog {
    Q_OBJECT
public:
    struct Services {
        QString sourceName;                           ///< of the present source
        std::optional<observe::ServiceAccess> source; ///< absent: it has none, or not yet
        QList<client::Profile> profiles;
    };

    LabSessionDialog(const lab::LabPlan& beginning, Services services, QWidget* parent = nullptr);

    lab::LabPlan plan() const;
    bool connectsAtOnce() const;

private:
    void buildService(QFormLayout& form);
    void buildSession(QFormLayout& form);
    void buildBehaviour(QFormLayout& form);
    void fill(const lab::LabPlan& plan);
    void arrange();
    void check();
    lab::LabService service() const;
    QString chooseFile(const QString& title, const QString& present);
    QWidget* fileRow(QLineEdit*& line, const QString& name, const QString& title);

    enum Kind { Source, Saved, Typed };

    Services m_services;
    QByteArray m_keptToken, m_keptLogToken, m_keptCredentials; ///< of the plan it began with: secrets
    QString m_keptApi;                                         ///< the address they are for
    QFormLayout* m_form = nullptr;
    QComboBox* m_service = nullptr;
    QLineEdit* m_api = nullptr;
    QLineEdit* m_tokenFile = nullptr;
    QWidget* m_tokenFileRow = nullptr;
    QLineEdit* m_token = nullptr;
    QLineEdit* m_caFile = nullptr;
    QWidget* m_caFileRow = nullptr;
    QLineEdit* m_proxy = nullptr;
    QLineEdit* m_credentials = nullptr;
    QComboBox* m_type = nullptr;
    QComboBox* m_protocol = nullptr;
    QCheckBox* m_tls = nullptr;
    QLineEdit* m_domain = nullptr;
    QLineEdit* m_identifiers = nullptr;
    QLineEdit* m_node = nullptr;
    QLineEdit* m_name = nullptr;
    QCheckBox* m_comesBack = nullptr;
    QCheckBox* m_governed = nullptr;
    QSpinBox* m_margin = nullptr;
    QComboBox* m_policy = nullptr;
    QSpinBox* m_queue = nullptr;
    QSpinBox* m_bye = nullptr;
    QCheckBox* m_keep = nullptr;
    QCheckBox* m_delete = nullptr;
    QCheckBox* m_connect = nullptr;
    QLabel* m_complaint = nullptr;
    QPushButton* m_create = nullptr;
};

} // namespace wayside::ui
