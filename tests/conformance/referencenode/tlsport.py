# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""TLS over bytes: the standard library's machine between two memories, so that every deadline is the node's own."""
import os
import ssl
import tempfile
import warnings

THE_CIPHER = "ECDHE-RSA-AES128-GCM-SHA256"
ALLOW_CLIENT_RENEGOTIATION = 1 << 8  # OpenSSL's SSL_OP_…; Python has no name for it

# Group ffdhe2048 of RFC 7919: without parameters no DHE cipher could be offered by a node that should not.
FFDHE2048 = """-----BEGIN DH PARAMETERS-----
MIIBCAKCAQEA//////////+t+FRYortKmq/cViAnPTzx2LnFg84tNpWp4TZBFGQz
+8yTnc4kmz75fS/jY2MMddj2gbICrsRhetPfHtXV/WVhJDP1H18GbtCFY2VVPe0a
87VXE15/V8k1mE8McODmi3fipona8+/och3xWKE2rec1MKzKT0g6eXq8CrGCsyT7
YdEIqUuyyOP7uWrat2DX9GgdT0Kj3jlN9K5W7edjcrsZCwenyO4KbXCeAvzhzffi
7MA0BM0oNC9hkXL+nOmFg/+OTxIy7vKBg8P+OxtMb61zO7X8vC7CIAXFjvGDfRaD
ssbzSibBsu/6iGtCOGEoXJf//////////wIBAg==
-----END DH PARAMETERS-----
"""


class Contexts:
    """The node's TLS as it must be, and as a broken node has it."""

    def __init__(self, certificate, key):
        self.certificate, self.key, self.made = certificate, key, {}

    def current(self, rules):
        wanted = tuple(rules.broke(name) for name in ("tls-1.2-exactly", "the-one-cipher", "no-renegotiation"))
        if wanted not in self.made:
            self.made[wanted] = self.make(*wanted)
        return self.made[wanted]

    def make(self, any_version, any_cipher, renegotiation):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, self.key)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # old versions are what a broken node has
            context.minimum_version = ssl.TLSVersion.TLSv1 if any_version else ssl.TLSVersion.TLSv1_2
            context.maximum_version = ssl.TLSVersion.MAXIMUM_SUPPORTED if any_version else ssl.TLSVersion.TLSv1_2
        context.set_ciphers("ALL:COMPLEMENTOFALL:@SECLEVEL=0" if any_version or any_cipher else THE_CIPHER)
        if any_cipher:
            with tempfile.NamedTemporaryFile("w", suffix=".pem", delete=False) as file:
                file.write(FFDHE2048)
            context.load_dh_params(file.name)
            os.unlink(file.name)
            # The client's order counts.
            context.options &= ~ssl.OP_CIPHER_SERVER_PREFERENCE
        context.options |= ALLOW_CLIENT_RENEGOTIATION if renegotiation else ssl.OP_NO_RENEGOTIATION
        return context


class TlsSide:
    class Failed(Exception):
        pass

    def __init__(self, context):
        self.incoming, self.out, self.done = ssl.MemoryBIO(), ssl.MemoryBIO(), False
        self.machine = context.wrap_bio(self.incoming, self.out, server_side=True)

    def feed(self, data):
        """What was sent, in plain bytes."""
        self.incoming.write(data)
        plain = b""
        try:
            if not self.done:
                self.machine.do_handshake()
                self.done = True
            while part := self.machine.read(65536):
                plain += part
            return plain
        except ssl.SSLWantReadError:
            return plain
        except (ssl.SSLError, OSError) as error:
            raise TlsSide.Failed() from error

    def write(self, data):
        try:
            if self.done:
                self.machine.write(data)
        except (ssl.SSLError, OSError):
            pass  # the peer asks for a new handshake: it is on its way out

    def outgoing(self):
        return self.out.read()
