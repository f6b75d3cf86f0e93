<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AlertWords</name>
    <message>
        <source>node %1</source>
        <translation>node %1</translation>
    </message>
    <message>
        <source>domain %1</source>
        <translation>domein %1</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>account %1</translation>
    </message>
    <message>
        <source>identifiers %1</source>
        <translation>identificaties %1</translation>
    </message>
    <message>
        <source>causes: %1</source>
        <translation>oorzaken: %1</translation>
    </message>
    <message>
        <source>any session</source>
        <translation>elke sessie</translation>
    </message>
    <message>
        <source>any %1 session</source>
        <comment>%1: TLC, Broker, Monitor</comment>
        <translation>elke %1-sessie</translation>
    </message>
    <message>
        <source>any TLC</source>
        <translation>elke TLC</translation>
    </message>
    <message>
        <source>any account</source>
        <translation>elk account</translation>
    </message>
    <message>
        <source>any session type</source>
        <translation>elk sessietype</translation>
    </message>
    <message>
        <source>any node</source>
        <translation>elke node</translation>
    </message>
    <message>
        <source>the source</source>
        <translation>de bron</translation>
    </message>
    <message>
        <source>all sessions together</source>
        <translation>alle sessies samen</translation>
    </message>
    <message>
        <source>all %1 sessions together</source>
        <comment>%1: TLC, Broker, Monitor</comment>
        <translation>alle %1-sessies samen</translation>
    </message>
    <message>
        <source>The console does not hear its source.</source>
        <translation>De console hoort haar bron niet.</translation>
    </message>
    <message>
        <source>Node %1 has not been heard of for a while.</source>
        <translation>Van node %1 is een tijdje niets gehoord.</translation>
    </message>
    <message>
        <source>Node %1 is out of service.</source>
        <translation>Node %1 is buiten dienst.</translation>
    </message>
    <message>
        <source>TLC %1 has no session.</source>
        <translation>TLC %1 heeft geen sessie.</translation>
    </message>
    <message>
        <source>Account %1 has no session.</source>
        <translation>Account %1 heeft geen sessie.</translation>
    </message>
    <message>
        <source>%1 when %2 of %3 stays over %4 for %5.</source>
        <translation>%1 als %2 van %3 %5 lang boven %4 blijft.</translation>
    </message>
    <message>
        <source>%1 as soon as %2 of %3 is over %4.</source>
        <translation>%1 zodra %2 van %3 boven %4 is.</translation>
    </message>
    <message>
        <source>%1 when %2 of %3 stays under %4 for %5.</source>
        <translation>%1 als %2 van %3 %5 lang onder %4 blijft.</translation>
    </message>
    <message>
        <source>%1 as soon as %2 of %3 is under %4.</source>
        <translation>%1 zodra %2 van %3 onder %4 is.</translation>
    </message>
    <message>
        <source>Clears when it is over for %1.</source>
        <translation>Vervalt als het %1 lang voorbij is.</translation>
    </message>
    <message>
        <source>Clears as soon as it is over.</source>
        <translation>Vervalt zodra het voorbij is.</translation>
    </message>
    <message>
        <source>Clears at %1 or less for %2.</source>
        <translation>Vervalt bij %1 of minder gedurende %2.</translation>
    </message>
    <message>
        <source>Clears at %1 or less.</source>
        <translation>Vervalt bij %1 of minder.</translation>
    </message>
    <message>
        <source>Clears at %1 or more for %2.</source>
        <translation>Vervalt bij %1 of meer gedurende %2.</translation>
    </message>
    <message>
        <source>Clears at %1 or more.</source>
        <translation>Vervalt bij %1 of meer.</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Waarschuwing</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritiek</translation>
    </message>
    <message>
        <source>Source lost</source>
        <translation>Bron verloren</translation>
    </message>
    <message>
        <source>Node unreachable</source>
        <translation>Node onbereikbaar</translation>
    </message>
    <message>
        <source>Node out of service</source>
        <translation>Node buiten dienst</translation>
    </message>
    <message>
        <source>Number of active sessions</source>
        <translation>Aantal actieve sessies</translation>
    </message>
    <message>
        <source>Message rate from clients</source>
        <translation>Berichttempo van clients</translation>
    </message>
    <message>
        <source>Message rate to clients</source>
        <translation>Berichttempo naar clients</translation>
    </message>
    <message>
        <source>Byte rate from clients</source>
        <translation>Bytetempo van clients</translation>
    </message>
    <message>
        <source>Byte rate to clients</source>
        <translation>Bytetempo naar clients</translation>
    </message>
    <message>
        <source>Rate of ended sessions</source>
        <translation>Tempo van beëindigde sessies</translation>
    </message>
    <message>
        <source>Rate of forced closes</source>
        <translation>Tempo van gedwongen sluitingen</translation>
    </message>
    <message>
        <source>Rate of refused connections</source>
        <translation>Tempo van geweigerde verbindingen</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>Speelruimte</translation>
    </message>
    <message>
        <source>Time to cut-off</source>
        <translation>Tijd tot afsnijden</translation>
    </message>
    <message>
        <source>Clock offset</source>
        <translation>Klokverschil</translation>
    </message>
    <message>
        <source>Queue at the node</source>
        <translation>Wachtrij bij de node</translation>
    </message>
    <message>
        <source>Number of dropped payloads</source>
        <translation>Aantal vervallen payloads</translation>
    </message>
    <message>
        <source>Number of sessions that ignored Reconnect</source>
        <translation>Aantal sessies dat Reconnect negeerde</translation>
    </message>
    <message>
        <source>Number of halted drains</source>
        <translation>Aantal gestopte drains</translation>
    </message>
    <message>
        <source>No session</source>
        <translation>Geen sessie</translation>
    </message>
    <message>
        <source>Number of store faults</source>
        <translation>Aantal opslagfouten</translation>
    </message>
    <message>
        <source>Number of updates this console missed</source>
        <translation>Aantal bijwerkingen dat deze console miste</translation>
    </message>
    <message>
        <source>everything together</source>
        <translation>alles samen</translation>
    </message>
    <message>
        <source>each node</source>
        <translation>elke node</translation>
    </message>
    <message>
        <source>each session type</source>
        <translation>elk sessietype</translation>
    </message>
    <message>
        <source>each account</source>
        <translation>elk account</translation>
    </message>
    <message>
        <source>each TLC</source>
        <translation>elke TLC</translation>
    </message>
    <message>
        <source>each session</source>
        <translation>elke sessie</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>per seconde</translation>
    </message>
    <message>
        <source>bytes per second</source>
        <translation>bytes per seconde</translation>
    </message>
    <message>
        <source>per minute</source>
        <translation>per minuut</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>procent</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>milliseconden</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 per seconde</translation>
    </message>
    <message>
        <source>%1 per minute</source>
        <translation>%1 per minuut</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nooit</translation>
    </message>
    <message>
        <source>all sessions</source>
        <translation>alle sessies</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <comment>%1: TLC, Broker, Monitor</comment>
        <translation>%1-sessies</translation>
    </message>
    <message>
        <source>TLC %1</source>
        <translation>TLC %1</translation>
    </message>
    <message>
        <source>%1 of %2 in %3 is %4; the limit is %5.</source>
        <translation>%1 van %2 in %3 is %4; de limiet is %5.</translation>
    </message>
    <message>
        <source>%1 of %2 is %3; the limit is %4.</source>
        <translation>%1 van %2 is %3; de limiet is %4.</translation>
    </message>
    <message>
        <source>Check that the node runs and can be reached; the console tries again by itself.</source>
        <translation>Controleer of de node draait en bereikbaar is; de console probeert het vanzelf opnieuw.</translation>
    </message>
    <message>
        <source>Check the process and the network of this node; its sessions may be lost.</source>
        <translation>Controleer het proces en het netwerk van deze node; zijn sessies zijn misschien verloren.</translation>
    </message>
    <message>
        <source>Activate the node on the Nodes page once the work on it is done.</source>
        <translation>Activeer de node op de pagina Nodes zodra het werk eraan klaar is.</translation>
    </message>
    <message>
        <source>Look on the Connections page which sessions are missing, and why they ended.</source>
        <translation>Kijk op de pagina Verbindingen welke sessies ontbreken, en waarom zij eindigden.</translation>
    </message>
    <message>
        <source>Sort the Connections page by rate to see which sessions cause it.</source>
        <translation>Sorteer de pagina Verbindingen op tempo om te zien welke sessies het veroorzaken.</translation>
    </message>
    <message>
        <source>Look at the end reasons: many clients at once point at the network or the node.</source>
        <translation>Kijk naar de redenen van het einde: veel clients tegelijk wijst op het netwerk of de node.</translation>
    </message>
    <message>
        <source>The Enforcement page tells which limit cut which sessions; warn their owners.</source>
        <translation>De pagina Handhaving zegt welke limiet welke sessies afsneed; waarschuw hun eigenaars.</translation>
    </message>
    <message>
        <source>The node is at its cap of connections: raise the cap or activate another node.</source>
        <translation>De node zit op zijn maximum aan verbindingen: verhoog het of activeer een andere node.</translation>
    </message>
    <message>
        <source>Warn the owner, or send Reconnect before the limit closes the session.</source>
        <translation>Waarschuw de eigenaar, of verzend Reconnect voordat de limiet de sessie sluit.</translation>
    </message>
    <message>
        <source>See on the Clock page whether client or node is off; check time synchronisation.</source>
        <translation>Zie op de pagina Klok of de client of de node ernaast zit; controleer de tijdsynchronisatie.</translation>
    </message>
    <message>
        <source>The client reads more slowly than it is sent to: check its network and load.</source>
        <translation>De client leest trager dan hem wordt gestuurd: controleer zijn netwerk en belasting.</translation>
    </message>
    <message>
        <source>These clients need Bye to move; tell their owners to honour Reconnect.</source>
        <translation>Deze clients hebben Bye nodig om te verhuizen; zeg hun eigenaars Reconnect op te volgen.</translation>
    </message>
    <message>
        <source>See on the Nodes page why clients did not come back, then resume or abort.</source>
        <translation>Zie op de pagina Nodes waarom clients niet terugkwamen, en hervat of breek af.</translation>
    </message>
    <message>
        <source>See why its last session ended, then ask the owner.</source>
        <translation>Zie waarom haar laatste sessie eindigde, en vraag dan de eigenaar.</translation>
    </message>
    <message>
        <source>Check disk and database of the node; session logs may have gaps.</source>
        <translation>Controleer schijf en database van de node; sessielogboeken kunnen gaten hebben.</translation>
    </message>
    <message>
        <source>Counts on this console may be too low; close other consoles or reduce load.</source>
        <translation>Aantallen op deze console kunnen te laag zijn; sluit andere consoles of verminder de belasting.</translation>
    </message>
    <message>
        <source>cleared at %1</source>
        <translation>vervallen om %1</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>vervallen</translation>
    </message>
    <message>
        <source>no data since %1</source>
        <translation>geen gegevens sinds %1</translation>
    </message>
    <message>
        <source>silenced while its node drains</source>
        <translation>gedempt terwijl zijn node wordt geleegd</translation>
    </message>
    <message>
        <source>silenced</source>
        <translation>gedempt</translation>
    </message>
    <message>
        <source>acknowledged by %1</source>
        <translation>bevestigd door %1</translation>
    </message>
    <message>
        <source>comes and goes</source>
        <translation>komt en gaat</translation>
    </message>
    <message numerus="yes">
        <source>came back %n times</source>
        <translation>
            <numerusform>kwam %n keer terug</numerusform>
            <numerusform>kwam %n keer terug</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>back to normal</source>
        <translation>weer normaal</translation>
    </message>
    <message>
        <source>subject gone</source>
        <translation>onderwerp weg</translation>
    </message>
    <message>
        <source>rule changed</source>
        <translation>regel gewijzigd</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>any session (node node-a)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences: when it opens, when it clears</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>the source is not heard</source>
        <translation>de bron wordt niet gehoord</translation>
    </message>
    <message>
        <source>any node is unreachable</source>
        <translation>een node onbereikbaar is</translation>
    </message>
    <message>
        <source>any node is out of service</source>
        <translation>een node buiten dienst is</translation>
    </message>
    <message>
        <source>any TLC has no session</source>
        <translation>een TLC geen sessie heeft</translation>
    </message>
    <message>
        <source>any account has no session</source>
        <translation>een account geen sessie heeft</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>any node is unreachable (node a-*)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 when %2 for %3.</source>
        <comment>Warning when any node is unreachable for 15 s.</comment>
        <translation>%1 als %2, %3 lang.</translation>
    </message>
    <message>
        <source>%1 as soon as %2.</source>
        <comment>Warning as soon as any node is unreachable.</comment>
        <translation>%1 zodra %2.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::AcknowledgeDialog</name>
    <message numerus="yes">
        <source>Acknowledge %n alerts</source>
        <translation>
            <numerusform>%n alarm bevestigen</numerusform>
            <numerusform>%n alarmen bevestigen</numerusform>
        </translation>
    </message>
    <message>
        <source>For the log: what you found, a ticket</source>
        <translation>Voor het logboek: wat u vond, een ticket</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>Op&amp;merking</translation>
    </message>
    <message>
        <source>They stay open until the value is back to normal; they no longer call for attention. %1 is written down as the person who looks after them.</source>
        <translation>Ze blijven open tot de waarde weer normaal is; ze vragen geen aandacht meer. %1 wordt genoteerd als wie zich ermee bezighoudt.</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bevestigen</translation>
    </message>
