// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/query/filter.h"
#include "ui/models/enforcement/enforcementhistory.h"
#include "ui/models/figuresortmodel.h"

#include <optional>

namespace wayside::ui {

class EnforcementModel;

/// By what forced closes are counted together.
enum class EnforcementGroup { Cause, Node, Account, Domain };

/// Forced closes of one cause, of a period, of one node, account or domain, that match a search. The search
/// is words, or a condition in the language of observe::query::Filter over the fields of events:
/// `account = acme and measured > 20`. Events never change, so rows can be put in their place as they come.
/// The source model must be an EnforcementModel. GUI thread.
class EnforcementFilter : public FigureSortModel {
    Q_OBJECT
public:
    explicit EnforcementFilter(QObject* parent = nullptr) : FigureSortModel(parent) {
        setDynamicSortFilter(true);
    }

    void setCause(std::optional<CloseCause> cause); ///< nothing: every cause
    std::optional<CloseCause> cause() const { return m_cause; }
    void setPeriod(const Period& period);
    /// Only those whose node, account or domain is this; nothing: all.
    void setGroup(std::optional<std::pair<EnforcementGroup, QString>> group);
    const std::optional<std::pair<EnforcementGroup, QString>>& group() const { return m_group; }
    /// Empty when it was understood; else a sentence, and the condition before stays.
    QString setQuery(const QString& text);
    bool isSearching() const { return !m_filter.isEmpty() || !search().isEmpty(); }
    /// Whether a row of the source would show were there no group.
    bool acceptsApartFromGroup(int sourceRow) const;

    static QString valueOf(EnforcementGroup group, const observe::EventRow& event);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    const EnforcementModel* model() const;

    std::optional<CloseCause> m_cause;
    Period m_period;
    std::optional<std::pair<EnforcementGroup, QString>> m_group;
    observe::query::Filter m_filter;
};

} // namespace wayside::ui
