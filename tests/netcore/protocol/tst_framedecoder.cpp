// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "framevectors.h"
#include "netcore/wire/frameencoder.h"

#include <algorithm>
#include <QTest>
#include <random>
#include <string>

using namespace Qt::StringLiterals;
using namespace wayside;
using namespace wayside::test;

namespace {

std::vector<std::byte> bytes(std::initializer_list<int> values) {
    std::vector<std::byte> result;
    for (const int value : values)
        result.push_back(std::byte(value));
    return result;
}

std::vector<std::byte> tokenFrame(std::string_view token, std::size_t announced) {
    std::vector<std::byte> frame = bytes({0xAA, 0xBB, int(announced >> 8), int(announced & 0xFF), 0x01});
    const auto text = std::as_bytes(std::span(token.data(), token.size()));
    frame.insert(frame.end(), text.begin(), text.end());
    return frame;
}

wire::DecodeOutcome decodeOnce(wire::FrameDecoder& decoder, wire::Bytes input) {
    decoder.feed(input);
    return decoder.next();
}

bool contains(wire::Bytes haystack, std::string_view needle) {
    const auto text = std::as_bytes(std::span(needle.data(), needle.size()));
    return std::search(haystack.begin(), haystack.end(), text.begin(), text.end()) != haystack.end();
}

} // namespace

