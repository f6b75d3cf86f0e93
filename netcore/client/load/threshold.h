// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace wayside::client {

/// One condition under which a run has failed: "p99>5ms", "loss>0.1%", "rate<950".
///
///   FIGURE  of time:   [SET.]min, mean, stddev, max, pNN (p50, p99.9, …)
///                      SET: latency (may be left out), service, lag, rest, tcp, tls, version, confirm,
///                      connect
///           of counts: lost, duplicates, reordered, damaged, unsent, held, reconnects, unconnected
///           of shares: loss
///           of rates:  rate (payloads received per second), sendrate
///   then    > >= < <=
///   VALUE   of time with its unit: ns us µs ms s; of a share with %; of others without
struct Threshold {
    enum class Kind : std::uint8_t { Time, Count, Share, Rate };
    enum class Comparison : std::uint8_t { Greater, AtLeast, Less, AtMost };

    std::string text;      ///< as it was given
    std::string set;       ///< of times: "latency", "rest", …
    std::string figure;    ///< "p99.9", "mean", "loss", …
    double percentile = 0; ///< for pNN
    Kind kind = Kind::Time;
    Comparison comparison = Comparison::Greater;
    double value = 0; ///< times in ns; shares 0..1

    /// InvalidArgument, with what is wrong.
    static Result<Threshold> parse(std::string_view text);

    /// In the same unit as `value`; nothing: it was not measured.
    using Measured = std::function<std::optional<double>(const Threshold&)>;
};

/// What became of one.
struct ThresholdOutcome {
    Threshold threshold;
    std::optional<double> measured;
    /// The condition holds, or cannot be judged because nothing was measured.
    bool failed = false;
};
ThresholdOutcome judge(const Threshold& threshold, const Threshold::Measured& measured);

} // namespace wayside::client
