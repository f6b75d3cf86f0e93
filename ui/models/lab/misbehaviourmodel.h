// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/lab/misbehaviour.h"

#include <optional>
#include <QAbstractListModel>

namespace wayside::ui {

/// What can be done wrong, under headings; what does not suit the chosen session is greyed out and says why.
/// GUI thread.
class MisbehaviourModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { HeadingRole = Qt::UserRole + 1 };

    explicit MisbehaviourModel(QObject* parent = nullptr);

    void setSession(SessionType type, SessionProtocol protocol);
    std::optional<lab::Misbehaviour> at(int row) const; ///< nothing: a heading
    int rowOf(lab::Misbehaviour what) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        std::optional<lab::Misbehaviour> what;
        lab::MisbehaviourTraits::Phase phase = lab::MisbehaviourTraits::Phase::Opening;
    };
    bool suits(const Row& row) const;

    QList<Row> m_rows;
    SessionType m_type = SessionType::Tlc;
    SessionProtocol m_protocol = SessionProtocol::Singleplex;
};

} // namespace wayside::ui
