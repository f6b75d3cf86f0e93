// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/exitcode.h"
#include "app/ctl/interrupts.h"
#include "app/ctl/listing.h"
#include "app/ctl/progressbar.h"
#include "netcore/traffic/sender.h"

#include <functional>
#include <QElapsedTimer>
#include <QNetworkAccessManager>

namespace wayside::ctl {

/// One run of a Sender on the main thread: interrupts, progress, exit code. What publish and replay share.
class SendingRun : public QObject {
public:
    SendingRun(const traffic::SenderSettings& settings,
               const std::vector<traffic::TrafficSessionSettings>& sessions,
               std::unique_ptr<traffic::PayloadSource> source,
               std::shared_ptr<recording::Recording> recording);

    /// Runs the event loop until all is over. Complains about what went wrong.
    ExitCode run();
    traffic::SenderReport report() const { return m_sender.report(); }
    bool wasInterrupted() const { return m_interrupted; }

    /// "sent", "dropped" and the like, for the report.
    static QList<Field> fieldsOf(const traffic::SenderReport& report);
    static Field figure(const QString& key, const QString& title, std::uint64_t value) {
        return {key, title, QJsonValue(qint64(value))};
    }

private:
    void showProgress();
    ExitCode verdict(const traffic::SenderReport& report);

    QNetworkAccessManager m_network;
    client::DeadlineScheduler m_scheduler;
    Interrupts m_interrupts;
    std::shared_ptr<recording::Recording> m_recording;
    traffic::Sender m_sender;
    ProgressBar m_progress;
    QElapsedTimer m_since;
    bool m_interrupted = false;
};

} // namespace wayside::ctl
