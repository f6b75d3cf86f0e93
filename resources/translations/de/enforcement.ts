<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>EnforcementAdvice</name>
    <message>
        <source>The node closed the connection at once, without Bye.</source>
        <translation>Der Knoten schloss die Verbindung sofort, ohne Bye.</translation>
    </message>
    <message>
        <source>In any %1 the session may send %2 payloads; one more closed it. Payloads that are dropped as out of scope count too, keep-alives and time sync do not.</source>
        <translation>In jeden %1 darf die Sitzung %2 Payloads senden; eine mehr schloss sie. Als außerhalb des Bereichs verworfene Payloads zählen mit, Keep-alives und Zeitabgleich nicht.</translation>
    </message>
    <message>
        <source>Spread bursts at the client: its governor should keep a margin below %1. If the traffic is right, ask for a higher limit in the session&apos;s details.</source>
        <translation>Verteilen Sie Stöße beim Client: Sein Regler sollte Abstand unter %1 halten. Ist der Verkehr richtig, verlangen Sie ein höheres Limit in den Sitzungsangaben.</translation>
    </message>
    <message>
        <source>Payload bytes over %1 passed the limit. Frame headers, identifiers and timestamps are not counted.</source>
        <translation>Die Payload-Bytes über %1 überschritten das Limit. Frame-Köpfe, Kennungen und Zeitstempel zählen nicht.</translation>
    </message>
    <message>
        <source>Look for unusually large payloads or a burst after a reconnect; send less at once or ask for a higher limit.</source>
        <translation>Suchen Sie nach ungewöhnlich großen Payloads oder einem Stoß nach einer Neuverbindung; senden Sie weniger auf einmal oder verlangen Sie ein höheres Limit.</translation>
    </message>
    <message>
        <source>Nothing was heard from the client, not even a keep-alive.</source>
        <translation>Vom Client war nichts zu hören, nicht einmal ein Keep-alive.</translation>
    </message>
    <message>
        <source>Check that the client sends a keep-alive when it has nothing else to say (at 40 % of the timeout is usual), and that no firewall on the path drops quiet connections.</source>
        <translation>Prüfen Sie, dass der Client ein Keep-alive sendet, wenn er nichts anderes zu sagen hat (üblich bei 40 % der Frist), und dass keine Firewall auf dem Weg stille Verbindungen verwirft.</translation>
    </message>
    <message>
        <source>The mean of |offset| over %1 passed the limit: the client&apos;s clock is wrong by more than is allowed, and its timestamps cannot be trusted.</source>
        <translation>Das Mittel von |Abweichung| über %1 überschritt das Limit: Die Uhr des Clients geht stärker falsch als erlaubt, und seinen Zeitstempeln ist nicht zu trauen.</translation>
    </message>
    <message>
        <source>Check time synchronisation at the client (NTP, GPS, its zone settings). If all clients of %1 are off together, the node&apos;s clock is the likelier one: compare them on the Clock page.</source>
        <translation>Prüfen Sie den Zeitabgleich des Clients (NTP, GPS, seine Zeitzone). Weichen alle Clients von %1 gemeinsam ab, ist die Uhr des Knotens wahrscheinlicher: Vergleichen Sie sie auf der Seite Uhr.</translation>
    </message>
    <message>
        <source>a node</source>
        <translation>einem Knoten</translation>
    </message>
    <message>
        <source>The client did not answer a time-sync request, so nothing is known about its clock.</source>
        <translation>Der Client beantwortete eine Zeitabgleich-Anfrage nicht, über seine Uhr ist also nichts bekannt.</translation>
    </message>
    <message>
        <source>Check that the client answers type 0x06 at once with 0x07, copies t0 unchanged and sends the answer ahead of queued payloads.</source>
        <translation>Prüfen Sie, dass der Client Typ 0x06 sofort mit 0x07 beantwortet, t0 unverändert übernimmt und die Antwort vor wartenden Payloads sendet.</translation>
    </message>
    <message>
        <source>Look at the session&apos;s last events for what it sent.</source>
        <translation>Sehen Sie in den letzten Ereignissen der Sitzung, was sie sandte.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ClosesView</name>
    <message>
        <source>Show session</source>
        <translation>Sitzung zeigen</translation>
    </message>
    <message>
        <source>Open this session on the Connections page</source>
        <translation>Diese Sitzung auf der Seite Verbindungen öffnen</translation>
    </message>
    <message>
        <source>Step through flight record</source>
        <translation>Flugaufzeichnung durchgehen</translation>
    </message>
    <message>
        <source>Go through the last seconds before this close</source>
        <translation>Die letzten Sekunden vor dieser Schließung durchgehen</translation>
    </message>
    <message>
        <source>Show new closes</source>
        <translation>Neue Schließungen zeigen</translation>
    </message>
    <message>
        <source>Show them above the table</source>
        <translation>Sie über der Tabelle zeigen</translation>
    </message>
    <message>
        <source>Show every cause</source>
        <translation>Jede Ursache zeigen</translation>
    </message>
    <message>
        <source>Take back the choice of a cause</source>
        <translation>Die Wahl einer Ursache zurücknehmen</translation>
    </message>
    <message>
        <source>Find a past close</source>
        <translation>Frühere Schließung suchen</translation>
    </message>
    <message>
        <source>Search the last 24 hours for an identifier</source>
        <translation>Die letzten 24 Stunden nach einer Kennung durchsuchen</translation>
    </message>
    <message>
        <source>Read further back</source>
        <translation>Weiter zurück lesen</translation>
    </message>
    <message>
        <source>Read older closes of the period from the node</source>
        <translation>Ältere Schließungen des Zeitraums vom Knoten lesen</translation>
    </message>
    <message>
        <source>Forced closes, newest first</source>
        <translation>Erzwungene Schließungen, neueste zuerst</translation>
    </message>
    <message>
        <source>Forced closes counted together</source>
        <translation>Erzwungene Schließungen zusammengezählt</translation>
    </message>
    <message>
        <source>Counts appear with the first close.</source>
        <translation>Anzahlen erscheinen mit der ersten Schließung.</translation>
    </message>
    <message>
        <source>Search session, node, cause (Ctrl+F)</source>
        <translation>Sitzung, Knoten, Ursache suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search forced closes</source>
        <translation>Erzwungene Schließungen suchen</translation>
    </message>
    <message>
        <source>Words, or a condition such as: account = acme and measured &gt; 20</source>
        <translation>Wörter, oder eine Bedingung wie: account = acme and measured &gt; 20</translation>
    </message>
    <message>
        <source>Count together</source>
        <translation>Zusammenzählen</translation>
    </message>
    <message>
        <source>By cause</source>
        <translation>Nach Ursache</translation>
    </message>
    <message>
        <source>By node</source>
        <translation>Nach Knoten</translation>
    </message>
    <message>
        <source>By account</source>
        <translation>Nach Konto</translation>
    </message>
    <message>
        <source>By domain</source>
        <translation>Nach Domäne</translation>
    </message>
    <message>
        <source>every cause</source>
        <translation>jede Ursache</translation>
    </message>
    <message>
        <source>Not understood, shown as before: %1.</source>
        <translation>Nicht verstanden, gezeigt wie zuvor: %1.</translation>
    </message>
    <message>
        <source>live ones only</source>
        <translation>nur laufende</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>liest…</translation>
    </message>
    <message>
        <source>%1, completely</source>
        <translation>%1, vollständig</translation>
    </message>
    <message>
        <source>back to %1</source>
        <translation>zurück bis %1</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>%1 closes</source>
        <translation>%1 Schließungen</translation>
    </message>
    <message>
        <source>%1 of %2 closes</source>
        <translation>%1 von %2 Schließungen</translation>
    </message>
    <message>
        <source>%1 older ones dropped, counted above</source>
        <translation>%1 ältere entfallen, oben gezählt</translation>
    </message>
    <message>
        <source>%1 events lost on the way here</source>
        <translation>%1 Ereignisse auf dem Weg hierher verloren</translation>
    </message>
    <message>
        <source>Sessions that pass a limit are closed at once; each close appears here with its figures. There has been none.</source>
        <translation>Sitzungen, die ein Limit überschreiten, werden sofort geschlossen; jede Schließung erscheint hier mit ihren Zahlen. Es gab keine.</translation>
    </message>
    <message>
        <source>No close matches the search, the cause and the period.</source>
        <translation>Keine Schließung passt zu Suche, Ursache und Zeitraum.</translation>
    </message>
    <message>
        <source>Stored closes cannot be shown. %1</source>
        <translation>Gespeicherte Schließungen lassen sich nicht zeigen. %1</translation>
    </message>
    <message>
        <source>Choose a close to see what happened and what to do.</source>
        <translation>Wählen Sie eine Schließung, um zu sehen, was geschah und was zu tun ist.</translation>
    </message>
    <message>
        <source>Export incident…</source>
        <translation>Vorfall exportieren…</translation>
    </message>
    <message>
        <source>As an anonymous file that can be given away and replayed</source>
        <translation>Als anonyme Datei, die weitergegeben und erneut beurteilt werden kann</translation>
    </message>
    <message>
        <source>Help on this cause</source>
        <translation>Hilfe zu dieser Ursache</translation>
    </message>
    <message>
        <source>What this cause means, how it comes about and what to do</source>
        <translation>Was diese Ursache bedeutet, wie es zu ihr kommt und was zu tun ist</translation>
    </message>
