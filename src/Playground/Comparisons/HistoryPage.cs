using System.Text.Json.Serialization;

namespace Playground.Comparisons;

/// <param name="Next">Give it as <see cref="HistoryFilter.After"/> for the following page; <c>null</c> on the last.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryEntry> Entries, string? Next);
