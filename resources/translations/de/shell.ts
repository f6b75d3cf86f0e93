<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Causes</name>
    <message>
        <source>payload rate over the limit</source>
        <translation>Payload-Rate über dem Limit</translation>
    </message>
    <message>
        <source>Let the client spread its payloads over time, or raise the rate limit of its account.</source>
        <translation>Lassen Sie den Client seine Payloads über die Zeit verteilen, oder heben Sie das Ratenlimit seines Kontos an.</translation>
    </message>
    <message>
        <source>throughput over the limit</source>
        <translation>Durchsatz über dem Limit</translation>
    </message>
    <message>
        <source>Let the client send smaller or fewer payloads, or raise the throughput limit of its account.</source>
        <translation>Lassen Sie den Client kleinere oder weniger Payloads senden, oder heben Sie das Durchsatzlimit seines Kontos an.</translation>
    </message>
    <message>
        <source>silent for longer than allowed</source>
        <translation>länger still als erlaubt</translation>
    </message>
    <message>
        <source>Check that the client sends KeepAlive while it has nothing else to send, and that its network path is up.</source>
        <translation>Prüfen Sie, dass der Client KeepAlive sendet, solange er nichts anderes zu senden hat, und dass sein Netzweg steht.</translation>
    </message>
    <message>
        <source>clock difference over the limit</source>
        <translation>Uhrabweichung über dem Limit</translation>
    </message>
    <message>
        <source>Set the client&apos;s clock and check its time source. If many clients differ alike, check the node&apos;s clock.</source>
        <translation>Stellen Sie die Uhr des Clients und prüfen Sie seine Zeitquelle. Weichen viele Clients gleich ab, prüfen Sie die Uhr des Knotens.</translation>
    </message>
    <message>
        <source>time sync not answered</source>
        <translation>Zeitabgleich nicht beantwortet</translation>
    </message>
    <message>
        <source>The client has to answer each Timestamps Request at once; check that it is not blocked.</source>
        <translation>Der Client muss jeden Timestamps Request sofort beantworten; prüfen Sie, dass er nicht blockiert ist.</translation>
    </message>
    <message>
        <source>handshake too slow</source>
        <translation>Handshake zu langsam</translation>
    </message>
    <message>
        <source>Check the path to the client, and that it sends version and token without waiting.</source>
        <translation>Prüfen Sie den Weg zum Client, und dass er Version und Token ohne Warten sendet.</translation>
    </message>
    <message>
        <source>unsupported protocol version</source>
        <translation>nicht unterstützte Protokollversion</translation>
    </message>
    <message>
        <source>The client has to open with the version byte 0x01; check that it is meant for this port.</source>
        <translation>Der Client muss mit dem Versionsbyte 0x01 beginnen; prüfen Sie, dass er für diesen Port gedacht ist.</translation>
    </message>
    <message>
        <source>lost frame sync</source>
        <translation>Rahmensynchronisation verloren</translation>
    </message>
    <message>
        <source>A frame did not start with AA BB; the client counts frame sizes wrongly or mixes two writers.</source>
        <translation>Ein Frame begann nicht mit AA BB; der Client zählt Framegrößen falsch oder mischt zwei Schreiber.</translation>
    </message>
    <message>
        <source>frame of size zero</source>
        <translation>Frame der Größe null</translation>
    </message>
    <message>
        <source>Every frame needs at least its type byte; correct the client&apos;s framing.</source>
        <translation>Jeder Frame braucht mindestens sein Typbyte; berichtigen Sie das Framing des Clients.</translation>
    </message>
    <message>
        <source>malformed datagram</source>
        <translation>fehlgeformtes Datagramm</translation>
    </message>
    <message>
        <source>The size does not fit the datagram&apos;s type; correct the client&apos;s encoder.</source>
        <translation>Die Größe passt nicht zum Typ des Datagramms; berichtigen Sie den Encoder des Clients.</translation>
    </message>
    <message>
        <source>first frame was not a token</source>
        <translation>erster Frame war kein Token</translation>
    </message>
    <message>
        <source>The client has to send its token before anything else.</source>
        <translation>Der Client muss sein Token vor allem anderen senden.</translation>
    </message>
    <message>
        <source>second token on one connection</source>
        <translation>zweites Token auf einer Verbindung</translation>
    </message>
    <message>
        <source>A connection takes one token; the client has to connect anew for another session.</source>
        <translation>Eine Verbindung nimmt ein Token; für eine andere Sitzung muss der Client neu verbinden.</translation>
    </message>
    <message>
        <source>datagram from the wrong side</source>
        <translation>Datagramm von der falschen Seite</translation>
    </message>
    <message>
        <source>The client sent a datagram that only a node may send; correct the client.</source>
        <translation>Der Client sandte ein Datagramm, das nur ein Knoten senden darf; berichtigen Sie den Client.</translation>
    </message>
    <message>
        <source>payload form of the other protocol mode</source>
        <translation>Payload-Form der anderen Protokollart</translation>
    </message>
    <message>
        <source>Singleplex carries payloads without identifier, multiplex with one; match client and session.</source>
        <translation>Singleplex trägt Payloads ohne Kennung, Multiplex mit einer; bringen Sie Client und Sitzung in Einklang.</translation>
    </message>
    <message>
        <source>payload from a Monitor</source>
        <translation>Payload von einem Monitor</translation>
    </message>
    <message>
        <source>A Monitor only listens; give the client a TLC or Broker session if it has to send.</source>
        <translation>Ein Monitor hört nur zu; geben Sie dem Client eine TLC- oder Broker-Sitzung, wenn er senden muss.</translation>
    </message>
    <message>
        <source>unknown datagram type</source>
        <translation>unbekannter Datagrammtyp</translation>
    </message>
    <message>
        <source>This node is set to close on unknown types; correct the client or change that setting.</source>
        <translation>Dieser Knoten ist so eingestellt, dass er bei unbekannten Typen schließt; berichtigen Sie den Client oder ändern Sie diese Einstellung.</translation>
    </message>
    <message>
        <source>token too long</source>
        <translation>Token zu lang</translation>
    </message>
    <message>
        <source>Let the client send the token exactly as the session request returned it.</source>
        <translation>Lassen Sie den Client das Token genau so senden, wie es die Sitzungsanforderung zurückgab.</translation>
    </message>
    <message>
        <source>token is not ASCII</source>
        <translation>Token ist kein ASCII</translation>
    </message>
    <message>
        <source>unknown token</source>
        <translation>unbekanntes Token</translation>
    </message>
    <message>
        <source>Let the client request a new session and use the token it gets.</source>
        <translation>Lassen Sie den Client eine neue Sitzung anfordern und das Token verwenden, das er erhält.</translation>
    </message>
    <message>
        <source>token expired</source>
        <translation>Token abgelaufen</translation>
    </message>
    <message>
        <source>The client connected too late; let it connect directly after its session request.</source>
        <translation>Der Client verband sich zu spät; lassen Sie ihn unmittelbar nach seiner Sitzungsanforderung verbinden.</translation>
    </message>
    <message>
        <source>token already used</source>
        <translation>Token schon benutzt</translation>
    </message>
    <message>
        <source>A token is good for one connection; let the client request a new session each time.</source>
        <translation>Ein Token gilt für eine Verbindung; lassen Sie den Client jedes Mal eine neue Sitzung anfordern.</translation>
    </message>
    <message>
        <source>token of another node</source>
        <translation>Token eines anderen Knotens</translation>
    </message>
    <message>
        <source>Let the client connect to the host and port that its session details name.</source>
        <translation>Lassen Sie den Client sich mit Host und Port verbinden, die seine Sitzungsangaben nennen.</translation>
    </message>
    <message>
        <source>token for another security mode</source>
        <translation>Token für eine andere Sicherheitsart</translation>
    </message>
    <message>
        <source>The session was made for another mode (plain or TLS); let the client use the port it was given.</source>
        <translation>Die Sitzung wurde für eine andere Art angelegt (unverschlüsselt oder TLS); lassen Sie den Client den Port benutzen, den er erhielt.</translation>
    </message>
    <message>
        <source>superseded by a newer session</source>
        <translation>durch eine neuere Sitzung ersetzt</translation>
    </message>
    <message>
        <source>Nothing, if the client came back. If two clients take turns, give each its own identifier.</source>
        <translation>Nichts, wenn der Client wiederkam. Wechseln sich zwei Clients ab, geben Sie jedem eine eigene Kennung.</translation>
    </message>
    <message>
        <source>client did not read</source>
        <translation>Client las nicht</translation>
    </message>
    <message>
        <source>Check the client&apos;s load and its network path; it has to read as fast as payloads come.</source>
        <translation>Prüfen Sie die Last des Clients und seinen Netzweg; er muss so schnell lesen, wie Payloads kommen.</translation>
    </message>
    <message>
        <source>other side silent</source>
        <translation>andere Seite still</translation>
    </message>
    <message>
        <source>Check the network path; nothing was heard for three keep-alive times.</source>
        <translation>Prüfen Sie den Netzweg; drei Keep-alive-Zeiten lang war nichts zu hören.</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>Check the network path and whether the client restarted; it normally comes back by itself.</source>
        <translation>Prüfen Sie den Netzweg und ob der Client neu startete; gewöhnlich kommt er von selbst wieder.</translation>
    </message>
    <message>
        <source>closed by the client</source>
        <translation>vom Client geschlossen</translation>
    </message>
    <message>
        <source>Nothing: the client left.</source>
        <translation>Nichts: Der Client ist gegangen.</translation>
    </message>
    <message>
        <source>closed by an operator</source>
        <translation>von einem Operator geschlossen</translation>
    </message>
    <message>
        <source>Nothing: someone asked for it. The client may come back with a new session.</source>
        <translation>Nichts: Jemand hat darum gebeten. Der Client darf mit einer neuen Sitzung wiederkommen.</translation>
    </message>
    <message>
        <source>node drained</source>
        <translation>Knoten geleert</translation>
    </message>
    <message>
        <source>The client stayed past the drain&apos;s deadline; check that it follows Reconnect.</source>
        <translation>Der Client blieb über die Frist des Drains hinaus; prüfen Sie, dass er Reconnect befolgt.</translation>
    </message>
    <message>
        <source>asked to reconnect</source>
        <translation>um Neuverbindung gebeten</translation>
    </message>
    <message>
        <source>Nothing: the client followed Reconnect and comes back with a new session.</source>
        <translation>Nichts: Der Client befolgte Reconnect und kommt mit einer neuen Sitzung wieder.</translation>
    </message>
    <message>
        <source>node shut down</source>
        <translation>Knoten heruntergefahren</translation>
    </message>
    <message>
        <source>Start the node again; clients come back by themselves.</source>
        <translation>Starten Sie den Knoten wieder; Clients kommen von selbst zurück.</translation>
    </message>
    <message>
        <source>session deleted</source>
        <translation>Sitzung gelöscht</translation>
    </message>
    <message>
        <source>Nothing: the session was deleted over the API.</source>
        <translation>Nichts: Die Sitzung wurde über die API gelöscht.</translation>
    </message>
    <message>
        <source>TLS handshake failed</source>
        <translation>TLS-Handshake fehlgeschlagen</translation>
    </message>
    <message>
        <source>Check that the client speaks TLS 1.2 with the one required cipher and trusts the node&apos;s certificate.</source>
        <translation>Prüfen Sie, dass der Client TLS 1.2 mit der einen geforderten Chiffre spricht und dem Zertifikat des Knotens vertraut.</translation>
    </message>
    <message>
        <source>closed on local request</source>
        <translation>auf lokalen Wunsch geschlossen</translation>
    </message>
    <message>
        <source>Nothing: this side ended the connection.</source>
        <translation>Nichts: Diese Seite hat die Verbindung beendet.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 %2B</source>
        <comment>a number, a prefix such as k, and the sign of the byte</comment>
        <translation>%1 %2B</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>HeadroomWords</name>
    <message>
        <source>%1 left</source>
        <comment>share of a limit</comment>
        <translation>%1 übrig</translation>
    </message>
    <message>
        <source>over</source>
        <comment>a limit is passed</comment>
        <translation>darüber</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 on %3</source>
        <translation>%1: %2 auf %3</translation>
    </message>
    <message>
        <source>Closed by enforcement.</source>
        <translation>Durch Durchsetzung geschlossen.</translation>
    </message>
    <message>
        <source>Closed: %1.</source>
        <translation>Geschlossen: %1.</translation>
    </message>
    <message>
        <source>Closed for sending %1 payloads/s over %2; the limit is %3.</source>
        <translation>Geschlossen wegen %1 gesendeter Payloads/s über %2; das Limit ist %3.</translation>
    </message>
    <message>
        <source>Closed for sending %1/s of payload over %2; the limit is %3/s.</source>
        <translation>Geschlossen wegen %1/s gesendeter Payload über %2; das Limit ist %3/s.</translation>
    </message>
    <message>
        <source>Closed after %1 of silence; the limit is %2.</source>
        <translation>Geschlossen nach %1 Stille; das Limit ist %2.</translation>
    </message>
    <message>
        <source>Closed for a mean clock difference of %1 over %2; the limit is %3.</source>
        <translation>Geschlossen wegen einer mittleren Uhrabweichung von %1 über %2; das Limit ist %3.</translation>
    </message>
    <message>
        <source>Closed because a time-sync request was not answered for %1; the limit is %2.</source>
        <translation>Geschlossen, weil eine Zeitabgleich-Anfrage %1 lang nicht beantwortet wurde; das Limit ist %2.</translation>
    </message>
    <message>
        <source>Closed: %1; measured %2, limit %3.</source>
        <translation>Geschlossen: %1; gemessen %2, Limit %3.</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>Drain</translation>
    </message>
    <message>
        <source>Drain of %1</source>
        <translation>Drain von %1</translation>
    </message>
    <message>
        <source>%1 started</source>
        <translation>%1 begonnen</translation>
    </message>
    <message>
        <source>%1 finished</source>
        <translation>%1 beendet</translation>
    </message>
    <message>
        <source>%1 aborted</source>
        <translation>%1 abgebrochen</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 angehalten</translation>
    </message>
    <message>
        <source>%1 goes on</source>
        <translation>%1 geht weiter</translation>
    </message>
    <message>
        <source>%1 halted by itself</source>
        <translation>%1 von selbst gestoppt</translation>
    </message>
    <message>
        <source>Meanwhile injected fault %1 acted on it.</source>
        <translation>Währenddessen wirkte der eingespeiste Fehler %1 darauf.</translation>
    </message>
    <message>
        <source>Session created</source>
        <translation>Sitzung angelegt</translation>
    </message>
    <message>
        <source>Connection opened, token accepted</source>
        <translation>Verbindung geöffnet, Token angenommen</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Sitzung beendet</translation>
    </message>
    <message>
        <source>state changed</source>
        <translation>Zustand geändert</translation>
    </message>
    <message>
        <source>Client reads too slowly</source>
        <translation>Client liest zu langsam</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Operator action</source>
        <translation>Operatoraktion</translation>
    </message>
    <message>
        <source>Injected fault, nothing real</source>
        <translation>Eingespeister Fehler, nichts Echtes</translation>
    </message>
    <message>
        <source>The session store reported a fault; history may have a gap</source>
        <translation>Der Sitzungsspeicher meldete einen Fehler; die Vorgeschichte kann eine Lücke haben</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The request was refused as invalid</source>
        <translation>Die Anfrage wurde als ungültig abgelehnt</translation>
    </message>
    <message>
        <source>Correct the values and try again</source>
        <translation>Berichtigen Sie die Werte und versuchen Sie es erneut</translation>
    </message>
    <message>
        <source>The data is larger than allowed</source>
        <translation>Die Daten sind größer als erlaubt</translation>
    </message>
    <message>
        <source>Send less at once</source>
        <translation>Senden Sie weniger auf einmal</translation>
    </message>
    <message>
        <source>It is no longer there</source>
        <translation>Es ist nicht mehr da</translation>
    </message>
    <message>
        <source>It ended or was removed meanwhile; nothing was done</source>
        <translation>Es endete oder wurde inzwischen entfernt; nichts wurde getan</translation>
    </message>
    <message>
        <source>It conflicts with what is there already</source>
        <translation>Es widerspricht dem, was schon da ist</translation>
    </message>
    <message>
        <source>Look at the present state and decide anew</source>
        <translation>Sehen Sie den jetzigen Zustand an und entscheiden Sie neu</translation>
    </message>
    <message>
        <source>The node does not accept the credentials</source>
        <translation>Der Knoten nimmt die Zugangsdaten nicht an</translation>
    </message>
    <message>
        <source>Check the access token</source>
        <translation>Prüfen Sie das Zugangstoken</translation>
    </message>
    <message>
        <source>The access token does not allow this</source>
        <translation>Das Zugangstoken erlaubt dies nicht</translation>
    </message>
    <message>
        <source>Use one with an administrator&apos;s role</source>
        <translation>Verwenden Sie eines mit der Rolle eines Verwalters</translation>
    </message>
    <message>
        <source>This is not possible in the present state</source>
        <translation>Dies ist im jetzigen Zustand nicht möglich</translation>
    </message>
    <message>
        <source>Nothing was done; wait for the state to change</source>
        <translation>Nichts wurde getan; warten Sie, bis sich der Zustand ändert</translation>
    </message>
    <message>
        <source>The answer could not be understood</source>
        <translation>Die Antwort war nicht zu verstehen</translation>
    </message>
    <message>
        <source>Check that the address is that of a Wayside node and that versions match</source>
        <translation>Prüfen Sie, dass die Adresse die eines Wayside-Knotens ist und die Versionen zueinander passen</translation>
    </message>
    <message>
        <source>The node does not support this</source>
        <translation>Der Knoten unterstützt dies nicht</translation>
    </message>
    <message>
        <source>Check its version</source>
        <translation>Prüfen Sie seine Version</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine Antwort in der Frist</translation>
    </message>
    <message>
        <source>It may or may not have been done; look at the present state before trying again</source>
        <translation>Es kann getan sein oder nicht; sehen Sie den jetzigen Zustand an, bevor Sie es erneut versuchen</translation>
    </message>
    <message>
        <source>The node cannot be reached</source>
        <translation>Der Knoten ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Check the address, the network and whether the node runs</source>
        <translation>Prüfen Sie die Adresse, das Netz und ob der Knoten läuft</translation>
    </message>
    <message>
        <source>The node refused the connection</source>
        <translation>Der Knoten lehnte die Verbindung ab</translation>
    </message>
    <message>
        <source>Check that it runs and listens at this port</source>
        <translation>Prüfen Sie, dass er läuft und an diesem Port lauscht</translation>
    </message>
    <message>
        <source>The host name is not known</source>
        <translation>Der Hostname ist nicht bekannt</translation>
    </message>
    <message>
        <source>Check its spelling and the name server</source>
        <translation>Prüfen Sie die Schreibweise und den Nameserver</translation>
    </message>
    <message>
        <source>The TLS handshake failed</source>
        <translation>Der TLS-Handshake ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Check that the port speaks TLS</source>
        <translation>Prüfen Sie, dass der Port TLS spricht</translation>
    </message>
    <message>
        <source>There is no cipher that both sides accept</source>
        <translation>Es gibt keine Chiffre, die beide Seiten annehmen</translation>
    </message>
    <message>
        <source>Check the TLS settings of both sides</source>
        <translation>Prüfen Sie die TLS-Einstellungen beider Seiten</translation>
    </message>
    <message>
        <source>The node&apos;s certificate is not trusted</source>
        <translation>Dem Zertifikat des Knotens wird nicht vertraut</translation>
    </message>
    <message>
        <source>Give the authority&apos;s certificate with --ca-file</source>
        <translation>Geben Sie das Zertifikat der Stelle mit --ca-file an</translation>
    </message>
    <message>
        <source>The certificate was made for another host</source>
        <translation>Das Zertifikat wurde für einen anderen Host ausgestellt</translation>
    </message>
    <message>
        <source>Use the host name that the certificate names</source>
        <translation>Verwenden Sie den Hostnamen, den das Zertifikat nennt</translation>
    </message>
    <message>
        <source>The certificate is not valid at this time</source>
        <translation>Das Zertifikat ist zu dieser Zeit nicht gültig</translation>
    </message>
    <message>
        <source>Renew it, or check the clocks</source>
        <translation>Erneuern Sie es, oder prüfen Sie die Uhren</translation>
    </message>
    <message>
        <source>The connection to the node was lost</source>
        <translation>Die Verbindung zum Knoten ging verloren</translation>
    </message>
    <message>
        <source>It may or may not have been done; look again when the connection is back</source>
        <translation>Es kann getan sein oder nicht; sehen Sie nach, wenn die Verbindung wieder steht</translation>
    </message>
    <message>
        <source>The port is in use by another program</source>
        <translation>Der Port wird von einem anderen Programm benutzt</translation>
    </message>
    <message>
        <source>Choose another port or end that program</source>
        <translation>Wählen Sie einen anderen Port oder beenden Sie jenes Programm</translation>
    </message>
    <message>
        <source>A file cannot be read</source>
        <translation>Eine Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it</source>
        <translation>Prüfen Sie, dass es sie gibt und dass Sie sie lesen dürfen</translation>
    </message>
    <message>
        <source>The session store does not answer</source>
        <translation>Der Sitzungsspeicher antwortet nicht</translation>
    </message>
    <message>
        <source>Check the disk or the database server</source>
        <translation>Prüfen Sie den Datenträger oder den Datenbankserver</translation>
    </message>
    <message>
        <source>The session store is damaged</source>
        <translation>Der Sitzungsspeicher ist beschädigt</translation>
    </message>
    <message>
        <source>Restore it from a copy or start with a new one</source>
        <translation>Stellen Sie ihn aus einer Kopie wieder her oder beginnen Sie mit einem neuen</translation>
    </message>
    <message>
        <source>The node cannot do this at the moment</source>
        <translation>Der Knoten kann dies im Augenblick nicht</translation>
    </message>
    <message>
        <source>Try again shortly</source>
        <translation>Versuchen Sie es gleich noch einmal</translation>
    </message>
    <message>
        <source>Too many requests in a short time</source>
        <translation>Zu viele Anfragen in kurzer Zeit</translation>
    </message>
    <message>
        <source>Wait a moment and try again</source>
        <translation>Warten Sie einen Augenblick und versuchen Sie es erneut</translation>
    </message>
    <message>
        <source>Something went wrong inside the program</source>
        <translation>Im Programm ging etwas schief</translation>
    </message>
    <message>
        <source>Please report it with the log</source>
        <translation>Bitte melden Sie es mit dem Protokoll</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ging schief</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Establishing</source>
        <translation>Im Aufbau</translation>
    </message>
    <message>
        <source>Authenticating</source>
        <translation>Meldet sich an</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Monitored violation</source>
        <translation>Überwachte Verletzung</translation>
    </message>
    <message>
        <source>Terminating</source>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Session request</source>
        <translation>Sitzungsanforderung</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>TCP connect</source>
        <translation>TCP-Verbindung</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>TLS-Handshake</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Violation</source>
        <translation>Verletzung</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>TLC</source>
        <translation>TLC</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>singleplex</source>
        <translation>Singleplex</translation>
    </message>
    <message>
        <source>multiplex</source>
        <translation>Multiplex</translation>
    </message>
    <message>
        <source>Draining</source>
        <translation>Wird geleert</translation>
    </message>
    <message>
        <source>Drained</source>
        <translation>Geleert</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>client disconnected</source>
        <translation>Client hat die Verbindung beendet</translation>
    </message>
    <message>
        <source>session expired before it was used</source>
        <translation>Sitzung lief ab, bevor sie benutzt wurde</translation>
    </message>
    <message>
        <source>ended by an operator</source>
        <translation>von einem Operator beendet</translation>
    </message>
    <message>
        <source>TLC deleted</source>
        <translation>TLC gelöscht</translation>
    </message>
    <message>
        <source>authorization revoked</source>
        <translation>Berechtigung entzogen</translation>
    </message>
    <message>
        <source>connection error</source>
        <translation>Verbindungsfehler</translation>
    </message>
    <message>
        <source>protocol violation</source>
        <translation>Protokollverletzung</translation>
    </message>
    <message>
        <source>superseded by a newer session</source>
        <translation>durch eine neuere Sitzung ersetzt</translation>
    </message>
    <message>
        <source>node drained</source>
        <translation>Knoten geleert</translation>
    </message>
    <message>
        <source>node shut down</source>
        <translation>Knoten heruntergefahren</translation>
    </message>
    <message>
        <source>node stopped unexpectedly</source>
        <translation>Knoten unerwartet stehen geblieben</translation>
    </message>
    <message>
        <source>Session created</source>
        <translation>Sitzung angelegt</translation>
    </message>
    <message>
        <source>Connection opened</source>
        <translation>Verbindung geöffnet</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Sitzung beendet</translation>
    </message>
    <message>
        <source>Enforcement</source>
        <translation>Durchsetzung</translation>
    </message>
    <message>
        <source>Node state</source>
        <translation>Knotenzustand</translation>
    </message>
    <message>
        <source>Drain started</source>
        <translation>Drain begonnen</translation>
    </message>
    <message>
        <source>Drain finished</source>
        <translation>Drain beendet</translation>
    </message>
    <message>
        <source>Drain aborted</source>
        <translation>Drain abgebrochen</translation>
    </message>
    <message>
        <source>Drain paused</source>
        <translation>Drain angehalten</translation>
    </message>
    <message>
        <source>Drain resumed</source>
        <translation>Drain fortgesetzt</translation>
    </message>
    <message>
        <source>Drain halted</source>
        <translation>Drain gestoppt</translation>
    </message>
    <message>
        <source>Slow consumer</source>
        <translation>Langsamer Empfänger</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Operator action</source>
        <translation>Operatoraktion</translation>
    </message>
    <message>
        <source>Injected fault</source>
        <translation>Eingespeister Fehler</translation>
    </message>
    <message>
        <source>Store fault</source>
        <translation>Speicherfehler</translation>
    </message>
    <message>
        <source>whole domain</source>
        <translation>ganze Domäne</translation>
    </message>
    <message>
        <source>%1 TLCs</source>
        <translation>%1 TLCs</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>wayside::console::AlertDesk</name>
    <message>
        <source>%1: %2</source>
        <comment>severity, name of the rule</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n alerts opened</source>
        <translation>
            <numerusform>%n Alarm geöffnet</numerusform>
            <numerusform>%n Alarme geöffnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::console::DemoSource</name>
    <message numerus="yes">
        <source>Embedded node with %n simulated clients</source>
        <translation>
            <numerusform>Eingebetteter Knoten mit %n simulierten Client</numerusform>
            <numerusform>Eingebetteter Knoten mit %n simulierten Clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::console::IncidentDesk</name>
    <message>
        <source>Open &amp;incident…</source>
        <translation>V&amp;orfall öffnen…</translation>
    </message>
    <message>
        <source>Open incident</source>
        <translation>Vorfall öffnen</translation>
    </message>
    <message>
        <source>Incidents (*%1)</source>
        <translation>Vorfälle (*%1)</translation>
    </message>
    <message>
        <source>This file cannot be shown as an incident.</source>
        <translation>Diese Datei lässt sich nicht als Vorfall zeigen.</translation>
    </message>
