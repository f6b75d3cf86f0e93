<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Log</name>
    <message>
        <source>%1: %2</source>
        <comment>actor: action</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, not done: %3</source>
        <comment>actor: action, outcome</comment>
        <translation>%1: %2, niet gedaan: %3</translation>
    </message>
    <message>
        <source> on %1</source>
        <comment>subject of an action</comment>
        <translation> op %1</translation>
    </message>
    <message>
        <source> (%1)</source>
        <comment>reason of an action</comment>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Ernst</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessie</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurde</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informatie</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Waarschuwing</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fout</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbinding</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>TLCs</source>
        <translation>TLC&apos;s</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domein</translation>
    </message>
    <message>
        <source>Remote address</source>
        <translation>Adres van de client</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Oorzaak</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Wat te doen</translation>
    </message>
    <message>
        <source>End reason</source>
        <translation>Reden van einde</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemeten</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limiet</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Venster</translation>
    </message>
    <message>
        <source>Injected faults</source>
        <translation>Geïnjecteerde fouten</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Bijzonderheden</translation>
    </message>
    <message>
        <source>Run of the node</source>
        <translation>Loop van de node</translation>
    </message>
</context>
<context>
    <name>LogFieldWords</name>
    <message>
        <source>information, warning or fault</source>
        <translation>informatie, waarschuwing of fout</translation>
    </message>
    <message>
        <source>what kind of event</source>
        <translation>wat voor gebeurtenis</translation>
    </message>
    <message>
        <source>when it happened</source>
        <translation>wanneer het gebeurde</translation>
    </message>
    <message>
        <source>why a connection was closed</source>
        <translation>waarom een verbinding werd gesloten</translation>
    </message>
    <message>
        <source>why a session ended</source>
        <translation>waarom een sessie eindigde</translation>
    </message>
    <message>
        <source>number of the connection</source>
        <translation>nummer van de verbinding</translation>
    </message>
    <message>
        <source>public id of the session</source>
        <translation>openbare id van de sessie</translation>
    </message>
    <message>
        <source>TLCs of the session</source>
        <translation>TLC&apos;s van de sessie</translation>
    </message>
    <message>
        <source>account of the session</source>
        <translation>account van de sessie</translation>
    </message>
    <message>
        <source>security domain</source>
        <translation>beveiligingsdomein</translation>
    </message>
    <message>
        <source>streaming node</source>
        <translation>streamingnode</translation>
    </message>
    <message>
        <source>TLC, Broker or Monitor</source>
        <translation>TLC, Broker of Monitor</translation>
    </message>
    <message>
        <source>where the client connects from</source>
        <translation>vanwaar de client verbindt</translation>
    </message>
    <message>
        <source>the words of the event</source>
        <translation>de woorden van de gebeurtenis</translation>
    </message>
    <message>
        <source>fault rules behind it</source>
        <translation>foutregels erachter</translation>
    </message>
    <message>
        <source>audit: who did it</source>
        <translation>audit: wie het deed</translation>
    </message>
    <message>
        <source>audit: what was done</source>
        <translation>audit: wat is gedaan</translation>
    </message>
    <message>
        <source>audit: to whom or what</source>
        <translation>audit: met wie of wat</translation>
    </message>
    <message>
        <source>audit: the reason given</source>
        <translation>audit: de opgegeven reden</translation>
    </message>
    <message>
        <source>audit: done, or why not</source>
        <translation>audit: gedaan, of waarom niet</translation>
    </message>
</context>
<context>
    <name>wayside::ui::EventDetails</name>
    <message>
        <source>Choose a line to see all that is known of it.</source>
        <translation>Kies een regel om alles te zien wat ervan bekend is.</translation>
    </message>
    <message>
        <source>All fields of the chosen line</source>
        <translation>Alle velden van de gekozen regel</translation>
    </message>
