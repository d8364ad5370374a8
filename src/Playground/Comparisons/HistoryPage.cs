using System.Text.Json.Serialization;
using Playground.Comparing.Contents;
using Playground.Models;

namespace Playground.Comparing;

/// <param name="Next">Give it as <see cref="HistoryFilter.After"/> for the following page; <c>null</c> on the last.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryEntry> Entries, string? Next);
