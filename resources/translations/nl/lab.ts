<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>ClientLab</name>
    <message>
        <source>not connected</source>
        <translation>niet verbonden</translation>
    </message>
    <message>
        <source>waiting for the next attempt</source>
        <translation>wacht op de volgende poging</translation>
    </message>
    <message>
        <source>creating a session</source>
        <translation>maakt een sessie</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindt</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbonden</translation>
    </message>
    <message>
        <source>saying Bye</source>
        <translation>zegt Bye</translation>
    </message>
    <message>
        <source>Session created</source>
        <translation>Sessie gemaakt</translation>
    </message>
    <message>
        <source>Client initiates</source>
        <translation>Client begint</translation>
    </message>
    <message>
        <source>TCP established
(if TLS enabled)</source>
        <translation>TCP staat
(als TLS aan)</translation>
    </message>
    <message>
        <source>TCP established
(if no TLS)</source>
        <translation>TCP staat
(zonder TLS)</translation>
    </message>
    <message>
        <source>TLS complete</source>
        <translation>TLS klaar</translation>
    </message>
    <message>
        <source>Version accepted</source>
        <translation>Versie aanvaard</translation>
    </message>
    <message>
        <source>Version rejected</source>
        <translation>Versie geweigerd</translation>
    </message>
    <message>
        <source>Token valid</source>
        <translation>Token geldig</translation>
    </message>
    <message>
        <source>Token invalid</source>
        <translation>Token ongeldig</translation>
    </message>
    <message>
        <source>Regular sync</source>
        <translation>Regelmatige sync</translation>
    </message>
    <message>
        <source>Sync complete</source>
        <translation>Sync klaar</translation>
    </message>
    <message>
        <source>Prevent timeout</source>
        <translation>Time-out voorkomen</translation>
    </message>
    <message>
        <source>Keep alive sent</source>
        <translation>Keep-alive verzonden</translation>
    </message>
    <message>
        <source>Connection lost
or terminated</source>
        <translation>Verbinding verloren
of beëindigd</translation>
    </message>
    <message>
        <source>protocol violation</source>
        <translation>protocolovertreding</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>het begin</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>het einde</translation>
    </message>
    <message>
        <source>Last: %1 to %2, %3 ago. %4</source>
        <translation>Laatste: %1 naar %2, %3 geleden. %4</translation>
    </message>
    <message>
        <source>Last: %1 to %2 (%3), %4 ago. %5</source>
        <translation>Laatste: %1 naar %2 (%3), %4 geleden. %5</translation>
    </message>
    <message>
        <source>Last: %1 to %2, %3 ago.</source>
        <translation>Laatste: %1 naar %2, %3 geleden.</translation>
    </message>
    <message>
        <source>Last: %1 to %2 (%3), %4 ago.</source>
        <translation>Laatste: %1 naar %2 (%3), %4 geleden.</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>a circuit breaker that lets attempts through</comment>
        <translation>gesloten</translation>
    </message>
    <message>
        <source>open</source>
        <comment>a circuit breaker that lets nothing through</comment>
        <translation>open</translation>
    </message>
    <message>
        <source>half-open</source>
        <comment>a circuit breaker that lets one attempt through</comment>
        <translation>half open</translation>
    </message>
    <message>
        <source>made room for newer ones</source>
        <translation>maakten plaats voor nieuwere</translation>
    </message>
    <message>
        <source>the queue was full</source>
        <translation>de wachtrij was vol</translation>
    </message>
    <message>
        <source>waited too long</source>
        <translation>wachtten te lang</translation>
    </message>
    <message>
        <source>the session ended first</source>
        <translation>de sessie eindigde eerder</translation>
    </message>
    <message>
        <source>the next session cannot carry them</source>
        <translation>de volgende sessie kan ze niet meenemen</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>dringend</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoog</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normaal</translation>
    </message>
    <message>
        <source>low</source>
        <translation>laag</translation>
    </message>
    <message>
        <source>drop the oldest</source>
        <translation>de oudste laten vervallen</translation>
    </message>
    <message>
        <source>drop the newest</source>
        <translation>de nieuwste laten vervallen</translation>
    </message>
    <message>
        <source>refuse</source>
        <translation>weigeren</translation>
    </message>
    <message>
        <source>The address must look like http://host:8080/api or https://host/api.</source>
        <translation>Het adres moet eruitzien als http://host:8080/api of https://host/api.</translation>
    </message>
    <message>
        <source>The proxy must look like http://host:3128 or socks5://host:1080, its credentials like name:password.</source>
        <translation>De proxy moet eruitzien als http://host:3128 of socks5://host:1080, de inloggegevens als naam:wachtwoord.</translation>
    </message>
    <message>
        <source>The service wants a token: name a file that holds one, or paste it.</source>
        <translation>De dienst wil een token: noem een bestand waar er een in staat, of plak het.</translation>
    </message>
    <message>
        <source>A session belongs to a domain: enter its name.</source>
        <translation>Een sessie hoort bij een domein: vul zijn naam in.</translation>
    </message>
    <message>
        <source>Broker and Monitor sessions are multiplex.</source>
        <translation>Broker- en Monitor-sessies zijn multiplex.</translation>
    </message>
    <message>
        <source>A singleplex session has exactly one identifier.</source>
        <translation>Een singleplexsessie heeft precies één identificatie.</translation>
    </message>
    <message>
        <source>A session takes 100 identifiers at most.</source>
        <translation>Een sessie neemt hoogstens 100 identificaties.</translation>
    </message>
    <message>
        <source>An identifier is named twice.</source>
        <translation>Een identificatie is twee keer genoemd.</translation>
    </message>
    <message>
        <source>An identifier has 1 to 8 characters of printable ASCII.</source>
        <translation>Een identificatie heeft 1 tot 8 tekens afdrukbare ASCII.</translation>
    </message>
    <message>
        <source>%1, whole domain</source>
        <translation>%1, hele domein</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n TLC(s)</source>
        <translation>
            <numerusform>%1, %n TLC</numerusform>
            <numerusform>%1, %n TLC&apos;s</numerusform>
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
        <translation>Laatste: %1 zonder succes, %2 geleden. %3</translation>
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
        <translation>%1 sinds %2</translation>
    </message>
    <message>
        <source>Next attempt in %1, number %2 since the last success</source>
        <translation>Volgende poging over %1, nummer %2 sinds het laatste succes</translation>
    </message>
    <message>
        <source>The service is asked why the session ended.</source>
        <translation>De dienst wordt gevraagd waarom de sessie eindigde.</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) since the last success</source>
        <translation>
            <numerusform>%n wachttijd sinds het laatste succes</numerusform>
            <numerusform>%n wachttijden sinds het laatste succes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) confirmed so far</source>
        <translation>
            <numerusform>%n sessie tot nu toe bevestigd</numerusform>
            <numerusform>%n sessies tot nu toe bevestigd</numerusform>
        </translation>
    </message>
    <message>
        <source>TLS 1.2</source>
        <translation>TLS 1.2</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>onversleuteld</translation>
    </message>
    <message>
        <source>domain %1</source>
        <translation>domein %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>op %1</translation>
    </message>
    <message>
        <source>whole scope</source>
        <translation>hele bereik</translation>
    </message>
    <message>
        <source>identifiers are being changed</source>
        <translation>identificaties worden gewijzigd</translation>
    </message>
    <message>
        <source>name %1 ms</source>
        <translation>naam %1 ms</translation>
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
        <translation>versie %1 ms</translation>
    </message>
    <message>
        <source>token %1 ms</source>
        <translation>token %1 ms</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and priority of payloads</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2 payloads</source>
        <comment>queue</comment>
        <translation>%1 van %2 payloads</translation>
    </message>
    <message>
        <source>when full: %1</source>
        <translation>als hij vol is: %1</translation>
    </message>
    <message>
        <source>%1 in the socket</source>
        <translation>%1 in de socket</translation>
    </message>
    <message>
        <source>%1 of %2 payloads/s over %3 · %4/s of %5/s over %6</source>
        <translation>%1 van %2 payloads/s over %3 · %4/s van %5/s over %6</translation>
    </message>
    <message>
        <source>seems %1 ms ahead of the node at most</source>
        <translation>lijkt hoogstens %1 ms voor te lopen op de node</translation>
    </message>
    <message>
        <source>made to be off by %1 ms</source>
        <translation>met opzet %1 ms verkeerd gezet</translation>
    </message>
