using System.Text.Json.Serialization;

namespace Playground.Comparisons;

public sealed record HistoryFacets(IReadOnlyList<string> ModelIds, IReadOnlyList<string> Tags);
