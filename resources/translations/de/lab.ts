<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ClientLab</name>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>waiting for the next attempt</source>
        <translation>wartet auf den nächsten Versuch</translation>
    </message>
    <message>
        <source>creating a session</source>
        <translation>legt eine Sitzung an</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>saying Bye</source>
        <translation>sagt Bye</translation>
    </message>
    <message>
        <source>Session created</source>
        <translation>Sitzung angelegt</translation>
    </message>
    <message>
        <source>Client initiates</source>
        <translation>Client beginnt</translation>
    </message>
    <message>
        <source>TCP established
(if TLS enabled)</source>
        <translation>TCP steht
(wenn TLS an)</translation>
    </message>
    <message>
        <source>TCP established
(if no TLS)</source>
        <translation>TCP steht
(ohne TLS)</translation>
    </message>
    <message>
        <source>TLS complete</source>
        <translation>TLS fertig</translation>
    </message>
    <message>
        <source>Version accepted</source>
        <translation>Version angenommen</translation>
    </message>
    <message>
        <source>Version rejected</source>
        <translation>Version abgelehnt</translation>
    </message>
    <message>
        <source>Token valid</source>
        <translation>Token gültig</translation>
    </message>
    <message>
        <source>Token invalid</source>
        <translation>Token ungültig</translation>
    </message>
    <message>
        <source>Regular sync</source>
        <translation>Regelmäßiger Abgleich</translation>
    </message>
    <message>
        <source>Sync complete</source>
        <translation>Abgleich fertig</translation>
    </message>
    <message>
        <source>Prevent timeout</source>
        <translation>Frist wahren</translation>
    </message>
    <message>
        <source>Keep alive sent</source>
        <translation>Keep-alive gesandt</translation>
    </message>
    <message>
        <source>Connection lost
or terminated</source>
        <translation>Verbindung verloren
oder beendet</translation>
    </message>
    <message>
        <source>protocol violation</source>
        <translation>Protokollverletzung</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>der Anfang</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>das Ende</translation>
    </message>
    <message>
        <source>Last: %1 to %2, %3 ago. %4</source>
        <translation>Zuletzt: %1 nach %2, vor %3. %4</translation>
    </message>
    <message>
        <source>Last: %1 to %2 (%3), %4 ago. %5</source>
        <translation>Zuletzt: %1 nach %2 (%3), vor %4. %5</translation>
    </message>
    <message>
        <source>Last: %1 to %2, %3 ago.</source>
        <translation>Zuletzt: %1 nach %2, vor %3.</translation>
    </message>
    <message>
        <source>Last: %1 to %2 (%3), %4 ago.</source>
        <translation>Zuletzt: %1 nach %2 (%3), vor %4.</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>a circuit breaker that lets attempts through</comment>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>open</source>
        <comment>a circuit breaker that lets nothing through</comment>
        <translation>offen</translation>
    </message>
    <message>
        <source>half-open</source>
        <comment>a circuit breaker that lets one attempt through</comment>
        <translation>halb offen</translation>
    </message>
    <message>
        <source>made room for newer ones</source>
        <translation>machten neueren Platz</translation>
    </message>
    <message>
        <source>the queue was full</source>
        <translation>die Warteschlange war voll</translation>
    </message>
    <message>
        <source>waited too long</source>
        <translation>warteten zu lange</translation>
    </message>
    <message>
        <source>the session ended first</source>
        <translation>die Sitzung endete vorher</translation>
    </message>
    <message>
        <source>the next session cannot carry them</source>
        <translation>die nächste Sitzung kann sie nicht tragen</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>dringend</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>drop the oldest</source>
        <translation>älteste verwerfen</translation>
    </message>
    <message>
        <source>drop the newest</source>
        <translation>neueste verwerfen</translation>
    </message>
    <message>
        <source>refuse</source>
        <translation>ablehnen</translation>
    </message>
    <message>
        <source>The address must look like http://host:8080/api or https://host/api.</source>
        <translation>Die Adresse muss aussehen wie http://host:8080/api oder https://host/api.</translation>
    </message>
    <message>
        <source>The proxy must look like http://host:3128 or socks5://host:1080, its credentials like name:password.</source>
        <translation>Der Proxy muss aussehen wie http://host:3128 oder socks5://host:1080, seine Zugangsdaten wie Name:Passwort.</translation>
    </message>
    <message>
        <source>The service wants a token: name a file that holds one, or paste it.</source>
        <translation>Der Dienst will ein Token: Nennen Sie eine Datei, die eines enthält, oder fügen Sie es ein.</translation>
    </message>
    <message>
        <source>A session belongs to a domain: enter its name.</source>
        <translation>Eine Sitzung gehört zu einer Domäne: Geben Sie deren Namen ein.</translation>
    </message>
    <message>
        <source>Broker and Monitor sessions are multiplex.</source>
        <translation>Broker- und Monitor-Sitzungen sind Multiplex.</translation>
    </message>
    <message>
        <source>A singleplex session has exactly one identifier.</source>
        <translation>Eine Singleplex-Sitzung hat genau eine Kennung.</translation>
    </message>
    <message>
        <source>A session takes 100 identifiers at most.</source>
        <translation>Eine Sitzung nimmt höchstens 100 Kennungen.</translation>
    </message>
    <message>
        <source>An identifier is named twice.</source>
        <translation>Eine Kennung ist zweimal genannt.</translation>
    </message>
    <message>
        <source>An identifier has 1 to 8 characters of printable ASCII.</source>
        <translation>Eine Kennung hat 1 bis 8 Zeichen druckbares ASCII.</translation>
    </message>
    <message>
        <source>%1, whole domain</source>
        <translation>%1, ganze Domäne</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n TLC(s)</source>
        <translation>
            <numerusform>%1, %n TLC</numerusform>
            <numerusform>%1, %n TLCs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>session type and identifier</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Last: %1 without success, %2 ago. %3</source>
        <translation>Zuletzt: %1 ohne Erfolg, vor %2. %3</translation>
    </message>
    <message>
        <source>&lt;1 ms</source>
        <translation>&lt;1 ms</translation>
    </message>
