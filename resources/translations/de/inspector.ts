<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Traffic</name>
    <message>
        <source>the moment it was heard, by the clock of who heard it</source>
        <translation>der Augenblick, in dem es gehört wurde, nach der Uhr dessen, der es hörte</translation>
    </message>
    <message>
        <source>%1 after it was heard, by the clock of who heard it</source>
        <translation>%1, nachdem es gehört wurde, nach der Uhr dessen, der es hörte</translation>
    </message>
    <message>
        <source>%1 before it was heard, by the clock of who heard it</source>
        <translation>%1, bevor es gehört wurde, nach der Uhr dessen, der es hörte</translation>
    </message>
    <message>
        <source>says that the sender is still there</source>
        <translation>sagt, dass der Sender noch da ist</translation>
    </message>
    <message>
        <source>names the session; the first frame of a client</source>
        <translation>nennt die Sitzung; der erste Frame eines Clients</translation>
    </message>
    <message>
        <source>the sender closes after this</source>
        <translation>danach schließt der Sender</translation>
    </message>
    <message>
        <source>the client is to close, create a new session and connect again</source>
        <translation>der Client soll schließen, eine neue Sitzung anlegen und neu verbinden</translation>
    </message>
    <message>
        <source>the application&apos;s data, singleplex</source>
        <translation>die Daten der Anwendung, Singleplex</translation>
    </message>
    <message>
        <source>the application&apos;s data of one TLC, multiplex</source>
        <translation>die Daten der Anwendung eines TLC, Multiplex</translation>
    </message>
    <message>
        <source>the node asks for the client&apos;s time</source>
        <translation>der Knoten fragt nach der Zeit des Clients</translation>
    </message>
    <message>
        <source>the client answers with its time</source>
        <translation>der Client antwortet mit seiner Zeit</translation>
    </message>
    <message>
        <source>a copy of someone&apos;s payload for a Monitor</source>
        <translation>eine Kopie einer Payload für einen Monitor</translation>
    </message>
    <message>
        <source>not in the protocol: skipped and counted by the node</source>
        <translation>nicht im Protokoll: vom Knoten übergangen und gezählt</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Vorspann</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>TLC identifier</source>
        <translation>TLC-Kennung</translation>
    </message>
    <message>
        <source>Payload type</source>
        <translation>Payload-Typ</translation>
    </message>
    <message>
        <source>Origin timestamp</source>
        <translation>Zeitstempel des Ursprungs</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Payload</translation>
    </message>
    <message>
        <source>t0 request sent</source>
        <translation>t0 Anfrage gesandt</translation>
    </message>
    <message>
        <source>t1 request received</source>
        <translation>t1 Anfrage empfangen</translation>
    </message>
    <message>
        <source>t2 response sent</source>
        <translation>t2 Antwort gesandt</translation>
    </message>
    <message>
        <source>Publisher token length</source>
        <translation>Länge des Publisher-Tokens</translation>
    </message>
    <message>
        <source>Publisher token</source>
        <translation>Publisher-Token</translation>
    </message>
    <message>
        <source>Publishing timestamp</source>
        <translation>Zeitstempel der Veröffentlichung</translation>
    </message>
    <message>
        <source>Sent timestamp</source>
        <translation>Zeitstempel des Sendens</translation>
    </message>
    <message>
        <source>Original type</source>
        <translation>Ursprünglicher Typ</translation>
    </message>
    <message>
        <source>Surplus data</source>
        <translation>Überzählige Daten</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>verdeckt</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>nicht behalten</translation>
    </message>
    <message>
        <source>%1 of %2 bytes kept</source>
        <translation>%1 von %2 Bytes behalten</translation>
    </message>
    <message>
        <source>0x01 is the only one</source>
        <translation>0x01 ist die einzige</translation>
    </message>
    <message>
        <source>the protocol&apos;s version</source>
        <translation>die Version des Protokolls</translation>
    </message>
    <message>
        <source>must be AA BB: sync is lost</source>
        <translation>muss AA BB sein: die Synchronisation ist verloren</translation>
    </message>
    <message>
        <source>a frame begins</source>
        <translation>ein Frame beginnt</translation>
    </message>
    <message>
        <source>does not agree with the bytes that follow</source>
        <translation>stimmt nicht mit den folgenden Bytes überein</translation>
    </message>
    <message>
        <source>bytes of content, type byte included</source>
        <translation>Bytes des Inhalts, Typbyte eingeschlossen</translation>
    </message>
    <message>
        <source>names the session; a secret</source>
        <translation>nennt die Sitzung; geheim</translation>
    </message>
    <message>
        <source>made by the system or sent again</source>
        <translation>vom System gemacht oder wieder gesandt</translation>
    </message>
    <message>
        <source>who sent it; the same mask is the same sender</source>
        <translation>wer es sandte; dieselbe Maske ist derselbe Sender</translation>
    </message>
    <message>
        <source>runs past the end of the datagram</source>
        <translation>reicht über das Ende des Datagramms hinaus</translation>
    </message>
    <message>
        <source>bytes of the publisher&apos;s token</source>
        <translation>Bytes des Publisher-Tokens</translation>
    </message>
    <message>
        <source>not printable ASCII</source>
        <translation>kein druckbares ASCII</translation>
    </message>
    <message>
        <source>why the sender leaves</source>
        <translation>warum der Sender geht</translation>
    </message>
    <message>
        <source>not ASCII padded with null bytes</source>
        <translation>kein mit Nullbytes aufgefülltes ASCII</translation>
    </message>
    <message>
        <source>of the TLC it is from or for</source>
        <translation>des TLC, von dem oder für den es ist</translation>
    </message>
    <message>
        <source>the application&apos;s own; the protocol does not look inside</source>
        <translation>Sache der Anwendung; das Protokoll sieht nicht hinein</translation>
    </message>
    <message>
        <source>tolerated and counted</source>
        <translation>geduldet und gezählt</translation>
    </message>
    <message>
        <source>not in the protocol</source>
        <translation>nicht im Protokoll</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>The client&apos;s clock agrees with the node&apos;s; round trip %1.</source>
        <translation>Die Uhr des Clients stimmt mit der des Knotens überein; Umlaufzeit %1.</translation>
    </message>
    <message>
        <source>The client&apos;s clock is %1 ahead (%2); round trip %3.</source>
        <translation>Die Uhr des Clients geht %1 vor (%2); Umlaufzeit %3.</translation>
    </message>
    <message>
        <source>The client&apos;s clock is %1 behind (%2); round trip %3.</source>
        <translation>Die Uhr des Clients geht %1 nach (%2); Umlaufzeit %3.</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 bytes were kept.</source>
        <translation>Nur die ersten %1 von %2 Bytes wurden behalten.</translation>
    </message>
    <message numerus="yes">
        <source>The token (%n bytes) is masked; it is kept nowhere.</source>
        <translation>
            <numerusform>Das Token (%n Byte) ist verdeckt; es wird nirgends behalten.</numerusform>
            <numerusform>Das Token (%n Bytes) ist verdeckt; es wird nirgends behalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing passed for %1 before this.</source>
        <translation>Davor kam %1 lang nichts vorbei.</translation>
    </message>
    <message>
        <source>Says Bye; closes after this.</source>
        <translation>Sagt Bye; schließt danach.</translation>
    </message>
    <message>
        <source>The node asks the client to come back with a new session.</source>
        <translation>Der Knoten bittet den Client, mit einer neuen Sitzung wiederzukommen.</translation>
    </message>
    <message>
        <source>The client took %1 to answer, by its own clock.</source>
        <translation>Der Client brauchte nach seiner eigenen Uhr %1 für die Antwort.</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes follow where there should be none; tolerated and counted.</source>
        <translation>
            <numerusform>%n Byte folgt, wo keines sein sollte; geduldet und gezählt.</numerusform>
            <numerusform>%n Bytes folgen, wo keine sein sollten; geduldet und gezählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type %1 is not in the protocol; the node skips it.</source>
        <translation>Typ %1 ist nicht im Protokoll; der Knoten übergeht ihn.</translation>
    </message>
    <message>
        <source>No TLC can have this identifier: eight of a to z, 0 to 9, _ and - are asked for.</source>
        <translation>Kein TLC kann diese Kennung haben: verlangt sind acht aus a bis z, 0 bis 9, _ und -.</translation>
    </message>
    <message>
        <source>The identifier is not in the session&apos;s scope: the node drops it.</source>
        <translation>Die Kennung ist nicht im Bereich der Sitzung: Der Knoten verwirft sie.</translation>
    </message>
    <message>
        <source>The reason is not printable ASCII; it is shown escaped.</source>
        <translation>Der Grund ist kein druckbares ASCII; er wird umschrieben gezeigt.</translation>
    </message>
    <message>
        <source>Answers no request that is open; dropped and counted.</source>
        <translation>Beantwortet keine offene Anfrage; verworfen und gezählt.</translation>
    </message>
    <message>
        <source>The client&apos;s clock went back by %1 between receiving and answering.</source>
        <translation>Die Uhr des Clients ging zwischen Empfang und Antwort um %1 zurück.</translation>
    </message>
    <message>
        <source>Answered after %1; the answer has to be immediate.</source>
        <translation>Nach %1 beantwortet; die Antwort muss sofort kommen.</translation>
    </message>
    <message>
        <source>The request before, %1 ago, has not been answered.</source>
        <translation>Die vorige Anfrage, vor %1, ist nicht beantwortet.</translation>
    </message>
    <message>
        <source>The client was asked to reconnect %1 ago and is still here.</source>
        <translation>Der Client wurde vor %1 um Neuverbindung gebeten und ist noch da.</translation>
    </message>
    <message>
        <source>The origin timestamp is %1 after the moment it was heard.</source>
        <translation>Der Zeitstempel des Ursprungs liegt %1 nach dem Augenblick, in dem es gehört wurde.</translation>
    </message>
    <message>
        <source>The origin timestamp is %1 before the moment it was heard.</source>
        <translation>Der Zeitstempel des Ursprungs liegt %1 vor dem Augenblick, in dem es gehört wurde.</translation>
    </message>
    <message>
        <source>Version %1 instead of 0x01: the node closes without an answer.</source>
        <translation>Version %1 statt 0x01: Der Knoten schließt ohne Antwort.</translation>
    </message>
    <message>
        <source>Does not begin with AA BB: the sides have lost each other.</source>
        <translation>Beginnt nicht mit AA BB: Die Seiten haben einander verloren.</translation>
    </message>
    <message numerus="yes">
        <source>A content of %n bytes is a size that this type cannot have.</source>
        <translation>
            <numerusform>Ein Inhalt von %n Byte ist eine Größe, die dieser Typ nicht haben kann.</numerusform>
            <numerusform>Ein Inhalt von %n Bytes ist eine Größe, die dieser Typ nicht haben kann.</numerusform>
        </translation>
    </message>
    <message>
        <source>The size field says %1; the content has %2 bytes.</source>
        <translation>Das Größenfeld sagt %1; der Inhalt hat %2 Bytes.</translation>
    </message>
    <message numerus="yes">
        <source>A token of %n bytes; 512 is the most.</source>
        <translation>
            <numerusform>Ein Token von %n Byte; 512 ist das Höchste.</numerusform>
            <numerusform>Ein Token von %n Bytes; 512 ist das Höchste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Text that is not printable ASCII.</source>
        <translation>Text, der kein druckbares ASCII ist.</translation>
    </message>
    <message>
        <source>The publisher&apos;s token is said to have %1 bytes: more than there are.</source>
        <translation>Das Publisher-Token soll %1 Bytes haben: mehr, als es gibt.</translation>
    </message>
    <message>
        <source>This type may not come from this side: the receiver closes.</source>
        <translation>Dieser Typ darf nicht von dieser Seite kommen: Der Empfänger schließt.</translation>
    </message>
    <message>
        <source>The client&apos;s first frame has to be its Token.</source>
        <translation>Der erste Frame des Clients muss sein Token sein.</translation>
    </message>
    <message>
        <source>A second Token: the node closes.</source>
        <translation>Ein zweites Token: Der Knoten schließt.</translation>
    </message>
    <message>
        <source>This kind of payload belongs to the other mode: singleplex has 0x04, multiplex 0x05.</source>
        <translation>Diese Art Payload gehört zur anderen Protokollart: Singleplex hat 0x04, Multiplex 0x05.</translation>
    </message>
    <message>
        <source>A Monitor may not send payloads: the node closes.</source>
        <translation>Ein Monitor darf keine Payloads senden: Der Knoten schließt.</translation>
    </message>
    <message>
        <source>These bytes are no frame; what came after them was not read.</source>
        <translation>Diese Bytes sind kein Frame; was danach kam, wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The payload rate passes its limit here: %1 per second, %2 allowed.</source>
        <translation>Die Payload-Rate überschreitet hier ihr Limit: %1 je Sekunde, %2 erlaubt.</translation>
    </message>
    <message>
        <source>The throughput passes its limit here: %1 bytes per second, %2 allowed.</source>
        <translation>Der Durchsatz überschreitet hier sein Limit: %1 Bytes je Sekunde, %2 erlaubt.</translation>
    </message>
    <message>
        <source>The client said nothing for %1; %2 is allowed.</source>
        <translation>Der Client sagte %1 lang nichts; %2 ist erlaubt.</translation>
    </message>
    <message>
        <source>Joined an open connection</source>
        <translation>Einer offenen Verbindung beigetreten</translation>
    </message>
    <message>
        <source>Connection opened</source>
        <translation>Verbindung geöffnet</translation>
    </message>
    <message>
        <source>whole domain</source>
        <translation>ganze Domäne</translation>
    </message>
    <message numerus="yes">
        <source>%n TLCs</source>
        <translation>
            <numerusform>%n TLC</numerusform>
            <numerusform>%n TLCs</numerusform>
        </translation>
    </message>
    <message>
        <source>payload type %1</source>
        <translation>Payload-Typ %1</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes, masked</source>
        <translation>
            <numerusform>%n Byte, verdeckt</numerusform>
            <numerusform>%n Bytes, verdeckt</numerusform>
        </translation>
    </message>
    <message>
        <source>without a reason</source>
        <translation>ohne Grund</translation>
    </message>
    <message>
        <source>copy of %1</source>
        <translation>Kopie von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes of data</source>
        <translation>
            <numerusform>%n Byte Daten</numerusform>
            <numerusform>%n Bytes Daten</numerusform>
        </translation>
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
        <source>to client</source>
        <translation>zum Client</translation>
    </message>
    <message>
        <source>to node</source>
        <translation>zum Knoten</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>No datagram</source>
        <translation>Kein Datagramm</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>%1, %2 times</source>
        <translation>%1, %2-mal</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>not text</source>
        <translation>kein Text</translation>
    </message>
    <message>
        <source>KeepAlive</source>
        <translation>KeepAlive</translation>
    </message>
    <message>
        <source>Bye</source>
        <translation>Bye</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Reconnect</translation>
    </message>
    <message>
        <source>Payload with identifier</source>
        <translation>Payload mit Kennung</translation>
    </message>
    <message>
        <source>Timestamps Request</source>
        <translation>Timestamps Request</translation>
    </message>
    <message>
        <source>Timestamps Response</source>
        <translation>Timestamps Response</translation>
    </message>
    <message>
        <source>Monitor Payload</source>
        <translation>Monitor Payload</translation>
    </message>
    <message>
        <source>Unknown type %1</source>
        <translation>Unbekannter Typ %1</translation>
    </message>
    <message>
        <source>after the year 9999</source>
        <translation>nach dem Jahr 9999</translation>
    </message>
