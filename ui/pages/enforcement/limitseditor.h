// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/sessionlimits.h"

#include <array>
#include <optional>
#include <QWidget>

class QLineEdit;

namespace wayside::ui {

/// Edits the seven limits of a session. Durations as people write them (5 s, 1.5 m, 500 ms) or ISO 8601
/// (PT5S); bytes with k, M or G. A field that cannot be read says what it takes. GUI thread.
class LimitsEditor : public QWidget {
    Q_OBJECT
public:
    static constexpr std::size_t fieldCount = 7;

    /// `whose` names the limits for screen readers: "Proposed".
    explicit LimitsEditor(const QString& whose, QWidget* parent = nullptr);

    void setLimits(const SessionLimits& limits);
    /// Nothing while a field cannot be read.
    std::optional<SessionLimits> limits() const;
    /// What is wrong with the first field that cannot be read; empty when all can.
    QString complaint() const;

    /// Nothing when it is neither a number with a unit (ms, s, m, h, d) nor ISO 8601.
    static std::optional<Milliseconds> durationFrom(const QString& text);
    static QString durationText(Milliseconds duration); ///< "1.5 s", as durationFrom() reads it

Q_SIGNALS:
    void edited();

private:
    QString complaintOf(std::size_t field) const;
    void refresh();

    std::array<QLineEdit*, fieldCount> m_fields{};
};

} // namespace wayside::ui
