// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/timesync/clockverdict.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace wayside::timesync {

namespace {

double median(std::vector<double>& values) {
    if (values.empty())
        return 0;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

double medianDeviation(std::vector<double> values, double around) {
    for (double& value : values)
        value = std::abs(value - around);
    return median(values);
}

/// When and by how much the offset moved to where it is now: the oldest quarter of the samples against now.
void findShift(std::span<const OffsetSample> samples, const VerdictRules& rules, SessionEvidence& evidence) {
    const std::size_t early = samples.size() / 4;
    if (early < 2)
        return;
    std::vector<double> before;
    double bound = 0;
    for (const OffsetSample& sample : samples.first(early)) {
        before.push_back(sample.difference);
        bound = std::max(bound, sample.errorBound());
    }
    const double earlier = median(before);
    const double moved = evidence.offset - earlier;
    if (std::abs(moved) <= std::max(rules.noticeable, bound + evidence.bound))
        return;
    evidence.shift = moved;
    evidence.shiftAt = samples.back().at;
    for (auto sample = samples.rbegin(); sample != samples.rend(); ++sample) {
        if (std::abs(sample->difference - evidence.offset) > std::abs(sample->difference - earlier))
            break;
        evidence.shiftAt = sample->at;
    }
}

using Sessions = std::vector<const SessionEvidence*>;

class Judge {
public:
    Judge(std::span<const SessionEvidence> sessions, const VerdictRules& rules) : m_rules(rules) {
        for (const SessionEvidence& session : sessions) {
            if (!session.usable) {
                m_verdict.unmeasured += session.live ? 1 : 0;
                continue;
            }
            m_clients[session.client].push_back(&session);
            if (!session.live)
                continue;
            m_nodes[session.node].push_back(&session);
            ++m_verdict.sessions;
            if (!isOff(session, session.offset))
                ++m_verdict.inStep;
        }
    }

    FleetVerdict judge() {
        blameNodes();
        for (const auto& [node, sessions] : m_nodes) {
            for (const SessionEvidence* session : sessions)
                blameClientOf(*session);
        }
        const auto rank = [](const ClockFinding& finding) {
            return std::tuple(int(finding.culprit), -std::abs(finding.offset), finding.connection);
        };
        std::stable_sort(m_verdict.findings.begin(), m_verdict.findings.end(),
                         [&](const auto& one, const auto& other) { return rank(one) < rank(other); });
        return std::move(m_verdict);
    }

private:
    struct Group {
        Sessions agreeing;
        double offset = 0;
        bool off = false; ///< enough of them, and noticeably
    };

    /// Zero is farther away than delay explains, and worth a word.
    bool isOff(const SessionEvidence& session, double offset) const {
        return std::abs(offset) > std::max(m_rules.noticeable, session.bound);
    }
    bool agrees(const SessionEvidence& session, double offset) const {
        const double reach =
            std::max({m_rules.agreement, m_rules.agreementShare * std::abs(offset), session.bound});
        return std::abs(session.offset - offset) <= reach;
    }
    double explainedByNode(std::uint32_t node) const {
        const auto found = m_blamed.find(node);
        return found == m_blamed.end() ? 0 : found->second;
    }

    Group groupOf(const Sessions& sessions) const {
        Group group;
        std::vector<double> offsets;
        for (const SessionEvidence* session : sessions)
            offsets.push_back(session->offset);
        group.offset = median(offsets);
        std::size_t off = 0;
        for (const SessionEvidence* session : sessions) {
            if (!agrees(*session, group.offset))
                continue;
            group.agreeing.push_back(session);
            off += isOff(*session, session->offset) ? 1 : 0;
        }
        const auto needed = std::size_t(std::ceil(m_rules.majority * double(sessions.size())));
        group.off = sessions.size() >= m_rules.leastSessions && off >= needed &&
                    std::abs(group.offset) > m_rules.noticeable;
        return group;
    }

    void blameNodes() {
        std::map<std::uint32_t, Group> blamed;
        std::size_t comparable = 0;
        for (const auto& [node, sessions] : m_nodes) {
            comparable += sessions.size() >= m_rules.leastSessions ? 1 : 0;
            if (Group group = groupOf(sessions); group.off)
                blamed.emplace(node, std::move(group));
        }
        for (const auto& [node, group] : blamed)
            m_blamed.emplace(node, group.offset);
        if (blamed.size() > 1 && blamed.size() == comparable && allAlike(blamed)) {
            Sessions everyone, agreeing;
            for (const auto& [node, group] : blamed) {
                agreeing.insert(agreeing.end(), group.agreeing.begin(), group.agreeing.end());
                everyone.insert(everyone.end(), m_nodes[node].begin(), m_nodes[node].end());
            }
            m_verdict.findings.push_back(describe(ClockCulprit::EveryNode, agreeing, everyone.size()));
            return;
        }
        for (const auto& [node, group] : blamed) {
            ClockFinding finding = describe(ClockCulprit::Node, group.agreeing, m_nodes[node].size());
            finding.otherNodes = comparable - blamed.size();
            m_verdict.findings.push_back(finding);
        }
    }

    bool allAlike(const std::map<std::uint32_t, Group>& groups) const {
        const double first = groups.begin()->second.offset;
        return std::all_of(groups.begin(), groups.end(), [&](const auto& each) {
            return std::abs(each.second.offset - first) <=
                   std::max(m_rules.agreement, m_rules.agreementShare * std::abs(first));
        });
    }

    ClockFinding describe(ClockCulprit culprit, const Sessions& agreeing, std::size_t of) const {
        ClockFinding finding;
        finding.culprit = culprit;
        std::vector<double> offsets, shifts, times;
        for (const SessionEvidence* session : agreeing) {
            offsets.push_back(session->offset);
            finding.bound = std::max(finding.bound, session->bound);
            if (session->shift) {
                shifts.push_back(*session->shift);
                times.push_back(*session->shiftAt);
            }
        }
        finding.offset = median(offsets);
        finding.spread = medianDeviation(offsets, finding.offset);
        finding.agreeing = agreeing.size();
        finding.of = of;
        const SessionEvidence* nearest =
            *std::min_element(agreeing.begin(), agreeing.end(), [&](const auto* one, const auto* other) {
                return std::abs(one->offset - finding.offset) < std::abs(other->offset - finding.offset);
            });
        finding.node = nearest->node;
        finding.client = nearest->client;
        finding.connection = nearest->connection;
        finding.shifted = 2 * shifts.size() > agreeing.size();
        if (finding.shifted) {
            finding.shift = median(shifts);
            std::sort(times.begin(), times.end());
            // The middle nine tenths: one that moved at another time does not stretch the rest.
            const std::size_t cut = times.size() / 20;
            finding.firstAt = times[cut];
            finding.lastAt = times[times.size() - 1 - cut];
        }
        return finding;
    }

    void blameClientOf(const SessionEvidence& session) {
        const double explained = explainedByNode(session.node);
        const double own = session.offset - explained;
        if (explained != 0 && agrees(session, explained))
            return;
        if (!isOff(session, own)) {
            const bool delayExplains = std::abs(own) > m_rules.noticeable; // then it lies within the bound
            const bool delayMoves = std::abs(session.rawOffset - session.offset) > m_rules.noticeable;
            if (delayExplains || delayMoves)
                addFinding(ClockCulprit::Path, session);
            return;
        }
        const Places places = placesOf(session, own);
        if (places.shown >= 2 && places.shown == places.been) {
            if (m_accused.insert(session.client).second) {
                ClockFinding& finding = addFinding(ClockCulprit::Client, session);
                finding.agreeing = places.shown;
                finding.of = places.been;
                finding.witnesses = peersInStep(session).first;
            }
            return;
        }
        const auto [inStep, peers] = peersInStep(session);
        const bool enough =
            inStep >= m_rules.leastWitnesses && 2 * inStep >= peers && !places.inStepElsewhere;
        ClockFinding& finding =
            addFinding(enough ? ClockCulprit::Client : ClockCulprit::TooLittleEvidence, session);
        finding.agreeing = 1;
        finding.of = 1;
        finding.witnesses = inStep;
    }

    ClockFinding& addFinding(ClockCulprit culprit, const SessionEvidence& session) {
        m_verdict.findings.push_back(describe(culprit, {&session}, 1));
        return m_verdict.findings.back();
    }

    /// On how many nodes the client showed this offset, and on how many it was at all.
    struct Places {
        std::size_t shown = 0, been = 0;
        bool inStepElsewhere = false; ///< now, on another node: then it cannot be its clock
    };
    Places placesOf(const SessionEvidence& session, double own) const {
        std::set<std::uint32_t> shown, been;
        Places places;
        for (const SessionEvidence* other : m_clients.at(session.client)) {
            been.insert(other->node);
            const double there = other->offset - explainedByNode(other->node);
            const double reach = std::max(
                {m_rules.agreement, m_rules.agreementShare * std::abs(own), session.bound + other->bound});
            if (std::abs(there - own) <= reach)
                shown.insert(other->node);
            else if (other->live && other->node != session.node && !isOff(*other, there))
                places.inStepElsewhere = true;
        }
        places.shown = shown.size();
        places.been = been.size();
        return places;
    }

    /// Other sessions of the node that are in step, once what the node explains is taken away; and all
    /// others.
    std::pair<std::size_t, std::size_t> peersInStep(const SessionEvidence& session) {
        auto known = m_inStep.find(session.node);
        if (known == m_inStep.end()) {
            std::size_t count = 0;
            for (const SessionEvidence* peer : m_nodes.at(session.node))
                count += isOff(*peer, peer->offset - explainedByNode(session.node)) ? 0 : 1;
            known = m_inStep.emplace(session.node, count).first;
        }
        return {known->second, m_nodes.at(session.node).size() - 1}; // itself is off: not among those in step
    }

    const VerdictRules& m_rules;
    FleetVerdict m_verdict;
    std::map<std::uint32_t, Sessions> m_nodes; ///< live sessions
    std::unordered_map<std::uint32_t, Sessions> m_clients;
    std::unordered_map<std::uint32_t, double> m_blamed;      ///< offset that a node's clock explains
    std::unordered_map<std::uint32_t, std::size_t> m_inStep; ///< sessions of a node
    std::set<std::uint32_t> m_accused;                       ///< clients found on several nodes, told once
};

} // namespace

SessionEvidence weigh(std::span<const OffsetSample> samples, const VerdictRules& rules) {
    SessionEvidence evidence;
    if (samples.size() < std::max<std::size_t>(rules.leastSamples, 1))
        return evidence;
    evidence.usable = true;
    const auto recent = samples.last(std::min(samples.size(), filterDepth));
    std::vector<OffsetSample> fastest(recent.begin(), recent.end());
    std::stable_sort(fastest.begin(), fastest.end(),
                     [](const auto& one, const auto& other) { return one.roundTrip < other.roundTrip; });
    fastest.resize((fastest.size() + 1) / 2);
    std::vector<double> offsets, raw;
    for (const OffsetSample& sample : fastest) {
        offsets.push_back(sample.difference);
        evidence.bound = std::max(evidence.bound, sample.errorBound());
    }
    for (const OffsetSample& sample : recent)
        raw.push_back(sample.difference);
    evidence.offset = median(offsets);
    evidence.rawOffset = median(raw);
    evidence.spread = medianDeviation(raw, evidence.rawOffset);
    findShift(samples, rules, evidence);
    return evidence;
}

FleetVerdict judgeFleet(std::span<const SessionEvidence> sessions, const VerdictRules& rules) {
    return Judge(sessions, rules).judge();
}

} // namespace wayside::timesync
