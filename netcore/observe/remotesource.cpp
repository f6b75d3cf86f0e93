// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/remotesource.h"

#include "netcore/observe/rowjson.h"
#include "netcore/text/sentence.h"

#include <algorithm>
#include <QDateTime>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QRandomGenerator>

namespace wayside::observe {

using namespace Qt::StringLiterals;

namespace {

/// Messages in the decoder at a time; the rest waits in Qt's and TCP's buffers.
constexpr int mostDecoding = 4;
constexpr qint64 readPiece = 262'144;

/// Errors that trying again does not cure: LinkState::Refused.
bool isFinal(ErrorCode code) {
    switch (code) {
    case ErrorCode::NotAuthenticated:
    case ErrorCode::NotAllowed:
    case ErrorCode::NotFound:
    case ErrorCode::InvalidArgument:
    case ErrorCode::Unsupported:
    case ErrorCode::TlsUntrusted:
    case ErrorCode::FileUnreadable:
        return true;
    default:
        return false;
    }
}

QString pathOf(const QString& nodeId, QLatin1StringView verb) {
    return "nodes/"_L1 + QString::fromLatin1(QUrl::toPercentEncoding(nodeId)) + u'/' + verb;
}

QString drainPath(const QString& drainId, QLatin1StringView verb) {
    return "drains/"_L1 + QString::fromLatin1(QUrl::toPercentEncoding(drainId)) + u'/' + verb;
}

QString pathOf(quint64 connectionId, QLatin1StringView verb) {
    return "connections/"_L1 + QString::number(connectionId) + u'/' + verb;
}

QLatin1StringView verbOf(ConnectionAction action) {
    switch (action) {
    case ConnectionAction::Reconnect:
        return "reconnect"_L1;
    case ConnectionAction::Bye:
        return "bye"_L1;
    case ConnectionAction::Close:
        break;
    }
    return "close"_L1;
}

/// "<run>:<event>": the node's own name for the place in the stream, unless it lies behind what was seen
/// already (a node that has just been asked to resume may not have sent an event yet).
QByteArray resumeId(const QByteArray& named, const QString& runId, quint64 seen) {
    const quint64 number = named.sliced(named.lastIndexOf(':') + 1).toULongLong();
    return number >= seen && !named.isEmpty() ? named : runId.toUtf8() + ':' + QByteArray::number(seen);
}

/// The REST API of the node whose admin API is at `address`.
QUrl apiOf(QUrl address) {
    QString path = address.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith("/admin/v1"_L1))
        path.chop(int(qstrlen("/admin/v1")));
    if (!path.endsWith("/api"_L1))
        path += "/api"_L1;
    address.setPath(path);
    return address;
}

} // namespace

RemoteSource::RemoteSource(RemoteAddress address, const RemoteTiming& timing, QObject* parent)
    : Source(parent)
    , m_service{apiOf(address.url), address.token, address.caFile, {}}
    , m_client(address.url, std::move(address.token))
    , m_timing(timing)
    , m_parser(timing.messageBytes) {
    for (QTimer* const timer : {&m_retry, &m_silence, &m_delivery})
        timer->setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &RemoteSource::openStream);
    connect(&m_delivery, &QTimer::timeout, this, &RemoteSource::flush);
    connect(&m_decoder, &UpdateDecoder::ready, this, &RemoteSource::takeDecoded);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        lose({ErrorCode::Timeout, Fault::Environment, "the node has not said anything for too long"});
    });
    m_link = {LinkState::Connecting, tr("Not started"), QDateTime::currentMSecsSinceEpoch(), std::nullopt};
}

RemoteSource::~RemoteSource() {
    dropStream();
}

QString RemoteSource::name() const {
    return m_client.name();
}

void RemoteSource::start() {
    if (m_stream)
        return;
    m_failures = 0;
    if (!m_service.caFile.isEmpty()) {
        const auto trusted = m_client.trustOnly(m_service.caFile);
        if (!trusted) {
            lose(trusted.error());
            return;
        }
    }
    openStream();
}

// ---- the stream

void RemoteSource::openStream() {
    m_retry.stop();
    dropStream();
    ++m_generation;
    m_parser = SseParser(m_timing.messageBytes);
    setLink(m_hadData ? LinkState::Lost : LinkState::Connecting, tr("Connecting to %1…").arg(name()));
    m_stream = m_client.openStream(m_lastEventId);
    connect(m_stream, &QNetworkReply::readyRead, this, &RemoteSource::readStream);
    connect(m_stream, &QNetworkReply::finished, this, &RemoteSource::streamFinished);
    m_silence.start(m_timing.silence);
}

