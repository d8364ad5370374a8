namespace Playground.Statistics.Ranking;

/// <summary>Why votes can't be ranked.</summary>
/// <param name="Kind">For those who say it in another language; the arguments of the sentence are the same in each.</param>
/// <param name="Sentence">In English, for people.</param>
public sealed record NotRankable(NotRankableKind Kind, FormattableString Sentence)
{
    internal static readonly NotRankable NoVotes = new(NotRankableKind.NoVotes, $"There are no votes to rank by.");

    internal static readonly NotRankable OnlyTies =
        new(NotRankableKind.OnlyTies, $"Every vote is a tie, so Davidson's ν has no estimate; with ties as half wins all models are equal.");

    internal static readonly NotRankable NoFiniteStrengths = new(NotRankableKind.NoFiniteStrengths, $"The votes allow no finite strengths.");

    public string Message => FormattableString.Invariant(Sentence);

    internal static NotRankable TooManyModels(int models) =>
        new(NotRankableKind.TooManyModels, $"There are {models} models; at most {PairCounts.MaxModels} can be ranked together.");
}
