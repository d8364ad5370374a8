namespace Playground.Comparisons;

/// <summary>How quick a model's answers were. Answers that shared this machine with others are left out and counted: their speed is not the model's own.</summary>
public sealed record ModelSpeed
{
    /// <summary>Seconds from sending to the first token.</summary>
    public SpeedStatistics? FirstToken { get; init; }

    /// <summary>Seconds from sending to the end.</summary>
    public SpeedStatistics? Total { get; init; }

    public SpeedStatistics? TokensPerSecond { get; init; }

    /// <summary>Answers that could be used but were written while this machine wrote others, or by a cache or another model.</summary>
    public int LeftOut { get; init; }

    public static ModelSpeed Of(IEnumerable<Answer> answers)
    {
        var usable = answers.Where(answer => answer.State is AnswerState.Completed or AnswerState.Truncated).ToLookup(answer => answer.Timings is { SharedDevice: true } or { Substitute: true });
        var alone = usable[false].Select(AnswerMetrics.Of).ToArray();
        return new()
        {
            FirstToken = SpeedStatistics.Of(Known(alone, metrics => metrics.TimeToFirstToken?.TotalSeconds)),
            Total = SpeedStatistics.Of(Known(alone, metrics => metrics.Total?.TotalSeconds)),
            TokensPerSecond = SpeedStatistics.Of(Known(alone, metrics => metrics.TokensPerSecond)),
            LeftOut = usable[true].Count(),
        };
    }

    static double[] Known(AnswerMetrics[] answers, Func<AnswerMetrics, double?> value) => [.. answers.Select(value).OfType<double>()];
}
