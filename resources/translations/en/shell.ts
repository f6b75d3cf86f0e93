<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>wayside::console::AlertDesk</name>
    <message numerus="yes">
        <source>%n alerts opened</source>
        <translation>
            <numerusform>%n alert opened</numerusform>
            <numerusform>%n alerts opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::console::DemoSource</name>
    <message numerus="yes">
        <source>Embedded node with %n simulated clients</source>
        <translation>
            <numerusform>Embedded node with %n simulated client</numerusform>
            <numerusform>Embedded node with %n simulated clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::console::SourceSwitch</name>
    <message numerus="yes">
        <source>The embedded node stops: %n session(s) on it end.</source>
        <translation>
            <numerusform>The embedded node stops: %n session on it end.</numerusform>
            <numerusform>The embedded node stops: %n sessions on it end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::FarewellDialog</name>
    <message numerus="yes">
        <source>%n client sessions of your own are live. Each says Bye before the window closes, so that the node does not take them for lost.</source>
        <translation>
            <numerusform>%n client session of your own is live. It says Bye before the window closes, so that the node does not take it for lost.</numerusform>
            <numerusform>%n client sessions of your own are live. Each says Bye before the window closes, so that the node does not take them for lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saying Bye to %n sessions…</source>
        <translation>
            <numerusform>Saying Bye to %n session…</numerusform>
            <numerusform>Saying Bye to %n sessions…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::HelpFindBar</name>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::HelpWindow</name>
    <message numerus="yes">
        <source>%n sections</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines copied.</source>
        <translation>
            <numerusform>%n line copied.</numerusform>
            <numerusform>%n lines copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n sheets were sent to the printer.</source>
        <translation>
            <numerusform>%n sheet was sent to the printer.</numerusform>
            <numerusform>%n sheets were sent to the printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::Page</name>
    <message numerus="yes">
        <source>%n more rows are not printed.</source>
        <translation>
            <numerusform>%n more row is not printed.</numerusform>
            <numerusform>%n more rows are not printed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::SidebarButton</name>
    <message numerus="yes">
        <source>%n want attention</source>
        <translation>
            <numerusform>%n wants attention</numerusform>
            <numerusform>%n want attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::TopBar</name>
    <message numerus="yes">
        <source>%n open alerts want attention</source>
        <translation>
            <numerusform>%n open alert wants attention</numerusform>
            <numerusform>%n open alerts want attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::Tray</name>
    <message numerus="yes">
        <source>Wayside: %1, %n open alerts</source>
        <translation>
            <numerusform>Wayside: %1, %n open alert</numerusform>
            <numerusform>Wayside: %1, %n open alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::charts::HistogramChart</name>
    <message numerus="yes">
        <source>%1: %n sample(s)</source>
        <translation>
            <numerusform>%1: %n sample</numerusform>
            <numerusform>%1: %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n beyond the edges</source>
        <translation>
            <numerusform>%1, %n beyond the edges</numerusform>
            <numerusform>%1, %n beyond the edges</numerusform>
        </translation>
    </message>
</context>
</TS>
