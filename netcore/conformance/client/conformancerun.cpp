// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/client/conformancerun.h"

#include "netcore/timing/clock.h"

#include <algorithm>
#include <QTimer>
#include <utility>

namespace wayside::conformance::client {

using namespace Qt::StringLiterals;

ConformanceRun::ConformanceRun(ConformanceOptions options)
    : m_options(std::move(options))
    , m_book(m_options.filter)
    , m_harbour(m_options.listen, m_options.host,
                [this](ClientTrack* track, const Arrival& arrival, auto socket) {
                    accept(track, arrival, std::move(socket));
                })
    , m_scheduler(timing::systemClock())
    , m_tracksDue(m_scheduler, [this] { tracksDue(); })
    , m_timeout(m_scheduler, [this] {
        m_book.unseenForTheRest(u"the time for the whole run was over (--conformance-timeout)"_s);
        hint(u"the time is over; what was not judged by now is reported as not seen"_s);
        finish();
    }) {
    m_book.onFinding = m_options.found;
}

ConformanceRun::~ConformanceRun() {
    qDeleteAll(m_visits);
}

Result<void> ConformanceRun::listen() {
    return m_harbour.open(m_options.plainPort, m_options.tlsPort);
}

void ConformanceRun::begin(TlsFiles files, std::function<void(const QByteArray& token)> endSession) {
    m_endSession = std::move(endSession);
    m_traps = std::make_unique<TlsTraps>(std::move(files));
    m_planner = std::make_unique<SessionPlanner>(
        m_book, m_options.times, Facilities{m_traps->hasAuthority(), m_harbour.hasOtherHost()});
    m_begun = QDateTime::currentDateTimeUtc();
    m_begunAt = m_scheduler.now();
    m_timeout.set(m_begunAt + m_options.timeout);
    hint(u"%1 cases; waiting for a client to ask for a session"_s.arg(m_book.wanted()));
}

Moment ConformanceRun::moment() const {
    return {m_scheduler.now(), m_scheduler.clock().wall()};
}

void ConformanceRun::hint(const QString& words) {
    if (m_options.hint)
        m_options.hint(words);
}

Endpoint ConformanceRun::endpoint(Place place, TlsTrap trap, bool tls) {
    return m_harbour.endpoint(*m_current, place, trap, tls);
}

void ConformanceRun::sessionOver(const QByteArray& token) {
    m_offers.remove(token);
    if (m_endSession)
        m_endSession(token);
}

// ---- connections

void ConformanceRun::accept(ClientTrack* track, const Arrival& arrival,
                            std::unique_ptr<node::AcceptedSocket> socket) {
    if (m_over || track == nullptr || !m_traps)
        return; // nobody has been sent here: the socket goes
    const node::TlsContext* context = nullptr;
    if (arrival.tls && arrival.trap != TlsTrap::PlainText) {
        const auto made = m_traps->context(arrival.trap);
        if (!made) {
            hint(u"a connection was closed: %1"_s.arg(QString::fromStdString(made.error().detail)));
            return;
        }
        context = *made;
    }
    auto* visit =
        new Visit(*track, arrival, std::make_unique<PeerSocket>(std::move(socket), context), m_scheduler);
    m_visits.push_back(visit);
    connect(visit, &Visit::over, this, [this, visit] { visitOver(visit); });
    visit->start();
    rearm();
}

void ConformanceRun::visitOver(Visit* visit) {
    std::erase(m_visits, visit);
    visit->deleteLater();
    rearm();
}

Visit* ConformanceRun::visitOf(const ClientTrack& track) const {
    const auto found = std::ranges::find_if(
        m_visits, [&](Visit* visit) { return &visit->track() == &track && visit->judge() != nullptr; });
    return found == m_visits.end() ? nullptr : *found;
}

// ---- time

void ConformanceRun::tracksDue() {
    for (const auto& [key, track] : m_tracks)
        track->due(moment());
    rearm();
}

void ConformanceRun::rearm() {
    if (m_over)
        return;
    std::optional<MonotonicTime> next;
    for (const auto& [key, track] : m_tracks) {
        if (const auto at = track->nextDeadline())
            next = next ? std::min(*next, *at) : *at;
    }
    m_tracksDue.set(next);
    const bool allFinished =
        std::ranges::all_of(m_tracks, [](const auto& each) { return each.second->isFinished(); });
    if (!m_tracks.empty() && allFinished)
        QMetaObject::invokeMethod(this, &ConformanceRun::finish, Qt::QueuedConnection);
}

void ConformanceRun::finish() {
    if (std::exchange(m_over, true))
        return;
    for (const auto visits = m_visits; Visit * visit : visits)
        visit->stop("the judgement is over");
    m_tracksDue.clear();
    m_timeout.clear();
    Q_EMIT finished();
}

void ConformanceRun::interrupt() {
    m_interrupted = true;
    m_book.unseenForTheRest(u"the run was interrupted"_s);
    finish();
}

Report ConformanceRun::report() const {
    Report report;
    report.subject = u"client"_s;
    QStringList names;
    for (const auto& [key, track] : m_tracks)
        names.append(track->name());
    report.target = names.isEmpty() ? u"no client came"_s : names.join(u", "_s);
    report.begun = m_begun;
    report.tookMs = Milliseconds(m_scheduler.now() - m_begunAt).count();
    report.interrupted = m_interrupted;
    for (const CaseResult& result : m_book.results())
        report.add(result);
    return report;
}

} // namespace wayside::conformance::client
