// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/nodes/drainwords.h"

#include "ui/shell/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wayside::ui::words {

namespace {
struct Drains {
    Q_DECLARE_TR_FUNCTIONS(Drains)
};
} // namespace

QString drainState(observe::DrainState state) {
    switch (state) {
    case observe::DrainState::Running:
        return Drains::tr("Running");
    case observe::DrainState::Paused:
        return Drains::tr("Paused");
    case observe::DrainState::Halted:
        return Drains::tr("Halted");
    case observe::DrainState::Finished:
        return Drains::tr("Finished");
    case observe::DrainState::Aborted:
        return Drains::tr("Aborted");
    }
    return unknown;
}

QString drainStateGlyph(observe::DrainState state) {
    switch (state) {
    case observe::DrainState::Running:
        return u"\u25d1"_s;
    case observe::DrainState::Paused:
        return u"\u25ae"_s;
    case observe::DrainState::Halted:
        return u"\u25b2"_s;
    case observe::DrainState::Finished:
        return u"\u25cf"_s;
    case observe::DrainState::Aborted:
        return u"\u25cb"_s;
    }
    return unknown;
}

QString drainPhase(observe::DrainPhase phase) {
    switch (phase) {
    case observe::DrainPhase::Canary:
        return Drains::tr("the canaries are awaited");
    case observe::DrainPhase::CanaryPause:
        return Drains::tr("it waits after the canaries");
    case observe::DrainPhase::Evict:
        return Drains::tr("sessions are asked to reconnect");
    case observe::DrainPhase::Landing:
        return Drains::tr("everyone has been asked, the last are awaited");
    case observe::DrainPhase::Over:
        return Drains::tr("over");
    }
    return unknown;
}

QString departure(observe::DrainDeparture departure) {
    switch (departure) {
    case observe::DrainDeparture::None:
        return Drains::tr("still here");
    case observe::DrainDeparture::Moved:
        return Drains::tr("moved");
    case observe::DrainDeparture::Forced:
        return Drains::tr("ignored Reconnect, closed");
    case observe::DrainDeparture::Left:
        return Drains::tr("left for its own reason");
    case observe::DrainDeparture::Crashed:
        return Drains::tr("went with the process");
    }
    return unknown;
}

QString cohort(const observe::DrainCohort& cohort) {
    if (cohort.isWholeNode())
        return cohort.nodeId;
    QStringList parts;
    if (!cohort.connectionIds.isEmpty())
        parts.append(Drains::tr("%n chosen connection(s)", nullptr, int(cohort.connectionIds.size())));
    if (cohort.type)
        parts.append(Drains::tr("type %1").arg(sessionType(cohort.type)));
    if (!cohort.domain.isEmpty())
        parts.append(Drains::tr("domain %1").arg(cohort.domain));
    if (!cohort.account.isEmpty())
        parts.append(Drains::tr("account %1").arg(cohort.account));
    if (!cohort.identifier.isEmpty())
        parts.append(Drains::tr("TLC %1").arg(cohort.identifier));
    if (cohort.state)
        parts.append(Drains::tr("state %1").arg(state(*cohort.state)));
    if (!cohort.nodeId.isEmpty())
        parts.append(Drains::tr("on %1").arg(cohort.nodeId));
    return parts.isEmpty() ? QString(unknown) : parts.join(u", "_s);
}

QString cohortOf(const observe::DrainRow& drain) {
    return drain.request.cohort.isEmpty() && !drain.nodeId.isEmpty() ? drain.nodeId
                                                                     : cohort(drain.request.cohort);
}

QString drainTitle(const observe::DrainRow& drain) {
    const QString what = cohortOf(drain);
    switch (drain.state) {
    case observe::DrainState::Running:
        return Drains::tr("Draining %1").arg(what);
    case observe::DrainState::Paused:
        return Drains::tr("Drain of %1 is paused").arg(what);
    case observe::DrainState::Halted:
        return Drains::tr("Drain of %1 has halted by itself").arg(what);
    case observe::DrainState::Finished:
        return Drains::tr("Drain of %1 finished").arg(what);
    case observe::DrainState::Aborted:
        return Drains::tr("Drain of %1 aborted").arg(what);
    }
    return what;
}

