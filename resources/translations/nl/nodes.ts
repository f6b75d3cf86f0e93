<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Drains</name>
    <message>
        <source>Running</source>
        <translation>Loopt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Gepauzeerd</translation>
    </message>
    <message>
        <source>Halted</source>
        <translation>Gestopt</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Voltooid</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Afgebroken</translation>
    </message>
    <message>
        <source>the canaries are awaited</source>
        <translation>op de kanaries wordt gewacht</translation>
    </message>
    <message>
        <source>sessions are asked to reconnect</source>
        <translation>sessies worden gevraagd opnieuw te verbinden</translation>
    </message>
    <message>
        <source>everyone has been asked, the last are awaited</source>
        <translation>iedereen is gevraagd, op de laatsten wordt gewacht</translation>
    </message>
    <message>
        <source>over</source>
        <translation>voorbij</translation>
    </message>
    <message>
        <source>still here</source>
        <translation>nog hier</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verplaatst</translation>
    </message>
    <message>
        <source>ignored Reconnect, closed</source>
        <translation>negeerde Reconnect, gesloten</translation>
    </message>
    <message>
        <source>left for its own reason</source>
        <translation>vertrok om eigen reden</translation>
    </message>
    <message>
        <source>went with the process</source>
        <translation>ging met het proces mee</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen connection(s)</source>
        <translation>
            <numerusform>%n gekozen verbinding</numerusform>
            <numerusform>%n gekozen verbindingen</numerusform>
        </translation>
    </message>
    <message>
        <source>type %1</source>
        <translation>type %1</translation>
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
        <source>TLC %1</source>
        <translation>TLC %1</translation>
    </message>
    <message>
        <source>state %1</source>
        <translation>toestand %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>op %1</translation>
    </message>
    <message>
        <source>Draining %1</source>
        <translation>%1 wordt geleegd</translation>
    </message>
    <message>
        <source>Drain of %1 is paused</source>
        <translation>Drain van %1 is gepauzeerd</translation>
    </message>
    <message>
        <source>Drain of %1 has halted by itself</source>
        <translation>Drain van %1 is vanzelf gestopt</translation>
    </message>
    <message>
        <source>Drain of %1 finished</source>
        <translation>Drain van %1 voltooid</translation>
    </message>
    <message>
        <source>Drain of %1 aborted</source>
        <translation>Drain van %1 afgebroken</translation>
    </message>
    <message>
        <source>%1. No more Reconnect is sent. Look in the receipt at who is missing, then resume without them, or abort.</source>
        <translation>%1. Er wordt geen Reconnect meer verzonden. Kijk in het ontvangstbewijs wie ontbreekt, en hervat dan zonder hen of breek af.</translation>
    </message>
    <message>
        <source>Too many sessions did not come back</source>
        <translation>Te veel sessies kwamen niet terug</translation>
    </message>
    <message>
        <source>No more Reconnect is sent; those who were asked still have to leave within their grace. Resume or abort it.</source>
        <translation>Er wordt geen Reconnect meer verzonden; wie gevraagd is, moet nog steeds binnen zijn respijt vertrekken. Hervat of breek af.</translation>
    </message>
    <message numerus="yes">
        <source>The others are asked when all %n canaries are back. To look at them first, pause the drain.</source>
        <translation>
            <numerusform>De anderen worden gevraagd als de %n kanarie terug is. Pauzeer de drain om haar eerst te bekijken.</numerusform>
            <numerusform>De anderen worden gevraagd als alle %n kanaries terug zijn. Pauzeer de drain om ze eerst te bekijken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) did not come back in time: the receipt names them.</source>
        <translation>
            <numerusform>%n sessie kwam niet op tijd terug: het ontvangstbewijs noemt haar.</numerusform>
            <numerusform>%n sessies kwamen niet op tijd terug: het ontvangstbewijs noemt ze.</numerusform>
        </translation>
    </message>
    <message>
        <source>Canaries</source>
        <translation>Kanaries</translation>
    </message>
    <message>
        <source>Wait for them</source>
        <translation>Op hen wachten</translation>
    </message>
    <message>
        <source>Everyone else</source>
        <translation>Alle anderen</translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>Respijt</translation>
    </message>
    <message>
        <source>Landing</source>
        <translation>Landing</translation>
    </message>
    <message>
        <source>Some sessions, drawn from the whole cohort, get Reconnect first.</source>
        <translation>Enkele sessies, geloot uit het hele cohort, krijgen Reconnect als eerste.</translation>
    </message>
    <message>
        <source>It goes on as soon as all of them are back. If one is not back within %1, the drain halts.</source>
        <translation>Het gaat verder zodra ze allemaal terug zijn. Is er een niet binnen %1 terug, dan stopt de drain.</translation>
    </message>
    <message>
        <source>Reconnect goes out at the rate. The drain never halts by itself.</source>
        <translation>Reconnect gaat in dit tempo uit. De drain stopt nooit vanzelf.</translation>
    </message>
    <message>
        <source>Reconnect goes out at the rate. When more than %1 % of a batch are not back within %2, the drain halts.</source>
        <translation>Reconnect gaat in dit tempo uit. Is meer dan %1 % van een groep niet binnen %2 terug, dan stopt de drain.</translation>
    </message>
    <message>
        <source>Whoever is still here %1 after its Reconnect gets Bye and is closed.</source>
        <translation>Wie %1 na zijn Reconnect nog hier is, krijgt Bye en wordt gesloten.</translation>
    </message>
    <message>
        <source>Whoever left last has %1 to be back; then it counts as not back.</source>
        <translation>Wie het laatst vertrok, heeft %1 om terug te zijn; daarna telt hij als niet terug.</translation>
    </message>
    <message>
        <source>it waits after the canaries</source>
        <translation>na de kanaries wordt gewacht</translation>
    </message>
    <message>
        <source>The canaries are back. The others are asked at %1. Pause it to keep it waiting; resume it then to go on at once.</source>
        <translation>De kanaries zijn terug. De anderen worden om %1 gevraagd. Pauzeer om langer te wachten; hervat daarna om meteen verder te gaan.</translation>
    </message>
    <message>
        <source>Look at how the canaries do, then resume or abort it.</source>
        <translation>Kijk hoe het de kanaries vergaat; hervat daarna of breek af.</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Bekijken</translation>
    </message>
    <message>
        <source>The drain pauses until you resume it. If a canary loses its new session and is not back within %1, the drain halts.</source>
        <translation>De drain pauzeert tot u hem hervat. Verliest een kanarie haar nieuwe sessie en is zij niet binnen %1 terug, dan stopt de drain.</translation>
    </message>
    <message>
        <source>The drain waits %1; resuming ends it early. If a canary loses its new session and is not back within %2, the drain halts.</source>
        <translation>De drain wacht %1; hervatten maakt er eerder een eind aan. Verliest een kanarie haar nieuwe sessie en is zij niet binnen %2 terug, dan stopt de drain.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>whole domain</source>
        <translation>hele domein</translation>
    </message>
    <message>
        <source>%1 (%2, account %3)</source>
        <translation>%1 (%2, account %3)</translation>
    </message>
    <message>
        <source>not back in time</source>
        <translation>niet op tijd terug</translation>
    </message>
    <message>
        <source>back on %1, gap %2</source>
        <translation>terug op %1, gat %2</translation>
    </message>
    <message>
        <source>not back yet</source>
        <translation>nog niet terug</translation>
    </message>
    <message>
        <source>%1: %2; %3</source>
        <translation>%1: %2; %3</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 op %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more: the CSV names all of them</source>
        <translation>
            <numerusform>en nog %n: de CSV noemt ze allemaal</numerusform>
            <numerusform>en nog %n: de CSV noemt ze allemaal</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Reden: %1</translation>
    </message>
    <message>
        <source>Ordered by: %1</source>
        <translation>In opdracht van: %1</translation>
    </message>
    <message>
        <source>Started: %1</source>
        <translation>Gestart: %1</translation>
    </message>
    <message>
        <source>Over: %1, after %2</source>
        <translation>Voorbij: %1, na %2</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Opmerking: %1</translation>
    </message>
    <message>
        <source>Sessions: %1; asked %2; moved %3; ignored Reconnect and were closed %4; left for a reason of their own %5; went with the process %6; still here %7</source>
        <translation>Sessies: %1; gevraagd %2; verplaatst %3; negeerden Reconnect en werden gesloten %4; vertrokken om eigen reden %5; gingen met het proces mee %6; nog hier %7</translation>
    </message>
    <message>
        <source>Back: %1; not back in time: %2; back on the node they had left: %3</source>
        <translation>Terug: %1; niet op tijd terug: %2; terug op de node die ze hadden verlaten: %3</translation>
    </message>
    <message>
        <source>Landed: %1</source>
        <translation>Geland: %1</translation>
    </message>
    <message>
        <source>Gap without a session: half of them within %1, 95 % within %2, the longest %3</source>
        <translation>Gat zonder sessie: de helft binnen %1, 95 % binnen %2, het langste %3</translation>
    </message>
    <message>
        <source>Every session moved by itself.</source>
        <translation>Elke sessie verhuisde vanzelf.</translation>
    </message>
    <message>
        <source>Sessions that did not simply move:</source>
        <translation>Sessies die niet zomaar verhuisden:</translation>
    </message>
    <message>
        <source>Waited after the canaries: %1, from %2</source>
        <translation>Gewacht na de kanaries: %1, vanaf %2</translation>
    </message>
