<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Columns</name>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>State of the connection.</source>
        <translation>Toestand van de verbinding.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>TLC, Broker or Monitor.</source>
        <translation>TLC, Broker of Monitor.</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocol</translation>
    </message>
    <message>
        <source>Singleplex: one TLC. Multiplex: several, named in each payload.</source>
        <translation>Singleplex: één TLC. Multiplex: meerdere, in elke payload genoemd.</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Identificaties</translation>
    </message>
    <message>
        <source>TLCs in the session&apos;s scope.</source>
        <translation>TLC&apos;s in het bereik van de sessie.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Account that created the session.</source>
        <translation>Account dat de sessie maakte.</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>Streaming node.</source>
        <translation>Streamingnode.</translation>
    </message>
    <message>
        <source>Remote address</source>
        <translation>Adres van de client</translation>
    </message>
    <message>
        <source>Where the client connects from.</source>
        <translation>Vanwaar de client verbindt.</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Encrypted with TLS 1.2.</source>
        <translation>Versleuteld met TLS 1.2.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbonden</translation>
    </message>
    <message>
        <source>Time since the connection was accepted, or until it ended.</source>
        <translation>Tijd sinds de verbinding werd aangenomen, of tot zij eindigde.</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Laatst gezien</translation>
    </message>
    <message>
        <source>Time since the last datagram from the client.</source>
        <translation>Tijd sinds het laatste datagram van de client.</translation>
    </message>
    <message>
        <source>Msg/s in</source>
        <translation>Ber./s in</translation>
    </message>
    <message>
        <source>Payload datagrams per second from the client.</source>
        <translation>Payloaddatagrammen per seconde van de client.</translation>
    </message>
    <message>
        <source>Msg/s out</source>
        <translation>Ber./s uit</translation>
    </message>
    <message>
        <source>Payload datagrams per second to the client.</source>
        <translation>Payloaddatagrammen per seconde naar de client.</translation>
    </message>
    <message>
        <source>Bytes/s in</source>
        <translation>Bytes/s in</translation>
    </message>
    <message>
        <source>Bytes of stream per second from the client, frames included.</source>
        <translation>Bytes per seconde van de client, frames inbegrepen.</translation>
    </message>
    <message>
        <source>Bytes/s out</source>
        <translation>Bytes/s uit</translation>
    </message>
    <message>
        <source>Bytes of stream per second to the client, frames included.</source>
        <translation>Bytes per seconde naar de client, frames inbegrepen.</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>Speelruimte</translation>
    </message>
    <message>
        <source>Offset ms</source>
        <translation>Verschil ms</translation>
    </message>
    <message>
        <source>Last clock difference in milliseconds; + means the client is ahead.</source>
        <translation>Laatste klokverschil in milliseconden; + betekent dat de client voorloopt.</translation>
    </message>
    <message>
        <source>RTT ms</source>
        <translation>RTT ms</translation>
    </message>
    <message>
        <source>Last round trip in milliseconds.</source>
        <translation>Laatste rondreis in milliseconden.</translation>
    </message>
    <message>
        <source>Jitter ms</source>
        <translation>Jitter ms</translation>
    </message>
    <message>
        <source>Smoothed change of the round trip in milliseconds.</source>
        <translation>Afgevlakte verandering van de rondreis in milliseconden.</translation>
    </message>
    <message>
        <source>Drift ppm</source>
        <translation>Verloop ppm</translation>
    </message>
    <message>
        <source>Slope of the offset in parts per million.</source>
        <translation>Helling van het verschil in miljoensten.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Kwaliteit</translation>
    </message>
    <message>
        <source>Clock quality, 0 to 100.</source>
        <translation>Klokkwaliteit, 0 tot 100.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessie</translation>
    </message>
    <message>
        <source>Public id of the session.</source>
        <translation>Openbare id van de sessie.</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domein</translation>
    </message>
    <message>
        <source>Security domain.</source>
        <translation>Beveiligingsdomein.</translation>
    </message>
    <message>
        <source>Queue bytes</source>
        <translation>Wachtrij bytes</translation>
    </message>
    <message>
        <source>Bytes waiting at the node for this client.</source>
        <translation>Bytes die bij de node op deze client wachten.</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Vervallen</translation>
    </message>
    <message>
        <source>Payloads that could not be delivered to this client.</source>
        <translation>Payloads die niet bij deze client konden worden bezorgd.</translation>
    </message>
    <message>
        <source>Why ended</source>
        <translation>Waarom beëindigd</translation>
    </message>
    <message>
        <source>Why the connection is over.</source>
        <translation>Waarom de verbinding voorbij is.</translation>
    </message>
    <message>
        <source>%1: %2 left; %3 of %4</source>
        <translation>%1: %2 over; %3 van %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>niet vastgelegd</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>onversleuteld</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 sinds %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>en nog %1</translation>
    </message>
    <message>
        <source>Every TLC of domain %1</source>
        <translation>Elke TLC van domein %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 tot %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>sinds %1</translation>
    </message>
    <message>
        <source>Nothing was heard yet.</source>
        <translation>Er is nog niets gehoord.</translation>
    </message>
    <message>
        <source>%1/s; %2 payloads since the start</source>
        <translation>%1/s; %2 payloads sinds het begin</translation>
    </message>
    <message>
        <source>%1/s; %2 bytes since the start</source>
        <translation>%1/s; %2 bytes sinds het begin</translation>
    </message>
    <message>
        <source>Rate, payloads/s</source>
        <translation>Tempo, payloads/s</translation>
    </message>
    <message>
        <source>Throughput, bytes/s</source>
        <translation>Doorvoer, bytes/s</translation>
    </message>
    <message>
        <source>Idle, ms</source>
        <translation>Stilte, ms</translation>
    </message>
    <message>
        <source>Clock, ms</source>
        <translation>Klok, ms</translation>
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
        <translation>client voor</translation>
    </message>
    <message>
        <source>client behind</source>
        <translation>client achter</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>geen verschil</translation>
    </message>
    <message>
        <source>No time-sync answer yet.</source>
        <translation>Nog geen antwoord op tijdsynchronisatie.</translation>
    </message>
    <message>
        <source>last %1, least %2, mean %3</source>
        <translation>laatste %1, kortste %2, gemiddeld %3</translation>
    </message>
    <message>
        <source>ppm</source>
        <translation>ppm</translation>
    </message>
    <message>
        <source>Cut-off in</source>
        <translation>Afgesneden over</translation>
    </message>
    <message>
        <source>Time until the first limit cuts the session off, if it goes on as it does now.</source>
        <translation>Tijd tot de eerste limiet de sessie afsnijdt, als zij doorgaat zoals nu.</translation>
    </message>
    <message>
        <source>Connected s</source>
        <comment>seconds</comment>
        <translation>Verbonden s</translation>
    </message>
    <message>
        <source>Last seen UTC</source>
        <translation>Laatst gezien UTC</translation>
    </message>
    <message>
        <source>Used %</source>
        <comment>share of a limit</comment>
        <translation>Verbruikt %</translation>
    </message>
    <message>
        <source>Cut-off in s</source>
        <comment>seconds</comment>
        <translation>Afgesneden over s</translation>
    </message>
    <message>
        <source>What is left of the nearest limit; the bar fills toward it. Past it the session is cut off.</source>
        <translation>Wat er van de dichtstbijzijnde limiet over is; de balk loopt ernaartoe vol. Daarboven wordt de sessie afgesneden.</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>state of the connection</source>
        <translation>toestand van de verbinding</translation>
    </message>
    <message>
        <source>TLC, Broker or Monitor</source>
        <translation>TLC, Broker of Monitor</translation>
    </message>
    <message>
        <source>TLCs in the session&apos;s scope</source>
        <translation>TLC&apos;s in het bereik van de sessie</translation>
    </message>
    <message>
        <source>streaming node</source>
        <translation>streamingnode</translation>
    </message>
    <message>
        <source>account that created the session</source>
        <translation>account dat de sessie maakte</translation>
    </message>
    <message>
        <source>security domain</source>
        <translation>beveiligingsdomein</translation>
    </message>
    <message>
        <source>where the client connects from</source>
        <translation>vanwaar de client verbindt</translation>
    </message>
    <message>
        <source>public id of the session</source>
        <translation>openbare id van de sessie</translation>
    </message>
    <message>
        <source>Singleplex or Multiplex</source>
        <translation>Singleplex of Multiplex</translation>
    </message>
    <message>
        <source>encrypted with TLS</source>
        <translation>versleuteld met TLS</translation>
    </message>
    <message>
        <source>share of the nearest limit that is used up</source>
        <translation>deel van de dichtstbijzijnde limiet dat is opgebruikt</translation>
    </message>
    <message>
        <source>share of the nearest limit that is left</source>
        <translation>deel van de dichtstbijzijnde limiet dat over is</translation>
    </message>
    <message>
        <source>time until the first limit cuts it off</source>
        <translation>tijd tot de eerste limiet haar afsnijdt</translation>
    </message>
    <message>
        <source>clock difference, whoever is ahead</source>
        <translation>klokverschil, wie er ook voorloopt</translation>
    </message>
    <message>
        <source>clock difference; above 0 the client is ahead</source>
        <translation>klokverschil; boven 0 loopt de client voor</translation>
    </message>
    <message>
        <source>last round trip</source>
        <translation>laatste rondreis</translation>
    </message>
    <message>
        <source>change of the round trip</source>
        <translation>verandering van de rondreis</translation>
    </message>
    <message>
        <source>slope of the offset, parts per million</source>
        <translation>helling van het verschil, miljoensten</translation>
    </message>
    <message>
        <source>clock quality, 0 to 100</source>
        <translation>klokkwaliteit, 0 tot 100</translation>
    </message>
    <message>
        <source>payloads per second from the client</source>
        <translation>payloads per seconde van de client</translation>
    </message>
    <message>
        <source>payloads per second to the client</source>
        <translation>payloads per seconde naar de client</translation>
    </message>
    <message>
        <source>bytes waiting at the node for the client</source>
        <translation>bytes die bij de node op de client wachten</translation>
    </message>
    <message>
        <source>payloads not delivered to the client</source>
        <translation>payloads die niet bij de client zijn bezorgd</translation>
    </message>
    <message>
        <source>when the connection was accepted</source>
        <translation>wanneer de verbinding werd aangenomen</translation>
    </message>
    <message>
        <source>when the client was last heard</source>
        <translation>wanneer de client het laatst werd gehoord</translation>
    </message>
    <message>
        <source>when the connection ended</source>
        <translation>wanneer de verbinding eindigde</translation>
    </message>
    <message>
        <source>over, or still live</source>
        <translation>voorbij, of nog actief</translation>
    </message>
    <message>
        <source>why the connection was closed</source>
        <translation>waarom de verbinding werd gesloten</translation>
    </message>
    <message>
        <source>why the session ended, as its log has it</source>
        <translation>waarom de sessie eindigde, volgens haar logboek</translation>
    </message>
    <message>
        <source>more about the end</source>
        <translation>meer over het einde</translation>
    </message>
    <message>
        <source>was asked to reconnect</source>
        <translation>is gevraagd opnieuw te verbinden</translation>
    </message>
    <message>
        <source>stayed although it was asked to reconnect</source>
        <translation>bleef hoewel zij gevraagd was opnieuw te verbinden</translation>
    </message>
    <message>
        <source>every TLC of its domain</source>
        <translation>elke TLC van haar domein</translation>
    </message>
    <message>
        <source>fault rules that act on it on purpose</source>
        <translation>foutregels die er met opzet op inwerken</translation>
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
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>names of nodes</comment>
        <translation>%1 en %2</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ActionResultsModel</name>
    <message>
        <source>ignored Reconnect before</source>
        <translation>negeerde eerder Reconnect</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>verzonden</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gedaan</translation>
    </message>
    <message>
        <source>had ended already</source>
        <translation>was al beëindigd</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>mislukt</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>niet verzonden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>outcome and detail</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessie</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Uitkomst</translation>
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
        <translation>De client vragen met een nieuwe sessie terug te komen</translation>
    </message>
    <message>
        <source>&amp;Bye…</source>
        <translation>&amp;Bye…</translation>
    </message>
    <message>
        <source>End the session with a reason the client is told</source>
        <translation>De sessie beëindigen met een reden die de client hoort</translation>
    </message>
    <message>
        <source>&amp;Close…</source>
        <translation>&amp;Sluiten…</translation>
    </message>
    <message>
        <source>Cut the connection off at once</source>
        <translation>De verbinding direct afsnijden</translation>
    </message>
    <message>
        <source>%1 had ended before anything was sent; nothing was done.</source>
        <translation>%1 was al beëindigd voordat er iets werd verzonden; er is niets gedaan.</translation>
    </message>
    <message>
        <source>%1 had ended before the node got the request; nothing was done.</source>
        <translation>%1 was al beëindigd voordat de node het verzoek kreeg; er is niets gedaan.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Reconnect was sent to %1.</source>
        <translation>Reconnect is verzonden aan %1.</translation>
    </message>
    <message>
        <source>Bye was sent to %1.</source>
        <translation>Bye is verzonden aan %1.</translation>
    </message>
    <message>
        <source>%1 was closed.</source>
        <translation>%1 is gesloten.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionBulk</name>
    <message>
        <source>Let the &amp;node pace it, as a drain of these sessions</source>
        <translation>De &amp;node het tempo laten bepalen, als een drain van deze sessies</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Sessions concerned</source>
        <translation>Betrokken sessies</translation>
    </message>
    <message>
        <source>&amp;Reason, sent to the clients:</source>
        <translation>&amp;Reden, aan de clients verzonden:</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Reden:</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> per seconde</translation>
    </message>
    <message>
        <source>Each pause is longer by up to this share, so that clients do not come back in step</source>
        <translation>Elke pauze is tot dit deel langer, zodat clients niet in de maat terugkomen</translation>
    </message>
    <message>
        <source>At &amp;most:</source>
        <translation>&amp;Hoogstens:</translation>
    </message>
    <message>
        <source>&amp;Jitter:</source>
        <translation>&amp;Spreiding:</translation>
    </message>
    <message>
        <source>The node follows who comes back where, and halts by itself when too many do not</source>
        <translation>De node volgt wie waar terugkomt, en stopt vanzelf als te veel niet terugkomen</translation>
    </message>
    <message>
        <source>Send Reconnect</source>
        <translation>Reconnect verzenden</translation>
    </message>
    <message>
        <source>Send Bye</source>
        <translation>Bye verzenden</translation>
    </message>
    <message>
        <source>Close connections</source>
        <translation>Verbindingen sluiten</translation>
    </message>
    <message>
        <source>None of the chosen sessions can get this any more. Nothing will be sent.</source>
        <translation>Geen van de gekozen sessies kan dit nog krijgen. Er wordt niets verzonden.</translation>
    </message>
    <message numerus="yes">
        <source>Send Reconnect to %n sessions on %1?</source>
        <translation>
            <numerusform>Reconnect verzenden aan %n sessie op %1?</numerusform>
            <numerusform>Reconnect verzenden aan %n sessies op %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send Bye to %n sessions on %1, and end them?</source>
        <translation>
            <numerusform>Bye verzenden aan %n sessie op %1, en haar beëindigen?</numerusform>
            <numerusform>Bye verzenden aan %n sessies op %1, en ze beëindigen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut off %n sessions on %1?</source>
        <translation>
            <numerusform>%n sessie op %1 afsnijden?</numerusform>
            <numerusform>%n sessies op %1 afsnijden?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>sessions on a node</comment>
        <translation>%1 op %2</translation>
    </message>
    <message numerus="yes">
        <source>%n of them can land: %1.</source>
        <translation>
            <numerusform>%n daarvan kan landen: %1.</numerusform>
            <numerusform>%n daarvan kunnen landen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them ignored it before.</source>
        <translation>
            <numerusform>%n daarvan negeerde het eerder.</numerusform>
            <numerusform>%n daarvan negeerden het eerder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were asked already and have not left yet.</source>
        <translation>
            <numerusform>%n daarvan is al gevraagd en nog niet vertrokken.</numerusform>
            <numerusform>%n daarvan zijn al gevraagd en nog niet vertrokken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen sessions are not active and get nothing.</source>
        <translation>
            <numerusform>%n gekozen sessie is niet actief en krijgt niets.</numerusform>
            <numerusform>%n gekozen sessies zijn niet actief en krijgen niets.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 that wait for them are lost.</source>
        <translation>%1 die op hen wachten, gaan verloren.</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen sessions have ended and get nothing.</source>
        <translation>
            <numerusform>%n gekozen sessie is beëindigd en krijgt niets.</numerusform>
            <numerusform>%n gekozen sessies zijn beëindigd en krijgen niets.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending takes about %1.</source>
        <translation>Het verzenden duurt ongeveer %1.</translation>
    </message>
    <message>
        <source>Required, kept in the log</source>
        <translation>Verplicht, in het logboek bewaard</translation>
    </message>
    <message>
        <source>Optional, kept in the log</source>
        <translation>Naar keuze, in het logboek bewaard</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>%1 done, %2 had ended already, %3 failed, %4 still to come</source>
        <comment>numbers of sessions</comment>
        <translation>%1 gedaan, %2 waren al beëindigd, %3 mislukt, %4 te gaan</translation>
    </message>
    <message>
        <source>%1: %2 done, %3 had ended already, %4 failed, %5 not sent.</source>
        <comment>action and numbers of sessions</comment>
        <translation>%1: %2 gedaan, %3 waren al beëindigd, %4 mislukt, %5 niet verzonden.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionConfirm</name>
    <message>
        <source>Send Reconnect</source>
        <translation>Reconnect verzenden</translation>
    </message>
    <message>
        <source>Send Bye</source>
        <translation>Bye verzenden</translation>
    </message>
    <message>
        <source>Close connection</source>
        <translation>Verbinding sluiten</translation>
    </message>
    <message>
        <source>Required, kept in the log</source>
        <translation>Verplicht, in het logboek bewaard</translation>
    </message>
    <message>
        <source>Optional, kept in the log</source>
        <translation>Naar keuze, in het logboek bewaard</translation>
    </message>
    <message>
        <source>&amp;Reason, sent to the client:</source>
        <translation>&amp;Reden, aan de client verzonden:</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Reden:</translation>
    </message>
    <message>
        <source>Send Reconnect to 1 session, %1?</source>
        <translation>Reconnect verzenden aan 1 sessie, %1?</translation>
    </message>
    <message>
        <source>Send Bye to 1 session, %1, and end it?</source>
        <translation>Bye verzenden aan 1 sessie, %1, en haar beëindigen?</translation>
    </message>
    <message>
        <source>Cut off 1 session, %1?</source>
        <translation>1 sessie afsnijden, %1?</translation>
    </message>
    <message>
        <source>%1 on %2, from %3, carries %4 payloads/s in and %5 out.</source>
        <translation>%1 op %2, van %3, vervoert %4 payloads/s in en %5 uit.</translation>
    </message>
    <message>
        <source>The client is asked to leave: it closes, creates a new session and connects to the node it is then given, which may be this one. If it stays past the node&apos;s grace, it gets Bye and is closed.</source>
        <translation>De client wordt gevraagd te vertrekken: hij sluit, maakt een nieuwe sessie en verbindt met de node die hij dan krijgt, wat deze kan zijn. Blijft hij langer dan het respijt van de node, dan krijgt hij Bye en wordt gesloten.</translation>
    </message>
    <message>
        <source>It ignored a Reconnect before.</source>
        <translation>Zij negeerde eerder een Reconnect.</translation>
    </message>
    <message>
        <source>It was asked before and has not left yet.</source>
        <translation>Zij is eerder gevraagd en nog niet vertrokken.</translation>
    </message>
    <message>
        <source>The node says Bye with your reason, closes the connection and ends the session as ended by an operator. The client may come back with a new session.</source>
        <translation>De node zegt Bye met uw reden, sluit de verbinding en beëindigt de sessie als door een operator beëindigd. De client mag met een nieuwe sessie terugkomen.</translation>
    </message>
    <message>
        <source>The node closes the connection at once, without a Bye, and ends the session as ended by an operator. The client may come back with a new session.</source>
        <translation>De node sluit de verbinding direct, zonder Bye, en beëindigt de sessie als door een operator beëindigd. De client mag met een nieuwe sessie terugkomen.</translation>
    </message>
    <message>
        <source>%1 that wait for it are lost.</source>
        <translation>%1 die erop wachten, gaan verloren.</translation>
    </message>
    <message>
        <source>%1 has ended meanwhile. Nothing will be sent.</source>
        <translation>%1 is intussen beëindigd. Er wordt niets verzonden.</translation>
    </message>
    <message>
        <source>%1 has ended meanwhile: %2. Nothing will be sent.</source>
        <translation>%1 is intussen beëindigd: %2. Er wordt niets verzonden.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionDetails</name>
    <message>
        <source>Choose a session above to see its phases, limits, clock and last events.</source>
        <translation>Kies hierboven een sessie om haar fasen, limieten, klok en laatste gebeurtenissen te zien.</translation>
    </message>
    <message>
        <source>Details of the session</source>
        <translation>Gegevens van de sessie</translation>
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
        <source>ended %1</source>
        <translation>beëindigd %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>sinds %1</translation>
    </message>
    <message>
        <source>ignored Reconnect</source>
        <translation>negeerde Reconnect</translation>
    </message>
    <message>
        <source>asked to reconnect</source>
        <translation>gevraagd opnieuw te verbinden</translation>
    </message>
    <message>
        <source>account %1, domain %2, session %3, connection #%4; connected %5</source>
        <translation>account %1, domein %2, sessie %3, verbinding #%4; verbonden %5</translation>
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
        <translation>De node kent deze sessie niet meer; dit is het laatste wat ervan is gezien.</translation>
    </message>
    <message>
        <source>Ended after %1: %2.</source>
        <translation>Beëindigd na %1: %2.</translation>
    </message>
    <message>
        <source>Ended: %1.</source>
        <translation>Beëindigd: %1.</translation>
    </message>
    <message>
        <source>The node no longer keeps it.</source>
        <translation>De node bewaart haar niet meer.</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Wat te doen: %1</translation>
    </message>
    <message>
        <source>The session is live. No limit has been measured yet.</source>
        <translation>De sessie is actief. Er is nog geen limiet gemeten.</translation>
    </message>
    <message>
        <source>The session is live. Nearest to its limit is %1: %2, %3 used.</source>
        <comment>name of a limit</comment>
        <translation>De sessie is actief. Het dichtst bij de limiet is %1: %2, %3 gebruikt.</translation>
    </message>
    <message>
        <source>At the present trend: %1.</source>
        <comment>cut-off in some time</comment>
        <translation>Bij het huidige verloop: %1.</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemeten</translation>
    </message>
    <message>
        <source>In the session log</source>
        <translation>In het sessielogboek</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Wat te doen</translation>
    </message>
    <message>
        <source>For the client&apos;s developers</source>
        <translation>Voor de ontwikkelaars van de client</translation>
    </message>
    <message>
        <source>Before the end</source>
        <translation>Voor het einde</translation>
    </message>
    <message>
        <source>Why the session ended</source>
        <translation>Waarom de sessie eindigde</translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation>Waarom zij eindigde</translation>
    </message>
    <message>
        <source>Export incident…</source>
        <translation>Incident exporteren…</translation>
    </message>
    <message>
        <source>As an anonymous file that can be given away and replayed</source>
        <translation>Als anoniem bestand dat kan worden weggegeven en opnieuw beoordeeld</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionEventsTab</name>
    <message>
        <source>Show in Events</source>
        <translation>In Gebeurtenissen tonen</translation>
    </message>
    <message>
        <source>Everything that is known of this session, stored events included</source>
        <translation>Alles wat van deze sessie bekend is, opgeslagen gebeurtenissen inbegrepen</translation>
    </message>
    <message>
        <source>Nothing has happened to this session since the console is connected.</source>
        <translation>Sinds de console is verbonden, is er met deze sessie niets gebeurd.</translation>
    </message>
    <message numerus="yes">
        <source>The last %n events of this session</source>
        <translation>
            <numerusform>De laatste %n gebeurtenis van deze sessie</numerusform>
            <numerusform>De laatste %n gebeurtenissen van deze sessie</numerusform>
        </translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Gebeurtenissen</translation>
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
        <translation>Verschil</translation>
    </message>
    <message>
        <source>Last difference and its error bound, half the round trip; + means the client is ahead.</source>
        <translation>Laatste verschil en zijn foutgrens, de halve rondreis; + betekent dat de client voorloopt.</translation>
    </message>
    <message>
        <source>Mean |offset|</source>
        <translation>Gem. |verschil|</translation>
    </message>
    <message>
        <source>Over the limit&apos;s window: what enforcement compares.</source>
        <translation>Over het venster van de limiet: wat de handhaving vergelijkt.</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Rondreis</translation>
    </message>
    <message>
        <source>%1 (least %2)</source>
        <translation>%1 (kortste %2)</translation>
    </message>
    <message>
        <source>Last and least; mean %1.</source>
        <translation>Laatste en kortste; gemiddeld %1.</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <source>Smoothed change of the round trip.</source>
        <translation>Afgevlakte verandering van de rondreis.</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Verloop</translation>
    </message>
    <message>
        <source>%1 ppm</source>
        <translation>%1 ppm</translation>
    </message>
    <message>
        <source>Slope of the offset.</source>
        <translation>Helling van het verschil.</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Stabiliteit</translation>
    </message>
    <message>
        <source>Standard deviation of the offset.</source>
        <translation>Standaardafwijking van het verschil.</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwoord</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>%1 bad samples, %2 answers to nothing asked.</source>
        <translation>%1 slechte metingen, %2 antwoorden op niets gevraagds.</translation>
    </message>
    <message>
        <source>%1/s · %2</source>
        <comment>rate · total</comment>
        <translation>%1/s · %2</translation>
    </message>
    <message>
        <source>Payloads in</source>
        <translation>Payloads in</translation>
    </message>
    <message>
        <source>From the client: per second, and since the start.</source>
        <translation>Van de client: per seconde, en sinds het begin.</translation>
    </message>
    <message>
        <source>Payloads out</source>
        <translation>Payloads uit</translation>
    </message>
    <message>
        <source>To the client: per second, and since the start.</source>
        <translation>Naar de client: per seconde, en sinds het begin.</translation>
    </message>
    <message>
        <source>Bytes in</source>
        <translation>Bytes in</translation>
    </message>
    <message>
        <source>%1 bytes of stream.</source>
        <translation>%1 bytes in de stroom.</translation>
    </message>
    <message>
        <source>Bytes out</source>
        <translation>Bytes uit</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Wachtrij</translation>
    </message>
    <message>
        <source>Waiting at the node for this client.</source>
        <translation>Wacht bij de node op deze client.</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Vervallen</translation>
    </message>
    <message>
        <source>Payloads that could not be delivered to this client.</source>
        <translation>Payloads die niet bij deze client konden worden bezorgd.</translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation>Buiten bereik</translation>
    </message>
    <message>
        <source>Payloads whose identifier is not in the session&apos;s scope; dropped.</source>
        <translation>Payloads waarvan de identificatie niet in het bereik van de sessie valt; vervallen.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionLimits</name>
    <message>
        <source>limit passed</source>
        <translation>limiet overschreden</translation>
    </message>
    <message>
        <source>cut-off in %1</source>
        <translation>afgesneden over %1</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>over %1</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limieten</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>measured / limit</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 / %2 per s</source>
        <translation>%1 / %2 per s</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Doorvoer</translation>
    </message>
    <message>
        <source>%1 per s</source>
        <translation>%1 per s</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Stilte</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klok</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionOverview</name>
    <message>
        <source>Last events of this session</source>
        <translation>Laatste gebeurtenissen van deze sessie</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klok</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkeer</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limieten</translation>
    </message>
    <message>
        <source>Last events</source>
        <translation>Laatste gebeurtenissen</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessie</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionPhases</name>
    <message>
        <source>%1: entered %2, %3</source>
        <translation>%1: binnengegaan %2, %3</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Fasen</translation>
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
        <translation>Meekijken</translation>
    </message>
    <message>
        <source>The connection is over; only a live one can be watched</source>
        <translation>De verbinding is voorbij; alleen met een actieve kan worden meegekeken</translation>
    </message>
    <message>
        <source>The connection is over. A recording of it can be opened here.</source>
        <translation>De verbinding is voorbij. Een opname ervan kan hier worden geopend.</translation>
    </message>
    <message>
        <source>Show what this connection sends and receives from now on; the node notes who watches</source>
        <translation>Vanaf nu tonen wat deze verbinding verzendt en ontvangt; de node noteert wie meekijkt</translation>
    </message>
    <message>
        <source>Choose Watch to see what this connection sends and receives from now on, or open a recording. The node notes who watches; tokens are masked.</source>
        <translation>Kies Meekijken om vanaf nu te zien wat deze verbinding verzendt en ontvangt, of open een opname. De node noteert wie meekijkt; tokens zijn afgedekt.</translation>
    </message>
    <message>
        <source>Tries again: %1</source>
        <translation>Probeert het opnieuw: %1</translation>
    </message>
    <message>
        <source>Asking the node…</source>
        <translation>De node wordt gevraagd…</translation>
    </message>
    <message>
        <source>Watching live</source>
        <translation>Kijkt live mee</translation>
    </message>
    <message>
        <source>The connection is over; these were its last datagrams.</source>
        <translation>De verbinding is voorbij; dit waren haar laatste datagrammen.</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkeer</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>Verbindingen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Actief</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>The order is held while a row is chosen or pointed at. Sort anew and show new rows (F5)</source>
        <translation>De volgorde blijft staan zolang een rij is gekozen of aangewezen. Opnieuw sorteren en nieuwe rijen tonen (F5)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Kolommen kiezen</translation>
    </message>
    <message>
        <source>Re-&amp;sort and show new</source>
        <translation>Opnieuw &amp;sorteren en nieuwe tonen</translation>
    </message>
    <message>
        <source>C&amp;opy selected rows</source>
        <translation>Gekozen rijen k&amp;opiëren</translation>
    </message>
    <message>
        <source>C&amp;hoose columns…</source>
        <translation>Kolommen kie&amp;zen…</translation>
    </message>
    <message>
        <source>Show c&amp;lock</source>
        <translation>&amp;Klok tonen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>shown of all</comment>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>Re-sort · %1 new</source>
        <translation>Opnieuw sorteren · %1 nieuw</translation>
    </message>
    <message>
        <source>Re-sort</source>
        <translation>Opnieuw sorteren</translation>
    </message>
    <message>
        <source>Connections appear here once the source answers. %1</source>
        <translation>Verbindingen verschijnen hier zodra de bron antwoordt. %1</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Nu proberen</translation>
    </message>
    <message>
        <source>Connections appear here as soon as a client connects to a node.</source>
        <translation>Verbindingen verschijnen hier zodra een client met een node verbindt.</translation>
    </message>
    <message>
        <source>Show nodes</source>
        <translation>Nodes tonen</translation>
    </message>
    <message>
        <source>No connection is live; %1 ended ones are kept.</source>
        <translation>Er is geen verbinding actief; %1 beëindigde worden bewaard.</translation>
    </message>
    <message>
        <source>Show ended connections</source>
        <translation>Beëindigde verbindingen tonen</translation>
    </message>
    <message>
        <source>None of the %1 connections matches the filter.</source>
        <translation>Geen van de %1 verbindingen past bij het filter.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter wissen</translation>
    </message>
    <message>
        <source>Select rows first; they are copied with the columns shown.</source>
        <translation>Kies eerst rijen; zij worden met de getoonde kolommen gekopieerd.</translation>
    </message>
    <message>
        <source>1 row was copied.</source>
        <translation>1 rij is gekopieerd.</translation>
    </message>
    <message>
        <source>%1 rows were copied.</source>
        <translation>%1 rijen zijn gekopieerd.</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Sessie</translation>
    </message>
    <message>
        <source>&amp;Export what is shown…</source>
        <translation>Wat getoond wordt &amp;exporteren…</translation>
    </message>
    <message>
        <source>Ex&amp;port selected rows…</source>
        <translation>Gekozen rijen ex&amp;porteren…</translation>
    </message>
    <message>
        <source>Export &amp;all connections…</source>
        <translation>&amp;Alle verbindingen exporteren…</translation>
    </message>
    <message>
        <source>Export this sess&amp;ion…</source>
        <translation>Deze sess&amp;ie exporteren…</translation>
    </message>
    <message>
        <source>Select rows first.</source>
        <translation>Kies eerst rijen.</translation>
    </message>
    <message>
        <source>Choose a session first.</source>
        <translation>Kies eerst een sessie.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessie</translation>
    </message>
    <message>
        <source>Help on &amp;this cause</source>
        <translation>Hulp bij de&amp;ze oorzaak</translation>
    </message>
    <message>
        <source>What this cause means, how it comes about and what to do (Ctrl+Shift+H)</source>
        <translation>Wat deze oorzaak betekent, hoe ze ontstaat en wat te doen is (Ctrl+Shift+H)</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ConnectionsTable</name>
    <message>
        <source>Show default columns</source>
        <translation>Standaardkolommen tonen</translation>
    </message>
