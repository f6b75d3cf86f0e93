<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>EnforcementAdvice</name>
    <message>
        <source>The node closed the connection at once, without Bye.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In any %1 the session may send %2 payloads; one more closed it. Payloads that are dropped as out of scope count too, keep-alives and time sync do not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread bursts at the client: its governor should keep a margin below %1. If the traffic is right, ask for a higher limit in the session&apos;s details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload bytes over %1 passed the limit. Frame headers, identifiers and timestamps are not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for unusually large payloads or a burst after a reconnect; send less at once or ask for a higher limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was heard from the client, not even a keep-alive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the client sends a keep-alive when it has nothing else to say (at 40 % of the timeout is usual), and that no firewall on the path drops quiet connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of |offset| over %1 passed the limit: the client&apos;s clock is wrong by more than is allowed, and its timestamps cannot be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check time synchronisation at the client (NTP, GPS, its zone settings). If all clients of %1 are off together, the node&apos;s clock is the likelier one: compare them on the Clock page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client did not answer a time-sync request, so nothing is known about its clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the client answers type 0x06 at once with 0x07, copies t0 unchanged and sends the answer ahead of queued payloads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the session&apos;s last events for what it sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::EnforcementDetails</name>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::EnforcementModel</name>
    <message>
        <source>%1 /s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::EnforcementPage</name>
    <message>
        <source>Show session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this session on the Connections page (Ctrl+Shift+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show new closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forced closes, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search session, node, cause (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them above the table (Ctrl+Shift+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 older ones dropped, counted above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events lost on the way here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions that pass a limit are closed at once; each close appears here with its figures. There has been none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No close matches the search and the cause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a close to see what happened and what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enforcement</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::EnforcementTile</name>
    <message>
        <source>%1: %2 in all, %3 in the last hour. Bars: closes per minute, the last hour. Press to show only these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 last hour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
