// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/words.h"

#include <cmath>
#include <QCoreApplication>
#include <QLocale>

namespace wayside::ui::words {

using namespace Qt::StringLiterals;

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Sentences)
};

/// Limits are set by people and mostly whole: no decimals that say nothing.
QString limitFigure(double value) {
    return value == qint64(value) && value > -1e15 && value < 1e15 ? count(quint64(qMax(value, 0.0)))
                                                                   : figure(value);
}

QString milliseconds(double value) {
    return duration(qint64(qBound(-9.2e18, value, 9.2e18)));
}

QString withFullStop(const QString& sentence) {
    static const QString ends = QStringLiteral(".!?:");
    return sentence.isEmpty() || ends.contains(sentence.back()) ? sentence : sentence + u'.';
}

QString capitalised(QString sentence) {
    if (!sentence.isEmpty())
        sentence[0] = sentence.at(0).toUpper();
    return sentence;
}

/// Two sentences with one blank between them; either may be missing.
QString joined(const QString& first, const QString& second) {
    if (first.isEmpty() || second.isEmpty())
        return withFullStop(capitalised(first + second));
    return withFullStop(first) + u' ' + withFullStop(capitalised(second));
}

QString subject(const observe::EventRow& event) {
    if (event.identifiers.size() == 1)
        return event.identifiers.constFirst();
    if (!event.account.isEmpty())
        return event.account;
    if (!event.remoteAddress.isEmpty())
        return event.remoteAddress;
    if (event.connectionId != 0)
        return u'#' + QString::number(event.connectionId);
    return {};
}

/// "Session created for sub00001 on node-a"
QString about(const QString& what, const observe::EventRow& event) {
    const QString who = subject(event);
    if (who.isEmpty())
        return event.nodeId.isEmpty() ? what : Sentences::tr("%1 on %2").arg(what, event.nodeId);
    return event.nodeId.isEmpty() ? Sentences::tr("%1: %2").arg(what, who)
                                  : Sentences::tr("%1: %2 on %3").arg(what, who, event.nodeId);
}

QString whyItEnded(const observe::EventRow& event) {
    if (event.cause)
        return cause(*event.cause);
    return event.endReason ? endReason(*event.endReason) : QString();
}

QString endSentence(const observe::EventRow& event, const QString& what) {
    const QString why = whyItEnded(event);
    return joined(why.isEmpty() ? what : Sentences::tr("%1: %2").arg(what, why), event.detail);
}

/// What was measured, beside a limit shown as `limitText`: rounded like it, or exactly where rounding would
/// make "10 s; the limit is 10 s" of a limit that was passed by a millisecond.
QString beside(const QString& limitText, const QString& rounded, double measured, const QString& unit) {
    if (rounded != limitText && rounded != limitText + u".0"_s && rounded != limitText + u".00"_s)
        return rounded;
    return QLocale().toString(measured, 'f', measured == std::floor(measured) ? 0 : 3) + unit;
}

QString limitSentence(const observe::EventRow& event) {
    if (!event.cause)
        return event.detail.isEmpty() ? Sentences::tr("Closed by enforcement.") : joined(event.detail, {});
    if (!event.measured || !event.limit)
        return Sentences::tr("Closed: %1.").arg(cause(*event.cause));
    const QString window = event.windowMs ? duration(*event.windowMs) : QString(unknown);
    switch (*event.cause) {
    case CloseCause::RateLimit:
        return Sentences::tr("Closed for sending %1 payloads/s over %2; the limit is %3.")
            .arg(beside(limitFigure(*event.limit), figure(event.measured), *event.measured, {}), window,
                 limitFigure(*event.limit));
    case CloseCause::ThroughputLimit:
        return Sentences::tr("Closed for sending %1/s of payload over %2; the limit is %3/s.")
            .arg(beside(bytes(*event.limit), bytes(*event.measured), *event.measured, u" B"_s), window,
                 bytes(*event.limit));
    case CloseCause::IdleTimeout:
        return Sentences::tr("Closed after %1 of silence; the limit is %2.")
            .arg(beside(milliseconds(*event.limit), milliseconds(*event.measured), *event.measured, u" ms"_s),
                 milliseconds(*event.limit));
    case CloseCause::ClockDiffLimit:
        return Sentences::tr("Closed for a mean clock difference of %1 over %2; the limit is %3.")
            .arg(beside(milliseconds(*event.limit), milliseconds(*event.measured), *event.measured, u" ms"_s),
                 window, milliseconds(*event.limit));
    case CloseCause::TimeSyncTimeout:
        return Sentences::tr("Closed because a time-sync request was not answered for %1; the limit is %2.")
            .arg(beside(milliseconds(*event.limit), milliseconds(*event.measured), *event.measured, u" ms"_s),
                 milliseconds(*event.limit));
    default:
        return Sentences::tr("Closed: %1; measured %2, limit %3.")
            .arg(cause(*event.cause), figure(event.measured), figure(event.limit));
    }
}

