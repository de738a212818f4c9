"""scikit-learn where texts have several tags: TF-IDF of words 1-2 and one LinearSVC against the rest for each tag.

usage: several-tags-peer.py TRAIN.jsonl TEST.jsonl [TEXTS]

Learns from all lines of TRAIN that have a tag, or from so many of them, drawn at random (seeded). Prints a line for each class
weight: the share of texts with exactly their tags, macro and micro F1, and how many tags a text is given.
"""
import json
import random
import sys

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import f1_score
from sklearn.multiclass import OneVsRestClassifier
from sklearn.preprocessing import MultiLabelBinarizer
from sklearn.svm import LinearSVC


def read(path):
    with open(path, encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    return [row for row in rows if row["tags"]]


train, test = read(sys.argv[1]), read(sys.argv[2])
if len(sys.argv) > 3:
    random.seed(1)
    train = random.sample(train, min(int(sys.argv[3]), len(train)))
binarizer = MultiLabelBinarizer().fit([row["tags"] for row in train + test])
vectorizer = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
vectors = vectorizer.fit_transform([row["text"] for row in train])
unseen = vectorizer.transform([row["text"] for row in test])
tags = binarizer.transform([row["tags"] for row in train])
truth = binarizer.transform([row["tags"] for row in test])
for weight in (None, "balanced"):
    answers = OneVsRestClassifier(LinearSVC(class_weight=weight)).fit(vectors, tags).predict(unseen)
    exact = (answers == truth).all(1).mean()
    macro = f1_score(truth, answers, average="macro", zero_division=0)
    micro = f1_score(truth, answers, average="micro")
    print(f"{weight}: exact {exact:.3f}, macro {macro:.3f}, micro {micro:.3f}, {answers.sum(1).mean():.2f} tags a text")
