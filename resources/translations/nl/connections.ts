<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Columns</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLC, Broker or Monitor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Singleplex: one TLC. Multiplex: several, named in each payload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLCs in the session&apos;s scope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account that created the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streaming node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the client connects from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted with TLS 1.2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time since the connection was accepted, or until it ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time since the last datagram from the client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Msg/s in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload datagrams per second from the client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Msg/s out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload datagrams per second to the client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes/s in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes of stream per second from the client, frames included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes/s out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes of stream per second to the client, frames included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the nearest limit is used up; past 100 % the session is cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last clock difference in milliseconds; + means the client is ahead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RTT ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last round trip in milliseconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jitter ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothed change of the round trip in milliseconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift ppm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope of the offset in parts per million.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock quality, 0 to 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public id of the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security domain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes waiting at the node for this client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payloads that could not be delivered to this client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the connection is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 left; %3 of %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every TLC of domain %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was heard yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s; %2 payloads since the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s; %2 bytes since the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate, payloads/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throughput, bytes/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, ± %2; %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time-sync answer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last %1, least %2, mean %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ppm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut-off in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time until the first limit cuts the session off, if it goes on as it does now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used %</source>
        <comment>share of a limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut-off in s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>state of the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLC, Broker or Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLCs in the session&apos;s scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>streaming node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account that created the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>security domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where the client connects from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>public id of the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Singleplex or Multiplex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encrypted with TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the nearest limit that is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the nearest limit that is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time until the first limit cuts it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock difference, whoever is ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock difference; above 0 the client is ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last round trip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of the round trip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope of the offset, parts per million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock quality, 0 to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payloads per second from the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payloads per second to the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes waiting at the node for the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payloads not delivered to the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when the connection was accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when the client was last heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when the connection ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over, or still live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why the connection was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why the session ended, as its log has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more about the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was asked to reconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stayed although it was asked to reconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every TLC of its domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fault rules that act on it on purpose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>%1 %2</source>
        <comment>name and how many</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>names of nodes</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::ActionResultsModel</name>
    <message>
        <source>ignored Reconnect before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>had ended already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>outcome and detail</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionActions</name>
    <message>
        <source>&amp;Reconnect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the client to come back with a new session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bye…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the session with a reason the client is told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut the connection off at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 had ended before anything was sent; nothing was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 had ended before the node got the request; nothing was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnect was sent to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bye was sent to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was closed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionBulk</name>
    <message>
        <source>Let the &amp;node pace it, as a drain of these sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions concerned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason, sent to the clients:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each pause is longer by up to this share, so that clients do not come back in step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At &amp;most:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Jitter:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node follows who comes back where, and halts by itself when too many do not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send Reconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send Bye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the chosen sessions can get this any more. Nothing will be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Send Reconnect to %n sessions on %1?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send Bye to %n sessions on %1, and end them?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut off %n sessions on %1?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>sessions on a node</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of them can land: %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them ignored it before.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were asked already and have not left yet.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen sessions are not active and get nothing.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 that wait for them are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n chosen sessions have ended and get nothing.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sending takes about %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required, kept in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional, kept in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 done, %2 had ended already, %3 failed, %4 still to come</source>
        <comment>numbers of sessions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 done, %3 had ended already, %4 failed, %5 not sent.</source>
        <comment>action and numbers of sessions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionConfirm</name>
    <message>
        <source>Send Reconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send Bye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required, kept in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional, kept in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason, sent to the client:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send Reconnect to 1 session, %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send Bye to 1 session, %1, and end it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut off 1 session, %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2, from %3, carries %4 payloads/s in and %5 out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client is asked to leave: it closes, creates a new session and connects to the node it is then given, which may be this one. If it stays past the node&apos;s grace, it gets Bye and is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ignored a Reconnect before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was asked before and has not left yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node says Bye with your reason, closes the connection and ends the session as ended by an operator. The client may come back with a new session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node closes the connection at once, without a Bye, and ends the session as ended by an operator. The client may come back with a new session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 that wait for it are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has ended meanwhile. Nothing will be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has ended meanwhile: %2. Nothing will be sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionDetails</name>
    <message>
        <source>Choose a session above to see its phases, limits, clock and last events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS 1.2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ignored Reconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked to reconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account %1, domain %2, session %3, connection #%4; connected %5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionEnd</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node no longer knows this session; this is the last that was seen of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended after %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node no longer keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is live. No limit has been measured yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is live. Nearest to its limit is %1: %2, %3 used.</source>
        <comment>name of a limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the present trend: %1.</source>
        <comment>cut-off in some time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the session log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the client&apos;s developers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the session ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionEventsTab</name>
    <message>
        <source>Show in Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that is known of this session, stored events included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened to this session since the console is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The last %n events of this session</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionFigures</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ± %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last difference and its error bound, half the round trip; + means the client is ahead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean |offset|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the limit&apos;s window: what enforcement compares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (least %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last and least; mean %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothed change of the round trip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ppm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope of the offset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the offset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bad samples, %2 answers to nothing asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s · %2</source>
        <comment>rate · total</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payloads in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the client: per second, and since the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payloads out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the client: per second, and since the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes of stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting at the node for this client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payloads that could not be delivered to this client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payloads whose identifier is not in the session&apos;s scope; dropped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionLimits</name>
    <message>
        <source>limit passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut-off in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>measured / limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2 per s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionOverview</name>
    <message>
        <source>Last events of this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionPhases</name>
    <message>
        <source>%1: entered %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionTrafficTab</name>
    <message>
        <source>Watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is over; only a live one can be watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is over. A recording of it can be opened here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what this connection sends and receives from now on; the node notes who watches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Watch to see what this connection sends and receives from now on, or open a recording. The node notes who watches; tokens are masked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the node…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watching live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is over; these were its last datagrams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is held while a row is chosen or pointed at. Sort anew and show new rows (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-&amp;sort and show new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;opy selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hoose columns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show c&amp;lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>shown of all</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-sort · %1 new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections appear here once the source answers. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections appear here as soon as a client connects to a node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection is live; %1 ended ones are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show ended connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the %1 connections matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select rows first; they are copied with the columns shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows were copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export what is shown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ex&amp;port selected rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;all connections…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export this sess&amp;ion…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select rows first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a session first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionsTable</name>
    <message>
        <source>Show default columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::DrainRun</name>
    <message>
        <source>It was asked, and is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back on %1 after %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It left, and was not back in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ignored Reconnect and was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node&apos;s answer names no drain; see Nodes for what it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node halted it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is paused; resume it under Nodes, or cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asked, %2 back</source>
        <comment>of a drain</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drain is over; its receipt could not be read. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::LimitsTab</name>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is measured against the limits appears here while the session is live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All, in percent of the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the chart still; what is measured is collected meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the second since %1; before that in steps of 20 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::PacedRun</name>
    <message>
        <source>The node was started anew; nothing more was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was no longer active; nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