</context>
<context>
    <name>wayside::ui::DrainCohortForm</name>
    <message>
        <source>A &amp;whole node, out of service afterwards</source>
        <translation>Een &amp;hele node, daarna buiten dienst</translation>
    </message>
    <message>
        <source>Sessions that &amp;fit, nodes stay in service</source>
        <translation>Sessies die &amp;passen, nodes blijven in dienst</translation>
    </message>
    <message>
        <source>Node to drain</source>
        <translation>Node om te legen</translation>
    </message>
    <message>
        <source>any</source>
        <translation>elke</translation>
    </message>
    <message>
        <source>O&amp;n node</source>
        <translation>Op &amp;node</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Type</translation>
    </message>
    <message>
        <source>Do&amp;main</source>
        <translation>Do&amp;mein</translation>
    </message>
    <message>
        <source>Accoun&amp;t</source>
        <translation>Accoun&amp;t</translation>
    </message>
    <message>
        <source>T&amp;LC identifier</source>
        <translation>T&amp;LC-identificatie</translation>
    </message>
    <message>
        <source>Stat&amp;e</source>
        <translation>T&amp;oestand</translation>
    </message>
    <message numerus="yes">
        <source>Of the %n chosen connection(s) only</source>
        <translation>
            <numerusform>Alleen van de %n gekozen verbinding</numerusform>
            <numerusform>Alleen van de %n gekozen verbindingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a node.</source>
        <translation>Kies een node.</translation>
    </message>
    <message>
        <source>Say at least one thing about the sessions.</source>
        <translation>Zeg minstens één ding over de sessies.</translation>
    </message>
    <message>
        <source>A node and nothing else is a whole node: choose that above, or say more about the sessions.</source>
        <translation>Een node en verder niets is een hele node: kies dat hierboven, of zeg meer over de sessies.</translation>
    </message>
    <message>
        <source>%1 is announced as draining: new sessions go to other active nodes, and its readiness check answers 503. Whoever is on it when the drain starts, or arrives later with an older session, gets Reconnect. Afterwards it stays out of service until someone activates it.</source>
        <translation>%1 wordt aangekondigd als leeglopend: nieuwe sessies gaan naar andere actieve nodes, en de gereedheidscontrole antwoordt 503. Wie erop zit als de drain begint, of later met een oudere sessie aankomt, krijgt Reconnect. Daarna blijft de node buiten dienst tot iemand hem activeert.</translation>
    </message>
    <message>
        <source>The sessions that fit when the drain starts get Reconnect; those who arrive later do not. No node is announced: who is asked may come back to the node it was on.</source>
        <translation>De sessies die passen als de drain begint, krijgen Reconnect; wie later aankomt niet. Er wordt geen node aangekondigd: wie gevraagd wordt, mag terugkomen op de node waar hij was.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::DrainListModel</name>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestart</translation>
    </message>
    <message>
        <source>Have left</source>
        <translation>Zijn vertrokken</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessies</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Vertrokken</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Genegeerd</translation>
    </message>
    <message>
        <source>Not back</source>
        <translation>Niet terug</translation>
    </message>
    <message>
        <source>Ordered by</source>
        <translation>In opdracht van</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
