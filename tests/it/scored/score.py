#!/usr/bin/env python3
"""Scores answers to the built-in question set by the rules in questions/README.md, written apart from the program.

python3 tests/it/scored/score.py ANSWERS.toml... writes each result beside its answers.
"""
import json, sys, tomllib
from fractions import Fraction as F
from pathlib import Path

FORMS = ("group", "individual")
OTHER = {"group": "individual", "individual": "group"}
STATUSES = ("open", "unknown", "wait", "out-of-reach")


def options(question, scales):
    if "scale" not in question:
        return {o["id"]: tuple(o.get(form, 0) for form in FORMS) for o in question["options"]}
    on = question["bears_on"]
    return {o["id"]: tuple(o["points"] if form == on else 0 for form in FORMS) for o in scales[question["scale"]]["options"]}


def bears(question, form):
    if "scale" in question:
        return question["bears_on"] == form
    return any(form in option for option in question["options"])


class Scorer:
    def __init__(self, set_):
        self.set = set_
        self.scales = set_["scales"]

    def fits(self, picked, weights):
        fit, parts, enough = {}, [], {}
        for part in self.set["considerations"]:
            value = {}
            for form in FORMS:
                means = []
                for q in part["questions"]:
                    if bears(q, form) and picked.get(q["id"]):
                        pts = options(q, self.scales)
                        means.append(F(sum(pts[o][FORMS.index(form)] for o in picked[q["id"]]), len(picked[q["id"]])))
                value[form] = sum(means) / len(means) / 2 if means else None
            parts.append(value)
        for form in FORMS:
            pairs = [(weights[p["id"]], v[form]) for p, v in zip(self.set["considerations"], parts) if v[form] is not None]
            total = sum(w for w, _ in pairs)
            fit[form] = sum(w * v for w, v in pairs) / total if total else None
            asked = [[bool(picked.get(q["id"])) for q in p["questions"] if bears(q, form)] for p in self.set["considerations"]]
            flat = [a for part in asked for a in part]
            enough[form] = 3 * sum(flat) >= 2 * len(flat) and all(any(part) for part in asked if part)
        return fit, parts, enough

    def said(self, picked, key, points):
        return {form: [q["id"] for p in self.set["considerations"] for q in p["questions"] if q.get(key)
                       and any(options(q, self.scales)[o][FORMS.index(form)] == points for o in picked.get(q["id"], []))]
                for form in FORMS}

    def outcome(self, picked, weights):
        fit, _, enough = self.fits(picked, weights)
        if not all(enough.values()):
            return "not-enough-answers"
        limits, wishes = self.said(picked, "limit", -2), self.said(picked, "wish", 2)
        if all(fit[f] < 0 and limits[f] for f in FORMS):
            return "neither-yet"
        for f in FORMS:
            if fit[f] - fit[OTHER[f]] >= F(1, 4):
                return f
        if all(fit[f] >= F(1, 3) and wishes[f] for f in FORMS):
            return "both"
        return "either"

    def status(self, picked):
        worst = {}
        for about in (*FORMS, "both"):
            questions = [a for a in self.set["availability"] if a["about"] == about]
            found = ["unknown"] if not questions else []
            for a in questions:
                reply = picked.get(a["id"])
                found.append(next(o["status"] for o in a["options"] if o["id"] == reply[0]) if reply else "unknown")
            worst[about] = max(found, key=STATUSES.index)
        return worst

    def start(self, outcome, fit, limits, status, lean):
        rank = {f: STATUSES.index(status[f]) for f in FORMS}
        possible = {f: not limits[f] and rank[f] < 3 for f in FORMS}
        if outcome in FORMS:
            x, y = outcome, OTHER[outcome]
            if not possible[x] or (status[x] == "wait" and status[y] == "open"):
                if possible[y] and fit[y] >= 0:
                    return y
            return x if possible[x] else "none"
        if outcome == "both" and status["both"] == "open" and all(possible.values()):
            return "both"
        if outcome not in ("both", "either"):
            return "none"
        left = [f for f in FORMS if possible[f]]
        if len(left) == 2:
            best = min(rank.values())
            left = [f for f in left if rank[f] == best]
        if len(left) == 2 and outcome == "both" and fit["group"] != fit["individual"]:
            left = [max(FORMS, key=fit.get)]
        if len(left) == 2:
            left = [f for f in left if f == lean]
        return left[0] if left else "none"

    def steps(self, picked, weights):
        for part in self.set["considerations"]:
            for q in part["questions"]:
                ids, had = list(options(q, self.scales)), picked.get(q["id"])
                if not had:
                    continue
                if q.get("pick", 1) == 1:
                    at = ids.index(had[0])
                    to = [[ids[i]] for i in (at - 1, at + 1) if 0 <= i < len(ids)]
                else:
                    had = [i for i in ids if i in had]
                    to = [[i for i in had if i != gone] for gone in had if len(had) > 1]
                    if len(had) < q["pick"]:
                        to += [[i for i in ids if i in had or i == new] for new in ids if new not in had]
                for t in to:
                    yield q["id"], (t[0] if q.get("pick", 1) == 1 else t), {**picked, q["id"]: t}, weights
        for part in self.set["considerations"]:
            for w in (weights[part["id"]] - 1, weights[part["id"]] + 1):
                if 1 <= w <= 3:
                    yield "importance." + part["id"], w, picked, {**weights, part["id"]: w}

    def score(self, answers):
        replies = answers.get("answers", {})
        picked = {k: v if isinstance(v, list) else [v] for k, v in replies.items() if v not in ("skip", "not-sure")}
        weights = {p["id"]: answers.get("importance", {}).get(p["id"], 2) for p in self.set["considerations"]}
        fit, parts, _ = self.fits(picked, weights)
        outcome, status = self.outcome(picked, weights), self.status(picked)
        limits, wishes = self.said(picked, "limit", -2), self.said(picked, "wish", 2)
        flips = []
        for change, to, p, w in self.steps(picked, weights):
            then = self.outcome(p, w)
            if then != outcome:
                new, _, _ = self.fits(p, w)
                flips.append((sum(abs(new[f] - fit[f]) for f in FORMS if fit[f] is not None), {"change": change, "to": to, "outcome": then}))
        flips.sort(key=lambda pair: pair[0])
        favours = [any(v[f] is not None and v[OTHER[f]] is not None and v[f] - v[OTHER[f]] >= F(2, 3) for v in parts) for f in FORMS]
        questions = [q for p in self.set["considerations"] for q in p["questions"]]
        return {
            "question_set": {"id": self.set["id"], "version": self.set["version"]},
            "outcome": outcome,
            "start_with": self.start(outcome, fit, limits, status, answers.get("lean")),
            "fit": {f: decimal(fit[f]) for f in FORMS},
            "split_needs": all(favours) and all(fit[f] is not None and fit[f] >= 0 for f in FORMS),
            "limits": limits,
            "wishes": wishes,
            "considerations": [{"id": p["id"], "importance": weights[p["id"]], **{f: decimal(v[f]) for f in FORMS},
                                "answered": sum(bool(picked.get(q["id"])) for q in p["questions"]), "of": len(p["questions"])}
                               for p, v in zip(self.set["considerations"], parts)],
            "availability": status,
            "steady": not flips,
            "flips": [flip for _, flip in flips],
            "tensions": [t["id"] for t in self.set.get("tensions", [])
                         if all(set(picked.get(q, [])) & set(named) for q, named in t["when"].items())],
            "missing": [q["id"] for q in questions + self.set["availability"] if not picked.get(q["id"])],
        }


def decimal(value):
    if value is None:
        return None
    tenth = abs(value) * 10_000
    whole = (2 * tenth.numerator + tenth.denominator) // (2 * tenth.denominator)
    return (whole if value > 0 else -whole) / 10_000


def main():
    root = Path(__file__).resolve().parents[3]
    scorer = Scorer(tomllib.loads((root / "questions/group-or-individual.toml").read_text()))
    for name in sys.argv[1:]:
        result = scorer.score(tomllib.loads(Path(name).read_text()))
        Path(name).with_suffix(".json").write_text(json.dumps(result, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
