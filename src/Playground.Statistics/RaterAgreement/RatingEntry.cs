using System.Globalization;

namespace Playground.Statistics.RaterAgreement;

/// <summary>One rater's rating of one item, all as text.</summary>
public readonly record struct RatingEntry(string Item, string Rater, string Value);