</context>
<context>
    <name>wayside::ui::DrainPaceForm</name>
    <message>
        <source>Every figure says here what it does.</source>
        <translation>Elk getal zegt hier wat het doet.</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>&amp;Rate</source>
        <translation>&amp;Tempo</translation>
    </message>
    <message>
        <source> sessions/s</source>
        <translation> sessies/s</translation>
    </message>
    <message>
        <source>So many sessions get Reconnect in a second. They all come back through the API: choose what it and the other nodes bear.</source>
        <translation>Zoveel sessies krijgen per seconde Reconnect. Ze komen allemaal via de API terug: kies wat die en de andere nodes aankunnen.</translation>
    </message>
    <message>
        <source>&amp;Jitter</source>
        <translation>&amp;Spreiding</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Each Reconnect leaves later than its turn by up to this share of the pause between two, so that sessions do not come back in step.</source>
        <translation>Elke Reconnect vertrekt tot dit deel van de pauze later dan zijn beurt, zodat sessies niet in de maat terugkomen.</translation>
    </message>
    <message>
        <source>Ste&amp;ps of</source>
        <translation>Sta&amp;ppen van</translation>
    </message>
    <message>
        <source> % of all</source>
        <translation> % van alle</translation>
    </message>
    <message>
        <source>Sends to this share of the cohort at the rate, then waits for the next step. 0: no steps.</source>
        <translation>Verzendt in dit tempo aan dit deel van het cohort en wacht dan op de volgende stap. 0: geen stappen.</translation>
    </message>
    <message>
        <source>no steps</source>
        <translation>geen stappen</translation>
    </message>
    <message>
        <source>e&amp;very</source>
        <translation>&amp;elke</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>From the beginning of one step to the beginning of the next.</source>
        <translation>Van het begin van de ene stap tot het begin van de volgende.</translation>
    </message>
    <message>
        <source>Canaries first</source>
        <translation>Eerst kanaries</translation>
    </message>
    <message>
        <source>&amp;Canaries</source>
        <translation>&amp;Kanaries</translation>
    </message>
    <message>
        <source>So many sessions, drawn from the whole cohort, get Reconnect first. The others are asked only when all of them are back; if one is missing, the drain halts.</source>
        <translation>Zoveel sessies, geloot uit het hele cohort, krijgen Reconnect als eerste. De anderen worden pas gevraagd als ze allemaal terug zijn; ontbreekt er een, dan stopt de drain.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source> sessions</source>
        <translation> sessies</translation>
    </message>
    <message>
        <source>or a s&amp;hare</source>
        <translation>of een &amp;deel</translation>
    </message>
    <message>
        <source>The same as a share of the cohort; the larger of the two counts.</source>
        <translation>Hetzelfde als deel van het cohort; het grootste van de twee telt.</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>Z&amp;aad</translation>
    </message>
    <message>
        <source>Draws canaries and jitter: the same seed gives the same drain.</source>
        <translation>Loot kanaries en spreiding: hetzelfde zaad geeft dezelfde drain.</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Tijden</translation>
    </message>
    <message>
        <source>&amp;Grace</source>
        <translation>&amp;Respijt</translation>
    </message>
    <message>
        <source>From its Reconnect each session has so long to leave by itself. Then it gets Bye and is closed.</source>
        <translation>Vanaf zijn Reconnect heeft elke sessie zo lang om zelf te vertrekken. Dan krijgt zij Bye en wordt gesloten.</translation>
    </message>
    <message>
        <source>Back &amp;within</source>
        <translation>Terug &amp;binnen</translation>
    </message>
    <message>
        <source>So long a session may take to be back with a new one before it counts as missing.</source>
        <translation>Zo lang mag een sessie erover doen om met een nieuwe terug te zijn voordat zij als ontbrekend telt.</translation>
    </message>
    <message>
        <source>&amp;Deadline</source>
        <translation>&amp;Uiterste tijd</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>From the start, pauses not counted: whoever is still here then gets Bye, asked or not. 0: none.</source>
        <translation>Vanaf het begin, pauzes niet meegeteld: wie er dan nog is, krijgt Bye, gevraagd of niet. 0: geen.</translation>
    </message>
    <message>
        <source>Automatic halt</source>
        <translation>Automatisch stoppen</translation>
    </message>
    <message>
        <source>When &amp;over</source>
        <translation>Als &amp;meer dan</translation>
    </message>
    <message>
        <source> % are missing</source>
        <translation> % ontbreken</translation>
    </message>
    <message>
        <source>When more than this share of a batch is not back in time, the drain stops by itself and waits for you. 100: it never does.</source>
        <translation>Is meer dan dit deel van een groep niet op tijd terug, dan stopt de drain vanzelf en wacht op u. 100: dat doet hij nooit.</translation>
    </message>
    <message>
        <source>in &amp;batches of</source>
        <translation>in &amp;groepen van</translation>
    </message>
    <message>
        <source>So many sessions are judged together. Automatic: a second&apos;s worth, but at least 10. A step is always judged as one.</source>
        <translation>Zoveel sessies worden samen beoordeeld. Automatisch: die van een seconde, maar minstens 10. Een stap wordt altijd als geheel beoordeeld.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>then wai&amp;t</source>
        <translation>dan &amp;wachten</translation>
    </message>
    <message>
        <source>When all canaries are back the drain waits so long before it asks the others, to show whether they stay. One that loses its new session and is not back in time halts the drain. Resuming ends the wait early.</source>
        <translation>Zijn alle kanaries terug, dan wacht de drain zo lang voordat hij de anderen vraagt, om te zien of ze blijven. Eén die haar nieuwe sessie verliest en niet op tijd terug is, stopt de drain. Hervatten maakt eerder een eind aan het wachten.</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>helemaal niet</translation>
    </message>
    <message>
        <source>&amp;until I resume it</source>
        <translation>t&amp;ot ik hervat</translation>
    </message>
    <message>
        <source>When all canaries are back the drain pauses until somebody resumes it. The time is not counted for the deadline.</source>
        <translation>Zijn alle kanaries terug, dan pauzeert de drain tot iemand hem hervat. De tijd telt niet mee voor de uiterste tijd.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::DrainView</name>
    <message>
        <source>%1 sessions/s, grace %2</source>
        <translation>%1 sessies/s, respijt %2</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>gestart %1</translation>
    </message>
    <message>
        <source>%1 · took %2 · %3</source>
        <translation>%1 · duurde %2 · %3</translation>
    </message>
    <message>
        <source>%1 · for %2 · %3</source>
        <translation>%1 · al %2 · %3</translation>
    </message>
    <message>
        <source>%1 · for %2 · about %3 to go · %4</source>
        <translation>%1 · al %2 · nog ongeveer %3 · %4</translation>
    </message>
    <message numerus="yes">
        <source>%n canaries</source>
        <translation>
            <numerusform>%n kanarie</numerusform>
            <numerusform>%n kanaries</numerusform>
        </translation>
    </message>
    <message>
        <source>Reconnect to everyone else</source>
        <translation>Reconnect aan alle anderen</translation>
    </message>
    <message>
        <source>the last ones land</source>
        <translation>de laatsten landen</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Cohort</translation>
    </message>
    <message>
        <source>Sessions to move, later arrivals included</source>
        <translation>Sessies om te verplaatsen, latere aankomsten inbegrepen</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gevraagd</translation>
    </message>
    <message>
        <source>Reconnect sent</source>
        <translation>Reconnect verzonden</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Vertrokken</translation>
    </message>
    <message>
        <source>Gone from here, whatever the reason</source>
        <translation>Hier weg, om welke reden ook</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Back with a new session</source>
        <translation>Terug met een nieuwe sessie</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Genegeerd</translation>
    </message>
    <message>
        <source>Ignored Reconnect and were closed when their grace was over</source>
        <translation>Negeerden Reconnect en werden gesloten toen hun respijt voorbij was</translation>
    </message>
    <message>
        <source>Not back</source>
        <translation>Niet terug</translation>
    </message>
    <message>
        <source>Have left and did not come back in time</source>
        <translation>Zijn vertrokken en kwamen niet op tijd terug</translation>
    </message>
    <message>
        <source>Strays</source>
        <translation>Dwalers</translation>
    </message>
    <message>
        <source>Came back to the node they were asked to leave</source>
        <translation>Kwamen terug op de node die zij moesten verlaten</translation>
    </message>
    <message>
        <source>Still here</source>
        <translation>Nog hier</translation>
    </message>
    <message>
        <source>Have not left yet</source>
        <translation>Zijn nog niet vertrokken</translation>
    </message>
    <message>
        <source>The course of the drain appears here with its first Reconnect.</source>
        <translation>Het verloop van de drain verschijnt hier met de eerste Reconnect.</translation>
    </message>
    <message>
        <source>Sessions asked, gone and back since the start of the drain</source>
        <translation>Sessies gevraagd, weg en terug sinds het begin van de drain</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 have left</source>
        <translation>%1 van %2 zijn vertrokken</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gevraagd</translation>
    </message>
    <message>
        <source>left</source>
        <translation>vertrokken</translation>
    </message>
    <message>
        <source>back</source>
        <translation>terug</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>genegeerd</translation>
    </message>
    <message>
        <source>Course of the drain</source>
        <translation>Verloop van de drain</translation>
    </message>
    <message>
        <source>pause until resumed</source>
        <translation>pauze tot hervatten</translation>
    </message>
    <message>
        <source>wait %1</source>
        <translation>%1 wachten</translation>
    </message>