</context>
<context>
    <name>wayside::console::SourceMenu</name>
    <message>
        <source>S&amp;ource</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>Embedded node</source>
        <translation>Eingebetteter Knoten</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>&amp;Manage sources…</source>
        <translation>Quellen &amp;verwalten…</translation>
    </message>
</context>
<context>
    <name>wayside::console::SourceSwitch</name>
    <message>
        <source>The token of %1 could not be read: %2</source>
        <translation>Das Token von %1 ließ sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>No token is known for %1: give it one on the Settings page.</source>
        <translation>Für %1 ist kein Token bekannt: Geben Sie eines auf der Seite Einstellungen an.</translation>
    </message>
    <message numerus="yes">
        <source>The embedded node stops: %n session(s) on it end.</source>
        <translation>
            <numerusform>Der eingebettete Knoten hält an: %n Sitzung darauf endet.</numerusform>
            <numerusform>Der eingebettete Knoten hält an: %n Sitzungen darauf enden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The drain of %1 stops with it.</source>
        <translation>Der Drain von %1 endet damit.</translation>
    </message>
    <message>
        <source>The drain of %1 goes on without this console.</source>
        <translation>Der Drain von %1 geht ohne diese Konsole weiter.</translation>
    </message>
    <message>
        <source>Another source</source>
        <translation>Eine andere Quelle</translation>
    </message>
    <message>
        <source>Show %1 instead?</source>
        <translation>Stattdessen %1 zeigen?</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
    <message>
        <source>Waiting for the embedded node to stop…</source>
        <translation>Es wird gewartet, bis der eingebettete Knoten anhält…</translation>
    </message>
    <message>
        <source>There is no profile %1 any more.</source>
        <translation>Ein Profil %1 gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The token of %1 could not be read: %2. Give it another one on the Settings page.</source>
        <translation>Das Token von %1 ließ sich nicht lesen: %2. Geben Sie auf der Seite Einstellungen ein anderes an.</translation>
    </message>
    <message>
        <source>%1 is stopping…</source>
        <translation>%1 hält an…</translation>
    </message>
