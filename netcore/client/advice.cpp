// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/advice.h"

#include <array>
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
     {"The host name has no address.",
      "Check its spelling, and that this machine's name server knows the name."}},
    {Cause::Refused,
     {"Nothing accepts connections at that address and port.",
      "Check the port, and that the service is running there."}},
    {Cause::Unreachable,
     {"No network route leads to that address.",
      "Check this machine's network connection, its VPN and the routes to that network."}},
    {Cause::ConnectTimeout,
     {"The address did not answer in time.",
      "Check the address and port, and that no firewall on the way discards connections to it."}},
    {Cause::ProxyNameNotFound,
     {"The proxy's host name has no address.", "Check the address in the proxy setting."}},
    {Cause::ProxyRefused,
     {"Nothing accepts connections at the proxy's address and port.",
      "Check the proxy setting, and that the proxy is running."}},
    {Cause::ProxyTimeout,
     {"The proxy did not answer in time.",
      "Check the proxy setting, and that the proxy can be reached from this machine."}},
    {Cause::ProxyAuthentication,
     {"The proxy does not accept the name and password it was given, or was given none.",
      "Set the name and password that the proxy's operator gave you."}},
    {Cause::ProxyDenied,
     {"The proxy does not let this connection through.",
      "Ask the proxy's operator to allow connections to this host and port, or go without the proxy."}},
    {Cause::TlsHandshake,
     {"The TLS handshake failed.",
      "Check that the port is the service's TLS port, and that the service allows TLS 1.2."}},
    {Cause::TlsTimeout,
     {"The TLS handshake was not completed in time.",
      "Check that the port is the service's TLS port, and that nothing on the way holds TLS back."}},
    {Cause::TlsCipher,
     {"The service does not accept the one cipher suite of the protocol.",
      "Have the service's operator enable TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, which needs an RSA "
      "certificate."}},
    {Cause::TlsUntrusted,
     {"The service's certificate comes from an authority that this client does not trust.",
      "Give this client the certificate file of that authority, after making sure that it is the right "
      "one."}},
    {Cause::TlsWrongHost,
     {"The service's certificate is for another host name.",
      "Use the host name that the certificate is for, or have the service's operator replace the "
      "certificate."}},
    {Cause::TlsExpired,
     {"The service's certificate has expired, or is not valid yet.",
      "Check this machine's date, and have the service's operator renew the certificate."}},
    {Cause::TlsUnsupportedHere,
     {"The TLS library of this machine does not have the one cipher suite of the protocol.",
      "Install a TLS library with TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, or lift the policy that disables "
      "it."}},
    {Cause::VersionUnsupported,
     {"The node speaks another version of the streaming protocol.",
      "Use a client and a node of the same protocol version; this client speaks 0x01."}},
    {Cause::VersionRejected,
     {"The node closed the connection instead of answering the version byte.",
      "Check that host and port are those of a streaming node, plain for NONE and TLS for TLSv1.2, and that "
      "it "
      "speaks version 0x01."}},
    {Cause::VersionTimeout,
     {"The node did not answer the version byte in time.",
      "Check that the port is a streaming node's plain port; if it is, the node is overloaded or stuck."}},
    {Cause::TokenInvalid,
     {"The session token is not one: it is empty, too long or not ASCII.",
      "Use the token of a session exactly as the API gave it."}},
    {Cause::TokenExpired,
     {"The session token had expired before it was presented.",
      "Create a new session and connect before its expiration; if that fails as well, check this machine's "
      "clock."}},
    {Cause::TokenUnknown,
     {"The service does not know the session token.",
      "Create a new session; a token is good for one connection, at the service that made it."}},
    {Cause::TokenUsed,
     {"The session token has been used for a connection already.",
      "Create a new session for each connection."}},
    {Cause::TokenWrongNode,
     {"The session was made for another streaming node.",
      "Connect to the host and port of the session's listener."}},
    {Cause::TokenWrongSecurity,
     {"The session was made for the other security mode.",
      "Connect with TLS for a TLSv1.2 session and without it for a NONE session, to the port of the "
      "session's "
      "listener."}},
    {Cause::PermissionWithdrawn,
     {"The permission behind the session has been withdrawn: its authorization, its token or its TLC is "
      "gone.",
      "Ask the domain's administrator for a new authorization token, then start again."}},
    {Cause::SessionDeleted,
     {"An operator or another program ended the session.",
      "Create a new session, unless whoever ended it meant this client to stay away."}},
    {Cause::SessionOccupied,
     {"Another session of the same account or identifier is connected, and the service keeps the older one.",
      "End the other session, or find out which other client uses the same identifier."}},
    {Cause::TokenRefused,
     {"The node closed the connection after the session token, and the service did not say why.",
      "Create a new session and try again; if it repeats, look at the session log or ask the service's "
      "operator."}},
    {Cause::RateLimit,
     {"The node closed the connection because more payloads came than the session's rate limit allows.",
      "Send fewer payloads, or leave a larger margin: on a network that bunches datagrams the default may be "
      "too small."}},
    {Cause::ThroughputLimit,
     {"The node closed the connection because more payload bytes came than the session's throughput limit "
      "allows.",
      "Send smaller or fewer payloads, or leave a larger margin."}},
    {Cause::IdleLimit,
     {"The node closed the connection because nothing was heard from this client for too long.",
      "Check the network on the way, and that this machine is not suspended or overloaded."}},
    {Cause::ClockLimit,
     {"The node closed the connection because this machine's clock differs too much from the node's.",
      "Synchronise this machine's clock with NTP or GPS."}},
    {Cause::TimeSyncTimeout,
     {"The node closed the connection because a timestamps request was not answered in time.",
      "Check the network on the way, and that this machine is not suspended or overloaded."}},
    {Cause::ProtocolViolation,
     {"The node closed the connection because of what this client sent.",
      "Look at the session log or the node's flight record for the bytes at fault."}},
    {Cause::SlowConsumer,
     {"The node closed the connection because this client did not read what was sent to it.",
      "Process payloads faster, or ask for fewer identifiers."}},
    {Cause::NodeMisbehaved,
     {"The node sent bytes that the streaming protocol does not know.",
      "Check that host and port are those of a streaming node; if they are, report this to its operator."}},
    {Cause::NodeSilent,
     {"Nothing was heard from the node for three times the keep-alive timeout.",
      "Check the network between this machine and the node; the client connects again by itself."}},
    {Cause::ConnectionLost,
     {"The connection ended without a Bye.",
      "Check the network on the way, and the session log for a limit that was passed; the client connects "
      "again by itself."}},
    {Cause::Superseded,
     {"A newer session of the same account or identifier has taken this one's place.",
      "Find out which other client uses the same identifier, and stop one of the two."}},
    {Cause::NodeMaintenance,
     {"The node ended the session for maintenance.",
      "Nothing needs to be done: the client asks for a session on another node by itself."}},
    {Cause::Dismissed,
     {"The node said Bye.", "See the reason it gave; the client connects again by itself."}},
    {Cause::ReconnectRequested,
     {"The node asked the client to connect again.",
      "Nothing needs to be done: the client does so by itself."}},
    {Cause::NotAuthenticated,
     {"The API does not know the authorization token.",
      "Check that the token file holds the whole token, and that the token has not been deleted."}},
    {Cause::NotAllowed,
     {"The authorization's role or scope does not allow this.",
      "Use an authorization token with a role that allows it, or have its identifiers extended."}},
    {Cause::NotFound,
     {"The API has no such thing, or not for this authorization.",
      "Check the identifier, and that the authorization token is one of the same domain."}},
    {Cause::Conflict,
     {"The API refuses because it conflicts with what is there already.",
      "See what the API says, and look at what exists under that name."}},
    {Cause::RequestInvalid,
     {"The API refuses the request as invalid.", "See what the API says and change the request."}},
    {Cause::TooManyRequests,
     {"The API has had too many requests.", "Wait as long as it asks, and send fewer requests."}},
    {Cause::ServiceUnavailable,
     {"The service cannot do this now.",
      "Wait and try again; if it lasts, ask the service's operator whether a node is active."}},
    {Cause::ServiceTimeout,
     {"The API did not answer in time.",
      "Try again; if it lasts, check the network and the service's load."}},
    {Cause::NotAnApi,
     {"What answered does not speak this API.", "Check the API address: it looks like http://HOST:PORT/api "
                                                "and is not that of a web page or a streaming "
                                                "port."}},
    {Cause::EndpointAvoided,
     {"The endpoint failed too often in a row and is left alone for a while.",
      "Nothing needs to be done: the client probes it by itself; see the earlier failures for the reason."}},
    {Cause::LocalResources,
     {"This machine has run out of something the connection needs.",
      "Raise the limit of open files, or run fewer clients in one process."}},
    {Cause::LocalMistake,
     {"An argument, setting or file of this client is wrong.", "Correct what the message names."}},
    {Cause::Internal, {"This client has made a mistake.", "Please report it, with the message."}},
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
