// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/streaming/outboundqueue.h"
#include "netcore/wire/datagram.h"

#include <deque>
#include <QTest>
#include <random>

using namespace wayside;
using Frame = std::vector<std::byte>;

namespace {

Frame frameOf(std::size_t contentSize, std::byte fill) {
    Frame frame{std::byte(0xAA), std::byte(0xBB), std::byte(contentSize >> 8U),
                std::byte(contentSize & 0xFFU)};
    frame.resize(wire::headerSize + contentSize, fill);
    return frame;
}

std::size_t append(node::OutboundQueue& queue, const Frame& frame, std::size_t headSize = 0) {
    const std::span<const std::byte> bytes(frame);
    return queue.append(bytes.first(headSize), bytes.subspan(headSize));
}

} // namespace

class OutboundQueueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsOrderAndWholeFrames() {
        node::OutboundQueue queue(1000);
        append(queue, frameOf(10, std::byte(1)), 5);
        append(queue, frameOf(20, std::byte(2)));
        QCOMPARE(queue.frames(), std::size_t(2));
        std::vector<std::byte> taken;
        QCOMPARE(queue.take(taken, 1), std::size_t(14)); // wanted one byte: a whole frame comes
        QCOMPARE(taken, frameOf(10, std::byte(1)));
        QCOMPARE(queue.take(taken, 1000), std::size_t(24));
        QVERIFY(queue.isEmpty());
    }

    void pastTheBoundTheOldestGo() {
        node::OutboundQueue queue(100);
        QCOMPARE(append(queue, frameOf(40, std::byte(1))), std::size_t(0));
        QCOMPARE(append(queue, frameOf(40, std::byte(2))), std::size_t(0));
        QCOMPARE(append(queue, frameOf(40, std::byte(3))), std::size_t(1));
        std::vector<std::byte> taken;
        queue.take(taken, 1);
        QCOMPARE(taken, frameOf(40, std::byte(2)));
    }

    void frameLargerThanTheBoundIsDroppedItself() {
        node::OutboundQueue queue(100);
        append(queue, frameOf(40, std::byte(1)));
        QCOMPARE(append(queue, frameOf(200, std::byte(2))), std::size_t(1));
        QCOMPARE(queue.frames(), std::size_t(1));
    }

    void behavesLikeAListOfFrames() {
        std::mt19937 random(7);
        node::OutboundQueue queue(5000);
        std::deque<Frame> model;
        std::size_t modelBytes = 0;
        for (int step = 0; step < 20000; ++step) {
            if (random() % 3 != 0) {
                const Frame frame = frameOf(1 + random() % 600, std::byte(random() & 0xFFU));
                std::size_t dropped = 0;
                while (modelBytes + frame.size() > 5000) {
                    modelBytes -= model.front().size();
                    model.pop_front();
                    ++dropped;
                }
                model.push_back(frame);
                modelBytes += frame.size();
                QCOMPARE(append(queue, frame, random() % frame.size()), dropped);
            } else {
                const std::size_t wanted = random() % 1500;
                Frame taken, expected;
                while (!model.empty() && expected.size() < wanted) {
                    expected.insert(expected.end(), model.front().begin(), model.front().end());
                    modelBytes -= model.front().size();
                    model.pop_front();
                }
                queue.take(taken, wanted);
                QCOMPARE(taken, expected);
            }
            QCOMPARE(queue.bytes(), modelBytes);
            QCOMPARE(queue.frames(), model.size());
        }
    }
};

QTEST_APPLESS_MAIN(OutboundQueueTest)
#include "tst_outboundqueue.moc"
