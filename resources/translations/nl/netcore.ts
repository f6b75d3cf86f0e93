<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>ClientAdvice</name>
    <message>
        <source>The host name has no address.</source>
        <translation>De hostnaam heeft geen adres.</translation>
    </message>
    <message>
        <source>Check its spelling, and that this machine&apos;s name server knows the name.</source>
        <translation>Controleer de spelling, en of de naamserver van deze machine de naam kent.</translation>
    </message>
    <message>
        <source>Nothing accepts connections at that address and port.</source>
        <translation>Op dat adres en die poort neemt niets verbindingen aan.</translation>
    </message>
    <message>
        <source>Check the port, and that the service is running there.</source>
        <translation>Controleer de poort, en of de dienst daar draait.</translation>
    </message>
    <message>
        <source>No network route leads to that address.</source>
        <translation>Er loopt geen netwerkroute naar dat adres.</translation>
    </message>
    <message>
        <source>Check this machine&apos;s network connection, its VPN and the routes to that network.</source>
        <translation>Controleer de netwerkverbinding van deze machine, haar VPN en de routes naar dat netwerk.</translation>
    </message>
    <message>
        <source>The address did not answer in time.</source>
        <translation>Het adres antwoordde niet op tijd.</translation>
    </message>
    <message>
        <source>Check the address and port, and that no firewall on the way discards connections to it.</source>
        <translation>Controleer adres en poort, en of geen firewall onderweg verbindingen daarheen weggooit.</translation>
    </message>
    <message>
        <source>The proxy&apos;s host name has no address.</source>
        <translation>De hostnaam van de proxy heeft geen adres.</translation>
    </message>
    <message>
        <source>Check the address in the proxy setting.</source>
        <translation>Controleer het adres in de proxyinstelling.</translation>
    </message>
    <message>
        <source>Nothing accepts connections at the proxy&apos;s address and port.</source>
        <translation>Op adres en poort van de proxy neemt niets verbindingen aan.</translation>
    </message>
    <message>
        <source>Check the proxy setting, and that the proxy is running.</source>
        <translation>Controleer de proxyinstelling, en of de proxy draait.</translation>
    </message>
    <message>
        <source>The proxy did not answer in time.</source>
        <translation>De proxy antwoordde niet op tijd.</translation>
    </message>
    <message>
        <source>Check the proxy setting, and that the proxy can be reached from this machine.</source>
        <translation>Controleer de proxyinstelling, en of de proxy vanaf deze machine bereikbaar is.</translation>
    </message>
    <message>
        <source>The proxy does not accept the name and password it was given, or was given none.</source>
        <translation>De proxy aanvaardt naam en wachtwoord niet, of kreeg ze niet.</translation>
    </message>
    <message>
        <source>Set the name and password that the proxy&apos;s operator gave you.</source>
        <translation>Stel de naam en het wachtwoord in die de beheerder van de proxy u gaf.</translation>
    </message>
    <message>
        <source>The proxy does not let this connection through.</source>
        <translation>De proxy laat deze verbinding niet door.</translation>
    </message>
    <message>
        <source>Ask the proxy&apos;s operator to allow connections to this host and port, or go without the proxy.</source>
        <translation>Vraag de beheerder van de proxy om verbindingen met deze host en poort toe te staan, of werk zonder de proxy.</translation>
    </message>
    <message>
        <source>The TLS handshake failed.</source>
        <translation>De TLS-handshake is mislukt.</translation>
    </message>
    <message>
        <source>Check that the port is the service&apos;s TLS port, and that the service allows TLS 1.2.</source>
        <translation>Controleer of de poort de TLS-poort van de dienst is, en of de dienst TLS 1.2 toestaat.</translation>
    </message>
    <message>
        <source>The TLS handshake was not completed in time.</source>
        <translation>De TLS-handshake was niet op tijd klaar.</translation>
    </message>
    <message>
        <source>Check that the port is the service&apos;s TLS port, and that nothing on the way holds TLS back.</source>
        <translation>Controleer of de poort de TLS-poort van de dienst is, en of niets onderweg TLS tegenhoudt.</translation>
    </message>
    <message>
        <source>The service does not accept the one cipher suite of the protocol.</source>
        <translation>De dienst aanvaardt de ene ciphersuite van het protocol niet.</translation>
    </message>
    <message>
        <source>Have the service&apos;s operator enable TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, which needs an RSA certificate.</source>
        <translation>Laat de beheerder van de dienst TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 inschakelen; die heeft een RSA-certificaat nodig.</translation>
    </message>
    <message>
        <source>The service&apos;s certificate comes from an authority that this client does not trust.</source>
        <translation>Het certificaat van de dienst komt van een autoriteit die deze client niet vertrouwt.</translation>
    </message>
    <message>
        <source>Give this client the certificate file of that authority, after making sure that it is the right one.</source>
        <translation>Geef deze client het certificaatbestand van die autoriteit, nadat u zeker weet dat het het juiste is.</translation>
    </message>
    <message>
        <source>The service&apos;s certificate is for another host name.</source>
        <translation>Het certificaat van de dienst is voor een andere hostnaam.</translation>
    </message>
    <message>
        <source>Use the host name that the certificate is for, or have the service&apos;s operator replace the certificate.</source>
        <translation>Gebruik de hostnaam waarvoor het certificaat is, of laat de beheerder van de dienst het certificaat vervangen.</translation>
    </message>
    <message>
        <source>The service&apos;s certificate has expired, or is not valid yet.</source>
        <translation>Het certificaat van de dienst is verlopen of nog niet geldig.</translation>
    </message>
    <message>
        <source>Check this machine&apos;s date, and have the service&apos;s operator renew the certificate.</source>
        <translation>Controleer de datum van deze machine, en laat de beheerder van de dienst het certificaat vernieuwen.</translation>
    </message>
    <message>
        <source>The TLS library of this machine does not have the one cipher suite of the protocol.</source>
        <translation>De TLS-bibliotheek van deze machine heeft de ene ciphersuite van het protocol niet.</translation>
    </message>
    <message>
        <source>Install a TLS library with TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, or lift the policy that disables it.</source>
        <translation>Installeer een TLS-bibliotheek met TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, of hef het beleid op dat haar uitschakelt.</translation>
    </message>
    <message>
        <source>The node speaks another version of the streaming protocol.</source>
        <translation>De node spreekt een andere versie van het streamingprotocol.</translation>
    </message>
    <message>
        <source>Use a client and a node of the same protocol version; this client speaks 0x01.</source>
        <translation>Gebruik een client en een node met dezelfde protocolversie; deze client spreekt 0x01.</translation>
    </message>
    <message>
        <source>The node closed the connection instead of answering the version byte.</source>
        <translation>De node sloot de verbinding in plaats van de versiebyte te beantwoorden.</translation>
    </message>
    <message>
        <source>Check that host and port are those of a streaming node, plain for NONE and TLS for TLSv1.2, and that it speaks version 0x01.</source>
        <translation>Controleer of host en poort die van een streamingnode zijn, onversleuteld bij NONE en TLS bij TLSv1.2, en of hij versie 0x01 spreekt.</translation>
    </message>
    <message>
        <source>The node did not answer the version byte in time.</source>
        <translation>De node beantwoordde de versiebyte niet op tijd.</translation>
    </message>
    <message>
        <source>Check that the port is a streaming node&apos;s plain port; if it is, the node is overloaded or stuck.</source>
        <translation>Controleer of de poort de onversleutelde poort van een streamingnode is; zo ja, dan is de node overbelast of vastgelopen.</translation>
    </message>
    <message>
        <source>The session token is not one: it is empty, too long or not ASCII.</source>
        <translation>Het sessietoken is er geen: het is leeg, te lang of geen ASCII.</translation>
    </message>
    <message>
        <source>Use the token of a session exactly as the API gave it.</source>
        <translation>Gebruik het token van een sessie precies zoals de API het gaf.</translation>
    </message>
    <message>
        <source>The session token had expired before it was presented.</source>
        <translation>Het sessietoken was verlopen voordat het werd aangeboden.</translation>
    </message>
    <message>
        <source>Create a new session and connect before its expiration; if that fails as well, check this machine&apos;s clock.</source>
        <translation>Maak een nieuwe sessie en verbind vóór haar vervaltijd; mislukt ook dat, controleer dan de klok van deze machine.</translation>
    </message>
    <message>
        <source>The service does not know the session token.</source>
        <translation>De dienst kent het sessietoken niet.</translation>
    </message>
    <message>
        <source>Create a new session; a token is good for one connection, at the service that made it.</source>
        <translation>Maak een nieuwe sessie; een token geldt voor één verbinding, bij de dienst die het maakte.</translation>
    </message>
    <message>
        <source>The session token has been used for a connection already.</source>
        <translation>Het sessietoken is al voor een verbinding gebruikt.</translation>
    </message>
    <message>
        <source>Create a new session for each connection.</source>
        <translation>Maak voor elke verbinding een nieuwe sessie.</translation>
    </message>
    <message>
        <source>The session was made for another streaming node.</source>
        <translation>De sessie is voor een andere streamingnode gemaakt.</translation>
    </message>
    <message>
        <source>Connect to the host and port of the session&apos;s listener.</source>
        <translation>Verbind met de host en poort van de listener van de sessie.</translation>
    </message>
    <message>
        <source>The session was made for the other security mode.</source>
        <translation>De sessie is voor de andere beveiligingsmodus gemaakt.</translation>
    </message>
    <message>
        <source>Connect with TLS for a TLSv1.2 session and without it for a NONE session, to the port of the session&apos;s listener.</source>
        <translation>Verbind met TLS bij een TLSv1.2-sessie en zonder bij een NONE-sessie, met de poort van de listener van de sessie.</translation>
    </message>
    <message>
        <source>The permission behind the session has been withdrawn: its authorization, its token or its TLC is gone.</source>
        <translation>De toestemming achter de sessie is ingetrokken: haar autorisatie, haar token of haar TLC is weg.</translation>
    </message>
    <message>
        <source>Ask the domain&apos;s administrator for a new authorization token, then start again.</source>
        <translation>Vraag de beheerder van het domein om een nieuw autorisatietoken en begin opnieuw.</translation>
    </message>
    <message>
        <source>An operator or another program ended the session.</source>
        <translation>Een operator of een ander programma beëindigde de sessie.</translation>
    </message>
    <message>
        <source>Create a new session, unless whoever ended it meant this client to stay away.</source>
        <translation>Maak een nieuwe sessie, tenzij wie haar beëindigde wilde dat deze client wegblijft.</translation>
    </message>
    <message>
        <source>Another session of the same account or identifier is connected, and the service keeps the older one.</source>
        <translation>Een andere sessie van hetzelfde account of dezelfde identificatie is verbonden, en de dienst houdt de oudere.</translation>
    </message>
    <message>
        <source>End the other session, or find out which other client uses the same identifier.</source>
        <translation>Beëindig de andere sessie, of zoek uit welke andere client dezelfde identificatie gebruikt.</translation>
    </message>
    <message>
        <source>The node closed the connection after the session token, and the service did not say why.</source>
        <translation>De node sloot de verbinding na het sessietoken, en de dienst zei niet waarom.</translation>
    </message>
    <message>
        <source>Create a new session and try again; if it repeats, look at the session log or ask the service&apos;s operator.</source>
        <translation>Maak een nieuwe sessie en probeer het opnieuw; herhaalt het zich, kijk dan in het sessielogboek of vraag de beheerder van de dienst.</translation>
    </message>
    <message>
        <source>The node closed the connection because more payloads came than the session&apos;s rate limit allows.</source>
        <translation>De node sloot de verbinding omdat er meer payloads kwamen dan de tempolimiet van de sessie toestaat.</translation>
    </message>
    <message>
        <source>Send fewer payloads, or leave a larger margin: on a network that bunches datagrams the default may be too small.</source>
        <translation>Verzend minder payloads, of laat een ruimere marge: op een netwerk dat datagrammen opeenhoopt kan de standaard te klein zijn.</translation>
    </message>
    <message>
        <source>The node closed the connection because more payload bytes came than the session&apos;s throughput limit allows.</source>
        <translation>De node sloot de verbinding omdat er meer payloadbytes kwamen dan de doorvoerlimiet van de sessie toestaat.</translation>
    </message>
    <message>
        <source>Send smaller or fewer payloads, or leave a larger margin.</source>
        <translation>Verzend kleinere of minder payloads, of laat een ruimere marge.</translation>
    </message>
    <message>
        <source>The node closed the connection because nothing was heard from this client for too long.</source>
        <translation>De node sloot de verbinding omdat hij te lang niets van deze client hoorde.</translation>
    </message>
    <message>
        <source>Check the network on the way, and that this machine is not suspended or overloaded.</source>
        <translation>Controleer het netwerk onderweg, en of deze machine niet in slaapstand of overbelast is.</translation>
    </message>
    <message>
        <source>The node closed the connection because this machine&apos;s clock differs too much from the node&apos;s.</source>
        <translation>De node sloot de verbinding omdat de klok van deze machine te veel van die van de node afwijkt.</translation>
    </message>
    <message>
        <source>Synchronise this machine&apos;s clock with NTP or GPS.</source>
        <translation>Synchroniseer de klok van deze machine met NTP of GPS.</translation>
    </message>
    <message>
        <source>The node closed the connection because a timestamps request was not answered in time.</source>
        <translation>De node sloot de verbinding omdat een timestamps request niet op tijd werd beantwoord.</translation>
    </message>
    <message>
        <source>The node closed the connection because of what this client sent.</source>
        <translation>De node sloot de verbinding om wat deze client verzond.</translation>
    </message>
    <message>
        <source>Look at the session log or the node&apos;s flight record for the bytes at fault.</source>
        <translation>Zoek in het sessielogboek of de vluchtopname van de node naar de schuldige bytes.</translation>
    </message>
    <message>
        <source>The node closed the connection because this client did not read what was sent to it.</source>
        <translation>De node sloot de verbinding omdat deze client niet las wat hem werd gestuurd.</translation>
    </message>
    <message>
        <source>Process payloads faster, or ask for fewer identifiers.</source>
        <translation>Verwerk payloads sneller, of vraag minder identificaties.</translation>
    </message>
    <message>
        <source>The node sent bytes that the streaming protocol does not know.</source>
        <translation>De node verzond bytes die het streamingprotocol niet kent.</translation>
    </message>
    <message>
        <source>Check that host and port are those of a streaming node; if they are, report this to its operator.</source>
        <translation>Controleer of host en poort die van een streamingnode zijn; zo ja, meld dit dan aan zijn beheerder.</translation>
    </message>
    <message>
        <source>Nothing was heard from the node for three times the keep-alive timeout.</source>
        <translation>Drie keer de keep-alive-tijd lang werd niets van de node gehoord.</translation>
    </message>
    <message>
        <source>Check the network between this machine and the node; the client connects again by itself.</source>
        <translation>Controleer het netwerk tussen deze machine en de node; de client verbindt vanzelf opnieuw.</translation>
    </message>
    <message>
        <source>The connection ended without a Bye.</source>
        <translation>De verbinding eindigde zonder Bye.</translation>
    </message>
    <message>
        <source>Check the network on the way, and the session log for a limit that was passed; the client connects again by itself.</source>
        <translation>Controleer het netwerk onderweg, en het sessielogboek op een overschreden limiet; de client verbindt vanzelf opnieuw.</translation>
    </message>
    <message>
        <source>A newer session of the same account or identifier has taken this one&apos;s place.</source>
        <translation>Een nieuwere sessie van hetzelfde account of dezelfde identificatie nam de plaats van deze in.</translation>
    </message>
    <message>
        <source>Find out which other client uses the same identifier, and stop one of the two.</source>
        <translation>Zoek uit welke andere client dezelfde identificatie gebruikt, en stop een van de twee.</translation>
    </message>
    <message>
        <source>The node ended the session for maintenance.</source>
        <translation>De node beëindigde de sessie voor onderhoud.</translation>
    </message>
    <message>
        <source>Nothing needs to be done: the client asks for a session on another node by itself.</source>
        <translation>Er hoeft niets te gebeuren: de client vraagt vanzelf een sessie op een andere node.</translation>
    </message>
    <message>
        <source>The node said Bye.</source>
        <translation>De node zei Bye.</translation>
    </message>
    <message>
        <source>See the reason it gave; the client connects again by itself.</source>
        <translation>Zie de reden die hij gaf; de client verbindt vanzelf opnieuw.</translation>
    </message>
    <message>
        <source>The node asked the client to connect again.</source>
        <translation>De node vroeg de client opnieuw te verbinden.</translation>
    </message>
    <message>
        <source>Nothing needs to be done: the client does so by itself.</source>
        <translation>Er hoeft niets te gebeuren: de client doet dat vanzelf.</translation>
    </message>
    <message>
        <source>The API does not know the authorization token.</source>
        <translation>De API kent het autorisatietoken niet.</translation>
    </message>
    <message>
        <source>Check that the token file holds the whole token, and that the token has not been deleted.</source>
        <translation>Controleer of het tokenbestand het hele token bevat, en of het token niet verwijderd is.</translation>
    </message>
    <message>
        <source>The authorization&apos;s role or scope does not allow this.</source>
        <translation>De rol of het bereik van de autorisatie staat dit niet toe.</translation>
    </message>
    <message>
        <source>Use an authorization token with a role that allows it, or have its identifiers extended.</source>
        <translation>Gebruik een autorisatietoken met een rol die het toestaat, of laat zijn identificaties uitbreiden.</translation>
    </message>
    <message>
        <source>The API has no such thing, or not for this authorization.</source>
        <translation>De API heeft zoiets niet, of niet voor deze autorisatie.</translation>
    </message>
    <message>
        <source>Check the identifier, and that the authorization token is one of the same domain.</source>
        <translation>Controleer de identificatie, en of het autorisatietoken van hetzelfde domein is.</translation>
    </message>
    <message>
        <source>The API refuses because it conflicts with what is there already.</source>
        <translation>De API weigert omdat het in strijd is met wat er al is.</translation>
    </message>
    <message>
        <source>See what the API says, and look at what exists under that name.</source>
        <translation>Zie wat de API zegt, en kijk wat er onder die naam bestaat.</translation>
    </message>
    <message>
        <source>The API refuses the request as invalid.</source>
        <translation>De API weigert het verzoek als ongeldig.</translation>
    </message>
    <message>
        <source>See what the API says and change the request.</source>
        <translation>Zie wat de API zegt en wijzig het verzoek.</translation>
    </message>
    <message>
        <source>The API has had too many requests.</source>
        <translation>De API kreeg te veel verzoeken.</translation>
    </message>
    <message>
        <source>Wait as long as it asks, and send fewer requests.</source>
        <translation>Wacht zo lang als zij vraagt, en verzend minder verzoeken.</translation>
    </message>
    <message>
        <source>The service cannot do this now.</source>
        <translation>De dienst kan dit nu niet.</translation>
    </message>
    <message>
        <source>Wait and try again; if it lasts, ask the service&apos;s operator whether a node is active.</source>
        <translation>Wacht en probeer het opnieuw; duurt het voort, vraag dan de beheerder van de dienst of er een node actief is.</translation>
    </message>
    <message>
        <source>The API did not answer in time.</source>
        <translation>De API antwoordde niet op tijd.</translation>
    </message>
    <message>
        <source>Try again; if it lasts, check the network and the service&apos;s load.</source>
        <translation>Probeer het opnieuw; duurt het voort, controleer dan het netwerk en de belasting van de dienst.</translation>
    </message>
    <message>
        <source>What answered does not speak this API.</source>
        <translation>Wat antwoordde, spreekt deze API niet.</translation>
    </message>
    <message>
        <source>Check the API address: it looks like http://HOST:PORT/api and is not that of a web page or a streaming port.</source>
        <translation>Controleer het API-adres: het ziet eruit als http://HOST:PORT/api en is niet dat van een webpagina of een streamingpoort.</translation>
    </message>
    <message>
        <source>The endpoint failed too often in a row and is left alone for a while.</source>
        <translation>Het eindpunt faalde te vaak achter elkaar en wordt een tijdje met rust gelaten.</translation>
    </message>
    <message>
        <source>Nothing needs to be done: the client probes it by itself; see the earlier failures for the reason.</source>
        <translation>Er hoeft niets te gebeuren: de client probeert het vanzelf; zie de eerdere fouten voor de reden.</translation>
    </message>
    <message>
        <source>This machine has run out of something the connection needs.</source>
        <translation>Deze machine heeft niet meer wat de verbinding nodig heeft.</translation>
    </message>
    <message>
        <source>Raise the limit of open files, or run fewer clients in one process.</source>
        <translation>Verhoog de limiet voor open bestanden, of laat minder clients in één proces draaien.</translation>
    </message>
    <message>
        <source>An argument, setting or file of this client is wrong.</source>
        <translation>Een argument, instelling of bestand van deze client is verkeerd.</translation>
    </message>
    <message>
        <source>Correct what the message names.</source>
        <translation>Verbeter wat de melding noemt.</translation>
    </message>
    <message>
        <source>This client has made a mistake.</source>
        <translation>Deze client heeft een fout gemaakt.</translation>
    </message>
    <message>
        <source>Please report it, with the message.</source>
        <translation>Meld het alstublieft, met de melding.</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>the quote is not closed</source>
        <translation>het aanhalingsteken is niet gesloten</translation>
    </message>
    <message>
        <source>%1 (at character %2)</source>
        <translation>%1 (bij teken %2)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not expected here</source>
        <translation>&quot;%1&quot; wordt hier niet verwacht</translation>
    </message>
    <message>
        <source>too deeply nested</source>
        <translation>te diep genest</translation>
    </message>
    <message>
        <source>a field or a word to look for is missing</source>
        <translation>een veld of te zoeken woord ontbreekt</translation>
    </message>
    <message>
        <source>the parenthesis is not closed</source>
        <translation>het haakje is niet gesloten</translation>
    </message>
    <message>
        <source>a condition is missing before &quot;%1&quot;</source>
        <translation>voor &quot;%1&quot; ontbreekt een voorwaarde</translation>
    </message>
    <message>
        <source>there is no field &quot;%1&quot;</source>
        <translation>er is geen veld &quot;%1&quot;</translation>
    </message>
    <message>
        <source>a value for %1 is missing</source>
        <translation>een waarde voor %1 ontbreekt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no comparison</source>
        <translation>&quot;%1&quot; is geen vergelijking</translation>
    </message>
    <message>
        <source>~ looks into texts, and %1 is none</source>
        <translation>~ kijkt in teksten, en %1 is er geen</translation>
    </message>
    <message>
        <source>none can only be compared with = and !=</source>
        <translation>none kan alleen met = en != worden vergeleken</translation>
    </message>
    <message>
        <source>a list in parentheses belongs behind &quot;in&quot;</source>
        <translation>een lijst tussen haakjes hoort achter &quot;in&quot;</translation>
    </message>
    <message>
        <source>a comma or the closing parenthesis is missing</source>
        <translation>een komma of het sluithaakje ontbreekt</translation>
    </message>
    <message>
        <source>a filter has at most %1 characters</source>
        <translation>een filter heeft hoogstens %1 tekens</translation>
    </message>
    <message>
        <source>%1 takes %2</source>
        <translation>%1 neemt %2</translation>
    </message>
    <message>
        <source>%1 is one of %2</source>
        <translation>%1 is een van %2</translation>
    </message>
    <message>
        <source>%1 is true or false</source>
        <translation>%1 is waar of onwaar</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>een getal</translation>
    </message>
    <message>
        <source>a share such as 0.1 or 10%</source>
        <translation>een deel zoals 0.1 of 10%</translation>
    </message>
    <message>
        <source>a time such as 250ms, 2s or 5min</source>
        <translation>een tijd zoals 250ms, 2s of 5min</translation>
    </message>
    <message>
        <source>a date and time such as 2026-01-15T10:30:00Z, or milliseconds since 1970</source>
        <translation>een datum en tijd zoals 2026-01-15T10:30:00Z, of milliseconden sinds 1970</translation>
    </message>