</context>
<context>
    <name>wayside::ui::DrainWizard</name>
    <message>
        <source>Drain</source>
        <translation>Drain</translation>
    </message>
    <message>
        <source>Why, for the log and for those who are cut off</source>
        <translation>Waarom, voor het logboek en voor wie wordt afgesloten</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Reden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>&amp;Terug</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Verder</translation>
    </message>
    <message>
        <source>1 of 3: Whom it concerns. Nothing is sent before you start the drain.</source>
        <translation>1 van 3: Om wie het gaat. Er wordt niets verzonden voordat u de drain start.</translation>
    </message>
    <message>
        <source>2 of 3: How it goes. Nothing is sent before you start the drain.</source>
        <translation>2 van 3: Hoe het gaat. Er wordt niets verzonden voordat u de drain start.</translation>
    </message>
    <message>
        <source>3 of 3: Rehearsal, if it started now. Nothing has been sent.</source>
        <translation>3 van 3: Repetitie, als hij nu begon. Er is niets verzonden.</translation>
    </message>
    <message>
        <source>Asking the node…</source>
        <translation>De node wordt gevraagd…</translation>
    </message>
    <message>
        <source>Drain %1</source>
        <translation>%1 legen</translation>
    </message>
    <message>
        <source>Take %1 out of service, 0 sessions</source>
        <translation>%1 buiten dienst nemen, 0 sessies</translation>
    </message>
    <message>
        <source>Nobody to drain</source>
        <translation>Niemand om te legen</translation>
    </message>
    <message>
        <source>Send Reconnect to 1 session on %1</source>
        <translation>Reconnect verzenden aan 1 sessie op %1</translation>
    </message>
    <message>
        <source>Send Reconnect to %1 sessions on %2</source>
        <translation>Reconnect verzenden aan %1 sessies op %2</translation>
    </message>
    <message>
        <source>Send Reconnect to 1 session</source>
        <translation>Reconnect verzenden aan 1 sessie</translation>
    </message>
    <message>
        <source>Send Reconnect to %1 sessions</source>
        <translation>Reconnect verzenden aan %1 sessies</translation>
    </message>
    <message>
        <source>Working out who would move where…</source>
        <translation>Er wordt uitgerekend wie waarheen zou gaan…</translation>
    </message>
    <message>
        <source>The plan could not be made. %1</source>
        <translation>Het plan kon niet worden gemaakt. %1</translation>
    </message>
    <message>
        <source>Ctrl+Return starts it. It can be paused and aborted at any time.</source>
        <translation>Ctrl+Return start hem. Hij kan altijd worden gepauzeerd en afgebroken.</translation>
    </message>
    <message>
        <source>Give a reason: it goes into the log and into the Bye of those who are closed.</source>
        <translation>Geef een reden op: die komt in het logboek en in de Bye van wie wordt gesloten.</translation>
    </message>
    <message>
        <source>The drain was not started. %1</source>
        <translation>De drain is niet gestart. %1</translation>
    </message>