</context>
<context>
    <name>wayside::ui::EnforcementDetails</name>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>Konto %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>wayside::ui::EnforcementGroups</name>
    <message numerus="yes">
        <source>%1: %n forced close(s), %2 in the last 24 hours</source>
        <translation>
            <numerusform>%1: %n erzwungene Schließung, %2 in den letzten 24 Stunden</numerusform>
            <numerusform>%1: %n erzwungene Schließungen, %2 in den letzten 24 Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Schließungen</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
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
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Closes in each of the last 24 hours, the running one last</source>
        <translation>Schließungen in jeder der letzten 24 Stunden, die laufende zuletzt</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation>Je Stunde</translation>
    </message>
</context>
<context>
    <name>wayside::ui::EnforcementModel</name>
    <message>
        <source>%1 /s</source>
        <translation>%1 /s</translation>
    </message>
    <message>
        <source>%1 B/s</source>
        <translation>%1 B/s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
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
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>d MMM HH:mm:ss</source>
        <comment>a day of some year and a time of day</comment>
        <translation>d. MMM HH:mm:ss</translation>
    </message>
    <message>
        <source>%1 Inconclusive: that is within the error of the measurement, ± %2 ms.</source>
        <translation>%1 Unentschieden: Das liegt innerhalb des Messfehlers, ± %2 ms.</translation>
    </message>
    <message>
        <source>± %1</source>
        <comment>measured, within its error</comment>
        <translation>± %1</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>unentschieden</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
