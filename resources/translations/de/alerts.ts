<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AlertWords</name>
    <message>
        <source>node %1</source>
        <translation>Knoten %1</translation>
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
        <source>identifiers %1</source>
        <translation>Kennungen %1</translation>
    </message>
    <message>
        <source>causes: %1</source>
        <translation>Ursachen: %1</translation>
    </message>
    <message>
        <source>any session</source>
        <translation>jede Sitzung</translation>
    </message>
    <message>
        <source>any %1 session</source>
        <comment>%1: TLC, Broker, Monitor</comment>
        <translation>jede %1-Sitzung</translation>
    </message>
    <message>
        <source>any TLC</source>
        <translation>jeder TLC</translation>
    </message>
    <message>
        <source>any account</source>
        <translation>jedes Konto</translation>
    </message>
    <message>
        <source>any session type</source>
        <translation>jede Sitzungsart</translation>
    </message>
    <message>
        <source>any node</source>
        <translation>jeder Knoten</translation>
    </message>
    <message>
        <source>the source</source>
        <translation>die Quelle</translation>
    </message>
    <message>
        <source>all sessions together</source>
        <translation>alle Sitzungen zusammen</translation>
    </message>
    <message>
        <source>all %1 sessions together</source>
        <comment>%1: TLC, Broker, Monitor</comment>
        <translation>alle %1-Sitzungen zusammen</translation>
    </message>
    <message>
        <source>The console does not hear its source.</source>
        <translation>Die Konsole hört ihre Quelle nicht.</translation>
    </message>
    <message>
        <source>Node %1 has not been heard of for a while.</source>
        <translation>Von Knoten %1 war eine Weile nichts zu hören.</translation>
    </message>
    <message>
        <source>Node %1 is out of service.</source>
        <translation>Knoten %1 ist außer Dienst.</translation>
    </message>
    <message>
        <source>TLC %1 has no session.</source>
        <translation>TLC %1 hat keine Sitzung.</translation>
    </message>
    <message>
        <source>Account %1 has no session.</source>
        <translation>Konto %1 hat keine Sitzung.</translation>
    </message>
    <message>
        <source>%1 when %2 of %3 stays over %4 for %5.</source>
        <translation>%1, wenn %2 von %3 für %5 über %4 bleibt.</translation>
    </message>
    <message>
        <source>%1 as soon as %2 of %3 is over %4.</source>
        <translation>%1, sobald %2 von %3 über %4 ist.</translation>
    </message>
    <message>
        <source>%1 when %2 of %3 stays under %4 for %5.</source>
        <translation>%1, wenn %2 von %3 für %5 unter %4 bleibt.</translation>
    </message>
    <message>
        <source>%1 as soon as %2 of %3 is under %4.</source>
        <translation>%1, sobald %2 von %3 unter %4 ist.</translation>
    </message>
    <message>
        <source>Clears when it is over for %1.</source>
        <translation>Erlischt, wenn es für %1 vorbei ist.</translation>
    </message>
    <message>
        <source>Clears as soon as it is over.</source>
        <translation>Erlischt, sobald es vorbei ist.</translation>
    </message>
    <message>
        <source>Clears at %1 or less for %2.</source>
        <translation>Erlischt bei %1 oder weniger für %2.</translation>
    </message>
    <message>
        <source>Clears at %1 or less.</source>
        <translation>Erlischt bei %1 oder weniger.</translation>
    </message>
    <message>
        <source>Clears at %1 or more for %2.</source>
        <translation>Erlischt bei %1 oder mehr für %2.</translation>
    </message>
    <message>
        <source>Clears at %1 or more.</source>
        <translation>Erlischt bei %1 oder mehr.</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Source lost</source>
        <translation>Quelle verloren</translation>
    </message>
    <message>
        <source>Node unreachable</source>
        <translation>Knoten unerreichbar</translation>
    </message>
    <message>
        <source>Node out of service</source>
        <translation>Knoten außer Dienst</translation>
    </message>
    <message>
        <source>Number of active sessions</source>
        <translation>Anzahl aktiver Sitzungen</translation>
    </message>
    <message>
        <source>Message rate from clients</source>
        <translation>Nachrichtenrate von Clients</translation>
    </message>
    <message>
        <source>Message rate to clients</source>
        <translation>Nachrichtenrate zu Clients</translation>
    </message>
    <message>
        <source>Byte rate from clients</source>
        <translation>Byterate von Clients</translation>
    </message>
    <message>
        <source>Byte rate to clients</source>
        <translation>Byterate zu Clients</translation>
    </message>
    <message>
        <source>Rate of ended sessions</source>
        <translation>Rate beendeter Sitzungen</translation>
    </message>
    <message>
        <source>Rate of forced closes</source>
        <translation>Rate erzwungener Schließungen</translation>
    </message>
    <message>
        <source>Rate of refused connections</source>
        <translation>Rate abgelehnter Verbindungen</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Time to cut-off</source>
        <translation>Zeit bis zum Abschneiden</translation>
    </message>
    <message>
        <source>Clock offset</source>
        <translation>Uhrabweichung</translation>
    </message>
    <message>
        <source>Queue at the node</source>
        <translation>Warteschlange am Knoten</translation>
    </message>
    <message>
        <source>Number of dropped payloads</source>
        <translation>Anzahl verworfener Payloads</translation>
    </message>
    <message>
        <source>Number of sessions that ignored Reconnect</source>
        <translation>Anzahl der Sitzungen, die Reconnect ignorierten</translation>
    </message>
    <message>
        <source>Number of halted drains</source>
        <translation>Anzahl gestoppter Drains</translation>
    </message>
    <message>
        <source>No session</source>
        <translation>Keine Sitzung</translation>
    </message>
    <message>
        <source>Number of store faults</source>
        <translation>Anzahl der Speicherfehler</translation>
    </message>
    <message>
        <source>Number of updates this console missed</source>
        <translation>Anzahl der Aktualisierungen, die dieser Konsole entgingen</translation>
    </message>
    <message>
        <source>everything together</source>
        <translation>alles zusammen</translation>
    </message>
    <message>
        <source>each node</source>
        <translation>jeder Knoten</translation>
    </message>
    <message>
        <source>each session type</source>
        <translation>jede Sitzungsart</translation>
    </message>
    <message>
        <source>each account</source>
        <translation>jedes Konto</translation>
    </message>
    <message>
        <source>each TLC</source>
        <translation>jeder TLC</translation>
    </message>
    <message>
        <source>each session</source>
        <translation>jede Sitzung</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>je Sekunde</translation>
    </message>
    <message>
        <source>bytes per second</source>
        <translation>Bytes je Sekunde</translation>
    </message>
    <message>
        <source>per minute</source>
        <translation>je Minute</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message>
        <source>%1 per minute</source>
        <translation>%1 je Minute</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>all sessions</source>
        <translation>alle Sitzungen</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <comment>%1: TLC, Broker, Monitor</comment>
        <translation>%1-Sitzungen</translation>
    </message>
    <message>
        <source>TLC %1</source>
        <translation>TLC %1</translation>
    </message>
    <message>
        <source>%1 of %2 in %3 is %4; the limit is %5.</source>
        <translation>%1 von %2 in %3 ist %4; das Limit ist %5.</translation>
    </message>
    <message>
        <source>%1 of %2 is %3; the limit is %4.</source>
        <translation>%1 von %2 ist %3; das Limit ist %4.</translation>
    </message>
    <message>
        <source>Check that the node runs and can be reached; the console tries again by itself.</source>
        <translation>Prüfen Sie, dass der Knoten läuft und erreichbar ist; die Konsole versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>Check the process and the network of this node; its sessions may be lost.</source>
        <translation>Prüfen Sie Prozess und Netz dieses Knotens; seine Sitzungen sind vielleicht verloren.</translation>
    </message>
    <message>
        <source>Activate the node on the Nodes page once the work on it is done.</source>
        <translation>Aktivieren Sie den Knoten auf der Seite Knoten, sobald die Arbeit daran getan ist.</translation>
    </message>
    <message>
        <source>Look on the Connections page which sessions are missing, and why they ended.</source>
        <translation>Sehen Sie auf der Seite Verbindungen, welche Sitzungen fehlen und warum sie endeten.</translation>
    </message>
    <message>
        <source>Sort the Connections page by rate to see which sessions cause it.</source>
        <translation>Sortieren Sie die Seite Verbindungen nach Rate, um zu sehen, welche Sitzungen es verursachen.</translation>
    </message>
    <message>
        <source>Look at the end reasons: many clients at once point at the network or the node.</source>
        <translation>Sehen Sie die Gründe des Endes an: Viele Clients zugleich deuten auf das Netz oder den Knoten.</translation>
    </message>
    <message>
        <source>The Enforcement page tells which limit cut which sessions; warn their owners.</source>
        <translation>Die Seite Durchsetzung sagt, welches Limit welche Sitzungen abschnitt; warnen Sie deren Besitzer.</translation>
    </message>
    <message>
        <source>The node is at its cap of connections: raise the cap or activate another node.</source>
        <translation>Der Knoten ist an seiner Obergrenze von Verbindungen: Heben Sie sie an oder aktivieren Sie einen anderen Knoten.</translation>
    </message>
    <message>
        <source>Warn the owner, or send Reconnect before the limit closes the session.</source>
        <translation>Warnen Sie den Besitzer, oder senden Sie Reconnect, bevor das Limit die Sitzung schließt.</translation>
    </message>
    <message>
        <source>See on the Clock page whether client or node is off; check time synchronisation.</source>
        <translation>Sehen Sie auf der Seite Uhr, ob Client oder Knoten falsch geht; prüfen Sie den Zeitabgleich.</translation>
    </message>
    <message>
        <source>The client reads more slowly than it is sent to: check its network and load.</source>
        <translation>Der Client liest langsamer, als ihm gesandt wird: Prüfen Sie sein Netz und seine Last.</translation>
    </message>
    <message>
        <source>These clients need Bye to move; tell their owners to honour Reconnect.</source>
        <translation>Diese Clients brauchen Bye, um umzuziehen; bitten Sie deren Besitzer, Reconnect zu befolgen.</translation>
    </message>
    <message>
        <source>See on the Nodes page why clients did not come back, then resume or abort.</source>
        <translation>Sehen Sie auf der Seite Knoten, warum Clients nicht wiederkamen, und setzen Sie fort oder brechen Sie ab.</translation>
    </message>
    <message>
        <source>See why its last session ended, then ask the owner.</source>
        <translation>Sehen Sie, warum seine letzte Sitzung endete, und fragen Sie dann den Besitzer.</translation>
    </message>
    <message>
        <source>Check disk and database of the node; session logs may have gaps.</source>
        <translation>Prüfen Sie Datenträger und Datenbank des Knotens; Sitzungsprotokolle können Lücken haben.</translation>
    </message>
    <message>
        <source>Counts on this console may be too low; close other consoles or reduce load.</source>
        <translation>Zählungen auf dieser Konsole können zu niedrig sein; schließen Sie andere Konsolen oder verringern Sie die Last.</translation>
    </message>
    <message>
        <source>cleared at %1</source>
        <translation>erloschen um %1</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>erloschen</translation>
    </message>
    <message>
        <source>no data since %1</source>
        <translation>keine Daten seit %1</translation>
    </message>
    <message>
        <source>silenced while its node drains</source>
        <translation>stumm, während sein Knoten geleert wird</translation>
    </message>
    <message>
        <source>silenced</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>acknowledged by %1</source>
        <translation>bestätigt von %1</translation>
    </message>
    <message>
        <source>comes and goes</source>
        <translation>kommt und geht</translation>
    </message>
    <message numerus="yes">
        <source>came back %n times</source>
        <translation>
            <numerusform>kam %n-mal wieder</numerusform>
            <numerusform>kam %n-mal wieder</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>back to normal</source>
        <translation>wieder normal</translation>
    </message>
    <message>
        <source>subject gone</source>
        <translation>Gegenstand fort</translation>
    </message>
    <message>
        <source>rule changed</source>
        <translation>Regel geändert</translation>
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
        <translation>die Quelle nicht zu hören ist</translation>
    </message>
    <message>
        <source>any node is unreachable</source>
        <translation>ein Knoten unerreichbar ist</translation>
    </message>
    <message>
        <source>any node is out of service</source>
        <translation>ein Knoten außer Dienst ist</translation>
    </message>
    <message>
        <source>any TLC has no session</source>
        <translation>ein TLC keine Sitzung hat</translation>
    </message>
    <message>
        <source>any account has no session</source>
        <translation>ein Konto keine Sitzung hat</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>any node is unreachable (node a-*)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 when %2 for %3.</source>
        <comment>Warning when any node is unreachable for 15 s.</comment>
        <translation>%1, wenn %2, für %3.</translation>
    </message>
    <message>
        <source>%1 as soon as %2.</source>
        <comment>Warning as soon as any node is unreachable.</comment>
        <translation>%1, sobald %2.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::AcknowledgeDialog</name>
    <message numerus="yes">
        <source>Acknowledge %n alerts</source>
        <translation>
            <numerusform>%n Alarm bestätigen</numerusform>
            <numerusform>%n Alarme bestätigen</numerusform>
        </translation>
    </message>
    <message>
        <source>For the log: what you found, a ticket</source>
        <translation>Für das Protokoll: was Sie fanden, ein Ticket</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>A&amp;nmerkung</translation>
    </message>
    <message>
        <source>They stay open until the value is back to normal; they no longer call for attention. %1 is written down as the person who looks after them.</source>
        <translation>Sie bleiben offen, bis der Wert wieder normal ist; sie verlangen keine Aufmerksamkeit mehr. %1 wird als der vermerkt, der sich darum kümmert.</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bestätigen</translation>
    </message>