</context>
<context>
    <name>LabConnectionPanel</name>
    <message>
        <source>%1 for %2</source>
        <comment>connected, so long</comment>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>Next attempt in %1, number %2 since the last success</source>
        <translation>Nächster Versuch in %1, Nummer %2 seit dem letzten Erfolg</translation>
    </message>
    <message>
        <source>The service is asked why the session ended.</source>
        <translation>Der Dienst wird gefragt, warum die Sitzung endete.</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) since the last success</source>
        <translation>
            <numerusform>%n Wartezeit seit dem letzten Erfolg</numerusform>
            <numerusform>%n Wartezeiten seit dem letzten Erfolg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) confirmed so far</source>
        <translation>
            <numerusform>%n Sitzung bisher bestätigt</numerusform>
            <numerusform>%n Sitzungen bisher bestätigt</numerusform>
        </translation>
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
        <source>domain %1</source>
        <translation>Domäne %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>whole scope</source>
        <translation>ganzer Bereich</translation>
    </message>
    <message>
        <source>identifiers are being changed</source>
        <translation>Kennungen werden geändert</translation>
    </message>
    <message>
        <source>name %1 ms</source>
        <translation>Name %1 ms</translation>
    </message>
    <message>
        <source>TCP %1 ms</source>
        <translation>TCP %1 ms</translation>
    </message>
    <message>
        <source>TLS %1 ms</source>
        <translation>TLS %1 ms</translation>
    </message>
    <message>
        <source>version %1 ms</source>
        <translation>Version %1 ms</translation>
    </message>
    <message>
        <source>token %1 ms</source>
        <translation>Token %1 ms</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and priority of payloads</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2 payloads</source>
        <comment>queue</comment>
        <translation>%1 von %2 Payloads</translation>
    </message>
    <message>
        <source>when full: %1</source>
        <translation>wenn voll: %1</translation>
    </message>
    <message>
        <source>%1 in the socket</source>
        <translation>%1 im Socket</translation>
    </message>
    <message>
        <source>%1 of %2 payloads/s over %3 · %4/s of %5/s over %6</source>
        <translation>%1 von %2 Payloads/s über %3 · %4/s von %5/s über %6</translation>
    </message>
    <message>
        <source>seems %1 ms ahead of the node at most</source>
        <translation>scheint dem Knoten höchstens %1 ms voraus</translation>
    </message>
    <message>
        <source>made to be off by %1 ms</source>
        <translation>mit Absicht um %1 ms verstellt</translation>
    </message>