</context>
<context>
    <name>wayside::ui::EnforcementPage</name>
    <message>
        <source>Enforcement</source>
        <translation>Durchsetzung</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Schließungen</translation>
    </message>
    <message>
        <source>Flight recorder</source>
        <translation>Flugaufzeichnung</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
</context>
<context>
    <name>wayside::ui::EnforcementTile</name>
    <message>
        <source>%1: %2 in all, %3 in the last hour. Bars: closes per minute, the last hour. Press to show only these.</source>
        <translation>%1: insgesamt %2, %3 in der letzten Stunde. Balken: Schließungen je Minute, die letzte Stunde. Drücken, um nur diese zu zeigen.</translation>
    </message>
    <message>
        <source>%1 last hour</source>
        <translation>%1 letzte Stunde</translation>
    </message>
</context>
<context>
    <name>wayside::ui::FlightListModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>wayside::ui::FlightStepModel</name>
    <message>
        <source>%1 /s</source>
        <translation>%1 /s</translation>
    </message>
    <message>
        <source>Closed here.</source>
        <translation>Hier geschlossen.</translation>
    </message>
    <message>
        <source>Over the limit.</source>
        <translation>Über dem Limit.</translation>
    </message>
    <message>
        <source>This one tipped it: payload number %1 within %2.</source>
        <translation>Diese gab den Ausschlag: Payload Nummer %1 innerhalb von %2.</translation>
    </message>
    <message>
        <source>This one tipped it: %1 of payload within %2.</source>
        <translation>Diese gab den Ausschlag: %1 Payload innerhalb von %2.</translation>
    </message>
    <message>
        <source>This tipped it: nothing was heard for %1.</source>
        <translation>Dies gab den Ausschlag: %1 lang war nichts zu hören.</translation>
    </message>
    <message numerus="yes">
        <source>This answer tipped it: the mean of %n sample(s) passed the limit.</source>
        <translation>
            <numerusform>Diese Antwort gab den Ausschlag: Das Mittel von %n Messung überschritt das Limit.</numerusform>
            <numerusform>Diese Antwort gab den Ausschlag: Das Mittel von %n Messungen überschritt das Limit.</numerusform>
        </translation>
    </message>
    <message>
        <source>close</source>
        <translation>Schließung</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <comment>at least</comment>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>Connection closed</source>
        <translation>Verbindung geschlossen</translation>
    </message>
    <message>
        <source>to client</source>
        <translation>zum Client</translation>
    </message>
    <message>
        <source>from client</source>
        <translation>vom Client</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Datagram</source>
        <translation>Datagramm</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Of the limit</source>
        <translation>Vom Limit</translation>
    </message>
</context>
<context>
    <name>wayside::ui::FlightStepper</name>
    <message>
        <source>First step</source>
        <translation>Erster Schritt</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Voriger Schritt</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Letzter Schritt</translation>
    </message>
    <message>
        <source>To the one that tipped it</source>
        <translation>Zu dem, der den Ausschlag gab</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Limit that is shown</source>
        <translation>Gezeigtes Limit</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>original pace</source>
        <translation>ursprüngliches Tempo</translation>
    </message>
    <message>
        <source>%1 times as fast</source>
        <translation>%1-mal so schnell</translation>
    </message>
    <message>
        <source>Steps of the flight record</source>
        <translation>Schritte der Flugaufzeichnung</translation>
    </message>
    <message>
        <source>Choose a flight record to go through what happened before the close.</source>
        <translation>Wählen Sie eine Flugaufzeichnung, um durchzugehen, was vor der Schließung geschah.</translation>
    </message>
    <message>
        <source>The connection was busier than the record has room for: older datagrams of the last 30 s are missing.</source>
        <translation>Die Verbindung war lebhafter, als die Aufzeichnung fasst: Ältere Datagramme der letzten 30 s fehlen.</translation>
    </message>
    <message>
        <source>%1 waited at the node for the client when it was closed.</source>
        <translation>%1 warteten am Knoten auf den Client, als sie geschlossen wurde.</translation>
    </message>
    <message>
        <source>Flight records hold type and size of each datagram, never its content.</source>
        <translation>Flugaufzeichnungen enthalten Art und Größe jedes Datagramms, nie seinen Inhalt.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>What is known of a datagram appears here.</source>
        <translation>Was von einem Datagramm bekannt ist, erscheint hier.</translation>
    </message>
    <message>
        <source>The connection was closed here.</source>
        <translation>Die Verbindung wurde hier geschlossen.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::FlightTimeline</name>
    <message>
        <source>Timeline of the flight record</source>
        <translation>Zeitleiste der Flugaufzeichnung</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3 before the close</source>
        <translation>Schritt %1 von %2, %3 vor der Schließung</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Limit %1</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1 davor</translation>
    </message>
    <message>
        <source>close</source>
        <translation>Schließung</translation>
    </message>
    <message>
        <source>measured %1 over %2</source>
        <translation>gemessen %1 über %2</translation>
    </message>
