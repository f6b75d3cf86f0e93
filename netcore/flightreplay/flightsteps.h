// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/flightreplay/flighttrace.h"
#include "netcore/whatif/trial.h"

namespace wayside::flightreplay {

/// How one limit stood right after a step. Units: rate datagrams/s, throughput bytes/s, idle and clock
/// milliseconds.
struct StepReading {
    double measured = 0;
    double limit = 0;
    qint64 windowMs = 0;
    quint64 inWindow = 0; ///< datagrams, bytes or samples in the window
    bool partial = false; ///< the record does not reach back a whole window: at least so much
    bool passed = false;
};

/// One step: a datagram or a run of equal ones; the last one is the close itself.
struct Step {
    qint64 ageMs = 0;
    std::optional<int> entry; ///< into FlightTrace::entries; nothing: the close
    std::array<std::optional<StepReading>, whatif::limitKinds> readings; ///< by whatif::LimitKind
};

/// What happened to the four limits, step by step, measured again by the code that enforces them. A value.
class FlightSteps {
public:
    explicit FlightSteps(const FlightTrace& trace);

    qsizetype size() const { return m_steps.size(); } ///< at least 1: the close
    const Step& at(qsizetype index) const { return m_steps[index]; }
    /// The limit the close was about; else the one nearest to being passed at the end.
    whatif::LimitKind limitInQuestion() const { return m_inQuestion; }
    /// The step that passed the limit: a datagram, or the close when it was a silence. Nothing when no limit
    /// was passed, or the record does not show where.
    std::optional<qsizetype> tipping() const { return m_tipping; }
    /// Of a run of equal datagrams the one that tipped it, from 1.
    int tippingInRun() const { return m_tippingInRun; }

private:
    void readClose(const FlightTrace& trace);

    QList<Step> m_steps;
    whatif::LimitKind m_inQuestion = whatif::LimitKind::Rate;
    std::optional<qsizetype> m_tipping;
    int m_tippingInRun = 1;
};

} // namespace wayside::flightreplay
