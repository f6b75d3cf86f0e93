// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/report/casefilter.h"

#include <algorithm>
#include <QRegularExpression>

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

QStringList split(const QStringList& texts) {
    QStringList patterns;
    for (const QString& text : texts) {
        for (const QString& pattern : text.split(u',', Qt::SkipEmptyParts)) {
            if (const QString trimmed = pattern.trimmed(); !trimmed.isEmpty())
                patterns.append(trimmed);
        }
    }
    return patterns;
}

} // namespace

CaseFilter::CaseFilter(const QStringList& only, const QStringList& skip)
    : m_only(split(only))
    , m_skip(split(skip)) {}

bool CaseFilter::matches(const QString& pattern, const CaseDescription& description) {
    const QString number = description.number.text();
    if (pattern.contains(u'*') || pattern.contains(u'?')) {
        const auto wild = QRegularExpression::wildcardToRegularExpression(pattern);
        return QRegularExpression(wild).match(number).hasMatch();
    }
    const bool isBeginning = number.startsWith(pattern + u'.') || number.startsWith(pattern + u'-');
    return number == pattern || isBeginning || description.area.compare(pattern, Qt::CaseInsensitive) == 0;
}

bool CaseFilter::admits(const CaseDescription& description) const {
    const auto fits = [&](const QString& pattern) { return matches(pattern, description); };
    const bool wanted = m_only.isEmpty() || std::any_of(m_only.begin(), m_only.end(), fits);
    return wanted && std::none_of(m_skip.begin(), m_skip.end(), fits);
}

QStringList CaseFilter::patternsWithoutCase(const QList<CaseDescription>& cases) const {
    QStringList idle;
    for (const QString& pattern : m_only + m_skip) {
        const auto fits = [&](const CaseDescription& description) { return matches(pattern, description); };
        if (std::none_of(cases.begin(), cases.end(), fits))
            idle.append(pattern);
    }
    return idle;
}

} // namespace wayside::conformance
