// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <optional>
#include <QString>

namespace wayside::conformance {

/// The number of a case: document, section and place in it, as in "01-3.07". Ordered as numbers, not as text.
struct CaseNumber {
    int document = 0; ///< of the specification, 1..99
    int section = 0;  ///< in that document, 1..99
    int place = 0;    ///< in that section, 1..999

    /// Nothing when the text is not two digits, a dash, digits, a point and two or three digits.
    static std::optional<CaseNumber> fromText(const QString& text);
    QString text() const;
    /// "01-3"
    QString sectionText() const;

    friend auto operator<=>(const CaseNumber&, const CaseNumber&) = default;
};

} // namespace wayside::conformance
