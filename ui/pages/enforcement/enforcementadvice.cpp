// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/enforcement/enforcementadvice.h"

#include "ui/models/enforcement/enforcementmodel.h"
#include "ui/shell/words.h"

#include <cmath>
#include <QCoreApplication>

namespace wayside::ui {

namespace {

struct Advice {
    Q_DECLARE_TR_FUNCTIONS(EnforcementAdvice)
};

QString windowOf(const observe::EventRow& event) {
    return event.windowMs ? words::duration(*event.windowMs) : QString(words::unknown);
}

/// "60": what the window admits at the limit.
QString allowance(const observe::EventRow& event) {
    if (!event.limit || !event.windowMs)
        return words::unknown;
    return words::figure(std::floor(*event.limit * double(*event.windowMs) / 1000));
}

} // namespace

EnforcementAdvice enforcementAdvice(const observe::EventRow& event) {
    const QString limit = EnforcementModel::limitText(event);
    if (!event.cause)
        return {Advice::tr("The node closed the connection at once, without Bye."), {}};
    switch (*event.cause) {
    case CloseCause::RateLimit:
        return {
            Advice::tr(
                "In any %1 the session may send %2 payloads; one more closed it. Payloads that are dropped "
                "as out of scope count too, keep-alives and time sync do not.")
                .arg(windowOf(event), allowance(event)),
            Advice::tr("Spread bursts at the client: its governor should keep a margin below %1. If the "
                       "traffic is right, ask for a higher limit in the session's details.")
                .arg(limit)};
    case CloseCause::ThroughputLimit:
        return {
            Advice::tr(
                "Payload bytes over %1 passed the limit. Frame headers, identifiers and timestamps are not "
                "counted.")
                .arg(windowOf(event)),
            Advice::tr("Look for unusually large payloads or a burst after a reconnect; send less at once or "
                       "ask for a higher limit.")};
    case CloseCause::IdleTimeout:
        return {
            Advice::tr("Nothing was heard from the client, not even a keep-alive."),
            Advice::tr(
                "Check that the client sends a keep-alive when it has nothing else to say (at 40 % of the "
                "timeout is usual), and that no firewall on the path drops quiet connections.")};
    case CloseCause::ClockDiffLimit:
        return {
            Advice::tr(
                "The mean of |offset| over %1 passed the limit: the client's clock is wrong by more than is "
                "allowed, and its timestamps cannot be trusted.")
                .arg(windowOf(event)),
            Advice::tr(
                "Check time synchronisation at the client (NTP, GPS, its zone settings). If all clients of "
                "%1 are off together, the node's clock is the likelier one: compare them on the "
                "Clock page.")
                .arg(event.nodeId.isEmpty() ? Advice::tr("a node") : event.nodeId)};
    case CloseCause::TimeSyncTimeout:
        return {
            Advice::tr("The client did not answer a time-sync request, so nothing is known about its clock."),
            Advice::tr(
                "Check that the client answers type 0x06 at once with 0x07, copies t0 unchanged and sends "
                "the answer ahead of queued payloads.")};
    default:
        return {Advice::tr("The node closed the connection at once, without Bye."),
                Advice::tr("Look at the session's last events for what it sent.")};
    }
}

} // namespace wayside::ui