/// A drain of a node names it; one of another cohort says in its detail whom it concerns.
QString drainSentence(const observe::EventRow& event) {
    const QString subject =
        event.nodeId.isEmpty() ? Sentences::tr("Drain") : Sentences::tr("Drain of %1").arg(event.nodeId);
    switch (event.kind) {
    case observe::EventKind::DrainStarted:
        return joined(Sentences::tr("%1 started").arg(subject), event.detail);
    case observe::EventKind::DrainFinished:
        return joined(Sentences::tr("%1 finished").arg(subject), event.detail);
    case observe::EventKind::DrainAborted:
        return joined(Sentences::tr("%1 aborted").arg(subject), event.detail);
    case observe::EventKind::DrainPaused:
        return joined(Sentences::tr("%1 paused").arg(subject), event.detail);
    case observe::EventKind::DrainResumed:
        return joined(Sentences::tr("%1 goes on").arg(subject), event.detail);
    default:
        return joined(Sentences::tr("%1 halted by itself").arg(subject), event.detail);
    }
}

} // namespace

QString enforcementSentence(const observe::EventRow& event) {
    QString sentence = limitSentence(event);
    if (event.faults.isEmpty())
        return sentence;
    return sentence + u' ' +
           Sentences::tr("Meanwhile injected fault %1 acted on it.").arg(event.faults.join(u", "_s));
}

QString eventSentence(const observe::EventRow& event) {
    switch (event.kind) {
    case observe::EventKind::SessionCreated:
        return joined(about(Sentences::tr("Session created"), event), event.detail);
    case observe::EventKind::ConnectionOpened:
        return joined(about(Sentences::tr("Connection opened, token accepted"), event), event.detail);
    case observe::EventKind::ConnectionRefused:
        return endSentence(event, Sentences::tr("Connection refused"));
    case observe::EventKind::SessionEnded:
        return endSentence(event, Sentences::tr("Session ended"));
    case observe::EventKind::Enforcement:
        return enforcementSentence(event);
    case observe::EventKind::NodeStateChanged:
        return joined(event.nodeId, event.detail.isEmpty() ? Sentences::tr("state changed") : event.detail);
    case observe::EventKind::DrainStarted:
    case observe::EventKind::DrainFinished:
    case observe::EventKind::DrainAborted:
    case observe::EventKind::DrainPaused:
    case observe::EventKind::DrainResumed:
    case observe::EventKind::DrainHalted:
        return drainSentence(event);
    case observe::EventKind::SlowConsumer:
        return joined(about(Sentences::tr("Client reads too slowly"), event), event.detail);
    case observe::EventKind::Notice:
        return event.detail.isEmpty() ? joined(about(Sentences::tr("Notice"), event), {})
                                      : joined(event.detail, {});
    case observe::EventKind::OperatorAction:
        return joined(about(Sentences::tr("Operator action"), event), event.detail);
    case observe::EventKind::FaultInjected:
        return joined(about(Sentences::tr("Injected fault, nothing real"), event), event.detail);
    case observe::EventKind::StoreFault:
        return joined(Sentences::tr("The session store reported a fault; history may have a gap"),
                      event.detail);
    }
    return joined(event.detail, {});
}

