<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AlertWords</name>
    <message numerus="yes">
        <source>came back %n times</source>
        <translation>
            <numerusform>came back %n time</numerusform>
            <numerusform>came back %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::AcknowledgeDialog</name>
    <message numerus="yes">
        <source>Acknowledge %n alerts</source>
        <translation>
            <numerusform>Acknowledge %n alert</numerusform>
            <numerusform>Acknowledge %n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::AlertRulesTab</name>
    <message numerus="yes">
        <source>Remove the rule %1? Its %n open alerts clear.</source>
        <translation>
            <numerusform>Remove the rule %1? Its %n open alert clears.</numerusform>
            <numerusform>Remove the rule %1? Its %n open alerts clear.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace all %n rules by the usual ones? Alerts of rules that differ clear.</source>
        <translation>
            <numerusform>Replace the %n rule by the usual ones? Alerts of rules that differ clear.</numerusform>
            <numerusform>Replace all %n rules by the usual ones? Alerts of rules that differ clear.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules were imported.</source>
        <translation>
            <numerusform>%n rule was imported.</numerusform>
            <numerusform>%n rules were imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::AvailabilityTab</name>
    <message numerus="yes">
        <source>%n older log entries dropped</source>
        <translation>
            <numerusform>%n older log entry dropped</numerusform>
            <numerusform>%n older log entries dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older sessions forgotten; their time is not known</source>
        <translation>
            <numerusform>%n older session forgotten; its time is not known</numerusform>
            <numerusform>%n older sessions forgotten; their time is not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outages, the longest %1.</source>
        <translation>
            <numerusform>%n outage, the longest %1.</numerusform>
            <numerusform>%n outages, the longest %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subjects were saved as %1.</source>
        <translation>
            <numerusform>%n subject was saved as %1.</numerusform>
            <numerusform>%n subjects were saved as %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::CapacityTab</name>
    <message numerus="yes">
        <source>Too little history for a forecast: %n whole days, needs %1.</source>
        <translation>
            <numerusform>Too little history for a forecast: %n whole day, needs %1.</numerusform>
            <numerusform>Too little history for a forecast: %n whole days, needs %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n days of highest values; 80 % of the simulated futures lie in the wide band, half of them in the narrow one.</source>
        <translation>
            <numerusform>From %n day of highest values; 80 % of the simulated futures lie in the wide band, half of them in the narrow one.</numerusform>
            <numerusform>From %n days of highest values; 80 % of the simulated futures lie in the wide band, half of them in the narrow one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::OpenAlertsTab</name>
    <message numerus="yes">
        <source>%n alerts acknowledged.</source>
        <translation>
            <numerusform>%n alert acknowledged.</numerusform>
            <numerusform>%n alerts acknowledged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n want attention</source>
        <translation>
            <numerusform>%n wants attention</numerusform>
            <numerusform>%n want attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not listed</source>
        <translation>
            <numerusform>%n more is not listed</numerusform>
            <numerusform>%n more are not listed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::RuleDialog</name>
    <message numerus="yes">
        <source>Now %1 of %n are beyond the threshold.</source>
        <translation>
            <numerusform>Now %1 of %n is beyond the threshold.</numerusform>
            <numerusform>Now %1 of %n are beyond the threshold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n more the value is not known.</source>
        <translation>
            <numerusform>Of %n more the value is not known.</numerusform>
            <numerusform>Of %n more the value is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 it would have opened %n times.</source>
        <comment>%1: In the last hour</comment>
        <translation>
            <numerusform>%1 it would have opened %n time.</numerusform>
            <numerusform>%1 it would have opened %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 it was passed at some time by %n of those connected.</source>
        <comment>%1: In the last hour</comment>
        <translation>
            <numerusform>%1 it was passed at some time by %n of those connected.</numerusform>
            <numerusform>%1 it was passed at some time by %n of those connected.</numerusform>
        </translation>
    </message>
</context>
</TS>
