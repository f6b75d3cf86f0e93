// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/vocabulary.h"
#include "netcore/observe/rows.h"

#include <optional>
#include <string_view>

/// The words of rows.h's own enums in JSON, and one way to ask for the word of any enum a row has. Internal
/// to the JSON codec.
namespace wayside::observe::words {

inline constexpr wayside::detail::NameTable<EventKind, 17> eventKindNames{{
    {EventKind::SessionCreated, "sessionCreated"},
    {EventKind::ConnectionOpened, "connectionOpened"},
    {EventKind::ConnectionRefused, "connectionRefused"},
    {EventKind::SessionEnded, "sessionEnded"},
    {EventKind::Enforcement, "enforcement"},
    {EventKind::NodeStateChanged, "nodeStateChanged"},
    {EventKind::DrainStarted, "drainStarted"},
    {EventKind::DrainFinished, "drainFinished"},
    {EventKind::DrainAborted, "drainAborted"},
    {EventKind::DrainPaused, "drainPaused"},
    {EventKind::DrainResumed, "drainResumed"},
    {EventKind::DrainHalted, "drainHalted"},
    {EventKind::SlowConsumer, "slowConsumer"},
    {EventKind::Notice, "notice"},
    {EventKind::OperatorAction, "operatorAction"},
    {EventKind::FaultInjected, "faultInjected"},
    {EventKind::StoreFault, "storeFault"},
}};
inline constexpr wayside::detail::NameTable<Severity, 3> severityNames{
    {{Severity::Information, "information"}, {Severity::Warning, "warning"}, {Severity::Fault, "fault"}}};
inline constexpr wayside::detail::NameTable<DrainState, 5> drainStateNames{
    {{DrainState::Running, "running"},
     {DrainState::Finished, "finished"},
     {DrainState::Aborted, "aborted"},
     {DrainState::Paused, "paused"},
     {DrainState::Halted, "halted"}}};
inline constexpr wayside::detail::NameTable<DrainPhase, 5> drainPhaseNames{
    {{DrainPhase::Canary, "canary"},
     {DrainPhase::CanaryPause, "canaryPause"},
     {DrainPhase::Evict, "evict"},
     {DrainPhase::Landing, "landing"},
     {DrainPhase::Over, "over"}}};
inline constexpr wayside::detail::NameTable<DrainDeparture, 5> drainDepartureNames{
    {{DrainDeparture::None, "none"},
     {DrainDeparture::Moved, "moved"},
     {DrainDeparture::Forced, "forced"},
     {DrainDeparture::Left, "left"},
     {DrainDeparture::Crashed, "crashed"}}};

static_assert(wayside::detail::inEnumOrder(eventKindNames) && wayside::detail::inEnumOrder(severityNames) &&
              wayside::detail::inEnumOrder(drainStateNames) &&
              wayside::detail::inEnumOrder(drainPhaseNames) &&
              wayside::detail::inEnumOrder(drainDepartureNames));
static_assert(eventKindNames.size() == std::size_t(EventKind::StoreFault) + 1);
static_assert(severityNames.size() == std::size_t(Severity::Fault) + 1);
static_assert(drainStateNames.size() == std::size_t(DrainState::Halted) + 1);
static_assert(drainPhaseNames.size() == std::size_t(DrainPhase::Over) + 1);
static_assert(drainDepartureNames.size() == std::size_t(DrainDeparture::Crashed) + 1);

constexpr std::string_view wordOf(EventKind value) {
    return eventKindNames[std::size_t(value)].second;
}
constexpr std::string_view wordOf(Severity value) {
    return severityNames[std::size_t(value)].second;
}
constexpr std::string_view wordOf(DrainState value) {
    return drainStateNames[std::size_t(value)].second;
}
constexpr std::string_view wordOf(DrainPhase value) {
    return drainPhaseNames[std::size_t(value)].second;
}
constexpr std::string_view wordOf(DrainDeparture value) {
    return drainDepartureNames[std::size_t(value)].second;
}
inline std::string_view wordOf(session::Stage value) {
    return session::nameOf(value);
}
inline std::string_view wordOf(session::ConnectionState value) {
    return session::nameOf(value);
}
template <typename Enum>
constexpr std::string_view wordOf(Enum value) {
    return wayside::nameOf(value);
}

constexpr bool parse(std::string_view word, EventKind& value) {
    const auto found = wayside::detail::find(eventKindNames, word);
    value = found.value_or(value);
    return found.has_value();
}
constexpr bool parse(std::string_view word, Severity& value) {
    const auto found = wayside::detail::find(severityNames, word);
    value = found.value_or(value);
    return found.has_value();
}
constexpr bool parse(std::string_view word, DrainState& value) {
    const auto found = wayside::detail::find(drainStateNames, word);
    value = found.value_or(value);
    return found.has_value();
}

constexpr bool parse(std::string_view word, DrainPhase& value) {
    const auto found = wayside::detail::find(drainPhaseNames, word);
    value = found.value_or(value);
    return found.has_value();
}
constexpr bool parse(std::string_view word, DrainDeparture& value) {
    const auto found = wayside::detail::find(drainDepartureNames, word);
    value = found.value_or(value);
    return found.has_value();
}

template <typename Enum>
bool assign(std::optional<Enum> found, Enum& value) {
    value = found.value_or(value);
    return found.has_value();
}
inline bool parse(std::string_view word, session::Stage& value) {
    return assign(session::stageFrom(word), value);
}
inline bool parse(std::string_view word, session::ConnectionState& value) {
    return assign(session::connectionStateFrom(word), value);
}
inline bool parse(std::string_view word, SessionType& value) {
    return assign(sessionTypeFrom(word), value);
}
inline bool parse(std::string_view word, SessionProtocol& value) {
    return assign(sessionProtocolFrom(word), value);
}
inline bool parse(std::string_view word, EndReason& value) {
    return assign(endReasonFrom(word), value);
}
inline bool parse(std::string_view word, CloseCause& value) {
    return assign(closeCauseFrom(word), value);
}
inline bool parse(std::string_view word, NodeState& value) {
    return assign(nodeStateFrom(word), value);
}

} // namespace wayside::observe::words