</context>
<context>
    <name>wayside::ui::AlertCentre</name>
    <message>
        <source>operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>The alert rules in %1 could not be read, so the usual ones are in force: %2</source>
        <translation>Die Alarmregeln in %1 ließen sich nicht lesen, also gelten die üblichen: %2</translation>
    </message>
    <message>
        <source>The earlier alerts in %1 could not be read: %2</source>
        <translation>Die früheren Alarme in %1 ließen sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>Alerts could not be stored: %1</source>
        <translation>Alarme ließen sich nicht speichern: %1</translation>
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
        <translation>Erloschen</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Schlimmster</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Dauerte</translation>
    </message>
    <message>
        <source>Why it cleared</source>
        <translation>Warum er erlosch</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Bestätigt</translation>
    </message>
</context>
<context>
    <name>wayside::ui::AlertHistoryTab</name>
    <message>
        <source>Cleared alerts, newest first</source>
        <translation>Erloschene Alarme, neueste zuerst</translation>
    </message>
    <message>
        <source>Alerts appear here once they have cleared; the newest 2,000 are kept.</source>
        <translation>Alarme erscheinen hier, sobald sie erloschen sind; die neuesten 2.000 werden aufbewahrt.</translation>
    </message>
    <message>
        <source>Search history (Ctrl+F)</source>
        <translation>Verlauf durchsuchen (Strg+F)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
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
        <translation>nein</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
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
        <translation>Alarmregeln</translation>
    </message>
    <message>
        <source>Search rules (Ctrl+F)</source>
        <translation>Regeln suchen (Strg+F)</translation>
    </message>
    <message>
        <source>New rule…</source>
        <translation>Neue Regel…</translation>
    </message>
    <message>
        <source>Make a rule</source>
        <translation>Eine Regel anlegen</translation>
    </message>
    <message>
        <source>Change rule…</source>
        <translation>Regel ändern…</translation>
    </message>
    <message>
        <source>Change the chosen rule</source>
        <translation>Die gewählte Regel ändern</translation>
    </message>
    <message>
        <source>Remove rule…</source>
        <translation>Regel entfernen…</translation>
    </message>
    <message>
        <source>Remove the chosen rule</source>
        <translation>Die gewählte Regel entfernen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Einlesen…</translation>
    </message>
    <message>
        <source>Replace all rules by those of a file</source>
        <translation>Alle Regeln durch die einer Datei ersetzen</translation>
    </message>
    <message>
        <source>Import rules</source>
        <translation>Regeln einlesen</translation>
    </message>
    <message>
        <source>Rules (*.json)</source>
        <translation>Regeln (*.json)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ausgeben…</translation>
    </message>
    <message>
        <source>Write all rules into a file</source>
        <translation>Alle Regeln in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Export rules</source>
        <translation>Regeln ausgeben</translation>
    </message>
    <message>
        <source>Back to the usual rules…</source>
        <translation>Zurück zu den üblichen Regeln…</translation>
    </message>
    <message>
        <source>Replace all rules by those of a new installation</source>
        <translation>Alle Regeln durch die einer neuen Installation ersetzen</translation>
    </message>
    <message>
        <source>The rule %1 is in force.</source>
        <translation>Die Regel %1 gilt.</translation>
    </message>
    <message numerus="yes">
        <source>Remove the rule %1? Its %n open alerts clear.</source>
        <translation>
            <numerusform>Die Regel %1 entfernen? Ihr %n offener Alarm erlischt.</numerusform>
            <numerusform>Die Regel %1 entfernen? Ihre %n offenen Alarme erlöschen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the rule %1?</source>
        <translation>Die Regel %1 entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The rule %1 is removed.</source>
        <translation>Die Regel %1 ist entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>Replace all %n rules by the usual ones? Alerts of rules that differ clear.</source>
        <translation>
            <numerusform>Die %n Regel durch die üblichen ersetzen? Alarme von Regeln, die sich unterscheiden, erlöschen.</numerusform>
            <numerusform>Alle %n Regeln durch die üblichen ersetzen? Alarme von Regeln, die sich unterscheiden, erlöschen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>The usual rules are in force.</source>
        <translation>Die üblichen Regeln gelten.</translation>
    </message>
    <message>
        <source>The rules stay as they are: %1</source>
        <translation>Die Regeln bleiben, wie sie sind: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rules were imported.</source>
        <translation>
            <numerusform>%n Regel wurde eingelesen.</numerusform>
            <numerusform>%n Regeln wurden eingelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules were saved as %1.</source>
        <translation>Die Regeln wurden als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
