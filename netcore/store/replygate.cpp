// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/replygate.h"

#include <QCoreApplication>
#include <QEvent>
#include <QThread>
#include <utility>

namespace wayside::store {

/// Lives on the context's thread, receives the gate's events there and runs the answers.
class ReplyRelay final : public QObject {
public:
    explicit ReplyRelay(std::shared_ptr<ReplyGate> gate) : m_gate(std::move(gate)) {}

    static QEvent::Type eventType() {
        static const auto type = QEvent::Type(QEvent::registerEventType());
        return type;
    }

    /// On the relay's thread, when the context is destroyed: perhaps by one of the answers being run right
    /// now.
    void dispose() {
        if (m_running > 0) {
            deleteLater();
        } else {
            delete this;
        }
    }

    bool event(QEvent* event) override {
        // Behind the lock this thread is in order with the one that made the event.
        std::vector<ReplyGate::Reply> replies = m_gate->take();
        ++m_running;
        for (ReplyGate::Reply& reply : replies) {
            if (!m_gate->isOpen())
                break;
            reply();
            reply = nullptr;
        }
        --m_running;
        return event->type() == eventType() || QObject::event(event);
    }

private:
    std::shared_ptr<ReplyGate> m_gate;
    int m_running = 0;
};

void ReplyGate::post(std::vector<Reply> replies) {
    std::unique_lock lock(m_mutex);
    if (m_relay == nullptr || replies.empty()) {
        lock.unlock();
        return; // the replies are destroyed outside the lock
    }
    m_inbox.insert(m_inbox.end(), std::make_move_iterator(replies.begin()),
                   std::make_move_iterator(replies.end()));
    if (std::exchange(m_eventPosted, true))
        return;
    QCoreApplication::postEvent(m_relay, new QEvent(ReplyRelay::eventType()));
}

bool ReplyGate::isOpen() const {
    const std::scoped_lock lock(m_mutex);
    return m_relay != nullptr;
}

std::vector<ReplyGate::Reply> ReplyGate::take() {
    const std::scoped_lock lock(m_mutex);
    m_eventPosted = false;
    return std::exchange(m_inbox, {});
}

ReplyRelay* ReplyGate::close() {
    std::vector<Reply> dropped; // destroyed after the lock is released
    const std::scoped_lock lock(m_mutex);
    dropped.swap(m_inbox);
    return std::exchange(m_relay, nullptr);
}

ReplyGates::ReplyGates() : m_table(std::make_shared<Table>()) {}

std::shared_ptr<ReplyGate> ReplyGates::gateFor(QObject* context) {
    if (context == nullptr)
        return nullptr;
    const std::scoped_lock lock(m_table->mutex);
    auto& gate = m_table->gates[context];
    if (gate)
        return gate;
    gate = std::make_shared<ReplyGate>();
    auto relay = std::make_unique<ReplyRelay>(gate);
    relay->moveToThread(context->thread());
    gate->m_relay = relay.release();
    QObject::connect(
        context, &QObject::destroyed, context,
        [table = std::weak_ptr<Table>(m_table), gate = gate](const QObject* gone) {
            if (const auto alive = table.lock()) {
                const std::scoped_lock tableLock(alive->mutex);
                alive->gates.erase(gone);
            }
            if (ReplyRelay* closed = gate->close())
                closed->dispose();
        },
        Qt::DirectConnection);
    return gate;
}

} // namespace wayside::store