void RemoteSource::readStream() {
    const int status = m_stream ? m_stream->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
    if (status != 200)
        return; // an error's body is read when it is complete
    while (m_stream && m_decoder.pending() < mostDecoding && m_stream->bytesAvailable() > 0) {
        m_silence.start(m_timing.silence);
        if (!m_parser.feed(m_stream->read(readPiece))) {
            lose({ErrorCode::TooLarge, Fault::Peer, "the node sent a message that is too large"});
            return;
        }
        while (auto message = m_parser.next())
            m_decoder.put(m_generation, std::move(*message));
    }
}

void RemoteSource::takeDecoded() {
    while (auto decoded = m_decoder.take()) {
        // A message of an earlier stream is too late: the present one begins with the whole state.
        if (decoded->generation == m_generation &&
            (decoded->event == "snapshot" || decoded->event == "update"))
            use(std::move(*decoded));
    }
    if (m_stream && m_stream->isFinished() && m_decoder.pending() == 0 && m_stream->bytesAvailable() == 0)
        streamFinished();
    else
        readStream();
}

void RemoteSource::use(UpdateDecoder::Decoded&& decoded) {
    auto passed = decoded.update ? m_filter.pass(std::move(*decoded.update), decoded.event == "snapshot")
                                 : std::move(decoded.update);
    if (!passed) {
        passed.error().detail = "the node is not understood: " + passed.error().detail;
        lose(passed.error());
        return;
    }
    m_lastEventId = resumeId(decoded.id, passed->runId, m_filter.lastEventId());
    m_hadData = true;
    m_failures = 0;
    if (m_stream && m_link.state != LinkState::Live)
        setLink(LinkState::Live, tr("Connected to %1").arg(name()));
    deliver(std::move(*passed));
}

/// The stream never ends by itself: this is a refusal or a loss. What has come is used first.
void RemoteSource::streamFinished() {
    if (!m_stream)
        return;
    readStream();
    if (!m_stream || m_decoder.pending() > 0)
        return;
    const auto outcome = AdminClient::outcomeOf(*m_stream);
    lose(outcome ? Error{ErrorCode::ConnectionLost, Fault::Environment, "the node closed the connection"}
                 : outcome.error());
}

void RemoteSource::dropStream() {
    m_silence.stop();
    m_filter.restart();
    if (!m_stream)
        return;
    QNetworkReply* const stream = std::exchange(m_stream, nullptr);
    stream->disconnect(this);
    stream->abort();
    stream->deleteLater();
}

void RemoteSource::lose(const Error& error) {
    dropStream();
    ++m_generation;
    flush();
    const QString what = sentence(error.detail);
    // Services of another make know no such path, and say so in their own way.
    const bool unknownPath = error.code == ErrorCode::NotFound || error.code == ErrorCode::InvalidArgument ||
                             error.code == ErrorCode::Unsupported;
    if (unknownPath && !m_hadData) {
        setLink(LinkState::Refused, tr("%1 has no node administration (%2). It may be shown as a Subject "
                                       "Interface API: attach to it with --rest-only.")
                                        .arg(name(), what));
        return;
    }
    if (isFinal(error.code)) {
        const bool token = error.code == ErrorCode::NotAuthenticated || error.code == ErrorCode::NotAllowed;
        setLink(LinkState::Refused,
                (token ? tr("%1: %2. It needs another token: from the Settings page, or with --token-file.")
                       : tr("%1: %2. Not trying again by itself."))
                    .arg(name(), what));
        return;
    }
    const int doublings = std::min(m_failures++, 16);
    const Milliseconds longest =
        std::min(m_timing.mostRetry, Milliseconds(m_timing.leastRetry.count() << doublings));
    const auto pause = Milliseconds(
        qint64(double(longest.count()) * (0.5 + QRandomGenerator::global()->generateDouble() / 2)));
    m_retry.start(pause);
    setLink(m_hadData ? LinkState::Lost : LinkState::Connecting,
            tr("%1: %2. Tries again in %3 s.")
                .arg(name(), what, QString::number(double(pause.count()) / 1000, 'f', 1)),
            QDateTime::currentMSecsSinceEpoch() + pause.count());
}

void RemoteSource::setLink(LinkState state, const QString& description, std::optional<qint64> retryAtMs) {
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_link = {state, description, m_link.state == state ? m_link.sinceMs : now, retryAtMs};
    Q_EMIT linkChanged();
}

