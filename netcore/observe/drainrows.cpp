// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/drainrows.h"

#include "netcore/base/iso8601.h"

#include <algorithm>

namespace wayside::observe {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hourMs = 3'600'000, dayMs = 86'400'000, weekMs = 604'800'000;
constexpr auto holdWord = "hold"_L1;
constexpr qsizetype longestReason = 500, mostConnectionIds = 100'000;

tl::unexpected<Error> wrong(const char* what) {
    return failure(ErrorCode::InvalidArgument, Fault::Peer, what);
}

bool within(double value, double least, double most) {
    return value >= least && value <= most; // false for a value that is no number
}

Result<void> checkCanaryPause(const DrainRequest& request) {
    const CanaryPause& pause = request.canaryPause;
    if (pause.ms < 0 || pause.ms > dayMs)
        return wrong("canaryPause must be from PT0S to PT24H, or hold");
    if (pause.isNone())
        return {};
    if (pause.hold && pause.ms > 0)
        return wrong("canaryPause must be a duration or hold, not both");
    if (request.canarySize == 0 && request.canaryPercent == 0)
        return wrong("canaryPause needs a canarySize or a canaryPercent");
    if (request.deadlineMs > 0 && pause.ms >= request.deadlineMs)
        return wrong("canaryPause must be shorter than deadlineMs");
    return {};
}

} // namespace

QString CanaryPause::text() const {
    return hold ? QString(holdWord) : QString::fromStdString(formatIso8601Duration(Milliseconds(ms)));
}

Result<CanaryPause> CanaryPause::parse(const QString& text) {
    if (text == holdWord)
        return CanaryPause{0, true};
    const auto duration = parseIso8601Duration(text.toStdString());
    if (!duration)
        return wrong("must be an ISO 8601 duration like PT5M, or hold");
    return CanaryPause{qint64(duration->count()), false};
}

Result<void> checkDrainRequest(const DrainRequest& request, bool needsReason) {
    if (!(request.ratePerSecond > 0))
        return wrong("ratePerSecond must be above 0");
    if (request.ratePerSecond > 100'000)
        return wrong("ratePerSecond must be at most 100000");
    if (request.graceMs <= 0)
        return wrong("graceMs must be above 0");
    if (request.graceMs > hourMs)
        return wrong("graceMs must be at most 3600000");
    if (needsReason && request.reason.trimmed().isEmpty())
        return wrong("reason must not be empty");
    if (request.reason.size() > longestReason)
        return wrong("reason must have at most 500 characters");
    if (!within(request.jitter, 0, 1))
        return wrong("jitter must be from 0 to 1");
    if (request.seed < 0)
        return wrong("seed must not be negative");
    if (!within(request.stepPercent, 0, 100))
        return wrong("stepPercent must be from 0 to 100");
    if (request.stepPercent > 0 && (request.stepMs < 1 || request.stepMs > hourMs))
        return wrong("stepMs must be from 1 to 3600000 where there are steps");
    if (request.stepPercent == 0 && request.stepMs != 0)
        return wrong("stepMs needs a stepPercent");
    if (request.batchSize < 0)
        return wrong("batchSize must not be negative");
    if (request.canarySize < 0)
        return wrong("canarySize must not be negative");
    if (!within(request.canaryPercent, 0, 100))
        return wrong("canaryPercent must be from 0 to 100");
    if (auto pause = checkCanaryPause(request); !pause)
        return pause;
    if (request.returnWithinMs < 1 || request.returnWithinMs > hourMs)
        return wrong("returnWithinMs must be from 1 to 3600000");
    if (!within(request.haltAbovePercent, 0, 100))
        return wrong("haltAbovePercent must be from 0 to 100");
    if (request.deadlineMs < 0 || request.deadlineMs > weekMs)
        return wrong("deadlineMs must be from 0 to 604800000");
    if (request.cohort.connectionIds.size() > mostConnectionIds)
        return wrong("cohort.connectionIds must have at most 100000 entries");
    return {};
}

void DrainReceiptRow::fillGaps() {
    const auto gap = [this](const std::optional<qint64>& until) {
        return closedAtMs && until ? std::optional(std::max<qint64>(*until - *closedAtMs, 0)) : std::nullopt;
    };
    gapMs = gap(backAtMs);
    payloadGapMs = gap(firstPayloadAtMs);
}

} // namespace wayside::observe
