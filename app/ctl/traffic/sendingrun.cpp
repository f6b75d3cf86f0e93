// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/traffic/sendingrun.h"

#include "app/ctl/traffic/trafficoptions.h"
#include "app/ctl/verb.h"

#include <QCoreApplication>
#include <QTimer>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using traffic::SenderReport;
using traffic::TrafficSession;

namespace {

std::vector<std::unique_ptr<TrafficSession>>
sessionsOf(const std::vector<traffic::TrafficSessionSettings>& settings,
           const client::ClientSurroundings& surroundings) {
    std::vector<std::unique_ptr<TrafficSession>> sessions;
    sessions.reserve(settings.size());
    for (const traffic::TrafficSessionSettings& one : settings)
        sessions.push_back(std::make_unique<TrafficSession>(one, surroundings));
    return sessions;
}

} // namespace

SendingRun::SendingRun(const traffic::SenderSettings& settings,
                       const std::vector<traffic::TrafficSessionSettings>& sessions,
                       std::unique_ptr<traffic::PayloadSource> source,
                       std::shared_ptr<recording::Recording> recording)
    : m_scheduler(client::systemClock())
    , m_recording(std::move(recording))
    , m_sender(settings, sessionsOf(sessions, {m_network, m_scheduler, client::systemClock()}),
               std::move(source), client::systemClock()) {
    connect(&m_interrupts, &Interrupts::interrupted, this, [this] {
        m_interrupted = true;
        m_sender.stop(u"interrupted"_s);
    });
    connect(&m_sender, &traffic::Sender::troubled, this, [](const QString& words) { complain(words); });
    connect(&m_sender, &traffic::Sender::progressed, this, [this] { showProgress(); });
    connect(&m_sender, &traffic::Sender::finished, this, [] { QCoreApplication::exit(0); });
    if (m_recording) {
        m_recording->failed = [this](const Error& error) {
            complain(QString::fromStdString(error.detail));
            // Told from within a connection, which must not be asked to leave at that moment.
            QTimer::singleShot(0, &m_sender, [this] { m_sender.stop(u"cannot record any more"_s); });
        };
    }
}

ExitCode SendingRun::run() {
    m_since.start();
    QMetaObject::invokeMethod(&m_sender, &traffic::Sender::start, Qt::QueuedConnection);
    QCoreApplication::exec();
    m_progress.clear();
    return verdict(m_sender.report());
}

/// Nothing for what is over in a moment.
void SendingRun::showProgress() {
    constexpr qint64 momentMs = 500;
    if (!m_progress.isShown() || m_since.elapsed() < momentMs)
        return;
    const SenderReport report = m_sender.report();
    QString words = u"%1 of %2 payloads sent"_s.arg(report.sent).arg(report.total);
    if (report.dropped + report.refused > 0)
        words += u", %1 dropped"_s.arg(report.dropped + report.refused);
    if (report.longestLag >= Milliseconds(1000))
        words += u", up to %1 s late"_s.arg(double(report.longestLag.count()) / 1000, 0, 'f', 1);
    m_progress.show(double(report.sent + report.dropped + report.refused), double(report.total), words);
}

ExitCode SendingRun::verdict(const SenderReport& report) {
    if (report.outcome.end != traffic::TrafficEnd::Left)
        complain(report.outcome.words);
    if (report.sourceError)
        complain(QString::fromStdString(report.sourceError->detail));
    if (report.refused > 0 && report.firstRefusal) {
        complain(
            u"%1 refused: %2"_s.arg(counted(qsizetype(report.refused), u"payload was"_s, u"payloads were"_s),
                                    QString::fromStdString(report.firstRefusal->detail)));
    }
    if (report.losses > 0) {
        complain(u"the connection was lost %1; what was under way then may not have arrived"_s.arg(
            counted(report.losses, u"time"_s, u"times"_s)));
    }
    if (m_interrupted)
        return ExitCode::Interrupted;
    if (report.outcome.end != traffic::TrafficEnd::Left)
        return exitCodeOf(report.outcome);
    if (report.sourceError || (m_recording && m_recording->error()))
        return ExitCode::Usage;
    if (report.total > 0 && report.refused == report.total)
        return ExitCode::Invalid; // none of them could ever be sent
    return report.sent == report.total && report.losses == 0 ? ExitCode::Done : ExitCode::AnswerIsNo;
}

QList<Field> SendingRun::fieldsOf(const SenderReport& report) {
    return {
        figure(u"total"_s, u"Payloads"_s, report.total),
        figure(u"sent"_s, u"Sent"_s, report.sent),
        figure(u"sentBytes"_s, u"Bytes sent"_s, report.sentBytes),
        figure(u"dropped"_s, u"Dropped"_s, report.dropped),
        figure(u"refused"_s, u"Refused"_s, report.refused),
        figure(u"connectionLosses"_s, u"Connections lost"_s, report.losses),
        figure(u"tookMs"_s, u"Took (ms)"_s, std::uint64_t(report.took.count())),
        figure(u"longestLagMs"_s, u"Longest lag (ms)"_s, std::uint64_t(report.longestLag.count())),
        figure(u"meanLagMs"_s, u"Mean lag (ms)"_s, std::uint64_t(report.meanLag.count())),
        {u"endCause"_s, u"End"_s,
         report.outcome.cause
             ? Cell(QString::fromStdString(std::string(client::nameOf(*report.outcome.cause))))
             : Cell()},
    };
}

} // namespace wayside::ctl
