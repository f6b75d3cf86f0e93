// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/client/sessionplan.h"

#include "netcore/conformance/client/probes.h"
#include "netcore/conformance/client/provocations.h"
#include "netcore/conformance/client/watching.h"

#include <algorithm>

namespace wayside::conformance::client {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTries = 2;

/// Judged by watching ordinary sessions.
constexpr CaseId standing[] = {"01-1.01", "01-1.02", "01-1.03", "01-1.04", "01-1.05", "01-1.06",
                               "01-2.01", "01-2.02", "01-2.03", "01-3.01", "01-3.02", "01-3.03",
                               "01-3.04", "01-3.05", "01-3.06", "01-4.01", "01-5.01", "01-5.02",
                               "01-5.03", "01-5.04", "01-5.05", "01-5.06", "01-6.01", "01-6.02",
                               "01-6.03", "01-7.14", "02-1.01", "02-1.05", "02-2.01", "04-9.01"};

/// Other than the session before: a client must have had one.
constexpr CaseId comparing[] = {"01-6.04", "01-6.05", "01-6.06", "02-2.02", "02-2.03"};

constexpr RestScene refusals[] = {
    {.id = "02-1.02", .status = 503, .retryAfter = Milliseconds(2000)},
    {.id = "02-1.10", .delay = Milliseconds(2000)},
    {.id = "02-1.03", .status = 429, .retryAfter = Milliseconds(1000)},
    {.id = "02-1.08", .garbage = true},
};
constexpr RestScene failing{.id = "02-1.04", .status = 500, .times = 4};
constexpr RestScene notAuthenticated{.id = "02-1.11", .status = 401, .forGood = true};
constexpr RestScene notAllowed{.id = "02-1.12", .status = 403, .forGood = true};

struct OpeningThatEnds {
    CaseId id;
    Opening opening;
    bool expired = false;
    Place place = Place::Usual;
};
constexpr OpeningThatEnds openings[] = {
    {"01-1.13", Opening::TokenRefused},
    {"01-1.09", Opening::WrongVersion},
    {"01-1.12", Opening::ResetAfterVersion},
    {"02-2.04", Opening::TokenRefused, true},
    {"01-1.14", Opening::Proper, false, Place::ClosedPort},
    {"01-1.10", Opening::NoVersion},
};

struct TrapCase {
    CaseId id;
    TlsTrap trap;
    bool needsAuthority = true; ///< signs with the key of the authority that the client trusts
};
constexpr TrapCase traps[] = {
    {"04-9.02", TlsTrap::WrongHost},
    {"04-9.03", TlsTrap::Expired},
    {"04-9.04", TlsTrap::UnknownAuthority, false},
    {"04-9.05", TlsTrap::OtherCipher},
    {"04-9.06", TlsTrap::Tls13},
    {"04-9.07", TlsTrap::Tls11},
    {"04-9.08", TlsTrap::PlainText, false},
};

} // namespace

bool ClientFacts::meets(Needs needs) const {
    const bool singleplex = protocol == SessionProtocol::Singleplex;
    switch (needs) {
    case Needs::Anything:
        return true;
    case Needs::Singleplex:
    case Needs::SingleplexSender:
        return singleplex;
    case Needs::Multiplex:
    case Needs::MultiplexSender:
        return isSender() && !singleplex;
    case Needs::Sender:
        return isSender();
    case Needs::Monitor:
        return type == SessionType::Monitor;
    case Needs::Tls:
        return tls;
    }
    return false;
}

void ClientFacts::learn(const LoadWatch& load) {
    payloads += load.payloads();
    largestPayload = std::max(largestPayload, load.largest());
    mostPerSecond = std::max(mostPerSecond, load.mostPerSecond());
    mostBytesPerSecond = std::max(mostBytesPerSecond, load.mostBytesPerSecond());
}