</context>
<context>
    <name>wayside::ui::CommandPalette</name>
    <message>
        <source>%1 — %2</source>
        <comment>command, why it cannot be done now</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation>Passende Befehle</translation>
    </message>
    <message>
        <source>No command matches. Every word has to occur in its name.</source>
        <translation>Kein Befehl passt. Jedes Wort muss in seinem Namen vorkommen.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConsoleState</name>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>%1 does not answer; what you see is the last known state</source>
        <translation>%1 antwortet nicht; Sie sehen den letzten bekannten Zustand</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>%1 cannot be used</source>
        <translation>%1 ist nicht benutzbar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 is draining since %2: %3 moved, %4 of %5 left</source>
        <translation>%1 wird seit %2 geleert: %3 umgezogen, %4 von %5 übrig</translation>
    </message>
    <message>
        <source>Show nodes</source>
        <translation>Knoten zeigen</translation>
    </message>
    <message>
        <source>Nothing can be shown yet</source>
        <translation>Noch kann nichts gezeigt werden</translation>
    </message>
</context>
<context>
    <name>wayside::ui::FarewellDialog</name>
    <message>
        <source>Say Bye and close</source>
        <translation>Bye sagen und schließen</translation>
    </message>
    <message>
        <source>Client sessions are live</source>
        <translation>Client-Sitzungen sind aktiv</translation>
    </message>
    <message numerus="yes">
        <source>%n client sessions of your own are live. Each says Bye before the window closes, so that the node does not take them for lost.</source>
        <translation>
            <numerusform>%n eigene Client-Sitzung ist aktiv. Sie sagt Bye, bevor das Fenster schließt, damit der Knoten sie nicht für verloren hält.</numerusform>
            <numerusform>%n eigene Client-Sitzungen sind aktiv. Jede sagt Bye, bevor das Fenster schließt, damit der Knoten sie nicht für verloren hält.</numerusform>
        </translation>
    </message>
    <message>
        <source>Time until the sessions are cut</source>
        <translation>Zeit, bis die Sitzungen abgeschnitten werden</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>Jetzt schließen</translation>
    </message>
    <message numerus="yes">
        <source>Saying Bye to %n sessions…</source>
        <translation>
            <numerusform>%n Sitzung wird Bye gesagt…</numerusform>
            <numerusform>%n Sitzungen wird Bye gesagt…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::HelpContents</name>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>wayside::ui::HelpFindBar</name>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>&amp;Find in this document</source>
        <translation>In diesem &amp;Dokument suchen</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>In diesem Dokument suchen</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in this document</source>
        <translation>Nicht in diesem Dokument</translation>
    </message>
