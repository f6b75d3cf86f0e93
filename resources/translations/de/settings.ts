<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Document</name>
    <message>
        <source>A layout is nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value of a layout is not base64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile %1 is no object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the profile %1, %2 is no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the profile %1, %2 is not a field of a profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not one of the words it can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is neither true nor false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appearance is no object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a field of the appearance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout is no object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout of %1 is no object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than exported settings can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not hold exported settings: it is no JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not hold settings exported by Wayside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is of another version; this program reads version %1 only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profiles are no object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a field of exported settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds the profile %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes the profile %1: %2 becomes %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes the colours: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns high contrast on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns high contrast off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes the language at the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns desktop notifications on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns desktop notifications off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the tray icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hides the tray icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes the layout of the page %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::ProfileDialog</name>
    <message>
        <source>The token&apos;s role is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token&apos;s role is one of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something answers there, but not with a Subject Interface API. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service answers, but does not know the token: give another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A wayside node with its admin API, %n streaming node(s): everything in this console works, as far as the role allows.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A wayside node, but the token may not use its admin API: connections, drains and events are not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Subject Interface API without the admin API of a wayside node: what that cannot tell or do is greyed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the profile %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letters, digits, . _ and -</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for sessions of your own; may be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;uthorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM file; empty: those of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>authorization token of the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the token in the system&apos;s &amp;keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the token in a &amp;file that only you can read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token f&amp;ile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the token for th&amp;is session only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test &amp;connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile is saved, but its token is not: %1. Keep it in a file that only you can read, or for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::SettingsPage</name>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance and behaviour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export and import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a profile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the profile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the profile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A source is what this console shows: the node in this program, or one elsewhere, saved as a profile. Tokens stand in the system&apos;s keychain or in a file of their own, never in the file of profiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desktop &amp;notifications of alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Icon in the &amp;tray, with the worst state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file holds the profiles, the appearance and the layout of all pages. It never holds a token: after an import on another computer, give each profile its token again. Before anything is imported you see what will change; a file that is not as it should be is refused as a whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is shown already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a source first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a profile first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profiles could not be read: %1. Mend or move the file; nothing is written to it until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile %1 is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its token is taken out of the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its token file %1 stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the profile %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no source any more, for waysidectl neither. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile %1 is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile %1 was not removed. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings were not exported: cannot write %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The settings are exported to %1, %n profile(s) among them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings were not imported: cannot read %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings were not imported. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds nothing that is not in force already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import these settings? They make %n change(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings are imported.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::SourceListModel</name>
    <message>
        <source>none known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedded node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a node in this program; remembers its sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same with 25 simulated clients; starts afresh every time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● %1, shown now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
