<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Scope</name>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionBulk</name>
    <message numerus="yes">
        <source>Send Reconnect to %n sessions on %1?</source>
        <translation>
            <numerusform>Send Reconnect to %n session on %1?</numerusform>
            <numerusform>Send Reconnect to %n sessions on %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send Bye to %n sessions on %1, and end them?</source>
        <translation>
            <numerusform>Send Bye to %n session on %1, and end it?</numerusform>
            <numerusform>Send Bye to %n sessions on %1, and end them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut off %n sessions on %1?</source>
        <translation>
            <numerusform>Cut off %n session on %1?</numerusform>
            <numerusform>Cut off %n sessions on %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them can land: %1.</source>
        <translation>
            <numerusform>%n of them can land: %1.</numerusform>
            <numerusform>%n of them can land: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them ignored it before.</source>
        <translation>
            <numerusform>%n of them ignored it before.</numerusform>
            <numerusform>%n of them ignored it before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were asked already and have not left yet.</source>
        <translation>
            <numerusform>%n of them was asked already and has not left yet.</numerusform>
            <numerusform>%n of them were asked already and have not left yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen sessions are not active and get nothing.</source>
        <translation>
            <numerusform>%n chosen session is not active and gets nothing.</numerusform>
            <numerusform>%n chosen sessions are not active and get nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen sessions have ended and get nothing.</source>
        <translation>
            <numerusform>%n chosen session has ended and gets nothing.</numerusform>
            <numerusform>%n chosen sessions have ended and get nothing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionEventsTab</name>
    <message numerus="yes">
        <source>The last %n events of this session</source>
        <translation>
            <numerusform>The last event of this session</numerusform>
            <numerusform>The last %n events of this session</numerusform>
        </translation>
    </message>
</context>
</TS>
