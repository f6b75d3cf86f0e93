// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QTimer>
#include <QUrl>

#include "netcore/observe/adminclient.h"
#include "netcore/observe/resumefilter.h"
#include "netcore/observe/source.h"
#include "netcore/observe/sseparser.h"
#include "netcore/observe/updatedecoder.h"

#include <functional>
#include <optional>

class QNetworkReply;

namespace wayside::observe {

/// Where a remote node is and how to speak to it.
struct RemoteAddress {
    QUrl url;         ///< "http://host:port", with or without "/admin/v1"
    QByteArray token; ///< authorization token; never logged, never shown
    QString caFile;   ///< for https: trust only the authorities of this PEM file; empty: the system's
};

/// All times are durations. Defaults are for people; tests shorten them.
struct RemoteTiming {
    Milliseconds leastRetry{500}; ///< first pause after a loss; doubles, with jitter down to half of it
    Milliseconds mostRetry{30'000};
    Milliseconds silence{45'000};    ///< three heartbeats without a byte: the stream is dead
    Milliseconds updateInterval{50}; ///< at most one update in this time; what comes between is merged
    Milliseconds actionTimeout{10'000};
    qsizetype messageBytes = SseParser::defaultMaximumBytes;
};

/// A `wayside-node` elsewhere, read through its admin API and event stream (spec 02 §5). Lives on the GUI
/// thread; messages are decoded on a thread of its own. Reconnects by itself and resumes without losing or
/// doubling an event; it stops trying (LinkState::Refused) when credentials, certificate or address are
/// wrong, until start() is called again.
class RemoteSource final : public Source {
    Q_OBJECT
public:
    explicit RemoteSource(RemoteAddress address, const RemoteTiming& timing = {}, QObject* parent = nullptr);
    ~RemoteSource() override;

    QString name() const override;
    LinkStatus link() const override { return m_link; }
    void start() override;
    QString whyNot(Ability) const override { return {}; }
    std::optional<ServiceAccess> service() const override { return m_service; }

    void act(quint64 connectionId, ConnectionAction action, const QString& reason, QObject* context,
             Done done) override;
    void planDrain(const QString& nodeId, const DrainRequest& request, QObject* context,
                   std::function<void(Result<DrainPlan>)> done) override;
    void startDrain(const QString& nodeId, const DrainRequest& request, QObject* context, Done done) override;
    void abortDrain(const QString& nodeId, QObject* context, Done done) override;
    void pauseDrain(const QString& drainId, QObject* context, Done done) override;
    void resumeDrain(const QString& drainId, QObject* context, Done done) override;
    void drainReceipt(const QString& drainId, QObject* context,
                      std::function<void(Result<QList<DrainReceiptRow>>)> done) override;
    void activate(const QString& nodeId, QObject* context, Done done) override;
    void clockHistory(quint64 connectionId, QObject* context,
                      std::function<void(Result<QList<ClockPoint>>)> done) override;
    void askNode(const NodeRequest& request, QObject* context,
                 std::function<void(Result<QJsonDocument>)> done) override;

private:
    void openStream();
    void readStream();
    void streamFinished();
    void takeDecoded();
    void use(UpdateDecoder::Decoded&& decoded);
    void deliver(SourceUpdate&& update);
    void flush();
    void dropStream();
    void lose(const Error& error);
    void setLink(LinkState state, const QString& description, std::optional<qint64> retryAtMs = std::nullopt);
    void command(const QByteArray& method, const QString& path, const QJsonObject& body, QObject* context,
                 const Done& done);

    ServiceAccess m_service;
    AdminClient m_client;
    RemoteTiming m_timing;
    LinkStatus m_link;
    QNetworkReply* m_stream = nullptr;
    quint64 m_generation = 0; ///< of the stream
    SseParser m_parser;
    ResumeFilter m_filter;
    QByteArray m_lastEventId; ///< as the node named it
    int m_failures = 0;       ///< in a row
    QTimer m_retry, m_silence, m_delivery;
    QElapsedTimer m_sinceDelivery;
    std::optional<SourceUpdate> m_pending;
    bool m_hadData = false;
    UpdateDecoder m_decoder;
};

} // namespace wayside::observe
