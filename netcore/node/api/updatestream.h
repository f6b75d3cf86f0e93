// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/api/apiservices.h"
#include "netcore/node/http/responder.h"

#include <memory>
#include <optional>
#include <QObject>
#include <QPointer>

namespace wayside::node::api {

/// One console on the event stream (spec 02 §5): first "snapshot" with the whole state, then "update"
/// whenever something changed. A message's id is "<run id>:<newest event id>"; a client that comes back with
/// it gets the events since, none lost and none twice as far as the node still has them, and is told how many
/// it has not. A console that reads slowly costs one merged batch, never a queue. API thread; deletes itself
/// with the stream.
class UpdateStream : public QObject {
    Q_OBJECT
public:
    /// `domain`: show only what belongs to it.
    static void open(const ApiServices& services, const std::shared_ptr<http::Responder>& responder,
                     std::optional<QString> domain);
    ~UpdateStream() override;

private:
    UpdateStream(const ApiServices& services, http::EventStream& stream, std::optional<QString> domain);
    void subscribe();
    void pump();
    void confine(observe::SourceUpdate& update) const;

    const ApiServices& m_services;
    QPointer<http::EventStream> m_stream;
    std::optional<QString> m_domain;
    std::shared_ptr<ReplyPort> m_port; ///< brings the engine's wake-ups here
    std::shared_ptr<observe::UpdateQueue> m_queue;
    QString m_lastRunId;
    quint64 m_newestEventId = 0;
};

} // namespace wayside::node::api
