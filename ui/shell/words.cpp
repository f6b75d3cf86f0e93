// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/words.h"

#include <QCoreApplication>
#include <QTextDocument>

namespace wayside::ui::words {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};
} // namespace

QString state(session::ConnectionState state) {
    switch (state) {
    case session::ConnectionState::Establishing:
        return Words::tr("Establishing");
    case session::ConnectionState::Authenticating:
        return Words::tr("Authenticating");
    case session::ConnectionState::Active:
        return Words::tr("Active");
    case session::ConnectionState::MonitoredViolation:
        return Words::tr("Monitored violation");
    case session::ConnectionState::Terminating:
        return Words::tr("Terminating");
    case session::ConnectionState::Terminated:
        return Words::tr("Terminated");
    }
    return unknown;
}

QString stateGlyph(session::ConnectionState state) {
    switch (state) {
    case session::ConnectionState::Establishing:
        return QChar(u'\u25CC');
    case session::ConnectionState::Authenticating:
        return QChar(u'\u25D4');
    case session::ConnectionState::Active:
        return QChar(u'\u25CF');
    case session::ConnectionState::MonitoredViolation:
        return QChar(u'\u25B2');
    case session::ConnectionState::Terminating:
        return QChar(u'\u25D1');
    case session::ConnectionState::Terminated:
        return QChar(u'\u25CB');
    }
    return unknown;
}

QString stage(session::Stage stage) {
    switch (stage) {
    case session::Stage::CreateSession:
        return Words::tr("Session request");
    case session::Stage::Disconnected:
        return Words::tr("Not connected");
    case session::Stage::TcpConnecting:
        return Words::tr("TCP connect");
    case session::Stage::TlsHandshake:
        return Words::tr("TLS handshake");
    case session::Stage::VersionExchange:
        return Words::tr("Version");
    case session::Stage::Authenticating:
        return Words::tr("Token");
    case session::Stage::Active:
        return Words::tr("Active");
    case session::Stage::MonitoredViolation:
        return Words::tr("Violation");
    case session::Stage::Terminating:
        return Words::tr("Terminating");
    case session::Stage::Terminated:
        return Words::tr("Ended");
    }
    return unknown;
}

QString sessionType(std::optional<SessionType> type) {
    if (!type)
        return unknown;
    switch (*type) {
    case SessionType::Tlc:
        return Words::tr("TLC");
    case SessionType::Broker:
        return Words::tr("Broker");
    case SessionType::Monitor:
        return Words::tr("Monitor");
    }
    return unknown;
}

QString protocol(std::optional<SessionProtocol> protocol) {
    if (!protocol)
        return unknown;
    switch (*protocol) {
    case SessionProtocol::Singleplex:
        return Words::tr("singleplex");
    case SessionProtocol::Multiplex:
        return Words::tr("multiplex");
    }
    return unknown;
}

QString nodeState(NodeState state) {
    switch (state) {
    case NodeState::Active:
        return Words::tr("Active");
    case NodeState::Draining:
        return Words::tr("Draining");
    case NodeState::Drained:
        return Words::tr("Drained");
    case NodeState::Maintenance:
        return Words::tr("Maintenance");
    }
    return unknown;
}

QString endReason(EndReason reason) {
    switch (reason) {
    case EndReason::ClientDisconnect:
        return Words::tr("client disconnected");
    case EndReason::SessionExpired:
        return Words::tr("session expired before it was used");
    case EndReason::AdminTermination:
        return Words::tr("ended by an operator");
    case EndReason::TlcDeleted:
        return Words::tr("TLC deleted");
    case EndReason::TokenRevoked:
        return Words::tr("authorization revoked");
    case EndReason::ConnectionError:
        return Words::tr("connection error");
    case EndReason::ProtocolError:
        return Words::tr("protocol violation");
    case EndReason::SessionSuperseded:
        return Words::tr("superseded by a newer session");
    case EndReason::NodeDrained:
        return Words::tr("node drained");
    case EndReason::NodeShutdown:
        return Words::tr("node shut down");
    case EndReason::NodeCrash:
        return Words::tr("node stopped unexpectedly");
    }
    return unknown;
}

QString eventKind(observe::EventKind kind) {
    switch (kind) {
    case observe::EventKind::SessionCreated:
        return Words::tr("Session created");
    case observe::EventKind::ConnectionOpened:
        return Words::tr("Connection opened");
    case observe::EventKind::ConnectionRefused:
        return Words::tr("Connection refused");
    case observe::EventKind::SessionEnded:
        return Words::tr("Session ended");
    case observe::EventKind::Enforcement:
        return Words::tr("Enforcement");
    case observe::EventKind::NodeStateChanged:
        return Words::tr("Node state");
    case observe::EventKind::DrainStarted:
        return Words::tr("Drain started");
    case observe::EventKind::DrainFinished:
        return Words::tr("Drain finished");
    case observe::EventKind::DrainAborted:
        return Words::tr("Drain aborted");
    case observe::EventKind::DrainPaused:
        return Words::tr("Drain paused");
    case observe::EventKind::DrainResumed:
        return Words::tr("Drain resumed");
    case observe::EventKind::DrainHalted:
        return Words::tr("Drain halted");
    case observe::EventKind::SlowConsumer:
        return Words::tr("Slow consumer");
    case observe::EventKind::Notice:
        return Words::tr("Notice");
    case observe::EventKind::OperatorAction:
        return Words::tr("Operator action");
    case observe::EventKind::FaultInjected:
        return Words::tr("Injected fault");
    case observe::EventKind::StoreFault:
        return Words::tr("Store fault");
    }
    return unknown;
}

QString identifiers(const observe::ConnectionRow& row) {
    if (row.wholeDomain)
        return Words::tr("whole domain");
    if (row.identifiers.isEmpty())
        return unknown;
    if (row.identifiers.size() == 1)
        return row.identifiers.constFirst();
    return Words::tr("%1 TLCs").arg(count(quint64(row.identifiers.size())));
}

QString sessionName(const observe::ConnectionRow& row) {
    if (!row.wholeDomain && row.identifiers.size() == 1)
        return row.identifiers.constFirst();
    if (!row.account.isEmpty())
        return row.type ? Words::tr("%1 (%2)").arg(row.account, sessionType(row.type)) : row.account;
    return u'#' + QString::number(row.id);
}

QString tooltip(const QString& plainText) {
    return Qt::mightBeRichText(plainText) ? plainText.toHtmlEscaped() : plainText;
}

} // namespace wayside::ui::words
