// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/base/tlcidentifier.h"
#include "netcore/base/vocabulary.h"

#include <QTest>
#include <set>
#include <string_view>

using namespace wayside;

namespace {

// What the wire, REST and the store say is a contract: a renamed word does not compile here.
static_assert(nameOf(SessionType::Tlc) == "TLC" && nameOf(SessionType::Broker) == "Broker" &&
              nameOf(SessionType::Monitor) == "Monitor");
static_assert(nameOf(SessionProtocol::Singleplex) == "TCPStreaming_Singleplex" &&
              nameOf(SessionProtocol::Multiplex) == "TCPStreaming_Multiplex");
static_assert(nameOf(SecurityMode::None) == "NONE" && nameOf(SecurityMode::Tls12) == "TLSv1.2");
static_assert(securityModeFrom("TLSv1_2") == SecurityMode::Tls12);
static_assert(nameOf(EndReason::ClientDisconnect) == "CLIENT_DISCONNECT" &&
              nameOf(EndReason::NodeCrash) == "NODE_CRASH");
static_assert(nameOf(CloseCause::RateLimit) == "RATE_LIMIT" &&
              nameOf(CloseCause::ThroughputLimit) == "THROUGHPUT_LIMIT" &&
              nameOf(CloseCause::IdleTimeout) == "IDLE_TIMEOUT" &&
              nameOf(CloseCause::ClockDiffLimit) == "CLOCK_DIFF_LIMIT" &&
              nameOf(CloseCause::TimeSyncTimeout) == "TIMESYNC_TIMEOUT");
static_assert(isEnforcement(CloseCause::TimeSyncTimeout) && !isEnforcement(CloseCause::HandshakeTimeout));
static_assert(!sessionTypeFrom("tlc") && !sessionTypeFrom("") && !roleFrom("ADMIN"));

/// Every value has a name, every name is found again, no name comes twice.
template <typename Table, typename From>
constexpr bool isComplete(const Table& table, From from) {
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table[i].second.empty() || from(table[i].second) != table[i].first)
            return false;
        for (std::size_t j = 0; j < i; ++j) {
            if (table[i].second == table[j].second)
                return false;
        }
    }
    return true;
}
static_assert(isComplete(sessionTypeNames, sessionTypeFrom));
static_assert(isComplete(sessionProtocolNames, sessionProtocolFrom));
static_assert(isComplete(securityModeNames, securityModeFrom));
static_assert(isComplete(endReasonNames, endReasonFrom));
static_assert(isComplete(closeCauseNames, closeCauseFrom));
static_assert(isComplete(roleNames, roleFrom));
static_assert(isComplete(nodeStateNames, nodeStateFrom));

static_assert(TlcIdentifier::fromText("sub00001")->text() == "sub00001");
static_assert(TlcIdentifier::fromText("tlc1")->text() == "tlc1");
static_assert(!TlcIdentifier::fromText("") && !TlcIdentifier::fromText("123456789") &&
              !TlcIdentifier::fromText("a\tb") && !TlcIdentifier::fromText("\x7F"));
static_assert(TlcIdentifier::isRegistrable("sub_00-1") && !TlcIdentifier::isRegistrable("sub0001") &&
              !TlcIdentifier::isRegistrable("SUB00001") && !TlcIdentifier::isRegistrable("sub 0001"));

} // namespace

class VocabularyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreOneWordOfTheirKind() {
        for (const auto& [cause, name] : closeCauseNames)
            QVERIFY(name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_") == std::string_view::npos);
        for (const auto& [reason, name] : endReasonNames)
            QVERIFY(name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_") == std::string_view::npos);
    }

    void identifierFromTheWireKeepsItsEightBytes() {
        const char field[] = {'t', 'l', 'c', '1', '\0', '\0', '\0', '\0'};
        const TlcIdentifier identifier = TlcIdentifier::fromWire(field);
        QCOMPARE(identifier, *TlcIdentifier::fromText("tlc1"));
        QCOMPARE(std::hash<TlcIdentifier>()(identifier),
                 std::hash<TlcIdentifier>()(*TlcIdentifier::fromText("tlc1")));
        QVERIFY(std::memcmp(identifier.bytes().data(), field, sizeof field) == 0);
        QVERIFY(identifier < *TlcIdentifier::fromText("tlc2"));
        QCOMPARE(TlcIdentifier().text(), std::string_view());
    }
};

QTEST_GUILESS_MAIN(VocabularyTest)
#include "tst_vocabulary.moc"