</context>
<context>
    <name>Misbehaviour</name>
    <message>
        <source>Silent after connecting</source>
        <translation>Still nach dem Verbinden</translation>
    </message>
    <message>
        <source>Wrong version</source>
        <translation>Falsche Version</translation>
    </message>
    <message>
        <source>Half a token</source>
        <translation>Halbes Token</translation>
    </message>
    <message>
        <source>Payload before the token</source>
        <translation>Payload vor dem Token</translation>
    </message>
    <message>
        <source>Token nobody knows</source>
        <translation>Token, das niemand kennt</translation>
    </message>
    <message>
        <source>Token too long</source>
        <translation>Zu langes Token</translation>
    </message>
    <message>
        <source>No KeepAlive</source>
        <translation>Kein KeepAlive</translation>
    </message>
    <message>
        <source>Sends nothing at all</source>
        <translation>Sendet gar nichts</translation>
    </message>
    <message>
        <source>No time-sync answers</source>
        <translation>Keine Antwort auf Zeitabgleich</translation>
    </message>
    <message>
        <source>Clock off</source>
        <translation>Uhr falsch</translation>
    </message>
    <message>
        <source>Clock drifting</source>
        <translation>Uhr driftet</translation>
    </message>
    <message>
        <source>Over the payload rate limit</source>
        <translation>Über dem Payload-Ratenlimit</translation>
    </message>
    <message>
        <source>Over the throughput limit</source>
        <translation>Über dem Durchsatzlimit</translation>
    </message>
    <message>
        <source>Ignores Reconnect</source>
        <translation>Ignoriert Reconnect</translation>
    </message>
    <message>
        <source>Ignores Bye</source>
        <translation>Ignoriert Bye</translation>
    </message>
    <message>
        <source>Stops reading</source>
        <translation>Liest nicht mehr</translation>
    </message>
    <message>
        <source>Unknown datagram type</source>
        <translation>Unbekannter Datagrammtyp</translation>
    </message>
    <message>
        <source>Frame with a wrong prefix</source>
        <translation>Frame mit falschem Vorspann</translation>
    </message>
    <message>
        <source>Frame of size zero</source>
        <translation>Frame der Größe null</translation>
    </message>
    <message>
        <source>Frame of a wrong size</source>
        <translation>Frame falscher Größe</translation>
    </message>
    <message>
        <source>Half a frame</source>
        <translation>Halber Frame</translation>
    </message>
    <message>
        <source>Datagram of the node&apos;s</source>
        <translation>Datagramm des Knotens</translation>
    </message>
    <message>
        <source>Second token</source>
        <translation>Zweites Token</translation>
    </message>
    <message>
        <source>Payload of the other mode</source>
        <translation>Payload der anderen Art</translation>
    </message>
    <message>
        <source>Identifier that is not ASCII</source>
        <translation>Kennung, die kein ASCII ist</translation>
    </message>
    <message>
        <source>Identifier outside the scope</source>
        <translation>Kennung außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>Time-sync answer nobody asked for</source>
        <translation>Ungefragte Zeitabgleich-Antwort</translation>
    </message>
    <message>
        <source>KeepAlive with data</source>
        <translation>KeepAlive mit Daten</translation>
    </message>
    <message>
        <source>Payload from a Monitor</source>
        <translation>Payload von einem Monitor</translation>
    </message>
    <message>
        <source>Same token, second connection</source>
        <translation>Selbes Token, zweite Verbindung</translation>
    </message>
    <message>
        <source>Opens the connection, TLS included where it is used, and sends not even the version byte.</source>
        <translation>Öffnet die Verbindung, wo benutzt mit TLS, und sendet nicht einmal das Versionsbyte.</translation>
    </message>
    <message>
        <source>Sends the version byte 0x02 instead of 0x01.</source>
        <translation>Sendet das Versionsbyte 0x02 statt 0x01.</translation>
    </message>
    <message>
        <source>Sends the version byte and the first half of a Token datagram, then nothing more.</source>
        <translation>Sendet das Versionsbyte und die erste Hälfte eines Token-Datagramms, dann nichts mehr.</translation>
    </message>
    <message>
        <source>Sends a Payload datagram where the Token datagram belongs.</source>
        <translation>Sendet ein Payload-Datagramm, wo das Token-Datagramm hingehört.</translation>
    </message>
    <message>
        <source>Presents a token that no session has. The session that was created stays unused.</source>
        <translation>Legt ein Token vor, das keine Sitzung hat. Die angelegte Sitzung bleibt unbenutzt.</translation>
    </message>
    <message>
        <source>Presents a token of 513 bytes; 512 are allowed.</source>
        <translation>Legt ein Token von 513 Bytes vor; 512 sind erlaubt.</translation>
    </message>
    <message>
        <source>Sends no KeepAlive datagrams. Everything else goes on, also answers to Timestamps Requests, which keep the session alive where they come often enough.</source>
        <translation>Sendet keine KeepAlive-Datagramme. Alles andere läuft weiter, auch Antworten auf Timestamps Requests, die die Sitzung am Leben halten, wo sie oft genug kommen.</translation>
    </message>
    <message>
        <source>Sends nothing any more: no KeepAlive, no answers, no payloads.</source>
        <translation>Sendet nichts mehr: kein KeepAlive, keine Antworten, keine Payloads.</translation>
    </message>
    <message>
        <source>Leaves Timestamps Requests without an answer.</source>
        <translation>Lässt Timestamps Requests ohne Antwort.</translation>
    </message>
    <message>
        <source>Answers Timestamps Requests with a clock that is ahead by so much; behind if negative.</source>
        <translation>Beantwortet Timestamps Requests mit einer Uhr, die um so viel vorgeht; nach, wenn negativ.</translation>
    </message>
    <message>
        <source>Answers Timestamps Requests with a clock that runs fast by so many millionths; slow if negative.</source>
        <translation>Beantwortet Timestamps Requests mit einer Uhr, die um so viele Millionstel zu schnell geht; zu langsam, wenn negativ.</translation>
    </message>
    <message>
        <source>Sends so many times the payloads that the payload rate limit allows, past the governor.</source>
        <translation>Sendet so viele Male die Payloads, die das Ratenlimit erlaubt, am Regler vorbei.</translation>
    </message>
    <message>
        <source>Sends so many times the bytes that the throughput limit allows, past the governor.</source>
        <translation>Sendet so viele Male die Bytes, die das Durchsatzlimit erlaubt, am Regler vorbei.</translation>
    </message>
    <message>
        <source>Stays when the node sends Reconnect. Send one from the Connections page or with a drain.</source>
        <translation>Bleibt, wenn der Knoten Reconnect sendet. Senden Sie eines von der Seite Verbindungen oder mit einem Drain.</translation>
    </message>
    <message>
        <source>Stays when the node says Bye. Have it said on the Connections page.</source>
        <translation>Bleibt, wenn der Knoten Bye sagt. Lassen Sie es auf der Seite Verbindungen sagen.</translation>
    </message>
    <message>
        <source>Reads nothing from the connection any more, so that it backs up to the node.</source>
        <translation>Liest nichts mehr von der Verbindung, sodass sie sich zum Knoten staut.</translation>
    </message>
    <message>
        <source>Sends a datagram of the type 0x7E, which does not exist.</source>
        <translation>Sendet ein Datagramm des Typs 0x7E, den es nicht gibt.</translation>
    </message>
    <message>
        <source>Sends a frame that begins with AB CD instead of AA BB.</source>
        <translation>Sendet einen Frame, der mit AB CD statt AA BB beginnt.</translation>
    </message>
    <message>
        <source>Sends a frame whose size is zero: it has no type.</source>
        <translation>Sendet einen Frame der Größe null: Er hat keinen Typ.</translation>
    </message>
    <message>
        <source>Sends a Timestamps Response that is one byte too short.</source>
        <translation>Sendet eine Timestamps Response, die ein Byte zu kurz ist.</translation>
    </message>
    <message>
        <source>Sends the first two bytes of a KeepAlive datagram, then nothing more.</source>
        <translation>Sendet die ersten zwei Bytes eines KeepAlive-Datagramms, dann nichts mehr.</translation>
    </message>
    <message>
        <source>Sends a Reconnect datagram, which only nodes send.</source>
        <translation>Sendet ein Reconnect-Datagramm, das nur Knoten senden.</translation>
    </message>
    <message>
        <source>Sends a Token datagram into the session that stands.</source>
        <translation>Sendet ein Token-Datagramm in die stehende Sitzung.</translation>
    </message>
    <message>
        <source>Sends 0x05 in a singleplex session, 0x04 in a multiplex one.</source>
        <translation>Sendet 0x05 in einer Singleplex-Sitzung, 0x04 in einer Multiplex-Sitzung.</translation>
    </message>
    <message>
        <source>Sends a payload whose identifier has bytes above 0x7F.</source>
        <translation>Sendet eine Payload, deren Kennung Bytes über 0x7F hat.</translation>
    </message>
    <message>
        <source>Sends a payload with the identifier %1, which is not in the session&apos;s scope.</source>
        <translation>Sendet eine Payload mit der Kennung %1, die nicht im Bereich der Sitzung ist.</translation>
    </message>
    <message>
        <source>Sends a Timestamps Response to a request that never came.</source>
        <translation>Sendet eine Timestamps Response auf eine Anfrage, die nie kam.</translation>
    </message>
    <message>
        <source>Sends a KeepAlive datagram with three bytes of data.</source>
        <translation>Sendet ein KeepAlive-Datagramm mit drei Bytes Daten.</translation>
    </message>
    <message>
        <source>Sends a payload, which a Monitor never may.</source>
        <translation>Sendet eine Payload, was ein Monitor nie darf.</translation>
    </message>
    <message>
        <source>Opens a second connection with the token of the first.</source>
        <translation>Öffnet eine zweite Verbindung mit dem Token der ersten.</translation>
    </message>
    <message>
        <source>While connecting</source>
        <translation>Beim Verbinden</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>Von jetzt an</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Einmal</translation>
    </message>
    <message>
        <source>A Monitor sends no payloads: choose a TLC or Broker session for this.</source>
        <translation>Ein Monitor sendet keine Payloads: Wählen Sie dafür eine TLC- oder Broker-Sitzung.</translation>
    </message>
    <message>
        <source>Only payloads of a multiplex TLC or Broker session carry an identifier.</source>
        <translation>Nur Payloads einer Multiplex-Sitzung von TLC oder Broker tragen eine Kennung.</translation>
    </message>
    <message>
        <source>This is something that a Monitor session does wrong.</source>
        <translation>Dies ist etwas, das eine Monitor-Sitzung falsch macht.</translation>
    </message>
    <message>
        <source>closed after %1 without a datagram, without Bye; goes on if none is that late</source>
        <translation>nach %1 ohne Datagramm geschlossen, ohne Bye; läuft weiter, wenn keines so spät ist</translation>
    </message>
    <message>
        <source>closed after %1, a Bye may come first</source>
        <translation>nach %1 geschlossen, ein Bye darf vorausgehen</translation>
    </message>
    <message>
        <source>closed after %1 without Bye</source>
        <translation>nach %1 ohne Bye geschlossen</translation>
    </message>
    <message>
        <source>closed by the node within %1</source>
        <translation>innerhalb von %1 vom Knoten geschlossen</translation>
    </message>
    <message>
        <source>closed within %1 without Bye</source>
        <translation>innerhalb von %1 ohne Bye geschlossen</translation>
    </message>
    <message>
        <source>closed at once without Bye</source>
        <translation>sofort ohne Bye geschlossen</translation>
    </message>
    <message>
        <source>the session goes on</source>
        <translation>die Sitzung läuft weiter</translation>
    </message>
    <message>
        <source>the second connection is closed at once without Bye, the first goes on</source>
        <translation>die zweite Verbindung wird sofort ohne Bye geschlossen, die erste läuft weiter</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happens and why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Counted from the moment at which the connection stood.</source>
        <translation>Gezählt ab dem Augenblick, in dem die Verbindung stand.</translation>
    </message>
    <message>
        <source>Counted from the beginning of the misbehaviour.</source>
        <translation>Gezählt ab Beginn des Fehlverhaltens.</translation>
    </message>
    <message>
        <source>Counted from the last whole datagram that left.</source>
        <translation>Gezählt ab dem letzten ganzen Datagramm, das hinausging.</translation>
    </message>
    <message>
        <source>Counted from the first Timestamps Request without an answer.</source>
        <translation>Gezählt ab dem ersten unbeantworteten Timestamps Request.</translation>
    </message>
    <message>
        <source>Counted from the node&apos;s Reconnect or Bye.</source>
        <translation>Gezählt ab Reconnect oder Bye des Knotens.</translation>
    </message>
    <message>
        <source>the first connection was closed as well</source>
        <translation>die erste Verbindung wurde auch geschlossen</translation>
    </message>
    <message>
        <source>the second connection was closed after %1, the first stands</source>
        <translation>die zweite Verbindung wurde nach %1 geschlossen, die erste steht</translation>
    </message>
    <message>
        <source>closed after %1 with Bye</source>
        <translation>nach %1 mit Bye geschlossen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened and why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>waiting for the session</source>
        <translation>wartet auf die Sitzung</translation>
    </message>
    <message>
        <source>%1; reading the session log</source>
        <comment>what happened so far</comment>
        <translation>%1; liest das Sitzungsprotokoll</translation>
    </message>
    <message>
        <source>waiting for the node&apos;s Bye</source>
        <translation>wartet auf das Bye des Knotens</translation>
    </message>
    <message>
        <source>waiting for the node&apos;s Reconnect</source>
        <translation>wartet auf das Reconnect des Knotens</translation>
    </message>
    <message>
        <source>still connected after %1</source>
        <translation>nach %1 noch verbunden</translation>
    </message>
    <message>
        <source>beginning</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <source>there was no session to do it in</source>
        <translation>es gab keine Sitzung dafür</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>wie erwartet</translation>
    </message>
    <message>
        <source>as expected; reason not readable</source>
        <translation>wie erwartet; Grund nicht lesbar</translation>
    </message>
    <message>
        <source>closed for another reason</source>
        <translation>aus anderem Grund geschlossen</translation>
    </message>
    <message>
        <source>too soon</source>
        <translation>zu früh</translation>
    </message>
    <message>
        <source>too late</source>
        <translation>zu spät</translation>
    </message>
    <message>
        <source>not closed</source>
        <translation>nicht geschlossen</translation>
    </message>
    <message>
        <source>closed, but should go on</source>
        <translation>geschlossen, sollte aber weiterlaufen</translation>
    </message>
    <message>
        <source>Bye said, but should not be</source>
        <translation>Bye gesagt, sollte aber nicht</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>unentschieden</translation>
    </message>
