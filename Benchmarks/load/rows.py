#!/usr/bin/env python3
"""Prints synthetic fact rows in the shape of a real load: 6 in 10 mentions, 2 in 10 amounts, 2 in 10 dates.

Usage: rows.py [COUNT] [--narrow]   (narrow: rows of `issues`, seven short columns)
"""
import json, random, sys

SENTENCES = [
    "The studio said on the 7th that it would put 770 billion won into new series, more than the sum of the five years before, and lease nine stages.",
    "“We will keep telling stories from here,” said the executive, who leads the team for the region.",
    "The mystery, set on the moon in 2075, is written by a newcomer and stars three actors who have not worked together before.",
]


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[1].isdigit() else 300_000
    chance = random.Random(7)
    key = lambda: f"{chance.getrandbits(64):016x}"
    emit = lambda **row: print(json.dumps(row, ensure_ascii=False, separators=(",", ":")))
    if "--narrow" in sys.argv:
        for number in range(count):
            emit(table="issues", issue_id=key(), doc_id=f"{number // 60:016x}", stage="transform", severity="warning", code="no-rate",
                 field="amounts.value_usd", detail=f"no rate for KRW on 2021-01-{number % 28 + 1:02}")
        return
    documents = [key() for _ in range(max(1, count // 150))]
    entities = [key() for _ in range(max(3, count // 300))]
    for document in documents:
        emit(table="documents", doc_id=document, source_uri=f"seeds/{document}.txt", title="Nine stages leased", site="Example Daily", author=None,
             source_credit=None, language="en", published="2021-01-07", published_from="2021-01-07", published_to="2021-01-07", published_at=None,
             published_basis="stated", word_count=400, content_sha256=key() * 4, text=" ".join(SENTENCES * 4))
    for number, entity in enumerate(entities):
        emit(table="entities", entity_id=entity, type=chance.choice(["person", "organization", "title", "place"]), name=f"Name {number}", kind=None,
             country="KR", year=None, external_id=None, mentions=3, documents=2, first_date="2021-01-07", last_date="2021-01-07")
    rest = count - len(documents) - len(entities)

    def found(table, surface, **columns):
        start = chance.randrange(1000)
        place = dict(doc_id=chance.choice(documents), field="text", start=start, end=start + len(surface), surface=surface)
        evidence = dict(sentence=chance.choice(SENTENCES), rule=f"{table}.rule", confidence=0.95)
        emit(table=table, **{f"{table[:-1]}_id": key()}, **place, **columns, **evidence)

    for number in range(rest):
        if number < rest * 6 // 10:
            found("mentions", "Netflix", entity_id=chance.choice(entities), type="organization")
        elif number < rest * 8 // 10:
            found("amounts", "770 billion won", value=770000000000, value_low=None, value_high=None, currency="KRW", approx="exact",
                  role="investment", modality="reported", per=None, payer_id=chance.choice(entities), payee_id=None, subject_id=None,
                  place_id=chance.choice(entities), period="2015/2020", period_from="2015-01-01", period_to="2020-12-31",
                  value_usd=chance.randrange(10**9) / 100, value_usd_low=None, value_usd_high=None, rate=0.000871, rate_basis="period_mean",
                  rate_from="2015-01-02", rate_to="2020-12-31", rate_source="ECB", claim_id=None)
        else:
            found("dates", "on the 7th", edtf="2021-01-07", date_from="2021-01-07", date_to="2021-01-07", kind="date", basis="relative")


main()
