<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ClientAdvice</name>
    <message>
        <source>The host name has no address.</source>
        <translation>Der Hostname hat keine Adresse.</translation>
    </message>
    <message>
        <source>Check its spelling, and that this machine&apos;s name server knows the name.</source>
        <translation>Prüfen Sie die Schreibweise, und dass der Nameserver dieses Rechners den Namen kennt.</translation>
    </message>
    <message>
        <source>Nothing accepts connections at that address and port.</source>
        <translation>An dieser Adresse und diesem Port nimmt nichts Verbindungen an.</translation>
    </message>
    <message>
        <source>Check the port, and that the service is running there.</source>
        <translation>Prüfen Sie den Port, und dass der Dienst dort läuft.</translation>
    </message>
    <message>
        <source>No network route leads to that address.</source>
        <translation>Kein Netzweg führt zu dieser Adresse.</translation>
    </message>
    <message>
        <source>Check this machine&apos;s network connection, its VPN and the routes to that network.</source>
        <translation>Prüfen Sie die Netzverbindung dieses Rechners, sein VPN und die Wege in jenes Netz.</translation>
    </message>
    <message>
        <source>The address did not answer in time.</source>
        <translation>Die Adresse antwortete nicht in der Frist.</translation>
    </message>
    <message>
        <source>Check the address and port, and that no firewall on the way discards connections to it.</source>
        <translation>Prüfen Sie Adresse und Port, und dass keine Firewall auf dem Weg Verbindungen dorthin verwirft.</translation>
    </message>
    <message>
        <source>The proxy&apos;s host name has no address.</source>
        <translation>Der Hostname des Proxys hat keine Adresse.</translation>
    </message>
    <message>
        <source>Check the address in the proxy setting.</source>
        <translation>Prüfen Sie die Adresse in der Proxy-Einstellung.</translation>
    </message>
    <message>
        <source>Nothing accepts connections at the proxy&apos;s address and port.</source>
        <translation>An Adresse und Port des Proxys nimmt nichts Verbindungen an.</translation>
    </message>
    <message>
        <source>Check the proxy setting, and that the proxy is running.</source>
        <translation>Prüfen Sie die Proxy-Einstellung, und dass der Proxy läuft.</translation>
    </message>
    <message>
        <source>The proxy did not answer in time.</source>
        <translation>Der Proxy antwortete nicht in der Frist.</translation>
    </message>
    <message>
        <source>Check the proxy setting, and that the proxy can be reached from this machine.</source>
        <translation>Prüfen Sie die Proxy-Einstellung, und dass der Proxy von diesem Rechner aus erreichbar ist.</translation>
    </message>
    <message>
        <source>The proxy does not accept the name and password it was given, or was given none.</source>
        <translation>Der Proxy nimmt Name und Passwort nicht an, oder bekam keine.</translation>
    </message>
    <message>
        <source>Set the name and password that the proxy&apos;s operator gave you.</source>
        <translation>Stellen Sie Name und Passwort ein, die der Betreiber des Proxys Ihnen gab.</translation>
    </message>
    <message>
        <source>The proxy does not let this connection through.</source>
        <translation>Der Proxy lässt diese Verbindung nicht durch.</translation>
    </message>
    <message>
        <source>Ask the proxy&apos;s operator to allow connections to this host and port, or go without the proxy.</source>
        <translation>Bitten Sie den Betreiber des Proxys, Verbindungen zu diesem Host und Port zu erlauben, oder verzichten Sie auf den Proxy.</translation>
    </message>
    <message>
        <source>The TLS handshake failed.</source>
        <translation>Der TLS-Handshake ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Check that the port is the service&apos;s TLS port, and that the service allows TLS 1.2.</source>
        <translation>Prüfen Sie, dass der Port der TLS-Port des Dienstes ist, und dass der Dienst TLS 1.2 erlaubt.</translation>
    </message>
    <message>
        <source>The TLS handshake was not completed in time.</source>
        <translation>Der TLS-Handshake wurde nicht in der Frist fertig.</translation>
    </message>
    <message>
        <source>Check that the port is the service&apos;s TLS port, and that nothing on the way holds TLS back.</source>
        <translation>Prüfen Sie, dass der Port der TLS-Port des Dienstes ist, und dass nichts auf dem Weg TLS aufhält.</translation>
    </message>
    <message>
        <source>The service does not accept the one cipher suite of the protocol.</source>
        <translation>Der Dienst nimmt die eine Chiffrensammlung des Protokolls nicht an.</translation>
    </message>
    <message>
        <source>Have the service&apos;s operator enable TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, which needs an RSA certificate.</source>
        <translation>Lassen Sie den Betreiber des Dienstes TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 einschalten; sie braucht ein RSA-Zertifikat.</translation>
    </message>
    <message>
        <source>The service&apos;s certificate comes from an authority that this client does not trust.</source>
        <translation>Das Zertifikat des Dienstes stammt von einer Stelle, der dieser Client nicht vertraut.</translation>
    </message>
    <message>
        <source>Give this client the certificate file of that authority, after making sure that it is the right one.</source>
        <translation>Geben Sie diesem Client die Zertifikatsdatei jener Stelle, nachdem Sie sicher sind, dass es die richtige ist.</translation>
    </message>
    <message>
        <source>The service&apos;s certificate is for another host name.</source>
        <translation>Das Zertifikat des Dienstes gilt für einen anderen Hostnamen.</translation>
    </message>
    <message>
        <source>Use the host name that the certificate is for, or have the service&apos;s operator replace the certificate.</source>
        <translation>Verwenden Sie den Hostnamen, für den das Zertifikat gilt, oder lassen Sie den Betreiber des Dienstes das Zertifikat ersetzen.</translation>
    </message>
    <message>
        <source>The service&apos;s certificate has expired, or is not valid yet.</source>
        <translation>Das Zertifikat des Dienstes ist abgelaufen oder noch nicht gültig.</translation>
    </message>
    <message>
        <source>Check this machine&apos;s date, and have the service&apos;s operator renew the certificate.</source>
        <translation>Prüfen Sie das Datum dieses Rechners, und lassen Sie den Betreiber des Dienstes das Zertifikat erneuern.</translation>
    </message>
    <message>
        <source>The TLS library of this machine does not have the one cipher suite of the protocol.</source>
        <translation>Die TLS-Bibliothek dieses Rechners hat die eine Chiffrensammlung des Protokolls nicht.</translation>
    </message>
    <message>
        <source>Install a TLS library with TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, or lift the policy that disables it.</source>
        <translation>Installieren Sie eine TLS-Bibliothek mit TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, oder heben Sie die Richtlinie auf, die sie abschaltet.</translation>
    </message>
    <message>
        <source>The node speaks another version of the streaming protocol.</source>
        <translation>Der Knoten spricht eine andere Version des Streaming-Protokolls.</translation>
    </message>
    <message>
        <source>Use a client and a node of the same protocol version; this client speaks 0x01.</source>
        <translation>Verwenden Sie Client und Knoten derselben Protokollversion; dieser Client spricht 0x01.</translation>
    </message>
    <message>
        <source>The node closed the connection instead of answering the version byte.</source>
        <translation>Der Knoten schloss die Verbindung, statt das Versionsbyte zu beantworten.</translation>
    </message>
    <message>
        <source>Check that host and port are those of a streaming node, plain for NONE and TLS for TLSv1.2, and that it speaks version 0x01.</source>
        <translation>Prüfen Sie, dass Host und Port die eines Streaming-Knotens sind, unverschlüsselt bei NONE und TLS bei TLSv1.2, und dass er Version 0x01 spricht.</translation>
    </message>
    <message>
        <source>The node did not answer the version byte in time.</source>
        <translation>Der Knoten beantwortete das Versionsbyte nicht in der Frist.</translation>
    </message>
    <message>
        <source>Check that the port is a streaming node&apos;s plain port; if it is, the node is overloaded or stuck.</source>
        <translation>Prüfen Sie, dass der Port der unverschlüsselte Port eines Streaming-Knotens ist; wenn ja, ist der Knoten überlastet oder hängt.</translation>
    </message>
    <message>
        <source>The session token is not one: it is empty, too long or not ASCII.</source>
        <translation>Das Sitzungstoken ist keines: Es ist leer, zu lang oder kein ASCII.</translation>
    </message>
    <message>
        <source>Use the token of a session exactly as the API gave it.</source>
        <translation>Verwenden Sie das Token einer Sitzung genau so, wie die API es gab.</translation>
    </message>
    <message>
        <source>The session token had expired before it was presented.</source>
        <translation>Das Sitzungstoken war abgelaufen, bevor es vorgelegt wurde.</translation>
    </message>
    <message>
        <source>Create a new session and connect before its expiration; if that fails as well, check this machine&apos;s clock.</source>
        <translation>Legen Sie eine neue Sitzung an und verbinden Sie vor ihrem Ablauf; misslingt auch das, prüfen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>The service does not know the session token.</source>
        <translation>Der Dienst kennt das Sitzungstoken nicht.</translation>
    </message>
    <message>
        <source>Create a new session; a token is good for one connection, at the service that made it.</source>
        <translation>Legen Sie eine neue Sitzung an; ein Token gilt für eine Verbindung, bei dem Dienst, der es ausgab.</translation>
    </message>
    <message>
        <source>The session token has been used for a connection already.</source>
        <translation>Das Sitzungstoken wurde schon für eine Verbindung benutzt.</translation>
    </message>
    <message>
        <source>Create a new session for each connection.</source>
        <translation>Legen Sie für jede Verbindung eine neue Sitzung an.</translation>
    </message>
    <message>
        <source>The session was made for another streaming node.</source>
        <translation>Die Sitzung wurde für einen anderen Streaming-Knoten angelegt.</translation>
    </message>
    <message>
        <source>Connect to the host and port of the session&apos;s listener.</source>
        <translation>Verbinden Sie mit Host und Port des Listeners der Sitzung.</translation>
    </message>
    <message>
        <source>The session was made for the other security mode.</source>
        <translation>Die Sitzung wurde für die andere Sicherheitsart angelegt.</translation>
    </message>
    <message>
        <source>Connect with TLS for a TLSv1.2 session and without it for a NONE session, to the port of the session&apos;s listener.</source>
        <translation>Verbinden Sie mit TLS bei einer TLSv1.2-Sitzung und ohne bei einer NONE-Sitzung, mit dem Port des Listeners der Sitzung.</translation>
    </message>
    <message>
        <source>The permission behind the session has been withdrawn: its authorization, its token or its TLC is gone.</source>
        <translation>Die Erlaubnis hinter der Sitzung wurde entzogen: Ihre Berechtigung, ihr Token oder ihr TLC ist fort.</translation>
    </message>
    <message>
        <source>Ask the domain&apos;s administrator for a new authorization token, then start again.</source>
        <translation>Bitten Sie den Verwalter der Domäne um ein neues Berechtigungstoken und beginnen Sie neu.</translation>
    </message>
    <message>
        <source>An operator or another program ended the session.</source>
        <translation>Ein Operator oder ein anderes Programm beendete die Sitzung.</translation>
    </message>
    <message>
        <source>Create a new session, unless whoever ended it meant this client to stay away.</source>
        <translation>Legen Sie eine neue Sitzung an, es sei denn, dieser Client sollte nach dem Willen dessen, der sie beendete, fortbleiben.</translation>
    </message>
    <message>
        <source>Another session of the same account or identifier is connected, and the service keeps the older one.</source>
        <translation>Eine andere Sitzung desselben Kontos oder derselben Kennung ist verbunden, und der Dienst behält die ältere.</translation>
    </message>
    <message>
        <source>End the other session, or find out which other client uses the same identifier.</source>
        <translation>Beenden Sie die andere Sitzung, oder finden Sie heraus, welcher andere Client dieselbe Kennung benutzt.</translation>
    </message>
    <message>
        <source>The node closed the connection after the session token, and the service did not say why.</source>
        <translation>Der Knoten schloss die Verbindung nach dem Sitzungstoken, und der Dienst sagte nicht warum.</translation>
    </message>
    <message>
        <source>Create a new session and try again; if it repeats, look at the session log or ask the service&apos;s operator.</source>
        <translation>Legen Sie eine neue Sitzung an und versuchen Sie es erneut; wiederholt es sich, sehen Sie ins Sitzungsprotokoll oder fragen Sie den Betreiber des Dienstes.</translation>
    </message>
    <message>
        <source>The node closed the connection because more payloads came than the session&apos;s rate limit allows.</source>
        <translation>Der Knoten schloss die Verbindung, weil mehr Payloads kamen, als das Ratenlimit der Sitzung erlaubt.</translation>
    </message>
    <message>
        <source>Send fewer payloads, or leave a larger margin: on a network that bunches datagrams the default may be too small.</source>
        <translation>Senden Sie weniger Payloads, oder lassen Sie mehr Abstand: In einem Netz, das Datagramme bündelt, kann die Vorgabe zu klein sein.</translation>
    </message>
    <message>
        <source>The node closed the connection because more payload bytes came than the session&apos;s throughput limit allows.</source>
        <translation>Der Knoten schloss die Verbindung, weil mehr Payload-Bytes kamen, als das Durchsatzlimit der Sitzung erlaubt.</translation>
    </message>
    <message>
        <source>Send smaller or fewer payloads, or leave a larger margin.</source>
        <translation>Senden Sie kleinere oder weniger Payloads, oder lassen Sie mehr Abstand.</translation>
    </message>
    <message>
        <source>The node closed the connection because nothing was heard from this client for too long.</source>
        <translation>Der Knoten schloss die Verbindung, weil er zu lange nichts von diesem Client hörte.</translation>
    </message>
    <message>
        <source>Check the network on the way, and that this machine is not suspended or overloaded.</source>
        <translation>Prüfen Sie das Netz auf dem Weg, und dass dieser Rechner nicht schläft oder überlastet ist.</translation>
    </message>
    <message>
        <source>The node closed the connection because this machine&apos;s clock differs too much from the node&apos;s.</source>
        <translation>Der Knoten schloss die Verbindung, weil die Uhr dieses Rechners zu sehr von seiner abweicht.</translation>
    </message>
    <message>
        <source>Synchronise this machine&apos;s clock with NTP or GPS.</source>
        <translation>Gleichen Sie die Uhr dieses Rechners mit NTP oder GPS ab.</translation>
    </message>
    <message>
        <source>The node closed the connection because a timestamps request was not answered in time.</source>
        <translation>Der Knoten schloss die Verbindung, weil ein Timestamps Request nicht in der Frist beantwortet wurde.</translation>
    </message>
    <message>
        <source>The node closed the connection because of what this client sent.</source>
        <translation>Der Knoten schloss die Verbindung wegen dessen, was dieser Client sandte.</translation>
    </message>
    <message>
        <source>Look at the session log or the node&apos;s flight record for the bytes at fault.</source>
        <translation>Suchen Sie im Sitzungsprotokoll oder in der Flugaufzeichnung des Knotens nach den schuldigen Bytes.</translation>
    </message>
    <message>
        <source>The node closed the connection because this client did not read what was sent to it.</source>
        <translation>Der Knoten schloss die Verbindung, weil dieser Client nicht las, was ihm gesandt wurde.</translation>
    </message>
    <message>
        <source>Process payloads faster, or ask for fewer identifiers.</source>
        <translation>Verarbeiten Sie Payloads schneller, oder verlangen Sie weniger Kennungen.</translation>
    </message>
    <message>
        <source>The node sent bytes that the streaming protocol does not know.</source>
        <translation>Der Knoten sandte Bytes, die das Streaming-Protokoll nicht kennt.</translation>
    </message>
    <message>
        <source>Check that host and port are those of a streaming node; if they are, report this to its operator.</source>
        <translation>Prüfen Sie, dass Host und Port die eines Streaming-Knotens sind; wenn ja, melden Sie dies seinem Betreiber.</translation>
    </message>
    <message>
        <source>Nothing was heard from the node for three times the keep-alive timeout.</source>
        <translation>Dreimal die Keep-alive-Zeit lang war nichts vom Knoten zu hören.</translation>
    </message>
    <message>
        <source>Check the network between this machine and the node; the client connects again by itself.</source>
        <translation>Prüfen Sie das Netz zwischen diesem Rechner und dem Knoten; der Client verbindet sich von selbst wieder.</translation>
    </message>
    <message>
        <source>The connection ended without a Bye.</source>
        <translation>Die Verbindung endete ohne Bye.</translation>
    </message>
    <message>
        <source>Check the network on the way, and the session log for a limit that was passed; the client connects again by itself.</source>
        <translation>Prüfen Sie das Netz auf dem Weg, und das Sitzungsprotokoll auf ein überschrittenes Limit; der Client verbindet sich von selbst wieder.</translation>
    </message>
    <message>
        <source>A newer session of the same account or identifier has taken this one&apos;s place.</source>
        <translation>Eine neuere Sitzung desselben Kontos oder derselben Kennung nahm den Platz dieser ein.</translation>
    </message>
    <message>
        <source>Find out which other client uses the same identifier, and stop one of the two.</source>
        <translation>Finden Sie heraus, welcher andere Client dieselbe Kennung benutzt, und halten Sie einen der beiden an.</translation>
    </message>
    <message>
        <source>The node ended the session for maintenance.</source>
        <translation>Der Knoten beendete die Sitzung für eine Wartung.</translation>
    </message>
    <message>
        <source>Nothing needs to be done: the client asks for a session on another node by itself.</source>
        <translation>Nichts ist zu tun: Der Client fordert von selbst eine Sitzung auf einem anderen Knoten an.</translation>
    </message>
    <message>
        <source>The node said Bye.</source>
        <translation>Der Knoten sagte Bye.</translation>
    </message>
    <message>
        <source>See the reason it gave; the client connects again by itself.</source>
        <translation>Sehen Sie den Grund, den er gab; der Client verbindet sich von selbst wieder.</translation>
    </message>
    <message>
        <source>The node asked the client to connect again.</source>
        <translation>Der Knoten bat den Client, sich neu zu verbinden.</translation>
    </message>
    <message>
        <source>Nothing needs to be done: the client does so by itself.</source>
        <translation>Nichts ist zu tun: Der Client tut es von selbst.</translation>
    </message>
    <message>
        <source>The API does not know the authorization token.</source>
        <translation>Die API kennt das Berechtigungstoken nicht.</translation>
    </message>
    <message>
        <source>Check that the token file holds the whole token, and that the token has not been deleted.</source>
        <translation>Prüfen Sie, dass die Tokendatei das ganze Token enthält, und dass das Token nicht gelöscht ist.</translation>
    </message>
    <message>
        <source>The authorization&apos;s role or scope does not allow this.</source>
        <translation>Rolle oder Bereich der Berechtigung erlauben dies nicht.</translation>
    </message>
    <message>
        <source>Use an authorization token with a role that allows it, or have its identifiers extended.</source>
        <translation>Verwenden Sie ein Berechtigungstoken mit einer Rolle, die es erlaubt, oder lassen Sie seine Kennungen erweitern.</translation>
    </message>
    <message>
        <source>The API has no such thing, or not for this authorization.</source>
        <translation>So etwas hat die API nicht, oder nicht für diese Berechtigung.</translation>
    </message>
    <message>
        <source>Check the identifier, and that the authorization token is one of the same domain.</source>
        <translation>Prüfen Sie die Kennung, und dass das Berechtigungstoken aus derselben Domäne ist.</translation>
    </message>
    <message>
        <source>The API refuses because it conflicts with what is there already.</source>
        <translation>Die API lehnt ab, weil es dem widerspricht, was schon da ist.</translation>
    </message>
    <message>
        <source>See what the API says, and look at what exists under that name.</source>
        <translation>Sehen Sie, was die API sagt, und was es unter diesem Namen gibt.</translation>
    </message>
    <message>
        <source>The API refuses the request as invalid.</source>
        <translation>Die API lehnt die Anfrage als ungültig ab.</translation>
    </message>
    <message>
        <source>See what the API says and change the request.</source>
        <translation>Sehen Sie, was die API sagt, und ändern Sie die Anfrage.</translation>
    </message>
    <message>
        <source>The API has had too many requests.</source>
        <translation>Die API bekam zu viele Anfragen.</translation>
    </message>
    <message>
        <source>Wait as long as it asks, and send fewer requests.</source>
        <translation>Warten Sie, so lange sie verlangt, und senden Sie weniger Anfragen.</translation>
    </message>
    <message>
        <source>The service cannot do this now.</source>
        <translation>Der Dienst kann dies jetzt nicht.</translation>
    </message>
    <message>
        <source>Wait and try again; if it lasts, ask the service&apos;s operator whether a node is active.</source>
        <translation>Warten Sie und versuchen Sie es erneut; hält es an, fragen Sie den Betreiber des Dienstes, ob ein Knoten aktiv ist.</translation>
    </message>
    <message>
        <source>The API did not answer in time.</source>
        <translation>Die API antwortete nicht in der Frist.</translation>
    </message>
    <message>
        <source>Try again; if it lasts, check the network and the service&apos;s load.</source>
        <translation>Versuchen Sie es erneut; hält es an, prüfen Sie das Netz und die Last des Dienstes.</translation>
    </message>
    <message>
        <source>What answered does not speak this API.</source>
        <translation>Was antwortete, spricht diese API nicht.</translation>
    </message>
    <message>
        <source>Check the API address: it looks like http://HOST:PORT/api and is not that of a web page or a streaming port.</source>
        <translation>Prüfen Sie die API-Adresse: Sie sieht aus wie http://HOST:PORT/api und ist nicht die einer Webseite oder eines Streaming-Ports.</translation>
    </message>
    <message>
        <source>The endpoint failed too often in a row and is left alone for a while.</source>
        <translation>Der Endpunkt versagte zu oft hintereinander und wird eine Weile in Ruhe gelassen.</translation>
    </message>
    <message>
        <source>Nothing needs to be done: the client probes it by itself; see the earlier failures for the reason.</source>
        <translation>Nichts ist zu tun: Der Client prüft ihn von selbst; sehen Sie die früheren Fehler für den Grund.</translation>
    </message>
    <message>
        <source>This machine has run out of something the connection needs.</source>
        <translation>Diesem Rechner ist etwas ausgegangen, das die Verbindung braucht.</translation>
    </message>
    <message>
        <source>Raise the limit of open files, or run fewer clients in one process.</source>
        <translation>Heben Sie das Limit offener Dateien an, oder betreiben Sie weniger Clients in einem Prozess.</translation>
    </message>
    <message>
        <source>An argument, setting or file of this client is wrong.</source>
        <translation>Ein Argument, eine Einstellung oder eine Datei dieses Clients ist falsch.</translation>
    </message>
    <message>
        <source>Correct what the message names.</source>
        <translation>Berichtigen Sie, was die Meldung nennt.</translation>
    </message>
    <message>
        <source>This client has made a mistake.</source>
        <translation>Dieser Client hat einen Fehler gemacht.</translation>
    </message>
    <message>
        <source>Please report it, with the message.</source>
        <translation>Bitte melden Sie es, mit der Meldung.</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>the quote is not closed</source>
        <translation>das Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>%1 (at character %2)</source>
        <translation>%1 (bei Zeichen %2)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not expected here</source>
        <translation>&quot;%1&quot; wird hier nicht erwartet</translation>
    </message>
    <message>
        <source>too deeply nested</source>
        <translation>zu tief verschachtelt</translation>
    </message>
    <message>
        <source>a field or a word to look for is missing</source>
        <translation>ein Feld oder ein gesuchtes Wort fehlt</translation>
    </message>
    <message>
        <source>the parenthesis is not closed</source>
        <translation>die Klammer ist nicht geschlossen</translation>
    </message>
    <message>
        <source>a condition is missing before &quot;%1&quot;</source>
        <translation>vor &quot;%1&quot; fehlt eine Bedingung</translation>
    </message>
    <message>
        <source>there is no field &quot;%1&quot;</source>
        <translation>ein Feld &quot;%1&quot; gibt es nicht</translation>
    </message>
    <message>
        <source>a value for %1 is missing</source>
        <translation>ein Wert für %1 fehlt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no comparison</source>
        <translation>&quot;%1&quot; ist kein Vergleich</translation>
    </message>
    <message>
        <source>~ looks into texts, and %1 is none</source>
        <translation>~ sucht in Texten, und %1 ist keiner</translation>
    </message>
    <message>
        <source>none can only be compared with = and !=</source>
        <translation>none lässt sich nur mit = und != vergleichen</translation>
    </message>
    <message>
        <source>a list in parentheses belongs behind &quot;in&quot;</source>
        <translation>eine Liste in Klammern gehört hinter &quot;in&quot;</translation>
    </message>
    <message>
        <source>a comma or the closing parenthesis is missing</source>
        <translation>ein Komma oder die schließende Klammer fehlt</translation>
    </message>
    <message>
        <source>a filter has at most %1 characters</source>
        <translation>ein Filter hat höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>%1 takes %2</source>
        <translation>%1 nimmt %2</translation>
    </message>
    <message>
        <source>%1 is one of %2</source>
        <translation>%1 ist eines von %2</translation>
    </message>
    <message>
        <source>%1 is true or false</source>
        <translation>%1 ist wahr oder falsch</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a share such as 0.1 or 10%</source>
        <translation>einen Anteil wie 0.1 oder 10%</translation>
    </message>
    <message>
        <source>a time such as 250ms, 2s or 5min</source>
        <translation>eine Zeit wie 250ms, 2s oder 5min</translation>
    </message>
    <message>
        <source>a date and time such as 2026-01-15T10:30:00Z, or milliseconds since 1970</source>
        <translation>Datum und Zeit wie 2026-01-15T10:30:00Z, oder Millisekunden seit 1970</translation>
    </message>
