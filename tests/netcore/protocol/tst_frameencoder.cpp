// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/wire/frameencoder.h"

#include <QTest>
#include <string>

using namespace wayside;
using namespace wayside::wire;

/// What must not be encoded. What may be is in tst_frames.
class FrameEncoderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusals_data() {
        static const std::string longToken(longestToken + 1, 'a');
        static const std::string longReason(largestContent, 'r');
        static const std::vector<std::byte> tooLarge(largestContent);
        const Bytes large = tooLarge;
        static const char badIdentifier[] = {'a', '\0', 'b', '\0', '\0', '\0', '\0', '\0'};

        QTest::addColumn<std::shared_ptr<Datagram>>("datagram");
        QTest::addColumn<ErrorCode>("code");
        const auto add = [](const char* name, const Datagram& datagram, ErrorCode code) {
            QTest::newRow(name) << std::make_shared<Datagram>(datagram) << code;
        };
        add("tokenTooLong", Token{longToken}, ErrorCode::TooLarge);
        add("tokenNotAscii", Token{"\xC3\xA9"}, ErrorCode::InvalidArgument);
        add("tokenWithNull", Token{std::string_view("a\0b", 3)}, ErrorCode::InvalidArgument);
        add("reasonTooLong", Bye{longReason}, ErrorCode::TooLarge);
        add("payloadTooLarge", Payload{1, WallTime{}, large.first(largestPayload + 1)}, ErrorCode::TooLarge);
        add("payloadWithIdentifierTooLarge",
            PayloadWithIdentifier{*TlcIdentifier::fromText("a"), 1, WallTime{},
                                  large.first(largestPayloadWithIdentifier + 1)},
            ErrorCode::TooLarge);
        add("identifierNotAscii",
            PayloadWithIdentifier{TlcIdentifier::fromWire(badIdentifier), 1, WallTime{}, {}},
            ErrorCode::InvalidArgument);
        add("publisherTokenTooLong", MonitorPayload{longToken, {}, {}, 4, {}}, ErrorCode::TooLarge);
        add("publisherTokenNotAscii", MonitorPayload{"\x7F", {}, {}, 4, {}}, ErrorCode::InvalidArgument);
        add("originalTypeOutOfRange", MonitorPayload{"a", {}, {}, 6, {}}, ErrorCode::InvalidArgument);
        add("monitorCopyTooLarge", MonitorPayload{"a", {}, {}, 5, large.first(largestContent - 22)},
            ErrorCode::TooLarge);
        add("unknown", Unknown{0x7F, 3}, ErrorCode::InvalidArgument);
    }
    void refusals() {
        QFETCH(std::shared_ptr<Datagram>, datagram);
        QFETCH(ErrorCode, code);
        std::vector<std::byte> buffer(2 * largestFrame, std::byte{0x55});
        const std::vector<std::byte> before = buffer;
        const auto written = encode(*datagram, buffer);
        QVERIFY(!written.has_value());
        QCOMPARE(written.error().code, code);
        QCOMPARE(written.error().fault, Fault::Local);
        QVERIFY(written.error().datagramType.has_value());
        QVERIFY(buffer == before);

        std::vector<std::byte> growing(3);
        QVERIFY(!append(*datagram, growing).has_value());
        QCOMPARE(growing.size(), std::size_t(3));
    }

    void sizeIsRightEvenWhenTooLarge() {
        static const std::vector<std::byte> tooLarge(largestContent);
        QCOMPARE(frameSize(Payload{1, WallTime{}, tooLarge}), headerSize + 10 + largestContent);
        QCOMPARE(frameSize(Unknown{0x7F, 3}), headerSize + 3);
    }

    void largestsFit() {
        static const std::vector<std::byte> bytes(largestContent);
        const Bytes view = bytes;
        std::vector<std::byte> buffer;
        QCOMPARE(append(Payload{1, WallTime{}, view.first(largestPayload)}, buffer).value_or(0),
                 largestFrame);
        QCOMPARE(append(MonitorPayload{"a", {}, {}, 4, view.first(largestContent - 23)}, buffer).value_or(0),
                 largestFrame);
    }

    void surplusIsNeverSent() {
        std::vector<std::byte> buffer;
        QCOMPARE(append(KeepAlive{100}, buffer).value_or(0), std::size_t(5));
        QCOMPARE(append(Reconnect{100}, buffer).value_or(0), std::size_t(5));
        QCOMPARE(buffer.size(), std::size_t(10));
    }

    void namesOfTypes() {
        QCOMPARE(nameOfType(0x00), std::string_view("KeepAlive"));
        QCOMPARE(nameOfType(0x05), std::string_view("PayloadWithIdentifier"));
        QCOMPARE(nameOfType(0xF0), std::string_view("MonitorPayload"));
        QCOMPARE(nameOfType(0x08), std::string_view("Unknown"));
    }
};

QTEST_GUILESS_MAIN(FrameEncoderTest)
#include "tst_frameencoder.moc"
