<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>wayside::ui::EnforcementGroups</name>
    <message numerus="yes">
        <source>%1: %n forced close(s), %2 in the last 24 hours</source>
        <translation>
            <numerusform>%1: %n forced close, %2 in the last 24 hours</numerusform>
            <numerusform>%1: %n forced closes, %2 in the last 24 hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::FlightStepModel</name>
    <message numerus="yes">
        <source>This answer tipped it: the mean of %n sample(s) passed the limit.</source>
        <translation>
            <numerusform>This answer tipped it: the mean of %n sample passed the limit.</numerusform>
            <numerusform>This answer tipped it: the mean of %n samples passed the limit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::FlightView</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::HeadroomView</name>
    <message numerus="yes">
        <source>%n live session(s)</source>
        <translation>
            <numerusform>%n live session</numerusform>
            <numerusform>%n live sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::IncidentPreview</name>
    <message numerus="yes">
        <source>Type, size and time of %n line(s) of datagrams.</source>
        <translation>
            <numerusform>Type, size and time of %n line of datagrams.</numerusform>
            <numerusform>Type, size and time of %n lines of datagrams.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The timestamps of %n clock sample(s), shifted.</source>
        <translation>
            <numerusform>The timestamps of %n clock sample, shifted.</numerusform>
            <numerusform>The timestamps of %n clock samples, shifted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kind and time of %n event(s).</source>
        <translation>
            <numerusform>Kind and time of %n event.</numerusform>
            <numerusform>Kind and time of %n events.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::IncidentWindow</name>
    <message numerus="yes">
        <source>%n line(s) of datagrams</source>
        <translation>
            <numerusform>%n line of datagrams</numerusform>
            <numerusform>%n lines of datagrams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clock sample(s)</source>
        <translation>
            <numerusform>%n clock sample</numerusform>
            <numerusform>%n clock samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::WhatIfModel</name>
    <message numerus="yes">
        <source>Of %n session(s) recorded, %1 would have been cut, %2 times in all; with the present limits %3, %4 times.</source>
        <translation>
            <numerusform>Of %n session recorded, %1 would have been cut, %2 times in all; with the present limits %3, %4 times.</numerusform>
            <numerusform>Of %n sessions recorded, %1 would have been cut, %2 times in all; with the present limits %3, %4 times.</numerusform>
        </translation>
    </message>
</context>
</TS>
