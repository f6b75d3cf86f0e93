<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>wayside::node::EmbeddedSource</name>
    <message>
        <source>The embedded node is starting</source>
        <translation>De ingebouwde node start</translation>
    </message>
    <message>
        <source>Embedded node</source>
        <translation>Ingebouwde node</translation>
    </message>
    <message>
        <source>The embedded node could not start: %1</source>
        <translation>De ingebouwde node kon niet starten: %1</translation>
    </message>
    <message>
        <source>The embedded node is listening</source>
        <translation>De ingebouwde node luistert</translation>
    </message>
    <message>
        <source>The embedded node is not running</source>
        <translation>De ingebouwde node draait niet</translation>
    </message>
    <message>
        <source>The embedded node has no administrator token of its own</source>
        <translation>De ingebouwde node heeft geen eigen beheerderstoken</translation>
    </message>
</context>
<context>
    <name>wayside::observe::RemoteSource</name>
    <message>
        <source>Not started</source>
        <translation>Niet gestart</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbinden met %1…</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Verbonden met %1</translation>
    </message>
    <message>
        <source>%1: %2. Not trying again by itself.</source>
        <translation>%1: %2. Probeert het niet vanzelf opnieuw.</translation>
    </message>
    <message>
        <source>%1: %2. Tries again in %3 s.</source>
        <translation>%1: %2. Probeert het over %3 s opnieuw.</translation>
    </message>
</context>
</TS>
