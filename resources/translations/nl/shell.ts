<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Causes</name>
    <message>
        <source>payload rate over the limit</source>
        <translation>payloadtempo boven de limiet</translation>
    </message>
    <message>
        <source>Let the client spread its payloads over time, or raise the rate limit of its account.</source>
        <translation>Laat de client zijn payloads over de tijd spreiden, of verhoog de tempolimiet van zijn account.</translation>
    </message>
    <message>
        <source>throughput over the limit</source>
        <translation>doorvoer boven de limiet</translation>
    </message>
    <message>
        <source>Let the client send smaller or fewer payloads, or raise the throughput limit of its account.</source>
        <translation>Laat de client kleinere of minder payloads verzenden, of verhoog de doorvoerlimiet van zijn account.</translation>
    </message>
    <message>
        <source>silent for longer than allowed</source>
        <translation>langer stil dan toegestaan</translation>
    </message>
    <message>
        <source>Check that the client sends KeepAlive while it has nothing else to send, and that its network path is up.</source>
        <translation>Controleer of de client KeepAlive verzendt zolang hij niets anders te verzenden heeft, en of zijn netwerkpad werkt.</translation>
    </message>
    <message>
        <source>clock difference over the limit</source>
        <translation>klokverschil boven de limiet</translation>
    </message>
    <message>
        <source>Set the client&apos;s clock and check its time source. If many clients differ alike, check the node&apos;s clock.</source>
        <translation>Zet de klok van de client goed en controleer zijn tijdbron. Wijken veel clients gelijk af, controleer dan de klok van de node.</translation>
    </message>
    <message>
        <source>time sync not answered</source>
        <translation>tijdsynchronisatie niet beantwoord</translation>
    </message>
    <message>
        <source>The client has to answer each Timestamps Request at once; check that it is not blocked.</source>
        <translation>De client moet elke Timestamps Request direct beantwoorden; controleer of hij niet geblokkeerd is.</translation>
    </message>
    <message>
        <source>handshake too slow</source>
        <translation>handshake te langzaam</translation>
    </message>
    <message>
        <source>Check the path to the client, and that it sends version and token without waiting.</source>
        <translation>Controleer het pad naar de client, en of hij versie en token zonder wachten verzendt.</translation>
    </message>
    <message>
        <source>unsupported protocol version</source>
        <translation>niet-ondersteunde protocolversie</translation>
    </message>
    <message>
        <source>The client has to open with the version byte 0x01; check that it is meant for this port.</source>
        <translation>De client moet met de versiebyte 0x01 beginnen; controleer of hij voor deze poort bedoeld is.</translation>
    </message>
    <message>
        <source>lost frame sync</source>
        <translation>framesynchronisatie verloren</translation>
    </message>
    <message>
        <source>A frame did not start with AA BB; the client counts frame sizes wrongly or mixes two writers.</source>
        <translation>Een frame begon niet met AA BB; de client telt framegroottes verkeerd of mengt twee schrijvers.</translation>
    </message>
    <message>
        <source>frame of size zero</source>
        <translation>frame met grootte nul</translation>
    </message>
    <message>
        <source>Every frame needs at least its type byte; correct the client&apos;s framing.</source>
        <translation>Elk frame heeft minstens zijn typebyte nodig; verbeter de framing van de client.</translation>
    </message>
    <message>
        <source>malformed datagram</source>
        <translation>onjuist gevormd datagram</translation>
    </message>
    <message>
        <source>The size does not fit the datagram&apos;s type; correct the client&apos;s encoder.</source>
        <translation>De grootte past niet bij het type van het datagram; verbeter de encoder van de client.</translation>
    </message>
    <message>
        <source>first frame was not a token</source>
        <translation>eerste frame was geen token</translation>
    </message>
    <message>
        <source>The client has to send its token before anything else.</source>
        <translation>De client moet zijn token vóór al het andere verzenden.</translation>
    </message>
    <message>
        <source>second token on one connection</source>
        <translation>tweede token op één verbinding</translation>
    </message>
    <message>
        <source>A connection takes one token; the client has to connect anew for another session.</source>
        <translation>Een verbinding neemt één token; voor een andere sessie moet de client opnieuw verbinden.</translation>
    </message>
    <message>
        <source>datagram from the wrong side</source>
        <translation>datagram van de verkeerde kant</translation>
    </message>
    <message>
        <source>The client sent a datagram that only a node may send; correct the client.</source>
        <translation>De client verzond een datagram dat alleen een node mag verzenden; verbeter de client.</translation>
    </message>
    <message>
        <source>payload form of the other protocol mode</source>
        <translation>payloadvorm van de andere protocolmodus</translation>
    </message>
    <message>
        <source>Singleplex carries payloads without identifier, multiplex with one; match client and session.</source>
        <translation>Singleplex vervoert payloads zonder identificatie, multiplex met; breng client en sessie in overeenstemming.</translation>
    </message>
    <message>
        <source>payload from a Monitor</source>
        <translation>payload van een Monitor</translation>
    </message>
    <message>
        <source>A Monitor only listens; give the client a TLC or Broker session if it has to send.</source>
        <translation>Een Monitor luistert alleen; geef de client een TLC- of Broker-sessie als hij moet verzenden.</translation>
    </message>
    <message>
        <source>unknown datagram type</source>
        <translation>onbekend datagramtype</translation>
    </message>
    <message>
        <source>This node is set to close on unknown types; correct the client or change that setting.</source>
        <translation>Deze node is ingesteld om bij onbekende typen te sluiten; verbeter de client of wijzig die instelling.</translation>
    </message>
    <message>
        <source>token too long</source>
        <translation>token te lang</translation>
    </message>
    <message>
        <source>Let the client send the token exactly as the session request returned it.</source>
        <translation>Laat de client het token precies zo verzenden als de sessieaanvraag het teruggaf.</translation>
    </message>
    <message>
        <source>token is not ASCII</source>
        <translation>token is geen ASCII</translation>
    </message>
    <message>
        <source>unknown token</source>
        <translation>onbekend token</translation>
    </message>
    <message>
        <source>Let the client request a new session and use the token it gets.</source>
        <translation>Laat de client een nieuwe sessie aanvragen en het token gebruiken dat hij krijgt.</translation>
    </message>
    <message>
        <source>token expired</source>
        <translation>token verlopen</translation>
    </message>
    <message>
        <source>The client connected too late; let it connect directly after its session request.</source>
        <translation>De client verbond te laat; laat hem direct na zijn sessieaanvraag verbinden.</translation>
    </message>
    <message>
        <source>token already used</source>
        <translation>token al gebruikt</translation>
    </message>
    <message>
        <source>A token is good for one connection; let the client request a new session each time.</source>
        <translation>Een token geldt voor één verbinding; laat de client elke keer een nieuwe sessie aanvragen.</translation>
    </message>
    <message>
        <source>token of another node</source>
        <translation>token van een andere node</translation>
    </message>
    <message>
        <source>Let the client connect to the host and port that its session details name.</source>
        <translation>Laat de client verbinden met de host en poort die zijn sessiegegevens noemen.</translation>
    </message>
    <message>
        <source>token for another security mode</source>
        <translation>token voor een andere beveiligingsmodus</translation>
    </message>
    <message>
        <source>The session was made for another mode (plain or TLS); let the client use the port it was given.</source>
        <translation>De sessie is voor een andere modus gemaakt (onversleuteld of TLS); laat de client de poort gebruiken die hij kreeg.</translation>
    </message>
    <message>
        <source>superseded by a newer session</source>
        <translation>vervangen door een nieuwere sessie</translation>
    </message>
    <message>
        <source>Nothing, if the client came back. If two clients take turns, give each its own identifier.</source>
        <translation>Niets, als de client terugkwam. Wisselen twee clients elkaar af, geef dan elk een eigen identificatie.</translation>
    </message>
    <message>
        <source>client did not read</source>
        <translation>client las niet</translation>
    </message>
    <message>
        <source>Check the client&apos;s load and its network path; it has to read as fast as payloads come.</source>
        <translation>Controleer de belasting van de client en zijn netwerkpad; hij moet even snel lezen als payloads komen.</translation>
    </message>
    <message>
        <source>other side silent</source>
        <translation>andere kant stil</translation>
    </message>
    <message>
        <source>Check the network path; nothing was heard for three keep-alive times.</source>
        <translation>Controleer het netwerkpad; drie keep-alive-tijden lang werd niets gehoord.</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>verbinding verloren</translation>
    </message>
    <message>
        <source>Check the network path and whether the client restarted; it normally comes back by itself.</source>
        <translation>Controleer het netwerkpad en of de client opnieuw startte; normaal komt hij vanzelf terug.</translation>
    </message>
    <message>
        <source>closed by the client</source>
        <translation>door de client gesloten</translation>
    </message>
    <message>
        <source>Nothing: the client left.</source>
        <translation>Niets: de client is vertrokken.</translation>
    </message>
    <message>
        <source>closed by an operator</source>
        <translation>door een operator gesloten</translation>
    </message>
    <message>
        <source>Nothing: someone asked for it. The client may come back with a new session.</source>
        <translation>Niets: iemand heeft erom gevraagd. De client kan met een nieuwe sessie terugkomen.</translation>
    </message>
    <message>
        <source>node drained</source>
        <translation>node geleegd</translation>
    </message>
    <message>
        <source>The client stayed past the drain&apos;s deadline; check that it follows Reconnect.</source>
        <translation>De client bleef langer dan de uiterste tijd van de drain; controleer of hij Reconnect opvolgt.</translation>
    </message>
    <message>
        <source>asked to reconnect</source>
        <translation>gevraagd opnieuw te verbinden</translation>
    </message>
    <message>
        <source>Nothing: the client followed Reconnect and comes back with a new session.</source>
        <translation>Niets: de client volgde Reconnect op en komt met een nieuwe sessie terug.</translation>
    </message>
    <message>
        <source>node shut down</source>
        <translation>node afgesloten</translation>
    </message>
    <message>
        <source>Start the node again; clients come back by themselves.</source>
        <translation>Start de node opnieuw; clients komen vanzelf terug.</translation>
    </message>
    <message>
        <source>session deleted</source>
        <translation>sessie verwijderd</translation>
    </message>
    <message>
        <source>Nothing: the session was deleted over the API.</source>
        <translation>Niets: de sessie is via de API verwijderd.</translation>
    </message>
    <message>
        <source>TLS handshake failed</source>
        <translation>TLS-handshake mislukt</translation>
    </message>
    <message>
        <source>Check that the client speaks TLS 1.2 with the one required cipher and trusts the node&apos;s certificate.</source>
        <translation>Controleer of de client TLS 1.2 met de ene vereiste cipher spreekt en het certificaat van de node vertrouwt.</translation>
    </message>
    <message>
        <source>closed on local request</source>
        <translation>op lokaal verzoek gesloten</translation>
    </message>
    <message>
        <source>Nothing: this side ended the connection.</source>
        <translation>Niets: deze kant beëindigde de verbinding.</translation>
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
        <translation>%1 u</translation>
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
        <translation>%1 over</translation>
    </message>
    <message>
        <source>over</source>
        <comment>a limit is passed</comment>
        <translation>erboven</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 op %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 on %3</source>
        <translation>%1: %2 op %3</translation>
    </message>
    <message>
        <source>Closed by enforcement.</source>
        <translation>Door handhaving gesloten.</translation>
    </message>
    <message>
        <source>Closed: %1.</source>
        <translation>Gesloten: %1.</translation>
    </message>
    <message>
        <source>Closed for sending %1 payloads/s over %2; the limit is %3.</source>
        <translation>Gesloten wegens verzenden van %1 payloads/s over %2; de limiet is %3.</translation>
    </message>
    <message>
        <source>Closed for sending %1/s of payload over %2; the limit is %3/s.</source>
        <translation>Gesloten wegens verzenden van %1/s payload over %2; de limiet is %3/s.</translation>
    </message>
    <message>
        <source>Closed after %1 of silence; the limit is %2.</source>
        <translation>Gesloten na %1 stilte; de limiet is %2.</translation>
    </message>
    <message>
        <source>Closed for a mean clock difference of %1 over %2; the limit is %3.</source>
        <translation>Gesloten wegens een gemiddeld klokverschil van %1 over %2; de limiet is %3.</translation>
    </message>
    <message>
        <source>Closed because a time-sync request was not answered for %1; the limit is %2.</source>
        <translation>Gesloten omdat een tijdsynchronisatieverzoek %1 lang niet beantwoord werd; de limiet is %2.</translation>
    </message>
    <message>
        <source>Closed: %1; measured %2, limit %3.</source>
        <translation>Gesloten: %1; gemeten %2, limiet %3.</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>Drain</translation>
    </message>
    <message>
        <source>Drain of %1</source>
        <translation>Drain van %1</translation>
    </message>
    <message>
        <source>%1 started</source>
        <translation>%1 gestart</translation>
    </message>
    <message>
        <source>%1 finished</source>
        <translation>%1 voltooid</translation>
    </message>
    <message>
        <source>%1 aborted</source>
        <translation>%1 afgebroken</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 gepauzeerd</translation>
    </message>
    <message>
        <source>%1 goes on</source>
        <translation>%1 gaat verder</translation>
    </message>
    <message>
        <source>%1 halted by itself</source>
        <translation>%1 vanzelf gestopt</translation>
    </message>
    <message>
        <source>Meanwhile injected fault %1 acted on it.</source>
        <translation>Intussen werkte geïnjecteerde fout %1 erop in.</translation>
    </message>
    <message>
        <source>Session created</source>
        <translation>Sessie gemaakt</translation>
    </message>
    <message>
        <source>Connection opened, token accepted</source>
        <translation>Verbinding geopend, token aanvaard</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Verbinding geweigerd</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Sessie beëindigd</translation>
    </message>
    <message>
        <source>state changed</source>
        <translation>toestand gewijzigd</translation>
    </message>
    <message>
        <source>Client reads too slowly</source>
        <translation>Client leest te langzaam</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Operator action</source>
        <translation>Operatoractie</translation>
    </message>
    <message>
        <source>Injected fault, nothing real</source>
        <translation>Geïnjecteerde fout, niets echts</translation>
    </message>
    <message>
        <source>The session store reported a fault; history may have a gap</source>
        <translation>De sessieopslag meldde een fout; de geschiedenis kan een gat hebben</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The request was refused as invalid</source>
        <translation>Het verzoek is als ongeldig geweigerd</translation>
    </message>
    <message>
        <source>Correct the values and try again</source>
        <translation>Verbeter de waarden en probeer het opnieuw</translation>
    </message>
    <message>
        <source>The data is larger than allowed</source>
        <translation>De gegevens zijn groter dan toegestaan</translation>
    </message>
    <message>
        <source>Send less at once</source>
        <translation>Verzend minder in één keer</translation>
    </message>
    <message>
        <source>It is no longer there</source>
        <translation>Het is er niet meer</translation>
    </message>
    <message>
        <source>It ended or was removed meanwhile; nothing was done</source>
        <translation>Het is intussen beëindigd of verwijderd; er is niets gedaan</translation>
    </message>
    <message>
        <source>It conflicts with what is there already</source>
        <translation>Het is in strijd met wat er al is</translation>
    </message>
    <message>
        <source>Look at the present state and decide anew</source>
        <translation>Bekijk de huidige toestand en beslis opnieuw</translation>
    </message>
    <message>
        <source>The node does not accept the credentials</source>
        <translation>De node aanvaardt de inloggegevens niet</translation>
    </message>
    <message>
        <source>Check the access token</source>
        <translation>Controleer het toegangstoken</translation>
    </message>
    <message>
        <source>The access token does not allow this</source>
        <translation>Het toegangstoken staat dit niet toe</translation>
    </message>
    <message>
        <source>Use one with an administrator&apos;s role</source>
        <translation>Gebruik er een met de rol van beheerder</translation>
    </message>
    <message>
        <source>This is not possible in the present state</source>
        <translation>Dit is in de huidige toestand niet mogelijk</translation>
    </message>
    <message>
        <source>Nothing was done; wait for the state to change</source>
        <translation>Er is niets gedaan; wacht tot de toestand verandert</translation>
    </message>
    <message>
        <source>The answer could not be understood</source>
        <translation>Het antwoord kon niet worden begrepen</translation>
    </message>
    <message>
        <source>Check that the address is that of a Wayside node and that versions match</source>
        <translation>Controleer of het adres van een Wayside-node is en of de versies overeenkomen</translation>
    </message>
    <message>
        <source>The node does not support this</source>
        <translation>De node ondersteunt dit niet</translation>
    </message>
    <message>
        <source>Check its version</source>
        <translation>Controleer zijn versie</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Geen antwoord op tijd</translation>
    </message>
    <message>
        <source>It may or may not have been done; look at the present state before trying again</source>
        <translation>Het kan wel of niet gedaan zijn; bekijk de huidige toestand voordat u het opnieuw probeert</translation>
    </message>
    <message>
        <source>The node cannot be reached</source>
        <translation>De node is niet bereikbaar</translation>
    </message>
    <message>
        <source>Check the address, the network and whether the node runs</source>
        <translation>Controleer het adres, het netwerk en of de node draait</translation>
    </message>
    <message>
        <source>The node refused the connection</source>
        <translation>De node weigerde de verbinding</translation>
    </message>
    <message>
        <source>Check that it runs and listens at this port</source>
        <translation>Controleer of hij draait en op deze poort luistert</translation>
    </message>
    <message>
        <source>The host name is not known</source>
        <translation>De hostnaam is niet bekend</translation>
    </message>
    <message>
        <source>Check its spelling and the name server</source>
        <translation>Controleer de spelling en de naamserver</translation>
    </message>
    <message>
        <source>The TLS handshake failed</source>
        <translation>De TLS-handshake is mislukt</translation>
    </message>
    <message>
        <source>Check that the port speaks TLS</source>
        <translation>Controleer of de poort TLS spreekt</translation>
    </message>
    <message>
        <source>There is no cipher that both sides accept</source>
        <translation>Er is geen cipher die beide kanten aanvaarden</translation>
    </message>
    <message>
        <source>Check the TLS settings of both sides</source>
        <translation>Controleer de TLS-instellingen van beide kanten</translation>
    </message>
    <message>
        <source>The node&apos;s certificate is not trusted</source>
        <translation>Het certificaat van de node wordt niet vertrouwd</translation>
    </message>
    <message>
        <source>Give the authority&apos;s certificate with --ca-file</source>
        <translation>Geef het certificaat van de autoriteit op met --ca-file</translation>
    </message>
    <message>
        <source>The certificate was made for another host</source>
        <translation>Het certificaat is voor een andere host gemaakt</translation>
    </message>
    <message>
        <source>Use the host name that the certificate names</source>
        <translation>Gebruik de hostnaam die het certificaat noemt</translation>
    </message>
    <message>
        <source>The certificate is not valid at this time</source>
        <translation>Het certificaat is op dit moment niet geldig</translation>
    </message>
    <message>
        <source>Renew it, or check the clocks</source>
        <translation>Vernieuw het, of controleer de klokken</translation>
    </message>
    <message>
        <source>The connection to the node was lost</source>
        <translation>De verbinding met de node is verloren</translation>
    </message>
    <message>
        <source>It may or may not have been done; look again when the connection is back</source>
        <translation>Het kan wel of niet gedaan zijn; kijk opnieuw zodra de verbinding terug is</translation>
    </message>
    <message>
        <source>The port is in use by another program</source>
        <translation>De poort is in gebruik door een ander programma</translation>
    </message>
    <message>
        <source>Choose another port or end that program</source>
        <translation>Kies een andere poort of beëindig dat programma</translation>
    </message>
    <message>
        <source>A file cannot be read</source>
        <translation>Een bestand kan niet worden gelezen</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it</source>
        <translation>Controleer of het bestaat en of u het mag lezen</translation>
    </message>
    <message>
        <source>The session store does not answer</source>
        <translation>De sessieopslag antwoordt niet</translation>
    </message>
    <message>
        <source>Check the disk or the database server</source>
        <translation>Controleer de schijf of de databaseserver</translation>
    </message>
    <message>
        <source>The session store is damaged</source>
        <translation>De sessieopslag is beschadigd</translation>
    </message>
    <message>
        <source>Restore it from a copy or start with a new one</source>
        <translation>Herstel hem uit een kopie of begin met een nieuwe</translation>
    </message>
    <message>
        <source>The node cannot do this at the moment</source>
        <translation>De node kan dit op het moment niet</translation>
    </message>
    <message>
        <source>Try again shortly</source>
        <translation>Probeer het zo dadelijk opnieuw</translation>
    </message>
    <message>
        <source>Too many requests in a short time</source>
        <translation>Te veel verzoeken in korte tijd</translation>
    </message>
    <message>
        <source>Wait a moment and try again</source>
        <translation>Wacht even en probeer het opnieuw</translation>
    </message>
    <message>
        <source>Something went wrong inside the program</source>
        <translation>Er ging iets mis binnen het programma</translation>
    </message>
    <message>
        <source>Please report it with the log</source>
        <translation>Meld het alstublieft met het logboek</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Er ging iets mis</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Establishing</source>
        <translation>Wordt opgebouwd</translation>
    </message>
    <message>
        <source>Authenticating</source>
        <translation>Meldt zich aan</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actief</translation>
    </message>
    <message>
        <source>Monitored violation</source>
        <translation>Bewaakte overtreding</translation>
    </message>
    <message>
        <source>Terminating</source>
        <translation>Wordt beëindigd</translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation>Beëindigd</translation>
    </message>
    <message>
        <source>Session request</source>
        <translation>Sessieaanvraag</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Niet verbonden</translation>
    </message>
    <message>
        <source>TCP connect</source>
        <translation>TCP-verbinding</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>TLS-handshake</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Violation</source>
        <translation>Overtreding</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beëindigd</translation>
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
        <translation>singleplex</translation>
    </message>
    <message>
        <source>multiplex</source>
        <translation>multiplex</translation>
    </message>
    <message>
        <source>Draining</source>
        <translation>Wordt geleegd</translation>
    </message>
    <message>
        <source>Drained</source>
        <translation>Geleegd</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Onderhoud</translation>
    </message>
    <message>
        <source>client disconnected</source>
        <translation>client verbrak de verbinding</translation>
    </message>
    <message>
        <source>session expired before it was used</source>
        <translation>sessie verliep voordat zij werd gebruikt</translation>
    </message>
    <message>
        <source>ended by an operator</source>
        <translation>door een operator beëindigd</translation>
    </message>
    <message>
        <source>TLC deleted</source>
        <translation>TLC verwijderd</translation>
    </message>
    <message>
        <source>authorization revoked</source>
        <translation>autorisatie ingetrokken</translation>
    </message>
    <message>
        <source>connection error</source>
        <translation>verbindingsfout</translation>
    </message>
    <message>
        <source>protocol violation</source>
        <translation>protocolovertreding</translation>
    </message>
    <message>
        <source>superseded by a newer session</source>
        <translation>vervangen door een nieuwere sessie</translation>
    </message>
    <message>
        <source>node drained</source>
        <translation>node geleegd</translation>
    </message>
    <message>
        <source>node shut down</source>
        <translation>node afgesloten</translation>
    </message>
    <message>
        <source>node stopped unexpectedly</source>
        <translation>node onverwacht gestopt</translation>
    </message>
    <message>
        <source>Session created</source>
        <translation>Sessie gemaakt</translation>
    </message>
    <message>
        <source>Connection opened</source>
        <translation>Verbinding geopend</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Verbinding geweigerd</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Sessie beëindigd</translation>
    </message>
    <message>
        <source>Enforcement</source>
        <translation>Handhaving</translation>
    </message>
    <message>
        <source>Node state</source>
        <translation>Nodetoestand</translation>
    </message>
    <message>
        <source>Drain started</source>
        <translation>Drain gestart</translation>
    </message>
    <message>
        <source>Drain finished</source>
        <translation>Drain voltooid</translation>
    </message>
    <message>
        <source>Drain aborted</source>
        <translation>Drain afgebroken</translation>
    </message>
    <message>
        <source>Drain paused</source>
        <translation>Drain gepauzeerd</translation>
    </message>
    <message>
        <source>Drain resumed</source>
        <translation>Drain hervat</translation>
    </message>
    <message>
        <source>Drain halted</source>
        <translation>Drain gestopt</translation>
    </message>
    <message>
        <source>Slow consumer</source>
        <translation>Trage ontvanger</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Operator action</source>
        <translation>Operatoractie</translation>
    </message>
    <message>
        <source>Injected fault</source>
        <translation>Geïnjecteerde fout</translation>
    </message>
    <message>
        <source>Store fault</source>
        <translation>Opslagfout</translation>
    </message>
    <message>
        <source>whole domain</source>
        <translation>hele domein</translation>
    </message>
    <message>
        <source>%1 TLCs</source>
        <translation>%1 TLC&apos;s</translation>
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
            <numerusform>%n alarm geopend</numerusform>
            <numerusform>%n alarmen geopend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::console::DemoSource</name>
    <message numerus="yes">
        <source>Embedded node with %n simulated clients</source>
        <translation>
            <numerusform>Ingebouwde node met %n gesimuleerde client</numerusform>
            <numerusform>Ingebouwde node met %n gesimuleerde clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::console::IncidentDesk</name>
    <message>
        <source>Open &amp;incident…</source>
        <translation>&amp;Incident openen…</translation>
    </message>
    <message>
        <source>Open incident</source>
        <translation>Incident openen</translation>
    </message>
    <message>
        <source>Incidents (*%1)</source>
        <translation>Incidenten (*%1)</translation>
    </message>
    <message>
        <source>This file cannot be shown as an incident.</source>
        <translation>Dit bestand kan niet als incident worden getoond.</translation>
    </message>