</context>
<context>
    <name>Misbehaviour</name>
    <message>
        <source>Silent after connecting</source>
        <translation>Stil na het verbinden</translation>
    </message>
    <message>
        <source>Wrong version</source>
        <translation>Verkeerde versie</translation>
    </message>
    <message>
        <source>Half a token</source>
        <translation>Half token</translation>
    </message>
    <message>
        <source>Payload before the token</source>
        <translation>Payload voor het token</translation>
    </message>
    <message>
        <source>Token nobody knows</source>
        <translation>Token dat niemand kent</translation>
    </message>
    <message>
        <source>Token too long</source>
        <translation>Te lang token</translation>
    </message>
    <message>
        <source>No KeepAlive</source>
        <translation>Geen KeepAlive</translation>
    </message>
    <message>
        <source>Sends nothing at all</source>
        <translation>Verzendt helemaal niets</translation>
    </message>
    <message>
        <source>No time-sync answers</source>
        <translation>Geen antwoord op tijdsynchronisatie</translation>
    </message>
    <message>
        <source>Clock off</source>
        <translation>Klok verkeerd</translation>
    </message>
    <message>
        <source>Clock drifting</source>
        <translation>Klok verloopt</translation>
    </message>
    <message>
        <source>Over the payload rate limit</source>
        <translation>Boven de payloadtempolimiet</translation>
    </message>
    <message>
        <source>Over the throughput limit</source>
        <translation>Boven de doorvoerlimiet</translation>
    </message>
    <message>
        <source>Ignores Reconnect</source>
        <translation>Negeert Reconnect</translation>
    </message>
    <message>
        <source>Ignores Bye</source>
        <translation>Negeert Bye</translation>
    </message>
    <message>
        <source>Stops reading</source>
        <translation>Leest niet meer</translation>
    </message>
    <message>
        <source>Unknown datagram type</source>
        <translation>Onbekend datagramtype</translation>
    </message>
    <message>
        <source>Frame with a wrong prefix</source>
        <translation>Frame met verkeerd voorvoegsel</translation>
    </message>
    <message>
        <source>Frame of size zero</source>
        <translation>Frame met grootte nul</translation>
    </message>
    <message>
        <source>Frame of a wrong size</source>
        <translation>Frame met verkeerde grootte</translation>
    </message>
    <message>
        <source>Half a frame</source>
        <translation>Half frame</translation>
    </message>
    <message>
        <source>Datagram of the node&apos;s</source>
        <translation>Datagram van de node</translation>
    </message>
    <message>
        <source>Second token</source>
        <translation>Tweede token</translation>
    </message>
    <message>
        <source>Payload of the other mode</source>
        <translation>Payload van de andere modus</translation>
    </message>
    <message>
        <source>Identifier that is not ASCII</source>
        <translation>Identificatie die geen ASCII is</translation>
    </message>
    <message>
        <source>Identifier outside the scope</source>
        <translation>Identificatie buiten het bereik</translation>
    </message>
    <message>
        <source>Time-sync answer nobody asked for</source>
        <translation>Antwoord op tijdsynchronisatie waar niemand om vroeg</translation>
    </message>
    <message>
        <source>KeepAlive with data</source>
        <translation>KeepAlive met gegevens</translation>
    </message>
    <message>
        <source>Payload from a Monitor</source>
        <translation>Payload van een Monitor</translation>
    </message>
    <message>
        <source>Same token, second connection</source>
        <translation>Zelfde token, tweede verbinding</translation>
    </message>
    <message>
        <source>Opens the connection, TLS included where it is used, and sends not even the version byte.</source>
        <translation>Opent de verbinding, waar gebruikt met TLS, en verzendt niet eens de versiebyte.</translation>
    </message>
    <message>
        <source>Sends the version byte 0x02 instead of 0x01.</source>
        <translation>Verzendt de versiebyte 0x02 in plaats van 0x01.</translation>
    </message>
    <message>
        <source>Sends the version byte and the first half of a Token datagram, then nothing more.</source>
        <translation>Verzendt de versiebyte en de eerste helft van een Token-datagram, dan niets meer.</translation>
    </message>
    <message>
        <source>Sends a Payload datagram where the Token datagram belongs.</source>
        <translation>Verzendt een Payload-datagram waar het Token-datagram hoort.</translation>
    </message>
    <message>
        <source>Presents a token that no session has. The session that was created stays unused.</source>
        <translation>Biedt een token aan dat geen sessie heeft. De gemaakte sessie blijft ongebruikt.</translation>
    </message>
    <message>
        <source>Presents a token of 513 bytes; 512 are allowed.</source>
        <translation>Biedt een token van 513 bytes aan; 512 zijn toegestaan.</translation>
    </message>
    <message>
        <source>Sends no KeepAlive datagrams. Everything else goes on, also answers to Timestamps Requests, which keep the session alive where they come often enough.</source>
        <translation>Verzendt geen KeepAlive-datagrammen. Al het andere gaat door, ook antwoorden op Timestamps Requests, die de sessie in leven houden als ze vaak genoeg komen.</translation>
    </message>
    <message>
        <source>Sends nothing any more: no KeepAlive, no answers, no payloads.</source>
        <translation>Verzendt niets meer: geen KeepAlive, geen antwoorden, geen payloads.</translation>
    </message>
    <message>
        <source>Leaves Timestamps Requests without an answer.</source>
        <translation>Laat Timestamps Requests onbeantwoord.</translation>
    </message>
    <message>
        <source>Answers Timestamps Requests with a clock that is ahead by so much; behind if negative.</source>
        <translation>Beantwoordt Timestamps Requests met een klok die zoveel voorloopt; achter als het negatief is.</translation>
    </message>
    <message>
        <source>Answers Timestamps Requests with a clock that runs fast by so many millionths; slow if negative.</source>
        <translation>Beantwoordt Timestamps Requests met een klok die zoveel miljoensten te snel loopt; te langzaam als het negatief is.</translation>
    </message>
    <message>
        <source>Sends so many times the payloads that the payload rate limit allows, past the governor.</source>
        <translation>Verzendt zoveel keer de payloads die de tempolimiet toestaat, langs de regelaar heen.</translation>
    </message>
    <message>
        <source>Sends so many times the bytes that the throughput limit allows, past the governor.</source>
        <translation>Verzendt zoveel keer de bytes die de doorvoerlimiet toestaat, langs de regelaar heen.</translation>
    </message>
    <message>
        <source>Stays when the node sends Reconnect. Send one from the Connections page or with a drain.</source>
        <translation>Blijft als de node Reconnect verzendt. Verzend er een vanaf de pagina Verbindingen of met een drain.</translation>
    </message>
    <message>
        <source>Stays when the node says Bye. Have it said on the Connections page.</source>
        <translation>Blijft als de node Bye zegt. Laat het zeggen op de pagina Verbindingen.</translation>
    </message>
    <message>
        <source>Reads nothing from the connection any more, so that it backs up to the node.</source>
        <translation>Leest niets meer van de verbinding, zodat zij bij de node volloopt.</translation>
    </message>
    <message>
        <source>Sends a datagram of the type 0x7E, which does not exist.</source>
        <translation>Verzendt een datagram van het type 0x7E, dat niet bestaat.</translation>
    </message>
    <message>
        <source>Sends a frame that begins with AB CD instead of AA BB.</source>
        <translation>Verzendt een frame dat met AB CD begint in plaats van AA BB.</translation>
    </message>
    <message>
        <source>Sends a frame whose size is zero: it has no type.</source>
        <translation>Verzendt een frame waarvan de grootte nul is: het heeft geen type.</translation>
    </message>
    <message>
        <source>Sends a Timestamps Response that is one byte too short.</source>
        <translation>Verzendt een Timestamps Response die één byte te kort is.</translation>
    </message>
    <message>
        <source>Sends the first two bytes of a KeepAlive datagram, then nothing more.</source>
        <translation>Verzendt de eerste twee bytes van een KeepAlive-datagram, dan niets meer.</translation>
    </message>
    <message>
        <source>Sends a Reconnect datagram, which only nodes send.</source>
        <translation>Verzendt een Reconnect-datagram, dat alleen nodes verzenden.</translation>
    </message>
    <message>
        <source>Sends a Token datagram into the session that stands.</source>
        <translation>Verzendt een Token-datagram in de sessie die staat.</translation>
    </message>
    <message>
        <source>Sends 0x05 in a singleplex session, 0x04 in a multiplex one.</source>
        <translation>Verzendt 0x05 in een singleplexsessie, 0x04 in een multiplexsessie.</translation>
    </message>
    <message>
        <source>Sends a payload whose identifier has bytes above 0x7F.</source>
        <translation>Verzendt een payload waarvan de identificatie bytes boven 0x7F heeft.</translation>
    </message>
    <message>
        <source>Sends a payload with the identifier %1, which is not in the session&apos;s scope.</source>
        <translation>Verzendt een payload met de identificatie %1, die niet in het bereik van de sessie valt.</translation>
    </message>
    <message>
        <source>Sends a Timestamps Response to a request that never came.</source>
        <translation>Verzendt een Timestamps Response op een verzoek dat er nooit was.</translation>
    </message>
    <message>
        <source>Sends a KeepAlive datagram with three bytes of data.</source>
        <translation>Verzendt een KeepAlive-datagram met drie bytes gegevens.</translation>
    </message>
    <message>
        <source>Sends a payload, which a Monitor never may.</source>
        <translation>Verzendt een payload, wat een Monitor nooit mag.</translation>
    </message>
    <message>
        <source>Opens a second connection with the token of the first.</source>
        <translation>Opent een tweede verbinding met het token van de eerste.</translation>
    </message>
    <message>
        <source>While connecting</source>
        <translation>Tijdens het verbinden</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>Vanaf nu</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Eenmalig</translation>
    </message>
    <message>
        <source>A Monitor sends no payloads: choose a TLC or Broker session for this.</source>
        <translation>Een Monitor verzendt geen payloads: kies hiervoor een TLC- of Broker-sessie.</translation>
    </message>
    <message>
        <source>Only payloads of a multiplex TLC or Broker session carry an identifier.</source>
        <translation>Alleen payloads van een multiplex TLC- of Broker-sessie dragen een identificatie.</translation>
    </message>
    <message>
        <source>This is something that a Monitor session does wrong.</source>
        <translation>Dit is iets wat een Monitor-sessie verkeerd doet.</translation>
    </message>
    <message>
        <source>closed after %1 without a datagram, without Bye; goes on if none is that late</source>
        <translation>na %1 zonder datagram gesloten, zonder Bye; gaat door als er geen zo laat is</translation>
    </message>
    <message>
        <source>closed after %1, a Bye may come first</source>
        <translation>na %1 gesloten, een Bye mag voorafgaan</translation>
    </message>
    <message>
        <source>closed after %1 without Bye</source>
        <translation>na %1 zonder Bye gesloten</translation>
    </message>
    <message>
        <source>closed by the node within %1</source>
        <translation>binnen %1 door de node gesloten</translation>
    </message>
    <message>
        <source>closed within %1 without Bye</source>
        <translation>binnen %1 zonder Bye gesloten</translation>
    </message>
    <message>
        <source>closed at once without Bye</source>
        <translation>direct zonder Bye gesloten</translation>
    </message>
    <message>
        <source>the session goes on</source>
        <translation>de sessie gaat door</translation>
    </message>
    <message>
        <source>the second connection is closed at once without Bye, the first goes on</source>
        <translation>de tweede verbinding wordt direct zonder Bye gesloten, de eerste gaat door</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happens and why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Counted from the moment at which the connection stood.</source>
        <translation>Geteld vanaf het moment waarop de verbinding stond.</translation>
    </message>
    <message>
        <source>Counted from the beginning of the misbehaviour.</source>
        <translation>Geteld vanaf het begin van het wangedrag.</translation>
    </message>
    <message>
        <source>Counted from the last whole datagram that left.</source>
        <translation>Geteld vanaf het laatste hele datagram dat vertrok.</translation>
    </message>
    <message>
        <source>Counted from the first Timestamps Request without an answer.</source>
        <translation>Geteld vanaf het eerste onbeantwoorde Timestamps Request.</translation>
    </message>
    <message>
        <source>Counted from the node&apos;s Reconnect or Bye.</source>
        <translation>Geteld vanaf Reconnect of Bye van de node.</translation>
    </message>
    <message>
        <source>the first connection was closed as well</source>
        <translation>de eerste verbinding werd ook gesloten</translation>
    </message>
    <message>
        <source>the second connection was closed after %1, the first stands</source>
        <translation>de tweede verbinding werd na %1 gesloten, de eerste staat</translation>
    </message>
    <message>
        <source>closed after %1 with Bye</source>
        <translation>na %1 met Bye gesloten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened and why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>waiting for the session</source>
        <translation>wacht op de sessie</translation>
    </message>
    <message>
        <source>%1; reading the session log</source>
        <comment>what happened so far</comment>
        <translation>%1; leest het sessielogboek</translation>
    </message>
    <message>
        <source>waiting for the node&apos;s Bye</source>
        <translation>wacht op Bye van de node</translation>
    </message>
    <message>
        <source>waiting for the node&apos;s Reconnect</source>
        <translation>wacht op Reconnect van de node</translation>
    </message>
    <message>
        <source>still connected after %1</source>
        <translation>na %1 nog verbonden</translation>
    </message>
    <message>
        <source>beginning</source>
        <translation>begint</translation>
    </message>
    <message>
        <source>there was no session to do it in</source>
        <translation>er was geen sessie om het in te doen</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>kijkt toe</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>zoals verwacht</translation>
    </message>
    <message>
        <source>as expected; reason not readable</source>
        <translation>zoals verwacht; reden niet leesbaar</translation>
    </message>
    <message>
        <source>closed for another reason</source>
        <translation>om een andere reden gesloten</translation>
    </message>
    <message>
        <source>too soon</source>
        <translation>te vroeg</translation>
    </message>
    <message>
        <source>too late</source>
        <translation>te laat</translation>
    </message>
    <message>
        <source>not closed</source>
        <translation>niet gesloten</translation>
    </message>
    <message>
        <source>closed, but should go on</source>
        <translation>gesloten, maar hoort door te gaan</translation>
    </message>
    <message>
        <source>Bye said, but should not be</source>
        <translation>Bye gezegd, maar hoort niet</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>onbeslist</translation>
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
        <translation>Streamingnode</translation>
    </message>
    <message>
        <source>with the next attempt</source>
        <translation>met de volgende poging</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>over %1</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Eindpunt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Circuit breaker</source>
        <translation>Stroomonderbreker</translation>
    </message>
    <message>
        <source>Failures in a row</source>
        <translation>Fouten achter elkaar</translation>
    </message>
    <message>
        <source>Next probe</source>
        <translation>Volgende proef</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ExperimentModel</name>
    <message>
        <source>Misbehaviour</source>
        <translation>Wangedrag</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Oordeel</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Verwacht</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gezien</translation>
    </message>
