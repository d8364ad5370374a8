using Playground.Statistics.Votes;

namespace Playground.Tests.Ratings;

/// <summary>Databases hold votes as packed numbers: what they mean is a contract.</summary>
public sealed class VoteOutcomeTests
{
    [Theory]
    [InlineData(VoteOutcome.A, 0)]
    [InlineData(VoteOutcome.B, 1)]
    [InlineData(VoteOutcome.Tie, 2)]
    [InlineData(VoteOutcome.BothBad, 3)]
    public void Packed_OfEveryOutcome_HasItsNumberInTheLowestBits(VoteOutcome outcome, long bits)
    {
        const long others = (6L << 34) | (3L << 18) | (4L << 2);

        Assert.Equal(others | bits, new PackedVote(3, 4, outcome, rater: 5).Packed);
        Assert.Equal(outcome, PackedVote.FromPacked(others | bits).Outcome);
    }

    // Two bits hold four outcomes; a fifth would be stored as one of these.
    [Fact]
    public void Outcomes_AreAsManyAsTwoBitsHold() => Assert.Equal(4, Enum.GetValues<VoteOutcome>().Length);
}
