// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QSemaphore>
#include <QString>

#include "netcore/observe/trafficrows.h"

#include <atomic>
#include <thread>

namespace wayside::inspect {

/// How a recording was read or written.
struct JobOutcome {
    std::optional<Error>
        error; ///< what was done before it stays done when reading, and is undone when writing
    bool cancelled = false;
    quint64 records = 0;     ///< read or written
    quint64 leftOut = 0;     ///< not kept whole or only known by their headers: no recording can hold them
    bool endsInside = false; ///< the file ends inside a record: who recorded was cut off
};

/// Reads a recording (NDJSON or pcapng) on a thread of its own and hands it over in pieces, no faster than
/// they are taken. Lives on the thread that made it; every signal comes there.
class RecordingLoad : public QObject {
    Q_OBJECT
public:
    explicit RecordingLoad(QString path, QObject* parent = nullptr);
    ~RecordingLoad() override; ///< cancels; waits for the piece in hand, no longer

    void start(); ///< once
    void cancel();
    const QString& path() const { return m_path; }

    static constexpr int pieceRecords = 1'000;

Q_SIGNALS:
    void loaded(const QList<wayside::observe::TrafficRecord>& records);
    void progressed(double share);                              ///< 0..1 of the file's bytes
    void finished(const wayside::inspect::JobOutcome& outcome); ///< once, last

private:
    void read();
    bool hand(QList<observe::TrafficRecord>&& piece, double share);

    QString m_path;
    std::atomic<bool> m_cancelled = false;
    QSemaphore m_room{2}; ///< pieces that may be under way
    std::thread m_thread;
};

/// What is written into a recording.
struct SaveOrder {
    QString path; ///< ends in .ndjson or .pcapng; an existing file is replaced, at once and whole
    QList<observe::TrafficRecord> records;
    observe::TrafficSession session; ///< of records without Opened
    QString label;                   ///< of the session where records have none
    QString program;                 ///< "wayside 0.1.0"
};

/// Writes a recording on a thread of its own: into a file beside, which takes the place of the old one when
/// it is complete. Tokens are masked in any case.
class RecordingSave : public QObject {
    Q_OBJECT
public:
    explicit RecordingSave(SaveOrder order, QObject* parent = nullptr);
    ~RecordingSave() override; ///< cancels and waits

    void start(); ///< once
    void cancel() { m_cancelled = true; }
    const QString& path() const { return m_order.path; }

Q_SIGNALS:
    void progressed(double share);
    void finished(const wayside::inspect::JobOutcome& outcome); ///< once, last

private:
    JobOutcome write(const QString& beside);
    void run();

    SaveOrder m_order;
    std::atomic<bool> m_cancelled = false;
    std::thread m_thread;
};

} // namespace wayside::inspect
