// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventtext.h"

#include "netcore/session/safetext.h"

namespace wayside::test {
namespace {

using session::hexOf;

std::string number(WallTime time) {
    return std::to_string(time.milliseconds);
}

std::string hex(wire::Bytes bytes) {
    return "[" + hexOf(bytes, bytes.size()) + "]";
}

struct Describe {
    std::string operator()(const session::StageChanged& change) const {
        return std::string(nameOf(change.from)) + " > " + std::string(nameOf(change.to));
    }
    std::string operator()(const session::TokenPresented& presented) const {
        return "token " + std::string(presented.token);
    }
    std::string operator()(const session::Confirmed&) const { return "confirmed"; }
    std::string operator()(const session::PayloadReceived& received) const {
        const std::string identifier =
            received.identifier ? std::string(received.identifier->text()) + " " : "";
        return "payload " + identifier + "type " + std::to_string(received.payloadType) + " at " +
               number(received.originTimestamp) + " " + hex(received.payload) + " in " +
               std::to_string(received.frame.size());
    }
    std::string operator()(const session::MonitorPayloadReceived& received) const {
        return "copy of " + hexOf(received.copy.originalType) + " at " +
               number(received.copy.publishingTimestamp) + " sent " + number(received.copy.sentTimestamp) +
               " " + hex(received.copy.originalContent);
    }
    std::string operator()(const session::ClockMeasured& measured) const {
        return "clock " + session::figure(measured.sample.differenceMilliseconds()) + " round trip " +
               std::to_string(measured.sample.roundTripMilliseconds);
    }
    std::string operator()(const session::TimeSyncAnswered& answered) const {
        return "answered " + number(answered.t0) + " at " + number(answered.t1);
    }
    std::string operator()(const session::ReconnectRequested&) const { return "reconnect"; }
    std::string operator()(const session::PeerSaidBye& bye) const {
        return "bye '" + std::string(bye.reason) + "'";
    }
    std::string operator()(const session::Notice& notice) const {
        static constexpr const char* kinds[] = {"unknown", "surplus", "unmatched", "bad sample"};
        return std::string("notice ") + kinds[std::size_t(notice.kind)] + " " + hexOf(notice.datagramType) +
               " " + std::to_string(notice.bytes);
    }
    std::string operator()(const session::PayloadsDropped& dropped) const {
        return "dropped " + std::to_string(dropped.count) + " " + std::string(nameOf(dropped.priority)) +
               " " + std::string(nameOf(dropped.reason));
    }
    std::string operator()(const session::CloseRequested& close) const {
        return "close " + std::string(nameOf(close.cause)) + " " + std::string(nameOf(close.reason)) +
               (close.flush ? " flush" : "");
    }
};

} // namespace

std::string describe(const session::Event& event) {
    return std::visit(Describe(), event);
}

} // namespace wayside::test