</context>
<context>
    <name>wayside::console::SourceMenu</name>
    <message>
        <source>S&amp;ource</source>
        <translation>B&amp;ron</translation>
    </message>
    <message>
        <source>Embedded node</source>
        <translation>Ingebouwde node</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>&amp;Manage sources…</source>
        <translation>Bronnen &amp;beheren…</translation>
    </message>
</context>
<context>
    <name>wayside::console::SourceSwitch</name>
    <message>
        <source>The token of %1 could not be read: %2</source>
        <translation>Het token van %1 kon niet worden gelezen: %2</translation>
    </message>
    <message>
        <source>No token is known for %1: give it one on the Settings page.</source>
        <translation>Voor %1 is geen token bekend: geef er een op de pagina Instellingen.</translation>
    </message>
    <message numerus="yes">
        <source>The embedded node stops: %n session(s) on it end.</source>
        <translation>
            <numerusform>De ingebouwde node stopt: %n sessie erop eindigt.</numerusform>
            <numerusform>De ingebouwde node stopt: %n sessies erop eindigen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The drain of %1 stops with it.</source>
        <translation>De drain van %1 stopt ermee.</translation>
    </message>
    <message>
        <source>The drain of %1 goes on without this console.</source>
        <translation>De drain van %1 gaat zonder deze console verder.</translation>
    </message>
    <message>
        <source>Another source</source>
        <translation>Een andere bron</translation>
    </message>
    <message>
        <source>Show %1 instead?</source>
        <translation>In plaats daarvan %1 tonen?</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 tonen</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier blijven</translation>
    </message>
    <message>
        <source>Waiting for the embedded node to stop…</source>
        <translation>Er wordt gewacht tot de ingebouwde node stopt…</translation>
    </message>
    <message>
        <source>There is no profile %1 any more.</source>
        <translation>Er is geen profiel %1 meer.</translation>
    </message>
    <message>
        <source>The token of %1 could not be read: %2. Give it another one on the Settings page.</source>
        <translation>Het token van %1 kon niet worden gelezen: %2. Geef er een ander op de pagina Instellingen.</translation>
    </message>
    <message>
        <source>%1 is stopping…</source>
        <translation>%1 stopt…</translation>
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
        <translation>Opdrachten</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Wat wilt u doen?</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Opdracht</translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation>Passende opdrachten</translation>
    </message>
    <message>
        <source>No command matches. Every word has to occur in its name.</source>
        <translation>Geen opdracht past erbij. Elk woord moet in haar naam voorkomen.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConsoleState</name>
    <message>
        <source>since %1</source>
        <translation>sinds %1</translation>
    </message>
    <message>
        <source>%1 does not answer; what you see is the last known state</source>
        <translation>%1 antwoordt niet; wat u ziet is de laatst bekende toestand</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Nu proberen</translation>
    </message>
    <message>
        <source>%1 cannot be used</source>
        <translation>%1 kan niet worden gebruikt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>%1 is draining since %2: %3 moved, %4 of %5 left</source>
        <translation>%1 wordt geleegd sinds %2: %3 verplaatst, %4 van %5 over</translation>
    </message>
    <message>
        <source>Show nodes</source>
        <translation>Nodes tonen</translation>
    </message>
    <message>
        <source>Nothing can be shown yet</source>
        <translation>Er kan nog niets worden getoond</translation>
    </message>
