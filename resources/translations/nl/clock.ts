<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>ClockTracks</name>
    <message>
        <source>inconclusive</source>
        <translation>onbeslist</translation>
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
        <translation>wijken %1 af</translation>
    </message>
    <message>
        <source>shifted by %1 at the same time</source>
        <translation>verschoven tegelijk %1</translation>
    </message>
    <message>
        <source>shifted by %1 within %2</source>
        <translation>verschoven %1 binnen %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n session(s) on %2 %3</source>
        <translation>
            <numerusform>%1 van %n sessie op %2 %3</numerusform>
            <numerusform>%1 van %n sessies op %2 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1’s clock is %2 behind</source>
        <translation>de klok van %1 loopt %2 achter</translation>
    </message>
    <message>
        <source>%1’s clock is %2 ahead</source>
        <translation>de klok van %1 loopt %2 voor</translation>
    </message>
    <message>
        <source>%1: %2. There is no other node to compare with.</source>
        <translation>%1: %2. Er is geen andere node om mee te vergelijken.</translation>
    </message>
    <message numerus="yes">
        <source>%1; sessions on %n other node(s) did not: %2.</source>
        <translation>
            <numerusform>%1; sessies op %n andere node niet: %2.</numerusform>
            <numerusform>%1; sessies op %n andere nodes niet: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is off by %2 on every one of the %n node(s) it was on (%3): its own clock.</source>
        <translation>
            <numerusform>%1 wijkt %2 af op de %n node waar zij op was (%3): haar eigen klok.</numerusform>
            <numerusform>%1 wijkt %2 af op elk van de %n nodes waar zij op was (%3): haar eigen klok.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is off by %2 while %n other session(s) on %3 are in step: its own clock.</source>
        <translation>
            <numerusform>%1 wijkt %2 af terwijl %n andere sessie op %3 gelijkloopt: haar eigen klok.</numerusform>
            <numerusform>%1 wijkt %2 af terwijl %n andere sessies op %3 gelijklopen: haar eigen klok.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 seems off by %2, but its slow path explains up to ± %3: no clock is blamed.</source>
        <translation>%1 lijkt %2 af te wijken, maar haar trage pad verklaart tot ± %3: geen klok krijgt de schuld.</translation>
    </message>
    <message>
        <source>%1 is in step by its fastest samples; the slow ones are moved by the path: no clock is blamed.</source>
        <translation>%1 loopt gelijk volgens haar snelste metingen; de trage zijn door het pad verschoven: geen klok krijgt de schuld.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n session(s) on all nodes %2: the clock that the nodes share, or the time source that all clients share.</source>
        <translation>
            <numerusform>%1 van %n sessie op alle nodes %2: de klok die de nodes delen, of de tijdbron die alle clients delen.</numerusform>
            <numerusform>%1 van %n sessies op alle nodes %2: de klok die de nodes delen, of de tijdbron die alle clients delen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is off by %2 on %3. Too little evidence to say whose clock it is.</source>
        <translation>%1 wijkt %2 af op %3. Te weinig bewijs om te zeggen wiens klok het is.</translation>
    </message>
    <message>
        <source>Whose clock is wrong is said here once sessions are connected.</source>
        <translation>Wiens klok verkeerd is, staat hier zodra sessies verbonden zijn.</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) have too few samples yet; four are needed.</source>
        <translation>
            <numerusform>%n sessie heeft nog te weinig metingen; er zijn er vier nodig.</numerusform>
            <numerusform>%n sessies hebben nog te weinig metingen; er zijn er vier nodig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No clock stands out: %1 of %n measured session(s) in step.</source>
        <translation>
            <numerusform>Geen klok valt op: %1 van %n gemeten sessie loopt gelijk.</numerusform>
            <numerusform>Geen klok valt op: %1 van %n gemeten sessies lopen gelijk.</numerusform>
        </translation>
    </message>
    <message>
        <source>In step</source>
        <translation>Gelijk</translation>
    </message>
    <message>
        <source>Clock wrong</source>
        <translation>Klok verkeerd</translation>
    </message>
    <message>
        <source>Path jitter</source>
        <translation>Padjitter</translation>
    </message>
    <message>
        <source>Not proven</source>
        <translation>Niet bewezen</translation>
    </message>
    <message>
        <source>The client is ahead by %1 ± %2; the fastest of the last eight samples says %3. No delay explains that.</source>
        <translation>De client loopt %1 ± %2 voor; de snelste van de laatste acht metingen zegt %3. Geen vertraging verklaart dat.</translation>
    </message>
    <message>
        <source>The client is behind by %1 ± %2; the fastest of the last eight samples says %3. No delay explains that.</source>
        <translation>De client loopt %1 ± %2 achter; de snelste van de laatste acht metingen zegt %3. Geen vertraging verklaart dat.</translation>
    </message>
    <message>
        <source>%1, but its round trip was %2 longer than the fastest; delay on one way explains up to %3. The fastest sample says %4.</source>
        <translation>%1, maar de rondreis was %2 langer dan de snelste; vertraging op één weg verklaart tot %3. De snelste meting zegt %4.</translation>
    </message>
    <message>
        <source>%1 ± %2 is more than delay explains, but no neighbour says so yet (the fastest says %3): a step just now, or one bad sample.</source>
        <translation>%1 ± %2 is meer dan vertraging verklaart, maar nog geen buurmeting zegt dat ook (de snelste zegt %3): zojuist een sprong, of één slechte meting.</translation>
    </message>
    <message>
        <source>Inconclusive: the limit of %1 lies within the error bound of this sample.</source>
        <translation>Onbeslist: de limiet van %1 ligt binnen de foutgrens van deze meting.</translation>
    </message>
    <message>
        <source>Over the limit of %1 by more than the error bound. One sample does not close: the mean of the window does.</source>
        <translation>Meer dan de foutgrens boven de limiet van %1. Eén meting sluit niet: het gemiddelde van het venster wel.</translation>
    </message>
    <message>
        <source>no clock stands out</source>
        <translation>geen klok valt op</translation>
    </message>
    <message>
        <source>all sessions off by %1</source>
        <translation>alle sessies wijken %1 af</translation>
    </message>
    <message>
        <source>%1’s own clock: %2</source>
        <translation>eigen klok van %1: %2</translation>
    </message>
    <message>
        <source>%1: slow path, no clock blamed</source>
        <translation>%1: traag pad, geen klok krijgt de schuld</translation>
    </message>
    <message>
        <source>%1 off by %2, not clear whose</source>
        <translation>%1 wijkt %2 af, niet duidelijk wiens klok</translation>
    </message>
    <message>
        <source>Zero lies within %1 ± %2: the clocks cannot be told apart.</source>
        <translation>Nul ligt binnen %1 ± %2: de klokken zijn niet te onderscheiden.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ClockDistribution</name>
    <message>
        <source>Logarithmic counts</source>
        <translation>Logaritmische aantallen</translation>
    </message>
    <message>
        <source>How often each offset was measured</source>
        <translation>Hoe vaak elk verschil is gemeten</translation>
    </message>
    <message>
        <source>Stability of the chosen clocks over averaging time</source>
        <translation>Stabiliteit van de gekozen klokken over de middelingstijd</translation>
    </message>
    <message>
        <source>Show rare offsets beside frequent ones (%1)</source>
        <translation>Zeldzame verschillen naast veelvoorkomende tonen (%1)</translation>
    </message>
    <message>
        <source>Offsets</source>
        <translation>Verschillen</translation>
    </message>
    <message>
        <source>Stability: how far the frequency wanders</source>
        <translation>Stabiliteit: hoe ver de frequentie dwaalt</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Stabiliteit</translation>
    </message>
    <message>
        <source>%1 has no samples yet.</source>
        <translation>%1 heeft nog geen metingen.</translation>
    </message>
    <message>
        <source>Choose a session: the spread of its offsets appears here.</source>
        <translation>Kies een sessie: de spreiding van haar verschillen verschijnt hier.</translation>
    </message>
    <message>
        <source>Offsets of %1</source>
        <translation>Verschillen van %1</translation>
    </message>
    <message>
        <source>clock limit +%1</source>
        <translation>kloklimiet +%1</translation>
    </message>
    <message>
        <source>clock limit −%1</source>
        <translation>kloklimiet −%1</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>ruw</translation>
    </message>
    <message>
        <source>fastest of eight</source>
        <translation>snelste van acht</translation>
    </message>
    <message>
        <source>Choose sessions: the stability of their clocks appears here.</source>
        <translation>Kies sessies: de stabiliteit van hun klokken verschijnt hier.</translation>
    </message>
    <message>
        <source>Stability needs five samples of a session.</source>
        <translation>Stabiliteit heeft vijf metingen van een sessie nodig.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ClockFleet</name>
    <message>
        <source>All sessions by node, the worst clock first</source>
        <translation>Alle sessies per node, de slechtste klok eerst</translation>
    </message>
    <message>
        <source>One cell for each session appears here once clients are connected.</source>
        <translation>Eén vakje per sessie verschijnt hier zodra clients verbonden zijn.</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>niet gemeten</translation>
    </message>
    <message>
        <source>in step</source>
        <translation>gelijk</translation>
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
        <source>inconclusive</source>
        <translation>onbeslist</translation>
    </message>
    <message>
        <source>near the limit</source>
        <translation>dicht bij de limiet</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>boven de limiet</translation>
    </message>
    <message>
        <source>Clock fleet</source>
        <translation>Klokken van alle sessies</translation>
    </message>
    <message>
        <source>Point at a cell, or move with the arrow keys. Space shows its trend, Enter opens it in Connections.</source>
        <translation>Wijs een vakje aan of beweeg met de pijltoetsen. Spatie toont het verloop, Enter opent de sessie in Verbindingen.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 op %2</translation>
    </message>
    <message>
        <source>%1: not measured yet</source>
        <translation>%1: nog niet gemeten</translation>
    </message>
    <message>
        <source>filtered offset %1 ms, mean %2 ms, round trip %3 ms</source>
        <translation>gefilterd verschil %1 ms, gemiddelde %2 ms, rondreis %3 ms</translation>
    </message>
    <message>
        <source>%1: %2; no clock limit</source>
        <translation>%1: %2; geen kloklimiet</translation>
    </message>
    <message>
        <source>%1: %2; %3 of the limit, %4</source>
        <translation>%1: %2; %3 van de limiet, %4</translation>
    </message>
    <message>
        <source>No node</source>
        <translation>Geen node</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n sessie</numerusform>
            <numerusform>%n sessies</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, none stands out</source>
        <translation>%1, geen valt op</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of them off</source>
        <translation>
            <numerusform>%1, %n ervan wijkt af</numerusform>
            <numerusform>%1, %n ervan wijken af</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::ClockModel</name>
    <message>
        <source>%1 (ended)</source>
        <translation>%1 (beëindigd)</translation>
    </message>
    <message>
        <source>in step</source>
        <translation>gelijk</translation>
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
        <source>Measured %1 ms; the true difference lies within ± %2 ms of it.</source>
        <translation>Gemeten %1 ms; het ware verschil ligt binnen ± %2 ms daarvan.</translation>
    </message>
    <message>
        <source>No time-sync answer yet.</source>
        <translation>Nog geen antwoord op tijdsynchronisatie.</translation>
    </message>
    <message>
        <source>Mean of |offset| over %1 is %2 ms; the limit is %3 ms.</source>
        <translation>Gemiddelde van |verschil| over %1 is %2 ms; de limiet is %3 ms.</translation>
    </message>
    <message>
        <source>Least %1 ms, mean %2 ms.</source>
        <translation>Minste %1 ms, gemiddeld %2 ms.</translation>
    </message>
    <message>
        <source>%1 of %2 requests answered; %3 bad samples, %4 answers to no request.</source>
        <translation>%1 van %2 verzoeken beantwoord; %3 slechte metingen, %4 antwoorden zonder verzoek.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessie</translation>
    </message>
    <message>
        <source>Tick up to six to see them in the chart.</source>
        <translation>Vink er tot zes aan om ze in de grafiek te zien.</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klok</translation>
    </message>
    <message>
        <source>In step: the offset is within ± half the round trip.</source>
        <translation>Gelijk: het verschil ligt binnen ± de halve rondreis.</translation>
    </message>
    <message>
        <source>Offset ms</source>
        <translation>Verschil ms</translation>
    </message>
    <message>
        <source>Last clock difference; positive when the client is ahead.</source>
        <translation>Laatste klokverschil; positief als de client voorloopt.</translation>
    </message>
    <message>
        <source>± ms</source>
        <translation>± ms</translation>
    </message>
    <message>
        <source>Half the round trip: how far off the measured offset can be.</source>
        <translation>De halve rondreis: hoe ver het gemeten verschil ernaast kan zitten.</translation>
    </message>
    <message>
        <source>Mean ms</source>
        <translation>Gem. ms</translation>
    </message>
    <message>
        <source>Mean of |offset| over the limit&apos;s window: what enforcement compares.</source>
        <translation>Gemiddelde van |verschil| over het venster van de limiet: wat de handhaving vergelijkt.</translation>
    </message>
    <message>
        <source>Of limit</source>
        <translation>Van limiet</translation>
    </message>
    <message>
        <source>Mean |offset| as a share of the clock limit; over 100 % closes.</source>
        <translation>Gemiddelde |verschil| als deel van de kloklimiet; boven 100 % wordt gesloten.</translation>
    </message>
    <message>
        <source>RTT ms</source>
        <translation>RTT ms</translation>
    </message>
    <message>
        <source>Last round trip.</source>
        <translation>Laatste rondreis.</translation>
    </message>
    <message>
        <source>Jitter ms</source>
        <translation>Jitter ms</translation>
    </message>
    <message>
        <source>Smoothed mean of the change between round trips.</source>
        <translation>Afgevlakt gemiddelde van de verandering tussen rondreizen.</translation>
    </message>
    <message>
        <source>Drift ppm</source>
        <translation>Verloop ppm</translation>
    </message>
    <message>
        <source>Slope of the offset over the window.</source>
        <translation>Helling van het verschil over het venster.</translation>
    </message>
    <message>
        <source>Stability ms</source>
        <translation>Stabiliteit ms</translation>
    </message>
    <message>
        <source>Standard deviation of the offset over the window.</source>
        <translation>Standaardafwijking van het verschil over het venster.</translation>
    </message>
    <message>
        <source>Answered %</source>
        <translation>Beantwoord %</translation>
    </message>
    <message>
        <source>Requests that got an answer.</source>
        <translation>Verzoeken die een antwoord kregen.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Kwaliteit</translation>
    </message>
    <message>
        <source>within</source>
        <translation>binnen</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>onbeslist</translation>
    </message>
    <message>
        <source>over</source>
        <translation>boven</translation>
    </message>
    <message>
        <source>Mean %1 ms ± %2 ms lies wholly within the limit of %3 ms.</source>
        <translation>Gemiddelde %1 ms ± %2 ms ligt geheel binnen de limiet van %3 ms.</translation>
    </message>
    <message>
        <source>Mean %1 ms is within the limit of %3 ms, but with ± %2 ms the true one may be over it.</source>
        <translation>Gemiddelde %1 ms ligt binnen de limiet van %3 ms, maar met ± %2 ms kan het ware erboven liggen.</translation>
    </message>
    <message>
        <source>Mean %1 ms is over the limit of %3 ms, but with ± %2 ms the true one may be within it: a breach that proves nothing about the clock.</source>
        <translation>Gemiddelde %1 ms ligt boven de limiet van %3 ms, maar met ± %2 ms kan het ware erbinnen liggen: een overschrijding die niets over de klok bewijst.</translation>
    </message>
    <message>
        <source>Mean %1 ms ± %2 ms lies wholly over the limit of %3 ms.</source>
        <translation>Gemiddelde %1 ms ± %2 ms ligt geheel boven de limiet van %3 ms.</translation>
    </message>
    <message>
        <source>Median of the four samples with the least round trip among the last eight.</source>
        <translation>Mediaan van de vier metingen met de kortste rondreis onder de laatste acht.</translation>
    </message>
    <message>
        <source>Drifts by %1 ppm, between %2 and %3 with 95 % confidence.</source>
        <translation>Verloopt %1 ppm, met 95 % zekerheid tussen %2 en %3.</translation>
    </message>
    <message>
        <source>Needs three samples in the window.</source>
        <translation>Heeft drie metingen in het venster nodig.</translation>
    </message>
    <message>
        <source>Against the limit</source>
        <translation>Tegen de limiet</translation>
    </message>
    <message>
        <source>Inconclusive: the limit lies within ± half the mean round trip of the mean.</source>
        <translation>Onbeslist: de limiet ligt binnen ± de halve gemiddelde rondreis van het gemiddelde.</translation>
    </message>
    <message>
        <source>Filtered ms</source>
        <translation>Gefilterd ms</translation>
    </message>
    <message>
        <source>Offset by the fastest of the last eight samples, beside the last as it came.</source>
        <translation>Verschil volgens de snelste van de laatste acht metingen, naast de laatste zoals zij kwam.</translation>
    </message>
    <message>
        <source>± ppm</source>
        <translation>± ppm</translation>
    </message>
    <message>
        <source>How far off the drift can be, with 95 % confidence.</source>
        <translation>Hoe ver het verloop ernaast kan zitten, met 95 % zekerheid.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ClockPage</name>
    <message>
        <source>Six sessions at most: untick one first.</source>
        <translation>Hoogstens zes sessies: haal eerst een vinkje weg.</translation>
    </message>
    <message>
        <source>Choose the worst</source>
        <translation>Slechtste kiezen</translation>
    </message>
    <message>
        <source>Show the three sessions that use most of their clock limit</source>
        <translation>Toont de drie sessies die het meest van hun kloklimiet gebruiken</translation>
    </message>
    <message>
        <source>Earlier samples could not be fetched. %1</source>
        <translation>Eerdere metingen konden niet worden opgehaald. %1</translation>
    </message>
    <message>
        <source>The clock offsets of sessions appear here once clients are connected.</source>
        <translation>De klokverschillen van sessies verschijnen hier zodra clients verbonden zijn.</translation>
    </message>
    <message>
        <source>Tick sessions in the table below to see their offset here, or press %1 for the worst.</source>
        <translation>Vink sessies aan in de tabel hieronder om hun verschil hier te zien, of druk op %1 voor de slechtste.</translation>
    </message>
    <message>
        <source>The chosen sessions have no samples in this stretch of time.</source>
        <translation>De gekozen sessies hebben in dit tijdvak geen metingen.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klok</translation>
    </message>
    <message>
        <source>View of the clocks</source>
        <translation>Weergave van de klokken</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verloop</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verdeling</translation>
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
        <translation>%1 tonen</translation>
    </message>
    <message>
        <source>Show this view of the clocks</source>
        <translation>Deze weergave van de klokken tonen</translation>
    </message>
    <message>
        <source>No clock samples from this source: %1.</source>
        <translation>Geen klokmetingen van deze bron: %1.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ClockSessions</name>
    <message>
        <source>Chosen only</source>
        <translation>Alleen gekozen</translation>
    </message>
    <message>
        <source>Search sessions (Ctrl+F)</source>
        <translation>Sessies zoeken (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search sessions</source>
        <translation>Sessies zoeken</translation>
    </message>
    <message>
        <source>List only the sessions in the chart (%1)</source>
        <translation>Alleen de sessies in de grafiek opsommen (%1)</translation>
    </message>
    <message>
        <source>Clock figures of all sessions</source>
        <translation>Klokcijfers van alle sessies</translation>
    </message>
    <message>
        <source>client behind</source>
        <translation>client achter</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n sessie</numerusform>
            <numerusform>%n sessies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n session(s)</source>
        <translation>
            <numerusform>%1 van %n sessie</numerusform>
            <numerusform>%1 van %n sessies</numerusform>
        </translation>
    </message>
    <message>
        <source>One row for each connected session.</source>
        <translation>Eén rij voor elke verbonden sessie.</translation>
    </message>
    <message>
        <source>No session matches the search.</source>
        <translation>Geen sessie past bij de zoekopdracht.</translation>
    </message>
    <message>
        <source>%1 of %2 chosen, %3</source>
        <translation>%1 van %2 gekozen, %3</translation>
    </message>
    <message>
        <source>%1; %2 older samples dropped</source>
        <translation>%1; %2 oudere metingen vervallen</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ClockTrend</name>
    <message>
        <source>client ahead</source>
        <translation>client voor</translation>
    </message>
    <message>
        <source>client behind</source>
        <translation>client achter</translation>
    </message>
    <message>
        <source>%1 ± %2 ms</source>
        <translation>%1 ± %2 ms</translation>
    </message>
    <message>
        <source>Offset of the chosen sessions over time</source>
        <translation>Verschil van de gekozen sessies in de tijd</translation>
    </message>
    <message>
        <source>The four timestamps of one sample</source>
        <translation>De vier tijdstempels van één meting</translation>
    </message>
    <message>
        <source>line: samples ± RTT/2   dotted: window mean   ◇ inconclusive</source>
        <translation>lijn: metingen ± RTT/2   gestippeld: venstergemiddelde   ◇ onbeslist</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Meting</translation>
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
        <translation>1 u</translation>
    </message>
    <message>
        <source>Show the last %1</source>
        <translation>De laatste %1 tonen</translation>
    </message>
    <message>
        <source>Pause chart</source>
        <translation>Grafiek pauzeren</translation>
    </message>
    <message>
        <source>Hold the chart still; samples are collected meanwhile</source>
        <translation>Houdt de grafiek stil; metingen worden intussen verzameld</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>Zoom terugzetten</translation>
    </message>
    <message>
        <source>Follow the newest sample</source>
        <translation>De nieuwste meting volgen</translation>
    </message>
    <message>
        <source>Limits in view</source>
        <translation>Limieten in beeld</translation>
    </message>
    <message>
        <source>Always show the clock limit, however far the offsets are from it</source>
        <translation>De kloklimiet altijd tonen, hoe ver de verschillen er ook vandaan zijn</translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation>Gefilterd</translation>
    </message>
    <message>
        <source>Dotted line: the fastest of the last eight samples instead of the window mean</source>
        <translation>Stippellijn: de snelste van de laatste acht metingen in plaats van het venstergemiddelde</translation>
    </message>
    <message>
        <source>line: samples ± RTT/2   dotted: fastest of eight   ◇ inconclusive</source>
        <translation>lijn: metingen ± RTT/2   gestippeld: snelste van acht   ◇ onbeslist</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Time axis in UTC</source>
        <translation>Tijdas in UTC</translation>
    </message>
    <message>
        <source>Earlier sample</source>
        <translation>Eerdere meting</translation>
    </message>
    <message>
        <source>Step to the sample before</source>
        <translation>Naar de meting ervoor</translation>
    </message>
    <message>
        <source>Later sample</source>
        <translation>Latere meting</translation>
    </message>
    <message>
        <source>Step to the sample after; past the newest it follows again</source>
        <translation>Naar de meting erna; voorbij de nieuwste volgt zij weer</translation>
    </message>
    <message>
        <source>%1 filtered</source>
        <translation>%1 gefilterd</translation>
    </message>
    <message>
        <source>%1 mean</source>
        <translation>%1 gemiddeld</translation>
    </message>
    <message>
        <source>clock limit +%1</source>
        <translation>kloklimiet +%1</translation>
    </message>
    <message>
        <source>clock limit −%1</source>
        <translation>kloklimiet −%1</translation>
    </message>
    <message>
        <source>%1 has no samples yet.</source>
        <translation>%1 heeft nog geen metingen.</translation>
    </message>
    <message>
        <source>Choose a session: the four timestamps of its newest sample appear here.</source>
        <translation>Kies een sessie: de vier tijdstempels van haar nieuwste meting verschijnen hier.</translation>
    </message>
    <message>
        <source>newest, %1</source>
        <translation>nieuwste, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who and when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The node did not tell the four timestamps of this sample: its program is older. Offset %1, round trip %2 ms.</source>
        <translation>De node gaf de vier tijdstempels van deze meting niet: zijn programma is ouder. Verschil %1, rondreis %2 ms.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ClockVerdictBar</name>
    <message>
        <source>Show whose clock</source>
        <translation>Tonen wiens klok</translation>
    </message>
    <message>
        <source>Show a session that is evidence of this (%1)</source>
        <translation>Een sessie tonen die dit bewijst (%1)</translation>
    </message>
    <message numerus="yes">
        <source>All %n findings</source>
        <translation>
            <numerusform>De %n bevinding</numerusform>
            <numerusform>Alle %n bevindingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, not listed</source>
        <translation>
            <numerusform>nog %n, niet opgesomd</numerusform>
            <numerusform>nog %n, niet opgesomd</numerusform>
        </translation>
    </message>
    <message>
        <source>Whose clock is wrong cannot be told: %1.</source>
        <translation>Wiens klok verkeerd is, is niet te zeggen: %1.</translation>
    </message>
</context>
</TS>
