using System.Collections.ObjectModel;
using System.Text.Json.Serialization;

namespace Playground.Ratings;

/// <summary>How a rating stood before it was changed.</summary>
/// <param name="Number">From 1, the first version.</param>
public sealed record RatingRevision(int Number, Rating Rating);