</context>
<context>
    <name>wayside::ui::FarewellDialog</name>
    <message>
        <source>Say Bye and close</source>
        <translation>Bye zeggen en sluiten</translation>
    </message>
    <message>
        <source>Client sessions are live</source>
        <translation>Clientsessies zijn actief</translation>
    </message>
    <message numerus="yes">
        <source>%n client sessions of your own are live. Each says Bye before the window closes, so that the node does not take them for lost.</source>
        <translation>
            <numerusform>%n eigen clientsessie is actief. Zij zegt Bye voordat het venster sluit, zodat de node haar niet voor verloren houdt.</numerusform>
            <numerusform>%n eigen clientsessies zijn actief. Elk zegt Bye voordat het venster sluit, zodat de node ze niet voor verloren houdt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Time until the sessions are cut</source>
        <translation>Tijd tot de sessies worden afgebroken</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>Nu sluiten</translation>
    </message>
    <message numerus="yes">
        <source>Saying Bye to %n sessions…</source>
        <translation>
            <numerusform>Bye wordt gezegd aan %n sessie…</numerusform>
            <numerusform>Bye wordt gezegd aan %n sessies…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::HelpContents</name>
    <message>
        <source>Contents</source>
        <translation>Inhoud</translation>
    </message>
</context>
<context>
    <name>wayside::ui::HelpFindBar</name>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;Hoofdlettergevoelig</translation>
    </message>
    <message>
        <source>&amp;Find in this document</source>
        <translation>&amp;Zoeken in dit document</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>Zoeken in dit document</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Volgende</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>V&amp;orige</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n plaats</numerusform>
            <numerusform>%n plaatsen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in this document</source>
        <translation>Niet in dit document</translation>
    </message>