</context>
<context>
    <name>wayside::ui::DatagramView</name>
    <message>
        <source>The fields and bytes of a datagram appear here when one is chosen.</source>
        <translation>Die Felder und Bytes eines Datagramms erscheinen hier, wenn eines gewählt ist.</translation>
    </message>
    <message>
        <source>Fields of the datagram</source>
        <translation>Felder des Datagramms</translation>
    </message>
    <message>
        <source>It has no fields.</source>
        <translation>Es hat keine Felder.</translation>
    </message>
    <message>
        <source>Payload as text</source>
        <translation>Payload als Text</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not kept</source>
        <translation>%1: nicht behalten</translation>
    </message>
    <message>
        <source>There is no payload in it.</source>
        <translation>Es ist keine Payload darin.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n bytes</source>
        <translation>
            <numerusform>%1: %2, %n Byte</numerusform>
            <numerusform>%1: %2, %n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, not all of it shown</source>
        <translation>%1, nicht alles gezeigt</translation>
    </message>
</context>
<context>
    <name>wayside::ui::FieldModel</name>
    <message>
        <source>Byte of the frame at which the field begins</source>
        <translation>Byte des Frames, bei dem das Feld beginnt</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
</context>
<context>
    <name>wayside::ui::HexView</name>
    <message>
        <source>Bytes of the datagram</source>
        <translation>Bytes des Datagramms</translation>
    </message>
    <message numerus="yes">
        <source>None of its %n bytes was kept.</source>
        <translation>
            <numerusform>Sein %n Byte wurde nicht behalten.</numerusform>
            <numerusform>Keines seiner %n Bytes wurde behalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has no bytes on the wire.</source>
        <translation>Es hat keine Bytes auf der Leitung.</translation>
    </message>
    <message>
        <source>%1 more bytes were not kept</source>
        <translation>%1 weitere Bytes wurden nicht behalten</translation>
    </message>
    <message>
        <source>Offset %1: %2, character %3</source>
        <translation>Stelle %1: %2, Zeichen %3</translation>
    </message>
    <message>
        <source>Offset %1: %2</source>
        <translation>Stelle %1: %2</translation>
    </message>