</context>
<context>
    <name>wayside::ui::NodeActions</name>
    <message>
        <source>Drain…</source>
        <translation>Legen…</translation>
    </message>
    <message>
        <source>Pause drain</source>
        <translation>Drain pauzeren</translation>
    </message>
    <message>
        <source>Abort drain…</source>
        <translation>Drain afbreken…</translation>
    </message>
    <message>
        <source>Activate node…</source>
        <translation>Node activeren…</translation>
    </message>
    <message>
        <source>Move sessions to other nodes; shows who and how first</source>
        <translation>Sessies naar andere nodes verplaatsen; toont eerst wie en hoe</translation>
    </message>
    <message>
        <source>There is no node whose sessions could be moved</source>
        <translation>Er is geen node waarvan sessies kunnen worden verplaatst</translation>
    </message>
    <message>
        <source>Resume drain</source>
        <translation>Drain hervatten</translation>
    </message>
    <message>
        <source>Go on sending Reconnect</source>
        <translation>Verder gaan met Reconnect verzenden</translation>
    </message>
    <message>
        <source>Send no more Reconnect until it is resumed</source>
        <translation>Geen Reconnect meer verzenden tot hij wordt hervat</translation>
    </message>
    <message>
        <source>No drain that runs is chosen</source>
        <translation>Er is geen lopende drain gekozen</translation>
    </message>
    <message>
        <source>Stop sending Reconnect; a node goes back to active</source>
        <translation>Ophouden met Reconnect verzenden; een node wordt weer actief</translation>
    </message>
    <message>
        <source>Take new sessions again</source>
        <translation>Weer nieuwe sessies aannemen</translation>
    </message>
    <message>
        <source>Only a drained node can be activated</source>
        <translation>Alleen een geleegde node kan worden geactiveerd</translation>
    </message>
    <message>
        <source>Drain of %1 is paused.</source>
        <translation>Drain van %1 is gepauzeerd.</translation>
    </message>
    <message>
        <source>The drain of %1 was not paused.</source>
        <translation>De drain van %1 is niet gepauzeerd.</translation>
    </message>
    <message>
        <source>Drain of %1 goes on.</source>
        <translation>Drain van %1 gaat verder.</translation>
    </message>
    <message>
        <source>The drain of %1 was not resumed.</source>
        <translation>De drain van %1 is niet hervat.</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nodes</translation>
    </message>
    <message>
        <source>No more Reconnect is sent, and the node takes new sessions again.</source>
        <translation>Er wordt geen Reconnect meer verzonden, en de node neemt weer nieuwe sessies aan.</translation>
    </message>
    <message>
        <source>No more Reconnect is sent.</source>
        <translation>Er wordt geen Reconnect meer verzonden.</translation>
    </message>
    <message>
        <source>%1 of %2 sessions have left and do not come back by themselves; %3 stay. %4</source>
        <translation>%1 van %2 sessies zijn vertrokken en komen niet vanzelf terug; %3 blijven. %4</translation>
    </message>
    <message>
        <source>Abort the drain of %1?</source>
        <translation>De drain van %1 afbreken?</translation>
    </message>
    <message>
        <source>Abort the drain</source>
        <translation>Drain afbreken</translation>
    </message>
    <message>
        <source>Keep draining</source>
        <translation>Verder legen</translation>
    </message>
    <message>
        <source>Drain of %1 aborted.</source>
        <translation>Drain van %1 afgebroken.</translation>
    </message>
    <message>
        <source>The drain of %1 was not aborted.</source>
        <translation>De drain van %1 is niet afgebroken.</translation>
    </message>
    <message>
        <source>New sessions can land on it again; with it, %1 of %2 nodes are active. Sessions on other nodes stay where they are: 0 are moved.</source>
        <translation>Nieuwe sessies kunnen er weer op landen; met deze erbij zijn %1 van %2 nodes actief. Sessies op andere nodes blijven waar ze zijn: 0 worden verplaatst.</translation>
    </message>
    <message>
        <source>Activate %1?</source>
        <translation>%1 activeren?</translation>
    </message>
    <message>
        <source>Activate %1</source>
        <translation>%1 activeren</translation>
    </message>
    <message>
        <source>Leave it out of service</source>
        <translation>Buiten dienst laten</translation>
    </message>
    <message>
        <source>%1 is active.</source>
        <translation>%1 is actief.</translation>
    </message>
    <message>
        <source>%1 was not activated.</source>
        <translation>%1 is niet geactiveerd.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::NodeModel</name>
    <message>
        <source>%1 to go</source>
        <translation>nog %1</translation>
    </message>
    <message>
        <source>paused, %1 to go</source>
        <translation>gepauzeerd, nog %1</translation>
    </message>
    <message>
        <source>halted, %1 to go</source>
        <translation>gestopt, nog %1</translation>
    </message>
    <message>
        <source>drained, %1 moved</source>
        <translation>geleegd, %1 verplaatst</translation>
    </message>
    <message>
        <source>aborted, %1 stayed</source>
        <translation>afgebroken, %1 bleven</translation>
    </message>
    <message>
        <source>%1:%2, TLS %3</source>
        <translation>%1:%2, TLS %3</translation>
    </message>
    <message>
        <source>Connections refused over a cap since the start.</source>
        <translation>Verbindingen die sinds het begin boven een maximum zijn geweigerd.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessies</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindingen</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>Drain</translation>
    </message>
    <message>
        <source>Msg/s in</source>
        <translation>Ber./s in</translation>
    </message>
    <message>
        <source>Msg/s out</source>
        <translation>Ber./s uit</translation>
    </message>
    <message>
        <source>kB/s in</source>
        <translation>kB/s in</translation>
    </message>
    <message>
        <source>kB/s out</source>
        <translation>kB/s uit</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Fault rules that act on this node now, on purpose.</source>
        <translation>Foutregels die nu met opzet op deze node inwerken.</translation>
    </message>
    <message>
        <source>The node process it belongs to.</source>
        <translation>Het nodeproces waar hij bij hoort.</translation>
    </message>
    <message>
        <source>Its process has not been heard of for a while</source>
        <translation>Van zijn proces is een tijdje niets gehoord</translation>
    </message>
    <message>
        <source>Drain halted by itself, %1 to go</source>
        <translation>Drain vanzelf gestopt, nog %1</translation>
    </message>
    <message>
        <source>Drain: %1</source>
        <translation>Drain: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n fault rule(s) act here on purpose</source>
        <translation>
            <numerusform>%n foutregel werkt hier met opzet</numerusform>
            <numerusform>%n foutregels werken hier met opzet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 connections refused over a cap</source>
        <translation>%1 verbindingen boven een maximum geweigerd</translation>
    </message>
    <message>
        <source>Last drain: %1</source>
        <translation>Laatste drain: %1</translation>
    </message>
    <message>
        <source>not heard of</source>
        <translation>niets van gehoord</translation>
    </message>
    <message>
        <source>%1 sessions, %2 connections</source>
        <translation>%1 sessies, %2 verbindingen</translation>
    </message>
    <message>
        <source>%1 msg/s in, %2 msg/s out</source>
        <translation>%1 ber./s in, %2 ber./s uit</translation>
    </message>
    <message>
        <source>Process %1</source>
        <translation>Proces %1</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fouten</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Proces</translation>
    </message>
