// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace wayside::store {

/// A limit rule of the node (spec 02 §5): one for each scope and subject.
struct LimitRuleRecord {
    QString scope;     ///< the node's own word
    QString subject;   ///< may be empty
    QByteArray limits; ///< JSON object, the node's own; "{}" for a rule that was taken away
    bool live = false; ///< made to act on live sessions as well
    qint64 setMs = 0;  ///< UTC ms
    QString setBy, reason;

    friend bool operator==(const LimitRuleRecord&, const LimitRuleRecord&) = default;
};

} // namespace wayside::store
