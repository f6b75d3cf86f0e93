<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AccessColumns</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>voor altijd</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domein</translation>
    </message>
    <message>
        <source>TLC limit</source>
        <translation>TLC-limiet</translation>
    </message>
    <message>
        <source>Session logs kept, days</source>
        <translation>Sessielogboek bewaard, dagen</translation>
    </message>
    <message>
        <source>Test mode</source>
        <translation>Testmodus</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistiek</translation>
    </message>
    <message>
        <source>Statistics kept, days</source>
        <translation>Statistiek bewaard, dagen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identificatie</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereik</translation>
    </message>
    <message>
        <source>whole domain</source>
        <translation>hele domein</translation>
    </message>
    <message>
        <source>all TLCs of the account</source>
        <translation>alle TLC&apos;s van het account</translation>
    </message>
    <message numerus="yes">
        <source>%n TLCs</source>
        <translation>
            <numerusform>%n TLC</numerusform>
            <numerusform>%n TLC&apos;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> en nog %n</numerusform>
            <numerusform> en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Autorisatie</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Authorization UUID</source>
        <translation>Autorisatie-UUID</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioriteit</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>lets in</source>
        <translation>laat door</translation>
    </message>
    <message>
        <source>keeps out</source>
        <translation>houdt tegen</translation>
    </message>
    <message>
        <source>Payload type</source>
        <translation>Payloadtype</translation>
    </message>
    <message>
        <source>any</source>
        <translation>elk</translation>
    </message>
    <message>
        <source>Session type</source>
        <translation>Sessietype</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richting</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>niet beëindigd</translation>
    </message>
    <message>
        <source>Nothing, if the client came back. If it does not, look at the client.</source>
        <translation>Niets, als de client terugkwam. Zo niet, kijk dan naar de client.</translation>
    </message>
    <message>
        <source>The client asked for a session and did not connect in time: let it connect directly after its request, and check that it reaches the port.</source>
        <translation>De client vroeg een sessie aan en verbond niet op tijd: laat hem direct na zijn aanvraag verbinden, en controleer of hij de poort bereikt.</translation>
    </message>
    <message>
        <source>Somebody ended it on purpose; the audit log says who.</source>
        <translation>Iemand beëindigde haar met opzet; het auditlogboek zegt wie.</translation>
    </message>
    <message>
        <source>Register the TLC again if it should come back.</source>
        <translation>Registreer de TLC opnieuw als hij terug moet komen.</translation>
    </message>
    <message>
        <source>Give the client a new authorization token.</source>
        <translation>Geef de client een nieuw autorisatietoken.</translation>
    </message>
    <message>
        <source>Check the network path to the client, and whether the client restarted.</source>
        <translation>Controleer het netwerkpad naar de client, en of de client opnieuw startte.</translation>
    </message>
    <message>
        <source>The client broke a rule or passed a limit: its enforcement says which one, with the measured value.</source>
        <translation>De client brak een regel of overschreed een limiet: de handhaving zegt welke, met de gemeten waarde.</translation>
    </message>
    <message>
        <source>Nothing, if the client came back by itself. If two clients take turns, give each its own identifier.</source>
        <translation>Niets, als de client vanzelf terugkwam. Wisselen twee clients elkaar af, geef dan elk een eigen identificatie.</translation>
    </message>
    <message>
        <source>The node was taken out of service; check that the client landed on another one.</source>
        <translation>De node is buiten dienst genomen; controleer of de client op een andere landde.</translation>
    </message>
    <message>
        <source>The node was shut down; clients come back by themselves once it runs again.</source>
        <translation>De node is afgesloten; clients komen vanzelf terug zodra hij weer draait.</translation>
    </message>
    <message>
        <source>The node stopped unexpectedly: read its log.</source>
        <translation>De node stopte onverwacht: lees zijn logboek.</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Identificaties</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Gemaakt</translation>
    </message>
    <message>
        <source>Connected for</source>
        <translation>Verbonden gedurende</translation>
    </message>
    <message>
        <source>never connected</source>
        <translation>nooit verbonden</translation>
    </message>
    <message>
        <source>still connected</source>
        <translation>nog verbonden</translation>
    </message>
    <message>
        <source>End reason</source>
        <translation>Reden van einde</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessie</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beëindigd</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Bijzonderheden</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbonden</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocol</translation>
    </message>
</context>
<context>
    <name>AccessFields</name>
    <message>
        <source>that of the token</source>
        <translation>dat van het token</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domein</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>TLCs</source>
        <translation>TLC&apos;s</translation>
    </message>
    <message>
        <source>One a line. None: every TLC of the account in the domain. Broker and Monitor roles reach the whole domain and ignore this.</source>
        <translation>Eén per regel. Geen: elke TLC van het account in het domein. Broker- en Monitor-rollen bereiken het hele domein en negeren dit.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no TLC identifier: 8 characters of a-z, 0-9, _ and -.</source>
        <translation>&quot;%1&quot; is geen TLC-identificatie: 8 tekens uit a-z, 0-9, _ en -.</translation>
    </message>
