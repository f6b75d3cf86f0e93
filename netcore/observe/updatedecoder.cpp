// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/updatedecoder.h"

#include "netcore/observe/rowjson.h"

#include <QJsonDocument>

namespace wayside::observe {

namespace {

Result<SourceUpdate> updateFrom(const SseParser::Message& message) {
    if (message.event != "snapshot" && message.event != "update")
        return SourceUpdate(); // of a later version; the owner passes over it by its name
    QJsonParseError outcome;
    const QJsonDocument document = QJsonDocument::fromJson(message.data, &outcome);
    if (outcome.error != QJsonParseError::NoError || !document.isObject())
        return failure(ErrorCode::Malformed, Fault::Peer, "a message is not a JSON object");
    return fromJson<SourceUpdate>(document.object());
}

} // namespace

UpdateDecoder::UpdateDecoder(QObject* parent) : QObject(parent), m_thread([this] { work(); }) {}

UpdateDecoder::~UpdateDecoder() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void UpdateDecoder::put(quint64 generation, SseParser::Message message) {
    ++m_pending;
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back({generation, std::move(message)});
    }
    m_wake.notify_one();
}

std::optional<UpdateDecoder::Decoded> UpdateDecoder::take() {
    const std::lock_guard lock(m_mutex);
    if (m_results.empty())
        return std::nullopt;
    std::optional<Decoded> result(std::move(m_results.front()));
    m_results.pop_front();
    --m_pending;
    return result;
}

void UpdateDecoder::work() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
        if (m_stopping)
            return;
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        auto update = updateFrom(job.message);
        lock.lock();
        m_results.push_back({job.generation, job.message.id, job.message.event, std::move(update)});
        QMetaObject::invokeMethod(this, "ready", Qt::QueuedConnection);
    }
}

} // namespace wayside::observe
