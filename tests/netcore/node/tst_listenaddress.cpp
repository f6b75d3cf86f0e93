// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/server/listenaddress.h"

#include <QSysInfo>
#include <QTest>

using namespace wayside::node;
using namespace Qt::StringLiterals;

class ListenAddressTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsTold_data();
    void whatIsTold();
};

void ListenAddressTest::whatIsTold_data() {
    QTest::addColumn<QString>("listen");
    QTest::addColumn<QString>("forClients");
    QTest::addColumn<QString>("inUrl");
    const QString machine = QSysInfo::machineHostName();
    QTest::newRow("this machine only") << u"127.0.0.1"_s << u"localhost"_s << u"127.0.0.1"_s;
    QTest::newRow("this machine only, IPv6") << u"::1"_s << u"localhost"_s << u"[::1]"_s;
    QTest::newRow("everywhere in IPv4") << u"0.0.0.0"_s << machine << u"127.0.0.1"_s;
    QTest::newRow("everywhere") << u"::"_s << machine << u"[::1]"_s;
    QTest::newRow("one address") << u"192.0.2.7"_s << u"192.0.2.7"_s << u"192.0.2.7"_s;
    QTest::newRow("one address, IPv6") << u"2001:db8::7"_s << u"2001:db8::7"_s << u"[2001:db8::7]"_s;
}

void ListenAddressTest::whatIsTold() {
    QFETCH(const QString, listen);
    QTEST(hostForClients(QHostAddress(listen)), "forClients");
    QTEST(hostInUrl(QHostAddress(listen)), "inUrl");
}

QTEST_GUILESS_MAIN(ListenAddressTest)
#include "tst_listenaddress.moc"
