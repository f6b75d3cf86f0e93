// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QToolButton;

namespace wayside::ui {

class ClockEvidence;

/// Whose clock is wrong, in a sentence across the page, with its evidence; all findings in a menu, each
/// leading to a session that shows it. GUI thread.
class ClockVerdictBar : public QWidget {
    Q_OBJECT
public:
    explicit ClockVerdictBar(const ClockEvidence& evidence, QWidget* parent = nullptr);

    QString sentence() const;
    void setWhyNot(const QString& reason); ///< said instead, when the source tells no samples; empty: it does
    QAction* showAction() const { return m_show; } ///< leads to the session of the first finding

Q_SIGNALS:
    void sessionWished(quint64 connection);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void fillMenu();

    const ClockEvidence& m_evidence;
    QLabel* m_glyph;
    QLabel* m_sentence;
    QToolButton* m_all;
    QMenu* m_menu;
    QAction* m_show;
    QString m_whyNot;
};

} // namespace wayside::ui
