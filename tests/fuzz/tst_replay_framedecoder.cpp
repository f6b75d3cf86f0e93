// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay.h"
#include "tests/netcore/protocol/framevectors.h"

#include <QTest>

using namespace wayside;
using namespace wayside::fuzz;

namespace {

constexpr std::size_t longInput =
    2000; // bytes: what is longer gets less damage, or the test would take minutes

void append(Input& input, const std::vector<std::byte>& frame) {
    for (const std::byte byte : frame)
        input.push_back(std::to_integer<std::uint8_t>(byte));
}

} // namespace

/// A corpus made of the frame vectors, through the fuzz target.
class ReplayFrameDecoderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachVectorWholeAndDamaged() {
        unsigned seed = 0;
        for (const test::FrameVector& vector : test::frameVectors()) {
            Input input{std::uint8_t(seed)};
            append(input, vector.frame);
            runDamaged(input, input.size() > longInput ? 20 : 500, seed++);
        }
    }

    void vectorsOneAfterTheOther() {
        const auto vectors = test::frameVectors();
        std::minstd_rand random(7);
        for (unsigned seed = 0; seed < 200; ++seed) {
            Input input{std::uint8_t(seed)};
            for (int count = 0; count < 8; ++count) {
                const auto& vector = vectors[random() % vectors.size()];
                if (vector.frame.size() <= longInput)
                    append(input, vector.frame);
            }
            runDamaged(input, 20, seed);
        }
    }

    void noise() {
        std::minstd_rand random(9);
        for (int i = 0; i < 2000; ++i) {
            Input input(random() % 300);
            for (std::uint8_t& byte : input)
                byte = std::uint8_t(random());
            run(input);
        }
    }
};

QTEST_GUILESS_MAIN(ReplayFrameDecoderTest)
#include "tst_replay_framedecoder.moc"
