// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace wayside::ui {

/// The only place where a token is shown: once, to be copied or saved. Forgets it when it goes. GUI thread.
class TokenPanel : public QWidget {
    Q_OBJECT
public:
    explicit TokenPanel(QWidget* parent = nullptr);
    ~TokenPanel() override;

    void setToken(const QByteArray& token);
    bool isKept() const { return m_isKept; } ///< copied or saved
    QString status() const;

    void copy();
    void askToSave();
    /// Readable by its owner only; never over a file that is there. False: the status says why.
    bool saveTo(const QString& file);

Q_SIGNALS:
    void kept();

private:
    void say(const QString& sentence, bool isFault = false);
    void keep();

    QByteArray m_token;
    bool m_isKept = false;
    QLineEdit* m_value;
    QPushButton* m_copy;
    QPushButton* m_save;
    QLabel* m_status;
};

} // namespace wayside::ui