</context>
<context>
    <name>wayside::ui::AlertCentre</name>
    <message>
        <source>operator</source>
        <translation>operator</translation>
    </message>
    <message>
        <source>The alert rules in %1 could not be read, so the usual ones are in force: %2</source>
        <translation>De alarmregels in %1 konden niet worden gelezen, dus de gebruikelijke gelden: %2</translation>
    </message>
    <message>
        <source>The earlier alerts in %1 could not be read: %2</source>
        <translation>De eerdere alarmen in %1 konden niet worden gelezen: %2</translation>
    </message>
    <message>
        <source>Alerts could not be stored: %1</source>
        <translation>Alarmen konden niet worden opgeslagen: %1</translation>
    </message>
</context>
<context>
    <name>wayside::ui::AlertHistoryModel</name>
    <message>
        <source>%1: %2</source>
        <comment>who, note</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Vervallen</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Ernst</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Ergste</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limiet</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Duurde</translation>
    </message>
    <message>
        <source>Why it cleared</source>
        <translation>Waarom het verviel</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Bevestigd</translation>
    </message>
</context>
<context>
    <name>wayside::ui::AlertHistoryTab</name>
    <message>
        <source>Cleared alerts, newest first</source>
        <translation>Vervallen alarmen, nieuwste eerst</translation>
    </message>
    <message>
        <source>Alerts appear here once they have cleared; the newest 2,000 are kept.</source>
        <translation>Alarmen verschijnen hier zodra ze zijn vervallen; de nieuwste 2.000 worden bewaard.</translation>
    </message>
    <message>
        <source>Search history (Ctrl+F)</source>
        <translation>Geschiedenis zoeken (Ctrl+F)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
