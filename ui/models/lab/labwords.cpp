// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/labwords.h"

#include "netcore/client/advice.h"
#include "ui/shell/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wayside::ui::words {

namespace {

struct Lab {
    Q_DECLARE_TR_FUNCTIONS(ClientLab)
};

QString latin(std::string_view text) {
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

} // namespace

QString activity(client::Client::Activity activity) {
    using Activity = client::Client::Activity;
    switch (activity) {
    case Activity::Stopped:
        return Lab::tr("not connected");
    case Activity::Waiting:
        return Lab::tr("waiting for the next attempt");
    case Activity::CreatingSession:
        return Lab::tr("creating a session");
    case Activity::Connecting:
        return Lab::tr("connecting");
    case Activity::Connected:
        return Lab::tr("connected");
    case Activity::Leaving:
        return Lab::tr("saying Bye");
    }
    return {};
}

QString diagramState(lab::DiagramState state) {
    return latin(lab::nameOf(state));
}

QString diagramArrow(lab::DiagramArrow arrow) {
    switch (arrow) {
    case lab::DiagramArrow::Begin:
        return {};
    case lab::DiagramArrow::SessionCreated:
        return Lab::tr("Session created");
    case lab::DiagramArrow::ClientInitiates:
        return Lab::tr("Client initiates");
    case lab::DiagramArrow::TcpForTls:
        return Lab::tr("TCP established\n(if TLS enabled)");
    case lab::DiagramArrow::TcpPlain:
        return Lab::tr("TCP established\n(if no TLS)");
    case lab::DiagramArrow::TlsComplete:
        return Lab::tr("TLS complete");
    case lab::DiagramArrow::VersionAccepted:
        return Lab::tr("Version accepted");
    case lab::DiagramArrow::VersionRejected:
        return Lab::tr("Version rejected");
    case lab::DiagramArrow::TokenValid:
        return Lab::tr("Token valid");
    case lab::DiagramArrow::TokenInvalid:
        return Lab::tr("Token invalid");
    case lab::DiagramArrow::RegularSync:
        return Lab::tr("Regular sync");
    case lab::DiagramArrow::SyncComplete:
        return Lab::tr("Sync complete");
    case lab::DiagramArrow::PreventTimeout:
        return Lab::tr("Prevent timeout");
    case lab::DiagramArrow::KeepAliveSent:
        return Lab::tr("Keep alive sent");
    case lab::DiagramArrow::LostOrTerminated:
        return Lab::tr("Connection lost\nor terminated");
    }
    return {};
}

QString happened(client::Cause cause) {
    return QCoreApplication::translate("ClientAdvice", client::adviceFor(cause).happened.data());
}

QString todo(client::Cause cause) {
    return QCoreApplication::translate("ClientAdvice", client::adviceFor(cause).todo.data());
}

QString causeWord(client::Cause cause) {
    using client::Cause;
    switch (cause) {
    case Cause::RateLimit:
        return words::cause(CloseCause::RateLimit);
    case Cause::ThroughputLimit:
        return words::cause(CloseCause::ThroughputLimit);
    case Cause::IdleLimit:
        return words::cause(CloseCause::IdleTimeout);
    case Cause::ClockLimit:
        return words::cause(CloseCause::ClockDiffLimit);
    case Cause::TimeSyncTimeout:
        return words::cause(CloseCause::TimeSyncTimeout);
    case Cause::SlowConsumer:
        return words::cause(CloseCause::SlowConsumer);
    case Cause::Superseded:
        return words::cause(CloseCause::Superseded);
    case Cause::ConnectionLost:
        return words::cause(CloseCause::ConnectionLost);
    case Cause::ReconnectRequested:
        return words::cause(CloseCause::ReconnectRequested);
    case Cause::ProtocolViolation:
        return Lab::tr("protocol violation");
    default:
        return happened(cause);
    }
}

QString lastTransition(const lab::LastTransition& last) {
    const QString ago = words::duration(last.ago.count());
    const QString from = last.from ? diagramState(*last.from) : Lab::tr("the beginning");
    const QString to = last.to ? diagramState(*last.to) : Lab::tr("the end");
    const QString label = last.arrow ? diagramArrow(*last.arrow).replace(u'\n', u' ') : QString();
    if (last.cause && last.from && last.from == last.to)
        return Lab::tr("Last: %1 without success, %2 ago. %3").arg(from, ago, happened(*last.cause));
    if (last.cause) {
        return label.isEmpty()
                   ? Lab::tr("Last: %1 to %2, %3 ago. %4").arg(from, to, ago, happened(*last.cause))
                   : Lab::tr("Last: %1 to %2 (%3), %4 ago. %5")
                         .arg(from, to, label, ago, happened(*last.cause));
    }
    return label.isEmpty() ? Lab::tr("Last: %1 to %2, %3 ago.").arg(from, to, ago)
                           : Lab::tr("Last: %1 to %2 (%3), %4 ago.").arg(from, to, label, ago);
}

QString breakerState(client::CircuitBreaker::State state) {
    switch (state) {
    case client::CircuitBreaker::State::Closed:
        return Lab::tr("closed", "a circuit breaker that lets attempts through");
    case client::CircuitBreaker::State::Open:
        return Lab::tr("open", "a circuit breaker that lets nothing through");
    case client::CircuitBreaker::State::HalfOpen:
        return Lab::tr("half-open", "a circuit breaker that lets one attempt through");
    }
    return {};
}

QString dropReason(session::DropReason reason) {
    switch (reason) {
    case session::DropReason::MadeRoom:
        return Lab::tr("made room for newer ones");
    case session::DropReason::QueueFull:
        return Lab::tr("the queue was full");
    case session::DropReason::TooOld:
        return Lab::tr("waited too long");
    case session::DropReason::Ended:
        return Lab::tr("the session ended first");
    case session::DropReason::NotInSession:
        return Lab::tr("the next session cannot carry them");
    }
    return {};
}

QString priority(session::PayloadPriority priority) {
    switch (priority) {
    case session::PayloadPriority::Urgent:
        return Lab::tr("urgent");
    case session::PayloadPriority::High:
        return Lab::tr("high");
    case session::PayloadPriority::Normal:
        return Lab::tr("normal");
    case session::PayloadPriority::Low:
        return Lab::tr("low");
    }
    return {};
}

QString queuePolicy(session::QueuePolicy policy) {
    switch (policy) {
    case session::QueuePolicy::DropOldest:
        return Lab::tr("drop the oldest");
    case session::QueuePolicy::DropNewest:
        return Lab::tr("drop the newest");
    case session::QueuePolicy::Refuse:
        return Lab::tr("refuse");
    }
    return {};
}

QString planFault(lab::PlanFault fault) {
    switch (fault) {
    case lab::PlanFault::BadAddress:
        return Lab::tr("The address must look like http://host:8080/api or https://host/api.");
    case lab::PlanFault::BadProxy:
        return Lab::tr(
            "The proxy must look like http://host:3128 or socks5://host:1080, its credentials like "
            "name:password.");
    case lab::PlanFault::NoToken:
        return Lab::tr("The service wants a token: name a file that holds one, or paste it.");
    case lab::PlanFault::NoDomain:
        return Lab::tr("A session belongs to a domain: enter its name.");
    case lab::PlanFault::NotMultiplex:
        return Lab::tr("Broker and Monitor sessions are multiplex.");
    case lab::PlanFault::NotOneIdentifier:
        return Lab::tr("A singleplex session has exactly one identifier.");
    case lab::PlanFault::TooManyIdentifiers:
        return Lab::tr("A session takes 100 identifiers at most.");
    case lab::PlanFault::IdentifierTwice:
        return Lab::tr("An identifier is named twice.");
    case lab::PlanFault::BadIdentifier:
        return Lab::tr("An identifier has 1 to 8 characters of printable ASCII.");
    }
    return {};
}

QString labSessionName(const lab::LabPlan& plan) {
    if (!plan.name.isEmpty())
        return plan.name;
    const QString type = words::sessionType(plan.session.type);
    const QStringList& identifiers = plan.session.identifiers;
    if (identifiers.isEmpty())
        return Lab::tr("%1, whole domain").arg(type);
    if (identifiers.size() > 1)
        return Lab::tr("%1, %n TLC(s)", nullptr, int(identifiers.size())).arg(type);
    return Lab::tr("%1 %2", "session type and identifier").arg(type, identifiers.first());
}

QString exactDuration(Milliseconds duration) {
    constexpr qint64 roughFrom = 10000;
    const qint64 ms = duration.count();
    if (ms == 0)
        return Lab::tr("<1 ms");
    if (ms < 1000 || ms >= roughFrom)
        return words::duration(ms);
    return Lab::tr("%1 s").arg(QLocale().toString(double(ms) / 1000, 'f', 2));
}

} // namespace wayside::ui::words
