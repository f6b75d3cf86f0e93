// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/recording/recordingreader.h"
#include "netcore/traffic/payloadfilter.h"
#include "netcore/traffic/payloadsource.h"

#include <map>
#include <set>

namespace wayside::traffic {

/// Which recorded payloads are sent again, and as whose.
struct ReplayWishes {
    SessionType as = SessionType::Tlc; ///< TLC: one session for each identifier; Broker: one for all
    bool multiplex = false;            ///< TLC: one session for all identifiers as well
    /// Recorded identifier, or publisher of a Monitor's recording, to the identifier it is sent as; "*": all
    /// that are not named.
    std::map<std::string, std::string> names;
    PayloadFilter filter;
    /// Who had sent them first: TLCs, Brokers, or all. Nothing: those of the type they are sent as, where the
    /// recording says who sent what, and all others.
    enum class Origin : std::uint8_t { Automatic, All, Tlc, Broker };
    Origin origin = Origin::Automatic;
    double speed = 1; ///< 2: twice as fast; 0: as fast as limits allow
    bool keepTimestamps = false;
};

/// Decides about each record, in both readings alike.
class ReplayJudge {
public:
    ReplayJudge(const ReplayWishes& wishes, const std::vector<recording::RecordedPublisher>& publishers);

    struct Verdict {
        enum class Kind : std::uint8_t { NoPayload, Filtered, OtherSide, Unnamed, Send } kind;
        std::string identifier; ///< Send: as whom
        std::string publisher;  ///< Unnamed: whose word is known
    };
    /// Records come in the recording's order: sessions are remembered.
    Verdict judge(const recording::Record& record);

private:
    std::optional<SessionType> originOf(const recording::RecordedDatagram& payload) const;
    std::string nameOf(const recording::RecordedDatagram& payload) const;

    ReplayWishes m_wishes;
    std::map<std::string, recording::RecordedSession> m_sessions;
    std::map<std::string, recording::RecordedPublisher> m_publishers;
};

/// What a first reading of a recording found: small, whatever the recording's size.
struct ReplayPlan {
    struct Target {
        std::uint64_t payloads = 0, bytes = 0;
    };
    static constexpr std::size_t mostTargets = 1000; ///< sessions, in the end

    std::map<std::string, Target> targets; ///< by identifier, after renaming
    std::uint64_t records = 0, payloads = 0, bytes = 0;
    std::uint64_t filtered = 0;              ///< payloads that the filter leaves out
    std::uint64_t otherSide = 0;             ///< payloads that the other side had sent
    std::uint64_t unnamed = 0;               ///< payloads of which nobody knows the identifier
    std::set<std::string> unnamedPublishers; ///< some of them
    /// Who a publisher is may be told after its first payload.
    std::vector<recording::RecordedPublisher> publishers;
    std::optional<Milliseconds> first, last; ///< of the payloads, since the recording began
    std::optional<Error> error;              ///< the recording ends with it
    bool endsInsideRecord = false;           ///< `error` is that whoever recorded was cut off

    /// Reads the recording to its end or first error. Errors: those of opening it; TooLarge for more than
    /// mostTargets identifiers.
    static Result<ReplayPlan> of(const QString& path, const ReplayWishes& wishes);

private:
    Result<void> add(const recording::Record& record, const ReplayJudge::Verdict& verdict);
};

/// Reads the recording again and gives its payloads, each at its time.
class RecordedPayloads final : public PayloadSource {
public:
    static Result<std::unique_ptr<RecordedPayloads>> open(const QString& path, const ReplayWishes& wishes,
                                                          const ReplayPlan& plan);

    Result<std::optional<OutgoingPayload>> next() override;
    std::uint64_t total() const override { return m_plan.payloads; }

private:
    RecordedPayloads(std::unique_ptr<recording::RecordingReader> reader, const ReplayWishes& wishes,
                     const ReplayPlan& plan);

    std::unique_ptr<recording::RecordingReader> m_reader;
    ReplayWishes m_wishes;
    ReplayPlan m_plan;
    ReplayJudge m_judge;
    std::map<std::string, std::size_t> m_sessions; // identifier to session, in the order of plan.targets
    std::uint64_t m_given = 0;
};

} // namespace wayside::traffic
