// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/savedfilters.h"

#include "netcore/observe/query/filter.h"

#include <algorithm>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

bool isName(const QString& name) {
    return !name.isEmpty() && name.size() <= SavedFilters::longestName;
}

} // namespace

qsizetype SavedFilters::indexOf(const QString& name) const {
    const auto found = std::find_if(m_filters.begin(), m_filters.end(), [&name](const SavedFilter& filter) {
        return filter.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == m_filters.end() ? -1 : found - m_filters.begin();
}

const SavedFilter* SavedFilters::find(const QString& name) const {
    const qsizetype index = indexOf(name.trimmed());
    return index < 0 ? nullptr : &m_filters.at(index);
}

bool SavedFilters::save(SavedFilter filter) {
    filter.name = filter.name.trimmed();
    if (!isName(filter.name) || filter.text.size() > observe::query::Filter::longestText)
        return false;
    if (const qsizetype index = indexOf(filter.name); index >= 0)
        m_filters.removeAt(index);
    else if (isFull())
        return false;
    m_filters.append(std::move(filter));
    sort();
    return true;
}

bool SavedFilters::rename(const QString& from, const QString& to) {
    const qsizetype index = indexOf(from);
    const qsizetype taken = indexOf(to.trimmed());
    if (index < 0 || !isName(to.trimmed()) || (taken >= 0 && taken != index))
        return false;
    m_filters[index].name = to.trimmed();
    sort();
    return true;
}

void SavedFilters::remove(const QString& name) {
    if (const qsizetype index = indexOf(name); index >= 0)
        m_filters.removeAt(index);
}

void SavedFilters::sort() {
    std::sort(m_filters.begin(), m_filters.end(), [](const SavedFilter& one, const SavedFilter& other) {
        return one.name.compare(other.name, Qt::CaseInsensitive) < 0;
    });
}

QVariantList SavedFilters::toVariant() const {
    QVariantList list;
    for (const SavedFilter& filter : m_filters)
        list.append(
            QVariantMap{{u"name"_s, filter.name}, {u"text"_s, filter.text}, {u"scope"_s, filter.scope}});
    return list;
}

SavedFilters SavedFilters::fromVariant(const QVariantList& list) {
    SavedFilters filters;
    for (const QVariant& each : list) {
        const QVariantMap map = each.toMap();
        filters.save({map.value(u"name"_s).toString(), map.value(u"text"_s).toString(),
                      map.value(u"scope"_s).toString()});
    }
    return filters;
}

} // namespace wayside::ui
