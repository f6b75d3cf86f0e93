// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/load/payloaddistribution.h"

#include <cmath>
#include <map>
#include <QTest>

using namespace wayside;
using namespace wayside::client;

/// Sizes and types of payloads: their language, and that chance is as they say.
class TestPayloadDistribution : public QObject {
    Q_OBJECT

    static SizeDistribution sizes(const char* text) { return *SizeDistribution::parse(text, 24, 65517); }

private Q_SLOTS:
    void refusesWhatIsNoDistribution_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("because");
        const auto row = [](const char* text, const char* because) {
            QTest::newRow(*text == 0 ? "(nothing)" : text) << QByteArray(text) << QByteArray(because);
        };
        row("", "no size");
        row("abc", "no size");
        row("-5", "no size");
        row("100 ", "no size");
        row("1e3", "no size");
        row("23", "outside 24..65517");
        row("65518", "outside 24..65517");
        row("99999999999999999999999", "no size");
        row("100..", "no range");
        row("..100", "no range");
        row("200..100", "larger size");
        row("10..100", "outside");
        row("100..70000", "outside");
        row("normal:", "mean and standard deviation");
        row("normal:300", "mean and standard deviation");
        row("normal:300:", "mean and standard deviation");
        row("normal:300:-1", "mean and standard deviation");
        row("normal:3:1", "outside");
        row("normal:300:80:2", "mean and standard deviation");
        row("64:80,", "no size");
        row("64:80,,64", "no size");
        row("64:x", "no weight");
        row("64:-1", "no weight");
        row("64:1.2.3", "no weight");
        row("64:0,100:0", "all weights are 0");
        row("64:1,10:1", "outside");
        row("\x1b[2J", "?[2J");
    }
    void refusesWhatIsNoDistribution() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, because);
        const auto parsed = SizeDistribution::parse(text.toStdString(), 24, 65517);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(parsed.error().detail.find(because.toStdString()) != std::string::npos,
                 parsed.error().detail.c_str());
    }

    void boundsAndMeanAreTold_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("smallest");
        QTest::addColumn<int>("largest");
        QTest::addColumn<double>("mean");
        QTest::newRow("fixed") << QByteArray("100") << 100 << 100 << 100.0;
        QTest::newRow("range") << QByteArray("64..1024") << 64 << 1024 << 544.0;
        QTest::newRow("range of one") << QByteArray("64..64") << 64 << 64 << 64.0;
        QTest::newRow("normal") << QByteArray("normal:300:80") << 24 << 65517 << 300.0;
        QTest::newRow("normal without deviation") << QByteArray("normal:300:0") << 300 << 300 << 300.0;
        QTest::newRow("list") << QByteArray("100:3,500:1") << 100 << 500 << 200.0;
        QTest::newRow("list without weights") << QByteArray("100,300") << 100 << 300 << 200.0;
        QTest::newRow("a weight of zero") << QByteArray("100:1,60000:0") << 100 << 100 << 100.0;
    }
    void boundsAndMeanAreTold() {
        QFETCH(QByteArray, text);
        QFETCH(int, smallest);
        QFETCH(int, largest);
        QFETCH(double, mean);
        const SizeDistribution distribution = sizes(text.constData());
        QCOMPARE(distribution.smallest(), std::size_t(smallest));
        QCOMPARE(distribution.largest(), std::size_t(largest));
        QCOMPARE(distribution.mean(), mean);
        QCOMPARE(distribution.text(), text.toStdString());
        RandomSequence random(4), again(4);
        for (int i = 0; i < 2000; ++i) {
            const std::size_t size = distribution.pick(random);
            QVERIFY(size >= std::size_t(smallest) && size <= std::size_t(largest));
            QCOMPARE(distribution.pick(again), size); // the same seed, the same sizes
        }
    }

    /// Chi-square with 9 degrees of freedom is below 27.9 in 999 of 1,000 cases; seeds are fixed.
    void uniformSizesAreUniform() {
        const SizeDistribution distribution = sizes("100..199");
        for (const std::uint64_t seed : {1U, 2U, 3U}) {
            RandomSequence random(seed);
            std::array<int, 10> cells{};
            constexpr int draws = 20000;
            for (int i = 0; i < draws; ++i)
                ++cells[(distribution.pick(random) - 100) / 10];
            double chiSquare = 0;
            for (const int cell : cells)
                chiSquare += std::pow(cell - draws / 10.0, 2) / (draws / 10.0);
            QVERIFY2(chiSquare < 27.9, qPrintable(QString::number(chiSquare)));
            QVERIFY(chiSquare > 0.5); // nor suspiciously even
        }
    }

    void normalSizesAreNormal() {
        const SizeDistribution distribution = sizes("normal:1000:100");
        // Shares of a normal distribution between these borders; chi-square with 7 degrees of freedom: 24.3.
        const std::array<double, 7> borders{-1.5, -1, -0.5, 0, 0.5, 1, 1.5};
        const std::array<double, 8> shares{0.0668, 0.0919, 0.1499, 0.1915, 0.1915, 0.1499, 0.0919, 0.0668};
        for (const std::uint64_t seed : {1U, 2U, 3U}) {
            RandomSequence random(seed);
            std::array<int, 8> cells{};
            constexpr int draws = 20000;
            for (int i = 0; i < draws; ++i) {
                const double deviation = (double(distribution.pick(random)) + 0.5 - 1000) / 100;
                ++cells[std::size_t(std::upper_bound(borders.begin(), borders.end(), deviation) -
                                    borders.begin())];
            }
            double chiSquare = 0;
            for (std::size_t i = 0; i < cells.size(); ++i)
                chiSquare += std::pow(cells[i] - draws * shares[i], 2) / (draws * shares[i]);
            QVERIFY2(chiSquare < 24.3, qPrintable(QString::number(chiSquare)));
        }
    }

    void normalSizesOutsideTheBoundsAreDrawnAgain() {
        const auto distribution = SizeDistribution::parse("normal:30:1000", 24, 40);
        RandomSequence random(1);
        std::map<std::size_t, int> seen;
        for (int i = 0; i < 5000; ++i)
            ++seen[distribution->pick(random)];
        QVERIFY(seen.begin()->first >= 24 && seen.rbegin()->first <= 40);
        QVERIFY(seen.size() > 10); // not piled up at the bounds
    }

    void listsFollowTheirWeights() {
        const SizeDistribution distribution = sizes("64:80,1024:15,16384:5");
        RandomSequence random(9);
        std::map<std::size_t, int> seen;
        constexpr int draws = 20000;
        for (int i = 0; i < draws; ++i)
            ++seen[distribution.pick(random)];
        double chiSquare = 0;
        for (const auto& [size, share] :
             std::map<std::size_t, double>{{64, 0.8}, {1024, 0.15}, {16384, 0.05}})
            chiSquare += std::pow(seen[size] - draws * share, 2) / (draws * share);
        QVERIFY2(chiSquare < 13.8, qPrintable(QString::number(chiSquare))); // 2 degrees of freedom
    }

    void typesAreDrawnByWeight() {
        const auto types = TypeDistribution::parse("0x01:90,2:9.5,0xff:0.5");
        QVERIFY(types);
        RandomSequence random(2);
        std::map<int, int> seen;
        for (int i = 0; i < 20000; ++i)
            ++seen[types->pick(random)];
        QCOMPARE(seen.size(), std::size_t(3));
        QVERIFY(std::abs(seen[1] - 18000) < 200);
        QVERIFY(std::abs(seen[255] - 100) < 40);
        QCOMPARE(TypeDistribution().pick(random), std::uint8_t(1));
        for (const char* wrong : {"", "256", "1:2:3", "0x", "1:90,", "one", "1:0"})
            QVERIFY2(!TypeDistribution::parse(wrong), wrong);
    }
};

QTEST_APPLESS_MAIN(TestPayloadDistribution)
#include "tst_payloaddistribution.moc"
