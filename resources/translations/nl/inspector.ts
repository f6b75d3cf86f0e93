<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Traffic</name>
    <message>
        <source>the moment it was heard, by the clock of who heard it</source>
        <translation>het moment waarop het werd gehoord, volgens de klok van wie het hoorde</translation>
    </message>
    <message>
        <source>%1 after it was heard, by the clock of who heard it</source>
        <translation>%1 nadat het werd gehoord, volgens de klok van wie het hoorde</translation>
    </message>
    <message>
        <source>%1 before it was heard, by the clock of who heard it</source>
        <translation>%1 voordat het werd gehoord, volgens de klok van wie het hoorde</translation>
    </message>
    <message>
        <source>says that the sender is still there</source>
        <translation>zegt dat de verzender er nog is</translation>
    </message>
    <message>
        <source>names the session; the first frame of a client</source>
        <translation>noemt de sessie; het eerste frame van een client</translation>
    </message>
    <message>
        <source>the sender closes after this</source>
        <translation>de verzender sluit hierna</translation>
    </message>
    <message>
        <source>the client is to close, create a new session and connect again</source>
        <translation>de client moet sluiten, een nieuwe sessie maken en opnieuw verbinden</translation>
    </message>
    <message>
        <source>the application&apos;s data, singleplex</source>
        <translation>de gegevens van de toepassing, singleplex</translation>
    </message>
    <message>
        <source>the application&apos;s data of one TLC, multiplex</source>
        <translation>de gegevens van de toepassing van één TLC, multiplex</translation>
    </message>
    <message>
        <source>the node asks for the client&apos;s time</source>
        <translation>de node vraagt naar de tijd van de client</translation>
    </message>
    <message>
        <source>the client answers with its time</source>
        <translation>de client antwoordt met zijn tijd</translation>
    </message>
    <message>
        <source>a copy of someone&apos;s payload for a Monitor</source>
        <translation>een kopie van iemands payload voor een Monitor</translation>
    </message>
    <message>
        <source>not in the protocol: skipped and counted by the node</source>
        <translation>niet in het protocol: door de node overgeslagen en geteld</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Voorvoegsel</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>TLC identifier</source>
        <translation>TLC-identificatie</translation>
    </message>
    <message>
        <source>Payload type</source>
        <translation>Payloadtype</translation>
    </message>
    <message>
        <source>Origin timestamp</source>
        <translation>Tijdstempel van oorsprong</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Payload</translation>
    </message>
    <message>
        <source>t0 request sent</source>
        <translation>t0 verzoek verzonden</translation>
    </message>
    <message>
        <source>t1 request received</source>
        <translation>t1 verzoek ontvangen</translation>
    </message>
    <message>
        <source>t2 response sent</source>
        <translation>t2 antwoord verzonden</translation>
    </message>
    <message>
        <source>Publisher token length</source>
        <translation>Lengte van het publishertoken</translation>
    </message>
    <message>
        <source>Publisher token</source>
        <translation>Publishertoken</translation>
    </message>
    <message>
        <source>Publishing timestamp</source>
        <translation>Tijdstempel van publicatie</translation>
    </message>
    <message>
        <source>Sent timestamp</source>
        <translation>Tijdstempel van verzending</translation>
    </message>
    <message>
        <source>Original type</source>
        <translation>Oorspronkelijk type</translation>
    </message>
    <message>
        <source>Surplus data</source>
        <translation>Overtollige gegevens</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>afgedekt</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>niet bewaard</translation>
    </message>
    <message>
        <source>%1 of %2 bytes kept</source>
        <translation>%1 van %2 bytes bewaard</translation>
    </message>
    <message>
        <source>0x01 is the only one</source>
        <translation>0x01 is de enige</translation>
    </message>
    <message>
        <source>the protocol&apos;s version</source>
        <translation>de versie van het protocol</translation>
    </message>
    <message>
        <source>must be AA BB: sync is lost</source>
        <translation>moet AA BB zijn: de synchronisatie is kwijt</translation>
    </message>
    <message>
        <source>a frame begins</source>
        <translation>een frame begint</translation>
    </message>
    <message>
        <source>does not agree with the bytes that follow</source>
        <translation>klopt niet met de bytes die volgen</translation>
    </message>
    <message>
        <source>bytes of content, type byte included</source>
        <translation>bytes inhoud, typebyte inbegrepen</translation>
    </message>
    <message>
        <source>names the session; a secret</source>
        <translation>noemt de sessie; geheim</translation>
    </message>
    <message>
        <source>made by the system or sent again</source>
        <translation>door het systeem gemaakt of opnieuw verzonden</translation>
    </message>
    <message>
        <source>who sent it; the same mask is the same sender</source>
        <translation>wie het verzond; hetzelfde masker is dezelfde verzender</translation>
    </message>
    <message>
        <source>runs past the end of the datagram</source>
        <translation>loopt voorbij het einde van het datagram</translation>
    </message>
    <message>
        <source>bytes of the publisher&apos;s token</source>
        <translation>bytes van het publishertoken</translation>
    </message>
    <message>
        <source>not printable ASCII</source>
        <translation>geen afdrukbare ASCII</translation>
    </message>
    <message>
        <source>why the sender leaves</source>
        <translation>waarom de verzender vertrekt</translation>
    </message>
    <message>
        <source>not ASCII padded with null bytes</source>
        <translation>geen ASCII aangevuld met nulbytes</translation>
    </message>
    <message>
        <source>of the TLC it is from or for</source>
        <translation>van de TLC waarvan of waarvoor het is</translation>
    </message>
    <message>
        <source>the application&apos;s own; the protocol does not look inside</source>
        <translation>van de toepassing zelf; het protocol kijkt er niet in</translation>
    </message>
    <message>
        <source>tolerated and counted</source>
        <translation>geduld en geteld</translation>
    </message>
    <message>
        <source>not in the protocol</source>
        <translation>niet in het protocol</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>The client&apos;s clock agrees with the node&apos;s; round trip %1.</source>
        <translation>De klok van de client komt overeen met die van de node; rondreis %1.</translation>
    </message>
    <message>
        <source>The client&apos;s clock is %1 ahead (%2); round trip %3.</source>
        <translation>De klok van de client loopt %1 voor (%2); rondreis %3.</translation>
    </message>
    <message>
        <source>The client&apos;s clock is %1 behind (%2); round trip %3.</source>
        <translation>De klok van de client loopt %1 achter (%2); rondreis %3.</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 bytes were kept.</source>
        <translation>Alleen de eerste %1 van %2 bytes zijn bewaard.</translation>
    </message>
    <message numerus="yes">
        <source>The token (%n bytes) is masked; it is kept nowhere.</source>
        <translation>
            <numerusform>Het token (%n byte) is afgedekt; het wordt nergens bewaard.</numerusform>
            <numerusform>Het token (%n bytes) is afgedekt; het wordt nergens bewaard.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing passed for %1 before this.</source>
        <translation>Hiervoor kwam %1 niets langs.</translation>
    </message>
    <message>
        <source>Says Bye; closes after this.</source>
        <translation>Zegt Bye; sluit hierna.</translation>
    </message>
    <message>
        <source>The node asks the client to come back with a new session.</source>
        <translation>De node vraagt de client met een nieuwe sessie terug te komen.</translation>
    </message>
    <message>
        <source>The client took %1 to answer, by its own clock.</source>
        <translation>De client had volgens zijn eigen klok %1 nodig om te antwoorden.</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes follow where there should be none; tolerated and counted.</source>
        <translation>
            <numerusform>%n byte volgt waar er geen hoort te zijn; geduld en geteld.</numerusform>
            <numerusform>%n bytes volgen waar er geen horen te zijn; geduld en geteld.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type %1 is not in the protocol; the node skips it.</source>
        <translation>Type %1 is niet in het protocol; de node slaat het over.</translation>
    </message>
    <message>
        <source>No TLC can have this identifier: eight of a to z, 0 to 9, _ and - are asked for.</source>
        <translation>Geen TLC kan deze identificatie hebben: gevraagd zijn acht uit a tot z, 0 tot 9, _ en -.</translation>
    </message>
    <message>
        <source>The identifier is not in the session&apos;s scope: the node drops it.</source>
        <translation>De identificatie valt niet binnen het bereik van de sessie: de node laat haar vallen.</translation>
    </message>
    <message>
        <source>The reason is not printable ASCII; it is shown escaped.</source>
        <translation>De reden is geen afdrukbare ASCII; zij wordt omgezet getoond.</translation>
    </message>
    <message>
        <source>Answers no request that is open; dropped and counted.</source>
        <translation>Beantwoordt geen open verzoek; vervallen en geteld.</translation>
    </message>
    <message>
        <source>The client&apos;s clock went back by %1 between receiving and answering.</source>
        <translation>De klok van de client liep %1 terug tussen ontvangen en antwoorden.</translation>
    </message>
    <message>
        <source>Answered after %1; the answer has to be immediate.</source>
        <translation>Na %1 beantwoord; het antwoord moet direct komen.</translation>
    </message>
    <message>
        <source>The request before, %1 ago, has not been answered.</source>
        <translation>Het vorige verzoek, %1 geleden, is niet beantwoord.</translation>
    </message>
    <message>
        <source>The client was asked to reconnect %1 ago and is still here.</source>
        <translation>De client is %1 geleden gevraagd opnieuw te verbinden en is er nog.</translation>
    </message>
    <message>
        <source>The origin timestamp is %1 after the moment it was heard.</source>
        <translation>Het tijdstempel van oorsprong ligt %1 na het moment waarop het werd gehoord.</translation>
    </message>
    <message>
        <source>The origin timestamp is %1 before the moment it was heard.</source>
        <translation>Het tijdstempel van oorsprong ligt %1 voor het moment waarop het werd gehoord.</translation>
    </message>
    <message>
        <source>Version %1 instead of 0x01: the node closes without an answer.</source>
        <translation>Versie %1 in plaats van 0x01: de node sluit zonder antwoord.</translation>
    </message>
    <message>
        <source>Does not begin with AA BB: the sides have lost each other.</source>
        <translation>Begint niet met AA BB: de kanten zijn elkaar kwijt.</translation>
    </message>
    <message numerus="yes">
        <source>A content of %n bytes is a size that this type cannot have.</source>
        <translation>
            <numerusform>Een inhoud van %n byte is een grootte die dit type niet kan hebben.</numerusform>
            <numerusform>Een inhoud van %n bytes is een grootte die dit type niet kan hebben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The size field says %1; the content has %2 bytes.</source>
        <translation>Het grootteveld zegt %1; de inhoud heeft %2 bytes.</translation>
    </message>
    <message numerus="yes">
        <source>A token of %n bytes; 512 is the most.</source>
        <translation>
            <numerusform>Een token van %n byte; 512 is het meeste.</numerusform>
            <numerusform>Een token van %n bytes; 512 is het meeste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Text that is not printable ASCII.</source>
        <translation>Tekst die geen afdrukbare ASCII is.</translation>
    </message>
    <message>
        <source>The publisher&apos;s token is said to have %1 bytes: more than there are.</source>
        <translation>Het publishertoken zou %1 bytes hebben: meer dan er zijn.</translation>
    </message>
    <message>
        <source>This type may not come from this side: the receiver closes.</source>
        <translation>Dit type mag niet van deze kant komen: de ontvanger sluit.</translation>
    </message>
    <message>
        <source>The client&apos;s first frame has to be its Token.</source>
        <translation>Het eerste frame van de client moet zijn Token zijn.</translation>
    </message>
    <message>
        <source>A second Token: the node closes.</source>
        <translation>Een tweede Token: de node sluit.</translation>
    </message>
    <message>
        <source>This kind of payload belongs to the other mode: singleplex has 0x04, multiplex 0x05.</source>
        <translation>Dit soort payload hoort bij de andere modus: singleplex heeft 0x04, multiplex 0x05.</translation>
    </message>
    <message>
        <source>A Monitor may not send payloads: the node closes.</source>
        <translation>Een Monitor mag geen payloads verzenden: de node sluit.</translation>
    </message>
    <message>
        <source>These bytes are no frame; what came after them was not read.</source>
        <translation>Deze bytes zijn geen frame; wat erna kwam, is niet gelezen.</translation>
    </message>
    <message>
        <source>The payload rate passes its limit here: %1 per second, %2 allowed.</source>
        <translation>Het payloadtempo overschrijdt hier zijn limiet: %1 per seconde, %2 toegestaan.</translation>
    </message>
    <message>
        <source>The throughput passes its limit here: %1 bytes per second, %2 allowed.</source>
        <translation>De doorvoer overschrijdt hier zijn limiet: %1 bytes per seconde, %2 toegestaan.</translation>
    </message>
    <message>
        <source>The client said nothing for %1; %2 is allowed.</source>
        <translation>De client zei %1 niets; %2 is toegestaan.</translation>
    </message>
    <message>
        <source>Joined an open connection</source>
        <translation>Bij een open verbinding aangesloten</translation>
    </message>
    <message>
        <source>Connection opened</source>
        <translation>Verbinding geopend</translation>
    </message>
    <message>
        <source>whole domain</source>
        <translation>hele domein</translation>
    </message>
    <message numerus="yes">
        <source>%n TLCs</source>
        <translation>
            <numerusform>%n TLC</numerusform>
            <numerusform>%n TLC&apos;s</numerusform>
        </translation>
    </message>
    <message>
        <source>payload type %1</source>
        <translation>payloadtype %1</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes, masked</source>
        <translation>
            <numerusform>%n byte, afgedekt</numerusform>
            <numerusform>%n bytes, afgedekt</numerusform>
        </translation>
    </message>
    <message>
        <source>without a reason</source>
        <translation>zonder reden</translation>
    </message>
    <message>
        <source>copy of %1</source>
        <translation>kopie van %1</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes of data</source>
        <translation>
            <numerusform>%n byte gegevens</numerusform>
            <numerusform>%n bytes gegevens</numerusform>
        </translation>
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
        <source>to client</source>
        <translation>naar client</translation>
    </message>
    <message>
        <source>to node</source>
        <translation>naar node</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geopend</translation>
    </message>
    <message>
        <source>No datagram</source>
        <translation>Geen datagram</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beëindigd</translation>
    </message>
    <message>
        <source>%1, %2 times</source>
        <translation>%1, %2 keer</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>versie %1</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leeg</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>text</source>
        <translation>tekst</translation>
    </message>
    <message>
        <source>not text</source>
        <translation>geen tekst</translation>
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
        <translation>Payload met identificatie</translation>
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
        <translation>Onbekend type %1</translation>
    </message>
    <message>
        <source>after the year 9999</source>
        <translation>na het jaar 9999</translation>
    </message>
