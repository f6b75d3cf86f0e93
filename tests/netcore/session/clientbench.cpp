// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientbench.h"

#include "netcore/session/safetext.h"
#include "netcore/wire/framedecoder.h"
#include "tests/support/eventtext.h"

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace wayside::test {

using namespace session;

namespace {

QString number(WallTime time) {
    return QString::number(time.milliseconds);
}

QString wordOf(const wire::Frame& frame) {
    QString word = QString::fromUtf8(
        wire::nameOfType(std::to_integer<std::uint8_t>(frame.bytes[wire::headerSize])).data());
    if (const auto* bye = std::get_if<wire::Bye>(&frame.datagram))
        word += u" '"_s + QString::fromUtf8(bye->reason.data(), qsizetype(bye->reason.size())) + u"'"_s;
    if (const auto* payload = std::get_if<wire::Payload>(&frame.datagram))
        word += u' ' + QString::number(payload->payloadType);
    if (const auto* payload = std::get_if<wire::PayloadWithIdentifier>(&frame.datagram))
        word += u' ' + QString::number(payload->payloadType);
    if (const auto* response = std::get_if<wire::TimestampsResponse>(&frame.datagram))
        word += u' ' + number(response->t0) + u' ' + number(response->t1) + u' ' + number(response->t2);
    return word;
}

} // namespace

ClientBench::ClientBench(const SessionTerms& terms, const ClientMachineSettings& settings, bool tls,
                         std::string token)
    : machine(settings, terms, std::move(token), tls)
    , m_protocol(terms.protocol) {}

void ClientBench::connect() {
    machine.connectStarted(now);
    machine.tcpConnected(now);
    drain();
}

void ClientBench::activate() {
    connect();
    output();
    feed(bytesOf({0x01}));
    output();
    events.clear();
}

void ClientBench::feed(const ByteString& bytes) {
    feedPieces(bytes, std::max<std::size_t>(1, bytes.size()));
}

void ClientBench::feedPieces(const ByteString& bytes, std::size_t pieceSize) {
    for (std::size_t done = 0; done < bytes.size(); done += pieceSize) {
        const std::size_t size = std::min(pieceSize, bytes.size() - done);
        const auto piece = std::make_unique<std::byte[]>(size);
        std::copy_n(bytes.begin() + std::ptrdiff_t(done), size, piece.get());
        machine.handleInput({piece.get(), size}, now, wall);
        drain();
    }
}

void ClientBench::advance(std::int64_t milliseconds) {
    const MonotonicTime end = now + Milliseconds(milliseconds);
    while (const auto due = machine.nextDeadline()) {
        if (*due > end)
            break;
        now = std::max(now, *due);
        machine.handleTimeout(now);
        drain();
        take();
    }
    now = end;
}

void ClientBench::drain() {
    while (const auto event = machine.nextEvent()) {
        events << QString::fromStdString(describe(*event));
        if (const auto* request = std::get_if<CloseRequested>(&*event)) {
            close = *request;
            ++closes;
            m_closedAt = now;
        }
    }
}

void ClientBench::take() {
    ByteString bytes;
    while (machine.takeOutput(bytes, now, wall)) {
    }
    drain();
    bytesOut.insert(bytesOut.end(), bytes.begin(), bytes.end());
    wire::Bytes rest(bytes);
    if (!rest.empty() && !m_versionSeen) {
        m_versionSeen = true;
        m_words << u"version "_s + QString::fromStdString(hexOf(std::to_integer<std::uint8_t>(rest.front())));
        rest = rest.subspan(1);
    }
    wire::FrameDecoder decoder;
    decoder.feed(rest);
    for (;;) {
        const wire::DecodeOutcome outcome = decoder.next();
        const auto* frame = std::get_if<wire::Frame>(&outcome);
        if (!frame)
            return;
        m_words << wordOf(*frame);
    }
}

QStringList ClientBench::output() {
    take();
    return std::exchange(m_words, {});
}

Result<void> ClientBench::publish(std::size_t size, std::uint8_t payloadNumber, PayloadPriority priority) {
    const ByteString payload(size, std::byte(payloadNumber));
    ClientMachine::OutboundPayload outbound;
    if (m_protocol == SessionProtocol::Multiplex)
        outbound.identifier = TlcIdentifier::fromText("sub00001");
    outbound.payloadType = payloadNumber;
    outbound.originTimestamp = wall;
    outbound.payload = payload;
    outbound.priority = priority;
    return machine.publish(outbound, now);
}

} // namespace wayside::test