</context>
<context>
    <name>wayside::ui::HelpHits</name>
    <message>
        <source>Sections found</source>
        <translation>Gefundene Abschnitte</translation>
    </message>
    <message>
        <source>%1, in %2: %3</source>
        <comment>section, document, excerpt</comment>
        <translation>%1, in %2: %3</translation>
    </message>
</context>
<context>
    <name>wayside::ui::HelpWindow</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys of this window</source>
        <translation>&amp;Tasten dieses Fensters</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Print document…</source>
        <translation>Dokument &amp;drucken…</translation>
    </message>
    <message>
        <source>Save document as P&amp;DF…</source>
        <translation>Dokument als &amp;PDF speichern…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Copy block of &amp;code</source>
        <translation>&amp;Codeblock kopieren</translation>
    </message>
    <message>
        <source>&amp;Search the help</source>
        <translation>In der &amp;Hilfe suchen</translation>
    </message>
    <message>
        <source>&amp;Find in this document</source>
        <translation>In diesem &amp;Dokument suchen</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>W&amp;eitersuchen</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>&amp;Rückwärts suchen</translation>
    </message>
    <message>
        <source>C&amp;lear search</source>
        <translation>Suche &amp;leeren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Größerer Text</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Kleinerer Text</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>&amp;Übliche Größe</translation>
    </message>
    <message>
        <source>&amp;Contents beside the text</source>
        <translation>&amp;Inhalt neben dem Text</translation>
    </message>
    <message>
        <source>&amp;Text cursor</source>
        <translation>&amp;Textmarke</translation>
    </message>
    <message>
        <source>A cursor in the text, moved and selecting by the keyboard</source>
        <translation>Eine Marke im Text, um mit der Tastatur zu gehen und auszuwählen</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>&amp;Start of the help</source>
        <translation>&amp;Anfang der Hilfe</translation>
    </message>
    <message>
        <source>&amp;Next section</source>
        <translation>&amp;Nächster Abschnitt</translation>
    </message>
    <message>
        <source>&amp;Previous section</source>
        <translation>V&amp;origer Abschnitt</translation>
    </message>
    <message>
        <source>Next block of &amp;code</source>
        <translation>Nächster &amp;Codeblock</translation>
    </message>
    <message>
        <source>Previous b&amp;lock of code</source>
        <translation>Voriger Co&amp;deblock</translation>
    </message>
    <message>
        <source>&amp;Between contents and text</source>
        <translation>Zwischen &amp;Inhalt und Text</translation>
    </message>
    <message>
        <source>The document was sent to the printer.</source>
        <translation>Das Dokument wurde an den Drucker gesendet.</translation>
    </message>
    <message>
        <source>Save document as PDF</source>
        <translation>Dokument als PDF speichern</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>In der Hilfe suchen</translation>
    </message>
    <message>
        <source>%1 — Wayside help</source>
        <comment>title of a document</comment>
        <translation>%1 — Hilfe zu Wayside</translation>
    </message>
    <message>
        <source>No section has all of these words. Try fewer, or only how they begin.</source>
        <translation>Kein Abschnitt enthält alle diese Wörter. Versuchen Sie weniger, oder nur deren Anfang.</translation>
    </message>
    <message numerus="yes">
        <source>%n sections</source>
        <translation>
            <numerusform>%n Abschnitt</numerusform>
            <numerusform>%n Abschnitte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not part of the help; it is a file of the source archive.</source>
        <translation>%1 gehört nicht zur Hilfe; es ist eine Datei des Quellarchivs.</translation>
    </message>
    <message>
        <source>An address outside the help</source>
        <translation>Eine Adresse außerhalb der Hilfe</translation>
    </message>
    <message>
        <source>This opens in the system&apos;s browser:</source>
        <translation>Dies wird im Browser des Systems geöffnet:</translation>
    </message>
    <message>
        <source>The console does not open addresses of this kind:</source>
        <translation>Adressen dieser Art öffnet die Konsole nicht:</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Open in browser</source>
        <translation>Im Browser ö&amp;ffnen</translation>
    </message>
    <message>
        <source>There is no block of code here.</source>
        <translation>Hier ist kein Codeblock.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines copied.</source>
        <translation>
            <numerusform>%n Zeile kopiert.</numerusform>
            <numerusform>%n Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no further block of code in this document.</source>
        <translation>In diesem Dokument ist kein weiterer Codeblock.</translation>
    </message>
    <message>
        <source>The document was saved as %1.</source>
        <translation>Das Dokument wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder or name.</source>
        <translation>%1 konnte nicht geschrieben werden. Wählen Sie einen anderen Ordner oder Namen.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::LayoutHistory</name>
    <message>
        <source>layout of %1</source>
        <translation>Anordnung von %1</translation>
    </message>
