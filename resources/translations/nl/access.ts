<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AccessColumns</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UUID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLC limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session logs kept, days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics kept, days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all TLCs of the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n TLCs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use by this console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorization UUID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lets in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeps out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing, if the client came back. If it does not, look at the client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client asked for a session and did not connect in time: let it connect directly after its request, and check that it reaches the port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody ended it on purpose; the audit log says who.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register the TLC again if it should come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the client a new authorization token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network path to the client, and whether the client restarted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client broke a rule or passed a limit: its enforcement says which one, with the measured value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing, if the client came back by itself. If two clients take turns, give each its own identifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node was taken out of service; check that the client landed on another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node was shut down; clients come back by themselves once it runs again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node stopped unexpectedly: read its log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccessFields</name>
    <message>
        <source>that of the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLCs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One a line. None: every TLC of the account in the domain. Broker and Monitor roles reach the whole domain and ignore this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no TLC identifier: 8 characters of a-z, 0-9, _ and -.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccessWords</name>
    <message>
        <source>Try again in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLCs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n domains</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n TLCs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n authorizations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payload policies</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n logged sessions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Domains appear here: each holds the TLCs of one area, and nothing passes between two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts appear here: the organisations that own TLCs and authorizations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered TLCs appear here: only those can have sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorizations appear here: which role an account has in a domain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorization tokens appear here, masked: what clients ask for sessions with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload policies appear here: which payload types sessions receive. Without any, everything passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions created in the chosen span appear here, with when they were connected and why they ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refused the values (%1). Correct them and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not know this token (%1). It was revoked or mistyped: use another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This token may not do this (%1). Ask an administrator for a role that may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no longer there (%1). Somebody removed it, or it is in another domain; load the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It conflicts with what is there (%1). Look at the list and decide anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is larger than the service takes (%1). Send less at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service asks for fewer requests (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service takes no requests at the moment (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service failed (%1). Its log says more; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not see domains: PLATFORM_ADMIN may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not see accounts: PLATFORM_ADMIN may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not see TLCs: every role but TLC_SYSTEM may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not see authorizations: administrators may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not see tokens: administrators may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not see payload policies: PLATFORM_ADMIN may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not see session logs: administrators, analysts and MONITOR_SYSTEM may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not see sessions: analysts may not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not change domains: PLATFORM_ADMIN may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not change accounts: PLATFORM_ADMIN may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not register, change or delete TLCs: TLC_ADMIN, DOMAIN_ADMIN and PLATFORM_ADMIN may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not change authorizations: administrators may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not create or revoke tokens: administrators may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not change payload policies: PLATFORM_ADMIN may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session logs are written by the service: nobody can change them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not end sessions: administrators may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source has not told where its REST API is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not know this token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role: %1 or %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role: not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Without line ends, tabs and other control characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 characters of a-z, 0-9, _ and -.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without slashes, and without a point in front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At most %n identifiers.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revokes %n tokens at once.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It has no tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends no live session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Ends %n live sessions made with them (TOKEN_REVOKED).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>May end up to %n more: the API does not tell which token a session was made with.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This console uses one of these tokens itself: it will be locked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds %1, %2 and %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services refuse this while something is in it: delete that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Ends %n live sessions (TLC_DELETED).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more sessions go on without them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Applies to live sessions at once: what it kept out reaches them again, what it let in may not. Ends no live session.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::AccessDeleteDialog</name>
    <message>
        <source>Delete %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1: %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was not deleted, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting the live sessions that this ends…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many live sessions it ends could not be counted. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Yes, end up to %n live sessions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, I have read what this does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service asked for fewer requests; waiting as long as it asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 deleted; the others are still there:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::AccessForm</name>
    <message>
        <source>Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n deleted.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::AccessPage</name>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Act as role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embedded node has a token of every role: see what each may do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a form with what is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says what it does, in numbers, and asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the service for this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source has not told where its REST API is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::AccessSection</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: words, or conditions such as domain = dev_001</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words are looked for everywhere. Conditions: = != &lt; &lt;= &gt; &gt;= ~ in, and, or, not. Fields: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one row first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one row or more first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not filtered: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here fits the filter. Esc clears it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown is old, from %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>policy %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLC limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session logs kept, days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics are collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics kept, days</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>1 to %n characters.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::AccountsSection</name>
    <message>
        <source>New account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its TLCs, authorizations and live sessions stay and show the new name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New account…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::AuthorizationsSection</name>
    <message>
        <source>New authorization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A role for an account in a domain. Its clients need a token besides: create one in Tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create authorization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorization created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live sessions lose at once what the authorization no longer reaches, and end when nothing is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorization saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New authorization…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::DomainsSection</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper-case letters become lower-case ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain %1 saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New domain…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::PoliciesSection</name>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLACKLIST: keeps these payloads out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHITELIST: lets these payloads in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where two policies fit, the lower number decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What sessions receive. It applies to live sessions at once, and ends none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New payload policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload policy created; it applies to live sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload policy of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload policy saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New payload policy…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wayside::ui::TlcsSection</name>
    <message>
        <source>New TLC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register TLC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLC %1 registered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLC %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new identifier ends the sessions that have the old one (TLC_DELETED); a new account ends those that its authorization no longer reaches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLC saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New TLC…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
