"""Rows of answers and of the same answers as FHIR responses are the same: back.py RESULTS BACK."""

import csv
import sys

results, back = (list(csv.DictReader(open(path, newline=""))) for path in sys.argv[1:])
assert len(results) == len(back) > 0
for one, other in zip(results, back):
    for column in one:
        lost = column.startswith("answer.") and one[column] in ("skip", "not-sure")
        assert column == "id" or one[column] == other[column] or lost, (column, one, other)
print(f"ok: {len(back)} FHIR responses are scored as the answers they were made of")
