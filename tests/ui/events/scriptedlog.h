// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../shell/fakesource.h"

namespace wayside::tests {

inline constexpr qint64 logNowMs = 1'767'225'600'000;

/// A node's log as the admin API tells it: filter, order and pages as the real one has them.
class ScriptedLog {
public:
    explicit ScriptedLog(FakeSource& source);

    QString runId = QStringLiteral("run-1");
    QList<observe::EventRow> events; ///< ascending ids
    QList<QJsonObject> audit;        ///< ascending ids
    std::optional<Error> auditFails, eventsFail;
    int requests = 0;

    /// Another event, about connection `connectionId`, at that many ms before logNowMs.
    observe::EventRow add(quint64 connectionId, qint64 agoMs,
                          observe::Severity severity = observe::Severity::Information);
    void addAudit(const QString& action, qint64 agoMs);

private:
    Result<QJsonDocument> answer(const observe::NodeRequest& request);
    Result<QJsonDocument> eventPage(const QUrlQuery& query);
    Result<QJsonDocument> auditPage(const QUrlQuery& query);
};

} // namespace wayside::tests
