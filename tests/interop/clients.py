"""The clients on PyPI read the exports: clients.py FOLDER."""

import csv
import importlib
import json
import sys

made = sys.argv[1]


def client(package, module):
    try:
        return importlib.import_module(module)
    except ImportError:
        print(f"missing: {package} (PyPI), so it is not checked")


if client("fhir.resources", "fhir.resources"):
    from fhir.resources.R4B.questionnaire import Questionnaire
    from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse

    Questionnaire.model_validate_json(open(f"{made}/fhir").read())
    responses = open(f"{made}/responses.jsonl").read().splitlines()
    for response in responses:
        QuestionnaireResponse.model_validate_json(response)
    print(f"ok: fhir.resources accepts the Questionnaire and {len(responses)} responses")

if client("pyxform", "pyxform"):
    from pyxform.xls2xform import convert

    warnings = []
    form = convert(xlsform=f"{made}/set.xlsx", warnings=warnings, validate=False).xform
    assert not warnings, warnings
    assert "Imagine un grupo" in form, "the Spanish labels"
    print("ok: pyxform converts the XLSForm without a warning")

with open(f"{made}/redcap", newline="") as file:
    rows = list(csv.reader(file))
assert all(len(row) == 18 for row in rows), "18 columns"
print("ok: the REDCap dictionary has 18 columns in every row")

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
