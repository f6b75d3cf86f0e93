<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>wayside::ui::ChangesModel</name>
    <message>
        <source>%1 (%2, …)</source>
        <translation>%1 (%2, …)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) opened</source>
        <translation>
            <numerusform>%n Sitzung geöffnet</numerusform>
            <numerusform>%n Sitzungen geöffnet</numerusform>
        </translation>
    </message>
    <message>
        <source>reason not known</source>
        <translation>Grund nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) ended: %1</source>
        <translation>
            <numerusform>%n Sitzung beendet: %1</numerusform>
            <numerusform>%n Sitzungen beendet: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) ignored Reconnect</source>
        <translation>
            <numerusform>%n Client ignorierte Reconnect</numerusform>
            <numerusform>%n Clients ignorierten Reconnect</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (%n-mal)</numerusform>
            <numerusform>%1 (%n-mal)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>time of day and what happened</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1
First %2, last %3</source>
        <translation>%1
Zuerst %2, zuletzt %3</translation>
    </message>
</context>
<context>
    <name>wayside::ui::DrainsModel</name>
    <message>
        <source>selected sessions</source>
        <translation>gewählte Sitzungen</translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1, angehalten</translation>
    </message>
    <message>
        <source>%1, halted by itself</source>
        <translation>%1, von selbst gestoppt</translation>
    </message>
    <message>
        <source>%1: %2 of %3 left, %4 back, %5 ignored Reconnect. %6</source>
        <translation>%1: %2 von %3 gegangen, %4 zurück, %5 ignorierten Reconnect. %6</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>Drain</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Getan</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Übrig</translation>
    </message>
</context>
<context>
    <name>wayside::ui::OverviewCharts</name>
    <message>
        <source>left</source>
        <translation>gegangen</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>Nachrichten je Sekunde</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>Bytes je Sekunde</translation>
    </message>
    <message>
        <source>Sessions by state</source>
        <translation>Sitzungen nach Zustand</translation>
    </message>
    <message>
        <source>Ended per minute, by reason</source>
        <translation>Beendet je Minute, nach Grund</translation>
    </message>
    <message>
        <source>Figures appear here once the source tells them.</source>
        <translation>Zahlen erscheinen hier, sobald die Quelle sie nennt.</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does, and its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 min</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>Show the last %1</source>
        <translation>Die letzten %1 zeigen</translation>
    </message>
    <message>
        <source>Pause charts</source>
        <translation>Diagramme anhalten</translation>
    </message>
    <message>
        <source>Hold the charts still; figures are collected meanwhile</source>
        <translation>Hält die Diagramme still; Zahlen werden inzwischen gesammelt</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Time axes in UTC</source>
        <translation>Zeitachsen in UTC</translation>
    </message>
    <message>
        <source>in</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>out</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>No session ended. Each point counts %1, once they are over.</source>
        <translation>Keine Sitzung endete. Jeder Punkt zählt %1, sobald sie vorbei sind.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::OverviewPage</name>
    <message>
        <source>payload rate</source>
        <translation>Payload-Rate</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>Nachrichten je Sekunde</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>Bytes je Sekunde</translation>
    </message>
    <message>
        <source>Ended, last minute</source>
        <translation>Beendet, letzte Minute</translation>
    </message>
    <message>
        <source>Nearest to a limit</source>
        <translation>Einem Limit am nächsten</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Uhren</translation>
    </message>
    <message>
        <source>Open alerts</source>
        <translation>Offene Alarme</translation>
    </message>
    <message>
        <source>No open alert.</source>
        <translation>Kein offener Alarm.</translation>
    </message>
    <message>
        <source>Running drains</source>
        <translation>Laufende Drains</translation>
    </message>
    <message>
        <source>What changed in the last minutes</source>
        <translation>Was sich in den letzten Minuten änderte</translation>
    </message>
    <message>
        <source>What begins, ends and goes wrong is listed here for a quarter of an hour.</source>
        <translation>Was beginnt, endet und schiefgeht, steht hier eine Viertelstunde lang.</translation>
    </message>
    <message>
        <source>Show who is nearest to a limit</source>
        <translation>Zeigen, wer einem Limit am nächsten ist</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich änderte</translation>
    </message>
    <message>
        <source>No drain is running.</source>
        <translation>Es läuft kein Drain.</translation>
    </message>
    <message>
        <source>TLC %1, Broker %2, Monitor %3</source>
        <translation>TLC %1, Broker %2, Monitor %3</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>ein %1</translation>
    </message>
    <message>
        <source>out %1</source>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>no session has a limit yet</source>
        <translation>noch hat keine Sitzung ein Limit</translation>
    </message>
    <message>
        <source>%1 limit</source>
        <translation>%1: Limit</translation>
    </message>
    <message>
        <source>cut off in %1 at this trend</source>
        <translation>bei diesem Verlauf in %1 abgeschnitten</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 übrig</translation>
    </message>
    <message>
        <source>%1 over the limit</source>
        <translation>%1 über dem Limit</translation>
    </message>
    <message>
        <source>%1 inconclusive</source>
        <translation>%1 unentschieden</translation>
    </message>
    <message>
        <source>%1 near the limit</source>
        <translation>%1 nahe am Limit</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>within their limit</source>
        <translation>innerhalb ihres Limits</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>wayside::ui::OverviewTile</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
</TS>
