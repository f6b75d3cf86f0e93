// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/exitcode.h"
#include "app/ctl/interrupts.h"
#include "app/ctl/liveview.h"
#include "app/ctl/traffic/lineprinter.h"
#include "app/ctl/traffic/payloadprinter.h"
#include "netcore/traffic/payloadfilter.h"
#include "netcore/traffic/trafficsession.h"
#include "netcore/traffic/traffictable.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QTimer>

namespace wayside::ctl {

struct ReceivingWishes {
    traffic::TrafficSessionSettings session;
    traffic::PayloadFilter filter;
    PayloadPrinting printing;
    std::uint64_t count = 0;              ///< ends after so many; 0: never
    std::optional<Milliseconds> duration; ///< ends then
    std::optional<Milliseconds> watch;    ///< a table, drawn so often, instead of payloads
};

/// One session that listens, on the main thread: prints or shows a table, records, ends by count, duration,
/// interrupt or because it has to. What subscribe and monitor share.
class ReceivingRun : public QObject {
public:
    explicit ReceivingRun(const ReceivingWishes& wishes);

    /// Runs the event loop until all is over. Complains about what went wrong, and says what was left out.
    ExitCode run();

private:
    void onPayload(const session::PayloadReceived& payload);
    void onCopy(const wire::MonitorPayload& copy);
    void onPublisher(const std::string& word);
    void take(const recording::RecordedDatagram& payload);
    void say(const QString& words);
    bool draw();
    QString status() const;
    void leave(const QString& reason);
    ExitCode verdict();
    ExitCode report(ExitCode code);
    QString sessionLabel() const;
    recording::Moment moment() const;

    ReceivingWishes m_wishes;
    QNetworkAccessManager m_network;
    client::DeadlineScheduler m_scheduler;
    Interrupts m_interrupts;
    traffic::TrafficSession m_session;
    std::unique_ptr<traffic::PublisherDirectory> m_publishers; // of a Monitor
    recording::TokenMask m_ownMask;                            // without a recording
    traffic::TrafficTable m_table;
    LinePrinter m_printer;
    LiveView m_view;
    QTimer m_redraw, m_end;
    QElapsedTimer m_since;
    MonotonicTime m_startedAt;
    QString m_trouble; // shown in the view until the session stands again
    std::uint64_t m_taken = 0, m_bytes = 0, m_filtered = 0, m_cut = 0;
    bool m_interrupted = false;
    bool m_timeIsUp = false;
    bool m_leaving = false;
    bool m_viewFailed = false;
};

} // namespace wayside::ctl
