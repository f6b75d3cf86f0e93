<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AlertWords</name>
    <message numerus="yes">
        <source>came back %n times</source>
        <translation>
            <numerusform>came back %n time</numerusform>
            <numerusform>came back %n times</numerusform>
        </translation>
    </message>
</context>
</TS>