</context>
<context>
    <name>wayside::ui::BreakerModel</name>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Streaming node</source>
        <translation>Streaming-Knoten</translation>
    </message>
    <message>
        <source>with the next attempt</source>
        <translation>mit dem nächsten Versuch</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Circuit breaker</source>
        <translation>Schutzschalter</translation>
    </message>
    <message>
        <source>Failures in a row</source>
        <translation>Fehler hintereinander</translation>
    </message>
    <message>
        <source>Next probe</source>
        <translation>Nächste Probe</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ExperimentModel</name>
    <message>
        <source>Misbehaviour</source>
        <translation>Fehlverhalten</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
</context>
<context>
    <name>wayside::ui::LabConnectionPanel</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Last end</source>
        <translation>Letztes Ende</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Establishing</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Circuit breakers</source>
        <translation>Schutzschalter</translation>
    </message>
    <message>
        <source>One circuit breaker for the API and for each streaming node appears here.</source>
        <translation>Ein Schutzschalter für die API und für jeden Streaming-Knoten erscheint hier.</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>time of day, sentence, detail</comment>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Details of the connection</source>
        <translation>Einzelheiten der Verbindung</translation>
    </message>
</context>
<context>
    <name>wayside::ui::LabMisbehavePanel</name>
    <message>
        <source>Misbehaviours</source>
        <translation>Fehlverhalten</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Misbehave</source>
        <translation>Fehlverhalten</translation>
    </message>
    <message>
        <source>Stop misbehaving</source>
        <translation>Fehlverhalten beenden</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>What the service did about a misbehaviour appears here.</source>
        <translation>Was der Dienst gegen ein Fehlverhalten tat, erscheint hier.</translation>
    </message>
    <message>
        <source>Ahead by</source>
        <translation>Voraus um</translation>
    </message>
    <message>
        <source>Fast by</source>
        <translation>Zu schnell um</translation>
    </message>
    <message>
        <source> ppm</source>
        <translation> ppm</translation>
    </message>
    <message>
        <source>Times the limit</source>
        <translation>Mal das Limit</translation>
    </message>
    <message>
        <source>Choose something that a client should not do, and see what the service does about it.</source>
        <translation>Wählen Sie etwas, das ein Client nicht tun sollte, und sehen Sie, was der Dienst dagegen tut.</translation>
    </message>
    <message>
        <source>The node&apos;s handshake timeout</source>
        <translation>Die Handshake-Frist des Knotens</translation>
    </message>
    <message>
        <source>The node&apos;s time-sync timeout</source>
        <translation>Die Zeitabgleich-Frist des Knotens</translation>
    </message>
    <message>
        <source>The node&apos;s time-sync interval</source>
        <translation>Der Zeitabgleich-Abstand des Knotens</translation>
    </message>
    <message>
        <source>The node&apos;s grace after Reconnect</source>
        <translation>Die Nachfrist des Knotens nach Reconnect</translation>
    </message>
    <message>
        <source>The node&apos;s slow-consumer timeout</source>
        <translation>Die Frist des Knotens für langsame Empfänger</translation>
    </message>
    <message>
        <source>By the protocol (%1): %2. %3</source>
        <translation>Nach dem Protokoll (%1): %2. %3</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