</context>
<context>
    <name>wayside::ui::AlertRulesModel</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Ernst</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Notify</source>
        <translation>Melden</translation>
    </message>
</context>
<context>
    <name>wayside::ui::AlertRulesTab</name>
    <message>
        <source>Alert rules</source>
        <translation>Alarmregels</translation>
    </message>
    <message>
        <source>Search rules (Ctrl+F)</source>
        <translation>Regels zoeken (Ctrl+F)</translation>
    </message>
    <message>
        <source>New rule…</source>
        <translation>Nieuwe regel…</translation>
    </message>
    <message>
        <source>Make a rule</source>
        <translation>Een regel maken</translation>
    </message>
    <message>
        <source>Change rule…</source>
        <translation>Regel wijzigen…</translation>
    </message>
    <message>
        <source>Change the chosen rule</source>
        <translation>De gekozen regel wijzigen</translation>
    </message>
    <message>
        <source>Remove rule…</source>
        <translation>Regel verwijderen…</translation>
    </message>
    <message>
        <source>Remove the chosen rule</source>
        <translation>De gekozen regel verwijderen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importeren…</translation>
    </message>
    <message>
        <source>Replace all rules by those of a file</source>
        <translation>Alle regels vervangen door die van een bestand</translation>
    </message>
    <message>
        <source>Import rules</source>
        <translation>Regels importeren</translation>
    </message>
    <message>
        <source>Rules (*.json)</source>
        <translation>Regels (*.json)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Write all rules into a file</source>
        <translation>Alle regels naar een bestand schrijven</translation>
    </message>
    <message>
        <source>Export rules</source>
        <translation>Regels exporteren</translation>
    </message>
    <message>
        <source>Back to the usual rules…</source>
        <translation>Terug naar de gebruikelijke regels…</translation>
    </message>
    <message>
        <source>Replace all rules by those of a new installation</source>
        <translation>Alle regels vervangen door die van een nieuwe installatie</translation>
    </message>
    <message>
        <source>The rule %1 is in force.</source>
        <translation>De regel %1 geldt.</translation>
    </message>
    <message numerus="yes">
        <source>Remove the rule %1? Its %n open alerts clear.</source>
        <translation>
            <numerusform>De regel %1 verwijderen? Zijn %n open alarm vervalt.</numerusform>
            <numerusform>De regel %1 verwijderen? Zijn %n open alarmen vervallen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the rule %1?</source>
        <translation>De regel %1 verwijderen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>The rule %1 is removed.</source>
        <translation>De regel %1 is verwijderd.</translation>
    </message>
    <message numerus="yes">
        <source>Replace all %n rules by the usual ones? Alerts of rules that differ clear.</source>
        <translation>
            <numerusform>Alle %n regel vervangen door de gebruikelijke? Alarmen van regels die verschillen, vervallen.</numerusform>
            <numerusform>Alle %n regels vervangen door de gebruikelijke? Alarmen van regels die verschillen, vervallen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>The usual rules are in force.</source>
        <translation>De gebruikelijke regels gelden.</translation>
    </message>
    <message>
        <source>The rules stay as they are: %1</source>
        <translation>De regels blijven zoals ze zijn: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rules were imported.</source>
        <translation>
            <numerusform>%n regel is geïmporteerd.</numerusform>
            <numerusform>%n regels zijn geïmporteerd.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules were saved as %1.</source>
        <translation>De regels zijn opgeslagen als %1.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regels</translation>
    </message>
