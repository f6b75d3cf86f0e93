# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""HTTP/1.1, as much as an API needs: one request a connection, with caps and a deadline."""
import asyncio
import email.utils
import json

REASONS = {200: "OK", 201: "Created", 204: "No Content", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found",
           405: "Method Not Allowed", 413: "Content Too Large", 415: "Unsupported Media Type", 431: "Request Header Fields Too Large",
           500: "Internal Server Error"}
HEADER, BODY = 16384, 1 << 20


class Refused(Exception):
    def __init__(self, status, words):
        super().__init__(words)
        self.status = status


class Request:
    def __init__(self, method, target, fields, body):
        self.method, self.target, self.fields, self.body = method, target, fields, body


class HttpPort(asyncio.Protocol):
    """`handle` gets a Request and gives (status, value); it raises Refused."""

    def __init__(self, rules, settings, handle):
        self.rules, self.settings, self.handle = rules, settings, handle
        self.buffer, self.answered, self.head, self.reads = b"", False, None, 0

    def connection_made(self, transport):
        self.transport = transport
        loop = asyncio.get_running_loop()
        if self.rules.keeps("headers-have-a-deadline"):
            self.deadline = loop.call_later(self.settings.header_timeout, self.too_late)

    def too_late(self):
        if not self.answered and self.head is None:
            self.transport.close()

    def data_received(self, data):
        if self.answered:
            return  # read and thrown away, so that the answer is not lost in a reset
        self.reads += 1
        self.buffer += data
        try:
            request = self.parse()
            if request is None:
                if self.rules.broke("requests-come-in-pieces"):
                    raise Refused(400, "the request is not whole")
                return
            status, value = self.handle(request)
        except Refused as refused:
            status, value = refused.status, self.error(refused.status, str(refused))
        except Exception as error:  # a broken node answers 500 where a good one thinks
            status, value = 500, self.error(500, repr(error))
        self.answer(status, value)

    def error(self, status, words):
        if self.rules.broke("errors-are-json"):
            return "error"
        return {"message": "HTTP %d %s: %s" % (status, REASONS[status], words), "status": status}

    def answer(self, status, value):
        self.answered = True
        body = b"" if value is None else json.dumps(value).encode()
        head = ["HTTP/1.1 %d %s" % (status, REASONS[status]), "Date: " + email.utils.formatdate(usegmt=True), "Connection: close"]
        if status != 204:
            head += ["Content-Type: application/json", "Content-Length: %d" % len(body)]
        self.transport.write("\r\n".join(head).encode() + b"\r\n\r\n" + body)
        if self.transport.can_write_eof():
            self.transport.write_eof()
        asyncio.get_running_loop().call_later(2, self.transport.close)

    def eof_received(self):
        return False

    def parse(self):
        if self.head is None:
            end = self.buffer.find(b"\r\n\r\n")
            if (end < 0 and len(self.buffer) > HEADER or end > HEADER) and self.rules.keeps("headers-are-bounded"):
                raise Refused(431, "the header is over 16 KiB")
            if end < 0:
                return None
            self.read_head(self.buffer[:end])
            self.buffer = self.buffer[end + 4:]
        method, target, fields, length = self.head
        if length > BODY and self.rules.keeps("bodies-are-bounded"):
            raise Refused(413, "the body is over 1 MiB")
        if len(self.buffer) < length:
            return None
        return Request(method, target, fields, self.buffer[:length])

    def read_head(self, head):
        lines = head.decode("latin-1").split("\r\n")
        words = lines[0].split(" ")
        if len(words) != 3 or not words[2].startswith("HTTP/1."):
            raise Refused(400, "no HTTP request")
        fields, lengths = {}, []
        for line in lines[1:]:
            name, colon, value = line.partition(":")
            if not colon or name != name.strip():
                raise Refused(400, "a header field without a name")
            if self.rules.keeps("field-names-in-any-case"):
                name = name.lower()
            elif name == "X-Authorization" or not name.lower().startswith("x-"):
                name = name.lower()
            fields[name] = value.strip()
            if name.lower() == "content-length":
                lengths.append(value.strip())
        if self.rules.keeps("one-length"):
            if len(lengths) > 1 or "transfer-encoding" in fields or any(not length.isdigit() for length in lengths):
                raise Refused(400, "the length is told twice or wrongly")
        length = int(lengths[0]) if lengths and lengths[0].isdigit() else 0
        self.head = words[0], words[1], fields, length
