// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/report/report.h"

#include <QStringList>

namespace wayside::conformance {

/// Which cases run. A pattern is a number ("01-3.07"), a section ("01-3") or document ("01"), an area
/// ("framing"), or a wildcard over the number ("01-?.0*"). Several in one text are parted by commas.
class CaseFilter {
public:
    CaseFilter() = default; ///< admits everything
    /// Empty `only`: all but those of `skip`. `skip` wins.
    CaseFilter(const QStringList& only, const QStringList& skip);

    bool admits(const CaseDescription& description) const;
    /// The patterns that none of these cases matches: most likely a slip of the pen.
    QStringList patternsWithoutCase(const QList<CaseDescription>& cases) const;

    static bool matches(const QString& pattern, const CaseDescription& description);

private:
    QStringList m_only, m_skip;
};

} // namespace wayside::conformance
