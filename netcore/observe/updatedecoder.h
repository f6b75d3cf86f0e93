// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

#include "netcore/base/error.h"
#include "netcore/observe/sourceupdate.h"
#include "netcore/observe/sseparser.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

namespace wayside::observe {

/// Turns the JSON of stream messages into updates, in their order, on a thread of its own: a snapshot of ten
/// thousand connections takes longer than a window may stand still. put(), take() and ready() belong to the
/// owner's thread. How much is in work at a time is the owner's affair, see pending().
class UpdateDecoder : public QObject {
    Q_OBJECT
public:
    struct Decoded {
        quint64 generation = 0; ///< as given to put()
        QByteArray id, event;   ///< of the message
        Result<SourceUpdate> update;
    };

    explicit UpdateDecoder(QObject* parent = nullptr);
    ~UpdateDecoder() override; ///< waits for the message in hand, no longer

    void put(quint64 generation, SseParser::Message message);
    std::optional<Decoded> take();
    /// Messages given and not yet taken.
    int pending() const { return m_pending; }

Q_SIGNALS:
    void ready(); ///< take() has something

private:
    struct Job {
        quint64 generation;
        SseParser::Message message;
    };
    void work();

    std::mutex m_mutex; ///< of the three below
    std::deque<Job> m_jobs;
    std::deque<Decoded> m_results;
    bool m_stopping = false;
    std::condition_variable m_wake;
    int m_pending = 0;
    std::thread m_thread;
};

} // namespace wayside::observe