</context>
<context>
    <name>wayside::ui::AlertsPage</name>
    <message>
        <source>Parts of this page</source>
        <translation>Delen van deze pagina</translation>
    </message>
    <message>
        <source>Show %1</source>
        <comment>a part of the page</comment>
        <translation>%1 tonen</translation>
    </message>
    <message>
        <source>The history of loads could not be read and begins anew: %1</source>
        <translation>De geschiedenis van de belasting kon niet worden gelezen en begint opnieuw: %1</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarmen</translation>
    </message>
</context>
<context>
    <name>wayside::ui::AlertsTab</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does, its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>wayside::ui::AvailabilityModel</name>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>up</source>
        <translation>op</translation>
    </message>
    <message>
        <source>planned: %1</source>
        <translation>gepland: %1</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>gepland</translation>
    </message>
    <message>
        <source>down: did not come back after %1</source>
        <translation>weg: kwam niet terug na %1</translation>
    </message>
    <message>
        <source>down: %1</source>
        <translation>weg: %1</translation>
    </message>
    <message>
        <source>down: reason not known</source>
        <translation>weg: reden niet bekend</translation>
    </message>
    <message>
        <source>not known: nobody watched</source>
        <translation>niet bekend: niemand keek</translation>
    </message>
    <message>
        <source>none of %1 used</source>
        <translation>niets van %1 gebruikt</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 van %2 gebruikt</translation>
    </message>
    <message>
        <source>%1 up, %2 planned down, %3 unplanned down, %4 not known</source>
        <translation>%1 op, %2 gepland weg, %3 ongepland weg, %4 niet bekend</translation>
    </message>
    <message>
        <source>%1 of the %2 that are known and not planned; with planned time as down time: %3</source>
        <translation>%1 van de %2 die bekend en niet gepland zijn; met geplande tijd als uitval: %3</translation>
    </message>
    <message>
        <source>Up and unplanned down time: what the percentage is a percentage of</source>
        <translation>Op en ongepland weg: waarvan het percentage een percentage is</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Beschikbaar</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Uitvallen</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Langste</translation>
    </message>
    <message>
        <source>Between outages</source>
        <translation>Tussen uitvallen</translation>
    </message>
    <message>
        <source>Unplanned</source>
        <translation>Ongepland</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Gepland</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Niet bekend</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Doel</translation>
    </message>
    <message>
        <source>Allowed down time</source>
        <translation>Toegestane uitval</translation>
    </message>
