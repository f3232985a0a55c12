# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
"""Reads generated documents with the real reader of their format.

usage: readback.py FORMAT   with a JSON list of base64-encoded documents on standard input.
Prints a JSON list with what each holds.
"""
import ast
import base64
import io
import json
import sys
import tokenize


def read_yaml(document):
    import yaml

    data = yaml.load(document, yaml.CSafeLoader)
    assert data == yaml.load(document, yaml.SafeLoader), "the two readers of YAML do not agree"
    return data


def read_toml(document):
    import tomllib

    return tomllib.loads(document.decode("utf-8"))


def read_json(document):
    return json.loads(document)


def read_python(document):
    """The docstring, the assigned literals and the comments, as Python sees them; the bytes, so that a coding cookie counts."""
    tree = ast.parse(document)
    compile(document, "document", "exec")
    docstring = ast.get_docstring(tree, clean=False)
    body = tree.body[1:] if docstring is not None else tree.body
    values = {}
    for statement in body:
        assert isinstance(statement, ast.Assign), ast.dump(statement)
        values[statement.targets[0].id] = ast.literal_eval(statement.value)
    encoding, _ = tokenize.detect_encoding(io.BytesIO(document).readline)
    return {"docstring": docstring, "values": values, "encoding": encoding}


def read_notebook(document):
    import nbformat

    text = document.decode("utf-8")
    notebook = nbformat.reads(text, as_version=4)
    nbformat.validate(notebook)
    return {"cells": [[cell.cell_type, cell.id, cell.source] for cell in notebook.cells],
            "outputs": sum(len(cell.get("outputs", [])) for cell in notebook.cells),
            "kernel": dict(notebook.metadata.kernelspec),
            "saved_alike": nbformat.writes(notebook) + "\n" == text}


def inline_text(tokens):
    """The text that a reader sees; a mark that plain text may not have is spelled out."""
    allowed = {"link_open", "link_close", "strong_open", "strong_close"}
    text = ""
    for token in tokens:
        if token.type in ("text", "code_inline"):
            text += token.content
        elif token.type in ("softbreak", "hardbreak"):
            text += "\n"
        elif token.type not in allowed:
            text += f"!{token.type}!"
    return text


def read_markdown(document):
    """Blocks as [kind, text …]; GitHub's additions that change text are switched on."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    blocks = []
    for token in parser.parse(document.decode("utf-8")):
        if token.type == "inline":
            blocks[-1].append(inline_text(token.children))
        elif token.type in ("fence", "code_block", "html_block"):
            blocks.append([token.type, token.info, token.content])
        elif token.type in ("paragraph_open", "td_open", "th_open"):
            if not (blocks and blocks[-1] == ["list_item_open"]):
                blocks.append([token.type])
        elif token.type == "heading_open":
            blocks.append([token.tag])
        elif token.type.endswith(("list_item_open", "hr", "blockquote_open")):
            blocks.append([token.type])
    return blocks


def main(kind):
    read = globals()["read_" + kind]
    documents = [base64.b64decode(text) for text in json.load(sys.stdin)]
    json.dump([read(document) for document in documents], sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1])