SessionPlanner::SessionPlanner(CaseBook& book, const JudgeTimes& times, Facilities facilities)
    : m_book(book)
    , m_times(times)
    , m_facilities(facilities) {
    if (!facilities.otherHost)
        m_book.unseen("02-2.03", u"this machine has no second loopback address"_s);
    for (const TrapCase& trap : traps) {
        if (trap.needsAuthority && !facilities.badCertificates)
            m_book.unseen(trap.id,
                          u"the node has to make its own certificates for it: leave out --certificate"_s);
    }
}

bool SessionPlanner::isPending(CaseId id, const ClientFacts& facts) const {
    const ClientCase* about = clientCase(id);
    const auto tries = m_tries.find(id);
    return about != nullptr && m_book.isWanted(id) && !m_book.isJudged(id) && facts.meets(about->needs) &&
           (tries == m_tries.end() || tries->second < mostTries);
}

bool SessionPlanner::anyPending(std::initializer_list<CaseId> ids, const ClientFacts& facts) const {
    return std::ranges::any_of(ids, [&](CaseId id) { return isPending(id, facts); });
}

bool SessionPlanner::wantsObservation(const ClientFacts& facts) const {
    const bool tight = anyPending({"01-6.04", "01-6.05", "01-5.09"}, facts) && facts.payloads == 0;
    const bool first = facts.sessions == 0 &&
                       std::ranges::any_of(comparing, [&](CaseId id) { return isPending(id, facts); });
    return facts.observations < mostTries &&
           (tight || first || std::ranges::any_of(standing, [&](CaseId id) { return isPending(id, facts); }));
}

/// The waits between attempts are judged where a client fails again and again: over REST and at the port.
bool SessionPlanner::wantsHammering(const ClientFacts& facts) const {
    return anyPending({"01-7.11", "01-7.12"}, facts);
}

std::optional<RestScene> SessionPlanner::nextRefusal(const ClientFacts& facts, bool last) const {
    for (const RestScene& scene : refusals) {
        if (isPending(scene.id, facts))
            return scene;
    }
    const bool triedFailing = m_tries.contains(failing.id);
    if (last && (isPending(failing.id, facts) || (wantsHammering(facts) && !triedFailing)))
        return failing;
    return std::nullopt;
}

std::optional<RestScene> SessionPlanner::nextForGood(const ClientFacts& facts) const {
    for (const RestScene& scene : {notAuthenticated, notAllowed}) {
        if (isPending(scene.id, facts))
            return scene;
    }
    return std::nullopt;
}

bool SessionPlanner::addOpeningThatEnds(SessionPlan& plan, const ClientFacts& facts) {
    for (const OpeningThatEnds& each : openings) {
        if (!isPending(each.id, facts))
            continue;
        take(each.id);
        plan.scene.opening = each.opening;
        plan.scene.openingCase = each.id;
        plan.shape.expired = each.expired;
        plan.shape.place = each.place;
        if (each.place == Place::ClosedPort)
            plan.scene.acts.push_back(makeProvocation(plainReconnect()));
        return true;
    }
    return false;
}

bool SessionPlanner::addTrap(SessionPlan& plan, const ClientFacts& facts) {
    for (const TrapCase& each : traps) {
        if (!isPending(each.id, facts) || (each.needsAuthority && !m_facilities.badCertificates))
            continue;
        take(each.id);
        plan.trap = each.trap;
        plan.trapCase = each.id;
        return true;
    }
    return false;
}

void SessionPlanner::addShape(SessionPlan& plan, const ClientFacts& facts) {
    const auto shape = [&](CaseId id, auto change) {
        if (!plan.shape.id.empty() || !isPending(id, facts))
            return;
        take(id);
        plan.shape.id = id;
        change(plan.shape);
    };
    shape("02-1.06", [](SessionShape& s) { s.created = true; });
    shape("02-1.07", [](SessionShape& s) { s.unknownFields = true; });
    if (facts.sessions > 0)
        shape("02-2.02", [](SessionShape& s) { s.place = Place::OtherPort; });
    shape("02-1.09", [](SessionShape& s) { s.withoutLimits = true; });
    if (m_facilities.otherHost && facts.sessions > 0)
        shape("02-2.03", [](SessionShape& s) { s.place = Place::OtherHost; });
}

