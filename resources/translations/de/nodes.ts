<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>wayside::ui::NodeModel</name>
    <message>
        <source>%1 to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused, %1 to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>halted, %1 to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drained, %1 moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aborted, %1 stayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1:%2, TLS %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections refused over a cap since the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Msg/s in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Msg/s out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kB/s in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kB/s out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::NodesDrainDialog</name>
    <message>
        <source>Drain %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New sessions go to other active nodes. Sessions here get Reconnect at the rate below; those still here when their grace is over get Bye and are closed. The node then stays out of service until someone activates it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> sessions/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why, for the log and for those who are cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;ate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session is connected to %1: nobody has to move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sessions get Reconnect: %2 TLC, %3 Broker, %4 Monitor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They can land: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes about %1, grace included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of them ignored a Reconnect before and will probably be closed when their grace is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 out of service, 0 sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send Reconnect to 1 session on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send Reconnect to %1 sessions on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan could not be made. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working out who would move where…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a reason: it goes into the log and into the Bye of those who are closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drain was not started. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::NodesDrainPanel</name>
    <message>
        <source>Draining %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drain of %1 is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drain of %1 has halted by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drain of %1 finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drain of %1 aborted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sessions/s, grace %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for %1 · at most %2 to go · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions to move, later arrivals included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnect sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back on another node with a new session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left this node, moved ones included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignored Reconnect and were closed when their grace was over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still on this node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 have left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::NodesPage</name>
    <message>
        <source>Drain node…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abort drain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate node…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nodes behind this source appear here once it answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 /s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node&apos;s message rates appear here as it works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages a second from and to clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages/s, last 10 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sessions on %2 connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1 msg/s, %2/s; out %3 msg/s, %4/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a node to see its load, or to drain it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move all sessions to other nodes; shows the plan first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an active node can be drained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop sending Reconnect and return to active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node is not being drained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take new sessions again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a drained node can be activated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draining %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 sessions have left and do not come back by themselves; %3 stay. No more Reconnect is sent, and the node takes new sessions again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No more Reconnect is sent, and the node takes new sessions again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abort the drain of %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abort the drain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep draining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drain of %1 was not aborted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drain of %1 aborted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New sessions can land on it again; with it, %1 of %2 nodes are active. Sessions on other nodes stay where they are: 0 are moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not activated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is active.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