</context>
<context>
    <name>wayside::ui::FlightView</name>
    <message>
        <source>Save flight record…</source>
        <translation>Flugaufzeichnung speichern…</translation>
    </message>
    <message>
        <source>As JSON (%1)</source>
        <translation>Als JSON (%1)</translation>
    </message>
    <message>
        <source>Search cause, node, account (Ctrl+F)</source>
        <translation>Ursache, Knoten, Konto suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search flight records</source>
        <translation>Flugaufzeichnungen suchen</translation>
    </message>
    <message>
        <source>Flight records, newest first</source>
        <translation>Flugaufzeichnungen, neueste zuerst</translation>
    </message>
    <message>
        <source>This flight record cannot be shown. %1</source>
        <translation>Diese Flugaufzeichnung lässt sich nicht zeigen. %1</translation>
    </message>
    <message>
        <source>Each forced close keeps its last 30 seconds. Choose one to go through it.</source>
        <translation>Jede erzwungene Schließung behält ihre letzten 30 Sekunden. Wählen Sie eine, um sie durchzugehen.</translation>
    </message>
    <message>
        <source>Closed: %1. %2</source>
        <translation>Geschlossen: %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n Aufzeichnung</numerusform>
            <numerusform>%n Aufzeichnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>more when you scroll</source>
        <translation>mehr beim Blättern</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>liest…</translation>
    </message>
    <message>
        <source>%1 closes came too fast to keep their record</source>
        <translation>%1 Schließungen kamen zu schnell, um ihre Aufzeichnung zu behalten</translation>
    </message>
    <message>
        <source>Forced closes of the period appear here with their last seconds. There has been none.</source>
        <translation>Erzwungene Schließungen des Zeitraums erscheinen hier mit ihren letzten Sekunden. Es gab keine.</translation>
    </message>
    <message>
        <source>Flight records cannot be shown. %1</source>
        <translation>Flugaufzeichnungen lassen sich nicht zeigen. %1</translation>
    </message>
    <message>
        <source>Save flight record</source>
        <translation>Flugaufzeichnung speichern</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The flight record was saved as %1.</source>
        <translation>Die Flugaufzeichnung wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Export incident…</source>
        <translation>Vorfall exportieren…</translation>
    </message>
    <message>
        <source>As an anonymous file that can be given away and replayed (%1)</source>
        <translation>Als anonyme Datei, die weitergegeben und erneut beurteilt werden kann (%1)</translation>
    </message>
</context>
<context>
    <name>wayside::ui::HeadroomModel</name>
    <message>
        <source>rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>measured / limit</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 per s</source>
        <translation>%1 je s</translation>
    </message>
    <message>
        <source>limit reached</source>
        <translation>Limit erreicht</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>gleichbleibend</translation>
    </message>
    <message>
        <source>rate limit in %1 at this pace</source>
        <translation>Ratenlimit in %1 bei diesem Tempo</translation>
    </message>
    <message>
        <source>throughput limit in %1 at this pace</source>
        <translation>Durchsatzlimit in %1 bei diesem Tempo</translation>
    </message>
    <message>
        <source>silence limit in %1 unless it is heard</source>
        <translation>Stillelimit in %1, wenn nichts zu hören ist</translation>
    </message>
    <message>
        <source>clock limit in %1 at %2 ppm</source>
        <translation>Uhrlimit in %1 bei %2 ppm</translation>
    </message>
    <message>
        <source>clock limit in %1</source>
        <translation>Uhrlimit in %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1; Reconnect was sent</source>
        <translation>%1; Reconnect wurde gesandt</translation>
    </message>
    <message>
        <source>Bars fill toward the limit.</source>
        <translation>Balken füllen sich zum Limit hin.</translation>
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
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Measured / limit</source>
        <translation>Gemessen / Limit</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Cut-off in</source>
        <translation>Abgeschnitten in</translation>
    </message>
    <message>
        <source>At the present trend</source>
        <translation>Beim jetzigen Verlauf</translation>
    </message>
