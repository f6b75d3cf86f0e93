// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QVariantMap>
#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLabel;

namespace wayside::ui {

/// Which stretch of time is wanted: all, the last minutes up to a day, or from and until. Local time on the
/// screen, UTC milliseconds inside. GUI thread.
class TimeRange : public QWidget {
    Q_OBJECT
public:
    explicit TimeRange(QWidget* parent = nullptr);

    /// `nowMs` is the node's clock, from which the last minutes are counted.
    std::optional<qint64> fromMs(qint64 nowMs) const;
    std::optional<qint64> untilMs() const;
    void showAll();
    QVariantMap layout() const;
    void setLayout(const QVariantMap& layout);
    QComboBox* chooser() const { return m_choice; }

Q_SIGNALS:
    void changed(); ///< by a person

private:
    bool isCustom() const;
    void showEdits();

    QComboBox* m_choice;
    QDateTimeEdit* m_from;
    QDateTimeEdit* m_until;
    QLabel* m_dash;
};

} // namespace wayside::ui