</context>
<context>
    <name>wayside::ui::AlertsPage</name>
    <message>
        <source>Parts of this page</source>
        <translation>Teile dieser Seite</translation>
    </message>
    <message>
        <source>Show %1</source>
        <comment>a part of the page</comment>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>The history of loads could not be read and begins anew: %1</source>
        <translation>Der Verlauf der Last ließ sich nicht lesen und beginnt neu: %1</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
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
        <translation>da</translation>
    </message>
    <message>
        <source>planned: %1</source>
        <translation>geplant: %1</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>down: did not come back after %1</source>
        <translation>fort: kam nach %1 nicht wieder</translation>
    </message>
    <message>
        <source>down: %1</source>
        <translation>fort: %1</translation>
    </message>
    <message>
        <source>down: reason not known</source>
        <translation>fort: Grund nicht bekannt</translation>
    </message>
    <message>
        <source>not known: nobody watched</source>
        <translation>nicht bekannt: niemand sah hin</translation>
    </message>
    <message>
        <source>none of %1 used</source>
        <translation>nichts von %1 verbraucht</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 von %2 verbraucht</translation>
    </message>
    <message>
        <source>%1 up, %2 planned down, %3 unplanned down, %4 not known</source>
        <translation>%1 da, %2 geplant fort, %3 ungeplant fort, %4 nicht bekannt</translation>
    </message>
    <message>
        <source>%1 of the %2 that are known and not planned; with planned time as down time: %3</source>
        <translation>%1 von den %2, die bekannt und nicht geplant sind; mit geplanter Zeit als Ausfall: %3</translation>
    </message>
    <message>
        <source>Up and unplanned down time: what the percentage is a percentage of</source>
        <translation>Da und ungeplant fort: wovon der Prozentsatz ein Prozentsatz ist</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Längster</translation>
    </message>
    <message>
        <source>Between outages</source>
        <translation>Zwischen Ausfällen</translation>
    </message>
    <message>
        <source>Unplanned</source>
        <translation>Ungeplant</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Allowed down time</source>
        <translation>Erlaubter Ausfall</translation>
    </message>
