// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodebench.h"

#include "netcore/wire/framedecoder.h"
#include "tests/support/eventtext.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace wayside::test {

using namespace session;

SessionTerms termsOf(SessionType type, SessionProtocol protocol) {
    SessionTerms terms;
    terms.type = type;
    terms.protocol = protocol;
    return terms;
}

ByteString tokenFrame(std::string_view token) {
    return rawFrame(0x01, bytesOf(token));
}

ByteString responseFrame(WallTime t0, std::int64_t clockAhead, WallTime now) {
    const WallTime clientTime{now.milliseconds + std::uint64_t(clockAhead)};
    return frameOf(wire::TimestampsResponse{t0, clientTime, clientTime});
}

NodeBench::NodeBench(const SessionTerms& terms, const NodeMachineSettings& settings)
    : machine(settings, start)
    , m_terms(terms) {
    drain();
}

void NodeBench::accept() {
    machine.acceptToken(m_terms, now);
    drain();
}

void NodeBench::reject(CloseCause cause) {
    machine.rejectToken(cause, "No such session.", now);
    drain();
}

void NodeBench::logIn() {
    feed(joined({bytesOf({0x01}), tokenFrame()}));
    output();
    events.clear();
}

void NodeBench::feed(const ByteString& bytes) {
    feedPieces(bytes, std::max<std::size_t>(1, bytes.size()));
}

void NodeBench::feedPieces(const ByteString& bytes, std::size_t pieceSize) {
    for (std::size_t done = 0; done < bytes.size(); done += pieceSize) {
        const std::size_t size = std::min(pieceSize, bytes.size() - done);
        // A buffer of its own, so that a memory checker sees every byte that is looked at too late.
        const auto piece = std::make_unique<std::byte[]>(size);
        std::copy_n(bytes.begin() + std::ptrdiff_t(done), size, piece.get());
        machine.handleInput({piece.get(), size}, now, wall);
        drain();
    }
}

void NodeBench::advance(std::int64_t milliseconds) {
    const MonotonicTime end = now + Milliseconds(milliseconds);
    while (const auto due = machine.nextDeadline()) {
        if (*due > end)
            break;
        now = std::max(now, *due);
        machine.handleTimeout(now);
        drain();
    }
    now = end;
}

void NodeBench::drain() {
    while (const auto event = machine.nextEvent()) {
        events << QString::fromStdString(describe(*event));
        if (const auto* change = std::get_if<StageChanged>(&*event))
            stages << QString::fromUtf8(nameOf(change->to).data());
        if (const auto* clock = std::get_if<ClockMeasured>(&*event))
            lastClock = *clock;
        if (const auto* request = std::get_if<CloseRequested>(&*event)) {
            close = *request;
            ++closes;
            m_closedAt = now;
        }
        if (std::holds_alternative<TokenPresented>(*event) && answersTokens)
            machine.acceptToken(m_terms, now);
    }
}

QStringList NodeBench::output() {
    std::vector<std::byte> bytes;
    machine.takeOutput(bytes, now, wall);
    QStringList words;
    wire::Bytes rest(bytes);
    if (!rest.empty() && !m_versionSeen) {
        m_versionSeen = true;
        words << (rest.front() == wire::protocolVersion ? u"version"_s : u"wrong version"_s);
        rest = rest.subspan(1);
    }
    wire::FrameDecoder decoder;
    decoder.feed(rest);
    for (;;) {
        const wire::DecodeOutcome outcome = decoder.next();
        const auto* frame = std::get_if<wire::Frame>(&outcome);
        if (!frame)
            return words;
        QString word = QString::fromUtf8(
            wire::nameOfType(std::to_integer<std::uint8_t>(frame->bytes[wire::headerSize])).data());
        if (const auto* bye = std::get_if<wire::Bye>(&frame->datagram))
            word += u" '"_s + QString::fromUtf8(bye->reason.data(), qsizetype(bye->reason.size())) + u"'"_s;
        if (const auto* request = std::get_if<wire::TimestampsRequest>(&frame->datagram))
            lastRequest = request->t0;
        words << word;
    }
}

} // namespace wayside::test