/// What the frame vectors cannot say: streams, memory, secrets.
class FrameDecoderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thousandMixedFramesKeepTheirOrderUnderAnySplit() {
        std::vector<std::byte> stream;
        QStringList wanted;
        const auto vectors = frameVectors();
        std::mt19937 random(1);
        for (int i = 0; i < 1000;) {
            const FrameVector& vector = vectors[random() % vectors.size()];
            if (vector.outcome != "ok"_L1 || (vector.frame.size() > 60000 && random() % 10 != 0))
                continue;
            stream.insert(stream.end(), vector.frame.begin(), vector.frame.end());
            wanted += describe(wire::DecodeOutcome(wire::Frame{vector.datagram(), vector.frame}));
            ++i;
        }
        const wire::Bytes view = stream;
        QVERIFY(decodePieces({view}) == wanted);
        for (const std::size_t longest : {7U, 300U, 5000U, 70000U, 1000000U}) {
            std::vector<wire::Bytes> pieces;
            for (std::size_t at = 0; at < view.size();) {
                const std::size_t size = std::min<std::size_t>(1 + random() % longest, view.size() - at);
                pieces.push_back(view.subspan(at, size));
                at += size;
            }
            QVERIFY2(decodePieces(pieces) == wanted, qPrintable(u"pieces up to %1 bytes"_s.arg(longest)));
        }
    }

    void wholeFramesAreNotCopied() {
        std::vector<std::byte> stream =
            bytes({0xAA, 0xBB, 0x00, 0x03, 0x02, 'h', 'i', 0xAA, 0xBB, 0x00, 0x01, 0x00});
        wire::FrameDecoder decoder;
        const auto first = std::get<wire::Frame>(decodeOnce(decoder, stream));
        QCOMPARE(static_cast<const void*>(first.bytes.data()), static_cast<const void*>(stream.data()));
        QCOMPARE(static_cast<const void*>(std::get<wire::Bye>(first.datagram).reason.data()),
                 static_cast<const void*>(stream.data() + 5));
        const auto second = std::get<wire::Frame>(decoder.next());
        QCOMPARE(static_cast<const void*>(second.bytes.data()), static_cast<const void*>(stream.data() + 7));
        QCOMPARE(decoder.buffered(), std::size_t(0));
    }

    void onlyTheSplitFrameIsGathered() {
        const auto stream = bytes({0xAA, 0xBB, 0x00, 0x03, 0x02, 'h', 'i', 0xAA, 0xBB, 0x00, 0x01, 0x00});
        const wire::Bytes view = stream;
        wire::FrameDecoder decoder;
        QVERIFY(std::holds_alternative<wire::NeedMore>(decodeOnce(decoder, view.first(6))));
        QCOMPARE(decoder.buffered(), std::size_t(6));
        const auto first = std::get<wire::Frame>(decodeOnce(decoder, view.subspan(6)));
        QVERIFY(std::ranges::equal(first.bytes, view.first(7)));
        QCOMPARE(decoder.buffered(), std::size_t(0));
        const auto second = std::get<wire::Frame>(decoder.next());
        QCOMPARE(static_cast<const void*>(second.bytes.data()), static_cast<const void*>(view.data() + 7));
    }

    void bodyThatNeverCompletesHoldsAtMostOneFrame() {
        wire::FrameDecoder decoder;
        QVERIFY(std::holds_alternative<wire::NeedMore>(
            decodeOnce(decoder, bytes({0xAA, 0xBB, 0xFF, 0xFF, 0x02}))));
        const std::vector<std::byte> drip(100, std::byte{'x'});
        std::size_t fed = 5;
        while (fed + drip.size() < wire::largestFrame) {
            QVERIFY(std::holds_alternative<wire::NeedMore>(decodeOnce(decoder, drip)));
            fed += drip.size();
            QCOMPARE(decoder.buffered(), fed);
            QVERIFY(decoder.buffered() <= wire::largestFrame);
        }
        // A flood behind the last byte of the frame stays with the caller.
        const std::vector<std::byte> flood(1000000, std::byte{0xAA});
        QVERIFY(std::holds_alternative<wire::Frame>(decodeOnce(decoder, flood)));
        QVERIFY(std::holds_alternative<wire::DecodeError>(decoder.next()));
        QCOMPARE(decoder.buffered(), std::size_t(0));
    }

    void announcedSizeReservesNothing() {
        wire::FrameDecoder decoder;
        decodeOnce(decoder, bytes({0xAA, 0xBB, 0xFF, 0xFF, 0x7F}));
        QVERIFY2(decoder.reserved() < 100, "the size field is the peer's word, not a reason to allocate");
        const std::vector<std::byte> body(1000);
        decodeOnce(decoder, body);
        QVERIFY(decoder.reserved() <= 2 * (5 + body.size()));
    }

    void reservedMemoryNeverPassesOneFrame() {
        wire::FrameDecoder decoder;
        decodeOnce(decoder, bytes({0xAA, 0xBB, 0xFF, 0xFF, 0x7F}));
        const std::vector<std::byte> piece(40000);
        QVERIFY(std::holds_alternative<wire::NeedMore>(decodeOnce(decoder, piece)));
        QVERIFY(decoder.reserved() <= wire::largestFrame);
        QVERIFY(std::holds_alternative<wire::Frame>(
            decodeOnce(decoder, wire::Bytes(piece).first(65539 - 40005))));
        QVERIFY(decoder.reserved() <= wire::largestFrame);
        QVERIFY(std::holds_alternative<wire::NeedMore>(decoder.next()));
        QCOMPARE(decoder.reserved(), std::size_t(0));
    }

    void impossibleSizeIsRefusedAtTheType_data() {
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("refused");
        for (const int size : {1, 8, 9, 10, 65535})
            QTest::addRow("0x06 size %d", size) << 0x06 << size << (size != 9);
        for (const int size : {1, 24, 25, 26, 65535})
            QTest::addRow("0x07 size %d", size) << 0x07 << size << (size != 25);
        for (const int size : {1, 9, 10, 65535})
            QTest::addRow("0x04 size %d", size) << 0x04 << size << (size < 10);
        for (const int size : {1, 17, 18, 65535})
            QTest::addRow("0x05 size %d", size) << 0x05 << size << (size < 18);
        for (const int size : {2, 513, 514, 65535})
            QTest::addRow("0x01 size %d", size) << 0x01 << size << (size > 513);
        for (const int size : {1, 4, 5, 22, 65535})
            QTest::addRow("0xF0 size %d", size) << 0xF0 << size << (size < 5);
        for (const int type : {0x00, 0x02, 0x03, 0x08, 0x7F, 0xFF})
            QTest::addRow("type %d size 65535", type) << type << 65535 << false;
    }
    void impossibleSizeIsRefusedAtTheType() {
        QFETCH(int, type);
        QFETCH(int, size);
        QFETCH(bool, refused);
        wire::FrameDecoder decoder;
        // One byte of the content only, so a right size of 1 would be a whole frame.
        const wire::DecodeOutcome outcome =
            decodeOnce(decoder, bytes({0xAA, 0xBB, size >> 8, size & 0xFF, type}));
        QCOMPARE(std::holds_alternative<wire::DecodeError>(outcome), refused);
        if (refused)
            QCOMPARE(int(std::get<wire::DecodeError>(outcome).typeByte.value_or(0)), type);
    }

    void afterAnErrorNothingButTheErrorComes() {
        wire::FrameDecoder decoder;
        const QString first =
            describe(decodeOnce(decoder, bytes({0xAA, 0xBB, 0x00, 0x00, 0xAA, 0xBB, 0x00, 0x01, 0x00})));
        QCOMPARE(describe(decoder.next()), first);
        QCOMPARE(describe(decodeOnce(decoder, bytes({0xAA, 0xBB, 0x00, 0x01, 0x00}))), first);
        QCOMPARE(decoder.offset(), std::uint64_t(0));
    }

    void tokenIsNeverInAnError_data() {
        const std::string secret = "SECRETSECRETSECRET";
        QTest::addColumn<QByteArray>("stream");
        const auto add = [](const char* name, const std::vector<std::byte>& stream) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(stream.data()),
                                              qsizetype(stream.size()));
        };
        add("not ASCII", tokenFrame(secret + "\xFF", secret.size() + 2));
        add("null byte", tokenFrame(secret + std::string(1, '\0'), secret.size() + 2));
        add("too long", tokenFrame(secret, 600));
        auto monitor = bytes({0xAA, 0xBB, 0x00, 0x29, 0xF0, 0x00, 0x00, 0x00, 0x13});
        const std::string token = secret + "\xFF";
        for (const char c : token)
            monitor.push_back(std::byte(c));
        monitor.insert(monitor.end(), 17, std::byte{4});
        add("publisher's", monitor);
        monitor[8] = std::byte{0x14};
        add("publisher's with the fields after it cut", monitor);
        monitor[8] = std::byte{0xFF};
        add("publisher's with a wrong length", monitor);
    }
    void tokenIsNeverInAnError() {
        QFETCH(QByteArray, stream);
        const auto view = std::as_bytes(std::span(stream.constData(), std::size_t(stream.size())));
        wire::FrameDecoder decoder;
        const auto error = std::get<wire::DecodeError>(decodeOnce(decoder, view));
        QVERIFY(!contains(error.offending, "S"));
        QVERIFY(!QByteArray::fromStdString(error.cause).contains("SECRET"));
        QVERIFY(error.offendingSize >= 5); // header and type are shown
    }

    void decodesMillionsOfFramesASecond() {
        std::vector<std::byte> block;
        const std::vector<std::byte> payload(100);
        while (block.size() < 65536) {
            QVERIFY(wire::append(wire::PayloadWithIdentifier{*TlcIdentifier::fromText("sub00001"), 1,
                                                             WallTime{1}, payload},
                                 block)
                        .has_value());
        }
        std::size_t frames = 0;
        QBENCHMARK {
            wire::FrameDecoder decoder;
            for (int i = 0; i < 100; ++i) {
                decoder.feed(block);
                while (std::holds_alternative<wire::Frame>(decoder.next()))
                    ++frames;
            }
        }
        QVERIFY(frames > 0);
    }
};

QTEST_GUILESS_MAIN(FrameDecoderTest)
#include "tst_framedecoder.moc"
