using Playground.Pricing;

namespace Playground.Reports;

/// <summary>What the figures leave out.</summary>
public sealed record ReportGaps
{
    /// <summary>Ratings of sessions that aren't revealed, where the report isn't about that session.</summary>
    public int ConcealedRatings { get; init; }

    /// <summary>Ratings of rounds that are still being rated.</summary>
    public int OpenRatings { get; init; }

    /// <summary>Ratings that could still be taken back when the report was built.</summary>
    public int UncountedRatings { get; init; }

    /// <summary>Answers still being written.</summary>
    public int Unfinished { get; init; }

    /// <summary>The exchange rates that were used.</summary>
    public IReadOnlyList<ExchangeRate> Rates { get; init; } = [];

    /// <summary>Texts of examples that were cut.</summary>
    public int CutTexts { get; init; }

    /// <summary>Picked comparisons that were not found.</summary>
    public IReadOnlyList<string> MissingPicks { get; init; } = [];

    /// <summary>Picked comparisons that would tell the models of a session that isn't revealed.</summary>
    public int HiddenPicks { get; init; }
}
