// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace wayside::session {

/// Which queued payload leaves first. A matter of the client alone: the wire does not carry it. Time sync,
/// keep-alive and control datagrams go ahead of all of them.
enum class PayloadPriority : std::uint8_t { Urgent, High, Normal, Low };
inline constexpr std::size_t priorityCount = 4;
inline constexpr std::array<PayloadPriority, priorityCount> priorities{
    PayloadPriority::Urgent, PayloadPriority::High, PayloadPriority::Normal, PayloadPriority::Low};

/// What to do with a payload that does not fit the outbound queue any more.
enum class QueuePolicy : std::uint8_t {
    /// The oldest payload of the lowest priority present makes room, again and again until the newcomer fits;
    /// never one that matters more than the newcomer. Where only such are left, the newcomer is dropped.
    DropOldest,
    DropNewest, ///< the newcomer is dropped, whatever its priority
    Refuse,     ///< the caller gets an error and keeps the payload
};

/// Why a payload that had been taken was never sent.
enum class DropReason : std::uint8_t {
    MadeRoom,     ///< the oldest: the queue was full
    QueueFull,    ///< the newcomer: the queue was full
    TooOld,       ///< waited longer than its maximum age
    Ended,        ///< still queued when the connection or the client ended, and not kept
    NotInSession, ///< kept for the next session, which cannot carry it: another mode, scope or limit
};
inline constexpr std::size_t dropReasonCount = 5;

namespace detail {
inline constexpr std::array<std::string_view, priorityCount> priorityNames{"urgent", "high", "normal", "low"};
inline constexpr std::array<std::string_view, 3> queuePolicyNames{"drop-oldest", "drop-newest", "refuse"};
inline constexpr std::array<std::string_view, dropReasonCount> dropReasonNames{
    "made-room", "queue-full", "too-old", "ended", "not-in-session"};

template <typename Enum, std::size_t N>
constexpr std::optional<Enum> byName(const std::array<std::string_view, N>& names, std::string_view name) {
    for (std::size_t i = 0; i < N; ++i) {
        if (names[i] == name)
            return Enum(i);
    }
    return std::nullopt;
}
} // namespace detail

constexpr std::string_view nameOf(PayloadPriority value) {
    return detail::priorityNames[std::size_t(value)];
}
constexpr std::string_view nameOf(QueuePolicy value) {
    return detail::queuePolicyNames[std::size_t(value)];
}
constexpr std::string_view nameOf(DropReason value) {
    return detail::dropReasonNames[std::size_t(value)];
}
constexpr std::optional<PayloadPriority> payloadPriorityFrom(std::string_view name) {
    return detail::byName<PayloadPriority>(detail::priorityNames, name);
}
constexpr std::optional<QueuePolicy> queuePolicyFrom(std::string_view name) {
    return detail::byName<QueuePolicy>(detail::queuePolicyNames, name);
}

} // namespace wayside::session
