"""scikit-learn where few texts are tagged: TF-IDF of words 1-2 and LinearSVC(class_weight="balanced").

usage: few-tags-peer.py TRAIN.jsonl TEST.jsonl DRAWS.json

DRAWS is a list of lists of places in the lines of TRAIN that have a tag. Prints for each, as a JSON list, accuracy and
macro F1 (over the tags that occur in TEST) on the lines of TEST that have one; the first tag is the label. Where all texts of
a draw have the same tag, of which LinearSVC learns nothing, every answer is that tag.
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


def judge(texts, labels, test_texts, test_labels):
    model = make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
        LinearSVC(class_weight="balanced"),
    )
    is_one = len(set(labels)) == 1
    predicted = labels[:1] * len(test_texts) if is_one else model.fit(texts, labels).predict(test_texts)
    known = sorted(set(test_labels))
    return {
        "accuracy": accuracy_score(test_labels, predicted),
        "macroF1": f1_score(test_labels, predicted, labels=known, average="macro", zero_division=0),
    }


texts, labels = read(sys.argv[1])
test_texts, test_labels = read(sys.argv[2])
with open(sys.argv[3], encoding="utf-8") as file:
    draws = json.load(file)
print(
    json.dumps(
        [
            judge([texts[i] for i in draw], [labels[i] for i in draw], test_texts, test_labels)
            for draw in draws
        ]
    )
)
