using System.Runtime.CompilerServices;
using Playground.Viewers;

namespace Playground.Ratings.Exchange;

/// <summary>What to export.</summary>
public sealed record VoteExportOptions
{
    /// <summary>Which ratings; paging is ignored.</summary>
    public RatingFilter Filter { get; init; } = new();

    /// <summary>Who gets the file.</summary>
    public Viewer Viewer { get; init; } = Viewer.Anybody;

    /// <summary>Raters by their names instead of their ids.</summary>
    public bool Names { get; init; }
}
