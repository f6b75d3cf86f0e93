// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/faults/faultinjector.h"
#include "netcore/wire/frameencoder.h"
#include "steppedclock.h"

#include <QTest>

using namespace wayside;
using namespace wayside::node;
using test::SteppedClock;
using namespace Qt::StringLiterals;

namespace {

std::vector<std::byte> bytesOf(const QByteArray& text) {
    const auto* data = reinterpret_cast<const std::byte*>(text.constData());
    return {data, data + text.size()};
}

QByteArray textOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())};
}

/// Everything that comes out of a shaper, as "time:text", when nothing else is pushed.
QStringList drained(StreamShaper& shaper, std::int64_t from, std::int64_t until) {
    QStringList out;
    for (std::int64_t now = from; now <= until; ++now) {
        std::vector<std::byte> piece;
        while (shaper.take(piece, monotonicAt(now))) {
            out.append(u"%1:%2"_s.arg(now).arg(QString::fromLatin1(textOf(piece))));
            piece.clear();
        }
        // next() never lets a deadline pass.
        if (const auto next = shaper.next())
            Q_ASSERT(*next > monotonicAt(now));
    }
    return out;
}

FaultRule rule(const char* text) {
    auto made = FaultRule::fromText(QString::fromLatin1(text));
    if (!made)
        qFatal("%s: %s", text, made.error().detail.c_str());
    if (made->id.isEmpty())
        made->id = u"r"_s;
    return *made;
}

std::vector<std::byte> payloadFrame(const QByteArray& data) {
    std::vector<std::byte> frame;
    const auto bytes = bytesOf(data);
    if (!wire::append(wire::Payload{1, WallTime{5}, bytes}, frame))
        qFatal("a payload frame");
    return frame;
}

std::vector<std::byte> requestFrame(std::uint64_t t0) {
    std::vector<std::byte> frame;
    if (!wire::append(wire::TimestampsRequest{WallTime{t0}}, frame))
        qFatal("a request frame");
    return frame;
}

/// The connection around an injector.
class FakePort : public FaultPort {
public:
    void faultTransmit(std::span<const std::byte> bytes) override {
        sent += textOf(bytes);
        writes.append(textOf(bytes));
    }
    void faultInputReady() override {
        for (;;) {
            const auto bytes = injector.read([this] { return fromSocket(); });
            if (bytes.empty())
                return;
            heard += textOf(bytes);
        }
    }
    void faultRoomAgain() override { ++roomAgain; }
    void faultTermsChanged() override { ++termsChanged; }
    void faultStrike(const FaultRule& struckBy) override { strikes.append(struckBy.id); }
    void faultStruck(const QString& id) override { struck.append(id); }

    void write(const std::vector<std::byte>& bytes) { overflowed = !injector.write(bytes) || overflowed; }
    void advance(int milliseconds) {
        for (int i = 0; i < milliseconds; ++i) {
            clock.step(Milliseconds(1));
            scheduler.runDue();
        }
    }
    std::span<const std::byte> fromSocket() {
        m_given = bytesOf(std::exchange(waiting, {}));
        return m_given;
    }

    SteppedClock clock;
    timing::DeadlineScheduler scheduler{clock};
    FaultInjector injector{*this, scheduler, 1};
    QByteArray sent, heard, waiting;
    QByteArrayList writes;
    QStringList strikes, struck;
    int roomAgain = 0, termsChanged = 0;
    bool overflowed = false;

private:
    std::vector<std::byte> m_given;
};

} // namespace

class FaultStreamsTest : public QObject {
    Q_OBJECT

    static void add(FakePort& port, const char* text, quint64 seed = 1) {
        port.injector.add(rule(text), seed, port.scheduler.now());
        port.scheduler.runDue();
    }

private Q_SLOTS:
    void plainShapePassesAtOnce() {
        StreamShaper shaper(1);
        shaper.push(bytesOf("ab"), monotonicAt(0));
        shaper.push(bytesOf("cd"), monotonicAt(0));
        QCOMPARE(drained(shaper, 0, 0), QStringList{u"0:abcd"_s});
        QCOMPARE(shaper.heldBytes(), std::size_t(0));
    }

    void latencyKeepsOrderUnderJitter() {
        StreamShape shape;
        shape.delay = Milliseconds(50);
        shape.jitter = Milliseconds(40);
        const auto run = [&](quint64 seed) {
            StreamShaper shaper(seed);
            shaper.setShape(shape, monotonicAt(0));
            for (int i = 0; i < 20; ++i)
                shaper.push(bytesOf(QByteArray(1, char('a' + i))), monotonicAt(i));
            return drained(shaper, 0, 200);
        };
        const QStringList out = run(7);
        QString letters;
        for (const QString& piece : out) {
            letters += piece.section(u':', 1);
            QVERIFY(piece.section(u':', 0, 0).toInt() >= 50 && piece.section(u':', 0, 0).toInt() <= 109);
        }
        QCOMPARE(letters, u"abcdefghijklmnopqrst"_s);
        QVERIFY(out.size() > 2); // not all in one lump
        QCOMPARE(run(7), out);
        QVERIFY(run(8) != out);
    }