</context>
<context>
    <name>wayside::ui::DrainRun</name>
    <message>
        <source>It was asked, and is still here.</source>
        <translation>Zij is gevraagd, en is er nog.</translation>
    </message>
    <message>
        <source>Back on %1 after %2.</source>
        <translation>Terug op %1 na %2.</translation>
    </message>
    <message>
        <source>Back on %1.</source>
        <translation>Terug op %1.</translation>
    </message>
    <message>
        <source>It left, and was not back in time.</source>
        <translation>Zij vertrok, en was niet op tijd terug.</translation>
    </message>
    <message>
        <source>It ignored Reconnect and was closed.</source>
        <translation>Zij negeerde Reconnect en werd gesloten.</translation>
    </message>
    <message>
        <source>The node&apos;s answer names no drain; see Nodes for what it does.</source>
        <translation>Het antwoord van de node noemt geen drain; zie bij Nodes wat hij doet.</translation>
    </message>
    <message>
        <source>The node halted it: %1</source>
        <translation>De node stopte hem: %1</translation>
    </message>
    <message>
        <source>It is paused; resume it under Nodes, or cancel.</source>
        <translation>Hij is gepauzeerd; hervat hem bij Nodes, of annuleer.</translation>
    </message>
    <message>
        <source>%1 asked, %2 back</source>
        <comment>of a drain</comment>
        <translation>%1 gevraagd, %2 terug</translation>
    </message>
    <message>
        <source>The drain is over; its receipt could not be read. %1</source>
        <translation>De drain is voorbij; zijn ontvangstbewijs kon niet worden gelezen. %1</translation>
    </message>
