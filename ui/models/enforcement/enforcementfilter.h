// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/figuresortmodel.h"

#include "netcore/base/vocabulary.h"

#include <optional>

namespace wayside::ui {

/// Forced closes of one cause, or of all, that match a search. Events never change, so rows can be put in
/// their place as they come. GUI thread.
class EnforcementFilter : public FigureSortModel {
    Q_OBJECT
public:
    explicit EnforcementFilter(QObject* parent = nullptr) : FigureSortModel(parent) {
        setDynamicSortFilter(true);
    }

    void setCause(std::optional<CloseCause> cause); ///< nothing: every cause
    std::optional<CloseCause> cause() const { return m_cause; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    std::optional<CloseCause> m_cause;
};

} // namespace wayside::ui
