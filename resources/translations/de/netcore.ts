<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>wayside::node::EmbeddedSource</name>
    <message>
        <source>The embedded node is starting</source>
        <translation>Der eingebettete Knoten startet</translation>
    </message>
    <message>
        <source>Embedded node</source>
        <translation>Eingebetteter Knoten</translation>
    </message>
    <message>
        <source>The embedded node could not start: %1</source>
        <translation>Der eingebettete Knoten konnte nicht starten: %1</translation>
    </message>
    <message>
        <source>The embedded node is listening</source>
        <translation>Der eingebettete Knoten lauscht</translation>
    </message>
    <message>
        <source>The embedded node is not running</source>
        <translation>Der eingebettete Knoten läuft nicht</translation>
    </message>
    <message>
        <source>The embedded node has no administrator token of its own</source>
        <translation>Der eingebettete Knoten hat kein eigenes Verwaltertoken</translation>
    </message>
</context>
<context>
    <name>wayside::observe::RemoteSource</name>
    <message>
        <source>Not started</source>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindet mit %1…</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Verbunden mit %1</translation>
    </message>
    <message>
        <source>%1: %2. Not trying again by itself.</source>
        <translation>%1: %2. Versucht es nicht von selbst wieder.</translation>
    </message>
    <message>
        <source>%1: %2. Tries again in %3 s.</source>
        <translation>%1: %2. Versucht es in %3 s wieder.</translation>
    </message>
</context>
</TS>
