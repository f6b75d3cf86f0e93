// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace wayside::nodeprogram {

enum class ServicePhase : std::uint8_t { StartPending, Running, StopPending, Stopped };

/// What a service manager may ask of a node. PreShutdown comes before Shutdown and grants more time.
enum class ServiceControl : std::uint8_t { Stop, Shutdown, PreShutdown, Interrogate, Other };

/// What a service manager is told: the fields of SERVICE_STATUS that are ours to choose.
struct ServiceStatus {
    ServicePhase phase = ServicePhase::StartPending;
    bool acceptsStop = false;         ///< stop, shutdown and pre-shutdown
    std::uint32_t checkPoint = 0;     ///< grows with each report of a pending phase, else 0
    std::chrono::seconds waitHint{0}; ///< until the next report of a pending phase at the latest, else 0
    std::uint32_t exitCode = 0;       ///< of the program, when Stopped; 0: as it was asked to

    bool operator==(const ServiceStatus&) const = default;
};

/// The life of the node as a service manager sees it, without any system's calls. Not thread-safe: the caller
/// holds one lock around a call and the sending of its report, so that reports arrive in order.
class ServiceState {
public:
    /// How often beat() wants to be called while a phase is pending.
    static constexpr std::chrono::seconds beatInterval{2};
    /// A start may have to bring a large store up to date first.
    static constexpr std::chrono::seconds longestStart{660};
    /// Everyone gets Bye and the store is flushed within 5 s (spec 05); the rest is for a busy machine.
    static constexpr std::chrono::seconds longestStop{30};

    struct Answer {
        bool isHandled = false; ///< else the control is none of ours
        bool stopNode = false;  ///< the node has to end now; true at most once
        std::optional<ServiceStatus> report;
    };

    ServiceStatus report() const;
    Answer control(ServiceControl control);
    /// Everything listens. Tells the node to end again when that was asked meanwhile.
    Answer started();
    /// The node ends, asked or not.
    std::optional<ServiceStatus> stopping();
    /// The last report. Absent when it has been made already.
    std::optional<ServiceStatus> stopped(std::uint32_t exitCode);
    /// The next sign of life of a pending phase; absent in the others, and when the phase has lasted so long
    /// that the manager has to be allowed to take the node for hung.
    std::optional<ServiceStatus> beat();

private:
    void enter(ServicePhase phase);

    ServicePhase m_phase = ServicePhase::StartPending;
    std::uint32_t m_checkPoint = 1;
    std::uint32_t m_exitCode = 0;
    bool m_stopAsked = false;
};

} // namespace wayside::nodeprogram