    void bandwidthIsExactOverTime() {
        StreamShaper shaper(1);
        StreamShape shape;
        shape.bytesPerSecond = 700;
        shaper.setShape(shape, monotonicAt(0));
        shaper.push(bytesOf(QByteArray(3000, 'x')), monotonicAt(0));
        qsizetype bytes = 0;
        for (const QString& piece : drained(shaper, 0, 2000))
            bytes += piece.section(u':', 1).size();
        QVERIFY2(bytes >= 1393 && bytes <= 1414, qPrintable(QString::number(bytes)));
    }

    void fragmentsComeApart() {
        StreamShaper shaper(1);
        StreamShape shape;
        shape.pieceBytes = 2;
        shape.pieceGap = Milliseconds(3);
        shaper.setShape(shape, monotonicAt(0));
        shaper.push(bytesOf("abcde"), monotonicAt(0));
        QCOMPARE(drained(shaper, 0, 20), (QStringList{u"0:ab"_s, u"3:cd"_s, u"6:e"_s}));
    }

    void lumpsLeaveWhenFullOrOld() {
        StreamShaper shaper(1);
        StreamShape shape;
        shape.batchBytes = 4;
        shape.batchDelay = Milliseconds(100);
        shaper.setShape(shape, monotonicAt(0));
        shaper.push(bytesOf("ab"), monotonicAt(0));
        QVERIFY(drained(shaper, 0, 49).isEmpty());
        shaper.push(bytesOf("cd"), monotonicAt(50));
        QCOMPARE(drained(shaper, 50, 60), QStringList{u"50:abcd"_s});
        shaper.push(bytesOf("e"), monotonicAt(70));
        shaper.push(bytesOf("f"), monotonicAt(120));
        QCOMPARE(drained(shaper, 120, 300), QStringList{u"170:ef"_s});
        shaper.push(bytesOf("g"), monotonicAt(300));
        shaper.setShape({}, monotonicAt(310)); // the rule is over: nothing waits any longer
        QCOMPARE(drained(shaper, 310, 320), QStringList{u"310:g"_s});
    }

    void stallHoldsAndLosesNothing() {
        StreamShaper shaper(1);
        StreamShape shape;
        shape.stalled = true;
        shaper.setShape(shape, monotonicAt(0));
        shaper.push(bytesOf("ab"), monotonicAt(0));
        QVERIFY(!shaper.next());
        QVERIFY(drained(shaper, 0, 100).isEmpty());
        shaper.setShape({}, monotonicAt(101));
        QCOMPARE(drained(shaper, 101, 101), QStringList{u"101:ab"_s});
    }

    void framesAreSpoiledAsTold() {
        OutgoingFrames frames;
        FaultRule spoiler = rule("corruptPrefix:skip=1,count=2");
        frames.addSpoiler(spoiler, 1);
        std::vector<std::byte> stream{std::byte{1}}, out;
        for (int i = 0; i < 5; ++i) {
            const auto frame = payloadFrame("x");
            stream.insert(stream.end(), frame.begin(), frame.end());
        }
        QStringList struck;
        frames.pass(stream, monotonicAt(0), out, struck);
        QCOMPARE(out.size(), stream.size());
        QCOMPARE(out[0], std::byte{1});
        const std::size_t size = payloadFrame("x").size();
        QString pattern;
        for (std::size_t i = 0; i < 5; ++i)
            pattern += out[1 + i * size] == std::byte{0xAA} ? u'.' : u'x';
        QCOMPARE(pattern, u".xx.."_s);
        QCOMPARE(struck, (QStringList{u"r"_s, u"r"_s}));
        QCOMPARE(frames.payloads(), quint64(5));

        // Everything but the spoiled field stays as it was.
        OutgoingFrames others;
        others.addSpoiler(rule("corruptSize:size=258"), 1);
        FaultRule type = rule("corruptType:datagramType=7,skip=1,id=t");
        others.addSpoiler(type, 1);
        others.addSpoiler(rule("wrongVersion:version=9,id=v"), 1);
        out.clear();
        others.pass(stream, monotonicAt(0), out, struck);
        QCOMPARE(out[0], std::byte{9});
        QCOMPARE(textOf(std::span(out).subspan(1, 5)).toHex(), QByteArray("aabb010204"));
        QCOMPARE(textOf(std::span(out).subspan(1 + size, 5)).toHex(), QByteArray("aabb000b07"));
        QVERIFY(std::equal(out.begin() + 6, out.begin() + 1 + qsizetype(size), stream.begin() + 6));
    }