namespace {

/// With what the node says of a canary that has gone again.
QString withNote(const observe::DrainRow& drain, const QString& advice) {
    return drain.note.isEmpty() ? advice : u"%1. %2"_s.arg(drain.note, advice);
}

QString waitAdvice(const observe::DrainRow& drain) {
    const QString until = drain.canaryPauseUntilMs ? clock(*drain.canaryPauseUntilMs) : QString(unknown);
    return withNote(drain,
                    Drains::tr("The canaries are back. The others are asked at %1. Pause it to keep it "
                               "waiting; resume it then to go on at once.")
                        .arg(until));
}

QString heldAdvice(const observe::DrainRow& drain) {
    return withNote(drain, Drains::tr("Look at how the canaries do, then resume or abort it."));
}

} // namespace

QString drainAdvice(const observe::DrainRow& drain) {
    switch (drain.state) {
    case observe::DrainState::Halted:
        return Drains::tr("%1. No more Reconnect is sent. Look in the receipt at who is missing, then resume "
                          "without them, or abort.")
            .arg(drain.note.isEmpty() ? Drains::tr("Too many sessions did not come back") : drain.note);
    case observe::DrainState::Paused:
        if (drain.phase == observe::DrainPhase::CanaryPause)
            return heldAdvice(drain);
        return Drains::tr("No more Reconnect is sent; those who were asked still have to leave within their "
                          "grace. Resume or abort it.");
    case observe::DrainState::Running:
        if (drain.phase == observe::DrainPhase::CanaryPause)
            return waitAdvice(drain);
        if (drain.phase == observe::DrainPhase::Canary)
            return Drains::tr("The others are asked when all %n canaries are back. To look at them first, "
                              "pause the drain.",
                              nullptr, drain.canaries);
        return drain.note;
    case observe::DrainState::Finished:
        if (drain.failed > 0)
            return Drains::tr("%n session(s) did not come back in time: the receipt names them.", nullptr,
                              drain.failed);
        return drain.note;
    case observe::DrainState::Aborted:
        return drain.note;
    }
    return {};
}

QString rehearsalPhase(drain::RehearsalPhase phase) {
    switch (phase) {
    case drain::RehearsalPhase::Canary:
        return Drains::tr("Canaries");
    case drain::RehearsalPhase::Waiting:
        return Drains::tr("Wait for them");
    case drain::RehearsalPhase::Pause:
        return Drains::tr("Look at them");
    case drain::RehearsalPhase::Evict:
        return Drains::tr("Everyone else");
    case drain::RehearsalPhase::Grace:
        return Drains::tr("Grace");
    case drain::RehearsalPhase::Landing:
        return Drains::tr("Landing");
    }
    return {};
}

QString rehearsalExplanation(drain::RehearsalPhase phase, const observe::DrainRequest& request) {
    const QString back = duration(request.returnWithinMs);
    switch (phase) {
    case drain::RehearsalPhase::Canary:
        return Drains::tr("Some sessions, drawn from the whole cohort, get Reconnect first.");
    case drain::RehearsalPhase::Waiting:
        return Drains::tr(
                   "It goes on as soon as all of them are back. If one is not back within %1, the drain "
                   "halts.")
            .arg(back);
    case drain::RehearsalPhase::Pause:
        if (request.canaryPause.hold)
            return Drains::tr(
                       "The drain pauses until you resume it. If a canary loses its new session and is "
                       "not back within %1, the drain halts.")
                .arg(back);
        return Drains::tr(
                   "The drain waits %1; resuming ends it early. If a canary loses its new session and is "
                   "not back within %2, the drain halts.")
            .arg(duration(request.canaryPause.ms), back);
    case drain::RehearsalPhase::Evict:
        if (request.haltAbovePercent >= 100)
            return Drains::tr("Reconnect goes out at the rate. The drain never halts by itself.");
        return Drains::tr(
                   "Reconnect goes out at the rate. When more than %1 % of a batch are not back within "
                   "%2, the drain halts.")
            .arg(figure(request.haltAbovePercent), back);
    case drain::RehearsalPhase::Grace:
        return Drains::tr("Whoever is still here %1 after its Reconnect gets Bye and is closed.")
            .arg(duration(request.graceMs));
    case drain::RehearsalPhase::Landing:
        return Drains::tr("Whoever left last has %1 to be back; then it counts as not back.").arg(back);
    }
    return {};
}

} // namespace wayside::ui::words