</context>
<context>
    <name>SubjectInterface</name>
    <message>
        <source>The service does not list it any more and does not say why</source>
        <translation>De dienst noemt haar niet meer en zegt niet waarom</translation>
    </message>
    <message numerus="yes">
        <source>Seen by asking every %n s</source>
        <translation>
            <numerusform>Gezien door elke %n s te vragen</numerusform>
            <numerusform>Gezien door elke %n s te vragen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>wayside::node::EmbeddedSource</name>
    <message>
        <source>The embedded node is starting</source>
        <translation>De ingebouwde node start</translation>
    </message>
    <message>
        <source>Embedded node</source>
        <translation>Ingebouwde node</translation>
    </message>
    <message>
        <source>The embedded node could not start: %1</source>
        <translation>De ingebouwde node kon niet starten: %1</translation>
    </message>
    <message>
        <source>The embedded node is listening</source>
        <translation>De ingebouwde node luistert</translation>
    </message>
    <message>
        <source>The embedded node is not running</source>
        <translation>De ingebouwde node draait niet</translation>
    </message>
    <message>
        <source>The embedded node has no administrator token of its own</source>
        <translation>De ingebouwde node heeft geen eigen beheerderstoken</translation>
    </message>
    <message>
        <source>If another console or node uses it, close that one; the demo and other sources can be shown meanwhile.</source>
        <translation>Gebruikt een andere console of node het, sluit die dan; de demo en andere bronnen kunnen intussen worden getoond.</translation>
    </message>