/// Sessions whose limits are tighter than the client has had: quiet otherwise, so that it is seen.
bool SessionPlanner::addTightLimits(SessionPlan& plan, const ClientFacts& facts) {
    if (facts.sessions == 0)
        return false;
    Watching watching;
    if (facts.payloads > 0 && anyPending({"01-6.04", "01-5.09"}, facts)) {
        take("01-6.04");
        take("01-5.09");
        plan.shape.payloadsPerSecond = std::max<qint64>(1, facts.mostPerSecond / 2);
        plan.scene.limitCases.rate = "01-6.04";
        watching.answersOvertake = facts.mostPerSecond > *plan.shape.payloadsPerSecond;
        watching.least = SessionShape::tightWindow * 5 / 2;
        plan.purpose = u"a tighter payload rate"_s;
    } else if (facts.largestPayload > 0 && isPending("01-6.05", facts)) {
        take("01-6.05");
        plan.shape.bytesPerSecond = std::max(facts.largestPayload * 6 / 5 + 1, facts.mostBytesPerSecond / 2);
        plan.scene.limitCases.throughput = "01-6.05";
        watching.least = SessionShape::tightWindow * 5 / 2;
        plan.purpose = u"a tighter throughput"_s;
    } else if (isPending("01-6.06", facts)) {
        take("01-6.06");
        plan.shape.keepAliveTimeout = m_times.shortKeepAliveTimeout;
        plan.scene.limitCases.idle = "01-6.06";
        watching.least = m_times.shortKeepAliveTimeout * 5 / 2;
        watching.requestEvery = Milliseconds(0);
        plan.purpose = u"a shorter keepAliveTimeout"_s;
    } else {
        return false;
    }
    plan.scene.acts.push_back(makeWatching(watching));
    return true;
}

bool SessionPlanner::addProbes(SessionPlan& plan, const ClientFacts& facts) {
    bool any = false;
    for (const Probe& probe : probes()) {
        if (!isPending(probe.id, facts))
            continue;
        take(probe.id);
        plan.scene.acts.push_back(makeProbe(probe));
        any = true;
    }
    return any;
}

bool SessionPlanner::addEnd(SessionPlan& plan, const ClientFacts& facts) {
    for (const Provocation& provocation : provocations()) {
        const bool isPlain = provocation.id == plainReconnect().id;
        if (!isPending(provocation.id, facts) && !(isPlain && isPending("01-7.02", facts)))
            continue;
        take(provocation.id);
        if (isPlain)
            take("01-7.02");
        plan.scene.acts.push_back(makeProvocation(provocation));
        return true;
    }
    if (anyPending({"01-6.07", "01-6.08"}, facts)) {
        take("01-6.07");
        take("01-6.08");
        if (!plan.shape.keepAliveTimeout)
            plan.shape.keepAliveTimeout = m_times.shortKeepAliveTimeout;
        plan.scene.acts.push_back(makeSilence());
        return true;
    }
    return false;
}

std::optional<SessionPlan> SessionPlanner::peacefulPlan(const ClientFacts& facts) {
    SessionPlan plan;
    bool useful = false;
    if (wantsObservation(facts)) {
        plan.isObservation = true;
        Watching watching;
        watching.untilPublished = Milliseconds(4000);
        // A quiet time of more than the timeout shows who fills it; a silent node shows the same.
        if (isPending("01-6.03", facts) && !isPending("01-6.07", facts)) {
            watching.requestEvery = m_times.keepAliveTimeout * 2;
            watching.least = m_times.keepAliveTimeout * 5 / 4;
        }
        plan.scene.acts.push_back(makeWatching(watching));
        plan.purpose = u"what the client does by itself"_s;
        useful = true;
    } else if (addTightLimits(plan, facts)) {
        useful = true;
    }
    const bool quiet =
        plan.shape.payloadsPerSecond || plan.shape.bytesPerSecond || plan.shape.keepAliveTimeout;
    if (!quiet) {
        const bool probing = addProbes(plan, facts);
        useful = useful || probing;
        const bool opening = addPeacefulOpening(plan, facts);
        useful = useful || opening;
        addShape(plan, facts);
        useful = useful || !plan.shape.id.empty();
    }
    if (!useful)
        return std::nullopt;
    addPeacefulEnd(plan, facts);
    return plan;
}

