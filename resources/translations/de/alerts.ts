<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AlertWords</name>
    <message>
        <source>node %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>domain %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identifiers %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>causes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any %1 session</source>
        <comment>%1: TLC, Broker, Monitor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any TLC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any session type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all sessions together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all %1 sessions together</source>
        <comment>%1: TLC, Broker, Monitor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console does not hear its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node %1 has not been heard of for a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node %1 is out of service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLC %1 has no session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account %1 has no session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 when it is so for %4: %2 (%3).</source>
        <comment>severity, metric, scope, duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as soon as it is so: %2 (%3).</source>
        <comment>severity, metric, scope</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 when %2 of %3 stays over %4 for %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as soon as %2 of %3 is over %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 when %2 of %3 stays under %4 for %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as soon as %2 of %3 is under %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clears when it is over for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clears as soon as it is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clears at %1 or less for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clears at %1 or less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clears at %1 or more for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clears at %1 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node unreachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node out of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of active sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message rate from clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message rate to clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byte rate from clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byte rate to clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate of ended sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate of forced closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate of refused connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to cut-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue at the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of dropped payloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of sessions that ignored Reconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of halted drains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of store faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of updates this console missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each session type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each TLC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <comment>%1: TLC, Broker, Monitor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLC %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 in %3 is %4; the limit is %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 is %3; the limit is %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the node runs and can be reached; the console tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the process and the network of this node; its sessions may be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate the node on the Nodes page once the work on it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look on the Connections page which sessions are missing, and why they ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort the Connections page by rate to see which sessions cause it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the end reasons: many clients at once point at the network or the node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Enforcement page tells which limit cut which sessions; warn their owners.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node is at its cap of connections: raise the cap or activate another node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warn the owner, or send Reconnect before the limit closes the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See on the Clock page whether client or node is off; check time synchronisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client reads more slowly than it is sent to: check its network and load.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These clients need Bye to move; tell their owners to honour Reconnect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See on the Nodes page why clients did not come back, then resume or abort.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See why its last session ended, then ask the owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check disk and database of the node; session logs may have gaps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts on this console may be too low; close other consoles or reduce load.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cleared at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silenced while its node drains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silenced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledged by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes and goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>came back %n times</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subject gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>any session (node node-a)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences: when it opens, when it clears</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::AlertCentre</name>
    <message>
        <source>operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The alert rules in %1 could not be read, so the usual ones are in force: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earlier alerts in %1 could not be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts could not be stored: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::OpenAlertsModel</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
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
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
