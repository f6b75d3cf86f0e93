// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/netcore/inspect/trafficsamples.h"

#include "netcore/wire/frameencoder.h"

namespace wayside::test {

using namespace Qt::StringLiterals;
using observe::TrafficKind;
using observe::TrafficRecord;

TrafficRecord& TrafficScript::add(TrafficKind kind) {
    TrafficRecord record;
    record.sequence = quint64(m_records.size()) + 1;
    record.kind = kind;
    record.atMs = m_atMs;
    record.wallMs = wallMs();
    m_records.append(record);
    return m_records.last();
}

TrafficScript& TrafficScript::pass(qint64 milliseconds) {
    m_atMs += milliseconds;
    return *this;
}

TrafficScript& TrafficScript::open(const observe::TrafficSession& session) {
    add(TrafficKind::Opened).opened = std::make_shared<const observe::TrafficSession>(session);
    return *this;
}

TrafficScript& TrafficScript::version(bool toClient, quint8 version) {
    TrafficRecord& record = add(TrafficKind::Version);
    record.toClient = toClient;
    record.typeByte = version;
    record.size = 1;
    record.bytes = QByteArray(1, char(version));
    return *this;
}

TrafficScript& TrafficScript::say(bool toClient, const wire::Datagram& datagram) {
    std::vector<std::byte> frame;
    if (!wire::append(datagram, frame))
        qFatal("the sample cannot be encoded");
    return raw(toClient, QByteArray(reinterpret_cast<const char*>(frame.data()), qsizetype(frame.size())));
}

TrafficScript& TrafficScript::raw(bool toClient, const QByteArray& frame) {
    TrafficRecord& record = add(TrafficKind::Datagram);
    record.toClient = toClient;
    record.typeByte = quint8(frame.at(4));
    record.size = quint32(frame.size());
    record.bytes = frame;
    return *this;
}

TrafficScript& TrafficScript::garbage(bool toClient, const QByteArray& bytes, const QString& cause) {
    TrafficRecord& record = add(TrafficKind::Garbage);
    record.toClient = toClient;
    record.size = quint32(bytes.size());
    record.bytes = bytes;
    record.text = cause;
    return *this;
}

TrafficScript& TrafficScript::end(CloseCause cause) {
    const auto name = nameOf(cause);
    add(TrafficKind::Ended).text = QString::fromLatin1(name.data(), qsizetype(name.size()));
    return *this;
}

TrafficScript& TrafficScript::payload(bool toClient, const char* identifier, const QByteArray& body,
                                      quint8 type) {
    return say(toClient, wire::PayloadWithIdentifier{
                             *TlcIdentifier::fromText(identifier), type, WallTime{quint64(wallMs())},
                             std::as_bytes(std::span(body.constData(), std::size_t(body.size())))});
}

TrafficScript& TrafficScript::timeSync(qint64 clientAheadMs, qint64 roundTripMs) {
    const WallTime t0{quint64(wallMs())};
    say(true, wire::TimestampsRequest{t0});
    pass(roundTripMs);
    const WallTime there{quint64(wallMs() - roundTripMs / 2 + clientAheadMs)};
    return say(false, wire::TimestampsResponse{t0, there, there});
}

TrafficScript& TrafficScript::cut(qsizetype kept) {
    m_records.last().bytes.truncate(kept);
    return *this;
}

observe::TrafficSession brokerSession() {
    observe::TrafficSession session;
    session.type = SessionType::Broker;
    session.protocol = SessionProtocol::Multiplex;
    session.securityMode = SecurityMode::None;
    session.node = u"node-a"_s;
    session.identifiers = {u"sub00017"_s, u"sub00018"_s};
    session.limits = SessionLimits();
    session.heardAtNode = true;
    return session;
}

QList<TrafficRecord> sampleTraffic() {
    TrafficScript script;
    script.open(brokerSession()).pass(3).version(false).pass(1).version(true).pass(2);
    script.say(false, wire::Token{"*******************************************"}).pass(1);
    script.timeSync(12).pass(40);
    script.payload(false, "sub00017", R"({"phase":"green","group":4,"until":[12,14.5],"ok":true})", 1)
        .pass(85);
    script.payload(true, "sub00017", "set group 4 to green").pass(400);
    script.payload(false, "sub00099", QByteArray::fromHex("000102ff80feb5a0c0ffee")).pass(1200);
    script.payload(false, "Sub17", "odd").pass(30);
    script.say(true, wire::KeepAlive{}).pass(7400);
    script.say(false, wire::KeepAlive{}).pass(10);
    script.raw(false, QByteArray::fromHex("aabb0005420a0b0c0d")).pass(150);
    script.raw(false, QByteArray::fromHex("aabb000300abcd")).pass(60);
    script.timeSync(-2300, 1800).pass(500);
    script.payload(false, "sub00018", QByteArray(4000, 'x')).cut(512).pass(25);
    for (int i = 0; i < 64; ++i)
        script.payload(false, "sub00017", QByteArray("burst ") + QByteArray::number(i), 2).pass(i % 3);
    script.say(true, wire::Reconnect{}).pass(300);
    script.payload(false, "sub00017", "still here").pass(200);
    script.say(true, wire::Bye{"maintenance: node draining"}).pass(4).end(CloseCause::Drained);
    return script.records();
}

} // namespace wayside::test
