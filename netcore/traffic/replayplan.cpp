// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/traffic/replayplan.h"

#include <algorithm>

namespace wayside::traffic {

using recording::Direction;
using recording::Record;
using recording::RecordedDatagram;
using recording::RecordedPublisher;
using recording::RecordedSession;

namespace {

constexpr std::size_t mostRemembered = 100000; // sessions and publishers

Result<std::vector<RecordedPublisher>> publishersIn(const QString& path) {
    auto reader = recording::RecordingReader::open(path);
    if (!reader)
        return tl::unexpected(reader.error());
    std::vector<RecordedPublisher> publishers;
    // An error in the file is for the second reading to tell.
    for (auto record = (*reader)->next(); record && *record; record = (*reader)->next()) {
        const auto* publisher = std::get_if<RecordedPublisher>(&**record);
        if (publisher != nullptr && publishers.size() < mostRemembered)
            publishers.push_back(*publisher);
    }
    return publishers;
}

} // namespace

ReplayJudge::Verdict ReplayJudge::judge(const Record& record) {
    using Kind = Verdict::Kind;
    if (const auto* session = std::get_if<RecordedSession>(&record);
        session != nullptr && m_sessions.size() < mostRemembered)
        m_sessions[session->session] = *session;
    const auto* payload = std::get_if<RecordedDatagram>(&record);
    if (payload == nullptr || !payload->isPayload())
        return {Kind::NoPayload, {}, {}};
    const std::string name = nameOf(*payload);
    if (!m_wishes.filter.takes(TlcIdentifier::fromText(name), payload->payloadType))
        return {Kind::Filtered, {}, {}};
    if (const auto origin = originOf(*payload); m_wishes.origin != ReplayWishes::Origin::All) {
        const SessionType wanted = m_wishes.origin == ReplayWishes::Origin::Tlc      ? SessionType::Tlc
                                   : m_wishes.origin == ReplayWishes::Origin::Broker ? SessionType::Broker
                                                                                     : m_wishes.as;
        const bool strict = m_wishes.origin != ReplayWishes::Origin::Automatic;
        // Only a Monitor hears both sides: of any other recording it is clear what is meant.
        if (origin ? *origin != wanted && (strict || payload->monitor) : strict)
            return {Kind::OtherSide, {}, {}};
    }
    const std::string publisher = payload->monitor ? payload->monitor->publisher : std::string();
    for (const std::string& key : {name, publisher, std::string("*")}) {
        if (const auto renamed = m_wishes.names.find(key); !key.empty() && renamed != m_wishes.names.end())
            return {Kind::Send, renamed->second, {}};
    }
    if (name.empty())
        return {Kind::Unnamed, {}, publisher};
    return {Kind::Send, name, {}};
}

/// Who had sent it first; nothing when the recording does not say.
std::optional<SessionType> ReplayJudge::originOf(const RecordedDatagram& payload) const {
    if (payload.monitor) {
        const auto known = m_publishers.find(payload.monitor->publisher);
        return known != m_publishers.end() ? std::optional(known->second.type) : std::nullopt;
    }
    const auto session = m_sessions.find(payload.session);
    if (session == m_sessions.end() || session->second.type == SessionType::Monitor)
        return std::nullopt;
    const bool fromTlc = (session->second.type == SessionType::Tlc) == (payload.direction == Direction::Sent);
    return fromTlc ? SessionType::Tlc : SessionType::Broker;
}

/// The TLC it came from or went to; empty when the recording does not say.
std::string ReplayJudge::nameOf(const RecordedDatagram& payload) const {
    if (payload.identifier)
        return std::string(payload.identifier->text());
    const std::vector<std::string>* identifiers = nullptr;
    if (payload.monitor) {
        const auto known = m_publishers.find(payload.monitor->publisher);
        if (known != m_publishers.end())
            identifiers = &known->second.identifiers;
    } else if (const auto session = m_sessions.find(payload.session); session != m_sessions.end()) {
        identifiers = &session->second.identifiers;
    }
    return identifiers != nullptr && identifiers->size() == 1 ? identifiers->front() : std::string();
}

Result<ReplayPlan> ReplayPlan::of(const QString& path, const ReplayWishes& wishes) {
    auto publishers = publishersIn(path);
    if (!publishers)
        return tl::unexpected(publishers.error());
    auto reader = recording::RecordingReader::open(path);
    if (!reader)
        return tl::unexpected(reader.error());
    ReplayPlan plan;
    plan.publishers = std::move(*publishers);
    ReplayJudge judge(wishes, plan.publishers);
    for (;;) {
        const auto record = (*reader)->next();
        if (!record) {
            plan.error = record.error();
            plan.endsInsideRecord = (*reader)->endsInsideRecord();
            return plan;
        }
        if (!*record)
            return plan;
        if (const auto added = plan.add(**record, judge.judge(**record)); !added)
            return tl::unexpected(added.error());
    }
}

Result<void> ReplayPlan::add(const Record& record, const ReplayJudge::Verdict& verdict) {
    using Kind = ReplayJudge::Verdict::Kind;
    ++records;
    filtered += verdict.kind == Kind::Filtered ? 1 : 0;
    otherSide += verdict.kind == Kind::OtherSide ? 1 : 0;
    if (verdict.kind == Kind::Unnamed) {
        constexpr std::size_t few = 5;
        ++unnamed;
        if (unnamedPublishers.size() < few && !verdict.publisher.empty())
            unnamedPublishers.insert(verdict.publisher);
    }
    if (verdict.kind != Kind::Send)
        return {};
    const auto& payload = std::get<RecordedDatagram>(record);
    Target& target = targets[verdict.identifier];
    if (targets.size() > mostTargets) {
        return failure(ErrorCode::TooLarge, Fault::Local,
                       "the recording has more than " + std::to_string(mostTargets) +
                           " identifiers; choose some of them");
    }
    ++target.payloads;
    target.bytes += payload.payload.size();
    ++payloads;
    bytes += payload.payload.size();
    first = std::min(first.value_or(payload.moment.at), payload.moment.at);
    last = std::max(last.value_or(payload.moment.at), payload.moment.at);
    return {};
}

ReplayJudge::ReplayJudge(const ReplayWishes& wishes, const std::vector<RecordedPublisher>& publishers)
    : m_wishes(wishes) {
    for (const RecordedPublisher& publisher : publishers)
        m_publishers[publisher.publisher] = publisher;
}

Result<std::unique_ptr<RecordedPayloads>>
RecordedPayloads::open(const QString& path, const ReplayWishes& wishes, const ReplayPlan& plan) {
    auto reader = recording::RecordingReader::open(path);
    if (!reader)
        return tl::unexpected(reader.error());
    return std::unique_ptr<RecordedPayloads>(new RecordedPayloads(std::move(*reader), wishes, plan));
}

RecordedPayloads::RecordedPayloads(std::unique_ptr<recording::RecordingReader> reader,
                                   const ReplayWishes& wishes, const ReplayPlan& plan)
    : m_reader(std::move(reader))
    , m_wishes(wishes)
    , m_plan(plan)
    , m_judge(wishes, plan.publishers) {
    const bool one = wishes.as == SessionType::Broker || wishes.multiplex;
    for (const auto& [identifier, target] : plan.targets)
        m_sessions.emplace(identifier, one ? 0 : m_sessions.size());
}

Result<std::optional<OutgoingPayload>> RecordedPayloads::next() {
    while (m_given < m_plan.payloads) {
        auto record = m_reader->next();
        if (!record)
            return tl::unexpected(record.error());
        if (!*record)
            break;
        const ReplayJudge::Verdict verdict = m_judge.judge(**record);
        const auto session = m_sessions.find(verdict.identifier);
        if (verdict.kind != ReplayJudge::Verdict::Kind::Send || session == m_sessions.end())
            continue;
        ++m_given;
        auto& payload = std::get<RecordedDatagram>(**record);
        OutgoingPayload outgoing;
        outgoing.session = session->second;
        if (m_wishes.as == SessionType::Broker || m_wishes.multiplex)
            outgoing.identifier = TlcIdentifier::fromText(verdict.identifier);
        outgoing.payloadType = payload.payloadType;
        if (m_wishes.keepTimestamps)
            outgoing.originTimestamp = payload.originTimestamp;
        if (m_wishes.speed > 0) {
            const Milliseconds since = payload.moment.at - m_plan.first.value_or(payload.moment.at);
            outgoing.due = Milliseconds(std::int64_t(double(since.count()) / m_wishes.speed));
        }
        outgoing.payload = std::move(payload.payload);
        return std::optional(std::move(outgoing));
    }
    return std::optional<OutgoingPayload>();
}

} // namespace wayside::traffic
