// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/history/changedigest.h"
#include "netcore/history/endtally.h"
#include "netcore/history/tieredseries.h"
#include "netcore/observe/sourceupdate.h"

#include <array>
#include <optional>
#include <QHash>
#include <QObject>

namespace wayside::ui {

enum class NearestLimit : quint8 { Rate, Throughput, Idle, Clock };

/// The session that is nearest to a limit.
struct WorstHeadroom {
    quint64 connection = 0;
    QString name, node;
    NearestLimit limit = NearestLimit::Rate;
    double headroom = 1; ///< 1 nothing used … 0 at or over the limit
    std::optional<qint64> timeToCutOffMs;
};

/// So many sessions ended in the last minute for one cause.
struct EndCount {
    std::optional<CloseCause> cause; ///< of a limit; else by reason
    std::optional<EndReason> reason;
    int count = 0;
};

/// What the overview says in figures: of all sessions as of the last batch, and over a day. Figures are
/// recorded once a second of the node's clock; memory is bounded by the number of open connections. GUI
/// thread.
class OverviewModel : public QObject {
    Q_OBJECT
public:
    enum Series : quint8 {
        MessagesIn,
        MessagesOut,
        BytesIn,
        BytesOut,
        FirstState,
        FirstEnd = FirstState + 6
    };
    static constexpr int seriesCount = FirstEnd + history::endGroups;
    static constexpr qint64 recordEveryMs = 1000;
    static_assert(FirstEnd - FirstState == int(session::ConnectionState::Terminated) + 1);

    using QObject::QObject;

    void apply(const observe::SourceUpdate& update);

    bool isKnown() const { return m_nodeClockMs > 0; } ///< a batch came
    qint64 nodeClockMs() const { return m_nodeClockMs; }
    const observe::Totals& totals() const { return m_totals; }
    int sessions() const { return m_byType[0] + m_byType[1] + m_byType[2]; }
    int inState(session::ConnectionState state) const { return m_byState[std::size_t(state)]; }
    int ofType(SessionType type) const { return m_byType[std::size_t(type)]; }
    std::optional<WorstHeadroom> worst() const { return m_worst; }
    const history::EndTally& ends() const { return m_ends; }
    QList<EndCount> endsByCause() const; ///< of the last minute, the most first
    const history::ChangeDigest& changes() const { return m_changes; }
    QList<observe::DrainRow> drains() const; ///< that are not over
    const history::TieredSeries& series(int which) const { return m_series[std::size_t(which)]; }
    qsizetype connections() const { return m_sessions.size(); }

Q_SIGNALS:
    void recorded(); ///< figures of another second, or another run of the node

private:
    struct Session {
        session::ConnectionState state = session::ConnectionState::Establishing;
        std::optional<SessionType> type;
        std::optional<NearestLimit> limit;
        double headroom = 1;
        std::optional<qint64> timeToCutOffMs;
        QString name, node;
    };

    void take(const observe::ConnectionRow& row);
    void forget(quint64 connection);
    void count(const Session& session, int by);
    void record();
    void findWorst();

    QHash<quint64, Session> m_sessions; ///< open ones
    std::array<int, 6> m_byState{};
    std::array<int, 3> m_byType{};
    QList<observe::NodeRow> m_nodes;
    observe::Totals m_totals;
    std::optional<WorstHeadroom> m_worst;
    history::EndTally m_ends;
    history::ChangeDigest m_changes;
    std::array<history::TieredSeries, seriesCount> m_series;
    std::array<int, history::endGroups> m_endsSince{}; ///< since figures were recorded
    qint64 m_nodeClockMs = 0;
    qint64 m_recordedAtMs = 0;
};

} // namespace wayside::ui