</context>
<context>
    <name>wayside::ui::MainWindow</name>
    <message>
        <source>Wayside — %1</source>
        <translation>Wayside — %1</translation>
    </message>
    <message>
        <source>Save screenshot</source>
        <translation>Bildschirmfoto speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg)</source>
        <translation>Bilder (*.png *.jpg)</translation>
    </message>
    <message>
        <source>The picture was saved as %1.</source>
        <translation>Das Bild wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder or name.</source>
        <translation>%1 konnte nicht geschrieben werden. Wählen Sie einen anderen Ordner oder Namen.</translation>
    </message>
    <message>
        <source>About Wayside</source>
        <translation>Über Wayside</translation>
    </message>
    <message>
        <source>Wayside %1</source>
        <translation>Wayside %1</translation>
    </message>
    <message numerus="yes">
        <source>%n sheets were sent to the printer.</source>
        <translation>
            <numerusform>%n Blatt wurde an den Drucker gesandt.</numerusform>
            <numerusform>%n Blätter wurden an den Drucker gesandt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The printer did not take the page. Choose another printer or save it as PDF.</source>
        <translation>Der Drucker nahm die Seite nicht an. Wählen Sie einen anderen Drucker oder speichern Sie sie als PDF.</translation>
    </message>
    <message>
        <source>Save page as PDF</source>
        <translation>Seite als PDF speichern</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>The page was saved as %1.</source>
        <translation>Die Seite wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>menu, submenu</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Save &amp;screenshot…</source>
        <translation>&amp;Bildschirmfoto speichern…</translation>
    </message>
    <message>
        <source>&amp;Print page…</source>
        <translation>Seite &amp;drucken…</translation>
    </message>
    <message>
        <source>Save page as P&amp;DF…</source>
        <translation>Seite als &amp;PDF speichern…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig:</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen:</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Search sessions</source>
        <translation>Sitzungen &amp;suchen</translation>
    </message>
    <message>
        <source>C&amp;ommands…</source>
        <translation>&amp;Befehle…</translation>
    </message>
    <message>
        <source>&amp;Filter this page</source>
        <translation>Diese Seite &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>Filter &amp;leeren</translation>
    </message>
    <message>
        <source>Side&amp;bar</source>
        <translation>Seiten&amp;leiste</translation>
    </message>
    <message>
        <source>Words beside the sidebar&apos;s icons</source>
        <translation>Wörter neben den Symbolen der Seitenleiste</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>&amp;Diagramme</translation>
    </message>
    <message>
        <source>There is no chart on this page</source>
        <translation>Auf dieser Seite gibt es kein Diagramm</translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Wayside</source>
        <translation>&amp;Über Wayside</translation>
    </message>
    <message>
        <source>&amp;Help on this page</source>
        <translation>&amp;Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>Operator console, client and test node for the Subject Interface TCP streaming protocol.</source>
        <translation>Leitstandkonsole, Client und Testknoten für das Subject-Interface-TCP-Streamingprotokoll.</translation>
    </message>
    <message>
        <source>Licence: GPL-3.0-or-later. Made with Qt %1 (LGPL-3.0), OpenSSL (Apache-2.0), QtKeychain (BSD-3-Clause), Boost (BSL-1.0), tl::expected (CC0-1.0) and SQLite (public domain).</source>
        <translation>Lizenz: GPL-3.0-or-later. Erstellt mit Qt %1 (LGPL-3.0), OpenSSL (Apache-2.0), QtKeychain (BSD-3-Clause), Boost (BSL-1.0), tl::expected (CC0-1.0) und SQLite (gemeinfrei).</translation>
    </message>
    <message>
        <source>Homepage: %1</source>
        <translation>Homepage: %1</translation>
    </message>
    <message>
        <source>&amp;Contents of the help</source>
        <translation>&amp;Inhalt der Hilfe</translation>
    </message>
