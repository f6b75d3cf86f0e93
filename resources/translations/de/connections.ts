<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Columns</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>State of the connection.</source>
        <translation>Zustand der Verbindung.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>TLC, Broker or Monitor.</source>
        <translation>TLC, Broker oder Monitor.</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Singleplex: one TLC. Multiplex: several, named in each payload.</source>
        <translation>Singleplex: ein TLC. Multiplex: mehrere, in jeder Payload genannt.</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Kennungen</translation>
    </message>
    <message>
        <source>TLCs in the session&apos;s scope.</source>
        <translation>TLCs im Bereich der Sitzung.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Account that created the session.</source>
        <translation>Konto, das die Sitzung anlegte.</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Streaming node.</source>
        <translation>Streaming-Knoten.</translation>
    </message>
    <message>
        <source>Remote address</source>
        <translation>Adresse des Clients</translation>
    </message>
    <message>
        <source>Where the client connects from.</source>
        <translation>Von wo der Client verbindet.</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Encrypted with TLS 1.2.</source>
        <translation>Mit TLS 1.2 verschlüsselt.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Time since the connection was accepted, or until it ended.</source>
        <translation>Zeit, seit die Verbindung angenommen wurde, oder bis sie endete.</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Time since the last datagram from the client.</source>
        <translation>Zeit seit dem letzten Datagramm des Clients.</translation>
    </message>
    <message>
        <source>Msg/s in</source>
        <translation>Nachr./s ein</translation>
    </message>
    <message>
        <source>Payload datagrams per second from the client.</source>
        <translation>Payload-Datagramme je Sekunde vom Client.</translation>
    </message>
    <message>
        <source>Msg/s out</source>
        <translation>Nachr./s aus</translation>
    </message>
    <message>
        <source>Payload datagrams per second to the client.</source>
        <translation>Payload-Datagramme je Sekunde zum Client.</translation>
    </message>
    <message>
        <source>Bytes/s in</source>
        <translation>Bytes/s ein</translation>
    </message>
    <message>
        <source>Bytes of stream per second from the client, frames included.</source>
        <translation>Bytes je Sekunde vom Client, Frames eingeschlossen.</translation>
    </message>
    <message>
        <source>Bytes/s out</source>
        <translation>Bytes/s aus</translation>
    </message>
    <message>
        <source>Bytes of stream per second to the client, frames included.</source>
        <translation>Bytes je Sekunde zum Client, Frames eingeschlossen.</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Offset ms</source>
        <translation>Abweichung ms</translation>
    </message>
    <message>
        <source>Last clock difference in milliseconds; + means the client is ahead.</source>
        <translation>Letzte Uhrabweichung in Millisekunden; + heißt, der Client geht vor.</translation>
    </message>
    <message>
        <source>RTT ms</source>
        <translation>RTT ms</translation>
    </message>
    <message>
        <source>Last round trip in milliseconds.</source>
        <translation>Letzte Umlaufzeit in Millisekunden.</translation>
    </message>
    <message>
        <source>Jitter ms</source>
        <translation>Jitter ms</translation>
    </message>
    <message>
        <source>Smoothed change of the round trip in milliseconds.</source>
        <translation>Geglättete Änderung der Umlaufzeit in Millisekunden.</translation>
    </message>
    <message>
        <source>Drift ppm</source>
        <translation>Drift ppm</translation>
    </message>
    <message>
        <source>Slope of the offset in parts per million.</source>
        <translation>Steigung der Abweichung in Millionsteln.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Güte</translation>
    </message>
    <message>
        <source>Clock quality, 0 to 100.</source>
        <translation>Güte der Uhr, 0 bis 100.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Public id of the session.</source>
        <translation>Öffentliche Id der Sitzung.</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Security domain.</source>
        <translation>Sicherheitsdomäne.</translation>
    </message>
    <message>
        <source>Queue bytes</source>
        <translation>Warteschlange Bytes</translation>
    </message>
    <message>
        <source>Bytes waiting at the node for this client.</source>
        <translation>Bytes, die am Knoten auf diesen Client warten.</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Payloads that could not be delivered to this client.</source>
        <translation>Payloads, die diesem Client nicht zugestellt werden konnten.</translation>
    </message>
    <message>
        <source>Why ended</source>
        <translation>Warum beendet</translation>
    </message>
    <message>
        <source>Why the connection is over.</source>
        <translation>Warum die Verbindung vorbei ist.</translation>
    </message>
    <message>
        <source>%1: %2 left; %3 of %4</source>
        <translation>%1: %2 übrig; %3 von %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht festgehalten</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>unverschlüsselt</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Every TLC of domain %1</source>
        <translation>Jeder TLC der Domäne %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Nothing was heard yet.</source>
        <translation>Noch war nichts zu hören.</translation>
    </message>
    <message>
        <source>%1/s; %2 payloads since the start</source>
        <translation>%1/s; %2 Payloads seit Beginn</translation>
    </message>
    <message>
        <source>%1/s; %2 bytes since the start</source>
        <translation>%1/s; %2 Bytes seit Beginn</translation>
    </message>
    <message>
        <source>Rate, payloads/s</source>
        <translation>Rate, Payloads/s</translation>
    </message>
    <message>
        <source>Throughput, bytes/s</source>
        <translation>Durchsatz, Bytes/s</translation>
    </message>
    <message>
        <source>Idle, ms</source>
        <translation>Stille, ms</translation>
    </message>
    <message>
        <source>Clock, ms</source>
        <translation>Uhr, ms</translation>
    </message>
    <message>
        <source>%1, ± %2; %3</source>
        <translation>%1, ± %2; %3</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>client ahead</source>
        <translation>Client geht vor</translation>
    </message>
    <message>
        <source>client behind</source>
        <translation>Client geht nach</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>keine Abweichung</translation>
    </message>
    <message>
        <source>No time-sync answer yet.</source>
        <translation>Noch keine Antwort auf einen Zeitabgleich.</translation>
    </message>
    <message>
        <source>last %1, least %2, mean %3</source>
        <translation>letzte %1, kürzeste %2, Mittel %3</translation>
    </message>
    <message>
        <source>ppm</source>
        <translation>ppm</translation>
    </message>
    <message>
        <source>Cut-off in</source>
        <translation>Abgeschnitten in</translation>
    </message>
    <message>
        <source>Time until the first limit cuts the session off, if it goes on as it does now.</source>
        <translation>Zeit, bis das erste Limit die Sitzung abschneidet, wenn sie weitermacht wie jetzt.</translation>
    </message>
    <message>
        <source>Connected s</source>
        <comment>seconds</comment>
        <translation>Verbunden s</translation>
    </message>
    <message>
        <source>Last seen UTC</source>
        <translation>Zuletzt gesehen UTC</translation>
    </message>
    <message>
        <source>Used %</source>
        <comment>share of a limit</comment>
        <translation>Verbraucht %</translation>
    </message>
    <message>
        <source>Cut-off in s</source>
        <comment>seconds</comment>
        <translation>Abgeschnitten in s</translation>
    </message>
    <message>
        <source>What is left of the nearest limit; the bar fills toward it. Past it the session is cut off.</source>
        <translation>Was vom nächsten Limit noch übrig ist; der Balken füllt sich dorthin. Darüber wird die Sitzung abgeschnitten.</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>state of the connection</source>
        <translation>Zustand der Verbindung</translation>
    </message>
    <message>
        <source>TLC, Broker or Monitor</source>
        <translation>TLC, Broker oder Monitor</translation>
    </message>
    <message>
        <source>TLCs in the session&apos;s scope</source>
        <translation>TLCs im Bereich der Sitzung</translation>
    </message>
    <message>
        <source>streaming node</source>
        <translation>Streaming-Knoten</translation>
    </message>
    <message>
        <source>account that created the session</source>
        <translation>Konto, das die Sitzung anlegte</translation>
    </message>
    <message>
        <source>security domain</source>
        <translation>Sicherheitsdomäne</translation>
    </message>
    <message>
        <source>where the client connects from</source>
        <translation>von wo der Client verbindet</translation>
    </message>
    <message>
        <source>public id of the session</source>
        <translation>öffentliche Id der Sitzung</translation>
    </message>
    <message>
        <source>Singleplex or Multiplex</source>
        <translation>Singleplex oder Multiplex</translation>
    </message>
    <message>
        <source>encrypted with TLS</source>
        <translation>mit TLS verschlüsselt</translation>
    </message>
    <message>
        <source>share of the nearest limit that is used up</source>
        <translation>verbrauchter Anteil des nächsten Limits</translation>
    </message>
    <message>
        <source>share of the nearest limit that is left</source>
        <translation>übriger Anteil des nächsten Limits</translation>
    </message>
    <message>
        <source>time until the first limit cuts it off</source>
        <translation>Zeit, bis das erste Limit sie abschneidet</translation>
    </message>
    <message>
        <source>clock difference, whoever is ahead</source>
        <translation>Uhrabweichung, wer auch vorgeht</translation>
    </message>
    <message>
        <source>clock difference; above 0 the client is ahead</source>
        <translation>Uhrabweichung; über 0 geht der Client vor</translation>
    </message>
    <message>
        <source>last round trip</source>
        <translation>letzte Umlaufzeit</translation>
    </message>
    <message>
        <source>change of the round trip</source>
        <translation>Änderung der Umlaufzeit</translation>
    </message>
    <message>
        <source>slope of the offset, parts per million</source>
        <translation>Steigung der Abweichung, Millionstel</translation>
    </message>
    <message>
        <source>clock quality, 0 to 100</source>
        <translation>Güte der Uhr, 0 bis 100</translation>
    </message>
    <message>
        <source>payloads per second from the client</source>
        <translation>Payloads je Sekunde vom Client</translation>
    </message>
    <message>
        <source>payloads per second to the client</source>
        <translation>Payloads je Sekunde zum Client</translation>
    </message>
    <message>
        <source>bytes waiting at the node for the client</source>
        <translation>Bytes, die am Knoten auf den Client warten</translation>
    </message>
    <message>
        <source>payloads not delivered to the client</source>
        <translation>dem Client nicht zugestellte Payloads</translation>
    </message>
    <message>
        <source>when the connection was accepted</source>
        <translation>wann die Verbindung angenommen wurde</translation>
    </message>
    <message>
        <source>when the client was last heard</source>
        <translation>wann der Client zuletzt zu hören war</translation>
    </message>
    <message>
        <source>when the connection ended</source>
        <translation>wann die Verbindung endete</translation>
    </message>
    <message>
        <source>over, or still live</source>
        <translation>vorbei, oder noch aktiv</translation>
    </message>
    <message>
        <source>why the connection was closed</source>
        <translation>warum die Verbindung geschlossen wurde</translation>
    </message>
    <message>
        <source>why the session ended, as its log has it</source>
        <translation>warum die Sitzung endete, nach ihrem Protokoll</translation>
    </message>
    <message>
        <source>more about the end</source>
        <translation>mehr über das Ende</translation>
    </message>
    <message>
        <source>was asked to reconnect</source>
        <translation>wurde um Neuverbindung gebeten</translation>
    </message>
    <message>
        <source>stayed although it was asked to reconnect</source>
        <translation>blieb, obwohl sie um Neuverbindung gebeten war</translation>
    </message>
    <message>
        <source>every TLC of its domain</source>
        <translation>jeder TLC ihrer Domäne</translation>
    </message>
    <message>
        <source>fault rules that act on it on purpose</source>
        <translation>Fehlerregeln, die mit Absicht auf sie wirken</translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>%1 %2</source>
        <comment>name and how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>names of nodes</comment>
        <translation>%1 und %2</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ActionResultsModel</name>
    <message>
        <source>ignored Reconnect before</source>
        <translation>ignorierte schon Reconnect</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesandt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>getan</translation>
    </message>
    <message>
        <source>had ended already</source>
        <translation>war schon beendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>misslungen</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesandt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>outcome and detail</comment>
        <translation>%1: %2</translation>
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
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionActions</name>
    <message>
        <source>&amp;Reconnect…</source>
        <translation>&amp;Reconnect…</translation>
    </message>
    <message>
        <source>Ask the client to come back with a new session</source>
        <translation>Den Client bitten, mit einer neuen Sitzung wiederzukommen</translation>
    </message>
    <message>
        <source>&amp;Bye…</source>
        <translation>&amp;Bye…</translation>
    </message>
    <message>
        <source>End the session with a reason the client is told</source>
        <translation>Die Sitzung mit einem Grund beenden, den der Client erfährt</translation>
    </message>
    <message>
        <source>&amp;Close…</source>
        <translation>&amp;Schließen…</translation>
    </message>
    <message>
        <source>Cut the connection off at once</source>
        <translation>Die Verbindung sofort abschneiden</translation>
    </message>
    <message>
        <source>%1 had ended before anything was sent; nothing was done.</source>
        <translation>%1 war schon beendet, bevor etwas gesandt wurde; nichts wurde getan.</translation>
    </message>
    <message>
        <source>%1 had ended before the node got the request; nothing was done.</source>
        <translation>%1 war schon beendet, bevor der Knoten die Anfrage bekam; nichts wurde getan.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Reconnect was sent to %1.</source>
        <translation>Reconnect wurde an %1 gesandt.</translation>
    </message>
    <message>
        <source>Bye was sent to %1.</source>
        <translation>Bye wurde an %1 gesandt.</translation>
    </message>
    <message>
        <source>%1 was closed.</source>
        <translation>%1 wurde geschlossen.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionBulk</name>
    <message>
        <source>Let the &amp;node pace it, as a drain of these sessions</source>
        <translation>Den K&amp;noten das Tempo bestimmen lassen, als Drain dieser Sitzungen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Sessions concerned</source>
        <translation>Betroffene Sitzungen</translation>
    </message>
    <message>
        <source>&amp;Reason, sent to the clients:</source>
        <translation>&amp;Grund, an die Clients gesandt:</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Grund:</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> je Sekunde</translation>
    </message>
    <message>
        <source>Each pause is longer by up to this share, so that clients do not come back in step</source>
        <translation>Jede Pause ist um bis zu diesen Anteil länger, damit Clients nicht im Gleichschritt wiederkommen</translation>
    </message>
    <message>
        <source>At &amp;most:</source>
        <translation>&amp;Höchstens:</translation>
    </message>
    <message>
        <source>&amp;Jitter:</source>
        <translation>&amp;Streuung:</translation>
    </message>
    <message>
        <source>The node follows who comes back where, and halts by itself when too many do not</source>
        <translation>Der Knoten verfolgt, wer wo wiederkommt, und stoppt von selbst, wenn zu viele nicht wiederkommen</translation>
    </message>
    <message>
        <source>Send Reconnect</source>
        <translation>Reconnect senden</translation>
    </message>
    <message>
        <source>Send Bye</source>
        <translation>Bye senden</translation>
    </message>
    <message>
        <source>Close connections</source>
        <translation>Verbindungen schließen</translation>
    </message>
    <message>
        <source>None of the chosen sessions can get this any more. Nothing will be sent.</source>
        <translation>Keine der gewählten Sitzungen kann dies noch erhalten. Nichts wird gesandt.</translation>
    </message>
    <message numerus="yes">
        <source>Send Reconnect to %n sessions on %1?</source>
        <translation>
            <numerusform>Reconnect an %n Sitzung auf %1 senden?</numerusform>
            <numerusform>Reconnect an %n Sitzungen auf %1 senden?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send Bye to %n sessions on %1, and end them?</source>
        <translation>
            <numerusform>Bye an %n Sitzung auf %1 senden und sie beenden?</numerusform>
            <numerusform>Bye an %n Sitzungen auf %1 senden und sie beenden?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut off %n sessions on %1?</source>
        <translation>
            <numerusform>%n Sitzung auf %1 abschneiden?</numerusform>
            <numerusform>%n Sitzungen auf %1 abschneiden?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>sessions on a node</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message numerus="yes">
        <source>%n of them can land: %1.</source>
        <translation>
            <numerusform>%n davon kann landen: %1.</numerusform>
            <numerusform>%n davon können landen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them ignored it before.</source>
        <translation>
            <numerusform>%n davon ignorierte es schon einmal.</numerusform>
            <numerusform>%n davon ignorierten es schon einmal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were asked already and have not left yet.</source>
        <translation>
            <numerusform>%n davon wurde schon gebeten und ist noch nicht gegangen.</numerusform>
            <numerusform>%n davon wurden schon gebeten und sind noch nicht gegangen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen sessions are not active and get nothing.</source>
        <translation>
            <numerusform>%n gewählte Sitzung ist nicht aktiv und erhält nichts.</numerusform>
            <numerusform>%n gewählte Sitzungen sind nicht aktiv und erhalten nichts.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 that wait for them are lost.</source>
        <translation>%1, die auf sie warten, gehen verloren.</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen sessions have ended and get nothing.</source>
        <translation>
            <numerusform>%n gewählte Sitzung ist beendet und erhält nichts.</numerusform>
            <numerusform>%n gewählte Sitzungen sind beendet und erhalten nichts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending takes about %1.</source>
        <translation>Das Senden dauert etwa %1.</translation>
    </message>
    <message>
        <source>Required, kept in the log</source>
        <translation>Erforderlich, im Protokoll behalten</translation>
    </message>
    <message>
        <source>Optional, kept in the log</source>
        <translation>Freigestellt, im Protokoll behalten</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>%1 done, %2 had ended already, %3 failed, %4 still to come</source>
        <comment>numbers of sessions</comment>
        <translation>%1 getan, %2 waren schon beendet, %3 misslungen, %4 stehen aus</translation>
    </message>
    <message>
        <source>%1: %2 done, %3 had ended already, %4 failed, %5 not sent.</source>
        <comment>action and numbers of sessions</comment>
        <translation>%1: %2 getan, %3 waren schon beendet, %4 misslungen, %5 nicht gesandt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionConfirm</name>
    <message>
        <source>Send Reconnect</source>
        <translation>Reconnect senden</translation>
    </message>
    <message>
        <source>Send Bye</source>
        <translation>Bye senden</translation>
    </message>
    <message>
        <source>Close connection</source>
        <translation>Verbindung schließen</translation>
    </message>
    <message>
        <source>Required, kept in the log</source>
        <translation>Erforderlich, im Protokoll behalten</translation>
    </message>
    <message>
        <source>Optional, kept in the log</source>
        <translation>Freigestellt, im Protokoll behalten</translation>
    </message>
    <message>
        <source>&amp;Reason, sent to the client:</source>
        <translation>&amp;Grund, an den Client gesandt:</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Grund:</translation>
    </message>
    <message>
        <source>Send Reconnect to 1 session, %1?</source>
        <translation>Reconnect an 1 Sitzung, %1, senden?</translation>
    </message>
    <message>
        <source>Send Bye to 1 session, %1, and end it?</source>
        <translation>Bye an 1 Sitzung, %1, senden und sie beenden?</translation>
    </message>
    <message>
        <source>Cut off 1 session, %1?</source>
        <translation>1 Sitzung, %1, abschneiden?</translation>
    </message>
    <message>
        <source>%1 on %2, from %3, carries %4 payloads/s in and %5 out.</source>
        <translation>%1 auf %2, von %3, trägt %4 Payloads/s ein und %5 aus.</translation>
    </message>
    <message>
        <source>The client is asked to leave: it closes, creates a new session and connects to the node it is then given, which may be this one. If it stays past the node&apos;s grace, it gets Bye and is closed.</source>
        <translation>Der Client wird gebeten zu gehen: Er schließt, legt eine neue Sitzung an und verbindet sich mit dem Knoten, den er dann erhält, vielleicht mit diesem. Bleibt er über die Nachfrist des Knotens, erhält er Bye und wird geschlossen.</translation>
    </message>
    <message>
        <source>It ignored a Reconnect before.</source>
        <translation>Sie ignorierte schon ein Reconnect.</translation>
    </message>
    <message>
        <source>It was asked before and has not left yet.</source>
        <translation>Sie wurde schon gebeten und ist noch nicht gegangen.</translation>
    </message>
    <message>
        <source>The node says Bye with your reason, closes the connection and ends the session as ended by an operator. The client may come back with a new session.</source>
        <translation>Der Knoten sagt Bye mit Ihrem Grund, schließt die Verbindung und beendet die Sitzung als von einem Operator beendet. Der Client darf mit einer neuen Sitzung wiederkommen.</translation>
    </message>
    <message>
        <source>The node closes the connection at once, without a Bye, and ends the session as ended by an operator. The client may come back with a new session.</source>
        <translation>Der Knoten schließt die Verbindung sofort, ohne Bye, und beendet die Sitzung als von einem Operator beendet. Der Client darf mit einer neuen Sitzung wiederkommen.</translation>
    </message>
    <message>
        <source>%1 that wait for it are lost.</source>
        <translation>%1, die auf sie warten, gehen verloren.</translation>
    </message>
    <message>
        <source>%1 has ended meanwhile. Nothing will be sent.</source>
        <translation>%1 ist inzwischen beendet. Nichts wird gesandt.</translation>
    </message>
    <message>
        <source>%1 has ended meanwhile: %2. Nothing will be sent.</source>
        <translation>%1 ist inzwischen beendet: %2. Nichts wird gesandt.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionDetails</name>
    <message>
        <source>Choose a session above to see its phases, limits, clock and last events.</source>
        <translation>Wählen Sie oben eine Sitzung, um ihre Phasen, Limits, Uhr und letzten Ereignisse zu sehen.</translation>
    </message>
    <message>
        <source>Details of the session</source>
        <translation>Einzelheiten der Sitzung</translation>
    </message>
    <message>
        <source>TLS 1.2</source>
        <translation>TLS 1.2</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>unverschlüsselt</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>beendet %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>ignored Reconnect</source>
        <translation>ignorierte Reconnect</translation>
    </message>
    <message>
        <source>asked to reconnect</source>
        <translation>um Neuverbindung gebeten</translation>
    </message>
    <message>
        <source>account %1, domain %2, session %3, connection #%4; connected %5</source>
        <translation>Konto %1, Domäne %2, Sitzung %3, Verbindung #%4; verbunden %5</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionEnd</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The node no longer knows this session; this is the last that was seen of it.</source>
        <translation>Der Knoten kennt diese Sitzung nicht mehr; dies wurde zuletzt von ihr gesehen.</translation>
    </message>
    <message>
        <source>Ended after %1: %2.</source>
        <translation>Beendet nach %1: %2.</translation>
    </message>
    <message>
        <source>Ended: %1.</source>
        <translation>Beendet: %1.</translation>
    </message>
    <message>
        <source>The node no longer keeps it.</source>
        <translation>Der Knoten bewahrt sie nicht mehr auf.</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Was zu tun ist: %1</translation>
    </message>
    <message>
        <source>The session is live. No limit has been measured yet.</source>
        <translation>Die Sitzung ist aktiv. Noch wurde kein Limit gemessen.</translation>
    </message>
    <message>
        <source>The session is live. Nearest to its limit is %1: %2, %3 used.</source>
        <comment>name of a limit</comment>
        <translation>Die Sitzung ist aktiv. Ihrem Limit am nächsten ist %1: %2, %3 verbraucht.</translation>
    </message>
    <message>
        <source>At the present trend: %1.</source>
        <comment>cut-off in some time</comment>
        <translation>Beim jetzigen Verlauf: %1.</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>In the session log</source>
        <translation>Im Sitzungsprotokoll</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>For the client&apos;s developers</source>
        <translation>Für die Entwickler des Clients</translation>
    </message>
    <message>
        <source>Before the end</source>
        <translation>Vor dem Ende</translation>
    </message>
    <message>
        <source>Why the session ended</source>
        <translation>Warum die Sitzung endete</translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation>Warum sie endete</translation>
    </message>
    <message>
        <source>Export incident…</source>
        <translation>Vorfall exportieren…</translation>
    </message>
    <message>
        <source>As an anonymous file that can be given away and replayed</source>
        <translation>Als anonyme Datei, die weitergegeben und erneut beurteilt werden kann</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionEventsTab</name>
    <message>
        <source>Show in Events</source>
        <translation>In Ereignissen zeigen</translation>
    </message>
    <message>
        <source>Everything that is known of this session, stored events included</source>
        <translation>Alles, was von dieser Sitzung bekannt ist, gespeicherte Ereignisse eingeschlossen</translation>
    </message>
    <message>
        <source>Nothing has happened to this session since the console is connected.</source>
        <translation>Seit die Konsole verbunden ist, ist dieser Sitzung nichts geschehen.</translation>
    </message>
    <message numerus="yes">
        <source>The last %n events of this session</source>
        <translation>
            <numerusform>Das letzte %n Ereignis dieser Sitzung</numerusform>
            <numerusform>Die letzten %n Ereignisse dieser Sitzung</numerusform>
        </translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionFigures</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 ± %2 ms</source>
        <translation>%1 ± %2 ms</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Last difference and its error bound, half the round trip; + means the client is ahead.</source>
        <translation>Letzte Abweichung und ihre Fehlergrenze, die halbe Umlaufzeit; + heißt, der Client geht vor.</translation>
    </message>
    <message>
        <source>Mean |offset|</source>
        <translation>Mittlere |Abw.|</translation>
    </message>
    <message>
        <source>Over the limit&apos;s window: what enforcement compares.</source>
        <translation>Über das Fenster des Limits: was die Durchsetzung vergleicht.</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Umlaufzeit</translation>
    </message>
    <message>
        <source>%1 (least %2)</source>
        <translation>%1 (kürzeste %2)</translation>
    </message>
    <message>
        <source>Last and least; mean %1.</source>
        <translation>Letzte und kürzeste; Mittel %1.</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <source>Smoothed change of the round trip.</source>
        <translation>Geglättete Änderung der Umlaufzeit.</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>%1 ppm</source>
        <translation>%1 ppm</translation>
    </message>
    <message>
        <source>Slope of the offset.</source>
        <translation>Steigung der Abweichung.</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Stabilität</translation>
    </message>
    <message>
        <source>Standard deviation of the offset.</source>
        <translation>Standardabweichung der Abweichung.</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 bad samples, %2 answers to nothing asked.</source>
        <translation>%1 schlechte Messungen, %2 Antworten auf nichts Gefragtes.</translation>
    </message>
    <message>
        <source>%1/s · %2</source>
        <comment>rate · total</comment>
        <translation>%1/s · %2</translation>
    </message>
    <message>
        <source>Payloads in</source>
        <translation>Payloads ein</translation>
    </message>
    <message>
        <source>From the client: per second, and since the start.</source>
        <translation>Vom Client: je Sekunde, und seit Beginn.</translation>
    </message>
    <message>
        <source>Payloads out</source>
        <translation>Payloads aus</translation>
    </message>
    <message>
        <source>To the client: per second, and since the start.</source>
        <translation>Zum Client: je Sekunde, und seit Beginn.</translation>
    </message>
    <message>
        <source>Bytes in</source>
        <translation>Bytes ein</translation>
    </message>
    <message>
        <source>%1 bytes of stream.</source>
        <translation>%1 Bytes im Strom.</translation>
    </message>
    <message>
        <source>Bytes out</source>
        <translation>Bytes aus</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Waiting at the node for this client.</source>
        <translation>Wartet am Knoten auf diesen Client.</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Payloads that could not be delivered to this client.</source>
        <translation>Payloads, die diesem Client nicht zugestellt werden konnten.</translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation>Außer Bereich</translation>
    </message>
    <message>
        <source>Payloads whose identifier is not in the session&apos;s scope; dropped.</source>
        <translation>Payloads, deren Kennung nicht im Bereich der Sitzung ist; verworfen.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionLimits</name>
    <message>
        <source>limit passed</source>
        <translation>Limit überschritten</translation>
    </message>
    <message>
        <source>cut-off in %1</source>
        <translation>abgeschnitten in %1</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>measured / limit</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 / %2 per s</source>
        <translation>%1 / %2 je s</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>%1 per s</source>
        <translation>%1 je s</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionOverview</name>
    <message>
        <source>Last events of this session</source>
        <translation>Letzte Ereignisse dieser Sitzung</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>Last events</source>
        <translation>Letzte Ereignisse</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionPhases</name>
    <message>
        <source>%1: entered %2, %3</source>
        <translation>%1: betreten %2, %3</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionTrafficTab</name>
    <message>
        <source>Watch</source>
        <translation>Zusehen</translation>
    </message>
    <message>
        <source>The connection is over; only a live one can be watched</source>
        <translation>Die Verbindung ist vorbei; nur einer aktiven lässt sich zusehen</translation>
    </message>
    <message>
        <source>The connection is over. A recording of it can be opened here.</source>
        <translation>Die Verbindung ist vorbei. Eine Aufzeichnung von ihr lässt sich hier öffnen.</translation>
    </message>
    <message>
        <source>Show what this connection sends and receives from now on; the node notes who watches</source>
        <translation>Von jetzt an zeigen, was diese Verbindung sendet und empfängt; der Knoten vermerkt, wer zusieht</translation>
    </message>
    <message>
        <source>Choose Watch to see what this connection sends and receives from now on, or open a recording. The node notes who watches; tokens are masked.</source>
        <translation>Wählen Sie Zusehen, um von jetzt an zu sehen, was diese Verbindung sendet und empfängt, oder öffnen Sie eine Aufzeichnung. Der Knoten vermerkt, wer zusieht; Token sind verdeckt.</translation>
    </message>
    <message>
        <source>Tries again: %1</source>
        <translation>Versucht es wieder: %1</translation>
    </message>
    <message>
        <source>Asking the node…</source>
        <translation>Der Knoten wird gefragt…</translation>
    </message>
    <message>
        <source>Watching live</source>
        <translation>Sieht live zu</translation>
    </message>
    <message>
        <source>The connection is over; these were its last datagrams.</source>
        <translation>Die Verbindung ist vorbei; dies waren ihre letzten Datagramme.</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Aktive</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>The order is held while a row is chosen or pointed at. Sort anew and show new rows (F5)</source>
        <translation>Die Reihenfolge bleibt, solange eine Zeile gewählt oder gezeigt ist. Neu sortieren und neue Zeilen zeigen (F5)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Re-&amp;sort and show new</source>
        <translation>Neu &amp;sortieren und neue zeigen</translation>
    </message>
    <message>
        <source>C&amp;opy selected rows</source>
        <translation>Gewählte Zeilen k&amp;opieren</translation>
    </message>
    <message>
        <source>C&amp;hoose columns…</source>
        <translation>Spalten &amp;wählen…</translation>
    </message>
    <message>
        <source>Show c&amp;lock</source>
        <translation>&amp;Uhr zeigen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>shown of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Re-sort · %1 new</source>
        <translation>Neu sortieren · %1 neu</translation>
    </message>
    <message>
        <source>Re-sort</source>
        <translation>Neu sortieren</translation>
    </message>
    <message>
        <source>Connections appear here once the source answers. %1</source>
        <translation>Verbindungen erscheinen hier, sobald die Quelle antwortet. %1</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Connections appear here as soon as a client connects to a node.</source>
        <translation>Verbindungen erscheinen hier, sobald sich ein Client mit einem Knoten verbindet.</translation>
    </message>
    <message>
        <source>Show nodes</source>
        <translation>Knoten zeigen</translation>
    </message>
    <message>
        <source>No connection is live; %1 ended ones are kept.</source>
        <translation>Keine Verbindung ist aktiv; %1 beendete sind aufbewahrt.</translation>
    </message>
    <message>
        <source>Show ended connections</source>
        <translation>Beendete Verbindungen zeigen</translation>
    </message>
    <message>
        <source>None of the %1 connections matches the filter.</source>
        <translation>Keine der %1 Verbindungen passt zum Filter.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Select rows first; they are copied with the columns shown.</source>
        <translation>Wählen Sie zuerst Zeilen; sie werden mit den gezeigten Spalten kopiert.</translation>
    </message>
    <message>
        <source>1 row was copied.</source>
        <translation>1 Zeile wurde kopiert.</translation>
    </message>
    <message>
        <source>%1 rows were copied.</source>
        <translation>%1 Zeilen wurden kopiert.</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Sitzung</translation>
    </message>
    <message>
        <source>&amp;Export what is shown…</source>
        <translation>Das Gezeigte &amp;ausgeben…</translation>
    </message>
    <message>
        <source>Ex&amp;port selected rows…</source>
        <translation>Ge&amp;wählte Zeilen ausgeben…</translation>
    </message>
    <message>
        <source>Export &amp;all connections…</source>
        <translation>A&amp;lle Verbindungen ausgeben…</translation>
    </message>
    <message>
        <source>Export this sess&amp;ion…</source>
        <translation>D&amp;iese Sitzung ausgeben…</translation>
    </message>
    <message>
        <source>Select rows first.</source>
        <translation>Wählen Sie zuerst Zeilen.</translation>
    </message>
    <message>
        <source>Choose a session first.</source>
        <translation>Wählen Sie zuerst eine Sitzung.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Help on &amp;this cause</source>
        <translation>Hilfe zu dieser &amp;Ursache</translation>
    </message>
    <message>
        <source>What this cause means, how it comes about and what to do (Ctrl+Shift+H)</source>
        <translation>Was diese Ursache bedeutet, wie es zu ihr kommt und was zu tun ist (Strg+Umschalt+H)</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionsTable</name>
    <message>
        <source>Show default columns</source>
        <translation>Übliche Spalten zeigen</translation>
    </message>
