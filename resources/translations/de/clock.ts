<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ClockTracks</name>
    <message>
        <source>inconclusive</source>
        <translation>unentschieden</translation>
    </message>
</context>
<context>
    <name>ClockWords</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>are off by %1</source>
        <translation>weichen um %1 ab</translation>
    </message>
    <message>
        <source>shifted by %1 at the same time</source>
        <translation>verschoben sich zugleich um %1</translation>
    </message>
    <message>
        <source>shifted by %1 within %2</source>
        <translation>verschoben sich innerhalb von %2 um %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n session(s) on %2 %3</source>
        <translation>
            <numerusform>%1 von %n Sitzung auf %2 %3</numerusform>
            <numerusform>%1 von %n Sitzungen auf %2 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1’s clock is %2 behind</source>
        <translation>die Uhr von %1 geht %2 nach</translation>
    </message>
    <message>
        <source>%1’s clock is %2 ahead</source>
        <translation>die Uhr von %1 geht %2 vor</translation>
    </message>
    <message>
        <source>%1: %2. There is no other node to compare with.</source>
        <translation>%1: %2. Es gibt keinen anderen Knoten zum Vergleich.</translation>
    </message>
    <message numerus="yes">
        <source>%1; sessions on %n other node(s) did not: %2.</source>
        <translation>
            <numerusform>%1; Sitzungen auf %n anderen Knoten nicht: %2.</numerusform>
            <numerusform>%1; Sitzungen auf %n anderen Knoten nicht: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is off by %2 on every one of the %n node(s) it was on (%3): its own clock.</source>
        <translation>
            <numerusform>%1 weicht auf dem %n Knoten, auf dem sie war, um %2 ab (%3): ihre eigene Uhr.</numerusform>
            <numerusform>%1 weicht auf jedem der %n Knoten, auf denen sie war, um %2 ab (%3): ihre eigene Uhr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is off by %2 while %n other session(s) on %3 are in step: its own clock.</source>
        <translation>
            <numerusform>%1 weicht um %2 ab, während %n andere Sitzung auf %3 im Takt ist: ihre eigene Uhr.</numerusform>
            <numerusform>%1 weicht um %2 ab, während %n andere Sitzungen auf %3 im Takt sind: ihre eigene Uhr.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 seems off by %2, but its slow path explains up to ± %3: no clock is blamed.</source>
        <translation>%1 scheint um %2 abzuweichen, doch ihr langsamer Weg erklärt bis zu ± %3: Keiner Uhr wird die Schuld gegeben.</translation>
    </message>
    <message>
        <source>%1 is in step by its fastest samples; the slow ones are moved by the path: no clock is blamed.</source>
        <translation>%1 ist nach ihren schnellsten Messungen im Takt; die langsamen hat der Weg verschoben: Keiner Uhr wird die Schuld gegeben.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n session(s) on all nodes %2: the clock that the nodes share, or the time source that all clients share.</source>
        <translation>
            <numerusform>%1 von %n Sitzung auf allen Knoten %2: die Uhr, die die Knoten teilen, oder die Zeitquelle, die alle Clients teilen.</numerusform>
            <numerusform>%1 von %n Sitzungen auf allen Knoten %2: die Uhr, die die Knoten teilen, oder die Zeitquelle, die alle Clients teilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is off by %2 on %3. Too little evidence to say whose clock it is.</source>
        <translation>%1 weicht auf %3 um %2 ab. Zu wenig Belege, um zu sagen, wessen Uhr es ist.</translation>
    </message>
    <message>
        <source>Whose clock is wrong is said here once sessions are connected.</source>
        <translation>Wessen Uhr falsch geht, steht hier, sobald Sitzungen verbunden sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) have too few samples yet; four are needed.</source>
        <translation>
            <numerusform>%n Sitzung hat noch zu wenige Messungen; vier sind nötig.</numerusform>
            <numerusform>%n Sitzungen haben noch zu wenige Messungen; vier sind nötig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No clock stands out: %1 of %n measured session(s) in step.</source>
        <translation>
            <numerusform>Keine Uhr fällt auf: %1 von %n gemessenen Sitzung im Takt.</numerusform>
            <numerusform>Keine Uhr fällt auf: %1 von %n gemessenen Sitzungen im Takt.</numerusform>
        </translation>
    </message>
    <message>
        <source>In step</source>
        <translation>Im Takt</translation>
    </message>
    <message>
        <source>Clock wrong</source>
        <translation>Uhr falsch</translation>
    </message>
    <message>
        <source>Path jitter</source>
        <translation>Jitter des Wegs</translation>
    </message>
    <message>
        <source>Not proven</source>
        <translation>Nicht bewiesen</translation>
    </message>
    <message>
        <source>The client is ahead by %1 ± %2; the fastest of the last eight samples says %3. No delay explains that.</source>
        <translation>Der Client geht %1 ± %2 vor; die schnellste der letzten acht Messungen sagt %3. Keine Verzögerung erklärt das.</translation>
    </message>
    <message>
        <source>The client is behind by %1 ± %2; the fastest of the last eight samples says %3. No delay explains that.</source>
        <translation>Der Client geht %1 ± %2 nach; die schnellste der letzten acht Messungen sagt %3. Keine Verzögerung erklärt das.</translation>
    </message>
    <message>
        <source>%1, but its round trip was %2 longer than the fastest; delay on one way explains up to %3. The fastest sample says %4.</source>
        <translation>%1, doch die Umlaufzeit war %2 länger als die schnellste; Verzögerung auf einem Weg erklärt bis zu %3. Die schnellste Messung sagt %4.</translation>
    </message>
    <message>
        <source>%1 ± %2 is more than delay explains, but no neighbour says so yet (the fastest says %3): a step just now, or one bad sample.</source>
        <translation>%1 ± %2 ist mehr, als Verzögerung erklärt, doch noch keine Nachbarmessung sagt es auch (die schnellste sagt %3): gerade ein Sprung, oder eine schlechte Messung.</translation>
    </message>
    <message>
        <source>Inconclusive: the limit of %1 lies within the error bound of this sample.</source>
        <translation>Unentschieden: Das Limit von %1 liegt innerhalb der Fehlergrenze dieser Messung.</translation>
    </message>
    <message>
        <source>Over the limit of %1 by more than the error bound. One sample does not close: the mean of the window does.</source>
        <translation>Um mehr als die Fehlergrenze über dem Limit von %1. Eine Messung schließt nicht: das Mittel des Fensters schon.</translation>
    </message>
    <message>
        <source>no clock stands out</source>
        <translation>keine Uhr fällt auf</translation>
    </message>
    <message>
        <source>all sessions off by %1</source>
        <translation>alle Sitzungen weichen um %1 ab</translation>
    </message>
    <message>
        <source>%1’s own clock: %2</source>
        <translation>eigene Uhr von %1: %2</translation>
    </message>
    <message>
        <source>%1: slow path, no clock blamed</source>
        <translation>%1: langsamer Weg, keine Uhr schuld</translation>
    </message>
    <message>
        <source>%1 off by %2, not clear whose</source>
        <translation>%1 weicht um %2 ab, unklar wessen Uhr</translation>
    </message>
    <message>
        <source>Zero lies within %1 ± %2: the clocks cannot be told apart.</source>
        <translation>Null liegt innerhalb von %1 ± %2: Die Uhren sind nicht zu unterscheiden.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ClockDistribution</name>
    <message>
        <source>Logarithmic counts</source>
        <translation>Logarithmische Anzahlen</translation>
    </message>
    <message>
        <source>How often each offset was measured</source>
        <translation>Wie oft jede Abweichung gemessen wurde</translation>
    </message>
    <message>
        <source>Stability of the chosen clocks over averaging time</source>
        <translation>Stabilität der gewählten Uhren über der Mittelungszeit</translation>
    </message>
    <message>
        <source>Show rare offsets beside frequent ones (%1)</source>
        <translation>Seltene Abweichungen neben häufigen zeigen (%1)</translation>
    </message>
    <message>
        <source>Offsets</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Stability: how far the frequency wanders</source>
        <translation>Stabilität: wie weit die Frequenz wandert</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Stabilität</translation>
    </message>
    <message>
        <source>%1 has no samples yet.</source>
        <translation>%1 hat noch keine Messungen.</translation>
    </message>
    <message>
        <source>Choose a session: the spread of its offsets appears here.</source>
        <translation>Wählen Sie eine Sitzung: Die Streuung ihrer Abweichungen erscheint hier.</translation>
    </message>
    <message>
        <source>Offsets of %1</source>
        <translation>Abweichungen von %1</translation>
    </message>
    <message>
        <source>clock limit +%1</source>
        <translation>Uhrlimit +%1</translation>
    </message>
    <message>
        <source>clock limit −%1</source>
        <translation>Uhrlimit −%1</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>roh</translation>
    </message>
    <message>
        <source>fastest of eight</source>
        <translation>schnellste von acht</translation>
    </message>
    <message>
        <source>Choose sessions: the stability of their clocks appears here.</source>
        <translation>Wählen Sie Sitzungen: Die Stabilität ihrer Uhren erscheint hier.</translation>
    </message>
    <message>
        <source>Stability needs five samples of a session.</source>
        <translation>Die Stabilität braucht fünf Messungen einer Sitzung.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ClockFleet</name>
    <message>
        <source>All sessions by node, the worst clock first</source>
        <translation>Alle Sitzungen nach Knoten, die schlechteste Uhr zuerst</translation>
    </message>
    <message>
        <source>One cell for each session appears here once clients are connected.</source>
        <translation>Ein Feld für jede Sitzung erscheint hier, sobald Clients verbunden sind.</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>in step</source>
        <translation>im Takt</translation>
    </message>
    <message>
        <source>client ahead</source>
        <translation>Client geht vor</translation>
    </message>
    <message>
        <source>client behind</source>
        <translation>Client geht nach</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>unentschieden</translation>
    </message>
    <message>
        <source>near the limit</source>
        <translation>nahe am Limit</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>über dem Limit</translation>
    </message>
    <message>
        <source>Clock fleet</source>
        <translation>Uhren aller Sitzungen</translation>
    </message>
    <message>
        <source>Point at a cell, or move with the arrow keys. Space shows its trend, Enter opens it in Connections.</source>
        <translation>Zeigen Sie auf ein Feld, oder bewegen Sie sich mit den Pfeiltasten. Die Leertaste zeigt den Verlauf, die Eingabetaste öffnet die Sitzung in Verbindungen.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1: not measured yet</source>
        <translation>%1: noch nicht gemessen</translation>
    </message>
    <message>
        <source>filtered offset %1 ms, mean %2 ms, round trip %3 ms</source>
        <translation>gefilterte Abweichung %1 ms, Mittel %2 ms, Umlaufzeit %3 ms</translation>
    </message>
    <message>
        <source>%1: %2; no clock limit</source>
        <translation>%1: %2; kein Uhrlimit</translation>
    </message>
    <message>
        <source>%1: %2; %3 of the limit, %4</source>
        <translation>%1: %2; %3 des Limits, %4</translation>
    </message>
    <message>
        <source>No node</source>
        <translation>Kein Knoten</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Sitzung</numerusform>
            <numerusform>%n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, none stands out</source>
        <translation>%1, keine fällt auf</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of them off</source>
        <translation>
            <numerusform>%1, %n davon weicht ab</numerusform>
            <numerusform>%1, %n davon weichen ab</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::ClockModel</name>
    <message>
        <source>%1 (ended)</source>
        <translation>%1 (beendet)</translation>
    </message>
    <message>
        <source>in step</source>
        <translation>im Takt</translation>
    </message>
    <message>
        <source>client ahead</source>
        <translation>Client geht vor</translation>
    </message>
    <message>
        <source>client behind</source>
        <translation>Client geht nach</translation>
    </message>
    <message>
        <source>Measured %1 ms; the true difference lies within ± %2 ms of it.</source>
        <translation>Gemessen %1 ms; die wahre Abweichung liegt innerhalb von ± %2 ms davon.</translation>
    </message>
    <message>
        <source>No time-sync answer yet.</source>
        <translation>Noch keine Antwort auf einen Zeitabgleich.</translation>
    </message>
    <message>
        <source>Mean of |offset| over %1 is %2 ms; the limit is %3 ms.</source>
        <translation>Mittel von |Abweichung| über %1 ist %2 ms; das Limit ist %3 ms.</translation>
    </message>
    <message>
        <source>Least %1 ms, mean %2 ms.</source>
        <translation>Kleinste %1 ms, im Mittel %2 ms.</translation>
    </message>
    <message>
        <source>%1 of %2 requests answered; %3 bad samples, %4 answers to no request.</source>
        <translation>%1 von %2 Anfragen beantwortet; %3 schlechte Messungen, %4 Antworten ohne Anfrage.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Tick up to six to see them in the chart.</source>
        <translation>Haken Sie bis zu sechs an, um sie im Diagramm zu sehen.</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>In step: the offset is within ± half the round trip.</source>
        <translation>Im Takt: Die Abweichung liegt innerhalb von ± der halben Umlaufzeit.</translation>
    </message>
    <message>
        <source>Offset ms</source>
        <translation>Abweichung ms</translation>
    </message>
    <message>
        <source>Last clock difference; positive when the client is ahead.</source>
        <translation>Letzte Uhrabweichung; positiv, wenn der Client vorgeht.</translation>
    </message>
    <message>
        <source>± ms</source>
        <translation>± ms</translation>
    </message>
    <message>
        <source>Half the round trip: how far off the measured offset can be.</source>
        <translation>Die halbe Umlaufzeit: wie weit die gemessene Abweichung danebenliegen kann.</translation>
    </message>
    <message>
        <source>Mean ms</source>
        <translation>Mittel ms</translation>
    </message>
    <message>
        <source>Mean of |offset| over the limit&apos;s window: what enforcement compares.</source>
        <translation>Mittel von |Abweichung| über das Fenster des Limits: was die Durchsetzung vergleicht.</translation>
    </message>
    <message>
        <source>Of limit</source>
        <translation>Vom Limit</translation>
    </message>
    <message>
        <source>Mean |offset| as a share of the clock limit; over 100 % closes.</source>
        <translation>Mittlere |Abweichung| als Anteil des Uhrlimits; über 100 % wird geschlossen.</translation>
    </message>
    <message>
        <source>RTT ms</source>
        <translation>RTT ms</translation>
    </message>
    <message>
        <source>Last round trip.</source>
        <translation>Letzte Umlaufzeit.</translation>
    </message>
    <message>
        <source>Jitter ms</source>
        <translation>Jitter ms</translation>
    </message>
    <message>
        <source>Smoothed mean of the change between round trips.</source>
        <translation>Geglättetes Mittel der Änderung zwischen Umlaufzeiten.</translation>
    </message>
    <message>
        <source>Drift ppm</source>
        <translation>Drift ppm</translation>
    </message>
    <message>
        <source>Slope of the offset over the window.</source>
        <translation>Steigung der Abweichung über das Fenster.</translation>
    </message>
    <message>
        <source>Stability ms</source>
        <translation>Stabilität ms</translation>
    </message>
    <message>
        <source>Standard deviation of the offset over the window.</source>
        <translation>Standardabweichung der Abweichung über das Fenster.</translation>
    </message>
    <message>
        <source>Answered %</source>
        <translation>Beantwortet %</translation>
    </message>
    <message>
        <source>Requests that got an answer.</source>
        <translation>Anfragen, die eine Antwort erhielten.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Güte</translation>
    </message>
    <message>
        <source>within</source>
        <translation>innerhalb</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>unentschieden</translation>
    </message>
    <message>
        <source>over</source>
        <translation>darüber</translation>
    </message>
    <message>
        <source>Mean %1 ms ± %2 ms lies wholly within the limit of %3 ms.</source>
        <translation>Mittel %1 ms ± %2 ms liegt ganz innerhalb des Limits von %3 ms.</translation>
    </message>
    <message>
        <source>Mean %1 ms is within the limit of %3 ms, but with ± %2 ms the true one may be over it.</source>
        <translation>Mittel %1 ms liegt innerhalb des Limits von %3 ms, doch mit ± %2 ms kann das wahre darüber liegen.</translation>
    </message>
    <message>
        <source>Mean %1 ms is over the limit of %3 ms, but with ± %2 ms the true one may be within it: a breach that proves nothing about the clock.</source>
        <translation>Mittel %1 ms liegt über dem Limit von %3 ms, doch mit ± %2 ms kann das wahre darin liegen: eine Überschreitung, die nichts über die Uhr beweist.</translation>
    </message>
    <message>
        <source>Mean %1 ms ± %2 ms lies wholly over the limit of %3 ms.</source>
        <translation>Mittel %1 ms ± %2 ms liegt ganz über dem Limit von %3 ms.</translation>
    </message>
    <message>
        <source>Median of the four samples with the least round trip among the last eight.</source>
        <translation>Median der vier Messungen mit der kürzesten Umlaufzeit unter den letzten acht.</translation>
    </message>
    <message>
        <source>Drifts by %1 ppm, between %2 and %3 with 95 % confidence.</source>
        <translation>Driftet um %1 ppm, mit 95 % Sicherheit zwischen %2 und %3.</translation>
    </message>
    <message>
        <source>Needs three samples in the window.</source>
        <translation>Braucht drei Messungen im Fenster.</translation>
    </message>
    <message>
        <source>Against the limit</source>
        <translation>Gegen das Limit</translation>
    </message>
    <message>
        <source>Inconclusive: the limit lies within ± half the mean round trip of the mean.</source>
        <translation>Unentschieden: Das Limit liegt innerhalb von ± der halben mittleren Umlaufzeit um das Mittel.</translation>
    </message>
    <message>
        <source>Filtered ms</source>
        <translation>Gefiltert ms</translation>
    </message>
    <message>
        <source>Offset by the fastest of the last eight samples, beside the last as it came.</source>
        <translation>Abweichung nach der schnellsten der letzten acht Messungen, neben der letzten, wie sie kam.</translation>
    </message>
    <message>
        <source>± ppm</source>
        <translation>± ppm</translation>
    </message>
    <message>
        <source>How far off the drift can be, with 95 % confidence.</source>
        <translation>Wie weit die Drift danebenliegen kann, mit 95 % Sicherheit.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ClockPage</name>
    <message>
        <source>Six sessions at most: untick one first.</source>
        <translation>Höchstens sechs Sitzungen: Nehmen Sie zuerst einen Haken weg.</translation>
    </message>
    <message>
        <source>Choose the worst</source>
        <translation>Schlechteste wählen</translation>
    </message>
    <message>
        <source>Show the three sessions that use most of their clock limit</source>
        <translation>Zeigt die drei Sitzungen, die am meisten von ihrem Uhrlimit brauchen</translation>
    </message>
    <message>
        <source>Earlier samples could not be fetched. %1</source>
        <translation>Frühere Messungen ließen sich nicht holen. %1</translation>
    </message>
    <message>
        <source>The clock offsets of sessions appear here once clients are connected.</source>
        <translation>Die Uhrabweichungen von Sitzungen erscheinen hier, sobald Clients verbunden sind.</translation>
    </message>
    <message>
        <source>Tick sessions in the table below to see their offset here, or press %1 for the worst.</source>
        <translation>Haken Sie Sitzungen in der Tabelle darunter an, um ihre Abweichung hier zu sehen, oder drücken Sie %1 für die schlechtesten.</translation>
    </message>
    <message>
        <source>The chosen sessions have no samples in this stretch of time.</source>
        <translation>Die gewählten Sitzungen haben in dieser Zeitspanne keine Messungen.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>View of the clocks</source>
        <translation>Ansicht der Uhren</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does, and its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Show this view of the clocks</source>
        <translation>Diese Ansicht der Uhren zeigen</translation>
    </message>
    <message>
        <source>No clock samples from this source: %1.</source>
        <translation>Keine Uhrmessungen von dieser Quelle: %1.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ClockSessions</name>
    <message>
        <source>Chosen only</source>
        <translation>Nur gewählte</translation>
    </message>
    <message>
        <source>Search sessions (Ctrl+F)</source>
        <translation>Sitzungen suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search sessions</source>
        <translation>Sitzungen suchen</translation>
    </message>
    <message>
        <source>List only the sessions in the chart (%1)</source>
        <translation>Nur die Sitzungen im Diagramm auflisten (%1)</translation>
    </message>
    <message>
        <source>Clock figures of all sessions</source>
        <translation>Uhrzahlen aller Sitzungen</translation>
    </message>
    <message>
        <source>client behind</source>
        <translation>Client geht nach</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Sitzung</numerusform>
            <numerusform>%n Sitzungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n session(s)</source>
        <translation>
            <numerusform>%1 von %n Sitzung</numerusform>
            <numerusform>%1 von %n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>One row for each connected session.</source>
        <translation>Eine Zeile für jede verbundene Sitzung.</translation>
    </message>
    <message>
        <source>No session matches the search.</source>
        <translation>Keine Sitzung passt zur Suche.</translation>
    </message>
    <message>
        <source>%1 of %2 chosen, %3</source>
        <translation>%1 von %2 gewählt, %3</translation>
    </message>
    <message>
        <source>%1; %2 older samples dropped</source>
        <translation>%1; %2 ältere Messungen entfallen</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ClockTrend</name>
    <message>
        <source>client ahead</source>
        <translation>Client geht vor</translation>
    </message>
    <message>
        <source>client behind</source>
        <translation>Client geht nach</translation>
    </message>
    <message>
        <source>%1 ± %2 ms</source>
        <translation>%1 ± %2 ms</translation>
    </message>
    <message>
        <source>Offset of the chosen sessions over time</source>
        <translation>Abweichung der gewählten Sitzungen über der Zeit</translation>
    </message>
    <message>
        <source>The four timestamps of one sample</source>
        <translation>Die vier Zeitstempel einer Messung</translation>
    </message>
    <message>
        <source>line: samples ± RTT/2   dotted: window mean   ◇ inconclusive</source>
        <translation>Linie: Messungen ± RTT/2   gepunktet: Fenstermittel   ◇ unentschieden</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does, and its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 min</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>Show the last %1</source>
        <translation>Die letzten %1 zeigen</translation>
    </message>
    <message>
        <source>Pause chart</source>
        <translation>Diagramm anhalten</translation>
    </message>
    <message>
        <source>Hold the chart still; samples are collected meanwhile</source>
        <translation>Hält das Diagramm still; Messungen werden inzwischen gesammelt</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>Zoom zurücksetzen</translation>
    </message>
    <message>
        <source>Follow the newest sample</source>
        <translation>Der neuesten Messung folgen</translation>
    </message>
    <message>
        <source>Limits in view</source>
        <translation>Limits im Bild</translation>
    </message>
    <message>
        <source>Always show the clock limit, however far the offsets are from it</source>
        <translation>Das Uhrlimit immer zeigen, wie weit die Abweichungen auch davon entfernt sind</translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation>Gefiltert</translation>
    </message>
    <message>
        <source>Dotted line: the fastest of the last eight samples instead of the window mean</source>
        <translation>Gepunktete Linie: die schnellste der letzten acht Messungen statt des Fenstermittels</translation>
    </message>
    <message>
        <source>line: samples ± RTT/2   dotted: fastest of eight   ◇ inconclusive</source>
        <translation>Linie: Messungen ± RTT/2   gepunktet: schnellste von acht   ◇ unentschieden</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Time axis in UTC</source>
        <translation>Zeitachse in UTC</translation>
    </message>
    <message>
        <source>Earlier sample</source>
        <translation>Frühere Messung</translation>
    </message>
    <message>
        <source>Step to the sample before</source>
        <translation>Zur Messung davor</translation>
    </message>
    <message>
        <source>Later sample</source>
        <translation>Spätere Messung</translation>
    </message>
    <message>
        <source>Step to the sample after; past the newest it follows again</source>
        <translation>Zur Messung danach; hinter der neuesten folgt sie wieder</translation>
    </message>
    <message>
        <source>%1 filtered</source>
        <translation>%1 gefiltert</translation>
    </message>
    <message>
        <source>%1 mean</source>
        <translation>%1 Mittel</translation>
    </message>
    <message>
        <source>clock limit +%1</source>
        <translation>Uhrlimit +%1</translation>
    </message>
    <message>
        <source>clock limit −%1</source>
        <translation>Uhrlimit −%1</translation>
    </message>
    <message>
        <source>%1 has no samples yet.</source>
        <translation>%1 hat noch keine Messungen.</translation>
    </message>
    <message>
        <source>Choose a session: the four timestamps of its newest sample appear here.</source>
        <translation>Wählen Sie eine Sitzung: Die vier Zeitstempel ihrer neuesten Messung erscheinen hier.</translation>
    </message>
    <message>
        <source>newest, %1</source>
        <translation>neueste, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who and when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The node did not tell the four timestamps of this sample: its program is older. Offset %1, round trip %2 ms.</source>
        <translation>Der Knoten gab die vier Zeitstempel dieser Messung nicht an: Sein Programm ist älter. Abweichung %1, Umlaufzeit %2 ms.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ClockVerdictBar</name>
    <message>
        <source>Show whose clock</source>
        <translation>Zeigen, wessen Uhr</translation>
    </message>
    <message>
        <source>Show a session that is evidence of this (%1)</source>
        <translation>Eine Sitzung zeigen, die dies belegt (%1)</translation>
    </message>
    <message numerus="yes">
        <source>All %n findings</source>
        <translation>
            <numerusform>Der %n Befund</numerusform>
            <numerusform>Alle %n Befunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, not listed</source>
        <translation>
            <numerusform>%n weiterer, nicht aufgelistet</numerusform>
            <numerusform>%n weitere, nicht aufgelistet</numerusform>
        </translation>
    </message>
    <message>
        <source>Whose clock is wrong cannot be told: %1.</source>
        <translation>Wessen Uhr falsch geht, lässt sich nicht sagen: %1.</translation>
    </message>
</context>
</TS>