/// Ways to open that a client has to stand. Whether one sends its Token ahead of the version answer is its
/// own affair, so that is tried once with each.
bool SessionPlanner::addPeacefulOpening(SessionPlan& plan, const ClientFacts& facts) {
    if (isPending("01-1.07", facts) && !facts.triedCoalesced) {
        plan.scene.opening = Opening::Coalesced;
    } else if (isPending("01-1.08", facts)) {
        take("01-1.08");
        plan.scene.opening = Opening::Late;
    }
    return plan.scene.opening != Opening::Proper;
}

/// Reconnect, from which a client comes back at once.
void SessionPlanner::addPeacefulEnd(SessionPlan& plan, const ClientFacts& facts) {
    for (const Provocation& provocation : provocations()) {
        if (provocation.kind != EndKind::Reconnect || !isPending(provocation.id, facts))
            continue;
        take(provocation.id);
        plan.scene.acts.push_back(makeProvocation(provocation));
        return;
    }
    plan.scene.acts.push_back(makeProvocation(plainReconnect()));
}

/// What a client may not come back from by itself.
std::optional<SessionPlan> SessionPlanner::lastPlan(const ClientFacts& facts) {
    SessionPlan plan;
    if (isPending("01-7.13", facts)) {
        take("01-7.13");
        plan.isLeaveTaking = true;
        plan.purpose = u"a graceful end"_s;
        plan.scene.acts.push_back(makeLeaveTaking());
        plan.scene.acts.push_back(makeProvocation(plainReconnect()));
        return plan;
    }
    if (const auto forGood = nextForGood(facts)) {
        take(forGood->id);
        plan.rest = *forGood;
        plan.scene.acts.push_back(makeProvocation(plainReconnect()));
        return plan;
    }
    return std::nullopt;
}

/// First what costs a client no loss, for its waits grow with every one: a client with the protocol's own
/// backoff is judged by most cases before it has to wait long. Then the ends, those before a session is
/// active between those after; then the rows of failures.
std::optional<SessionPlan> SessionPlanner::next(const ClientFacts& facts) {
    if (auto plan = peacefulPlan(facts))
        return plan;
    auto plan = endingPlan(facts);
    const auto refusal = nextRefusal(facts, !plan);
    if (!plan && refusal) {
        plan.emplace();
        plan->scene.acts.push_back(makeProvocation(plainReconnect()));
    }
    if (plan && refusal) {
        take(refusal->id);
        plan->rest = *refusal;
    }
    if (!plan)
        plan = resetPlan(facts);
    return plan ? std::move(plan) : lastPlan(facts);
}

/// An end that the client did not see coming, every other time before its session is active.
std::optional<SessionPlan> SessionPlanner::endingPlan(const ClientFacts& facts) {
    for (const bool early : {!m_lastWasEarly, m_lastWasEarly}) {
        SessionPlan plan;
        m_lastWasEarly = early;
        if (early ? addOpeningThatEnds(plan, facts) || addTrap(plan, facts) : addEnd(plan, facts))
            return plan;
    }
    return std::nullopt;
}

/// Right after accept, again and again.
std::optional<SessionPlan> SessionPlanner::resetPlan(const ClientFacts& facts) {
    const bool inRow = m_resetsLeft < resetsInARow;
    if (m_resetsLeft == 0 || !(isPending("01-1.11", facts) || wantsHammering(facts)))
        return std::nullopt;
    if (inRow && !wantsHammering(facts))
        return std::nullopt;
    --m_resetsLeft;
    SessionPlan plan;
    plan.scene.opening = Opening::ResetWhenAccepted;
    plan.scene.openingCase = "01-1.11";
    return plan;
}

bool SessionPlanner::hasMore(const ClientFacts& facts) const {
    SessionPlanner trial(*this);
    return trial.next(facts).has_value();
}

} // namespace wayside::conformance::client
