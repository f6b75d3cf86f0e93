<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ClientLab</name>
    <message numerus="yes">
        <source>%1, %n TLC(s)</source>
        <translation>
            <numerusform>%1, %n TLC</numerusform>
            <numerusform>%1, %n TLCs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabConnectionPanel</name>
    <message numerus="yes">
        <source>%n wait(s) since the last success</source>
        <translation>
            <numerusform>%n wait since the last success</numerusform>
            <numerusform>%n waits since the last success</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) confirmed so far</source>
        <translation>
            <numerusform>%n session confirmed so far</numerusform>
            <numerusform>%n sessions confirmed so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::LabReceivePanel</name>
    <message numerus="yes">
        <source>%n datagram(s)</source>
        <translation>
            <numerusform>%n datagram</numerusform>
            <numerusform>%n datagrams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n datagram(s)</source>
        <translation>
            <numerusform>%1 of %n datagram</numerusform>
            <numerusform>%1 of %n datagrams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) saved in %1; %2 could not be kept whole and are left out.</source>
        <translation>
            <numerusform>%n record saved in %1; %2 could not be kept whole and are left out.</numerusform>
            <numerusform>%n records saved in %1; %2 could not be kept whole and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) saved in %1.</source>
        <translation>
            <numerusform>%n record saved in %1.</numerusform>
            <numerusform>%n records saved in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::LabSendPanel</name>
    <message numerus="yes">
        <source>%n byte(s) of payload, %1 bytes on the wire</source>
        <translation>
            <numerusform>%n byte of payload, %1 bytes on the wire</numerusform>
            <numerusform>%n bytes of payload, %1 bytes on the wire</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::StateDiagram</name>
    <message numerus="yes">
        <source>%1: entered %n time(s), last for %2, %3 in all.</source>
        <translation>
            <numerusform>%1: entered %n time, last for %2, %3 in all.</numerusform>
            <numerusform>%1: entered %n times, last for %2, %3 in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
</TS>