</context>
<context>
    <name>wayside::ui::LabConnectionPanel</name>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Pogingen</translation>
    </message>
    <message>
        <source>Last end</source>
        <translation>Laatste einde</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Wat te doen</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessie</translation>
    </message>
    <message>
        <source>Establishing</source>
        <translation>Opbouw</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Wachtrij</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limieten</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klok</translation>
    </message>
    <message>
        <source>Circuit breakers</source>
        <translation>Stroomonderbrekers</translation>
    </message>
    <message>
        <source>One circuit breaker for the API and for each streaming node appears here.</source>
        <translation>Eén stroomonderbreker voor de API en voor elke streamingnode verschijnt hier.</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>time of day, sentence, detail</comment>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Details of the connection</source>
        <translation>Gegevens van de verbinding</translation>
    </message>
</context>
<context>
    <name>wayside::ui::LabMisbehavePanel</name>
    <message>
        <source>Misbehaviours</source>
        <translation>Wangedrag</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Misbehave</source>
        <translation>Misdragen</translation>
    </message>
    <message>
        <source>Stop misbehaving</source>
        <translation>Ophouden met misdragen</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Wat ervan kwam</translation>
    </message>
    <message>
        <source>What the service did about a misbehaviour appears here.</source>
        <translation>Wat de dienst aan wangedrag deed, verschijnt hier.</translation>
    </message>
    <message>
        <source>Ahead by</source>
        <translation>Voor met</translation>
    </message>
    <message>
        <source>Fast by</source>
        <translation>Te snel met</translation>
    </message>
    <message>
        <source> ppm</source>
        <translation> ppm</translation>
    </message>
    <message>
        <source>Times the limit</source>
        <translation>Keer de limiet</translation>
    </message>
    <message>
        <source>Choose something that a client should not do, and see what the service does about it.</source>
        <translation>Kies iets wat een client niet hoort te doen, en zie wat de dienst eraan doet.</translation>
    </message>
    <message>
        <source>The node&apos;s handshake timeout</source>
        <translation>De handshaketermijn van de node</translation>
    </message>
    <message>
        <source>The node&apos;s time-sync timeout</source>
        <translation>De tijdsynchronisatietermijn van de node</translation>
    </message>
    <message>
        <source>The node&apos;s time-sync interval</source>
        <translation>De tijd tussen tijdsynchronisaties van de node</translation>
    </message>
    <message>
        <source>The node&apos;s grace after Reconnect</source>
        <translation>Het respijt van de node na Reconnect</translation>
    </message>
    <message>
        <source>The node&apos;s slow-consumer timeout</source>
        <translation>De termijn van de node voor trage ontvangers</translation>
    </message>
    <message>
        <source>By the protocol (%1): %2. %3</source>
        <translation>Volgens het protocol (%1): %2. %3</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Hoeveel</translation>
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
        <translation>Deze sessie misdraagt zich met opzet.</translation>
    </message>
    <message>
        <source>Payloads that will not be sent: %1 dropped, %2 refused</source>
        <translation>Payloads die niet worden verzonden: %1 vervallen, %2 geweigerd</translation>
    </message>
    <message>
        <source>%1 (misbehaves)</source>
        <translation>%1 (misdraagt zich)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessie</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Streaming node</source>
        <translation>Streamingnode</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verzonden</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wachtend</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ontvangen</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Niet verzonden</translation>
    </message>
    <message>
        <source>Connected for</source>
        <translation>Verbonden sinds</translation>
    </message>
    <message>
        <source>Last end</source>
        <translation>Laatste einde</translation>
    </message>
