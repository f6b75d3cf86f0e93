<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccessColumns</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>TLC limit</source>
        <translation>TLC-Limit</translation>
    </message>
    <message>
        <source>Session logs kept, days</source>
        <translation>Sitzungsprotokoll aufbewahrt, Tage</translation>
    </message>
    <message>
        <source>Test mode</source>
        <translation>Testbetrieb</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Statistics kept, days</source>
        <translation>Statistik aufbewahrt, Tage</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>whole domain</source>
        <translation>ganze Domäne</translation>
    </message>
    <message>
        <source>all TLCs of the account</source>
        <translation>alle TLCs des Kontos</translation>
    </message>
    <message numerus="yes">
        <source>%n TLCs</source>
        <translation>
            <numerusform>%n TLC</numerusform>
            <numerusform>%n TLCs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> und %n weitere</numerusform>
            <numerusform> und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Berechtigung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Authorization UUID</source>
        <translation>UUID der Berechtigung</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>lets in</source>
        <translation>lässt durch</translation>
    </message>
    <message>
        <source>keeps out</source>
        <translation>hält ab</translation>
    </message>
    <message>
        <source>Payload type</source>
        <translation>Payload-Typ</translation>
    </message>
    <message>
        <source>any</source>
        <translation>jeder</translation>
    </message>
    <message>
        <source>Session type</source>
        <translation>Sitzungsart</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>nicht beendet</translation>
    </message>
    <message>
        <source>Nothing, if the client came back. If it does not, look at the client.</source>
        <translation>Nichts, wenn der Client wiederkam. Wenn nicht, sehen Sie nach dem Client.</translation>
    </message>
    <message>
        <source>The client asked for a session and did not connect in time: let it connect directly after its request, and check that it reaches the port.</source>
        <translation>Der Client forderte eine Sitzung an und verband sich nicht rechtzeitig: Lassen Sie ihn unmittelbar nach seiner Anforderung verbinden, und prüfen Sie, dass er den Port erreicht.</translation>
    </message>
    <message>
        <source>Somebody ended it on purpose; the audit log says who.</source>
        <translation>Jemand beendete sie mit Absicht; das Prüfprotokoll sagt, wer.</translation>
    </message>
    <message>
        <source>Register the TLC again if it should come back.</source>
        <translation>Registrieren Sie den TLC wieder, wenn er zurückkommen soll.</translation>
    </message>
    <message>
        <source>Give the client a new authorization token.</source>
        <translation>Geben Sie dem Client ein neues Berechtigungstoken.</translation>
    </message>
    <message>
        <source>Check the network path to the client, and whether the client restarted.</source>
        <translation>Prüfen Sie den Netzweg zum Client, und ob der Client neu startete.</translation>
    </message>
    <message>
        <source>The client broke a rule or passed a limit: its enforcement says which one, with the measured value.</source>
        <translation>Der Client brach eine Regel oder überschritt ein Limit: Die Durchsetzung sagt welches, mit dem gemessenen Wert.</translation>
    </message>
    <message>
        <source>Nothing, if the client came back by itself. If two clients take turns, give each its own identifier.</source>
        <translation>Nichts, wenn der Client von selbst wiederkam. Wechseln sich zwei Clients ab, geben Sie jedem eine eigene Kennung.</translation>
    </message>
    <message>
        <source>The node was taken out of service; check that the client landed on another one.</source>
        <translation>Der Knoten wurde außer Dienst genommen; prüfen Sie, dass der Client auf einem anderen landete.</translation>
    </message>
    <message>
        <source>The node was shut down; clients come back by themselves once it runs again.</source>
        <translation>Der Knoten wurde heruntergefahren; Clients kommen von selbst wieder, sobald er wieder läuft.</translation>
    </message>
    <message>
        <source>The node stopped unexpectedly: read its log.</source>
        <translation>Der Knoten blieb unerwartet stehen: Lesen Sie sein Protokoll.</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Kennungen</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Connected for</source>
        <translation>Verbunden für</translation>
    </message>
    <message>
        <source>never connected</source>
        <translation>nie verbunden</translation>
    </message>
    <message>
        <source>still connected</source>
        <translation>noch verbunden</translation>
    </message>
    <message>
        <source>End reason</source>
        <translation>Grund des Endes</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
</context>
<context>
    <name>AccessFields</name>
    <message>
        <source>that of the token</source>
        <translation>die des Tokens</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>TLCs</source>
        <translation>TLCs</translation>
    </message>
    <message>
        <source>One a line. None: every TLC of the account in the domain. Broker and Monitor roles reach the whole domain and ignore this.</source>
        <translation>Eine je Zeile. Keine: jeder TLC des Kontos in der Domäne. Broker- und Monitor-Rollen erreichen die ganze Domäne und beachten dies nicht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no TLC identifier: 8 characters of a-z, 0-9, _ and -.</source>
        <translation>&quot;%1&quot; ist keine TLC-Kennung: 8 Zeichen aus a-z, 0-9, _ und -.</translation>
    </message>
