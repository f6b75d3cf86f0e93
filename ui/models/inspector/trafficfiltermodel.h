// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QSet>
#include <QSortFilterProxyModel>

#include "netcore/observe/rows.h"

namespace wayside::ui {

class TrafficModel;

/// Which datagrams show: by direction, type, least severity of their notes, and text. GUI thread.
class TrafficFilterModel : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class Side { Both, ToNode, ToClient };
    /// What kinds are looked for: all, or those in one group.
    enum class Group { All, Payloads, TimeSync, Session, KeepAlive, Unknown };

    explicit TrafficFilterModel(QObject* parent = nullptr);

    void setTraffic(TrafficModel* model);
    TrafficModel* traffic() const { return m_model; }

    void setSide(Side side);
    void setGroup(Group group);
    void setLeastSeverity(std::optional<observe::Severity> least);
    /// Looked for in type, summary, notes, and the bytes: as text, or as hexadecimal digits behind "0x".
    void setText(const QString& text);
    bool filters() const; ///< anything is left out on purpose
    void showAll();

    int sourceRow(int row) const; ///< of the traffic model

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    void changed();
    bool takesGroup(int row) const;
    bool takesText(int row) const;

    TrafficModel* m_model = nullptr;
    Side m_side = Side::Both;
    Group m_group = Group::All;
    std::optional<observe::Severity> m_least;
    QString m_text;
    QByteArray m_needle, m_hexNeedle;
};

} // namespace wayside::ui
