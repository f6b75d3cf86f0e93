// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/sourceupdate.h"
#include "netcore/timesync/clockverdict.h"
#include "netcore/timesync/sampleverdict.h"

#include <deque>
#include <QHash>
#include <QObject>
#include <QSet>
#include <vector>

namespace wayside::ui {

/// How many live sessions stand how to their clock limit, by the window mean that enforcement compares.
struct ClockHealth {
    int within = 0;       ///< measured, nothing to say
    int nearLimit = 0;    ///< more than four fifths of the limit used
    int inconclusive = 0; ///< the limit lies within the error bound: neither over nor under it for sure
    int over = 0;
    int unmeasured = 0;

    int all() const { return within + nearLimit + inconclusive + over + unmeasured; }
    friend bool operator==(const ClockHealth&, const ClockHealth&) = default;
};

/// How the window mean of a session stands to its clock limit; nothing without mean or limit. The error bound
/// of the mean is half the mean round trip.
std::optional<timesync::LimitStanding> clockStanding(const observe::ConnectionRow& row);
/// The mean as a share of the limit; nothing without mean or limit.
std::optional<double> clockLimitUsed(const observe::ConnectionRow& row);
inline constexpr double clockWarningShare = 0.8;

/// The recent clock samples of every session, and whose clock they say is wrong. Of each session the newest
/// samples are kept, also of the last thousand that ended within the hour: they tell where a client was
/// before. Judged anew at most every three seconds of the node's clock. GUI thread.
class ClockEvidence : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t samplesKept = 24;
    static constexpr std::size_t endedKept = 1000;
    static constexpr qint64 endedKeptMs = 3'600'000;
    static constexpr qint64 judgedEveryMs = 3000;

    using QObject::QObject;

    void apply(const observe::SourceUpdate& update);

    const timesync::FleetVerdict& verdict() const { return m_verdict; }
    const ClockHealth& health() const { return m_health; }
    QString nodeName(std::uint32_t node) const { return m_nodeNames.value(int(node)); }
    QString clientName(std::uint32_t client) const { return m_clientNames.value(client); }
    QStringList nodesOf(std::uint32_t client) const; ///< where the client was seen, sorted
    /// What the samples of a session say; nullptr while it is not known.
    const timesync::SessionEvidence* session(quint64 connection) const;
    qsizetype sessions() const { return qsizetype(m_sessions.size()); } ///< live and ended

Q_SIGNALS:
    void judged();

private:
    struct Session {
        timesync::SessionEvidence evidence;
        std::vector<timesync::OffsetSample> samples; ///< oldest first
        std::optional<timesync::LimitStanding> standing;
        double limitUsed = 0;
        bool measured = false;
        qint64 endedAtMs = 0;
    };

    void reset();
    void take(const observe::ConnectionRow& row, qint64 nowMs);
    void take(const observe::ClockPoint& point);
    void end(quint64 connection, qint64 nowMs);
    void forgetOld(qint64 nowMs);
    void drop(quint64 connection);
    void judge();
    std::uint32_t nodeNumber(const QString& name);
    std::uint32_t clientNumber(const observe::ConnectionRow& row);

    QHash<quint64, Session> m_sessions;
    std::deque<std::pair<qint64, quint64>> m_ended; ///< when, which; in the order they ended
    QHash<QString, std::uint32_t> m_nodeNumbers;
    QStringList m_nodeNames;
    QHash<QString, std::uint32_t> m_clientNumbers;
    QHash<std::uint32_t, QString> m_clientNames;
    QHash<std::uint32_t, int> m_clientUses; ///< sessions of each client that are kept
    QHash<std::uint32_t, QString> m_clientKeys;
    std::uint32_t m_nextClient = 1;
    timesync::FleetVerdict m_verdict;
    ClockHealth m_health;
    bool m_changed = false;
    qint64 m_judgedAtMs = 0;
};

} // namespace wayside::ui
