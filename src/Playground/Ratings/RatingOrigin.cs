using System.Collections.ObjectModel;
using System.Text.Json.Serialization;

namespace Playground.Ratings;

/// <param name="Source">The format: <c>lmarena</c>, <c>openwebui</c>, <c>csv</c>.</param>
/// <param name="ExternalId">The vote's id there; together with the source it tells duplicates.</param>
/// <param name="Data">What the file said beyond the members of a rating, as JSON, so that it can be exported again.</param>
public sealed record RatingOrigin(string Source, string ExternalId, string? Data = null);
