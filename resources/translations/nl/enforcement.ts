<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>EnforcementAdvice</name>
    <message>
        <source>The node closed the connection at once, without Bye.</source>
        <translation>De node sloot de verbinding direct, zonder Bye.</translation>
    </message>
    <message>
        <source>In any %1 the session may send %2 payloads; one more closed it. Payloads that are dropped as out of scope count too, keep-alives and time sync do not.</source>
        <translation>In elke %1 mag de sessie %2 payloads verzenden; één meer sloot haar. Payloads die als buiten bereik vervallen tellen ook, keep-alives en tijdsynchronisatie niet.</translation>
    </message>
    <message>
        <source>Spread bursts at the client: its governor should keep a margin below %1. If the traffic is right, ask for a higher limit in the session&apos;s details.</source>
        <translation>Spreid pieken bij de client: zijn regelaar moet een marge onder %1 houden. Klopt het verkeer, vraag dan een hogere limiet in de sessiegegevens.</translation>
    </message>
    <message>
        <source>Payload bytes over %1 passed the limit. Frame headers, identifiers and timestamps are not counted.</source>
        <translation>De payloadbytes over %1 overschreden de limiet. Frameheaders, identificaties en tijdstempels tellen niet.</translation>
    </message>
    <message>
        <source>Look for unusually large payloads or a burst after a reconnect; send less at once or ask for a higher limit.</source>
        <translation>Zoek naar ongewoon grote payloads of een piek na opnieuw verbinden; verzend minder in één keer of vraag een hogere limiet.</translation>
    </message>
    <message>
        <source>Nothing was heard from the client, not even a keep-alive.</source>
        <translation>Van de client werd niets gehoord, zelfs geen keep-alive.</translation>
    </message>
    <message>
        <source>Check that the client sends a keep-alive when it has nothing else to say (at 40 % of the timeout is usual), and that no firewall on the path drops quiet connections.</source>
        <translation>Controleer of de client een keep-alive verzendt als hij niets anders te zeggen heeft (gewoonlijk bij 40 % van de termijn), en of geen firewall onderweg stille verbindingen verbreekt.</translation>
    </message>
    <message>
        <source>The mean of |offset| over %1 passed the limit: the client&apos;s clock is wrong by more than is allowed, and its timestamps cannot be trusted.</source>
        <translation>Het gemiddelde van |verschil| over %1 overschreed de limiet: de klok van de client wijkt meer af dan toegestaan, en zijn tijdstempels zijn niet te vertrouwen.</translation>
    </message>
    <message>
        <source>Check time synchronisation at the client (NTP, GPS, its zone settings). If all clients of %1 are off together, the node&apos;s clock is the likelier one: compare them on the Clock page.</source>
        <translation>Controleer de tijdsynchronisatie van de client (NTP, GPS, zijn tijdzone). Wijken alle clients van %1 samen af, dan is de klok van de node waarschijnlijker: vergelijk ze op de pagina Klok.</translation>
    </message>
    <message>
        <source>a node</source>
        <translation>een node</translation>
    </message>
    <message>
        <source>The client did not answer a time-sync request, so nothing is known about its clock.</source>
        <translation>De client beantwoordde een tijdsynchronisatieverzoek niet, dus over zijn klok is niets bekend.</translation>
    </message>
    <message>
        <source>Check that the client answers type 0x06 at once with 0x07, copies t0 unchanged and sends the answer ahead of queued payloads.</source>
        <translation>Controleer of de client type 0x06 direct met 0x07 beantwoordt, t0 ongewijzigd overneemt en het antwoord vóór wachtende payloads verzendt.</translation>
    </message>
    <message>
        <source>Look at the session&apos;s last events for what it sent.</source>
        <translation>Bekijk in de laatste gebeurtenissen van de sessie wat zij verzond.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ClosesView</name>
    <message>
        <source>Show session</source>
        <translation>Sessie tonen</translation>
    </message>
    <message>
        <source>Open this session on the Connections page</source>
        <translation>Deze sessie openen op de pagina Verbindingen</translation>
    </message>
    <message>
        <source>Step through flight record</source>
        <translation>Vluchtopname doorlopen</translation>
    </message>
    <message>
        <source>Go through the last seconds before this close</source>
        <translation>De laatste seconden voor deze sluiting doorlopen</translation>
    </message>
    <message>
        <source>Show new closes</source>
        <translation>Nieuwe sluitingen tonen</translation>
    </message>
    <message>
        <source>Show them above the table</source>
        <translation>Ze boven de tabel tonen</translation>
    </message>
    <message>
        <source>Show every cause</source>
        <translation>Elke oorzaak tonen</translation>
    </message>
    <message>
        <source>Take back the choice of a cause</source>
        <translation>De keuze van een oorzaak terugnemen</translation>
    </message>
    <message>
        <source>Find a past close</source>
        <translation>Vroegere sluiting zoeken</translation>
    </message>
    <message>
        <source>Search the last 24 hours for an identifier</source>
        <translation>De laatste 24 uur doorzoeken op een identificatie</translation>
    </message>
    <message>
        <source>Read further back</source>
        <translation>Verder terug lezen</translation>
    </message>
    <message>
        <source>Read older closes of the period from the node</source>
        <translation>Oudere sluitingen van het tijdvak van de node lezen</translation>
    </message>
    <message>
        <source>Forced closes, newest first</source>
        <translation>Gedwongen sluitingen, nieuwste eerst</translation>
    </message>
    <message>
        <source>Forced closes counted together</source>
        <translation>Gedwongen sluitingen samen geteld</translation>
    </message>
    <message>
        <source>Counts appear with the first close.</source>
        <translation>Aantallen verschijnen met de eerste sluiting.</translation>
    </message>
    <message>
        <source>Search session, node, cause (Ctrl+F)</source>
        <translation>Sessie, node, oorzaak zoeken (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search forced closes</source>
        <translation>Gedwongen sluitingen zoeken</translation>
    </message>
    <message>
        <source>Words, or a condition such as: account = acme and measured &gt; 20</source>
        <translation>Woorden, of een voorwaarde zoals: account = acme and measured &gt; 20</translation>
    </message>
    <message>
        <source>Count together</source>
        <translation>Samen tellen</translation>
    </message>
    <message>
        <source>By cause</source>
        <translation>Per oorzaak</translation>
    </message>
    <message>
        <source>By node</source>
        <translation>Per node</translation>
    </message>
    <message>
        <source>By account</source>
        <translation>Per account</translation>
    </message>
    <message>
        <source>By domain</source>
        <translation>Per domein</translation>
    </message>
    <message>
        <source>every cause</source>
        <translation>elke oorzaak</translation>
    </message>
    <message>
        <source>Not understood, shown as before: %1.</source>
        <translation>Niet begrepen, getoond als voorheen: %1.</translation>
    </message>
    <message>
        <source>live ones only</source>
        <translation>alleen actuele</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>leest…</translation>
    </message>
    <message>
        <source>%1, completely</source>
        <translation>%1, volledig</translation>
    </message>
    <message>
        <source>back to %1</source>
        <translation>terug tot %1</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 nieuw</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Opnieuw lezen</translation>
    </message>
    <message>
        <source>%1 closes</source>
        <translation>%1 sluitingen</translation>
    </message>
    <message>
        <source>%1 of %2 closes</source>
        <translation>%1 van %2 sluitingen</translation>
    </message>
    <message>
        <source>%1 older ones dropped, counted above</source>
        <translation>%1 oudere vervallen, hierboven geteld</translation>
    </message>
    <message>
        <source>%1 events lost on the way here</source>
        <translation>%1 gebeurtenissen onderweg verloren</translation>
    </message>
    <message>
        <source>Sessions that pass a limit are closed at once; each close appears here with its figures. There has been none.</source>
        <translation>Sessies die een limiet overschrijden, worden direct gesloten; elke sluiting verschijnt hier met haar cijfers. Er was er geen.</translation>
    </message>
    <message>
        <source>No close matches the search, the cause and the period.</source>
        <translation>Geen sluiting past bij zoekopdracht, oorzaak en tijdvak.</translation>
    </message>
    <message>
        <source>Stored closes cannot be shown. %1</source>
        <translation>Opgeslagen sluitingen kunnen niet worden getoond. %1</translation>
    </message>
    <message>
        <source>Choose a close to see what happened and what to do.</source>
        <translation>Kies een sluiting om te zien wat er gebeurde en wat te doen.</translation>
    </message>
    <message>
        <source>Export incident…</source>
        <translation>Incident exporteren…</translation>
    </message>
    <message>
        <source>As an anonymous file that can be given away and replayed</source>
        <translation>Als anoniem bestand dat kan worden weggegeven en opnieuw beoordeeld</translation>
    </message>
    <message>
        <source>Help on this cause</source>
        <translation>Hulp bij deze oorzaak</translation>
    </message>
    <message>
        <source>What this cause means, how it comes about and what to do</source>
        <translation>Wat deze oorzaak betekent, hoe ze ontstaat en wat te doen is</translation>
    </message>
</context>
<context>
    <name>wayside::ui::EnforcementDetails</name>
    <message>
        <source>Session</source>
        <translation>Sessie</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Betekenis</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Wat te doen</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>account %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>op %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>van %1</translation>
    </message>
</context>
<context>
    <name>wayside::ui::EnforcementGroups</name>
    <message numerus="yes">
        <source>%1: %n forced close(s), %2 in the last 24 hours</source>
        <translation>
            <numerusform>%1: %n gedwongen sluiting, %2 in de laatste 24 uur</numerusform>
            <numerusform>%1: %n gedwongen sluitingen, %2 in de laatste 24 uur</numerusform>
        </translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Sluitingen</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domein</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Oorzaak</translation>
    </message>
    <message>
        <source>Closes in each of the last 24 hours, the running one last</source>
        <translation>Sluitingen in elk van de laatste 24 uur, het lopende als laatste</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation>Per uur</translation>
    </message>
</context>
<context>
    <name>wayside::ui::EnforcementModel</name>
    <message>
        <source>%1 /s</source>
        <translation>%1 /s</translation>
    </message>
    <message>
        <source>%1 B/s</source>
        <translation>%1 B/s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessie</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Oorzaak</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemeten</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limiet</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Venster</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurde</translation>
    </message>
    <message>
        <source>d MMM HH:mm:ss</source>
        <comment>a day of some year and a time of day</comment>
        <translation>d MMM HH:mm:ss</translation>
    </message>
    <message>
        <source>%1 Inconclusive: that is within the error of the measurement, ± %2 ms.</source>
        <translation>%1 Onbeslist: dat ligt binnen de meetfout, ± %2 ms.</translation>
    </message>
    <message>
        <source>± %1</source>
        <comment>measured, within its error</comment>
        <translation>± %1</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>onbeslist</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domein</translation>
    </message>
</context>
<context>
    <name>wayside::ui::EnforcementPage</name>
    <message>
        <source>Enforcement</source>
        <translation>Handhaving</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Sluitingen</translation>
    </message>
    <message>
        <source>Flight recorder</source>
        <translation>Vluchtopname</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>Speelruimte</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Wat als</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 tonen</translation>
    </message>
</context>
<context>
    <name>wayside::ui::EnforcementTile</name>
    <message>
        <source>%1: %2 in all, %3 in the last hour. Bars: closes per minute, the last hour. Press to show only these.</source>
        <translation>%1: %2 in totaal, %3 in het laatste uur. Staven: sluitingen per minuut, het laatste uur. Druk om alleen deze te tonen.</translation>
    </message>
    <message>
        <source>%1 last hour</source>
        <translation>%1 laatste uur</translation>
    </message>
</context>
<context>
    <name>wayside::ui::FlightListModel</name>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Oorzaak</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurde</translation>
    </message>
</context>
<context>
    <name>wayside::ui::FlightStepModel</name>
    <message>
        <source>%1 /s</source>
        <translation>%1 /s</translation>
    </message>
    <message>
        <source>Closed here.</source>
        <translation>Hier gesloten.</translation>
    </message>
    <message>
        <source>Over the limit.</source>
        <translation>Boven de limiet.</translation>
    </message>
    <message>
        <source>This one tipped it: payload number %1 within %2.</source>
        <translation>Deze deed de maat overlopen: payload nummer %1 binnen %2.</translation>
    </message>
    <message>
        <source>This one tipped it: %1 of payload within %2.</source>
        <translation>Deze deed de maat overlopen: %1 payload binnen %2.</translation>
    </message>
    <message>
        <source>This tipped it: nothing was heard for %1.</source>
        <translation>Dit deed de maat overlopen: %1 werd niets gehoord.</translation>
    </message>
    <message numerus="yes">
        <source>This answer tipped it: the mean of %n sample(s) passed the limit.</source>
        <translation>
            <numerusform>Dit antwoord deed de maat overlopen: het gemiddelde van %n meting overschreed de limiet.</numerusform>
            <numerusform>Dit antwoord deed de maat overlopen: het gemiddelde van %n metingen overschreed de limiet.</numerusform>
        </translation>
    </message>
    <message>
        <source>close</source>
        <translation>sluiting</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <comment>at least</comment>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>Connection closed</source>
        <translation>Verbinding gesloten</translation>
    </message>
    <message>
        <source>to client</source>
        <translation>naar client</translation>
    </message>
    <message>
        <source>from client</source>
        <translation>van client</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Ervoor</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Richting</translation>
    </message>
    <message>
        <source>Datagram</source>
        <translation>Datagram</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemeten</translation>
    </message>
    <message>
        <source>Of the limit</source>
        <translation>Van de limiet</translation>
    </message>
</context>
<context>
    <name>wayside::ui::FlightStepper</name>
    <message>
        <source>First step</source>
        <translation>Eerste stap</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Vorige stap</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Laatste stap</translation>
    </message>
    <message>
        <source>To the one that tipped it</source>
        <translation>Naar degene die de maat deed overlopen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Afspelen</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Stap</translation>
    </message>
    <message>
        <source>Limit that is shown</source>
        <translation>Getoonde limiet</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>original pace</source>
        <translation>oorspronkelijk tempo</translation>
    </message>
    <message>
        <source>%1 times as fast</source>
        <translation>%1 keer zo snel</translation>
    </message>
    <message>
        <source>Steps of the flight record</source>
        <translation>Stappen van de vluchtopname</translation>
    </message>
    <message>
        <source>Choose a flight record to go through what happened before the close.</source>
        <translation>Kies een vluchtopname om door te lopen wat er voor de sluiting gebeurde.</translation>
    </message>
    <message>
        <source>The connection was busier than the record has room for: older datagrams of the last 30 s are missing.</source>
        <translation>De verbinding was drukker dan waarvoor de opname plaats heeft: oudere datagrammen van de laatste 30 s ontbreken.</translation>
    </message>
    <message>
        <source>%1 waited at the node for the client when it was closed.</source>
        <translation>%1 wachtte bij de node op de client toen zij werd gesloten.</translation>
    </message>
    <message>
        <source>Flight records hold type and size of each datagram, never its content.</source>
        <translation>Vluchtopnamen bevatten type en grootte van elk datagram, nooit de inhoud.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Stap %1 van %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>What is known of a datagram appears here.</source>
        <translation>Wat van een datagram bekend is, verschijnt hier.</translation>
    </message>
    <message>
        <source>The connection was closed here.</source>
        <translation>De verbinding is hier gesloten.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::FlightTimeline</name>
    <message>
        <source>Timeline of the flight record</source>
        <translation>Tijdlijn van de vluchtopname</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3 before the close</source>
        <translation>Stap %1 van %2, %3 voor de sluiting</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>limiet %1</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1 ervoor</translation>
    </message>
    <message>
        <source>close</source>
        <translation>sluiting</translation>
    </message>
    <message>
        <source>measured %1 over %2</source>
        <translation>gemeten %1 over %2</translation>
    </message>
</context>
<context>
    <name>wayside::ui::FlightView</name>
    <message>
        <source>Save flight record…</source>
        <translation>Vluchtopname opslaan…</translation>
    </message>
    <message>
        <source>As JSON (%1)</source>
        <translation>Als JSON (%1)</translation>
    </message>
    <message>
        <source>Search cause, node, account (Ctrl+F)</source>
        <translation>Oorzaak, node, account zoeken (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search flight records</source>
        <translation>Vluchtopnamen zoeken</translation>
    </message>
    <message>
        <source>Flight records, newest first</source>
        <translation>Vluchtopnamen, nieuwste eerst</translation>
    </message>
    <message>
        <source>This flight record cannot be shown. %1</source>
        <translation>Deze vluchtopname kan niet worden getoond. %1</translation>
    </message>
    <message>
        <source>Each forced close keeps its last 30 seconds. Choose one to go through it.</source>
        <translation>Elke gedwongen sluiting houdt haar laatste 30 seconden. Kies er een om haar door te lopen.</translation>
    </message>
    <message>
        <source>Closed: %1. %2</source>
        <translation>Gesloten: %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n opname</numerusform>
            <numerusform>%n opnamen</numerusform>
        </translation>
    </message>
    <message>
        <source>more when you scroll</source>
        <translation>meer bij het schuiven</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>leest…</translation>
    </message>
    <message>
        <source>%1 closes came too fast to keep their record</source>
        <translation>%1 sluitingen kwamen te snel om hun opname te bewaren</translation>
    </message>
    <message>
        <source>Forced closes of the period appear here with their last seconds. There has been none.</source>
        <translation>Gedwongen sluitingen van het tijdvak verschijnen hier met hun laatste seconden. Er was er geen.</translation>
    </message>
    <message>
        <source>Flight records cannot be shown. %1</source>
        <translation>Vluchtopnamen kunnen niet worden getoond. %1</translation>
    </message>
    <message>
        <source>Save flight record</source>
        <translation>Vluchtopname opslaan</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The flight record was saved as %1.</source>
        <translation>De vluchtopname is opgeslagen als %1.</translation>
    </message>
    <message>
        <source>Export incident…</source>
        <translation>Incident exporteren…</translation>
    </message>
    <message>
        <source>As an anonymous file that can be given away and replayed (%1)</source>
        <translation>Als anoniem bestand dat kan worden weggegeven en opnieuw beoordeeld (%1)</translation>
    </message>
</context>
<context>
    <name>wayside::ui::HeadroomModel</name>
    <message>
        <source>rate</source>
        <translation>tempo</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>doorvoer</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>stilte</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>klok</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>measured / limit</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 per s</source>
        <translation>%1 per s</translation>
    </message>
    <message>
        <source>limit reached</source>
        <translation>limiet bereikt</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>stabiel</translation>
    </message>
    <message>
        <source>rate limit in %1 at this pace</source>
        <translation>tempolimiet over %1 in dit tempo</translation>
    </message>
    <message>
        <source>throughput limit in %1 at this pace</source>
        <translation>doorvoerlimiet over %1 in dit tempo</translation>
    </message>
    <message>
        <source>silence limit in %1 unless it is heard</source>
        <translation>stiltelimiet over %1 tenzij iets wordt gehoord</translation>
    </message>
    <message>
        <source>clock limit in %1 at %2 ppm</source>
        <translation>kloklimiet over %1 bij %2 ppm</translation>
    </message>
    <message>
        <source>clock limit in %1</source>
        <translation>kloklimiet over %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>%1; Reconnect was sent</source>
        <translation>%1; Reconnect is verzonden</translation>
    </message>
    <message>
        <source>Bars fill toward the limit.</source>
        <translation>Staven vullen zich naar de limiet toe.</translation>
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
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limiet</translation>
    </message>
    <message>
        <source>Measured / limit</source>
        <translation>Gemeten / limiet</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>Speelruimte</translation>
    </message>
    <message>
        <source>Cut-off in</source>
        <translation>Afgesneden over</translation>
    </message>
    <message>
        <source>At the present trend</source>
        <translation>Bij het huidige verloop</translation>
    </message>
</context>
<context>
    <name>wayside::ui::HeadroomView</name>
    <message>
        <source>Choose the next to be cut</source>
        <translation>De eerstvolgende kiezen die wordt afgesneden</translation>
    </message>
    <message>
        <source>Sort anew and choose the session that will be cut next</source>
        <translation>Opnieuw sorteren en de sessie kiezen die als eerste wordt afgesneden</translation>
    </message>
    <message>
        <source>Reconnect…</source>
        <translation>Reconnect…</translation>
    </message>
    <message>
        <source>Ask the chosen session to come back with a new connection</source>
        <translation>De gekozen sessie vragen met een nieuwe verbinding terug te komen</translation>
    </message>
    <message>
        <source>Show in Connections</source>
        <translation>In Verbindingen tonen</translation>
    </message>
    <message>
        <source>Open the chosen session on the Connections page</source>
        <translation>De gekozen sessie openen op de pagina Verbindingen</translation>
    </message>
    <message>
        <source>Sort anew</source>
        <translation>Opnieuw sorteren</translation>
    </message>
    <message>
        <source>Put every row in its place</source>
        <translation>Elke rij op haar plaats zetten</translation>
    </message>
    <message>
        <source>Search session, account, node (Ctrl+F)</source>
        <translation>Sessie, account, node zoeken (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search live sessions</source>
        <translation>Actieve sessies zoeken</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limiet</translation>
    </message>
    <message>
        <source>Whichever cuts first</source>
        <translation>Wat het eerst afsnijdt</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>Tempolimiet</translation>
    </message>
    <message>
        <source>Throughput limit</source>
        <translation>Doorvoerlimiet</translation>
    </message>
    <message>
        <source>Silence limit</source>
        <translation>Stiltelimiet</translation>
    </message>
    <message>
        <source>Clock limit</source>
        <translation>Kloklimiet</translation>
    </message>
    <message>
        <source>Silence counts once it has lasted for more than 60 % of what is allowed: until then the next keep-alive is not due.</source>
        <translation>Stilte telt pas als zij langer dan 60 % van het toegestane duurt: tot dan is de volgende keep-alive nog niet aan de beurt.</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>Every node</source>
        <translation>Elke node</translation>
    </message>
    <message>
        <source>Live sessions, the next to be cut first</source>
        <translation>Actieve sessies, de eerstvolgende afgesnedene bovenaan</translation>
    </message>
    <message numerus="yes">
        <source>%n live session(s)</source>
        <translation>
            <numerusform>%n actieve sessie</numerusform>
            <numerusform>%n actieve sessies</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 live sessions</source>
        <translation>%1 van %2 actieve sessies</translation>
    </message>
    <message>
        <source>Headroom cannot be shown. %1</source>
        <translation>Speelruimte kan niet worden getoond. %1</translation>
    </message>
    <message>
        <source>Every live session appears here with the limit that would cut it first.</source>
        <translation>Elke actieve sessie verschijnt hier met de limiet die haar het eerst zou afsnijden.</translation>
    </message>
    <message>
        <source>No live session matches.</source>
        <translation>Geen actieve sessie past.</translation>
    </message>
    <message>
        <source>Ask the chosen session to come back with a new connection (R)</source>
        <translation>De gekozen sessie vragen met een nieuwe verbinding terug te komen (R)</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Reconnect</translation>
    </message>
    <message>
        <source>Send Reconnect to %1 on %2?</source>
        <translation>Reconnect verzenden aan %1 op %2?</translation>
    </message>
    <message>
        <source>It closes at once, asks for a new session and begins with empty windows. Now: %1.</source>
        <translation>Zij sluit direct, vraagt een nieuwe sessie en begint met lege vensters. Nu: %1.</translation>
    </message>
    <message>
        <source>Send Reconnect</source>
        <translation>Reconnect verzenden</translation>
    </message>
    <message>
        <source>%1 had ended before anything was sent; nothing was done.</source>
        <translation>%1 was al beëindigd voordat er iets werd verzonden; er is niets gedaan.</translation>
    </message>
    <message>
        <source>Reconnect was sent to %1.</source>
        <translation>Reconnect is verzonden aan %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>wayside::ui::IncidentExporter</name>
    <message>
        <source>The node keeps no flight record of this session: only forced closes have one.</source>
        <translation>De node bewaart geen vluchtopname van deze sessie: alleen gedwongen sluitingen hebben er een.</translation>
    </message>
    <message>
        <source>The incident was saved as %1. It names nobody and can be given away.</source>
        <translation>Het incident is opgeslagen als %1. Het noemt niemand en kan worden weggegeven.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::IncidentPreview</name>
    <message>
        <source>Export incident</source>
        <translation>Incident exporteren</translation>
    </message>
    <message>
        <source>Will be in the file</source>
        <translation>Komt in het bestand</translation>
    </message>
    <message>
        <source>Why it was closed (%1), with the measured value, the limits in force and where they came from.</source>
        <translation>Waarom de verbinding is gesloten (%1), met de gemeten waarde, de geldende limieten en waar die vandaan kwamen.</translation>
    </message>
    <message>
        <source>Times count from the beginning of the connection. Identifiers become %1 and so on.</source>
        <translation>Tijden tellen vanaf het begin van de verbinding. Identificaties worden %1 enzovoort.</translation>
    </message>
    <message>
        <source>Will not be in the file</source>
        <translation>Komt niet in het bestand</translation>
    </message>
    <message>
        <source>Tokens, accounts, domains, identifiers, addresses, names of nodes and hosts, dates, sentences of logs.</source>
        <translation>Tokens, accounts, domeinen, identificaties, adressen, namen van nodes en hosts, datums, zinnen uit logboeken.</translation>
    </message>
    <message>
        <source>Contents of payloads: the node keeps none of them in a flight record.</source>
        <translation>Inhoud van payloads: de node bewaart daarvan niets in een vluchtopname.</translation>
    </message>
    <message>
        <source>The client&apos;s clock was never set: its difference, which was measured, tells the date.</source>
        <translation>De klok van de client is nooit gelijkgezet: het gemeten verschil verraadt de datum.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Opslaan…</translation>
    </message>
    <message>
        <source>Incidents (*%1)</source>
        <translation>Incidenten (*%1)</translation>
    </message>
    <message numerus="yes">
        <source>Type, size and time of %n line(s) of datagrams.</source>
        <translation>
            <numerusform>Type, grootte en tijd van %n regel datagrammen.</numerusform>
            <numerusform>Type, grootte en tijd van %n regels datagrammen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The timestamps of %n clock sample(s), shifted.</source>
        <translation>
            <numerusform>De tijdstempels van %n klokmeting, verschoven.</numerusform>
            <numerusform>De tijdstempels van %n klokmetingen, verschoven.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kind and time of %n event(s).</source>
        <translation>
            <numerusform>Soort en tijd van %n gebeurtenis.</numerusform>
            <numerusform>Soort en tijd van %n gebeurtenissen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::IncidentWindow</name>
    <message>
        <source>by no datagram</source>
        <translation>door geen datagram</translation>
    </message>
    <message>
        <source>by bytes that are no datagram</source>
        <translation>door bytes die geen datagram zijn</translation>
    </message>
    <message>
        <source>at step %1</source>
        <translation>bij stap %1</translation>
    </message>
    <message>
        <source>Measured %1 of %2.</source>
        <comment>value and limit</comment>
        <translation>Gemeten: %1 van %2.</translation>
    </message>
    <message>
        <source>Incident %1</source>
        <comment>name of a file</comment>
        <translation>Incident %1</translation>
    </message>
    <message>
        <source>Verdict of the replay</source>
        <translation>Oordeel van de herhaling</translation>
    </message>
    <message>
        <source>&amp;Replay</source>
        <translation>&amp;Herhalen</translation>
    </message>
    <message>
        <source>Let the node&apos;s own machine judge the recorded datagrams again (%1)</source>
        <translation>De opgenomen datagrammen opnieuw laten beoordelen door de machine van de node zelf (%1)</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>Venster sluiten</translation>
    </message>
    <message>
        <source>Closed: %1.</source>
        <translation>Gesloten: %1.</translation>
    </message>
    <message>
        <source>%1 After %2.</source>
        <comment>sentence and time</comment>
        <translation>%1 Na %2.</translation>
    </message>
    <message>
        <source>No token was accepted.</source>
        <translation>Er is geen token geaccepteerd.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of datagrams</source>
        <translation>
            <numerusform>%n regel datagrammen</numerusform>
            <numerusform>%n regels datagrammen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clock sample(s)</source>
        <translation>
            <numerusform>%n klokmeting</numerusform>
            <numerusform>%n klokmetingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Fault rules acted on it: it was disturbed on purpose.</source>
        <translation>Er werkten storingsregels op: de verbinding is met opzet gestoord.</translation>
    </message>
    <message>
        <source>Version of the node unknown</source>
        <translation>Versie van de node onbekend</translation>
    </message>
    <message>
        <source>Node %1</source>
        <comment>version</comment>
        <translation>Node %1</translation>
    </message>
    <message>
        <source>Replaying…</source>
        <translation>Wordt herhaald…</translation>
    </message>
    <message>
        <source>Reproduced: the same cause, %1.</source>
        <translation>Gereproduceerd: dezelfde oorzaak, %1.</translation>
    </message>
    <message>
        <source>Not judged: the close was not about the client&apos;s datagrams. The replay closed it before: %1.</source>
        <translation>Niet beoordeeld: de sluiting ging niet over de datagrammen van de client. De herhaling sloot al eerder: %1.</translation>
    </message>
    <message>
        <source>Not judged: the close was not about the client&apos;s datagrams. They passed no limit before it.</source>
        <translation>Niet beoordeeld: de sluiting ging niet over de datagrammen van de client. Die overschreden daarvoor geen limiet.</translation>
    </message>
    <message>
        <source>Differs: the replay stayed open to the end of the record.</source>
        <translation>Verschilt: de herhaling bleef open tot het einde van de opname.</translation>
    </message>
    <message>
        <source>Differs: the replay closed for %1, %2.</source>
        <comment>cause and place</comment>
        <translation>Verschilt: de herhaling sloot wegens %1, %2.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::LimitsEditor</name>
    <message>
        <source>Payloads per second</source>
        <translation>Payloads per seconde</translation>
    </message>
    <message>
        <source>averaged over</source>
        <translation>gemiddeld over</translation>
    </message>
    <message>
        <source>Payload bytes per second</source>
        <translation>Payloadbytes per seconde</translation>
    </message>
    <message>
        <source>Longest silence</source>
        <translation>Langste stilte</translation>
    </message>
    <message>
        <source>Mean clock difference</source>
        <translation>Gemiddeld klokverschil</translation>
    </message>
    <message>
        <source>Payload rate</source>
        <translation>Payloadtempo</translation>
    </message>
    <message>
        <source>Window of the payload rate</source>
        <translation>Venster van het payloadtempo</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Doorvoer</translation>
    </message>
    <message>
        <source>Window of the throughput</source>
        <translation>Venster van de doorvoer</translation>
    </message>
    <message>
        <source>Window of the clock difference</source>
        <translation>Venster van het klokverschil</translation>
    </message>
    <message>
        <source>%1: a whole number from 1 to %2.</source>
        <translation>%1: een geheel getal van 1 tot %2.</translation>
    </message>
    <message>
        <source>%1: a duration such as 500 ms, 5 s, 1.5 min or PT5S, at most %2.</source>
        <translation>%1: een duur zoals 500 ms, 5 s, 1.5 min of PT5S, hoogstens %2.</translation>
    </message>
    <message>
        <source>A number with its unit, or ISO 8601</source>
        <translation>Een getal met zijn eenheid, of ISO 8601</translation>
    </message>
</context>
<context>
    <name>wayside::ui::PeriodChooser</name>
    <message>
        <source>Period</source>
        <translation>Tijdvak</translation>
    </message>
    <message>
        <source>How far back stored closes are shown</source>
        <translation>Hoe ver terug opgeslagen sluitingen worden getoond</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Laatste uur</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Laatste 24 uur</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Laatste 7 dagen</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Laatste 30 dagen</translation>
    </message>
    <message>
        <source>All stored</source>
        <translation>Alles wat is opgeslagen</translation>
    </message>
    <message>
        <source>From … to</source>
        <translation>Van … tot</translation>
    </message>
    <message>
        <source>From, local time</source>
        <translation>Van, lokale tijd</translation>
    </message>
    <message>
        <source>Until, local time</source>
        <translation>Tot, lokale tijd</translation>
    </message>
    <message>
        <source>the last hour</source>
        <translation>het laatste uur</translation>
    </message>
    <message>
        <source>the last 24 hours</source>
        <translation>de laatste 24 uur</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>de laatste 7 dagen</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>de laatste 30 dagen</translation>
    </message>
    <message>
        <source>all that is stored</source>
        <translation>alles wat is opgeslagen</translation>
    </message>
    <message>
        <source>the chosen span</source>
        <translation>het gekozen tijdvak</translation>
    </message>
    <message>
        <source>From, UTC</source>
        <translation>Van, UTC</translation>
    </message>
    <message>
        <source>Until, UTC</source>
        <translation>Tot, UTC</translation>
    </message>
</context>
<context>
    <name>wayside::ui::WhatIfModel</name>
    <message numerus="yes">
        <source>Of %n session(s) recorded, %1 would have been cut, %2 times in all; with the present limits %3, %4 times.</source>
        <translation>
            <numerusform>Van %n opgenomen sessie zou %1 zijn afgesneden, %2 keer in totaal; met de huidige limieten %3, %4 keer.</numerusform>
            <numerusform>Van %n opgenomen sessies zouden er %1 zijn afgesneden, %2 keer in totaal; met de huidige limieten %3, %4 keer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled; this is what was read until then. %1</source>
        <translation>Geannuleerd; dit is wat tot dan was gelezen. %1</translation>
    </message>
    <message>
        <source>%1 datagrams of sessions that the recordings do not announce were left out.</source>
        <translation>%1 datagrammen van sessies die de opnamen niet aankondigen, zijn weggelaten.</translation>
    </message>
    <message>
        <source>%1 payloads per second</source>
        <translation>%1 payloads per seconde</translation>
    </message>
    <message>
        <source>%1 payload bytes per second</source>
        <translation>%1 payloadbytes per seconde</translation>
    </message>
    <message>
        <source>a silence of %1</source>
        <translation>een stilte van %1</translation>
    </message>
    <message>
        <source>a clock difference of %1</source>
        <translation>een klokverschil van %1</translation>
    </message>
    <message>
        <source>Nobody would have been cut with at least: %1 (windows as proposed).</source>
        <translation>Niemand zou zijn afgesneden met ten minste: %1 (vensters zoals voorgesteld).</translation>
    </message>
    <message>
        <source>own client</source>
        <translation>eigen client</translation>
    </message>
    <message>
        <source>a Monitor</source>
        <translation>een Monitor</translation>
    </message>
    <message>
        <source>Less than an hour was recorded: that says nothing about a day.</source>
        <translation>Er is minder dan een uur opgenomen: dat zegt niets over een dag.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessie</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>Opgenomen door</translation>
    </message>
    <message>
        <source>Cuts</source>
        <translation>Afgesneden</translation>
    </message>
    <message>
        <source>By limit</source>
        <translation>Per limiet</translation>
    </message>
    <message>
        <source>Cuts per day</source>
        <translation>Afgesneden per dag</translation>
    </message>
    <message>
        <source>First cut</source>
        <translation>Eerste keer</translation>
    </message>
    <message>
        <source>Worst headroom</source>
        <translation>Minste speelruimte</translation>
    </message>
    <message>
        <source>Cuts at present</source>
        <translation>Nu afgesneden</translation>
    </message>
    <message>
        <source>Per day at present</source>
        <translation>Nu per dag</translation>
    </message>
    <message>
        <source>Payloads</source>
        <translation>Payloads</translation>
    </message>
    <message>
        <source>Recorded for</source>
        <translation>Opgenomen gedurende</translation>
    </message>
</context>
<context>
    <name>wayside::ui::WhatIfView</name>
    <message>
        <source>%p %, %1 records</source>
        <translation>%p %, %1 records</translation>
    </message>
    <message>
        <source>Add recordings…</source>
        <translation>Opnamen toevoegen…</translation>
    </message>
    <message>
        <source>Choose recordings, NDJSON or pcapng</source>
        <translation>Opnamen kiezen, NDJSON of pcapng</translation>
    </message>
    <message>
        <source>Choose recordings</source>
        <translation>Opnamen kiezen</translation>
    </message>
    <message>
        <source>Recordings (*.ndjson *.pcapng);;All files (*)</source>
        <translation>Opnamen (*.ndjson *.pcapng);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Remove recordings</source>
        <translation>Opnamen verwijderen</translation>
    </message>
    <message>
        <source>Take the chosen recordings from the list</source>
        <translation>De gekozen opnamen van de lijst halen</translation>
    </message>
    <message>
        <source>Judge recordings</source>
        <translation>Opnamen beoordelen</translation>
    </message>
    <message>
        <source>Find out who would have been cut</source>
        <translation>Uitzoeken wie zou zijn afgesneden</translation>
    </message>
    <message>
        <source>Cancel judging</source>
        <translation>Beoordelen annuleren</translation>
    </message>
    <message>
        <source>Stop and show what was read until then</source>
        <translation>Stoppen en tonen wat tot dan was gelezen</translation>
    </message>
    <message>
        <source>Save answer…</source>
        <translation>Antwoord opslaan…</translation>
    </message>
    <message>
        <source>As CSV or JSON</source>
        <translation>Als CSV of JSON</translation>
    </message>
    <message>
        <source>Save answer</source>
        <translation>Antwoord opslaan</translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json)</source>
        <translation>CSV (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>The answer was saved as %1.</source>
        <translation>Het antwoord is opgeslagen als %1.</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Opnamen</translation>
    </message>
    <message>
        <source>Present limits</source>
        <translation>Huidige limieten</translation>
    </message>
    <message>
        <source>Proposed limits</source>
        <translation>Voorgestelde limieten</translation>
    </message>
    <message>
        <source>Present limits, for comparison</source>
        <translation>Huidige limieten, ter vergelijking</translation>
    </message>
    <message>
        <source>Progress of judging</source>
        <translation>Voortgang van het beoordelen</translation>
    </message>
    <message>
        <source>Who would have been cut</source>
        <translation>Wie zou zijn afgesneden</translation>
    </message>
    <message>
        <source>%1 was cut off while it was written; what is before that was judged.</source>
        <translation>%1 is tijdens het schrijven afgebroken; wat ervoor staat, is beoordeeld.</translation>
    </message>
    <message>
        <source>%1 could not be read to its end: %2.</source>
        <translation>%1 kon niet tot het einde worden gelezen: %2.</translation>
    </message>
    <message>
        <source>Whoever is cut is taken to be back at once; after a silence, with the next datagram.</source>
        <translation>Wie wordt afgesneden, geldt als direct terug; na een stilte met het volgende datagram.</translation>
    </message>
    <message>
        <source>These recordings hold no session that could be judged.</source>
        <translation>Deze opnamen bevatten geen sessie die kon worden beoordeeld.</translation>
    </message>
    <message>
        <source>Recordings are judged again by other limits, with the code that enforces them: who would have been cut, and how often. Record traffic with waysidectl monitor --record FILE.ndjson, or a client&apos;s own with --record, and add it.</source>
        <translation>Opnamen worden opnieuw beoordeeld met andere limieten, met de code die ze handhaaft: wie zou zijn afgesneden, en hoe vaak. Neem verkeer op met waysidectl monitor --record BESTAND.ndjson, of dat van een client met --record, en voeg het toe.</translation>
    </message>
</context>
</TS>