</context>
<context>
    <name>wayside::ui::HeadroomView</name>
    <message>
        <source>Choose the next to be cut</source>
        <translation>Die nächste Abzuschneidende wählen</translation>
    </message>
    <message>
        <source>Sort anew and choose the session that will be cut next</source>
        <translation>Neu sortieren und die Sitzung wählen, die als nächste abgeschnitten wird</translation>
    </message>
    <message>
        <source>Reconnect…</source>
        <translation>Reconnect…</translation>
    </message>
    <message>
        <source>Ask the chosen session to come back with a new connection</source>
        <translation>Die gewählte Sitzung bitten, mit einer neuen Verbindung wiederzukommen</translation>
    </message>
    <message>
        <source>Show in Connections</source>
        <translation>In Verbindungen zeigen</translation>
    </message>
    <message>
        <source>Open the chosen session on the Connections page</source>
        <translation>Die gewählte Sitzung auf der Seite Verbindungen öffnen</translation>
    </message>
    <message>
        <source>Sort anew</source>
        <translation>Neu sortieren</translation>
    </message>
    <message>
        <source>Put every row in its place</source>
        <translation>Jede Zeile an ihren Platz bringen</translation>
    </message>
    <message>
        <source>Search session, account, node (Ctrl+F)</source>
        <translation>Sitzung, Konto, Knoten suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search live sessions</source>
        <translation>Aktive Sitzungen suchen</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Whichever cuts first</source>
        <translation>Was zuerst abschneidet</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>Ratenlimit</translation>
    </message>
    <message>
        <source>Throughput limit</source>
        <translation>Durchsatzlimit</translation>
    </message>
    <message>
        <source>Silence limit</source>
        <translation>Stillelimit</translation>
    </message>
    <message>
        <source>Clock limit</source>
        <translation>Uhrlimit</translation>
    </message>
    <message>
        <source>Silence counts once it has lasted for more than 60 % of what is allowed: until then the next keep-alive is not due.</source>
        <translation>Stille zählt erst, wenn sie länger als 60 % des Erlaubten dauert: Bis dahin ist das nächste Keep-alive nicht fällig.</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Every node</source>
        <translation>Jeder Knoten</translation>
    </message>
    <message>
        <source>Live sessions, the next to be cut first</source>
        <translation>Aktive Sitzungen, die als nächste abgeschnittene zuerst</translation>
    </message>
    <message numerus="yes">
        <source>%n live session(s)</source>
        <translation>
            <numerusform>%n aktive Sitzung</numerusform>
            <numerusform>%n aktive Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 live sessions</source>
        <translation>%1 von %2 aktiven Sitzungen</translation>
    </message>
    <message>
        <source>Headroom cannot be shown. %1</source>
        <translation>Die Reserve lässt sich nicht zeigen. %1</translation>
    </message>
    <message>
        <source>Every live session appears here with the limit that would cut it first.</source>
        <translation>Jede aktive Sitzung erscheint hier mit dem Limit, das sie zuerst abschneiden würde.</translation>
    </message>
    <message>
        <source>No live session matches.</source>
        <translation>Keine aktive Sitzung passt.</translation>
    </message>
    <message>
        <source>Ask the chosen session to come back with a new connection (R)</source>
        <translation>Die gewählte Sitzung bitten, mit einer neuen Verbindung wiederzukommen (R)</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Reconnect</translation>
    </message>
    <message>
        <source>Send Reconnect to %1 on %2?</source>
        <translation>Reconnect an %1 auf %2 senden?</translation>
    </message>
    <message>
        <source>It closes at once, asks for a new session and begins with empty windows. Now: %1.</source>
        <translation>Sie schließt sofort, fordert eine neue Sitzung an und beginnt mit leeren Fenstern. Jetzt: %1.</translation>
    </message>
    <message>
        <source>Send Reconnect</source>
        <translation>Reconnect senden</translation>
    </message>
    <message>
        <source>%1 had ended before anything was sent; nothing was done.</source>
        <translation>%1 war schon beendet, bevor etwas gesandt wurde; nichts wurde getan.</translation>
    </message>
    <message>
        <source>Reconnect was sent to %1.</source>
        <translation>Reconnect wurde an %1 gesandt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>wayside::ui::IncidentExporter</name>
    <message>
        <source>The node keeps no flight record of this session: only forced closes have one.</source>
        <translation>Der Knoten bewahrt keine Flugaufzeichnung dieser Sitzung auf: Nur erzwungene Schließungen haben eine.</translation>
    </message>
    <message>
        <source>The incident was saved as %1. It names nobody and can be given away.</source>
        <translation>Der Vorfall wurde als %1 gespeichert. Er nennt niemanden und kann weitergegeben werden.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::IncidentPreview</name>
    <message>
        <source>Export incident</source>
        <translation>Vorfall exportieren</translation>
    </message>
    <message>
        <source>Will be in the file</source>
        <translation>Kommt in die Datei</translation>
    </message>
    <message>
        <source>Why it was closed (%1), with the measured value, the limits in force and where they came from.</source>
        <translation>Warum geschlossen wurde (%1), mit dem gemessenen Wert, den geltenden Limits und woher sie kamen.</translation>
    </message>
    <message>
        <source>Times count from the beginning of the connection. Identifiers become %1 and so on.</source>
        <translation>Zeiten zählen vom Beginn der Verbindung an. Kennungen werden zu %1 und so weiter.</translation>
    </message>
    <message>
        <source>Will not be in the file</source>
        <translation>Kommt nicht in die Datei</translation>
    </message>
    <message>
        <source>Tokens, accounts, domains, identifiers, addresses, names of nodes and hosts, dates, sentences of logs.</source>
        <translation>Tokens, Konten, Domänen, Kennungen, Adressen, Namen von Knoten und Rechnern, Daten, Sätze aus Protokollen.</translation>
    </message>
    <message>
        <source>Contents of payloads: the node keeps none of them in a flight record.</source>
        <translation>Inhalt von Payloads: Der Knoten bewahrt davon nichts in einer Flugaufzeichnung auf.</translation>
    </message>
    <message>
        <source>The client&apos;s clock was never set: its difference, which was measured, tells the date.</source>
        <translation>Die Uhr des Clients wurde nie gestellt: Die gemessene Abweichung verrät das Datum.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Incidents (*%1)</source>
        <translation>Vorfälle (*%1)</translation>
    </message>
    <message numerus="yes">
        <source>Type, size and time of %n line(s) of datagrams.</source>
        <translation>
            <numerusform>Art, Größe und Zeit von %n Zeile Datagramme.</numerusform>
            <numerusform>Art, Größe und Zeit von %n Zeilen Datagramme.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The timestamps of %n clock sample(s), shifted.</source>
        <translation>
            <numerusform>Die Zeitstempel von %n Uhrmessung, verschoben.</numerusform>
            <numerusform>Die Zeitstempel von %n Uhrmessungen, verschoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kind and time of %n event(s).</source>
        <translation>
            <numerusform>Art und Zeit von %n Ereignis.</numerusform>
            <numerusform>Art und Zeit von %n Ereignissen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::IncidentWindow</name>
    <message>
        <source>by no datagram</source>
        <translation>durch kein Datagramm</translation>
    </message>
    <message>
        <source>by bytes that are no datagram</source>
        <translation>durch Bytes, die kein Datagramm sind</translation>
    </message>
    <message>
        <source>at step %1</source>
        <translation>bei Schritt %1</translation>
    </message>
    <message>
        <source>Measured %1 of %2.</source>
        <comment>value and limit</comment>
        <translation>Gemessen: %1 von %2.</translation>
    </message>
    <message>
        <source>Incident %1</source>
        <comment>name of a file</comment>
        <translation>Vorfall %1</translation>
    </message>
    <message>
        <source>Verdict of the replay</source>
        <translation>Urteil der Wiederholung</translation>
    </message>
    <message>
        <source>&amp;Replay</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Let the node&apos;s own machine judge the recorded datagrams again (%1)</source>
        <translation>Die aufgezeichneten Datagramme von der Maschine des Knotens erneut beurteilen lassen (%1)</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Closed: %1.</source>
        <translation>Geschlossen: %1.</translation>
    </message>
    <message>
        <source>%1 After %2.</source>
        <comment>sentence and time</comment>
        <translation>%1 Nach %2.</translation>
    </message>
    <message>
        <source>No token was accepted.</source>
        <translation>Es wurde kein Token angenommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of datagrams</source>
        <translation>
            <numerusform>%n Zeile Datagramme</numerusform>
            <numerusform>%n Zeilen Datagramme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clock sample(s)</source>
        <translation>
            <numerusform>%n Uhrmessung</numerusform>
            <numerusform>%n Uhrmessungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Fault rules acted on it: it was disturbed on purpose.</source>
        <translation>Störregeln wirkten darauf: Die Verbindung wurde absichtlich gestört.</translation>
    </message>
    <message>
        <source>Version of the node unknown</source>
        <translation>Version des Knotens unbekannt</translation>
    </message>
    <message>
        <source>Node %1</source>
        <comment>version</comment>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>Replaying…</source>
        <translation>Wird wiederholt…</translation>
    </message>
    <message>
        <source>Reproduced: the same cause, %1.</source>
        <translation>Reproduziert: dieselbe Ursache, %1.</translation>
    </message>
    <message>
        <source>Not judged: the close was not about the client&apos;s datagrams. The replay closed it before: %1.</source>
        <translation>Nicht beurteilt: Die Schließung betraf nicht die Datagramme des Clients. Die Wiederholung schloss schon vorher: %1.</translation>
    </message>
    <message>
        <source>Not judged: the close was not about the client&apos;s datagrams. They passed no limit before it.</source>
        <translation>Nicht beurteilt: Die Schließung betraf nicht die Datagramme des Clients. Diese überschritten davor kein Limit.</translation>
    </message>
    <message>
        <source>Differs: the replay stayed open to the end of the record.</source>
        <translation>Weicht ab: Die Wiederholung blieb bis zum Ende der Aufzeichnung offen.</translation>
    </message>
    <message>
        <source>Differs: the replay closed for %1, %2.</source>
        <comment>cause and place</comment>
        <translation>Weicht ab: Die Wiederholung schloss wegen %1, %2.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::LimitsEditor</name>
    <message>
        <source>Payloads per second</source>
        <translation>Payloads je Sekunde</translation>
    </message>
    <message>
        <source>averaged over</source>
        <translation>gemittelt über</translation>
    </message>
    <message>
        <source>Payload bytes per second</source>
        <translation>Payload-Bytes je Sekunde</translation>
    </message>
    <message>
        <source>Longest silence</source>
        <translation>Längste Stille</translation>
    </message>
    <message>
        <source>Mean clock difference</source>
        <translation>Mittlere Uhrabweichung</translation>
    </message>
    <message>
        <source>Payload rate</source>
        <translation>Payload-Rate</translation>
    </message>
    <message>
        <source>Window of the payload rate</source>
        <translation>Fenster der Payload-Rate</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Window of the throughput</source>
        <translation>Fenster des Durchsatzes</translation>
    </message>
    <message>
        <source>Window of the clock difference</source>
        <translation>Fenster der Uhrabweichung</translation>
    </message>
    <message>
        <source>%1: a whole number from 1 to %2.</source>
        <translation>%1: eine ganze Zahl von 1 bis %2.</translation>
    </message>
    <message>
        <source>%1: a duration such as 500 ms, 5 s, 1.5 min or PT5S, at most %2.</source>
        <translation>%1: eine Dauer wie 500 ms, 5 s, 1.5 min oder PT5S, höchstens %2.</translation>
    </message>
    <message>
        <source>A number with its unit, or ISO 8601</source>
        <translation>Eine Zahl mit ihrer Einheit, oder ISO 8601</translation>
    </message>
