using System.Globalization;

namespace Playground.Statistics.RaterAgreement;

/// <summary>A rating within a <see cref="RatingTable"/>: places of rater and value.</summary>
public readonly record struct CodedRating(int Rater, int Value);