</context>
<context>
    <name>SubjectInterface</name>
    <message>
        <source>The service does not list it any more and does not say why</source>
        <translation>Der Dienst führt sie nicht mehr auf und sagt nicht, warum</translation>
    </message>
    <message numerus="yes">
        <source>Seen by asking every %n s</source>
        <translation>
            <numerusform>Gesehen durch Nachfragen alle %n s</numerusform>
            <numerusform>Gesehen durch Nachfragen alle %n s</numerusform>
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
        <translation>Der eingebettete Knoten startet</translation>
    </message>
    <message>
        <source>Embedded node</source>
        <translation>Eingebetteter Knoten</translation>
    </message>
    <message>
        <source>The embedded node could not start: %1</source>
        <translation>Der eingebettete Knoten konnte nicht starten: %1</translation>
    </message>
    <message>
        <source>The embedded node is listening</source>
        <translation>Der eingebettete Knoten lauscht</translation>
    </message>
    <message>
        <source>The embedded node is not running</source>
        <translation>Der eingebettete Knoten läuft nicht</translation>
    </message>
    <message>
        <source>The embedded node has no administrator token of its own</source>
        <translation>Der eingebettete Knoten hat kein eigenes Verwaltertoken</translation>
    </message>
    <message>
        <source>If another console or node uses it, close that one; the demo and other sources can be shown meanwhile.</source>
        <translation>Benutzt eine andere Konsole oder ein anderer Knoten ihn, so schließen Sie diese; die Demo und andere Quellen lassen sich inzwischen zeigen.</translation>
    </message>
