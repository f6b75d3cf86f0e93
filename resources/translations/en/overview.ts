<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>wayside::ui::ChangesModel</name>
    <message numerus="yes">
        <source>%n session(s) opened</source>
        <translation>
            <numerusform>%n session opened</numerusform>
            <numerusform>%n sessions opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) ended: %1</source>
        <translation>
            <numerusform>%n session ended: %1</numerusform>
            <numerusform>%n sessions ended: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) ignored Reconnect</source>
        <translation>
            <numerusform>%n client ignored Reconnect</numerusform>
            <numerusform>%n clients ignored Reconnect</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (%n time)</numerusform>
            <numerusform>%1 (%n times)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::OverviewTile</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