</context>
<context>
    <name>wayside::ui::PeriodChooser</name>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>How far back stored closes are shown</source>
        <translation>Wie weit zurück gespeicherte Schließungen gezeigt werden</translation>
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
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>All stored</source>
        <translation>Alles Gespeicherte</translation>
    </message>
    <message>
        <source>From … to</source>
        <translation>Von … bis</translation>
    </message>
    <message>
        <source>From, local time</source>
        <translation>Von, Ortszeit</translation>
    </message>
    <message>
        <source>Until, local time</source>
        <translation>Bis, Ortszeit</translation>
    </message>
    <message>
        <source>the last hour</source>
        <translation>die letzte Stunde</translation>
    </message>
    <message>
        <source>the last 24 hours</source>
        <translation>die letzten 24 Stunden</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>die letzten 7 Tage</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>die letzten 30 Tage</translation>
    </message>
    <message>
        <source>all that is stored</source>
        <translation>alles Gespeicherte</translation>
    </message>
    <message>
        <source>the chosen span</source>
        <translation>die gewählte Spanne</translation>
    </message>
    <message>
        <source>From, UTC</source>
        <translation>Von, UTC</translation>
    </message>
    <message>
        <source>Until, UTC</source>
        <translation>Bis, UTC</translation>
    </message>
