// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "judgednode.h"

#include "netcore/wire/framedecoder.h"

namespace wayside::test {

using namespace session;

JudgedNode::JudgedNode(const SessionLimits& limits) {
    m_terms.type = SessionType::Tlc;
    m_terms.protocol = SessionProtocol::Singleplex;
    m_terms.limits = limits;
}

void JudgedNode::begin(MonotonicTime now) {
    NodeMachineSettings settings;
    settings.timeSyncInterval = Milliseconds(1000);
    settings.timeSyncResponseTimeout = Milliseconds(1'000'000'000);
    m_machine = std::make_unique<NodeMachine>(settings, now);
    m_request.reset();
    const ByteString login =
        joined({bytesOf({0x01}), rawFrame(0x01, bytesOf("dtNB_vhvJ0wgTGf1N0DxN38_AmTL_4yiPRZdqZSuK3k"))});
    m_machine->handleInput(login, now, wall);
    drain(now);
}

void JudgedNode::feed(const ByteString& frame, MonotonicTime now) {
    if (!m_machine)
        begin(now);
    m_machine->handleInput(frame, now, wall);
    drain(now);
}

void JudgedNode::advance(MonotonicTime until) {
    while (m_machine) {
        const auto due = m_machine->nextDeadline();
        if (!due || *due > until)
            return;
        m_machine->handleTimeout(*due);
        drain(*due);
    }
}

void JudgedNode::drain(MonotonicTime now) {
    std::optional<CloseRequested> close;
    while (const auto event = m_machine->nextEvent()) {
        if (std::holds_alternative<TokenPresented>(*event))
            m_machine->acceptToken(m_terms, now);
        if (const auto* request = std::get_if<CloseRequested>(&*event))
            close = *request;
    }
    std::vector<std::byte> output;
    m_machine->takeOutput(output, now, wall);
    wire::Bytes rest(output);
    if (!rest.empty() && rest.front() == wire::protocolVersion)
        rest = rest.subspan(1);
    wire::FrameDecoder decoder;
    decoder.feed(rest);
    for (;;) {
        const wire::DecodeOutcome outcome = decoder.next();
        const auto* frame = std::get_if<wire::Frame>(&outcome);
        if (!frame)
            break;
        if (const auto* request = std::get_if<wire::TimestampsRequest>(&frame->datagram))
            m_request = request->t0;
    }
    if (!close)
        return;
    m_cuts.push_back({close->cause, now});
    m_machine.reset();
    m_request.reset();
    if (close->cause != CloseCause::IdleTimeout)
        begin(now);
}

} // namespace wayside::test