</context>
<context>
    <name>wayside::ui::LabModel</name>
    <message>
        <source>%1, %2</source>
        <comment>session type and protocol</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>This session misbehaves on purpose.</source>
        <translation>Diese Sitzung verhält sich mit Absicht falsch.</translation>
    </message>
    <message>
        <source>Payloads that will not be sent: %1 dropped, %2 refused</source>
        <translation>Payloads, die nicht gesandt werden: %1 verworfen, %2 abgelehnt</translation>
    </message>
    <message>
        <source>%1 (misbehaves)</source>
        <translation>%1 (Fehlverhalten)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Streaming node</source>
        <translation>Streaming-Knoten</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesandt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesandt</translation>
    </message>
    <message>
        <source>Connected for</source>
        <translation>Verbunden seit</translation>
    </message>
    <message>
        <source>Last end</source>
        <translation>Letztes Ende</translation>
    </message>
</context>
<context>
    <name>wayside::ui::LabPage</name>
    <message>
        <source>Client sessions of your own</source>
        <translation>Eigene Client-Sitzungen</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Misbehave</source>
        <translation>Fehlverhalten</translation>
    </message>
    <message>
        <source>Details of the session</source>
        <translation>Einzelheiten der Sitzung</translation>
    </message>
    <message>
        <source>Misbehaviour under way</source>
        <translation>Laufendes Fehlverhalten</translation>
    </message>
    <message>
        <source>Stop misbehaving</source>
        <translation>Fehlverhalten beenden</translation>
    </message>
    <message>
        <source>Client sessions of your own appear here: connect to a service as a TLC, Broker or Monitor, send and receive, and see what it does when a client misbehaves.</source>
        <translation>Eigene Client-Sitzungen erscheinen hier: Verbinden Sie sich als TLC, Broker oder Monitor mit einem Dienst, senden und empfangen Sie, und sehen Sie, was er bei Fehlverhalten eines Clients tut.</translation>
    </message>
    <message>
        <source>New session…</source>
        <translation>Neue Sitzung…</translation>
    </message>
    <message>
        <source>This session misbehaves on purpose: %1. Expected: %2. Seen: %3.</source>
        <translation>Diese Sitzung verhält sich mit Absicht falsch: %1. Erwartet: %2. Gesehen: %3.</translation>
    </message>
    <message>
        <source>This session misbehaves on purpose: %1. Seen: %2.</source>
        <translation>Diese Sitzung verhält sich mit Absicht falsch: %1. Gesehen: %2.</translation>
    </message>
    <message>
        <source>Client lab</source>
        <translation>Client-Labor</translation>
    </message>
    <message>
        <source>&amp;Lab</source>
        <translation>&amp;Labor</translation>
    </message>
    <message>
        <source>A client session of your own, against any service</source>
        <translation>Eine eigene Client-Sitzung, gegen jeden Dienst</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Create a session at the service and connect</source>
        <translation>Beim Dienst eine Sitzung anlegen und verbinden</translation>
    </message>
    <message>
        <source>Say Bye…</source>
        <translation>Bye sagen…</translation>
    </message>
    <message>
        <source>Send what waits, say Bye with a reason, and stay disconnected</source>
        <translation>Senden, was wartet, Bye mit einem Grund sagen und getrennt bleiben</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>End the wait for the next attempt</source>
        <translation>Das Warten auf den nächsten Versuch beenden</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>No further attempt</source>
        <translation>Kein weiterer Versuch</translation>
    </message>
    <message>
        <source>Cut TCP</source>
        <translation>TCP kappen</translation>
    </message>
    <message>
        <source>Close the TCP connection without Bye, as if the network failed</source>
        <translation>Die TCP-Verbindung ohne Bye schließen, als fiele das Netz aus</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Verdoppeln…</translation>
    </message>
    <message>
        <source>Another session like this one</source>
        <translation>Noch eine Sitzung wie diese</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Say Bye where it is connected, and take it from the list</source>
        <translation>Bye sagen, wo sie verbunden ist, und von der Liste nehmen</translation>
    </message>
    <message>
        <source>Change identifiers…</source>
        <translation>Kennungen ändern…</translation>
    </message>
    <message>
        <source>The scope of a multiplex session, from now on</source>
        <translation>Der Bereich einer Multiplex-Sitzung, von jetzt an</translation>
    </message>
    <message>
        <source>Send what is written on the Send tab</source>
        <translation>Senden, was im Register Senden steht</translation>
    </message>
    <message>
        <source>Stop sending</source>
        <translation>Senden beenden</translation>
    </message>
    <message>
        <source>Take nothing more from what is being sent</source>
        <translation>Nichts mehr von dem nehmen, was gesandt wird</translation>
    </message>
    <message>
        <source>Hold datagrams</source>
        <translation>Datagramme festhalten</translation>
    </message>
    <message>
        <source>Hold the list of datagrams still; they are collected meanwhile</source>
        <translation>Die Liste der Datagramme stillhalten; sie werden inzwischen gesammelt</translation>
    </message>
    <message>
        <source>Save datagrams…</source>
        <translation>Datagramme speichern…</translation>
    </message>
    <message>
        <source>Save the session&apos;s datagrams as a recording</source>
        <translation>Die Datagramme der Sitzung als Aufzeichnung speichern</translation>
    </message>
    <message>
        <source>Do what is chosen on the Misbehave tab</source>
        <translation>Tun, was im Register Fehlverhalten gewählt ist</translation>
    </message>
    <message>
        <source>Keep to the protocol again</source>
        <translation>Sich wieder an das Protokoll halten</translation>
    </message>
    <message>
        <source>Show connection</source>
        <translation>Verbindung zeigen</translation>
    </message>
    <message>
        <source>Show sending</source>
        <translation>Senden zeigen</translation>
    </message>
    <message>
        <source>Show datagrams</source>
        <translation>Datagramme zeigen</translation>
    </message>
    <message>
        <source>Show misbehaviour</source>
        <translation>Fehlverhalten zeigen</translation>
    </message>
    <message>
        <source>Say Bye</source>
        <translation>Bye sagen</translation>
    </message>
    <message>
        <source>Reason told to the node (printable ASCII; may be empty):</source>
        <translation>Grund für den Knoten (druckbares ASCII; darf leer sein):</translation>
    </message>
    <message>
        <source>Change identifiers</source>
        <translation>Kennungen ändern</translation>
    </message>
    <message>
        <source>Identifiers, separated by commas; none for everything that is allowed:</source>
        <translation>Kennungen, durch Kommas getrennt; keine für alles Erlaubte:</translation>
    </message>
    <message>
        <source>Misbehave on purpose</source>
        <translation>Sich mit Absicht falsch verhalten</translation>
    </message>
    <message>
        <source>Misbehave at %1?</source>
        <translation>Fehlverhalten bei %1?</translation>
    </message>
    <message>
        <source>%1 This service is not on this machine (%2): its operator will see it in the session log.</source>
        <translation>%1 Dieser Dienst ist nicht auf diesem Rechner (%2): Sein Betreiber wird es im Sitzungsprotokoll sehen.</translation>
    </message>
    <message>
        <source>Choose a session first</source>
        <translation>Wählen Sie zuerst eine Sitzung</translation>
    </message>
    <message>
        <source>It is not connected</source>
        <translation>Sie ist nicht verbunden</translation>
    </message>
    <message>
        <source>It tries already; Try now ends its wait</source>
        <translation>Sie versucht es bereits; „Jetzt versuchen“ beendet das Warten</translation>
    </message>
    <message>
        <source>It is connected, or on its way</source>
        <translation>Sie ist verbunden oder auf dem Weg dahin</translation>
    </message>
    <message>
        <source>It waits for no next attempt</source>
        <translation>Sie wartet auf keinen nächsten Versuch</translation>
    </message>
    <message>
        <source>There is no attempt to give up</source>
        <translation>Es gibt keinen Versuch, der aufgegeben werden könnte</translation>
    </message>
    <message>
        <source>An earlier change of its identifiers is under way</source>
        <translation>Eine frühere Änderung ihrer Kennungen läuft noch</translation>
    </message>
    <message>
        <source>Only a multiplex session has identifiers that change</source>
        <translation>Nur eine Multiplex-Sitzung hat Kennungen, die sich ändern</translation>
    </message>
    <message>
        <source>Nothing is being sent</source>
        <translation>Es wird nichts gesendet</translation>
    </message>
    <message>
        <source>What is chosen on the Misbehave tab cannot be done as it stands there</source>
        <translation>Was auf der Registerkarte für Fehlverhalten gewählt ist, lässt sich so nicht ausführen</translation>
    </message>
    <message>
        <source>It keeps to the protocol</source>
        <translation>Sie hält sich an das Protokoll</translation>
    </message>