</context>
<context>
    <name>wayside::ui::DatagramView</name>
    <message>
        <source>The fields and bytes of a datagram appear here when one is chosen.</source>
        <translation>De velden en bytes van een datagram verschijnen hier als er een is gekozen.</translation>
    </message>
    <message>
        <source>Fields of the datagram</source>
        <translation>Velden van het datagram</translation>
    </message>
    <message>
        <source>It has no fields.</source>
        <translation>Het heeft geen velden.</translation>
    </message>
    <message>
        <source>Payload as text</source>
        <translation>Payload als tekst</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not kept</source>
        <translation>%1: niet bewaard</translation>
    </message>
    <message>
        <source>There is no payload in it.</source>
        <translation>Er zit geen payload in.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n bytes</source>
        <translation>
            <numerusform>%1: %2, %n byte</numerusform>
            <numerusform>%1: %2, %n bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, not all of it shown</source>
        <translation>%1, niet alles getoond</translation>
    </message>
</context>
<context>
    <name>wayside::ui::FieldModel</name>
    <message>
        <source>Byte of the frame at which the field begins</source>
        <translation>Byte van het frame waarop het veld begint</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Veld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Betekenis</translation>
    </message>
</context>
<context>
    <name>wayside::ui::HexView</name>
    <message>
        <source>Bytes of the datagram</source>
        <translation>Bytes van het datagram</translation>
    </message>
    <message numerus="yes">
        <source>None of its %n bytes was kept.</source>
        <translation>
            <numerusform>Zijn %n byte is niet bewaard.</numerusform>
            <numerusform>Geen van zijn %n bytes is bewaard.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has no bytes on the wire.</source>
        <translation>Het heeft geen bytes op de draad.</translation>
    </message>
    <message>
        <source>%1 more bytes were not kept</source>
        <translation>%1 bytes meer zijn niet bewaard</translation>
    </message>
    <message>
        <source>Offset %1: %2, character %3</source>
        <translation>Plaats %1: %2, teken %3</translation>
    </message>
    <message>
        <source>Offset %1: %2</source>
        <translation>Plaats %1: %2</translation>
    </message>
