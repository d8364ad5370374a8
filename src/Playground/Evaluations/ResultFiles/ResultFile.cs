namespace Playground.Evaluations.ResultFiles;

/// <summary>A file of another tool's results in our words, to be read and not to be changed. Its configuration, where keys may stand, isn't in it.</summary>
/// <param name="Version">The tool's or the form's; <c>null</c> where the file has none.</param>
public sealed record ResultFile(ResultFileKind Kind, string? Version)
{
    public string? Name { get; init; }

    public IReadOnlyList<ResultRow> Rows { get; init; } = [];

    public IReadOnlyList<ResultComparison> Comparisons { get; init; } = [];

    /// <summary>Figures over all rows that the file has itself.</summary>
    public IReadOnlyList<ResultScore> Summary { get; init; } = [];

    /// <summary>What the file counts itself. It may count rows that aren't in it.</summary>
    public ResultTotals? Stated { get; init; }

    /// <summary>What the file holds and isn't taken, in its own words.</summary>
    public IReadOnlyList<string> NotTaken { get; init; } = [];

    /// <summary>What whoever reads it should know.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Models named by the file itself, also where no row names one.</summary>
    public IReadOnlyList<ResultModel> NamedModels { get; init; } = [];

    public IReadOnlyList<ResultModel> Models =>
    [
        .. Rows.Select(row => row.Model).Concat(Comparisons.SelectMany(pair => new[] { pair.A, pair.B })).Concat(NamedModels).OfType<ResultModel>().DistinctBy(model => model.Name),
    ];

    public ResultTotals Counted => new(Count(ResultOutcome.Passed), Count(ResultOutcome.Failed), Count(ResultOutcome.Error));

    /// <summary>Of rows whose tokens are known; <c>null</c> where none are.</summary>
    public long? Tokens => Sum(Rows.Select(row => (double?)row.Tokens?.Total)) is { } sum ? (long)sum : null;

    /// <summary>In US dollars, of what is known; <c>null</c> where nothing is.</summary>
    public double? Cost => Sum(Rows.Select(row => row.Cost).Concat(Comparisons.Select(pair => pair.Cost)));

    int Count(ResultOutcome outcome) => Rows.Count(row => row.Outcome == outcome);

    static double? Sum(IEnumerable<double?> values) => values.Aggregate((double?)null, (sum, value) => value is null ? sum : (sum ?? 0) + value);
}
