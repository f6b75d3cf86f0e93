// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/client/clientcases.h"

#include <algorithm>

namespace wayside::conformance::client {

using namespace Qt::StringLiterals;

namespace {

constexpr ClientCase cases[] = {
    // ---- spec 01 §1, establishment
    {"01-1.01", "establishment", "version byte",
     "The first byte a client sends is the version 0x01, alone and not framed."},
    {"01-1.02", "establishment", "token first", "The first frame of a client is a Token datagram."},
    {"01-1.03", "establishment", "the session's own token",
     "The Token carries the token of the session that was created for this connection, byte for byte."},
    {"01-1.04", "establishment", "a token is used once",
     "A token is good for one connection: it is never presented again."},
    {"01-1.05", "establishment", "one token a connection",
     "A client sends one Token datagram in a connection, not a second."},
    {"01-1.06", "establishment", "where the session says",
     "A client connects to the host and port that its session details name."},
    {"01-1.07", "establishment", "version and first frames in one segment",
     "The node's version byte may come in one segment with the first frames."},
    {"01-1.08", "establishment", "late version answer",
     "A client waits for a version answer that takes its time (1.5 s)."},
    {"01-1.09", "establishment", "wrong version answer",
     "A client that is answered another version than 0x01 closes the connection, and comes back."},
    {"01-1.10", "establishment", "no version answer",
     "A client that gets no version answer gives the connection up at a deadline (15 s at most), and comes "
     "back."},
    {"01-1.11", "establishment", "reset when accepted",
     "A client whose connection is reset right after it was accepted comes back with a new session."},
    {"01-1.12", "establishment", "reset after the version byte",
     "A client whose connection is reset after its version byte comes back with a new session."},
    {"01-1.13", "establishment", "token refused",
     "A client whose token is refused (closed with no Bye) creates a new session; it does not try the token "
     "again."},
    {"01-1.14", "establishment", "connection refused",
     "A client whose TCP connection is refused tries again later."},
    // ---- spec 01 §2, framing
    {"01-2.01", "framing", "frame prefix", "Every frame of a client begins with AA BB."},
    {"01-2.02", "framing", "no empty frames", "A client sends no frame of size 0."},
    {"01-2.03", "framing", "fixed sizes",
     "KeepAlive has a size of 1 and Timestamps Response a size of 25, no more and no less."},
    {"01-2.04", "framing", "one byte at a time", "A client understands frames that come one byte at a time."},
    {"01-2.05", "framing", "every split point",
     "A client understands a frame that is split at any of its bytes."},
    {"01-2.06", "framing", "many frames in one write",
     "A client understands many frames that come in one segment, and answers them in order."},
    {"01-2.07", "framing", "largest frame", "A client receives a frame of the largest size, 65535."},
    {"01-2.08", "framing", "empty payload", "A client receives a payload with no bytes."},
    {"01-2.09", "framing", "wrong first prefix byte",
     "A client closes at once when the first prefix byte is wrong, and comes back."},
    {"01-2.10", "framing", "wrong second prefix byte",
     "A client closes at once when the second prefix byte is wrong, and comes back."},
    {"01-2.11", "framing", "frame of size 0",
     "A client closes at once on a frame of size 0, and comes back."},
    {"01-2.12", "framing", "end inside a frame",
     "A client whose connection ends inside a frame takes it as lost, and comes back."},
    // ---- spec 01 §3, datagrams
    {"01-3.01", "datagrams", "a client's datagrams only",
     "A client sends KeepAlive, Token, Bye, payloads and Timestamps Response, and nothing else."},
    {"01-3.02", "datagrams", "0x04 in singleplex", "In a singleplex session payloads are sent as 0x04.",
     Needs::SingleplexSender},
    {"01-3.03", "datagrams", "0x05 in multiplex", "In a multiplex session payloads are sent as 0x05.",
     Needs::MultiplexSender},
    {"01-3.04", "datagrams", "payload header",
     "A payload carries payload type and origin timestamp, and with 0x05 the identifier before them.",
     Needs::Sender},
    {"01-3.05", "datagrams", "identifier",
     "The identifier of a 0x05 is ASCII, padded with null bytes, and within the session's scope.",
     Needs::MultiplexSender},
    {"01-3.06", "datagrams", "origin timestamp",
     "The origin timestamp is the time of the payload's creation, in UTC milliseconds.", Needs::Sender},
    {"01-3.07", "datagrams", "unknown datagrams", "A client skips datagrams of unknown type."},
    {"01-3.08", "datagrams", "KeepAlive with surplus bytes", "A client tolerates data in a KeepAlive."},
    {"01-3.09", "datagrams", "any payload type",
     "A client takes payloads of every payload type: the protocol never looks inside."},
    {"01-3.10", "datagrams", "Token from the node",
     "A client closes at once on a Token datagram from the node, and comes back."},
    {"01-3.11", "datagrams", "Timestamps Response from the node",
     "A client closes at once on a Timestamps Response from the node, and comes back."},
    {"01-3.12", "datagrams", "Timestamps Request of a wrong size",
     "A client closes at once on a Timestamps Request whose size is not 9, and comes back."},
    {"01-3.13", "datagrams", "payload of the other mode",
     "A client closes at once on a 0x04 in multiplex or a 0x05 in singleplex, and comes back."},
    {"01-3.14", "datagrams", "payload below its least size",
     "A client closes at once on a payload that is too short for its own header, and comes back."},
    {"01-3.15", "datagrams", "identifier outside the scope",
     "A client drops a payload for an identifier that is none of its own, and stays connected.",
     Needs::Multiplex},
    {"01-3.16", "datagrams", "identifier that is not ASCII",
     "A client closes at once on an identifier with bytes outside ASCII, and comes back.", Needs::Multiplex},
    // ---- spec 01 §4, sessions and routing
    {"01-4.01", "sessions", "a Monitor only listens", "A Monitor sends no payload.", Needs::Monitor},
    {"01-4.02", "sessions", "monitor copies",
     "A Monitor takes copies (0xF0) of 0x04 and 0x05, with a publisher's token and without.", Needs::Monitor},
    {"01-4.03", "sessions", "largest monitor copy", "A Monitor takes a copy of the largest size, 65535.",
     Needs::Monitor},
    {"01-4.04", "sessions", "monitor copy in pieces",
     "A Monitor understands a copy that comes one byte at a time.", Needs::Monitor},
    {"01-4.05", "sessions", "monitor copy whose token runs past its end",
     "A Monitor closes at once on a 0xF0 whose token length runs past the end, and comes back.",
     Needs::Monitor},
    // ---- spec 01 §5, time synchronisation
    {"01-5.01", "timesync", "every request is answered", "A client answers every Timestamps Request."},
    {"01-5.02", "timesync", "t0 copied", "The answer carries the t0 of its request, unchanged."},
    {"01-5.03", "timesync", "t1 before t2", "t2 is not before t1."},
    {"01-5.04", "timesync", "t1 and t2 are the time",
     "t1 and t2 are UTC milliseconds since 1970, within the session's clockDiffLimit of the node's clock."},
    {"01-5.05", "timesync", "answered at once", "A client answers at once (here: within 1.5 s)."},
    {"01-5.06", "timesync", "one answer a request",
     "A client answers a request once, and answers nothing that was not asked."},
    {"01-5.07", "timesync", "extreme t0", "t0 is copied whatever it is: 0, 2^63 and 2^64-1 as well."},
    {"01-5.08", "timesync", "burst of requests",
     "A client answers each of five requests that come together."},
    {"01-5.09", "timesync", "ahead of queued payloads",
     "An answer does not wait behind payloads that the client's own limits hold back.", Needs::Sender},
    // ---- spec 01 §6, enforcement
    {"01-6.01", "limits", "payload rate", "A client never passes the payload rate of its session.",
     Needs::Sender},
    {"01-6.02", "limits", "throughput", "A client never passes the payload throughput of its session.",
     Needs::Sender},
    {"01-6.03", "limits", "never silent too long",
     "A client never lets keepAliveTimeout go by without sending a datagram."},
    {"01-6.04", "limits", "tighter payload rate",
     "A client keeps to the payload rate of the session it has, also when it is tighter than before.",
     Needs::Sender},
    {"01-6.05", "limits", "tighter throughput",
     "A client keeps to the throughput of the session it has, also when it is tighter than before.",
     Needs::Sender},
    {"01-6.06", "limits", "shorter keepAliveTimeout",
     "A client keeps to the keepAliveTimeout of the session it has, also when it is shorter than before."},
    {"01-6.07", "limits", "silent node is given up",
     "A client that has heard nothing for 3 x keepAliveTimeout takes the connection as lost and comes back. "
     "[ours]"},
    {"01-6.08", "limits", "silent node is not given up early",
     "A client does not give up a node that is silent for less than 3 x keepAliveTimeout. [ours]"},
    // ---- spec 01 §7, ending
    {"01-7.01", "ending", "Reconnect", "On Reconnect a client closes at once."},
    {"01-7.02", "ending", "back after Reconnect",
     "After Reconnect a client creates a new session and connects with it, without waiting (0 to 250 ms)."},
    {"01-7.03", "ending", "Reconnect with surplus bytes",
     "A Reconnect with data is a Reconnect: a client closes at once, and comes back."},
    {"01-7.04", "ending", "Reconnect among payloads",
     "A client obeys a Reconnect that stands between payloads, and comes back."},
    {"01-7.05", "ending", "Bye with reason",
     "On a Bye with a reason a client closes, without waiting for the node to do it, and comes back. [ours]"},
    {"01-7.06", "ending", "Bye without reason",
     "On a Bye without a reason a client closes, without waiting for the node to do it, and comes back. "
     "[ours]"},
    {"01-7.07", "ending", "Bye with a huge reason",
     "A Bye with a reason of 65534 bytes, control characters among them, is a Bye: a client closes, and "
     "comes back."},
    {"01-7.08", "ending", "closed with no Bye",
     "A client whose node ends the connection with no Bye closes its side too, and comes back."},
    {"01-7.09", "ending", "reset", "A client whose active connection is reset comes back."},
    {"01-7.10", "ending", "end behind a burst",
     "A client whose connection ends right behind a burst of frames comes back."},
    {"01-7.11", "ending", "no hammering", "A client that fails again and again waits between its attempts."},
    {"01-7.12", "ending", "backoff with jitter",
     "The waits between failed attempts grow, and chance is in them."},
    {"01-7.13", "ending", "graceful end",
     "A client that ends says Bye as its very last datagram, then closes."},
    {"01-7.14", "ending", "stays", "A client stays connected as long as nothing is wrong."},
    // ---- spec 02 §1, conventions
    {"02-1.01", "rest", "X-Authorization",
     "Every request carries a token that the API knows, in X-Authorization."},
    {"02-1.02", "rest", "503 with Retry-After",
     "A client that is told 503 asks again, but not before Retry-After."},
    {"02-1.03", "rest", "429 with Retry-After",
     "A client that is told 429 asks again, but not before Retry-After."},
    {"02-1.04", "rest", "500 again and again",
     "A client that is told 500 asks again later, and does not hammer."},
    {"02-1.05", "rest", "200 for POST", "A client takes 200 as the answer to POST /v1/sessions."},
    {"02-1.06", "rest", "201 for POST", "A client takes 201 as the answer to POST /v1/sessions."},
    {"02-1.07", "rest", "unknown JSON fields", "A client ignores JSON fields it does not know."},
    {"02-1.08", "rest", "answer that is no JSON",
     "A client survives an answer that is not JSON, and asks again later. [ours]"},
    {"02-1.09", "rest", "no limits told",
     "A client connects with a session whose details leave the payload and clock limits out. [ours]"},
    {"02-1.10", "rest", "slow answer",
     "A client waits for an answer that takes 2 s, and does not ask a second time meanwhile."},
    {"02-1.11", "rest", "401", "A client that is told 401 stops: it does not ask again by itself."},
    {"02-1.12", "rest", "403", "A client that is told 403 stops: it does not ask again by itself."},
    // ---- spec 02 §2, operational endpoints
    {"02-2.01", "rest", "session request", "A client's request for a session is one the node accepts."},
    {"02-2.02", "rest", "another port",
     "A client follows its session to another port than the last one had."},
    {"02-2.03", "rest", "another host",
     "A client follows its session to another host than the last one had."},
    {"02-2.04", "rest", "expired session", "A client whose session has expired creates a new one."},
    // ---- spec 04, paragraph 9: TLS
    {"04-9.01", "tls", "TLS 1.2 with the one cipher suite",
     "A client connects with TLS 1.2 and ECDHE-RSA-AES128-GCM-SHA256.", Needs::Tls},
    {"04-9.02", "tls", "wrong host name",
     "A client refuses a certificate for another host, sends nothing, and comes back.", Needs::Tls},
    {"04-9.03", "tls", "expired certificate",
     "A client refuses an expired certificate, sends nothing, and comes back.", Needs::Tls},
    {"04-9.04", "tls", "unknown authority",
     "A client refuses a certificate of an authority it does not know, sends nothing, and comes back.",
     Needs::Tls},
    {"04-9.05", "tls", "another cipher suite",
     "A client refuses any other cipher suite, sends nothing, and comes back.", Needs::Tls},
    {"04-9.06", "tls", "TLS 1.3 only", "A client refuses TLS 1.3, sends nothing, and comes back.",
     Needs::Tls},
    {"04-9.07", "tls", "TLS 1.1 only", "A client refuses TLS 1.1, sends nothing, and comes back.",
     Needs::Tls},
    {"04-9.08", "tls", "no TLS at the port",
     "A client whose TLS handshake is answered in plain text gives up, and comes back.", Needs::Tls},
};

} // namespace

std::span<const ClientCase> clientCases() {
    return cases;
}

const ClientCase* clientCase(CaseId number) {
    const auto found =
        std::ranges::find(cases, number, [](const ClientCase& each) { return CaseId(each.number); });
    return found == std::end(cases) ? nullptr : &*found;
}

QList<CaseDescription> clientCaseDescriptions() {
    QList<CaseDescription> all;
    for (const ClientCase& each : cases)
        all.append({CaseNumber::fromText(QString::fromLatin1(each.number)).value_or(CaseNumber()),
                    QString::fromLatin1(each.area), QString::fromLatin1(each.title),
                    QString::fromLatin1(each.rule)});
    return all;
}

QString wordsOf(Needs needs) {
    switch (needs) {
    case Needs::Anything:
        return u"the client would have to stay and come back until its turn comes"_s;
    case Needs::Singleplex:
        return u"the client would have to ask for a TLC session with TCPStreaming_Singleplex"_s;
    case Needs::Multiplex:
        return u"the client would have to ask for a TLC or Broker session with TCPStreaming_Multiplex"_s;
    case Needs::SingleplexSender:
        return u"the client would have to publish payloads in a TLC session with TCPStreaming_Singleplex"_s;
    case Needs::MultiplexSender:
        return u"the client would have to publish payloads in a session with TCPStreaming_Multiplex"_s;
    case Needs::Sender:
        return u"the client would have to publish payloads, several a second"_s;
    case Needs::Monitor:
        return u"the client would have to ask for a Monitor session"_s;
    case Needs::Tls:
        return u"the client would have to ask for a session with securityMode TLSv1.2"_s;
    }
    return {};
}

} // namespace wayside::conformance::client
