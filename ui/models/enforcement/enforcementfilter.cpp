// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/enforcement/enforcementfilter.h"

#include "netcore/observe/query/rowtables.h"
#include "ui/models/enforcement/enforcementmodel.h"

#include <algorithm>
#include <QRegularExpression>

namespace wayside::ui {

using namespace Qt::StringLiterals;

namespace {

/// Plain words are looked for in everything a row shows; an operator makes it a condition.
bool isCondition(const QString& text) {
    static const QString operators = u"=<>~()\""_s;
    const auto isOperator = [](QChar letter) { return operators.contains(letter); };
    if (std::any_of(text.begin(), text.end(), isOperator))
        return true;
    static const QRegularExpression named(u"(^|\\s)[A-Za-z][A-Za-z.]*:"_s); // account:acme, but not 14:02
    if (named.match(text).hasMatch())
        return true;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    return std::any_of(words.begin(), words.end(), [](const QString& word) {
        return word.compare("and"_L1, Qt::CaseInsensitive) == 0 ||
               word.compare("or"_L1, Qt::CaseInsensitive) == 0 ||
               word.compare("not"_L1, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

const EnforcementModel* EnforcementFilter::model() const {
    return static_cast<const EnforcementModel*>(sourceModel());
}

void EnforcementFilter::setCause(std::optional<CloseCause> cause) {
    if (m_cause == cause)
        return;
    m_cause = cause;
    invalidate();
}

void EnforcementFilter::setPeriod(const Period& period) {
    if (m_period == period)
        return;
    m_period = period;
    invalidate();
}

void EnforcementFilter::setGroup(std::optional<std::pair<EnforcementGroup, QString>> group) {
    if (m_group == group)
        return;
    m_group = std::move(group);
    invalidate();
}

QString EnforcementFilter::setQuery(const QString& text) {
    if (!isCondition(text)) {
        m_filter = {};
        setSearch(text);
        invalidate();
        return {};
    }
    auto filter = observe::query::Filter::parse(text, observe::query::eventFields().information());
    if (!filter)
        return QString::fromStdString(filter.error().detail);
    m_filter = std::move(*filter);
    setSearch({});
    invalidate();
    return {};
}

QString EnforcementFilter::valueOf(EnforcementGroup group, const observe::EventRow& event) {
    switch (group) {
    case EnforcementGroup::Cause:
        return event.cause ? QString::number(int(*event.cause)) : QString();
    case EnforcementGroup::Node:
        return event.nodeId;
    case EnforcementGroup::Account:
        return event.account;
    case EnforcementGroup::Domain:
        return event.domain;
    }
    return {};
}

bool EnforcementFilter::acceptsApartFromGroup(int sourceRow) const {
    const observe::EventRow& event = model()->at(sourceRow).event;
    if (m_cause && event.cause != m_cause)
        return false;
    if (!m_period.holds(event.atMs))
        return false;
    const auto& fields = observe::query::eventFields();
    return m_filter.matches(observe::query::RowValues(fields, event)) &&
           FigureSortModel::filterAcceptsRow(sourceRow, {});
}

bool EnforcementFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    Q_UNUSED(parent)
    if (m_group && valueOf(m_group->first, model()->at(row).event) != m_group->second)
        return false;
    return acceptsApartFromGroup(row);
}

} // namespace wayside::ui
