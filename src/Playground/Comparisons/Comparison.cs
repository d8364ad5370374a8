namespace Playground.Comparisons;

/// <summary>One prompt (and its follow-ups) put to several models, with every answer.</summary>
public sealed record Comparison
{
    public required string Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>A name given by the user; <c>null</c> shows the start of the prompt.</summary>
    public string? Title { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? System { get; init; }

    /// <summary>The parameters that lanes share unless they have their own.</summary>
    public SamplingOptions Sampling { get; init; } = new();

    public int Repetitions { get; init; } = 1;

    public required IReadOnlyList<Lane> Lanes { get; init; }

    /// <summary>In order; the first is the prompt that the comparison began with.</summary>
    public required IReadOnlyList<Turn> Turns { get; init; }

    /// <summary>All answers: of every turn, lane, repetition and attempt, in this order.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>Answers of this machine are written one after another.</summary>
    public bool IsFairlyTimed => Answers.Any(answer => answer.Timings.OneAfterAnother);
}