</context>
<context>
    <name>wayside::ui::AvailabilityTab</name>
    <message>
        <source>Availability by subject</source>
        <translation>Verfügbarkeit nach Gegenstand</translation>
    </message>
    <message>
        <source>Once a TLC or an account has had a session, its up and down time appears here.</source>
        <translation>Sobald ein TLC oder ein Konto eine Sitzung hatte, erscheint hier, wie lange er oder es da und fort war.</translation>
    </message>
    <message>
        <source>Export figures…</source>
        <translation>Zahlen ausgeben…</translation>
    </message>
    <message>
        <source>Save figures and timelines as CSV or JSON</source>
        <translation>Zahlen und Zeitleisten als CSV oder JSON speichern</translation>
    </message>
    <message>
        <source>Export availability</source>
        <translation>Verfügbarkeit ausgeben</translation>
    </message>
    <message>
        <source>Figures (*.csv);;Figures and timelines (*.json)</source>
        <translation>Zahlen (*.csv);;Zahlen und Zeitleisten (*.json)</translation>
    </message>
    <message>
        <source>Read session logs</source>
        <translation>Sitzungsprotokoll lesen</translation>
    </message>
    <message>
        <source>Read what the node has stored about the time before this console listened</source>
        <translation>Lesen, was der Knoten über die Zeit gespeichert hat, bevor diese Konsole zuhörte</translation>
    </message>
    <message>
        <source>Search subjects (Ctrl+F)</source>
        <translation>Gegenstände suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Availability of</source>
        <translation>Verfügbarkeit von</translation>
    </message>
    <message>
        <source>TLCs</source>
        <translation>TLCs</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Today (UTC)</source>
        <translation>Heute (UTC)</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>This month (UTC)</source>
        <translation>Dieser Monat (UTC)</translation>
    </message>
    <message>
        <source>From … until</source>
        <translation>Von … bis</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Target </source>
        <translation>Ziel </translation>
    </message>
    <message>
        <source> %</source>
        <comment>behind a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Target, percent</source>
        <translation>Ziel, Prozent</translation>
    </message>
    <message>
        <source>Read what the node has stored about the time before this console listened (F5)</source>
        <translation>Lesen, was der Knoten über die Zeit gespeichert hat, bevor diese Konsole zuhörte (F5)</translation>
    </message>
    <message>
        <source>The availability targets could not be read: %1</source>
        <translation>Die Ziele der Verfügbarkeit ließen sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>known since %1</source>
        <translation>bekannt seit %1</translation>
    </message>
    <message>
        <source>reading session logs</source>
        <translation>liest Sitzungsprotokoll</translation>
    </message>
    <message>
        <source>session logs could not be read: %1</source>
        <translation>das Sitzungsprotokoll ließ sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>without session logs: %1</source>
        <translation>ohne Sitzungsprotokoll: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n older log entries dropped</source>
        <translation>
            <numerusform>%n ältere Protokollzeile entfallen</numerusform>
            <numerusform>%n ältere Protokollzeilen entfallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older sessions forgotten; their time is not known</source>
        <translation>
            <numerusform>%n ältere Sitzung vergessen; ihre Zeit ist nicht bekannt</numerusform>
            <numerusform>%n ältere Sitzungen vergessen; ihre Zeit ist nicht bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was up %2 of the %3 that are known and not planned.</source>
        <translation>%1 war %2 von den %3 da, die bekannt und nicht geplant sind.</translation>
    </message>
    <message>
        <source>Nothing is known of %1 in this range.</source>
        <translation>Über %1 ist in diesem Zeitraum nichts bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>%n outages, the longest %1.</source>
        <translation>
            <numerusform>%n Ausfall, der längste %1.</numerusform>
            <numerusform>%n Ausfälle, der längste %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the allowed down time %1.</source>
        <translation>Vom erlaubten Ausfall %1.</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>(%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n subjects were saved as %1.</source>
        <translation>
            <numerusform>%n Gegenstand wurde als %1 gespeichert.</numerusform>
            <numerusform>%n Gegenstände wurden als %1 gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
</context>
<context>
    <name>wayside::ui::CapacityTab</name>
    <message>
        <source>Active sessions</source>
        <translation>Aktive Sitzungen</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>Nachrichten je Sekunde</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>Bytes je Sekunde</translation>
    </message>
    <message>
        <source>Connections of the fullest node</source>
        <translation>Verbindungen des vollsten Knotens</translation>
    </message>
    <message>
        <source>Processor, percent of one core</source>
        <translation>Prozessor, Prozent eines Kerns</translation>
    </message>
    <message>
        <source>Memory of the node process</source>
        <translation>Speicher des Knotenprozesses</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Next 2 days by hour</source>
        <translation>Nächste 2 Tage nach Stunden</translation>
    </message>
    <message>
        <source>Next 30 days</source>
        <translation>Nächste 30 Tage</translation>
    </message>
    <message>
        <source>Next 90 days</source>
        <translation>Nächste 90 Tage</translation>
    </message>
    <message>
        <source>How far ahead</source>
        <translation>Wie weit voraus</translation>
    </message>
    <message>
        <source>Limit </source>
        <translation>Limit </translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Kein Limit</translation>
    </message>
    <message>
        <source>Limit that must not be reached; 0: none</source>
        <translation>Limit, das nicht erreicht werden darf; 0: keines</translation>
    </message>
    <message>
        <source>Load over time, with forecast</source>
        <translation>Last über der Zeit, mit Vorhersage</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message>
        <source>The limit of %1 is reached already.</source>
        <translation>Das Limit von %1 ist schon erreicht.</translation>
    </message>
    <message>
        <source>The limit of %1 is unlikely to be reached in this time: fewer than 1 of 10 simulated futures get there.</source>
        <translation>Das Limit von %1 wird in dieser Zeit kaum erreicht: Weniger als 1 von 10 nachgebildeten Zukünften kommt dahin.</translation>
    </message>
    <message>
        <source>Reaches %1 not before %2, and more likely than not later than this forecast.</source>
        <translation>Erreicht %1 nicht vor %2, und eher ja als nein später als diese Vorhersage.</translation>
    </message>
    <message>
        <source>Reaches %1 not before %2, most likely on %3, perhaps after this forecast.</source>
        <translation>Erreicht %1 nicht vor %2, am wahrscheinlichsten am %3, vielleicht nach dieser Vorhersage.</translation>
    </message>
    <message>
        <source>Reaches %1 most likely on %2.</source>
        <translation>Erreicht %1 am wahrscheinlichsten am %2.</translation>
    </message>
    <message>
        <source>Reaches %1 between %2 and %3, most likely on %4.</source>
        <translation>Erreicht %1 zwischen %2 und %3, am wahrscheinlichsten am %4.</translation>
    </message>
    <message numerus="yes">
        <source>Too little history for a forecast: %n whole days, needs %1.</source>
        <translation>
            <numerusform>Zu wenig Vorgeschichte für eine Vorhersage: %n ganzer Tag, nötig %1.</numerusform>
            <numerusform>Zu wenig Vorgeschichte für eine Vorhersage: %n ganze Tage, nötig %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Highest value of each hour. The console collects while it runs, and keeps hours for 90 days and days for 3 years.</source>
        <translation>Höchster Wert jeder Stunde. Die Konsole sammelt, solange sie läuft, und bewahrt Stunden 90 Tage und Tage 3 Jahre auf.</translation>
    </message>
    <message>
        <source>At the end of this time probably between %1 and %2, in the middle %3.</source>
        <translation>Am Ende dieser Zeit wahrscheinlich zwischen %1 und %2, in der Mitte %3.</translation>
    </message>
    <message numerus="yes">
        <source>From %n days of highest values; 80 % of the simulated futures lie in the wide band, half of them in the narrow one.</source>
        <translation>
            <numerusform>Aus %n Tag mit höchsten Werten; 80 % der nachgebildeten Zukünfte liegen im breiten Band, die Hälfte im schmalen.</numerusform>
            <numerusform>Aus %n Tagen mit höchsten Werten; 80 % der nachgebildeten Zukünfte liegen im breiten Band, die Hälfte im schmalen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trend: %1 more per day.</source>
        <translation>Verlauf: %1 mehr je Tag.</translation>
    </message>
    <message>
        <source>Trend: %1 less per day.</source>
        <translation>Verlauf: %1 weniger je Tag.</translation>
    </message>
    <message>
        <source>Hours and weekdays that differ are taken into account.</source>
        <translation>Stunden und Wochentage, die sich unterscheiden, sind berücksichtigt.</translation>
    </message>
    <message>
        <source>80 %</source>
        <translation>80 %</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Limit %1</translation>
    </message>
    <message>
        <source>The load appears here once a source is connected.</source>
        <translation>Die Last erscheint hier, sobald eine Quelle verbunden ist.</translation>
    </message>
    <message>
        <source>Nothing has been told of this load yet.</source>
        <translation>Über diese Last wurde noch nichts gesagt.</translation>
    </message>
    <message>
        <source> per second</source>
        <comment>behind a number</comment>
        <translation> pro Sekunde</translation>
    </message>
    <message>
        <source> kB per second</source>
        <comment>behind a number</comment>
        <translation> kB pro Sekunde</translation>
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
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
</context>
<context>
    <name>wayside::ui::OpenAlertsTab</name>
    <message>
        <source>Open (%1)</source>
        <translation>Offen (%1)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Acknowledge…</source>
        <translation>Bestätigen…</translation>
    </message>
    <message>
        <source>Someone looks after the chosen alerts</source>
        <translation>Jemand kümmert sich um die gewählten Alarme</translation>
    </message>
    <message>
        <source>Take acknowledgement back</source>
        <translation>Bestätigung zurücknehmen</translation>
    </message>
    <message>
        <source>The chosen alerts call for attention again</source>
        <translation>Die gewählten Alarme verlangen wieder Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Show where it is</source>
        <translation>Zeigen, wo es ist</translation>
    </message>
    <message>
        <source>Open the page where this can be looked at</source>
        <translation>Die Seite öffnen, auf der sich dies ansehen lässt</translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation>Stummschalten…</translation>
    </message>
    <message>
        <source>Plan a time in which alerts like this call for nobody</source>
        <translation>Eine Zeit planen, in der Alarme wie dieser niemanden rufen</translation>
    </message>
    <message>
        <source>Show new alerts</source>
        <translation>Neue Alarme zeigen</translation>
    </message>
    <message>
        <source>Show what waits above the table</source>
        <translation>Zeigen, was über der Tabelle wartet</translation>
    </message>
    <message>
        <source>Open alerts, worst first</source>
        <translation>Offene Alarme, schlimmste zuerst</translation>
    </message>
    <message>
        <source>Search alerts (Ctrl+F)</source>
        <translation>Alarme suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Choose alerts that nobody has acknowledged.</source>
        <translation>Wählen Sie Alarme, die niemand bestätigt hat.</translation>
    </message>
    <message numerus="yes">
        <source>%n alerts acknowledged.</source>
        <translation>
            <numerusform>%n Alarm bestätigt.</numerusform>
            <numerusform>%n Alarme bestätigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The silence is planned.</source>
        <translation>Das Stummschalten ist geplant.</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n want attention</source>
        <translation>
            <numerusform>%n verlangt Aufmerksamkeit</numerusform>
            <numerusform>%n verlangen Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not listed</source>
        <translation>
            <numerusform>%n weiterer ist nicht aufgelistet</numerusform>
            <numerusform>%n weitere sind nicht aufgelistet</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open. Alerts appear here when a rule&apos;s limit is passed for long enough; the rules are behind the tab Rules.</source>
        <translation>Nichts ist offen. Alarme erscheinen hier, wenn das Limit einer Regel lange genug überschritten ist; die Regeln stehen hinter dem Register Regeln.</translation>
    </message>
    <message>
        <source>No alert matches the search.</source>
        <translation>Kein Alarm passt zur Suche.</translation>
    </message>
    <message>
        <source>Choose an alert to see what it means and what to do. Enter shows where it is.</source>
        <translation>Wählen Sie einen Alarm, um zu sehen, was er bedeutet und was zu tun ist. Die Eingabetaste zeigt, wo es ist.</translation>
    </message>
    <message>
        <source>Passed since %1 (%2), open since %3</source>
        <translation>Überschritten seit %1 (%2), offen seit %3</translation>
    </message>
    <message>
        <source>worst %1</source>
        <translation>schlimmster %1</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>Anmerkung: %1</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>The source is not heard, so nothing is watched now. Alerts appear here once it answers.</source>
        <translation>Die Quelle ist nicht zu hören, deshalb wird jetzt nichts überwacht. Alarme erscheinen hier, sobald sie antwortet.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::RuleDialog</name>
    <message>
        <source>New alert rule</source>
        <translation>Neue Alarmregel</translation>
    </message>
    <message>
        <source>Change alert rule</source>
        <translation>Alarmregel ändern</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>Metr&amp;ic</source>
        <translation>M&amp;esswert</translation>
    </message>
    <message>
        <source>One alert &amp;for</source>
        <translation>Ein Alarm &amp;für</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>over</source>
        <translation>über</translation>
    </message>
    <message>
        <source>under</source>
        <translation>unter</translation>
    </message>
    <message>
        <source>Whom to call, what to try; empty: the usual advice</source>
        <translation>Wen zu rufen, was zu versuchen; leer: der übliche Rat</translation>
    </message>
    <message>
        <source>Show a desktop no&amp;tification</source>
        <translation>Eine Desktop-Meldun&amp;g zeigen</translation>
    </message>
    <message>
        <source>Switched o&amp;n</source>
        <translation>Ei&amp;ngeschaltet</translation>
    </message>
    <message>
        <source>&amp;Value is</source>
        <translation>&amp;Wert ist</translation>
    </message>
    <message>
        <source>Thres&amp;hold</source>
        <translation>Sch&amp;welle</translation>
    </message>
    <message>
        <source>for at &amp;least</source>
        <translation>mindestens &amp;lang</translation>
    </message>
    <message>
        <source>Clears at</source>
        <translation>Erlischt bei</translation>
    </message>
    <message>
        <source>for at least</source>
        <translation>mindestens lang</translation>
    </message>
    <message>
        <source>Events &amp;within</source>
        <translation>Ereignisse &amp;innerhalb von</translation>
    </message>
    <message>
        <source>Se&amp;verity</source>
        <translation>Sch&amp;were</translation>
    </message>
    <message>
        <source>What to d&amp;o</source>
        <translation>Was zu t&amp;un ist</translation>
    </message>
    <message>
        <source> ms</source>
        <comment>milliseconds, behind a number</comment>
        <translation> ms</translation>
    </message>
    <message>
        <source>Give the rule a name.</source>
        <translation>Geben Sie der Regel einen Namen.</translation>
    </message>
    <message>
        <source>It must clear at the threshold or below it.</source>
        <translation>Sie muss bei oder unter der Schwelle erlöschen.</translation>
    </message>
    <message>
        <source>It must clear at the threshold or above it.</source>
        <translation>Sie muss bei oder über der Schwelle erlöschen.</translation>
    </message>
    <message>
        <source>Nothing in this scope is known at the moment.</source>
        <translation>Im Augenblick ist in diesem Bereich nichts bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>Now %1 of %n are beyond the threshold.</source>
        <translation>
            <numerusform>Jetzt ist %1 von %n jenseits der Schwelle.</numerusform>
            <numerusform>Jetzt sind %1 von %n jenseits der Schwelle.</numerusform>
        </translation>
    </message>
    <message>
        <source>For example: %1.</source>
        <translation>Zum Beispiel: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n more the value is not known.</source>
        <translation>
            <numerusform>Von %n weiterem ist der Wert nicht bekannt.</numerusform>
            <numerusform>Von %n weiteren ist der Wert nicht bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>In the last hour</source>
        <translation>In der letzten Stunde</translation>
    </message>
    <message>
        <source>Since this console listens</source>
        <translation>Seit diese Konsole zuhört</translation>
    </message>
    <message numerus="yes">
        <source>%1 it would have opened %n times.</source>
        <comment>%1: In the last hour</comment>
        <translation>
            <numerusform>%1 hätte sie sich %n-mal geöffnet.</numerusform>
            <numerusform>%1 hätte sie sich %n-mal geöffnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 it was passed at some time by %n of those connected.</source>
        <comment>%1: In the last hour</comment>
        <translation>
            <numerusform>%1 wurde sie irgendwann von %n der Verbundenen überschritten.</numerusform>
            <numerusform>%1 wurde sie irgendwann von %n der Verbundenen überschritten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::ScopeFields</name>
    <message>
        <source>every type</source>
        <translation>jede Art</translation>
    </message>
    <message>
        <source>Session &amp;type</source>
        <translation>Sitzungs&amp;art</translation>
    </message>
    <message>
        <source>N&amp;ode</source>
        <translation>Kn&amp;oten</translation>
    </message>
    <message>
        <source>every node; node-*</source>
        <translation>jeder Knoten; node-*</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>every account; * and ? stand for letters</source>
        <translation>jedes Konto; * und ? stehen für Buchstaben</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Domäne</translation>
    </message>
    <message>
        <source>every domain</source>
        <translation>jede Domäne</translation>
    </message>
    <message>
        <source>&amp;Identifiers</source>
        <translation>&amp;Kennungen</translation>
    </message>
    <message>
        <source>every TLC; sub0001*, sub00231</source>
        <translation>jeder TLC; sub0001*, sub00231</translation>
    </message>
    <message>
        <source>Ca&amp;uses</source>
        <translation>&amp;Ursachen</translation>
    </message>
    <message>
        <source>every cause; RATE_LIMIT, PEER_SILENT</source>
        <translation>jede Ursache; RATE_LIMIT, PEER_SILENT</translation>
    </message>
    <message>
        <source>%1 is not a cause of a close.</source>
        <translation>%1 ist keine Ursache einer Schließung.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::SilenceDialog</name>
    <message>
        <source>Silence</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Plan a silence</source>
        <translation>Stummschalten planen</translation>
    </message>
    <message>
        <source>every rule</source>
        <translation>jede Regel</translation>
    </message>
    <message>
        <source>For the log: a change, a ticket</source>
        <translation>Für das Protokoll: eine Änderung, ein Ticket</translation>
    </message>
    <message>
        <source>&amp;From (local time)</source>
        <translation>&amp;Von (Ortszeit)</translation>
    </message>
    <message>
        <source>&amp;Until (local time)</source>
        <translation>&amp;Bis (Ortszeit)</translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation>&amp;Regel</translation>
    </message>
    <message>
        <source>Rea&amp;son</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Alerts in this scope open and clear as usual, but call for nobody. In the availability figures this is planned time.</source>
        <translation>Alarme in diesem Bereich öffnen sich und erlöschen wie sonst, rufen aber niemanden. In den Zahlen der Verfügbarkeit ist dies geplante Zeit.</translation>
    </message>
    <message>
        <source>The end must be later than the beginning.</source>
        <translation>Das Ende muss nach dem Beginn liegen.</translation>
    </message>
    <message>
        <source>A reason is needed: others will wonder why nothing called for them.</source>
        <translation>Ein Grund ist nötig: Andere werden sich fragen, warum nichts sie rief.</translation>
    </message>
    <message>
        <source>&amp;From (UTC)</source>
        <translation>&amp;Von (UTC)</translation>
    </message>
    <message>
        <source>&amp;Until (UTC)</source>
        <translation>&amp;Bis (UTC)</translation>
    </message>
</context>
<context>
    <name>wayside::ui::SilencesModel</name>
    <message>
        <source>in force</source>
        <translation>gilt</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>over</source>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>%1 (rule %2)</source>
        <translation>%1 (Regel %2)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Planned by</source>
        <translation>Geplant von</translation>
    </message>
</context>
<context>
    <name>wayside::ui::SilencesTab</name>
    <message>
        <source>Plan a silence…</source>
        <translation>Stummschalten planen…</translation>
    </message>
    <message>
        <source>Plan time in which alerts call for nobody</source>
        <translation>Zeit planen, in der Alarme niemanden rufen</translation>
    </message>
    <message>
        <source>End silence</source>
        <translation>Stummschalten beenden</translation>
    </message>
    <message>
        <source>End the chosen silence now; a planned one is removed</source>
        <translation>Das gewählte Stummschalten jetzt beenden; ein geplantes wird entfernt</translation>
    </message>
    <message>
        <source>Silences</source>
        <translation>Stumme Zeiten</translation>
    </message>
    <message>
        <source>Planned work appears here: in that time alerts call for nobody, and the availability figures count it as planned. A drain silences the sessions of its node by itself.</source>
        <translation>Geplante Arbeit erscheint hier: In dieser Zeit rufen Alarme niemanden, und die Zahlen der Verfügbarkeit zählen sie als geplant. Ein Drain schaltet die Sitzungen seines Knotens von selbst stumm.</translation>
    </message>
    <message>
        <source>Search silences (Ctrl+F)</source>
        <translation>Stumme Zeiten suchen (Strg+F)</translation>
    </message>
    <message>
        <source>The silence is planned.</source>
        <translation>Das Stummschalten ist geplant.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::TimelineStrip</name>
    <message>
        <source>up</source>
        <translation>da</translation>
    </message>
    <message>
        <source>planned down</source>
        <translation>geplant fort</translation>
    </message>
    <message>
        <source>unplanned down</source>
        <translation>ungeplant fort</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>a moment, a duration</comment>
        <translation>%1, für %2</translation>
    </message>
    <message>
        <source>No unplanned down time.</source>
        <translation>Kein ungeplanter Ausfall.</translation>
    </message>
    <message>
        <source>%1: %2 to %3 (%4)</source>
        <comment>what, from, until, how long</comment>
        <translation>%1: %2 bis %3 (%4)</translation>
    </message>
</context>
</TS>
