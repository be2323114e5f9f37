"""The clients on PyPI read the exports: clients.py FOLDER."""

import contextlib
import csv
import importlib
import io
import json
import re
import sys
import xml.etree.ElementTree as xml

made = sys.argv[1]
questionnaire = json.load(open(f"{made}/fhir"))


def client(package, module):
    try:
        return importlib.import_module(module)
    except ImportError:
        print(f"missing: {package} (PyPI), so it is not checked")


def translated(part):
    """The texts of a part of the Questionnaire in other languages than its own."""
    if isinstance(part, list):
        for one in part:
            yield from translated(one)
    elif isinstance(part, dict):
        if part.get("url", "").endswith("/translation"):
            language, content = part["extension"]
            yield language["valueCode"], content["valueString"]
        yield from translated(list(part.values()))


if client("fhir.resources", "fhir.resources"):
    from fhir.resources.R4B.questionnaire import Questionnaire
    from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse

    Questionnaire.model_validate(questionnaire)
    responses = open(f"{made}/responses.jsonl").read().splitlines()
    for response in responses:
        QuestionnaireResponse.model_validate_json(response)
    print(f"ok: fhir.resources accepts the Questionnaire and {len(responses)} responses")

if client("pyxform", "pyxform"):
    from pyxform.xls2xform import convert

    warnings = []
    form = convert(xlsform=f"{made}/set.xlsx", warnings=warnings, validate=False).xform
    assert not warnings, warnings
    with open(f"{made}/xform.xml", "w") as file:
        file.write(form)
    name = "{{http://www.w3.org/2002/xforms}}{}".format
    spoken = {}
    for language in xml.fromstring(form).iter(name("translation")):
        tag = language.get("lang").split("(")[-1].strip(")")
        spoken[tag] = {value.text for value in language.iter(name("value"))}
    wanted = [item for item in questionnaire["item"] if item["linkId"] != "own.fits"]
    wanted = list(translated(wanted))
    missing = [(tag, text) for tag, text in wanted if text not in spoken[tag]]
    assert not missing, missing
    assert spoken.keys() >= {questionnaire["language"]} | {tag for tag, _ in wanted}
    print(f"ok: pyxform converts the XLSForm without a warning, with {len(wanted)} labels in other languages")

with open(f"{made}/redcap", newline="") as file:
    head, *rows = csv.reader(file)
with open(f"{made}/redcap.jsonl", "w") as file:
    for row in rows:
        field = {"name": row[0], "type": row[3], "choices": row[5]}
        file.write(json.dumps(field) + "\n")

if client("linkml-redcap", "linkml_redcap"):
    from linkml_redcap import schema_view

    view = schema_view()
    columns = view.class_induced_slots("Field")
    words = [set(re.findall("[a-z]+", column.lower())) for column in head]
    for said, column in zip(words, columns, strict=True):
        assert set(column.name.split("_")) <= said, (column.name, said)
    for row in rows:
        for column, cell in zip(columns, row, strict=True):
            assert cell or not column.required, (column.name, row)
            assert not cell or re.match(column.pattern or "", cell), (column.name, cell)
            allowed = view.all_enums().get(column.range)
            assert not cell or not allowed or cell in allowed.permissible_values, (column.name, cell)
    print(f"ok: the REDCap dictionary holds by linkml-redcap's schema, {len(head)} columns in order, {len(rows)} rows")

if client("reproschema", "reproschema"):
    from reproschema.redcap2reproschema import process_csv

    with contextlib.redirect_stdout(io.StringIO()):
        forms, _ = process_csv(f"{made}/redcap")
    [read] = forms.values()
    items = {item["id"]: item for item in read["items"]}
    assert list(items) == [row[0] for row in rows]
    assert [one["variableName"] for one in read["compute"]] == [row[0] for row in rows if row[3] == "calc"]
    for row in rows:
        if row[3] in ("radio", "checkbox"):
            choices = items[row[0]]["responseOptions"]["choices"]
            pairs = [f"{choice['value']}, {choice['name']['en']}" for choice in choices]
            assert pairs == row[5].split(" | "), (pairs, row)
    print(f"ok: reproschema reads the {len(rows)} fields of the REDCap dictionary, with their choices and calculations")

if client("duckdb", "duckdb"):
    import duckdb

    counts = [
        duckdb.sql(f"select count(fit_group) from '{made}/results.csv'").fetchall(),
        duckdb.sql(f"select count(fit['group']) from '{made}/results.jsonl'").fetchall(),
    ]
    assert counts[0] == counts[1], counts
    print("ok: DuckDB reads the CSV and the JSON Lines")

if client("pandas", "pandas"):
    import pandas

    table = pandas.read_csv(f"{made}/results.csv")
    lines = pandas.read_json(f"{made}/results.jsonl", lines=True)
    assert len(table) == len(lines) and table.fit_group.dtype == float
    assert list(table.outcome) == list(lines.outcome)
    print("ok: pandas reads the CSV and the JSON Lines")
