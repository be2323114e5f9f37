"""Draws answers to an exported FHIR Questionnaire: draw.py QUESTIONNAIRE COUNT OUT."""

import json
import random
import sys

questionnaire, count, out = sys.argv[1:]
questionnaire = json.load(open(questionnaire))
chance = random.Random(20261123)


def questions(items):
    for item in items:
        if item["type"] == "choice":
            yield item
        yield from questions(item.get("item", []))


def most(item):
    [extension] = item["extension"]
    return extension["valueInteger"]


def one(number):
    answers, importance = {}, {}
    row = {"case": str(number), "question_set": questionnaire["url"].rsplit(":", 1)[1]}
    for item in questions(questionnaire["item"]):
        codes = [option["valueCoding"]["code"] for option in item["answerOption"]]
        link, pick = item["linkId"], chance.choice(codes)
        missing = chance.choice([None] * 6 + ["skip", "not-sure", "absent"])
        if missing == "absent":
            continue
        if link.startswith("importance."):
            importance[link.split(".")[1]] = int(pick)
        elif link == "own.lean":
            row["lean"] = pick
        elif missing:
            answers[link] = missing
        elif item.get("repeats"):
            answers[link] = chance.sample(codes, chance.randint(1, most(item)))
        else:
            answers[link] = pick
    return row | {"answers": answers, "importance": importance}


with open(out, "w") as file:
    for number in range(int(count)):
        file.write(json.dumps(one(number)) + "\n")
