<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>SubjectInterface</name>
    <message numerus="yes">
        <source>Seen by asking every %n s</source>
        <translation>
            <numerusform>Seen by asking every %n s</numerusform>
            <numerusform>Seen by asking every %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::observe::RestSource</name>
    <message numerus="yes">
        <source>Asks %1 every %n s</source>
        <translation>
            <numerusform>Asks %1 every %n s</numerusform>
            <numerusform>Asks %1 every %n s</numerusform>
        </translation>
    </message>
</context>
</TS>
