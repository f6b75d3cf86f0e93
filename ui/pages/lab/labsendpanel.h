// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/lab/labrow.h"
#include "netcore/lab/sendorder.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace wayside::ui {

/// What is sent in one session: written by hand or from a file, once or again and again; what became of it.
/// GUI thread.
class LabSendPanel : public QWidget {
    Q_OBJECT
public:
    explicit LabSendPanel(QWidget* parent = nullptr);

    void setSession(const lab::LabRow* row); ///< null: there is none
    /// What is written here; nothing when something is wrong with it, which complaint() says.
    std::optional<lab::SendOrder> order() const;
    QString complaint() const { return m_complaint; }
    void focusContent();

public Q_SLOTS:
    void send(); ///< without effect while something is wrong
    void stop();

Q_SIGNALS:
    void sendRequested(const wayside::lab::SendOrder& order);
    void stopRequested();
    void governedChanged(bool governed); ///< by a person
    void canSendChanged(bool can);

private:
    void buildSource(QFormLayout& form);
    void buildPace(QFormLayout& form);
    void check();
    void arrange();
    void chooseFile();
    void showTally(const lab::LabRow& row);
    std::optional<std::vector<TlcIdentifier>> targets() const;
    bool isMultiplex() const { return m_protocol == SessionProtocol::Multiplex; }

    QComboBox* m_from = nullptr;
    QPlainTextEdit* m_content = nullptr;
    QWidget* m_fileRow = nullptr;
    QLineEdit* m_file = nullptr;
    QComboBox* m_form = nullptr;
    QLabel* m_size = nullptr;
    QSpinBox* m_type = nullptr;
    QLineEdit* m_identifiers = nullptr;
    QComboBox* m_priority = nullptr;
    QComboBox* m_rounds = nullptr;
    QSpinBox* m_count = nullptr;
    QComboBox* m_pace = nullptr;
    QSpinBox* m_interval = nullptr;
    QDoubleSpinBox* m_rate = nullptr;
    QCheckBox* m_waits = nullptr;
    QCheckBox* m_governed = nullptr;
    QPushButton* m_send = nullptr;
    QPushButton* m_stop = nullptr;
    QLabel* m_tally = nullptr;
    QFormLayout* m_formLayout = nullptr;

    quint64 m_session = 0;
    SessionType m_sessionType = SessionType::Tlc;
    SessionProtocol m_protocol = SessionProtocol::Singleplex;
    bool m_present = false;
    QString m_complaint;
};

} // namespace wayside::ui