</context>
<context>
    <name>wayside::ui::AvailabilityTab</name>
    <message>
        <source>Availability by subject</source>
        <translation>Beschikbaarheid per onderwerp</translation>
    </message>
    <message>
        <source>Once a TLC or an account has had a session, its up and down time appears here.</source>
        <translation>Zodra een TLC of account een sessie heeft gehad, verschijnt hier hoe lang het op en weg was.</translation>
    </message>
    <message>
        <source>Export figures…</source>
        <translation>Cijfers exporteren…</translation>
    </message>
    <message>
        <source>Save figures and timelines as CSV or JSON</source>
        <translation>Cijfers en tijdlijnen opslaan als CSV of JSON</translation>
    </message>
    <message>
        <source>Export availability</source>
        <translation>Beschikbaarheid exporteren</translation>
    </message>
    <message>
        <source>Figures (*.csv);;Figures and timelines (*.json)</source>
        <translation>Cijfers (*.csv);;Cijfers en tijdlijnen (*.json)</translation>
    </message>
    <message>
        <source>Read session logs</source>
        <translation>Sessielogboek lezen</translation>
    </message>
    <message>
        <source>Read what the node has stored about the time before this console listened</source>
        <translation>Lezen wat de node heeft opgeslagen over de tijd voordat deze console luisterde</translation>
    </message>
    <message>
        <source>Search subjects (Ctrl+F)</source>
        <translation>Onderwerpen zoeken (Ctrl+F)</translation>
    </message>
    <message>
        <source>Availability of</source>
        <translation>Beschikbaarheid van</translation>
    </message>
    <message>
        <source>TLCs</source>
        <translation>TLC&apos;s</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereik</translation>
    </message>
    <message>
        <source>Today (UTC)</source>
        <translation>Vandaag (UTC)</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dagen</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dagen</translation>
    </message>
    <message>
        <source>This month (UTC)</source>
        <translation>Deze maand (UTC)</translation>
    </message>
    <message>
        <source>From … until</source>
        <translation>Van … tot</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Target </source>
        <translation>Doel </translation>
    </message>
    <message>
        <source> %</source>
        <comment>behind a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Target, percent</source>
        <translation>Doel, procent</translation>
    </message>
    <message>
        <source>Read what the node has stored about the time before this console listened (F5)</source>
        <translation>Lezen wat de node heeft opgeslagen over de tijd voordat deze console luisterde (F5)</translation>
    </message>
    <message>
        <source>The availability targets could not be read: %1</source>
        <translation>De doelen voor beschikbaarheid konden niet worden gelezen: %1</translation>
    </message>
    <message>
        <source>known since %1</source>
        <translation>bekend sinds %1</translation>
    </message>
    <message>
        <source>reading session logs</source>
        <translation>leest sessielogboek</translation>
    </message>
    <message>
        <source>session logs could not be read: %1</source>
        <translation>het sessielogboek kon niet worden gelezen: %1</translation>
    </message>
    <message>
        <source>without session logs: %1</source>
        <translation>zonder sessielogboek: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n older log entries dropped</source>
        <translation>
            <numerusform>%n oudere logregel vervallen</numerusform>
            <numerusform>%n oudere logregels vervallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older sessions forgotten; their time is not known</source>
        <translation>
            <numerusform>%n oudere sessie vergeten; haar tijd is niet bekend</numerusform>
            <numerusform>%n oudere sessies vergeten; hun tijd is niet bekend</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was up %2 of the %3 that are known and not planned.</source>
        <translation>%1 was %2 op van de %3 die bekend en niet gepland zijn.</translation>
    </message>
    <message>
        <source>Nothing is known of %1 in this range.</source>
        <translation>Over %1 is in dit bereik niets bekend.</translation>
    </message>
    <message numerus="yes">
        <source>%n outages, the longest %1.</source>
        <translation>
            <numerusform>%n uitval, de langste %1.</numerusform>
            <numerusform>%n uitvallen, de langste %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the allowed down time %1.</source>
        <translation>Van de toegestane uitval %1.</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>(%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n subjects were saved as %1.</source>
        <translation>
            <numerusform>%n onderwerp is opgeslagen als %1.</numerusform>
            <numerusform>%n onderwerpen zijn opgeslagen als %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Beschikbaarheid</translation>
    </message>
</context>
<context>
    <name>wayside::ui::CapacityTab</name>
    <message>
        <source>Active sessions</source>
        <translation>Actieve sessies</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>Berichten per seconde</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>Bytes per seconde</translation>
    </message>
    <message>
        <source>Connections of the fullest node</source>
        <translation>Verbindingen van de volste node</translation>
    </message>
    <message>
        <source>Processor, percent of one core</source>
        <translation>Processor, procent van één kern</translation>
    </message>
    <message>
        <source>Memory of the node process</source>
        <translation>Geheugen van het nodeproces</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Belasting</translation>
    </message>
    <message>
        <source>Next 2 days by hour</source>
        <translation>Volgende 2 dagen per uur</translation>
    </message>
    <message>
        <source>Next 30 days</source>
        <translation>Volgende 30 dagen</translation>
    </message>
    <message>
        <source>Next 90 days</source>
        <translation>Volgende 90 dagen</translation>
    </message>
    <message>
        <source>How far ahead</source>
        <translation>Hoe ver vooruit</translation>
    </message>
    <message>
        <source>Limit </source>
        <translation>Limiet </translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Geen limiet</translation>
    </message>
    <message>
        <source>Limit that must not be reached; 0: none</source>
        <translation>Limiet die niet mag worden bereikt; 0: geen</translation>
    </message>
    <message>
        <source>Load over time, with forecast</source>
        <translation>Belasting in de tijd, met voorspelling</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capaciteit</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 per seconde</translation>
    </message>
    <message>
        <source>The limit of %1 is reached already.</source>
        <translation>De limiet van %1 is al bereikt.</translation>
    </message>
    <message>
        <source>The limit of %1 is unlikely to be reached in this time: fewer than 1 of 10 simulated futures get there.</source>
        <translation>De limiet van %1 wordt in deze tijd waarschijnlijk niet bereikt: minder dan 1 op 10 nagebootste toekomsten komt daar.</translation>
    </message>
    <message>
        <source>Reaches %1 not before %2, and more likely than not later than this forecast.</source>
        <translation>Bereikt %1 niet voor %2, en eerder wel dan niet later dan deze voorspelling.</translation>
    </message>
    <message>
        <source>Reaches %1 not before %2, most likely on %3, perhaps after this forecast.</source>
        <translation>Bereikt %1 niet voor %2, het waarschijnlijkst op %3, misschien na deze voorspelling.</translation>
    </message>
    <message>
        <source>Reaches %1 most likely on %2.</source>
        <translation>Bereikt %1 het waarschijnlijkst op %2.</translation>
    </message>
    <message>
        <source>Reaches %1 between %2 and %3, most likely on %4.</source>
        <translation>Bereikt %1 tussen %2 en %3, het waarschijnlijkst op %4.</translation>
    </message>
    <message numerus="yes">
        <source>Too little history for a forecast: %n whole days, needs %1.</source>
        <translation>
            <numerusform>Te weinig geschiedenis voor een voorspelling: %n hele dag, nodig %1.</numerusform>
            <numerusform>Te weinig geschiedenis voor een voorspelling: %n hele dagen, nodig %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Highest value of each hour. The console collects while it runs, and keeps hours for 90 days and days for 3 years.</source>
        <translation>Hoogste waarde van elk uur. De console verzamelt zolang zij draait, en bewaart uren 90 dagen en dagen 3 jaar.</translation>
    </message>
    <message>
        <source>At the end of this time probably between %1 and %2, in the middle %3.</source>
        <translation>Aan het eind van deze tijd waarschijnlijk tussen %1 en %2, in het midden %3.</translation>
    </message>
    <message numerus="yes">
        <source>From %n days of highest values; 80 % of the simulated futures lie in the wide band, half of them in the narrow one.</source>
        <translation>
            <numerusform>Uit %n dag met hoogste waarden; 80 % van de nagebootste toekomsten ligt in de brede band, de helft in de smalle.</numerusform>
            <numerusform>Uit %n dagen met hoogste waarden; 80 % van de nagebootste toekomsten ligt in de brede band, de helft in de smalle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trend: %1 more per day.</source>
        <translation>Verloop: %1 meer per dag.</translation>
    </message>
    <message>
        <source>Trend: %1 less per day.</source>
        <translation>Verloop: %1 minder per dag.</translation>
    </message>
    <message>
        <source>Hours and weekdays that differ are taken into account.</source>
        <translation>Met uren en weekdagen die verschillen is rekening gehouden.</translation>
    </message>
    <message>
        <source>80 %</source>
        <translation>80 %</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Voorspelling</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>limiet %1</translation>
    </message>
    <message>
        <source>The load appears here once a source is connected.</source>
        <translation>De belasting verschijnt hier zodra een bron is verbonden.</translation>
    </message>
    <message>
        <source>Nothing has been told of this load yet.</source>
        <translation>Over deze belasting is nog niets verteld.</translation>
    </message>
    <message>
        <source> per second</source>
        <comment>behind a number</comment>
        <translation> per seconde</translation>
    </message>
    <message>
        <source> kB per second</source>
        <comment>behind a number</comment>
        <translation> kB per seconde</translation>
    </message>
    <message>
        <source> %</source>
        <comment>behind a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source> MB</source>
        <comment>behind a number</comment>
        <translation> MB</translation>
    </message>
</context>
<context>
    <name>wayside::ui::OpenAlertsModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Ernst</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
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
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Staat</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
</context>
<context>
    <name>wayside::ui::OpenAlertsTab</name>
    <message>
        <source>Open (%1)</source>
        <translation>Open (%1)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Acknowledge…</source>
        <translation>Bevestigen…</translation>
    </message>
    <message>
        <source>Someone looks after the chosen alerts</source>
        <translation>Iemand houdt zich met de gekozen alarmen bezig</translation>
    </message>
    <message>
        <source>Take acknowledgement back</source>
        <translation>Bevestiging terugnemen</translation>
    </message>
    <message>
        <source>The chosen alerts call for attention again</source>
        <translation>De gekozen alarmen vragen weer aandacht</translation>
    </message>
    <message>
        <source>Show where it is</source>
        <translation>Tonen waar het is</translation>
    </message>
    <message>
        <source>Open the page where this can be looked at</source>
        <translation>De pagina openen waar dit te bekijken is</translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation>Dempen…</translation>
    </message>
    <message>
        <source>Plan a time in which alerts like this call for nobody</source>
        <translation>Een tijd plannen waarin alarmen als dit niemand roepen</translation>
    </message>
    <message>
        <source>Show new alerts</source>
        <translation>Nieuwe alarmen tonen</translation>
    </message>
    <message>
        <source>Show what waits above the table</source>
        <translation>Tonen wat boven de tabel wacht</translation>
    </message>
    <message>
        <source>Open alerts, worst first</source>
        <translation>Open alarmen, ergste eerst</translation>
    </message>
    <message>
        <source>Search alerts (Ctrl+F)</source>
        <translation>Alarmen zoeken (Ctrl+F)</translation>
    </message>
    <message>
        <source>Choose alerts that nobody has acknowledged.</source>
        <translation>Kies alarmen die niemand heeft bevestigd.</translation>
    </message>
    <message numerus="yes">
        <source>%n alerts acknowledged.</source>
        <translation>
            <numerusform>%n alarm bevestigd.</numerusform>
            <numerusform>%n alarmen bevestigd.</numerusform>
        </translation>
    </message>
    <message>
        <source>The silence is planned.</source>
        <translation>Het dempen is gepland.</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nieuw</numerusform>
            <numerusform>%n nieuw</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n want attention</source>
        <translation>
            <numerusform>%n vraagt aandacht</numerusform>
            <numerusform>%n vragen aandacht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not listed</source>
        <translation>
            <numerusform>nog %n is niet opgesomd</numerusform>
            <numerusform>nog %n zijn niet opgesomd</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open. Alerts appear here when a rule&apos;s limit is passed for long enough; the rules are behind the tab Rules.</source>
        <translation>Er is niets open. Alarmen verschijnen hier als de limiet van een regel lang genoeg is overschreden; de regels staan achter het tabblad Regels.</translation>
    </message>
    <message>
        <source>No alert matches the search.</source>
        <translation>Geen alarm past bij de zoekopdracht.</translation>
    </message>
    <message>
        <source>Choose an alert to see what it means and what to do. Enter shows where it is.</source>
        <translation>Kies een alarm om te zien wat het betekent en wat te doen. Enter toont waar het is.</translation>
    </message>
    <message>
        <source>Passed since %1 (%2), open since %3</source>
        <translation>Overschreden sinds %1 (%2), open sinds %3</translation>
    </message>
    <message>
        <source>worst %1</source>
        <translation>ergste %1</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>opmerking: %1</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>regel %1</translation>
    </message>
    <message>
        <source>The source is not heard, so nothing is watched now. Alerts appear here once it answers.</source>
        <translation>De bron is niet te horen, dus wordt er nu niets bewaakt. Alarmen verschijnen hier zodra ze antwoordt.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::RuleDialog</name>
    <message>
        <source>New alert rule</source>
        <translation>Nieuwe alarmregel</translation>
    </message>
    <message>
        <source>Change alert rule</source>
        <translation>Alarmregel wijzigen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>Metr&amp;ic</source>
        <translation>Meetwaar&amp;de</translation>
    </message>
    <message>
        <source>One alert &amp;for</source>
        <translation>Eén alarm &amp;voor</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>over</source>
        <translation>boven</translation>
    </message>
    <message>
        <source>under</source>
        <translation>onder</translation>
    </message>
    <message>
        <source>Whom to call, what to try; empty: the usual advice</source>
        <translation>Wie te roepen, wat te proberen; leeg: de gebruikelijke raad</translation>
    </message>
    <message>
        <source>Show a desktop no&amp;tification</source>
        <translation>Een bureaublad&amp;melding tonen</translation>
    </message>
    <message>
        <source>Switched o&amp;n</source>
        <translation>Ingeschakel&amp;d</translation>
    </message>
    <message>
        <source>&amp;Value is</source>
        <translation>&amp;Waarde is</translation>
    </message>
    <message>
        <source>Thres&amp;hold</source>
        <translation>&amp;Drempel</translation>
    </message>
    <message>
        <source>for at &amp;least</source>
        <translation>minstens &amp;lang</translation>
    </message>
    <message>
        <source>Clears at</source>
        <translation>Vervalt bij</translation>
    </message>
    <message>
        <source>for at least</source>
        <translation>minstens lang</translation>
    </message>
    <message>
        <source>Events &amp;within</source>
        <translation>Gebeurtenissen &amp;binnen</translation>
    </message>
    <message>
        <source>Se&amp;verity</source>
        <translation>&amp;Ernst</translation>
    </message>
    <message>
        <source>What to d&amp;o</source>
        <translation>Wat te d&amp;oen</translation>
    </message>
    <message>
        <source> ms</source>
        <comment>milliseconds, behind a number</comment>
        <translation> ms</translation>
    </message>
    <message>
        <source>Give the rule a name.</source>
        <translation>Geef de regel een naam.</translation>
    </message>
    <message>
        <source>It must clear at the threshold or below it.</source>
        <translation>Hij moet bij of onder de drempel vervallen.</translation>
    </message>
    <message>
        <source>It must clear at the threshold or above it.</source>
        <translation>Hij moet bij of boven de drempel vervallen.</translation>
    </message>
    <message>
        <source>Nothing in this scope is known at the moment.</source>
        <translation>Op het moment is in dit bereik niets bekend.</translation>
    </message>
    <message numerus="yes">
        <source>Now %1 of %n are beyond the threshold.</source>
        <translation>
            <numerusform>Nu is %1 van %n voorbij de drempel.</numerusform>
            <numerusform>Nu zijn %1 van %n voorbij de drempel.</numerusform>
        </translation>
    </message>
    <message>
        <source>For example: %1.</source>
        <translation>Bijvoorbeeld: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n more the value is not known.</source>
        <translation>
            <numerusform>Van nog %n is de waarde niet bekend.</numerusform>
            <numerusform>Van nog %n is de waarde niet bekend.</numerusform>
        </translation>
    </message>
    <message>
        <source>In the last hour</source>
        <translation>In het laatste uur</translation>
    </message>
    <message>
        <source>Since this console listens</source>
        <translation>Sinds deze console luistert</translation>
    </message>
    <message numerus="yes">
        <source>%1 it would have opened %n times.</source>
        <comment>%1: In the last hour</comment>
        <translation>
            <numerusform>%1 zou hij %n keer zijn geopend.</numerusform>
            <numerusform>%1 zou hij %n keer zijn geopend.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 it was passed at some time by %n of those connected.</source>
        <comment>%1: In the last hour</comment>
        <translation>
            <numerusform>%1 is hij ooit overschreden door %n van de verbondenen.</numerusform>
            <numerusform>%1 is hij ooit overschreden door %n van de verbondenen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::ScopeFields</name>
    <message>
        <source>every type</source>
        <translation>elk type</translation>
    </message>
    <message>
        <source>Session &amp;type</source>
        <translation>Sessie&amp;type</translation>
    </message>
    <message>
        <source>N&amp;ode</source>
        <translation>N&amp;ode</translation>
    </message>
    <message>
        <source>every node; node-*</source>
        <translation>elke node; node-*</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Account</translation>
    </message>
    <message>
        <source>every account; * and ? stand for letters</source>
        <translation>elk account; * en ? staan voor letters</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Domein</translation>
    </message>
    <message>
        <source>every domain</source>
        <translation>elk domein</translation>
    </message>
    <message>
        <source>&amp;Identifiers</source>
        <translation>&amp;Identificaties</translation>
    </message>
    <message>
        <source>every TLC; sub0001*, sub00231</source>
        <translation>elke TLC; sub0001*, sub00231</translation>
    </message>
    <message>
        <source>Ca&amp;uses</source>
        <translation>Oor&amp;zaken</translation>
    </message>
    <message>
        <source>every cause; RATE_LIMIT, PEER_SILENT</source>
        <translation>elke oorzaak; RATE_LIMIT, PEER_SILENT</translation>
    </message>
    <message>
        <source>%1 is not a cause of a close.</source>
        <translation>%1 is geen oorzaak van een sluiting.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::SilenceDialog</name>
    <message>
        <source>Silence</source>
        <translation>Dempen</translation>
    </message>
    <message>
        <source>Plan a silence</source>
        <translation>Dempen plannen</translation>
    </message>
    <message>
        <source>every rule</source>
        <translation>elke regel</translation>
    </message>
    <message>
        <source>For the log: a change, a ticket</source>
        <translation>Voor het logboek: een wijziging, een ticket</translation>
    </message>
    <message>
        <source>&amp;From (local time)</source>
        <translation>&amp;Van (lokale tijd)</translation>
    </message>
    <message>
        <source>&amp;Until (local time)</source>
        <translation>&amp;Tot (lokale tijd)</translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation>&amp;Regel</translation>
    </message>
    <message>
        <source>Rea&amp;son</source>
        <translation>Re&amp;den</translation>
    </message>
    <message>
        <source>Alerts in this scope open and clear as usual, but call for nobody. In the availability figures this is planned time.</source>
        <translation>Alarmen in dit bereik openen en vervallen zoals altijd, maar roepen niemand. In de beschikbaarheidscijfers is dit geplande tijd.</translation>
    </message>
    <message>
        <source>The end must be later than the beginning.</source>
        <translation>Het einde moet later zijn dan het begin.</translation>
    </message>
    <message>
        <source>A reason is needed: others will wonder why nothing called for them.</source>
        <translation>Een reden is nodig: anderen zullen zich afvragen waarom niets hen riep.</translation>
    </message>
    <message>
        <source>&amp;From (UTC)</source>
        <translation>&amp;Van (UTC)</translation>
    </message>
    <message>
        <source>&amp;Until (UTC)</source>
        <translation>&amp;Tot (UTC)</translation>
    </message>
</context>
<context>
    <name>wayside::ui::SilencesModel</name>
    <message>
        <source>in force</source>
        <translation>geldt</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>gepland</translation>
    </message>
    <message>
        <source>over</source>
        <translation>voorbij</translation>
    </message>
    <message>
        <source>%1 (rule %2)</source>
        <translation>%1 (regel %2)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Planned by</source>
        <translation>Gepland door</translation>
    </message>
</context>
<context>
    <name>wayside::ui::SilencesTab</name>
    <message>
        <source>Plan a silence…</source>
        <translation>Dempen plannen…</translation>
    </message>
    <message>
        <source>Plan time in which alerts call for nobody</source>
        <translation>Tijd plannen waarin alarmen niemand roepen</translation>
    </message>
    <message>
        <source>End silence</source>
        <translation>Dempen beëindigen</translation>
    </message>
    <message>
        <source>End the chosen silence now; a planned one is removed</source>
        <translation>Het gekozen dempen nu beëindigen; een gepland wordt verwijderd</translation>
    </message>
    <message>
        <source>Silences</source>
        <translation>Dempen</translation>
    </message>
    <message>
        <source>Planned work appears here: in that time alerts call for nobody, and the availability figures count it as planned. A drain silences the sessions of its node by itself.</source>
        <translation>Gepland werk verschijnt hier: in die tijd roepen alarmen niemand, en de beschikbaarheidscijfers tellen haar als gepland. Een drain dempt de sessies van zijn node vanzelf.</translation>
    </message>
    <message>
        <source>Search silences (Ctrl+F)</source>
        <translation>Dempen zoeken (Ctrl+F)</translation>
    </message>
    <message>
        <source>The silence is planned.</source>
        <translation>Het dempen is gepland.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::TimelineStrip</name>
    <message>
        <source>up</source>
        <translation>op</translation>
    </message>
    <message>
        <source>planned down</source>
        <translation>gepland weg</translation>
    </message>
    <message>
        <source>unplanned down</source>
        <translation>ongepland weg</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>a moment, a duration</comment>
        <translation>%1, %2 lang</translation>
    </message>
    <message>
        <source>No unplanned down time.</source>
        <translation>Geen ongeplande uitval.</translation>
    </message>
    <message>
        <source>%1: %2 to %3 (%4)</source>
        <comment>what, from, until, how long</comment>
        <translation>%1: %2 tot %3 (%4)</translation>
    </message>
</context>
</TS>
