// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "allocationcount.h"
#include "netcore/session/clientmachine.h"
#include "netcore/session/nodemachine.h"
#include "tests/support/framebytes.h"

#include <memory>
#include <QTest>

using namespace wayside;
using namespace wayside::session;
using namespace wayside::test;

namespace {

/// A driver that keeps nothing: every byte counted belongs to the machine.
class FrugalNode {
public:
    explicit FrugalNode(const SessionTerms& terms)
        : m_terms(terms)
        , m_machine(std::make_unique<NodeMachine>(NodeMachineSettings(), m_now)) {}

    void feed(const ByteString& bytes) {
        m_machine->handleInput(bytes, m_now, m_wall);
        drain();
    }
    void drain() {
        while (const auto event = m_machine->nextEvent()) {
            if (std::holds_alternative<TokenPresented>(*event))
                m_machine->acceptToken(m_terms, m_now);
            payloads += std::holds_alternative<PayloadReceived>(*event) ? 1U : 0U;
        }
    }
    void logIn() {
        feed(bytesOf({0x01}));
        feed(rawFrame(0x01, bytesOf("token")));
        takeOutput();
    }
    void advance(Milliseconds duration) {
        m_now += duration;
        m_wall.milliseconds += std::uint64_t(duration.count());
        m_machine->handleTimeout(m_now);
        drain();
        takeOutput();
    }
    void answer() {
        const WallTime t0 = m_wall;
        feed(frameOf(wire::TimestampsResponse{t0, t0, t0}));
    }
    void takeOutput() {
        ByteString buffer;
        m_machine->takeOutput(buffer, m_now, m_wall);
    }
    NodeMachine& machine() { return *m_machine; }

    std::size_t payloads = 0;

private:
    SessionTerms m_terms;
    MonotonicTime m_now = monotonicAt(1000);
    WallTime m_wall{1735689600000};
    std::unique_ptr<NodeMachine> m_machine;
};

constexpr std::size_t idleBound = 1536;

} // namespace

/// What a connection costs in memory: thousands of them share one process.
class MachineMemoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void idleActiveNodeMachineStaysSmall() {
        const ByteString keepAlive = rawFrame(0x00, {});
        const std::size_t before = liveBytes();
        auto node = std::make_unique<FrugalNode>(SessionTerms());
        const std::size_t connected = liveBytes() - before - sizeof(FrugalNode);
        node->logIn();
        node->answer();
        for (int i = 0; i < 600; ++i) { // ten minutes: every window is as full as it gets
            node->advance(Milliseconds(1000));
            node->feed(keepAlive);
            if (i % 10 == 9)
                node->answer();
        }
        // Figures first, words afterwards: those allocate themselves.
        const std::size_t idle = liveBytes() - before - sizeof(FrugalNode);
        const Stage stage = node->machine().stage();
        const std::uint64_t answered = node->machine().clock(monotonicAt(601'000))->answered;
        node.reset();
        const std::size_t after = liveBytes();

        qInfo("one machine: %zu bytes before the token, %zu idle and active; sizeof %zu", connected, idle,
              sizeof(NodeMachine));
        QCOMPARE(stage, Stage::Active);
        QCOMPARE(answered, 61U);
        QCOMPARE(after, before);
        QVERIFY2(idle <= idleBound, qPrintable(QString::number(idle)));
        QVERIFY2(connected <= 900, qPrintable(QString::number(connected)));
    }

    void payloadsAllocateNothing() {
        SessionTerms terms;
        terms.limits.payloadRatePerSecond = 1'000'000;
        terms.limits.payloadBytesPerSecond = 1'000'000'000;
        FrugalNode node(terms);
        node.logIn();
        ByteString segment;
        for (int i = 0; i < 20; ++i) {
            const ByteString frame = payloadFrame(100);
            segment.insert(segment.end(), frame.begin(), frame.end());
        }
        const auto stream = [&](int milliseconds) {
            for (int i = 0; i < milliseconds; ++i) {
                node.advance(Milliseconds(1));
                node.feed(segment);
            }
        };
        stream(6000); // the windows are as large as they get
        const std::size_t before = allocations();
        const std::size_t payloadsBefore = node.payloads;
        stream(1000); // no request, no keep-alive falls into this second
        QCOMPARE(node.payloads - payloadsBefore, 20'000U);
        QCOMPARE(allocations() - before, std::size_t(0));
    }

    void incompleteFrameIsHeldOnceAndReleased() {
        SessionTerms terms;
        terms.limits.payloadBytesPerSecond = 1'000'000;
        FrugalNode node(terms);
        node.logIn();
        const std::size_t before = liveBytes();
        const ByteString frame = payloadFrame(wire::largestPayload);
        const ByteString head(frame.begin(), frame.end() - 1);
        const std::size_t own = head.size() + frame.size();
        node.feed(head);
        const std::size_t held = liveBytes() - before - own;
        QVERIFY2(held >= head.size() && held <= 2 * wire::largestFrame, qPrintable(QString::number(held)));
        node.feed({frame.back()});
        QCOMPARE(node.payloads, 1U);
        node.feed(rawFrame(0x00, {}));
        const std::size_t left = liveBytes() - before - own;
        QVERIFY2(left < 512, qPrintable(QString::number(left))); // the windows' slots
    }

    void unfinishedFirstFrameHoldsNoBody() {
        FrugalNode node{SessionTerms()};
        node.feed(bytesOf({0x01}));
        const std::size_t before = liveBytes();
        node.feed(bytesOf({0xAA, 0xBB, 0xFF, 0xFF, 0x04})); // 64 KiB announced by nobody we know
        QVERIFY(node.machine().stage() == Stage::Terminating);
        QVERIFY(liveBytes() - before < 1024);
    }

    void idleClientMachineHoldsNoQueue() {
        ClientMachineSettings settings;
        settings.behaviour.governed = false;
        ClientMachine machine(settings, SessionTerms(), "token", false);
        const MonotonicTime now = monotonicAt(1);
        machine.connectStarted(now);
        machine.tcpConnected(now);
        ByteString buffer;
        buffer.reserve(3'000'000);
        machine.takeOutput(buffer, now, {});
        const ByteString version = bytesOf({0x01});
        machine.handleInput(version, now, {});
        while (machine.nextEvent()) {
        }
        machine.takeOutput(buffer, now, {});
        while (machine.nextEvent()) {
        }
        const std::size_t before = liveBytes();
        const ByteString payload(1000);
        for (int i = 0; i < 1000; ++i)
            QVERIFY(machine.publish({std::nullopt, 1, {}, payload}, now));
        QVERIFY(liveBytes() - before > 1'000'000);
        while (machine.takeOutput(buffer, now, {})) {
        }
        QVERIFY(liveBytes() - before - payload.size() <= 8192);
    }
};

QTEST_APPLESS_MAIN(MachineMemoryTest)
#include "tst_machinememory.moc"