</context>
<context>
    <name>wayside::ui::NodesPage</name>
    <message>
        <source>Nodes</source>
        <translation>Nodes</translation>
    </message>
    <message>
        <source>The nodes behind this source appear here once it answers.</source>
        <translation>De nodes achter deze bron verschijnen hier zodra zij antwoordt.</translation>
    </message>
    <message>
        <source>%1 /s</source>
        <translation>%1 /s</translation>
    </message>
    <message>
        <source>The node&apos;s message rates appear here as it works.</source>
        <translation>De berichtsnelheden van de node verschijnen hier terwijl hij werkt.</translation>
    </message>
    <message>
        <source>Messages a second from and to clients</source>
        <translation>Berichten per seconde van en naar clients</translation>
    </message>
    <message>
        <source>Messages/s, last 10 minutes</source>
        <translation>Berichten/s, laatste 10 minuten</translation>
    </message>
    <message>
        <source>%1 sessions on %2 connections</source>
        <translation>%1 sessies op %2 verbindingen</translation>
    </message>
    <message>
        <source>in %1 msg/s, %2/s; out %3 msg/s, %4/s</source>
        <translation>in %1 ber./s, %2/s; uit %3 ber./s, %4/s</translation>
    </message>
    <message>
        <source>Choose a node to see its load, or to drain it.</source>
        <translation>Kies een node om zijn belasting te zien of hem te legen.</translation>
    </message>
    <message>
        <source>in</source>
        <translation>in</translation>
    </message>
    <message>
        <source>out</source>
        <translation>uit</translation>
    </message>
    <message>
        <source>Draining %1.</source>
        <translation>%1 wordt geleegd.</translation>
    </message>
    <message>
        <source>Process %1</source>
        <translation>Proces %1</translation>
    </message>
    <message>
        <source>Process %1, not heard of for a while</source>
        <translation>Proces %1, een tijdje niets van gehoord</translation>
    </message>
    <message numerus="yes">
        <source>%n fault rule(s) act here on purpose</source>
        <translation>
            <numerusform>%n foutregel werkt hier met opzet</numerusform>
            <numerusform>%n foutregels werken hier met opzet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 connections refused over a cap since the start</source>
        <translation>%1 verbindingen sinds het begin boven een maximum geweigerd</translation>
    </message>
    <message numerus="yes">
        <source>Drains (%n running)</source>
        <translation>
            <numerusform>Drains (%n loopt)</numerusform>
            <numerusform>Drains (%n lopen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Drains</source>
        <translation>Drains</translation>
    </message>
    <message>
        <source>Earlier drains cannot be listed. %1</source>
        <translation>Eerdere drains kunnen niet worden opgesomd. %1</translation>
    </message>
    <message>
        <source>Show load</source>
        <translation>Belasting tonen</translation>
    </message>
    <message>
        <source>Show drains</source>
        <translation>Drains tonen</translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation>Ontvangstbewijs tonen</translation>
    </message>
    <message>
        <source>Read drains anew</source>
        <translation>Drains opnieuw lezen</translation>
    </message>
    <message>
        <source>Nodes as cards</source>
        <translation>Nodes als kaarten</translation>
    </message>
    <message>
        <source>Drains appear here, running ones and earlier ones. Drain a node to see the first.</source>
        <translation>Drains verschijnen hier, lopende en eerdere. Leeg een node om de eerste te zien.</translation>
    </message>
    <message>
        <source>Choose a drain to see how it went.</source>
        <translation>Kies een drain om te zien hoe hij verliep.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Belasting</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Ontvangstbewijs</translation>
    </message>
    <message>
        <source>Messages of the node</source>
        <translation>Berichten van de node</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ReceiptModel</name>
    <message>
        <source>whole domain</source>
        <translation>hele domein</translation>
    </message>
    <message numerus="yes">
        <source>%n TLC(s)</source>
        <translation>
            <numerusform>%n TLC</numerusform>
            <numerusform>%n TLC&apos;s</numerusform>
        </translation>
    </message>
    <message>
        <source>canary</source>
        <translation>kanarie</translation>
    </message>
    <message>
        <source>not back</source>
        <translation>niet terug</translation>
    </message>
    <message>
        <source>Came back to the node it was asked to leave</source>
        <translation>Kwam terug op de node die zij moest verlaten</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Identificaties</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
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
        <source>Batch</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gevraagd</translation>
    </message>
    <message>
        <source>How it left</source>
        <translation>Hoe zij vertrok</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Landed on</source>
        <translation>Geland op</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Gap ms</source>
        <translation>Gat ms</translation>
    </message>
    <message>
        <source>Payload gap ms</source>
        <translation>Payloadgat ms</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ReceiptView</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 op %2</translation>
    </message>
    <message>
        <source>%1 sessions: %2 moved, %3 ignored Reconnect, %4 left for a reason of their own, %5 still here, %6 not back in time.</source>
        <translation>%1 sessies: %2 verplaatst, %3 negeerden Reconnect, %4 vertrokken om eigen reden, %5 nog hier, %6 niet op tijd terug.</translation>
    </message>
    <message>
        <source>Landed: %1.</source>
        <translation>Geland: %1.</translation>
    </message>
    <message>
        <source>Gap: half of them within %1, 95 % within %2, the longest %3 (No. %4).</source>
        <translation>Gat: de helft binnen %1, 95 % binnen %2, het langste %3 (nr. %4).</translation>
    </message>
    <message>
        <source>Identifier, account, node, how it left</source>
        <translation>Identificatie, account, node, hoe zij vertrok</translation>
    </message>
    <message>
        <source>Search the receipt</source>
        <translation>In het ontvangstbewijs zoeken</translation>
    </message>
    <message>
        <source>Sessions shown</source>
        <translation>Getoonde sessies</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Alle sessies</translation>
    </message>
    <message>
        <source>Canaries</source>
        <translation>Kanaries</translation>
    </message>
    <message>
        <source>Ignored Reconnect</source>
        <translation>Negeerden Reconnect</translation>
    </message>
    <message>
        <source>Not back</source>
        <translation>Niet terug</translation>
    </message>
    <message>
        <source>Strays: back on the same node</source>
        <translation>Dwalers: terug op dezelfde node</translation>
    </message>
    <message>
        <source>Still here</source>
        <translation>Nog hier</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xporteren</translation>
    </message>
    <message>
        <source>Receipt as &amp;CSV…</source>
        <translation>Ontvangstbewijs als &amp;CSV…</translation>
    </message>
    <message>
        <source>Receipt as &amp;JSON…</source>
        <translation>Ontvangstbewijs als &amp;JSON…</translation>
    </message>
    <message>
        <source>Receipt as &amp;text for a ticket…</source>
        <translation>Ontvangstbewijs als &amp;tekst voor een ticket…</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Ontvangstbewijs</translation>
    </message>
    <message>
        <source>Choose a drain to see its receipt.</source>
        <translation>Kies een drain om het ontvangstbewijs te zien.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A drain&apos;s receipt has a row for every session of it: when it was asked, when it left, where it landed, and the gap.</source>
        <translation>Het ontvangstbewijs van een drain heeft een rij voor elke sessie: wanneer zij gevraagd werd, wanneer zij vertrok, waar zij landde, en het gat.</translation>
    </message>
    <message>
        <source>The receipt could not be read. %1</source>
        <translation>Het ontvangstbewijs kon niet worden gelezen. %1</translation>
    </message>
    <message>
        <source>Reading the receipt…</source>
        <translation>Het ontvangstbewijs wordt gelezen…</translation>
    </message>
    <message>
        <source>Nobody had to move.</source>
        <translation>Niemand hoefde te verhuizen.</translation>
    </message>
    <message>
        <source>No session of the receipt fits the choice.</source>
        <translation>Geen sessie van het ontvangstbewijs past bij de keuze.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Ontvangstbewijs opslaan</translation>
    </message>
    <message>
        <source>Saving the receipt…</source>
        <translation>Het ontvangstbewijs wordt opgeslagen…</translation>
    </message>
    <message>
        <source>Receipt of %1 sessions saved to %2.</source>
        <translation>Ontvangstbewijs van %1 sessies opgeslagen in %2.</translation>
    </message>
    <message>
        <source>The receipt was not saved. %1</source>
        <translation>Het ontvangstbewijs is niet opgeslagen. %1</translation>
    </message>
</context>
<context>
    <name>wayside::ui::RehearsalView</name>
    <message>
        <source>The course of the drain, if it started now, appears here.</source>
        <translation>Het verloop van de drain, als hij nu begon, verschijnt hier.</translation>
    </message>
    <message>
        <source>Sessions asked, and gone at the latest, if the drain started now</source>
        <translation>Sessies gevraagd, en uiterlijk weg, als de drain nu begon</translation>
    </message>
    <message>
        <source>No session is connected to %1: nobody has to move.</source>
        <translation>Er is geen sessie met %1 verbonden: niemand hoeft te verhuizen.</translation>
    </message>
    <message>
        <source>No session fits: nobody has to move.</source>
        <translation>Geen sessie past: niemand hoeft te verhuizen.</translation>
    </message>
    <message>
        <source>%1 sessions get Reconnect: %2 TLC, %3 Broker, %4 Monitor.</source>
        <translation>%1 sessies krijgen Reconnect: %2 TLC, %3 Broker, %4 Monitor.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 op %2</translation>
    </message>
    <message>
        <source>They can land: %1.</source>
        <translation>Ze kunnen landen: %1.</translation>
    </message>
    <message>
        <source>%1 of them find no node to land on.</source>
        <translation>%1 van hen vinden geen node om op te landen.</translation>
    </message>
    <message>
        <source>At most %1 of them reconnect within one second.</source>
        <translation>Hoogstens %1 van hen verbinden binnen één seconde opnieuw.</translation>
    </message>
    <message>
        <source>It takes about %1, grace included; at the latest it is over after %2.</source>
        <translation>Het duurt ongeveer %1, respijt inbegrepen; uiterlijk is het na %2 voorbij.</translation>
    </message>
    <message>
        <source>%1 of them ignored a Reconnect before and will probably be closed when their grace is over.</source>
        <translation>%1 van hen negeerden eerder een Reconnect en worden waarschijnlijk gesloten als hun respijt voorbij is.</translation>
    </message>
    <message>
        <source>The deadline comes too early: %1 sessions would get Bye without a Reconnect.</source>
        <translation>De uiterste tijd komt te vroeg: %1 sessies zouden Bye krijgen zonder Reconnect.</translation>
    </message>
    <message>
        <source>Every session is a canary: nobody is spared when they do not come back.</source>
        <translation>Elke sessie is een kanarie: niemand wordt gespaard als ze niet terugkomen.</translation>
    </message>
    <message>
        <source>The automatic halt is off: the drain goes on even if nobody comes back.</source>
        <translation>Het automatische stoppen is uit: de drain gaat door, ook als niemand terugkomt.</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gevraagd</translation>
    </message>
    <message>
        <source>gone at the latest</source>
        <translation>uiterlijk weg</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>Aankondiging</translation>
    </message>
    <message>
        <source>%1 is announced as draining; new sessions go to other active nodes.</source>
        <translation>%1 wordt aangekondigd als leeglopend; nieuwe sessies gaan naar andere actieve nodes.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Daarna</translation>
    </message>
    <message>
        <source>%1 stays out of service until someone activates it.</source>
        <translation>%1 blijft buiten dienst tot iemand hem activeert.</translation>
    </message>
</context>
</TS>
