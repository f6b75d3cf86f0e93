<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Traffic</name>
    <message numerus="yes">
        <source>The token (%n bytes) is masked; it is kept nowhere.</source>
        <translation>
            <numerusform>The token (%n byte) is masked; it is kept nowhere.</numerusform>
            <numerusform>The token (%n bytes) is masked; it is kept nowhere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes follow where there should be none; tolerated and counted.</source>
        <translation>
            <numerusform>%n byte follows where there should be none; tolerated and counted.</numerusform>
            <numerusform>%n bytes follow where there should be none; tolerated and counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A content of %n bytes is a size that this type cannot have.</source>
        <translation>
            <numerusform>A content of %n byte is a size that this type cannot have.</numerusform>
            <numerusform>A content of %n bytes is a size that this type cannot have.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A token of %n bytes; 512 is the most.</source>
        <translation>
            <numerusform>A token of %n byte; 512 is the most.</numerusform>
            <numerusform>A token of %n bytes; 512 is the most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n TLCs</source>
        <translation>
            <numerusform>%n TLC</numerusform>
            <numerusform>%n TLCs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes, masked</source>
        <translation>
            <numerusform>%n byte, masked</numerusform>
            <numerusform>%n bytes, masked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes of data</source>
        <translation>
            <numerusform>%n byte of data</numerusform>
            <numerusform>%n bytes of data</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::DatagramView</name>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n bytes</source>
        <translation>
            <numerusform>%1: %2, %n byte</numerusform>
            <numerusform>%1: %2, %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::HexView</name>
    <message numerus="yes">
        <source>None of its %n bytes was kept.</source>
        <translation>
            <numerusform>Its %n byte was not kept.</numerusform>
            <numerusform>None of its %n bytes was kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::TrafficModel</name>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (and %n more)</numerusform>
            <numerusform>%1 (and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::TrafficView</name>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n records</source>
        <translation>
            <numerusform>%1 of %n record</numerusform>
            <numerusform>%1 of %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with faults</source>
        <translation>
            <numerusform>%n with faults</numerusform>
            <numerusform>%n with faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with warnings</source>
        <translation>
            <numerusform>%n with warnings</numerusform>
            <numerusform>%n with warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not kept whole</source>
        <translation>
            <numerusform>%n not kept whole</numerusform>
            <numerusform>%n not kept whole</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused, %n new</source>
        <translation>
            <numerusform>paused, %n new</numerusform>
            <numerusform>paused, %n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %1. %n records are not in it: they were not kept whole.</source>
        <translation>
            <numerusform>Saved %1. %n record is not in it: it was not kept whole.</numerusform>
            <numerusform>Saved %1. %n records are not in it: they were not kept whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n records as %1.</source>
        <translation>
            <numerusform>Saved %n record as %1.</numerusform>
            <numerusform>Saved %n records as %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
