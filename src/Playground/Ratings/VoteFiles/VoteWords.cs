using System.Runtime.CompilerServices;
using Playground.Statistics.Votes;

namespace Playground.Ratings.VoteFiles;

/// <summary>The words with which files name the winner.</summary>
static class VoteWords
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryOutcome(ReadOnlySpan<byte> word, out VoteOutcome outcome)
    {
        if (word.SequenceEqual("a"u8) || word.SequenceEqual("model_a"u8))
            outcome = VoteOutcome.A;
        else if (word.SequenceEqual("b"u8) || word.SequenceEqual("model_b"u8))
            outcome = VoteOutcome.B;
        else if (word.SequenceEqual("tie"u8))
            outcome = VoteOutcome.Tie;
        else
        {
            outcome = VoteOutcome.BothBad;
            return word.SequenceEqual("both_bad"u8) || word.SequenceEqual("tie (bothbad)"u8);
        }
        return true;
    }

    public static string LmArena(VoteOutcome outcome) => outcome switch
    {
        VoteOutcome.A => "model_a",
        VoteOutcome.B => "model_b",
        VoteOutcome.Tie => "tie",
        _ => "both_bad",
    };

    public static string Csv(VoteOutcome outcome) => outcome switch
    {
        VoteOutcome.A => "a",
        VoteOutcome.B => "b",
        _ => LmArena(outcome),
    };
}
