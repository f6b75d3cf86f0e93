<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>wayside::ui::ClockModel</name>
    <message>
        <source>%1 (ended)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured %1 ms; the true difference lies within ± %2 ms of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time-sync answer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of |offset| over %1 is %2 ms; the limit is %3 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least %1 ms, mean %2 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 requests answered; %3 bad samples, %4 answers to no request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick up to six to see them in the chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In step: the offset is within ± half the round trip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last clock difference; positive when the client is ahead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>± ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half the round trip: how far off the measured offset can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of |offset| over the limit&apos;s window: what enforcement compares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean |offset| as a share of the clock limit; over 100 % closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RTT ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last round trip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jitter ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothed mean of the change between round trips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift ppm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope of the offset over the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stability ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the offset over the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that got an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::ClockPage</name>
    <message>
        <source>client ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ± %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset of the chosen sessions over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six sessions at most: untick one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock figures of all sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the last %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the chart still; samples are collected meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the newest sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always show the clock limit, however far the offsets are from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time axis in UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the worst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the three sessions that use most of their clock limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List only the sessions in the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset from the node&apos;s clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line: samples ± RTT/2   dotted: window mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search sessions (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier samples could not be fetched. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock offsets of sessions appear here once clients are connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick sessions in the table below to see their offset here, or press %1 for the worst.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen sessions have no samples in this stretch of time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock limit +%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock limit −%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row for each connected session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session matches the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 chosen, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 older samples dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