</context>
<context>
    <name>wayside::ui::Page</name>
    <message numerus="yes">
        <source>%n more rows are not printed.</source>
        <translation>
            <numerusform>%n weitere Zeile ist nicht gedruckt.</numerusform>
            <numerusform>%n weitere Zeilen sind nicht gedruckt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wayside — %1 — %2</source>
        <comment>page, source</comment>
        <translation>Wayside — %1 — %2</translation>
    </message>
    <message>
        <source>Sheet %1 of %2</source>
        <translation>Blatt %1 von %2</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>wayside::ui::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>wayside::ui::SidebarButton</name>
    <message numerus="yes">
        <source>%n want attention</source>
        <translation>
            <numerusform>%n verlangt Aufmerksamkeit</numerusform>
            <numerusform>%n verlangen Aufmerksamkeit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::StatusLine</name>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>The console was slower than the node for a while: batches were folded together (values stay right), or events and clock points had to go</source>
        <translation>Die Konsole war eine Zeit lang langsamer als der Knoten: Meldungen wurden zusammengelegt (Werte bleiben richtig), oder Ereignisse und Uhrpunkte mussten weichen</translation>
    </message>
    <message>
        <source>The node&apos;s wall clock</source>
        <translation>Die Uhr des Knotens</translation>
    </message>
    <message>
        <source>%1: %2 · %3 sessions · %4 msg/s</source>
        <translation>%1: %2 · %3 Sitzungen · %4 Nachr./s</translation>
    </message>
    <message>
        <source>1 batch merged</source>
        <translation>1 Meldung zusammengelegt</translation>
    </message>
    <message>
        <source>%1 batches merged</source>
        <translation>%1 Meldungen zusammengelegt</translation>
    </message>
    <message>
        <source>1 update dropped</source>
        <translation>1 Aktualisierung entfallen</translation>
    </message>
    <message>
        <source>%1 updates dropped</source>
        <translation>%1 Aktualisierungen entfallen</translation>
    </message>
    <message>
        <source>node clock %1</source>
        <translation>Knotenuhr %1</translation>
    </message>
    <message>
        <source>%1: %2 · %3 session · %4 msg/s</source>
        <translation>%1: %2 · %3 Sitzung · %4 Nachr./s</translation>
    </message>