</context>
<context>
    <name>wayside::ui::HelpHits</name>
    <message>
        <source>Sections found</source>
        <translation>Gevonden paragrafen</translation>
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
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Keys of this window</source>
        <translation>&amp;Toetsen van dit venster</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Print document…</source>
        <translation>Document af&amp;drukken…</translation>
    </message>
    <message>
        <source>Save document as P&amp;DF…</source>
        <translation>Document als &amp;pdf opslaan…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Sluiten</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Be&amp;werken</translation>
    </message>
    <message>
        <source>Copy block of &amp;code</source>
        <translation>&amp;Codeblok kopiëren</translation>
    </message>
    <message>
        <source>&amp;Search the help</source>
        <translation>In de &amp;help zoeken</translation>
    </message>
    <message>
        <source>&amp;Find in this document</source>
        <translation>&amp;Zoeken in dit document</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>V&amp;olgende zoeken</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>V&amp;orige zoeken</translation>
    </message>
    <message>
        <source>C&amp;lear search</source>
        <translation>Zoekopdracht &amp;wissen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Beel&amp;d</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Grotere tekst</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Kleinere tekst</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>Ge&amp;wone grootte</translation>
    </message>
    <message>
        <source>&amp;Contents beside the text</source>
        <translation>&amp;Inhoud naast de tekst</translation>
    </message>
    <message>
        <source>&amp;Text cursor</source>
        <translation>&amp;Tekstcursor</translation>
    </message>
    <message>
        <source>A cursor in the text, moved and selecting by the keyboard</source>
        <translation>Een cursor in de tekst, om met het toetsenbord te bewegen en te selecteren</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ga naar</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Terug</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vooruit</translation>
    </message>
    <message>
        <source>&amp;Start of the help</source>
        <translation>&amp;Begin van de help</translation>
    </message>
    <message>
        <source>&amp;Next section</source>
        <translation>Vo&amp;lgende paragraaf</translation>
    </message>
    <message>
        <source>&amp;Previous section</source>
        <translation>V&amp;orige paragraaf</translation>
    </message>
    <message>
        <source>Next block of &amp;code</source>
        <translation>Volgend &amp;codeblok</translation>
    </message>
    <message>
        <source>Previous b&amp;lock of code</source>
        <translation>Vorig co&amp;deblok</translation>
    </message>
    <message>
        <source>&amp;Between contents and text</source>
        <translation>&amp;Tussen inhoud en tekst</translation>
    </message>
    <message>
        <source>The document was sent to the printer.</source>
        <translation>Het document is naar de printer gestuurd.</translation>
    </message>
    <message>
        <source>Save document as PDF</source>
        <translation>Document als pdf opslaan</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Pdf-documenten (*.pdf)</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>In de help zoeken</translation>
    </message>
    <message>
        <source>%1 — Wayside help</source>
        <comment>title of a document</comment>
        <translation>%1 — Help van Wayside</translation>
    </message>
    <message>
        <source>No section has all of these words. Try fewer, or only how they begin.</source>
        <translation>Geen paragraaf bevat al deze woorden. Probeer er minder, of alleen hoe ze beginnen.</translation>
    </message>
    <message numerus="yes">
        <source>%n sections</source>
        <translation>
            <numerusform>%n paragraaf</numerusform>
            <numerusform>%n paragrafen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not part of the help; it is a file of the source archive.</source>
        <translation>%1 hoort niet bij de help; het is een bestand van het bronarchief.</translation>
    </message>
    <message>
        <source>An address outside the help</source>
        <translation>Een adres buiten de help</translation>
    </message>
    <message>
        <source>This opens in the system&apos;s browser:</source>
        <translation>Dit wordt geopend in de browser van het systeem:</translation>
    </message>
    <message>
        <source>The console does not open addresses of this kind:</source>
        <translation>De console opent geen adressen van deze soort:</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>Adres &amp;kopiëren</translation>
    </message>
    <message>
        <source>&amp;Open in browser</source>
        <translation>In browser &amp;openen</translation>
    </message>
    <message>
        <source>There is no block of code here.</source>
        <translation>Hier is geen codeblok.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines copied.</source>
        <translation>
            <numerusform>%n regel gekopieerd.</numerusform>
            <numerusform>%n regels gekopieerd.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no further block of code in this document.</source>
        <translation>Er is geen volgend codeblok in dit document.</translation>
    </message>
    <message>
        <source>The document was saved as %1.</source>
        <translation>Het document is opgeslagen als %1.</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder or name.</source>
        <translation>%1 kon niet worden geschreven. Kies een andere map of naam.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::LayoutHistory</name>
    <message>
        <source>layout of %1</source>
        <translation>indeling van %1</translation>
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
        <translation>Schermafbeelding opslaan</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg)</source>
        <translation>Afbeeldingen (*.png *.jpg)</translation>
    </message>
    <message>
        <source>The picture was saved as %1.</source>
        <translation>De afbeelding is opgeslagen als %1.</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder or name.</source>
        <translation>%1 kon niet worden geschreven. Kies een andere map of naam.</translation>
    </message>
    <message>
        <source>About Wayside</source>
        <translation>Over Wayside</translation>
    </message>
    <message>
        <source>Wayside %1</source>
        <translation>Wayside %1</translation>
    </message>
    <message numerus="yes">
        <source>%n sheets were sent to the printer.</source>
        <translation>
            <numerusform>%n vel is naar de printer gestuurd.</numerusform>
            <numerusform>%n vellen zijn naar de printer gestuurd.</numerusform>
        </translation>
    </message>
    <message>
        <source>The printer did not take the page. Choose another printer or save it as PDF.</source>
        <translation>De printer nam de pagina niet aan. Kies een andere printer of sla haar op als PDF.</translation>
    </message>
    <message>
        <source>Save page as PDF</source>
        <translation>Pagina opslaan als PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-documenten (*.pdf)</translation>
    </message>
    <message>
        <source>The page was saved as %1.</source>
        <translation>De pagina is opgeslagen als %1.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>menu, submenu</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>Save &amp;screenshot…</source>
        <translation>&amp;Schermafbeelding opslaan…</translation>
    </message>
    <message>
        <source>&amp;Print page…</source>
        <translation>&amp;Pagina afdrukken…</translation>
    </message>
    <message>
        <source>Save page as P&amp;DF…</source>
        <translation>Pagina opslaan als P&amp;DF…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Afsluiten</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Be&amp;werken</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ongedaan maken:</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Op&amp;nieuw:</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Beel&amp;d</translation>
    </message>
    <message>
        <source>&amp;Search sessions</source>
        <translation>Sessies &amp;zoeken</translation>
    </message>
    <message>
        <source>C&amp;ommands…</source>
        <translation>&amp;Opdrachten…</translation>
    </message>
    <message>
        <source>&amp;Filter this page</source>
        <translation>Deze pagina &amp;filteren</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>Filter &amp;wissen</translation>
    </message>
    <message>
        <source>Side&amp;bar</source>
        <translation>Zij&amp;balk</translation>
    </message>
    <message>
        <source>Words beside the sidebar&apos;s icons</source>
        <translation>Woorden naast de pictogrammen van de zijbalk</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>&amp;Grafieken</translation>
    </message>
    <message>
        <source>There is no chart on this page</source>
        <translation>Er is geen grafiek op deze pagina</translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation>&amp;Kleuren</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Zoals het &amp;systeem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Licht</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Donker</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Hoog contrast</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Sneltoetsen</translation>
    </message>
    <message>
        <source>&amp;About Wayside</source>
        <translation>&amp;Over Wayside</translation>
    </message>
    <message>
        <source>&amp;Help on this page</source>
        <translation>&amp;Hulp bij deze pagina</translation>
    </message>
    <message>
        <source>Operator console, client and test node for the Subject Interface TCP streaming protocol.</source>
        <translation>Operatorconsole, client en testnode voor het Subject Interface TCP-streamingprotocol.</translation>
    </message>
    <message>
        <source>Licence: GPL-3.0-or-later. Made with Qt %1 (LGPL-3.0), OpenSSL (Apache-2.0), QtKeychain (BSD-3-Clause), Boost (BSL-1.0), tl::expected (CC0-1.0) and SQLite (public domain).</source>
        <translation>Licentie: GPL-3.0-or-later. Gemaakt met Qt %1 (LGPL-3.0), OpenSSL (Apache-2.0), QtKeychain (BSD-3-Clause), Boost (BSL-1.0), tl::expected (CC0-1.0) en SQLite (publiek domein).</translation>
    </message>
    <message>
        <source>Homepage: %1</source>
        <translation>Homepage: %1</translation>
    </message>
    <message>
        <source>&amp;Contents of the help</source>
        <translation>&amp;Inhoud van de help</translation>
    </message>
