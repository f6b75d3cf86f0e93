# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests know of the REST contract: its role table, and a check of JSON against the schemas of an OpenAPI file."""
import os
import re

CONTRACT = os.path.join(os.path.dirname(__file__), "..", "netcore", "node", "data", "restcontract.md")
ABOVE = ["DOMAIN_ADMIN", "PLATFORM_ADMIN"]
METHODS = ["GET", "POST", "PUT", "DELETE"]


def role_table():
    """{(method, collection): set of roles}, as the contract's table says it; PLATFORM_ADMIN alone for the platform's."""
    allowed, columns = {}, None
    with open(CONTRACT, encoding="utf-8") as file:
        for line in file:
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if line.startswith("| endpoint"):
                columns = cells[1:]
            elif columns and line.startswith("| ") and len(cells) == len(columns) + 1:
                words = re.findall(r"[A-Za-z]+", cells[0])
                methods = METHODS if "all" in words else [word for word in words if word.isupper()]
                roles = {role for role, cell in zip(columns, cells[1:]) if cell == "A"} | set(ABOVE)
                for collection in [word for word in words if word.islower() and word != "all"]:
                    for method in methods:
                        allowed[method, collection] = roles
            for collection in re.findall(r"`/v1/([a-z]+)`", line):
                for method in METHODS:
                    allowed[method, collection] = {"PLATFORM_ADMIN"}
    return allowed


class SchemaError(AssertionError):
    pass


class Schemas:
    """The part of JSON Schema that our OpenAPI files use, no more: anything else in them is an error."""
    KNOWN = {"$ref", "type", "description", "properties", "required", "additionalProperties", "items", "enum", "pattern", "format",
             "nullable", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "oneOf"}
    TYPES = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "array": list, "object": dict}

    def __init__(self, document):
        self.document = document

    def resolve(self, node):
        while "$ref" in node:
            target = self.document
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part]
            node = target
        return node

    def check(self, value, schema, where="$"):
        schema = self.resolve(schema)
        if set(schema) - self.KNOWN:
            raise SchemaError("%s: the test does not know %s" % (where, set(schema) - self.KNOWN))
        if value is None and schema.get("nullable"):
            return
        if "oneOf" in schema:
            return self.one_of(value, schema["oneOf"], where)
        kind = schema["type"]
        if not isinstance(value, self.TYPES[kind]) or (isinstance(value, bool) and kind != "boolean"):
            raise SchemaError("%s: %r is no %s" % (where, value, kind))
        if "enum" in schema and value not in schema["enum"]:
            raise SchemaError("%s: %r is none of %s" % (where, value, schema["enum"]))
        getattr(self, "check_" + kind, lambda *_: None)(value, schema, where)

    def one_of(self, value, choices, where):
        complaints = []
        for choice in choices:
            try:
                self.check(value, choice, where)
            except SchemaError as error:
                complaints.append(str(error))
        if len(complaints) != len(choices) - 1:
            raise SchemaError("%s: fits %d of %d: %s" % (where, len(choices) - len(complaints), len(choices), complaints))

    def check_string(self, value, schema, where):
        if "pattern" in schema and not re.search(schema["pattern"], value):
            raise SchemaError("%s: %r does not match %s" % (where, value, schema["pattern"]))
        self.within(len(value), schema, "Length", where)

    def check_integer(self, value, schema, where):
        if value < schema.get("minimum", value) or value > schema.get("maximum", value):
            raise SchemaError("%s: %r is out of range" % (where, value))

    check_number = check_integer

    def check_array(self, value, schema, where):
        self.within(len(value), schema, "Items", where)
        for number, entry in enumerate(value):
            self.check(entry, schema["items"], "%s[%d]" % (where, number))

    def check_object(self, value, schema, where):
        properties = schema.get("properties", {})
        missing = set(schema.get("required", [])) - set(value)
        if missing:
            raise SchemaError("%s: without %s" % (where, sorted(missing)))
        surplus = set(value) - set(properties)
        if surplus and schema.get("additionalProperties") is False:
            raise SchemaError("%s: with %s" % (where, sorted(surplus)))
        for name in set(value) & set(properties):
            self.check(value[name], properties[name], where + "." + name)

    @staticmethod
    def within(size, schema, what, where):
        if size < schema.get("min" + what, size) or size > schema.get("max" + what, size):
            raise SchemaError("%s: %s %d" % (where, what.lower(), size))

    def answer(self, method, path, status, body):
        """Checks an answer with a concrete path ("/v1/tlcs/4711…") against the operation that the file has for it."""
        for template, operations in self.document["paths"].items():
            if re.fullmatch(re.sub(r"{[a-z]+}", "[^/]+", template), path.split("?")[0]) and method.lower() in operations:
                break
        else:
            raise SchemaError("the file does not have %s %s" % (method, path))
        responses = operations[method.lower()]["responses"]
        if str(status) not in responses:
            raise SchemaError("%s %s: %s is not among %s" % (method, template, status, sorted(responses)))
        content = self.resolve(responses[str(status)]).get("content")
        if content is None:
            if body is not None:
                raise SchemaError("%s %s: %s has a body" % (method, template, status))
        else:
            self.check(body, content["application/json"]["schema"], "%s %s %s" % (method, template, status))
        return template
