// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/source.h"

#include <QPointer>
#include <vector>

namespace wayside::tests {

/// A source under the test's control: updates and link states are what the test says, and everything the
/// console asks is written down. Answers come at once from `actionAnswer`, `plan` and `history`; with
/// `holdAnswers` they wait for releaseAnswers(). No Q_OBJECT needed: it adds no signals.
class FakeSource : public observe::Source {
public:
    using observe::Source::Source;

    struct Action {
        quint64 connectionId = 0;
        observe::ConnectionAction action = observe::ConnectionAction::Reconnect;
        QString reason;
    };

    observe::LinkStatus status{observe::LinkState::Live, QStringLiteral("Connected."), 1'767'225'600'000, {}};
    int starts = 0;
    QList<Action> actions;
    QList<std::pair<QString, observe::DrainRequest>> planned, drained;
    QStringList aborted, activated, paused, resumed, receiptAsked;
    QList<quint64> historyAsked;
    Result<void> actionAnswer;
    Result<observe::DrainPlan> plan = observe::DrainPlan();
    Result<QList<observe::DrainReceiptRow>> receipt = QList<observe::DrainReceiptRow>();
    Result<QList<observe::ClockPoint>> history = QList<observe::ClockPoint>();
    QMap<observe::Ability, QString> missing; ///< why not, by ability
    std::optional<observe::ServiceAccess> access;
    QList<observe::NodeRequest> asked;
    std::function<Result<QJsonDocument>(const observe::NodeRequest&)> nodeAnswer; ///< none: an empty object
    bool holdAnswers = false;

    QString name() const override { return QStringLiteral("Fake source"); }
    observe::LinkStatus link() const override { return status; }
    void start() override { ++starts; }
    QString whyNot(observe::Ability ability) const override { return missing.value(ability); }
    std::optional<observe::ServiceAccess> service() const override { return access; }

    void act(quint64 connectionId, observe::ConnectionAction action, const QString& reason, QObject* context,
             Done done) override {
        actions.append({connectionId, action, reason});
        answer(context, [this, done = std::move(done)] { done(actionAnswer); });
    }
    void planDrain(const QString& nodeId, const observe::DrainRequest& request, QObject* context,
                   std::function<void(Result<observe::DrainPlan>)> done) override {
        planned.append({nodeId, request});
        answer(context, [this, done = std::move(done)] { done(plan); });
    }
    void startDrain(const QString& nodeId, const observe::DrainRequest& request, QObject* context,
                    Done done) override {
        drained.append({nodeId, request});
        answer(context, [this, done = std::move(done)] { done(actionAnswer); });
    }
    void abortDrain(const QString& nodeId, QObject* context, Done done) override {
        aborted.append(nodeId);
        answer(context, [this, done = std::move(done)] { done(actionAnswer); });
    }
    void pauseDrain(const QString& drainId, QObject* context, Done done) override {
        paused.append(drainId);
        answer(context, [this, done = std::move(done)] { done(actionAnswer); });
    }
    void resumeDrain(const QString& drainId, QObject* context, Done done) override {
        resumed.append(drainId);
        answer(context, [this, done = std::move(done)] { done(actionAnswer); });
    }
    void drainReceipt(const QString& drainId, QObject* context,
                      std::function<void(Result<QList<observe::DrainReceiptRow>>)> done) override {
        receiptAsked.append(drainId);
        answer(context, [this, done = std::move(done)] { done(receipt); });
    }
    void activate(const QString& nodeId, QObject* context, Done done) override {
        activated.append(nodeId);
        answer(context, [this, done = std::move(done)] { done(actionAnswer); });
    }
    void clockHistory(quint64 connectionId, QObject* context,
                      std::function<void(Result<QList<observe::ClockPoint>>)> done) override {
        historyAsked.append(connectionId);
        answer(context, [this, done = std::move(done)] { done(history); });
    }

    void askNode(const observe::NodeRequest& request, QObject* context,
                 std::function<void(Result<QJsonDocument>)> done) override {
        asked.append(request);
        answer(context, [this, request, done = std::move(done)] {
            done(nodeAnswer ? nodeAnswer(request) : Result<QJsonDocument>(QJsonDocument(QJsonObject())));
        });
    }
    void setMissing(observe::Ability ability, const QString& why) {
        missing[ability] = why;
        Q_EMIT abilitiesChanged();
    }

    void send(const observe::SourceUpdate& update) { Q_EMIT updated(update); }
    void setLink(observe::LinkState state, const QString& description, qint64 sinceMs = 1'767'225'600'000,
                 std::optional<qint64> retryAtMs = {}) {
        status = {state, description, sinceMs, retryAtMs};
        Q_EMIT linkChanged();
    }
    void releaseAnswers() {
        const auto waiting = std::exchange(m_waiting, {});
        for (const auto& [context, call] : waiting) {
            if (context)
                call();
        }
    }

private:
    void answer(QObject* context, std::function<void()> call) {
        if (holdAnswers)
            m_waiting.emplace_back(context, std::move(call));
        else
            call();
    }

    std::vector<std::pair<QPointer<QObject>, std::function<void()>>> m_waiting;
};

} // namespace wayside::tests