</context>
<context>
    <name>wayside::observe::RemoteSource</name>
    <message>
        <source>Not started</source>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindet mit %1…</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Verbunden mit %1</translation>
    </message>
    <message>
        <source>%1: %2. Not trying again by itself.</source>
        <translation>%1: %2. Versucht es nicht von selbst wieder.</translation>
    </message>
    <message>
        <source>%1: %2. Tries again in %3 s.</source>
        <translation>%1: %2. Versucht es in %3 s wieder.</translation>
    </message>
    <message>
        <source>%1 has no node administration (%2). It may be shown as a Subject Interface API: attach to it with --rest-only.</source>
        <translation>%1 hat keine Knotenverwaltung (%2). Er lässt sich als Subject-Interface-API zeigen: Verbinden Sie sich mit --rest-only.</translation>
    </message>
    <message>
        <source>%1: %2. It needs another token: from the Settings page, or with --token-file.</source>
        <translation>%1: %2. Es braucht ein anderes Token: auf der Seite Einstellungen, oder mit --token-file.</translation>
    </message>
</context>
<context>
    <name>wayside::observe::RestSource</name>
    <message>
        <source>Not started</source>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt…</translation>
    </message>
    <message numerus="yes">
        <source>Asks %1 every %n s</source>
        <translation>
            <numerusform>Fragt %1 alle %n s</numerusform>
            <numerusform>Fragt %1 alle %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2. Not asking again by itself.</source>
        <translation>%1: %2. Fragt nicht von selbst wieder.</translation>
    </message>
    <message>
        <source>%1: %2. Asks again in %3 s.</source>
        <translation>%1: %2. Fragt in %3 s wieder.</translation>
    </message>
    <message>
        <source>The role of this authorization may not delete sessions</source>
        <translation>Die Rolle dieser Berechtigung darf keine Sitzungen löschen</translation>
    </message>
    <message>
        <source>The service has not been asked yet</source>
        <translation>Der Dienst wurde noch nicht gefragt</translation>
    </message>
    <message>
        <source>A Subject Interface API cannot ask a client to reconnect</source>
        <translation>Eine Subject-Interface-API kann einen Client nicht um Neuverbindung bitten</translation>
    </message>
    <message>
        <source>A Subject Interface API cannot say Bye with a reason; Close deletes the session</source>
        <translation>Eine Subject-Interface-API kann kein Bye mit einem Grund sagen; Schließen löscht die Sitzung</translation>
    </message>
    <message>
        <source>A Subject Interface API has no nodes to drain</source>
        <translation>Eine Subject-Interface-API hat keine Knoten zu leeren</translation>
    </message>
    <message>
        <source>A Subject Interface API tells no rates, limits in use or queues</source>
        <translation>Eine Subject-Interface-API nennt keine Raten, verbrauchten Limits oder Warteschlangen</translation>
    </message>
    <message>
        <source>A Subject Interface API tells no clock samples</source>
        <translation>Eine Subject-Interface-API nennt keine Uhrmessungen</translation>
    </message>
    <message>
        <source>A Subject Interface API stores no events; what asking has shown is kept here</source>
        <translation>Eine Subject-Interface-API speichert keine Ereignisse; was das Fragen zeigte, wird hier behalten</translation>
    </message>
    <message>
        <source>A Subject Interface API does not tell which limit was passed</source>
        <translation>Eine Subject-Interface-API sagt nicht, welches Limit überschritten wurde</translation>
    </message>
    <message>
        <source>A Subject Interface API keeps no flight records</source>
        <translation>Eine Subject-Interface-API bewahrt keine Flugaufzeichnungen auf</translation>
    </message>
    <message>
        <source>A Subject Interface API has no audit log</source>
        <translation>Eine Subject-Interface-API hat kein Prüfprotokoll</translation>
    </message>
    <message>
        <source>A Subject Interface API cannot change limits</source>
        <translation>Eine Subject-Interface-API kann keine Limits ändern</translation>
    </message>
    <message>
        <source>A Subject Interface API injects no faults</source>
        <translation>Eine Subject-Interface-API speist keine Fehler ein</translation>
    </message>
    <message>
        <source>A Subject Interface API does not show what a connection sends and receives</source>
        <translation>Eine Subject-Interface-API zeigt nicht, was eine Verbindung sendet und empfängt</translation>
    </message>
    <message>
        <source>A Subject Interface API has no node administration</source>
        <translation>Eine Subject-Interface-API hat keine Knotenverwaltung</translation>
    </message>
    <message>
        <source>%1: %2. It needs another token: from the Settings page, or with --token-file.</source>
        <translation>%1: %2. Es braucht ein anderes Token: auf der Seite Einstellungen, oder mit --token-file.</translation>
    </message>
</context>
<context>
    <name>wayside::observe::SourceKindProbe</name>
    <message>
        <source>A node with its administration</source>
        <translation>Ein Knoten mit seiner Verwaltung</translation>
    </message>
    <message>
        <source>This authorization may not use the node administration; the service can be shown as a Subject Interface API</source>
        <translation>Diese Berechtigung darf die Knotenverwaltung nicht benutzen; der Dienst lässt sich als Subject-Interface-API zeigen</translation>
    </message>
    <message>
        <source>This service has no node administration; it can be shown as a Subject Interface API</source>
        <translation>Dieser Dienst hat keine Knotenverwaltung; er lässt sich als Subject-Interface-API zeigen</translation>
    </message>
    <message>
        <source>The service does not know this token</source>
        <translation>Der Dienst kennt dieses Token nicht</translation>
    </message>
    <message>
        <source>What answers there is neither a node nor a Subject Interface API</source>
        <translation>Was dort antwortet, ist weder ein Knoten noch eine Subject-Interface-API</translation>
    </message>
</context>
</TS>
