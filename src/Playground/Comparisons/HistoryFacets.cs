using System.Text.Json.Serialization;
using Playground.Comparing.Contents;
using Playground.Models;

namespace Playground.Comparing;

public sealed record HistoryFacets(IReadOnlyList<string> ModelIds, IReadOnlyList<string> Tags);