</context>
<context>
    <name>wayside::ui::WhatIfModel</name>
    <message numerus="yes">
        <source>Of %n session(s) recorded, %1 would have been cut, %2 times in all; with the present limits %3, %4 times.</source>
        <translation>
            <numerusform>Von %n aufgezeichneten Sitzung wäre %1 abgeschnitten worden, insgesamt %2-mal; mit den jetzigen Limits %3, %4-mal.</numerusform>
            <numerusform>Von %n aufgezeichneten Sitzungen wären %1 abgeschnitten worden, insgesamt %2-mal; mit den jetzigen Limits %3, %4-mal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled; this is what was read until then. %1</source>
        <translation>Abgebrochen; dies wurde bis dahin gelesen. %1</translation>
    </message>
    <message>
        <source>%1 datagrams of sessions that the recordings do not announce were left out.</source>
        <translation>%1 Datagramme von Sitzungen, die die Aufzeichnungen nicht ankündigen, wurden weggelassen.</translation>
    </message>
    <message>
        <source>%1 payloads per second</source>
        <translation>%1 Payloads je Sekunde</translation>
    </message>
    <message>
        <source>%1 payload bytes per second</source>
        <translation>%1 Payload-Bytes je Sekunde</translation>
    </message>
    <message>
        <source>a silence of %1</source>
        <translation>eine Stille von %1</translation>
    </message>
    <message>
        <source>a clock difference of %1</source>
        <translation>eine Uhrabweichung von %1</translation>
    </message>
    <message>
        <source>Nobody would have been cut with at least: %1 (windows as proposed).</source>
        <translation>Niemand wäre abgeschnitten worden mit mindestens: %1 (Fenster wie vorgeschlagen).</translation>
    </message>
    <message>
        <source>own client</source>
        <translation>eigener Client</translation>
    </message>
    <message>
        <source>a Monitor</source>
        <translation>ein Monitor</translation>
    </message>
    <message>
        <source>Less than an hour was recorded: that says nothing about a day.</source>
        <translation>Weniger als eine Stunde wurde aufgezeichnet: Das sagt nichts über einen Tag.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>Aufgezeichnet von</translation>
    </message>
    <message>
        <source>Cuts</source>
        <translation>Schnitte</translation>
    </message>
    <message>
        <source>By limit</source>
        <translation>Nach Limit</translation>
    </message>
    <message>
        <source>Cuts per day</source>
        <translation>Schnitte je Tag</translation>
    </message>
    <message>
        <source>First cut</source>
        <translation>Erster Schnitt</translation>
    </message>
    <message>
        <source>Worst headroom</source>
        <translation>Geringste Reserve</translation>
    </message>
    <message>
        <source>Cuts at present</source>
        <translation>Schnitte derzeit</translation>
    </message>
    <message>
        <source>Per day at present</source>
        <translation>Derzeit je Tag</translation>
    </message>
    <message>
        <source>Payloads</source>
        <translation>Payloads</translation>
    </message>
    <message>
        <source>Recorded for</source>
        <translation>Aufgezeichnet für</translation>
    </message>
