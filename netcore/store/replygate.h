// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <QObject>
#include <unordered_map>
#include <vector>

namespace wayside::store {

class ReplyRelay;

/// The way of answers to the thread of one context object. Answers handed in together arrive in one event;
/// when the context is gone they are dropped. Thread-safe.
///
/// A queued call straight to the context would not do: between looking whether it still exists and posting to
/// it, its own thread could delete it.
class ReplyGate : public std::enable_shared_from_this<ReplyGate> {
public:
    using Reply = std::function<void()>;

    void post(std::vector<Reply> replies);
    bool isOpen() const;

private:
    friend class ReplyGates;
    friend class ReplyRelay;

    std::vector<Reply> take();
    ReplyRelay* close();

    mutable std::mutex m_mutex;    ///< held while an event is posted: the relay cannot go away meanwhile
    ReplyRelay* m_relay = nullptr; ///< null: closed
    std::vector<Reply> m_inbox;
    bool m_eventPosted = false;
};

/// One gate for each context that has asked for something. Thread-safe; gates outlive this object as long as
/// their context.
class ReplyGates {
public:
    ReplyGates();
    /// Null for a null context. Call it while the context is surely alive.
    std::shared_ptr<ReplyGate> gateFor(QObject* context);

private:
    struct Table {
        std::mutex mutex;
        std::unordered_map<const QObject*, std::shared_ptr<ReplyGate>> gates;
    };
    std::shared_ptr<Table> m_table;
};

} // namespace wayside::store