    void probabilityFollowsTheSeed() {
        const auto pattern = [](quint64 seed) {
            OutgoingFrames frames;
            frames.addSpoiler(rule("corruptType:count=0,probability=0.5"), seed);
            QString text;
            QStringList struck;
            for (int i = 0; i < 40; ++i) {
                std::vector<std::byte> out;
                frames.pass(payloadFrame("x"), monotonicAt(0), out, struck);
                text += out[4] == std::byte{4} ? u'.' : u'x';
            }
            return text;
        };
        QCOMPARE(pattern(1), pattern(1));
        QVERIFY(pattern(1) != pattern(2));
        QVERIFY(pattern(1).contains(u'.') && pattern(1).contains(u'x'));
    }

    void timeSyncIsLateAndOvertaken() {
        FakePort port;
        add(port, "timeSyncLate:delay=PT0.2S");
        const auto request = requestFrame(77), payload = payloadFrame("p");
        port.write(request);
        port.write(payload);
        QCOMPARE(port.sent, textOf(payload));
        port.advance(199);
        QCOMPARE(port.sent, textOf(payload));
        port.advance(1);
        QCOMPARE(port.sent, textOf(payload) + textOf(request));
    }

    void inputIsLateAndInOrder() {
        FakePort port;
        add(port, "latency:delay=PT0.1S,direction=in");
        port.waiting = "abc";
        port.faultInputReady(); // what readyRead leads to
        QVERIFY(port.heard.isEmpty() && port.injector.holdsInput());
        port.advance(50);
        port.waiting = "def";
        port.faultInputReady();
        port.advance(50);
        QCOMPARE(port.heard, QByteArray("abc"));
        port.advance(50);
        QCOMPARE(port.heard, QByteArray("abcdef"));
        port.write(bytesOf("\x01")); // out is not touched
        QCOMPARE(port.sent, QByteArray("\x01"));
        port.injector.remove(u"r"_s);
        port.waiting = "ghi";
        port.faultInputReady();
        QCOMPARE(port.heard, QByteArray("abcdefghi"));
    }

    void stallBeginsAndEndsByItself() {
        FakePort port;
        port.injector.authenticated();
        add(port, "stall:after=PT0.1S,length=PT0.2S");
        port.write(payloadFrame("1"));
        QCOMPARE(port.writes.size(), 1);
        port.advance(100);
        port.write(payloadFrame("2"));
        port.waiting = "in";
        port.faultInputReady();
        port.advance(199);
        QCOMPARE(port.writes.size(), 1);
        QVERIFY(port.heard.isEmpty());
        QVERIFY(port.injector.heldOut() > 0);
        port.advance(1);
        QCOMPARE(port.writes.size(), 2);
        QCOMPARE(port.heard, QByteArray("in"));
        QVERIFY(port.roomAgain > 0);
    }

    /// A busy event loop: the node writes after the stall was to begin or end, and before the timer is seen
    /// to.
    void stallBeginsAndEndsThoughTheLoopIsLate() {
        FakePort port;
        port.injector.authenticated();
        add(port, "stall:after=PT0.1S,length=PT0.2S");
        port.clock.step(Milliseconds(150));
        port.write(payloadFrame("1")); // may still leave: nobody has looked at the clock
        port.scheduler.runDue();
        const auto left = port.writes.size();
        port.write(payloadFrame("2"));
        port.scheduler.runDue();
        QCOMPARE(port.writes.size(), left); // it has begun
        port.clock.step(Milliseconds(200));
        port.write(payloadFrame("3"));
        port.scheduler.runDue();
        port.advance(1);
        QCOMPARE(port.injector.heldOut(), std::size_t(0)); // and ended
        QVERIFY(port.sent.contains('2') && port.sent.contains('3'));
    }

    void anEndedStallIsNoticedThoughTheNodeWrites() {
        FakePort port;
        add(port, "stall:from=accept,direction=in");
        port.advance(1);
        port.waiting = "in";
        port.faultInputReady();
        port.injector.remove(u"r"_s);
        port.write(payloadFrame("x")); // moves the deadline, must not lose the news
        port.scheduler.runDue();
        QCOMPARE(port.heard, QByteArray("in"));
    }

