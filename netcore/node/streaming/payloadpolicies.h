// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/store/accessrecords.h"

#include <bitset>
#include <map>
#include <optional>
#include <QList>
#include <QString>
#include <tuple>

namespace wayside::node {

/// One bit for each payload type of spec 01 §3: whether a session may receive it.
using PayloadTypes = std::bitset<256>;

/// A session as the payload policies see it: who receives.
struct PayloadReceiver {
    QString domain, account;
    SessionType type = SessionType::Tlc;

    friend bool operator<(const PayloadReceiver& a, const PayloadReceiver& b) {
        return std::tie(a.domain, a.account, a.type) < std::tie(b.domain, b.account, b.type);
    }
};

/// What a receiver may receive under the payload policies (spec 02 §4); nothing when they leave out nothing.
///
/// A policy concerns the receivers of its domain, and of its account and session type where it names them.
/// For one payload type the policy with the lowest priority number decides among those that name the type or
/// none; of two with the same number the BLACKLIST. Where none decides, the type is received, unless a
/// WHITELIST concerns the receiver: who is told what it may receive receives nothing else. Pure.
std::optional<PayloadTypes> receivableTypes(const QList<store::PayloadPolicy>& policies,
                                            const PayloadReceiver& receiver);

/// The policies in force, worked out once for each kind of receiver, so that routing a payload costs one bit.
/// Node thread.
class PayloadPolicies {
public:
    /// Pointers from filterFor() are void from here on.
    void assign(QList<store::PayloadPolicy> policies);
    /// Null: everything. Valid until assign().
    const PayloadTypes* filterFor(const PayloadReceiver& receiver);

private:
    QList<store::PayloadPolicy> m_policies;
    std::map<PayloadReceiver, std::optional<PayloadTypes>> m_filters;
};

} // namespace wayside::node
