<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccessColumns</name>
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
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccessWords</name>
    <message numerus="yes">
        <source>%n domains</source>
        <translation>
            <numerusform>%n domain</numerusform>
            <numerusform>%n domains</numerusform>
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
            <numerusform>%n TLCs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n authorizations</source>
        <translation>
            <numerusform>%n authorization</numerusform>
            <numerusform>%n authorizations</numerusform>
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
            <numerusform>%n payload policy</numerusform>
            <numerusform>%n payload policies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n logged sessions</source>
        <translation>
            <numerusform>%n logged session</numerusform>
            <numerusform>%n logged sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters.</source>
        <translation>
            <numerusform>At most %n character.</numerusform>
            <numerusform>At most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n identifiers.</source>
        <translation>
            <numerusform>At most %n identifier.</numerusform>
            <numerusform>At most %n identifiers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revokes %n tokens at once.</source>
        <translation>
            <numerusform>Revokes %n token at once.</numerusform>
            <numerusform>Revokes %n tokens at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ends %n live sessions made with them (TOKEN_REVOKED).</source>
        <translation>
            <numerusform>Ends %n live session made with them (TOKEN_REVOKED).</numerusform>
            <numerusform>Ends %n live sessions made with them (TOKEN_REVOKED).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>May end up to %n more: the API does not tell which token a session was made with.</source>
        <translation>
            <numerusform>May end up to %n more: the API does not tell which token a session was made with.</numerusform>
            <numerusform>May end up to %n more: the API does not tell which token a session was made with.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ends %n live sessions (TLC_DELETED).</source>
        <translation>
            <numerusform>Ends %n live session (TLC_DELETED).</numerusform>
            <numerusform>Ends %n live sessions (TLC_DELETED).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more sessions go on without them.</source>
        <translation>
            <numerusform>%n more session goes on without them.</numerusform>
            <numerusform>%n more sessions go on without them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::AccessDeleteDialog</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Yes, end up to %n live sessions</source>
        <translation>
            <numerusform>Yes, end up to %n live session</numerusform>
            <numerusform>Yes, end up to %n live sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::AccessForm</name>
    <message numerus="yes">
        <source>%n deleted.</source>
        <translation>
            <numerusform>%n deleted.</numerusform>
            <numerusform>%n deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::AccessPage</name>
    <message numerus="yes">
        <source>%n rows written to %1.</source>
        <translation>
            <numerusform>%n row written to %1.</numerusform>
            <numerusform>%n rows written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::AccessSection</name>
    <message numerus="yes">
        <source>1 to %n characters.</source>
        <translation>
            <numerusform>1 to %n character.</numerusform>
            <numerusform>1 to %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::ImportDialog</name>
    <message numerus="yes">
        <source>Lines after the first %n were not read.</source>
        <translation>
            <numerusform>Lines after the first %n were not read.</numerusform>
            <numerusform>Lines after the first %n were not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Register %n TLCs</source>
        <translation>
            <numerusform>Register %n TLC</numerusform>
            <numerusform>Register %n TLCs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::LogDetails</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::RotateDialog</name>
    <message numerus="yes">
        <source>%n live sessions can have been made with the old token or the new one.</source>
        <translation>
            <numerusform>%n live session can have been made with the old token or the new one.</numerusform>
            <numerusform>%n live sessions can have been made with the old token or the new one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are older than the new token, and so were not made with it.</source>
        <translation>
            <numerusform>%n of them is older than the new token, and so was not made with it.</numerusform>
            <numerusform>%n of them are older than the new token, and so were not made with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Yes, end up to %n live sessions</source>
        <translation>
            <numerusform>Yes, end up to %n live session</numerusform>
            <numerusform>Yes, end up to %n live sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayside::ui::TokenPanel</name>
    <message numerus="yes">
        <source>Copied. It is taken off the clipboard after %n seconds, if it is still there then.</source>
        <translation>
            <numerusform>Copied. It is taken off the clipboard after %n second, if it is still there then.</numerusform>
            <numerusform>Copied. It is taken off the clipboard after %n seconds, if it is still there then.</numerusform>
        </translation>
    </message>
</context>
</TS>
