// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <QHash>
#include <QString>

namespace wayside::node {

struct NodeSettings;

/// The caps at the door of the streaming nodes: on all connections, on those that have shown no token yet,
/// and on those of one address among them (listener.* settings). The newest is the one refused; what happens
/// is told in words, at most once a minute, with the number of those refused since. Node thread.
class Admission {
public:
    using Tell = std::function<void(const QString& sentence)>;

    static constexpr Milliseconds tellInterval{60000};

    /// `settings` outlives this and may change.
    Admission(const NodeSettings& settings, Tell tell);

    /// Whether a connection from `address` may come in while `open` others are open. One that may is counted
    /// as without token until settled().
    bool admit(const QString& address, std::size_t open, MonotonicTime now);
    /// The token of a connection from `address` was accepted, or it ended before. Once a connection.
    void settled(const QString& address);

    int withoutToken() const { return m_withoutToken; }

private:
    std::optional<QString> refusal(const QString& address, std::size_t open) const;

    const NodeSettings& m_settings;
    Tell m_tell;
    QHash<QString, int> m_perAddress;
    int m_withoutToken = 0;
    quint64 m_refusedSinceTold = 0;
    std::optional<MonotonicTime> m_toldAt;
};

} // namespace wayside::node
