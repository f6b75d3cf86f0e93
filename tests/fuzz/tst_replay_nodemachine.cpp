// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzprogram.h"
#include "replay.h"
#include "tests/netcore/protocol/framevectors.h"

#include <QTest>

using namespace wayside;
using namespace wayside::fuzz;

namespace {

/// Writes programs for the node machine's fuzz target.
class ProgramWriter {
public:
    explicit ProgramWriter(unsigned settings) : m_input{std::uint8_t(settings)} {}

    ProgramWriter& step(Step step) {
        m_input.push_back(std::uint8_t(step));
        return *this;
    }
    ProgramWriter& step(Step kind, std::uint8_t argument) {
        step(kind);
        m_input.push_back(argument);
        return *this;
    }
    ProgramWriter& feed(const std::vector<std::byte>& bytes, Step kind = Step::Feed) {
        step(kind, std::uint8_t(bytes.size() >> 8U));
        m_input.push_back(std::uint8_t(bytes.size()));
        for (const std::byte byte : bytes)
            m_input.push_back(std::to_integer<std::uint8_t>(byte));
        return *this;
    }
    /// Version and token in one segment, and the token accepted.
    ProgramWriter& logIn() {
        step(Step::TlsEstablished);
        feed({std::byte{0x01}, std::byte{0xAA}, std::byte{0xBB}, std::byte{0x00}, std::byte{0x02},
              std::byte{0x01}, std::byte{'t'}});
        return step(Step::Accept).step(Step::Output);
    }
    const Input& input() const { return m_input; }

private:
    Input m_input;
};

std::vector<std::byte> keepAlive() {
    return {std::byte{0xAA}, std::byte{0xBB}, std::byte{0x00}, std::byte{0x01}, std::byte{0x00}};
}

} // namespace

/// Programs around the frame vectors, through the fuzz target of the node machine.
class ReplayNodeMachineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachVectorInEverySession() {
        unsigned seed = 0;
        for (const test::FrameVector& vector : test::frameVectors()) {
            if (vector.frame.size() > 2000)
                continue; // a program's step feeds less than one largest frame
            for (unsigned settings = 0; settings < 0x40; ++settings) {
                ProgramWriter program(settings);
                program.logIn().feed(vector.frame).step(Step::Figures).feed(keepAlive(), Step::FeedOneByOne);
                program.step(Step::WaitForDeadline).step(Step::Output).step(Step::Figures);
                runDamaged(program.input(), 5, seed++);
            }
        }
    }

    void eachVectorInsteadOfAToken() {
        unsigned seed = 0;
        for (const test::FrameVector& vector : test::frameVectors()) {
            if (vector.frame.size() > 2000)
                continue;
            ProgramWriter program(0);
            program.feed({std::byte{0x01}}).feed(vector.frame).step(Step::Accept).step(Step::Output);
            runDamaged(program.input(), 20, seed++);
        }
    }

    void everyEnding() {
        for (const Step ending : {Step::Bye, Step::Abort, Step::TransportClosed, Step::Reject}) {
            ProgramWriter program(0x10);
            program.logIn().feed(keepAlive()).step(ending).step(Step::Output).step(Step::WaitForDeadline);
            runDamaged(program.input(), 200, unsigned(ending));
            ProgramWriter early(0);
            early.step(ending).step(Step::Output).step(Step::Wait, 255);
            runDamaged(early.input(), 200, unsigned(ending));
        }
        ProgramWriter drained(0x10);
        drained.logIn()
            .step(Step::RequestReconnect, 10)
            .step(Step::Output)
            .step(Step::Wait, 200)
            .step(Step::Output);
        runDamaged(drained.input(), 200, 99);
    }

    void hoursOfSilenceAndSound() {
        ProgramWriter program(0x20);
        program.logIn();
        for (int i = 0; i < 100; ++i)
            program.feed(keepAlive())
                .step(Step::Wait, std::uint8_t(i * 7))
                .step(Step::Figures)
                .step(Step::SentPayload);
        program.step(Step::SetLimits).step(Step::Wait, 255).step(Step::Wait, 255).step(Step::Wait, 255);
        runDamaged(program.input(), 300, 3);
    }

    void noise() {
        std::minstd_rand random(11);
        for (int i = 0; i < 5000; ++i) {
            Input input(random() % 200);
            for (std::uint8_t& byte : input)
                byte = std::uint8_t(random());
            run(input);
        }
    }
};

QTEST_GUILESS_MAIN(ReplayNodeMachineTest)
#include "tst_replay_nodemachine.moc"
