// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/faults/faultrule.h"
#include "netcore/node/http/responder.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <QHash>
#include <QList>
#include <QObject>

namespace wayside::node {

/// The faults of the REST side: a filter before the router that answers in its place, or lets it wait. The
/// node thread sets the rules; the rest happens on the API thread.
///
/// Never struck, whatever a rule says: everything but /api and /admin (health, readiness, metrics), and the
/// fault and scenario API itself, so that one can always get out again.
class RestFaults {
public:
    struct ActiveRule {
        FaultRule rule;
        quint64 seed = 0;
    };
    struct Verdict {
        Milliseconds delay{0};
        std::optional<FaultRule> answer; ///< restStatus: instead of the router
        QStringList struck;              ///< ids of the rules behind it
    };

    void setRules(QList<ActiveRule> rules);
    /// Counts the request: with a share below 1 the seed and its number decide.
    Verdict judge(const QByteArray& method, const QStringList& path);

    /// `struck` is told the id of every rule that strikes; `context` ends delays that are under way.
    static http::RequestHandler before(http::RequestHandler router, std::shared_ptr<RestFaults> faults,
                                       QObject* context, std::function<void(const QString&)> struck);

private:
    std::atomic<bool> m_any{false};
    std::mutex m_mutex; ///< of the rules
    QList<ActiveRule> m_rules;
    QHash<QString, quint64> m_requests; ///< by rule; API thread
};

} // namespace wayside::node
