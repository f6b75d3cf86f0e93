<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>wayside::ui::ProfileDialog</name>
    <message numerus="yes">
        <source>A wayside node with its admin API, %n streaming node(s): everything in this console works, as far as the role allows.</source>
        <translation>
            <numerusform>A wayside node with its admin API, %n streaming node: everything in this console works, as far as the role allows.</numerusform>
            <numerusform>A wayside node with its admin API, %n streaming nodes: everything in this console works, as far as the role allows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::SettingsPage</name>
    <message numerus="yes">
        <source>The settings are exported to %1, %n profile(s) among them.</source>
        <translation>
            <numerusform>The settings are exported to %1, %n profile among them.</numerusform>
            <numerusform>The settings are exported to %1, %n profiles among them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import these settings? They make %n change(s).</source>
        <translation>
            <numerusform>Import these settings? They make %n change.</numerusform>
            <numerusform>Import these settings? They make %n changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::SourceListModel</name>
    <message numerus="yes">
        <source>the same with %n simulated clients; starts afresh every time</source>
        <translation>
            <numerusform>the same with %n simulated client; starts afresh every time</numerusform>
            <numerusform>the same with %n simulated clients; starts afresh every time</numerusform>
        </translation>
    </message>
</context>
</TS>