</context>
<context>
    <name>AccessWords</name>
    <message>
        <source>Try again in %1.</source>
        <translation>Probeer het over %1 opnieuw.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Probeer het zo dadelijk opnieuw.</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domeinen</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>TLCs</source>
        <translation>TLC&apos;s</translation>
    </message>
    <message>
        <source>Authorizations</source>
        <translation>Autorisaties</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Payload policies</source>
        <translation>Payloadbeleid</translation>
    </message>
    <message>
        <source>Session logs</source>
        <translation>Sessielogboek</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessies</translation>
    </message>
    <message numerus="yes">
        <source>%n domains</source>
        <translation>
            <numerusform>%n domein</numerusform>
            <numerusform>%n domeinen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n TLCs</source>
        <translation>
            <numerusform>%n TLC</numerusform>
            <numerusform>%n TLC&apos;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n authorizations</source>
        <translation>
            <numerusform>%n autorisatie</numerusform>
            <numerusform>%n autorisaties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payload policies</source>
        <translation>
            <numerusform>%n payloadbeleidsregel</numerusform>
            <numerusform>%n payloadbeleidsregels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n logged sessions</source>
        <translation>
            <numerusform>%n gelogde sessie</numerusform>
            <numerusform>%n gelogde sessies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation>
            <numerusform>%n sessie</numerusform>
            <numerusform>%n sessies</numerusform>
        </translation>
    </message>
    <message>
        <source>Domains appear here: each holds the TLCs of one area, and nothing passes between two.</source>
        <translation>Domeinen verschijnen hier: elk bevat de TLC&apos;s van één gebied, en tussen twee gaat niets over.</translation>
    </message>
    <message>
        <source>Accounts appear here: the organisations that own TLCs and authorizations.</source>
        <translation>Accounts verschijnen hier: de organisaties die TLC&apos;s en autorisaties bezitten.</translation>
    </message>
    <message>
        <source>Registered TLCs appear here: only those can have sessions.</source>
        <translation>Geregistreerde TLC&apos;s verschijnen hier: alleen die kunnen sessies hebben.</translation>
    </message>
    <message>
        <source>Authorizations appear here: which role an account has in a domain.</source>
        <translation>Autorisaties verschijnen hier: welke rol een account in een domein heeft.</translation>
    </message>
    <message>
        <source>Authorization tokens appear here, masked: what clients ask for sessions with.</source>
        <translation>Autorisatietokens verschijnen hier, afgedekt: waarmee clients sessies aanvragen.</translation>
    </message>
    <message>
        <source>Payload policies appear here: which payload types sessions receive. Without any, everything passes.</source>
        <translation>Payloadbeleid verschijnt hier: welke payloadtypen sessies ontvangen. Zonder beleid komt alles door.</translation>
    </message>
    <message>
        <source>Sessions created in the chosen span appear here, with when they were connected and why they ended.</source>
        <translation>Sessies die in het gekozen tijdvak zijn gemaakt, verschijnen hier, met wanneer zij verbonden waren en waarom zij eindigden.</translation>
    </message>
    <message>
        <source>The service refused the values (%1). Correct them and try again.</source>
        <translation>De dienst weigerde de waarden (%1). Verbeter ze en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The service does not know this token (%1). It was revoked or mistyped: use another one.</source>
        <translation>De dienst kent dit token niet (%1). Het is ingetrokken of verkeerd getypt: gebruik een ander.</translation>
    </message>
    <message>
        <source>This token may not do this (%1). Ask an administrator for a role that may.</source>
        <translation>Dit token mag dit niet (%1). Vraag een beheerder om een rol die het mag.</translation>
    </message>
    <message>
        <source>It is no longer there (%1). Somebody removed it, or it is in another domain; load the list again.</source>
        <translation>Het is er niet meer (%1). Iemand heeft het verwijderd, of het is in een ander domein; laad de lijst opnieuw.</translation>
    </message>
    <message>
        <source>It conflicts with what is there (%1). Look at the list and decide anew.</source>
        <translation>Het is in strijd met wat er is (%1). Kijk naar de lijst en beslis opnieuw.</translation>
    </message>
    <message>
        <source>The request is larger than the service takes (%1). Send less at once.</source>
        <translation>Het verzoek is groter dan de dienst aanneemt (%1). Verzend minder in één keer.</translation>
    </message>
    <message>
        <source>The service asks for fewer requests (%1).</source>
        <translation>De dienst vraagt om minder verzoeken (%1).</translation>
    </message>
    <message>
        <source>The service takes no requests at the moment (%1).</source>
        <translation>De dienst neemt op het moment geen verzoeken aan (%1).</translation>
    </message>
    <message>
        <source>The service failed (%1). Its log says more; try again later.</source>
        <translation>De dienst faalde (%1). Zijn logboek zegt meer; probeer het later opnieuw.</translation>
    </message>
    <message>
        <source>%1 may not see domains: PLATFORM_ADMIN may.</source>
        <translation>%1 mag geen domeinen zien: PLATFORM_ADMIN wel.</translation>
    </message>
    <message>
        <source>%1 may not see accounts: PLATFORM_ADMIN may.</source>
        <translation>%1 mag geen accounts zien: PLATFORM_ADMIN wel.</translation>
    </message>
    <message>
        <source>%1 may not see TLCs: every role but TLC_SYSTEM may.</source>
        <translation>%1 mag geen TLC&apos;s zien: elke rol behalve TLC_SYSTEM wel.</translation>
    </message>
    <message>
        <source>%1 may not see authorizations: administrators may.</source>
        <translation>%1 mag geen autorisaties zien: beheerders wel.</translation>
    </message>
    <message>
        <source>%1 may not see tokens: administrators may.</source>
        <translation>%1 mag geen tokens zien: beheerders wel.</translation>
    </message>
    <message>
        <source>%1 may not see payload policies: PLATFORM_ADMIN may.</source>
        <translation>%1 mag geen payloadbeleid zien: PLATFORM_ADMIN wel.</translation>
    </message>
    <message>
        <source>%1 may not see session logs: administrators, analysts and MONITOR_SYSTEM may.</source>
        <translation>%1 mag geen sessielogboek zien: beheerders, analisten en MONITOR_SYSTEM wel.</translation>
    </message>
    <message>
        <source>%1 may not see sessions: analysts may not.</source>
        <translation>%1 mag geen sessies zien: analisten niet.</translation>
    </message>
    <message>
        <source>%1 may not change domains: PLATFORM_ADMIN may.</source>
        <translation>%1 mag geen domeinen wijzigen: PLATFORM_ADMIN wel.</translation>
    </message>
    <message>
        <source>%1 may not change accounts: PLATFORM_ADMIN may.</source>
        <translation>%1 mag geen accounts wijzigen: PLATFORM_ADMIN wel.</translation>
    </message>
    <message>
        <source>%1 may not register, change or delete TLCs: TLC_ADMIN, DOMAIN_ADMIN and PLATFORM_ADMIN may.</source>
        <translation>%1 mag geen TLC&apos;s registreren, wijzigen of verwijderen: TLC_ADMIN, DOMAIN_ADMIN en PLATFORM_ADMIN wel.</translation>
    </message>
    <message>
        <source>%1 may not change authorizations: administrators may.</source>
        <translation>%1 mag geen autorisaties wijzigen: beheerders wel.</translation>
    </message>
    <message>
        <source>%1 may not create or revoke tokens: administrators may.</source>
        <translation>%1 mag geen tokens maken of intrekken: beheerders wel.</translation>
    </message>
    <message>
        <source>%1 may not change payload policies: PLATFORM_ADMIN may.</source>
        <translation>%1 mag geen payloadbeleid wijzigen: PLATFORM_ADMIN wel.</translation>
    </message>
    <message>
        <source>Session logs are written by the service: nobody can change them.</source>
        <translation>Het sessielogboek wordt door de dienst geschreven: niemand kan het wijzigen.</translation>
    </message>
    <message>
        <source>%1 may not end sessions: administrators may.</source>
        <translation>%1 mag geen sessies beëindigen: beheerders wel.</translation>
    </message>
    <message>
        <source>The source has not told where its REST API is.</source>
        <translation>De bron heeft niet verteld waar haar REST-API is.</translation>
    </message>
    <message>
        <source>The service does not know this token.</source>
        <translation>De dienst kent dit token niet.</translation>
    </message>
    <message>
        <source>This token</source>
        <translation>Dit token</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>Rol: %1</translation>
    </message>
    <message>
        <source>Role: %1 or %2</source>
        <translation>Rol: %1 of %2</translation>
    </message>
    <message>
        <source>Role: not known</source>
        <translation>Rol: niet bekend</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Dit is nodig.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters.</source>
        <translation>
            <numerusform>Hoogstens %n teken.</numerusform>
            <numerusform>Hoogstens %n tekens.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without line ends, tabs and other control characters.</source>
        <translation>Zonder regeleinden, tabs en andere stuurtekens.</translation>
    </message>
    <message>
        <source>8 characters of a-z, 0-9, _ and -.</source>
        <translation>8 tekens uit a-z, 0-9, _ en -.</translation>
    </message>
    <message>
        <source>Without slashes, and without a point in front.</source>
        <translation>Zonder schuine strepen, en zonder punt vooraan.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n identifiers.</source>
        <translation>
            <numerusform>Hoogstens %n identificatie.</numerusform>
            <numerusform>Hoogstens %n identificaties.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revokes %n tokens at once.</source>
        <translation>
            <numerusform>Trekt %n token direct in.</numerusform>
            <numerusform>Trekt %n tokens direct in.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has no tokens.</source>
        <translation>Zij heeft geen tokens.</translation>
    </message>
    <message>
        <source>Ends no live session.</source>
        <translation>Beëindigt geen actieve sessie.</translation>
    </message>
    <message numerus="yes">
        <source>Ends %n live sessions made with them (TOKEN_REVOKED).</source>
        <translation>
            <numerusform>Beëindigt %n actieve sessie die ermee is gemaakt (TOKEN_REVOKED).</numerusform>
            <numerusform>Beëindigt %n actieve sessies die ermee zijn gemaakt (TOKEN_REVOKED).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>May end up to %n more: the API does not tell which token a session was made with.</source>
        <translation>
            <numerusform>Beëindigt mogelijk nog tot %n: de API zegt niet met welk token een sessie is gemaakt.</numerusform>
            <numerusform>Beëindigt mogelijk nog tot %n: de API zegt niet met welk token een sessie is gemaakt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This console uses one of these tokens itself: it will be locked out.</source>
        <translation>Deze console gebruikt zelf een van deze tokens: zij wordt buitengesloten.</translation>
    </message>
    <message>
        <source>It holds %1, %2 and %3.</source>
        <translation>Het bevat %1, %2 en %3.</translation>
    </message>
    <message>
        <source>Services refuse this while something is in it: delete that first.</source>
        <translation>Diensten weigeren dit zolang er iets in zit: verwijder dat eerst.</translation>
    </message>
    <message numerus="yes">
        <source>Ends %n live sessions (TLC_DELETED).</source>
        <translation>
            <numerusform>Beëindigt %n actieve sessie (TLC_DELETED).</numerusform>
            <numerusform>Beëindigt %n actieve sessies (TLC_DELETED).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more sessions go on without them.</source>
        <translation>
            <numerusform>Nog %n sessie gaat zonder hem verder.</numerusform>
            <numerusform>Nog %n sessies gaan zonder hen verder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Applies to live sessions at once: what it kept out reaches them again, what it let in may not. Ends no live session.</source>
        <translation>Geldt direct voor actieve sessies: wat het tegenhield bereikt ze weer, wat het doorliet misschien niet meer. Beëindigt geen actieve sessie.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::AccessDeleteDialog</name>
    <message>
        <source>Delete %1?</source>
        <translation>%1 verwijderen?</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 en nog %n</numerusform>
            <numerusform>%1 en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1: %2?</source>
        <translation>%1 verwijderen: %2?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behouden</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>What was not deleted, and why</source>
        <translation>Wat niet is verwijderd, en waarom</translation>
    </message>
    <message>
        <source>Counting the live sessions that this ends…</source>
        <translation>De actieve sessies die dit beëindigt worden geteld…</translation>
    </message>
    <message>
        <source>How many live sessions it ends could not be counted. %1</source>
        <translation>Hoeveel actieve sessies dit beëindigt, kon niet worden geteld. %1</translation>
    </message>
    <message numerus="yes">
        <source>Yes, end up to %n live sessions</source>
        <translation>
            <numerusform>Ja, tot %n actieve sessie beëindigen</numerusform>
            <numerusform>Ja, tot %n actieve sessies beëindigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, I have read what this does</source>
        <translation>Ja, ik heb gelezen wat dit doet</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 verwijderen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>The service asked for fewer requests; waiting as long as it asked.</source>
        <translation>De dienst vroeg om minder verzoeken; er wordt gewacht zolang hij vroeg.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: not tried</source>
        <translation>%1: niet geprobeerd</translation>
    </message>
    <message>
        <source>%1 of %2 deleted; the others are still there:</source>
        <translation>%1 van %2 verwijderd; de andere zijn er nog:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>wayside::ui::AccessForm</name>
    <message>
        <source>Nothing was saved.</source>
        <translation>Er is niets opgeslagen.</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted.</source>
        <translation>
            <numerusform>%n verwijderd.</numerusform>
            <numerusform>%n verwijderd.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::AccessPage</name>
    <message>
        <source>Sections</source>
        <translation>Onderdelen</translation>
    </message>
    <message>
        <source>Act as role</source>
        <translation>Handelen als rol</translation>
    </message>
    <message>
        <source>The embedded node has a token of every role: see what each may do.</source>
        <translation>De ingebouwde node heeft een token van elke rol: zie wat elk mag.</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nieuw…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bewerken…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Opnieuw laden</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Tonen: %1</translation>
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
        <translation>Opent een formulier</translation>
    </message>
    <message>
        <source>Opens a form with what is chosen</source>
        <translation>Opent een formulier met wat gekozen is</translation>
    </message>
    <message>
        <source>Says what it does, in numbers, and asks</source>
        <translation>Zegt in getallen wat het doet, en vraagt</translation>
    </message>
    <message>
        <source>Asks the service for this list</source>
        <translation>Vraagt de dienst om deze lijst</translation>
    </message>
    <message>
        <source>The source has not told where its REST API is.</source>
        <translation>De bron heeft niet verteld waar haar REST-API is.</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Toegang</translation>
    </message>
    <message>
        <source>Act as</source>
        <translation>Handelen als</translation>
    </message>
    <message>
        <source>New token for it…</source>
        <translation>Nieuw token hiervoor…</translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation>Wisselen…</translation>
    </message>
    <message>
        <source>Import TLCs…</source>
        <translation>TLC&apos;s importeren…</translation>
    </message>
    <message>
        <source>Show connection</source>
        <translation>Verbinding tonen</translation>
    </message>
    <message>
        <source>Show enforcement</source>
        <translation>Handhaving tonen</translation>
    </message>
    <message>
        <source>Creates a token of the chosen authorization</source>
        <translation>Maakt een token van de gekozen autorisatie</translation>
    </message>
    <message>
        <source>Choose an authorization first.</source>
        <translation>Kies eerst een autorisatie.</translation>
    </message>
    <message>
        <source>Choose one authorization first.</source>
        <translation>Kies eerst één autorisatie.</translation>
    </message>
    <message>
        <source>A new token beside the old, both valid; then the old one is revoked</source>
        <translation>Een nieuw token naast het oude, beide geldig; dan wordt het oude ingetrokken</translation>
    </message>
    <message>
        <source>Choose a token first.</source>
        <translation>Kies eerst een token.</translation>
    </message>
    <message>
        <source>Registers many, from a file or pasted lines</source>
        <translation>Registreert er veel, uit een bestand of geplakte regels</translation>
    </message>
    <message>
        <source>Choose a logged session first.</source>
        <translation>Kies eerst een gelogde sessie.</translation>
    </message>
    <message>
        <source>Shows it in Connections</source>
        <translation>Toont haar in Verbindingen</translation>
    </message>
    <message>
        <source>Shows what was enforced on it</source>
        <translation>Toont wat erop is gehandhaafd</translation>
    </message>
    <message>
        <source>That connection is no longer among those the source remembers.</source>
        <translation>Die verbinding hoort niet meer bij wat de bron onthoudt.</translation>
    </message>
    <message>
        <source>That session never connected.</source>
        <translation>Die sessie heeft nooit verbonden.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Writes the list as it is filtered to a CSV or JSON file, without secrets</source>
        <translation>Schrijft de lijst zoals zij gefilterd is naar een CSV- of JSON-bestand, zonder geheimen</translation>
    </message>
    <message>
        <source>There is nothing to write.</source>
        <translation>Er is niets te schrijven.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json)</source>
        <translation>CSV (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wordt geschreven</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message numerus="yes">
        <source>%n rows written to %1.</source>
        <translation>
            <numerusform>%n rij geschreven naar %1.</numerusform>
            <numerusform>%n rijen geschreven naar %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written to %1: %2</source>
        <translation>Er is niets geschreven naar %1: %2</translation>
    </message>
</context>
<context>
    <name>wayside::ui::AccessSection</name>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation>Filter van %1</translation>
    </message>
    <message>
        <source>Choose one row first.</source>
        <translation>Kies eerst één rij.</translation>
    </message>
    <message>
        <source>Choose one row or more first.</source>
        <translation>Kies eerst één of meer rijen.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>Nothing here fits the filter. Esc clears it.</source>
        <translation>Hier past niets bij het filter. Esc wist het.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Laden…</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>What is shown is old, from %1. %2</source>
        <translation>Wat getoond wordt is oud, van %1. %2</translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <translation>%1 van %2 in %3</translation>
    </message>
    <message>
        <source>policy %1 of %2</source>
        <translation>beleid %1 van %2</translation>
    </message>
    <message>
        <source>TLC limit</source>
        <translation>TLC-limiet</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>geen limiet</translation>
    </message>
    <message>
        <source>Session logs kept, days</source>
        <translation>Sessielogboek bewaard, dagen</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>voor altijd</translation>
    </message>
    <message>
        <source>Test mode</source>
        <translation>Testmodus</translation>
    </message>
    <message>
        <source>Statistics are collected</source>
        <translation>Er wordt statistiek verzameld</translation>
    </message>
    <message>
        <source>Statistics kept, days</source>
        <translation>Statistiek bewaard, dagen</translation>
    </message>
    <message numerus="yes">
        <source>1 to %n characters.</source>
        <translation>
            <numerusform>1 tot %n teken.</numerusform>
            <numerusform>1 tot %n tekens.</numerusform>
        </translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identificatie</translation>
    </message>
    <message>
        <source>Filter: words, or conditions such as %1</source>
        <translation>Filter: woorden, of voorwaarden zoals %1</translation>
    </message>
</context>
<context>
    <name>wayside::ui::AccountsSection</name>
    <message>
        <source>New account</source>
        <translation>Nieuw account</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Account maken</translation>
    </message>
    <message>
        <source>Account created.</source>
        <translation>Account gemaakt.</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>Account %1</translation>
    </message>
    <message>
        <source>Its TLCs, authorizations and live sessions stay and show the new name.</source>
        <translation>Zijn TLC&apos;s, autorisaties en actieve sessies blijven en tonen de nieuwe naam.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Account renamed.</source>
        <translation>Account hernoemd.</translation>
    </message>
    <message>
        <source>New account…</source>
        <translation>Nieuw account…</translation>
    </message>
</context>
<context>
    <name>wayside::ui::AuthorizationsSection</name>
    <message>
        <source>New authorization</source>
        <translation>Nieuwe autorisatie</translation>
    </message>
    <message>
        <source>A role for an account in a domain. Its clients need a token besides: create one in Tokens.</source>
        <translation>Een rol voor een account in een domein. Zijn clients hebben ook een token nodig: maak er een in Tokens.</translation>
    </message>
    <message>
        <source>Create authorization</source>
        <translation>Autorisatie maken</translation>
    </message>
    <message>
        <source>Authorization created.</source>
        <translation>Autorisatie gemaakt.</translation>
    </message>
    <message>
        <source>Live sessions lose at once what the authorization no longer reaches, and end when nothing is left.</source>
        <translation>Actieve sessies verliezen direct wat de autorisatie niet meer bereikt, en eindigen als er niets overblijft.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Authorization saved.</source>
        <translation>Autorisatie opgeslagen.</translation>
    </message>
    <message>
        <source>New authorization…</source>
        <translation>Nieuwe autorisatie…</translation>
    </message>
</context>
<context>
    <name>wayside::ui::DomainsSection</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>New domain</source>
        <translation>Nieuw domein</translation>
    </message>
    <message>
        <source>Upper-case letters become lower-case ones.</source>
        <translation>Hoofdletters worden kleine letters.</translation>
    </message>
    <message>
        <source>Create domain</source>
        <translation>Domein maken</translation>
    </message>
    <message>
        <source>Domain created.</source>
        <translation>Domein gemaakt.</translation>
    </message>
    <message>
        <source>Domain %1</source>
        <translation>Domein %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Domain %1 saved.</source>
        <translation>Domein %1 opgeslagen.</translation>
    </message>
    <message>
        <source>New domain…</source>
        <translation>Nieuw domein…</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ImportDialog</name>
    <message>
        <source>Open file…</source>
        <translation>Bestand openen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Import TLCs</source>
        <translation>TLC&apos;s importeren</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domein</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Paste identifiers here, one a line. Of a table the first column counts.</source>
        <translation>Plak hier identificaties, één per regel. Van een tabel telt de eerste kolom.</translation>
    </message>
    <message>
        <source>Identifiers, one a line</source>
        <translation>Identificaties, één per regel</translation>
    </message>
    <message>
        <source>What each line is</source>
        <translation>Wat elke regel is</translation>
    </message>
    <message>
        <source>What each line is appears here before anything is registered.</source>
        <translation>Wat elke regel is, verschijnt hier voordat er iets wordt geregistreerd.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Lists (*.txt *.csv *.tsv);;All files (*)</source>
        <translation>Lijsten (*.txt *.csv *.tsv);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>The file cannot be read, or is larger than 16 MiB.</source>
        <translation>Het bestand kan niet worden gelezen, of is groter dan 16 MiB.</translation>
    </message>
    <message>
        <source># lines of %1</source>
        <translation># regels van %1</translation>
    </message>
    <message>
        <source>%1 to register, %2 registered already, %3 repeated, %4 no identifiers.</source>
        <translation>%1 te registreren, %2 al geregistreerd, %3 herhaald, %4 geen identificatie.</translation>
    </message>
    <message numerus="yes">
        <source>Lines after the first %n were not read.</source>
        <translation>
            <numerusform>Regels na de eerste %n zijn niet gelezen.</numerusform>
            <numerusform>Regels na de eerste %n zijn niet gelezen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Register %n TLCs</source>
        <translation>
            <numerusform>%n TLC registreren</numerusform>
            <numerusform>%n TLC&apos;s registreren</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>niet geprobeerd</translation>
    </message>
    <message>
        <source>%1 registered, %2 refused, %3 not tried.</source>
        <translation>%1 geregistreerd, %2 geweigerd, %3 niet geprobeerd.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ImportModel</name>
    <message>
        <source>Line</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identificatie</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>geregistreerd</translation>
    </message>
    <message>
        <source>will be registered</source>
        <translation>wordt geregistreerd</translation>
    </message>
    <message>
        <source>is registered already: passed over</source>
        <translation>is al geregistreerd: overgeslagen</translation>
    </message>
    <message>
        <source>stands further up: passed over</source>
        <translation>staat hogerop: overgeslagen</translation>
    </message>
    <message>
        <source>no identifier: 8 characters of a-z, 0-9, _ and -</source>
        <translation>geen identificatie: 8 tekens uit a-z, 0-9, _ en -</translation>
    </message>
</context>
<context>
    <name>wayside::ui::ListExport</name>
    <message>
        <source>The list changed while it was written.</source>
        <translation>De lijst veranderde terwijl zij werd geschreven.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Geannuleerd.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::LogDetails</name>
    <message>
        <source>History of the scope, and session details</source>
        <translation>Geschiedenis van het bereik, en sessiegegevens</translation>
    </message>
    <message>
        <source>Created %1</source>
        <translation>Gemaakt %1</translation>
    </message>
    <message>
        <source>Connected %1, %2 later</source>
        <translation>Verbonden %1, %2 later</translation>
    </message>
    <message>
        <source>Never connected</source>
        <translation>Nooit verbonden</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>Beëindigd %1</translation>
    </message>
    <message>
        <source>Connected for %1</source>
        <translation>Verbonden gedurende %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Van %1</translation>
    </message>
    <message>
        <source>Account %1 in domain %2</source>
        <translation>Account %1 in domein %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Session %1</source>
        <translation>Sessie %1</translation>
    </message>
    <message>
        <source>Scope: the whole domain, all the time.</source>
        <translation>Bereik: het hele domein, de hele tijd.</translation>
    </message>
    <message>
        <source>Scope, as it changed:</source>
        <translation>Bereik, zoals het veranderde:</translation>
    </message>
    <message>
        <source>added</source>
        <translation>toegevoegd</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>verwijderd</translation>
    </message>
    <message>
        <source>%1  %2  %3</source>
        <translation>%1  %2  %3</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… en nog %n</numerusform>
            <numerusform>… en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Details of the session:</source>
        <translation>Gegevens van de sessie:</translation>
    </message>
    <message>
        <source>Choose a session to see why it ended, and what to do.</source>
        <translation>Kies een sessie om te zien waarom zij eindigde, en wat te doen.</translation>
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
        <translation>Nooit verbonden</translation>
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
        <source>From … until</source>
        <translation>Van … tot</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Tijdvak</translation>
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
        <source>Any end</source>
        <translation>Elk einde</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>niet beëindigd</translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation>Waarom zij eindigde</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>The span ends before it begins: nothing was loaded.</source>
        <translation>Het tijdvak eindigt voordat het begint: er is niets geladen.</translation>
    </message>
    <message>
        <source>Choose one logged session first.</source>
        <translation>Kies eerst één gelogde sessie.</translation>
    </message>
    <message>
        <source>%1 of the newest %2; %3 older ones were left out: choose a shorter span</source>
        <translation>%1 van de nieuwste %2; %3 oudere zijn weggelaten: kies een korter tijdvak</translation>
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
        <translation>BLACKLIST: houdt deze payloads tegen</translation>
    </message>
    <message>
        <source>WHITELIST: lets these payloads in</source>
        <translation>WHITELIST: laat deze payloads door</translation>
    </message>
    <message>
        <source>Payload type</source>
        <translation>Payloadtype</translation>
    </message>
    <message>
        <source>any type</source>
        <translation>elk type</translation>
    </message>
    <message>
        <source>Session type</source>
        <translation>Sessietype</translation>
    </message>
    <message>
        <source>any</source>
        <translation>elk</translation>
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
        <translation>Prioriteit</translation>
    </message>
    <message>
        <source>Where two policies fit, the lower number decides.</source>
        <translation>Waar twee regels passen, beslist het lagere getal.</translation>
    </message>
    <message>
        <source>What sessions receive. It applies to live sessions at once, and ends none.</source>
        <translation>Wat sessies ontvangen. Het geldt direct voor actieve sessies, en beëindigt er geen.</translation>
    </message>
    <message>
        <source>New payload policy</source>
        <translation>Nieuw payloadbeleid</translation>
    </message>
    <message>
        <source>Create policy</source>
        <translation>Beleid maken</translation>
    </message>
    <message>
        <source>Payload policy created; it applies to live sessions.</source>
        <translation>Payloadbeleid gemaakt; het geldt voor actieve sessies.</translation>
    </message>
    <message>
        <source>Payload policy of %1</source>
        <translation>Payloadbeleid van %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Payload policy saved.</source>
        <translation>Payloadbeleid opgeslagen.</translation>
    </message>
    <message>
        <source>New payload policy…</source>
        <translation>Nieuw payloadbeleid…</translation>
    </message>
</context>
<context>
    <name>wayside::ui::RotateDialog</name>
    <message>
        <source>Count again</source>
        <translation>Opnieuw tellen</translation>
    </message>
    <message>
        <source>Rotate a token</source>
        <translation>Een token wisselen</translation>
    </message>
    <message>
        <source>Replaces token %1 of %2.

1. A new token is created beside it; both are valid.
2. You give the new one to the clients; nobody is cut off.
3. When no session needs the old one any more, it is revoked.</source>
        <translation>Vervangt token %1 van %2.

1. Er wordt een nieuw token naast gemaakt; beide zijn geldig.
2. U geeft het nieuwe aan de clients; niemand wordt afgesneden.
3. Als geen sessie het oude meer nodig heeft, wordt het ingetrokken.</translation>
    </message>
    <message>
        <source>The new token. The old one, %1, stays valid: give the new one to the clients before you revoke it.</source>
        <translation>Het nieuwe token. Het oude, %1, blijft geldig: geef het nieuwe aan de clients voordat u het intrekt.</translation>
    </message>
    <message>
        <source>Create the new token</source>
        <translation>Nieuw token maken</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Who uses the old one?</source>
        <translation>Wie gebruikt het oude?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Revoke the old token</source>
        <translation>Oude token intrekken</translation>
    </message>
    <message>
        <source>Revoke it later</source>
        <translation>Later intrekken</translation>
    </message>
    <message>
        <source>Counting the sessions that may use the old token…</source>
        <translation>De sessies die het oude token kunnen gebruiken, worden geteld…</translation>
    </message>
    <message>
        <source>No live session can have been made with the old token.</source>
        <translation>Geen actieve sessie kan met het oude token zijn gemaakt.</translation>
    </message>
    <message numerus="yes">
        <source>%n live sessions can have been made with the old token or the new one.</source>
        <translation>
            <numerusform>%n actieve sessie kan met het oude of het nieuwe token zijn gemaakt.</numerusform>
            <numerusform>%n actieve sessies kunnen met het oude of het nieuwe token zijn gemaakt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are older than the new token, and so were not made with it.</source>
        <translation>
            <numerusform>%n daarvan is ouder dan het nieuwe token, en is dus niet daarmee gemaakt.</numerusform>
            <numerusform>%n daarvan zijn ouder dan het nieuwe token, en zijn dus niet daarmee gemaakt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The API does not tell which token a session was made with: the age of a session is all there is to go by, and this computer&apos;s clock is what it is measured with.</source>
        <translation>De API zegt niet met welk token een sessie is gemaakt: de leeftijd van een sessie is het enige houvast, en die wordt met de klok van deze computer gemeten.</translation>
    </message>
    <message numerus="yes">
        <source>Yes, end up to %n live sessions</source>
        <translation>
            <numerusform>Ja, tot %n actieve sessie beëindigen</numerusform>
            <numerusform>Ja, tot %n actieve sessies beëindigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, I have read what this does</source>
        <translation>Ja, ik heb gelezen wat dit doet</translation>
    </message>
    <message>
        <source>Done: token %1 is revoked, the new one is valid.</source>
        <translation>Klaar: token %1 is ingetrokken, het nieuwe is geldig.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::TlcsSection</name>
    <message>
        <source>New TLC</source>
        <translation>Nieuwe TLC</translation>
    </message>
    <message>
        <source>Register TLC</source>
        <translation>TLC registreren</translation>
    </message>
    <message>
        <source>TLC %1 registered.</source>
        <translation>TLC %1 geregistreerd.</translation>
    </message>
    <message>
        <source>TLC %1</source>
        <translation>TLC %1</translation>
    </message>
    <message>
        <source>A new identifier ends the sessions that have the old one (TLC_DELETED); a new account ends those that its authorization no longer reaches.</source>
        <translation>Een nieuwe identificatie beëindigt de sessies met de oude (TLC_DELETED); een nieuw account beëindigt die welke zijn autorisatie niet meer bereikt.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>TLC saved.</source>
        <translation>TLC opgeslagen.</translation>
    </message>
    <message>
        <source>New TLC…</source>
        <translation>Nieuwe TLC…</translation>
    </message>
</context>
<context>
    <name>wayside::ui::TokenDialog</name>
    <message>
        <source>New token</source>
        <translation>Nieuw token</translation>
    </message>
    <message>
        <source>A token of %1 was created. Clients ask for sessions with it.</source>
        <translation>Er is een token van %1 gemaakt. Clients vragen er sessies mee aan.</translation>
    </message>
    <message>
        <source>The token was neither copied nor saved.</source>
        <translation>Het token is niet gekopieerd of opgeslagen.</translation>
    </message>
    <message>
        <source>It cannot be shown again. It stays valid until it is revoked.</source>
        <translation>Het kan niet nog eens worden getoond. Het blijft geldig tot het wordt ingetrokken.</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Zonder sluiten</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>wayside::ui::TokenPanel</name>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Save to file…</source>
        <translation>In bestand opslaan…</translation>
    </message>
    <message>
        <source>The new token</source>
        <translation>Het nieuwe token</translation>
    </message>
    <message>
        <source>It was taken off the clipboard.</source>
        <translation>Het is van het klembord gehaald.</translation>
    </message>
    <message>
        <source>It is shown this once: the service keeps only its hash. Copy it or save it now.</source>
        <translation>Het wordt alleen deze keer getoond: de dienst bewaart alleen zijn hash. Kopieer het of sla het nu op.</translation>
    </message>
    <message numerus="yes">
        <source>Copied. It is taken off the clipboard after %n seconds, if it is still there then.</source>
        <translation>
            <numerusform>Gekopieerd. Na %n seconde wordt het van het klembord gehaald, als het er dan nog op staat.</numerusform>
            <numerusform>Gekopieerd. Na %n seconden wordt het van het klembord gehaald, als het er dan nog op staat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the token</source>
        <translation>Token opslaan</translation>
    </message>
    <message>
        <source>%1 is there already: choose another name.</source>
        <translation>%1 is er al: kies een andere naam.</translation>
    </message>
    <message>
        <source>The file could not be made (%1).</source>
        <translation>Het bestand kon niet worden gemaakt (%1).</translation>
    </message>
    <message>
        <source>The file could not be written (%1).</source>
        <translation>Het bestand kon niet worden geschreven (%1).</translation>
    </message>
    <message>
        <source>Saved in %1, readable by you only.</source>
        <translation>Opgeslagen in %1, alleen door u leesbaar.</translation>
    </message>
</context>
<context>
    <name>wayside::ui::TokensSection</name>
    <message>
        <source>%1 of %2 in %3</source>
        <translation>%1 van %2 in %3</translation>
    </message>
    <message>
        <source>in use by this console</source>
        <translation>in gebruik door deze console</translation>
    </message>
    <message>
        <source>to be replaced by %1</source>
        <translation>te vervangen door %1</translation>
    </message>
    <message>
        <source>%1  (%2…)</source>
        <translation>%1  (%2…)</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Autorisatie</translation>
    </message>
    <message>
        <source>Create an authorization first: a token belongs to one.</source>
        <translation>Maak eerst een autorisatie: een token hoort bij een.</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>Nieuw token</translation>
    </message>
    <message>
        <source>Its value is shown once, after this. Anybody who has it can do what the authorization allows.</source>
        <translation>De waarde wordt hierna één keer getoond. Wie haar heeft, kan doen wat de autorisatie toestaat.</translation>
    </message>
    <message>
        <source>Create token</source>
        <translation>Token maken</translation>
    </message>
    <message>
        <source>Token %1</source>
        <translation>Token %1</translation>
    </message>
    <message>
        <source>Moves the token to another authorization: who has it may do from now on what that one allows. Sessions made with it end (TOKEN_REVOKED).</source>
        <translation>Verplaatst het token naar een andere autorisatie: wie het heeft, mag voortaan wat die toestaat. Sessies die ermee zijn gemaakt, eindigen (TOKEN_REVOKED).</translation>
    </message>
    <message>
        <source>Move token</source>
        <translation>Token verplaatsen</translation>
    </message>
    <message>
        <source>Token moved.</source>
        <translation>Token verplaatst.</translation>
    </message>
    <message>
        <source>Choose one token first.</source>
        <translation>Kies eerst één token.</translation>
    </message>
    <message>
        <source>New token…</source>
        <translation>Nieuw token…</translation>
    </message>
</context>
</TS>