</context>
<context>
    <name>wayside::ui::Page</name>
    <message numerus="yes">
        <source>%n more rows are not printed.</source>
        <translation>
            <numerusform>Nog %n rij is niet afgedrukt.</numerusform>
            <numerusform>Nog %n rijen zijn niet afgedrukt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wayside — %1 — %2</source>
        <comment>page, source</comment>
        <translation>Wayside — %1 — %2</translation>
    </message>
    <message>
        <source>Sheet %1 of %2</source>
        <translation>Vel %1 van %2</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Sneltoetsen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
</context>
<context>
    <name>wayside::ui::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Pagina&apos;s</translation>
    </message>
</context>
<context>
    <name>wayside::ui::SidebarButton</name>
    <message numerus="yes">
        <source>%n want attention</source>
        <translation>
            <numerusform>%n vraagt aandacht</numerusform>
            <numerusform>%n vragen aandacht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::StatusLine</name>
    <message>
        <source>connecting</source>
        <translation>verbindt</translation>
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
        <translation>geweigerd</translation>
    </message>
    <message>
        <source>The console was slower than the node for a while: batches were folded together (values stay right), or events and clock points had to go</source>
        <translation>De console was een tijdje langzamer dan de node: meldingen zijn samengevoegd (waarden blijven juist), of gebeurtenissen en klokpunten moesten wijken</translation>
    </message>
    <message>
        <source>The node&apos;s wall clock</source>
        <translation>De klok van de node</translation>
    </message>
    <message>
        <source>%1: %2 · %3 sessions · %4 msg/s</source>
        <translation>%1: %2 · %3 sessies · %4 ber./s</translation>
    </message>
    <message>
        <source>1 batch merged</source>
        <translation>1 melding samengevoegd</translation>
    </message>
    <message>
        <source>%1 batches merged</source>
        <translation>%1 meldingen samengevoegd</translation>
    </message>
    <message>
        <source>1 update dropped</source>
        <translation>1 bijwerking vervallen</translation>
    </message>
    <message>
        <source>%1 updates dropped</source>
        <translation>%1 bijwerkingen vervallen</translation>
    </message>
    <message>
        <source>node clock %1</source>
        <translation>nodeklok %1</translation>
    </message>
    <message>
        <source>%1: %2 · %3 session · %4 msg/s</source>
        <translation>%1: %2 · %3 sessie · %4 ber./s</translation>
    </message>
