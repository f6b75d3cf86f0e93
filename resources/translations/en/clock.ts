<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ClockWords</name>
    <message numerus="yes">
        <source>%1 of %n session(s) on %2 %3</source>
        <translation>
            <numerusform>%1 of %n session on %2 %3</numerusform>
            <numerusform>%1 of %n sessions on %2 %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; sessions on %n other node(s) did not: %2.</source>
        <translation>
            <numerusform>%1; sessions on %n other node did not: %2.</numerusform>
            <numerusform>%1; sessions on %n other nodes did not: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is off by %2 on every one of the %n node(s) it was on (%3): its own clock.</source>
        <translation>
            <numerusform>%1 is off by %2 on the one node it was on (%3): its own clock.</numerusform>
            <numerusform>%1 is off by %2 on every one of the %n nodes it was on (%3): its own clock.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is off by %2 while %n other session(s) on %3 are in step: its own clock.</source>
        <translation>
            <numerusform>%1 is off by %2 while %n other session on %3 is in step: its own clock.</numerusform>
            <numerusform>%1 is off by %2 while %n other sessions on %3 are in step: its own clock.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n session(s) on all nodes %2: the clock that the nodes share, or the time source that all clients share.</source>
        <translation>
            <numerusform>%1 of %n session on all nodes %2: the clock that the nodes share, or the time source that all clients share.</numerusform>
            <numerusform>%1 of %n sessions on all nodes %2: the clock that the nodes share, or the time source that all clients share.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) have too few samples yet; four are needed.</source>
        <translation>
            <numerusform>%n session has too few samples yet; four are needed.</numerusform>
            <numerusform>%n sessions have too few samples yet; four are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No clock stands out: %1 of %n measured session(s) in step.</source>
        <translation>
            <numerusform>No clock stands out: %1 of %n measured session in step.</numerusform>
            <numerusform>No clock stands out: %1 of %n measured sessions in step.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::ClockFleet</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of them off</source>
        <translation>
            <numerusform>%1, %n of them off</numerusform>
            <numerusform>%1, %n of them off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::ClockSessions</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n session(s)</source>
        <translation>
            <numerusform>%1 of %n session</numerusform>
            <numerusform>%1 of %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::ClockVerdictBar</name>
    <message numerus="yes">
        <source>All %n findings</source>
        <translation>
            <numerusform>The %n finding</numerusform>
            <numerusform>All %n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, not listed</source>
        <translation>
            <numerusform>%n more, not listed</numerusform>
            <numerusform>%n more, not listed</numerusform>
        </translation>
    </message>
</context>
</TS>