</context>
<context>
    <name>wayside::ui::NoteList</name>
    <message>
        <source>Notes about the datagram</source>
        <translation>Opmerkingen over het datagram</translation>
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
        <translation>Volgorde van datagrammen</translation>
    </message>
    <message>
        <source>Monitored violation</source>
        <translation>Bewaakte overtreding</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Gat</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
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
            <numerusform>%1 (en nog %n)</numerusform>
            <numerusform>%1 (en nog %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Time since the datagram before it in the list, milliseconds</source>
        <translation>Tijd sinds het vorige datagram in de lijst, milliseconden</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Gap ms</source>
        <translation>Gat ms</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richting</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Samenvatting</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Opmerkingen</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessie</translation>
    </message>
</context>
<context>
    <name>wayside::ui::TrafficView</name>
    <message>
        <source>Choose a datagram to see its fields and bytes.</source>
        <translation>Kies een datagram om zijn velden en bytes te zien.</translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n records</source>
        <translation>
            <numerusform>%1 van %n record</numerusform>
            <numerusform>%1 van %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with faults</source>
        <translation>
            <numerusform>%n met fouten</numerusform>
            <numerusform>%n met fouten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with warnings</source>
        <translation>
            <numerusform>%n met waarschuwingen</numerusform>
            <numerusform>%n met waarschuwingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not kept whole</source>
        <translation>
            <numerusform>%n niet geheel bewaard</numerusform>
            <numerusform>%n niet geheel bewaard</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 older ones had to make room</source>
        <translation>%1 oudere moesten plaatsmaken</translation>
    </message>
    <message>
        <source>%1 dropped before they could be shown</source>
        <translation>%1 vervielen voordat ze konden worden getoond</translation>
    </message>
    <message numerus="yes">
        <source>paused, %n new</source>
        <translation>
            <numerusform>gepauzeerd, %n nieuw</numerusform>
            <numerusform>gepauzeerd, %n nieuw</numerusform>
        </translation>
    </message>
    <message>
        <source>Save what is held as a recording, tokens masked</source>
        <translation>Wat wordt vastgehouden als opname opslaan, tokens afgedekt</translation>
    </message>
    <message>
        <source>Only the heads of these datagrams are known: no recording can hold them</source>
        <translation>Alleen de koppen van deze datagrammen zijn bekend: geen opname kan ze bevatten</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>Een opname openen</translation>
    </message>
    <message>
        <source>Recordings (*.ndjson *.pcapng);;All files (*)</source>
        <translation>Opnamen (*.ndjson *.pcapng);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Save as a recording</source>
        <translation>Als opname opslaan</translation>
    </message>
    <message>
        <source>NDJSON recording (*.ndjson);;Packet capture (*.pcapng)</source>
        <translation>NDJSON-opname (*.ndjson);;Pakketopname (*.pcapng)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wordt gelezen</translation>
    </message>
    <message>
        <source>%1: reading was cancelled; this is its beginning.</source>
        <translation>%1: het lezen is geannuleerd; dit is het begin.</translation>
    </message>
    <message>
        <source>%1 ends inside a record: whoever recorded was cut off. Everything before is here.</source>
        <translation>%1 eindigt midden in een record: wie opnam is afgebroken. Alles daarvoor staat hier.</translation>
    </message>
    <message>
        <source>%1 could be read up to a fault: %2</source>
        <translation>%1 kon tot een fout worden gelezen: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kan niet worden gelezen: %2</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>Opname %1</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wordt opgeslagen</translation>
    </message>
    <message>
        <source>Saving %1 was cancelled; nothing was written.</source>
        <translation>Het opslaan van %1 is geannuleerd; er is niets geschreven.</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>%1 is niet opgeslagen: %2</translation>
    </message>
    <message numerus="yes">
        <source>Saved %1. %n records are not in it: they were not kept whole.</source>
        <translation>
            <numerusform>%1 opgeslagen. %n record staat er niet in: het is niet geheel bewaard.</numerusform>
            <numerusform>%1 opgeslagen. %n records staan er niet in: ze zijn niet geheel bewaard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n records as %1.</source>
        <translation>
            <numerusform>%n record opgeslagen als %1.</numerusform>
            <numerusform>%n records opgeslagen als %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The datagrams of a connection appear here.</source>
        <translation>De datagrammen van een verbinding verschijnen hier.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>Stand still; what passes meanwhile is kept and shown afterwards</source>
        <translation>Stilstaan; wat intussen langskomt wordt bewaard en daarna getoond</translation>
    </message>
    <message>
        <source>Open recording…</source>
        <translation>Opname openen…</translation>
    </message>
    <message>
        <source>Show a recording in NDJSON or pcapng instead</source>
        <translation>In plaats daarvan een opname in NDJSON of pcapng tonen</translation>
    </message>
    <message>
        <source>Save as recording…</source>
        <translation>Als opname opslaan…</translation>
    </message>
    <message>
        <source>Close recording</source>
        <translation>Opname sluiten</translation>
    </message>
    <message>
        <source>Back to what the source gives</source>
        <translation>Terug naar wat de bron geeft</translation>
    </message>
    <message>
        <source>Filter datagrams</source>
        <translation>Datagrammen filteren</translation>
    </message>
    <message>
        <source>Find text or bytes among the datagrams</source>
        <translation>Tekst of bytes tussen de datagrammen vinden</translation>
    </message>
    <message>
        <source>Filter: text, or 0x and bytes</source>
        <translation>Filter: tekst, of 0x en bytes</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richting</translation>
    </message>
    <message>
        <source>Both directions</source>
        <translation>Beide richtingen</translation>
    </message>
    <message>
        <source>To node</source>
        <translation>Naar node</translation>
    </message>
    <message>
        <source>To client</source>
        <translation>Naar client</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle typen</translation>
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
        <source>Unknown</source>
        <translation>Onbekend</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Opmerkingen</translation>
    </message>
    <message>
        <source>With or without notes</source>
        <translation>Met of zonder opmerkingen</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>Met opmerkingen</translation>
    </message>
    <message>
        <source>Warnings and faults</source>
        <translation>Waarschuwingen en fouten</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fouten</translation>
    </message>
    <message>
        <source>Datagrams</source>
        <translation>Datagrammen</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Volgorde</translation>
    </message>
    <message>
        <source>Progress of the recording</source>
        <translation>Voortgang van de opname</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
</TS>