    void heldBytesAreBounded() {
        FakePort port;
        add(port, "stall:from=accept");
        port.advance(1);
        for (int i = 0; i < 10 && !port.overflowed; ++i)
            port.write(payloadFrame(QByteArray(60000, 'x')));
        QVERIFY(port.overflowed);
        QVERIFY(port.injector.heldOut() <= FaultInjector::mostHeld);
        // Towards the node: what is not taken waits in the socket.
        add(port, "latency:delay=PT10S,direction=in,id=l");
        port.injector.remove(u"r"_s);
        port.advance(1);
        int taken = 0;
        for (int i = 0; i < 100; ++i) {
            port.waiting = QByteArray(60000, 'y');
            port.faultInputReady();
            taken += port.waiting.isEmpty() ? 1 : 0;
        }
        QVERIFY2(taken <= 4, qPrintable(QString::number(taken)));
    }

    void strikesCountFromTheirMoment() {
        FakePort port;
        add(port, "reset:after=PT0.1S,id=active");
        add(port, "reset:after=PT0.1S,from=accept,id=accept");
        port.advance(100);
        QCOMPARE(port.strikes, QStringList{u"accept"_s});
        port.injector.authenticated();
        port.advance(99);
        QCOMPARE(port.strikes.size(), 1);
        port.advance(1);
        QCOMPARE(port.strikes, (QStringList{u"accept"_s, u"active"_s}));
        port.advance(1000);
        QCOMPARE(port.strikes.size(), 2); // once each
        QCOMPARE(port.struck, port.strikes);
    }

    void burstsAreCountedBothWays() {
        FakePort port;
        port.injector.authenticated();
        port.write(payloadFrame("before"));
        add(port, "reconnectMidBurst:payloads=3");
        port.write(payloadFrame("1"));
        port.injector.performBursts();
        port.injector.payloadReceived();
        QVERIFY(port.strikes.isEmpty());
        port.write(payloadFrame("3"));
        QVERIFY(port.strikes.isEmpty()); // not inside the write
        port.injector.performBursts();
        QCOMPARE(port.strikes.size(), 1);
        port.injector.payloadReceived();
        QCOMPARE(port.strikes.size(), 1);
    }

    void clocksAreOffAsTold() {
        FakePort port;
        const auto off = [&] {
            const WallTime truth{1'000'000'000};
            return qint64(port.injector.wall(truth).milliseconds) - 1'000'000'000;
        };
        QCOMPARE(off(), 0);
        add(port, "clockSkew:offset=-PT5S,id=skew");
        QCOMPARE(off(), -5000);
        add(port, "clockStep:offset=PT60S,after=PT1S,every=PT2S,id=step");
        port.advance(999);
        QCOMPARE(off(), -5000);
        port.advance(1);
        QCOMPARE(off(), 55000);
        port.advance(2000);
        QCOMPARE(off(), -5000);
        port.advance(2000);
        QCOMPARE(off(), 55000);
        port.injector.remove(u"step"_s);
        port.injector.remove(u"skew"_s);
        add(port, "clockDrift:ppm=-1000,id=drift");
        port.advance(3000);
        QCOMPARE(off(), -3);
        add(port, "clockSkew:offset=-P36500D,id=far"); // never below 1970
        QCOMPARE(port.injector.wall(WallTime{5}).milliseconds, std::uint64_t(0));
    }

    void closesTellWhatActedLately() {
        FakePort port;
        QCOMPARE(port.injector.note(), std::string());
        add(port, "latency:id=slow");
        add(port, "timeSyncMissing:id=mute");
        QVERIFY(port.injector.withholdsTimeSync());
        QCOMPARE(port.injector.note(),
                 std::string(" [injected fault: slow (latency), mute (timeSyncMissing)]"));
        port.injector.remove(u"mute"_s);
        QVERIFY(!port.injector.withholdsTimeSync());
        port.advance(10);
        QCOMPARE(port.injector.note(),
                 std::string(" [injected fault: slow (latency), mute (timeSyncMissing) until 10 ms before]"));
        QCOMPARE(port.injector.ruleIds(), (QStringList{u"slow"_s, u"mute"_s}));
        port.injector.remove(u"slow"_s);
        port.clock.step(FaultInjector::afterglow + Milliseconds(1));
        QCOMPARE(port.injector.note(), std::string());
    }

    void lastWordsLeaveBeforeTheSocketIsClosed() {
        FakePort port;
        add(port, "latency:delay=PT0.1S");
        port.write(payloadFrame("bye"));
        bool closed = false;
        port.injector.whenFlushed([&] { closed = true; });
        port.advance(99);
        QVERIFY(!closed);
        port.advance(1);
        QVERIFY(closed);
        QCOMPARE(port.sent, textOf(payloadFrame("bye")));
    }
};

QTEST_GUILESS_MAIN(FaultStreamsTest)
#include "tst_faultstreams.moc"
