// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/report/report.h"

#include <span>
#include <string_view>

namespace wayside::conformance::client {

/// The number of a case as the code names it: "01-5.02".
using CaseId = std::string_view;

/// What a client must be so that a case can be judged with it at all.
enum class Needs : quint8 {
    Anything,
    Singleplex,       ///< a TLC with protocol TCPStreaming_Singleplex
    Multiplex,        ///< a TLC or Broker with protocol TCPStreaming_Multiplex
    SingleplexSender, ///< and it publishes payloads
    MultiplexSender,  ///< and it publishes payloads
    Sender,           ///< a TLC or Broker that publishes payloads
    Monitor,          ///< a Monitor session
    Tls,              ///< a session with securityMode TLSv1.2
};

struct ClientCase {
    const char* number;
    const char* area;
    const char* title; ///< what is done, a few words
    const char* rule;  ///< one sentence
    Needs needs = Needs::Anything;
};

/// All cases a client is judged by, in the order of their numbers: sections of spec 01 and 02, and of spec 04
/// (its paragraphs counted from 1, Handshake).
std::span<const ClientCase> clientCases();
/// Nothing for a number that is not among them.
const ClientCase* clientCase(CaseId number);

QList<CaseDescription> clientCaseDescriptions();

/// What a client would have to do so that a case of that kind is seen, a sentence.
QString wordsOf(Needs needs);

} // namespace wayside::conformance::client
