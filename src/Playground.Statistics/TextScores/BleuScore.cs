namespace Playground.Statistics.TextScores;

/// <summary>BLEU with what it was made of.</summary>
/// <param name="Score">0 … 100.</param>
/// <param name="Precisions">Of n-grams of 1 to 4 tokens, 0 … 100, smoothed.</param>
/// <param name="BrevityPenalty">1 unless the answers are shorter than the references.</param>
/// <param name="AnswerLength">In tokens.</param>
/// <param name="ReferenceLength">In tokens, of the reference whose length is closest to each answer's.</param>
/// <param name="Matches">By order; with add-k what was added is in it.</param>
/// <param name="Totals">By order.</param>
public sealed record BleuScore(
    double Score, IReadOnlyList<double> Precisions, double BrevityPenalty, int AnswerLength, int ReferenceLength, IReadOnlyList<double> Matches, IReadOnlyList<double> Totals);
