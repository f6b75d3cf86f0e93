<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Drains</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Halted</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>the canaries are awaited</source>
        <translation>auf die Kanarien wird gewartet</translation>
    </message>
    <message>
        <source>sessions are asked to reconnect</source>
        <translation>Sitzungen werden um Neuverbindung gebeten</translation>
    </message>
    <message>
        <source>everyone has been asked, the last are awaited</source>
        <translation>alle sind gebeten, auf die letzten wird gewartet</translation>
    </message>
    <message>
        <source>over</source>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>still here</source>
        <translation>noch hier</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>umgezogen</translation>
    </message>
    <message>
        <source>ignored Reconnect, closed</source>
        <translation>ignorierte Reconnect, geschlossen</translation>
    </message>
    <message>
        <source>left for its own reason</source>
        <translation>ging aus eigenem Grund</translation>
    </message>
    <message>
        <source>went with the process</source>
        <translation>ging mit dem Prozess</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen connection(s)</source>
        <translation>
            <numerusform>%n gewählte Verbindung</numerusform>
            <numerusform>%n gewählte Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>type %1</source>
        <translation>Art %1</translation>
    </message>
    <message>
        <source>domain %1</source>
        <translation>Domäne %1</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>Konto %1</translation>
    </message>
    <message>
        <source>TLC %1</source>
        <translation>TLC %1</translation>
    </message>
    <message>
        <source>state %1</source>
        <translation>Zustand %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>Draining %1</source>
        <translation>%1 wird geleert</translation>
    </message>
    <message>
        <source>Drain of %1 is paused</source>
        <translation>Drain von %1 ist angehalten</translation>
    </message>
    <message>
        <source>Drain of %1 has halted by itself</source>
        <translation>Drain von %1 hat von selbst gestoppt</translation>
    </message>
    <message>
        <source>Drain of %1 finished</source>
        <translation>Drain von %1 beendet</translation>
    </message>
    <message>
        <source>Drain of %1 aborted</source>
        <translation>Drain von %1 abgebrochen</translation>
    </message>
    <message>
        <source>%1. No more Reconnect is sent. Look in the receipt at who is missing, then resume without them, or abort.</source>
        <translation>%1. Es wird kein Reconnect mehr gesandt. Sehen Sie in der Quittung, wer fehlt, und setzen Sie ohne sie fort oder brechen Sie ab.</translation>
    </message>
    <message>
        <source>Too many sessions did not come back</source>
        <translation>Zu viele Sitzungen kamen nicht wieder</translation>
    </message>
    <message>
        <source>No more Reconnect is sent; those who were asked still have to leave within their grace. Resume or abort it.</source>
        <translation>Es wird kein Reconnect mehr gesandt; wer gebeten wurde, muss weiterhin innerhalb seiner Nachfrist gehen. Setzen Sie fort oder brechen Sie ab.</translation>
    </message>
    <message numerus="yes">
        <source>The others are asked when all %n canaries are back. To look at them first, pause the drain.</source>
        <translation>
            <numerusform>Die anderen werden gebeten, wenn die %n Kanarie zurück ist. Um sie zuerst anzusehen, halten Sie den Drain an.</numerusform>
            <numerusform>Die anderen werden gebeten, wenn alle %n Kanarien zurück sind. Um sie zuerst anzusehen, halten Sie den Drain an.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) did not come back in time: the receipt names them.</source>
        <translation>
            <numerusform>%n Sitzung kam nicht rechtzeitig wieder: Die Quittung nennt sie.</numerusform>
            <numerusform>%n Sitzungen kamen nicht rechtzeitig wieder: Die Quittung nennt sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Canaries</source>
        <translation>Kanarien</translation>
    </message>
    <message>
        <source>Wait for them</source>
        <translation>Auf sie warten</translation>
    </message>
    <message>
        <source>Everyone else</source>
        <translation>Alle anderen</translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>Nachfrist</translation>
    </message>
    <message>
        <source>Landing</source>
        <translation>Landung</translation>
    </message>
    <message>
        <source>Some sessions, drawn from the whole cohort, get Reconnect first.</source>
        <translation>Einige Sitzungen, aus der ganzen Kohorte gelost, erhalten Reconnect zuerst.</translation>
    </message>
    <message>
        <source>It goes on as soon as all of them are back. If one is not back within %1, the drain halts.</source>
        <translation>Es geht weiter, sobald alle zurück sind. Ist eine nicht innerhalb von %1 zurück, stoppt der Drain.</translation>
    </message>
    <message>
        <source>Reconnect goes out at the rate. The drain never halts by itself.</source>
        <translation>Reconnect geht in diesem Tempo hinaus. Der Drain stoppt nie von selbst.</translation>
    </message>
    <message>
        <source>Reconnect goes out at the rate. When more than %1 % of a batch are not back within %2, the drain halts.</source>
        <translation>Reconnect geht in diesem Tempo hinaus. Sind mehr als %1 % einer Gruppe nicht innerhalb von %2 zurück, stoppt der Drain.</translation>
    </message>
    <message>
        <source>Whoever is still here %1 after its Reconnect gets Bye and is closed.</source>
        <translation>Wer %1 nach seinem Reconnect noch hier ist, erhält Bye und wird geschlossen.</translation>
    </message>
    <message>
        <source>Whoever left last has %1 to be back; then it counts as not back.</source>
        <translation>Wer zuletzt ging, hat %1, um zurück zu sein; danach gilt er als nicht zurück.</translation>
    </message>
    <message>
        <source>it waits after the canaries</source>
        <translation>nach den Kanarien wird gewartet</translation>
    </message>
    <message>
        <source>The canaries are back. The others are asked at %1. Pause it to keep it waiting; resume it then to go on at once.</source>
        <translation>Die Kanarien sind zurück. Die anderen werden um %1 gebeten. Halten Sie an, um länger zu warten; setzen Sie dann fort, um sofort weiterzumachen.</translation>
    </message>
    <message>
        <source>Look at how the canaries do, then resume or abort it.</source>
        <translation>Sehen Sie nach, wie es den Kanarien geht; setzen Sie dann fort oder brechen Sie ab.</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>The drain pauses until you resume it. If a canary loses its new session and is not back within %1, the drain halts.</source>
        <translation>Der Drain hält an, bis Sie ihn fortsetzen. Verliert eine Kanarie ihre neue Sitzung und ist nicht binnen %1 zurück, stoppt der Drain.</translation>
    </message>
    <message>
        <source>The drain waits %1; resuming ends it early. If a canary loses its new session and is not back within %2, the drain halts.</source>
        <translation>Der Drain wartet %1; Fortsetzen beendet das früher. Verliert eine Kanarie ihre neue Sitzung und ist nicht binnen %2 zurück, stoppt der Drain.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>whole domain</source>
        <translation>ganze Domäne</translation>
    </message>
    <message>
        <source>%1 (%2, account %3)</source>
        <translation>%1 (%2, Konto %3)</translation>
    </message>
    <message>
        <source>not back in time</source>
        <translation>nicht rechtzeitig zurück</translation>
    </message>
    <message>
        <source>back on %1, gap %2</source>
        <translation>zurück auf %1, Lücke %2</translation>
    </message>
    <message>
        <source>not back yet</source>
        <translation>noch nicht zurück</translation>
    </message>
    <message>
        <source>%1: %2; %3</source>
        <translation>%1: %2; %3</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more: the CSV names all of them</source>
        <translation>
            <numerusform>und %n weitere: Die CSV nennt alle</numerusform>
            <numerusform>und %n weitere: Die CSV nennt alle</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>Ordered by: %1</source>
        <translation>Auftrag von: %1</translation>
    </message>
    <message>
        <source>Started: %1</source>
        <translation>Begonnen: %1</translation>
    </message>
    <message>
        <source>Over: %1, after %2</source>
        <translation>Vorbei: %1, nach %2</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Anmerkung: %1</translation>
    </message>
    <message>
        <source>Sessions: %1; asked %2; moved %3; ignored Reconnect and were closed %4; left for a reason of their own %5; went with the process %6; still here %7</source>
        <translation>Sitzungen: %1; gebeten %2; umgezogen %3; ignorierten Reconnect und wurden geschlossen %4; gingen aus eigenem Grund %5; gingen mit dem Prozess %6; noch hier %7</translation>
    </message>
    <message>
        <source>Back: %1; not back in time: %2; back on the node they had left: %3</source>
        <translation>Zurück: %1; nicht rechtzeitig zurück: %2; zurück auf dem Knoten, den sie verlassen hatten: %3</translation>
    </message>
    <message>
        <source>Landed: %1</source>
        <translation>Gelandet: %1</translation>
    </message>
    <message>
        <source>Gap without a session: half of them within %1, 95 % within %2, the longest %3</source>
        <translation>Lücke ohne Sitzung: die Hälfte innerhalb von %1, 95 % innerhalb von %2, die längste %3</translation>
    </message>
    <message>
        <source>Every session moved by itself.</source>
        <translation>Jede Sitzung zog von selbst um.</translation>
    </message>
    <message>
        <source>Sessions that did not simply move:</source>
        <translation>Sitzungen, die nicht einfach umzogen:</translation>
    </message>
    <message>
        <source>Waited after the canaries: %1, from %2</source>
        <translation>Nach den Kanarien gewartet: %1, ab %2</translation>
    </message>
