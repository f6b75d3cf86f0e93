// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/lab/labrow.h"

#include <QString>

/// Words of the client lab. Translated; GUI thread.
namespace wayside::ui::words {

QString misbehaviour(lab::Misbehaviour what);     ///< "Sends no KeepAlive"
QString misbehaviourDeed(lab::Misbehaviour what); ///< a sentence: what is done
QString misbehaviourPhase(lab::MisbehaviourTraits::Phase phase);
QString misbehaviourNeed(lab::MisbehaviourTraits::Needs needs); ///< a sentence; empty: nothing
QString expectation(const lab::Expectation& expected);          ///< "closes after 10 s without Bye: …"
QString expectationBasis(lab::Expectation::Since since);        ///< what the times count from
QString seen(const lab::ExperimentRow& experiment);             ///< "closed after 10.2 s without Bye: …"
QString verdict(const lab::ExperimentRow& experiment);          ///< "as expected"

QString activity(client::Client::Activity activity); ///< "connected"
QString diagramState(lab::DiagramState state);       ///< the diagram's own word
QString diagramArrow(lab::DiagramArrow arrow);       ///< its label; may have two lines
/// "Authenticating to Active: token valid, 3 s ago"; empty when nothing has happened.
QString lastTransition(const lab::LastTransition& last);
QString happened(client::Cause cause);  ///< a sentence
QString todo(client::Cause cause);      ///< a sentence
QString causeWord(client::Cause cause); ///< short, for a cell
QString breakerState(client::CircuitBreaker::State state);
QString dropReason(session::DropReason reason);
QString priority(session::PayloadPriority priority);
QString queuePolicy(session::QueuePolicy policy);
QString planFault(lab::PlanFault fault);          ///< a sentence
QString labSessionName(const lab::LabPlan& plan); ///< given, else from type and identifiers
QString exactDuration(Milliseconds duration);     ///< to the millisecond below 10 s

} // namespace wayside::ui::words