QString error(const Error& error) {
    const auto say = [&error](const QString& what, const QString& todo) {
        // The detail is plain text of the program that failed; what it means and what to do is ours.
        const QString detail = QString::fromStdString(error.detail);
        return detail.isEmpty() ? joined(what, todo)
                                : joined(Sentences::tr("%1 (%2)").arg(what, detail), todo);
    };
    switch (error.code) {
    case ErrorCode::InvalidArgument:
        return say(Sentences::tr("The request was refused as invalid"),
                   Sentences::tr("Correct the values and try again"));
    case ErrorCode::BufferTooSmall:
    case ErrorCode::TooLarge:
        return say(Sentences::tr("The data is larger than allowed"), Sentences::tr("Send less at once"));
    case ErrorCode::NotFound:
        return say(Sentences::tr("It is no longer there"),
                   Sentences::tr("It ended or was removed meanwhile; nothing was done"));
    case ErrorCode::Conflict:
        return say(Sentences::tr("It conflicts with what is there already"),
                   Sentences::tr("Look at the present state and decide anew"));
    case ErrorCode::NotAuthenticated:
        return say(Sentences::tr("The node does not accept the credentials"),
                   Sentences::tr("Check the access token"));
    case ErrorCode::NotAllowed:
        return say(Sentences::tr("The access token does not allow this"),
                   Sentences::tr("Use one with an administrator's role"));
    case ErrorCode::WrongState:
        return say(Sentences::tr("This is not possible in the present state"),
                   Sentences::tr("Nothing was done; wait for the state to change"));
    case ErrorCode::Malformed:
        return say(Sentences::tr("The answer could not be understood"),
                   Sentences::tr("Check that the address is that of a Wayside node and that versions match"));
    case ErrorCode::Unsupported:
        return say(Sentences::tr("The node does not support this"), Sentences::tr("Check its version"));
    case ErrorCode::Timeout:
        return say(
            Sentences::tr("No answer in time"),
            Sentences::tr("It may or may not have been done; look at the present state before trying again"));
    case ErrorCode::Unreachable:
        return say(Sentences::tr("The node cannot be reached"),
                   Sentences::tr("Check the address, the network and whether the node runs"));
    case ErrorCode::Refused:
        return say(Sentences::tr("The node refused the connection"),
                   Sentences::tr("Check that it runs and listens at this port"));
    case ErrorCode::NameNotFound:
        return say(Sentences::tr("The host name is not known"),
                   Sentences::tr("Check its spelling and the name server"));
    case ErrorCode::TlsHandshake:
        return say(Sentences::tr("The TLS handshake failed"),
                   Sentences::tr("Check that the port speaks TLS"));
    case ErrorCode::TlsCipher:
        return say(Sentences::tr("There is no cipher that both sides accept"),
                   Sentences::tr("Check the TLS settings of both sides"));
    case ErrorCode::TlsUntrusted:
        return say(Sentences::tr("The node's certificate is not trusted"),
                   Sentences::tr("Give the authority's certificate with --ca-file"));
    case ErrorCode::TlsWrongHost:
        return say(Sentences::tr("The certificate was made for another host"),
                   Sentences::tr("Use the host name that the certificate names"));
    case ErrorCode::TlsExpired:
        return say(Sentences::tr("The certificate is not valid at this time"),
                   Sentences::tr("Renew it, or check the clocks"));
    case ErrorCode::ConnectionLost:
        return say(Sentences::tr("The connection to the node was lost"),
                   Sentences::tr("It may or may not have been done; look again when the connection is back"));
    case ErrorCode::AddressInUse:
        return say(Sentences::tr("The port is in use by another program"),
                   Sentences::tr("Choose another port or end that program"));
    case ErrorCode::FileUnreadable:
        return say(Sentences::tr("A file cannot be read"),
                   Sentences::tr("Check that it exists and that you may read it"));
    case ErrorCode::StoreUnavailable:
        return say(Sentences::tr("The session store does not answer"),
                   Sentences::tr("Check the disk or the database server"));
    case ErrorCode::StoreCorrupt:
        return say(Sentences::tr("The session store is damaged"),
                   Sentences::tr("Restore it from a copy or start with a new one"));
    case ErrorCode::Unavailable:
        return say(Sentences::tr("The node cannot do this at the moment"),
                   Sentences::tr("Try again shortly"));
    case ErrorCode::RateLimited:
        return say(Sentences::tr("Too many requests in a short time"),
                   Sentences::tr("Wait a moment and try again"));
    case ErrorCode::Internal:
        return say(Sentences::tr("Something went wrong inside the program"),
                   Sentences::tr("Please report it with the log"));
    }
    return say(Sentences::tr("Something went wrong"), {});
}

} // namespace wayside::ui::words
