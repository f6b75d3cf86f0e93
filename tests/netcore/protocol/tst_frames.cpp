// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "framevectors.h"
#include "netcore/wire/frameencoder.h"

#include <algorithm>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wayside;
using namespace wayside::test;

namespace {

std::vector<std::byte> keepAliveFrame() {
    return {std::byte{0xAA}, std::byte{0xBB}, std::byte{0x00}, std::byte{0x01}, std::byte{0x00}};
}

/// Every way to cut costs the square of the size, so the largest frames are cut at their edges only.
std::vector<std::size_t> cuts(std::size_t size) {
    constexpr std::size_t edge = 600;
    std::vector<std::size_t> result;
    for (std::size_t cut = 0; cut <= size; ++cut) {
        if (cut < edge || size - cut < edge)
            result.push_back(cut);
    }
    return result;
}

} // namespace

/// Every frame vector through decoder and encoder.
class FramesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_vectors = frameVectors(); }

    void whole_data() { rows(); }
    void whole() { QCOMPARE(decodePieces({vector().frame}), expected()); }

    void byteByByte_data() { rows(); }
    void byteByByte() {
        const wire::Bytes frame = vector().frame;
        std::vector<wire::Bytes> pieces;
        for (std::size_t i = 0; i < frame.size(); ++i)
            pieces.push_back(frame.subspan(i, 1));
        QCOMPARE(decodePieces(pieces), expected());
    }

    void everySplitInTwo_data() { rows(); }
    void everySplitInTwo() {
        const wire::Bytes frame = vector().frame;
        const QStringList whole = expected();
        for (const std::size_t cut : cuts(frame.size()))
            QCOMPARE(decodePieces({frame.first(cut), frame.subspan(cut)}), whole);
    }

    // What follows an incomplete frame belongs to it.
    void withTrailingData_data() {
        rows([](const FrameVector& vector) { return vector.outcome != "need-more"_L1; });
    }
    void withTrailingData() {
        std::vector<std::byte> stream = vector().frame;
        const auto trailing = keepAliveFrame();
        stream.insert(stream.end(), trailing.begin(), trailing.end());
        stream.push_back(std::byte{0xAA}); // and the beginning of another

        QStringList wanted = expected();
        if (vector().outcome == "ok"_L1)
            wanted += describe(wire::DecodeOutcome(wire::Frame{wire::KeepAlive{}, trailing}));
        const wire::Bytes view = stream;
        QCOMPARE(decodePieces({view}), wanted);
        const std::size_t across = vector().frame.size() + 2;
        QCOMPARE(decodePieces({view.first(across), view.subspan(across)}), wanted);
    }

    void offsetCountsFromTheFirstByte_data() { rows(); }
    void offsetCountsFromTheFirstByte() {
        const auto lead = keepAliveFrame();
        std::vector<std::byte> stream = lead;
        stream.insert(stream.end(), vector().frame.begin(), vector().frame.end());
        for (const std::size_t cut : {std::size_t(0), std::size_t(3), lead.size()}) {
            wire::FrameDecoder decoder;
            const wire::Bytes view = stream;
            decoder.feed(view.first(cut));
            while (std::holds_alternative<wire::Frame>(decoder.next())) {
            }
            decoder.feed(view.subspan(cut));
            wire::DecodeOutcome outcome = decoder.next();
            while (std::holds_alternative<wire::Frame>(outcome))
                outcome = decoder.next();
            if (vector().outcome == "close"_L1)
                QCOMPARE(std::get<wire::DecodeError>(outcome).offset, lead.size());
            QCOMPARE(decoder.offset(), vector().outcome == "ok"_L1 ? stream.size() : lead.size());
        }
    }

    void encodesBack_data() {
        rows([](const FrameVector& vector) { return vector.encodes; });
    }
    void encodesBack() {
        const wire::Datagram datagram = vector().datagram();
        const std::vector<std::byte>& frame = vector().frame;
        QCOMPARE(wire::frameSize(datagram), frame.size());

        std::vector<std::byte> exact(frame.size());
        const auto written = wire::encode(datagram, exact);
        QVERIFY(written.has_value());
        QCOMPARE(*written, frame.size());
        QVERIFY(exact == frame);

        std::vector<std::byte> growing = keepAliveFrame();
        QCOMPARE(wire::append(datagram, growing).value_or(0), frame.size());
        QVERIFY(std::equal(frame.begin(), frame.end(), growing.begin() + 5, growing.end()));

        std::vector<std::byte> tooSmall(frame.size() - 1, std::byte{0x55});
        const auto refused = wire::encode(datagram, tooSmall);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, ErrorCode::BufferTooSmall);
        QVERIFY(
            std::all_of(tooSmall.begin(), tooSmall.end(), [](std::byte b) { return b == std::byte{0x55}; }));
    }

private:
    void rows(bool (*wanted)(const FrameVector&) = [](const FrameVector&) { return true; }) const {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < m_vectors.size(); ++i) {
            if (wanted(m_vectors[i]))
                QTest::newRow(m_vectors[i].name.toLatin1().constData()) << i;
        }
    }
    const FrameVector& vector() const {
        QFETCH(std::size_t, index);
        return m_vectors[index];
    }
    /// What decodePieces() has to give, however the frame was cut.
    QStringList expected() const {
        const FrameVector& v = vector();
        if (v.outcome == "ok"_L1)
            return {describe(wire::DecodeOutcome(wire::Frame{v.datagram(), v.frame}))};
        if (v.outcome == "need-more"_L1)
            return {};
        // The cause comes from the vector; the rest is what the frame gives when it is fed whole.
        wire::FrameDecoder decoder;
        decoder.feed(v.frame);
        const wire::DecodeOutcome outcome = decoder.next();
        const auto* error = std::get_if<wire::DecodeError>(&outcome);
        if (error == nullptr || QString::fromStdString(error->cause) != v.why || error->offset != 0)
            return {u"close: "_s + v.why};
        return {describe(outcome)};
    }

    std::vector<FrameVector> m_vectors;
};

QTEST_GUILESS_MAIN(FramesTest)
#include "tst_frames.moc"
