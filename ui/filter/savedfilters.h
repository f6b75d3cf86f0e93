// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QVariantList>

namespace wayside::ui {

/// A filter that a person gave a name.
struct SavedFilter {
    QString name;
    QString text;
    QString scope; ///< what else the page narrows by, in its own words; may be empty

    friend bool operator==(const SavedFilter&, const SavedFilter&) = default;
};

/// Named filters in the order of their names, at most 100. Names are unique without regard to case. A value.
class SavedFilters {
public:
    static constexpr qsizetype most = 100;
    static constexpr qsizetype longestName = 60;

    const QList<SavedFilter>& all() const { return m_filters; }
    bool isFull() const { return m_filters.size() >= most; }
    /// Null when there is none.
    const SavedFilter* find(const QString& name) const;
    /// Replaces one of the same name. False: the name is empty or too long, or there are too many.
    bool save(SavedFilter filter);
    /// False: there is no such, or another has that name.
    bool rename(const QString& from, const QString& to);
    void remove(const QString& name);

    /// For the layout of a page. What is not understood is left out.
    QVariantList toVariant() const;
    static SavedFilters fromVariant(const QVariantList& list);

    friend bool operator==(const SavedFilters&, const SavedFilters&) = default;

private:
    qsizetype indexOf(const QString& name) const;
    void sort();

    QList<SavedFilter> m_filters;
};

} // namespace wayside::ui
