// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The input is a program for one connection at the node: settings in the first byte, then operations with
// their arguments (see Step), among them bytes from the peer. Time is virtual.
#include "fuzzprogram.h"
#include "fuzztarget.h"
#include "netcore/session/nodemachine.h"
#include "netcore/wire/framedecoder.h"

#include <cmath>
#include <vector>

using namespace wayside;
using namespace wayside::fuzz;
using namespace wayside::session;

namespace {

constexpr std::uint64_t wallAtStart = 1735689600000;

/// The driver of a node machine as its header asks for it, with every promise of the header checked.
class Driver {
public:
    explicit Driver(std::uint8_t settings)
        : m_settings(settings)
        , m_machine(machineSettings(settings), m_now) {}

    void run(Program& program) {
        while (!program.atEnd() && !m_transportClosed)
            step(program);
        m_machine.transportClosed(m_now, "end of the program");
        takeEvents();
        require(m_closeRequested, "every connection ends with CloseRequested");
        checkOutput();
    }

private:
    static NodeMachineSettings machineSettings(std::uint8_t settings) {
        NodeMachineSettings result;
        result.tls = (settings & 0x01U) != 0;
        result.closeOnUnknownDatagram = (settings & 0x02U) != 0;
        return result;
    }

    SessionTerms terms() const {
        SessionTerms result;
        result.type = SessionType((m_settings >> 2U) % 3);
        result.protocol =
            (m_settings & 0x10U) != 0 ? SessionProtocol::Multiplex : SessionProtocol::Singleplex;
        if ((m_settings & 0x20U) != 0)
            result.limits.payloadRatePerSecond = UINT32_MAX;
        return result;
    }

    WallTime wall() const { return WallTime{wallAtStart + std::uint64_t(m_now.time_since_epoch().count())}; }

    void step(Program& program) {
        switch (program.step()) {
        case Step::Feed:
            feed(program.bytes());
            break;
        case Step::FeedOneByOne:
            for (const std::byte byte : program.bytes())
                feed(wire::Bytes(&byte, 1));
            break;
        case Step::Wait:
            waitFor(Milliseconds(program.number() * 10));
            break;
        case Step::WaitForDeadline:
            if (const auto deadline = m_machine.nextDeadline(); deadline && *deadline > m_now)
                waitFor(*deadline - m_now);
            break;
        case Step::TlsEstablished:
            if (m_machine.stage() == Stage::TlsHandshake)
                m_machine.tlsEstablished(m_now);
            break;
        case Step::Reject:
            m_machine.rejectToken(CloseCause::TokenUnknown, "not known", m_now);
            break;
        case Step::Accept:
            m_machine.acceptToken(terms(), m_now);
            break;
        case Step::Output:
            takeOutput();
            break;
        case Step::Bye:
            m_machine.bye("maintenance", CloseCause::Operator, EndReason::AdminTermination, m_now);
            break;
        case Step::RequestReconnect:
            m_machine.requestReconnect(Milliseconds(program.number() * 100), "drained", m_now);
            break;
        case Step::SentPayload:
            m_machine.sentPayload(m_now);
            break;
        case Step::SetLimits:
            m_machine.setLimits(SessionLimits(), m_now);
            break;
        case Step::Figures:
            checkFigures();
            break;
        case Step::Abort:
            m_machine.abort(CloseCause::SlowConsumer, EndReason::ConnectionError, "does not read", m_now);
            break;
        case Step::TransportClosed:
            m_machine.transportClosed(m_now, "gone");
            m_transportClosed = true;
            break;
        }
        takeEvents();
    }

    void feed(wire::Bytes bytes) {
        if (m_machine.awaitingVerdict())
            return;
        const std::vector<std::byte> borrowed(bytes.begin(), bytes.end());
        m_machine.handleInput(borrowed, m_now, wall());
        takeEvents();
    }

    void waitFor(Milliseconds duration) {
        const MonotonicTime until = m_now + duration;
        for (int rounds = 0;; ++rounds) {
            require(rounds < 10000, "deadlines move on when they are handled");
            const auto deadline = m_machine.nextDeadline();
            if (!deadline || *deadline > until)
                break;
            m_now = std::max(m_now, *deadline);
            m_machine.handleTimeout(m_now);
            takeEvents();
            takeOutput();
        }
        m_now = until;
    }

    void takeOutput() {
        const bool promised = m_machine.hasOutput();
        const std::size_t before = m_output.size();
        m_machine.takeOutput(m_output, m_now, wall());
        require(promised == (m_output.size() > before), "hasOutput() is true exactly when there is some");
    }

    void takeEvents() {
        for (int count = 0;; ++count) {
            require(count < 200000, "events end");
            const auto event = m_machine.nextEvent();
            if (!event)
                return;
            if (const auto* close = std::get_if<CloseRequested>(&*event)) {
                require(!m_closeRequested, "CloseRequested comes once");
                require(close->violation.has_value() == isEnforcement(close->cause) ||
                            close->cause == CloseCause::TimeSyncTimeout,
                        "enforcement comes with its figures");
                m_closeRequested = true;
            } else if (!std::holds_alternative<StageChanged>(*event)) {
                require(!m_closeRequested, "nothing is routed after the end");
            }
            if (const auto* payload = std::get_if<PayloadReceived>(&*event))
                require(payload->frame.size() <= wire::largestFrame &&
                            payload->payload.size() < payload->frame.size(),
                        "a payload lies in its frame");
        }
    }

    void checkFigures() {
        if (const auto readings = m_machine.readings(m_now)) {
            for (const auto& reading :
                 {readings->rate, readings->throughput, readings->idle, readings->clock}) {
                require(reading.headroom >= 0 && reading.headroom <= 1, "headroom is a share");
                require(std::isfinite(reading.measured), "figures are finite");
                require(!reading.timeToCutOff || reading.timeToCutOff->count() >= 0,
                        "time to cut-off lies ahead");
            }
        }
        if (const auto clock = m_machine.clock(m_now)) {
            const auto quality = clock->quality();
            require(!quality || (*quality >= 0 && *quality <= 100), "quality is a percentage");
        }
    }

    /// What the node says is the version byte and whole frames, whatever the peer did.
    void checkOutput() {
        if (m_output.empty())
            return;
        require(m_output[0] == wire::protocolVersion, "the node's first byte is the version");
        wire::FrameDecoder decoder;
        decoder.feed(wire::Bytes(m_output).subspan(1));
        wire::DecodeOutcome outcome = decoder.next();
        while (std::holds_alternative<wire::Frame>(outcome))
            outcome = decoder.next();
        require(std::holds_alternative<wire::NeedMore>(outcome) && decoder.buffered() == 0,
                "the node says whole frames only");
    }

    std::uint8_t m_settings;
    MonotonicTime m_now = monotonicAt(0);
    NodeMachine m_machine;
    std::vector<std::byte> m_output;
    bool m_closeRequested = false;
    bool m_transportClosed = false;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Program program(std::as_bytes(std::span(data, size)));
    Driver driver(program.number());
    driver.run(program);
    return 0;
}
