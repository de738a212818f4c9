"""scikit-learn on groups of characters: TF-IDF of characters 1-4 and LinearSVC(class_weight="balanced").

usage: characters-peer.py TRAIN.jsonl TEST.jsonl

Prints accuracy and macro F1 (over the tags that occur in TEST) on the lines of TEST that have a tag, as JSON; the first tag is
the label.
"""
import json
import sys

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import accuracy_score, f1_score
from sklearn.pipeline import make_pipeline
from sklearn.svm import LinearSVC


def read(path):
    with open(path, encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    tagged = [row for row in rows if row["tags"]]
    return [row["text"] for row in tagged], [row["tags"][0] for row in tagged]


texts, labels = read(sys.argv[1])
test_texts, test_labels = read(sys.argv[2])
model = make_pipeline(
    TfidfVectorizer(analyzer="char", ngram_range=(1, 4), sublinear_tf=True), LinearSVC(class_weight="balanced")
)
predicted = model.fit(texts, labels).predict(test_texts)
known = sorted(set(test_labels))
print(
    json.dumps(
        {
            "accuracy": accuracy_score(test_labels, predicted),
            "macroF1": f1_score(test_labels, predicted, labels=known, average="macro", zero_division=0),
        }
    )
)
