<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
        <translation>%1: %2, nicht getan: %3</translation>
    </message>
    <message>
        <source> on %1</source>
        <comment>subject of an action</comment>
        <translation> an %1</translation>
    </message>
    <message>
        <source> (%1)</source>
        <comment>reason of an action</comment>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>TLCs</source>
        <translation>TLCs</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Remote address</source>
        <translation>Adresse des Clients</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>End reason</source>
        <translation>Grund des Endes</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Injected faults</source>
        <translation>Eingespeiste Fehler</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>Run of the node</source>
        <translation>Lauf des Knotens</translation>
    </message>
</context>
<context>
    <name>LogFieldWords</name>
    <message>
        <source>information, warning or fault</source>
        <translation>Hinweis, Warnung oder Fehler</translation>
    </message>
    <message>
        <source>what kind of event</source>
        <translation>welche Art Ereignis</translation>
    </message>
    <message>
        <source>when it happened</source>
        <translation>wann es geschah</translation>
    </message>
    <message>
        <source>why a connection was closed</source>
        <translation>warum eine Verbindung geschlossen wurde</translation>
    </message>
    <message>
        <source>why a session ended</source>
        <translation>warum eine Sitzung endete</translation>
    </message>
    <message>
        <source>number of the connection</source>
        <translation>Nummer der Verbindung</translation>
    </message>
    <message>
        <source>public id of the session</source>
        <translation>öffentliche Id der Sitzung</translation>
    </message>
    <message>
        <source>TLCs of the session</source>
        <translation>TLCs der Sitzung</translation>
    </message>
    <message>
        <source>account of the session</source>
        <translation>Konto der Sitzung</translation>
    </message>
    <message>
        <source>security domain</source>
        <translation>Sicherheitsdomäne</translation>
    </message>
    <message>
        <source>streaming node</source>
        <translation>Streaming-Knoten</translation>
    </message>
    <message>
        <source>TLC, Broker or Monitor</source>
        <translation>TLC, Broker oder Monitor</translation>
    </message>
    <message>
        <source>where the client connects from</source>
        <translation>von wo der Client verbindet</translation>
    </message>
    <message>
        <source>the words of the event</source>
        <translation>die Worte des Ereignisses</translation>
    </message>
    <message>
        <source>fault rules behind it</source>
        <translation>Fehlerregeln dahinter</translation>
    </message>
    <message>
        <source>audit: who did it</source>
        <translation>Prüfung: wer es tat</translation>
    </message>
    <message>
        <source>audit: what was done</source>
        <translation>Prüfung: was getan wurde</translation>
    </message>
    <message>
        <source>audit: to whom or what</source>
        <translation>Prüfung: an wem oder was</translation>
    </message>
    <message>
        <source>audit: the reason given</source>
        <translation>Prüfung: der genannte Grund</translation>
    </message>
    <message>
        <source>audit: done, or why not</source>
        <translation>Prüfung: getan, oder warum nicht</translation>
    </message>
</context>
<context>
    <name>wayside::ui::EventDetails</name>
    <message>
        <source>Choose a line to see all that is known of it.</source>
        <translation>Wählen Sie eine Zeile, um alles zu sehen, was davon bekannt ist.</translation>
    </message>
    <message>
        <source>All fields of the chosen line</source>
        <translation>Alle Felder der gewählten Zeile</translation>
    </message>
</context>
<context>
    <name>wayside::ui::EventFeed</name>
    <message>
        <source>Stored events could not be read. %1</source>
        <translation>Gespeicherte Ereignisse ließen sich nicht lesen. %1</translation>
    </message>
    <message>
        <source>Only events since the console is connected are shown. %1</source>
        <translation>Nur Ereignisse, seit die Konsole verbunden ist, werden gezeigt. %1</translation>
    </message>
    <message>
        <source>The audit is not shown. %1</source>
        <translation>Die Prüfung wird nicht gezeigt. %1</translation>
    </message>
</context>
<context>
    <name>wayside::ui::EventsPage</name>
    <message>
        <source>Events and audit</source>
        <translation>Ereignisse und Prüfung</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F): words, or severity:fault node:node-a</source>
        <translation>Filter (Strg+F): Wörter, oder severity:fault node:node-a</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>New lines wait while you read further down. Show them</source>
        <translation>Neue Zeilen warten, während Sie weiter unten lesen. Sie zeigen</translation>
    </message>
    <message>
        <source>Everything of this &amp;session</source>
        <translation>Alles von dieser &amp;Sitzung</translation>
    </message>
    <message>
        <source>&amp;Back to the filter before</source>
        <translation>&amp;Zurück zum vorigen Filter</translation>
    </message>
    <message>
        <source>Show &amp;connection</source>
        <translation>&amp;Verbindung zeigen</translation>
    </message>
    <message>
        <source>Load &amp;anew</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>&amp;Export the log…</source>
        <translation>Protokoll &amp;ausgeben…</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>%1 lines loaded, more as you scroll</source>
        <translation>%1 Zeilen geladen, mehr beim Blättern</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest %1 lines; narrow the filter or the time for older ones</source>
        <translation>Die neuesten %1 Zeilen; engen Sie Filter oder Zeit für ältere ein</translation>
    </message>
    <message>
        <source>; the node no longer keeps %1 older events</source>
        <translation>; der Knoten bewahrt %1 ältere Ereignisse nicht mehr auf</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message>
        <source>Events appear here once the source answers. %1</source>
        <translation>Ereignisse erscheinen hier, sobald die Quelle antwortet. %1</translation>
    </message>
    <message>
        <source>The log is being read…</source>
        <translation>Das Protokoll wird gelesen…</translation>
    </message>
    <message>
        <source>Neither events nor audit are chosen.</source>
        <translation>Weder Ereignisse noch Prüfung sind gewählt.</translation>
    </message>
    <message>
        <source>What happens to sessions and nodes appears here.</source>
        <translation>Was mit Sitzungen und Knoten geschieht, erscheint hier.</translation>
    </message>
    <message>
        <source>Nothing in the log fits the filter and the time.</source>
        <translation>Nichts im Protokoll passt zu Filter und Zeit.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Das Protokoll ausgeben</translation>
    </message>
    <message>
        <source>An export runs already.</source>
        <translation>Es läuft schon eine Ausgabe.</translation>
    </message>
    <message>
        <source>The log is read from the node…</source>
        <translation>Das Protokoll wird vom Knoten gelesen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>Die Ausgabe wurde abgebrochen; keine Datei wurde geschrieben.</translation>
    </message>
    <message>
        <source>%1 lines were read from the node…</source>
        <translation>%1 Zeilen sind vom Knoten gelesen…</translation>
    </message>
    <message>
        <source>Older lines were left out: a file has at most %1.</source>
        <translation>Ältere Zeilen wurden weggelassen: Eine Datei hat höchstens %1.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::TimeRange</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>All times</source>
        <translation>Alle Zeiten</translation>
    </message>
    <message>
        <source>Last 15 minutes</source>
        <translation>Letzte 15 Minuten</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>From and until</source>
        <translation>Von und bis</translation>
    </message>
</context>
</TS>