</context>
<context>
    <name>wayside::ui::DrainCohortForm</name>
    <message>
        <source>A &amp;whole node, out of service afterwards</source>
        <translation>Ein &amp;ganzer Knoten, danach außer Dienst</translation>
    </message>
    <message>
        <source>Sessions that &amp;fit, nodes stay in service</source>
        <translation>&amp;Passende Sitzungen, Knoten bleiben in Dienst</translation>
    </message>
    <message>
        <source>Node to drain</source>
        <translation>Zu leerender Knoten</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>O&amp;n node</source>
        <translation>Auf K&amp;noten</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>Do&amp;main</source>
        <translation>Do&amp;mäne</translation>
    </message>
    <message>
        <source>Accoun&amp;t</source>
        <translation>K&amp;onto</translation>
    </message>
    <message>
        <source>T&amp;LC identifier</source>
        <translation>T&amp;LC-Kennung</translation>
    </message>
    <message>
        <source>Stat&amp;e</source>
        <translation>Z&amp;ustand</translation>
    </message>
    <message numerus="yes">
        <source>Of the %n chosen connection(s) only</source>
        <translation>
            <numerusform>Nur von der %n gewählten Verbindung</numerusform>
            <numerusform>Nur von den %n gewählten Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a node.</source>
        <translation>Wählen Sie einen Knoten.</translation>
    </message>
    <message>
        <source>Say at least one thing about the sessions.</source>
        <translation>Sagen Sie mindestens eines über die Sitzungen.</translation>
    </message>
    <message>
        <source>A node and nothing else is a whole node: choose that above, or say more about the sessions.</source>
        <translation>Ein Knoten und sonst nichts ist ein ganzer Knoten: Wählen Sie das oben, oder sagen Sie mehr über die Sitzungen.</translation>
    </message>
    <message>
        <source>%1 is announced as draining: new sessions go to other active nodes, and its readiness check answers 503. Whoever is on it when the drain starts, or arrives later with an older session, gets Reconnect. Afterwards it stays out of service until someone activates it.</source>
        <translation>%1 wird als leerend angekündigt: Neue Sitzungen gehen zu anderen aktiven Knoten, und die Bereitschaftsprüfung antwortet 503. Wer beim Beginn des Drains darauf ist oder später mit einer älteren Sitzung ankommt, erhält Reconnect. Danach bleibt der Knoten außer Dienst, bis ihn jemand aktiviert.</translation>
    </message>
    <message>
        <source>The sessions that fit when the drain starts get Reconnect; those who arrive later do not. No node is announced: who is asked may come back to the node it was on.</source>
        <translation>Die Sitzungen, die beim Beginn des Drains passen, erhalten Reconnect; wer später ankommt, nicht. Kein Knoten wird angekündigt: Wer gebeten wird, darf auf den Knoten zurückkommen, auf dem er war.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::DrainListModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Have left</source>
        <translation>Sind gegangen</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gegangen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Not back</source>
        <translation>Nicht zurück</translation>
    </message>
    <message>
        <source>Ordered by</source>
        <translation>Auftrag von</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>wayside::ui::DrainPaceForm</name>
    <message>
        <source>Every figure says here what it does.</source>
        <translation>Jede Zahl sagt hier, was sie tut.</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>&amp;Rate</source>
        <translation>&amp;Rate</translation>
    </message>
    <message>
        <source> sessions/s</source>
        <translation> Sitzungen/s</translation>
    </message>
    <message>
        <source>So many sessions get Reconnect in a second. They all come back through the API: choose what it and the other nodes bear.</source>
        <translation>So viele Sitzungen erhalten je Sekunde Reconnect. Alle kommen über die API zurück: Wählen Sie, was sie und die anderen Knoten vertragen.</translation>
    </message>
    <message>
        <source>&amp;Jitter</source>
        <translation>&amp;Streuung</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Each Reconnect leaves later than its turn by up to this share of the pause between two, so that sessions do not come back in step.</source>
        <translation>Jedes Reconnect geht um bis zu diesen Teil der Pause später hinaus, als es an der Reihe ist, damit Sitzungen nicht im Gleichschritt zurückkommen.</translation>
    </message>
    <message>
        <source>Ste&amp;ps of</source>
        <translation>Sch&amp;ritte von</translation>
    </message>
    <message>
        <source> % of all</source>
        <translation> % von allen</translation>
    </message>
    <message>
        <source>Sends to this share of the cohort at the rate, then waits for the next step. 0: no steps.</source>
        <translation>Sendet in diesem Tempo an diesen Teil der Kohorte und wartet dann auf den nächsten Schritt. 0: keine Schritte.</translation>
    </message>
    <message>
        <source>no steps</source>
        <translation>keine Schritte</translation>
    </message>
    <message>
        <source>e&amp;very</source>
        <translation>&amp;alle</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>From the beginning of one step to the beginning of the next.</source>
        <translation>Vom Beginn eines Schritts bis zum Beginn des nächsten.</translation>
    </message>
    <message>
        <source>Canaries first</source>
        <translation>Zuerst Kanarien</translation>
    </message>
    <message>
        <source>&amp;Canaries</source>
        <translation>&amp;Kanarien</translation>
    </message>
    <message>
        <source>So many sessions, drawn from the whole cohort, get Reconnect first. The others are asked only when all of them are back; if one is missing, the drain halts.</source>
        <translation>So viele Sitzungen, aus der ganzen Kohorte gelost, erhalten Reconnect zuerst. Die anderen werden erst gebeten, wenn alle zurück sind; fehlt eine, stoppt der Drain.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source> sessions</source>
        <translation> Sitzungen</translation>
    </message>
    <message>
        <source>or a s&amp;hare</source>
        <translation>oder ein An&amp;teil</translation>
    </message>
    <message>
        <source>The same as a share of the cohort; the larger of the two counts.</source>
        <translation>Dasselbe als Anteil der Kohorte; das größere von beiden zählt.</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>Start&amp;wert</translation>
    </message>
    <message>
        <source>Draws canaries and jitter: the same seed gives the same drain.</source>
        <translation>Lost Kanarien und Streuung aus: Derselbe Startwert ergibt denselben Drain.</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>&amp;Grace</source>
        <translation>&amp;Nachfrist</translation>
    </message>
    <message>
        <source>From its Reconnect each session has so long to leave by itself. Then it gets Bye and is closed.</source>
        <translation>Ab ihrem Reconnect hat jede Sitzung so lange, von selbst zu gehen. Dann erhält sie Bye und wird geschlossen.</translation>
    </message>
    <message>
        <source>Back &amp;within</source>
        <translation>Zurück &amp;binnen</translation>
    </message>
    <message>
        <source>So long a session may take to be back with a new one before it counts as missing.</source>
        <translation>So lange darf eine Sitzung brauchen, um mit einer neuen zurück zu sein, bevor sie als fehlend gilt.</translation>
    </message>
    <message>
        <source>&amp;Deadline</source>
        <translation>&amp;Endfrist</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>From the start, pauses not counted: whoever is still here then gets Bye, asked or not. 0: none.</source>
        <translation>Vom Beginn an, Pausen nicht gezählt: Wer dann noch hier ist, erhält Bye, gebeten oder nicht. 0: keine.</translation>
    </message>
    <message>
        <source>Automatic halt</source>
        <translation>Von selbst stoppen</translation>
    </message>
    <message>
        <source>When &amp;over</source>
        <translation>Wenn &amp;über</translation>
    </message>
    <message>
        <source> % are missing</source>
        <translation> % fehlen</translation>
    </message>
    <message>
        <source>When more than this share of a batch is not back in time, the drain stops by itself and waits for you. 100: it never does.</source>
        <translation>Ist mehr als dieser Teil einer Gruppe nicht rechtzeitig zurück, stoppt der Drain von selbst und wartet auf Sie. 100: niemals.</translation>
    </message>
    <message>
        <source>in &amp;batches of</source>
        <translation>in &amp;Gruppen von</translation>
    </message>
    <message>
        <source>So many sessions are judged together. Automatic: a second&apos;s worth, but at least 10. A step is always judged as one.</source>
        <translation>So viele Sitzungen werden zusammen beurteilt. Automatisch: die einer Sekunde, mindestens aber 10. Ein Schritt wird immer als Ganzes beurteilt.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>then wai&amp;t</source>
        <translation>&amp;dann warten</translation>
    </message>
    <message>
        <source>When all canaries are back the drain waits so long before it asks the others, to show whether they stay. One that loses its new session and is not back in time halts the drain. Resuming ends the wait early.</source>
        <translation>Sind alle Kanarien zurück, wartet der Drain so lange, bevor er die anderen bittet, um zu zeigen, ob sie bleiben. Eine, die ihre neue Sitzung verliert und nicht rechtzeitig zurück ist, stoppt den Drain. Fortsetzen beendet das Warten früher.</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>&amp;until I resume it</source>
        <translation>b&amp;is ich fortsetze</translation>
    </message>
    <message>
        <source>When all canaries are back the drain pauses until somebody resumes it. The time is not counted for the deadline.</source>
        <translation>Sind alle Kanarien zurück, hält der Drain an, bis jemand ihn fortsetzt. Die Zeit zählt nicht für die Endfrist.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::DrainView</name>
    <message>
        <source>%1 sessions/s, grace %2</source>
        <translation>%1 Sitzungen/s, Nachfrist %2</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>begonnen %1</translation>
    </message>
    <message>
        <source>%1 · took %2 · %3</source>
        <translation>%1 · dauerte %2 · %3</translation>
    </message>
    <message>
        <source>%1 · for %2 · %3</source>
        <translation>%1 · seit %2 · %3</translation>
    </message>
    <message>
        <source>%1 · for %2 · about %3 to go · %4</source>
        <translation>%1 · seit %2 · noch etwa %3 · %4</translation>
    </message>
    <message numerus="yes">
        <source>%n canaries</source>
        <translation>
            <numerusform>%n Kanarie</numerusform>
            <numerusform>%n Kanarien</numerusform>
        </translation>
    </message>
    <message>
        <source>Reconnect to everyone else</source>
        <translation>Reconnect an alle anderen</translation>
    </message>
    <message>
        <source>the last ones land</source>
        <translation>die letzten landen</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Kohorte</translation>
    </message>
    <message>
        <source>Sessions to move, later arrivals included</source>
        <translation>Umzuziehende Sitzungen, spätere Ankünfte eingeschlossen</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gebeten</translation>
    </message>
    <message>
        <source>Reconnect sent</source>
        <translation>Reconnect gesandt</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gegangen</translation>
    </message>
    <message>
        <source>Gone from here, whatever the reason</source>
        <translation>Von hier fort, aus welchem Grund auch immer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back with a new session</source>
        <translation>Mit einer neuen Sitzung zurück</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Ignored Reconnect and were closed when their grace was over</source>
        <translation>Ignorierten Reconnect und wurden geschlossen, als ihre Nachfrist vorbei war</translation>
    </message>
    <message>
        <source>Not back</source>
        <translation>Nicht zurück</translation>
    </message>
    <message>
        <source>Have left and did not come back in time</source>
        <translation>Sind gegangen und kamen nicht rechtzeitig wieder</translation>
    </message>
    <message>
        <source>Strays</source>
        <translation>Irrläufer</translation>
    </message>
    <message>
        <source>Came back to the node they were asked to leave</source>
        <translation>Kamen auf den Knoten zurück, den sie verlassen sollten</translation>
    </message>
    <message>
        <source>Still here</source>
        <translation>Noch hier</translation>
    </message>
    <message>
        <source>Have not left yet</source>
        <translation>Sind noch nicht gegangen</translation>
    </message>
    <message>
        <source>The course of the drain appears here with its first Reconnect.</source>
        <translation>Der Verlauf des Drains erscheint hier mit dem ersten Reconnect.</translation>
    </message>
    <message>
        <source>Sessions asked, gone and back since the start of the drain</source>
        <translation>Sitzungen gebeten, gegangen und zurück seit Beginn des Drains</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 have left</source>
        <translation>%1 von %2 sind gegangen</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gebeten</translation>
    </message>
    <message>
        <source>left</source>
        <translation>gegangen</translation>
    </message>
    <message>
        <source>back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ignoriert</translation>
    </message>
    <message>
        <source>Course of the drain</source>
        <translation>Verlauf des Drains</translation>
    </message>
    <message>
        <source>pause until resumed</source>
        <translation>Pause bis zum Fortsetzen</translation>
    </message>
    <message>
        <source>wait %1</source>
        <translation>%1 warten</translation>
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
        <translation>Warum, für das Protokoll und für die, die abgeschnitten werden</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>1 of 3: Whom it concerns. Nothing is sent before you start the drain.</source>
        <translation>1 von 3: Wen es betrifft. Nichts wird gesandt, bevor Sie den Drain beginnen.</translation>
    </message>
    <message>
        <source>2 of 3: How it goes. Nothing is sent before you start the drain.</source>
        <translation>2 von 3: Wie es geht. Nichts wird gesandt, bevor Sie den Drain beginnen.</translation>
    </message>
    <message>
        <source>3 of 3: Rehearsal, if it started now. Nothing has been sent.</source>
        <translation>3 von 3: Probe, als begänne er jetzt. Nichts ist gesandt worden.</translation>
    </message>
    <message>
        <source>Asking the node…</source>
        <translation>Der Knoten wird gefragt…</translation>
    </message>
    <message>
        <source>Drain %1</source>
        <translation>%1 leeren</translation>
    </message>
    <message>
        <source>Take %1 out of service, 0 sessions</source>
        <translation>%1 außer Dienst nehmen, 0 Sitzungen</translation>
    </message>
    <message>
        <source>Nobody to drain</source>
        <translation>Niemand zu leeren</translation>
    </message>
    <message>
        <source>Send Reconnect to 1 session on %1</source>
        <translation>Reconnect an 1 Sitzung auf %1 senden</translation>
    </message>
    <message>
        <source>Send Reconnect to %1 sessions on %2</source>
        <translation>Reconnect an %1 Sitzungen auf %2 senden</translation>
    </message>
    <message>
        <source>Send Reconnect to 1 session</source>
        <translation>Reconnect an 1 Sitzung senden</translation>
    </message>
    <message>
        <source>Send Reconnect to %1 sessions</source>
        <translation>Reconnect an %1 Sitzungen senden</translation>
    </message>
    <message>
        <source>Working out who would move where…</source>
        <translation>Es wird ausgerechnet, wer wohin ginge…</translation>
    </message>
    <message>
        <source>The plan could not be made. %1</source>
        <translation>Der Plan ließ sich nicht aufstellen. %1</translation>
    </message>
    <message>
        <source>Ctrl+Return starts it. It can be paused and aborted at any time.</source>
        <translation>Strg+Eingabe beginnt ihn. Er lässt sich jederzeit anhalten und abbrechen.</translation>
    </message>
    <message>
        <source>Give a reason: it goes into the log and into the Bye of those who are closed.</source>
        <translation>Nennen Sie einen Grund: Er kommt ins Protokoll und ins Bye derer, die geschlossen werden.</translation>
    </message>
    <message>
        <source>The drain was not started. %1</source>
        <translation>Der Drain wurde nicht begonnen. %1</translation>
    </message>
