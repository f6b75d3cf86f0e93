// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/advice.h"

#include <array>
#include <QCoreApplication>
#include <utility>

namespace wayside::client {

using namespace Qt::StringLiterals;

namespace {

struct Entry {
    Cause cause;
    Advice advice;
};

constexpr std::array<Entry, causeCount> entries{{
    {Cause::NameNotFound,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The host name has no address."),
      QT_TRANSLATE_NOOP("ClientAdvice",
                        "Check its spelling, and that this machine's name server knows the name.")}},
    {Cause::Refused,
     {QT_TRANSLATE_NOOP("ClientAdvice", "Nothing accepts connections at that address and port."),
      QT_TRANSLATE_NOOP("ClientAdvice", "Check the port, and that the service is running there.")}},
    {Cause::Unreachable,
     {QT_TRANSLATE_NOOP("ClientAdvice", "No network route leads to that address."),
      QT_TRANSLATE_NOOP("ClientAdvice",
                        "Check this machine's network connection, its VPN and the routes to that network.")}},
    {Cause::ConnectTimeout,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The address did not answer in time."),
      QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "Check the address and port, and that no firewall on the way discards connections to it.")}},
    {Cause::ProxyNameNotFound,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The proxy's host name has no address."),
      QT_TRANSLATE_NOOP("ClientAdvice", "Check the address in the proxy setting.")}},
    {Cause::ProxyRefused,
     {QT_TRANSLATE_NOOP("ClientAdvice", "Nothing accepts connections at the proxy's address and port."),
      QT_TRANSLATE_NOOP("ClientAdvice", "Check the proxy setting, and that the proxy is running.")}},
    {Cause::ProxyTimeout,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The proxy did not answer in time."),
      QT_TRANSLATE_NOOP("ClientAdvice",
                        "Check the proxy setting, and that the proxy can be reached from this machine.")}},
    {Cause::ProxyAuthentication,
     {QT_TRANSLATE_NOOP("ClientAdvice",
                        "The proxy does not accept the name and password it was given, or was given none."),
      QT_TRANSLATE_NOOP("ClientAdvice", "Set the name and password that the proxy's operator gave you.")}},
    {Cause::ProxyDenied,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The proxy does not let this connection through."),
      QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "Ask the proxy's operator to allow connections to this host and port, or go without the proxy.")}},
    {Cause::TlsHandshake,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The TLS handshake failed."),
      QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "Check that the port is the service's TLS port, and that the service allows TLS 1.2.")}},
    {Cause::TlsTimeout,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The TLS handshake was not completed in time."),
      QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "Check that the port is the service's TLS port, and that nothing on the way holds TLS back.")}},
    {Cause::TlsCipher,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The service does not accept the one cipher suite of the protocol."),
      QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "Have the service's operator enable TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, which needs an RSA "
          "certificate.")}},
    {Cause::TlsUntrusted,
     {QT_TRANSLATE_NOOP("ClientAdvice",
                        "The service's certificate comes from an authority that this client does not trust."),
      QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "Give this client the certificate file of that authority, after making sure that it is the right "
          "one.")}},
    {Cause::TlsWrongHost,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The service's certificate is for another host name."),
      QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "Use the host name that the certificate is for, or have the service's operator replace the "
          "certificate.")}},
    {Cause::TlsExpired,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The service's certificate has expired, or is not valid yet."),
      QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "Check this machine's date, and have the service's operator renew the certificate.")}},
    {Cause::TlsUnsupportedHere,
     {QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "The TLS library of this machine does not have the one cipher suite of the protocol."),
      QT_TRANSLATE_NOOP("ClientAdvice", "Install a TLS library with TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, "
                                        "or lift the policy that disables "
                                        "it.")}},
    {Cause::VersionUnsupported,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The node speaks another version of the streaming protocol."),
      QT_TRANSLATE_NOOP("ClientAdvice",
                        "Use a client and a node of the same protocol version; this client speaks 0x01.")}},
    {Cause::VersionRejected,
     {QT_TRANSLATE_NOOP("ClientAdvice",
                        "The node closed the connection instead of answering the version byte."),
      QT_TRANSLATE_NOOP("ClientAdvice", "Check that host and port are those of a streaming node, plain for "
                                        "NONE and TLS for TLSv1.2, and that "
                                        "it "
                                        "speaks version 0x01.")}},
    {Cause::VersionTimeout,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The node did not answer the version byte in time."),
      QT_TRANSLATE_NOOP("ClientAdvice", "Check that the port is a streaming node's plain port; if it is, the "
                                        "node is overloaded or stuck.")}},
    {Cause::TokenInvalid,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The session token is not one: it is empty, too long or not ASCII."),
      QT_TRANSLATE_NOOP("ClientAdvice", "Use the token of a session exactly as the API gave it.")}},
    {Cause::TokenExpired,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The session token had expired before it was presented."),
      QT_TRANSLATE_NOOP("ClientAdvice", "Create a new session and connect before its expiration; if that "
                                        "fails as well, check this machine's "
                                        "clock.")}},
    {Cause::TokenUnknown,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The service does not know the session token."),
      QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "Create a new session; a token is good for one connection, at the service that made it.")}},
    {Cause::TokenUsed,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The session token has been used for a connection already."),
      QT_TRANSLATE_NOOP("ClientAdvice", "Create a new session for each connection.")}},
    {Cause::TokenWrongNode,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The session was made for another streaming node."),
      QT_TRANSLATE_NOOP("ClientAdvice", "Connect to the host and port of the session's listener.")}},
    {Cause::TokenWrongSecurity,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The session was made for the other security mode."),
      QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "Connect with TLS for a TLSv1.2 session and without it for a NONE session, to the port of the "
          "session's "
          "listener.")}},
    {Cause::PermissionWithdrawn,
     {QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "The permission behind the session has been withdrawn: its authorization, its token or its TLC is "
          "gone."),
      QT_TRANSLATE_NOOP("ClientAdvice",
                        "Ask the domain's administrator for a new authorization token, then start again.")}},
    {Cause::SessionDeleted,
     {QT_TRANSLATE_NOOP("ClientAdvice", "An operator or another program ended the session."),
      QT_TRANSLATE_NOOP("ClientAdvice",
                        "Create a new session, unless whoever ended it meant this client to stay away.")}},
    {Cause::SessionOccupied,
     {QT_TRANSLATE_NOOP("ClientAdvice", "Another session of the same account or identifier is connected, and "
                                        "the service keeps the older one."),
      QT_TRANSLATE_NOOP("ClientAdvice",
                        "End the other session, or find out which other client uses the same identifier.")}},
    {Cause::TokenRefused,
     {QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "The node closed the connection after the session token, and the service did not say why."),
      QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "Create a new session and try again; if it repeats, look at the session log or ask the service's "
          "operator.")}},
    {Cause::RateLimit,
     {QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "The node closed the connection because more payloads came than the session's rate limit allows."),
      QT_TRANSLATE_NOOP("ClientAdvice", "Send fewer payloads, or leave a larger margin: on a network that "
                                        "bunches datagrams the default may be "
                                        "too small.")}},
    {Cause::ThroughputLimit,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The node closed the connection because more payload bytes came than "
                                        "the session's throughput limit "
                                        "allows."),
      QT_TRANSLATE_NOOP("ClientAdvice", "Send smaller or fewer payloads, or leave a larger margin.")}},
    {Cause::IdleLimit,
     {QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "The node closed the connection because nothing was heard from this client for too long."),
      QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "Check the network on the way, and that this machine is not suspended or overloaded.")}},
    {Cause::ClockLimit,
     {QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "The node closed the connection because this machine's clock differs too much from the node's."),
      QT_TRANSLATE_NOOP("ClientAdvice", "Synchronise this machine's clock with NTP or GPS.")}},
    {Cause::TimeSyncTimeout,
     {QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "The node closed the connection because a timestamps request was not answered in time."),
      QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "Check the network on the way, and that this machine is not suspended or overloaded.")}},
    {Cause::ProtocolViolation,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The node closed the connection because of what this client sent."),
      QT_TRANSLATE_NOOP("ClientAdvice",
                        "Look at the session log or the node's flight record for the bytes at fault.")}},
    {Cause::SlowConsumer,
     {QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "The node closed the connection because this client did not read what was sent to it."),
      QT_TRANSLATE_NOOP("ClientAdvice", "Process payloads faster, or ask for fewer identifiers.")}},
    {Cause::NodeMisbehaved,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The node sent bytes that the streaming protocol does not know."),
      QT_TRANSLATE_NOOP("ClientAdvice", "Check that host and port are those of a streaming node; if they "
                                        "are, report this to its operator.")}},
    {Cause::NodeSilent,
     {QT_TRANSLATE_NOOP("ClientAdvice",
                        "Nothing was heard from the node for three times the keep-alive timeout."),
      QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "Check the network between this machine and the node; the client connects again by itself.")}},
    {Cause::ConnectionLost,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The connection ended without a Bye."),
      QT_TRANSLATE_NOOP("ClientAdvice", "Check the network on the way, and the session log for a limit that "
                                        "was passed; the client connects "
                                        "again by itself.")}},
    {Cause::Superseded,
     {QT_TRANSLATE_NOOP("ClientAdvice",
                        "A newer session of the same account or identifier has taken this one's place."),
      QT_TRANSLATE_NOOP("ClientAdvice",
                        "Find out which other client uses the same identifier, and stop one of the two.")}},
    {Cause::NodeMaintenance,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The node ended the session for maintenance."),
      QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "Nothing needs to be done: the client asks for a session on another node by itself.")}},
    {Cause::Dismissed,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The node said Bye."),
      QT_TRANSLATE_NOOP("ClientAdvice", "See the reason it gave; the client connects again by itself.")}},
    {Cause::ReconnectRequested,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The node asked the client to connect again."),
      QT_TRANSLATE_NOOP("ClientAdvice", "Nothing needs to be done: the client does so by itself.")}},
    {Cause::NotAuthenticated,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The API does not know the authorization token."),
      QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "Check that the token file holds the whole token, and that the token has not been deleted.")}},
    {Cause::NotAllowed,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The authorization's role or scope does not allow this."),
      QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "Use an authorization token with a role that allows it, or have its identifiers extended.")}},
    {Cause::NotFound,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The API has no such thing, or not for this authorization."),
      QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "Check the identifier, and that the authorization token is one of the same domain.")}},
    {Cause::Conflict,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The API refuses because it conflicts with what is there already."),
      QT_TRANSLATE_NOOP("ClientAdvice", "See what the API says, and look at what exists under that name.")}},
    {Cause::RequestInvalid,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The API refuses the request as invalid."),
      QT_TRANSLATE_NOOP("ClientAdvice", "See what the API says and change the request.")}},
    {Cause::TooManyRequests,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The API has had too many requests."),
      QT_TRANSLATE_NOOP("ClientAdvice", "Wait as long as it asks, and send fewer requests.")}},
    {Cause::ServiceUnavailable,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The service cannot do this now."),
      QT_TRANSLATE_NOOP(
          "ClientAdvice",
          "Wait and try again; if it lasts, ask the service's operator whether a node is active.")}},
    {Cause::ServiceTimeout,
     {QT_TRANSLATE_NOOP("ClientAdvice", "The API did not answer in time."),
      QT_TRANSLATE_NOOP("ClientAdvice",
                        "Try again; if it lasts, check the network and the service's load.")}},
    {Cause::NotAnApi,
     {QT_TRANSLATE_NOOP("ClientAdvice", "What answered does not speak this API."),
      QT_TRANSLATE_NOOP("ClientAdvice", "Check the API address: it looks like http://HOST:PORT/api "
                                        "and is not that of a web page or a streaming "
                                        "port.")}},
    {Cause::EndpointAvoided,
     {QT_TRANSLATE_NOOP("ClientAdvice",
                        "The endpoint failed too often in a row and is left alone for a while."),
      QT_TRANSLATE_NOOP("ClientAdvice", "Nothing needs to be done: the client probes it by itself; see the "
                                        "earlier failures for the reason.")}},
    {Cause::LocalResources,
     {QT_TRANSLATE_NOOP("ClientAdvice", "This machine has run out of something the connection needs."),
      QT_TRANSLATE_NOOP("ClientAdvice",
                        "Raise the limit of open files, or run fewer clients in one process.")}},
    {Cause::LocalMistake,
     {QT_TRANSLATE_NOOP("ClientAdvice", "An argument, setting or file of this client is wrong."),
      QT_TRANSLATE_NOOP("ClientAdvice", "Correct what the message names.")}},
    {Cause::Internal,
     {QT_TRANSLATE_NOOP("ClientAdvice", "This client has made a mistake."),
      QT_TRANSLATE_NOOP("ClientAdvice", "Please report it, with the message.")}},
}};

consteval bool inOrder() {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (std::size_t(entries[i].cause) != i || entries[i].advice.happened.empty() ||
            entries[i].advice.todo.empty())
            return false;
    }
    return true;
}
static_assert(inOrder());

} // namespace

Advice adviceFor(Cause cause) {
    return entries[std::size_t(cause)].advice;
}

QString adviceText(Cause cause) {
    const Advice advice = adviceFor(cause);
    return QString::fromUtf8(advice.happened.data(), qsizetype(advice.happened.size())) + u' ' +
           QString::fromUtf8(advice.todo.data(), qsizetype(advice.todo.size()));
}

} // namespace wayside::client
