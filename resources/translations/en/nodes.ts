<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Drains</name>
    <message numerus="yes">
        <source>%n chosen connection(s)</source>
        <translation>
            <numerusform>%n chosen connection</numerusform>
            <numerusform>%n chosen connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The others are asked when all %n canaries are back. To look at them first, pause the drain.</source>
        <translation>
            <numerusform>The others are asked when the %n canary is back. To look at it first, pause the drain.</numerusform>
            <numerusform>The others are asked when all %n canaries are back. To look at them first, pause the drain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) did not come back in time: the receipt names them.</source>
        <translation>
            <numerusform>%n session did not come back in time: the receipt names it.</numerusform>
            <numerusform>%n sessions did not come back in time: the receipt names them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>and %n more: the CSV names all of them</source>
        <translation>
            <numerusform>and %n more: the CSV names all of them</numerusform>
            <numerusform>and %n more: the CSV names all of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::DrainCohortForm</name>
    <message numerus="yes">
        <source>Of the %n chosen connection(s) only</source>
        <translation>
            <numerusform>Of the %n chosen connection only</numerusform>
            <numerusform>Of the %n chosen connections only</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::DrainView</name>
    <message numerus="yes">
        <source>%n canaries</source>
        <translation>
            <numerusform>%n canary</numerusform>
            <numerusform>%n canaries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::NodeModel</name>
    <message numerus="yes">
        <source>%n fault rule(s) act here on purpose</source>
        <translation>
            <numerusform>%n fault rule acts here on purpose</numerusform>
            <numerusform>%n fault rules act here on purpose</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::NodesPage</name>
    <message numerus="yes">
        <source>%n fault rule(s) act here on purpose</source>
        <translation>
            <numerusform>%n fault rule acts here on purpose</numerusform>
            <numerusform>%n fault rules act here on purpose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drains (%n running)</source>
        <translation>
            <numerusform>Drains (%n running)</numerusform>
            <numerusform>Drains (%n running)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::ReceiptModel</name>
    <message numerus="yes">
        <source>%n TLC(s)</source>
        <translation>
            <numerusform>%n TLC</numerusform>
            <numerusform>%n TLCs</numerusform>
        </translation>
    </message>
</context>
</TS>
