<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
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
            <numerusform>%n sessie geopend</numerusform>
            <numerusform>%n sessies geopend</numerusform>
        </translation>
    </message>
    <message>
        <source>reason not known</source>
        <translation>reden niet bekend</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) ended: %1</source>
        <translation>
            <numerusform>%n sessie beëindigd: %1</numerusform>
            <numerusform>%n sessies beëindigd: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) ignored Reconnect</source>
        <translation>
            <numerusform>%n client negeerde Reconnect</numerusform>
            <numerusform>%n clients negeerden Reconnect</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (%n keer)</numerusform>
            <numerusform>%1 (%n keer)</numerusform>
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
Eerst %2, laatst %3</translation>
    </message>
</context>
<context>
    <name>wayside::ui::DrainsModel</name>
    <message>
        <source>selected sessions</source>
        <translation>gekozen sessies</translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1, gepauzeerd</translation>
    </message>
    <message>
        <source>%1, halted by itself</source>
        <translation>%1, vanzelf gestopt</translation>
    </message>
    <message>
        <source>%1: %2 of %3 left, %4 back, %5 ignored Reconnect. %6</source>
        <translation>%1: %2 van %3 vertrokken, %4 terug, %5 negeerden Reconnect. %6</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>Drain</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Resterend</translation>
    </message>
</context>
<context>
    <name>wayside::ui::OverviewCharts</name>
    <message>
        <source>left</source>
        <translation>vertrokken</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>limiet</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>protocol</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>operator</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>Berichten per seconde</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>Bytes per seconde</translation>
    </message>
    <message>
        <source>Sessions by state</source>
        <translation>Sessies per toestand</translation>
    </message>
    <message>
        <source>Ended per minute, by reason</source>
        <translation>Beëindigd per minuut, per reden</translation>
    </message>
    <message>
        <source>Figures appear here once the source tells them.</source>
        <translation>Cijfers verschijnen hier zodra de bron ze vertelt.</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 tot %3)</translation>
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
        <translation>1 u</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 u</translation>
    </message>
    <message>
        <source>Show the last %1</source>
        <translation>De laatste %1 tonen</translation>
    </message>
    <message>
        <source>Pause charts</source>
        <translation>Grafieken pauzeren</translation>
    </message>
    <message>
        <source>Hold the charts still; figures are collected meanwhile</source>
        <translation>Houdt de grafieken stil; cijfers worden intussen verzameld</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Time axes in UTC</source>
        <translation>Tijdassen in UTC</translation>
    </message>
    <message>
        <source>in</source>
        <translation>in</translation>
    </message>
    <message>
        <source>out</source>
        <translation>uit</translation>
    </message>
    <message>
        <source>No session ended. Each point counts %1, once they are over.</source>
        <translation>Geen sessie eindigde. Elk punt telt %1, zodra die voorbij zijn.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::OverviewPage</name>
    <message>
        <source>payload rate</source>
        <translation>payloadtempo</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>doorvoer</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>stilte</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>klok</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessies</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>Berichten per seconde</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>Bytes per seconde</translation>
    </message>
    <message>
        <source>Ended, last minute</source>
        <translation>Beëindigd, laatste minuut</translation>
    </message>
    <message>
        <source>Nearest to a limit</source>
        <translation>Het dichtst bij een limiet</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Klokken</translation>
    </message>
    <message>
        <source>Open alerts</source>
        <translation>Open alarmen</translation>
    </message>
    <message>
        <source>No open alert.</source>
        <translation>Geen open alarm.</translation>
    </message>
    <message>
        <source>Running drains</source>
        <translation>Lopende drains</translation>
    </message>
    <message>
        <source>What changed in the last minutes</source>
        <translation>Wat in de laatste minuten veranderde</translation>
    </message>
    <message>
        <source>What begins, ends and goes wrong is listed here for a quarter of an hour.</source>
        <translation>Wat begint, eindigt en misgaat, staat hier een kwartier lang.</translation>
    </message>
    <message>
        <source>Show who is nearest to a limit</source>
        <translation>Tonen wie het dichtst bij een limiet is</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Wat veranderde</translation>
    </message>
    <message>
        <source>No drain is running.</source>
        <translation>Er loopt geen drain.</translation>
    </message>
    <message>
        <source>TLC %1, Broker %2, Monitor %3</source>
        <translation>TLC %1, Broker %2, Monitor %3</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>out %1</source>
        <translation>uit %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>no session has a limit yet</source>
        <translation>nog geen sessie heeft een limiet</translation>
    </message>
    <message>
        <source>%1 limit</source>
        <translation>%1: limiet</translation>
    </message>
    <message>
        <source>cut off in %1 at this trend</source>
        <translation>bij dit verloop over %1 afgesneden</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>op %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 over</translation>
    </message>
    <message>
        <source>%1 over the limit</source>
        <translation>%1 boven de limiet</translation>
    </message>
    <message>
        <source>%1 inconclusive</source>
        <translation>%1 onbeslist</translation>
    </message>
    <message>
        <source>%1 near the limit</source>
        <translation>%1 dicht bij de limiet</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>within their limit</source>
        <translation>binnen hun limiet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
</context>
<context>
    <name>wayside::ui::OverviewTile</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
</context>
</TS>