</context>
<context>
    <name>wayside::ui::LabPage</name>
    <message>
        <source>Client sessions of your own</source>
        <translation>Eigen clientsessies</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbinding</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Verzenden</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Ontvangen</translation>
    </message>
    <message>
        <source>Misbehave</source>
        <translation>Misdragen</translation>
    </message>
    <message>
        <source>Details of the session</source>
        <translation>Gegevens van de sessie</translation>
    </message>
    <message>
        <source>Misbehaviour under way</source>
        <translation>Wangedrag aan de gang</translation>
    </message>
    <message>
        <source>Stop misbehaving</source>
        <translation>Ophouden met misdragen</translation>
    </message>
    <message>
        <source>Client sessions of your own appear here: connect to a service as a TLC, Broker or Monitor, send and receive, and see what it does when a client misbehaves.</source>
        <translation>Eigen clientsessies verschijnen hier: verbind met een dienst als TLC, Broker of Monitor, verzend en ontvang, en zie wat zij doet als een client zich misdraagt.</translation>
    </message>
    <message>
        <source>New session…</source>
        <translation>Nieuwe sessie…</translation>
    </message>
    <message>
        <source>This session misbehaves on purpose: %1. Expected: %2. Seen: %3.</source>
        <translation>Deze sessie misdraagt zich met opzet: %1. Verwacht: %2. Gezien: %3.</translation>
    </message>
    <message>
        <source>This session misbehaves on purpose: %1. Seen: %2.</source>
        <translation>Deze sessie misdraagt zich met opzet: %1. Gezien: %2.</translation>
    </message>
    <message>
        <source>Client lab</source>
        <translation>Clientlab</translation>
    </message>
    <message>
        <source>&amp;Lab</source>
        <translation>&amp;Lab</translation>
    </message>
    <message>
        <source>A client session of your own, against any service</source>
        <translation>Een eigen clientsessie, tegen elke dienst</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Create a session at the service and connect</source>
        <translation>Een sessie bij de dienst maken en verbinden</translation>
    </message>
    <message>
        <source>Say Bye…</source>
        <translation>Bye zeggen…</translation>
    </message>
    <message>
        <source>Send what waits, say Bye with a reason, and stay disconnected</source>
        <translation>Verzenden wat wacht, Bye met een reden zeggen, en verbroken blijven</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Nu proberen</translation>
    </message>
    <message>
        <source>End the wait for the next attempt</source>
        <translation>Het wachten op de volgende poging beëindigen</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Opgeven</translation>
    </message>
    <message>
        <source>No further attempt</source>
        <translation>Geen verdere poging</translation>
    </message>
    <message>
        <source>Cut TCP</source>
        <translation>TCP verbreken</translation>
    </message>
    <message>
        <source>Close the TCP connection without Bye, as if the network failed</source>
        <translation>De TCP-verbinding zonder Bye sluiten, alsof het netwerk uitviel</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Verdubbelen…</translation>
    </message>
    <message>
        <source>Another session like this one</source>
        <translation>Nog een sessie als deze</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Say Bye where it is connected, and take it from the list</source>
        <translation>Bye zeggen waar zij verbonden is, en haar van de lijst halen</translation>
    </message>
    <message>
        <source>Change identifiers…</source>
        <translation>Identificaties wijzigen…</translation>
    </message>
    <message>
        <source>The scope of a multiplex session, from now on</source>
        <translation>Het bereik van een multiplexsessie, vanaf nu</translation>
    </message>
    <message>
        <source>Send what is written on the Send tab</source>
        <translation>Verzenden wat op het tabblad Verzenden staat</translation>
    </message>
    <message>
        <source>Stop sending</source>
        <translation>Ophouden met verzenden</translation>
    </message>
    <message>
        <source>Take nothing more from what is being sent</source>
        <translation>Niets meer nemen van wat wordt verzonden</translation>
    </message>
    <message>
        <source>Hold datagrams</source>
        <translation>Datagrammen vasthouden</translation>
    </message>
    <message>
        <source>Hold the list of datagrams still; they are collected meanwhile</source>
        <translation>De lijst van datagrammen stilhouden; ze worden intussen verzameld</translation>
    </message>
    <message>
        <source>Save datagrams…</source>
        <translation>Datagrammen opslaan…</translation>
    </message>
    <message>
        <source>Save the session&apos;s datagrams as a recording</source>
        <translation>De datagrammen van de sessie als opname opslaan</translation>
    </message>
    <message>
        <source>Do what is chosen on the Misbehave tab</source>
        <translation>Doen wat op het tabblad Misdragen is gekozen</translation>
    </message>
    <message>
        <source>Keep to the protocol again</source>
        <translation>Zich weer aan het protocol houden</translation>
    </message>
    <message>
        <source>Show connection</source>
        <translation>Verbinding tonen</translation>
    </message>
    <message>
        <source>Show sending</source>
        <translation>Verzenden tonen</translation>
    </message>
    <message>
        <source>Show datagrams</source>
        <translation>Datagrammen tonen</translation>
    </message>
    <message>
        <source>Show misbehaviour</source>
        <translation>Wangedrag tonen</translation>
    </message>
    <message>
        <source>Say Bye</source>
        <translation>Bye zeggen</translation>
    </message>
    <message>
        <source>Reason told to the node (printable ASCII; may be empty):</source>
        <translation>Reden voor de node (afdrukbare ASCII; mag leeg zijn):</translation>
    </message>
    <message>
        <source>Change identifiers</source>
        <translation>Identificaties wijzigen</translation>
    </message>
    <message>
        <source>Identifiers, separated by commas; none for everything that is allowed:</source>
        <translation>Identificaties, gescheiden door komma&apos;s; geen voor alles wat is toegestaan:</translation>
    </message>
    <message>
        <source>Misbehave on purpose</source>
        <translation>Zich met opzet misdragen</translation>
    </message>
    <message>
        <source>Misbehave at %1?</source>
        <translation>Zich misdragen bij %1?</translation>
    </message>
    <message>
        <source>%1 This service is not on this machine (%2): its operator will see it in the session log.</source>
        <translation>%1 Deze dienst is niet op deze machine (%2): haar beheerder zal het in het sessielogboek zien.</translation>
    </message>
    <message>
        <source>Choose a session first</source>
        <translation>Kies eerst een sessie</translation>
    </message>
    <message>
        <source>It is not connected</source>
        <translation>Hij is niet verbonden</translation>
    </message>
    <message>
        <source>It tries already; Try now ends its wait</source>
        <translation>Hij probeert het al; Nu proberen beëindigt het wachten</translation>
    </message>
    <message>
        <source>It is connected, or on its way</source>
        <translation>Hij is verbonden, of onderweg</translation>
    </message>
    <message>
        <source>It waits for no next attempt</source>
        <translation>Hij wacht niet op een volgende poging</translation>
    </message>
    <message>
        <source>There is no attempt to give up</source>
        <translation>Er is geen poging om op te geven</translation>
    </message>
    <message>
        <source>An earlier change of its identifiers is under way</source>
        <translation>Een eerdere wijziging van de identifiers is nog bezig</translation>
    </message>
    <message>
        <source>Only a multiplex session has identifiers that change</source>
        <translation>Alleen een multiplexsessie heeft identifiers die veranderen</translation>
    </message>
    <message>
        <source>Nothing is being sent</source>
        <translation>Er wordt niets verzonden</translation>
    </message>
    <message>
        <source>What is chosen on the Misbehave tab cannot be done as it stands there</source>
        <translation>Wat op het tabblad voor misdragen gekozen is, kan zo niet worden gedaan</translation>
    </message>
    <message>
        <source>It keeps to the protocol</source>
        <translation>Hij houdt zich aan het protocol</translation>
    </message>