</context>
<context>
    <name>wayside::ui::TearOffFrame</name>
    <message>
        <source>%1 in a window of its own</source>
        <translation>%1 in einem eigenen Fenster</translation>
    </message>
    <message>
        <source>%1 is in a window of its own.</source>
        <translation>%1 steht in einem eigenen Fenster.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>%1 — Wayside</source>
        <translation>%1 — Wayside</translation>
    </message>
</context>
<context>
    <name>wayside::ui::TopBar</name>
    <message>
        <source>Search sessions (Ctrl+K)</source>
        <translation>Sitzungen suchen (Strg+K)</translation>
    </message>
    <message>
        <source>Search sessions</source>
        <translation>Sitzungen suchen</translation>
    </message>
    <message>
        <source>Identifier, account, node or address; Enter shows what matches on the Connections page</source>
        <translation>Kennung, Konto, Knoten oder Adresse; die Eingabetaste zeigt, was passt, auf der Seite Verbindungen</translation>
    </message>
    <message>
        <source>Show nodes</source>
        <translation>Knoten zeigen</translation>
    </message>
    <message>
        <source>drain %1 %2</source>
        <translation>Drain %1 %2</translation>
    </message>
    <message>
        <source>%1 drains</source>
        <translation>%1 Drains</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>%1. Choose another source.</source>
        <translation>%1. Eine andere Quelle wählen.</translation>
    </message>
    <message numerus="yes">
        <source>%n open alerts want attention</source>
        <translation>
            <numerusform>%n offener Alarm verlangt Aufmerksamkeit</numerusform>
            <numerusform>%n offene Alarme verlangen Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message>
        <source>No open alerts</source>
        <translation>Keine offenen Alarme</translation>
    </message>
