using Playground.Comparisons;
using Playground.Models;

namespace Playground.Reports;

/// <summary>What one model did.</summary>
/// <param name="Host">Where prompts went; <c>null</c> for this machine.</param>
public sealed record ReportedModel(string Id, string Name, ModelAccess Access, string? Host)
{
    public string? Maker { get; init; }

    public string? Licence { get; init; }

    public int Answers { get; init; }

    /// <summary>Complete, or cut at their output limit.</summary>
    public int Usable { get; init; }

    /// <summary>Answers by ending, the usable ones left out.</summary>
    public IReadOnlyDictionary<AnswerState, int> Endings { get; init; } = new Dictionary<AnswerState, int>();

    public required ReportedCost Cost { get; init; }

    public SpeedStatistics? FirstToken { get; init; }

    public SpeedStatistics? Total { get; init; }

    public SpeedStatistics? TokensPerSecond { get; init; }

    /// <summary>Usable answers left out of the speeds because the device wrote others at the same time.</summary>
    public int Shared { get; init; }

    /// <summary>Nobody has a better rating for less, or the same for less.</summary>
    public bool OnFront { get; init; }
}