</context>
<context>
    <name>wayside::ui::TearOffFrame</name>
    <message>
        <source>%1 in a window of its own</source>
        <translation>%1 in een eigen venster</translation>
    </message>
    <message>
        <source>%1 is in a window of its own.</source>
        <translation>%1 staat in een eigen venster.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Terughalen</translation>
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
        <translation>Sessies zoeken (Ctrl+K)</translation>
    </message>
    <message>
        <source>Search sessions</source>
        <translation>Sessies zoeken</translation>
    </message>
    <message>
        <source>Identifier, account, node or address; Enter shows what matches on the Connections page</source>
        <translation>Identificatie, account, node of adres; Enter toont wat past op de pagina Verbindingen</translation>
    </message>
    <message>
        <source>Show nodes</source>
        <translation>Nodes tonen</translation>
    </message>
    <message>
        <source>drain %1 %2</source>
        <translation>drain %1 %2</translation>
    </message>
    <message>
        <source>%1 drains</source>
        <translation>%1 drains</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>%1. Choose another source.</source>
        <translation>%1. Een andere bron kiezen.</translation>
    </message>
    <message numerus="yes">
        <source>%n open alerts want attention</source>
        <translation>
            <numerusform>%n open alarm vraagt aandacht</numerusform>
            <numerusform>%n open alarmen vragen aandacht</numerusform>
        </translation>
    </message>
    <message>
        <source>No open alerts</source>
        <translation>Geen open alarmen</translation>
    </message>