// ---- updates

void RemoteSource::deliver(SourceUpdate&& update) {
    if (m_pending)
        m_pending->merge(std::move(update));
    else
        m_pending = std::move(update);
    const auto since = Milliseconds(m_sinceDelivery.isValid() ? m_sinceDelivery.elapsed() : qint64(1) << 30);
    if (since >= m_timing.updateInterval)
        flush();
    else if (!m_delivery.isActive())
        m_delivery.start(m_timing.updateInterval - since);
}

void RemoteSource::flush() {
    m_delivery.stop();
    if (!m_pending)
        return;
    m_sinceDelivery.start();
    const SourceUpdate update = *std::exchange(m_pending, std::nullopt);
    Q_EMIT updated(update);
}

// ---- actions

void RemoteSource::command(const QByteArray& method, const QString& path, const QJsonObject& body,
                           QObject* context, const Done& done) {
    const QByteArray text =
        method == "DELETE" ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    m_client.send(method, path, text, m_timing.actionTimeout, context,
                  [done](const Result<QJsonDocument>& answer) {
                      if (!done)
                          return;
                      if (answer)
                          done({});
                      else
                          done(tl::unexpected(answer.error()));
                  });
}

void RemoteSource::act(quint64 connectionId, ConnectionAction action, const QString& reason, QObject* context,
                       Done done) {
    command("POST", pathOf(connectionId, verbOf(action)), {{u"reason"_s, reason}}, context, done);
}

void RemoteSource::planDrain(const QString& nodeId, const DrainRequest& request, QObject* context,
                             std::function<void(Result<DrainPlan>)> done) {
    const QString path = nodeId.isEmpty() ? u"drains/plan"_s : pathOf(nodeId, "drain/plan"_L1);
    m_client.send("POST", path, QJsonDocument(toJson(request)).toJson(), m_timing.actionTimeout, context,
                  [done = std::move(done)](const Result<QJsonDocument>& answer) {
                      if (answer)
                          done(fromJson<DrainPlan>(answer->object()));
                      else
                          done(tl::unexpected(answer.error()));
                  });
}

void RemoteSource::startDrain(const QString& nodeId, const DrainRequest& request, QObject* context,
                              Done done) {
    const QString path = nodeId.isEmpty() ? u"drains"_s : pathOf(nodeId, "drain"_L1);
    command("POST", path, toJson(request), context, done);
}

void RemoteSource::abortDrain(const QString& nodeId, QObject* context, Done done) {
    command("DELETE", pathOf(nodeId, "drain"_L1), {}, context, done);
}

void RemoteSource::pauseDrain(const QString& drainId, QObject* context, Done done) {
    command("POST", drainPath(drainId, "pause"_L1), {}, context, done);
}

void RemoteSource::resumeDrain(const QString& drainId, QObject* context, Done done) {
    command("POST", drainPath(drainId, "resume"_L1), {}, context, done);
}

void RemoteSource::drainReceipt(const QString& drainId, QObject* context,
                                std::function<void(Result<QList<DrainReceiptRow>>)> done) {
    m_client.send("GET", drainPath(drainId, "receipt"_L1), {}, m_timing.actionTimeout, context,
                  [done = std::move(done)](const Result<QJsonDocument>& answer) {
                      if (answer)
                          done(
                              listFromJson<DrainReceiptRow>(answer->object().value("sessions"_L1).toArray()));
                      else
                          done(tl::unexpected(answer.error()));
                  });
}

void RemoteSource::activate(const QString& nodeId, QObject* context, Done done) {
    command("POST", pathOf(nodeId, "activate"_L1), {}, context, done);
}

void RemoteSource::clockHistory(quint64 connectionId, QObject* context,
                                std::function<void(Result<QList<ClockPoint>>)> done) {
    m_client.send("GET", pathOf(connectionId, "clock"_L1), {}, m_timing.actionTimeout, context,
                  [done = std::move(done)](const Result<QJsonDocument>& answer) {
                      if (answer)
                          done(listFromJson<ClockPoint>(answer->array()));
                      else
                          done(tl::unexpected(answer.error()));
                  });
}

void RemoteSource::askNode(const NodeRequest& request, QObject* context,
                           std::function<void(Result<QJsonDocument>)> done) {
    m_client.send(request.method, request.pathAndQuery(), request.bodyText(), m_timing.actionTimeout, context,
                  done);
}

} // namespace wayside::observe
