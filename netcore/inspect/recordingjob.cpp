// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/inspect/recordingjob.h"

#include "netcore/inspect/recordedtraffic.h"
#include "netcore/recording/recordingreader.h"
#include "netcore/recording/recordingwriter.h"

#include <filesystem>
#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QUuid>

namespace wayside::inspect {

using namespace Qt::StringLiterals;
using observe::TrafficKind;
using observe::TrafficRecord;

namespace {

constexpr quint64 progressEvery = 500; // records written

/// A pcapng recording holds whole streams, and those begin with the version byte: whoever joined an open
/// connection has not heard it, but it has been there, or there would be no datagrams.
TrafficRecord versionBefore(const TrafficRecord& record) {
    TrafficRecord version;
    version.kind = TrafficKind::Version;
    version.atMs = record.atMs;
    version.wallMs = record.wallMs;
    version.toClient = record.toClient;
    version.session = record.session;
    version.typeByte = std::to_integer<quint8>(wire::protocolVersion);
    version.bytes = QByteArray(1, char(version.typeByte));
    version.size = 1;
    return version;
}

} // namespace

// ---- reading

RecordingLoad::RecordingLoad(QString path, QObject* parent) : QObject(parent), m_path(std::move(path)) {}

RecordingLoad::~RecordingLoad() {
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void RecordingLoad::start() {
    m_thread = std::thread([this] { read(); });
}

void RecordingLoad::cancel() {
    m_cancelled = true;
    m_room.release(); // whoever waits for room looks up
}

bool RecordingLoad::hand(QList<TrafficRecord>&& piece, double share) {
    m_room.acquire();
    if (m_cancelled)
        return false;
    QMetaObject::invokeMethod(
        this,
        [this, piece = std::move(piece), share] {
            if (!m_cancelled) {
                Q_EMIT loaded(piece);
                Q_EMIT progressed(share);
            }
            m_room.release();
        },
        Qt::QueuedConnection);
    return true;
}

void RecordingLoad::read() {
    JobOutcome outcome;
    const auto end = [this, &outcome] {
        outcome.cancelled = m_cancelled;
        QMetaObject::invokeMethod(
            this, [this, outcome] { Q_EMIT finished(outcome); }, Qt::QueuedConnection);
    };
    const auto reader = recording::RecordingReader::open(m_path);
    if (!reader) {
        outcome.error = reader.error();
        end();
        return;
    }
    QList<TrafficRecord> piece;
    const auto share = [&reader] {
        return (*reader)->size() > 0 ? double((*reader)->position()) / double((*reader)->size()) : 1.0;
    };
    while (!m_cancelled) {
        const auto record = (*reader)->next();
        if (!record) {
            outcome.error = record.error();
            outcome.endsInside = (*reader)->endsInsideRecord();
            break;
        }
        if (!*record)
            break;
        auto traffic = trafficOf(**record);
        if (!traffic)
            continue;
        traffic->sequence = ++outcome.records;
        piece.append(std::move(*traffic));
        if (piece.size() >= pieceRecords && !hand(std::exchange(piece, {}), share()))
            break;
    }
    if (!piece.isEmpty() && !m_cancelled)
        hand(std::move(piece), 1);
    end();
}

// ---- writing

RecordingSave::RecordingSave(SaveOrder order, QObject* parent) : QObject(parent), m_order(std::move(order)) {}

RecordingSave::~RecordingSave() {
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void RecordingSave::start() {
    m_thread = std::thread([this] { run(); });
}

void RecordingSave::run() {
    const QFileInfo wanted(m_order.path);
    // The format goes by the end of the name.
    const QString beside = wanted.absoluteDir().filePath(
        u".%1.%2"_s.arg(QUuid::createUuid().toString(QUuid::WithoutBraces), wanted.fileName()));
    JobOutcome outcome = write(beside);
    outcome.cancelled = m_cancelled;
    if (!outcome.error && !outcome.cancelled) {
        std::error_code code;
        std::filesystem::rename(QFileInfo(beside).filesystemAbsoluteFilePath(),
                                wanted.filesystemAbsoluteFilePath(), code);
        if (code)
            outcome.error = Error{ErrorCode::Unavailable, Fault::Environment, code.message()};
    }
    if (outcome.error || outcome.cancelled)
        QFile::remove(beside);
    QMetaObject::invokeMethod(
        this, [this, outcome] { Q_EMIT finished(outcome); }, Qt::QueuedConnection);
}

JobOutcome RecordingSave::write(const QString& beside) {
    JobOutcome outcome;
    const QList<TrafficRecord>& records = m_order.records;
    const qint64 beganMs = records.isEmpty() ? 0 : records.first().atMs;
    recording::RecordingHeader header;
    header.program = m_order.program.toStdString();
    if (!records.isEmpty())
        header.startedAt = WallTime{quint64(std::max<qint64>(0, records.first().wallMs.value_or(0)))};
    const auto writer = recording::RecordingWriter::create(beside, header, false);
    if (!writer) {
        outcome.error = writer.error();
        return outcome;
    }
    const recording::TokenMask mask;
    QSet<QString> opened;
    QSet<std::pair<QString, bool>> begun; // session and direction
    const bool isStream = m_order.path.endsWith(".pcapng"_L1, Qt::CaseInsensitive);
    const auto needsVersion = [&begun, isStream](const TrafficRecord& record) {
        const bool onWire = record.kind != TrafficKind::Opened && record.kind != TrafficKind::Ended;
        if (!isStream || !onWire || begun.contains({record.session, record.toClient}))
            return false;
        begun.insert({record.session, record.toClient});
        return record.kind != TrafficKind::Version;
    };
    const auto put = [&](const TrafficRecord& record) {
        const auto recorded = recordedFrom(record, m_order.label.toStdString(), beganMs, mask);
        if (!recorded) {
            ++outcome.leftOut;
            return true;
        }
        const auto written = (*writer)->write(*recorded);
        if (!written)
            outcome.error = written.error();
        else
            ++outcome.records;
        return written.has_value();
    };
    for (const TrafficRecord& record : records) {
        if (m_cancelled)
            break;
        // Every session begins with what it is, also one whose first records are gone.
        if (!opened.contains(record.session) && record.kind != TrafficKind::Opened) {
            TrafficRecord first;
            first.kind = TrafficKind::Opened;
            first.atMs = record.atMs;
            first.wallMs = record.wallMs;
            first.session = record.session;
            first.opened = std::make_shared<const observe::TrafficSession>(m_order.session);
            if (!put(first))
                break;
        }
        opened.insert(record.session);
        if (needsVersion(record) && !put(versionBefore(record)))
            break;
        if (!put(record))
            break;
        if ((outcome.records + outcome.leftOut) % progressEvery == 0) {
            const double share = double(outcome.records + outcome.leftOut) / double(records.size());
            QMetaObject::invokeMethod(
                this, [this, share] { Q_EMIT progressed(share); }, Qt::QueuedConnection);
        }
    }
    return outcome;
}

} // namespace wayside::inspect