</context>
<context>
    <name>wayside::ui::LabReceivePanel</name>
    <message>
        <source>Search datagrams (Ctrl+F)</source>
        <translation>Datagramme suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search datagrams</source>
        <translation>Datagramme suchen</translation>
    </message>
    <message>
        <source>Kind of datagrams</source>
        <translation>Art der Datagramme</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
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
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Keep the newest datagram in view</source>
        <translation>Das neueste Datagramm im Blick behalten</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Hold the list still; datagrams are collected meanwhile</source>
        <translation>Die Liste stillhalten; Datagramme werden inzwischen gesammelt</translation>
    </message>
    <message>
        <source>Datagrams of the session</source>
        <translation>Datagramme der Sitzung</translation>
    </message>
    <message>
        <source>What the session sends and receives appears here.</source>
        <translation>Was die Sitzung sendet und empfängt, erscheint hier.</translation>
    </message>
    <message>
        <source>Choose a datagram to see its fields and bytes.</source>
        <translation>Wählen Sie ein Datagramm, um seine Felder und Bytes zu sehen.</translation>
    </message>
    <message>
        <source>Cancel saving</source>
        <translation>Speichern abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%n datagram(s)</source>
        <translation>
            <numerusform>%n Datagramm</numerusform>
            <numerusform>%n Datagramme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n datagram(s)</source>
        <translation>
            <numerusform>%1 von %n Datagramm</numerusform>
            <numerusform>%1 von %n Datagrammen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 new ones wait</source>
        <translation>%1 neue warten</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>%1 entfallen</translation>
    </message>
    <message>
        <source>Save datagrams as a recording</source>
        <translation>Datagramme als Aufzeichnung speichern</translation>
    </message>
    <message>
        <source>Recordings (*.ndjson *.pcapng)</source>
        <translation>Aufzeichnungen (*.ndjson *.pcapng)</translation>
    </message>
    <message>
        <source>Saving was cancelled; nothing was written.</source>
        <translation>Das Speichern wurde abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) saved in %1; %2 could not be kept whole and are left out.</source>
        <translation>
            <numerusform>%n Datensatz in %1 gespeichert; %2 ließen sich nicht ganz behalten und fehlen.</numerusform>
            <numerusform>%n Datensätze in %1 gespeichert; %2 ließen sich nicht ganz behalten und fehlen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) saved in %1.</source>
        <translation>
            <numerusform>%n Datensatz in %1 gespeichert.</numerusform>
            <numerusform>%n Datensätze in %1 gespeichert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::LabSendPanel</name>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send what is written above (Ctrl+Return)</source>
        <translation>Senden, was oben steht (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Stop sending</source>
        <translation>Senden beenden</translation>
    </message>
    <message>
        <source>What became of what was sent</source>
        <translation>Was aus dem Gesandten wurde</translation>
    </message>
    <message>
        <source>Where payloads come from</source>
        <translation>Woher Payloads kommen</translation>
    </message>
    <message>
        <source>Written here</source>
        <translation>Hier geschrieben</translation>
    </message>
    <message>
        <source>A whole file</source>
        <translation>Eine ganze Datei</translation>
    </message>
    <message>
        <source>Each line of a file</source>
        <translation>Jede Zeile einer Datei</translation>
    </message>
    <message>
        <source>How the content is written</source>
        <translation>Wie der Inhalt geschrieben ist</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hexadecimal</source>
        <translation>Hexadezimal</translation>
    </message>
    <message>
        <source>Base64</source>
        <translation>Base64</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>&amp;Payload</source>
        <translation>&amp;Payload</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>What is to be sent</source>
        <translation>Was gesandt werden soll</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Die Datei wählen</translation>
    </message>
    <message>
        <source>Size, or what is wrong</source>
        <translation>Größe, oder was falsch ist</translation>
    </message>
    <message>
        <source>Payload type</source>
        <translation>Payload-Typ</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>Priorit&amp;y</source>
        <translation>&amp;Vorrang</translation>
    </message>
    <message>
        <source>Payload &amp;type</source>
        <translation>Payload-&amp;Typ</translation>
    </message>
    <message>
        <source>sub00001, sub00002</source>
        <translation>sub00001, sub00002</translation>
    </message>
    <message>
        <source>Identifiers the payload is sent with</source>
        <translation>Kennungen, mit denen die Payload gesandt wird</translation>
    </message>
    <message>
        <source>&amp;Identifiers</source>
        <translation>&amp;Kennungen</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Einmal</translation>
    </message>
    <message>
        <source>So many times</source>
        <translation>So viele Male</translation>
    </message>
    <message>
        <source>Until stopped</source>
        <translation>Bis zum Anhalten</translation>
    </message>
    <message>
        <source>Number of times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>&amp;Repeat</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>As the limits allow</source>
        <translation>Wie die Limits erlauben</translation>
    </message>
    <message>
        <source>Time between</source>
        <translation>Zeit dazwischen</translation>
    </message>
    <message>
        <source>Per second</source>
        <translation>Je Sekunde</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Milliseconds between two</source>
        <translation>Millisekunden zwischen zweien</translation>
    </message>
    <message>
        <source>Payloads per second</source>
        <translation>Payloads je Sekunde</translation>
    </message>
    <message>
        <source>P&amp;ace</source>
        <translation>Te&amp;mpo</translation>
    </message>
    <message>
        <source>Wait while the queue is full</source>
        <translation>Warten, solange die Warteschlange voll ist</translation>
    </message>
    <message>
        <source>Otherwise the queue&apos;s policy decides what becomes of payloads that do not fit.</source>
        <translation>Sonst entscheidet die Regel der Warteschlange, was aus Payloads wird, die nicht passen.</translation>
    </message>
    <message>
        <source>Keep within the session&apos;s limits</source>
        <translation>Innerhalb der Limits der Sitzung bleiben</translation>
    </message>
    <message>
        <source>The governor holds payloads back. Without it they leave as they come, and the node closes the session when a limit is passed.</source>
        <translation>Der Regler hält Payloads zurück. Ohne ihn gehen sie hinaus, wie sie kommen, und der Knoten schließt die Sitzung, wenn ein Limit überschritten wird.</translation>
    </message>
    <message>
        <source>Choose a session, or make a new one.</source>
        <translation>Wählen Sie eine Sitzung, oder legen Sie eine neue an.</translation>
    </message>
    <message>
        <source>A Monitor receives only; it may send no payloads.</source>
        <translation>Ein Monitor empfängt nur; er darf keine Payloads senden.</translation>
    </message>
    <message>
        <source>An identifier has 1 to 8 characters of printable ASCII.</source>
        <translation>Eine Kennung hat 1 bis 8 Zeichen druckbares ASCII.</translation>
    </message>
    <message>
        <source>Payloads of a multiplex session need an identifier.</source>
        <translation>Payloads einer Multiplex-Sitzung brauchen eine Kennung.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>A payload has at most %1 bytes.</source>
        <translation>Eine Payload hat höchstens %1 Bytes.</translation>
    </message>
    <message>
        <source>This cannot be sent: %1, at position %2.</source>
        <translation>Dies lässt sich nicht senden: %1, an Stelle %2.</translation>
    </message>
    <message>
        <source>This cannot be sent: %1.</source>
        <translation>Dies lässt sich nicht senden: %1.</translation>
    </message>
    <message>
        <source>%1 bytes do not fit: a payload has at most %2.</source>
        <translation>%1 Bytes passen nicht: Eine Payload hat höchstens %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) of payload, %1 bytes on the wire</source>
        <translation>
            <numerusform>%n Byte Payload, %1 Bytes auf der Leitung</numerusform>
            <numerusform>%n Bytes Payload, %1 Bytes auf der Leitung</numerusform>
        </translation>
    </message>
    <message>
        <source>Send a file</source>
        <translation>Eine Datei senden</translation>
    </message>
    <message>
        <source>Sending: %1 of %2 handed over.</source>
        <translation>Sendet: %1 von %2 übergeben.</translation>
    </message>
    <message>
        <source>Sending: %1 handed over.</source>
        <translation>Sendet: %1 übergeben.</translation>
    </message>
    <message>
        <source>%1 sent, %2 waiting, %3 dropped, %4 refused.</source>
        <translation>%1 gesandt, %2 wartend, %3 verworfen, %4 abgelehnt.</translation>
    </message>
    <message>
        <source>Dropped: %1, %2.</source>
        <translation>Verworfen: %1, %2.</translation>
    </message>
    <message>
        <source>Refused: %1, %2.</source>
        <translation>Abgelehnt: %1, %2.</translation>
    </message>
    <message>
        <source>The limits let the next one go in %1.</source>
        <translation>Die Limits lassen die nächste in %1 hinein.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::LabSessionDialog</name>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Verhalten</translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation>Was noch fehlt</translation>
    </message>
    <message>
        <source>Create session</source>
        <translation>Sitzung anlegen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>This source: %1</source>
        <translation>Diese Quelle: %1</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>Profil: %1</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>Eine andere Adresse</translation>
    </message>
    <message>
        <source>Se&amp;rvice</source>
        <translation>D&amp;ienst</translation>
    </message>
    <message>
        <source>Address of the API</source>
        <translation>Adresse der API</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Token file</source>
        <translation>Tokendatei</translation>
    </message>
    <message>
        <source>Choose the token file</source>
        <translation>Die Tokendatei wählen</translation>
    </message>
    <message>
        <source>Token &amp;file</source>
        <translation>Token&amp;datei</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>or paste a token: it is not stored</source>
        <translation>oder ein Token einfügen: Es wird nicht gespeichert</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Token</translation>
    </message>
    <message>
        <source>Certificate authority file</source>
        <translation>Datei der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Choose the certificate authority file</source>
        <translation>Die Datei der Zertifizierungsstelle wählen</translation>
    </message>
    <message>
        <source>&amp;CA file</source>
        <translation>&amp;CA-Datei</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>none, or socks5://host:1080</source>
        <translation>keiner, oder socks5://host:1080</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>Proxy credentials</source>
        <translation>Zugangsdaten des Proxys</translation>
    </message>
    <message>
        <source>name:password, not stored</source>
        <translation>Name:Passwort, nicht gespeichert</translation>
    </message>
    <message>
        <source>Proxy cre&amp;dentials</source>
        <translation>Proxy-Zugan&amp;g</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Kennungen</translation>
    </message>
    <message>
        <source>&amp;Identifiers</source>
        <translation>&amp;Kennungen</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>D&amp;omain</source>
        <translation>D&amp;omäne</translation>
    </message>
    <message>
        <source>Connect with T&amp;LS 1.2</source>
        <translation>Mit T&amp;LS 1.2 verbinden</translation>
    </message>
    <message>
        <source>Streaming node</source>
        <translation>Streaming-Knoten</translation>
    </message>
    <message>
        <source>the service chooses</source>
        <translation>der Dienst wählt</translation>
    </message>
    <message>
        <source>Streaming &amp;node</source>
        <translation>Streaming-K&amp;noten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>for this list only</source>
        <translation>nur für diese Liste</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>Connect at once</source>
        <translation>Sofort verbinden</translation>
    </message>
    <message>
        <source>Come back after an end</source>
        <translation>Nach einem Ende wiederkommen</translation>
    </message>
    <message>
        <source>With growing waits and circuit breakers, as the protocol asks for</source>
        <translation>Mit wachsenden Wartezeiten und Schutzschaltern, wie das Protokoll verlangt</translation>
    </message>
    <message>
        <source>Keep within the session&apos;s limits</source>
        <translation>Innerhalb der Limits der Sitzung bleiben</translation>
    </message>
    <message>
        <source>Share of each limit kept free</source>
        <translation>Anteil jedes Limits, der frei bleibt</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Kept &amp;free of limits</source>
        <translation>&amp;Frei halten</translation>
    </message>
    <message>
        <source>Payloads that may wait</source>
        <translation>Payloads, die warten dürfen</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Warteschlange</translation>
    </message>
    <message>
        <source>When the queue is full</source>
        <translation>Wenn die Warteschlange voll ist</translation>
    </message>
    <message>
        <source>&amp;When full</source>
        <translation>Wenn &amp;voll</translation>
    </message>
    <message>
        <source>Bye deadline</source>
        <translation>Bye-Frist</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>For so long what waits is still sent before Bye</source>
        <translation>So lange wird vor Bye noch gesandt, was wartet</translation>
    </message>
    <message>
        <source>&amp;Bye deadline</source>
        <translation>&amp;Bye-Frist</translation>
    </message>
    <message>
        <source>Keep waiting payloads for the next session</source>
        <translation>Wartende Payloads für die nächste Sitzung behalten</translation>
    </message>
    <message>
        <source>Delete the session after Bye</source>
        <translation>Die Sitzung nach Bye löschen</translation>
    </message>
    <message>
        <source>Over the API; not every role may</source>
        <translation>Über die API; nicht jede Rolle darf es</translation>
    </message>
    <message>
        <source>one, like sub00001</source>
        <translation>eine, wie sub00001</translation>
    </message>
    <message>
        <source>none for everything that is allowed, or sub00001, sub00002</source>
        <translation>keine für alles Erlaubte, oder sub00001, sub00002</translation>
    </message>