</context>
<context>
    <name>wayside::ui::LabReceivePanel</name>
    <message>
        <source>Search datagrams (Ctrl+F)</source>
        <translation>Datagrammen zoeken (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search datagrams</source>
        <translation>Datagrammen zoeken</translation>
    </message>
    <message>
        <source>Kind of datagrams</source>
        <translation>Soort datagrammen</translation>
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
        <translation>Tijdsynchronisatie</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessie</translation>
    </message>
    <message>
        <source>KeepAlive</source>
        <translation>KeepAlive</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Volgen</translation>
    </message>
    <message>
        <source>Keep the newest datagram in view</source>
        <translation>Het nieuwste datagram in beeld houden</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Vasthouden</translation>
    </message>
    <message>
        <source>Hold the list still; datagrams are collected meanwhile</source>
        <translation>De lijst stilhouden; datagrammen worden intussen verzameld</translation>
    </message>
    <message>
        <source>Datagrams of the session</source>
        <translation>Datagrammen van de sessie</translation>
    </message>
    <message>
        <source>What the session sends and receives appears here.</source>
        <translation>Wat de sessie verzendt en ontvangt, verschijnt hier.</translation>
    </message>
    <message>
        <source>Choose a datagram to see its fields and bytes.</source>
        <translation>Kies een datagram om zijn velden en bytes te zien.</translation>
    </message>
    <message>
        <source>Cancel saving</source>
        <translation>Opslaan annuleren</translation>
    </message>
    <message numerus="yes">
        <source>%n datagram(s)</source>
        <translation>
            <numerusform>%n datagram</numerusform>
            <numerusform>%n datagrammen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n datagram(s)</source>
        <translation>
            <numerusform>%1 van %n datagram</numerusform>
            <numerusform>%1 van %n datagrammen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 new ones wait</source>
        <translation>%1 nieuwe wachten</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>%1 vervallen</translation>
    </message>
    <message>
        <source>Save datagrams as a recording</source>
        <translation>Datagrammen als opname opslaan</translation>
    </message>
    <message>
        <source>Recordings (*.ndjson *.pcapng)</source>
        <translation>Opnamen (*.ndjson *.pcapng)</translation>
    </message>
    <message>
        <source>Saving was cancelled; nothing was written.</source>
        <translation>Het opslaan is geannuleerd; er is niets geschreven.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) saved in %1; %2 could not be kept whole and are left out.</source>
        <translation>
            <numerusform>%n record opgeslagen in %1; %2 konden niet geheel worden bewaard en zijn weggelaten.</numerusform>
            <numerusform>%n records opgeslagen in %1; %2 konden niet geheel worden bewaard en zijn weggelaten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) saved in %1.</source>
        <translation>
            <numerusform>%n record opgeslagen in %1.</numerusform>
            <numerusform>%n records opgeslagen in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::LabSendPanel</name>
    <message>
        <source>Send</source>
        <translation>Verzenden</translation>
    </message>
    <message>
        <source>Send what is written above (Ctrl+Return)</source>
        <translation>Verzenden wat hierboven staat (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Stop sending</source>
        <translation>Ophouden met verzenden</translation>
    </message>
    <message>
        <source>What became of what was sent</source>
        <translation>Wat er van het verzondene werd</translation>
    </message>
    <message>
        <source>Where payloads come from</source>
        <translation>Waar payloads vandaan komen</translation>
    </message>
    <message>
        <source>Written here</source>
        <translation>Hier geschreven</translation>
    </message>
    <message>
        <source>A whole file</source>
        <translation>Een heel bestand</translation>
    </message>
    <message>
        <source>Each line of a file</source>
        <translation>Elke regel van een bestand</translation>
    </message>
    <message>
        <source>How the content is written</source>
        <translation>Hoe de inhoud is geschreven</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Hexadecimal</source>
        <translation>Hexadecimaal</translation>
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
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>What is to be sent</source>
        <translation>Wat moet worden verzonden</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Het bestand kiezen</translation>
    </message>
    <message>
        <source>Size, or what is wrong</source>
        <translation>Grootte, of wat er mis is</translation>
    </message>
    <message>
        <source>Payload type</source>
        <translation>Payloadtype</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioriteit</translation>
    </message>
    <message>
        <source>Priorit&amp;y</source>
        <translation>Prior&amp;iteit</translation>
    </message>
    <message>
        <source>Payload &amp;type</source>
        <translation>Payload&amp;type</translation>
    </message>
    <message>
        <source>sub00001, sub00002</source>
        <translation>sub00001, sub00002</translation>
    </message>
    <message>
        <source>Identifiers the payload is sent with</source>
        <translation>Identificaties waarmee de payload wordt verzonden</translation>
    </message>
    <message>
        <source>&amp;Identifiers</source>
        <translation>I&amp;dentificaties</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hoe vaak</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Eenmalig</translation>
    </message>
    <message>
        <source>So many times</source>
        <translation>Zoveel keer</translation>
    </message>
    <message>
        <source>Until stopped</source>
        <translation>Tot het stopt</translation>
    </message>
    <message>
        <source>Number of times</source>
        <translation>Aantal keren</translation>
    </message>
    <message>
        <source>&amp;Repeat</source>
        <translation>&amp;Herhalen</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>As the limits allow</source>
        <translation>Zoals de limieten toestaan</translation>
    </message>
    <message>
        <source>Time between</source>
        <translation>Tijd ertussen</translation>
    </message>
    <message>
        <source>Per second</source>
        <translation>Per seconde</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Milliseconds between two</source>
        <translation>Milliseconden tussen twee</translation>
    </message>
    <message>
        <source>Payloads per second</source>
        <translation>Payloads per seconde</translation>
    </message>
    <message>
        <source>P&amp;ace</source>
        <translation>Te&amp;mpo</translation>
    </message>
    <message>
        <source>Wait while the queue is full</source>
        <translation>Wachten zolang de wachtrij vol is</translation>
    </message>
    <message>
        <source>Otherwise the queue&apos;s policy decides what becomes of payloads that do not fit.</source>
        <translation>Anders beslist het beleid van de wachtrij wat er gebeurt met payloads die niet passen.</translation>
    </message>
    <message>
        <source>Keep within the session&apos;s limits</source>
        <translation>Binnen de limieten van de sessie blijven</translation>
    </message>
    <message>
        <source>The governor holds payloads back. Without it they leave as they come, and the node closes the session when a limit is passed.</source>
        <translation>De regelaar houdt payloads tegen. Zonder hem vertrekken ze zoals ze komen, en de node sluit de sessie als een limiet wordt overschreden.</translation>
    </message>
    <message>
        <source>Choose a session, or make a new one.</source>
        <translation>Kies een sessie, of maak een nieuwe.</translation>
    </message>
    <message>
        <source>A Monitor receives only; it may send no payloads.</source>
        <translation>Een Monitor ontvangt alleen; hij mag geen payloads verzenden.</translation>
    </message>
    <message>
        <source>An identifier has 1 to 8 characters of printable ASCII.</source>
        <translation>Een identificatie heeft 1 tot 8 tekens afdrukbare ASCII.</translation>
    </message>
    <message>
        <source>Payloads of a multiplex session need an identifier.</source>
        <translation>Payloads van een multiplexsessie hebben een identificatie nodig.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Kies een bestand.</translation>
    </message>
    <message>
        <source>A payload has at most %1 bytes.</source>
        <translation>Een payload heeft hoogstens %1 bytes.</translation>
    </message>
    <message>
        <source>This cannot be sent: %1, at position %2.</source>
        <translation>Dit kan niet worden verzonden: %1, op plaats %2.</translation>
    </message>
    <message>
        <source>This cannot be sent: %1.</source>
        <translation>Dit kan niet worden verzonden: %1.</translation>
    </message>
    <message>
        <source>%1 bytes do not fit: a payload has at most %2.</source>
        <translation>%1 bytes passen niet: een payload heeft er hoogstens %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) of payload, %1 bytes on the wire</source>
        <translation>
            <numerusform>%n byte payload, %1 bytes op de draad</numerusform>
            <numerusform>%n bytes payload, %1 bytes op de draad</numerusform>
        </translation>
    </message>
    <message>
        <source>Send a file</source>
        <translation>Een bestand verzenden</translation>
    </message>
    <message>
        <source>Sending: %1 of %2 handed over.</source>
        <translation>Verzendt: %1 van %2 overhandigd.</translation>
    </message>
    <message>
        <source>Sending: %1 handed over.</source>
        <translation>Verzendt: %1 overhandigd.</translation>
    </message>
    <message>
        <source>%1 sent, %2 waiting, %3 dropped, %4 refused.</source>
        <translation>%1 verzonden, %2 wachtend, %3 vervallen, %4 geweigerd.</translation>
    </message>
    <message>
        <source>Dropped: %1, %2.</source>
        <translation>Vervallen: %1, %2.</translation>
    </message>
    <message>
        <source>Refused: %1, %2.</source>
        <translation>Geweigerd: %1, %2.</translation>
    </message>
    <message>
        <source>The limits let the next one go in %1.</source>
        <translation>De limieten laten de volgende over %1 toe.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::LabSessionDialog</name>
    <message>
        <source>New session</source>
        <translation>Nieuwe sessie</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessie</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Gedrag</translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation>Wat nog ontbreekt</translation>
    </message>
    <message>
        <source>Create session</source>
        <translation>Sessie maken</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>This source: %1</source>
        <translation>Deze bron: %1</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>Profiel: %1</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>Een ander adres</translation>
    </message>
    <message>
        <source>Se&amp;rvice</source>
        <translation>D&amp;ienst</translation>
    </message>
    <message>
        <source>Address of the API</source>
        <translation>Adres van de API</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adres</translation>
    </message>
    <message>
        <source>Token file</source>
        <translation>Tokenbestand</translation>
    </message>
    <message>
        <source>Choose the token file</source>
        <translation>Het tokenbestand kiezen</translation>
    </message>
    <message>
        <source>Token &amp;file</source>
        <translation>Token&amp;bestand</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>or paste a token: it is not stored</source>
        <translation>of plak een token: het wordt niet opgeslagen</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Token</translation>
    </message>
    <message>
        <source>Certificate authority file</source>
        <translation>Bestand van de certificaatautoriteit</translation>
    </message>
    <message>
        <source>Choose the certificate authority file</source>
        <translation>Het bestand van de certificaatautoriteit kiezen</translation>
    </message>
    <message>
        <source>&amp;CA file</source>
        <translation>&amp;CA-bestand</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>none, or socks5://host:1080</source>
        <translation>geen, of socks5://host:1080</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>Proxy credentials</source>
        <translation>Inloggegevens van de proxy</translation>
    </message>
    <message>
        <source>name:password, not stored</source>
        <translation>naam:wachtwoord, niet opgeslagen</translation>
    </message>
    <message>
        <source>Proxy cre&amp;dentials</source>
        <translation>Pro&amp;xygegevens</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocol</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>T&amp;ype</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Identificaties</translation>
    </message>
    <message>
        <source>&amp;Identifiers</source>
        <translation>I&amp;dentificaties</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domein</translation>
    </message>
    <message>
        <source>D&amp;omain</source>
        <translation>D&amp;omein</translation>
    </message>
    <message>
        <source>Connect with T&amp;LS 1.2</source>
        <translation>Verbinden met T&amp;LS 1.2</translation>
    </message>
    <message>
        <source>Streaming node</source>
        <translation>Streamingnode</translation>
    </message>
    <message>
        <source>the service chooses</source>
        <translation>de dienst kiest</translation>
    </message>
    <message>
        <source>Streaming &amp;node</source>
        <translation>Streaming&amp;node</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>for this list only</source>
        <translation>alleen voor deze lijst</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>Naa&amp;m</translation>
    </message>
    <message>
        <source>Connect at once</source>
        <translation>Direct verbinden</translation>
    </message>
    <message>
        <source>Come back after an end</source>
        <translation>Na een einde terugkomen</translation>
    </message>
    <message>
        <source>With growing waits and circuit breakers, as the protocol asks for</source>
        <translation>Met groeiende wachttijden en stroomonderbrekers, zoals het protocol vraagt</translation>
    </message>
    <message>
        <source>Keep within the session&apos;s limits</source>
        <translation>Binnen de limieten van de sessie blijven</translation>
    </message>
    <message>
        <source>Share of each limit kept free</source>
        <translation>Deel van elke limiet dat vrij blijft</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Kept &amp;free of limits</source>
        <translation>&amp;Vrij houden</translation>
    </message>
    <message>
        <source>Payloads that may wait</source>
        <translation>Payloads die mogen wachten</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Wachtrij</translation>
    </message>
    <message>
        <source>When the queue is full</source>
        <translation>Als de wachtrij vol is</translation>
    </message>
    <message>
        <source>&amp;When full</source>
        <translation>Als &amp;hij vol is</translation>
    </message>
    <message>
        <source>Bye deadline</source>
        <translation>Bye-termijn</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>For so long what waits is still sent before Bye</source>
        <translation>Zo lang wordt voor Bye nog verzonden wat wacht</translation>
    </message>
    <message>
        <source>&amp;Bye deadline</source>
        <translation>&amp;Bye-termijn</translation>
    </message>
    <message>
        <source>Keep waiting payloads for the next session</source>
        <translation>Wachtende payloads voor de volgende sessie bewaren</translation>
    </message>
    <message>
        <source>Delete the session after Bye</source>
        <translation>De sessie na Bye verwijderen</translation>
    </message>
    <message>
        <source>Over the API; not every role may</source>
        <translation>Via de API; niet elke rol mag dat</translation>
    </message>
    <message>
        <source>one, like sub00001</source>
        <translation>één, zoals sub00001</translation>
    </message>
    <message>
        <source>none for everything that is allowed, or sub00001, sub00002</source>
        <translation>geen voor alles wat is toegestaan, of sub00001, sub00002</translation>
    </message>
