"""The peer that `playground leaderboard` is measured against: Bradley-Terry of a CSV of votes in single-threaded numpy, sandwich and bootstrap.

Usage: peer.py FILE [ROUNDS]; prints one line a model: name, log strength (mean 0), sandwich error, bootstrap error.
"""
import sys
import numpy as np


def read(path):
    names, a, b, outcome = {}, [], [], []
    words = {"a": 0, "model_a": 0, "b": 1, "model_b": 1}
    with open(path) as file:
        next(file)
        for line in file:
            _, left, right, winner, _ = line.split(",", 4)
            a.append(names.setdefault(left, len(names)))
            b.append(names.setdefault(right, len(names)))
            outcome.append(words.get(winner, 2))
    return list(names), np.array(a), np.array(b), np.array(outcome)


def derivatives(i, j, won, lost, theta):
    n = won + lost
    p = 1 / (1 + np.exp(theta[j] - theta[i]))
    gradient = np.bincount(i, won - n * p, theta.size) - np.bincount(j, won - n * p, theta.size)
    return gradient, laplacian(i, j, n * p * (1 - p), theta.size), p


def laplacian(i, j, weight, size):
    matrix = np.zeros((size, size))
    np.add.at(matrix, (i, j), -weight)
    np.add.at(matrix, (j, i), -weight)
    matrix[np.diag_indices(size)] = -matrix.sum(axis=1)
    return matrix


def fit(i, j, won, lost, size, theta=None):
    theta = np.zeros(size) if theta is None else theta.copy()
    for _ in range(50):
        gradient, information, _ = derivatives(i, j, won, lost, theta)
        step = np.linalg.solve(information + 1.0 / size, gradient)
        theta += step
        if np.abs(step).max() < 1e-12:
            break
    return theta - theta.mean()


def main(path, rounds):
    names, a, b, outcome = read(path)
    size = len(names)
    flip = a > b
    kind = np.where(outcome == 2, 2, outcome ^ flip)
    counts = np.bincount((np.minimum(a, b) * size + np.maximum(a, b)) * 3 + kind, minlength=size * size * 3).reshape(-1, 3)
    met = np.flatnonzero(counts.sum(axis=1))
    i, j, cells = met // size, met % size, counts[met]
    halves = lambda c: (c[:, 0] + c[:, 2] / 2, c[:, 1] + c[:, 2] / 2)
    theta = fit(i, j, *halves(cells), size)
    _, information, p = derivatives(i, j, *halves(cells), theta)
    squares = cells[:, 0] * (1 - p) ** 2 + cells[:, 1] * p ** 2 + cells[:, 2] * (0.5 - p) ** 2
    inverse = np.linalg.pinv(information)
    sandwich = np.sqrt(np.diag(inverse @ laplacian(i, j, squares, size) @ inverse))
    random, shares = np.random.default_rng(1), cells.ravel() / cells.sum()
    drawn = (random.multinomial(cells.sum(), shares).reshape(-1, 3) for _ in range(rounds))
    spread = np.std([fit(i, j, *halves(one), size, theta) for one in drawn], axis=0, ddof=1) if rounds > 1 else np.full(size, np.nan)
    for row in np.argsort(-theta):
        print(f"{names[row]}\t{theta[row]:.12f}\t{sandwich[row]:.9f}\t{spread[row]:.6f}")


main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100)