</context>
<context>
    <name>wayside::ui::Tray</name>
    <message>
        <source>Show Wayside</source>
        <translation>Wayside tonen</translation>
    </message>
    <message>
        <source>Open alerts</source>
        <translation>Open alarmen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Wayside: %1 is not heard</source>
        <translation>Wayside: %1 wordt niet gehoord</translation>
    </message>
    <message>
        <source>Wayside: %1, no open alerts</source>
        <translation>Wayside: %1, geen open alarmen</translation>
    </message>
    <message numerus="yes">
        <source>Wayside: %1, %n open alerts</source>
        <translation>
            <numerusform>Wayside: %1, %n open alarm</numerusform>
            <numerusform>Wayside: %1, %n open alarmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::charts::ChartMenu</name>
    <message>
        <source>Save the picture as PNG…</source>
        <translation>Afbeelding opslaan als PNG…</translation>
    </message>
    <message>
        <source>Save the drawing as SVG…</source>
        <translation>Tekening opslaan als SVG…</translation>
    </message>
    <message>
        <source>Save the values as CSV…</source>
        <translation>Waarden opslaan als CSV…</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Afbeelding kopiëren</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Afbeelding opslaan</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Afbeeldingen (*.png)</translation>
    </message>
    <message>
        <source>Save the drawing</source>
        <translation>Tekening opslaan</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>Tekeningen (*.svg)</translation>
    </message>
    <message>
        <source>Save the values</source>
        <translation>Waarden opslaan</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Nothing was kept; choose another place.</source>
        <translation>%1 kon niet worden geschreven: %2. Er is niets bewaard; kies een andere plaats.</translation>
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
        <translation>Een klok liep tijdens de uitwisseling terug: er is geen schaal om haar op te tekenen.</translation>
    </message>
    <message>
        <source>%1 (node)</source>
        <translation>%1 (node)</translation>
    </message>
    <message>
        <source>%1 (client)</source>
        <translation>%1 (client)</translation>
    </message>
    <message>
        <source>± %1</source>
        <translation>± %1</translation>
    </message>
    <message>
        <source>Offset %1, round trip %2, held by the client %3</source>
        <translation>Verschil %1, rondreis %2, door de client vastgehouden %3</translation>
    </message>
    <message>
        <source>Offset %1. Asked and answered within one millisecond: not to scale.</source>
        <translation>Verschil %1. Binnen één milliseconde gevraagd en beantwoord: niet op schaal.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::charts::HistogramChart</name>
    <message>
        <source>Samples, logarithmic</source>
        <translation>Metingen, logaritmisch</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Metingen</translation>
    </message>
    <message>
        <source>Offset: behind ← 0 → client ahead</source>
        <translation>Verschil: achter ← 0 → client voor</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n sample(s)</source>
        <translation>
            <numerusform>%1: %n meting</numerusform>
            <numerusform>%1: %n metingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n beyond the edges</source>
        <translation>
            <numerusform>%1, %n buiten de randen</numerusform>
            <numerusform>%1, %n buiten de randen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 tot %2</translation>
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
        <translation>Allan-afwijking, ppm</translation>
    </message>
    <message>
        <source>Averaging time</source>
        <translation>Middelingstijd</translation>
    </message>
    <message>
        <source>Averaged over %1</source>
        <translation>Gemiddeld over %1</translation>
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
        <translation>lokaal</translation>
    </message>
    <message>
        <source>Paused, still collecting</source>
        <translation>Gepauzeerd, verzamelt verder</translation>
    </message>
    <message>
        <source>Zoomed: double-click to follow</source>
        <translation>Ingezoomd: dubbelklik om te volgen</translation>
    </message>
</context>
</TS>