</context>
<context>
    <name>wayside::ui::NoteList</name>
    <message>
        <source>Notes about the datagram</source>
        <translation>Anmerkungen zum Datagramm</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>wayside::ui::SequenceView</name>
    <message>
        <source>Sequence of datagrams</source>
        <translation>Abfolge der Datagramme</translation>
    </message>
    <message>
        <source>Monitored violation</source>
        <translation>Überwachte Verletzung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
</context>
<context>
    <name>wayside::ui::TrafficModel</name>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (und %n weitere)</numerusform>
            <numerusform>%1 (und %n weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Time since the datagram before it in the list, milliseconds</source>
        <translation>Zeit seit dem vorigen Datagramm der Liste, Millisekunden</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Gap ms</source>
        <translation>Lücke ms</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
</context>
<context>
    <name>wayside::ui::TrafficView</name>
    <message>
        <source>Choose a datagram to see its fields and bytes.</source>
        <translation>Wählen Sie ein Datagramm, um seine Felder und Bytes zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n Datensatz</numerusform>
            <numerusform>%n Datensätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n records</source>
        <translation>
            <numerusform>%1 von %n Datensatz</numerusform>
            <numerusform>%1 von %n Datensätzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with faults</source>
        <translation>
            <numerusform>%n mit Fehlern</numerusform>
            <numerusform>%n mit Fehlern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with warnings</source>
        <translation>
            <numerusform>%n mit Warnungen</numerusform>
            <numerusform>%n mit Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not kept whole</source>
        <translation>
            <numerusform>%n nicht ganz behalten</numerusform>
            <numerusform>%n nicht ganz behalten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 older ones had to make room</source>
        <translation>%1 ältere mussten Platz machen</translation>
    </message>
    <message>
        <source>%1 dropped before they could be shown</source>
        <translation>%1 entfielen, bevor sie gezeigt werden konnten</translation>
    </message>
    <message numerus="yes">
        <source>paused, %n new</source>
        <translation>
            <numerusform>angehalten, %n neu</numerusform>
            <numerusform>angehalten, %n neu</numerusform>
        </translation>
    </message>
    <message>
        <source>Save what is held as a recording, tokens masked</source>
        <translation>Das Festgehaltene als Aufzeichnung speichern, Token verdeckt</translation>
    </message>
    <message>
        <source>Only the heads of these datagrams are known: no recording can hold them</source>
        <translation>Nur die Köpfe dieser Datagramme sind bekannt: Keine Aufzeichnung kann sie enthalten</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>Eine Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>Recordings (*.ndjson *.pcapng);;All files (*)</source>
        <translation>Aufzeichnungen (*.ndjson *.pcapng);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save as a recording</source>
        <translation>Als Aufzeichnung speichern</translation>
    </message>
    <message>
        <source>NDJSON recording (*.ndjson);;Packet capture (*.pcapng)</source>
        <translation>NDJSON-Aufzeichnung (*.ndjson);;Paketmitschnitt (*.pcapng)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>%1: reading was cancelled; this is its beginning.</source>
        <translation>%1: Das Lesen wurde abgebrochen; dies ist der Anfang.</translation>
    </message>
    <message>
        <source>%1 ends inside a record: whoever recorded was cut off. Everything before is here.</source>
        <translation>%1 endet mitten in einem Datensatz: Wer aufzeichnete, wurde unterbrochen. Alles davor ist hier.</translation>
    </message>
    <message>
        <source>%1 could be read up to a fault: %2</source>
        <translation>%1 ließ sich bis zu einem Fehler lesen: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>Aufzeichnung %1</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
    <message>
        <source>Saving %1 was cancelled; nothing was written.</source>
        <translation>Das Speichern von %1 wurde abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>%1 wurde nicht gespeichert: %2</translation>
    </message>
    <message numerus="yes">
        <source>Saved %1. %n records are not in it: they were not kept whole.</source>
        <translation>
            <numerusform>%1 gespeichert. %n Datensatz ist nicht darin: Er wurde nicht ganz behalten.</numerusform>
            <numerusform>%1 gespeichert. %n Datensätze sind nicht darin: Sie wurden nicht ganz behalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n records as %1.</source>
        <translation>
            <numerusform>%n Datensatz als %1 gespeichert.</numerusform>
            <numerusform>%n Datensätze als %1 gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The datagrams of a connection appear here.</source>
        <translation>Die Datagramme einer Verbindung erscheinen hier.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stand still; what passes meanwhile is kept and shown afterwards</source>
        <translation>Stillstehen; was inzwischen vorbeikommt, wird behalten und danach gezeigt</translation>
    </message>
    <message>
        <source>Open recording…</source>
        <translation>Aufzeichnung öffnen…</translation>
    </message>
    <message>
        <source>Show a recording in NDJSON or pcapng instead</source>
        <translation>Stattdessen eine Aufzeichnung in NDJSON oder pcapng zeigen</translation>
    </message>
    <message>
        <source>Save as recording…</source>
        <translation>Als Aufzeichnung speichern…</translation>
    </message>
    <message>
        <source>Close recording</source>
        <translation>Aufzeichnung schließen</translation>
    </message>
    <message>
        <source>Back to what the source gives</source>
        <translation>Zurück zu dem, was die Quelle gibt</translation>
    </message>
    <message>
        <source>Filter datagrams</source>
        <translation>Datagramme filtern</translation>
    </message>
    <message>
        <source>Find text or bytes among the datagrams</source>
        <translation>Text oder Bytes unter den Datagrammen finden</translation>
    </message>
    <message>
        <source>Filter: text, or 0x and bytes</source>
        <translation>Filter: Text, oder 0x und Bytes</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Both directions</source>
        <translation>Beide Richtungen</translation>
    </message>
    <message>
        <source>To node</source>
        <translation>Zum Knoten</translation>
    </message>
    <message>
        <source>To client</source>
        <translation>Zum Client</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle Typen</translation>
    </message>
    <message>
        <source>Payloads</source>
        <translation>Payloads</translation>
    </message>
    <message>
        <source>Time sync</source>
        <translation>Zeitabgleich</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>KeepAlive</source>
        <translation>KeepAlive</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>With or without notes</source>
        <translation>Mit oder ohne Anmerkungen</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>Mit Anmerkungen</translation>
    </message>
    <message>
        <source>Warnings and faults</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Datagrams</source>
        <translation>Datagramme</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Abfolge</translation>
    </message>
    <message>
        <source>Progress of the recording</source>
        <translation>Fortschritt der Aufzeichnung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
</TS>
