"""Weigh terms and group them by the audits in which they stand, with scikit-learn."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import numpy as np

_MOST_GROUPS = 25


def weigh_terms(texts: Sequence[Collection[str]], least_texts: int) -> tuple[list[str], Any]:
    """Return the terms of so many texts or more, and their TF-IDF weights: a row for each text.

    Raises:
        ImportError: scikit-learn is not installed.
    """
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415 - an optional library

    counts: dict[str, int] = {}
    for text in texts:
        for term in text:
            counts[term] = counts.get(term, 0) + 1
    names = sorted(term for term, count in counts.items() if count >= least_texts)
    if not names:
        return [], np.zeros((len(texts), 0))
    known = frozenset(names)
    weigher = TfidfVectorizer(
        analyzer=lambda text: [term for term in text if term in known], vocabulary=names, sublinear_tf=True
    )
    return names, weigher.fit_transform(texts).toarray()


def cluster_terms(weights: Any) -> list[list[int]]:
    """Return groups of terms that stand in the same texts, as numbers of columns.

    As many groups as give the best mean silhouette; each term alone where there are three or fewer.

    Args:
        weights: a row for each text, a column for each term, none of them empty.

    Raises:
        ImportError: scikit-learn is not installed.

    Example:
        >>> two_pairs = np.array([[1, 1, 0, 0], [1, 1, 0, 0], [0, 0, 1, 1], [0, 0, 1, 0.9]])
        >>> cluster_terms(two_pairs)
        [[0, 1], [2, 3]]
    """
    from sklearn.metrics import silhouette_score  # noqa: PLC0415 - an optional library
    from sklearn.metrics.pairwise import cosine_distances  # noqa: PLC0415

    count = weights.shape[1]
    if count <= 3:
        return [[at] for at in range(count)]
    distances = cosine_distances(weights.T)
    choices = [_labels(distances, number) for number in range(2, min(_MOST_GROUPS, count - 1) + 1)]
    scores = [silhouette_score(distances, labels, metric="precomputed") for labels in choices]
    labels = choices[int(np.argmax(scores))]
    return sorted(list(map(int, np.flatnonzero(labels == label))) for label in range(labels.max() + 1))


def _labels(distances: Any, groups: int) -> Any:
    from sklearn.cluster import AgglomerativeClustering  # noqa: PLC0415 - an optional library

    grouping = AgglomerativeClustering(n_clusters=groups, metric="precomputed", linkage="average")
    return grouping.fit_predict(distances)
