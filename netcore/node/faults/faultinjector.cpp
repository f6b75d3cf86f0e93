// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/faults/faultinjector.h"

#include <algorithm>
#include <utility>

namespace wayside::node {

namespace {

constexpr std::size_t mostPast = 8;

constexpr FaultKinds strikesOnce{FaultKind::HalfOpen, FaultKind::Reset, FaultKind::ByeWithoutClosing,
                                 FaultKind::CloseWithoutBye};
constexpr FaultKinds changesBytes{FaultKind::WrongVersion, FaultKind::CorruptPrefix, FaultKind::CorruptSize,
                                  FaultKind::CorruptType};

std::string named(const QString& id, FaultKind kind) {
    return id.toStdString() + " (" + std::string(nameOf(kind)) + ")";
}

} // namespace

FaultInjector::FaultInjector(FaultPort& port, timing::DeadlineScheduler& scheduler, quint64 connectionId)
    : m_port(port)
    , m_scheduler(scheduler)
    , m_deadline(scheduler, [this] { due(); })
    , m_out(FaultChance::combine(connectionId, 1))
    , m_in(FaultChance::combine(connectionId, 2)) {}

void FaultInjector::add(const FaultRule& rule, quint64 seed, MonotonicTime activeSince) {
    const MonotonicTime now = m_scheduler.now();
    if (changesBytes.contains(rule.kind))
        m_frames.addSpoiler(rule, seed);
    if (rule.kind == FaultKind::Latency) {
        // Jitter follows the seed of the rule that brought it.
        m_out.reseed(FaultChance::combine(seed, 1));
        m_in.reseed(FaultChance::combine(seed, 2));
    }
    Effect effect{rule, seed, activeSince, std::nullopt, false, payloads()};
    if (rule.kind == FaultKind::ClockStep)
        effect.strikeAt = activeSince + rule.after;
    else if (m_authenticated || rule.from == FaultMoment::Accept)
        effect.strikeAt = now + rule.after;
    m_effects.push_back(std::move(effect));
    reshape();
}

void FaultInjector::remove(const QString& ruleId) {
    const auto found =
        std::ranges::find(m_effects, ruleId, [](const Effect& effect) { return effect.rule.id; });
    if (found == m_effects.end())
        return;
    m_past.push_back({ruleId, found->rule.kind, m_scheduler.now()});
    if (m_past.size() > mostPast)
        m_past.erase(m_past.begin());
    m_frames.removeSpoiler(ruleId);
    m_effects.erase(found);
    reshape();
}

void FaultInjector::authenticated() {
    if (std::exchange(m_authenticated, true))
        return;
    for (Effect& effect : m_effects) {
        if (!effect.strikeAt)
            effect.strikeAt = m_scheduler.now() + effect.rule.after;
    }
    reshape();
}

// ---- the two streams

std::vector<std::byte> FaultInjector::takeBuffer() {
    auto buffer = std::exchange(m_spare, {});
    buffer.clear();
    return buffer;
}

bool FaultInjector::write(std::span<const std::byte> bytes) {
    const MonotonicTime now = m_scheduler.now();
    QStringList struck;
    auto buffer = takeBuffer();
    m_frames.pass(bytes, now, buffer, struck);
    const bool direct = m_out.shape().isPlain() && m_out.heldBytes() == 0;
    if (direct)
        m_port.faultTransmit(buffer);
    else if (m_out.heldBytes() + buffer.size() <= mostHeld)
        m_out.push(buffer, now);
    else
        return false;
    m_spare = std::move(buffer);
    if (!direct)
        flush();
    arm();
    for (const QString& id : struck)
        m_port.faultStruck(id);
    return true;
}

void FaultInjector::flush() {
    const MonotonicTime now = m_scheduler.now();
    auto buffer = takeBuffer();
    bool left = false;
    while (m_out.take(buffer, now)) {
        m_port.faultTransmit(buffer);
        buffer.clear();
        left = true;
    }
    m_spare = std::move(buffer);
    if (left)
        m_port.faultRoomAgain();
    if (m_whenFlushed && m_out.heldBytes() == 0)
        std::exchange(m_whenFlushed, nullptr)();
}

void FaultInjector::whenFlushed(std::function<void()> done) {
    if (m_out.heldBytes() == 0)
        done();
    else
        m_whenFlushed = std::move(done);
}

std::span<const std::byte>
FaultInjector::read(const std::function<std::span<const std::byte>()>& fromSocket) {
    m_inputOffered = false;
    if (m_in.shape().isPlain() && m_in.heldBytes() == 0)
        return fromSocket();
    const MonotonicTime now = m_scheduler.now();
    // What is not taken here waits in the socket, and behind it at the client.
    while (!m_in.shape().stalled && m_in.heldBytes() < mostHeld / 2) {
        const auto bytes = fromSocket();
        if (bytes.empty())
            break;
        m_in.push(bytes, now);
    }
    m_input.clear();
    m_in.take(m_input, now);
    arm();
    return m_input;
}

StreamShape FaultInjector::shapeOf(FaultDirection direction) const {
    const MonotonicTime now = m_scheduler.now();
    StreamShape shape;
    for (const Effect& effect : m_effects) {
        const FaultRule& rule = effect.rule;
        if (rule.direction != FaultDirection::Both && rule.direction != direction)
            continue;
        switch (rule.kind) {
        case FaultKind::Latency:
            shape.delay += rule.delay;
            shape.jitter += rule.jitter;
            break;
        case FaultKind::Bandwidth:
            shape.bytesPerSecond = shape.bytesPerSecond == 0
                                       ? rule.bytesPerSecond
                                       : std::min(shape.bytesPerSecond, rule.bytesPerSecond);
            break;
        case FaultKind::Fragment:
            shape.pieceBytes = shape.pieceBytes == 0 ? std::size_t(rule.bytes)
                                                     : std::min(shape.pieceBytes, std::size_t(rule.bytes));
            shape.pieceGap = std::max(shape.pieceGap, rule.gap);
            break;
        case FaultKind::Coalesce:
            shape.batchBytes = std::max(shape.batchBytes, std::size_t(rule.bytes));
            shape.batchDelay = std::max(shape.batchDelay, rule.delay);
            break;
        case FaultKind::Stall:
            shape.stalled = shape.stalled || isStalledBy(effect, now);
            break;
        default:
            break;
        }
    }
    return shape;
}

bool FaultInjector::isStalledBy(const Effect& effect, MonotonicTime now) {
    return effect.strikeAt && *effect.strikeAt <= now &&
           (!effect.rule.length || now < *effect.strikeAt + *effect.rule.length);
}

/// After every change of the effects, and when a stall begins or ends.
void FaultInjector::reshape() {
    const MonotonicTime now = m_scheduler.now();
    m_out.setShape(shapeOf(FaultDirection::Out), now);
    m_in.setShape(shapeOf(FaultDirection::In), now);
    Milliseconds late{0};
    for (const Effect& effect : m_effects) {
        if (effect.rule.kind == FaultKind::TimeSyncLate)
            late += effect.rule.delay;
    }
    m_frames.setTimeSyncDelay(late);
    m_port.faultTermsChanged();
    m_changed = true; // what may move now, moves: from the event loop
    arm();
}

// ---- time

void FaultInjector::due() {
    const MonotonicTime now = m_scheduler.now();
    m_changed = false;
    auto buffer = takeBuffer();
    m_frames.takeLate(now, buffer);
    if (!buffer.empty())
        m_out.push(buffer, now);
    m_spare = std::move(buffer);

    std::vector<FaultRule> strikes;
    bool stallChanged = false;
    for (Effect& effect : m_effects) {
        if (!effect.strikeAt || *effect.strikeAt > now)
            continue;
        if (effect.rule.kind == FaultKind::Stall)
            stallChanged = true;
        else if (strikesOnce.contains(effect.rule.kind) && !std::exchange(effect.struck, true))
            strikes.push_back(effect.rule);
    }
    if (stallChanged) {
        m_out.setShape(shapeOf(FaultDirection::Out), now);
        m_in.setShape(shapeOf(FaultDirection::In), now);
    }
    flush();
    if (!m_in.shape().stalled && !std::exchange(m_inputOffered, true))
        m_port.faultInputReady();
    for (const FaultRule& rule : strikes) {
        m_port.faultStruck(rule.id);
        m_port.faultStrike(rule);
    }
    arm();
}

void FaultInjector::arm() {
    const MonotonicTime now = m_scheduler.now();
    std::optional<MonotonicTime> earliest;
    const auto consider = [&earliest](std::optional<MonotonicTime> at) {
        if (at && (!earliest || *at < *earliest))
            earliest = at;
    };
    // Also a stall that has begun or ended while the event loop was elsewhere: its time is past, and due()
    // has yet to see to it.
    if (m_changed || shapeOf(FaultDirection::Out).stalled != m_out.shape().stalled ||
        shapeOf(FaultDirection::In).stalled != m_in.shape().stalled)
        consider(now);
    consider(m_out.next());
    if (!m_inputOffered)
        consider(m_in.next());
    consider(m_frames.nextLate());
    for (const Effect& effect : m_effects) {
        if (!effect.strikeAt)
            continue;
        if (strikesOnce.contains(effect.rule.kind) && !effect.struck)
            consider(effect.strikeAt);
        if (effect.rule.kind != FaultKind::Stall)
            continue;
        if (*effect.strikeAt > now)
            consider(effect.strikeAt);
        else if (effect.rule.length && *effect.strikeAt + *effect.rule.length > now)
            consider(*effect.strikeAt + *effect.rule.length);
    }
    m_deadline.set(earliest);
}

// ---- what the machine is told

void FaultInjector::payloadReceived() {
    ++m_payloadsIn;
    performBursts();
}

void FaultInjector::performBursts() {
    std::vector<FaultRule> strikes;
    for (Effect& effect : m_effects) {
        if (effect.rule.kind != FaultKind::ReconnectMidBurst || effect.struck ||
            payloads() - effect.payloadsBefore < quint64(effect.rule.payloads))
            continue;
        effect.struck = true;
        strikes.push_back(effect.rule);
    }
    for (const FaultRule& rule : strikes) {
        m_port.faultStruck(rule.id);
        m_port.faultStrike(rule);
    }
}

WallTime FaultInjector::wall(WallTime trueWall) const {
    const MonotonicTime now = m_scheduler.now();
    double shift = 0;
    for (const Effect& effect : m_effects) {
        const FaultRule& rule = effect.rule;
        if (rule.kind == FaultKind::ClockSkew) {
            shift += double(rule.offset.count());
        } else if (rule.kind == FaultKind::ClockDrift) {
            shift += double((now - effect.activeSince).count()) * rule.ppm / 1e6;
        } else if (rule.kind == FaultKind::ClockStep && now >= *effect.strikeAt) {
            const auto jumps = rule.every.count() == 0 ? 0 : (now - *effect.strikeAt) / rule.every;
            shift += jumps % 2 == 0 ? double(rule.offset.count()) : 0;
        }
    }
    const double shifted = double(trueWall.milliseconds) + shift;
    return shifted <= 0 ? WallTime{0} : WallTime{std::uint64_t(shifted)};
}

bool FaultInjector::withholdsTimeSync() const {
    return std::ranges::any_of(
        m_effects, [](const Effect& effect) { return effect.rule.kind == FaultKind::TimeSyncMissing; });
}

SessionLimits FaultInjector::limits(const SessionLimits& told) const {
    SessionLimits limits = told;
    for (const Effect& effect : m_effects) {
        if (effect.rule.kind == FaultKind::TightenLimits)
            limits = effect.rule.tightened(limits);
    }
    return limits;
}

QStringList FaultInjector::ruleIds() const {
    QStringList ids;
    for (const Effect& effect : m_effects)
        ids.append(effect.rule.id);
    for (const Past& past : m_past) {
        if (m_scheduler.now() - past.endedAt <= afterglow && !ids.contains(past.id))
            ids.append(past.id);
    }
    return ids;
}

std::string FaultInjector::note() const {
    std::string list;
    const auto add = [&list](const std::string& item) { list += (list.empty() ? "" : ", ") + item; };
    for (const Effect& effect : m_effects)
        add(named(effect.rule.id, effect.rule.kind));
    for (const Past& past : m_past) {
        const auto ago = m_scheduler.now() - past.endedAt;
        if (ago <= afterglow)
            add(named(past.id, past.kind) + " until " + std::to_string(ago.count()) + " ms before");
    }
    return list.empty() ? list : " [injected fault: " + list + "]";
}

} // namespace wayside::node
