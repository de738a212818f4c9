#!/usr/bin/env python3
"""Writes golden.json: what scikit-learn makes of one small matrix. Debian: apt-get install python3-sklearn.

usage: make-golden.py > golden.json
"""
import json

import numpy
import scipy.optimize
import scipy.special
import sklearn
from sklearn.calibration import _sigmoid_calibration
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.feature_selection import chi2
from sklearn.metrics import accuracy_score, confusion_matrix, precision_recall_fscore_support
from sklearn.naive_bayes import MultinomialNB
from sklearn.svm import LinearSVC

TEXTS, FEATURES, TAGS = 40, 12, 3
ALPHA = 0.2
random = numpy.random.RandomState(7)


def listed(array):
    return numpy.asarray(array).tolist()


# counts whose features lean towards a tag, so that there is something to learn
labels = random.randint(0, TAGS, TEXTS)
rates = random.gamma(0.6, 0.8, (TAGS, FEATURES))
counts = random.poisson(rates[labels])
presence = (counts > 0).astype(int)
several = (random.rand(TEXTS, TAGS) < 0.4).astype(int)

weigher = TfidfTransformer(sublinear_tf=True, smooth_idf=True, norm="l2").fit(counts)
tfidf = weigher.transform(counts).toarray()
bayes = MultinomialNB(alpha=ALPHA).fit(tfidf, labels)
bayes_counts = MultinomialNB(alpha=1).fit(counts, labels)


def machine(cost, weight=None):
    svm = LinearSVC(C=cost, tol=1e-10, max_iter=10_000_000, random_state=0, class_weight=weight)
    svm.fit(tfidf, labels == 0)
    return {"cost": cost, "weights": listed(svm.coef_[0]), "bias": float(svm.intercept_[0])}


def softmax_loss(sharpness, margins):
    """The loss of lib/engine/evaluation/temperature-loss.ts, targets smoothed alike."""
    share = 1 / (len(margins) + 2)
    total = 0.0
    for row, tag in zip(margins, labels):
        target = (1 - share) * row[tag] + share * numpy.delete(row, tag).mean()
        total += scipy.special.logsumexp(sharpness * row) - sharpness * target
    return total


margins = numpy.round(bayes.predict_joint_log_proba(tfidf), 6)
sharpness = scipy.optimize.minimize_scalar(
    softmax_loss, args=(margins,), bounds=(0.01, 100), method="bounded", options={"xatol": 1e-10}
).x
a, b = _sigmoid_calibration(margins[:, 0] - margins[:, 1], labels == 0)

answers = random.randint(0, TAGS, TEXTS)
decided = (random.rand(TEXTS, TAGS) < 0.5).astype(int)


def scores(truth, answer):
    precision, recall, f1, support = precision_recall_fscore_support(
        truth, answer, labels=range(TAGS), zero_division=0
    )
    macro = precision_recall_fscore_support(truth, answer, average="macro", zero_division=0)[2]
    micro = precision_recall_fscore_support(truth, answer, average="micro", zero_division=0)[2]
    return {
        "accuracy": float(accuracy_score(truth, answer)),
        "macroF1": float(macro),
        "microF1": float(micro),
        "precision": listed(precision),
        "recall": listed(recall),
        "f1": listed(f1),
        "support": listed(support),
    }


golden = {
    "sklearn": sklearn.__version__,
    "counts": listed(counts),
    "labels": listed(labels),
    "several": listed(several),
    "chi2": listed(chi2(presence, labels)[0]),
    "chi2Several": listed(chi2(presence, several)[0]),
    "idf": listed(weigher.idf_),
    "tfidf": listed(tfidf),
    "directions": listed(TruncatedSVD(3, algorithm="arpack", random_state=0).fit(tfidf).components_),
    "alpha": ALPHA,
    "bayes": {"weights": listed(bayes.feature_log_prob_), "priors": listed(bayes.class_log_prior_)},
    "bayesCounts": {"weights": listed(bayes_counts.feature_log_prob_)},
    "svm": [machine(1), machine(0.1), machine(100)],
    "svmWeighted": machine(1, {True: 3.0, False: 0.5}),
    "margins": listed(margins),
    "sharpness": float(sharpness),
    "sigmoid": {"slope": float(-a), "offset": float(-b)},
    "answers": listed(answers),
    "single": {**scores(labels, answers), "confusion": listed(confusion_matrix(labels, answers))},
    "decided": listed(decided),
    "multi": scores(several, decided),
}
print(json.dumps(golden))