</context>
<context>
    <name>wayside::ui::EventFeed</name>
    <message>
        <source>Stored events could not be read. %1</source>
        <translation>Opgeslagen gebeurtenissen konden niet worden gelezen. %1</translation>
    </message>
    <message>
        <source>Only events since the console is connected are shown. %1</source>
        <translation>Alleen gebeurtenissen sinds de console is verbonden, worden getoond. %1</translation>
    </message>
    <message>
        <source>The audit is not shown. %1</source>
        <translation>De audit wordt niet getoond. %1</translation>
    </message>
</context>
<context>
    <name>wayside::ui::EventsPage</name>
    <message>
        <source>Events and audit</source>
        <translation>Gebeurtenissen en audit</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F): words, or severity:fault node:node-a</source>
        <translation>Filter (Ctrl+F): woorden, of severity:fault node:node-a</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Gebeurtenissen</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>New lines wait while you read further down. Show them</source>
        <translation>Nieuwe regels wachten terwijl u verder naar beneden leest. Ze tonen</translation>
    </message>
    <message>
        <source>Everything of this &amp;session</source>
        <translation>Alles van deze &amp;sessie</translation>
    </message>
    <message>
        <source>&amp;Back to the filter before</source>
        <translation>&amp;Terug naar het vorige filter</translation>
    </message>
    <message>
        <source>Show &amp;connection</source>
        <translation>&amp;Verbinding tonen</translation>
    </message>
    <message>
        <source>Load &amp;anew</source>
        <translation>&amp;Opnieuw laden</translation>
    </message>
    <message>
        <source>&amp;Export the log…</source>
        <translation>Logboek &amp;exporteren…</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Logboek</translation>
    </message>
    <message>
        <source>%1 lines loaded, more as you scroll</source>
        <translation>%1 regels geladen, meer bij het schuiven</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n regel</numerusform>
            <numerusform>%n regels</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest %1 lines; narrow the filter or the time for older ones</source>
        <translation>De nieuwste %1 regels; maak het filter of de tijd nauwer voor oudere</translation>
    </message>
    <message>
        <source>; the node no longer keeps %1 older events</source>
        <translation>; de node bewaart %1 oudere gebeurtenissen niet meer</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nieuw</numerusform>
            <numerusform>%n nieuw</numerusform>
        </translation>
    </message>
    <message>
        <source>Events appear here once the source answers. %1</source>
        <translation>Gebeurtenissen verschijnen hier zodra de bron antwoordt. %1</translation>
    </message>
    <message>
        <source>The log is being read…</source>
        <translation>Het logboek wordt gelezen…</translation>
    </message>
    <message>
        <source>Neither events nor audit are chosen.</source>
        <translation>Er zijn geen gebeurtenissen en geen audit gekozen.</translation>
    </message>
    <message>
        <source>What happens to sessions and nodes appears here.</source>
        <translation>Wat met sessies en nodes gebeurt, verschijnt hier.</translation>
    </message>
    <message>
        <source>Nothing in the log fits the filter and the time.</source>
        <translation>Niets in het logboek past bij het filter en de tijd.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Nu proberen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Het logboek exporteren</translation>
    </message>
    <message>
        <source>An export runs already.</source>
        <translation>Er loopt al een export.</translation>
    </message>
    <message>
        <source>The log is read from the node…</source>
        <translation>Het logboek wordt van de node gelezen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>De export is geannuleerd; er is geen bestand geschreven.</translation>
    </message>
    <message>
        <source>%1 lines were read from the node…</source>
        <translation>%1 regels zijn van de node gelezen…</translation>
    </message>
    <message>
        <source>Older lines were left out: a file has at most %1.</source>
        <translation>Oudere regels zijn weggelaten: een bestand heeft er hoogstens %1.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::TimeRange</name>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>All times</source>
        <translation>Alle tijden</translation>
    </message>
    <message>
        <source>Last 15 minutes</source>
        <translation>Laatste 15 minuten</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Laatste uur</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Laatste 24 uur</translation>
    </message>
    <message>
        <source>From and until</source>
        <translation>Van en tot</translation>
    </message>
</context>
</TS>