</context>
<context>
    <name>wayside::ui::NodeActions</name>
    <message>
        <source>Drain…</source>
        <translation>Leeren…</translation>
    </message>
    <message>
        <source>Pause drain</source>
        <translation>Drain anhalten</translation>
    </message>
    <message>
        <source>Abort drain…</source>
        <translation>Drain abbrechen…</translation>
    </message>
    <message>
        <source>Activate node…</source>
        <translation>Knoten aktivieren…</translation>
    </message>
    <message>
        <source>Move sessions to other nodes; shows who and how first</source>
        <translation>Sitzungen auf andere Knoten umziehen; zeigt zuerst, wer und wie</translation>
    </message>
    <message>
        <source>There is no node whose sessions could be moved</source>
        <translation>Es gibt keinen Knoten, dessen Sitzungen umziehen könnten</translation>
    </message>
    <message>
        <source>Resume drain</source>
        <translation>Drain fortsetzen</translation>
    </message>
    <message>
        <source>Go on sending Reconnect</source>
        <translation>Weiter Reconnect senden</translation>
    </message>
    <message>
        <source>Send no more Reconnect until it is resumed</source>
        <translation>Kein Reconnect mehr senden, bis er fortgesetzt wird</translation>
    </message>
    <message>
        <source>No drain that runs is chosen</source>
        <translation>Es ist kein laufender Drain gewählt</translation>
    </message>
    <message>
        <source>Stop sending Reconnect; a node goes back to active</source>
        <translation>Kein Reconnect mehr senden; ein Knoten wird wieder aktiv</translation>
    </message>
    <message>
        <source>Take new sessions again</source>
        <translation>Wieder neue Sitzungen annehmen</translation>
    </message>
    <message>
        <source>Only a drained node can be activated</source>
        <translation>Nur ein geleerter Knoten lässt sich aktivieren</translation>
    </message>
    <message>
        <source>Drain of %1 is paused.</source>
        <translation>Drain von %1 ist angehalten.</translation>
    </message>
    <message>
        <source>The drain of %1 was not paused.</source>
        <translation>Der Drain von %1 wurde nicht angehalten.</translation>
    </message>
    <message>
        <source>Drain of %1 goes on.</source>
        <translation>Drain von %1 geht weiter.</translation>
    </message>
    <message>
        <source>The drain of %1 was not resumed.</source>
        <translation>Der Drain von %1 wurde nicht fortgesetzt.</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>No more Reconnect is sent, and the node takes new sessions again.</source>
        <translation>Es wird kein Reconnect mehr gesandt, und der Knoten nimmt wieder neue Sitzungen an.</translation>
    </message>
    <message>
        <source>No more Reconnect is sent.</source>
        <translation>Es wird kein Reconnect mehr gesandt.</translation>
    </message>
    <message>
        <source>%1 of %2 sessions have left and do not come back by themselves; %3 stay. %4</source>
        <translation>%1 von %2 Sitzungen sind gegangen und kommen nicht von selbst wieder; %3 bleiben. %4</translation>
    </message>
    <message>
        <source>Abort the drain of %1?</source>
        <translation>Den Drain von %1 abbrechen?</translation>
    </message>
    <message>
        <source>Abort the drain</source>
        <translation>Drain abbrechen</translation>
    </message>
    <message>
        <source>Keep draining</source>
        <translation>Weiter leeren</translation>
    </message>
    <message>
        <source>Drain of %1 aborted.</source>
        <translation>Drain von %1 abgebrochen.</translation>
    </message>
    <message>
        <source>The drain of %1 was not aborted.</source>
        <translation>Der Drain von %1 wurde nicht abgebrochen.</translation>
    </message>
    <message>
        <source>New sessions can land on it again; with it, %1 of %2 nodes are active. Sessions on other nodes stay where they are: 0 are moved.</source>
        <translation>Neue Sitzungen können wieder darauf landen; mit ihm sind %1 von %2 Knoten aktiv. Sitzungen auf anderen Knoten bleiben, wo sie sind: 0 ziehen um.</translation>
    </message>
    <message>
        <source>Activate %1?</source>
        <translation>%1 aktivieren?</translation>
    </message>
    <message>
        <source>Activate %1</source>
        <translation>%1 aktivieren</translation>
    </message>
    <message>
        <source>Leave it out of service</source>
        <translation>Außer Dienst lassen</translation>
    </message>
    <message>
        <source>%1 is active.</source>
        <translation>%1 ist aktiv.</translation>
    </message>
    <message>
        <source>%1 was not activated.</source>
        <translation>%1 wurde nicht aktiviert.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::NodeModel</name>
    <message>
        <source>%1 to go</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>paused, %1 to go</source>
        <translation>angehalten, noch %1</translation>
    </message>
    <message>
        <source>halted, %1 to go</source>
        <translation>gestoppt, noch %1</translation>
    </message>
    <message>
        <source>drained, %1 moved</source>
        <translation>geleert, %1 umgezogen</translation>
    </message>
    <message>
        <source>aborted, %1 stayed</source>
        <translation>abgebrochen, %1 blieben</translation>
    </message>
    <message>
        <source>%1:%2, TLS %3</source>
        <translation>%1:%2, TLS %3</translation>
    </message>
    <message>
        <source>Connections refused over a cap since the start.</source>
        <translation>Seit Beginn über einer Obergrenze abgelehnte Verbindungen.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>Drain</translation>
    </message>
    <message>
        <source>Msg/s in</source>
        <translation>Nachr./s ein</translation>
    </message>
    <message>
        <source>Msg/s out</source>
        <translation>Nachr./s aus</translation>
    </message>
    <message>
        <source>kB/s in</source>
        <translation>kB/s ein</translation>
    </message>
    <message>
        <source>kB/s out</source>
        <translation>kB/s aus</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Fault rules that act on this node now, on purpose.</source>
        <translation>Fehlerregeln, die jetzt mit Absicht auf diesen Knoten wirken.</translation>
    </message>
    <message>
        <source>The node process it belongs to.</source>
        <translation>Der Knotenprozess, zu dem er gehört.</translation>
    </message>
    <message>
        <source>Its process has not been heard of for a while</source>
        <translation>Von seinem Prozess war eine Weile nichts zu hören</translation>
    </message>
    <message>
        <source>Drain halted by itself, %1 to go</source>
        <translation>Drain von selbst gestoppt, noch %1</translation>
    </message>
    <message>
        <source>Drain: %1</source>
        <translation>Drain: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n fault rule(s) act here on purpose</source>
        <translation>
            <numerusform>%n Fehlerregel wirkt hier mit Absicht</numerusform>
            <numerusform>%n Fehlerregeln wirken hier mit Absicht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 connections refused over a cap</source>
        <translation>%1 Verbindungen über einer Obergrenze abgelehnt</translation>
    </message>
    <message>
        <source>Last drain: %1</source>
        <translation>Letzter Drain: %1</translation>
    </message>
    <message>
        <source>not heard of</source>
        <translation>nichts zu hören</translation>
    </message>
    <message>
        <source>%1 sessions, %2 connections</source>
        <translation>%1 Sitzungen, %2 Verbindungen</translation>
    </message>
    <message>
        <source>%1 msg/s in, %2 msg/s out</source>
        <translation>%1 Nachr./s ein, %2 Nachr./s aus</translation>
    </message>
    <message>
        <source>Process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