</context>
<context>
    <name>wayside::ui::DrainRun</name>
    <message>
        <source>It was asked, and is still here.</source>
        <translation>Sie wurde gebeten und ist noch hier.</translation>
    </message>
    <message>
        <source>Back on %1 after %2.</source>
        <translation>Zurück auf %1 nach %2.</translation>
    </message>
    <message>
        <source>Back on %1.</source>
        <translation>Zurück auf %1.</translation>
    </message>
    <message>
        <source>It left, and was not back in time.</source>
        <translation>Sie ging und war nicht rechtzeitig zurück.</translation>
    </message>
    <message>
        <source>It ignored Reconnect and was closed.</source>
        <translation>Sie ignorierte Reconnect und wurde geschlossen.</translation>
    </message>
    <message>
        <source>The node&apos;s answer names no drain; see Nodes for what it does.</source>
        <translation>Die Antwort des Knotens nennt keinen Drain; sehen Sie unter Knoten, was er tut.</translation>
    </message>
    <message>
        <source>The node halted it: %1</source>
        <translation>Der Knoten stoppte ihn: %1</translation>
    </message>
    <message>
        <source>It is paused; resume it under Nodes, or cancel.</source>
        <translation>Er ist angehalten; setzen Sie ihn unter Knoten fort, oder brechen Sie ab.</translation>
    </message>
    <message>
        <source>%1 asked, %2 back</source>
        <comment>of a drain</comment>
        <translation>%1 gebeten, %2 zurück</translation>
    </message>
    <message>
        <source>The drain is over; its receipt could not be read. %1</source>
        <translation>Der Drain ist vorbei; seine Quittung ließ sich nicht lesen. %1</translation>
    </message>