</context>
<context>
    <name>wayside::observe::RemoteSource</name>
    <message>
        <source>Not started</source>
        <translation>Niet gestart</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbinden met %1…</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Verbonden met %1</translation>
    </message>
    <message>
        <source>%1: %2. Not trying again by itself.</source>
        <translation>%1: %2. Probeert het niet vanzelf opnieuw.</translation>
    </message>
    <message>
        <source>%1: %2. Tries again in %3 s.</source>
        <translation>%1: %2. Probeert het over %3 s opnieuw.</translation>
    </message>
    <message>
        <source>%1 has no node administration (%2). It may be shown as a Subject Interface API: attach to it with --rest-only.</source>
        <translation>%1 heeft geen nodebeheer (%2). Hij kan als Subject Interface API worden getoond: koppel met --rest-only.</translation>
    </message>
    <message>
        <source>%1: %2. It needs another token: from the Settings page, or with --token-file.</source>
        <translation>%1: %2. Er is een ander token nodig: via de pagina Instellingen, of met --token-file.</translation>
    </message>
</context>
<context>
    <name>wayside::observe::RestSource</name>
    <message>
        <source>Not started</source>
        <translation>Niet gestart</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wordt gevraagd…</translation>
    </message>
    <message numerus="yes">
        <source>Asks %1 every %n s</source>
        <translation>
            <numerusform>Vraagt %1 elke %n s</numerusform>
            <numerusform>Vraagt %1 elke %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2. Not asking again by itself.</source>
        <translation>%1: %2. Vraagt niet vanzelf opnieuw.</translation>
    </message>
    <message>
        <source>%1: %2. Asks again in %3 s.</source>
        <translation>%1: %2. Vraagt over %3 s opnieuw.</translation>
    </message>
    <message>
        <source>The role of this authorization may not delete sessions</source>
        <translation>De rol van deze autorisatie mag geen sessies verwijderen</translation>
    </message>
    <message>
        <source>The service has not been asked yet</source>
        <translation>De dienst is nog niet gevraagd</translation>
    </message>
    <message>
        <source>A Subject Interface API cannot ask a client to reconnect</source>
        <translation>Een Subject Interface API kan een client niet vragen opnieuw te verbinden</translation>
    </message>
    <message>
        <source>A Subject Interface API cannot say Bye with a reason; Close deletes the session</source>
        <translation>Een Subject Interface API kan geen Bye met een reden zeggen; Sluiten verwijdert de sessie</translation>
    </message>
    <message>
        <source>A Subject Interface API has no nodes to drain</source>
        <translation>Een Subject Interface API heeft geen nodes om te legen</translation>
    </message>
    <message>
        <source>A Subject Interface API tells no rates, limits in use or queues</source>
        <translation>Een Subject Interface API vertelt geen snelheden, verbruikte limieten of wachtrijen</translation>
    </message>
    <message>
        <source>A Subject Interface API tells no clock samples</source>
        <translation>Een Subject Interface API vertelt geen klokmetingen</translation>
    </message>
    <message>
        <source>A Subject Interface API stores no events; what asking has shown is kept here</source>
        <translation>Een Subject Interface API bewaart geen gebeurtenissen; wat het vragen liet zien, wordt hier bewaard</translation>
    </message>
    <message>
        <source>A Subject Interface API does not tell which limit was passed</source>
        <translation>Een Subject Interface API zegt niet welke limiet is overschreden</translation>
    </message>
    <message>
        <source>A Subject Interface API keeps no flight records</source>
        <translation>Een Subject Interface API bewaart geen vluchtopnamen</translation>
    </message>
    <message>
        <source>A Subject Interface API has no audit log</source>
        <translation>Een Subject Interface API heeft geen auditlogboek</translation>
    </message>
    <message>
        <source>A Subject Interface API cannot change limits</source>
        <translation>Een Subject Interface API kan geen limieten wijzigen</translation>
    </message>
    <message>
        <source>A Subject Interface API injects no faults</source>
        <translation>Een Subject Interface API injecteert geen fouten</translation>
    </message>
    <message>
        <source>A Subject Interface API does not show what a connection sends and receives</source>
        <translation>Een Subject Interface API toont niet wat een verbinding verzendt en ontvangt</translation>
    </message>
    <message>
        <source>A Subject Interface API has no node administration</source>
        <translation>Een Subject Interface API heeft geen nodebeheer</translation>
    </message>
    <message>
        <source>%1: %2. It needs another token: from the Settings page, or with --token-file.</source>
        <translation>%1: %2. Er is een ander token nodig: via de pagina Instellingen, of met --token-file.</translation>
    </message>
</context>
<context>
    <name>wayside::observe::SourceKindProbe</name>
    <message>
        <source>A node with its administration</source>
        <translation>Een node met zijn beheer</translation>
    </message>
    <message>
        <source>This authorization may not use the node administration; the service can be shown as a Subject Interface API</source>
        <translation>Deze autorisatie mag het nodebeheer niet gebruiken; de dienst kan als Subject Interface API worden getoond</translation>
    </message>
    <message>
        <source>This service has no node administration; it can be shown as a Subject Interface API</source>
        <translation>Deze dienst heeft geen nodebeheer; hij kan als Subject Interface API worden getoond</translation>
    </message>
    <message>
        <source>The service does not know this token</source>
        <translation>De dienst kent dit token niet</translation>
    </message>
    <message>
        <source>What answers there is neither a node nor a Subject Interface API</source>
        <translation>Wat daar antwoordt, is noch een node noch een Subject Interface API</translation>
    </message>
</context>
</TS>