</context>
<context>
    <name>wayside::ui::StateDiagram</name>
    <message>
        <source>State diagram of the session</source>
        <translation>Zustandsdiagramm der Sitzung</translation>
    </message>
    <message>
        <source>Not connected yet.</source>
        <translation>Noch nicht verbunden.</translation>
    </message>
    <message>
        <source>In %1 for %2.</source>
        <translation>In %1 seit %2.</translation>
    </message>
    <message>
        <source>Not connected any more.</source>
        <translation>Nicht mehr verbunden.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>state and duration</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Path: %1.</source>
        <translation>Weg: %1.</translation>
    </message>
    <message>
        <source>%1: not reached yet.</source>
        <translation>%1: noch nicht erreicht.</translation>
    </message>
    <message numerus="yes">
        <source>%1: entered %n time(s), last for %2, %3 in all.</source>
        <translation>
            <numerusform>%1: %n-mal betreten, zuletzt für %2, insgesamt %3.</numerusform>
            <numerusform>%1: %n-mal betreten, zuletzt für %2, insgesamt %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>The session&apos;s way through these states appears here.</source>
        <translation>Der Weg der Sitzung durch diese Zustände erscheint hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n-mal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>from the log</source>
        <comment>learnt from the session log</comment>
        <translation>aus dem Protokoll</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
</context>
</TS>
