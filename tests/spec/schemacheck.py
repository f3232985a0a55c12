# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
"""Judges setup files by the JSON Schema for editors.

usage: schemacheck.py SCHEMA   with a JSON list of base64-encoded files on standard input.
Prints a JSON list: null for a file that is valid, else the first complaint.
"""
import base64
import json
import re
import sys

import jsonschema
import yaml


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2's core schema, which editors use: yes and no are texts, 3.10 is a number, a date is a text."""

    yaml_implicit_resolvers = {}


def resolve(tag, pattern, first):
    CoreLoader.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern + r"\Z"), list(first))


resolve("null", "(~|null|Null|NULL|)", ["~", "n", "N", ""])
resolve("bool", "(true|True|TRUE|false|False|FALSE)", "tTfF")
resolve("int", "([-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)", "-+0123456789")
resolve(
    "float",
    r"([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))",
    "-+.0123456789",
)


def construct_integer(loader, node):
    text = loader.construct_scalar(node)
    return int(text, 8 if text.startswith("0o") else 16) if text.startswith("0") and text[1:2] in "ox" and text[1:] else int(text)


CoreLoader.add_constructor("tag:yaml.org,2002:int", construct_integer)


def construct_float(loader, node):
    return float(loader.construct_scalar(node).replace(".inf", "inf").replace(".nan", "nan"))


CoreLoader.add_constructor("tag:yaml.org,2002:float", construct_float)


def pattern(validator, expression, instance, schema):
    """The patterns of JSON Schema are those of ECMAScript, where "$" is the very end."""
    if isinstance(instance, str) and not re.search(expression.replace("$", r"\Z"), instance):
        yield jsonschema.ValidationError(f"{instance!r} does not match {expression!r}")


Validator = jsonschema.validators.extend(jsonschema.Draft202012Validator, {"pattern": pattern})


def complaint(validator, document):
    try:
        data = yaml.load(document.decode("utf-8-sig"), CoreLoader)
        error = jsonschema.exceptions.best_match(validator.iter_errors(data))
        return error and f"{error.json_path}: {error.message[:200]}"
    except (yaml.YAMLError, ValueError, ArithmeticError, RecursionError, TypeError) as error:
        return "not readable: " + str(error)[:200]


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = Validator(schema)
    documents = [base64.b64decode(text) for text in json.load(sys.stdin)]
    print(json.dumps([complaint(validator, document) for document in documents]))


main()