</context>
<context>
    <name>wayside::ui::LimitsTab</name>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>%1 per s</source>
        <translation>%1 je s</translation>
    </message>
    <message>
        <source>What is measured against the limits appears here while the session is live.</source>
        <translation>Was gegen die Limits gemessen wird, erscheint hier, solange die Sitzung aktiv ist.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Limits over time</source>
        <translation>Limits über der Zeit</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>All, in percent of the limit</source>
        <translation>Alle, in Prozent des Limits</translation>
    </message>
    <message>
        <source>Time span</source>
        <translation>Zeitspanne</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Hold the chart still; what is measured is collected meanwhile</source>
        <translation>Das Diagramm stillhalten; das Gemessene wird inzwischen gesammelt</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>Zoom zurücksetzen</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Limit %1</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>By the second since %1; before that in steps of 20 s</source>
        <translation>Auf die Sekunde seit %1; davor in Schritten von 20 s</translation>
    </message>
</context>
<context>
    <name>wayside::ui::PacedRun</name>
    <message>
        <source>The node was started anew; nothing more was sent.</source>
        <translation>Der Knoten wurde neu gestartet; nichts weiter wurde gesandt.</translation>
    </message>
    <message>
        <source>It was no longer active; nothing was sent.</source>
        <translation>Sie war nicht mehr aktiv; nichts wurde gesandt.</translation>
    </message>
</context>
</TS>