</context>
<context>
    <name>wayside::ui::Tray</name>
    <message>
        <source>Show Wayside</source>
        <translation>Wayside zeigen</translation>
    </message>
    <message>
        <source>Open alerts</source>
        <translation>Offene Alarme</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Wayside: %1 is not heard</source>
        <translation>Wayside: %1 ist nicht zu hören</translation>
    </message>
    <message>
        <source>Wayside: %1, no open alerts</source>
        <translation>Wayside: %1, keine offenen Alarme</translation>
    </message>
    <message numerus="yes">
        <source>Wayside: %1, %n open alerts</source>
        <translation>
            <numerusform>Wayside: %1, %n offener Alarm</numerusform>
            <numerusform>Wayside: %1, %n offene Alarme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::charts::ChartMenu</name>
    <message>
        <source>Save the picture as PNG…</source>
        <translation>Bild als PNG speichern…</translation>
    </message>
    <message>
        <source>Save the drawing as SVG…</source>
        <translation>Zeichnung als SVG speichern…</translation>
    </message>
    <message>
        <source>Save the values as CSV…</source>
        <translation>Werte als CSV speichern…</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Save the drawing</source>
        <translation>Zeichnung speichern</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>Zeichnungen (*.svg)</translation>
    </message>
    <message>
        <source>Save the values</source>
        <translation>Werte speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Nothing was kept; choose another place.</source>
        <translation>%1 ließ sich nicht schreiben: %2. Nichts wurde behalten; wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::charts::ExchangeLadder</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>t0 %1, t1 %2, t2 %3, t3 %4</source>
        <translation>t0 %1, t1 %2, t2 %3, t3 %4</translation>
    </message>
    <message>
        <source>A clock went back during the exchange: there is no scale to draw it to.</source>
        <translation>Eine Uhr ging während des Austauschs zurück: Es gibt keinen Maßstab, ihn zu zeichnen.</translation>
    </message>
    <message>
        <source>%1 (node)</source>
        <translation>%1 (Knoten)</translation>
    </message>
    <message>
        <source>%1 (client)</source>
        <translation>%1 (Client)</translation>
    </message>
    <message>
        <source>± %1</source>
        <translation>± %1</translation>
    </message>
    <message>
        <source>Offset %1, round trip %2, held by the client %3</source>
        <translation>Abweichung %1, Umlaufzeit %2, vom Client gehalten %3</translation>
    </message>
    <message>
        <source>Offset %1. Asked and answered within one millisecond: not to scale.</source>
        <translation>Abweichung %1. Innerhalb einer Millisekunde gefragt und beantwortet: nicht maßstäblich.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::charts::HistogramChart</name>
    <message>
        <source>Samples, logarithmic</source>
        <translation>Messungen, logarithmisch</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>Offset: behind ← 0 → client ahead</source>
        <translation>Abweichung: nach ← 0 → Client geht vor</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n sample(s)</source>
        <translation>
            <numerusform>%1: %n Messung</numerusform>
            <numerusform>%1: %n Messungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n beyond the edges</source>
        <translation>
            <numerusform>%1, %n jenseits der Ränder</numerusform>
            <numerusform>%1, %n jenseits der Ränder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a series and a number</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>wayside::ui::charts::StabilityChart</name>
    <message>
        <source>Allan deviation, ppm</source>
        <translation>Allan-Abweichung, ppm</translation>
    </message>
    <message>
        <source>Averaging time</source>
        <translation>Mittelungszeit</translation>
    </message>
    <message>
        <source>Averaged over %1</source>
        <translation>Gemittelt über %1</translation>
    </message>
    <message>
        <source>%1: %2 ± %3 ppm</source>
        <translation>%1: %2 ± %3 ppm</translation>
    </message>
</context>
<context>
    <name>wayside::ui::charts::TimeSeriesChart</name>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>local</source>
        <translation>lokal</translation>
    </message>
    <message>
        <source>Paused, still collecting</source>
        <translation>Angehalten, sammelt weiter</translation>
    </message>
    <message>
        <source>Zoomed: double-click to follow</source>
        <translation>Gezoomt: Doppelklick, um zu folgen</translation>
    </message>
</context>
</TS>