</context>
<context>
    <name>wayside::ui::NodesPage</name>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>The nodes behind this source appear here once it answers.</source>
        <translation>Die Knoten hinter dieser Quelle erscheinen hier, sobald sie antwortet.</translation>
    </message>
    <message>
        <source>%1 /s</source>
        <translation>%1 /s</translation>
    </message>
    <message>
        <source>The node&apos;s message rates appear here as it works.</source>
        <translation>Die Nachrichtenraten des Knotens erscheinen hier, während er arbeitet.</translation>
    </message>
    <message>
        <source>Messages a second from and to clients</source>
        <translation>Nachrichten je Sekunde von und zu Clients</translation>
    </message>
    <message>
        <source>Messages/s, last 10 minutes</source>
        <translation>Nachrichten/s, letzte 10 Minuten</translation>
    </message>
    <message>
        <source>%1 sessions on %2 connections</source>
        <translation>%1 Sitzungen auf %2 Verbindungen</translation>
    </message>
    <message>
        <source>in %1 msg/s, %2/s; out %3 msg/s, %4/s</source>
        <translation>ein %1 Nachr./s, %2/s; aus %3 Nachr./s, %4/s</translation>
    </message>
    <message>
        <source>Choose a node to see its load, or to drain it.</source>
        <translation>Wählen Sie einen Knoten, um seine Last zu sehen oder ihn zu leeren.</translation>
    </message>
    <message>
        <source>in</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>out</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Draining %1.</source>
        <translation>%1 wird geleert.</translation>
    </message>
    <message>
        <source>Process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>Process %1, not heard of for a while</source>
        <translation>Prozess %1, eine Weile nichts zu hören</translation>
    </message>
    <message numerus="yes">
        <source>%n fault rule(s) act here on purpose</source>
        <translation>
            <numerusform>%n Fehlerregel wirkt hier mit Absicht</numerusform>
            <numerusform>%n Fehlerregeln wirken hier mit Absicht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 connections refused over a cap since the start</source>
        <translation>%1 Verbindungen seit Beginn über einer Obergrenze abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>Drains (%n running)</source>
        <translation>
            <numerusform>Drains (%n läuft)</numerusform>
            <numerusform>Drains (%n laufen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Drains</source>
        <translation>Drains</translation>
    </message>
    <message>
        <source>Earlier drains cannot be listed. %1</source>
        <translation>Frühere Drains lassen sich nicht auflisten. %1</translation>
    </message>
    <message>
        <source>Show load</source>
        <translation>Last zeigen</translation>
    </message>
    <message>
        <source>Show drains</source>
        <translation>Drains zeigen</translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation>Quittung zeigen</translation>
    </message>
    <message>
        <source>Read drains anew</source>
        <translation>Drains neu lesen</translation>
    </message>
    <message>
        <source>Nodes as cards</source>
        <translation>Knoten als Karten</translation>
    </message>
    <message>
        <source>Drains appear here, running ones and earlier ones. Drain a node to see the first.</source>
        <translation>Drains erscheinen hier, laufende und frühere. Leeren Sie einen Knoten, um den ersten zu sehen.</translation>
    </message>
    <message>
        <source>Choose a drain to see how it went.</source>
        <translation>Wählen Sie einen Drain, um zu sehen, wie er verlief.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Quittung</translation>
    </message>
    <message>
        <source>Messages of the node</source>
        <translation>Nachrichten des Knotens</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ReceiptModel</name>
    <message>
        <source>whole domain</source>
        <translation>ganze Domäne</translation>
    </message>
    <message numerus="yes">
        <source>%n TLC(s)</source>
        <translation>
            <numerusform>%n TLC</numerusform>
            <numerusform>%n TLCs</numerusform>
        </translation>
    </message>
    <message>
        <source>canary</source>
        <translation>Kanarie</translation>
    </message>
    <message>
        <source>not back</source>
        <translation>nicht zurück</translation>
    </message>
    <message>
        <source>Came back to the node it was asked to leave</source>
        <translation>Kam auf den Knoten zurück, den sie verlassen sollte</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Kennungen</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gebeten</translation>
    </message>
    <message>
        <source>How it left</source>
        <translation>Wie sie ging</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Fort</translation>
    </message>
    <message>
        <source>Landed on</source>
        <translation>Gelandet auf</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Gap ms</source>
        <translation>Lücke ms</translation>
    </message>
    <message>
        <source>Payload gap ms</source>
        <translation>Payload-Lücke ms</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ReceiptView</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 sessions: %2 moved, %3 ignored Reconnect, %4 left for a reason of their own, %5 still here, %6 not back in time.</source>
        <translation>%1 Sitzungen: %2 umgezogen, %3 ignorierten Reconnect, %4 gingen aus eigenem Grund, %5 noch hier, %6 nicht rechtzeitig zurück.</translation>
    </message>
    <message>
        <source>Landed: %1.</source>
        <translation>Gelandet: %1.</translation>
    </message>
    <message>
        <source>Gap: half of them within %1, 95 % within %2, the longest %3 (No. %4).</source>
        <translation>Lücke: die Hälfte innerhalb von %1, 95 % innerhalb von %2, die längste %3 (Nr. %4).</translation>
    </message>
    <message>
        <source>Identifier, account, node, how it left</source>
        <translation>Kennung, Konto, Knoten, wie sie ging</translation>
    </message>
    <message>
        <source>Search the receipt</source>
        <translation>In der Quittung suchen</translation>
    </message>
    <message>
        <source>Sessions shown</source>
        <translation>Gezeigte Sitzungen</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Alle Sitzungen</translation>
    </message>
    <message>
        <source>Canaries</source>
        <translation>Kanarien</translation>
    </message>
    <message>
        <source>Ignored Reconnect</source>
        <translation>Ignorierten Reconnect</translation>
    </message>
    <message>
        <source>Not back</source>
        <translation>Nicht zurück</translation>
    </message>
    <message>
        <source>Strays: back on the same node</source>
        <translation>Irrläufer: zurück auf demselben Knoten</translation>
    </message>
    <message>
        <source>Still here</source>
        <translation>Noch hier</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Receipt as &amp;CSV…</source>
        <translation>Quittung als &amp;CSV…</translation>
    </message>
    <message>
        <source>Receipt as &amp;JSON…</source>
        <translation>Quittung als &amp;JSON…</translation>
    </message>
    <message>
        <source>Receipt as &amp;text for a ticket…</source>
        <translation>Quittung als &amp;Text für ein Ticket…</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Quittung</translation>
    </message>
    <message>
        <source>Choose a drain to see its receipt.</source>
        <translation>Wählen Sie einen Drain, um seine Quittung zu sehen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A drain&apos;s receipt has a row for every session of it: when it was asked, when it left, where it landed, and the gap.</source>
        <translation>Die Quittung eines Drains hat eine Zeile für jede Sitzung: wann sie gebeten wurde, wann sie ging, wo sie landete, und die Lücke.</translation>
    </message>
    <message>
        <source>The receipt could not be read. %1</source>
        <translation>Die Quittung ließ sich nicht lesen. %1</translation>
    </message>
    <message>
        <source>Reading the receipt…</source>
        <translation>Die Quittung wird gelesen…</translation>
    </message>
    <message>
        <source>Nobody had to move.</source>
        <translation>Niemand musste umziehen.</translation>
    </message>
    <message>
        <source>No session of the receipt fits the choice.</source>
        <translation>Keine Sitzung der Quittung passt zur Auswahl.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Quittung speichern</translation>
    </message>
    <message>
        <source>Saving the receipt…</source>
        <translation>Die Quittung wird gespeichert…</translation>
    </message>
    <message>
        <source>Receipt of %1 sessions saved to %2.</source>
        <translation>Quittung von %1 Sitzungen in %2 gespeichert.</translation>
    </message>
    <message>
        <source>The receipt was not saved. %1</source>
        <translation>Die Quittung wurde nicht gespeichert. %1</translation>
    </message>
</context>
<context>
    <name>wayside::ui::RehearsalView</name>
    <message>
        <source>The course of the drain, if it started now, appears here.</source>
        <translation>Der Verlauf des Drains, als begänne er jetzt, erscheint hier.</translation>
    </message>
    <message>
        <source>Sessions asked, and gone at the latest, if the drain started now</source>
        <translation>Sitzungen gebeten, und spätestens gegangen, wenn der Drain jetzt begänne</translation>
    </message>
    <message>
        <source>No session is connected to %1: nobody has to move.</source>
        <translation>Keine Sitzung ist mit %1 verbunden: Niemand muss umziehen.</translation>
    </message>
    <message>
        <source>No session fits: nobody has to move.</source>
        <translation>Keine Sitzung passt: Niemand muss umziehen.</translation>
    </message>
    <message>
        <source>%1 sessions get Reconnect: %2 TLC, %3 Broker, %4 Monitor.</source>
        <translation>%1 Sitzungen erhalten Reconnect: %2 TLC, %3 Broker, %4 Monitor.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>They can land: %1.</source>
        <translation>Sie können landen: %1.</translation>
    </message>
    <message>
        <source>%1 of them find no node to land on.</source>
        <translation>%1 von ihnen finden keinen Knoten zum Landen.</translation>
    </message>
    <message>
        <source>At most %1 of them reconnect within one second.</source>
        <translation>Höchstens %1 von ihnen verbinden sich innerhalb einer Sekunde neu.</translation>
    </message>
    <message>
        <source>It takes about %1, grace included; at the latest it is over after %2.</source>
        <translation>Es dauert etwa %1, Nachfrist eingeschlossen; spätestens ist es nach %2 vorbei.</translation>
    </message>
    <message>
        <source>%1 of them ignored a Reconnect before and will probably be closed when their grace is over.</source>
        <translation>%1 von ihnen ignorierten schon einmal ein Reconnect und werden wohl geschlossen, wenn ihre Nachfrist vorbei ist.</translation>
    </message>
    <message>
        <source>The deadline comes too early: %1 sessions would get Bye without a Reconnect.</source>
        <translation>Die Endfrist kommt zu früh: %1 Sitzungen erhielten Bye ohne Reconnect.</translation>
    </message>
    <message>
        <source>Every session is a canary: nobody is spared when they do not come back.</source>
        <translation>Jede Sitzung ist eine Kanarie: Niemand wird verschont, wenn sie nicht wiederkommen.</translation>
    </message>
    <message>
        <source>The automatic halt is off: the drain goes on even if nobody comes back.</source>
        <translation>Das Stoppen von selbst ist aus: Der Drain läuft weiter, auch wenn niemand wiederkommt.</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gebeten</translation>
    </message>
    <message>
        <source>gone at the latest</source>
        <translation>spätestens fort</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>Ankündigung</translation>
    </message>
    <message>
        <source>%1 is announced as draining; new sessions go to other active nodes.</source>
        <translation>%1 wird als leerend angekündigt; neue Sitzungen gehen zu anderen aktiven Knoten.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>%1 stays out of service until someone activates it.</source>
        <translation>%1 bleibt außer Dienst, bis ihn jemand aktiviert.</translation>
    </message>
</context>
</TS>