</context>
<context>
    <name>wayside::ui::WhatIfView</name>
    <message>
        <source>%p %, %1 records</source>
        <translation>%p %, %1 Datensätze</translation>
    </message>
    <message>
        <source>Add recordings…</source>
        <translation>Aufzeichnungen hinzufügen…</translation>
    </message>
    <message>
        <source>Choose recordings, NDJSON or pcapng</source>
        <translation>Aufzeichnungen wählen, NDJSON oder pcapng</translation>
    </message>
    <message>
        <source>Choose recordings</source>
        <translation>Aufzeichnungen wählen</translation>
    </message>
    <message>
        <source>Recordings (*.ndjson *.pcapng);;All files (*)</source>
        <translation>Aufzeichnungen (*.ndjson *.pcapng);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Remove recordings</source>
        <translation>Aufzeichnungen entfernen</translation>
    </message>
    <message>
        <source>Take the chosen recordings from the list</source>
        <translation>Die gewählten Aufzeichnungen von der Liste nehmen</translation>
    </message>
    <message>
        <source>Judge recordings</source>
        <translation>Aufzeichnungen beurteilen</translation>
    </message>
    <message>
        <source>Find out who would have been cut</source>
        <translation>Herausfinden, wer abgeschnitten worden wäre</translation>
    </message>
    <message>
        <source>Cancel judging</source>
        <translation>Beurteilen abbrechen</translation>
    </message>
    <message>
        <source>Stop and show what was read until then</source>
        <translation>Anhalten und zeigen, was bis dahin gelesen wurde</translation>
    </message>
    <message>
        <source>Save answer…</source>
        <translation>Antwort speichern…</translation>
    </message>
    <message>
        <source>As CSV or JSON</source>
        <translation>Als CSV oder JSON</translation>
    </message>
    <message>
        <source>Save answer</source>
        <translation>Antwort speichern</translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json)</source>
        <translation>CSV (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>The answer was saved as %1.</source>
        <translation>Die Antwort wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufzeichnungen</translation>
    </message>
    <message>
        <source>Present limits</source>
        <translation>Jetzige Limits</translation>
    </message>
    <message>
        <source>Proposed limits</source>
        <translation>Vorgeschlagene Limits</translation>
    </message>
    <message>
        <source>Present limits, for comparison</source>
        <translation>Jetzige Limits, zum Vergleich</translation>
    </message>
    <message>
        <source>Progress of judging</source>
        <translation>Fortschritt des Beurteilens</translation>
    </message>
    <message>
        <source>Who would have been cut</source>
        <translation>Wer abgeschnitten worden wäre</translation>
    </message>
    <message>
        <source>%1 was cut off while it was written; what is before that was judged.</source>
        <translation>%1 brach beim Schreiben ab; was davor ist, wurde beurteilt.</translation>
    </message>
    <message>
        <source>%1 could not be read to its end: %2.</source>
        <translation>%1 ließ sich nicht bis zum Ende lesen: %2.</translation>
    </message>
    <message>
        <source>Whoever is cut is taken to be back at once; after a silence, with the next datagram.</source>
        <translation>Wer abgeschnitten wird, gilt als sofort zurück; nach einer Stille mit dem nächsten Datagramm.</translation>
    </message>
    <message>
        <source>These recordings hold no session that could be judged.</source>
        <translation>Diese Aufzeichnungen enthalten keine Sitzung, die sich beurteilen ließe.</translation>
    </message>
    <message>
        <source>Recordings are judged again by other limits, with the code that enforces them: who would have been cut, and how often. Record traffic with waysidectl monitor --record FILE.ndjson, or a client&apos;s own with --record, and add it.</source>
        <translation>Aufzeichnungen werden mit anderen Limits neu beurteilt, mit dem Code, der sie durchsetzt: wer abgeschnitten worden wäre, und wie oft. Zeichnen Sie Verkehr mit waysidectl monitor --record DATEI.ndjson auf, oder den eines Clients mit --record, und fügen Sie ihn hinzu.</translation>
    </message>
</context>
</TS>