</context>
<context>
    <name>wayside::ui::LimitsTab</name>
    <message>
        <source>Rate</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Doorvoer</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Stilte</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klok</translation>
    </message>
    <message>
        <source>%1 per s</source>
        <translation>%1 per s</translation>
    </message>
    <message>
        <source>What is measured against the limits appears here while the session is live.</source>
        <translation>Wat tegen de limieten wordt gemeten, verschijnt hier zolang de sessie actief is.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 tot %2</translation>
    </message>
    <message>
        <source>Limits over time</source>
        <translation>Limieten in de tijd</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limiet</translation>
    </message>
    <message>
        <source>All, in percent of the limit</source>
        <translation>Alle, in procenten van de limiet</translation>
    </message>
    <message>
        <source>Time span</source>
        <translation>Tijdspanne</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minuut</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 uur</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>Hold the chart still; what is measured is collected meanwhile</source>
        <translation>De grafiek stilhouden; wat wordt gemeten, wordt intussen verzameld</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>Zoom terugzetten</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>limiet %1</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>limiet</translation>
    </message>
    <message>
        <source>By the second since %1; before that in steps of 20 s</source>
        <translation>Per seconde sinds %1; daarvoor in stappen van 20 s</translation>
    </message>
</context>
<context>
    <name>wayside::ui::PacedRun</name>
    <message>
        <source>The node was started anew; nothing more was sent.</source>
        <translation>De node is opnieuw gestart; er is niets meer verzonden.</translation>
    </message>
    <message>
        <source>It was no longer active; nothing was sent.</source>
        <translation>Zij was niet meer actief; er is niets verzonden.</translation>
    </message>
</context>
</TS>