</context>
<context>
    <name>wayside::ui::StateDiagram</name>
    <message>
        <source>State diagram of the session</source>
        <translation>Toestandsdiagram van de sessie</translation>
    </message>
    <message>
        <source>Not connected yet.</source>
        <translation>Nog niet verbonden.</translation>
    </message>
    <message>
        <source>In %1 for %2.</source>
        <translation>In %1 sinds %2.</translation>
    </message>
    <message>
        <source>Not connected any more.</source>
        <translation>Niet meer verbonden.</translation>
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
        <translation>%1: nog niet bereikt.</translation>
    </message>
    <message numerus="yes">
        <source>%1: entered %n time(s), last for %2, %3 in all.</source>
        <translation>
            <numerusform>%1: %n keer binnengegaan, laatste keer %2, %3 in totaal.</numerusform>
            <numerusform>%1: %n keer binnengegaan, laatste keer %2, %3 in totaal.</numerusform>
        </translation>
    </message>
    <message>
        <source>The session&apos;s way through these states appears here.</source>
        <translation>De weg van de sessie door deze toestanden verschijnt hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n keer</numerusform>
            <numerusform>%n keer</numerusform>
        </translation>
    </message>
    <message>
        <source>from the log</source>
        <comment>learnt from the session log</comment>
        <translation>uit het logboek</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 geleden</translation>
    </message>
</context>
</TS>