</context>
<context>
    <name>AccessWords</name>
    <message>
        <source>Try again in %1.</source>
        <translation>Versuchen Sie es in %1 wieder.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich wieder.</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domänen</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>TLCs</source>
        <translation>TLCs</translation>
    </message>
    <message>
        <source>Authorizations</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Payload policies</source>
        <translation>Payload-Regeln</translation>
    </message>
    <message>
        <source>Session logs</source>
        <translation>Sitzungsprotokoll</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message numerus="yes">
        <source>%n domains</source>
        <translation>
            <numerusform>%n Domäne</numerusform>
            <numerusform>%n Domänen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n Konto</numerusform>
            <numerusform>%n Konten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n TLCs</source>
        <translation>
            <numerusform>%n TLC</numerusform>
            <numerusform>%n TLCs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n authorizations</source>
        <translation>
            <numerusform>%n Berechtigung</numerusform>
            <numerusform>%n Berechtigungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n Token</numerusform>
            <numerusform>%n Token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payload policies</source>
        <translation>
            <numerusform>%n Payload-Regel</numerusform>
            <numerusform>%n Payload-Regeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n logged sessions</source>
        <translation>
            <numerusform>%n protokollierte Sitzung</numerusform>
            <numerusform>%n protokollierte Sitzungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation>
            <numerusform>%n Sitzung</numerusform>
            <numerusform>%n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Domains appear here: each holds the TLCs of one area, and nothing passes between two.</source>
        <translation>Domänen erscheinen hier: Jede hat die TLCs eines Gebiets, und zwischen zweien geht nichts über.</translation>
    </message>
    <message>
        <source>Accounts appear here: the organisations that own TLCs and authorizations.</source>
        <translation>Konten erscheinen hier: die Organisationen, denen TLCs und Berechtigungen gehören.</translation>
    </message>
    <message>
        <source>Registered TLCs appear here: only those can have sessions.</source>
        <translation>Registrierte TLCs erscheinen hier: Nur sie können Sitzungen haben.</translation>
    </message>
    <message>
        <source>Authorizations appear here: which role an account has in a domain.</source>
        <translation>Berechtigungen erscheinen hier: welche Rolle ein Konto in einer Domäne hat.</translation>
    </message>
    <message>
        <source>Authorization tokens appear here, masked: what clients ask for sessions with.</source>
        <translation>Berechtigungstoken erscheinen hier, verdeckt: womit Clients Sitzungen anfordern.</translation>
    </message>
    <message>
        <source>Payload policies appear here: which payload types sessions receive. Without any, everything passes.</source>
        <translation>Payload-Regeln erscheinen hier: welche Payload-Typen Sitzungen erhalten. Ohne Regeln kommt alles durch.</translation>
    </message>
    <message>
        <source>Sessions created in the chosen span appear here, with when they were connected and why they ended.</source>
        <translation>In der gewählten Spanne angelegte Sitzungen erscheinen hier, mit Zeiten ihrer Verbindung und dem Grund ihres Endes.</translation>
    </message>
    <message>
        <source>The service refused the values (%1). Correct them and try again.</source>
        <translation>Der Dienst lehnte die Werte ab (%1). Berichtigen Sie sie und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The service does not know this token (%1). It was revoked or mistyped: use another one.</source>
        <translation>Der Dienst kennt dieses Token nicht (%1). Es wurde entzogen oder falsch geschrieben: Verwenden Sie ein anderes.</translation>
    </message>
    <message>
        <source>This token may not do this (%1). Ask an administrator for a role that may.</source>
        <translation>Dieses Token darf dies nicht (%1). Bitten Sie einen Verwalter um eine Rolle, die es darf.</translation>
    </message>
    <message>
        <source>It is no longer there (%1). Somebody removed it, or it is in another domain; load the list again.</source>
        <translation>Es ist nicht mehr da (%1). Jemand hat es entfernt, oder es ist in einer anderen Domäne; laden Sie die Liste neu.</translation>
    </message>
    <message>
        <source>It conflicts with what is there (%1). Look at the list and decide anew.</source>
        <translation>Es widerspricht dem, was da ist (%1). Sehen Sie die Liste an und entscheiden Sie neu.</translation>
    </message>
    <message>
        <source>The request is larger than the service takes (%1). Send less at once.</source>
        <translation>Die Anfrage ist größer, als der Dienst annimmt (%1). Senden Sie weniger auf einmal.</translation>
    </message>
    <message>
        <source>The service asks for fewer requests (%1).</source>
        <translation>Der Dienst bittet um weniger Anfragen (%1).</translation>
    </message>
    <message>
        <source>The service takes no requests at the moment (%1).</source>
        <translation>Der Dienst nimmt im Augenblick keine Anfragen an (%1).</translation>
    </message>
    <message>
        <source>The service failed (%1). Its log says more; try again later.</source>
        <translation>Der Dienst versagte (%1). Sein Protokoll sagt mehr; versuchen Sie es später wieder.</translation>
    </message>
    <message>
        <source>%1 may not see domains: PLATFORM_ADMIN may.</source>
        <translation>%1 darf keine Domänen sehen: PLATFORM_ADMIN darf es.</translation>
    </message>
    <message>
        <source>%1 may not see accounts: PLATFORM_ADMIN may.</source>
        <translation>%1 darf keine Konten sehen: PLATFORM_ADMIN darf es.</translation>
    </message>
    <message>
        <source>%1 may not see TLCs: every role but TLC_SYSTEM may.</source>
        <translation>%1 darf keine TLCs sehen: Jede Rolle außer TLC_SYSTEM darf es.</translation>
    </message>
    <message>
        <source>%1 may not see authorizations: administrators may.</source>
        <translation>%1 darf keine Berechtigungen sehen: Verwalter dürfen es.</translation>
    </message>
    <message>
        <source>%1 may not see tokens: administrators may.</source>
        <translation>%1 darf keine Token sehen: Verwalter dürfen es.</translation>
    </message>
    <message>
        <source>%1 may not see payload policies: PLATFORM_ADMIN may.</source>
        <translation>%1 darf keine Payload-Regeln sehen: PLATFORM_ADMIN darf es.</translation>
    </message>
    <message>
        <source>%1 may not see session logs: administrators, analysts and MONITOR_SYSTEM may.</source>
        <translation>%1 darf kein Sitzungsprotokoll sehen: Verwalter, Analysten und MONITOR_SYSTEM dürfen es.</translation>
    </message>
    <message>
        <source>%1 may not see sessions: analysts may not.</source>
        <translation>%1 darf keine Sitzungen sehen: Analysten dürfen es nicht.</translation>
    </message>
    <message>
        <source>%1 may not change domains: PLATFORM_ADMIN may.</source>
        <translation>%1 darf Domänen nicht ändern: PLATFORM_ADMIN darf es.</translation>
    </message>
    <message>
        <source>%1 may not change accounts: PLATFORM_ADMIN may.</source>
        <translation>%1 darf Konten nicht ändern: PLATFORM_ADMIN darf es.</translation>
    </message>
    <message>
        <source>%1 may not register, change or delete TLCs: TLC_ADMIN, DOMAIN_ADMIN and PLATFORM_ADMIN may.</source>
        <translation>%1 darf TLCs nicht registrieren, ändern oder löschen: TLC_ADMIN, DOMAIN_ADMIN und PLATFORM_ADMIN dürfen es.</translation>
    </message>
    <message>
        <source>%1 may not change authorizations: administrators may.</source>
        <translation>%1 darf Berechtigungen nicht ändern: Verwalter dürfen es.</translation>
    </message>
    <message>
        <source>%1 may not create or revoke tokens: administrators may.</source>
        <translation>%1 darf Token nicht anlegen oder entziehen: Verwalter dürfen es.</translation>
    </message>
    <message>
        <source>%1 may not change payload policies: PLATFORM_ADMIN may.</source>
        <translation>%1 darf Payload-Regeln nicht ändern: PLATFORM_ADMIN darf es.</translation>
    </message>
    <message>
        <source>Session logs are written by the service: nobody can change them.</source>
        <translation>Das Sitzungsprotokoll schreibt der Dienst: Niemand kann es ändern.</translation>
    </message>
    <message>
        <source>%1 may not end sessions: administrators may.</source>
        <translation>%1 darf Sitzungen nicht beenden: Verwalter dürfen es.</translation>
    </message>
    <message>
        <source>The source has not told where its REST API is.</source>
        <translation>Die Quelle hat nicht gesagt, wo ihre REST-API ist.</translation>
    </message>
    <message>
        <source>The service does not know this token.</source>
        <translation>Der Dienst kennt dieses Token nicht.</translation>
    </message>
    <message>
        <source>This token</source>
        <translation>Dieses Token</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>Rolle: %1</translation>
    </message>
    <message>
        <source>Role: %1 or %2</source>
        <translation>Rolle: %1 oder %2</translation>
    </message>
    <message>
        <source>Role: not known</source>
        <translation>Rolle: nicht bekannt</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Dies wird gebraucht.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters.</source>
        <translation>
            <numerusform>Höchstens %n Zeichen.</numerusform>
            <numerusform>Höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without line ends, tabs and other control characters.</source>
        <translation>Ohne Zeilenenden, Tabulatoren und andere Steuerzeichen.</translation>
    </message>
    <message>
        <source>8 characters of a-z, 0-9, _ and -.</source>
        <translation>8 Zeichen aus a-z, 0-9, _ und -.</translation>
    </message>
    <message>
        <source>Without slashes, and without a point in front.</source>
        <translation>Ohne Schrägstriche, und ohne Punkt am Anfang.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n identifiers.</source>
        <translation>
            <numerusform>Höchstens %n Kennung.</numerusform>
            <numerusform>Höchstens %n Kennungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revokes %n tokens at once.</source>
        <translation>
            <numerusform>Entzieht %n Token sofort.</numerusform>
            <numerusform>Entzieht %n Token sofort.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has no tokens.</source>
        <translation>Sie hat keine Token.</translation>
    </message>
    <message>
        <source>Ends no live session.</source>
        <translation>Beendet keine aktive Sitzung.</translation>
    </message>
    <message numerus="yes">
        <source>Ends %n live sessions made with them (TOKEN_REVOKED).</source>
        <translation>
            <numerusform>Beendet %n aktive Sitzung, die damit angelegt wurde (TOKEN_REVOKED).</numerusform>
            <numerusform>Beendet %n aktive Sitzungen, die damit angelegt wurden (TOKEN_REVOKED).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>May end up to %n more: the API does not tell which token a session was made with.</source>
        <translation>
            <numerusform>Beendet vielleicht bis zu %n weitere: Die API sagt nicht, mit welchem Token eine Sitzung angelegt wurde.</numerusform>
            <numerusform>Beendet vielleicht bis zu %n weitere: Die API sagt nicht, mit welchem Token eine Sitzung angelegt wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>This console uses one of these tokens itself: it will be locked out.</source>
        <translation>Diese Konsole benutzt selbst eines dieser Token: Sie wird ausgesperrt.</translation>
    </message>
    <message>
        <source>It holds %1, %2 and %3.</source>
        <translation>Sie hat %1, %2 und %3.</translation>
    </message>
    <message>
        <source>Services refuse this while something is in it: delete that first.</source>
        <translation>Dienste lehnen dies ab, solange etwas darin ist: Löschen Sie das zuerst.</translation>
    </message>
    <message numerus="yes">
        <source>Ends %n live sessions (TLC_DELETED).</source>
        <translation>
            <numerusform>Beendet %n aktive Sitzung (TLC_DELETED).</numerusform>
            <numerusform>Beendet %n aktive Sitzungen (TLC_DELETED).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more sessions go on without them.</source>
        <translation>
            <numerusform>%n weitere Sitzung läuft ohne ihn weiter.</numerusform>
            <numerusform>%n weitere Sitzungen laufen ohne sie weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Applies to live sessions at once: what it kept out reaches them again, what it let in may not. Ends no live session.</source>
        <translation>Wirkt sofort auf aktive Sitzungen: Was sie abhielt, erreicht sie wieder, was sie durchließ, vielleicht nicht mehr. Beendet keine aktive Sitzung.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::AccessDeleteDialog</name>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1: %2?</source>
        <translation>%1 löschen: %2?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>What was not deleted, and why</source>
        <translation>Was nicht gelöscht wurde, und warum</translation>
    </message>
    <message>
        <source>Counting the live sessions that this ends…</source>
        <translation>Die aktiven Sitzungen, die dies beendet, werden gezählt…</translation>
    </message>
    <message>
        <source>How many live sessions it ends could not be counted. %1</source>
        <translation>Wie viele aktive Sitzungen dies beendet, ließ sich nicht zählen. %1</translation>
    </message>
    <message numerus="yes">
        <source>Yes, end up to %n live sessions</source>
        <translation>
            <numerusform>Ja, bis zu %n aktive Sitzung beenden</numerusform>
            <numerusform>Ja, bis zu %n aktive Sitzungen beenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, I have read what this does</source>
        <translation>Ja, ich habe gelesen, was dies tut</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The service asked for fewer requests; waiting as long as it asked.</source>
        <translation>Der Dienst bat um weniger Anfragen; es wird so lange gewartet, wie er bat.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: not tried</source>
        <translation>%1: nicht versucht</translation>
    </message>
    <message>
        <source>%1 of %2 deleted; the others are still there:</source>
        <translation>%1 von %2 gelöscht; die anderen sind noch da:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>wayside::ui::AccessForm</name>
    <message>
        <source>Nothing was saved.</source>
        <translation>Nichts wurde gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted.</source>
        <translation>
            <numerusform>%n gelöscht.</numerusform>
            <numerusform>%n gelöscht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::AccessPage</name>
    <message>
        <source>Sections</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Act as role</source>
        <translation>Handeln als Rolle</translation>
    </message>
    <message>
        <source>The embedded node has a token of every role: see what each may do.</source>
        <translation>Der eingebettete Knoten hat ein Token jeder Rolle: Sehen Sie, was jede darf.</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Zeigen: %1</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Opens a form</source>
        <translation>Öffnet ein Formular</translation>
    </message>
    <message>
        <source>Opens a form with what is chosen</source>
        <translation>Öffnet ein Formular mit dem Gewählten</translation>
    </message>
    <message>
        <source>Says what it does, in numbers, and asks</source>
        <translation>Sagt in Zahlen, was es tut, und fragt</translation>
    </message>
    <message>
        <source>Asks the service for this list</source>
        <translation>Fragt den Dienst nach dieser Liste</translation>
    </message>
    <message>
        <source>The source has not told where its REST API is.</source>
        <translation>Die Quelle hat nicht gesagt, wo ihre REST-API ist.</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Act as</source>
        <translation>Handeln als</translation>
    </message>
    <message>
        <source>New token for it…</source>
        <translation>Neues Token dafür…</translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation>Wechseln…</translation>
    </message>
    <message>
        <source>Import TLCs…</source>
        <translation>TLCs einlesen…</translation>
    </message>
    <message>
        <source>Show connection</source>
        <translation>Verbindung zeigen</translation>
    </message>
    <message>
        <source>Show enforcement</source>
        <translation>Durchsetzung zeigen</translation>
    </message>
    <message>
        <source>Creates a token of the chosen authorization</source>
        <translation>Legt ein Token der gewählten Berechtigung an</translation>
    </message>
    <message>
        <source>Choose an authorization first.</source>
        <translation>Wählen Sie zuerst eine Berechtigung.</translation>
    </message>
    <message>
        <source>Choose one authorization first.</source>
        <translation>Wählen Sie zuerst eine einzelne Berechtigung.</translation>
    </message>
    <message>
        <source>A new token beside the old, both valid; then the old one is revoked</source>
        <translation>Ein neues Token neben dem alten, beide gültig; dann wird das alte entzogen</translation>
    </message>
    <message>
        <source>Choose a token first.</source>
        <translation>Wählen Sie zuerst ein Token.</translation>
    </message>
    <message>
        <source>Registers many, from a file or pasted lines</source>
        <translation>Registriert viele, aus einer Datei oder eingefügten Zeilen</translation>
    </message>
    <message>
        <source>Choose a logged session first.</source>
        <translation>Wählen Sie zuerst eine protokollierte Sitzung.</translation>
    </message>
    <message>
        <source>Shows it in Connections</source>
        <translation>Zeigt sie in Verbindungen</translation>
    </message>
    <message>
        <source>Shows what was enforced on it</source>
        <translation>Zeigt, was an ihr durchgesetzt wurde</translation>
    </message>
    <message>
        <source>That connection is no longer among those the source remembers.</source>
        <translation>Diese Verbindung ist nicht mehr unter denen, die die Quelle kennt.</translation>
    </message>
    <message>
        <source>That session never connected.</source>
        <translation>Diese Sitzung verband sich nie.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ausgeben…</translation>
    </message>
    <message>
        <source>Writes the list as it is filtered to a CSV or JSON file, without secrets</source>
        <translation>Schreibt die Liste, wie sie gefiltert ist, in eine CSV- oder JSON-Datei, ohne Geheimnisse</translation>
    </message>
    <message>
        <source>There is nothing to write.</source>
        <translation>Es gibt nichts zu schreiben.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json)</source>
        <translation>CSV (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%n rows written to %1.</source>
        <translation>
            <numerusform>%n Zeile nach %1 geschrieben.</numerusform>
            <numerusform>%n Zeilen nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written to %1: %2</source>
        <translation>Nichts wurde nach %1 geschrieben: %2</translation>
    </message>
</context>
<context>
    <name>wayside::ui::AccessSection</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation>Filter von %1</translation>
    </message>
    <message>
        <source>Choose one row first.</source>
        <translation>Wählen Sie zuerst eine Zeile.</translation>
    </message>
    <message>
        <source>Choose one row or more first.</source>
        <translation>Wählen Sie zuerst eine oder mehrere Zeilen.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing here fits the filter. Esc clears it.</source>
        <translation>Nichts hier passt zum Filter. Esc leert ihn.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Lädt…</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>What is shown is old, from %1. %2</source>
        <translation>Das Gezeigte ist alt, von %1. %2</translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <translation>%1 von %2 in %3</translation>
    </message>
    <message>
        <source>policy %1 of %2</source>
        <translation>Regel %1 von %2</translation>
    </message>
    <message>
        <source>TLC limit</source>
        <translation>TLC-Limit</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>kein Limit</translation>
    </message>
    <message>
        <source>Session logs kept, days</source>
        <translation>Sitzungsprotokoll aufbewahrt, Tage</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>Test mode</source>
        <translation>Testbetrieb</translation>
    </message>
    <message>
        <source>Statistics are collected</source>
        <translation>Statistik wird gesammelt</translation>
    </message>
    <message>
        <source>Statistics kept, days</source>
        <translation>Statistik aufbewahrt, Tage</translation>
    </message>
    <message numerus="yes">
        <source>1 to %n characters.</source>
        <translation>
            <numerusform>1 bis %n Zeichen.</numerusform>
            <numerusform>1 bis %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Filter: words, or conditions such as %1</source>
        <translation>Filter: Wörter, oder Bedingungen wie %1</translation>
    </message>
</context>
<context>
    <name>wayside::ui::AccountsSection</name>
    <message>
        <source>New account</source>
        <translation>Neues Konto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>Account created.</source>
        <translation>Konto angelegt.</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>Konto %1</translation>
    </message>
    <message>
        <source>Its TLCs, authorizations and live sessions stay and show the new name.</source>
        <translation>Seine TLCs, Berechtigungen und aktiven Sitzungen bleiben und zeigen den neuen Namen.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Account renamed.</source>
        <translation>Konto umbenannt.</translation>
    </message>
    <message>
        <source>New account…</source>
        <translation>Neues Konto…</translation>
    </message>
</context>
<context>
    <name>wayside::ui::AuthorizationsSection</name>
    <message>
        <source>New authorization</source>
        <translation>Neue Berechtigung</translation>
    </message>
    <message>
        <source>A role for an account in a domain. Its clients need a token besides: create one in Tokens.</source>
        <translation>Eine Rolle für ein Konto in einer Domäne. Seine Clients brauchen außerdem ein Token: Legen Sie eines unter Token an.</translation>
    </message>
    <message>
        <source>Create authorization</source>
        <translation>Berechtigung anlegen</translation>
    </message>
    <message>
        <source>Authorization created.</source>
        <translation>Berechtigung angelegt.</translation>
    </message>
    <message>
        <source>Live sessions lose at once what the authorization no longer reaches, and end when nothing is left.</source>
        <translation>Aktive Sitzungen verlieren sofort, was die Berechtigung nicht mehr erreicht, und enden, wenn nichts bleibt.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Authorization saved.</source>
        <translation>Berechtigung gespeichert.</translation>
    </message>
    <message>
        <source>New authorization…</source>
        <translation>Neue Berechtigung…</translation>
    </message>
</context>
<context>
    <name>wayside::ui::DomainsSection</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New domain</source>
        <translation>Neue Domäne</translation>
    </message>
    <message>
        <source>Upper-case letters become lower-case ones.</source>
        <translation>Großbuchstaben werden zu Kleinbuchstaben.</translation>
    </message>
    <message>
        <source>Create domain</source>
        <translation>Domäne anlegen</translation>
    </message>
    <message>
        <source>Domain created.</source>
        <translation>Domäne angelegt.</translation>
    </message>
    <message>
        <source>Domain %1</source>
        <translation>Domäne %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Domain %1 saved.</source>
        <translation>Domäne %1 gespeichert.</translation>
    </message>
    <message>
        <source>New domain…</source>
        <translation>Neue Domäne…</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ImportDialog</name>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import TLCs</source>
        <translation>TLCs einlesen</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Paste identifiers here, one a line. Of a table the first column counts.</source>
        <translation>Fügen Sie hier Kennungen ein, eine je Zeile. Von einer Tabelle zählt die erste Spalte.</translation>
    </message>
    <message>
        <source>Identifiers, one a line</source>
        <translation>Kennungen, eine je Zeile</translation>
    </message>
    <message>
        <source>What each line is</source>
        <translation>Was jede Zeile ist</translation>
    </message>
    <message>
        <source>What each line is appears here before anything is registered.</source>
        <translation>Was jede Zeile ist, erscheint hier, bevor etwas registriert wird.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Lists (*.txt *.csv *.tsv);;All files (*)</source>
        <translation>Listen (*.txt *.csv *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file cannot be read, or is larger than 16 MiB.</source>
        <translation>Die Datei ist nicht lesbar oder größer als 16 MiB.</translation>
    </message>
    <message>
        <source># lines of %1</source>
        <translation># Zeilen von %1</translation>
    </message>
    <message>
        <source>%1 to register, %2 registered already, %3 repeated, %4 no identifiers.</source>
        <translation>%1 zu registrieren, %2 schon registriert, %3 wiederholt, %4 keine Kennung.</translation>
    </message>
    <message numerus="yes">
        <source>Lines after the first %n were not read.</source>
        <translation>
            <numerusform>Zeilen nach der ersten %n wurden nicht gelesen.</numerusform>
            <numerusform>Zeilen nach den ersten %n wurden nicht gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Register %n TLCs</source>
        <translation>
            <numerusform>%n TLC registrieren</numerusform>
            <numerusform>%n TLCs registrieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>nicht versucht</translation>
    </message>
    <message>
        <source>%1 registered, %2 refused, %3 not tried.</source>
        <translation>%1 registriert, %2 abgelehnt, %3 nicht versucht.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ImportModel</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>registriert</translation>
    </message>
    <message>
        <source>will be registered</source>
        <translation>wird registriert</translation>
    </message>
    <message>
        <source>is registered already: passed over</source>
        <translation>ist schon registriert: übergangen</translation>
    </message>
    <message>
        <source>stands further up: passed over</source>
        <translation>steht weiter oben: übergangen</translation>
    </message>
    <message>
        <source>no identifier: 8 characters of a-z, 0-9, _ and -</source>
        <translation>keine Kennung: 8 Zeichen aus a-z, 0-9, _ und -</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ListExport</name>
    <message>
        <source>The list changed while it was written.</source>
        <translation>Die Liste änderte sich, während sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::LogDetails</name>
    <message>
        <source>History of the scope, and session details</source>
        <translation>Verlauf des Bereichs, und Sitzungsangaben</translation>
    </message>
    <message>
        <source>Created %1</source>
        <translation>Angelegt %1</translation>
    </message>
    <message>
        <source>Connected %1, %2 later</source>
        <translation>Verbunden %1, %2 später</translation>
    </message>
    <message>
        <source>Never connected</source>
        <translation>Nie verbunden</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>Beendet %1</translation>
    </message>
    <message>
        <source>Connected for %1</source>
        <translation>Verbunden für %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>Account %1 in domain %2</source>
        <translation>Konto %1 in Domäne %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Session %1</source>
        <translation>Sitzung %1</translation>
    </message>
    <message>
        <source>Scope: the whole domain, all the time.</source>
        <translation>Bereich: die ganze Domäne, die ganze Zeit.</translation>
    </message>
    <message>
        <source>Scope, as it changed:</source>
        <translation>Bereich, wie er sich änderte:</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>%1  %2  %3</source>
        <translation>%1  %2  %3</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Details of the session:</source>
        <translation>Angaben zur Sitzung:</translation>
    </message>
    <message>
        <source>Choose a session to see why it ended, and what to do.</source>
        <translation>Wählen Sie eine Sitzung, um zu sehen, warum sie endete, und was zu tun ist.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>wayside::ui::LogsSection</name>
    <message>
        <source>Never connected</source>
        <translation>Nie verbunden</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>From … until</source>
        <translation>Von … bis</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Zeitspanne</translation>
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
        <source>Any end</source>
        <translation>Jedes Ende</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>nicht beendet</translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation>Warum sie endete</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>The span ends before it begins: nothing was loaded.</source>
        <translation>Die Spanne endet, bevor sie beginnt: Nichts wurde geladen.</translation>
    </message>
    <message>
        <source>Choose one logged session first.</source>
        <translation>Wählen Sie zuerst eine protokollierte Sitzung.</translation>
    </message>
    <message>
        <source>%1 of the newest %2; %3 older ones were left out: choose a shorter span</source>
        <translation>%1 der neuesten %2; %3 ältere wurden weggelassen: Wählen Sie eine kürzere Spanne</translation>
    </message>
</context>
<context>
    <name>wayside::ui::PoliciesSection</name>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>BLACKLIST: keeps these payloads out</source>
        <translation>BLACKLIST: hält diese Payloads ab</translation>
    </message>
    <message>
        <source>WHITELIST: lets these payloads in</source>
        <translation>WHITELIST: lässt diese Payloads durch</translation>
    </message>
    <message>
        <source>Payload type</source>
        <translation>Payload-Typ</translation>
    </message>
    <message>
        <source>any type</source>
        <translation>jeder Typ</translation>
    </message>
    <message>
        <source>Session type</source>
        <translation>Sitzungsart</translation>
    </message>
    <message>
        <source>any</source>
        <translation>jede</translation>
    </message>
    <message>
        <source>TLC</source>
        <translation>TLC</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>Where two policies fit, the lower number decides.</source>
        <translation>Wo zwei Regeln passen, entscheidet die kleinere Zahl.</translation>
    </message>
    <message>
        <source>What sessions receive. It applies to live sessions at once, and ends none.</source>
        <translation>Was Sitzungen erhalten. Es wirkt sofort auf aktive Sitzungen und beendet keine.</translation>
    </message>
    <message>
        <source>New payload policy</source>
        <translation>Neue Payload-Regel</translation>
    </message>
    <message>
        <source>Create policy</source>
        <translation>Regel anlegen</translation>
    </message>
    <message>
        <source>Payload policy created; it applies to live sessions.</source>
        <translation>Payload-Regel angelegt; sie wirkt auf aktive Sitzungen.</translation>
    </message>
    <message>
        <source>Payload policy of %1</source>
        <translation>Payload-Regel von %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Payload policy saved.</source>
        <translation>Payload-Regel gespeichert.</translation>
    </message>
    <message>
        <source>New payload policy…</source>
        <translation>Neue Payload-Regel…</translation>
    </message>
</context>
<context>
    <name>wayside::ui::RotateDialog</name>
    <message>
        <source>Count again</source>
        <translation>Neu zählen</translation>
    </message>
    <message>
        <source>Rotate a token</source>
        <translation>Ein Token wechseln</translation>
    </message>
    <message>
        <source>Replaces token %1 of %2.

1. A new token is created beside it; both are valid.
2. You give the new one to the clients; nobody is cut off.
3. When no session needs the old one any more, it is revoked.</source>
        <translation>Ersetzt Token %1 von %2.

1. Ein neues Token wird daneben angelegt; beide sind gültig.
2. Sie geben das neue den Clients; niemand wird abgeschnitten.
3. Wenn keine Sitzung das alte mehr braucht, wird es entzogen.</translation>
    </message>
    <message>
        <source>The new token. The old one, %1, stays valid: give the new one to the clients before you revoke it.</source>
        <translation>Das neue Token. Das alte, %1, bleibt gültig: Geben Sie das neue den Clients, bevor Sie es entziehen.</translation>
    </message>
    <message>
        <source>Create the new token</source>
        <translation>Neues Token anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Who uses the old one?</source>
        <translation>Wer benutzt das alte?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Revoke the old token</source>
        <translation>Altes Token entziehen</translation>
    </message>
    <message>
        <source>Revoke it later</source>
        <translation>Später entziehen</translation>
    </message>
    <message>
        <source>Counting the sessions that may use the old token…</source>
        <translation>Die Sitzungen, die das alte Token benutzen können, werden gezählt…</translation>
    </message>
    <message>
        <source>No live session can have been made with the old token.</source>
        <translation>Keine aktive Sitzung kann mit dem alten Token angelegt worden sein.</translation>
    </message>
    <message numerus="yes">
        <source>%n live sessions can have been made with the old token or the new one.</source>
        <translation>
            <numerusform>%n aktive Sitzung kann mit dem alten oder dem neuen Token angelegt worden sein.</numerusform>
            <numerusform>%n aktive Sitzungen können mit dem alten oder dem neuen Token angelegt worden sein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are older than the new token, and so were not made with it.</source>
        <translation>
            <numerusform>%n davon ist älter als das neue Token, wurde also nicht damit angelegt.</numerusform>
            <numerusform>%n davon sind älter als das neue Token, wurden also nicht damit angelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The API does not tell which token a session was made with: the age of a session is all there is to go by, and this computer&apos;s clock is what it is measured with.</source>
        <translation>Die API sagt nicht, mit welchem Token eine Sitzung angelegt wurde: Das Alter einer Sitzung ist der einzige Anhalt, und gemessen wird es mit der Uhr dieses Rechners.</translation>
    </message>
    <message numerus="yes">
        <source>Yes, end up to %n live sessions</source>
        <translation>
            <numerusform>Ja, bis zu %n aktive Sitzung beenden</numerusform>
            <numerusform>Ja, bis zu %n aktive Sitzungen beenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, I have read what this does</source>
        <translation>Ja, ich habe gelesen, was dies tut</translation>
    </message>
    <message>
        <source>Done: token %1 is revoked, the new one is valid.</source>
        <translation>Fertig: Token %1 ist entzogen, das neue ist gültig.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::TlcsSection</name>
    <message>
        <source>New TLC</source>
        <translation>Neuer TLC</translation>
    </message>
    <message>
        <source>Register TLC</source>
        <translation>TLC registrieren</translation>
    </message>
    <message>
        <source>TLC %1 registered.</source>
        <translation>TLC %1 registriert.</translation>
    </message>
    <message>
        <source>TLC %1</source>
        <translation>TLC %1</translation>
    </message>
    <message>
        <source>A new identifier ends the sessions that have the old one (TLC_DELETED); a new account ends those that its authorization no longer reaches.</source>
        <translation>Eine neue Kennung beendet die Sitzungen mit der alten (TLC_DELETED); ein neues Konto beendet die, die seine Berechtigung nicht mehr erreicht.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>TLC saved.</source>
        <translation>TLC gespeichert.</translation>
    </message>
    <message>
        <source>New TLC…</source>
        <translation>Neuer TLC…</translation>
    </message>
</context>
<context>
    <name>wayside::ui::TokenDialog</name>
    <message>
        <source>New token</source>
        <translation>Neues Token</translation>
    </message>
    <message>
        <source>A token of %1 was created. Clients ask for sessions with it.</source>
        <translation>Ein Token von %1 wurde angelegt. Clients fordern damit Sitzungen an.</translation>
    </message>
    <message>
        <source>The token was neither copied nor saved.</source>
        <translation>Das Token wurde weder kopiert noch gespeichert.</translation>
    </message>
    <message>
        <source>It cannot be shown again. It stays valid until it is revoked.</source>
        <translation>Es kann nicht noch einmal gezeigt werden. Es bleibt gültig, bis es entzogen wird.</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Ohne es schließen</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>wayside::ui::TokenPanel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save to file…</source>
        <translation>In Datei speichern…</translation>
    </message>
    <message>
        <source>The new token</source>
        <translation>Das neue Token</translation>
    </message>
    <message>
        <source>It was taken off the clipboard.</source>
        <translation>Es wurde aus der Zwischenablage genommen.</translation>
    </message>
    <message>
        <source>It is shown this once: the service keeps only its hash. Copy it or save it now.</source>
        <translation>Es wird nur dieses eine Mal gezeigt: Der Dienst bewahrt nur seinen Hash auf. Kopieren oder speichern Sie es jetzt.</translation>
    </message>
    <message numerus="yes">
        <source>Copied. It is taken off the clipboard after %n seconds, if it is still there then.</source>
        <translation>
            <numerusform>Kopiert. Nach %n Sekunde wird es aus der Zwischenablage genommen, wenn es dann noch dort ist.</numerusform>
            <numerusform>Kopiert. Nach %n Sekunden wird es aus der Zwischenablage genommen, wenn es dann noch dort ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the token</source>
        <translation>Token speichern</translation>
    </message>
    <message>
        <source>%1 is there already: choose another name.</source>
        <translation>%1 gibt es schon: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The file could not be made (%1).</source>
        <translation>Die Datei ließ sich nicht anlegen (%1).</translation>
    </message>
    <message>
        <source>The file could not be written (%1).</source>
        <translation>Die Datei ließ sich nicht schreiben (%1).</translation>
    </message>
    <message>
        <source>Saved in %1, readable by you only.</source>
        <translation>In %1 gespeichert, nur für Sie lesbar.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::TokensSection</name>
    <message>
        <source>%1 of %2 in %3</source>
        <translation>%1 von %2 in %3</translation>
    </message>
    <message>
        <source>in use by this console</source>
        <translation>von dieser Konsole benutzt</translation>
    </message>
    <message>
        <source>to be replaced by %1</source>
        <translation>zu ersetzen durch %1</translation>
    </message>
    <message>
        <source>%1  (%2…)</source>
        <translation>%1  (%2…)</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Berechtigung</translation>
    </message>
    <message>
        <source>Create an authorization first: a token belongs to one.</source>
        <translation>Legen Sie zuerst eine Berechtigung an: Ein Token gehört zu einer.</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>Neues Token</translation>
    </message>
    <message>
        <source>Its value is shown once, after this. Anybody who has it can do what the authorization allows.</source>
        <translation>Sein Wert wird danach einmal gezeigt. Wer ihn hat, kann tun, was die Berechtigung erlaubt.</translation>
    </message>
    <message>
        <source>Create token</source>
        <translation>Token anlegen</translation>
    </message>
    <message>
        <source>Token %1</source>
        <translation>Token %1</translation>
    </message>
    <message>
        <source>Moves the token to another authorization: who has it may do from now on what that one allows. Sessions made with it end (TOKEN_REVOKED).</source>
        <translation>Gibt das Token einer anderen Berechtigung: Wer es hat, darf von nun an, was jene erlaubt. Damit angelegte Sitzungen enden (TOKEN_REVOKED).</translation>
    </message>
    <message>
        <source>Move token</source>
        <translation>Token umhängen</translation>
    </message>
    <message>
        <source>Token moved.</source>
        <translation>Token umgehängt.</translation>
    </message>
    <message>
        <source>Choose one token first.</source>
        <translation>Wählen Sie zuerst ein einzelnes Token.</translation>
    </message>
    <message>
        <source>New token…</source>
        <translation>Neues Token…</translation>
    </message>
</context>
</TS>
